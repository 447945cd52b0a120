//! The labelled pairs are well formed: every row can be told apart, names a stance, and has near neighbours that differ.
//!
//! What `factlint` makes of the rows is measured elsewhere; here only the yardstick itself is looked at.
#![allow(
    clippy::disallowed_methods,
    reason = "a test reads the files of the repository"
)]

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

/// A claim, one passage, and what the passage says to the claim.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    id: String,
    kind: String,
    claim: String,
    evidence: String,
    stance: String,
}

/// The words for what a passage says. A passage that stands in the file was read, so none is unreadable.
const STANCES: &[&str] = &["agrees", "contradicts", "compatible", "silent"];

/// What a claim can turn on.
const KINDS: &[&str] = &[
    "age",
    "attribution",
    "bound",
    "cause",
    "change",
    "comparison",
    "count",
    "date",
    "duration",
    "event",
    "list",
    "measure",
    "membership",
    "modality",
    "money",
    "name",
    "negation",
    "office",
    "opposite",
    "ordinal",
    "part",
    "percent",
    "quote",
    "role",
    "status",
    "venue",
];

#[test]
fn every_pair_has_a_name_of_its_own_a_known_kind_and_a_known_stance() {
    let mut seen = BTreeSet::new();
    for pair in pairs() {
        let id = &pair.id;
        assert!(seen.insert(id.clone()), "{id} is there twice");
        assert!(KINDS.contains(&&*pair.kind), "{id}: {}", pair.kind);
        assert!(STANCES.contains(&&*pair.stance), "{id}: {}", pair.stance);
    }
}

#[test]
fn no_pair_is_judged_twice() {
    let mut seen = BTreeSet::new();
    for pair in pairs() {
        let words = (pair.claim, pair.evidence);
        assert!(seen.insert(words), "{} repeats another row", pair.id);
    }
}

#[test]
fn claims_and_passages_are_whole_sentences() {
    for pair in pairs() {
        for sentence in [&pair.claim, &pair.evidence] {
            assert_eq!(sentence.trim(), sentence, "{}", pair.id);
            let ends = sentence.ends_with(['.', '"', '”']);
            assert!(ends, "{}: {sentence}", pair.id);
        }
    }
}

#[test]
fn a_passage_has_silent_neighbours_or_differing_ones() {
    let mut stances: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for pair in pairs() {
        stances
            .entry(pair.evidence)
            .or_default()
            .insert(pair.stance);
    }
    for (evidence, found) in stances {
        let told_apart = found.len() > 1 || found.contains("silent");
        assert!(told_apart, "only {found:?}: {evidence}");
    }
}

#[test]
fn every_kind_and_every_stance_has_enough_rows_to_be_measured() {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for pair in pairs() {
        *counts.entry(pair.kind).or_default() += 1;
        *counts.entry(pair.stance).or_default() += 1;
    }
    for name in KINDS.iter().chain(STANCES) {
        let rows = counts.get(*name).copied().unwrap_or_default();
        assert!(rows >= 4, "{name} has {rows} rows");
    }
}

fn pairs() -> Vec<Pair> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpora/pairs.yaml");
    let rows = std::fs::read_to_string(path).expect("the corpus is kept");
    serde_yaml::from_str(&rows).expect("the corpus is YAML of these fields")
}
