//! Shares: all, most, some, none, three of five, as fractions that can be compared without knowing the whole.

use std::ops::Range;

use super::compare::{Outcome, compare_sets};
use crate::facts::{End, Interval, Number, QuantityKind, Reading};

/// The share that a region speaks of, as a set of fractions; none when it speaks of the thing as such.
pub(super) fn share(reading: &Reading, region: &Range<usize>) -> Option<Interval> {
    let part = reading.quantities.iter().find(|quantity| {
        matches!(quantity.kind, QuantityKind::PartOf(_)) && region.contains(&quantity.tokens.start)
    });
    if let Some(QuantityKind::PartOf(whole)) = part.map(|quantity| &quantity.kind) {
        let (End::Closed(n), true) = (whole.low, whole.low == whole.high) else {
            return None;
        };
        let set = part.map(|quantity| quantity.set)?;
        return (n > Number::from_integer(0)).then(|| scaled(set, n));
    }
    let from = region.start.saturating_sub(1);
    let words = &reading.tokens[from..region.end.min(region.start + 2)];
    let has = |word: &str| words.iter().any(|token| token.is(word));
    let number = Number::from_integer;
    let closed = |low: Number, high: Number| Interval {
        low: End::Closed(low),
        high: End::Closed(high),
    };
    let half = Number::new(1, 2);
    if has("not") && (has("all") || has("every")) {
        return Some(Interval {
            low: End::Closed(number(0)),
            high: End::Open(number(1)),
        });
    }
    // `every team except the champions`.
    let excepted = reading
        .tokens
        .iter()
        .any(|token| token.is_any(&["except", "but"]))
        && reading.tokens.iter().any(|token| token.is("except"));
    if has("all") || has("every") || has("each") {
        return Some(if excepted {
            Interval {
                low: End::Open(number(0)),
                high: End::Open(number(1)),
            }
        } else {
            closed(number(1), number(1))
        });
    }
    if has("most") || has("majority") {
        return Some(Interval {
            low: End::Open(half),
            high: End::Closed(number(1)),
        });
    }
    if has("some") || has("several") {
        return Some(Interval {
            low: End::Open(number(0)),
            high: End::Closed(number(1)),
        });
    }
    None
}

fn scaled(set: Interval, whole: Number) -> Interval {
    let end = |end: End| match end {
        End::Closed(n) => End::Closed(n / whole),
        End::Open(n) => End::Open(n / whole),
        End::Unbounded => End::Unbounded,
    };
    Interval {
        low: end(set.low),
        high: end(set.high),
    }
}

/// How two shares of the same thing compare; a share that is not stated is all.
pub(super) fn compare(claimed: Option<Interval>, stated: Option<Interval>) -> Option<Outcome> {
    let one = Interval {
        low: End::Closed(Number::from_integer(1)),
        high: End::Closed(Number::from_integer(1)),
    };
    match (claimed, stated) {
        (None, None) => None,
        (claimed, stated) => Some(compare_sets(claimed.unwrap_or(one), stated.unwrap_or(one))),
    }
}
