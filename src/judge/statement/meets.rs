//! Where the words of a claim's predicate stand in a clause of a passage: the verb, what stands for it, and the words
//! after it, as themselves or as their opposites.

use super::super::align::{Unit, find, likeness};
use super::opposite;
use super::pair::Pair;
use crate::facts::{Clause, Reading, Tag, lexicon};

/// How well a word must be found for its polarity to be compared.
pub(super) const FOUND: f64 = 0.8;

/// Verbs that state what `be` states: `did not become a judge` denies `was a judge`.
pub(super) const BEING: &[&str] = &["be", "become", "serve"];
/// Verbs that state what `be in`, `be on` state.
const STANDING: &[&str] = &[
    "be", "appear", "feature", "star", "stand", "lie", "locate", "situate", "base",
];
/// Verbs that state what `have` states.
const HAVING: &[&str] = &[
    "have", "possess", "own", "hold", "contain", "receive", "get", "gain", "obtain", "bear", "lack",
];
/// Verbs that leave it to their noun to say what is done: `made no appearance`.
const LIGHT: &[&str] = &["make", "give", "have", "take", "do", "play", "hold", "get"];

/// A word of the claim and the word of the passage that stands for it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Met {
    /// Its token in the claim.
    pub here: usize,
    /// Its token in the passage.
    pub there: usize,
    /// Whether that is its exclusive opposite, or follows one: `after the war` for `before the war`.
    pub opposite: bool,
}

impl Pair<'_> {
    /// The words of the claim's verb and of what follows it in its clause, without those that only deny.
    pub(super) fn predicate(&self) -> impl Iterator<Item = &Unit> {
        let core = self.claim.head..end_with_infinitives(self.claimed, self.claim);
        self.units
            .iter()
            .filter(move |unit| core.contains(&unit.at) && !self.claimed.is_denial(unit.at))
    }

    /// Where the words of the claim's predicate stand in a clause; none when one is missing that has to be there.
    pub(super) fn meet(&self, clause: &Clause, stated: &[bool]) -> Option<Vec<Met>> {
        let denies = is_denial_of(clause, stated);
        let mut met = Vec::new();
        for unit in self.predicate() {
            match self.meet_one(unit, clause) {
                Some(one) => met.push(one),
                None if unit.weight < 1.0 || self.is_light(unit.at, clause) => {}
                // Who did no work did no good work either.
                None if denies && self.describes(unit.at) => {}
                None => return None,
            }
        }
        (!met.is_empty()).then_some(met)
    }

    fn meet_one(&self, unit: &Unit, clause: &Clause) -> Option<Met> {
        let here = unit.at;
        let region = clause.group.start..end_with_infinitives(self.stated, clause);
        let itself = find(&unit.what, self.stated, &region)
            .filter(|(_, how)| *how >= FOUND)
            .map(|(at, _)| at)
            .or_else(|| self.part(here, clause))
            .or_else(|| self.undergoer(unit, clause));
        if let Some(there) = itself {
            let opposite = opposite::prepositions(self.claimed, here, self.stated, there);
            return Some(Met {
                here,
                there,
                opposite,
            });
        }
        let there = self.opposite_of(unit, &region)?;
        Some(Met {
            here,
            there,
            opposite: true,
        })
    }

    /// `had no role in`, for a claim of taking part: the noun.
    fn part(&self, here: usize, clause: &Clause) -> Option<usize> {
        let wanted = here == self.act() && takes_part(&self.claimed.tokens[here].lemma);
        wanted.then(|| part(self.stated, clause)).flatten()
    }

    /// `The petition was signed by the butcher`: what is done to it stands before the verb and shares its polarity.
    fn undergoer(&self, unit: &Unit, clause: &Clause) -> Option<usize> {
        let turned = clause.passive != self.claim.passive && unit.at != self.act();
        find(&unit.what, self.stated, &clause.subject)
            .filter(|(_, how)| turned && *how >= FOUND)
            .map(|_| clause.head)
    }

    /// What the claim says is done: its verb, or that of the gerund which the verb denies: `stopped short of signing`.
    fn act(&self) -> usize {
        let head = self.claim.head;
        let next = self.claimed.clauses.iter().find(|next| next.head > head);
        match next {
            Some(next) if self.claimed.is_denial(head) => next.head,
            _ => head,
        }
    }

    /// `made a loss`, beside `avoided a loss`: the verb of the claim says nothing of its own.
    fn is_light(&self, at: usize, clause: &Clause) -> bool {
        at == self.claim.head
            && LIGHT.contains(&self.claimed.tokens[at].lemma.as_str())
            && self.stated.tokens[clause.head].lemma == "avoid"
    }

    /// Whether a word of the claim describes the noun after it.
    fn describes(&self, at: usize) -> bool {
        matches!(
            self.claimed.tags[at],
            Tag::Adjective | Tag::Adverb | Tag::Noun | Tag::Gerund
        ) && matches!(
            self.claimed.tags.get(at + 1),
            Some(Tag::Noun | Tag::Adjective)
        )
    }

    /// Whether the verb of a clause says what the claim's does.
    pub(super) fn verbs_meet(&self, clause: &Clause, met: &[Met]) -> bool {
        let act = self.act();
        let verb = self.claimed.tokens[act].lemma.as_str();
        let head = self.stated.tokens[clause.head].lemma.as_str();
        let on_verb = met.iter().any(|one| one.there == clause.head);
        if lexicon::is_stop(verb) {
            return self.family(verb, met).contains(&head)
                || head == verb
                || (verb == "be" && on_verb);
        }
        // `was ranked the best`: a verb that frames the rest is not looked for.
        if !self.units.iter().any(|unit| unit.at == act) {
            return likeness(verb, head) >= 0.9 || BEING.contains(&head);
        }
        // `avoided a loss` against `made a loss`.
        if head == "avoid" && LIGHT.contains(&verb) {
            return true;
        }
        // `is binding` against `is non-binding`.
        let being = self.claimed.tokens[self.claim.group.start].lemma == "be" && head == "be";
        met.iter().find(|one| one.here == act).is_some_and(|one| {
            one.there == clause.head
                || being
                || (LIGHT.contains(&head) && self.stated.tags[one.there] == Tag::Noun)
        })
    }

    /// The verbs that state what `be` or `have` states in the claim.
    fn family(&self, verb: &str, met: &[Met]) -> &'static [&'static str] {
        let first = self.claim.object.start;
        let placed = self.claimed.tags.get(first) == Some(&Tag::Preposition);
        let without = |one: &Met| {
            one.opposite && lexicon::without(&self.claimed.tokens[one.here].folded).is_some()
        };
        match verb {
            "be" if met.iter().any(without) => HAVING,
            "be" if placed => STANDING,
            "be" => BEING,
            "have" => HAVING,
            _ => &[],
        }
    }
}

/// Whether a clause denies its verb or the noun after it.
pub(super) fn is_denial_of(clause: &Clause, stated: &[bool]) -> bool {
    clause.negated || stated.get(clause.object.start) == Some(&true)
}

/// Whether a verb says that somebody takes part.
fn takes_part(verb: &str) -> bool {
    verb == "take" || likeness("participate", verb) >= 0.9
}

/// `had no role in`, `played a part in`: the noun.
fn part(reading: &Reading, clause: &Clause) -> Option<usize> {
    let light = LIGHT.contains(&reading.tokens[clause.head].lemma.as_str());
    clause.object.clone().find(|&at| {
        let noun = matches!(
            reading.tokens[at].lemma.as_str(),
            "role" | "part" | "hand" | "involvement" | "participation"
        );
        light && noun && reading.tokens.get(at + 1).is_some_and(|next| next.is("in"))
    })
}

/// Where a clause ends with the infinitives and participles that hang on its object: `the first woman to lead a party`.
pub(super) fn end_with_infinitives(reading: &Reading, clause: &Clause) -> usize {
    let mut end = clause.object.end;
    for next in &reading.clauses {
        if next.head > clause.head && next.group.start == end && next.secondary {
            end = next.object.end;
        }
    }
    end
}
