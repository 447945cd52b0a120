//! How many of the labelled pairs of `tests/corpora/pairs.yaml` come out as labelled.
//!
//! The figures of the last run are a ratchet, README.md shows them by kind (`README_UPDATE=1 cargo test --test eval_pairs`
//! writes them anew), and a snapshot keeps them all.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a test reads files, tells what it measures and stops where something is wrong"
)]

mod readme_block;

use std::fmt::Write as _;

use factlint::eval::{Row, Score, Scores, evaluate};
use factlint::judge::Stance;
use serde::Deserialize;

/// The lowest shares that pass: raise them when they rise.
const RIGHT: f64 = 0.765;
/// Of the contradictions that are said, those that are labelled so: a false one is the worst error.
const PRECISION: f64 = 0.99;

const STANCES: [(&str, Stance); 4] = [
    ("agrees", Stance::Agrees),
    ("contradicts", Stance::Contradicts),
    ("compatible", Stance::Compatible),
    ("silent", Stance::Silent),
];

#[derive(Deserialize)]
struct Pair {
    id: String,
    kind: String,
    stance: String,
    claim: String,
    evidence: String,
}

impl Pair {
    fn row(self) -> Row {
        let label = STANCES.iter().find(|(name, _)| *name == self.stance);
        Row {
            id: self.id,
            claim: self.claim,
            evidence: self.evidence,
            label: label.map(|(_, stance)| *stance),
            kind: Some(self.kind),
        }
    }
}

#[test]
fn pairs_come_out_as_labelled() {
    let scores = scores();
    let score = &scores.overall;
    let right = as_labelled(score);
    let precision = score.precision(Stance::Contradicts).unwrap();
    println!(
        "{} pairs, {right:.3} as labelled, precision of contradicts {precision:.3}",
        score.rows
    );
    assert!(right >= RIGHT, "{right:.3} of the pairs are as labelled");
    assert!(
        precision >= PRECISION,
        "{precision:.3} of the contradictions are labelled so"
    );
}

#[test]
fn the_scores_of_every_kind_are_as_before() {
    let mut table = Vec::new();
    factlint::report::write_eval(&scores(), &mut table).unwrap();
    insta::assert_snapshot!("scores", String::from_utf8(table).unwrap());
}

#[test]
fn the_error_rates_in_the_readme_are_those_measured() {
    readme_block::is_current("README.md", "errors", &error_rates(&scores()));
}

fn scores() -> Scores {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpora/pairs.yaml");
    let text = std::fs::read_to_string(path).unwrap();
    let pairs: Vec<Pair> = serde_yaml::from_str(&text).unwrap();
    let rows: Vec<Row> = pairs.into_iter().map(Pair::row).collect();
    Scores::of(&rows, &evaluate(&rows, 0))
}

/// The share of the rows whose stance is their label.
fn as_labelled(score: &Score) -> f64 {
    let right = STANCES.map(|(_, stance)| score.count(stance, stance));
    right.iter().sum::<usize>() as f64 / score.rows as f64
}

/// The table of README.md: a row for each kind, then one for all.
fn error_rates(scores: &Scores) -> String {
    let mut table =
        "| kind | rows | as labelled | `contradicts`: precision | recall |\n".to_owned();
    table += "|---|--:|--:|--:|--:|\n";
    let kinds = scores.kinds.iter().map(|(kind, score)| (&**kind, score));
    for (kind, score) in kinds.chain([("**all**", &scores.overall)]) {
        writeln!(
            table,
            "| {kind} | {} | {} | {} | {} |",
            score.rows,
            percent(Some(as_labelled(score))),
            percent(score.precision(Stance::Contradicts)),
            percent(score.recall(Stance::Contradicts)),
        )
        .unwrap();
    }
    table
}

/// In whole per cent; a dash where there is nothing to divide by.
fn percent(share: Option<f64>) -> String {
    share.map_or("–".to_owned(), |share| format!("{:.0} %", 100.0 * share))
}
