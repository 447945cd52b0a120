//! Dates told from the last one: `two days earlier`, `a week later`, `the following year`, `that year`.

use super::calendar::{days, months, one_day, weeks, years};
use super::numbers::count;
use super::parts::{Unit, Value};
use super::reader::Reader;
use super::shift::{unit_of, window};
use super::{DateBound, DateMention, Days};

/// The date at an index that is told from the last one, and where the tokens go on.
pub(super) fn from_last(reader: &Reader, at: usize, last: &DateMention) -> Option<(usize, Value)> {
    let from = anchor(last)?;
    let (found, unit, end) = counted_on(reader, at, from).or_else(|| beside(reader, at, from))?;
    let value = Value::absolute([found], unit)?;
    Some((
        end,
        Value {
            relative: last.relative,
            ..value
        },
    ))
}

/// `two days earlier`, `a week later`: a count of units from one day, or of years from a year.
fn counted_on(reader: &Reader, at: usize, from: Days) -> Option<(Days, Unit, usize)> {
    let bounded = &[
        "to", "or", "-", "\u{2014}", "than", "over", "about", "nearly", "almost", "around",
    ];
    let (number, noun) = count(reader, at).filter(|_| !reader.follows(at, bounded))?;
    let unit = Unit::of(reader.folded(noun))?;
    let sign = match reader.folded(noun + 1) {
        "earlier" => -1,
        "later" | "afterwards" => 1,
        _ => return None,
    };
    let found = shifted(from, unit, sign * i32::from(number))?;
    Some((found, unit_of(unit), noun + 2))
}

/// `that year`, `the same day`, `the following year`: the unit that holds the last date, or the one beside it.
fn beside(reader: &Reader, at: usize, from: Days) -> Option<(Days, Unit, usize)> {
    let the = reader.follows(at, &["the"]);
    let step = match reader.folded(at) {
        "that" => 0,
        "same" if the => 0,
        "following" | "next" if the => 1,
        "previous" | "preceding" if the => -1,
        _ => return None,
    };
    let unit = Unit::of(reader.folded(at + 1)).filter(|_| reader.breaks(at + 2))?;
    let held = holding(from, unit)?;
    let found = match unit {
        Unit::Day => one_day(unit.shift(held.start, step)?)?,
        _ => holding(one_day(unit.shift(held.start, step)?)?, unit)?,
    };
    Some((found, unit, at + 2))
}

/// The day, week, month or year that the days lie in.
fn holding(from: Days, unit: Unit) -> Option<Days> {
    let start = from.start;
    let whole = match unit {
        Unit::Day => one_day(start),
        Unit::Week => weeks(start, 1),
        Unit::Month => months(start.year(), start.month(), 1),
        Unit::Year => years(start.year(), 1),
        _ => None,
    }?;
    (from.end <= whole.end).then_some(whole)
}

/// The days of the last date, when they are known and nothing bounds them.
fn anchor(last: &DateMention) -> Option<Days> {
    match last.readings[..] {
        [days] if last.bound == DateBound::In && !last.identifies => Some(days),
        _ => None,
    }
}

fn shifted(from: Days, unit: Unit, number: i32) -> Option<Days> {
    if one_day(from.start) == Some(from) {
        return window(unit.shift(from.start, number)?, unit, number.abs());
    }
    let whole_year = years(from.start.year(), 1) == Some(from);
    if !whole_year || unit != Unit::Year {
        return None;
    }
    days(
        unit.shift(from.start, number)?,
        unit.shift(from.end, number)?,
    )
}

#[cfg(test)]
mod tests {
    use crate::facts::date::testing::check;

    #[test]
    fn days_and_years_are_counted_from_the_last_date() {
        check(
            "The dam broke on May 12, 1931; two days earlier it had rained.",
            &["May 12, 1931: 1931-05-12", "two days earlier: 1931-05-10"],
        );
        check(
            "The mill closed in 1931 and burned down three years later.",
            &[
                "1931: 1931-01-01..1931-12-31",
                "three years later: 1934-01-01..1934-12-31",
            ],
        );
        check(
            "The dam broke on May 12, 1931, and a week later so did the bridge.",
            &[
                "May 12, 1931: 1931-05-12",
                "a week later: 1931-05-16..1931-05-22",
            ],
        );
    }

    #[test]
    fn the_unit_of_the_last_date_may_be_named_again() {
        check(
            "She left on May 12, 1931; that year she married.",
            &[
                "May 12, 1931: 1931-05-12",
                "that year: 1931-01-01..1931-12-31",
            ],
        );
        check(
            "She left on May 12, 1931, and arrived the following day.",
            &["May 12, 1931: 1931-05-12", "following day: 1931-05-13"],
        );
        check(
            "In June 1931 she left; the next year she was back.",
            &[
                "June 1931: 1931-06-01..1931-06-30",
                "next year: 1932-01-01..1932-12-31",
            ],
        );
        check(
            "She left in the 1930s, married that year.",
            &["1930s: 1930-01-01..1939-12-31"],
        );
    }

    #[test]
    fn without_a_day_to_count_from_nothing_is_known() {
        check("Two days earlier it had rained.", &[]);
        check(
            "It opened in May 1931; two days later it rained.",
            &["May 1931: 1931-05-01..1931-05-31"],
        );
        check(
            "It opened on May 12, 1931, and more than two days later it rained.",
            &["May 12, 1931: 1931-05-12"],
        );
    }
}
