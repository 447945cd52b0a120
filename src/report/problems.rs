//! What is wrong in a run, as a list: the same for every format that shows problems one by one.
//!
//! `triage` says what is in it, how bad it is and what suppresses it; here each gets its words, its place and its proofs.

use super::{Report, say};
use crate::claims::{Claim, Dissent, Severity};
use crate::judge::{Evidence, Finding, Judgement, Verdict};
use crate::source::{SourceId, Span};
use crate::triage::{About, Issue, Suppression};

/// The most pieces of evidence that one problem has.
const MOST_PROOFS: usize = 20;

/// The most entries of a baseline that are named where they fit nothing.
const NAMED_ENTRIES: usize = 3;

/// Where a problem is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place<'a> {
    /// In the file of claims.
    Claims(Span),
    /// In a source.
    Source(SourceId, Option<Span>),
    /// In another file, by its path.
    File(&'a str),
}

/// What suppresses a problem.
#[derive(Clone, Copy, Debug)]
pub(super) enum Suppressed<'a> {
    /// A dissent.
    Dissent(&'a Dissent),
    /// The baseline, by its path.
    Baseline(&'a str),
}

/// One problem.
#[derive(Clone, Debug)]
pub(super) struct Problem<'a> {
    pub(super) about: About,
    pub(super) severity: Severity,
    /// Whether it fails the run.
    pub(super) fails: bool,
    /// The code, as `explain` takes it.
    pub(super) code: &'static str,
    /// What is wrong, in one line.
    pub(super) message: String,
    /// The claim it is about.
    pub(super) judgement: Option<&'a Judgement>,
    pub(super) place: Place<'a>,
    /// The words that prove it.
    pub(super) proofs: Vec<Proof<'a>>,
    /// What suppresses it.
    pub(super) suppressed: Option<Suppressed<'a>>,
}

/// Evidence, and what is to be said of it.
#[derive(Clone, Debug)]
pub(super) struct Proof<'a> {
    pub(super) label: String,
    pub(super) evidence: &'a Evidence,
}

impl Suppressed<'_> {
    /// Why the problem does not count, in one line.
    pub(super) fn why(self) -> String {
        match self {
            Self::Dissent(dissent) => {
                let until = say::until(dissent);
                format!("{}{until}", super::visible_line(&dissent.because.value))
            }
            Self::Baseline(path) => format!("in the baseline {}", super::visible_line(path)),
        }
    }
}

impl Problem<'_> {
    /// How much it weighs against others, the worst first: what could not be read, then what is said to be wrong, then
    /// what nobody confirms, then what was found beside.
    pub(super) fn rank(&self) -> usize {
        let verdict = self.judgement.map(|judgement| judgement.verdict);
        match (self.about, verdict) {
            (About::Unread(_), _) => 0,
            (About::Claim(_), Some(verdict)) => match verdict {
                _ if self.code == "absent" => 1,
                Verdict::Contradicted => 1,
                Verdict::Disputed => 2,
                Verdict::NotUnderstood => 3,
                Verdict::Unconfirmed => 4,
                Verdict::Silent | Verdict::Holds => 5,
            },
            _ => 6,
        }
    }

    /// The id of its claim.
    pub(super) fn claim_id<'a>(&self, report: &Report<'a>) -> Option<&'a str> {
        let judgement = self.judgement?;
        Some(&report.claims.claims[judgement.claim].id)
    }
}

/// Every problem, in the order of `triage`.
pub(super) fn problems<'a>(report: &Report<'a>) -> Vec<Problem<'a>> {
    let issues = report.triage.issues.iter();
    issues.filter_map(|issue| problem(report, issue)).collect()
}

/// The problem about something, if there is one.
pub(super) fn about<'a>(report: &Report<'a>, about: About) -> Option<Problem<'a>> {
    problem(report, report.triage.issue(about)?)
}

fn problem<'a>(report: &Report<'a>, issue: &Issue) -> Option<Problem<'a>> {
    let told = match issue.about {
        About::Claim(claim) => not_met(report, report.judgement(claim)?),
        About::Beside(claim, at) => {
            let judgement = report.judgement(claim)?;
            of_finding(report, Some(judgement), judgement.findings.get(at)?)
        }
        About::Run(at) => of_finding(report, None, report.findings.get(at)?),
        About::Unread(source) => unreadable(report, source)?,
        About::Stale => stale(report)?,
        About::Covered(claim, at) => covered(report, report.judgement(claim)?, at)?,
    };
    Some(Problem {
        about: issue.about,
        severity: issue.severity,
        fails: report.triage.fails(issue),
        code: issue.code,
        suppressed: suppressed(report, issue),
        message: told.message,
        judgement: told.judgement,
        place: told.place,
        proofs: told.proofs,
    })
}

fn suppressed<'a>(report: &Report<'a>, issue: &Issue) -> Option<Suppressed<'a>> {
    match issue.suppression? {
        Suppression::Dissent(at) => {
            let (About::Claim(claim) | About::Beside(claim, _) | About::Covered(claim, _)) =
                issue.about
            else {
                return None;
            };
            let dissent = report.claims.claims.get(claim)?.dissents.get(at)?;
            Some(Suppressed::Dissent(dissent))
        }
        Suppression::Baseline => {
            let baseline = report.triage.baseline.as_ref()?;
            Some(Suppressed::Baseline(&baseline.path))
        }
    }
}

/// What is said of a problem.
struct Told<'a> {
    message: String,
    judgement: Option<&'a Judgement>,
    place: Place<'a>,
    proofs: Vec<Proof<'a>>,
}

fn not_met<'a>(report: &Report<'a>, judgement: &'a Judgement) -> Told<'a> {
    let claim = claim_of(report, judgement);
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
    Told {
        message: say::title(claim, judgement),
        judgement: Some(judgement),
        place: Place::Claims(claim.span),
        proofs,
    }
}

fn claim_of<'a>(report: &Report<'a>, judgement: &Judgement) -> &'a Claim {
    &report.claims.claims[judgement.claim]
}

fn of_finding<'a>(
    report: &Report<'a>,
    judgement: Option<&'a Judgement>,
    finding: &'a Finding,
) -> Told<'a> {
    let place = match (judgement, finding.source) {
        (Some(judgement), _) => Place::Claims(claim_of(report, judgement).span),
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
    let shown = finding.evidence.iter().take(MOST_PROOFS);
    Told {
        message: super::visible_line(&finding.message),
        judgement,
        place,
        proofs: shown.map(proof).collect(),
    }
}

fn unreadable<'a>(report: &Report<'a>, source: SourceId) -> Option<Told<'a>> {
    let why = report.documents.get(source.index())?.as_ref().err()?;
    Some(Told {
        message: super::visible_line(&why.to_string()),
        judgement: None,
        place: Place::Source(source, None),
        proofs: Vec::new(),
    })
}

/// The entries of the baseline that fit nothing, as one problem: one edit mends them all.
fn stale<'a>(report: &Report<'a>) -> Option<Told<'a>> {
    let baseline = report.triage.baseline.as_ref()?;
    let entries = baseline.stale.iter().take(NAMED_ENTRIES);
    let named: Vec<String> = entries.map(say::entry).collect();
    let more = baseline.stale.len().saturating_sub(NAMED_ENTRIES);
    let more = if more > 0 {
        format!(" and {more} more")
    } else {
        String::new()
    };
    let number = super::words::count(baseline.stale.len(), "entry fits", "entries fit");
    Some(Told {
        message: format!(
            "{number} no finding any more: {}{more}; `factlint baseline` takes them out",
            named.join("; ")
        ),
        judgement: None,
        place: Place::File(&baseline.path),
        proofs: Vec::new(),
    })
}

/// A contradiction that a dissent covers.
fn covered<'a>(report: &Report<'a>, judgement: &'a Judgement, at: usize) -> Option<Told<'a>> {
    let claim = claim_of(report, judgement);
    let stance = judgement.stances.get(at)?;
    let path = &report.sources.files[stance.source.index()].path;
    let proof = |evidence| Proof {
        label: say::label(stance),
        evidence,
    };
    Some(Told {
        message: format!(
            "{} contradicts `{}`, as recorded",
            super::visible_line(path),
            super::visible::clipped(super::words::statement(claim), 100)
        ),
        judgement: Some(judgement),
        place: Place::Claims(claim.span),
        proofs: stance.evidence.iter().map(proof).collect(),
    })
}
