//! Dates so far from another: `two days ago`, `three weeks from now`, `the day after Christmas`, `in two weeks`.
//!
//! Counts of weeks or longer are round, so they give a window of half a unit to either side, wider for large counts.

use jiff::Span;
use jiff::civil::Date;

use super::calendar::{days, one_day};
use super::numbers::count;
use super::parts::{Part, Unit, Value, around};
use super::reader::Reader;
use super::{Days, absolute, holiday, relative, tense, year};

/// The shifted date at an index, which is that of its count.
pub(super) fn shifted(reader: &Reader, at: usize) -> Option<Part> {
    if let Some(soon) = soon(reader, at) {
        return Some(soon);
    }
    let (number, noun) = counted(reader, at)?;
    let unit = Unit::of(reader.folded(noun)).filter(|unit| !matches!(unit, Unit::Weekend))?;
    let number = i32::from(number);
    let after = noun + 1;
    ago(reader, at, number, unit, after)
        .or_else(|| from_another(reader, at, number, unit, after))
        .or_else(|| ending(reader, at, number, unit, after))
        .or_else(|| within(reader, at, number, unit, after))
}

/// The count before the unit: a number, or one for `the day after Christmas`.
fn counted(reader: &Reader, at: usize) -> Option<(i16, usize)> {
    if reader.is(at, &["day", "week"])
        && reader.follows(at, &["the"])
        && reader.is(at + 1, &["after", "before"])
    {
        return Some((1, at));
    }
    let ends = reader.is(at + 1, &["ended", "ending"])
        || reader.follows(at, &["the"]) && reader.is(at + 1, &["to"]);
    if ends && Unit::of(reader.folded(at)).is_some() {
        return Some((1, at));
    }
    // `two to three days ago` is neither two nor three.
    let part_of_range = reader.follows(at, &["to", "or", "-", "\u{2014}"]);
    count(reader, at).filter(|_| !part_of_range)
}

/// `two weeks ago`, `two weeks from now`, told from the publication date.
fn ago(reader: &Reader, at: usize, number: i32, unit: Unit, after: usize) -> Option<Part> {
    let published = reader.published?;
    let (sign, end) = match reader.folded(after) {
        "ago" => (-1, after + 1),
        "from" if reader.is(after + 1, &["now", "today"]) => (1, after + 2),
        "hence" => (1, after + 1),
        _ => return None,
    };
    let date = unit.shift(published, sign * number)?;
    if sign > 0 && reader.follows(at, &["for"]) {
        let lasting = Value::relative(days(published, date), Unit::Stretch)?;
        return Some(Part::known(lasting, end));
    }
    let window = window(date, unit, number)?;
    let stretch = bounded(window, modifier(reader, at), sign, published)?;

    Some(Part::known(Value::relative([stretch], unit_of(unit))?, end))
}

/// Whether the count is a lower bound (`more than two years ago`) or an upper one.
fn modifier(reader: &Reader, at: usize) -> Option<bool> {
    if reader.follows(at, &["than"]) && at > 1 {
        return Some(reader.is(at - 2, &["more"]));
    }
    if reader.follows(at, &["over"]) || (at > 1 && reader.phrase(at - 2, &["at", "least"])) {
        return Some(true);
    }
    None
}

/// The days that a bound on the count leaves: further from the other day than the shifted one, or between the two.
fn bounded(shifted: Days, modifier: Option<bool>, sign: i32, other: Date) -> Option<Days> {
    match modifier {
        None => Some(shifted),
        Some(true) if sign < 0 => days(Date::MIN, shifted.end),
        Some(true) => days(shifted.start, Date::MAX),
        Some(false) if sign < 0 => days(shifted.start, other.tomorrow().ok()?),
        Some(false) => days(other, shifted.end),
    }
}

/// A day stays a day; any longer unit has become a window.
pub(super) fn unit_of(unit: Unit) -> Unit {
    if unit == Unit::Day {
        Unit::Day
    } else {
        Unit::Stretch
    }
}

/// The window of a shifted day, twice as wide for ten units as for five.
pub(super) fn window(date: Date, unit: Unit, number: i32) -> Option<Days> {
    let near = around(date, unit)?;
    let more = i64::from(unit.slack_days()) * i64::from((number / 5 - 1).max(0));
    days(
        near.start
            .checked_sub(Span::new().try_days(more).ok()?)
            .ok()?,
        near.end
            .checked_add(Span::new().try_days(more).ok()?)
            .ok()?,
    )
}

/// `three days after May 12`, `two weeks before Christmas`, and the stretch of `for three days from May 12`: days and weeks are counted, longer units are round.
fn from_another(reader: &Reader, at: usize, number: i32, unit: Unit, after: usize) -> Option<Part> {
    let lasting = reader.follows(at, &["for"]);
    let after = if lasting {
        reader.skip(after, &[","])
    } else {
        after
    };
    let (sign, next) = match reader.folded(after) {
        "before" => (-1, after + 1),
        "after" | "from" | "following" => (1, after + 1),
        "prior" if reader.is(after + 1, &["to"]) => (-1, after + 2),
        _ => return None,
    };
    let inner = relative::relative(reader, next)
        .or_else(|| holiday::named_day(reader, next))
        .or_else(|| absolute::date(reader, next, true))
        .or_else(|| {
            // `six years from 1871` begins a stretch, and says nothing of its end.
            let known = !reader.is(after, &["from"]);
            known.then(|| year::bare_year(reader, next, true)).flatten()
        })?;
    let end = inner.end;
    let value = inner.resolve(reader, next)?;
    let moved = value.readings.iter().filter_map(|whole| {
        let start = unit.shift(whole.start, sign * number)?;
        if lasting && reader.is(after, &["from"]) {
            return days(whole.start, start);
        }
        let shifted = if value.unit == Unit::Day
            && !matches!(unit, Unit::Day | Unit::Week | Unit::Fortnight)
        {
            window(start, unit, number)?
        } else {
            days(start, unit.shift(whole.end, sign * number)?)?
        };
        bounded(shifted, modifier(reader, at), sign, whole.start)
    });

    Some(Part::known(value.alike(moved, value.unit)?, end))
}

/// `the week ending May 12`, `the three months ended June 30, 2018`: the last day is part of it.
fn ending(reader: &Reader, at: usize, number: i32, unit: Unit, after: usize) -> Option<Part> {
    // "three weeks to Christmas" counts down; "in the 12 months to June" looks back.
    let to = reader.is(after, &["to"]) && reader.follows(at, &["the"]) && unit != Unit::Day;
    if !to && !reader.is(after, &["ended", "ending"]) {
        return None;
    }
    let next = reader.skip(after + 1, &["on"]);
    let inner = absolute::date(reader, next, true)?;
    let end = inner.end;
    let value = inner
        .resolve(reader, next)
        .filter(|value| value.unit == Unit::Day || to && value.unit == Unit::Month)?;
    let readings = value.readings.iter();
    let found = readings.filter_map(|last| days(unit.shift(last.end, -number)?, last.end));
    Some(Part::known(value.alike(found, Unit::Stretch)?, end))
}

/// `in five minutes` of a plan, `half an hour from now`: on the day of publication.
fn soon(reader: &Reader, at: usize) -> Option<Part> {
    let published = reader.published?;
    let half = reader.skip(at, &["half"]);
    let (_, noun) = count(reader, half)?;
    if !reader.is(noun, &["minute", "minutes", "min", "mins"]) && half == at
        || half > at && !reader.is(noun, &["hour"])
    {
        return None;
    }
    let after = noun + 1;
    let from_now = reader.phrase(after, &["from", "now"]);
    let led = reader.follows(at, &["in", "within"]) && tense::is_ahead(reader, at, after);
    let closed = reader.get(after).is_none_or(|token| !token.is_word());
    let end = after + 2 * usize::from(from_now);
    let value = Value::relative(one_day(published), Unit::Day)?;
    (from_now || led && closed).then_some(Part::known(value, end))
}

/// `in two weeks` and `within two weeks`, when the sentence looks ahead.
fn within(reader: &Reader, at: usize, number: i32, unit: Unit, after: usize) -> Option<Part> {
    let published = reader.published?;
    let inside = reader.follows(at, &["within"]);
    let timed = reader.is(after, &["'s", "'"]) && (reader.is(after + 1, &["time"]));
    if !(inside || reader.follows(at, &["in"])) || !(timed || tense::is_ahead(reader, at, after)) {
        return None;
    }
    // `in two days of talks` and `in two years, output rose` are lengths.
    if !(reader.get(after).is_none_or(|token| !token.is_word())
        || reader.is(after, &["'s", "when", "and", "or"]))
    {
        return None;
    }
    let date = unit.shift(published, number)?;
    let stretch = if inside {
        days(published, date.tomorrow().ok()?)
    } else {
        window(date, unit, number)
    };
    Some(Part::known(Value::relative(stretch, unit_of(unit))?, after))
}

#[cfg(test)]
mod tests {
    use crate::facts::date::testing::check;

    #[test]
    fn days_are_counted_and_longer_units_are_round() {
        check("It opened two days ago.", &["two days ago: 2018-11-11"]);
        check(
            "It opened two weeks ago.",
            &["two weeks ago: 2018-10-27..2018-11-02"],
        );
        check(
            "It opened more than two days ago.",
            &["two days ago: ..2018-11-11"],
        );
        check("It will open in two days.", &["two days: 2018-11-15"]);
        check("It was built in two days.", &[]);
        check(
            "It will open in five minutes.",
            &["five minutes: 2018-11-13"],
        );
        check("It was built in five minutes.", &[]);
        check(
            "It is closed for two days from today.",
            &["two days from today: 2018-11-13..2018-11-14"],
        );
    }

    #[test]
    fn dates_are_counted_from_others() {
        check(
            "It rained the day after Christmas 2017.",
            &["day after Christmas 2017: 2017-12-26"],
        );
        check(
            "It rained two weeks before June 4, 1989.",
            &["two weeks before June 4, 1989: 1989-05-21"],
        );
        check("It rained the day after the funeral.", &[]);
        check(
            "It rained the day after Monday's vote.",
            &["day after Monday: 2018-11-13"],
        );
        check(
            "Sales rose in the three months ended June 30, 2018.",
            &["three months ended June 30, 2018: 2018-04-01..2018-06-30"],
        );
        check(
            "Sales rose in the week ending Nov. 11.",
            &["week ending Nov. 11: 2018-11-05..2018-11-11"],
        );
        check(
            "Sales rose in the 12 months to June 2018 and in the week to 10 June.",
            &[
                "12 months to June 2018: 2017-07-01..2018-06-30",
                "week to 10 June: 2018-06-04..2018-06-10",
            ],
        );
        check("The year ended with rain, three weeks to Christmas.", &[]);
    }
}
