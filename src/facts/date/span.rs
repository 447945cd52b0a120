//! Stretches between two dates: `from 3 to 5 May 2019`, `between March and May 2020`, `2010-2015`, `May 3-5`.
//!
//! The last day, month or year named is part of the stretch.

use super::calendar::{one_day, years};
use super::join::{between, join};
use super::numbers::{day, ordinal, year};
use super::parts::{Fields, Part, Shape, Unit, Value, next_or_same};
use super::reader::{DASHES, Reader};
use super::{absolute, part, year as bare};

/// The stretch that begins at an index.
///
/// `first` is the one date at the index, if there is one.
pub(super) fn span(reader: &Reader, at: usize, first: Option<Part>) -> Option<Part> {
    years_joined(reader, at)
        .or_else(|| days_of_month(reader, at))
        .or_else(|| two_dates(reader, at, first))
}

/// The index after the word or dash that joins two dates.
fn joint(reader: &Reader, start: usize, at: usize) -> Option<usize> {
    let word = reader.folded(at);
    let in_brackets = at == start + 1 && reader.follows(start, &["("]);
    if word == ","
        && introduced(reader, start, &["from"])
        && reader.is(at + 1, &["to", "until", "through"])
    {
        return Some(reader.skip(at + 2, &["the"]));
    }
    let next = match word {
        "to" | "until" | "till" | "through" | "thru" => at + 1,
        "and" if introduced(reader, start, &["between"]) => at + 1,
        "-" | "~" if reader.glued(at) == reader.glued(at + 1) => at + 1,
        // A dash between blanks is punctuation, except between years in brackets.
        "\u{2014}" if reader.glued(at) && reader.glued(at + 1) || in_brackets => at + 1,
        _ => return None,
    };
    if word == "to" && is_moved(reader, start) {
        return None;
    }
    Some(reader.skip(next, &["the"]))
}

/// Whether one of these stands before an index, a `the` aside.
fn introduced(reader: &Reader, at: usize, words: &[&str]) -> bool {
    reader.follows(at, words) || (reader.follows(at, &["the"]) && reader.follows(at - 1, words))
}

/// How many tokens before `from` are searched for a verb of moving.
const MOVED_REACH: usize = 8;

/// Whether the dates are those that an event was moved from and to.
fn is_moved(reader: &Reader, at: usize) -> bool {
    let verbs = &[
        "moved",
        "postponed",
        "rescheduled",
        "delayed",
        "pushed",
        "changed",
        "shifted",
        "move",
        "postpone",
    ];
    introduced(reader, at, &["from"])
        && (at.saturating_sub(MOVED_REACH)..at).any(|before| reader.is(before, verbs))
}

/// The longest stretch whose last year is written in two digits after a hyphen: `1939-45`.
const SHORT_YEARS: i16 = 12;

/// `2010-2015`, `2019–20`, `from 2010 to 2015`.
fn years_joined(reader: &Reader, at: usize) -> Option<Part> {
    let (first, after) = year(reader, at)?;
    if reader.chained_before(at) {
        return None;
    }
    let dashed = reader.is(after, DASHES);
    let slashed = reader.is(after, &["/"]) && reader.glued(after) && reader.glued(after + 1);
    let next = if slashed {
        after + 1
    } else {
        joint(reader, at, after)?
    };
    let (last, end) = if let Some(found) = year(reader, next).filter(|_| !slashed) {
        found
    } else if (dashed || slashed) && reader.folded(next).len() == 2 {
        let value = first / 100 * 100 + reader.digits(next)?;
        // A slash joins a season or a fiscal year, and nothing longer.
        if slashed && value != first + 1 {
            return None;
        }
        // `2010-12` is rather a month; a season or fiscal year is the next year.
        let no_month = value % 100 > 12 && value - first <= SHORT_YEARS;
        (no_month || value == first + 1 || !reader.is(after, &["-"]))
            .then_some((value, next + 1))?
    } else {
        return None;
    };
    let introduced = introduced(
        reader,
        at,
        &[
            "from", "between", "in", "during", "since", "of", "(", "[", ",", "for",
        ],
    );
    let recent = first >= 1800 && last <= 2050;
    let counting = bare::is_before_christ(reader, end)
        || reader.is(end, &["%"])
        || (reader.counts(end) && !recent)
        || reader.counts(end) && first % 10 == 0;
    let noun = !introduced && !recent;
    if first >= last || counting || noun || reader.chained_after(end) {
        return None;
    }
    let found = Value::absolute(years(first, i32::from(last - first) + 1), Unit::Stretch)?;
    Some(Part::known(found, end))
}

/// `3 to 5 May 2019`, `between 4 and 9 of June`: a day whose month comes with the second one.
fn days_of_month(reader: &Reader, at: usize) -> Option<Part> {
    if reader.chained_before(at) {
        return None;
    }
    let (first, after, _) = day(reader, at)?;
    let next = joint(reader, at, after)?;
    reader
        .get(next)
        .filter(|token| token.is_number() || ordinal(reader, next).is_some())?;
    let second = absolute::date(reader, next, true)?;
    let Shape::Calendar(fields) = second.shape else {
        return None;
    };
    let last = fields
        .day
        .filter(|_| fields.month.is_some() && fields.weekday.is_none())?;
    if first >= last || fields.swappable {
        return None;
    }
    join(
        reader,
        at,
        Fields {
            day: Some(first),
            ..fields
        },
        fields,
        second.end,
    )
}

/// Two dates of any kind, or a date and a day of the same month.
fn two_dates(reader: &Reader, at: usize, first: Option<Part>) -> Option<Part> {
    let first = now(reader, at)
        .or(first)
        .or_else(|| bare::bare_year(reader, at, false))?;
    let next = joint(reader, at, first.end)?;
    let second = part(reader, next, true)
        .or_else(|| now(reader, next))
        .or_else(|| bare::bare_year(reader, next, true));
    match (first.shape, second) {
        (Shape::Calendar(from), None) => to_day(reader, at, from, next),
        (
            Shape::Calendar(from),
            Some(Part {
                shape: Shape::Calendar(to),
                end,
            }),
        ) => join(reader, at, from, to, end),
        (Shape::Known(from), Some(second)) => {
            let end = second.end;
            let to = match second.shape {
                Shape::Calendar(Fields {
                    weekday: Some(weekday),
                    day: None,
                    ..
                }) if from.unit == Unit::Day => {
                    let from = from.readings.first()?;
                    Value::relative(one_day(next_or_same(from.end, weekday)), Unit::Day)?
                }
                _ => second.resolve(reader, next)?,
            };
            between(from, to, end)
        }
        (Shape::Calendar(from), Some(second)) => {
            let from = Part::calendar(from, next).resolve(reader, at)?;
            let end = second.end;
            between(from, second.resolve(reader, next)?, end)
        }
        (Shape::Known(_), None) => None,
    }
}

/// `now`, which is no date but can begin or end a stretch.
fn now(reader: &Reader, at: usize) -> Option<Part> {
    let today = reader.is(at, &["now"]).then_some(reader.published?)?;
    Some(Part::known(
        Value::relative(one_day(today), Unit::Day)?,
        at + 1,
    ))
}

/// `May 3-5, 2019`: the second day is of the month of the first.
fn to_day(reader: &Reader, at: usize, from: Fields, next: usize) -> Option<Part> {
    let (last, end, is_ordinal) = day(reader, next)?;
    let first = from.day.filter(|_| from.month.is_some())?;
    let counting = !is_ordinal
        && (reader.is(end, &[":", "am", "pm", "%"])
            || reader.small_word(end) && reader.counts(end));
    if counting
        || reader.chained_after(end)
        || (last <= first && !(is_ordinal && reader.follows(next, &["the"])))
    {
        return None;
    }
    let comma = reader.skip(end, &[","]);
    let (year, end) = year(reader, comma).map_or((from.year, end), |(year, end)| (Some(year), end));
    let mut to = Fields {
        day: Some(last),
        year,
        weekday: None,
        ..from
    };
    if last <= first {
        to.month = from.month.map(|month| month % 12 + 1);
    }
    join(reader, at, from, to, end)
}

#[cfg(test)]
mod tests {
    use crate::facts::date::testing::check;

    #[test]
    fn the_last_day_is_part_of_a_stretch() {
        check(
            "It ran from 3 to 5 May 2019.",
            &["3 to 5 May 2019: 2019-05-03..2019-05-05"],
        );
        check(
            "It ran May 3-5, 2019.",
            &["May 3-5, 2019: 2019-05-03..2019-05-05"],
        );
        check(
            "It ran between March and May 2020.",
            &["March and May 2020: 2020-03-01..2020-05-31"],
        );
        check(
            "It ran from Dec. 20 to Jan. 5.",
            &["Dec. 20 to Jan. 5: 2017-12-20..2018-01-05"],
        );
        check(
            "It ran 2010-2015 and in 2019\u{2013}20.",
            &[
                "2010-2015: 2010-01-01..2015-12-31",
                "2019\u{2013}20: 2019-01-01..2020-12-31",
            ],
        );
    }

    #[test]
    fn two_dates_are_not_always_a_stretch() {
        check(
            "The vote was moved from May 3 to May 10.",
            &["May 3: 2018-05-03", "May 10: 2018-05-10"],
        );
        check("The shop is open Monday to Friday.", &[]);
        check("She ate 1500-2000 calories and met 2 to 5 of them.", &[]);
        check(
            "Ada Gray (4 May 1890 \u{2013} 5 June 1960) sang.",
            &["4 May 1890: 1890-05-04", "5 June 1960: 1960-06-05"],
        );
    }
}
