//! Comparing two dates as intervals of days, and what can be said where one has no year.

use std::cmp::Ordering;

use jiff::civil::Weekday;

use super::Stance;
use crate::facts::{DateBound, DateMention, Days};

/// Whether a stated date is the claimed one or lies within it.
pub(super) fn agrees(claimed: &DateMention, stated: &DateMention) -> bool {
    compare(claimed, stated).is_some_and(|(stance, _)| stance == Stance::Agrees)
}

/// Judges a claimed date by a stated one; none when they cannot be compared.
pub(super) fn compare(
    claimed: &DateMention,
    stated: &DateMention,
) -> Option<(Stance, &'static str)> {
    if claimed.readings.is_empty() || stated.readings.is_empty() {
        return compare_weekdays(claimed, stated);
    }
    let outcomes: Vec<(Stance, &'static str)> = claimed
        .readings
        .iter()
        .flat_map(|a| {
            stated
                .readings
                .iter()
                .map(move |b| compare_days(*a, claimed.bound, *b, stated.bound))
        })
        .collect();
    let first = *outcomes.first()?;
    if outcomes.iter().all(|outcome| outcome.0 == first.0) {
        Some(first)
    } else {
        Some((Stance::Compatible, "ambiguous"))
    }
}

fn compare_days(
    claimed: Days,
    claim_bound: DateBound,
    stated: Days,
    bound: DateBound,
) -> (Stance, &'static str) {
    let contains = |outer: Days, inner: Days| outer.start <= inner.start && inner.end <= outer.end;
    let apart = claimed.end <= stated.start || stated.end <= claimed.start;
    if claim_bound != bound && (claim_bound != DateBound::In || bound != DateBound::In) {
        return compare_bounds(claimed, claim_bound, stated, bound);
    }
    if claimed == stated {
        (Stance::Agrees, "equal")
    } else if contains(claimed, stated) {
        (Stance::Agrees, "entailed")
    } else if contains(stated, claimed) {
        (Stance::Compatible, "evidence-weaker")
    } else if apart && bound == DateBound::In {
        (Stance::Contradicts, "disjoint")
    } else {
        (Stance::Compatible, "overlap")
    }
}

/// `before 2010` against `in 2008`: the interval of a bound is taken as it stands.
fn compare_bounds(
    claimed: Days,
    claim_bound: DateBound,
    stated: Days,
    bound: DateBound,
) -> (Stance, &'static str) {
    let inside = |outer: Days, inner: Days| outer.start <= inner.start && inner.end <= outer.end;
    let apart = claimed.end <= stated.start || stated.end <= claimed.start;
    match (claim_bound, bound) {
        (DateBound::Before | DateBound::After, DateBound::In) if inside(claimed, stated) => {
            (Stance::Agrees, "entailed")
        }
        _ if apart => (Stance::Contradicts, "disjoint"),
        _ => (Stance::Compatible, "overlap"),
    }
}

/// With no full date on one side, the weekday or the day of the year is what can be compared.
fn compare_weekdays(claimed: &DateMention, stated: &DateMention) -> Option<(Stance, &'static str)> {
    if let (Some(a), Some(b)) = (
        claimed.month_day,
        stated.month_day.or_else(|| month_day(stated)),
    ) {
        return Some(compare_yearless((a, claimed.bound), (b, stated.bound)));
    }
    if let (Some(a), Some(b)) = (month_day(claimed), stated.month_day) {
        let same = a.0 == b.0 && (b.1.is_none() || a.1 == b.1);
        return Some(if same {
            (Stance::Compatible, "evidence-weaker")
        } else {
            (Stance::Contradicts, "disjoint")
        });
    }
    let (a, b) = (weekday(claimed)?, weekday(stated)?);
    Some(match (a == b, claimed.readings.is_empty()) {
        (true, true) => (Stance::Agrees, "equal"),
        (true, false) => (Stance::Compatible, "weekday-only"),
        (false, _) => (Stance::Contradicts, "weekday"),
    })
}

/// A month and, where it is told, its day.
type MonthDay = (i8, Option<i8>);

/// Two days of a year that nobody names, taken for one year where they are less than half a year apart.
fn compare_yearless(
    (a, claim_bound): (MonthDay, DateBound),
    (b, bound): (MonthDay, DateBound),
) -> (Stance, &'static str) {
    let same = a.0 == b.0 && (a.1.is_none() || b.1.is_none() || a.1 == b.1);
    let before = match (a.0.cmp(&b.0), a.1.cmp(&b.1)) {
        (Ordering::Equal, day) => day == Ordering::Less,
        (month, _) => month == Ordering::Less,
    };
    let near = (a.0 - b.0).abs() < 6;
    use DateBound::{After, Before, In};
    match (claim_bound, bound) {
        (In, In) if same => (Stance::Agrees, "equal"),
        (In, In) => (Stance::Contradicts, "disjoint"),
        _ if same && claim_bound == bound => (Stance::Agrees, "equal"),
        _ if same || !near => (Stance::Compatible, "overlap"),
        (Before, In) if !before => (Stance::Agrees, "entailed"),
        (After, In) if before => (Stance::Agrees, "entailed"),
        (Before, In | After) if before => (Stance::Contradicts, "disjoint"),
        (After, In | Before) if !before => (Stance::Contradicts, "disjoint"),
        (In, Before) if !before => (Stance::Contradicts, "disjoint"),
        (In, After) if before => (Stance::Contradicts, "disjoint"),
        _ => (Stance::Compatible, "overlap"),
    }
}

fn single_day(date: &DateMention) -> Option<jiff::civil::Date> {
    let [days] = date.readings[..] else {
        return None;
    };
    (days.start.tomorrow().ok()? == days.end).then_some(days.start)
}

fn weekday(date: &DateMention) -> Option<Weekday> {
    date.weekday
        .or_else(|| single_day(date).map(jiff::civil::Date::weekday))
}

fn month_day(date: &DateMention) -> Option<MonthDay> {
    single_day(date).map(|day| (day.month(), Some(day.day())))
}
