//! Plain statements: what is said of whom, with its polarity.

mod actor;
mod against;
mod denied;
mod meets;
mod opposite;
mod pair;
mod qualified;
mod seen;
mod wording;

use std::ops::Range;

use super::align::{self, Unit, units};
use super::kind::{ClaimView, Kind, Understood};
use super::source::{Hit, Opinion, SourceView, weigh};
use super::values;
use crate::facts::{Clause, Modality, NameKind, Reading, Tag};
use pair::Pair;
use seen::Seen;
pub(super) use seen::{begins_with_anaphor, names_fit, places};
pub(super) use wording::is_present;

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
    /// The clause that is compared; none in a sentence without a verb.
    clause: Option<&'a Clause>,
    units: Vec<Unit>,
    on_subject: bool,
}

fn read<'a>(claim: &ClaimView<'a>) -> Option<Box<dyn Understood + 'a>> {
    Some(Box::new(statement(claim)?))
}

/// A statement that is asked for nothing but another name in the place of its own.
struct Refuter<'a>(Statement<'a>);

/// The plain reading of a sentence whose point is a value, for another name in the place of its own.
pub(super) fn refuter<'a>(claim: &ClaimView<'a>) -> Option<Box<dyn Understood + 'a>> {
    Some(Box::new(Refuter(statement(claim)?)))
}

impl Understood for Refuter<'_> {
    fn echo(&self) -> String {
        self.0.echo()
    }

    fn judge(&self, source: &SourceView<'_>) -> Opinion {
        let mut found = self.0.rivalled(source);
        if found.is_empty() {
            found = self.0.refuted_in_part(source);
        }
        weigh(found, || Opinion::silent("", None))
    }
}

fn statement<'a>(claim: &ClaimView<'a>) -> Option<Statement<'a>> {
    let reading = claim.reading;
    let titles = reading
        .quantities
        .iter()
        .filter(|quantity| values::is_of_title(reading, quantity));
    let used: Vec<Range<usize>> = titles.map(|quantity| quantity.tokens.clone()).collect();
    let mut units = align::without_frame(reading, units(reading, &used));
    let named = reading
        .names
        .iter()
        .any(|name| name.kind == NameKind::Subject);
    let names_subject =
        named || (claim.dictionary.subject().is_some() && points_at_subject(reading, &mut units));
    let telling: f64 = units.iter().map(|unit| unit.weight).sum();
    if telling < 1.0 || (reading.clauses.is_empty() && !names_subject && units.len() < 2) {
        return None;
    }
    Some(Statement {
        reading,
        clause: main_clause(reading),
        units,
        on_subject: names_subject,
    })
}

/// A claim of how many, of when or of who took part, looked at for one thing alone: whether a passage denies it as a
/// whole, as `has never won` denies `won in 1988`.
pub(super) fn denial<'a>(claim: &ClaimView<'a>) -> Option<Box<dyn Understood + 'a>> {
    let reading = claim.reading;
    let values: Vec<Range<usize>> = reading
        .quantities
        .iter()
        .map(|quantity| quantity.tokens.clone())
        .chain(reading.dates.iter().map(|date| date.tokens.clone()))
        .collect();
    let units = units(reading, &values);
    let on_subject = reading
        .names
        .iter()
        .any(|name| name.kind == NameKind::Subject);
    (units.len() >= 2).then(|| {
        Box::new(Denial(Statement {
            clause: main_clause(reading),
            reading,
            units,
            on_subject,
        })) as Box<dyn Understood + 'a>
    })
}

/// A statement of which only the denial counts.
struct Denial<'a>(Statement<'a>);

impl Understood for Denial<'_> {
    fn echo(&self) -> String {
        self.0.echo()
    }

    fn judge(&self, source: &SourceView<'_>) -> Opinion {
        let found = source
            .readings()
            .filter_map(|(passage, reading)| self.0.denied_by(passage, reading, source))
            .collect();
        weigh(found, || Opinion::silent(String::new(), None))
    }
}

/// `the initiative`, `the text`: a definite word for any agreement stands for the subject, and is no word to look for.
fn points_at_subject(reading: &Reading, units: &mut Vec<Unit>) -> bool {
    const GENERIC: &[&str] = &[
        "initiative",
        "text",
        "deal",
        "plan",
        "project",
        "move",
        "proposal",
        "treaty",
        "charter",
        "measure",
        "document",
        "paper",
    ];
    let points = |unit: &Unit| {
        GENERIC.contains(&unit.key())
            && unit.at > 0
            && reading.tokens[unit.at - 1].is_any(&["the", "this"])
            && !reading
                .tokens
                .get(unit.at + 1)
                .is_some_and(|next| next.is("of"))
    };
    let before = units.len();
    units.retain(|unit| !points(unit));
    units.len() < before
}

/// Coverage from which a passage agrees; all of these are repeated by `factlint eval`.
const AGREE: f64 = 0.85;
/// The same where the claim's verb is `be`, so that every word counts.
const AGREE_BEING: f64 = 0.95;
/// Coverage from which a denial or an opposite contradicts.
const CONTRADICT: f64 = 0.7;
/// Coverage of everything but the name from which another name in its slot contradicts.
const OTHER_NAME: f64 = 0.9;
/// Coverage from which the one who is said to undergo is taken for the one who acts.
const VICTIM: f64 = 0.65;

impl Understood for Statement<'_> {
    fn echo(&self) -> String {
        let Some(clause) = self.clause else {
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
            let Some(seen) = self.see(passage, reading, source) else {
                continue;
            };
            let hit = Hit::whole(passage, reading);
            if let Some(opinion) = self.opinion_on(&seen, reading, &hit) {
                found.push(opinion);
            } else if seen.cover > nearest.as_ref().map_or(0.3, |(most, _)| *most) {
                nearest = Some((seen.cover, hit));
            }
        }
        if let Some(opinion) = super::office::presupposed(self.reading, source) {
            return opinion;
        }
        if found.is_empty() {
            found = self.refuted_in_part(source);
        }
        weigh(found, || {
            Opinion::silent(
                format!("looked for {}", self.words()),
                nearest.map(|(_, hit)| hit),
            )
        })
    }
}

impl<'a> Statement<'a> {
    /// The clauses of a sentence with several, each as a statement of its own: a claim falls with one of them.
    fn parts(&self) -> Vec<Statement<'a>> {
        let reading = self.reading;
        let finite: Vec<&Clause> = reading
            .clauses
            .iter()
            .filter(|clause| !clause.secondary)
            .collect();
        if finite.len() < 2 {
            return Vec::new();
        }
        let named = |clause: &Clause| {
            let mut names = reading.names.iter();
            names.any(|name| clause.subject.contains(&name.tokens.start))
        };
        finite
            .into_iter()
            .filter(|clause| named(clause) && clause.modality == Modality::Asserted)
            .filter(|clause| !is_relative(reading, clause))
            .map(|clause| Statement {
                reading,
                clause: Some(clause),
                units: self
                    .units
                    .iter()
                    .filter(|unit| {
                        clause.subject.contains(&unit.at)
                            || (clause.group.start..clause.object.end).contains(&unit.at)
                    })
                    .cloned()
                    .collect(),
                on_subject: self.on_subject,
            })
            .filter(|part| part.units.len() >= 3)
            .collect()
    }

    /// What refutes one clause of several with another name in its place.
    fn refuted_in_part(&self, source: &SourceView<'_>) -> Vec<Opinion> {
        let parts = self.parts();
        parts
            .iter()
            .flat_map(|part| part.rivalled(source))
            .collect()
    }

    /// The passages with another name in the place of the claim's.
    fn rivalled(&self, source: &SourceView<'_>) -> Vec<Opinion> {
        let opinion = |(passage, reading)| {
            let seen = self.see(passage, reading, source)?;
            let hit = Hit::whole(passage, reading);
            Pair::new(self, &seen, reading, &hit)?.rivalled()
        };
        source.readings().filter_map(opinion).collect()
    }
}

impl Statement<'_> {
    /// What a passage says that denies the statement as a whole.
    fn denied_by(
        &self,
        passage: usize,
        reading: &Reading,
        source: &SourceView<'_>,
    ) -> Option<Opinion> {
        let seen = self.see(passage, reading, source)?;
        let hit = Hit::whole(passage, reading);
        Pair::new(self, &seen, reading, &hit)?.denial()
    }

    /// What a passage says; where no clause of it has the claim's verb, only a denial counts.
    fn opinion_on(&self, seen: &Seen<'_>, reading: &Reading, hit: &Hit) -> Option<Opinion> {
        let pair = Pair::new(self, seen, reading, hit)?;
        if seen.clause.is_some() {
            pair.decide()
        } else {
            pair.denial()
        }
    }

    fn words(&self) -> String {
        let words: Vec<&str> = self.units.iter().map(|unit| unit.key()).collect();
        words.join(", ")
    }
}

/// Whether a relative word brings a clause in: `a bridge that was built in`.
fn is_relative(reading: &Reading, clause: &Clause) -> bool {
    clause.group.start > 0
        && (clause.subject.end..clause.group.start).any(|at| reading.tags[at] == Tag::Relative)
}

/// The clause that a sentence is about: the first with a finite verb of its own that no relative word brings in.
fn main_clause(reading: &Reading) -> Option<&Clause> {
    let relative = |clause: &Clause| is_relative(reading, clause);
    reading
        .clauses
        .iter()
        .find(|clause| !clause.secondary && !relative(clause))
        .or_else(|| reading.clauses.iter().find(|clause| !clause.secondary))
        .or_else(|| reading.clauses.first())
}
