//! Words of a claim that a passage denies, or that the claim denies and the passage states, whatever verb they hang on.
//!
//! `had no role in the raid` and `took part in the raid` have no verb in common, and `refused to be a model` stands in
//! another clause than `is an actress`. What is compared here is the polarity of the words themselves, clause by clause.

use super::super::align::{Place, Unit, coverage, find, likeness};
use super::super::values;
use super::CONTRADICT;
use super::pair::Pair;
use super::wording::{is_over, is_partial, is_present, is_share};
use crate::facts::{Clause, Modality, Number, Quantity, QuantityKind, Reading, Tag, lexicon};

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
    "have", "possess", "own", "hold", "contain", "receive", "get", "gain", "obtain", "bear", "lack",
];
/// Verbs that leave it to their noun to say what is done: `made no appearance`.
const LIGHT: &[&str] = &["make", "give", "have", "take", "do", "play", "hold", "get"];

impl Pair<'_> {
    /// Whether some clause denies the very words that the claim states, of the same actor, or the other way round.
    pub(super) fn is_opposed(&self) -> bool {
        if !self.is_covered() {
            return false;
        }
        let (claimed, stated) = (self.claimed.denied(), self.stated.denied());
        self.stated
            .clauses
            .iter()
            .filter(|clause| clause.modality == Modality::Asserted)
            .any(|clause| {
                self.is_opposed_by(clause, &claimed, &stated)
                    || self.is_opposed_in_short(clause, &claimed, &stated)
            })
    }

    /// Whether a word that tells is denied on one side alone, everywhere it stands: such a passage states no such thing.
    pub(super) fn is_denied_somewhere(&self) -> bool {
        let (claimed, stated) = (self.claimed.denied(), self.stated.denied());
        let telling = |unit: &&Unit| !self.claimed.is_denial(unit.at);
        self.units.iter().filter(telling).any(|unit| {
            let mut places = (0..self.stated.tokens.len())
                .filter(|&at| {
                    find(&unit.what, self.stated, &(at..at + 1))
                        .is_some_and(|(_, how)| how >= FOUND)
                })
                .filter(|&at| !self.is_presupposed(at))
                .peekable();
            places.peek().is_some() && places.all(|at| stated[at] != claimed[unit.at])
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

    /// The words of the claim's verb and of what follows it in its clause, without those that only deny.
    fn predicate(&self) -> impl Iterator<Item = &Unit> {
        let core = self.claim.head..end_with_infinitives(self.claimed, self.claim);
        self.units
            .iter()
            .filter(move |unit| core.contains(&unit.at) && !self.claimed.is_denial(unit.at))
    }

    /// Whether the telling words of the claim's other clauses are there, with their polarity.
    fn has_rest(&self) -> bool {
        let end = end_with_infinitives(self.claimed, self.claim);
        let found = self
            .units
            .iter()
            .zip(&self.seen.found)
            .all(|(unit, found)| {
                unit.at < end || unit.weight < 1.0 || found.is_some_and(|(_, how)| how >= FOUND)
            });
        found && self.same_polarities(end)
    }

    /// Whether enough of the claim was found, without the words that only deny.
    fn is_covered(&self) -> bool {
        if !self.seen.names_fit {
            return false;
        }
        let (units, found): (Vec<Unit>, Vec<Place>) = self
            .units
            .iter()
            .cloned()
            .zip(self.seen.found.iter().copied())
            .filter(|(unit, _)| !self.claimed.is_denial(unit.at))
            .unzip();
        coverage(&units, &found) >= CONTRADICT && self.has_rest()
    }

    fn is_opposed_by(&self, clause: &Clause, claimed: &[bool], stated: &[bool]) -> bool {
        let Some(places) = self.places_in(clause, stated) else {
            return false;
        };
        if self.is_exception(clause) {
            let alike = |(here, there): &(usize, usize)| claimed[*here] == stated[*there];
            return places.iter().all(alike) && self.verbs_meet(clause, &places);
        }
        let denies = self.is_denial_of(clause, stated);
        self.is_turned(clause, &places, (claimed, stated))
            && self.verbs_meet(clause, &places)
            && (self.acts_in(clause) || self.denies_everybody())
            && self.values_meet(clause, denies)
            && !self.is_qualified(clause, denies)
            && (!denies || !self.adds_words(clause, &places))
    }

    /// `The nurses joined; the doctors did not`: what they did not do stands in the clause before.
    fn is_opposed_in_short(&self, short: &Clause, claimed: &[bool], stated: &[bool]) -> bool {
        let Some(whole) = whole_of(self.stated, short) else {
            return false;
        };
        let Some(places) = self.places_in(whole, stated) else {
            return false;
        };
        let stated_whole = places
            .iter()
            .all(|(here, there)| !claimed[*here] && !stated[*there]);
        stated_whole
            && self.verbs_meet(whole, &places)
            && self.acts_in(short)
            && !self.is_qualified(short, short.negated)
    }

    /// Where the words of the claim's predicate stand in a clause, each with its own place; none when one is missing
    /// that has to be there.
    fn places_in(&self, clause: &Clause, stated: &[bool]) -> Option<Vec<(usize, usize)>> {
        let region = clause.group.start..end_with_infinitives(self.stated, clause);
        let turned = clause.passive != self.claim.passive;
        let denies = self.is_denial_of(clause, stated);
        let mut places = Vec::new();
        let act = self.act();
        for unit in self.predicate() {
            let place = find(&unit.what, self.stated, &region).filter(|(_, how)| *how >= FOUND);
            let part = || {
                (unit.at == act && takes_part(unit.key()))
                    .then(|| part(self.stated, clause))
                    .flatten()
            };
            // `The petition was signed by the butcher`: what is done to it stands before the verb and shares its polarity.
            let undergoer = || {
                find(&unit.what, self.stated, &clause.subject)
                    .filter(|(_, how)| turned && unit.at != act && *how >= FOUND)
                    .map(|_| clause.head)
            };
            match place.map(|(at, _)| at).or_else(part).or_else(undergoer) {
                Some(at) => places.push((unit.at, at)),
                None if unit.weight < 1.0 => {}
                None if self.is_light(unit.at, clause) => {}
                // Who did no work did no good work either.
                None if denies && self.describes(unit.at) => {}
                None => return None,
            }
        }
        (!places.is_empty()).then_some(places)
    }

    /// `Nobody signed`: whoever did speaks against it.
    fn denies_everybody(&self) -> bool {
        self.claim.negated
            && self.of_subject().next().is_none()
            && self.claimed.tokens[self.claim.subject.clone()]
                .iter()
                .any(|token| token.is_any(&["nobody", "none", "nothing"]))
    }

    /// Whether all words that were found are denied on one side alone; or, with the verb the same, all that follow a
    /// word such as `outside`, `without`, `rather than`.
    fn is_turned(
        &self,
        clause: &Clause,
        places: &[(usize, usize)],
        (claimed, stated): (&[bool], &[bool]),
    ) -> bool {
        let differs = |(here, there): &(usize, usize)| claimed[*here] != stated[*there];
        let Some(first) = places.iter().position(differs) else {
            return false;
        };
        let tail = places[first..].iter().all(differs);
        let verb_alike = clause.negated == self.claim.negated;
        tail && (first == 0 || (verb_alike && self.is_same_place(places[first])))
    }

    /// `every union except the dockers`: what they all did these did not.
    fn is_exception(&self, clause: &Clause) -> bool {
        let subject = clause.subject.clone();
        let but = subject
            .clone()
            .find(|&at| self.stated.tokens[at].is_any(&["except", "excluding", "but"]));
        but.is_some_and(|but| {
            let after = but + 1..subject.end;
            let mut units = self.of_subject().peekable();
            let all = self.stated.tokens[subject.start..but]
                .iter()
                .any(|token| token.is_any(&["every", "all", "everyone", "everybody", "each"]));
            all && units.peek().is_some()
                && units.all(|(unit, _)| {
                    find(&unit.what, self.stated, &after).is_some_and(|(_, how)| how >= FOUND)
                })
        })
    }

    /// `outside Lund` is set against `in Lund`, and not against `near Lund`.
    fn is_same_place(&self, (here, there): (usize, usize)) -> bool {
        let before = |reading: &Reading, at: usize, words: &[&str]| {
            reading.tokens[at.saturating_sub(3)..at]
                .iter()
                .any(|token| token.is_any(words))
        };
        let outside = ["outside", "away"];
        let inside = ["in", "inside", "within"];
        let apart = before(self.stated, there, &outside);
        let beside = before(self.claimed, here, &outside);
        (!apart || before(self.claimed, here, &inside))
            && (!beside || before(self.stated, there, &inside))
    }

    /// Whether a denial is one of a part, of a time, of a company: `no longer`, `never again`, `with whom she had none`.
    pub(super) fn is_qualified(&self, clause: &Clause, denies: bool) -> bool {
        let (reading, denial) = if denies {
            (self.stated, clause)
        } else {
            (self.claimed, self.claim)
        };
        let other = if denies {
            (self.claimed, self.claim)
        } else {
            (self.stated, clause)
        };
        let over = is_over(reading, denial) && !is_present(other.0, other.1);
        (denial.negated && is_partial(reading, denial))
            || over
            || is_share(reading, denial)
            || is_with_somebody(reading, denial)
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

    /// Whether a clause denies its verb or the noun after it.
    fn is_denial_of(&self, clause: &Clause, stated: &[bool]) -> bool {
        clause.negated || stated.get(clause.object.start) == Some(&true)
    }

    /// Whether a word of the claim describes the noun after it.
    fn describes(&self, at: usize) -> bool {
        matches!(self.claimed.tags[at], Tag::Adjective | Tag::Adverb)
            && matches!(
                self.claimed.tags.get(at + 1),
                Some(Tag::Noun | Tag::Adjective)
            )
    }

    /// Whether the verb of a clause says what the claim's does.
    fn verbs_meet(&self, clause: &Clause, places: &[(usize, usize)]) -> bool {
        let act = self.act();
        let verb = self.claimed.tokens[act].lemma.as_str();
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
        // `avoided a loss` against `made a loss`.
        if head == "avoid" && LIGHT.contains(&verb) {
            return true;
        }
        let verb_place = places.iter().find(|(here, _)| *here == act);
        verb_place.is_some_and(|(_, there)| {
            *there == clause.head
                || (LIGHT.contains(&head) && self.stated.tags[*there] == Tag::Noun)
        })
    }

    /// Whether the numbers and days of both go together: who never won did not win in May, but who won in May may have
    /// lost in June.
    fn values_meet(&self, clause: &Clause, denies: bool) -> bool {
        let within = |range: &std::ops::Range<usize>| clause.object.contains(&range.start);
        let dated = self.stated.dates.iter().any(|date| within(&date.tokens));
        let counted = self
            .stated
            .quantities
            .iter()
            .any(|quantity| within(&quantity.tokens));
        if denies && !dated && !counted {
            return self.claimed.quantities.iter().all(states_one);
        }
        let bare = self.claimed.dates.is_empty() && self.claimed.quantities.is_empty();
        (bare && !denies) || (!bare && values::hold(self.claimed, self.stated))
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

/// Whether a quantity says that there is one at least.
fn states_one(quantity: &Quantity) -> bool {
    !matches!(quantity.kind, QuantityKind::PartOf(_))
        && !quantity.set.contains(Number::from_integer(0))
}

/// `with whom she had no children`: she may have had some with another.
fn is_with_somebody(reading: &Reading, clause: &Clause) -> bool {
    let before = |steps: usize| clause.subject.start.checked_sub(steps);
    let relative = before(1).is_some_and(|at| reading.tokens[at].is_any(&["whom", "which"]));
    relative && before(2).is_some_and(|at| reading.tags[at] == Tag::Preposition)
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

/// Where a clause ends with the infinitives and participles that hang on its object: `the first woman to lead a party`.
fn end_with_infinitives(reading: &Reading, clause: &Clause) -> usize {
    let mut end = clause.object.end;
    for next in &reading.clauses {
        if next.head > clause.head && next.group.start == end && next.secondary {
            end = next.object.end;
        }
    }
    end
}

/// The clause that a clause of an auxiliary alone is short for: the one before, of a verb of its own.
fn whole_of<'r>(reading: &'r Reading, short: &Clause) -> Option<&'r Clause> {
    let bare = |at: usize| {
        matches!(
            reading.tags[at],
            Tag::Auxiliary | Tag::Negation | Tag::Modal | Tag::Symbol
        )
    };
    let is_short = short.negated
        && short.group.clone().all(bare)
        && short.object.clone().all(bare)
        && !short.subject.is_empty();
    let before = reading.clauses.iter().rev();
    before
        .filter(|clause| clause.head < short.head)
        .find(|_| is_short)
        .filter(|clause| !clause.negated && clause.modality == Modality::Asserted)
}
