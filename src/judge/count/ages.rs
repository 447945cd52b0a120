//! What somebody did at an age: `was 65 when she died` answers `died at the age of 54`, and not `retired at 54`.

use smol_str::SmolStr;

use super::super::align::{lemma_at, likeness};
use super::heads::clause_of;
use crate::facts::{Quantity, Reading, Tag};

/// Whether two ages are those at which the same happened, or both of nothing that happened.
pub(super) fn are_of_one_time(
    claim: (&Reading, &Quantity),
    evidence: (&Reading, &Quantity),
) -> bool {
    match (event(claim.0, claim.1), event(evidence.0, evidence.1)) {
        (Some(a), Some(b)) if dies(a) && dies(b) => true,
        (Some(a), Some(b)) => likeness(a, b).max(likeness(b, a)) >= 0.9,
        (None, None) => true,
        _ => false,
    }
}

/// `passed away at 73`, `passed at the age of 73`, `lived to 73`.
fn dies(word: &str) -> bool {
    word.starts_with("pass") || matches!(word, "death" | "live") || likeness("die", word) >= 0.9
}

/// Whether an age is that at which somebody died.
pub(super) fn is_at_death(reading: &Reading, age: &Quantity) -> bool {
    event(reading, age).is_some_and(|event| dies(event))
}

/// Whether two ages are both those at which something happened, and the same.
pub(super) fn are_of_one_event(
    claim: (&Reading, &Quantity),
    evidence: (&Reading, &Quantity),
) -> bool {
    event(claim.0, claim.1).is_some() && are_of_one_time(claim, evidence)
}

/// What happened at an age: the verb that it stands with, or the one after `when`.
fn event<'r>(reading: &'r Reading, age: &Quantity) -> Option<&'r SmolStr> {
    let at = age.tokens.start;
    // `a 15-year-old won`: she is so old, whatever she did.
    let when = reading
        .tokens
        .get(age.tokens.end)
        .is_some_and(|next| next.is("when"));
    let old = reading.tokens[age.tokens.clone()]
        .iter()
        .any(|token| token.is_any(&["old", "olds"]));
    if age.head.is_some() || (old && !when) {
        return None;
    }
    // `her death at 63`.
    let noun = at
        .checked_sub(2)
        .filter(|_| reading.tokens[at - 1].is("at"));
    if let Some(noun) = noun.filter(|&noun| reading.tags[noun] == Tag::Noun) {
        return Some(&reading.tokens[noun].lemma);
    }
    let clause = clause_of(reading, at)?;
    if !matches!(reading.tokens[clause.head].lemma.as_str(), "be" | "turn") {
        return Some(lemma_at(reading, clause.head));
    }
    let next = reading
        .clauses
        .iter()
        .find(|next| next.head > age.tokens.end && when)?;
    Some(lemma_at(reading, next.head))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Dictionary, read};

    #[track_caller]
    fn check(claim: &str, evidence: &str, expected: bool) {
        let [claim, evidence] =
            [claim, evidence].map(|text| read(text, 0, &Dictionary::default(), None));
        let alike = are_of_one_time(
            (&claim, &claim.quantities[0]),
            (&evidence, &evidence.quantities[0]),
        );
        assert_eq!(alike, expected);
    }

    #[test]
    fn an_age_is_that_of_an_event() {
        check(
            "Moor was 65 when she died.",
            "Moor died at the age of 54.",
            true,
        );
        check(
            "Moor was 65 when she died.",
            "Moor retired at the age of 54.",
            false,
        );
        check("Moor was 65 when she died.", "Moor is 54 years old.", false);
        check("Moor is 65 years old.", "Moor is 54 years old.", true);
    }
}
