//! Calendar dates to days: what is not written comes from the publication date and the tense of the sentence.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::calendar::{months, one_day, years};
use super::parts::{Fields, Unit, Value, last_or_same, next_or_same};
use super::reader::Reader;
use super::tense;

/// The value of fields whose tokens are `at..end`.
pub(super) fn resolve(fields: Fields, reader: &Reader, at: usize, end: usize) -> Option<Value> {
    match (fields.year, fields.month, fields.day) {
        (Some(year), Some(month), Some(day)) => full(fields, year, month, day),
        (Some(year), Some(month), None) => Value::absolute(months(year, month, 1), Unit::Month),
        (Some(year), None, None) => Value::absolute(years(year, 1), Unit::Year),
        (Some(_), None, Some(_)) => None,
        (None, ..) => {
            let Some(published) = reader.published else {
                return Some(Value::unresolved(fields));
            };
            let ahead = tense::is_ahead(reader, at, end);
            without_year(fields, published, ahead)
        }
    }
}

/// A whole date, with a second reading when day and month may be swapped.
fn full(fields: Fields, year: i16, month: i8, day: i8) -> Option<Value> {
    let first = Date::new(year, month, day).ok();
    let second = if fields.swappable {
        Date::new(year, day, month).ok()
    } else {
        None
    };
    let mut dates: Vec<Date> = first.into_iter().chain(second).collect();
    let mut clash = false;
    if let Some(weekday) = fields.weekday {
        clash = dates.iter().all(|date| date.weekday() != weekday);
        if !clash {
            dates.retain(|date| date.weekday() == weekday);
        }
    }
    let value = Value::absolute(dates.into_iter().filter_map(one_day), Unit::Day)?;
    Some(Value {
        weekday: fields.weekday,
        clash,
        ..value
    })
}

/// The furthest that a weekday and a day of the month look for each other, in months: every pair meets within two years.
const MONTHS_SEARCHED: i32 = 24;

fn without_year(fields: Fields, published: Date, ahead: bool) -> Option<Value> {
    match (fields.month, fields.day, fields.weekday) {
        (Some(month), Some(day), weekday) => month_and_day(month, day, weekday, published, ahead),
        (Some(month), None, _) => {
            let this = months(published.year(), month, 1)?;
            let days = if ahead && this.end <= published {
                months(published.year() + 1, month, 1)?
            } else if !ahead && this.start > published {
                months(published.year() - 1, month, 1)?
            } else {
                this
            };
            Value::relative([days], Unit::Month)
        }
        (None, Some(day), weekday) => {
            let step = if ahead { 1 } else { -1 };
            let found = (0..=MONTHS_SEARCHED).find_map(|count| {
                let month = published
                    .first_of_month()
                    .checked_add((step * count).months())
                    .ok()?;
                let date = Date::new(month.year(), month.month(), day).ok()?;
                let right = weekday.is_none_or(|weekday| date.weekday() == weekday);
                (right
                    && if ahead {
                        date >= published
                    } else {
                        date <= published
                    })
                .then_some(date)
            })?;
            with_weekday(found, weekday)
        }
        (None, None, Some(weekday)) => {
            let date = if ahead {
                next_or_same(published, weekday)
            } else {
                last_or_same(published, weekday)
            };
            with_weekday(date, Some(weekday))
        }
        (None, None, None) => None,
    }
}

/// A month and day of the nearest year; a stated weekday chooses between the last and the next, and clashes with neither.
fn month_and_day(
    month: i8,
    day: i8,
    weekday: Option<Weekday>,
    published: Date,
    ahead: bool,
) -> Option<Value> {
    let year = published.year();
    let last = (year.saturating_sub(8)..=year)
        .rev()
        .filter_map(|year| Date::new(year, month, day).ok())
        .find(|date| *date <= published);
    let next = (year..=year.saturating_add(8))
        .filter_map(|year| Date::new(year, month, day).ok())
        .find(|date| *date >= published);
    let (first, second) = if ahead { (next, last) } else { (last, next) };
    let fits = |date: &Date| weekday.is_none_or(|weekday| date.weekday() == weekday);
    let chosen = first
        .filter(fits)
        .or_else(|| second.filter(|date| weekday.is_some() && fits(date)))
        .or(first)?;
    with_weekday(chosen, weekday)
}

fn with_weekday(date: Date, weekday: Option<Weekday>) -> Option<Value> {
    let value = Value::relative(one_day(date), Unit::Day)?;
    Some(Value {
        weekday,
        clash: weekday.is_some_and(|weekday| date.weekday() != weekday),
        ..value
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[track_caller]
    fn check(fields: Fields, ahead: bool, expected: &str) {
        let value = without_year(fields, date(2018, 11, 13), ahead).expect("a value");
        assert_eq!(value.readings.len(), 1);
        assert_eq!(value.readings[0].start.to_string(), expected);
    }

    fn day_of(month: i8, day: i8, weekday: Option<Weekday>) -> Fields {
        Fields {
            month: Some(month),
            day: Some(day),
            weekday,
            ..Fields::default()
        }
    }

    #[test]
    fn the_year_is_the_nearest_that_is_not_ahead() {
        check(day_of(11, 12, None), false, "2018-11-12");
        check(day_of(11, 14, None), false, "2017-11-14");
        check(day_of(11, 14, None), true, "2018-11-14");
        check(day_of(2, 29, None), false, "2016-02-29");
    }

    #[test]
    fn a_weekday_chooses_the_year() {
        check(day_of(11, 16, Some(Weekday::Friday)), false, "2018-11-16");
        check(day_of(11, 12, Some(Weekday::Friday)), false, "2018-11-12");
    }

    #[test]
    fn a_bare_weekday_may_be_the_day_itself() {
        let tuesday = Fields {
            weekday: Some(Weekday::Tuesday),
            ..Fields::default()
        };
        check(tuesday, false, "2018-11-13");
        check(tuesday, true, "2018-11-13");
    }
}
