//! What a piece of a date says, before and after it is resolved against the publication date.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::calendar::{days, months, one_day, years};
use super::reader::Reader;
use super::{Days, tense};

/// The grain of a stretch of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Season,
    Year,
    Decade,
    Century,
    /// Any other stretch.
    Stretch,
}

impl Unit {
    /// The unit of a folded noun, singular or plural.
    pub(super) fn of(folded: &str) -> Option<Unit> {
        match folded {
            "day" | "days" => Some(Unit::Day),
            "weekend" | "weekends" => Some(Unit::Weekend),
            "week" | "weeks" => Some(Unit::Week),
            "fortnight" | "fortnights" => Some(Unit::Fortnight),
            "month" | "months" => Some(Unit::Month),
            "quarter" | "quarters" => Some(Unit::Quarter),
            "year" | "years" => Some(Unit::Year),
            "decade" | "decades" => Some(Unit::Decade),
            "century" | "centuries" => Some(Unit::Century),
            _ => None,
        }
    }

    /// A day moved by a number of units, backwards when negative.
    pub(super) fn shift(self, date: Date, count: i32) -> Option<Date> {
        let span = match self {
            Unit::Day => count.days(),
            Unit::Week | Unit::Weekend => count.weeks(),
            Unit::Fortnight => count.checked_mul(2)?.weeks(),
            Unit::Month => count.months(),
            Unit::Quarter | Unit::Season => count.checked_mul(3)?.months(),
            Unit::Year => count.years(),
            Unit::Decade => count.checked_mul(10)?.years(),
            Unit::Century => count.checked_mul(100)?.years(),
            Unit::Stretch => return None,
        };
        date.checked_add(span).ok()
    }

    /// How far to either side `two months ago` may reach, in days: half a unit, none for days.
    pub(super) fn slack_days(self) -> i32 {
        match self {
            Unit::Day | Unit::Stretch => 0,
            Unit::Weekend | Unit::Week => 3,
            Unit::Fortnight => 7,
            Unit::Month => 15,
            Unit::Quarter | Unit::Season => 45,
            Unit::Year => 182,
            Unit::Decade => 1826,
            Unit::Century => 18_262,
        }
    }
}

/// The fields of a calendar date as written; what is not written may come from its neighbour or the publication date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Fields {
    pub(super) year: Option<i16>,
    pub(super) month: Option<i8>,
    pub(super) day: Option<i8>,
    pub(super) weekday: Option<Weekday>,
    /// Whether day and month may also be the other way round (`12/11/2018`).
    pub(super) swappable: bool,
}

/// What a date stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Value {
    pub(super) readings: Vec<Days>,
    pub(super) unit: Unit,
    pub(super) weekday: Option<Weekday>,
    pub(super) month_day: Option<(i8, Option<i8>)>,
    pub(super) relative: bool,
    pub(super) clash: bool,
}

impl Value {
    /// A stretch that the words name outright.
    pub(super) fn absolute(readings: impl IntoIterator<Item = Days>, unit: Unit) -> Option<Value> {
        let mut kept: Vec<Days> = Vec::with_capacity(1);
        for days in readings {
            if !kept.contains(&days) {
                kept.push(days);
            }
        }
        (!kept.is_empty()).then_some(Value {
            readings: kept,
            unit,
            weekday: None,
            month_day: None,
            relative: false,
            clash: false,
        })
    }

    /// A stretch found from the publication date.
    pub(super) fn relative(readings: impl IntoIterator<Item = Days>, unit: Unit) -> Option<Value> {
        Value::absolute(readings, unit).map(|value| Value {
            relative: true,
            ..value
        })
    }

    /// Another stretch, told from the publication date if this one is.
    pub(super) fn alike(
        &self,
        readings: impl IntoIterator<Item = Days>,
        unit: Unit,
    ) -> Option<Value> {
        let found = Value::absolute(readings, unit)?;
        Some(Value {
            relative: self.relative,
            ..found
        })
    }

    /// A value without readings: without a publication date only the weekday or the day of a year is known.
    pub(super) fn unresolved(fields: Fields) -> Value {
        Value {
            readings: Vec::new(),
            unit: if fields.day.is_some() || fields.month.is_none() {
                Unit::Day
            } else {
                Unit::Month
            },
            weekday: fields.weekday,
            month_day: fields.month.map(|month| (month, fields.day)),
            relative: false,
            clash: false,
        }
    }
}

/// A piece of a date, not yet resolved when it is of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Fields of the calendar.
    Calendar(Fields),
    /// Days already known.
    Known(Value),
}

/// A piece of a date and the index after its last token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) shape: Shape,
    pub(super) end: usize,
}

impl Part {
    /// A piece already resolved.
    pub(super) fn known(value: Value, end: usize) -> Part {
        Part {
            shape: Shape::Known(value),
            end,
        }
    }

    /// A piece of the calendar.
    pub(super) fn calendar(fields: Fields, end: usize) -> Part {
        Part {
            shape: Shape::Calendar(fields),
            end,
        }
    }

    /// Its value; `at` is its first token, whose sentence tells whether it lies ahead.
    pub(super) fn resolve(self, reader: &Reader, at: usize) -> Option<Value> {
        match self.shape {
            Shape::Known(value) => Some(value),
            Shape::Calendar(fields) => resolve(fields, reader, at, self.end),
        }
    }
}

fn resolve(fields: Fields, reader: &Reader, at: usize, end: usize) -> Option<Value> {
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

/// The latest such weekday up to a day, that day included.
pub(super) fn last_or_same(date: Date, weekday: Weekday) -> Date {
    let back = i32::from(weekday.until(date.weekday()));
    date.saturating_sub(back.days())
}

/// The first such weekday from a day on, that day included.
pub(super) fn next_or_same(date: Date, weekday: Weekday) -> Date {
    let forth = i32::from(date.weekday().until(weekday));
    date.saturating_add(forth.days())
}

/// The window of a shifted day: half a unit to either side.
pub(super) fn around(date: Date, unit: Unit) -> Option<Days> {
    let slack = unit.slack_days();
    days(
        date.checked_sub(slack.days()).ok()?,
        date.checked_add((slack + 1).days()).ok()?,
    )
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
