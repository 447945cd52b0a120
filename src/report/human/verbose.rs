//! With `-v`: what every claim was understood as, and the words that every stance rests on.

use std::io;

use super::super::visible::{clipped, visible_line};
use super::super::{Standing, say, words};
use super::View;
use crate::judge::{Evidence, Judgement, SourceStance};

/// The most characters of a quote.
const QUOTE_CHARS: usize = 300;

/// Writes one block for each claim.
pub(super) fn write(view: &View<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    for judgement in view.report.judgements {
        block(view, judgement, out)?;
        writeln!(out)?;
    }
    Ok(())
}

fn block(view: &View<'_>, judgement: &Judgement, out: &mut dyn io::Write) -> io::Result<()> {
    let claim = &view.report.claims.claims[judgement.claim];
    let path = visible_line(&view.report.claims.path);
    let line = view.claims_page.line(claim.span.start);
    let verdict = words::verdict(judgement.verdict);
    let met = match view.report.standing(judgement) {
        Standing::Met => ", met",
        other => say::standing(other),
    };
    let id = visible_line(&claim.id);
    writeln!(out, "{id} ({path}:{line}): {verdict}{met}")?;
    let understood = visible_line(&judgement.understood);
    writeln!(out, "  understood ({}): {understood}", judgement.kind)?;
    for stance in &judgement.stances {
        stance_lines(view, stance, out)?;
    }
    Ok(())
}

fn stance_lines(view: &View<'_>, stance: &SourceStance, out: &mut dyn io::Write) -> io::Result<()> {
    let (symbol, word) = (words::symbol(stance.stance), words::stance(stance.stance));
    let at = view.at(stance.source, stance.evidence.first());
    let note = if stance.note.is_empty() {
        String::new()
    } else {
        format!(": {}", visible_line(&stance.note))
    };
    writeln!(out, "  {symbol} {at} {word} ({}){note}", stance.reason)?;
    for evidence in &stance.evidence {
        quote(view, evidence, "", out)?;
    }
    if let Some(evidence) = &stance.nearest {
        quote(view, evidence, "nearest, ", out)?;
    }
    Ok(())
}

fn quote(
    view: &View<'_>,
    evidence: &Evidence,
    lead: &str,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let line = evidence.pieces.first().map_or(1, |piece| {
        view.places.page(evidence.source).line(piece.start)
    });
    let words = clipped(&evidence.quote, QUOTE_CHARS);
    writeln!(out, "      {lead}line {line}: “{words}”")
}
