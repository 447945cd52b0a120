//! Writes what an evaluation came to: for reading, as one JSON object, or one JSON object a row.

use std::collections::BTreeMap;
use std::io;

use serde::Serialize;

use super::visible::visible_line;
use super::words;
use crate::eval::{Evaluation, LABELS, Outcome, Row, STANCES, Score, Scores};
use crate::judge::Stance;

/// The width of the column of kinds, in characters; a longer name pushes its row to the right.
const NAME_WIDTH: usize = 14;

/// Writes the figures for reading.
///
/// # Errors
/// When `out` cannot be written.
pub fn write_eval(scores: &Scores, out: &mut dyn io::Write) -> io::Result<()> {
    let overall = &scores.overall;
    writeln!(
        out,
        "{} rows, {} of them not understood; coverage {} %, balanced accuracy {} %\n",
        overall.rows,
        overall.not_understood,
        percent(overall.coverage()).trim(),
        percent(overall.balanced_accuracy()).trim()
    )?;
    write_table(overall, out)?;
    write_kinds(scores, out)?;
    write_reasons(scores, out)?;
    if let Some(per_1000) = scores.cross_per_1000() {
        writeln!(
            out,
            "\n{} crossed pairs: {} contradicts, {per_1000:.1} per 1,000",
            scores.cross_pairs, scores.cross_contradicts
        )?;
    }
    Ok(())
}

/// The stances with a column: `unreadable` only where it came out.
fn columns(score: &Score) -> impl Iterator<Item = Stance> {
    let unread = score.said(Stance::Unreadable) > 0;
    STANCES
        .into_iter()
        .filter(move |stance| unread || *stance != Stance::Unreadable)
}

fn write_table(score: &Score, out: &mut dyn io::Write) -> io::Result<()> {
    write!(out, "{:NAME_WIDTH$}", "label")?;
    for stance in columns(score) {
        write!(out, "{:>13}", words::stance(stance))?;
    }
    writeln!(out, "{:>8}", "rows")?;
    for label in LABELS {
        write!(out, "{:NAME_WIDTH$}", words::stance(label))?;
        for stance in columns(score) {
            write!(out, "{:>13}", score.count(label, stance))?;
        }
        writeln!(out, "{:>8}", score.labelled(label))?;
    }
    Ok(())
}

fn write_kinds(scores: &Scores, out: &mut dyn io::Write) -> io::Result<()> {
    write!(
        out,
        "\n{:NAME_WIDTH$}{:>6}{:>10}{:>10}",
        "kind", "rows", "balanced", "coverage"
    )?;
    for label in LABELS {
        write!(out, "  {:>13}", words::stance(label))?;
    }
    writeln!(out, "   (precision, recall, in per cent)")?;
    for (kind, score) in &scores.kinds {
        write_score(&visible_line(kind), score, out)?;
    }
    write_score("overall", &scores.overall, out)
}

fn write_score(name: &str, score: &Score, out: &mut dyn io::Write) -> io::Result<()> {
    write!(
        out,
        "{name:NAME_WIDTH$}{:>6}{:>10}{:>10}",
        score.rows,
        percent(score.balanced_accuracy()),
        percent(score.coverage())
    )?;
    for label in LABELS {
        let (precision, recall) = (score.precision(label), score.recall(label));
        write!(out, "  {:>6} {:>6}", percent(precision), percent(recall))?;
    }
    writeln!(out)
}

fn write_reasons(scores: &Scores, out: &mut dyn io::Write) -> io::Result<()> {
    if scores.reasons.is_empty() {
        return Ok(());
    }
    writeln!(
        out,
        "\n{:NAME_WIDTH$}{:>13}{:>8}",
        "reason", "contradicts", "wrong"
    )?;
    for (reason, score) in &scores.reasons {
        writeln!(
            out,
            "{reason:NAME_WIDTH$}{:>13}{:>8}",
            score.said, score.wrong
        )?;
    }
    Ok(())
}

fn percent(share: Option<f64>) -> String {
    share.map_or("-".to_owned(), |share| format!("{:.1}", share * 100.0))
}

/// Version 1 of the JSON form. Shares are in `0.0..=1.0`, rounded to four digits; null where nothing can be shared.
#[derive(Serialize)]
struct Root<'a> {
    schema_version: u32,
    overall: Figures,
    kinds: BTreeMap<&'a str, Figures>,
    reasons: BTreeMap<&'a str, Reason>,
    cross: Option<Cross>,
}

#[derive(Serialize)]
struct Figures {
    rows: usize,
    not_understood: usize,
    coverage: Option<f64>,
    balanced_accuracy: Option<f64>,
    stances: BTreeMap<&'static str, Shares>,
    confusion: BTreeMap<&'static str, BTreeMap<&'static str, usize>>,
}

#[derive(Serialize)]
struct Shares {
    precision: Option<f64>,
    recall: Option<f64>,
}

#[derive(Serialize)]
struct Reason {
    contradicts: usize,
    wrong: usize,
}

#[derive(Serialize)]
struct Cross {
    pairs: usize,
    contradicts: usize,
    per_1000: f64,
}

/// Writes the figures as one JSON object.
///
/// # Errors
/// When `out` cannot be written.
pub fn write_eval_json(scores: &Scores, out: &mut dyn io::Write) -> io::Result<()> {
    let kinds = scores.kinds.iter();
    let reasons = scores.reasons.iter();
    let root = Root {
        schema_version: 1,
        overall: figures(&scores.overall),
        kinds: kinds
            .map(|(kind, score)| (kind.as_str(), figures(score)))
            .collect(),
        reasons: reasons
            .map(|(reason, score)| {
                let (contradicts, wrong) = (score.said, score.wrong);
                (*reason, Reason { contradicts, wrong })
            })
            .collect(),
        cross: scores.cross_per_1000().map(|per_1000| Cross {
            pairs: scores.cross_pairs,
            contradicts: scores.cross_contradicts,
            per_1000: rounded(per_1000),
        }),
    };
    serde_json::to_writer_pretty(&mut *out, &root)?;
    writeln!(out)
}

fn figures(score: &Score) -> Figures {
    let shares = |label| Shares {
        precision: score.precision(label).map(rounded),
        recall: score.recall(label).map(rounded),
    };
    let counts = |label| {
        let counts = STANCES.map(|stance| (words::stance(stance), score.count(label, stance)));
        BTreeMap::from(counts)
    };
    Figures {
        rows: score.rows,
        not_understood: score.not_understood,
        coverage: score.coverage().map(rounded),
        balanced_accuracy: score.balanced_accuracy().map(rounded),
        stances: BTreeMap::from(LABELS.map(|label| (words::stance(label), shares(label)))),
        confusion: BTreeMap::from(LABELS.map(|label| (words::stance(label), counts(label)))),
    }
}

fn rounded(figure: f64) -> f64 {
    (figure * 10_000.0).round() / 10_000.0
}

/// One line of the JSON form of rows.
#[derive(Serialize)]
struct Line<'a> {
    id: &'a str,
    /// The row whose evidence it is, when it is not the row's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    cross: Option<&'a str>,
    stance: &'static str,
    reason: &'static str,
    evidence: &'a [String],
    nearest: Option<&'a str>,
    note: &'a str,
    understood: Option<&'a str>,
}

/// Writes what came out for every row, one JSON object a line, in their order; then the crossed pairs.
///
/// # Errors
/// When `out` cannot be written.
pub fn write_eval_rows(
    rows: &[Row],
    evaluation: &Evaluation,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let own = rows.iter().zip(&evaluation.outcomes);
    let own = own.map(|(row, outcome)| line(row, None, outcome));
    let crossed = evaluation.cross.iter().map(|pair| {
        let evidence = &rows[pair.evidence];
        line(&rows[pair.claim], Some(evidence), &pair.outcome)
    });
    for line in own.chain(crossed) {
        serde_json::to_writer(&mut *out, &line)?;
        writeln!(out)?;
    }
    Ok(())
}

fn line<'a>(row: &'a Row, cross: Option<&'a Row>, outcome: &'a Outcome) -> Line<'a> {
    Line {
        id: &row.id,
        cross: cross.map(|row| row.id.as_str()),
        stance: words::stance(outcome.stance),
        reason: outcome.reason,
        evidence: &outcome.evidence,
        nearest: outcome.nearest.as_deref(),
        note: &outcome.note,
        understood: outcome.understood.as_deref(),
    }
}
