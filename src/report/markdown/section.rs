//! Sections: one for every claim that is not met, then what else a reader should look at.

use super::super::problems::{Place, Problem, Suppressed, problems};
use super::super::{say, words};
use super::View;
use super::escape::{escaped, quoted};
use crate::claims::{Claim, Severity, Statement};
use crate::judge::{Evidence, Judgement, SourceStance, Stance};
use crate::source::SourceId;
use crate::triage::About;

/// The most sources that are quoted for one claim.
const QUOTED_SOURCES: usize = 40;

/// The most silent sources that are named for one claim.
const NAMED_SILENT: usize = 12;

/// The section of a claim that is not met: its words, what was understood, and what every source says.
pub(super) fn of_claim(view: &View<'_>, judgement: &Judgement) -> String {
    let claim = &view.report.claims.claims[judgement.claim];
    let mut text = format!(
        "## {}: {}\n\n> {}\n\n",
        escaped(&claim.id),
        say::code(claim, judgement),
        said(claim)
    );
    let line = view.claims_page.line(claim.span.start);
    let path = escaped(&view.report.claims.path);
    let understood = escaped(&words::capital(&say::understood(judgement)));
    let outcome = words::capital(&say::outcome(claim, judgement));
    text.push_str(&format!(
        "{path}, line {line}. {understood}. {outcome}.\n\n"
    ));
    let mut quoted = Vec::new();
    for group in &view.groups {
        let stances = group.sources.iter();
        let stances = stances.filter_map(|source| judgement.stances.get(source.index()));
        quoted.extend(
            stances
                .map(|stance| of_source(view, claim, stance, &group.title()))
                .filter(|text| !text.is_empty()),
        );
    }
    let left_out = quoted.len().saturating_sub(QUOTED_SOURCES);
    text.extend(quoted.into_iter().take(QUOTED_SOURCES));
    if left_out > 0 {
        let more = words::count(left_out, "source", "sources");
        text.push_str(&format!("- and {more} more that say something of it\n"));
    }
    text.push_str(&silent(view, judgement));
    if let Some(advice) = say::advice(claim, judgement) {
        text.push_str(&format!("\nWhat to do: {advice}.\n"));
    }
    text + "\n"
}

/// The words of a claim, with its form and speaker.
fn said(claim: &Claim) -> String {
    match &claim.statement {
        Statement::Claim(words) => quoted(words),
        Statement::Quote {
            words,
            by: Some(by),
        } => format!("{}, said {}", quoted(words), escaped(by)),
        Statement::Quote { words, by: None } => format!("{} (a quotation)", quoted(words)),
        Statement::Name(words) => format!("{} (a name)", quoted(words)),
        Statement::Absent(words) => format!("{} (to be absent)", quoted(words)),
    }
}

/// What one source says, with its words; nothing for one that says nothing and has nothing near.
fn of_source(view: &View<'_>, claim: &Claim, stance: &SourceStance, origin: &str) -> String {
    let is_silent = stance.stance == Stance::Silent && stance.nearest.is_none();
    // Sources that could not be read have a section of their own.
    if is_silent || stance.stance == Stance::Unreadable {
        return String::new();
    }
    let path = escaped(view.places.path(stance.source));
    let label = escaped(&say::label(stance));
    let mut text = format!(
        "- {} **{path}** ({origin}), {label}\n",
        words::symbol(stance.stance)
    );
    for evidence in stance.evidence.iter().chain(&stance.nearest) {
        text.push_str(&format!(
            "  - line {}: {}\n",
            line(view, evidence),
            quoted(&evidence.quote)
        ));
    }
    if let Some(dissent) = stance.dissent.and_then(|at| claim.dissents.get(at)) {
        text.push_str(&format!(
            "  - dissent: {}\n",
            escaped(&dissent.because.value)
        ));
    }
    text
}

fn line(view: &View<'_>, evidence: &Evidence) -> usize {
    let page = view.places.page(evidence.source);
    evidence
        .pieces
        .first()
        .map_or(1, |piece| page.line(piece.start))
}

/// The sources that say nothing and have nothing near.
fn silent(view: &View<'_>, judgement: &Judgement) -> String {
    let silent: Vec<SourceId> = judgement
        .stances
        .iter()
        .filter(|stance| stance.stance == Stance::Silent && stance.nearest.is_none())
        .map(|stance| stance.source)
        .collect();
    if silent.is_empty() {
        return String::new();
    }
    let named: Vec<String> = silent
        .iter()
        .take(NAMED_SILENT)
        .map(|&source| escaped(view.places.path(source)))
        .collect();
    let more = silent.len().saturating_sub(NAMED_SILENT);
    let more = if more > 0 {
        format!(" and {more} more")
    } else {
        String::new()
    };
    let symbol = words::symbol(Stance::Silent);
    format!("- {symbol} silent: {}{more}\n", named.join(", "))
}

/// One problem, with the words that prove it.
fn found(view: &View<'_>, problem: &Problem<'_>) -> String {
    let about = problem.claim_id(view.report).map(escaped);
    let about = about.map_or_else(String::new, |id| format!(" ({id})"));
    let severity = match problem.severity {
        Severity::Note => "note, ",
        Severity::Warning | Severity::Error => "",
    };
    let mut text = format!(
        "- {severity}**{}**{about}: {}\n",
        problem.code,
        escaped(&problem.message)
    );
    for proof in &problem.proofs {
        let path = escaped(view.places.path(proof.evidence.source));
        let line = line(view, proof.evidence);
        let quote = quoted(&proof.evidence.quote);
        text.push_str(&format!("  - {path}, line {line}: {quote}\n"));
    }
    text
}

/// Findings, sources that could not be read, dissents, and what the baseline has.
pub(super) fn others(view: &View<'_>) -> String {
    let mut warnings = String::new();
    let mut unread = String::new();
    let mut dissents = String::new();
    let mut known = String::new();
    for problem in problems(view.report) {
        let message = escaped(&problem.message);
        match (problem.suppressed, problem.about, problem.place) {
            (Some(Suppressed::Dissent(_)), ..) => {
                let why = problem.suppressed.map_or_else(String::new, Suppressed::why);
                dissents.push_str(&format!("- {message}: {}\n", escaped(&why)));
            }
            (Some(Suppressed::Baseline(_)), ..) => known.push_str(&found(view, &problem)),
            (None, About::Unread(_), Place::Source(source, _)) => {
                let path = escaped(view.places.path(source));
                unread.push_str(&format!(
                    "- {}{path}: {message}\n",
                    escaped(&view.style.root)
                ));
            }
            // A claim that is not met has a section of its own.
            (None, About::Claim(_), _) => {}
            (None, ..) => warnings.push_str(&found(view, &problem)),
        }
    }
    let parts = [
        ("Sources that could not be read", unread),
        ("Also to be looked at", warnings),
        ("Dissents", dissents),
        ("In the baseline", known),
    ];
    let parts = parts.into_iter().filter(|(_, text)| !text.is_empty());
    parts
        .map(|(title, text)| format!("## {title}\n\n{text}\n"))
        .collect()
}
