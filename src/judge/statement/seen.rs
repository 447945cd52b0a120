//! What a passage has of a statement: where its words stand, and which clause answers it.

use std::ops::Range;

use super::super::acting::after_date;
use super::super::align::{self, Place, Unit, What, coverage, find};
use super::super::source::SourceView;
use super::{Statement, main_clause};
use crate::facts::{Clause, Name, Reading, Tag, lexicon};

/// What a passage has of a statement.
pub(super) struct Seen<'r> {
    /// The share of the claim's weight that was found, from 0 to 1.
    pub cover: f64,
    /// For every unit of the claim, where it stands.
    pub found: Vec<Place>,
    /// Whether every name of the claim was found.
    pub names_fit: bool,
    /// The clause of the passage that the claim's main clause is compared with.
    pub clause: Option<&'r Clause>,
}

impl Statement<'_> {
    /// Looks for the claim in a passage; none when it cannot be about the same thing.
    pub(super) fn see<'r>(
        &self,
        passage: usize,
        reading: &'r Reading,
        source: &SourceView<'r>,
    ) -> Option<Seen<'r>> {
        if self.on_subject && !source.is_about_subject(passage) {
            return None;
        }
        let mut found = places(&self.units, self.reading, passage, source);
        let names_fit = names_fit(&self.units, &found);
        let clause = self
            .clause
            .and_then(|claim| self.aligned_clause(claim, &found, passage, source));
        if let Some(clause) = clause {
            self.prefer(&mut found, clause, reading);
        }
        Some(Seen {
            cover: coverage(&self.units, &found),
            names_fit,
            found,
            clause,
        })
    }

    /// Of two places of a word, the one in the aligned clause counts.
    fn prefer(&self, found: &mut [Place], clause: &Clause, reading: &Reading) {
        let region = clause.region();
        for (unit, place) in self.units.iter().zip(found.iter_mut()) {
            let Some((at, how)) = *place else { continue };
            if region.contains(&at) {
                continue;
            }
            if let Some(inside) =
                find(&unit.what, reading, &region).filter(|(_, inside)| *inside >= how)
            {
                *place = Some(inside);
            }
        }
    }

    /// The clause of the passage whose verb is the claim's.
    fn aligned_clause<'r>(
        &self,
        claim: &Clause,
        found: &[Place],
        passage: usize,
        source: &SourceView<'r>,
    ) -> Option<&'r Clause> {
        let reading = &source.facts.readings[passage];
        let verb = &self.reading.tokens[claim.head].lemma;
        let inside = |clause: &Clause| {
            found
                .iter()
                .flatten()
                .filter(|(at, _)| clause.extent.contains(at) || clause.subject.contains(at))
                .count()
        };
        let framed = !self.units.iter().any(|unit| unit.at == claim.head);
        if lexicon::is_stop(verb) || framed {
            // `X is an A`: the clause that holds most of what was found.
            return reading
                .clauses
                .iter()
                .max_by_key(|clause| (inside(clause), std::cmp::Reverse(clause.head)));
        }
        let wanted = What::Word(align::lemma_at(self.reading, claim.head).clone());
        if !source.may_hold(&wanted, passage) {
            return None;
        }
        let fits = |clause: &&Clause| {
            find(&wanted, reading, &(clause.head..clause.head + 1))
                .is_some_and(|(_, how)| how >= 0.9)
        };
        let exact = reading
            .clauses
            .iter()
            .filter(fits)
            .max_by_key(|clause| inside(clause));
        exact.or_else(|| {
            // The verb as a noun, or inside another chain: the clause around it.
            let (at, _) = find(&wanted, reading, &(0..reading.tokens.len()))?;
            reading
                .clauses
                .iter()
                .filter(|clause| clause.extent.contains(&at))
                .min_by_key(|clause| clause.extent.len())
        })
    }
}

/// Whether a passage begins by pointing back: `He`, `The film`, `In May, the film`.
pub(in crate::judge) fn begins_with_anaphor(reading: &Reading) -> bool {
    let Some(first) = reading
        .clauses
        .iter()
        .find(|clause| !clause.subject.is_empty())
    else {
        return reading.tags.first() == Some(&Tag::Pronoun);
    };
    let subject = &reading.tokens[after_date(reading, &first.subject)];
    let pronoun = subject.len() <= 2
        && subject
            .first()
            .is_some_and(|token| token.is_any(&["he", "she", "it", "they"]));
    let definite = subject.len() <= 4
        && subject
            .first()
            .is_some_and(|token| token.is_any(&["the", "this", "his", "her", "its", "their"]))
        && !reading
            .names
            .iter()
            .any(|name| first.subject.contains(&name.tokens.start));
    pronoun || definite
}

/// Whether every name of the claim was found.
pub(in crate::judge) fn names_fit(units: &[Unit], found: &[Place]) -> bool {
    units
        .iter()
        .zip(found)
        .all(|(unit, found)| matches!(unit.what, What::Word(_)) || found.is_some())
}

/// Where every unit of a claim stands in a passage.
///
/// A passage that points back stands for the one name of the claim's subject that it does not repeat. That name must
/// stand in a passage before: a pronoun without a name near says nothing.
pub(in crate::judge) fn places(
    units: &[Unit],
    claim: &Reading,
    passage: usize,
    source: &SourceView<'_>,
) -> Vec<Place> {
    let reading = &source.facts.readings[passage];
    let places = units
        .iter()
        .map(|unit| source.place_of(&unit.what, passage));
    let mut found: Vec<Place> = places.collect();
    if !begins_with_anaphor(reading) {
        return found;
    }
    let Some(main) = main_clause(claim) else {
        return found;
    };
    let subject = named_subject(claim, main);
    let mut missing = units
        .iter()
        .zip(found.iter_mut())
        .filter(|(unit, found)| found.is_none() && subject.contains(&unit.at))
        .peekable();
    let named = missing
        .peek()
        .is_some_and(|(unit, _)| source.named_before(passage, &unit.what));
    if named {
        for (_, place) in missing {
            *place = Some((0, 0.9));
        }
    }
    found
}

/// The subject of a clause where it is one name, with what the name is called besides: `the film Northbound: The Return`.
/// Otherwise the last of its names, where there is just one.
fn named_subject(reading: &Reading, clause: &Clause) -> Range<usize> {
    let names: Vec<&Name> = reading
        .names
        .iter()
        .filter(|name| clause.subject.contains(&name.tokens.start) && !name.demonym)
        .collect();
    match names[..] {
        [one] => {
            let apposed = one.tokens.end == clause.subject.end
                && (clause.subject.start..one.tokens.start).all(|at| {
                    matches!(
                        reading.tags[at],
                        Tag::Noun | Tag::Determiner | Tag::Adjective
                    )
                });
            if apposed {
                clause.subject.clone()
            } else {
                one.tokens.clone()
            }
        }
        _ => 0..0,
    }
}
