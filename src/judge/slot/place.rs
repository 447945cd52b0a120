//! Where it took place: the place of a claim beside that of the passage's clause of the same verb.

use super::super::align::alike;
use super::super::roles::Beside;
use super::super::statement::is_present;
use super::{Sort, is_possessor, rivals, sort};
use crate::facts::{Clause, Name, NameKind, Reading, lexicon};

/// Prepositions of place and of occasion.
const PLACES: &[&str] = &["in", "at", "during", "near", "inside", "on"];

/// Verbs whose place `from` brings in.
const ORIGINS: &[&str] = &["originate", "come", "hail", "stem", "derive"];

/// Verbs of what is done in one place after another.
const MANY: &[&str] = &[
    "appear", "star", "feature", "include", "perform", "play", "tour", "visit", "travel",
    "compete", "sell", "show", "mention",
];

/// Verbs of a state that people have in one place after another.
const STATES: &[&str] = &[
    "live", "reside", "dwell", "settle", "stay", "work", "serve", "study", "teach", "train",
    "practise", "practice", "operate", "fight", "lecture",
];

/// Where it took place: a preposition of place and a name, in the clause of the same verb.
pub(super) fn rival<'e>(pair: &Beside<'e>, name: &Name) -> Option<&'e Name> {
    let (claim, claim_clause) = (pair.claim, pair.claim_clause);
    let (evidence, clause) = (pair.evidence, pair.clause);
    let verb = &claim.tokens[claim_clause.head].lemma;
    let same = alike((claim, claim_clause.head), (evidence, clause.head));
    if !same || lexicon::is_stop(verb) || clause.negated || claim_clause.negated {
        return None;
    }
    if MANY.contains(&verb.as_str()) {
        return None;
    }
    // Who lived in Norway may have lived in Portugal too; nobody lives in both.
    let lasts = STATES.contains(&verb.as_str());
    if lasts && !(is_present(claim, claim_clause) && is_still(evidence, clause)) {
        return None;
    }
    let preposition = |reading: &Reading, name: &Name| {
        let from = name.tokens.start.saturating_sub(5);
        let venue = sort(name, reading) == Sort::Venue;
        (from..name.tokens.start).rev().find(|&at| {
            PLACES.contains(&reading.tokens[at].folded.as_str())
                || ((venue || ORIGINS.contains(&verb.as_str())) && reading.tokens[at].is("from"))
        })
    };
    preposition(claim, name)?;
    let end = (clause.object.end + 1).min(evidence.tokens.len());
    let region = clause.group.end..end;
    // `Japan, where he lives`.
    let led = where_of(evidence, clause);
    let others: Vec<&Name> = evidence
        .names
        .iter()
        .filter(|other| {
            let inside = region.contains(&other.tokens.start)
                && preposition(evidence, other).is_some_and(|at| at >= region.start);
            (inside || led == Some(other.tokens.end))
                && !other.demonym
                && other.kind != NameKind::Subject
                && !is_possessor(evidence, other)
                && rivals((name, claim), (other, evidence))
        })
        .collect();
    // The claimed place may stand beside another of the same sort.
    let alike: Vec<&Name> = others
        .iter()
        .copied()
        .filter(|other| sort(other, evidence) == sort(name, claim))
        .collect();
    match (&alike[..], &others[..]) {
        ([one], _) | ([], [one]) => Some(one),
        _ => None,
    }
}

/// `lives in Norway`, `has lived in Norway since 1990`.
fn is_still(reading: &Reading, clause: &Clause) -> bool {
    let has = reading.tokens[clause.group.start].is_any(&["has", "have"]);
    let mut object = reading.tokens[clause.object.clone()].iter();
    is_present(reading, clause) || has && object.any(|token| token.is("since"))
}

/// Where what a clause calls `where` ends: `Japan, where he lives`.
fn where_of(reading: &Reading, clause: &Clause) -> Option<usize> {
    let at = clause.subject.start.checked_sub(1)?;
    let comma = at > 0 && reading.tokens[at - 1].is(",");
    reading.tokens[at]
        .is("where")
        .then(|| at - usize::from(comma))
}
