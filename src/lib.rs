//! A linter for facts: checks claims against a folder of sources and counts agreement in independent origins.

pub mod blocks;
pub mod claims;
pub mod clean;
pub mod eval;
pub mod explain;
pub mod facts;
pub mod judge;
pub mod passage;
pub mod read;
pub mod relate;
pub mod report;
pub mod source;
pub mod starter;
pub mod subject;
pub mod text;
pub mod triage;

use claims::Claims;
use clean::Document;
use facts::{Dictionary, SourceFacts};
use jiff::civil::Date;
use judge::{Finding, Judgement};
use rayon::prelude::*;
use relate::Origins;
use source::{Sources, Unreadable};

/// What came out of a run: every room's result, in the order of the sources and the claims.
#[derive(Debug)]
pub struct Checked {
    /// The cleaned sources, or why there is no text.
    pub documents: Vec<Result<Document, Unreadable>>,
    /// What was understood in each readable source.
    pub facts: Vec<Option<SourceFacts>>,
    /// Which sources go back to one text.
    pub origins: Origins,
    /// What comes out for each claim.
    pub judgements: Vec<Judgement>,
    /// What was found in the sources and not for one claim.
    pub findings: Vec<Finding>,
}

impl Checked {
    /// What the findings of this run are made of, for [`triage::triage`].
    #[must_use]
    pub fn found<'a>(&'a self, claims: &'a Claims, sources: &'a Sources) -> triage::Found<'a> {
        triage::Found {
            claims,
            sources,
            documents: &self.documents,
            judgements: &self.judgements,
            findings: &self.findings,
        }
    }

    /// Keeps what came out for the claims that are chosen.
    pub fn choose(&mut self, claims: &Claims, selection: &triage::Selection) {
        self.judgements
            .retain(|judgement| selection.has(&claims.claims[judgement.claim]));
    }
}

/// Judges every claim by the sources. The same inputs give the same result; `today` is the day that dissents are looked at.
#[must_use]
pub fn check(claims: &Claims, sources: &Sources, today: Option<Date>) -> Checked {
    let notes = &claims.subject.notes;
    let dictionary = Dictionary::new(&claims.subject.lexicon);
    let documents = clean::clean(sources, notes);
    let read = |document: &Result<Document, Unreadable>| {
        document
            .as_ref()
            .ok()
            .map(|document| facts::extract(document, &dictionary))
    };
    let facts: Vec<Option<SourceFacts>> = documents.par_iter().map(read).collect();
    let readable: Vec<Option<&Document>> = documents
        .iter()
        .map(|document| document.as_ref().ok())
        .collect();
    let paths: Vec<&str> = sources
        .files
        .iter()
        .map(|file| file.path.as_str())
        .collect();
    let origins = relate::relate(&readable, &paths, notes);
    let inputs = judge::Inputs {
        claims,
        sources,
        documents: &documents,
        facts: &facts,
        origins: &origins,
        dictionary: &dictionary,
        today,
    };
    let judgements = judge::judge(&inputs);
    let garbles = relate::garbled(&readable, &facts, &origins);
    let mut findings = judge::garbled_copies(&garbles, &documents, &facts, &paths);
    findings.extend(judge::weekday_clashes(&documents, &facts));
    Checked {
        documents,
        facts,
        origins,
        judgements,
        findings,
    }
}
