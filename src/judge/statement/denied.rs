//! Words of a claim that a passage denies, or that the claim denies and the passage states, whatever verb they hang on.
//!
//! `had no role in the raid` and `took part in the raid` have no verb in common, and `refused to be a model` stands in
//! another clause than `is an actress`. What is compared here is the polarity of the words themselves, clause by clause.

use super::super::align::{Place, Unit, coverage, find};
use super::CONTRADICT;
use super::meets::{BEING, FOUND, Met, end_with_infinitives};
use super::pair::Pair;
use crate::facts::{Clause, Modality, Quantity, QuantityKind, Reading, Role, Tag};

/// How a clause stands against a claim.
pub(super) enum Against {
    /// It denies what the claim states, or the other way round.
    Denial,
    /// It has the opposite of one word: what stands for what.
    Opposite(String),
}

/// For every token of the claim and of the passage, whether it is denied.
type Denied<'d> = (&'d [bool], &'d [bool]);

impl Pair<'_> {
    /// The first clause that stands against the claim, of the same actor.
    pub(super) fn opposed(&self) -> Option<Against> {
        if !self.seen.names_fit || !self.has_rest() {
            return None;
        }
        let (claimed, stated) = (self.claimed.denied(), self.stated.denied());
        self.stated
            .clauses
            .iter()
            .filter(|clause| clause.modality == Modality::Asserted)
            .find_map(|clause| {
                self.opposed_by(clause, (&claimed, &stated))
                    .or_else(|| self.opposed_in_short(clause, (&claimed, &stated)))
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

    /// `is not a river but a canal`: the clause is denied, and the words of the claim are not.
    pub(super) fn says_the_words(&self) -> bool {
        let (claimed, stated) = (self.claimed.denied(), self.stated.denied());
        let met = self.meet(self.clause, &stated).unwrap_or_default();
        let alike = |one: &Met| claimed[one.here] == stated[one.there] && !one.opposite;
        !met.is_empty() && met.iter().all(alike)
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

    /// Whether enough of the claim was found, without the words that only deny and the one whose opposite stands there.
    fn is_covered(&self, opposite: Option<&Met>) -> bool {
        let skipped =
            |at: usize| self.claimed.is_denial(at) || opposite.is_some_and(|one| one.here == at);
        let (units, found): (Vec<Unit>, Vec<Place>) = self
            .units
            .iter()
            .cloned()
            .zip(self.seen.found.iter().copied())
            .filter(|(unit, _)| !skipped(unit.at))
            .unzip();
        coverage(&units, &found) >= CONTRADICT
    }

    fn opposed_by(&self, clause: &Clause, (claimed, stated): Denied<'_>) -> Option<Against> {
        let met = self.meet(clause, stated)?;
        if !self.verbs_meet(clause, &met) {
            return None;
        }
        let alike = |one: &Met| claimed[one.here] == stated[one.there] && !one.opposite;
        if self.is_exception(clause) {
            return met.iter().all(alike).then_some(Against::Denial);
        }
        if !self.acts_in(clause) && !self.denies_everybody() {
            return None;
        }
        if let Some(one) = self.reversed(clause, &met, (claimed, stated)) {
            let stands = self.is_covered(Some(one)) && !self.counts_others(clause);
            return stands.then(|| Against::Opposite(self.opposites_note(one)));
        }
        let denies = met
            .iter()
            .find(|one| claimed[one.here] != stated[one.there])
            .is_some_and(|one| stated[one.there]);
        let turned = self.is_turned(clause, &met, (claimed, stated))
            && self.is_covered(None)
            && self.values_meet(clause, denies)
            && !self.is_qualified(clause, denies)
            && (!denies || !self.adds_words(clause, &met));
        turned.then_some(Against::Denial)
    }

    /// Whether a clause counts as many of the same things as the claim does not: who won 40 seats may have lost 12.
    fn counts_others(&self, clause: &Clause) -> bool {
        let level = |it: &&Quantity| it.kind == QuantityKind::Count && it.role == Role::Level;
        let mut claimed = self.claimed.quantities.iter().filter(level);
        claimed.any(|claimed| {
            let own = self.claim.object.contains(&claimed.tokens.start);
            let mut stated = self.stated.quantities.iter().filter(level);
            own && stated.any(|stated| {
                clause.object.contains(&stated.tokens.start) && stated.set != claimed.set
            })
        })
    }

    /// `The nurses joined; the doctors did not`: what they did not do stands in the clause before.
    fn opposed_in_short(&self, short: &Clause, (claimed, stated): Denied<'_>) -> Option<Against> {
        let whole = whole_of(self.stated, short)?;
        let met = self.meet(whole, stated)?;
        let states = met
            .iter()
            .all(|one| !claimed[one.here] && !stated[one.there] && !one.opposite);
        let denied = states
            && self.verbs_meet(whole, &met)
            && self.acts_in(short)
            && !self.is_qualified(short, short.negated);
        denied.then_some(Against::Denial)
    }

    /// `Nobody signed`: whoever did speaks against it.
    fn denies_everybody(&self) -> bool {
        self.claim.negated
            && self.of_subject().next().is_none()
            && self.claimed.tokens[self.claim.subject.clone()]
                .iter()
                .any(|token| token.is_any(&["nobody", "none", "nothing"]))
    }

    /// Whether all words that were found are denied on one side alone; or, with the verb the same, those that follow a
    /// word such as `outside`, `without`, `rather than`.
    fn is_turned(&self, clause: &Clause, met: &[Met], (claimed, stated): Denied<'_>) -> bool {
        let differs = |one: &Met| claimed[one.here] != stated[one.there] && !one.opposite;
        let Some(first) = met.iter().position(differs) else {
            return false;
        };
        let run = met[first..].iter().take_while(|one| differs(one)).count();
        let rest_alike = !met[first + run..].iter().any(differs);
        if first == 0 {
            return run == met.len();
        }
        let verb_alike = clause.negated == self.claim.negated;
        rest_alike && verb_alike && self.is_same_place(&met[first])
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
    fn is_same_place(&self, one: &Met) -> bool {
        let (here, there) = (one.here, one.there);
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
