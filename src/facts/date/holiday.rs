//! Holidays: with a year, or after a preposition and then of the nearest year.

use super::calendar::{holiday, holiday_date, one_day};
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
    let next = reader.skip(after, &[",", "of", "in"]);
    if let Some((value, end)) = year(reader, next) {
        let found = Value::absolute(holiday_date(which, value).and_then(one_day), Unit::Day)?;
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
    Some(Part::known(
        Value::relative(one_day(date), Unit::Day)?,
        after,
    ))
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
        check("A Christmas Carol is read under Christmas trees.", &[]);
    }
}
