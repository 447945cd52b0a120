//! The program from outside: arguments, messages, formats, exit codes. The environment is scrubbed.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests stop where they cannot go on, and write the folders they check"
)]

mod compare;
mod config;
mod help;
mod init;
mod living;
mod messages;
mod outputs;
mod progress;
mod shell;

use std::path::Path;
use std::process::Stdio;

use snapbox::cmd::{Command, cargo_bin};

/// A folder with the files given as pairs of path and text.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

/// The program in a folder, without any environment.
fn factlint(folder: &Path, args: &[&str]) -> Command {
    Command::new(cargo_bin!("factlint"))
        .env_clear()
        .current_dir(folder)
        .args(args)
}

const CLAIMS: &str = "version: 1\nclaims:\n  - the moon of the lake glorbs\n";
const SOURCE: (&str, &str) = ("sources/a.txt", "The pier was built by hand.\n");

/// A folder whose only claim says nothing that could be checked.
fn not_met() -> tempfile::TempDir {
    folder(&[("claims.yaml", CLAIMS), SOURCE])
}

#[test]
fn check_is_the_default_and_the_format_does_not_change_the_exit_code() {
    let folder = not_met();
    let plain = factlint(folder.path(), &[]).assert().code(1);
    let named = factlint(folder.path(), &["check"]).assert().code(1);
    assert_eq!(plain.get_output().stdout, named.get_output().stdout);
    let json = factlint(folder.path(), &["--format", "json"])
        .assert()
        .code(1);
    assert!(
        json.get_output()
            .stdout
            .starts_with(b"{\n  \"schema_version\": 1,")
    );
    assert!(json.get_output().stderr.is_empty());
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let folder = not_met();
    for args in [["--format", "human"], ["--format", "json"]] {
        let run = || {
            factlint(folder.path(), &args)
                .assert()
                .get_output()
                .stdout
                .clone()
        };
        assert_eq!(run(), run());
    }
}

#[test]
fn the_folder_of_sources_is_named_by_flag_then_by_the_claims_file_then_beside_it() {
    let with = |sources: &str| format!("{sources}claims:\n  - the pier glorbs\n");
    let files = [
        ("drafts/named.yaml", with("sources: archive\n")),
        ("drafts/plain.yaml", with("")),
        ("drafts/archive/named.txt", "text".to_owned()),
        ("drafts/sources/beside.txt", "text".to_owned()),
        ("other/flag.txt", "text".to_owned()),
    ];
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, text)| (*path, text.as_str()))
        .collect();
    let folder = folder(&files);
    let sees = |args: &[&str], source: &str| {
        let run = factlint(folder.path(), args)
            .args(["--format", "json"])
            .assert()
            .code(1);
        let json = String::from_utf8(run.get_output().stdout.clone()).unwrap();
        assert!(json.contains(&format!("\"path\": \"{source}\"")), "{json}");
    };
    sees(&["--claims", "drafts/named.yaml"], "named.txt");
    sees(&["--claims", "drafts/plain.yaml"], "beside.txt");
    sees(
        &["--claims", "drafts/named.yaml", "--sources", "other"],
        "flag.txt",
    );
}

#[test]
fn the_exit_code_tells_whether_every_expectation_is_met() {
    let claims = |number: &str| {
        format!("subject: Lake Treaty\nclaims:\n  - {number} countries signed the Lake Treaty\n")
    };
    let source = (
        "sources/a.txt",
        "The Lake Treaty was signed by 51 countries in May.\n",
    );
    let (met, not_met) = (claims("51"), claims("60"));
    for (claims, code) in [(met, 0), (not_met, 1)] {
        let folder = folder(&[("claims.yaml", &claims), source]);
        for args in [&["-q"][..], &[], &["-v"], &["--format", "json"]] {
            let run = factlint(folder.path(), args).assert().code(code);
            assert_eq!(
                run.get_output().stdout.is_empty(),
                args == ["-q"] && code == 0
            );
            assert!(run.get_output().stderr.is_empty());
        }
    }
}

#[test]
fn a_dissent_makes_a_contradiction_pass_until_its_last_day() {
    let claims = "subject: Lake Treaty\nclaims:\n  - claim: 60 countries signed the Lake Treaty\n    expect: {agree: 0}\n    dissent:\n      - {source: a.txt, because: an early count, until: 2030-01-31}\n";
    let source = (
        "sources/a.txt",
        "The Lake Treaty was signed by 51 countries in May.\n",
    );
    let folder = folder(&[("claims.yaml", claims), source]);
    let before = factlint(folder.path(), &["--today", "2030-01-31"])
        .assert()
        .code(0);
    let text = String::from_utf8(before.get_output().stdout.clone()).unwrap();
    assert!(
        text.contains("a.txt: an early count (until 2030-01-31)"),
        "{text}"
    );
    assert!(text.contains("as of 2030-01-31 (UTC)"), "{text}");
    let after = factlint(folder.path(), &["--today", "2030-02-01"])
        .assert()
        .code(1);
    let text = String::from_utf8(after.get_output().stdout.clone()).unwrap();
    assert!(text.contains("[expired-dissent]"), "{text}");
}

#[test]
fn an_unreadable_source_beats_a_claim_that_is_not_met() {
    let folder = folder(&[("claims.yaml", CLAIMS), SOURCE, ("sources/b.txt", " \n")]);
    let run = factlint(folder.path(), &["-q"]).assert().code(2);
    let text = String::from_utf8(run.get_output().stdout.clone()).unwrap();
    assert!(
        text.contains("error[unreadable]: empty: no text to read"),
        "{text}"
    );
    assert!(text.contains("sources/b.txt"), "{text}");
    factlint(folder.path(), &["--format", "json"])
        .assert()
        .code(2);
}

#[test]
fn the_day_is_read_only_when_a_dissent_has_an_end() {
    let today = |claims: &str, args: &[&str]| {
        let folder = folder(&[("claims.yaml", claims), SOURCE]);
        let run = factlint(folder.path(), args)
            .args(["--format", "json"])
            .assert();
        let json = String::from_utf8(run.get_output().stdout.clone()).unwrap();
        let line = json
            .lines()
            .find(|line| line.contains("\"today\""))
            .unwrap();
        line.trim().to_owned()
    };
    let with_end = "claims:\n  - claim: the pier glorbs\n    dissent:\n      - {source: a.txt, because: old, until: 2030-01-31}\n";
    assert_eq!(today(CLAIMS, &[]), "\"today\": null,");
    assert_eq!(
        today(CLAIMS, &["--today", "2029-05-01"]),
        "\"today\": null,"
    );
    assert_eq!(
        today(with_end, &["--today", "2029-05-01"]),
        "\"today\": \"2029-05-01\","
    );
    assert!(today(with_end, &[]).starts_with("\"today\": \"20"));
}

#[test]
fn a_reader_who_goes_away_is_no_failure() {
    let folder = not_met();
    let mut program = std::process::Command::new(cargo_bin!("factlint"))
        .env_clear()
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(program.stdout.take());
    let ended = program.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&ended.stderr), "");
}
