//! What is counted, and by which verb: when two quantities can be compared at all.

use std::ops::Range;

use super::super::align::width;
use super::super::compare::Width;
use super::super::rank::is_superlative;
use super::super::units::convertible;
use super::measured::{Measures, is_rating, measures};
use crate::facts::{
    Approx, Clause, Number, Quantity, QuantityKind, Reading, Role, Tag, innermost, lexicon,
};

/// Whether two quantities measure the same sort of thing, and how their heads compare.
pub(in crate::judge) fn comparable(claimed: &Quantity, stated: &Quantity) -> Option<Width> {
    let kinds = match (&claimed.kind, &stated.kind) {
        (QuantityKind::Money(a), QuantityKind::Money(b)) => a == b || a.is_none() || b.is_none(),
        (QuantityKind::PartOf(a), QuantityKind::PartOf(b)) => a == b,
        (QuantityKind::PartOf(_), QuantityKind::Percent)
        | (QuantityKind::Percent, QuantityKind::PartOf(_)) => true,
        (QuantityKind::Count, QuantityKind::PartOf(_)) => is_score(claimed, stated),
        (QuantityKind::PartOf(_), QuantityKind::Count) => is_score(stated, claimed),
        (a, b) => std::mem::discriminant(a) == std::mem::discriminant(b),
    };
    if !kinds || claimed.trend != stated.trend && claimed.role == Role::Delta {
        return None;
    }
    if claimed.kind == QuantityKind::Ordinal && !is_one_order(claimed, stated) {
        return None;
    }
    let measures = measures(claimed, stated);
    if measures == Measures::Other {
        return None;
    }
    let same = measures == Measures::Same;
    match (&claimed.unit, &stated.unit) {
        (Some(a), Some(b)) if !convertible(a, b) => return None,
        (Some(_), None) | (None, Some(_)) => return None,
        _ => {}
    }
    match (&claimed.head, &stated.head) {
        (Some(a), Some(b)) if is_list_noun(&a.lemma) && is_list_noun(&b.lemma) => Some(Width::Same),
        (Some(a), Some(b)) => {
            let counted = claimed.measured.counts_it && stated.measured.counts_it;
            // `nine intermediate stops` are not all stops.
            let more = b.modifiers.iter().any(|word| !a.modifiers.contains(word));
            let narrowed = a.lemma == b.lemma && more;
            if same && counted && !narrowed {
                Some(Width::Same)
            } else {
                width(a, b)
            }
        }
        (None, Some(_)) if same => Some(Width::Same),
        (None, None) => Some(Width::Same),
        _ if claimed.kind != QuantityKind::Count => Some(Width::Same),
        // `and 14 died`: the thing counted was named before.
        (Some(_), None) => Some(Width::Same),
        _ => None,
    }
}

/// Whether a bare number can be a score out of the whole of another one: `a score of 60`, `52 out of 100`.
fn is_score(bare: &Quantity, of_whole: &Quantity) -> bool {
    let QuantityKind::PartOf(whole) = &of_whole.kind else {
        return false;
    };
    let inside = whole.low.number().is_some_and(|whole| {
        bare.written <= whole && bare.written * Number::from_integer(10) > whole
    });
    let rated = |one: &Quantity| is_rating(&one.measured) && one.head.is_none();
    inside && rated(bare) && rated(of_whole)
}

/// `the fifth film` is no place among `the highest-grossing films`.
fn is_one_order(claimed: &Quantity, stated: &Quantity) -> bool {
    let by = |quantity: &Quantity| {
        let mut words = quantity.head.iter().flat_map(|head| &head.modifiers);
        words.find(|word| is_superlative(word)).cloned()
    };
    match (by(claimed), by(stated)) {
        (Some(a), Some(b)) => a == b || lexicon::are_synonyms(&a, &b),
        (None, None) => true,
        // `the third most populous city` is the third largest, by one measure or another.
        (Some(_), None) => has_most(stated),
        (None, Some(_)) => has_most(claimed),
    }
}

fn has_most(quantity: &Quantity) -> bool {
    let head = quantity.head.as_ref();
    head.is_some_and(|head| {
        head.modifiers
            .iter()
            .any(|word| word == "most" || word == "many")
    })
}

/// Whether the things counted are in or not in: by the verb of their clause, or by `signatures of`.
pub(in crate::judge) fn act_of(reading: &Reading, quantity: &Quantity) -> Option<bool> {
    let at = quantity.tokens.start;
    if quantity.head.as_ref().is_some_and(|head| {
        lexicon::is_member_noun(&head.lemma)
            || head
                .modifiers
                .iter()
                .any(|word| lexicon::is_member_noun(word))
    }) {
        return Some(true);
    }
    let before = at.saturating_sub(3)..at;
    let noun = reading.tokens[before]
        .iter()
        .rev()
        .find_map(|token| lexicon::act_noun(&token.lemma));
    if let Some(act) = noun {
        return Some(act == lexicon::Act::Join);
    }
    // The first clause that has the things counted among those who act.
    reading.clauses.iter().find_map(|clause| {
        let doer = clause.subject.contains(&at) || (clause.passive && clause.object.contains(&at));
        let lemmas: Vec<&str> = reading.tokens[clause.head..]
            .iter()
            .take(4)
            .map(|token| token.lemma.as_str())
            .collect();
        let act = lexicon::act(&lemmas).filter(|_| doer)?;
        Some((act == lexicon::Act::Join) ^ clause.negated)
    })
}

/// Nouns for the items that an agreement lists.
pub(super) fn is_list_noun(lemma: &str) -> bool {
    matches!(
        lemma,
        "goal"
            | "aim"
            | "objective"
            | "commitment"
            | "principle"
            | "term"
            | "point"
            | "pledge"
            | "measure"
            | "provision"
            | "item"
            | "clause"
            | "promise"
            | "target"
            | "article"
            | "undertaking"
    )
}

/// Verbs that only say that there are so many.
pub(super) fn is_holding(lemma: &str) -> bool {
    matches!(
        lemma,
        "list"
            | "set"
            | "contain"
            | "include"
            | "comprise"
            | "have"
            | "hold"
            | "name"
            | "lay"
            | "number"
            | "count"
            | "total"
            | "sum"
            | "gather"
            | "draw"
            | "win"
            | "attract"
            | "collect"
    )
}

/// The innermost clause that a token belongs to.
pub(super) fn clause_of(reading: &Reading, at: usize) -> Option<&Clause> {
    innermost(&reading.clauses, at)
}

/// The content verb that a quantity hangs on.
pub(super) fn predicate_of(reading: &Reading, quantity: &Quantity) -> Option<usize> {
    let clause = clause_of(reading, quantity.tokens.start)?;
    let verb = matches!(
        reading.tags[clause.head],
        Tag::Verb | Tag::Participle | Tag::Gerund
    );
    verb.then_some(clause.head)
}

/// Whether a quantity can be claimed: no label, no place in an order, no count that refers back.
pub(super) fn is_countable(quantity: &Quantity) -> bool {
    // `several efforts`, `a few votes`: too vague to be the point of a claim.
    let vague = quantity.approx == Approx::Vague && quantity.written < Number::from_integer(12);
    !vague
        && !quantity.anaphoric
        && quantity.kind != QuantityKind::Label
        && (quantity.kind != QuantityKind::Ordinal || quantity.head.is_some())
}

/// The tokens of a quantity and its head.
pub(super) fn extent(quantity: &Quantity) -> Range<usize> {
    let end = quantity.head.as_ref().map_or(quantity.tokens.end, |head| {
        head.at + 1 + head.conjuncts.len() * 3
    });
    quantity.tokens.start..end.max(quantity.tokens.end)
}
