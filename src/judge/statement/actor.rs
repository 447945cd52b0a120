//! Whether the one who acts in a clause is the one whom the claim is about, also where a pronoun or a relative word
//! stands for them.

use std::ops::Range;

use super::super::acting;
use super::super::align::{Unit, What, find};
use super::super::roles;
use super::pair::Pair;
use super::seen::begins_with_anaphor;
use crate::facts::{Clause, Name, NameKind, Reading, Tag};

/// How well a word of the claim's subject must be found among those who act.
const FOUND: f64 = 0.8;

impl Pair<'_> {
    /// Whether the subject of the claim is found in the subject of a clause, and is what that is about: the deputy of Moor is
    /// not Moor.
    pub(super) fn acts_in(&self, clause: &Clause) -> bool {
        self.stands_in(clause)
            && acting::is_of_subject(
                (self.claimed, self.claim),
                (self.stated, clause),
                self.units,
                &self.seen.found,
            )
    }

    /// Whether whom a passive claim gives as the one who did it acts in an active clause: who lost to Moor is not Moor.
    pub(super) fn agent_acts(&self, clause: &Clause) -> bool {
        if !self.claim.passive {
            return true;
        }
        let Some(by) = roles::doers(self.claimed, self.claim) else {
            return true;
        };
        let named = |unit: &&Unit| by.contains(&unit.at) && matches!(unit.what, What::Name(_));
        let mut agents = self.units.iter().filter(named);
        agents.all(|unit| find(&unit.what, self.stated, &clause.subject).is_some())
    }

    fn stands_in(&self, clause: &Clause) -> bool {
        if clause.passive != self.claim.passive {
            return self.of_subject().all(|(_, found)| found.is_some()) && self.agent_acts(clause);
        }
        let anaphor = begins_with_anaphor(self.stated);
        if self.of_subject().next().is_none() {
            return acts_by_name(self.claimed, self.claim)
                && (acts_by_name(self.stated, clause) || anaphor);
        }
        let doers = doers(self.stated, clause);
        let denied = self.stated.denied();
        self.of_subject().all(|(unit, found)| {
            let pointed = anaphor
                && matches!(unit.what, What::Name(_))
                && found.is_some_and(|(at, _)| at == 0)
                && is_of_first(self.stated, &doers);
            pointed
                || doers.iter().any(|range| {
                    // `every union except the dockers`.
                    find(&unit.what, self.stated, range)
                        .is_some_and(|(at, how)| how >= FOUND && !denied[at])
                })
        })
    }
}

/// The subject of claims.yaml is no word to look for, and acts under any of its names.
fn acts_by_name(reading: &Reading, clause: &Clause) -> bool {
    let within = |name: &Name| clause.subject.contains(&name.tokens.start);
    reading
        .names
        .iter()
        .any(|name| name.kind == NameKind::Subject && within(name))
}

/// Whether one of these ranges is the subject that a passage begins with, or a pronoun.
fn is_of_first(reading: &Reading, doers: &[Range<usize>]) -> bool {
    let first = reading
        .clauses
        .iter()
        .find(|clause| !clause.subject.is_empty())
        .map_or(0, |clause| clause.subject.start);
    doers
        .iter()
        .any(|range| range.contains(&first) || range.contains(&0) || is_pronoun(reading, range))
}

fn is_pronoun(reading: &Reading, range: &Range<usize>) -> bool {
    range.len() == 1
        && reading.tokens[range.start].is_any(&["he", "she", "it", "they", "who", "which"])
}

/// The words that stand for those who act: the subject; what a noun is said to be, as in `X is an actress who ...`;
/// what a pronoun may stand for.
fn doers(reading: &Reading, clause: &Clause) -> Vec<Range<usize>> {
    let mut found = vec![clause.subject.clone()];
    let mut at = 0;
    while let Some(range) = found.get(at).cloned() {
        let before = reading
            .clauses
            .iter()
            .filter(|other| other.head < clause.head && !other.subject.is_empty());
        let same = before.filter(|other| {
            let said_to_be = reading.tokens[other.head].lemma == "be"
                && !other.negated
                && other.object.contains(&range.start)
                && is_complement(reading, other, range.start);
            said_to_be || (is_pronoun(reading, &range) && other.subject.end <= range.start)
        });
        let more: Vec<Range<usize>> = same.map(|other| other.subject.clone()).collect();
        for subject in more {
            if !found.contains(&subject) {
                found.push(subject);
            }
        }
        at += 1;
    }
    found
}

/// Whether a noun group after `be` is what the subject is said to be: no preposition but `of` stands before it.
fn is_complement(reading: &Reading, clause: &Clause, at: usize) -> bool {
    (clause.object.start..at)
        .all(|before| reading.tags[before] != Tag::Preposition || reading.tokens[before].is("of"))
}
