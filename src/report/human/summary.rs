//! The end of the human report: what a reader should know of the sources, the dissents used, and one line of summary.

use std::io;

use super::super::problems::{Suppressed, problems};
use super::super::visible::visible_line;
use super::super::{Detail, say, suppressed, words};
use super::View;
use crate::judge::Judgement;
use crate::relate::{Link, Relation};
use crate::triage::About;

/// The most pairs of sources that share words and are named.
const NAMED_PAIRS: usize = 5;

/// The most files without a reader that are named.
const NAMED_FILES: usize = 5;

/// Writes notes, dissents and the summary.
pub(super) fn write(view: &View<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let mut links = view.report.origins.links.iter();
    let mut noted = links.by_ref().filter_map(|link| link_note(view, link));
    for note in noted.by_ref().take(NAMED_PAIRS) {
        writeln!(out, "note: {note}")?;
    }
    let more = noted.count();
    if more > 0 {
        let pairs = words::count(more, "pair", "pairs");
        writeln!(out, "note: {pairs} more share words")?;
    }
    if !view.report.sources.not_sources.is_empty() {
        writeln!(
            out,
            "note: {}",
            not_sources(&view.report.sources.not_sources)
        )?;
    }
    for judgement in view.report.judgements {
        dissents(view, judgement, out)?;
    }
    if let Some(today) = view.report.today {
        writeln!(out, "dissents are judged as of {today} (UTC)")?;
    }
    if view.style.detail >= Detail::Verbose {
        suppressed_by_baseline(view, out)?;
    }
    for line in suppressed::lines(view.report) {
        writeln!(out, "{line}")?;
    }
    writeln!(out, "{}", say::summary(view.report))?;
    let issues = || view.report.triage.issues.iter();
    let open = issues()
        .find(|issue| matches!(issue.about, About::Claim(_)) && issue.suppression.is_none());
    let failing = || issues().find(|issue| view.report.triage.fails(issue));
    if let Some(issue) = open.or_else(failing) {
        let code = issue.code;
        writeln!(out, "For more about a code, try `factlint explain {code}`.")?;
    }
    Ok(())
}

/// What is to be said of a pair that shares words and is counted apart.
fn link_note(view: &View<'_>, link: &Link) -> Option<String> {
    let pair = format!(
        "{} and {}",
        visible_line(view.places.path(link.a)),
        visible_line(view.places.path(link.b))
    );
    match link.relation {
        Relation::ProbablyDerived => Some(format!(
            "{pair} share a long passage: one probably goes back to the other, yet they are counted apart; `derives_from` in `source_notes` can say so"
        )),
        Relation::SharedQuotation if view.style.detail >= Detail::Verbose => Some(format!(
            "{pair} quote the same words, which does not make them one origin"
        )),
        _ => None,
    }
}

fn not_sources(files: &[String]) -> String {
    let named: Vec<String> = files
        .iter()
        .take(NAMED_FILES)
        .map(|path| visible_line(path))
        .collect();
    let more = files.len().saturating_sub(NAMED_FILES);
    let more = if more > 0 {
        format!(" and {more} more")
    } else {
        String::new()
    };
    let number = words::count(files.len(), "file is", "files are");
    format!(
        "{number} not read, since no reader takes them: {}{more}",
        named.join(", ")
    )
}

/// Names every finding that the baseline has.
fn suppressed_by_baseline(view: &View<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let problems = problems(view.report).into_iter();
    for problem in problems {
        if matches!(problem.suppressed, Some(Suppressed::Baseline(_))) {
            writeln!(
                out,
                "in the baseline: {}: {}",
                problem.code, problem.message
            )?;
        }
    }
    Ok(())
}

/// Names every dissent that covers a contradiction of this claim.
fn dissents(view: &View<'_>, judgement: &Judgement, out: &mut dyn io::Write) -> io::Result<()> {
    let id = visible_line(&view.report.claims.claims[judgement.claim].id);
    for (dissent, covers) in view.report.dissents(judgement) {
        if covers.is_empty() {
            continue;
        }
        let paths: Vec<String> = covers
            .into_iter()
            .map(|at| visible_line(view.places.path(judgement.stances[at].source)))
            .collect();
        let until = say::until(dissent);
        let because = visible_line(&dissent.because.value);
        writeln!(out, "dissent: {id}, {}: {because}{until}", paths.join(", "))?;
    }
    Ok(())
}
