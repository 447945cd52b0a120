//! The test that docs/integrations/rust.md gives to copy, on the claims of this repository.
#![allow(
    clippy::disallowed_methods,
    reason = "a test reads the files it checks, and users have no such rule"
)]

use std::path::Path;

use factlint::{check, claims, read};

#[test]
fn the_claims_come_out_as_reviewed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(root.join("claims.yaml")).expect("claims.yaml is there");
    let claims = claims::parse("claims.yaml", &text).expect("claims.yaml is valid");
    let sources = read::read(&root.join("sources")).expect("sources/ is there");
    // Without a day no dissent expires, so the test means the same on every day.
    let checked = check(&claims, &sources, None);
    let unread = checked
        .documents
        .iter()
        .filter(|document| document.is_err());
    assert_eq!(unread.count(), 0, "every source can be read");

    let lines: Vec<String> = checked
        .judgements
        .iter()
        .map(|judgement| {
            let claim = &claims.claims[judgement.claim];
            let met = if judgement.met { "met" } else { "not met" };
            format!("{}: {:?}, {met}", claim.id, judgement.verdict)
        })
        .collect();
    insta::assert_snapshot!(lines.join("\n"));
}
