//! What speaks against a statement: a denial, an exclusive opposite, a turned role, another name in its slot.

use super::super::Stance;
use super::super::align::{self, Place, Unit, coverage};
use super::super::chart;
use super::super::definition;
use super::super::rank;
use super::super::roles::Roles;
use super::super::slot;
use super::super::source::Opinion;
use super::denied::Against;
use super::pair::{Answer, Pair};
use super::seen::begins_with_anaphor;
use super::{AGREE, OTHER_NAME, VICTIM};
use crate::facts::{Clause, Modality, Tag};

/// The one who acts in the claim undergoes in the passage.
const TURNED: Answer = (
    Stance::Contradicts,
    "role",
    "the one who acts and the other are turned round",
);

/// One side denies what the other states.
const OPPOSITE: Answer = (Stance::Contradicts, "polarity", "says the opposite");

impl Pair<'_> {
    /// A denial, an exclusive opposite, a turned role, or another name in the same slot.
    pub(super) fn against(&self) -> Option<Opinion> {
        let denial = self.denial();
        if denial.is_some() {
            return denial;
        }
        if self.claim.modality != Modality::Asserted || self.clause.modality != Modality::Asserted {
            return None;
        }
        if self.seen.names_fit
            && self.seen.cover >= AGREE
            && self.beside().roles() == Roles::Inverted
            && self.clause.negated == self.claim.negated
        {
            return Some(self.opinion(TURNED));
        }
        if let Some(note) = slot::other_thing(self.claimed, self.stated) {
            return Some(self.other_value(note));
        }
        if let Some(opinion) = self.other_definition() {
            return Some(opinion);
        }
        self.victim()
            .map(|answer| self.opinion(answer))
            .or_else(|| self.other_name())
    }

    /// A clause that denies the claim's words, or states what the claim denies.
    pub(super) fn denial(&self) -> Option<Opinion> {
        if self.claim.modality != Modality::Asserted {
            return None;
        }
        Some(match self.opposed()? {
            Against::Denial => self.opinion(OPPOSITE),
            Against::Opposite(note) => {
                Opinion::on(Stance::Contradicts, "antonym", note, self.hit.clone())
            }
        })
    }

    /// Another value stands where the claim has its own.
    fn other_value(&self, note: String) -> Opinion {
        Opinion::on(Stance::Contradicts, "other-value", note, self.hit.clone())
    }

    /// `X was the victim of interference`, where X is said to have interfered.
    fn victim(&self) -> Option<Answer> {
        let tokens = &self.claimed.tokens;
        let object = &self.claim.object;
        let noun = object
            .clone()
            .find(|&at| matches!(tokens[at].lemma.as_str(), "victim" | "target" | "object"))?;
        let of = tokens.get(noun + 1).is_some_and(|next| next.is("of"));
        let act = (noun + 2..object.end).rfind(|&at| self.claimed.tags[at] == Tag::Noun)?;
        if self.claim.negated {
            return self.suffered(act);
        }
        let act = &tokens[act].lemma;
        let did = self.stated.clauses.iter().find(|other| {
            align::likeness(act, &self.stated.tokens[other.head].lemma) >= 0.9
                && !other.passive
                && !other.secondary
                && !other.negated
                && other.modality == Modality::Asserted
        })?;
        let acts = self
            .of_subject()
            .any(|(_, found)| found.is_some_and(|(at, _)| did.subject.contains(&at)));
        let enough = of && acts && self.seen.names_fit && self.seen.cover >= VICTIM;
        enough.then_some(TURNED)
    }

    /// `X has never been the target of an attack`, where a passage speaks of an attack on X. `act` is the token of the
    /// claim that says what was suffered.
    fn suffered(&self, act: usize) -> Option<Answer> {
        let wanted = &self.claimed.tokens[act].lemma;
        let (at, _) = (*self.of_subject().next_back()?.1)?;
        let named = self.of_subject().all(|(_, found)| found.is_some());
        let tokens = &self.stated.tokens;
        let attack = (at.saturating_sub(7)..at).any(|before| {
            let stated = &tokens[before].lemma;
            let like = align::likeness(wanted, stated).max(align::likeness(stated, wanted));
            let on = tokens
                .get(before + 1)
                .is_some_and(|next| next.is_any(&["on", "against"]));
            on && self.stated.tags[before] == Tag::Noun && like >= 0.5
        });
        (attack && named).then_some((Stance::Contradicts, "polarity", "speaks of one"))
    }

    /// The same statement with another name in it.
    pub(super) fn rivalled(&self) -> Option<Opinion> {
        let asserted = |clause: &Clause| clause.modality == Modality::Asserted;
        let both = asserted(self.claim) && asserted(self.clause);
        both.then(|| self.other_definition().or_else(|| self.other_name()))
            .flatten()
    }

    /// The subject is said to be something that excludes what is claimed of it.
    fn other_definition(&self) -> Option<Opinion> {
        let pronoun = self.seen.names_fit && begins_with_anaphor(self.stated);
        definition::opposed(self.claimed, self.stated, pronoun)
            .or_else(|| chart::opposed(self.claimed, self.stated, pronoun))
            .or_else(|| rank::opposed(self.claimed, self.stated, begins_with_anaphor(self.stated)))
            .map(|note| self.other_value(note))
    }

    /// Everything was found but one name, and another name stands in its slot.
    fn other_name(&self) -> Option<Opinion> {
        let found = &self.seen.found;
        let (unit, phrase) = slot::missing_name(self.claimed, self.units, found)?;
        let (rest, kept): (Vec<Unit>, Vec<Place>) = self
            .units
            .iter()
            .cloned()
            .zip(found.iter().copied())
            .filter(|(other, _)| !phrase.contains(&other.at))
            .unzip();
        if (rest.is_empty() && !self.on_subject) || coverage(&rest, &kept) < OTHER_NAME {
            return None;
        }
        let beside = self.beside();
        // Who directed it is asked by the film's name, not by that of its maker.
        let own = self.claim.subject.contains(&unit.at) || beside.is_of_subject();
        own.then(|| slot::rival(&beside, unit))
            .flatten()
            .map(|note| self.other_value(note))
    }
}
