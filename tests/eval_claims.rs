//! The share of labelled claims that are judged as people did.
//!
//! Runs only where `FACTLINT_SHARED` names the folder with `eval/claims_dev.jsonl` (rows of VitaminC, FeverSymmetric and
//! FoolMeTwice), and fails when the folder is named but the file is missing. The figures of the last run are a ratchet.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, shows its figures, and reads what it is pointed to"
)]

use std::path::Path;

use factlint::eval::{Evaluation, Outcome, Row, Scores, evaluate, rows};
use factlint::judge::Stance;

/// The lowest balanced accuracy that passes over rows about numbers and dates, in per cent, by the beginning of their ids.
/// Raise them when they rise.
const BALANCED: [(&str, f64); 3] = [("vitc", 61.0), ("fevsym", 69.0), ("fm2", 53.5)];
/// The lowest precision of `contradicts` over all rows, in per cent.
const PRECISION: f64 = 88.0;
/// The most contradictions in 1,000 pairs of a claim and the evidence of another row.
const CROSS_PER_1000: f64 = 20.0;
/// The crossed pairs of each row.
const CROSS: usize = 2;

#[test]
fn labelled_claims_are_judged_as_people_did() {
    let Some(shared) = std::env::var_os("FACTLINT_SHARED") else {
        println!("FACTLINT_SHARED is not set: the labelled claims are not at hand");
        return;
    };
    let text = std::fs::read_to_string(Path::new(&shared).join("eval/claims_dev.jsonl")).unwrap();
    let rows = rows(&text).unwrap_or_else(|error| panic!("{error}"));
    let evaluation = evaluate(&rows, CROSS);
    for (set, least) in BALANCED {
        let balanced = 100.0 * balanced(&rows, &evaluation, set);
        println!("{set}: balanced accuracy on numbers and dates {balanced:.1}");
        assert!(balanced >= least, "{set} fell below {least}");
    }
    let scores = Scores::of(&rows, &evaluation);
    let mut table = Vec::new();
    factlint::report::write_eval(&scores, &mut table).unwrap();
    println!("{}", String::from_utf8(table).unwrap());
    let precision = 100.0 * scores.overall.precision(Stance::Contradicts).unwrap();
    assert!(
        precision >= PRECISION,
        "the precision of contradicts fell below {PRECISION}: {precision:.1}"
    );
    let crossed = scores.cross_per_1000().unwrap();
    assert!(
        crossed <= CROSS_PER_1000,
        "{crossed:.1} of 1,000 crossed pairs contradict"
    );
}

/// The balanced accuracy of a set's rows on numbers and dates.
fn balanced(rows: &[Row], evaluation: &Evaluation, set: &str) -> f64 {
    let wanted = |row: &Row| {
        let kind = row.kind.as_deref();
        row.id.starts_with(set) && matches!(kind, Some("number" | "date"))
    };
    let pairs = rows.iter().zip(&evaluation.outcomes);
    let (rows, outcomes): (Vec<Row>, Vec<Outcome>) = pairs
        .filter(|(row, _)| wanted(row))
        .map(|(row, outcome)| (row.clone(), outcome.clone()))
        .unzip();
    let evaluation = Evaluation {
        outcomes,
        cross: Vec::new(),
    };
    let scores = Scores::of(&rows, &evaluation);
    scores.overall.balanced_accuracy().unwrap()
}
