//! Words of a claim that a passage denies, or that the claim denies and the passage states, whatever verb they hang on.
//!
//! `had no role in the raid` and `took part in the raid` have no verb in common, and `refused to be a model` stands in
//! another clause than `is an actress`. What is compared here is the polarity of the words themselves, clause by clause.

use super::super::align::{Place, Unit, coverage, find, likeness};
use super::super::values;
use super::CONTRADICT;
use super::pair::Pair;
use super::wording::is_partial;
use crate::facts::{Clause, Modality, Reading, Tag, lexicon};

/// How well a word must be found for its polarity to be compared.
const FOUND: f64 = 0.8;

/// Verbs that state what `be` states: `did not become a judge` denies `was a judge`.
const BEING: &[&str] = &["be", "become", "serve"];
/// Verbs that state what `be in`, `be on` state.
const STANDING: &[&str] = &[
    "be", "appear", "feature", "star", "stand", "lie", "locate", "situate", "base",
];
/// Verbs that state what `have` states.
const HAVING: &[&str] = &[
    "have", "possess", "own", "hold", "contain", "receive", "get", "gain", "obtain", "bear",
];
/// Verbs that leave it to their noun to say what is done: `made no appearance`.
const LIGHT: &[&str] = &["make", "give", "have", "take", "do", "play", "hold", "get"];

impl Pair<'_> {
    /// Whether some clause denies the very words that the claim states, of the same actor, or the other way round.
    pub(super) fn is_opposed(&self) -> bool {
        if is_partial(self.claimed, self.claim) || !self.is_covered() {
            return false;
        }
        let (claimed, stated) = (self.claimed.denied(), self.stated.denied());
        self.stated
            .clauses
            .iter()
            .filter(|clause| clause.modality == Modality::Asserted)
            .any(|clause| self.is_opposed_by(clause, &claimed, &stated))
    }

    /// Whether a word that tells is denied on one side alone, everywhere it stands: such a passage states no such thing.
    pub(super) fn is_denied_somewhere(&self) -> bool {
        let (claimed, stated) = (self.claimed.denied(), self.stated.denied());
        self.predicate().any(|unit| {
            let mut places = (0..self.stated.tokens.len())
                .filter(|&at| {
                    find(&unit.what, self.stated, &(at..at + 1))
                        .is_some_and(|(_, how)| how >= FOUND)
                })
                .filter(|&at| !self.is_presupposed(at))
                .peekable();
            unit.weight >= 1.0
                && places.peek().is_some()
                && places.all(|at| stated[at] != claimed[unit.at])
        })
    }

    /// `did not sign the vaguely worded text`: the text is vaguely worded for all that.
    fn is_presupposed(&self, at: usize) -> bool {
        let (tags, next) = (&self.stated.tags, self.stated.tags.get(at + 1));
        let describes = matches!(tags[at], Tag::Adjective | Tag::Adverb | Tag::Participle)
            && matches!(next, Some(Tag::Noun | Tag::Adjective | Tag::Participle));
        let clause = self
            .stated
            .clauses
            .iter()
            .find(|clause| clause.object.contains(&at));
        describes
            && clause.is_some_and(|clause| {
                !BEING.contains(&self.stated.tokens[clause.head].lemma.as_str())
            })
    }

    /// The words of the claim's verb and of what follows it, without those that only deny.
    fn predicate(&self) -> impl Iterator<Item = &Unit> {
        let from = self.claim.group.start;
        self.units
            .iter()
            .filter(move |unit| unit.at >= from && !self.claimed.is_denial(unit.at))
    }

    /// Whether enough of the claim was found, without the words that only deny.
    fn is_covered(&self) -> bool {
        let (units, found): (Vec<Unit>, Vec<Place>) = self
            .units
            .iter()
            .cloned()
            .zip(self.seen.found.iter().copied())
            .filter(|(unit, _)| !self.claimed.is_denial(unit.at))
            .unzip();
        self.seen.names_fit && coverage(&units, &found) >= CONTRADICT
    }

    fn is_opposed_by(&self, clause: &Clause, claimed: &[bool], stated: &[bool]) -> bool {
        let region = clause.group.start..self.end_with_infinitives(clause);
        let denies = self.is_denial_of(clause, stated);
        let mut places = Vec::new();
        for unit in self.predicate() {
            let place = find(&unit.what, self.stated, &region).filter(|(_, how)| *how >= FOUND);
            let part = || {
                (unit.at == self.claim.head && takes_part(unit.key()))
                    .then(|| part(self.stated, clause))
                    .flatten()
            };
            match place.map(|(at, _)| at).or_else(part) {
                Some(at) => places.push((unit.at, at)),
                None if unit.weight < 1.0 => {}
                // Who did no work did no good work either.
                None if denies && self.describes(unit.at) => {}
                None => return false,
            }
        }
        let opposed = places
            .iter()
            .all(|(here, there)| claimed[*here] != stated[*there]);
        opposed
            && !places.is_empty()
            && !is_partial(self.stated, clause)
            && self.verbs_meet(clause, &places)
            && self.acts_in(clause)
            && self.values_meet(clause)
            && (claimed[places[0].0] || !self.adds_words(clause, &places))
    }

    /// Whether a clause denies its verb or the noun after it.
    fn is_denial_of(&self, clause: &Clause, stated: &[bool]) -> bool {
        clause.negated || stated.get(clause.object.start) == Some(&true)
    }

    /// Whether a word of the claim describes the noun after it.
    fn describes(&self, at: usize) -> bool {
        matches!(self.claimed.tags[at], Tag::Adjective | Tag::Adverb)
            && matches!(self.claimed.tags.get(at + 1), Some(Tag::Noun | Tag::Adjective))
    }

    /// Where a clause ends with the infinitives and participles that hang on its object: `the first woman to lead a party`.
    fn end_with_infinitives(&self, clause: &Clause) -> usize {
        let mut end = clause.object.end;
        for next in &self.stated.clauses {
            if next.head > clause.head && next.group.start == end && next.secondary {
                end = next.object.end;
            }
        }
        end
    }

    /// Whether the verb of a clause says what the claim's does.
    fn verbs_meet(&self, clause: &Clause, places: &[(usize, usize)]) -> bool {
        let verb = self.claimed.tokens[self.claim.head].lemma.as_str();
        let head = self.stated.tokens[clause.head].lemma.as_str();
        let first = self.claim.object.start;
        let placed = self.claimed.tags.get(first) == Some(&Tag::Preposition);
        let family = match verb {
            "be" if placed => STANDING,
            "be" => BEING,
            "have" => HAVING,
            _ => &[],
        };
        let on_verb = places.iter().any(|(_, there)| *there == clause.head);
        if lexicon::is_stop(verb) {
            return family.contains(&head) || head == verb || (verb == "be" && on_verb);
        }
        let verb_place = places.iter().find(|(here, _)| *here == self.claim.head);
        verb_place.is_some_and(|(_, there)| {
            *there == clause.head
                || (LIGHT.contains(&head) && self.stated.tags[*there] == Tag::Noun)
        })
    }

    /// Whether the numbers and days of both are the same, where both state some.
    fn values_meet(&self, clause: &Clause) -> bool {
        let within = |range: &std::ops::Range<usize>| clause.object.contains(&range.start);
        let dated = self.stated.dates.iter().any(|date| within(&date.tokens));
        let counted = self
            .stated
            .quantities
            .iter()
            .any(|quantity| within(&quantity.tokens));
        let bare = self.claimed.dates.is_empty() && self.claimed.quantities.is_empty();
        if bare {
            clause.negated && !dated && !counted || !clause.negated
        } else {
            values::hold(self.claimed, self.stated)
        }
    }

    /// Whether the passage denies something narrower than the claim states: `no commercial success`.
    fn adds_words(&self, clause: &Clause, places: &[(usize, usize)]) -> bool {
        places.iter().any(|(_, there)| {
            let before = (clause.object.start..*there)
                .rev()
                .take_while(|&at| {
                    matches!(
                        self.stated.tags[at],
                        Tag::Noun | Tag::Adjective | Tag::Participle | Tag::Gerund
                    )
                })
                .collect::<Vec<_>>();
            before.iter().any(|at| {
                !places.iter().any(|(_, other)| other == at)
                    && !lexicon::is_empty_modifier(&self.stated.tokens[*at].lemma)
            })
        })
    }
}

/// Whether a verb says that somebody takes part.
fn takes_part(verb: &str) -> bool {
    likeness("participate", verb) >= 0.9
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
