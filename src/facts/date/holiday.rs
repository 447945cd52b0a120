//! Holidays: with a year, or after a preposition and then of the nearest year.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::Days;
use super::calendar::{days, holiday, holiday_date, one_day};
use super::numbers::year;
use super::parts::{Part, Unit, Value};
use super::reader::Reader;
use super::tense;

/// Words before a holiday of one word, which otherwise is more often a noun: `Christmas trees`.
const LED: &[&str] = &[
    "on", "before", "after", "since", "by", "at", "until", "last", "next", "this", "previous",
];

/// A holiday with its year, or with a preposition before it and its nearest year.
pub(super) fn named_day(reader: &Reader, at: usize) -> Option<Part> {
    let folded = (at..reader.tokens.len()).map(|at| reader.folded(at));
    if !reader.get(at).is_some_and(|token| token.is_word()) {
        return None;
    }
    let (which, length) = holiday(folded)?;
    let after = at + length;
    let long = reader.is(after, &["weekend"]);
    let after = after + usize::from(long);
    let days_of = |date| {
        if long {
            long_weekend(date)
        } else {
            one_day(date)
        }
    };
    let unit = if long { Unit::Weekend } else { Unit::Day };
    let next = reader.skip(after, &[",", "of", "in"]);
    if let Some((value, end)) = year(reader, next) {
        let found = Value::absolute(holiday_date(which, value).and_then(days_of), unit)?;
        return Some(Part::known(found, end));
    }
    let led = length > 1 || reader.follows(at, LED);
    if !led || !(reader.breaks(after)) {
        return None;
    }
    let published = reader.published?;
    let ahead = !reader.follows(at, &["last", "previous"])
        && (reader.follows(at, &["next"]) || tense::is_ahead(reader, at, after));
    let this = holiday_date(which, published.year())?;
    let other = holiday_date(which, published.year() + if ahead { 1 } else { -1 })?;
    let fits = if ahead {
        this >= published
    } else {
        this <= published
    };
    let date = if fits { this } else { other };
    Some(Part::known(Value::relative(days_of(date), unit)?, after))
}

/// A weekend with the holiday that begins or ends it: from Thursday or Friday on, or to Monday; none in midweek.
pub(super) fn long_weekend(holiday: Date) -> Option<Days> {
    let (before, after) = match holiday.weekday() {
        Weekday::Thursday => (0, 4),
        Weekday::Friday => (0, 3),
        Weekday::Saturday => (0, 2),
        Weekday::Sunday => (1, 1),
        Weekday::Monday => (2, 1),
        Weekday::Tuesday | Weekday::Wednesday => return None,
    };
    let start = holiday.checked_sub(before.days()).ok()?;
    days(start, holiday.checked_add(after.days()).ok()?)
}

#[cfg(test)]
mod tests {
    use crate::facts::date::testing::check;

    #[test]
    fn a_holiday_needs_a_year_or_a_preposition() {
        check("They met at Christmas.", &["Christmas: 2017-12-25"]);
        check(
            "They met on Easter Sunday 2016.",
            &["Easter Sunday 2016: 2016-03-27"],
        );
        check(
            "They will meet on New Year's Eve.",
            &["New Year's Eve: 2018-12-31"],
        );
        check(
            "They met on Memorial Day weekend 2018.",
            &["Memorial Day weekend 2018: 2018-05-26..2018-05-28"],
        );
        check("A Christmas Carol is read under Christmas trees.", &[]);
    }
}
