//! Comparing two sets of numbers by the table of the design: what is equal, entailed, weaker, apart.

use crate::facts::{Approx, End, Interval, Number, Quantity, QuantityKind};

use super::Stance;
use super::units::{as_share, converted};

/// A stance and its reason code.
pub(crate) type Outcome = (Stance, &'static str);

/// How the thing that the evidence counts relates to the thing that the claim counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Width {
    /// The same.
    Same,
    /// The evidence counts a wider class: organizations for companies.
    EvidenceWider,
    /// The evidence counts a part: companies for organizations.
    EvidenceNarrower,
}

/// Judges a claimed quantity by one that is stated of the same thing.
#[must_use]
pub(crate) fn compare(claim: &Quantity, evidence: &Quantity, width: Width) -> Outcome {
    let turned = converted(evidence, claim.unit.as_ref());
    if let std::borrow::Cow::Owned(turned) = &turned {
        return compare_turned(claim, turned);
    }
    let share = as_share(evidence, &claim.kind);
    if let std::borrow::Cow::Owned(share) = &share {
        return compare_turned(claim, share);
    }
    let whole = is_whole(claim) && is_whole(evidence);
    let claimed = tighten(claim_set(claim), whole);
    let stated = tighten(evidence.set, whole);
    let strict = claim.written == evidence.written
        && !claim.exact
        && !evidence.exact
        && one_is_strict(claim, evidence);
    if width != Width::Same && strict {
        return (Stance::Compatible, "endpoint");
    }
    match width {
        Width::Same => same(claim, evidence, claimed, stated),
        Width::EvidenceWider => {
            let part = Interval {
                low: End::Closed(Number::from_integer(0)),
                high: stated.high,
            };
            if apart(claimed, part) {
                (Stance::Contradicts, "head-wider")
            } else {
                (Stance::Compatible, "head-wider")
            }
        }
        Width::EvidenceNarrower => {
            let total = Interval {
                low: stated.low,
                high: End::Unbounded,
            };
            if apart(claimed, total) {
                (Stance::Contradicts, "head-narrower")
            } else if inside(total, claimed) {
                (Stance::Agrees, "entailed")
            } else {
                (Stance::Compatible, "head-narrower")
            }
        }
    }
}

/// Judges a claimed measure by one that was turned into its unit: people round when they change units.
fn compare_turned(claim: &Quantity, evidence: &Quantity) -> Outcome {
    let outcome = same(claim, evidence, claim.set, evidence.set);
    let near = |a: Number, b: Number| abs(a - b) * Number::from_integer(ROUNDED) <= abs(a);
    match outcome.0 {
        Stance::Contradicts | Stance::Compatible if near(claim.written, evidence.written) => {
            (Stance::Compatible, "rounding")
        }
        _ => outcome,
    }
}

/// One part in so many is what a change of units may hide: 100 km are 62 miles. A tenth is also what `about` is taken to
/// allow.
const ROUNDED: i128 = 10;

/// Judges a claimed set by a stated one, of the same thing and without the finer points of wording.
#[must_use]
pub(crate) fn compare_sets(claimed: Interval, stated: Interval) -> Outcome {
    if claimed == stated {
        (Stance::Agrees, "equal")
    } else if inside(stated, claimed) {
        (Stance::Agrees, "entailed")
    } else if inside(claimed, stated) {
        (Stance::Compatible, "evidence-weaker")
    } else if apart(claimed, stated) {
        (Stance::Contradicts, "disjoint")
    } else {
        (Stance::Compatible, "overlap")
    }
}

fn same(claim: &Quantity, evidence: &Quantity, claimed: Interval, stated: Interval) -> Outcome {
    // `about 50` for a claim of exactly that: what is near agrees with what is near.
    if claim.written == evidence.written
        && claim.approx != Approx::Vague
        && claim.approx == evidence.approx
        && claim.set == evidence.set
    {
        return (Stance::Agrees, "equal");
    }
    if claim.written == evidence.written
        && (is_about(evidence) || is_about(claim))
        && !claim.exact
        && !evidence.exact
    {
        return if is_about(claim) {
            (Stance::Agrees, "entailed")
        } else {
            (Stance::Compatible, "evidence-weaker")
        };
    }
    let outcome = compare_sets(claimed, stated);
    if outcome.0 != Stance::Contradicts {
        return outcome;
    }
    if claim.written == evidence.written
        && !claim.exact
        && !evidence.exact
        && one_is_strict(claim, evidence)
    {
        return (Stance::Compatible, "endpoint");
    }
    if rounds(claim, evidence) || rounds(evidence, claim) {
        return (Stance::Compatible, "rounding");
    }
    if evidence.approx == Approx::Vague && within(claim.written, stated, 10) {
        return (Stance::Compatible, "vague");
    }
    if is_about(evidence) && within(claim.written, stated, 2) && !claim.exact {
        return (Stance::Compatible, "approx");
    }
    outcome
}

fn is_about(quantity: &Quantity) -> bool {
    quantity.approx == Approx::About
}

/// Whether one of the two is a bare number and the other a strict bound at it.
fn one_is_strict(a: &Quantity, b: &Quantity) -> bool {
    let strict = |quantity: &Quantity| {
        matches!(
            (quantity.set.low, quantity.set.high),
            (End::Open(_), End::Unbounded) | (_, End::Open(_))
        )
    };
    let bare = |quantity: &Quantity| quantity.set.low == quantity.set.high;
    (strict(a) && bare(b)) || (strict(b) && bare(a))
}

/// Whether `coarse` is written with fewer digits and `fine` rounds to it: 1.2 million for 1,234,567.
fn rounds(coarse: &Quantity, fine: &Quantity) -> bool {
    let bare = coarse.set.low == coarse.set.high && fine.set.low == fine.set.high;
    let difference = abs(coarse.written - fine.written);
    let (step, other) = (step_of(coarse), step_of(fine));
    bare && !coarse.exact
        && step > other
        && difference <= step
        && digits(coarse, step) < digits(fine, other)
}

/// Half of the last telling digit's step: a number that ends in three zeros or more is taken as rounded to them.
fn step_of(quantity: &Quantity) -> Number {
    let thousand = Number::from_integer(1000);
    let zero = Number::from_integer(0);
    let mut step = Number::from_integer(1);
    if !quantity.written.is_integer()
        || quantity.written == zero
        || !(quantity.written / thousand).is_integer()
    {
        return quantity.ulp;
    }
    let ten = Number::from_integer(10);
    while (quantity.written / (step * ten)).is_integer() {
        step *= ten;
    }
    quantity.ulp.max(step / Number::from_integer(2))
}

/// The significant digits that a number is written with, by half its step.
fn digits(quantity: &Quantity, half_step: Number) -> u32 {
    let step = half_step * Number::from_integer(2);
    if step == Number::from_integer(0) {
        return u32::MAX;
    }
    let mut units = abs(quantity.written / step);
    let ten = Number::from_integer(10);
    let mut count = 1;
    while units >= ten && count < 40 {
        units /= ten;
        count += 1;
    }
    count
}

fn abs(number: Number) -> Number {
    if number < Number::from_integer(0) {
        -number
    } else {
        number
    }
}

/// Whether a number lies within `times` of a set's ends.
fn within(number: Number, set: Interval, times: i128) -> bool {
    let factor = Number::from_integer(times);
    let low_ok = match set.low {
        End::Unbounded => true,
        End::Open(low) | End::Closed(low) => number * factor >= low,
    };
    let high_ok = match set.high {
        End::Unbounded => true,
        End::Open(high) | End::Closed(high) => number <= high * factor,
    };
    low_ok && high_ok
}

/// What a claim means: `dozens` and `hundreds` are lower bounds.
fn claim_set(claim: &Quantity) -> Interval {
    let many = claim.approx == Approx::Vague && claim.written >= Number::from_integer(12);
    if many {
        Interval {
            low: claim.set.low,
            high: End::Unbounded,
        }
    } else {
        claim.set
    }
}

fn is_whole(quantity: &Quantity) -> bool {
    matches!(quantity.kind, QuantityKind::Count | QuantityKind::PartOf(_))
        && quantity.written.is_integer()
        && quantity.ulp <= Number::new(1, 2)
}

/// On whole numbers, `more than 50` is `51 or more`.
#[must_use]
pub(crate) fn tighten(set: Interval, whole: bool) -> Interval {
    if !whole {
        return set;
    }
    let one = Number::from_integer(1);
    let low = match set.low {
        End::Open(low) => End::Closed(low.floor() + one),
        End::Closed(low) => End::Closed(low.ceil()),
        End::Unbounded => End::Unbounded,
    };
    let high = match set.high {
        End::Open(high) => End::Closed(high.ceil() - one),
        End::Closed(high) => End::Closed(high.floor()),
        End::Unbounded => End::Unbounded,
    };
    Interval { low, high }
}

/// Whether every number of `inner` is in `outer`.
#[must_use]
pub(crate) fn inside(inner: Interval, outer: Interval) -> bool {
    let low = match (inner.low, outer.low) {
        (_, End::Unbounded) => true,
        (End::Unbounded, _) => false,
        (End::Closed(a), End::Open(b)) => a > b,
        (End::Open(a) | End::Closed(a), End::Closed(b)) | (End::Open(a), End::Open(b)) => a >= b,
    };
    let high = match (inner.high, outer.high) {
        (_, End::Unbounded) => true,
        (End::Unbounded, _) => false,
        (End::Closed(a), End::Open(b)) => a < b,
        (End::Open(a) | End::Closed(a), End::Closed(b)) | (End::Open(a), End::Open(b)) => a <= b,
    };
    low && high
}

/// Whether the two sets have no number in common.
#[must_use]
pub(crate) fn apart(a: Interval, b: Interval) -> bool {
    below(a.high, b.low) || below(b.high, a.low)
}

/// Whether everything up to `high` is below everything from `low`.
fn below(high: End, low: End) -> bool {
    match (high, low) {
        (End::Unbounded, _) | (_, End::Unbounded) => false,
        (End::Closed(a), End::Closed(b)) => a < b,
        (End::Open(a) | End::Closed(a), End::Open(b)) | (End::Open(a), End::Closed(b)) => a <= b,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{quantities, tokens};

    fn quantity(text: &str) -> Quantity {
        let mut found = quantities(&tokens(text, 0), &[]);
        assert_eq!(found.len(), 1, "{text}");
        found.remove(0)
    }

    /// Judges the quantity of one text by that of another, of the same thing.
    #[track_caller]
    fn check(claim: &str, evidence: &str, expected: Outcome) {
        let found = compare(&quantity(claim), &quantity(evidence), Width::Same);
        assert_eq!(found, expected, "{claim} by {evidence}");
    }

    #[test]
    fn equal_sets_agree() {
        check(
            "51 mills closed",
            "51 mills closed",
            (Stance::Agrees, "equal"),
        );
        check(
            "more than 50 mills closed",
            "at least 51 mills closed",
            (Stance::Agrees, "equal"),
        );
    }

    #[test]
    fn a_narrower_statement_entails_the_claim() {
        check(
            "more than 50 mills closed",
            "51 mills closed",
            (Stance::Agrees, "entailed"),
        );
        check(
            "fewer than 60 mills closed",
            "between 40 and 50 mills closed",
            (Stance::Agrees, "entailed"),
        );
    }

    #[test]
    fn a_wider_statement_is_weaker() {
        check(
            "51 mills closed",
            "more than 40 mills closed",
            (Stance::Compatible, "evidence-weaker"),
        );
    }

    #[test]
    fn sets_that_only_meet_overlap() {
        check(
            "more than 40 mills closed",
            "fewer than 60 mills closed",
            (Stance::Compatible, "overlap"),
        );
    }

    #[test]
    fn a_bare_number_at_a_strict_bound_is_compatible() {
        check(
            "50 mills closed",
            "more than 50 mills closed",
            (Stance::Compatible, "endpoint"),
        );
    }

    #[test]
    fn an_exact_number_at_a_strict_bound_is_not() {
        check(
            "exactly 50 mills closed",
            "more than 50 mills closed",
            (Stance::Contradicts, "disjoint"),
        );
    }

    #[test]
    fn what_rounding_explains_is_compatible() {
        check(
            "The mill cost $1.4 million",
            "The mill cost $1.38 million",
            (Stance::Compatible, "rounding"),
        );
    }

    #[test]
    fn sets_apart_contradict() {
        check(
            "51 mills closed",
            "90 mills closed",
            (Stance::Contradicts, "disjoint"),
        );
        check(
            "fewer than 50 mills closed",
            "51 mills closed",
            (Stance::Contradicts, "disjoint"),
        );
    }

    #[test]
    fn a_part_is_at_most_the_whole() {
        let by = |claim: &str, evidence: &str, width: Width| {
            compare(&quantity(claim), &quantity(evidence), width)
        };
        let wider = Width::EvidenceWider;
        assert_eq!(
            by("90 mills closed", "51 mills closed", wider),
            (Stance::Contradicts, "head-wider")
        );
        assert_eq!(
            by("40 mills closed", "51 mills closed", wider),
            (Stance::Compatible, "head-wider")
        );
        let narrower = Width::EvidenceNarrower;
        assert_eq!(
            by("40 mills closed", "51 mills closed", narrower),
            (Stance::Contradicts, "head-narrower")
        );
        assert_eq!(
            by("at least 40 mills closed", "51 mills closed", narrower),
            (Stance::Agrees, "entailed")
        );
        assert_eq!(
            by("90 mills closed", "51 mills closed", narrower),
            (Stance::Compatible, "head-narrower")
        );
    }
}
