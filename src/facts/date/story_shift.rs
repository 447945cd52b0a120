//! Dates counted from the one that was told last: `two days earlier`, `a week later`, `two years later`.

use super::calendar::one_day;
use super::numbers::count;
use super::parts::{Part, Unit, Value};
use super::reader::Reader;
use super::shift::{unit_of, window};
use super::{DateBound, DateMention, Days};

/// The date so far from the last one, which must be one day, or a year from which years are counted.
pub(super) fn counted_on(reader: &Reader, at: usize, last: &DateMention) -> Option<(usize, Value)> {
    let part_of_range = reader.follows(
        at,
        &[
            "to", "or", "-", "\u{2014}", "than", "over", "about", "nearly",
        ],
    );
    let (number, noun) = count(reader, at).filter(|_| !part_of_range)?;
    let unit = Unit::of(reader.folded(noun))?;
    let sign = match reader.folded(noun + 1) {
        "earlier" => -1,
        "later" | "afterwards" => 1,
        _ => return None,
    };
    let days = counted(anchor(last)?, unit, sign * i32::from(number))?;
    let value = Part::known(Value::absolute([days], unit_of(unit))?, noun + 2);
    let value = value.resolve(reader, at)?;
    Some((
        noun + 2,
        Value {
            relative: last.relative,
            ..value
        },
    ))
}

/// The days of the last date, when they are known and nothing bounds them.
fn anchor(last: &DateMention) -> Option<Days> {
    match last.readings[..] {
        [days] if last.bound == DateBound::In && !last.identifies => Some(days),
        _ => None,
    }
}

fn counted(from: Days, unit: Unit, number: i32) -> Option<Days> {
    if one_day(from.start) == Some(from) {
        return window(unit.shift(from.start, number)?, unit, number.abs());
    }
    let whole_year = super::calendar::years(from.start.year(), 1) == Some(from);
    (whole_year && unit == Unit::Year)
        .then(|| super::calendar::years(from.start.year() + i16::try_from(number).ok()?, 1))?
}

#[cfg(test)]
mod tests {
    use crate::facts::date::testing::check;

    #[test]
    fn days_and_years_are_counted_from_the_last_date() {
        check(
            "The dam broke on May 12, 1931; two days earlier it had rained.",
            &["May 12, 1931: 1931-05-12", "two days earlier: 1931-05-10"],
        );
        check(
            "The mill closed in 1931 and burned down three years later.",
            &[
                "1931: 1931-01-01..1931-12-31",
                "three years later: 1934-01-01..1934-12-31",
            ],
        );
        check(
            "The dam broke on May 12, 1931, and a week later so did the bridge.",
            &[
                "May 12, 1931: 1931-05-12",
                "a week later: 1931-05-16..1931-05-22",
            ],
        );
    }

    #[test]
    fn without_a_day_to_count_from_nothing_is_known() {
        check("Two days earlier it had rained.", &[]);
        check(
            "It opened in May 1931; two days later it rained.",
            &["May 1931: 1931-05-01..1931-05-31"],
        );
        check(
            "It opened on May 12, 1931, and more than two days later it rained.",
            &["May 12, 1931: 1931-05-12"],
        );
    }
}
