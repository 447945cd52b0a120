//! The run that README.md shows is the run that a reader gets.
//!
//! `README_UPDATE=1 cargo test --test readme` writes it anew.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test reads files and the environment, and stops where something is wrong"
)]

use std::fs;
use std::process::Command;

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
const OPENS: &str = "<!-- run -->\n";
const CLOSES: &str = "<!-- /run -->";

#[test]
fn the_run_in_the_readme_is_what_the_program_prints() {
    let readme = fs::read_to_string(README).unwrap();
    let (before, rest) = readme.split_once(OPENS).unwrap();
    let (shown, after) = rest.split_once(CLOSES).unwrap();
    let printed = format!("```text\n{}```\n", run());
    if std::env::var_os("README_UPDATE").is_some_and(|set| set == "1") {
        fs::write(README, [before, OPENS, &printed, CLOSES, after].concat()).unwrap();
        return;
    }
    assert!(
        shown == printed,
        "the run in README.md is not what the program prints; set README_UPDATE=1 to write it anew:\n{printed}"
    );
}

/// What the program prints on this repository's own claims, every one of which has to be as expected.
fn run() -> String {
    let ran = Command::new(env!("CARGO_BIN_EXE_factlint"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_clear()
        .output()
        .unwrap();
    let printed = String::from_utf8(ran.stdout).unwrap();
    assert_eq!(ran.status.code(), Some(0), "{printed}");
    printed
        .lines()
        .map(|line| line.trim_end().to_owned() + "\n")
        .collect()
}
