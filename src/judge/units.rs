//! Two measures in two units of one dimension: `18 months` and `a year and a half`, `10 miles` and `16 kilometres`.

use std::borrow::Cow;

use crate::facts::{End, Interval, Number, Quantity, QuantityKind, Unit};

/// Whether two units measure the same thing, so that one can be turned into the other.
pub(super) fn convertible(a: &Unit, b: &Unit) -> bool {
    a.name == b.name || (a.dimension == b.dimension && a.factor != Number::from_integer(0))
}

/// A quantity in another unit; as it is when the units are one, or the numbers outgrow what is counted with.
pub(super) fn converted<'q>(quantity: &'q Quantity, to: Option<&Unit>) -> Cow<'q, Quantity> {
    let (Some(from), Some(to)) = (&quantity.unit, to) else {
        return Cow::Borrowed(quantity);
    };
    if from.name == to.name || !convertible(from, to) {
        return Cow::Borrowed(quantity);
    }
    let turned = times(quantity, from.factor / to.factor);
    turned.map_or(Cow::Borrowed(quantity), |turned| {
        Cow::Owned(Quantity {
            unit: Some(to.clone()),
            ..turned
        })
    })
}

/// A share in the terms of another: `three in four` as 75 %, for a claim in per cent, and the other way round.
pub(super) fn as_share<'q>(quantity: &'q Quantity, to: &QuantityKind) -> Cow<'q, Quantity> {
    let hundred = Number::from_integer(100);
    let factor = match (&quantity.kind, to) {
        (QuantityKind::PartOf(whole), QuantityKind::Percent) => {
            point(whole).map(|whole| hundred / whole)
        }
        (QuantityKind::Percent, QuantityKind::PartOf(whole)) => {
            point(whole).map(|whole| whole / hundred)
        }
        _ => None,
    };
    let turned = factor.and_then(|factor| times(quantity, factor));
    turned.map_or(Cow::Borrowed(quantity), |turned| {
        Cow::Owned(Quantity {
            kind: to.clone(),
            ..turned
        })
    })
}

/// The number of a set of one; none for nought, which nothing is a share of.
fn point(set: &Interval) -> Option<Number> {
    let number = set.low.number().filter(|_| set.low == set.high)?;
    (number != Number::from_integer(0)).then_some(number)
}

/// A quantity with every number multiplied; none on overflow.
fn times(quantity: &Quantity, factor: Number) -> Option<Quantity> {
    let number = |number: Number| num_traits::CheckedMul::checked_mul(&number, &factor);
    let end = |end: End| {
        Some(match end {
            End::Unbounded => End::Unbounded,
            End::Open(at) => End::Open(number(at)?),
            End::Closed(at) => End::Closed(number(at)?),
        })
    };
    Some(Quantity {
        set: Interval {
            low: end(quantity.set.low)?,
            high: end(quantity.set.high)?,
        },
        written: number(quantity.written)?,
        ulp: number(quantity.ulp)?,
        ..quantity.clone()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{quantities, tokens};

    fn quantity(text: &str) -> Quantity {
        quantities(&tokens(text, 0), &[]).remove(0)
    }

    #[test]
    fn decades_are_ten_years_each() {
        let (years, decades) = (quantity("after 30 years"), quantity("after three decades"));
        let found = converted(&decades, years.unit.as_ref());
        assert_eq!(found.written, years.written);
    }

    #[test]
    fn what_measures_something_else_stays() {
        let (years, miles) = (quantity("after 30 years"), quantity("after 30 miles"));
        assert_eq!(converted(&miles, years.unit.as_ref()).unit, miles.unit);
    }
}
