//! Words that say on which side of a date something lies: `before 1990`, `since Monday`, `2016 or later`.

use jiff::civil::Date;

use super::calendar::days;
use super::parts::{Unit, Value};
use super::reader::Reader;
use super::{DateBound, Days};
use crate::facts::token::TokenKind;

/// Which side, and whether the date itself is among it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    In,
    Before { included: bool },
    After { included: bool },
}

/// The bound of a date whose tokens are `start..end`, and the days that it leaves.
pub(super) fn apply(
    reader: &Reader,
    start: usize,
    end: usize,
    value: &Value,
) -> (DateBound, Vec<Days>) {
    let side = side(reader, start, end, value);
    let moved = |days_of: fn(Days, bool) -> Option<Days>, included| {
        value
            .readings
            .iter()
            .filter_map(|&days| days_of(days, included))
            .collect()
    };
    match side {
        Side::In => (DateBound::In, value.readings.clone()),
        Side::Before { included } => (DateBound::Before, moved(before, included)),
        Side::After { included } => (DateBound::After, moved(after, included)),
    }
}

fn before(date: Days, included: bool) -> Option<Days> {
    days(Date::MIN, if included { date.end } else { date.start })
}

fn after(date: Days, included: bool) -> Option<Days> {
    days(if included { date.start } else { date.end }, Date::MAX)
}

fn side(reader: &Reader, start: usize, end: usize, value: &Value) -> Side {
    let at = if reader.follows(start, &["the"]) {
        start - 1
    } else {
        start
    };
    if value
        .readings
        .iter()
        .any(|days| days.start == Date::MIN || days.end == Date::MAX)
    {
        return Side::In;
    }
    let loose = is_modifier(reader, start, end)
        || reader.is(start, &["end", "beginning", "start", "middle"]);
    behind(reader, end).unwrap_or_else(|| ahead(reader, at, end, loose, value.unit))
}

/// Whether the date belongs to an event (`after the 2016 elections`), which may lie anywhere in it.
fn is_modifier(reader: &Reader, start: usize, end: usize) -> bool {
    reader.is(end, &["'s"])
        || (reader.is(end, &["'"]) && reader.glued(end))
        || (reader.follows(start, &["the", "its", "his", "her", "their"]) && !reader.breaks(end))
}

/// Words after the date: `or later`, `and after`, `onward`.
fn behind(reader: &Reader, end: usize) -> Option<Side> {
    if reader.is(end, &["onward", "onwards"]) || reader.phrase(end, &["and", "onwards"]) {
        return Some(Side::After { included: true });
    }
    if !reader.is(end, &["or", "and"]) {
        return None;
    }

    match reader.folded(end + 1) {
        "later" | "after" | "greater" if closes(reader, end + 2) => {
            Some(Side::After { included: true })
        }
        "earlier" | "before" if closes(reader, end + 2) => Some(Side::Before { included: true }),
        _ => None,
    }
}

/// Whether a phrase ends before an index.
fn closes(reader: &Reader, at: usize) -> bool {
    reader
        .get(at)
        .is_none_or(|next| next.kind == TokenKind::Symbol)
}

/// Words before the date.
fn ahead(reader: &Reader, at: usize, end: usize, loose: bool, unit: Unit) -> Side {
    let Some(last) = at.checked_sub(1) else {
        return Side::In;
    };
    let two_back = |word: &str| last > 0 && reader.is(last - 1, &[word]);
    match reader.folded(last) {
        "before" => Side::Before { included: loose },
        "to" if two_back("prior") => Side::Before { included: loose },
        "than" if two_back("later") && last > 1 && reader.is(last - 2, &["no", "not"]) => {
            Side::Before { included: true }
        }
        "than" if two_back("earlier") && last > 1 && reader.is(last - 2, &["no", "not"]) => {
            Side::After { included: true }
        }
        "than" if two_back("later") => Side::After { included: loose },
        "than" if two_back("earlier") => Side::Before { included: loose },
        "as" if two_back("late") => Side::Before { included: true },
        "until" | "till" if is_denied(reader, last) => Side::In,
        "until" | "till" => Side::Before { included: true },
        "by" if !reader.is(end, &["'s"]) => Side::Before { included: true },
        "through" if !matches!(unit, Unit::Decade | Unit::Century) => {
            Side::Before { included: true }
        }
        "after" => Side::After { included: loose },
        "since" => Side::After { included: true },
        "in" | "on" | "from" if two_back("starting") || two_back("beginning") => {
            Side::After { included: true }
        }
        "starting" | "beginning" => Side::After { included: true },
        _ => Side::In,
    }
}

/// How many tokens before `until` are searched for a negation.
const DENIED_REACH: usize = 6;

/// `did not sign until Monday` places the signing on Monday.
fn is_denied(reader: &Reader, at: usize) -> bool {
    (at.saturating_sub(DENIED_REACH)..at).any(|before| reader.is(before, &["not", "n't", "never"]))
}

#[cfg(test)]
mod tests {
    use crate::facts::date::testing::check;

    #[test]
    fn bounds_open_one_side() {
        check("It stood since 2010.", &["2010: 2010-01-01.."]);
        check("It fell before 1990.", &["1990: ..1989-12-31"]);
        check("It fell after 1990.", &["1990: 1991-01-01.."]);
        check("It ran until May 2017.", &["May 2017: ..2017-05-31"]);
        check("It must end by Friday.", &["Friday: ..2018-11-16"]);
        check("Cars of 2016 or later.", &["2016: 2016-01-01.."]);
    }

    #[test]
    fn an_event_may_lie_anywhere_in_its_year() {
        check("He fled after the 2016 coup.", &["2016: 2016-01-01.."]);
        check("He did not sign until Monday.", &["Monday: 2018-11-12"]);
        check(
            "A video from last week.",
            &["last week: 2018-11-05..2018-11-11"],
        );
    }
}
