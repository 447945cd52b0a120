//! The period before, at or after the publication date: weeks, months, weekdays and seasons.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::Days;
use super::calendar::{Season, monday, months, one_day, season_days, weekend, weeks, years};
use super::parts::{Unit, last_or_same, next_or_same};

/// Which one, seen from the publication date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Last,
    This,
    Next,
}

impl Way {
    pub(super) fn step(self) -> i16 {
        match self {
            Way::Last => -1,
            Way::This => 0,
            Way::Next => 1,
        }
    }
}

/// The unit that holds the publication date, the one before or the one after.
pub(super) fn unit_days(unit: Unit, published: Date, way: Way) -> Option<Days> {
    let step = way.step();
    let year = published.year();
    match unit {
        Unit::Day => one_day(published.checked_add(i32::from(step).days()).ok()?),
        Unit::Week => weeks(published.checked_add(i32::from(step).weeks()).ok()?, 1),
        Unit::Fortnight => weeks(published.checked_add(i32::from(step * 2).weeks()).ok()?, 2),
        Unit::Month => {
            let other = published
                .first_of_month()
                .checked_add(i32::from(step).months())
                .ok()?;
            months(other.year(), other.month(), 1)
        }
        Unit::Quarter => {
            let first = (published.month() - 1) / 3 * 3 + 1;
            let this = Date::new(year, first, 1).ok()?;
            let other = this.checked_add((i32::from(step) * 3).months()).ok()?;
            months(other.year(), other.month(), 3)
        }
        Unit::Year => years(year.checked_add(step)?, 1),
        Unit::Decade => years((year - year.rem_euclid(10)).checked_add(step * 10)?, 10),
        Unit::Century => years((year - year.rem_euclid(100)).checked_add(step * 100)?, 100),
        Unit::Weekend => weekend(published.checked_add(i32::from(step).weeks()).ok()?),
        Unit::Season | Unit::Stretch => None,
    }
}

/// The days that `last Friday` can mean: writers differ on whether the nearest one counts when it is of the same week.
pub(super) fn pointed_weekday(
    way: Way,
    weekday: Weekday,
    published: Date,
    nearest_only: bool,
) -> Vec<Date> {
    let of_week = |step: i32| {
        let other = published.saturating_add(step.weeks());
        next_or_same(monday(other), weekday)
    };
    let (nearest, other) = match way {
        Way::This => return vec![of_week(0)],
        Way::Last => (
            last_or_same(published.yesterday().unwrap_or(published), weekday),
            of_week(-1),
        ),
        Way::Next => (
            next_or_same(published.tomorrow().unwrap_or(published), weekday),
            of_week(1),
        ),
    };
    if nearest_only || nearest == other {
        vec![nearest]
    } else if way == Way::Last {
        vec![nearest, other]
    } else {
        vec![other, nearest]
    }
}

pub(super) fn pointed_month(way: Way, month: i8, published: Date) -> Option<Days> {
    let year = published.year();
    match way {
        Way::This => months(year, month, 1),
        Way::Last => months(year - i16::from(month >= published.month()), month, 1),
        Way::Next => months(year + i16::from(month <= published.month()), month, 1),
    }
}

pub(super) fn pointed_season(way: Way, season: Season, published: Date) -> Option<Days> {
    let year = published.year();
    let around = [year - 2, year - 1, year, year + 1];
    let mut near = around
        .into_iter()
        .filter_map(|year| season_days(season, year));
    match way {
        Way::Last => near.rfind(|days| days.end <= published),
        Way::Next => near.find(|days| days.start > published),
        // The winter that a year begins with is this one until it is over.
        Way::This => near
            .find(|days| {
                days.end.year() == year && (season != Season::Winter || days.end > published)
            })
            .or_else(|| season_days(season, year)),
    }
}
