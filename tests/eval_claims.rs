//! The share of labelled claims that are judged as people did.
//!
//! Runs only where `FACTLINT_SHARED` names the folder with `eval/claims_dev.jsonl` (rows of VitaminC, FeverSymmetric and
//! FoolMeTwice), and fails when the folder is named but the file is missing. The figures of the last run are a ratchet, and
//! `docs/accuracy.md` shows them; `README_UPDATE=1` writes them anew.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, shows its figures, and reads what it is pointed to"
)]

use std::path::Path;

use factlint::eval::{Evaluation, Outcome, Row, Score, Scores, evaluate, rows};
use factlint::judge::Stance;

mod readme_block;

/// The sets, by the beginning of their ids, with the balanced accuracy on numbers and dates that is aimed at and the lowest
/// that passes, in per cent. Raise the latter when it rises.
const SETS: [(&str, &str, f64, f64); 3] = [
    ("vitc", "VitaminC", 70.0, 65.5),
    ("fevsym", "FeverSymmetric", 82.0, 77.0),
    ("fm2", "FoolMeTwice", 66.0, 56.0),
];
/// The kinds of rows whose balanced accuracy is aimed at together.
const VALUES: &[&str] = &["number", "date"];
/// The lowest precision of `contradicts` over all rows, in per cent.
const PRECISION: f64 = 94.0;
/// The lowest recall of `contradicts` over all rows, in per cent.
const RECALL: f64 = 15.0;
/// The most contradictions in 1,000 pairs of a claim and the evidence of another row.
const CROSS_PER_1000: f64 = 5.0;
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
    for (set, name, _, least) in SETS {
        let balanced = balanced(&part(&rows, &evaluation, set, VALUES));
        println!("{name}: balanced accuracy on numbers and dates {balanced:.1}");
        assert!(balanced >= least, "{name} fell below {least}");
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
    let recall = 100.0 * scores.overall.recall(Stance::Contradicts).unwrap();
    assert!(
        recall >= RECALL,
        "the recall of contradicts fell below {RECALL}: {recall:.1}"
    );
    let crossed = scores.cross_per_1000().unwrap();
    assert!(
        crossed <= CROSS_PER_1000,
        "{crossed:.1} of 1,000 crossed pairs contradict"
    );
    let shown = [aims(&rows, &evaluation), kinds(&rows, &evaluation)].concat();
    readme_block::is_current("docs/accuracy.md", "claims", &shown);
}

/// The score over the rows of a set and of some kinds; all sets and all kinds where none is named.
fn part(rows: &[Row], evaluation: &Evaluation, set: &str, kinds: &[&str]) -> Score {
    let wanted = |row: &Row| {
        let kind = row.kind.as_deref();
        let of_kind = kinds.is_empty() || kind.is_some_and(|kind| kinds.contains(&kind));
        row.id.starts_with(set) && of_kind
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
    Scores::of(&rows, &evaluation).overall
}

fn balanced(score: &Score) -> f64 {
    100.0 * score.balanced_accuracy().unwrap()
}

/// The table of what is aimed at.
fn aims(rows: &[Row], evaluation: &Evaluation) -> String {
    let mut table =
        "| what | rows | coverage | aim | today | |\n|---|--:|--:|--:|--:|---|\n".to_owned();
    let mut line = |what: &str, score: &Score, aim: f64, today: f64, met: bool| {
        let met = if met { "met" } else { "missed" };
        let (rows, coverage) = (score.rows, 100.0 * score.coverage().unwrap());
        table += &format!("| {what} | {rows} | {coverage:.1} | {aim:.0} | {today:.1} | {met} |\n");
    };
    for (set, name, aim, _) in SETS {
        let score = part(rows, evaluation, set, VALUES);
        let today = balanced(&score);
        let what = format!("{name}, number and date: balanced accuracy");
        line(&what, &score, aim, today, today >= aim);
    }
    let denied = part(rows, evaluation, "fevsym", &["negation"]);
    let today = balanced(&denied);
    let what = "FeverSymmetric, negation: balanced accuracy";
    line(what, &denied, 70.0, today, today >= 70.0);
    let all = part(rows, evaluation, "", &[]);
    let precision = 100.0 * all.precision(Stance::Contradicts).unwrap();
    let recall = 100.0 * all.recall(Stance::Contradicts).unwrap();
    line(
        "all: precision of `contradicts`",
        &all,
        88.0,
        precision,
        precision >= 88.0,
    );
    line(
        "all: recall of `contradicts`",
        &all,
        15.0,
        recall,
        recall >= 15.0,
    );
    let scores = Scores::of(rows, evaluation);
    let crossed = scores.cross_per_1000().unwrap();
    let met = if crossed <= 8.0 { "met" } else { "missed" };
    table += &format!(
        "| crossed pairs that contradict, in 1,000 | {} | | 8 | {crossed:.1} | {met} |\n\n",
        scores.cross_pairs
    );
    table
}

/// The table of every kind in every set.
fn kinds(rows: &[Row], evaluation: &Evaluation) -> String {
    const KINDS: [&str; 5] = ["date", "entity", "negation", "number", "other"];
    let mut table = "\
| set | kind | rows | coverage | balanced accuracy | precision of `contradicts` | recall |
|---|---|--:|--:|--:|--:|--:|
"
    .to_owned();
    let sets = SETS.map(|(set, name, ..)| (set, name));
    for (set, name) in sets.into_iter().chain([("", "all three")]) {
        for kind in KINDS.map(Some).into_iter().chain([None]) {
            let score = part(rows, evaluation, set, kind.as_slice());
            let said = score.said(Stance::Contradicts);
            let right = score.count(Stance::Contradicts, Stance::Contradicts);
            let precision = score
                .precision(Stance::Contradicts)
                .map_or("–".to_owned(), |share| format!("{:.1}", 100.0 * share));
            table += &format!(
                "| {name} | {} | {} | {:.1} | {:.1} | {precision} ({right} of {said}) | {:.1} |\n",
                kind.unwrap_or("**all**"),
                score.rows,
                100.0 * score.coverage().unwrap(),
                balanced(&score),
                100.0 * score.recall(Stance::Contradicts).unwrap(),
            );
        }
    }
    table
}
