//! The words that numbers are written with.

use std::sync::LazyLock;

/// What a word does in a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// zero to nineteen.
    Small(u8),
    /// twenty to ninety.
    Tens(u8),
    /// hundred.
    Hundred,
    /// thousand and more.
    Scale(i128),
}

/// What a folded word does in a number.
pub(super) fn piece(word: &str) -> Option<Piece> {
    Some(match word {
        "zero" | "nought" | "naught" | "nil" => Piece::Small(0),
        "one" => Piece::Small(1),
        "two" => Piece::Small(2),
        "three" => Piece::Small(3),
        "four" => Piece::Small(4),
        "five" => Piece::Small(5),
        "six" => Piece::Small(6),
        "seven" => Piece::Small(7),
        "eight" => Piece::Small(8),
        "nine" => Piece::Small(9),
        "ten" => Piece::Small(10),
        "eleven" => Piece::Small(11),
        "twelve" => Piece::Small(12),
        "thirteen" => Piece::Small(13),
        "fourteen" => Piece::Small(14),
        "fifteen" => Piece::Small(15),
        "sixteen" => Piece::Small(16),
        "seventeen" => Piece::Small(17),
        "eighteen" => Piece::Small(18),
        "nineteen" => Piece::Small(19),
        "twenty" => Piece::Tens(20),
        "thirty" => Piece::Tens(30),
        "forty" | "fourty" => Piece::Tens(40),
        "fifty" => Piece::Tens(50),
        "sixty" => Piece::Tens(60),
        "seventy" => Piece::Tens(70),
        "eighty" => Piece::Tens(80),
        "ninety" => Piece::Tens(90),
        "hundred" | "hundreds" => Piece::Hundred,
        _ => {
            return scale(word)
                .map(Piece::Scale)
                .or_else(|| run_together(word).map(Piece::Small));
        }
    })
}

/// `twentyfive`, as it stands in older and careless texts.
fn run_together(word: &str) -> Option<u8> {
    let (tens, unit) = parted(word)?;
    match piece(unit)? {
        Piece::Small(unit @ 1..=9) => Some(tens + unit),
        _ => None,
    }
}

/// The ten that a word begins with, and what follows it.
fn parted(word: &str) -> Option<(u8, &str)> {
    if !(8..=16).contains(&word.len())
        || !matches!(word.as_bytes()[0], b't' | b'f' | b's' | b'e' | b'n')
    {
        return None;
    }
    let (tens, unit) = word.split_at_checked(word.find("ty")? + 2)?;
    let ten = RUN_TOGETHER.iter().position(|known| *known == tens)?;
    Some((20 + 10 * u8::try_from(ten).ok()?, unit))
}

/// The factor of a scale word, singular or plural.
pub(super) fn scale(word: &str) -> Option<i128> {
    Some(match word {
        "thousand" | "thousands" => 1_000,
        "lakh" | "lakhs" | "lac" | "lacs" => 100_000,
        "million" | "millions" => 1_000_000,
        "crore" | "crores" => 10_000_000,
        "billion" | "billions" => 1_000_000_000,
        "trillion" | "trillions" => 1_000_000_000_000,
        _ => return None,
    })
}

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

/// The number of an ordinal below a hundred or of a scale, and whether the word is plural: `fifths`.
pub(super) fn ordinal(word: &str) -> Option<(i128, bool)> {
    if let Some(number) = singular_ordinal(word) {
        return Some((number, false));
    }
    singular_ordinal(word.strip_suffix('s')?).map(|number| (number, true))
}

fn singular_ordinal(word: &str) -> Option<i128> {
    Some(match word {
        "first" => 1,
        "second" => 2,
        "third" => 3,
        "fourth" => 4,
        "fifth" => 5,
        "sixth" => 6,
        "seventh" => 7,
        "eighth" => 8,
        "ninth" | "nineth" => 9,
        "tenth" => 10,
        "eleventh" => 11,
        "twelfth" => 12,
        "thirteenth" => 13,
        "fourteenth" => 14,
        "fifteenth" => 15,
        "sixteenth" => 16,
        "seventeenth" => 17,
        "eighteenth" => 18,
        "nineteenth" => 19,
        "twentieth" => 20,
        "thirtieth" => 30,
        "fortieth" => 40,
        "fiftieth" => 50,
        "sixtieth" => 60,
        "seventieth" => 70,
        "eightieth" => 80,
        "ninetieth" => 90,
        "hundredth" => 100,
        "thousandth" => 1_000,
        "millionth" => 1_000_000,
        "billionth" => 1_000_000_000,
        "trillionth" => 1_000_000_000_000,
        _ => {
            let (tens, unit) = parted(word)?;
            let unit = singular_ordinal(unit).filter(|unit| (1..10).contains(unit))?;
            i128::from(tens) + unit
        }
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

/// Every word that a number or a share can begin with, sorted.
static STARTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut words: Vec<String> = "\
    a all an billion billions billionth both crore crores dozen dozens eight eighteen eighteenth eighth \
    eightieth eighty eleven eleventh few fifteen fifteenth fifth fiftieth fifty first five fortieth forty \
    four fourteen fourteenth fourth fourty half hundred hundreds hundredth lac lacs lakh lakhs majority \
    million millions millionth minority minus most naught negative nil nine nineteen nineteenth nineth ninetieth \
    ninety ninth none nought one quarter scores second seven seventeen seventeenth seventh seventieth seventy \
    several six sixteen sixteenth sixth sixtieth sixty ten tens tenth third thirteen thirteenth thirtieth \
    thirty thousand thousands thousandth three trillion trillions trillionth twelfth twelve twentieth twenty \
    two zero".split_whitespace().map(str::to_owned).collect();
    words.extend(RUN_TOGETHER.iter().flat_map(|ten| {
        let units = "one two three four five six seven eight nine first second third fourth fifth sixth seventh eighth ninth";
        units.split(' ').map(move |unit| format!("{ten}{unit}"))
    }));
    words.sort_unstable();
    words
});

/// The tens that a unit may be run together with.
const RUN_TOGETHER: [&str; 8] = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

/// For each first and last letter, the lengths of the words in [`STARTS`] as bits: one look turns nearly all words away.
static LENGTHS: LazyLock<[u32; 26 * 26]> = LazyLock::new(|| {
    let mut lengths = [0; 26 * 26];
    for word in STARTS.iter() {
        if let Some(ends) = ends(word.as_bytes()) {
            lengths[ends] |= 1 << word.len();
        }
    }
    lengths
});

/// The place of a word's first and last letter in a square table.
fn ends(word: &[u8]) -> Option<usize> {
    let (first, last) = (*word.first()?, *word.last()?);
    let letters = first.is_ascii_lowercase() && last.is_ascii_lowercase() && word.len() < 32;
    letters.then(|| usize::from(first - b'a') * 26 + usize::from(last - b'a'))
}

/// Whether a number or a share can begin with the folded word.
pub(super) fn may_start(word: &str) -> bool {
    ends(word.as_bytes()).is_some_and(|ends| LENGTHS[ends] & (1 << word.len()) != 0)
        && STARTS
            .binary_search_by(|known| known.as_str().cmp(word))
            .is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, starts: bool) {
        assert_eq!(may_start(word), starts, "{word}");
    }

    #[test]
    fn starts_are_sorted_and_found() {
        assert!(STARTS.is_sorted_by(|a, b| a < b));
        STARTS.iter().for_each(|word| check(word, true));
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
