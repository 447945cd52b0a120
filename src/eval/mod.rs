//! Evaluation: how well claims are judged, by rows that people have labelled.
//!
//! Every row goes the way of `factlint check`: its claim without a subject, its evidence as the only source of a folder.
//! A claim that is not understood says nothing, so its stance is silent, and it is counted apart. Rows that share their
//! evidence share its reading.

mod cross;
mod rows;
mod score;

use std::collections::HashMap;

use rayon::prelude::*;

use crate::claims::{Claim, Claims, Expect, Severity, Statement};
use crate::judge::{Judgement, Stance, Verdict};
use crate::source::{Sources, Span};

pub use rows::{Row, RowError, TextRow, rows, text_rows};
pub use score::{LABELS, ReasonScore, STANCES, Score, Scores};

/// What came out for one claim and one evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// What the evidence says to the claim.
    pub stance: Stance,
    /// The reason code.
    pub reason: &'static str,
    /// What the reason means here.
    pub note: String,
    /// The deciding words of each passage.
    pub evidence: Vec<String>,
    /// When silent, what came nearest.
    pub nearest: Option<String>,
    /// What the claim was understood as; none when it was not.
    pub understood: Option<String>,
}

/// The claim of one row with the evidence of another, which is most likely about something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrossPair {
    /// The row of the claim, counted from 0.
    pub claim: usize,
    /// The row of the evidence, counted from 0.
    pub evidence: usize,
    /// What came out.
    pub outcome: Outcome,
}

/// What came out for every row.
#[derive(Clone, Debug, Default)]
pub struct Evaluation {
    /// One for every row, in their order.
    pub outcomes: Vec<Outcome>,
    /// The crossed pairs, in the order of the rows of their claims.
    pub cross: Vec<CrossPair>,
}

/// Judges every row, and at most `cross` further pairs for each: its claim with the evidence of a row that shares a rare
/// name. The same rows give the same result.
///
/// # Example
/// ```
/// use factlint::eval::{evaluate, rows};
/// let rows = rows(r#"{"id": "1", "claim": "Twelve ships sailed.", "evidence": "The fleet is old. Nine ships sailed."}"#)?;
/// assert_eq!(evaluate(&rows, 0).outcomes.len(), 1);
/// # Ok::<(), factlint::eval::RowError>(())
/// ```
#[must_use]
pub fn evaluate(rows: &[Row], cross: usize) -> Evaluation {
    let own = (0..rows.len()).map(|at| (at, at));
    let crossed = cross::pairs(rows, cross);
    let pairs: Vec<(usize, usize)> = own.chain(crossed.iter().copied()).collect();
    let mut outcomes = judge_pairs(rows, &pairs);
    let cross = outcomes.split_off(rows.len()).into_iter().zip(crossed);
    Evaluation {
        cross: cross
            .map(|(outcome, (claim, evidence))| CrossPair {
                claim,
                evidence,
                outcome,
            })
            .collect(),
        outcomes,
    }
}

/// The outcomes of pairs of rows, the claim of the first with the evidence of the second, in their order.
fn judge_pairs(rows: &[Row], pairs: &[(usize, usize)]) -> Vec<Outcome> {
    let groups = by_evidence(rows, pairs);
    let judged: Vec<Vec<(usize, Outcome)>> = groups
        .par_iter()
        .map(|(evidence, members)| {
            let claims = members.iter().map(|&at| rows[pairs[at].0].claim.as_str());
            let outcomes = judge(claims, evidence);
            members.iter().copied().zip(outcomes).collect()
        })
        .collect();
    let mut placed: Vec<(usize, Outcome)> = judged.into_iter().flatten().collect();
    placed.sort_by_key(|(at, _)| *at);
    placed.into_iter().map(|(_, outcome)| outcome).collect()
}

/// The pairs that share their evidence, in the order in which each evidence comes first.
fn by_evidence<'a>(rows: &'a [Row], pairs: &[(usize, usize)]) -> Vec<(&'a str, Vec<usize>)> {
    let mut groups: Vec<(&str, Vec<usize>)> = Vec::new();
    let mut known: HashMap<&str, usize> = HashMap::new();
    for (at, &(_, evidence)) in pairs.iter().enumerate() {
        let text = rows[evidence].evidence.as_str();
        let group = *known.entry(text).or_insert(groups.len());
        if group == groups.len() {
            groups.push((text, Vec::new()));
        }
        groups[group].1.push(at);
    }
    groups
}

/// What `factlint check` makes of claims and a folder with one source.
fn judge<'a>(claims: impl Iterator<Item = &'a str>, evidence: &str) -> Vec<Outcome> {
    let claims = Claims {
        claims: claims.enumerate().map(claim).collect(),
        ..Claims::default()
    };
    let file = ("evidence.txt".to_owned(), evidence.as_bytes().to_vec());
    let checked = crate::check(&claims, &Sources::from_memory(vec![file]), None);
    checked.judgements.into_iter().map(outcome).collect()
}

fn claim((at, text): (usize, &str)) -> Claim {
    Claim {
        id: at.to_string(),
        statement: Statement::Claim(text.to_owned()),
        span: Span { start: 0, end: 0 },
        kind: None,
        severity: Severity::default(),
        tags: Vec::new(),
        expect: Expect::default(),
        dissents: Vec::new(),
    }
}

fn outcome(mut judgement: Judgement) -> Outcome {
    let understood = judgement.verdict != Verdict::NotUnderstood;
    let stance = judgement
        .stances
        .pop()
        .expect("one source gives one stance");
    Outcome {
        stance: stance.stance,
        reason: stance.reason,
        note: stance.note,
        evidence: stance
            .evidence
            .into_iter()
            .map(|evidence| evidence.quote)
            .collect(),
        nearest: stance.nearest.map(|nearest| nearest.quote),
        understood: understood.then_some(judgement.understood),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: &str = r#"{"id": "a", "claim": "12 ships sailed.", "evidence": "Twelve ships sailed from Bergen.", "label": "agrees", "kind": "number"}
{"id": "b", "claim": "15 ships sailed.", "evidence": "Twelve ships sailed from Bergen.", "label": "contradicts", "kind": "number"}
{"id": "c", "claim": "Of the.", "evidence": "The harbour was quiet.", "label": "silent"}
"#;

    #[test]
    fn rows_are_judged_as_check_judges_them() {
        let rows = rows(ROWS).unwrap();
        let evaluation = evaluate(&rows, 0);
        let stances: Vec<_> = evaluation
            .outcomes
            .iter()
            .map(|outcome| outcome.stance)
            .collect();
        assert_eq!(
            stances,
            [Stance::Agrees, Stance::Contradicts, Stance::Silent]
        );
        assert_eq!(evaluation.outcomes[1].reason, "disjoint");
        assert!(evaluation.outcomes[1].understood.is_some());
        assert_eq!(evaluation.outcomes[2].understood, None);
    }

    #[test]
    fn rows_that_share_their_evidence_come_out_as_they_do_alone() {
        let rows = rows(ROWS).unwrap();
        let together = evaluate(&rows, 0).outcomes;
        for (at, row) in rows.iter().enumerate() {
            let alone = evaluate(std::slice::from_ref(row), 0).outcomes;
            assert_eq!(alone[0], together[at]);
        }
    }

    #[test]
    fn no_rows_give_no_outcomes() {
        assert!(evaluate(&[], 3).outcomes.is_empty());
    }
}
