//! The codes of findings, and how bad each is when nothing else is said.

use crate::claims::{Claim, Severity, Statement};
use crate::judge::Judgement;

/// The code of baseline entries that fit nothing.
pub(super) const STALE: &str = "stale-baseline";

/// The code of sources that could not be read.
pub(super) const UNREADABLE: &str = "unreadable";

/// The code of contradictions that a dissent covers.
pub(super) const COVERED: &str = "contradicts";

/// Every code that findings can be chosen by, and how bad it is.
///
/// The verdicts come first: they are as bad as their claims say. A source that could not be read is not among them, since
/// nobody can choose not to know.
pub const CODES: &[(&str, Severity)] = &[
    ("contradicted", Severity::Error),
    ("disputed", Severity::Error),
    ("unconfirmed", Severity::Error),
    ("silent", Severity::Error),
    ("not-understood", Severity::Error),
    ("absent", Severity::Error),
    // A verdict too, of a claim that must not be agreed with by so many, or that expects more.
    ("holds", Severity::Error),
    ("garbled", Severity::Warning),
    ("garbled-copy", Severity::Warning),
    ("inconsistent", Severity::Warning),
    ("unused-dissent", Severity::Warning),
    ("expired-dissent", Severity::Warning),
    ("two-facts", Severity::Warning),
    (STALE, Severity::Warning),
    ("weekday-clash", Severity::Note),
];

/// How bad the finding of a code is.
pub(super) fn severity(code: &str) -> Severity {
    let known = CODES.iter().find(|(known, _)| *known == code);
    known.map_or(Severity::Error, |(_, severity)| *severity)
}

/// The code of a claim: its verdict, but `absent` where a sentence is agreed with that nobody may say.
#[must_use]
pub fn claim_code(claim: &Claim, judgement: &Judgement) -> &'static str {
    match claim.statement {
        Statement::Absent(_) if judgement.tally.agrees > 0 => "absent",
        _ => judgement.verdict.code(),
    }
}
