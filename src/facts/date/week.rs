//! Days and weeks counted in a longer period: `the first week of May 2018`, `the last Monday of May`, `the 10th day of the
//! month`, `the week of June 13`.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::calendar::{one_day, weekday, weekend, weeks};
use super::holiday::{long_weekend, named_day};
use super::numbers::ordinal;
use super::parts::{Fields, Part, Unit, Value, last_or_same, next_or_same};
use super::reader::Reader;
use super::relative::{present, relative};
use super::year::bare_year;
use super::{Days, absolute, numbers};

/// The counted day or week at an index.
pub(super) fn counted(reader: &Reader, at: usize) -> Option<Part> {
    week_of_day(reader, at)
        .or_else(|| numbered(reader, at))
        .or_else(|| nth_of(reader, at))
}

/// `the week 10`, `week 10 of 2018`: weeks as ISO 8601 numbers them; those of games and shows have a capital or a noun.
fn numbered(reader: &Reader, at: usize) -> Option<Part> {
    let number = reader
        .digits(at + 1)
        .filter(|number| reader.is(at, &["week"]) && (1..=53).contains(number))?;
    let of = reader.skip(at + 2, &["of", ","]);
    let stated = numbers::year(reader, of);
    let alone = reader.follows(at, &["the"]) && reader.small_word(at) && reader.breaks(at + 2);
    let (year, end) = match stated {
        Some(found) => found,
        None if alone && !reader.is(at + 2, &["of", "'s"]) => (reader.published?.year(), at + 2),
        None => return None,
    };
    // The fourth of January lies in the first week.
    let first = Date::new(year, 1, 4).ok()?;
    let week = weeks(first.checked_add((i32::from(number) - 1).weeks()).ok()?, 1)?;
    let value = Value::absolute([week], Unit::Week)?;
    let relative = stated.is_none();
    Some(Part::known(Value { relative, ..value }, end))
}

/// `the week of June 13`, `the week beginning June 12`, `w/c 12 June`.
fn week_of_day(reader: &Reader, at: usize) -> Option<Part> {
    let weekends = reader.phrase(at, &["weekend", "of"]);
    let next = if weekends {
        at + 2
    } else if reader.phrase(at, &["w", "/", "c"]) {
        at + 3
    } else if reader.is(at, &["week"])
        && reader.is(at + 1, &["of", "starting", "beginning", "commencing"])
    {
        reader.skip(at + 2, &["on"])
    } else {
        return None;
    };
    let day = reader.skip(next, &["the"]);
    let feast = || named_day(reader, day).filter(|_| weekends);
    let inner = absolute::date(reader, day, true)
        .or_else(|| day_of_month(reader, day))
        .or_else(feast)?;
    let end = inner.end;
    let value = inner.resolve(reader, at)?;
    if value.unit != Unit::Day {
        return None;
    }
    let readings = value.readings.iter();
    if weekends {
        let feast = named_day(reader, day).is_some();
        let found = readings.filter_map(|day| match feast {
            true => long_weekend(day.start),
            false => weekend(day.start),
        });
        return Some(Part::known(value.alike(found, Unit::Weekend)?, end));
    }
    let found = readings.filter_map(|day| weeks(day.start, 1));
    Some(Part::known(value.alike(found, Unit::Week)?, end))
}

/// `18th`, whose month the publication date tells.
fn day_of_month(reader: &Reader, at: usize) -> Option<Part> {
    let (number, end) = ordinal(reader, at)?;
    let day = i8::try_from(number).ok().filter(|day| *day <= 31)?;
    let fields = Fields {
        day: Some(day),
        ..Fields::default()
    };
    Some(Part::calendar(fields, end))
}

/// What is counted.
#[derive(Clone, Copy, Debug)]
enum Counted {
    Days,
    Weeks,
    Weekdays(Weekday),
}

/// `the first week of May`, `the second Monday evening of next month`, `the last day of 2018`.
fn nth_of(reader: &Reader, at: usize) -> Option<Part> {
    let (number, after) = if reader.is(at, &["last", "final"]) {
        (-1, at + 1)
    } else {
        ordinal(reader, at)?
    };
    let counted = match reader.folded(after) {
        "day" => Counted::Days,
        "week" => Counted::Weeks,
        word => Counted::Weekdays(weekday(word)?.value),
    };
    let next = reader.skip(after + 1, &["morning", "afternoon", "evening", "night"]);
    if !reader.is(next, &["of", "in"]) {
        return None;
    }
    let inner = containing(reader, next + 1)?;
    let end = inner.end;
    let value = inner.resolve(reader, at)?;
    if !matches!(value.unit, Unit::Month | Unit::Year) {
        return None;
    }
    let number = i8::try_from(number).ok()?;
    let readings = value.readings.iter();
    let found: Vec<Days> = readings
        .filter_map(|&period| nth(period, number, counted))
        .collect();
    weekday_of_week(reader, &found, &value, end).or_else(|| {
        let unit = if matches!(counted, Counted::Weeks) {
            Unit::Week
        } else {
            Unit::Day
        };
        Some(Part::known(value.alike(found, unit)?, end))
    })
}

/// `the first week of May on Friday`.
fn weekday_of_week(reader: &Reader, weeks: &[Days], value: &Value, end: usize) -> Option<Part> {
    let named = weekday(reader.folded(end + 1)).filter(|_| reader.is(end, &["on"]))?;
    let found = weeks
        .iter()
        .filter_map(|week| one_day(next_or_same(week.start, named.value)));
    Some(Part::known(value.alike(found, Unit::Day)?, end + 2))
}

/// The month or year that is counted in.
fn containing(reader: &Reader, at: usize) -> Option<Part> {
    let next = reader.skip(at, &["the"]);
    if let Some(unit) = Unit::of(reader.folded(next)).filter(|_| next > at) {
        return Some(Part::known(present(reader, unit)?, next + 1));
    }
    relative(reader, next)
        .or_else(|| absolute::date(reader, next, true))
        .or_else(|| bare_year(reader, next, true))
}

/// The n-th of a period, from the end when negative.
fn nth(period: Days, number: i8, counted: Counted) -> Option<Days> {
    match counted {
        Counted::Days if number < 0 => one_day(period.end.yesterday().ok()?),
        Counted::Days => {
            let found = period
                .start
                .checked_add((i32::from(number) - 1).days())
                .ok()?;
            one_day(found).filter(|day| day.end <= period.end)
        }
        // A week belongs to the month or year that its Thursday lies in, as in ISO 8601.
        Counted::Weeks => weeks(nth_weekday(period, number, Weekday::Thursday)?, 1),
        Counted::Weekdays(weekday) => one_day(nth_weekday(period, number, weekday)?),
    }
}

fn nth_weekday(period: Days, number: i8, weekday: Weekday) -> Option<Date> {
    if number < 0 {
        return Some(last_or_same(period.end.yesterday().ok()?, weekday));
    }
    let first = next_or_same(period.start, weekday);
    let found = first.checked_add((i32::from(number) - 1).weeks()).ok()?;
    (found < period.end).then_some(found)
}

#[cfg(test)]
mod tests {
    use crate::facts::date::testing::check;

    #[test]
    fn days_and_weeks_are_counted() {
        check(
            "It rained in the first week of May 2018.",
            &["first week of May 2018: 2018-04-30..2018-05-06"],
        );
        check(
            "It rained on the last Monday of May 2018.",
            &["last Monday of May 2018: 2018-05-28"],
        );
        check(
            "It rained in the week of June 13, 2017.",
            &["week of June 13, 2017: 2017-06-12..2017-06-18"],
        );
        check(
            "It rained on the last day of 2016.",
            &["last day of 2016: 2016-12-31"],
        );
        check(
            "It rained on the weekend of Nov. 10.",
            &["weekend of Nov. 10: 2018-11-10..2018-11-11"],
        );
        check(
            "It rained in week 10 of 2018.",
            &["week 10 of 2018: 2018-03-05..2018-03-11"],
        );
        check("She won in week 10 and in the Week 9 game.", &[]);
        check("It rained in the last week of the trial.", &[]);
    }
}
