//! What a kind of claim sees of one source, and how it answers.

use std::ops::Range;

use jiff::civil::Date;

use super::Stance;
use super::align::{Place, What, find};
use super::index::Sight;
use crate::clean::{Class, Document};
use crate::facts::{Dictionary, NameKind, Reading, SourceFacts};

/// One readable source, with everything that was understood in it.
pub(crate) struct SourceView<'a> {
    /// The clean text and the metadata.
    pub document: &'a Document,
    /// Passages and their readings.
    pub facts: &'a SourceFacts,
    /// Names known before.
    pub dictionary: &'a Dictionary,
    /// Where the words of the claim can stand.
    pub sight: &'a Sight<'a>,
    /// Its place among the sources.
    pub number: usize,
}

/// Tokens of a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    /// Index of the passage.
    pub passage: usize,
    /// Indices of its tokens.
    pub tokens: Range<usize>,
}

impl Hit {
    /// The whole of a passage.
    pub(crate) fn whole(passage: usize, reading: &Reading) -> Self {
        Self {
            passage,
            tokens: 0..reading.tokens.len(),
        }
    }
}

/// What a source says to a claim.
#[derive(Clone, Debug)]
pub(crate) struct Opinion {
    pub stance: Stance,
    pub reason: &'static str,
    pub note: String,
    pub evidence: Vec<Hit>,
    pub nearest: Option<Hit>,
}

impl Opinion {
    /// Nothing is said of it; `note` tells what was looked for.
    pub(crate) fn silent(note: impl Into<String>, nearest: Option<Hit>) -> Self {
        Self {
            stance: Stance::Silent,
            reason: "no-mention",
            note: note.into(),
            evidence: Vec::new(),
            nearest,
        }
    }

    /// A stance that rests on one passage.
    pub(crate) fn on(
        stance: Stance,
        reason: &'static str,
        note: impl Into<String>,
        hit: Hit,
    ) -> Self {
        Self {
            stance,
            reason,
            note: note.into(),
            evidence: vec![hit],
            nearest: None,
        }
    }
}

impl<'a> SourceView<'a> {
    /// The passages that facts may be taken from, with their readings, in order.
    pub(crate) fn readings(&self) -> impl Iterator<Item = (usize, &'a Reading)> {
        let facts = self.facts;
        facts.readings.iter().enumerate().filter(|(at, reading)| {
            // A question states nothing.
            let end = reading.tokens.len().saturating_sub(1);
            let quoted = reading
                .quotations
                .iter()
                .any(|quote| quote.tokens.end + 1 >= end);
            let asks = reading.tokens.last().is_some_and(|last| last.is("?")) && !quoted;
            let told = matches!(
                facts.passages[*at].class,
                Class::Body | Class::Headline | Class::Dek | Class::Subhead | Class::Caption
            );
            told && !asks
        })
    }

    /// Whether a passage may hold a word or a name of the claim; `false` only where it does not.
    pub(crate) fn may_hold(&self, what: &What, passage: usize) -> bool {
        self.sight.may_hold(what, self.number, passage)
    }

    /// Where a word or a name of the claim stands in a passage.
    pub(crate) fn place_of(&self, what: &What, passage: usize) -> Place {
        if !self.may_hold(what, passage) {
            return None;
        }
        let reading = &self.facts.readings[passage];
        find(what, reading, &(0..reading.tokens.len()))
    }

    /// Whether a name stands in one of the two passages before, or there are none.
    pub(crate) fn named_before(&self, passage: usize, what: &What) -> bool {
        let before = passage.saturating_sub(2)..passage;
        before.is_empty()
            || before
                .clone()
                .any(|at| self.place_of(what, at).is_some_and(|(_, how)| how >= 0.9))
    }

    /// The publication date.
    pub(crate) fn published(&self) -> Option<Date> {
        self.document
            .metadata
            .published
            .as_ref()
            .map(|found| found.value)
    }

    /// Whether a passage speaks of the subject: by name, or, where the source does, by pointing back.
    pub(crate) fn is_about_subject(&self, passage: usize) -> bool {
        let names_it = |at: usize| {
            self.facts.readings[at]
                .names
                .iter()
                .any(|name| name.kind == NameKind::Subject)
        };
        if names_it(passage) {
            return true;
        }
        let paragraph = self.facts.passages[passage].paragraph;
        let before = passage
            .checked_sub(1)
            .filter(|&at| self.facts.passages[at].paragraph == paragraph);
        self.facts.about_subject && before.is_some_and(names_it)
    }
}

/// Puts together what several passages say of one fact: agreement with one and contradiction by another is an
/// inconsistency of the source.
pub(crate) fn weigh(mut found: Vec<Opinion>, silent: impl FnOnce() -> Opinion) -> Opinion {
    found.retain(|opinion| opinion.stance != Stance::Silent);
    let of = |stance: Stance| {
        found
            .iter()
            .filter(move |opinion| opinion.stance == stance)
            .cloned()
            .collect::<Vec<_>>()
    };
    let (agrees, contradicts) = (of(Stance::Agrees), of(Stance::Contradicts));
    if !agrees.is_empty() && !contradicts.is_empty() {
        let evidence = [&agrees[0], &contradicts[0]]
            .iter()
            .flat_map(|opinion| opinion.evidence.clone())
            .collect();
        let note = format!("{}; but {}", agrees[0].note, contradicts[0].note);
        return Opinion {
            stance: Stance::Compatible,
            reason: "inconsistent",
            note,
            evidence,
            nearest: None,
        };
    }
    for stances in [agrees, contradicts, of(Stance::Compatible)] {
        if let Some(opinion) = join(stances) {
            return opinion;
        }
    }
    silent()
}

/// The first opinion with the evidence of all that have its stance, at most four passages.
fn join(opinions: Vec<Opinion>) -> Option<Opinion> {
    const PASSAGES: usize = 4;
    let mut all = opinions.into_iter();
    let mut first = all.next()?;
    for other in all {
        for hit in other.evidence {
            let known = first.evidence.iter().any(|old| old.passage == hit.passage);
            if !known && first.evidence.len() < PASSAGES {
                first.evidence.push(hit);
            }
        }
    }
    Some(first)
}

/// Puts together what a source says to the parts of one claim, all of which must hold.
pub(crate) fn all_of(parts: Vec<Opinion>) -> Opinion {
    let evidence = || -> Vec<Hit> {
        parts
            .iter()
            .flat_map(|part| part.evidence.clone())
            .collect()
    };
    if let Some(part) = parts.iter().find(|part| part.stance == Stance::Contradicts) {
        return part.clone();
    }
    let agreeing = parts
        .iter()
        .filter(|part| part.stance == Stance::Agrees)
        .count();
    let silent = parts
        .iter()
        .filter(|part| part.stance == Stance::Silent)
        .count();
    let note = parts
        .iter()
        .map(|part| part.note.as_str())
        .filter(|note| !note.is_empty())
        .collect::<Vec<_>>()
        .join("; ");
    let first = parts
        .first()
        .cloned()
        .unwrap_or_else(|| Opinion::silent("nothing to look for", None));
    if silent == parts.len() {
        return Opinion { note, ..first };
    }
    if agreeing == parts.len() {
        let reason = if parts.len() > 1 {
            "every-part"
        } else {
            first.reason
        };
        return Opinion {
            evidence: evidence(),
            note,
            reason,
            ..first
        };
    }
    let reason = if silent > 0 {
        "in-part"
    } else {
        parts
            .iter()
            .find(|part| part.stance == Stance::Compatible)
            .map_or("in-part", |part| part.reason)
    };
    Opinion {
        stance: Stance::Compatible,
        reason,
        note,
        evidence: evidence(),
        nearest: None,
    }
}
