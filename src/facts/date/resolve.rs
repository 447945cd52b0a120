//! Calendar dates to days: what is not written comes from the publication date and the tense of the sentence.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::Days;
use super::calendar::{months, one_day, years};
use super::parts::{Fields, Unit, Value, last_or_same, next_or_same};
use super::reader::Reader;
use super::tense::{self, Tense};

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
            without_year(fields, published, tense::tense(reader, at, end))
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

/// A date whose year or month the publication date tells.
fn without_year(fields: Fields, published: Date, tense: Tense) -> Option<Value> {
    let (last, next) = match (fields.month, fields.day, fields.weekday) {
        (Some(month), Some(day), _) => days_of_year(month, day, published),
        (Some(month), None, _) => months_of_year(month, published),
        (None, Some(day), weekday) => days_of_month(day, weekday, published),
        (None, None, Some(weekday)) => (
            one_day(last_or_same(published, weekday)),
            one_day(next_or_same(published, weekday)),
        ),
        (None, None, None) => return None,
    };
    let fits = |days: &Days| {
        fields
            .weekday
            .is_none_or(|weekday| days.start.weekday() == weekday)
    };
    let mut chosen = choose(last, next, published, tense);
    // A stated weekday decides between the last and the next, and clashes with neither.
    let mut candidates = chosen.iter().copied().chain(last).chain(next);
    let fitting = candidates.find(fits);
    chosen = match fitting {
        Some(day) if fields.weekday.is_some() => vec![day],
        _ => chosen,
    };
    let unit = if fields.day.is_some() || fields.month.is_none() {
        Unit::Day
    } else {
        Unit::Month
    };
    let clash = unit == Unit::Day && !chosen.iter().any(fits);
    let value = Value::relative(chosen, unit)?;
    Some(Value {
        weekday: fields.weekday,
        clash,
        ..value
    })
}

/// A date so soon may be meant where no verb tells, in days.
const SOON_DAYS: i32 = 60;

/// A date so long ago would be written with its year, in days.
const LONG_AGO_DAYS: i32 = 300;

/// What is meant of the last and the next, either of which may be the publication date's own.
fn choose(last: Option<Days>, next: Option<Days>, published: Date, tense: Tense) -> Vec<Days> {
    let (Some(before), Some(after)) = (last, next) else {
        return last.or(next).into_iter().collect();
    };
    let since = before
        .end
        .until(published)
        .map_or(0, |span| span.get_days());
    let until = published
        .until(after.start)
        .map_or(0, |span| span.get_days());
    match tense {
        Tense::Past => vec![before],
        Tense::Ahead => vec![after],
        Tense::Planned => vec![if until < since { after } else { before }],
        Tense::Unknown if until <= SOON_DAYS && since > LONG_AGO_DAYS => vec![before, after],
        Tense::Unknown => vec![before],
    }
}

/// The last and the next such day of a year.
fn days_of_year(month: i8, day: i8, published: Date) -> (Option<Days>, Option<Days>) {
    /// Between two leap days, at most.
    const YEARS: i16 = 8;
    let year = published.year();
    let date = |year: i16| Date::new(year, month, day).ok();
    let last = (year.saturating_sub(YEARS)..=year)
        .rev()
        .filter_map(date)
        .find(|date| *date <= published);
    let next = (year..=year.saturating_add(YEARS))
        .filter_map(date)
        .find(|date| *date >= published);
    (last.and_then(one_day), next.and_then(one_day))
}

/// The last such month that has begun and the next that is not over.
fn months_of_year(month: i8, published: Date) -> (Option<Days>, Option<Days>) {
    let year = published.year();
    let near = [year - 1, year, year + 1].map(|year| months(year, month, 1));
    let last = near
        .into_iter()
        .flatten()
        .rfind(|days| days.start <= published);
    let next = near.into_iter().flatten().find(|days| days.end > published);
    (last, next)
}

/// The furthest that a weekday and a day of the month look for each other, in months: every pair meets within two years.
const MONTHS_SEARCHED: i32 = 24;

/// The last and the next such day of a month, of a weekday if one is stated.
fn days_of_month(
    day: i8,
    weekday: Option<Weekday>,
    published: Date,
) -> (Option<Days>, Option<Days>) {
    let date = |months: i32| {
        let month = published
            .first_of_month()
            .checked_add(months.months())
            .ok()?;
        let date = Date::new(month.year(), month.month(), day).ok()?;
        weekday
            .is_none_or(|weekday| date.weekday() == weekday)
            .then_some(date)
    };
    let last = (0..=MONTHS_SEARCHED)
        .filter_map(|back| date(-back))
        .find(|date| *date <= published);
    let next = (0..=MONTHS_SEARCHED)
        .filter_map(date)
        .find(|date| *date >= published);
    (last.and_then(one_day), next.and_then(one_day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[track_caller]
    fn check(fields: Fields, tense: Tense, expected: &[&str]) {
        let value = without_year(fields, date(2018, 11, 13), tense).expect("a value");
        let starts: Vec<_> = value
            .readings
            .iter()
            .map(|days| days.start.to_string())
            .collect();
        assert_eq!(starts, expected);
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
        check(day_of(11, 12, None), Tense::Past, &["2018-11-12"]);
        check(day_of(11, 14, None), Tense::Past, &["2017-11-14"]);
        check(day_of(11, 14, None), Tense::Ahead, &["2018-11-14"]);
        check(day_of(2, 29, None), Tense::Past, &["2016-02-29"]);
    }

    #[test]
    fn a_plan_is_the_nearest_and_what_no_verb_tells_may_be_either() {
        check(day_of(11, 5, None), Tense::Planned, &["2018-11-05"]);
        check(day_of(11, 21, None), Tense::Planned, &["2018-11-21"]);
        check(
            day_of(12, 2, None),
            Tense::Unknown,
            &["2017-12-02", "2018-12-02"],
        );
        check(day_of(3, 2, None), Tense::Unknown, &["2018-03-02"]);
    }

    #[test]
    fn a_weekday_chooses_the_year() {
        check(
            day_of(11, 16, Some(Weekday::Friday)),
            Tense::Past,
            &["2018-11-16"],
        );
        check(
            day_of(11, 12, Some(Weekday::Friday)),
            Tense::Past,
            &["2018-11-12"],
        );
    }

    #[test]
    fn a_bare_weekday_may_be_the_day_itself() {
        let tuesday = Fields {
            weekday: Some(Weekday::Tuesday),
            ..Fields::default()
        };
        check(tuesday, Tense::Past, &["2018-11-13"]);
        check(tuesday, Tense::Ahead, &["2018-11-13"]);
    }
}
