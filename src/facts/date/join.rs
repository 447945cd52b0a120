//! The days from one date to another: each may lend the other its year.

use jiff::civil::Date;

use super::calendar::days;
use super::parts::{Fields, Part, Shape, Unit, Value};
use super::reader::Reader;
use super::tense;

/// How many years a stretch between two days lasts at most.
const LIFE_YEARS: i16 = 15;

/// Two calendar dates, each of which may lend the other its year.
pub(super) fn join(
    reader: &Reader,
    at: usize,
    from: Fields,
    to: Fields,
    end: usize,
) -> Option<Part> {
    if from.is_weekday_only() && to.is_weekday_only() {
        return Some(Part::known(habit(), end));
    }
    let unlike = from.is_weekday_only() != to.is_weekday_only()
        || (from.month.is_some() && to.month.is_none());
    if unlike || is_life(from, to) {
        return None;
    }
    if let Some(year) = year_of_stretch(reader, at, from, to, end) {
        return Some(relative(resolved(reader, at, from.of_year(year), to, end)?));
    }
    let lent = to
        .year
        .filter(|_| from.year.is_none() && from.month.is_some());
    let from = lent.map_or(from, |year| {
        from.of_year(year - i16::from(later_in_year(from, to)))
    });
    resolved(reader, at, from, to, end)
}

/// From one date on to another, which is the next such one where it has no year.
fn resolved(reader: &Reader, at: usize, from: Fields, to: Fields, end: usize) -> Option<Part> {
    let first = Part::calendar(from, end).resolve(reader, at)?;
    let Some(start) = first.readings.first().map(|days| days.start.year()) else {
        return Some(Part::known(first, end));
    };
    let next = start + i16::from(later_in_year(from, to));
    let last = Part::calendar(to.of_year(to.year.unwrap_or(next)), end).resolve(reader, at)?;
    let is_relative = first.relative;
    let joined = between(first, last, end)?;
    Some(if is_relative {
        relative(joined)
    } else {
        joined
    })
}

/// `Monday to Friday` is a habit: the words are taken, but no date is known.
fn habit() -> Value {
    Value {
        readings: Vec::new(),
        unit: Unit::Stretch,
        weekday: None,
        month_day: None,
        relative: true,
        clash: false,
    }
}

/// Whether two whole dates are a birth and a death, years apart.
fn is_life(from: Fields, to: Fields) -> bool {
    let years = from.year.zip(to.year).filter(|_| from.day.is_some());
    years.is_some_and(|(first, last)| first + LIFE_YEARS < last)
}

/// The same stretch, told from the publication date.
fn relative(part: Part) -> Part {
    let shape = match part.shape {
        Shape::Known(value) => Shape::Known(Value {
            relative: true,
            ..value
        }),
        calendar @ Shape::Calendar(_) => calendar,
    };
    Part { shape, ..part }
}

/// The year in which a stretch without one begins: the latest that has begun, or the first that is not over when the
/// sentence looks ahead.
fn year_of_stretch(
    reader: &Reader,
    at: usize,
    from: Fields,
    to: Fields,
    end: usize,
) -> Option<i16> {
    let published = reader
        .published
        .filter(|_| from.year.is_none() && to.year.is_none())?;
    let (first, last) = from.month.zip(to.month)?;
    let begins = |year: i16| Date::new(year, first, from.day.unwrap_or(1)).ok();
    let ends = |year: i16| {
        let month = Date::new(year + i16::from(later_in_year(from, to)), last, 1).ok()?;
        Some(
            to.day
                .and_then(|day| month.with().day(day).build().ok())
                .unwrap_or(month.last_of_month()),
        )
    };
    let mut years = published.year() - 1..=published.year() + 1;
    // A stated weekday knows its year.
    if let Some(weekday) = from.weekday {
        return years
            .rev()
            .find(|&year| begins(year).is_some_and(|begin| begin.weekday() == weekday));
    }

    if tense::is_ahead(reader, at, end) {
        years.find(|&year| ends(year).is_some_and(|end| end >= published))
    } else {
        years
            .rev()
            .find(|&year| begins(year).is_some_and(|begin| begin <= published))
    }
}

fn later_in_year(one: Fields, other: Fields) -> bool {
    (one.month, one.day.unwrap_or(1)) > (other.month, other.day.unwrap_or(31))
}

/// From the beginning of one to the end of the other, where either has one reading.
pub(super) fn between(from: Value, to: Value, end: usize) -> Option<Part> {
    let first = from.readings.first()?;
    let last = to.readings.first()?;
    let found = Value::absolute(days(first.start, last.end), Unit::Stretch)?;
    Some(Part::known(
        Value {
            relative: from.relative || to.relative,
            clash: from.clash || to.clash,
            ..found
        },
        end,
    ))
}

#[cfg(test)]
mod tests {
    use crate::facts::date::testing::check;

    #[test]
    fn each_date_lends_the_other_its_year() {
        check(
            "It ran Oct-Jan 2009.",
            &["Oct-Jan 2009: 2008-10-01..2009-01-31"],
        );
        check(
            "It ran from May 2016 to March.",
            &["May 2016 to March: 2016-05-01..2017-03-31"],
        );
        check(
            "It will run from October to March.",
            &["October to March: 2018-10-01..2019-03-31"],
        );
        check(
            "It runs from Monday, Nov. 19, to Wednesday, Nov. 21.",
            &["Monday, Nov. 19, to Wednesday, Nov. 21: 2018-11-19..2018-11-21"],
        );
    }

    #[test]
    fn a_stretch_does_not_end_before_it_begins() {
        check("Rows 2015 to 2010.", &[]);
    }
}
