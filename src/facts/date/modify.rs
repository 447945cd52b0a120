//! Parts of a stretch: `the early 1990s`, `mid-June`, `late 2018`, `the end of the year`.
//!
//! The parts are cut generously: writers agree on the middle of `early`, not on its end.

use jiff::ToSpan;

use super::calendar::{days, months};
use super::parts::{Part, Shape, Unit};
use super::reader::Reader;
use super::{Days, absolute, period, relative, week, year};

/// Which part of a stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Third {
    Early,
    Mid,
    Late,
}

/// The part of a stretch at an index.
pub(super) fn modified(reader: &Reader, at: usize) -> Option<Part> {
    let (third, next) = third(reader, at)?;
    let inner = inner(reader, next)?;
    let end = inner.end;
    // Without a publication date only the month is known, and `early` changes nothing.
    if let Shape::Calendar(fields) = inner.shape
        && (fields.year, fields.day, reader.published) == (None, None, None)
        && fields.month.is_some()
    {
        return Some(Part::calendar(fields, end));
    }
    let value = inner.resolve(reader, at)?;
    // `early Monday` is an hour of Monday, which is found without its adverb.
    if matches!(value.unit, Unit::Day | Unit::Weekend | Unit::Stretch) {
        return None;
    }
    let readings = value.readings.iter();
    let found = readings.filter_map(|&days| part_of(days, value.unit, third));
    Some(Part::known(value.alike(found, Unit::Stretch)?, end))
}

/// The word for the part and the index after it and its `of the`.
fn third(reader: &Reader, at: usize) -> Option<(Third, usize)> {
    let third = match reader.folded(at) {
        "early" | "beginning" | "start" => Third::Early,
        "mid" | "middle" => Third::Mid,
        "late" | "end" | "close" => Third::Late,
        _ => return None,
    };
    let next = match reader.folded(at) {
        "early" | "late" if reader.is(at + 1, &["in"]) => at + 2,
        "early" | "mid" | "late" => reader.skip(at + 1, &["-"]),
        _ if reader.is(at + 1, &["of"]) => at + 2,
        _ => return None,
    };
    Some((third, reader.skip(next, &["the"])))
}

fn inner(reader: &Reader, at: usize) -> Option<Part> {
    let present = reader.follows(at, &["the"])
        || reader.follows(at, &["of"]) && reader.is(at, &["year", "month"]);
    let named = present && reader.breaks(at + 1) && reader.digits(at + 1).is_none();
    if named && let Some(unit) = Unit::of(reader.folded(at)).filter(|unit| *unit != Unit::Day) {
        return Some(Part::known(relative::present(reader, unit)?, at + 1));
    }
    period::period(reader, at)
        .or_else(|| week::counted(reader, at))
        .or_else(|| relative::relative(reader, at))
        .or_else(|| absolute::date(reader, at, true))
        .or_else(|| year::bare_year(reader, at, true))
}

/// The part of a stretch by its unit, in months of a year, years of a decade or century, thirds of anything else.
///
/// The months of a year and the days of a month are those of Microsoft's Recognizers-Text; its halves of a month overlap
/// the middle as ours do.
fn part_of(whole: Days, unit: Unit, third: Third) -> Option<Days> {
    let Days { start, end } = whole;
    let years = |from: i16, to: i16| {
        let from = months(start.year() + from, 1, 1)?.start;
        days(from, months(start.year() + to, 1, 1)?.start)
    };
    match (unit, third) {
        (Unit::Year, Third::Early) => months(start.year(), 1, 4),
        (Unit::Year, Third::Mid) => months(start.year(), 5, 4),
        (Unit::Year, Third::Late) => months(start.year(), 9, 4),
        (Unit::Decade, Third::Early) => years(0, 5),
        (Unit::Decade, Third::Mid) => years(3, 7),
        (Unit::Decade, Third::Late) => years(5, 10),
        (Unit::Century, Third::Early) => years(0, 34),
        (Unit::Century, Third::Mid) => years(33, 67),
        (Unit::Century, Third::Late) => years(66, 100),
        (Unit::Month, Third::Early) => days(start, start.checked_add(15.days()).ok()?),
        (Unit::Month, Third::Mid) => days(
            start.checked_add(9.days()).ok()?,
            start.checked_add(20.days()).ok()?,
        ),
        (Unit::Month, Third::Late) => days(start.checked_add(15.days()).ok()?, end),
        _ => thirds(whole, third),
    }
}

/// A third of a stretch, with a seventh of it to spare on either side.
fn thirds(Days { start, end }: Days, third: Third) -> Option<Days> {
    let length = start.until(end).ok()?.get_days();
    let at = |share: i32| start.checked_add((length * share / 21).days()).ok();
    match third {
        Third::Early => days(start, at(10)?),
        Third::Mid => days(at(4)?, at(17)?),
        Third::Late => days(at(11)?, end),
    }
}

#[cfg(test)]
mod tests {
    use crate::facts::date::testing::check;

    #[test]
    fn parts_are_cut_generously() {
        check(
            "It rained in mid-June.",
            &["mid-June: 2018-06-10..2018-06-20"],
        );
        check(
            "It rained in the late 1990s.",
            &["late 1990s: 1995-01-01..1999-12-31"],
        );
        check(
            "It rained in early 2018.",
            &["early 2018: 2018-01-01..2018-04-30"],
        );
        check(
            "It will end by the end of the year.",
            &["end of the year: ..2018-12-31"],
        );
        check("It rained early Monday.", &["Monday: 2018-11-12"]);
        check("It is the end of the road.", &[]);
    }
}
