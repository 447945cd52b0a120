//! Whether the numbers and dates of a claim hold in a passage, for claims whose point they are not.

use super::align::{Unit, What, find};
use super::compare::compare;
use super::{Stance, count, days};
use crate::facts::{Quantity, QuantityKind, Reading, Tag};

/// Whether every value of the claim is stated, or a narrower one.
pub(super) fn hold(claim: &Reading, evidence: &Reading) -> bool {
    claim
        .quantities
        .iter()
        .all(|quantity| is_of_title(claim, quantity) || quantity_holds(quantity, claim, evidence))
        && claim.dates.iter().all(|date| {
            evidence
                .dates
                .iter()
                .any(|stated| days::agrees(date, stated))
        })
        && claim
            .tokens
            .iter()
            .enumerate()
            .filter(|(at, token)| token.is_number() && !is_typed(claim, *at))
            .all(|(_, token)| {
                evidence
                    .tokens
                    .iter()
                    .any(|other| other.folded == token.folded)
            })
}

/// Whether an ordinal belongs to a title: `the 14th Dalai Lama`.
pub(super) fn is_of_title(reading: &Reading, quantity: &Quantity) -> bool {
    let next = reading.tokens.get(quantity.tokens.end);
    quantity.kind == QuantityKind::Ordinal
        && next.is_some_and(|next| next.capital && next.is_word())
}

/// Whether no place in an order that the claim gives meets another one: who finished fourth did not finish second.
pub(super) fn ranks_hold(claim: &Reading, evidence: &Reading) -> bool {
    let mut ranks = ranks(claim);
    self::ranks(evidence).next().is_none()
        || ranks.all(|quantity| quantity_holds(quantity, claim, evidence))
}

/// Whether every number of the claim that is no place in an order is stated, or a narrower one.
pub(super) fn numbers_hold(claim: &Reading, evidence: &Reading) -> bool {
    let mut numbers = claim.quantities.iter();
    numbers.all(|quantity| {
        matches!(quantity.kind, QuantityKind::Ordinal | QuantityKind::Label)
            || quantity_holds(quantity, claim, evidence)
    })
}

/// The places in an order that belong to no date.
fn ranks(reading: &Reading) -> impl Iterator<Item = &Quantity> {
    let dated = |quantity: &Quantity| {
        let mut dates = reading.dates.iter();
        dates.any(|date| date.tokens.contains(&quantity.tokens.start))
    };
    let places = reading.quantities.iter();
    places.filter(move |quantity| quantity.kind == QuantityKind::Ordinal && !dated(quantity))
}

/// Whether the common nouns of the claim are there: `the silver medal` of a year is not `the bronze medal` of that year.
pub(super) fn nouns_hold(units: &[Unit], claim: &Reading, evidence: &Reading) -> bool {
    let whole = 0..evidence.tokens.len();
    units.iter().all(|unit| {
        let noun = matches!(unit.what, What::Word(_))
            && claim.tags[unit.at] == Tag::Noun
            && unit.weight >= 1.0
            && unit.at > 0;
        !noun || find(&unit.what, evidence, &whole).is_some_and(|(_, how)| how >= 0.5)
    })
}

/// Whether a token belongs to a quantity or a date.
fn is_typed(reading: &Reading, at: usize) -> bool {
    reading
        .quantities
        .iter()
        .any(|quantity| quantity.tokens.contains(&at))
        || reading.dates.iter().any(|date| date.tokens.contains(&at))
}

fn quantity_holds(quantity: &Quantity, claim: &Reading, evidence: &Reading) -> bool {
    let words = |reading: &Reading, quantity: &Quantity| -> Vec<String> {
        reading.tokens[quantity.tokens.clone()]
            .iter()
            .map(|token| token.folded.to_string())
            .collect()
    };
    if quantity.anaphoric
        || quantity.approx == crate::facts::Approx::Vague
            && quantity.written < crate::facts::Number::from_integer(12)
    {
        return true;
    }
    if matches!(quantity.kind, QuantityKind::Label | QuantityKind::Ordinal) {
        return evidence.quantities.iter().any(|other| {
            other.written == quantity.written || words(evidence, other) == words(claim, quantity)
        }) || words(claim, quantity).iter().all(|word| {
            evidence
                .tokens
                .iter()
                .any(|token| token.folded == word.as_str())
        });
    }
    if matches!(quantity.kind, QuantityKind::PartOf(_)) {
        return true;
    }
    evidence.quantities.iter().any(|stated| {
        count::comparable(quantity, stated)
            .is_some_and(|width| compare(quantity, stated, width).0 == Stance::Agrees)
    })
}
