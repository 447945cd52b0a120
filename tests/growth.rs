//! Growth: a sentence ten times as long costs about ten times as much.
//!
//! Time is never asserted. What is: however long a sentence, no passage is longer than a bound, and a claim is still
//! judged by what stands at its end.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use factlint::claims;
use factlint::judge::Stance;
use factlint::source::{SourceId, Sources};
use factlint::{check, passage};

#[test]
fn a_sentence_of_a_megabyte_is_cut_into_passages_and_judged() {
    let clause = "the council of Harrow mended 12 bridges on Monday, and ";
    let mut text = clause.repeat(1_000_000 / clause.len());
    text.push_str("Sweden declined to sign the Lake Treaty.");
    let sources = Sources::from_memory(vec![("a.txt".to_owned(), text.into_bytes())]);
    let claims = claims::parse(
        "claims.yaml",
        "subject: Lake Treaty\nclaims:\n  - Sweden declined\n",
    )
    .unwrap();
    let checked = check(&claims, &sources, None);
    let document = checked.documents[SourceId(0).index()].as_ref().unwrap();
    let passages = passage::split(document);
    assert!(passages.iter().all(|passage| passage.range.len() <= 3_000));
    assert_eq!(checked.judgements[0].stances[0].stance, Stance::Agrees);
}
