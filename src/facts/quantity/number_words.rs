//! What begins and ends a number: signs, abbreviations of scales, denominators.

use std::sync::LazyLock;

use super::super::numerals;
pub(super) use super::super::numerals::{Piece, ordinal, piece, scale};
use super::super::wordlist::WordList;

/// The factor of an abbreviated lakh or crore, which stands behind number words too: `three hundred cr`.
pub(super) fn indian_scale(word: &str) -> Option<i128> {
    Some(match word {
        "lkh" | "lkhs" => 100_000,
        "cr" | "crs" => 10_000_000,
        _ => return None,
    })
}

/// The factor of a scale abbreviation that means nothing else after digits.
pub(super) fn scale_abbreviation(word: &str) -> Option<i128> {
    Some(match word {
        "k" => 1_000,
        "mn" | "mln" | "mio" => 1_000_000,
        "bn" | "bln" => 1_000_000_000,
        "tn" | "trn" => 1_000_000_000_000,
        _ => return indian_scale(word),
    })
}

/// The factor of a letter that is a scale after an amount of money: `$3m`, `£2b`.
pub(super) fn scale_letter(word: &str) -> Option<i128> {
    Some(match word {
        "m" => 1_000_000,
        "b" => 1_000_000_000,
        "t" => 1_000_000_000_000,
        _ => return None,
    })
}

/// The denominator of a fraction word and whether it is plural; `second` is none, it is a unit of time.
pub(super) fn denominator(word: &str) -> Option<(i128, bool)> {
    match word {
        "half" => Some((2, false)),
        "halves" | "halfs" => Some((2, true)),
        "quarter" => Some((4, false)),
        "quarters" => Some((4, true)),
        _ => ordinal(word).filter(|&(number, _)| number > 2),
    }
}

/// The value of a fraction that is one character.
pub(super) fn fraction_sign(sign: &str) -> Option<(i128, i128)> {
    Some(match sign {
        "½" => (1, 2),
        "⅓" => (1, 3),
        "⅔" => (2, 3),
        "¼" => (1, 4),
        "¾" => (3, 4),
        "⅕" => (1, 5),
        "⅖" => (2, 5),
        "⅗" => (3, 5),
        "⅘" => (4, 5),
        "⅙" => (1, 6),
        "⅚" => (5, 6),
        "⅛" => (1, 8),
        "⅜" => (3, 8),
        "⅝" => (5, 8),
        "⅞" => (7, 8),
        _ => return None,
    })
}

/// Whether the letters after digits make them an ordinal: `21st`.
pub(super) fn is_ordinal_suffix(word: &str) -> bool {
    matches!(word, "st" | "nd" | "rd" | "th")
}

/// Every word that a number or a share can begin with.
static STARTS: LazyLock<WordList> = LazyLock::new(|| {
    let shares = "\
        a all an both dozen dozens few half majority minority minus most negative none quarter scores several tens";
    let plurals = "hundreds thousands lakhs lacs millions crores billions trillions";
    let others = shares.split_whitespace().chain(plurals.split(' '));
    let mut words = numerals::words();
    words.extend(others.map(str::to_owned));
    WordList::new(words)
});

/// Whether a number or a share can begin with the folded word.
pub(super) fn may_start(word: &str) -> bool {
    STARTS.holds(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, starts: bool) {
        assert_eq!(may_start(word), starts, "{word}");
    }

    #[test]
    fn number_words_are_starts() {
        for word in ["two", "fourty", "nil", "sixtysixth", "half", "quarter", "a"] {
            check(word, true);
        }
    }

    #[test]
    fn other_words_are_turned_away() {
        for word in [
            "",
            "the",
            "of",
            "river",
            "élan",
            "security",
            "sixtyish",
            "thirds",
            "antidisestablishmentarianismantidisestablishment",
        ] {
            check(word, false);
            assert_eq!(piece(word), None, "{word}");
        }
    }
}
