//! What a piece of a date says, before and after it is resolved against the publication date.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

use super::Days;
use super::calendar::days;
use super::reader::Reader;
use super::resolve::resolve;

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
        let count = i64::from(count);
        let span = match self {
            Unit::Day => Span::new().try_days(count),
            Unit::Week | Unit::Weekend => Span::new().try_weeks(count),
            Unit::Fortnight => Span::new().try_weeks(count * 2),
            Unit::Month => Span::new().try_months(count),
            Unit::Quarter | Unit::Season => Span::new().try_months(count * 3),
            Unit::Year => Span::new().try_years(count),
            Unit::Decade => Span::new().try_years(count * 10),
            Unit::Century => Span::new().try_years(count * 100),
            Unit::Stretch => return None,
        };
        date.checked_add(span.ok()?).ok()
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

impl Fields {
    /// The same date of a year.
    pub(super) fn of_year(self, year: i16) -> Fields {
        Fields {
            year: Some(year),
            ..self
        }
    }

    /// The same with the year that was found after it, and where the tokens go on.
    pub(super) fn and_year(self, end: usize, found: Option<(i16, usize)>) -> (Fields, usize) {
        found.map_or((self, end), |(year, end)| (self.of_year(year), end))
    }

    /// Whether nothing but a weekday is written.
    pub(super) fn is_weekday_only(&self) -> bool {
        (self.year, self.month, self.day) == (None, None, None)
    }
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
