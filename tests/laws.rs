//! Laws of a whole check, which hold for any claims and sources.
//!
//! The texts are made of few kinds of sentences on one subject, so that sources agree, contradict and repeat each other
//! often.
#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use std::collections::BTreeMap;

use factlint::claims::{self, Claims};
use factlint::clean::Document;
use factlint::judge::{Evidence, Judgement, SourceStance, Stance, Tally, Verdict};
use factlint::report::{FORMATS, Report, Style};
use factlint::source::Sources;
use factlint::triage::{self, Policy};
use factlint::{Checked, check};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;

const NAMES: [&str; 5] = ["Norway", "Chile", "Ghana", "Peru", "Japan"];
const HEADS: [&str; 4] = ["towns", "countries", "companies", "universities"];
const COUNTS: [&str; 6] = [
    "14",
    "more than 14",
    "fifty-one",
    "51",
    "about 50",
    "up to 15",
];
const DAYS: [&str; 4] = [
    "on Monday",
    "on 4 March 2019",
    "on 12/11/2018",
    "in March 2019",
];
const LINES: [&str; 5] = [
    "Page 2 of 3",
    "Show Comments (0)",
    "By Dara Quill",
    "March 5, 2019",
    "You May Also Like",
];

/// A statement that can be a claim and a sentence of a source.
fn statement() -> impl Strategy<Value = String> {
    let counted = (select(&COUNTS), select(&HEADS))
        .prop_map(|(count, head)| format!("{count} {head} signed the Water League"));
    let act = select(&["signed", "did not sign", "declined to sign", "may sign"]);
    let joined =
        (select(&NAMES), act).prop_map(|(name, act)| format!("{name} {act} the Water League"));
    let dated = select(&DAYS).prop_map(|day| format!("The Water League was announced {day}"));
    prop_oneof![counted, joined, dated]
}

/// A paragraph of a source: sentences, a quotation broken over lines, or a line that no claim can rest on.
fn paragraph() -> impl Strategy<Value = String> {
    let sentences = prop::collection::vec(statement(), 1..4).prop_map(|all| all.join(". ") + ".");
    let quoted = select(&NAMES).prop_map(|name| {
        format!("“Nobody signs the second\nrule before the first,” said the envoy of {name}.")
    });
    prop_oneof![
        5 => sentences,
        1 => quoted,
        1 => select(&LINES).prop_map(str::to_owned),
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(paragraph(), 1..5).prop_map(|all| all.join("\n\n"))
}

/// A long text, as copies and rewrites are found by: sources that share it go back to one text.
fn long_text() -> impl Strategy<Value = String> {
    const STORY: &str = "The tide mill at Penhallow ground its last sack of flour in October, and with it went the only \
        work that the people of the creek had known. Its owner, who inherited the wheel from an aunt, says that the sea \
        has filled the pond with sand and that no dredger will come up for less than the mill has earned in a decade.";
    statement().prop_map(|statement| format!("{statement}.\n\n{STORY}"))
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(prop_oneof![3 => text(), 1 => long_text()], 1..5)
}

/// Texts none of which is a near copy of another: of near copies the first in path order speaks, so their names matter.
fn short_texts() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(text(), 1..5)
}

fn statements() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(statement(), 1..5)
}

fn claims(statements: &[String]) -> Claims {
    let mut text = "version: 1\nsubject: Water League\nclaims:\n".to_owned();
    for (at, statement) in statements.iter().enumerate() {
        text += &format!("  - id: claim-{at}\n    claim: {statement}\n");
    }
    text += "  - id: said\n    quote: Nobody signs the second rule before the first\n";
    claims::parse("claims.yaml", &text).unwrap()
}

fn sources(texts: &[String], path: impl Fn(usize) -> String) -> Sources {
    let files = texts.iter().enumerate();
    Sources::from_memory(
        files
            .map(|(at, text)| (path(at), text.clone().into_bytes()))
            .collect(),
    )
}

fn in_order(at: usize) -> String {
    format!("{at:03}.txt")
}

fn json(claims: &Claims, sources: &Sources, checked: &Checked) -> Vec<u8> {
    let found = checked.found(claims, sources);
    let triage = triage::triage(&found, &Policy::default());
    let report = Report {
        claims,
        sources,
        documents: &checked.documents,
        origins: &checked.origins,
        judgements: &checked.judgements,
        today: None,
        findings: &checked.findings,
        triage: &triage,
    };
    let format = FORMATS.iter().find(|one| one.name == "json").unwrap();
    let mut out = Vec::new();
    (format.write)(&report, &Style::default(), &mut out).unwrap();
    out
}

/// What comes out for a claim, whatever the files are called: unreadable files are no origin and count one by one.
fn outcome(judgement: &Judgement) -> (Verdict, bool, Tally) {
    let tally = Tally {
        unreadable: 0,
        ..judgement.tally
    };
    (judgement.verdict, judgement.met, tally)
}

/// What one source says, whatever it is called and wherever it stands.
fn said(stance: &SourceStance) -> (Stance, &'static str, String, Vec<String>) {
    let quotes = stance.evidence.iter().map(|found| found.quote.clone());
    (
        stance.stance,
        stance.reason,
        stance.note.clone(),
        quotes.collect(),
    )
}

/// Every piece of evidence of a run, with the source's bytes and its cleaned text.
fn evidence<'a>(
    sources: &'a Sources,
    checked: &'a Checked,
) -> Vec<(&'a Evidence, &'a [u8], &'a Document)> {
    let judgements = checked.judgements.iter();
    let stances = judgements.flat_map(|judgement| &judgement.stances);
    let shown = stances.flat_map(|stance| stance.evidence.iter().chain(&stance.nearest));
    shown
        .map(|found| {
            let at = found.source.index();
            let bytes = sources.files[at].content.as_ref().unwrap();
            (
                found,
                bytes.as_slice(),
                checked.documents[at].as_ref().unwrap(),
            )
        })
        .collect()
}

/// White space and quotation marks as one kind each.
fn folded(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace(['“', '”'], "\"")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_copied_source_changes_no_number_of_origins_and_no_tally(
        texts in texts(), statements in statements(), copied: Index
    ) {
        let claims = claims(&statements);
        let before = check(&claims, &sources(&texts, in_order), None);
        let mut more = texts.clone();
        more.push(copied.get(&texts).clone());
        let after = check(&claims, &sources(&more, in_order), None);
        prop_assert_eq!(before.origins.origins.len(), after.origins.origins.len());
        for (before, after) in before.judgements.iter().zip(&after.judgements) {
            prop_assert_eq!(outcome(before), outcome(after), "{}", before.understood);
        }
    }

    #[test]
    fn the_order_of_claims_changes_nothing(texts in texts(), statements in statements()) {
        let sources = sources(&texts, in_order);
        let turned: Vec<String> = statements.iter().rev().cloned().collect();
        let there = check(&claims(&statements), &sources, None);
        let back = check(&claims(&turned), &sources, None);
        for (at, judgement) in there.judgements[..statements.len()].iter().enumerate() {
            let other = &back.judgements[statements.len() - 1 - at];
            prop_assert_eq!(outcome(judgement), outcome(other));
            let says = |judgement: &Judgement| judgement.stances.iter().map(said).collect::<Vec<_>>();
            prop_assert_eq!(says(judgement), says(other));
        }
    }

    #[test]
    fn the_names_and_the_order_of_files_change_nothing(texts in short_texts(), statements in statements()) {
        let claims = claims(&statements);
        let there = check(&claims, &sources(&texts, in_order), None);
        let back = check(&claims, &sources(&texts, |at| format!("{:03}.txt", 900 - at)), None);
        prop_assert_eq!(there.origins.origins.len(), back.origins.origins.len());
        for (there, back) in there.judgements.iter().zip(&back.judgements) {
            prop_assert_eq!(outcome(there), outcome(back), "{}", there.understood);
            let turned: Vec<_> = back.stances.iter().rev().map(said).collect();
            prop_assert_eq!(there.stances.iter().map(said).collect::<Vec<_>>(), turned);
        }
    }

    #[test]
    fn pieces_joined_by_a_space_are_the_quote(texts in texts(), statements in statements()) {
        let sources = sources(&texts, in_order);
        let checked = check(&claims(&statements), &sources, None);
        for (found, bytes, _) in evidence(&sources, &checked) {
            let pieces = found.pieces.iter().map(|piece| &bytes[piece.start..piece.end]);
            let words: Vec<&str> = pieces.map(|piece| std::str::from_utf8(piece).unwrap()).collect();
            prop_assert_eq!(folded(&words.join(" ")), folded(&found.quote));
        }
    }

    #[test]
    fn no_evidence_stands_on_what_cleaning_dropped(texts in texts(), statements in statements()) {
        let sources = sources(&texts, in_order);
        let checked = check(&claims(&statements), &sources, None);
        for (found, _, document) in evidence(&sources, &checked) {
            for piece in &found.pieces {
                let hit = document.dropped.iter().find(|dropped| {
                    dropped.span.start < piece.end && piece.start < dropped.span.end
                });
                prop_assert!(hit.is_none(), "{:?} stands on {:?}", found.quote, hit);
            }
        }
    }

    #[test]
    fn two_runs_write_the_same_bytes_on_one_thread_or_many(texts in texts(), statements in statements()) {
        let (claims, sources) = (claims(&statements), sources(&texts, in_order));
        let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
        let alone = one.install(|| check(&claims, &sources, None));
        let many = check(&claims, &sources, None);
        prop_assert_eq!(json(&claims, &sources, &alone), json(&claims, &sources, &many));
    }
}

/// The vocabulary above is of use only while it makes sources that speak: every stance has to come up.
#[test]
fn the_texts_of_these_laws_speak_of_their_claims() {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for _ in 0..64 {
        let (texts, statements) = (texts(), statements())
            .new_tree(&mut runner)
            .unwrap()
            .current();
        let checked = check(&claims(&statements), &sources(&texts, in_order), None);
        for stance in checked.judgements.iter().flat_map(|all| &all.stances) {
            *seen.entry(format!("{:?}", stance.stance)).or_default() += 1;
        }
    }
    for stance in ["Agrees", "Contradicts", "Compatible", "Silent"] {
        assert!(
            seen.get(stance).is_some_and(|&count| count >= 10),
            "{stance} is rare: {seen:?}"
        );
    }
}
