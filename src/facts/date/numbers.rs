//! The numbers of dates: days of the month, years and small counts, in digits or in words.

use super::reader::Reader;
use crate::facts::numerals::{self, Piece};

pub(super) const DECADES: [&str; 8] = [
    "twenties",
    "thirties",
    "forties",
    "fifties",
    "sixties",
    "seventies",
    "eighties",
    "nineties",
];

/// A number and where the tokens go on.
pub(super) type Counted = (i16, usize);

/// The decade of `nineties`, as years of a century.
pub(super) fn decade_word(folded: &str) -> Option<i16> {
    let at = DECADES.iter().position(|known| *known == folded)?;
    Some((i16::try_from(at).ok()? + 2) * 10)
}

/// `21st`, `first`, `twenty-first`: an ordinal from 1 to 99.
pub(super) fn ordinal(reader: &Reader, at: usize) -> Option<Counted> {
    if let Some(value) = reader.digits(at) {
        let suffixed = reader.glued(at + 1) && reader.is(at + 1, &["st", "nd", "rd", "th"]);
        return (suffixed && (1..100).contains(&value)).then_some((value, at + 2));
    }
    let word = reader.folded(at);
    if let Some(value) = ordinal_word(word) {
        return Some((value, at + 1));
    }
    let Piece::Tens(tens) = numerals::piece(word)? else {
        return None;
    };
    let next = reader.skip(at + 1, &["-"]);
    let unit = ordinal_word(reader.folded(next)).filter(|&unit| unit < 10)?;
    Some((i16::from(tens) + unit, next + 1))
}

/// The number of an ordinal in one word, below a hundred and no plural.
fn ordinal_word(word: &str) -> Option<i16> {
    let (value, plural) = numerals::ordinal(word)?;
    let value = i16::try_from(value).ok()?;
    (!plural && value < 100).then_some(value)
}

/// `five`, `twenty-nine`: a cardinal in words from 1 to 99.
fn cardinal_word(reader: &Reader, at: usize) -> Option<Counted> {
    let tens = match numerals::piece(reader.folded(at))? {
        Piece::Small(value) => return (value > 0).then_some((i16::from(value), at + 1)),
        Piece::Tens(tens) => i16::from(tens),
        Piece::Hundred | Piece::Scale(_) => return None,
    };
    let next = reader.skip(at + 1, &["-"]);
    match numerals::piece(reader.folded(next)) {
        Some(Piece::Small(unit @ 1..10)) => Some((tens + i16::from(unit), next + 1)),
        _ => Some((tens, at + 1)),
    }
}

/// A day of the month and whether it is written as an ordinal.
pub(super) fn day(reader: &Reader, at: usize) -> Option<(i8, usize, bool)> {
    let (value, next, is_ordinal) = if let Some((value, next)) = ordinal(reader, at) {
        (value, next, true)
    } else if let Some(value) = reader.digits(at).filter(|_| reader.folded(at).len() <= 2) {
        (value, at + 1, false)
    } else {
        let (value, next) = cardinal_word(reader, at)?;
        (value, next, false)
    };
    let value = i8::try_from(value).ok()?;
    (1..=31)
        .contains(&value)
        .then_some((value, next, is_ordinal))
}

/// A small count before a unit of time: `3`, `three`, `a`, `a couple of`.
pub(super) fn count(reader: &Reader, at: usize) -> Option<Counted> {
    if reader.is(at, &["a", "an"]) {
        let couple = reader.skip(at + 1, &["couple"]);
        return Some(if couple > at + 1 {
            (2, reader.skip(couple, &["of"]))
        } else {
            (1, at + 1)
        });
    }
    reader
        .digits(at)
        .filter(|&value| value > 0)
        .map(|value| (value, at + 1))
        .or_else(|| cardinal_word(reader, at))
}

/// A year in four digits, 1000 to 2100.
pub(super) fn year(reader: &Reader, at: usize) -> Option<Counted> {
    let value = reader.digits(at).filter(|_| reader.folded(at).len() == 4)?;
    (1000..=2100).contains(&value).then_some((value, at + 1))
}

/// A year of two digits after an apostrophe, `'18`.
pub(super) fn short_year(reader: &Reader, at: usize) -> Option<Counted> {
    if !reader.is(at, &["'"]) || !reader.glued(at + 1) || reader.folded(at + 1).len() != 2 {
        return None;
    }
    Some((century_of(reader.digits(at + 1)?), at + 2))
}

/// The full year of two digits: up to 39 in this century, later ones in the last, since texts tell mostly of the past.
pub(super) fn century_of(two_digits: i16) -> i16 {
    if two_digits < 40 {
        2000 + two_digits
    } else {
        1900 + two_digits
    }
}

/// `nineteen eighty-four`, `sixteen hundred forty two`, `two thousand and nine`.
pub(super) fn year_words(reader: &Reader, at: usize) -> Option<Counted> {
    if reader.phrase(at, &["two", "thousand"]) {
        let next = reader.skip(at + 2, &["and"]);
        return Some(
            cardinal_word(reader, next).map_or((2000, at + 2), |(rest, next)| (2000 + rest, next)),
        );
    }
    let century = match numerals::piece(reader.folded(at))? {
        Piece::Tens(20) => 20,
        Piece::Small(value @ 11..20) => i16::from(value),
        _ => return None,
    };
    if reader.is(at + 1, &["hundred"]) {
        let next = reader.skip(at + 2, &["and"]);
        let (rest, next) = cardinal_word(reader, next)?;
        return Some((century * 100 + rest, next));
    }
    let (rest, next) = cardinal_word(reader, reader.skip(at + 1, &["oh", "-"]))?;
    (rest >= 10 || reader.is(at + 1, &["oh"])).then_some((century * 100 + rest, next))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::token::tokens;

    #[track_caller]
    fn check(text: &str, read: fn(&Reader, usize) -> Option<Counted>, expected: Option<i16>) {
        let tokens = tokens(text, 0);
        let reader = Reader {
            tokens: &tokens,
            published: None,
        };
        let whole = read(&reader, 0).filter(|&(_, next)| next == tokens.len());
        assert_eq!(whole.map(|(value, _)| value), expected, "{text}");
    }

    #[test]
    fn ordinals_come_in_digits_and_words() {
        check("21st", ordinal, Some(21));
        check("twenty-first", ordinal, Some(21));
        check("thirtieth", ordinal, Some(30));
        check("21", ordinal, None);
    }

    #[test]
    fn years_come_in_words() {
        check("nineteen eighty-four", year_words, Some(1984));
        check("two thousand and nine", year_words, Some(2009));
        check("sixteen hundred forty two", year_words, Some(1642));
        check("twenty five", year_words, None);
        check("'76", short_year, Some(1976));
        check("2018", year, Some(2018));
        check("2,018", year, None);
    }

    #[test]
    fn an_article_counts_as_one() {
        check("a couple of", count, Some(2));
        check("a", count, Some(1));
        check("thirty-one", count, Some(31));
    }
}
