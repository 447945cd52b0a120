//! A block of README.md that a test writes: what stands between `<!-- name -->` and `<!-- /name -->`.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test reads files and the environment, and stops where something is wrong"
)]

use std::fs;

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");

/// Compares the block with what it should be; with `README_UPDATE=1` writes it instead.
pub(crate) fn is_current(name: &str, expected: &str) {
    let (opens, closes) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let readme = fs::read_to_string(README).unwrap();
    let (before, rest) = readme.split_once(&opens).unwrap();
    let (shown, after) = rest.split_once(&closes).unwrap();
    if std::env::var_os("README_UPDATE").is_some_and(|set| set == "1") {
        let written = [before, &opens, expected, &closes, after].concat();
        fs::write(README, written).unwrap();
        return;
    }
    assert!(
        shown == expected,
        "`{name}` in README.md is out of date; set README_UPDATE=1 to write it anew:\n{expected}"
    );
}
