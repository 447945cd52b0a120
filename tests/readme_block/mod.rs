//! A block of a page that a test writes: what stands between `<!-- name -->` and `<!-- /name -->`.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test reads files and the environment, and stops where something is wrong"
)]

use std::fs;
use std::path::Path;

/// Compares the block of a page with what it should be; with `README_UPDATE=1` writes it instead.
pub(crate) fn is_current(page: &str, name: &str, expected: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(page);
    let (opens, closes) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let whole = fs::read_to_string(&path).unwrap();
    let (before, rest) = whole.split_once(&opens).unwrap();
    let (shown, after) = rest.split_once(&closes).unwrap();
    if std::env::var_os("README_UPDATE").is_some_and(|set| set == "1") {
        let written = [before, &opens, expected, &closes, after].concat();
        fs::write(&path, written).unwrap();
        return;
    }
    assert!(
        shown == expected,
        "`{name}` in {page} is out of date; set README_UPDATE=1 to write it anew:\n{expected}"
    );
}
