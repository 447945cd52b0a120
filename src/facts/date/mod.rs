//! Dates: when, as intervals of days.
//!
//! [`dates`] goes over the tokens once. At each it looks for a stretch between two dates (`span`), then for one date
//! (`part`): a shift from another date, a part of a period, a relative date, a period, a holiday, a calendar date, a year.
//! A calendar date without its year is resolved against the publication date by the tense of its sentence. Last come the
//! words before it that bound it (`bound`). Clock times are no dates.
//!
//! A name or number that may be something else (`may`, `March`, `2000`) is a date only with a number, a preposition or a
//! year beside it: a missed date costs less than a wrong one.

mod absolute;
mod bare;
mod bound;
mod calendar;
mod holiday;
mod identify;
mod join;
mod modify;
mod named;
mod numbers;
mod numeric;
mod parts;
mod period;
mod quarter;
mod reader;
mod relative;
mod resolve;
mod rolling;
mod shift;
mod span;
mod starts;
mod story;
mod tense;
#[cfg(test)]
mod testing;
mod told;
mod way;
mod week;
mod year;

use std::ops::Range;

use jiff::civil::{Date, Weekday};

use super::token::Token;
use parts::{Part, Shape, Value};
use reader::Reader;

/// A set of days without gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Days {
    /// The first day.
    pub start: Date,
    /// The day after the last.
    pub end: Date,
}

/// How the words place the event in the interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateBound {
    /// At some time in it, or all of it.
    In,
    /// before, until, by: the interval is what lies before, from [`Date::MIN`] on.
    Before,
    /// after, since: the interval is what lies after, up to [`Date::MAX`].
    After,
}

/// A date of a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateMention {
    /// What it can mean: one interval mostly, two for `12/11/2018`, none when only the weekday or the day of a year is known.
    pub readings: Vec<Days>,
    /// The weekday, when the words name one.
    pub weekday: Option<Weekday>,
    /// The month and day, when the words name them without a year that could be resolved.
    pub month_day: Option<(i8, Option<i8>)>,
    /// Whether it was resolved against the publication date.
    pub relative: bool,
    /// before, after or in.
    pub bound: DateBound,
    /// Whether the stated weekday does not fit the stated date.
    pub weekday_clash: bool,
    /// Whether it only tells which work is meant, as a year in `Heat (1995)` and `the 2016 film`: what the clause says
    /// did not happen then.
    pub identifies: bool,
    /// Whether it is the year of a work, told apart by it (`the 2016 film`) or said of it (`is a 2016 film`).
    pub of_work: bool,
    /// Indices of the tokens it is made of; a leading `on` or `in` is not among them.
    pub tokens: Range<usize>,
}

/// The dates of a passage, in order, apart from each other.
///
/// `published` resolves `on Monday`, `last week` and a month without a year. The time taken grows with the tokens alone:
/// every look around a token has a fixed reach.
///
/// # Example
/// ```
/// use factlint::facts::{dates, tokens};
/// let tokens = tokens("The bridge opened on Nov. 12, 2018.", 0);
/// let found = dates(&tokens, None);
/// assert_eq!(found[0].readings[0].start.to_string(), "2018-11-12");
/// assert_eq!(found[0].tokens, 4..9);
/// ```
#[must_use]
pub fn dates(tokens: &[Token], published: Option<Date>) -> Vec<DateMention> {
    read(&Reader { tokens, published }, starts::may_start)
}

/// The dates of a passage that begin where `may_start` lets them.
fn read(reader: &Reader, may_start: fn(&Reader, usize) -> bool) -> Vec<DateMention> {
    let mut found: Vec<DateMention> = Vec::new();
    let mut at = 0;
    let mut end_of_year = None;
    let mut told_of = None;
    while at < reader.tokens.len() {
        if !may_start(reader, at) {
            at += 1;
            continue;
        }
        if let Some(mention) = any_weekday(reader, at) {
            at = mention.tokens.end;
            found.push(mention);
            continue;
        }
        let listed = end_of_year.is_some_and(|end| follows_in_list(reader, end, at));
        let counted = found
            .last()
            .and_then(|last| told::from_last(reader, at, last))
            .map(|(end, value)| (end, Some(value)));
        let Some((end, value)) = counted.or_else(|| date_at(reader, at, listed, told_of)) else {
            at += 1;
            continue;
        };
        let start = std::mem::replace(&mut at, end);
        let Some(value) = value else {
            continue;
        };

        if !value.relative {
            told_of = value
                .readings
                .first()
                .map(|days| days.start.year())
                .or(told_of);
        }
        end_of_year = (value.unit == parts::Unit::Year).then_some(end);
        found.extend(mention(reader, start, end, value));
    }
    found
}

/// `on a Monday`: some day of that name, whatever the publication date.
fn any_weekday(reader: &Reader, at: usize) -> Option<DateMention> {
    let named = calendar::weekday(reader.folded(at + 1)).filter(|_| reader.is(at, &["a"]))?;
    reader.follows(at, &["on"]).then_some(DateMention {
        readings: Vec::new(),
        weekday: Some(named.value),
        month_day: None,
        relative: false,
        bound: DateBound::In,
        weekday_clash: false,
        identifies: false,
        of_work: false,
        tokens: at..at + 2,
    })
}

/// Whether only a comma, `and` or `or` stand between two indices.
fn follows_in_list(reader: &Reader, end: usize, at: usize) -> bool {
    let comma = reader.skip(end, &[","]);
    at > end && reader.skip(reader.skip(comma, &["and", "or", "but"]), &["not"]) == at
}

/// The date at an index and where the tokens go on. With `listed`, a year and a comma or `and` stand before it; `told_of` is
/// the year that the passage speaks of. A date that the calendar does not know has no value.
fn date_at(
    reader: &Reader,
    at: usize,
    listed: bool,
    told_of: Option<i16>,
) -> Option<(usize, Option<Value>)> {
    // With a date word before it, whatever is a date without one is a date too, so one look turns most words away.
    let led = part(reader, at, true);
    let alone = |found: bool| found.then(|| part(reader, at, false)).flatten();
    let is_date = led.is_some();
    let part = span::span(reader, at, led)
        .or_else(|| alone(is_date))
        .or_else(|| year::bare_year(reader, at, listed))?;
    let end = part.end;
    let value = match part.shape {
        Shape::Calendar(fields) if fields.year.is_none() && fields.month.is_some() => {
            return Some(story::year_told(reader, at, end, fields, told_of));
        }
        _ => part.resolve(reader, at),
    };
    Some((end, value))
}

/// One date, a bare year aside. With `led`, a date word stands before it.
fn part(reader: &Reader, at: usize, led: bool) -> Option<Part> {
    shift::shifted(reader, at)
        .or_else(|| modify::modified(reader, at))
        .or_else(|| week::counted(reader, at))
        .or_else(|| period::period(reader, at))
        .or_else(|| relative::relative(reader, at))
        .or_else(|| holiday::named_day(reader, at))
        .or_else(|| named::period(reader, at))
        .or_else(|| absolute::date(reader, at, led))
}

/// The mention of a value; none when nothing is known.
fn mention(reader: &Reader, at: usize, end: usize, value: Value) -> Option<DateMention> {
    let (bound, readings) = bound::apply(reader, at, end, &value);
    let known = !readings.is_empty() || value.weekday.is_some() || value.month_day.is_some();
    let identifies = identify::is_of_work(reader, &(at..end), &value.readings);
    let of_work = identifies || identify::is_said_of_work(reader, &(at..end), &value.readings);
    known.then_some(DateMention {
        identifies,
        of_work,
        readings,
        weekday: value.weekday,
        month_day: value.month_day,
        relative: value.relative,
        bound,
        weekday_clash: value.clash,
        tokens: at..end,
    })
}

#[cfg(test)]
mod tests {
    use super::testing::{check, found};
    use super::*;
    use crate::facts::token::tokens;
    use proptest::prelude::*;

    #[test]
    fn a_passage_may_have_many_dates() {
        check(
            "The mill, built in 1887 and closed in May 2003, reopened on Monday.",
            &[
                "1887: 1887-01-01..1887-12-31",
                "May 2003: 2003-05-01..2003-05-31",
                "Monday: 2018-11-12",
            ],
        );
    }

    #[test]
    fn without_a_publication_date_only_the_weekday_is_known() {
        assert_eq!(found("The dam broke on Monday.", None), ["Monday: "]);
        assert_eq!(found("The dam broke on June 3.", None), ["June 3: "]);
        assert!(found("The dam broke yesterday and last week.", None).is_empty());
        let tokens = tokens("The dam broke on June 3.", 0);
        assert_eq!(dates(&tokens, None)[0].month_day, Some((6, Some(3))));
    }

    #[test]
    fn clock_times_are_no_dates() {
        check("The train left at 6:25pm and came at 10 a.m. sharp.", &[]);
        check("Posted Feb 20 2017, 9:42am", &["Feb 20 2017: 2017-02-20"]);
    }

    /// Words that the grammar looks at, to be strung together at random.
    const WORDS: &[&str] = &[
        "the",
        "on",
        "May",
        "may",
        "3",
        "31",
        "2018",
        "1950s",
        "'",
        "90",
        "s",
        "first",
        "week",
        "of",
        "last",
        "next",
        "9999",
        "decades",
        "centuries",
        "ago",
        "before",
        "after",
        "Monday",
        "Feb.",
        "29",
        "-",
        "/",
        "to",
        "and",
        "between",
        "early",
        "year",
        "Easter",
        "12/11/2018",
        "quarter",
        "in",
        "two",
        "thousand",
        "until",
        "fortnight",
        "will",
        "weekend",
        "past",
        "99",
        "years",
        "from",
        "now",
        "winter",
        "FY",
        "(",
        ")",
        ",",
        "9th",
        "century",
        "day",
        "\u{e9}t\u{e9}",
        "12.11",
        ".",
        "a",
        "couple",
        "Tuesday",
        "that",
        "following",
        "same",
        "previous",
        "earlier",
        "later",
        "to",
        "date",
        "Q3",
        "sales",
        "mid",
        "end",
        "today",
        "now",
        "Boxing",
        "Day",
        "nineteen",
        "eighty",
        "sixties",
        "twentieth",
        "w/c",
        "calendar",
        "Sept",
        "fiscal",
        "H1",
        "half",
        "an",
        "hour",
        "minutes",
    ];

    proptest! {
        #[test]
        fn any_words_give_dates_in_order_and_apart(
            picked in proptest::collection::vec(0..WORDS.len(), 0..12),
            day in -4_371_587..2_932_896_i32,
        ) {
            let text: Vec<&str> = picked.iter().map(|&at| WORDS[at]).collect();
            let tokens = tokens(&text.join(" "), 0);
            let epoch = jiff::civil::date(1970, 1, 1);
            let published = jiff::Span::new().try_days(day).ok().and_then(|span| epoch.checked_add(span).ok());
            let mut end = 0;
            let reader = Reader { tokens: &tokens, published };
            let all = dates(&tokens, published);
            prop_assert_eq!(&all, &read(&reader, |_, _| true));
            for at in 0..tokens.len() {
                prop_assert!(part(&reader, at, true).is_some() || part(&reader, at, false).is_none());
            }
            for mention in all {
                prop_assert!(mention.tokens.start >= end && mention.tokens.start < mention.tokens.end);
                prop_assert!(mention.readings.iter().all(|days| days.start < days.end));
                end = mention.tokens.end;
            }
        }
    }
}
