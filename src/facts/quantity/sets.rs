//! The set that an amount with its modifiers allows, and the quantity made of it.

use std::ops::Range;

use smol_str::format_smolstr;

use super::super::measure::Measured;
use super::amount::Amount;
use super::bounds::{self, Bound, Modifiers};
use super::interval::{End, Interval, Number};
use super::numbers::{Form, integer};
use super::{Approx, Quantity, QuantityKind, Role, Trend, Unit};

impl Quantity {
    /// The set as it compares with others of its dimension: in base units, and for counted things on whole numbers.
    ///
    /// # Example
    /// ```
    /// use factlint::facts::{End, quantities, tokens};
    /// let found = quantities(&tokens("more than 50 swans flew 3 km", 0), &[]);
    /// assert_eq!(found[0].base_set().low, End::Closed(51.into()));
    /// assert_eq!(found[1].base_set().as_point(), Some(3_000.into()));
    /// ```
    #[must_use]
    pub fn base_set(&self) -> Interval {
        match (&self.unit, &self.kind) {
            (Some(unit), _) => self.set.scale(unit.factor),
            (None, QuantityKind::Count) if self.written.is_integer() => self.set.on_integers(),
            (None, _) => self.set,
        }
    }
}

/// A quantity with nothing but its number.
pub(super) fn plain(set: Interval, written: Number, tokens: Range<usize>) -> Quantity {
    Quantity {
        set,
        written,
        ulp: integer(1) / integer(2),
        approx: Approx::None,
        exact: false,
        kind: QuantityKind::Count,
        unit: None,
        head: None,
        trend: Trend::None,
        role: Role::Level,
        anaphoric: false,
        measured: Measured::default(),
        tokens,
    }
}

/// The set of an amount with its modifiers.
pub(super) fn set_of(amount: &Amount, said: Modifiers) -> Interval {
    let cold = amount.unit.as_ref().is_some_and(|unit| {
        unit.dimension.starts_with("temperature") || unit.dimension == "degree"
    });
    let time = amount
        .unit
        .as_ref()
        .is_some_and(|unit| unit.dimension == "time");
    let said = Modifiers {
        bound: said.bound_for(time),
        ..said
    };
    match (amount.number.form, said.bound) {
        (Form::Vague(low, high), Bound::None) => Interval {
            low: End::Closed(low),
            high: End::Open(high),
        },
        (Form::Vague(low, _), Bound::Above | Bound::AtLeast) => Interval {
            low: End::Closed(low),
            high: End::Unbounded,
        },
        (Form::Vague(_, high), _) => Interval {
            low: End::Closed(integer(0)),
            high: End::Open(high),
        },
        _ => bounds::set(amount.number.value, amount.number.ulp, said, cold),
    }
}

pub(super) fn approx_of(amount: &Amount, said: Modifiers) -> Approx {
    match amount.number.form {
        Form::Vague(..) => Approx::Vague,
        _ => said.approx,
    }
}

/// Makes a part of a whole; a fraction of a stated whole is that many of it.
pub(super) fn part_of(found: &mut Quantity, whole: Number, form: Form) {
    if form == Form::Fraction {
        found.set = found.set.scale(whole);
        found.written *= whole;
        found.ulp *= whole;
    }
    let zero = integer(0);
    let most = Interval::closed(zero, whole.max(zero));
    found.set = found.set.intersection(&most);
    found.kind = QuantityKind::PartOf(Interval::point(whole));
}

/// Ends a share at its whole: `more than half` is from a half to all; a change may go beyond.
pub(super) fn cap_share(found: &mut Quantity) {
    let one = integer(1);
    let grows = found.set.high == End::Unbounded && found.written < one;
    if grows && found.role == Role::Level {
        found.set.high = End::Closed(one);
    }
}

/// The unit of a count per time: `5 attacks a day`.
pub(super) fn rate(by: &Unit) -> Unit {
    Unit {
        name: format_smolstr!("per {}", by.name),
        dimension: format_smolstr!("1/{}", by.dimension),
        factor: by.factor.recip(),
    }
}
