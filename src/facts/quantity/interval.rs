//! Intervals of exact numbers and what can be asked of them as sets.

use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedMul};

/// An exact number.
pub type Number = Ratio<i128>;

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// No end.
    Unbounded,
    /// Up to the number, without it.
    Open(Number),
    /// Up to the number, with it.
    Closed(Number),
}

/// A set of numbers without gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The lower end.
    pub low: End,
    /// The upper end.
    pub high: End,
}

impl End {
    /// The number at the end, whether it belongs to the set or not.
    #[must_use]
    pub fn number(self) -> Option<Number> {
        match self {
            Self::Unbounded => None,
            Self::Open(number) | Self::Closed(number) => Some(number),
        }
    }

    /// The end with its number changed; without a result there is no end any more, which only widens the set.
    fn map(self, change: impl Fn(Number) -> Option<Number>) -> Self {
        match self {
            Self::Unbounded => Self::Unbounded,
            Self::Open(number) => change(number).map_or(Self::Unbounded, Self::Open),
            Self::Closed(number) => change(number).map_or(Self::Unbounded, Self::Closed),
        }
    }

    /// The end of a sum: open when either is open.
    fn plus(self, other: Self) -> Self {
        let (Some(a), Some(b)) = (self.number(), other.number()) else {
            return Self::Unbounded;
        };
        let closed = matches!((self, other), (Self::Closed(_), Self::Closed(_)));
        match a.checked_add(&b) {
            None => Self::Unbounded,
            Some(sum) if closed => Self::Closed(sum),
            Some(sum) => Self::Open(sum),
        }
    }
}

impl Interval {
    /// Every number.
    pub const ALL: Self = Self {
        low: End::Unbounded,
        high: End::Unbounded,
    };

    /// Just this number.
    #[must_use]
    pub fn point(number: Number) -> Self {
        Self::closed(number, number)
    }

    /// From one number to another, both included.
    #[must_use]
    pub fn closed(low: Number, high: Number) -> Self {
        Self {
            low: End::Closed(low),
            high: End::Closed(high),
        }
    }

    /// The number, when it is only one.
    #[must_use]
    pub fn as_point(&self) -> Option<Number> {
        match (self.low, self.high) {
            (End::Closed(low), End::Closed(high)) if low == high => Some(low),
            _ => None,
        }
    }

    /// Whether the number is in the set.
    #[must_use]
    pub fn contains(&self, number: Number) -> bool {
        let above = match self.low {
            End::Unbounded => true,
            End::Open(low) => number > low,
            End::Closed(low) => number >= low,
        };
        let below = match self.high {
            End::Unbounded => true,
            End::Open(high) => number < high,
            End::Closed(high) => number <= high,
        };
        above && below
    }

    /// Whether no number is in the set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match (self.low.number(), self.high.number()) {
            (Some(low), Some(high)) => low > high || (low == high && !self.contains(low)),
            _ => false,
        }
    }

    /// What both sets contain.
    #[must_use]
    pub fn intersection(&self, other: &Self) -> Self {
        Self {
            low: tighter(self.low, other.low, |a, b| a > b),
            high: tighter(self.high, other.high, |a, b| a < b),
        }
    }

    /// Whether some number is in both sets.
    #[must_use]
    pub fn intersects(&self, other: &Self) -> bool {
        !self.intersection(other).is_empty()
    }

    /// Whether no number is in both sets.
    #[must_use]
    pub fn disjoint(&self, other: &Self) -> bool {
        !self.intersects(other)
    }

    /// Whether every number of this set is in the other; the empty set is in every set.
    #[must_use]
    pub fn is_subset(&self, other: &Self) -> bool {
        self.is_empty() || self.intersection(other) == *self
    }

    /// The same set as far as whole numbers go, with closed ends: `(50, ∞)` becomes `[51, ∞)`.
    #[must_use]
    pub fn on_integers(&self) -> Self {
        let one = Number::from_integer(1);
        Self {
            low: match self.low {
                End::Unbounded => End::Unbounded,
                End::Open(low) => End::Closed(low.floor() + one),
                End::Closed(low) => End::Closed(low.ceil()),
            },
            high: match self.high {
                End::Unbounded => End::Unbounded,
                End::Open(high) => End::Closed(high.ceil() - one),
                End::Closed(high) => End::Closed(high.floor()),
            },
        }
    }

    /// The set with every number multiplied; an end that would overflow is dropped, which only widens the set.
    #[must_use]
    pub fn scale(&self, factor: Number) -> Self {
        let multiply = |number: Number| number.checked_mul(&factor);
        let (low, high) = (self.low.map(multiply), self.high.map(multiply));
        if factor < Number::from_integer(0) {
            return Self {
                low: high,
                high: low,
            };
        }
        Self { low, high }
    }

    /// The sums of a number of each set: `(130, ∞) + {90}` is `(220, ∞)`.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        Self {
            low: self.low.plus(other.low),
            high: self.high.plus(other.high),
        }
    }
}

/// The end that lets fewer numbers through; of two at one number the open one.
fn tighter(a: End, b: End, wins: impl Fn(Number, Number) -> bool) -> End {
    match (a.number(), b.number()) {
        (None, _) => b,
        (_, None) => a,
        (Some(x), Some(y)) if x == y => {
            if matches!(a, End::Open(_)) {
                a
            } else {
                b
            }
        }
        (Some(x), Some(y)) => {
            if wins(x, y) {
                a
            } else {
                b
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn n(number: i128) -> Number {
        Number::from_integer(number)
    }

    fn above(number: i128) -> Interval {
        Interval {
            low: End::Open(n(number)),
            high: End::Unbounded,
        }
    }

    #[track_caller]
    fn check(a: Interval, b: Interval, intersects: bool, subset: bool) {
        assert_eq!(a.intersects(&b), intersects);
        assert_eq!(b.intersects(&a), intersects);
        assert_eq!(a.disjoint(&b), !intersects);
        assert_eq!(a.is_subset(&b), subset);
    }

    #[test]
    fn sets_meet_or_lie_apart() {
        check(Interval::point(n(51)), above(50), true, true);
        check(Interval::point(n(50)), above(50), false, false);
        check(above(60), above(50), true, true);
        check(above(50), above(60), true, false);
        check(
            Interval::closed(n(1), n(5)),
            Interval::closed(n(5), n(9)),
            true,
            false,
        );
        check(above(1), Interval::ALL, true, true);
    }

    #[test]
    fn counts_are_whole_numbers() {
        assert_eq!(above(50).on_integers().low, End::Closed(n(51)));
        let half = Interval::closed(Number::new(5, 2), Number::new(9, 2));
        assert_eq!(half.on_integers(), Interval::closed(n(3), n(4)));
    }

    #[test]
    fn sums_are_open_when_a_part_is() {
        assert_eq!(above(130).plus(&Interval::point(n(90))), above(220));
    }

    #[test]
    fn scaling_turns_round_and_never_overflows() {
        let set = Interval::closed(n(1), n(2));
        assert_eq!(set.scale(n(-3)), Interval::closed(n(-6), n(-3)));
        let huge = Interval::point(Number::from_integer(i128::MAX));
        assert_eq!(huge.scale(n(2)), Interval::ALL);
    }

    #[test]
    fn a_set_without_numbers_is_empty() {
        assert!(Interval::closed(n(2), n(1)).is_empty());
        assert!(!Interval::point(n(1)).is_empty());
        assert!(above(5).intersection(&Interval::point(n(5))).is_empty());
    }
}
