//! `factlint eval` and `factlint facts --rows` from outside: figures, rows, mistakes, exit codes.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests stop where they cannot go on, and write the files they measure"
)]

use std::process::Stdio;

use serde_json::{Value, json};
use snapbox::cmd::{Command, cargo_bin};
use snapbox::str;

const ROWS: &str = r#"{"id": "sea-1", "claim": "12 ships sailed from Bergen.", "evidence": "Twelve ships sailed from Bergen.", "label": "agrees", "kind": "number"}
{"id": "sea-2", "claim": "15 ships sailed from Bergen.", "evidence": "Twelve ships sailed from Bergen.", "label": "contradicts", "kind": "number"}
{"id": "land-1", "claim": "Of the.", "evidence": "The pier was built by hand.", "label": "silent", "note": "kept by the maker"}
{"id": "land-2", "claim": "A fair was held.", "evidence": "Rain fell on the market."}
"#;

/// A folder with one file.
fn folder(name: &str, text: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(name), text).unwrap();
    folder
}

fn factlint(folder: &tempfile::TempDir, args: &[&str]) -> Command {
    Command::new(cargo_bin!("factlint"))
        .env_clear()
        .current_dir(folder.path())
        .args(args)
}

fn stdout(folder: &tempfile::TempDir, args: &[&str]) -> String {
    let run = factlint(folder, args).assert().success();
    String::from_utf8(run.get_output().stdout.clone()).unwrap()
}

/// The JSON objects that a run prints, one a line.
fn lines(folder: &tempfile::TempDir, args: &[&str]) -> Vec<Value> {
    let lines = stdout(folder, args);
    let lines = lines.lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn the_figures_are_printed_for_reading() {
    let folder = folder("rows.jsonl", ROWS);
    factlint(&folder, &["eval", "rows.jsonl"])
        .assert()
        .success()
        .stdout_eq(str![[r#"
4 rows, 1 of them not understood; coverage 50.0 %, balanced accuracy 100.0 %

label                agrees  contradicts   compatible       silent    rows
agrees                    1            0            0            0       1
contradicts               0            1            0            0       1
compatible                0            0            0            0       0
silent                    0            0            0            1       1

kind            rows  balanced  coverage         agrees    contradicts     compatible         silent   (precision, recall, in per cent)
number             2     100.0     100.0   100.0  100.0   100.0  100.0       -      -       -      -
overall            4     100.0      50.0   100.0  100.0   100.0  100.0       -      -   100.0  100.0

reason          contradicts   wrong
disjoint                  1       0

"#]]);
}

#[test]
fn the_figures_are_one_object_for_programs() {
    let folder = folder("rows.jsonl", ROWS);
    let args = ["eval", "rows.jsonl", "--format", "json", "--only", "sea-"];
    let figures: Value = serde_json::from_str(&stdout(&folder, &args)).unwrap();
    assert_eq!(figures["schema_version"], 1);
    assert_eq!(figures["overall"]["rows"], 2);
    assert_eq!(figures["overall"]["balanced_accuracy"], 1.0);
    assert_eq!(figures["overall"]["confusion"]["agrees"]["agrees"], 1);
    assert_eq!(figures["kinds"]["number"]["coverage"], 1.0);
    assert_eq!(
        figures["reasons"],
        json!({"disjoint": {"contradicts": 1, "wrong": 0}})
    );
    assert_eq!(figures["cross"], Value::Null);
}

#[test]
fn every_row_has_its_line() {
    let folder = folder("rows.jsonl", ROWS);
    let rows = lines(&folder, &["eval", "rows.jsonl", "--per-row"]);
    let ids: Vec<&Value> = rows.iter().map(|row| &row["id"]).collect();
    assert_eq!(ids, ["sea-1", "sea-2", "land-1", "land-2"]);
    assert_eq!(rows[1]["stance"], "contradicts");
    assert_eq!(rows[1]["evidence"], json!(["Twelve ships"]));
    assert_eq!(rows[2]["understood"], Value::Null);
    assert_eq!(rows[0].as_object().unwrap().len(), 7);
}

#[test]
fn a_crossed_pair_names_the_row_of_its_evidence() {
    let rows = r#"{"id": "a", "claim": "The dam at Orvanne broke.", "evidence": "The dam broke in May."}
{"id": "b", "claim": "A fair was held.", "evidence": "It was held in Orvanne."}
"#;
    let folder = folder("rows.jsonl", rows);
    let rows = lines(
        &folder,
        &["eval", "rows.jsonl", "--per-row", "--cross", "2"],
    );
    assert_eq!(rows.len(), 3);
    assert_eq!(
        (&rows[2]["id"], &rows[2]["cross"]),
        (&json!("a"), &json!("b"))
    );
}

#[test]
fn a_bad_row_is_shown_with_its_line_and_what_to_do() {
    let folder = folder(
        "rows.jsonl",
        "\n{\"id\": \"1\", \"claim\": \"Rain fell.\"}\n",
    );
    factlint(&folder, &["eval", "rows.jsonl"])
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: `rows.jsonl`, line 2: missing field `evidence`
help: write one object a line: {"id": "1", "claim": "Twelve ships sailed.", "evidence": "Nine ships sailed.", "label": "contradicts", "kind": "number"}; `label` and `kind` may be left out

"#]]);
}

#[test]
fn nothing_to_measure_is_not_a_success() {
    let folder = folder("rows.jsonl", ROWS);
    factlint(&folder, &["eval", "rows.jsonl", "--only", "sky"])
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: nothing to measure: no id in `rows.jsonl` begins with `sky`
help: name another beginning with `--only PREFIX`, or leave it out

"#]]);
}

#[test]
fn a_reader_who_goes_away_is_no_failure() {
    let folder = folder("rows.jsonl", ROWS);
    let mut program = std::process::Command::new(cargo_bin!("factlint"))
        .args(["eval", "rows.jsonl", "--per-row"])
        .env_clear()
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(program.stdout.take());
    let ended = program.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&ended.stderr), "");
}

#[test]
fn facts_of_texts_are_one_object_a_line() {
    let rows = "{\"id\": \"1\", \"text\": \"More than 51 bridges closed.\"}\n{\"id\": \"2\", \"text\": \"It rained on Monday.\", \"ref\": \"2018-11-15T08:00:00\"}\n";
    let folder = folder("texts.jsonl", rows);
    let rows = lines(
        &folder,
        &["facts", "--rows", "texts.jsonl", "--format", "jsonl"],
    );
    assert_eq!(rows[0]["quantities"][0]["low"], "51");
    assert_eq!(rows[0]["quantities"][0]["high"], Value::Null);
    assert_eq!(rows[0]["quantities"][0]["span"]["bytes"], json!([0, 12]));
    assert_eq!(rows[1]["dates"][0]["start"], "2018-11-12");
    assert_eq!(rows[1]["dates"][0]["end"], "2018-11-13");
}

#[test]
fn facts_are_of_one_file_or_of_rows_each_in_its_format() {
    let folder = folder("texts.jsonl", "{\"id\": \"1\", \"text\": \"Rain fell.\"}\n");
    for args in [
        &["facts"][..],
        &["facts", "texts.jsonl", "--format", "jsonl"],
        &["facts", "texts.jsonl", "--rows", "texts.jsonl"],
        &["facts", "--rows", "texts.jsonl", "--format", "json"],
    ] {
        factlint(&folder, args).assert().code(2).stdout_eq("");
    }
}

#[test]
fn the_rows_of_the_documentation_are_judged_as_they_are_labelled() {
    let page = include_str!("../docs/eval.md");
    let rows: Vec<&str> = page.lines().filter(|line| line.starts_with('{')).collect();
    let folder = folder("rows.jsonl", &rows.join("\n"));
    let args = ["eval", "rows.jsonl", "--format", "json"];
    let figures: Value = serde_json::from_str(&stdout(&folder, &args)).unwrap();
    assert_eq!(figures["overall"]["rows"], 2);
    assert_eq!(figures["overall"]["balanced_accuracy"], 1.0);
}
