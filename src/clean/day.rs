//! The one full date in a line such as `Nov 16 2018, 5:13pm` or `Published: 16 November 2018`.
//!
//! Only for lines that say when something was published; dates in sentences are for `facts`. A date needs day, month
//! and year; `11/12/2018` has two readings and gives none.

use std::ops::Range;

use jiff::civil::Date;

/// Months by the first three letters of their names.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Words that may stand with a date in a line that says nothing else.
const COMPANY: &[&str] = &[
    "a",
    "am",
    "at",
    "bst",
    "cest",
    "cet",
    "created",
    "ct",
    "date",
    "dated",
    "edt",
    "est",
    "et",
    "first",
    "fri",
    "friday",
    "from",
    "gmt",
    "last",
    "m",
    "mdt",
    "modified",
    "mon",
    "monday",
    "mst",
    "mt",
    "of",
    "on",
    "original",
    "originally",
    "p",
    "pdt",
    "pm",
    "posted",
    "pst",
    "pt",
    "publication",
    "published",
    "release",
    "released",
    "revised",
    "sat",
    "saturday",
    "sept",
    "sun",
    "sunday",
    "thu",
    "thur",
    "thurs",
    "thursday",
    "time",
    "tue",
    "tues",
    "tuesday",
    "update",
    "updated",
    "utc",
    "wed",
    "wednesday",
    "z",
];

/// Bytes between the parts of a date at most.
const MAX_APART: usize = 3;
/// Years that sources are published in.
const YEARS: Range<i16> = 1500..2200;

/// A word and its place.
type Word<'a> = (&'a str, Range<usize>);

/// The first date in a line and its bytes.
pub(super) fn find(text: &str) -> Option<(Date, Range<usize>)> {
    let words = words(text);
    words.windows(3).find_map(|three| {
        let [first, second, third] = three else {
            return None;
        };
        let near = |one: &Word, other: &Word| other.1.start - one.1.end <= MAX_APART;
        if !near(first, second) || !near(second, third) {
            return None;
        }
        let date = by_name(first.0, second.0, third.0)
            .or_else(|| by_number(first.0, second.0, third.0))?;
        Some((date, first.1.start..third.1.end))
    })
}

/// Whether a line says a date, perhaps a time, and nothing else.
pub(super) fn is_alone(text: &str, date: &Range<usize>) -> bool {
    let other = words(text)
        .into_iter()
        .filter(|(_, range)| range.end <= date.start || range.start >= date.end);
    other.into_iter().all(|(word, range)| {
        let word = word.to_ascii_lowercase();
        is_time(text, &word, &range) || COMPANY.contains(&word.as_str())
    })
}

/// Whether a word is a number of a time of day: `5:13pm`, `5 p.m.`, `10:00Z`, `+0200`; that of a version is none.
fn is_time(text: &str, word: &str, range: &Range<usize>) -> bool {
    let letters = word.trim_start_matches(|c: char| c.is_ascii_digit());
    if letters.len() == word.len() || !matches!(letters, "" | "am" | "pm" | "z" | "t") {
        return false;
    }
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let clock = before.ends_with([':', '+']) || after.starts_with(':');
    let half = after.trim_start().to_ascii_lowercase();
    clock
        || letters.ends_with('m')
        || ["a.m", "p.m", "am", "pm"]
            .iter()
            .any(|name| half.starts_with(name))
}

/// Letters and digits in a row; `2018-11-13T10:00` gives `13` without its hour.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = c.is_alphanumeric();
        match start {
            None if inside => start = Some(at),
            Some(from) if !inside || (c == 'T' && is_digits(&text[from..at])) => {
                found.push((&text[from..at], from..at));
                start = None;
            }
            _ => {}
        }
    }
    found
}

fn is_digits(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
}

fn by_name(first: &str, second: &str, year: &str) -> Option<Date> {
    match (month(first), month(second)) {
        (Some(month), None) => date(year, month, day(second)?),
        (None, Some(month)) => date(year, month, day(first)?),
        _ => None,
    }
}

fn by_number(first: &str, second: &str, third: &str) -> Option<Date> {
    if ![first, second, third].into_iter().all(is_digits) {
        return None;
    }
    let number = |word: &str| word.parse::<i8>().ok();
    if first.len() == 4 {
        return date(first, number(second)?, number(third)?);
    }
    match (number(first)?, number(second)?) {
        (day @ 13..=31, month) | (month, day @ 13..=31) => date(third, month, day),
        _ => None,
    }
}

fn month(word: &str) -> Option<i8> {
    let word = word.to_ascii_lowercase();
    let fits = |name: &str| {
        name == word
            || word == "sept" && name == "september"
            || word.len() == 3 && name.starts_with(&word)
    };
    let at = MONTHS.iter().position(|name| fits(name))?;
    i8::try_from(at + 1).ok()
}

fn day(word: &str) -> Option<i8> {
    let bare = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|end| word.strip_suffix(end));
    bare.unwrap_or(word).parse().ok()
}

fn date(year: &str, month: i8, day: i8) -> Option<Date> {
    let year = year.parse().ok().filter(|year| YEARS.contains(year))?;
    Date::new(year, month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(&str, bool)>) {
        let found = find(text).map(|(date, range)| (date.to_string(), is_alone(text, &range)));
        let expected = expected.map(|(date, alone)| (date.to_owned(), alone));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn dates_of_publication_are_read() {
        check("May 3 2020, 5:13pm", Some(("2020-05-03", true)));
        check(
            "Updated 3:15 p.m. ET, Sunday, May 3rd, 2020",
            Some(("2020-05-03", true)),
        );
        check("Published: 3 May 2020", Some(("2020-05-03", true)));
        check("2020-05-03T10:00:00Z", Some(("2020-05-03", true)));
        check("Town Gazette (Sept. 3, 2020)", Some(("2020-09-03", false)));
        check("1.19.0 - 2020-05-03", Some(("2020-05-03", false)));
        check("May 3, 2020 at 5 p.m.", Some(("2020-05-03", true)));
        check("23/05/2020", Some(("2020-05-23", true)));
    }

    #[test]
    fn what_is_no_full_date_is_none() {
        for text in [
            "05/06/2020",
            "May 2020",
            "May 3",
            "May 35, 2020",
            "3 boats, 2020",
            "",
            "é 1 2",
        ] {
            check(text, None);
        }
    }
}
