//! The list of all that is wrong, as `triage` has it: the same in every format.

use serde::Serialize;

use super::super::fingerprint::fingerprint;
use super::super::places::{Page, Places};
use super::super::problems::{Place, Problem, Suppressed, problems};
use super::super::{Report, say};
use crate::claims::Severity;

#[derive(Serialize)]
pub(super) struct Issue<'a> {
    code: &'a str,
    severity: &'a str,
    fails: bool,
    message: String,
    claim: Option<&'a str>,
    file: String,
    line: usize,
    fingerprint: String,
    suppressed_by: Option<SuppressedBy>,
}

#[derive(Serialize)]
struct SuppressedBy {
    kind: &'static str,
    justification: String,
}

#[derive(Serialize)]
pub(super) struct Baseline<'a> {
    path: &'a str,
    entries: usize,
    stale: Vec<String>,
}

/// The issues, with lines counted from 1 and paths as a reader of the report can follow them.
pub(super) fn issues<'a>(report: &Report<'a>, root: &str, places: &Places<'_>) -> Vec<Issue<'a>> {
    let claims_page = Page::of_text(&report.claims.text);
    let issue = |problem: Problem<'a>| {
        let (file, line) = match problem.place {
            Place::Claims(span) => (report.claims.path.clone(), claims_page.line(span.start)),
            Place::Source(source, span) => {
                let line = span.map_or(1, |span| places.page(source).line(span.start));
                (format!("{root}{}", places.path(source)), line)
            }
            Place::File(path) => (path.to_owned(), 1),
        };
        Issue {
            code: problem.code,
            severity: problem.severity.word(),
            fails: problem.fails,
            claim: problem.claim_id(report),
            file,
            line,
            fingerprint: fingerprint(report, &problem),
            suppressed_by: problem.suppressed.map(suppressed_by),
            message: problem.message,
        }
    };
    problems(report).into_iter().map(issue).collect()
}

fn suppressed_by(suppressed: Suppressed<'_>) -> SuppressedBy {
    SuppressedBy {
        kind: match suppressed {
            Suppressed::Dissent(_) => "dissent",
            Suppressed::Baseline(_) => "baseline",
        },
        justification: suppressed.why(),
    }
}

/// The baseline of the run.
pub(super) fn baseline<'a>(report: &Report<'a>) -> Option<Baseline<'a>> {
    let used = report.triage.baseline.as_ref()?;
    Some(Baseline {
        path: &used.path,
        entries: used.entries,
        stale: used.stale.iter().map(say::entry).collect(),
    })
}

/// What fails the run: a severity or `never`.
pub(super) fn fail_on(report: &Report<'_>) -> &'static str {
    report.triage.fail_on.map_or("never", Severity::word)
}
