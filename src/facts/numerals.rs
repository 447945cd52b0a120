//! The words that numbers are written with: the one table for dates, names, quantities and tags.

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
    let ten = TENS.iter().position(|known| *known == tens)?;
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

/// The tens that a unit may be run together with.
const TENS: [&str; 8] = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

/// The words that [`piece`] and [`ordinal`] know in the singular, but for those that are run together.
const WORDS: &str = "\
    zero nought naught nil one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen \
    sixteen seventeen eighteen nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety hundred thousand \
    lakh lac million crore billion trillion \
    first second third fourth fifth sixth seventh eighth ninth nineth tenth eleventh twelfth thirteenth fourteenth \
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth \
    eightieth ninetieth hundredth thousandth millionth billionth trillionth";

/// Every word that a number may begin with, in the singular.
pub(super) fn words() -> Vec<String> {
    let units = "one two three four five six seven eight nine first second third fourth fifth sixth seventh eighth ninth";
    let run_together = TENS
        .iter()
        .flat_map(|ten| units.split(' ').map(move |unit| format!("{ten}{unit}")));
    WORDS
        .split_whitespace()
        .map(str::to_owned)
        .chain(run_together)
        .collect()
}

/// Whether the word is a cardinal that counts what follows; `one` is a pronoun or a determiner more often.
pub(super) fn is_cardinal(word: &str) -> bool {
    match piece(word) {
        Some(Piece::Small(number)) => number > 1,
        Some(Piece::Tens(_)) => true,
        Some(Piece::Hundred | Piece::Scale(_)) => !word.ends_with('s'),
        None => word == "dozen",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_their_numbers() {
        assert_eq!(piece("nineteen"), Some(Piece::Small(19)));
        assert_eq!(piece("ninety"), Some(Piece::Tens(90)));
        assert_eq!(piece("ninetynine"), Some(Piece::Small(99)));
        assert_eq!(piece("crores"), Some(Piece::Scale(10_000_000)));
        assert_eq!(ordinal("twelfths"), Some((12, true)));
        assert_eq!(ordinal("twentyfirst"), Some((21, false)));
    }

    #[test]
    fn every_word_of_the_list_has_a_number() {
        for word in words() {
            assert!(piece(&word).is_some() || ordinal(&word).is_some(), "{word}");
        }
    }

    #[test]
    fn other_words_have_none() {
        for word in [
            "",
            "river",
            "security",
            "sixtyish",
            "twentytwenty",
            "tenuous",
        ] {
            assert_eq!(piece(word), None, "{word}");
            assert_eq!(ordinal(word), None, "{word}");
        }
    }

    #[test]
    fn cardinals_count() {
        for word in ["two", "twenty", "hundred", "million", "dozen"] {
            assert!(is_cardinal(word), "{word}");
        }
        for word in ["one", "zero", "millions", "hundreds", "first"] {
            assert!(!is_cardinal(word), "{word}");
        }
    }
}
