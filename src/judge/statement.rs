//! Plain statements: what is said of whom, with its polarity.

use std::ops::Range;

use smol_str::SmolStr;

use super::Stance;
use super::align::{self, Unit, What, coverage, find, units};
use super::kind::{ClaimView, Kind, Understood};
use super::source::{Hit, Opinion, SourceView, weigh};
use crate::facts::{Clause, Modality, NameKind, Reading, Tag, lexicon};

/// A sentence of any kind.
pub(crate) const KIND: Kind = Kind {
    name: "statement",
    about: "\
What it does: looks for a passage that has nearly all words of the claim, or words for the same, and compares what is \
denied and what is not.
Why it matters: most facts are plain sentences.
Holds: a claim whose names, verb and other telling words stand in one passage, with the same polarity.
Does not hold: the same words where the passage denies what the claim states.
Limits: paraphrase beyond the word tables is silence; opposite words contradict only where everything else is the same.",
    read,
};

/// A plain statement.
struct Statement<'a> {
    reading: &'a Reading,
    units: Vec<Unit>,
    on_subject: bool,
}

fn read<'a>(claim: &ClaimView<'a>) -> Option<Box<dyn Understood + 'a>> {
    let reading = claim.reading;
    let units = units(reading, &[]);
    let names_subject = reading
        .names
        .iter()
        .any(|name| name.kind == NameKind::Subject);
    let telling: f64 = units.iter().map(|unit| unit.weight).sum();
    if telling < 1.0 || (reading.clauses.is_empty() && !names_subject && units.len() < 2) {
        return None;
    }
    Some(Box::new(Statement {
        reading,
        units,
        on_subject: names_subject,
    }))
}

/// Coverage from which a passage agrees, and from which a denial contradicts; repeated by `factlint eval`.
const AGREE: f64 = 0.85;
const CONTRADICT: f64 = 0.7;
/// Coverage from which a possibility, or part of the statement, is a weaker form of it.
const WEAKER: f64 = 0.85;

impl Understood for Statement<'_> {
    fn echo(&self) -> String {
        let clause = main_clause(self.reading);
        let Some(clause) = clause else {
            return format!("statement of {}", self.words());
        };
        let verb = &self.reading.tokens[clause.head].lemma;
        let not = if clause.negated { "not " } else { "" };
        format!("statement: {not}{verb}; looks for {}", self.words())
    }

    fn judge(&self, source: &SourceView<'_>) -> Opinion {
        let mut found = Vec::new();
        let mut nearest: Option<(f64, Hit)> = None;
        for (passage, reading) in source.readings() {
            let seen = self.see(passage, reading, source);
            let hit = Hit {
                passage,
                tokens: 0..reading.tokens.len(),
            };
            if let Some(opinion) = self.decide(&seen, reading, hit.clone()) {
                found.push(opinion);
            } else if seen.cover > nearest.as_ref().map_or(0.3, |(most, _)| *most) {
                nearest = Some((seen.cover, hit));
            }
        }
        weigh(found, || {
            Opinion::silent(
                format!("looked for {}", self.words()),
                nearest.map(|(_, hit)| hit),
            )
        })
    }
}

/// What a passage has of a statement.
struct Seen {
    cover: f64,
    found: Vec<Option<(usize, f64)>>,
    names_fit: bool,
}

impl Statement<'_> {
    fn words(&self) -> String {
        let words: Vec<String> = self
            .units
            .iter()
            .map(|unit| match &unit.what {
                What::Name(key) => key.to_string(),
                What::Word(lemma) => lemma.to_string(),
            })
            .collect();
        words.join(", ")
    }

    fn see(&self, passage: usize, reading: &Reading, source: &SourceView<'_>) -> Seen {
        let whole = 0..reading.tokens.len();
        let mut found: Vec<_> = self
            .units
            .iter()
            .map(|unit| find(&unit.what, reading, &whole))
            .collect();
        let names = names_fit(&self.units, &found, reading);
        // The leading name may stand in the sentence before when this one points back.
        if begins_with_anaphor(reading) {
            if let (Some(first), Some(unit)) = (found.first_mut(), self.units.first()) {
                let before = passage.checked_sub(1).map(|at| &source.facts.readings[at]);
                let named = before.is_none_or(|before| {
                    find(&unit.what, before, &(0..before.tokens.len())).is_some()
                });
                if first.is_none() && matches!(unit.what, What::Name(_)) && named {
                    *first = Some((0, 0.9));
                }
            }
        }
        let about = !self.on_subject || source.is_about_subject(passage);
        Seen {
            cover: if about {
                coverage(&self.units, &found)
            } else {
                0.0
            },
            names_fit: names && about,
            found,
        }
    }

    fn decide(&self, seen: &Seen, reading: &Reading, hit: Hit) -> Option<Opinion> {
        let claim_clause = main_clause(self.reading)?;
        let clause = self.aligned_clause(claim_clause, seen, reading);
        if seen.names_fit && seen.cover >= CONTRADICT {
            if let Some(opinion) = self.opposite(claim_clause, clause, seen, reading, &hit) {
                return Some(opinion);
            }
        }
        let clause = clause?;
        let values = same_values(self.reading, reading);
        if seen.names_fit
            && seen.cover >= AGREE
            && values
            && clause.negated == claim_clause.negated
            && (!claim_clause.negated || self.same_actor(claim_clause, clause, seen, reading))
        {
            if clause.modality != claim_clause.modality && clause.modality != Modality::Asserted {
                return (seen.cover >= WEAKER).then(|| {
                    Opinion::on(Stance::Compatible, "possible", "said to be possible", hit)
                });
            }
            return Some(Opinion::on(Stance::Agrees, "stated", "states it", hit));
        }
        None
    }

    /// The clause of the passage whose verb is the claim's.
    fn aligned_clause<'r>(
        &self,
        claim: &Clause,
        seen: &Seen,
        reading: &'r Reading,
    ) -> Option<&'r Clause> {
        let verb = &self.reading.tokens[claim.head];
        if lexicon::is_stop(&verb.lemma) {
            // `X is an A`: the clause that holds most of what was found.
            return reading.clauses.iter().max_by_key(|clause| {
                let inside = seen
                    .found
                    .iter()
                    .flatten()
                    .filter(|(at, _)| clause.extent.contains(at) || clause.subject.contains(at))
                    .count();
                (inside, std::cmp::Reverse(clause.head))
            });
        }
        let fits = |clause: &&Clause| {
            align::likeness(&verb.lemma, &reading.tokens[clause.head].lemma) >= 0.9
        };
        let exact = reading.clauses.iter().filter(fits).max_by_key(|clause| {
            seen.found
                .iter()
                .flatten()
                .filter(|(at, _)| clause.extent.contains(at) || clause.subject.contains(at))
                .count()
        });
        exact.or_else(|| {
            // The verb as a noun, or inside another chain: the clause around it.
            let (at, _) = find(
                &What::Word(verb.lemma.clone()),
                reading,
                &(0..reading.tokens.len()),
            )?;
            reading
                .clauses
                .iter()
                .filter(|clause| clause.extent.contains(&at))
                .min_by_key(|clause| clause.extent.len())
        })
    }

    /// Whether the passage denies what the claim states, on the aligned verb, of the same actor.
    fn opposite(
        &self,
        claim: &Clause,
        clause: Option<&Clause>,
        seen: &Seen,
        reading: &Reading,
        hit: &Hit,
    ) -> Option<Opinion> {
        let clause = clause?;
        let verb = &self.reading.tokens[claim.head].lemma;
        let same_verb = align::likeness(verb, &reading.tokens[clause.head].lemma) >= 0.9;
        let same_actor = self.same_actor(claim, clause, seen, reading);
        if same_verb
            && same_actor
            && clause.negated != claim.negated
            && clause.modality == Modality::Asserted
            && claim.modality == Modality::Asserted
            && !is_partial(reading, clause)
            && !is_partial(self.reading, claim)
        {
            return Some(Opinion::on(
                Stance::Contradicts,
                "polarity",
                "says the opposite",
                hit.clone(),
            ));
        }
        self.antonym(claim, clause, seen, reading, hit)
    }

    /// One word of the claim missing and its exclusive opposite in its place, everything else the same.
    fn antonym(
        &self,
        claim: &Clause,
        clause: &Clause,
        seen: &Seen,
        reading: &Reading,
        hit: &Hit,
    ) -> Option<Opinion> {
        let missing: Vec<&Unit> = self
            .units
            .iter()
            .zip(&seen.found)
            .filter(|(_, found)| found.is_none())
            .map(|(unit, _)| unit)
            .collect();
        let [unit] = missing[..] else { return None };
        let What::Word(lemma) = &unit.what else {
            return None;
        };
        let region = clause.extent.start.min(clause.subject.start)..clause.extent.end;
        let opposite = region
            .clone()
            .find(|&at| lexicon::are_antonyms(lemma, &reading.tokens[at].lemma))?;
        let same = clause.negated == claim.negated
            && clause.modality == Modality::Asserted
            && self.same_actor(claim, clause, seen, reading);
        let note = format!("`{}` for `{}`", reading.tokens[opposite].folded, lemma);
        same.then(|| Opinion::on(Stance::Contradicts, "antonym", note, hit.clone()))
    }

    /// Whether the subject of the claim is found in the subject of the clause.
    fn same_actor(&self, claim: &Clause, clause: &Clause, seen: &Seen, reading: &Reading) -> bool {
        let inside = |range: &Range<usize>, at: usize| range.contains(&at);
        let pairs: Vec<(bool, bool)> = self
            .units
            .iter()
            .zip(&seen.found)
            .filter(|(unit, _)| inside(&claim.subject, unit.at))
            .map(|(_, found)| {
                let here = found.is_some_and(|(at, _)| {
                    inside(&clause.subject, at) || (at == 0 && begins_with_anaphor(reading))
                });
                (found.is_some(), here)
            })
            .collect();
        if clause.passive != claim.passive {
            return pairs.iter().all(|(found, _)| *found);
        }
        !pairs.is_empty() && pairs.iter().all(|(_, here)| *here)
    }
}

/// The clause that a sentence is about: the first with a finite verb of its own.
fn main_clause(reading: &Reading) -> Option<&Clause> {
    reading
        .clauses
        .iter()
        .find(|clause| !clause.secondary)
        .or_else(|| reading.clauses.first())
}

/// `not all`, `not only`, `not yet`, `not always`: no denial of the whole.
fn is_partial(reading: &Reading, clause: &Clause) -> bool {
    let from = clause.subject.start.min(clause.group.start);
    let to = (clause.group.end + 2).min(reading.tokens.len());
    reading.tokens[from..to].iter().any(|token| {
        token.is_any(&[
            "only",
            "all",
            "always",
            "every",
            "necessarily",
            "entirely",
            "just",
            "until",
            "exactly",
            "fully",
            "completely",
            "merely",
            "solely",
        ])
    })
}

/// Whether the numbers and dates of a claim stand in the passage too.
fn same_values(claim: &Reading, evidence: &Reading) -> bool {
    let numbers = claim.tokens.iter().enumerate().filter(|(at, token)| {
        token.is_number()
            || (claim.tags[*at] != Tag::Verb && lexicon::is_number_word(&token.folded))
    });
    numbers.into_iter().all(|(_, token)| {
        evidence
            .tokens
            .iter()
            .any(|other| other.folded == token.folded)
    })
}

/// Whether a passage begins by pointing back: `He`, `The film`.
pub(crate) fn begins_with_anaphor(reading: &Reading) -> bool {
    let Some(first) = reading
        .clauses
        .iter()
        .find(|clause| !clause.subject.is_empty())
    else {
        return reading.tags.first() == Some(&Tag::Pronoun);
    };
    let subject = &reading.tokens[first.subject.clone()];
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

/// Whether every name of the claim was found, but for a leading one that a pronoun may stand for.
pub(crate) fn names_fit(units: &[Unit], found: &[Option<(usize, f64)>], reading: &Reading) -> bool {
    let lead: Option<&SmolStr> = units.iter().find_map(|unit| match &unit.what {
        What::Name(key) => Some(key),
        What::Word(_) => None,
    });
    units
        .iter()
        .zip(found)
        .all(|(unit, found)| match &unit.what {
            What::Name(key) => {
                found.is_some() || (lead == Some(key) && begins_with_anaphor(reading))
            }
            What::Word(_) => true,
        })
}
