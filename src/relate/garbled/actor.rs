//! Actors: who a subject is, as far as its words tell whether two subjects may be one.
//!
//! A state is called by its name, its capital, its government or its officials, so any of these may stand for another. A
//! parliament, a court or a crowd may not stand for a government, nor one name for another.

use std::ops::Range;

use smol_str::SmolStr;

use crate::facts::NameKind;

use super::sight::Sight;

/// Words for those who govern.
const GOVERNMENT: &[&str] = &[
    "administration",
    "government",
    "kremlin",
    "minister",
    "ministry",
    "official",
    "pentagon",
    "president",
    "regime",
    "state",
    "house",
    "authority",
    "diplomat",
];

/// Words for those who make laws.
const PARLIAMENT: &[&str] = &[
    "assembly",
    "congress",
    "congressman",
    "lawmaker",
    "legislator",
    "legislature",
    "mp",
    "parliament",
    "senate",
    "senator",
];

/// Words for those who judge.
const COURT: &[&str] = &["court", "judge", "jury", "magistrate", "tribunal"];

const PRONOUNS: &[&str] = &["it", "they", "he", "she", "we", "i", "you"];

/// The power of a state that a subject belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Power {
    /// A state, its government, its officials.
    Government,
    /// A parliament or its members.
    Parliament,
    /// A court or its members.
    Court,
}

/// Who a subject is.
#[derive(Debug)]
pub(super) struct Actor {
    /// The content words, sorted.
    pub(super) words: Vec<SmolStr>,
    /// The names, by their keys.
    pub(super) names: Vec<SmolStr>,
    places: Vec<SmolStr>,
    pub(super) power: Option<Power>,
}

impl Actor {
    /// Who these tokens name; a pronoun stands for the nearest subject before it in its sentence.
    pub(super) fn of(sight: &Sight<'_>, clause: usize) -> Option<Self> {
        let clauses = &sight.reading.clauses;
        let mut at = clause;
        loop {
            let subject = &clauses[at].subject;
            let actor = Self::named(sight, subject);
            if !actor.words.is_empty() {
                return Some(actor);
            }
            let is_pronoun = sight.tokens()[subject.clone()]
                .iter()
                .any(|token| token.is_any(PRONOUNS));
            at = at.checked_sub(1)?;
            if !is_pronoun {
                return None;
            }
        }
    }

    /// Who a range of tokens names.
    pub(super) fn named(sight: &Sight<'_>, range: &Range<usize>) -> Self {
        let mut words: Vec<SmolStr> = sight.within(range).cloned().collect();
        words.sort_unstable();
        words.dedup();
        let inside = |tokens: &Range<usize>| range.start <= tokens.start && tokens.end <= range.end;
        let mut names = Vec::new();
        let mut places = Vec::new();
        for name in sight
            .reading
            .names
            .iter()
            .filter(|name| inside(&name.tokens))
        {
            names.push(name.key.clone());
            if name.kind == NameKind::Place {
                places.push(name.key.clone());
            }
        }
        let tokens = &sight.tokens()[range.clone()];
        let is = |list: &[&str]| {
            tokens
                .iter()
                .any(|token| list.contains(&token.lemma.as_str()))
        };
        let power = if is(PARLIAMENT) {
            Some(Power::Parliament)
        } else if is(COURT) {
            Some(Power::Court)
        } else if is(GOVERNMENT) || !places.is_empty() {
            Some(Power::Government)
        } else {
            None
        };
        Self {
            words,
            names,
            places,
            power,
        }
    }

    /// Whether the two may be one.
    pub(super) fn may_be(&self, other: &Self) -> bool {
        let shares = self
            .words
            .iter()
            .any(|word| other.words.binary_search(word).is_ok());
        let governments =
            self.power == Some(Power::Government) && other.power == Some(Power::Government);
        let places_clash = !self.places.is_empty()
            && !other.places.is_empty()
            && !self.places.iter().any(|place| other.places.contains(place));
        shares || (governments && !places_clash)
    }

    /// Whether the two are known to be two: different powers of a state.
    pub(super) fn is_other(&self, other: &Self) -> bool {
        !self.may_be(other)
            && matches!((self.power, other.power), (Some(mine), Some(theirs)) if mine != theirs)
    }
}
