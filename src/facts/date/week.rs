//! Weeks and weekdays counted in a month or year: `the first week of May 2018`, `the second Monday of May`, `the week of April 10`.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::calendar::{one_day, weekday, weeks};
use super::numbers::ordinal;
use super::parts::{Part, Unit, Value, last_or_same, next_or_same};
use super::reader::Reader;
use super::relative::relative;
use super::year::bare_year;
use super::{Days, absolute};

/// `the first week of May 2018`, `the last week of 2018`, `the second Monday of May 2018`, `the week of April 10`.
pub(super) fn week_of(reader: &Reader, at: usize) -> Option<Part> {
    if reader.is(at, &["week"]) {
        let next = reader.skip(at + 1, &["of", "starting", "beginning", "commencing"]);
        let next = reader.skip(reader.skip(next, &["on"]), &["the"]);
        let inner = (next > at + 1)
            .then(|| absolute::date(reader, next, true))
            .flatten()?;
        let end = inner.end;
        let value = inner.resolve(reader, at)?;
        let in_days = value.unit == Unit::Day && !value.readings.is_empty();
        let found = Value::absolute(
            value.readings.iter().filter_map(|day| weeks(day.start, 1)),
            Unit::Week,
        )?;
        return in_days.then_some(Part::known(
            Value {
                relative: value.relative,
                ..found
            },
            end,
        ));
    }
    let (number, after) = if reader.is(at, &["last", "final"]) {
        (-1, at + 1)
    } else {
        ordinal(reader, at)?
    };
    let weekday = weekday(reader.folded(after));
    if !(reader.is(after, &["week"]) || weekday.is_some()) || !reader.is(after + 1, &["of", "in"]) {
        return None;
    }
    let inner = containing(reader, after + 2)?;
    let end = inner.end;
    let value = inner.resolve(reader, at)?;
    if !matches!(value.unit, Unit::Month | Unit::Year) {
        return None;
    }
    let number = i8::try_from(number).ok()?;
    let found = value.readings.iter().filter_map(|&period| match weekday {
        Some(weekday) => nth_weekday(period, number, weekday.value).and_then(one_day),
        // A week belongs to the month or year that its Thursday lies in, as in ISO 8601.
        None => nth_weekday(period, number, Weekday::Thursday).and_then(|date| weeks(date, 1)),
    });
    let unit = if weekday.is_some() {
        Unit::Day
    } else {
        Unit::Week
    };
    let found = Value::absolute(found, unit)?;
    Some(Part::known(
        Value {
            relative: value.relative,
            ..found
        },
        end,
    ))
}

/// The month or year that a week is counted in.
fn containing(reader: &Reader, at: usize) -> Option<Part> {
    let next = reader.skip(at, &["the"]);
    relative(reader, next)
        .or_else(|| absolute::date(reader, next, true))
        .or_else(|| bare_year(reader, next, true))
}

/// The n-th such weekday of a period, from the end when negative.
fn nth_weekday(period: Days, number: i8, weekday: Weekday) -> Option<Date> {
    if number < 0 {
        return Some(last_or_same(period.end.yesterday().ok()?, weekday));
    }
    let first = next_or_same(period.start, weekday);
    let found = first.checked_add((i32::from(number) - 1).weeks()).ok()?;
    (found < period.end).then_some(found)
}
