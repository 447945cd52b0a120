//! What is wrong in a run, as a list: the same for every format that shows problems one by one.
//!
//! Claims that are not met are errors, and so are sources that could not be read; findings are warnings. A contradiction
//! that a dissent covers is listed too, marked as such: a reader that tracks problems must not see it come and go.

use super::{Report, say};
use crate::claims::Dissent;
use crate::judge::{Evidence, Finding, Judgement, Stance, Verdict};
use crate::source::{SourceId, Span};

/// The most pieces of evidence that one problem has.
const MOST_PROOFS: usize = 20;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    /// It decides the exit code.
    Error,
    /// A reader should look at it.
    Warning,
}

/// Where a problem is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In the file of claims.
    Claims(Span),
    /// In a source.
    Source(SourceId, Option<Span>),
}

/// One problem.
#[derive(Clone, Debug)]
pub(super) struct Problem<'a> {
    pub(super) level: Level,
    /// The code, as `explain` takes it.
    pub(super) code: &'static str,
    /// What is wrong, in one line.
    pub(super) message: String,
    /// The claim it is about.
    pub(super) judgement: Option<&'a Judgement>,
    pub(super) place: Place,
    /// The words that prove it.
    pub(super) proofs: Vec<Proof<'a>>,
    /// The dissent that covers it.
    pub(super) dissent: Option<&'a Dissent>,
}

/// Evidence, and what is to be said of it.
#[derive(Clone, Debug)]
pub(super) struct Proof<'a> {
    pub(super) label: String,
    pub(super) evidence: &'a Evidence,
}

impl Problem<'_> {
    /// How much it weighs against others, the worst first: what could not be read, then what is said to be wrong, then
    /// what nobody confirms, then warnings.
    pub(super) fn rank(&self) -> usize {
        let verdict = self.judgement.map(|judgement| judgement.verdict);
        match (self.level, verdict) {
            (Level::Warning, _) => 6,
            (_, None) => 0,
            _ if self.code == "absent" => 1,
            (_, Some(Verdict::Contradicted)) => 1,
            (_, Some(Verdict::Disputed)) => 2,
            (_, Some(Verdict::NotUnderstood)) => 3,
            (_, Some(Verdict::Unconfirmed)) => 4,
            (_, Some(Verdict::Silent | Verdict::Holds)) => 5,
        }
    }

    /// The id of its claim.
    pub(super) fn claim_id<'a>(&self, report: &Report<'a>) -> Option<&'a str> {
        let judgement = self.judgement?;
        Some(&report.claims.claims[judgement.claim].id)
    }
}

/// Every problem: claims that are not met in their order, findings, sources that could not be read, contradictions that are covered.
pub(super) fn problems<'a>(report: &Report<'a>) -> Vec<Problem<'a>> {
    let mut problems = Vec::new();
    for judgement in report.judgements.iter().filter(|found| !found.met) {
        problems.push(not_met(report, judgement));
    }
    for judgement in report.judgements {
        let said = |found: &&Finding| judgement.met || found.code != verdict_code(judgement);
        let found = judgement.findings.iter().filter(said);
        problems.extend(found.map(|found| of_finding(report, Some(judgement), found)));
    }
    let of_run = report.findings.iter();
    problems.extend(of_run.map(|found| of_finding(report, None, found)));
    problems.extend(unreadable(report));
    for judgement in report.judgements {
        problems.extend(covered(report, judgement));
    }
    problems
}

/// A finding with this code only repeats the verdict.
fn verdict_code(judgement: &Judgement) -> &'static str {
    super::words::verdict(judgement.verdict)
}

fn not_met<'a>(report: &Report<'a>, judgement: &'a Judgement) -> Problem<'a> {
    let claim = &report.claims.claims[judgement.claim];
    let stances = judgement.stances.iter();
    let proofs = stances
        .filter(|stance| say::explains(claim, judgement, stance))
        .flat_map(|stance| {
            let evidence = stance.evidence.iter().chain(&stance.nearest);
            evidence.map(|evidence| Proof {
                label: say::label(stance),
                evidence,
            })
        })
        .take(MOST_PROOFS)
        .collect();
    Problem {
        level: Level::Error,
        code: say::code(claim, judgement),
        message: say::title(claim, judgement),
        judgement: Some(judgement),
        place: Place::Claims(claim.span),
        proofs,
        dissent: None,
    }
}

fn of_finding<'a>(
    report: &Report<'a>,
    judgement: Option<&'a Judgement>,
    finding: &'a Finding,
) -> Problem<'a> {
    let place = match (judgement, finding.source) {
        (Some(judgement), _) => Place::Claims(report.claims.claims[judgement.claim].span),
        (None, source) => {
            let first = finding.evidence.first();
            let source = first.map(|evidence| evidence.source).or(source);
            let span = first.and_then(|evidence| evidence.pieces.first().copied());
            let nowhere = Place::Claims(Span { start: 0, end: 0 });
            source.map_or(nowhere, |source| Place::Source(source, span))
        }
    };
    let proof = |evidence| Proof {
        label: finding.code.to_owned(),
        evidence,
    };
    Problem {
        level: Level::Warning,
        code: finding.code,
        message: super::visible_line(&finding.message),
        judgement,
        place,
        proofs: finding
            .evidence
            .iter()
            .take(MOST_PROOFS)
            .map(proof)
            .collect(),
        dissent: None,
    }
}

fn unreadable<'a>(report: &Report<'a>) -> impl Iterator<Item = Problem<'a>> {
    let documents = (0u32..).map(SourceId).zip(report.documents);
    documents.filter_map(|(source, document)| {
        let why = document.as_ref().err()?;
        Some(Problem {
            level: Level::Error,
            code: "unreadable",
            message: super::visible_line(&why.to_string()),
            judgement: None,
            place: Place::Source(source, None),
            proofs: Vec::new(),
            dissent: None,
        })
    })
}

/// The contradictions of a claim that dissents cover, one for each source.
fn covered<'a>(report: &Report<'a>, judgement: &'a Judgement) -> Vec<Problem<'a>> {
    let claim = &report.claims.claims[judgement.claim];
    let path = |source: SourceId| &report.sources.files[source.index()].path;
    let covered = judgement.stances.iter().filter_map(|stance| {
        let dissent = claim.dissents.get(stance.dissent?)?;
        (stance.stance == Stance::Contradicts).then_some((stance, dissent))
    });
    covered
        .map(|(stance, dissent)| Problem {
            level: Level::Error,
            code: "contradicts",
            message: format!(
                "{} contradicts `{}`, as recorded",
                super::visible_line(path(stance.source)),
                super::visible::clipped(super::words::statement(claim), 100)
            ),
            judgement: Some(judgement),
            place: Place::Claims(claim.span),
            proofs: stance
                .evidence
                .iter()
                .map(|evidence| Proof {
                    label: say::label(stance),
                    evidence,
                })
                .collect(),
            dissent: Some(dissent),
        })
        .collect()
}
