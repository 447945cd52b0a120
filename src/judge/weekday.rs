//! Weekdays that do not fit their dates: a source that states both has one of them wrong.
//!
//! Only what is certain is told. The year has to be written, or the day has to be so near to the publication that no other
//! year can be meant; and where a list or a stretch of days stands around it, the weekday may belong to another day of it.

use jiff::civil::{Date, Weekday};

use super::source::Hit;
use super::verdict::evidence_of;
use super::{Evidence, Finding};
use crate::clean::Document;
use crate::facts::{DateBound, DateMention, Name, Reading, SourceFacts, Token};
use crate::source::Unreadable;

/// A date without its year is that of the publication when it is so many days from it, at most. A page that was saved
/// years later, on about the same day, is the one case in which this errs; a week keeps it small.
const NEAR_DAYS: i32 = 7;

/// The first whole year of the Gregorian calendar.
const GREGORIAN: i16 = 1583;

/// The last year in which dates of the Julian calendar were of everyday use: Greece changed in 1923, Turkey in 1926.
const LAST_JULIAN: i16 = 1926;

/// One finding for every weekday that does not fit its date, in the order of the sources and their passages.
#[must_use]
pub fn weekday_clashes(
    documents: &[Result<Document, Unreadable>],
    facts: &[Option<SourceFacts>],
) -> Vec<Finding> {
    let mut found = Vec::new();
    for (source, pair) in documents.iter().zip(facts).enumerate() {
        let (Ok(document), Some(facts)) = pair else {
            continue;
        };
        let published = document.metadata.published.as_ref().map(|day| day.value);
        for (passage, reading) in facts.readings.iter().enumerate() {
            for date in reading.dates.iter().filter(|date| date.weekday_clash) {
                let Some(message) = clash(reading, date, published) else {
                    continue;
                };
                let hit = Hit {
                    passage,
                    tokens: date.tokens.clone(),
                };
                found.push(finding(message, evidence_of(source, document, facts, &hit)));
            }
        }
    }
    found
}

fn finding(message: String, evidence: Evidence) -> Finding {
    Finding {
        code: "weekday-clash",
        message,
        source: Some(evidence.source),
        evidence: vec![evidence],
    }
}

/// What is wrong with a date, if that is certain.
fn clash(reading: &Reading, date: &DateMention, published: Option<Date>) -> Option<String> {
    let stated = date.weekday?;
    let days: Vec<Date> = date.readings.iter().map(|days| days.start).collect();
    let single =
        |days: &crate::facts::Days| days.start.tomorrow().is_ok_and(|next| next == days.end);
    let tokens = &reading.tokens[date.tokens.clone()];
    let certain = date.bound == DateBound::In
        && !days.is_empty()
        && date.readings.iter().all(single)
        && days.iter().all(|&day| is_certain(day, tokens, published))
        && !days.iter().any(|&day| fits_julian(day, stated))
        && !among_others(&reading.tokens, date)
        && !in_name(reading, date);
    let is: Vec<String> = days
        .iter()
        .map(|day| format!("{day} is a {}", name(day.weekday())))
        .collect();
    certain.then(|| format!("it says {}, but {}", name(stated), is.join(" and ")))
}

/// Whether the year is written, or no other can be meant.
fn is_certain(day: Date, tokens: &[Token], published: Option<Date>) -> bool {
    let year = day.year().to_string();
    if day.year() < GREGORIAN {
        return false;
    }
    let written = tokens.iter().any(|token| {
        let mut numbers = token.folded.split(|c: char| !c.is_ascii_digit());
        numbers.any(|number| number == year)
    });
    let near = |published: Date| {
        let apart = published
            .until(day)
            .map_or(i32::MAX, |span| span.get_days());
        apart.abs() <= NEAR_DAYS
    };
    written || published.is_some_and(near)
}

/// Whether the weekday is that of a date of the Julian calendar, which is so many days behind.
fn fits_julian(day: Date, stated: Weekday) -> bool {
    let century = i32::from(day.year()) / 100;
    let behind = century - century / 4 - 2;
    let meant = day.checked_add(jiff::Span::new().days(behind));
    day.year() <= LAST_JULIAN && meant.is_ok_and(|meant| meant.weekday() == stated)
}

/// Words and signs that join days to a list or a stretch.
const JOINS: &[&str] = &[
    "and", "or", "&", "to", "through", "until", "till", "-", "\u{2013}", "\u{2014}", "/",
];

/// Whether other days stand around a date, so that the weekday may be that of another: `Saturday and Sunday, 4 May 2019`,
/// `Friday, May 3, 4 and 5`.
fn among_others(tokens: &[Token], date: &DateMention) -> bool {
    let after = &tokens[date.tokens.end..];
    let joins = |token: &Token| token.is_any(JOINS);
    // The period of `Thurs.` is a token of its own.
    let before = tokens[..date.tokens.start].iter().rev();
    let mut before = before.filter(|token| !token.is("."));
    let listed = before
        .next()
        .is_some_and(|joint| joins(joint) || joint.is(","))
        && before.next().is_some_and(is_day);
    let goes_on = match after {
        [first, ..] if joins(first) => true,
        [first, second, ..] => first.is(",") && (second.is_number() || is_day(second)),
        _ => false,
    };
    listed || goes_on
}

/// Whether the weekday is the end of a name, such as that of a paper: `the Mail on Sunday, 3 May 2017`.
fn in_name(reading: &Reading, date: &DateMention) -> bool {
    let first = date.tokens.start;
    let named = |name: &Name| name.tokens.start < first && name.tokens.end > first;
    let of_paper = match &reading.tokens[..first] {
        [.., name, on] => on.is("on") && name.is_any(PAPERS),
        _ => false,
    };
    of_paper || reading.names.iter().any(named)
}

/// What papers call themselves before `on Sunday`.
const PAPERS: &[&str] = &["mail", "scotland", "wales", "independent", "sun"];

/// Whether a token is a weekday, in full or in three letters.
fn is_day(token: &Token) -> bool {
    WEEKDAYS.iter().any(|(_, name)| {
        let folded = token.folded.as_str();
        let name = name.to_lowercase();
        let stem = folded.trim_end_matches(['s', '.']);
        stem.len() >= 3 && name.starts_with(stem)
    })
}

const WEEKDAYS: [(Weekday, &str); 7] = [
    (Weekday::Monday, "Monday"),
    (Weekday::Tuesday, "Tuesday"),
    (Weekday::Wednesday, "Wednesday"),
    (Weekday::Thursday, "Thursday"),
    (Weekday::Friday, "Friday"),
    (Weekday::Saturday, "Saturday"),
    (Weekday::Sunday, "Sunday"),
];

fn name(weekday: Weekday) -> &'static str {
    let mut names = WEEKDAYS.iter().filter(|(day, _)| *day == weekday);
    names.next().map_or("day", |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Dictionary, read};
    use jiff::civil::date;

    /// The clashes of a sentence that was published on 14 May 2019, a Tuesday.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let published = Some(date(2019, 5, 14));
        let reading = read(text, 0, &Dictionary::default(), published);
        let dates = reading.dates.iter().filter(|date| date.weekday_clash);
        let found: Vec<String> = dates
            .filter_map(|date| clash(&reading, date, published))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_weekday_that_does_not_fit_a_written_date_is_told() {
        check(
            "The weir broke on Friday, 8 March 2011.",
            &["it says Friday, but 2011-03-08 is a Tuesday"],
        );
        check(
            "The weir broke on Thursday, March 8, 2011, in the night.",
            &["it says Thursday, but 2011-03-08 is a Tuesday"],
        );
        check("The weir broke on Tuesday, 8 March 2011.", &[]);
    }

    #[test]
    fn without_a_year_only_days_near_the_publication_are_sure() {
        check(
            "The choir sang on Friday, May 9.",
            &["it says Friday, but 2019-05-09 is a Thursday"],
        );
        check("The choir sang on Thursday, May 9.", &[]);
        check("The choir sang on Friday, Feb. 9.", &[]);
        check("The choir sang on Friday, May 10.", &[]);
    }

    #[test]
    fn a_year_that_is_not_written_in_full_may_be_of_another_century() {
        check("The mill burnt down on Monday, 12 May '05.", &[]);
    }

    #[test]
    fn a_date_of_the_old_calendar_is_no_clash() {
        // The seventh of November of the new calendar, which was a Wednesday in both.
        check("The palace fell on Wednesday, 25 October 1917.", &[]);
        check(
            "The palace fell on Monday, 25 October 1917.",
            &["it says Monday, but 1917-10-25 is a Thursday"],
        );
        check("The fleet was seen on Tuesday, 19 July 1588.", &[]);
        check("The town was taken on Sunday, 29 May 1453.", &[]);
    }

    #[test]
    fn a_weekday_of_a_list_or_a_stretch_may_be_that_of_another_day() {
        check("The fair is on Saturday and Sunday, 4 May 2019.", &[]);
        check("The fair is on Friday, Saturday, Sunday, 3 May 2019.", &[]);
        check("The fair was held from Friday to Sunday, 3 May 2019.", &[]);
        check("The fair is on Sunday, May 3 and 5, 2019.", &[]);
        check("The fair is open Thurs.-Sun., May 2, 2019.", &[]);
        check("The fair is open on Fri., Sat. & Sun., May 2, 2019.", &[]);
        check(
            "The fair is open Monday, Wednesday, Friday, 8 May 2019.",
            &[],
        );
        check(
            "The fair runs from Friday, 1 May 2019 to Sunday, 5 May 2019.",
            &[],
        );
    }

    #[test]
    fn a_weekday_that_is_part_of_a_name_says_nothing_of_a_day() {
        check("The Mail on Sunday, 3 May 2017, had the letter.", &[]);
        check("Scotland on Sunday, 3 May 2017, had the letter.", &[]);
        check(
            "The letter came on Sunday, 3 May 2017, by ship.",
            &["it says Sunday, but 2017-05-03 is a Wednesday"],
        );
    }

    #[test]
    fn day_and_month_may_be_swapped() {
        check("The pool opened on Monday, 12/11/2018.", &[]);
        check("The pool opened on Tuesday, 12/11/2018.", &[]);
        check(
            "The pool opened on Friday, 12/11/2018.",
            &["it says Friday, but 2018-12-11 is a Tuesday and 2018-11-12 is a Monday"],
        );
    }
}
