//! Exclusive opposites in the place of a claim's words: `rejected` for `accepted`, `unsafe` for `safe`, `after` for
//! `before`.

use std::ops::Range;

use super::super::align::{Unit, What};
use super::meets::Met;
use super::pair::Pair;
use super::wording::is_present;
use crate::facts::{Clause, Reading, Tag, lexicon};

/// Prepositions that cannot both hold of one thing.
const PREPOSITIONS: &[(&str, &str)] = &[
    ("before", "after"),
    ("inside", "outside"),
    ("above", "below"),
    ("for", "against"),
];

/// Words of a change: what rose in March may have fallen in April.
const TRENDS: &[&str] = &[
    "rise",
    "fall",
    "increase",
    "decrease",
    "grow",
    "shrink",
    "drop",
    "decline",
    "raise",
    "lower",
    "cut",
    "reduce",
    "gain",
    "lose",
    "expand",
    "widen",
    "narrow",
    "improve",
    "worsen",
    "strengthen",
    "weaken",
    "accelerate",
    "slow",
];

impl Pair<'_> {
    /// Where the exclusive opposite of a word stands that the passage has nowhere itself.
    pub(super) fn opposite_of(&self, unit: &Unit, region: &Range<usize>) -> Option<usize> {
        let What::Word(lemma) = &unit.what else {
            return None;
        };
        let known = self
            .units
            .iter()
            .zip(&self.seen.found)
            .any(|(other, found)| other.at == unit.at && found.is_some_and(|(_, how)| how >= 0.9));
        let written = &self.claimed.tokens[unit.at].folded;
        let ends = region.end.min(self.stated.tokens.len());
        let named = |at: usize| {
            let mut names = self.stated.names.iter();
            names.any(|name| name.tokens.contains(&at))
        };
        let mut free = (region.start..ends).filter(|&at| !known && !named(at));
        free.find(|&at| {
            let token = &self.stated.tokens[at];
            lexicon::are_exclusive(lemma, &token.lemma)
                || lexicon::are_exclusive(written, &token.folded)
                || lexicon::are_opposite_forms(written, &token.folded)
                || (lexicon::is_undone(lemma, &token.lemma) && self.are_states(unit.at, at))
                || is_thing_without(written, &token.lemma)
        })
    }

    /// `is open` and `is closed`: what undoes the other excludes it where both are said of the present.
    fn are_states(&self, here: usize, there: usize) -> bool {
        let state = |reading: &Reading, clause: &Clause, at: usize| {
            let being = reading.tokens[clause.group.start].lemma == "be";
            being
                && is_present(reading, clause)
                && (clause.head == at || clause.object.contains(&at))
        };
        state(self.claimed, self.claim, here)
            && self
                .stated
                .clauses
                .iter()
                .any(|clause| state(self.stated, clause, there))
    }

    /// The one word of the claim whose opposite a clause states, everything else the same.
    pub(super) fn reversed<'m>(
        &self,
        clause: &Clause,
        met: &'m [Met],
        (claimed, stated): (&[bool], &[bool]),
    ) -> Option<&'m Met> {
        let mut opposites = met.iter().filter(|one| one.opposite);
        let one = opposites.next()?;
        // Who never won need never have lost.
        let undenied = !claimed[one.here] && !stated[one.there];
        let alike = met.iter().all(|one| claimed[one.here] == stated[one.there]);
        let only = opposites.next().is_none();
        // The semi-final that was lost is not the final.
        let other = one.there == clause.head && self.adds_words(clause, met);
        (undenied && only && alike && !other && self.is_of_time(clause, one)).then_some(one)
    }

    /// Whether the clause that was aligned has the opposite of a word that it lacks: such a clause states no such thing.
    pub(super) fn has_opposite(&self) -> bool {
        let region = self.clause.region();
        self.units
            .iter()
            .zip(&self.seen.found)
            .any(|(unit, found)| match found {
                Some((there, _)) => prepositions(self.claimed, unit.at, self.stated, *there),
                None => self.opposite_of(unit, &region).is_some(),
            })
    }

    /// Whether a change is one of the same time, as far as either says when it was.
    fn is_of_time(&self, clause: &Clause, one: &Met) -> bool {
        let within = |range: &Range<usize>| clause.region().contains(&range.start);
        let dated = self.stated.dates.iter().any(|date| within(&date.tokens));
        let trend = TRENDS.contains(&self.claimed.tokens[one.here].lemma.as_str());
        let hold = self.claimed.dates.iter().all(|date| {
            let mut stated = self.stated.dates.iter();
            stated.any(|other| super::super::date::agrees(date, other))
        });
        hold && !(trend && dated && self.claimed.dates.is_empty())
    }

    /// The words that stand against one another, for the reader.
    pub(super) fn opposites_note(&self, one: &Met) -> String {
        let (here, there) = (
            &self.claimed.tokens[one.here].folded,
            &self.stated.tokens[one.there].folded,
        );
        if here == there {
            let before = |reading: &Reading, at: usize| {
                preposition(reading, at).map_or_else(String::new, |word| word.to_owned())
            };
            let (a, b) = (
                before(self.claimed, one.here),
                before(self.stated, one.there),
            );
            return format!("`{b} {there}` for `{a} {here}`");
        }
        format!("`{there}` for `{here}`")
    }
}

/// `childless`, beside the children that somebody has.
fn is_thing_without(written: &str, stated: &str) -> bool {
    lexicon::without(written) == Some(stated)
}

/// Whether a word follows opposite prepositions on both sides.
pub(super) fn prepositions(claim: &Reading, here: usize, evidence: &Reading, there: usize) -> bool {
    let (Some(a), Some(b)) = (preposition(claim, here), preposition(evidence, there)) else {
        return false;
    };
    PREPOSITIONS
        .iter()
        .any(|(x, y)| (a == *x && b == *y) || (a == *y && b == *x))
}

/// The preposition that a noun group hangs on.
fn preposition(reading: &Reading, at: usize) -> Option<&str> {
    if !matches!(reading.tags[at], Tag::Noun | Tag::Gerund) {
        return None;
    }
    let group = |tag: Tag| {
        matches!(
            tag,
            Tag::Noun | Tag::Adjective | Tag::Determiner | Tag::Number | Tag::Participle
        )
    };
    let before = (at.saturating_sub(5)..at)
        .rev()
        .find(|&before| !group(reading.tags[before]))?;
    (reading.tags[before] == Tag::Preposition).then(|| reading.tokens[before].folded.as_str())
}
