//! The run that README.md shows is the run that a reader gets.
//!
//! `README_UPDATE=1 cargo test --test readme` writes it anew.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test runs the program and stops where something is wrong"
)]

mod readme_block;

use std::process::Command;

#[test]
fn the_run_in_the_readme_is_what_the_program_prints() {
    readme_block::is_current("README.md", "run", &format!("```text\n{}```\n", run()));
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
