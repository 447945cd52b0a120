//! The open claims on real press articles, where a folder with them is named by `FACTLINT_SHARED`.
//!
//! The articles are under copyright and stay outside the repository. `.ci/run` names the folder; without the name the
//! test passes with a note, with a name that leads nowhere it fails. The figures of the last run are a ratchet.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a test tells what it measures and stops at the first surprise"
)]

use std::collections::BTreeMap;
use std::path::PathBuf;

use factlint::claims::{self, Claims};
use factlint::judge::Stance;
use factlint::source::Sources;
use factlint::{Checked, check};
use serde::Deserialize;

/// The lowest figures that pass, in per cent of their rows: raise them when they rise.
const STRICT: f64 = 87.0;
const LENIENT: f64 = 90.0;
const PRECISION: f64 = 98.0;
const RECALL: f64 = 87.0;
const LINES: f64 = 95.0;
/// The kinds that the program began with, and their strict share together.
const FIRST: &[&str] = &[
    "count",
    "bound",
    "membership-signed",
    "membership-declined",
    "date",
    "negation",
    "list",
];
const FIRST_STRICT: f64 = 90.0;

#[derive(Deserialize)]
struct Row {
    id: String,
    text: String,
    kind: String,
    stances: BTreeMap<String, String>,
    #[serde(default)]
    also_accept: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    lines: BTreeMap<String, Vec<usize>>,
}

fn shared() -> Option<PathBuf> {
    let named = std::env::var_os("FACTLINT_SHARED")?;
    let folder = PathBuf::from(named);
    assert!(
        folder.join("articles").is_dir(),
        "FACTLINT_SHARED names no folder with articles: {}",
        folder.display()
    );
    Some(folder)
}

fn rows(folder: &std::path::Path) -> Vec<Row> {
    let text = std::fs::read_to_string(folder.join("open_claims.yaml")).unwrap();
    serde_yaml::from_str(&text).unwrap()
}

fn header(folder: &std::path::Path) -> String {
    std::fs::read_to_string(folder.join("claims_header.yaml")).unwrap()
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

fn run(folder: &std::path::Path, sentences: &[(String, String)]) -> (Claims, Sources, Checked) {
    let mut text = header(folder);
    text.push_str("\nclaims:\n");
    for (id, sentence) in sentences {
        text.push_str(&format!("  - id: {id}\n    claim: {}\n", quoted(sentence)));
    }
    let claims = claims::parse("claims.yaml", &text).unwrap_or_else(|error| panic!("{error}"));
    let sources = factlint::read::read(&folder.join("articles")).unwrap();
    let checked = check(&claims, &sources, None);
    (claims, sources, checked)
}

fn name(stance: Stance) -> &'static str {
    match stance {
        Stance::Agrees => "agrees",
        Stance::Contradicts => "contradicts",
        Stance::Compatible => "compatible",
        Stance::Silent => "silent",
        Stance::Unreadable => "unreadable",
    }
}

#[derive(Default, Clone, Copy)]
struct Score {
    rows: usize,
    strict: usize,
    lenient: usize,
    said: usize,
    said_right: usize,
    meant: usize,
    meant_right: usize,
}

impl Score {
    fn add(&mut self, got: &str, want: &str, also: &[String]) {
        let lenient = got == want || also.iter().any(|other| other == got);
        self.rows += 1;
        self.strict += usize::from(got == want);
        self.lenient += usize::from(lenient);
        if got == "contradicts" {
            self.said += 1;
            self.said_right += usize::from(lenient);
        }
        if want == "contradicts" {
            self.meant += 1;
            self.meant_right += usize::from(got == want);
        }
    }

    fn line(&self) -> String {
        format!(
            "{:5} rows  strict {:5.1}  lenient {:5.1}  contradicts: precision {:5.1} of {:3}, recall {:5.1} of {:3}",
            self.rows,
            share(self.strict, self.rows),
            share(self.lenient, self.rows),
            share(self.said_right, self.said),
            self.said,
            share(self.meant_right, self.meant),
            self.meant
        )
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        100.0
    } else {
        100.0 * part as f64 / whole as f64
    }
}

#[test]
fn the_open_claims_are_judged_as_two_readers_did() {
    let Some(folder) = shared() else {
        println!("FACTLINT_SHARED is not set: the articles are not at hand");
        return;
    };
    let rows = rows(&folder);
    let sentences: Vec<(String, String)> = rows
        .iter()
        .map(|row| (row.id.clone(), row.text.clone()))
        .collect();
    let (_, sources, checked) = run(&folder, &sentences);
    let mut all = Score::default();
    let mut kinds: BTreeMap<&str, Score> = BTreeMap::new();
    let (mut right_lines, mut with_lines) = (0, 0);
    let verbose = std::env::var_os("FACTLINT_VERBOSE").is_some();
    for (row, judgement) in rows.iter().zip(&checked.judgements) {
        let mut misses = Vec::new();
        for (source, stance) in sources.files.iter().zip(&judgement.stances) {
            let short = &source.path[..3];
            let (got, want) = (name(stance.stance), row.stances[short].as_str());
            let also = row.also_accept.get(short).cloned().unwrap_or_default();
            all.add(got, want, &also);
            kinds
                .entry(row.kind.as_str())
                .or_default()
                .add(got, want, &also);
            let bytes = source.content.as_ref().unwrap();
            let line = |at: usize| 1 + bytes[..at].iter().filter(|byte| **byte == b'\n').count();
            let lines: Vec<usize> = stance
                .evidence
                .iter()
                .flat_map(|evidence| evidence.pieces.iter().map(|piece| line(piece.start)))
                .collect();
            if got == want && got != "silent" {
                with_lines += 1;
                let wanted = row.lines.get(short).cloned().unwrap_or_default();
                let hit = lines.iter().any(|line| wanted.contains(line));
                right_lines += usize::from(hit);
                if verbose && !hit {
                    println!("  LINES {} {short}: {lines:?} for {wanted:?}", row.id);
                }
            }
            if got != want {
                misses.push(format!(
                    "    {short} got {got} ({}; {}) {lines:?} want {want}{}",
                    stance.reason,
                    stance.note,
                    if also.iter().any(|other| other == got) {
                        " (accepted)"
                    } else {
                        ""
                    }
                ));
            }
        }
        if verbose && !misses.is_empty() {
            println!(
                "{} [{}] {} => {} [{}]",
                row.id, row.kind, row.text, judgement.understood, judgement.kind
            );
            misses.iter().for_each(|miss| println!("{miss}"));
        }
    }
    for (kind, score) in &kinds {
        println!("{kind:20}{}", score.line());
    }
    println!("{:20}{}", "all", all.line());
    println!(
        "evidence on the right lines: {:.1} of {with_lines}",
        share(right_lines, with_lines)
    );
    let first = kinds.iter().filter(|(kind, _)| FIRST.contains(kind));
    let (right, rows) = first.fold((0, 0), |(right, rows), (_, score)| {
        (right + score.strict, rows + score.rows)
    });
    println!(
        "the first kinds: strict {:.1} of {rows}",
        share(right, rows)
    );
    let floors = [
        ("strict", share(all.strict, all.rows), STRICT),
        ("lenient", share(all.lenient, all.rows), LENIENT),
        (
            "precision of contradicts",
            share(all.said_right, all.said),
            PRECISION,
        ),
        (
            "recall of contradicts",
            share(all.meant_right, all.meant),
            RECALL,
        ),
        (
            "evidence on the right lines",
            share(right_lines, with_lines),
            LINES,
        ),
        (
            "strict of the first kinds",
            share(right, rows),
            FIRST_STRICT,
        ),
    ];
    for (what, got, floor) in floors {
        assert!(got >= floor, "{what} fell to {got:.1}, below {floor}");
    }
}

#[test]
fn the_rows_that_every_release_must_get_right() {
    let Some(folder) = shared() else { return };
    let rows: &[(&str, [&str; 5])] = &[
        (
            "51 countries",
            ["agrees", "agrees", "compatible", "agrees", "compatible"],
        ),
        (
            "Australia declined",
            ["agrees", "agrees", "silent", "agrees", "agrees"],
        ),
        (
            "90 countries",
            [
                "contradicts",
                "contradicts",
                "compatible",
                "contradicts",
                "compatible",
            ],
        ),
        (
            "More than 130 companies",
            ["agrees", "agrees", "compatible", "agrees", "agrees"],
        ),
        (
            "Turkey declined",
            ["agrees", "agrees", "silent", "agrees", "silent"],
        ),
        (
            "Australia signed",
            [
                "contradicts",
                "contradicts",
                "silent",
                "contradicts",
                "contradicts",
            ],
        ),
        (
            "Announced on 12 November 2018",
            ["agrees", "agrees", "agrees", "compatible", "agrees"],
        ),
        (
            "nine goals",
            ["silent", "silent", "agrees", "silent", "agrees"],
        ),
    ];
    let sentences: Vec<(String, String)> = rows
        .iter()
        .enumerate()
        .map(|(at, (text, _))| (format!("c{at}"), (*text).to_owned()))
        .collect();
    let (_, _, checked) = run(&folder, &sentences);
    assert_eq!(checked.origins.origins.len(), 3);
    let mut wrong = Vec::new();
    for ((text, want), judgement) in rows.iter().zip(&checked.judgements) {
        let got: Vec<&str> = judgement
            .stances
            .iter()
            .map(|stance| name(stance.stance))
            .collect();
        if got != want {
            let why: Vec<String> = judgement
                .stances
                .iter()
                .map(|stance| format!("{} {}", stance.reason, stance.note))
                .collect();
            wrong.push(format!(
                "{text} [{}]: {got:?} for {want:?}\n   {why:?}",
                judgement.understood
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
