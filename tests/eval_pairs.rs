//! How many of the labelled pairs of `tests/corpora/pairs.yaml` come out as labelled; the figures of the last run are a ratchet.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a test reads files, tells what it measures and stops where something is wrong"
)]

use factlint::eval::{Row, Scores, evaluate};
use factlint::judge::Stance;
use serde::Deserialize;

/// The lowest shares that pass: raise them when they rise.
const RIGHT: f64 = 0.73;
/// Of the contradictions that are said, those that are labelled so: a false one is the worst error.
const PRECISION: f64 = 0.97;

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
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpora/pairs.yaml");
    let text = std::fs::read_to_string(path).unwrap();
    let pairs: Vec<Pair> = serde_yaml::from_str(&text).unwrap();
    let rows: Vec<Row> = pairs.into_iter().map(Pair::row).collect();
    let score = Scores::of(&rows, &evaluate(&rows, 0)).overall;
    let right: usize = STANCES
        .iter()
        .map(|(_, stance)| score.count(*stance, *stance))
        .sum();
    let right = right as f64 / rows.len() as f64;
    let precision = score.precision(Stance::Contradicts).unwrap();
    println!(
        "{} pairs, {right:.3} as labelled, precision of contradicts {precision:.3}",
        rows.len()
    );
    assert!(right >= RIGHT, "{right:.3} of the pairs are as labelled");
    assert!(
        precision >= PRECISION,
        "{precision:.3} of the contradictions are labelled so"
    );
}
