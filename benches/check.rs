//! How long a check takes: five sources and a hundred claims from memory, as a whole and room by room.
//!
//! `cargo bench --bench check` runs it. The sources are those of this repository; the claims are its own, a hundred of
//! them with the figures changed, so that most of them find something to be compared with.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a benchmark reads its files before it measures, and stops where something is wrong"
)]

use std::fs;
use std::path::Path;

use divan::{Bencher, black_box};
use factlint::claims::{self, Claims};
use factlint::clean::{self, Document};
use factlint::facts::{self, Dictionary, SourceFacts};
use factlint::judge::{self, Inputs};
use factlint::relate::{self, Origins};
use factlint::source::{Sources, Unreadable};

/// The claims of a long article that somebody checks before it is published.
const CLAIMS: usize = 100;

/// Kinds of claims, with a number to fill in.
const STATEMENTS: [&str; 10] = [
    "{} countries signed the Paris Call",
    "More than {} companies signed the Paris Call",
    "{} universities signed the Paris Call",
    "Australia did not sign the Paris Call of {}",
    "{} of the Five Eyes countries signed",
    "Announced on {} November 2018",
    "Macron launched the Call at the Paris Peace Forum with {} guests",
    "The United States has meddled in the elections of {} countries",
    "Gordon Abara spent {} years in the American foreign service",
    "The Paris Call has {} goals",
];

fn main() {
    divan::main();
}

/// Everything that a room is given, made beforehand.
struct Bench {
    claims: Claims,
    sources: Sources,
    dictionary: Dictionary,
    documents: Vec<Result<Document, Unreadable>>,
    facts: Vec<Option<SourceFacts>>,
    origins: Origins,
}

impl Bench {
    fn new() -> Self {
        let claims = claims::parse("claims.yaml", &text()).unwrap();
        let sources = sources();
        let dictionary = Dictionary::new(&claims.subject.lexicon);
        let documents = clean::clean(&sources, &claims.subject.notes);
        let facts = extracted(&documents, &dictionary);
        let origins = related(&documents, &sources, &claims);
        Self {
            claims,
            sources,
            dictionary,
            documents,
            facts,
            origins,
        }
    }
}

/// The head of this repository's claims, and a hundred claims.
fn text() -> String {
    let own = fs::read_to_string(root().join("claims.yaml")).unwrap();
    let (head, _) = own.split_once("\nclaims:\n").unwrap();
    let claim = |at: usize| {
        let statement = STATEMENTS[at % STATEMENTS.len()].replace("{}", &(at / 10 + 3).to_string());
        format!("  - id: claim-{at}\n    claim: {statement}\n")
    };
    format!(
        "{head}\nclaims:\n{}",
        (0..CLAIMS).map(claim).collect::<String>()
    )
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> Sources {
    factlint::read::read(&root().join("sources")).unwrap()
}

fn extracted(
    documents: &[Result<Document, Unreadable>],
    dictionary: &Dictionary,
) -> Vec<Option<SourceFacts>> {
    let readable = documents.iter().map(|document| document.as_ref().ok());
    readable
        .map(|document| document.map(|document| facts::extract(document, dictionary)))
        .collect()
}

fn related(
    documents: &[Result<Document, Unreadable>],
    sources: &Sources,
    claims: &Claims,
) -> Origins {
    let readable: Vec<_> = documents.iter().map(|one| one.as_ref().ok()).collect();
    let paths: Vec<&str> = sources.files.iter().map(|file| &*file.path).collect();
    relate::relate(&readable, &paths, &claims.subject.notes)
}

/// From the bytes of the sources and of `claims.yaml` to the verdicts.
#[divan::bench]
fn end_to_end(bencher: Bencher<'_, '_>) {
    let (text, sources) = (text(), sources());
    bencher.bench(|| {
        let claims = claims::parse("claims.yaml", black_box(&text)).unwrap();
        factlint::check(&claims, black_box(&sources), None)
    });
}

/// Texts that are alike and name much of what the claims name: the cost of claims times passages.
const TEXTS: usize = 50;

/// Sentences of such a text, with a number to fill in.
const SENTENCES: [&str; 6] = [
    "The council of Harrow mended {} bridges on Monday.",
    "Ada Moor was elected mayor of Linden in {}.",
    "More than {} companies opened a factory in Harrow, officials said.",
    "Peter Brook did not sign the Lake Treaty, although {} countries did.",
    "He said that the plan had been rejected by {} members.",
    "The museum in Linden holds {} paintings.",
];

/// A hundred claims on fifty texts of a hundred sentences each: mostly claims that find names and not much more.
#[divan::bench(sample_count = 10)]
fn claims_by_texts(bencher: Bencher<'_, '_>) {
    let filled =
        |at: usize| SENTENCES[at % SENTENCES.len()].replace("{}", &(at % 97 + 3).to_string());
    let list: String = (0..CLAIMS)
        .map(|at| format!("  - \"{}\"\n", filled(at * 7)))
        .collect();
    let head = "subject: Lake Treaty\nclaims:\n";
    let claims = claims::parse("claims.yaml", &format!("{head}{list}")).unwrap();
    let text = |number: usize| {
        let sentences: Vec<String> = (0..100).map(|at| filled(at * 11 + number)).collect();
        (format!("{number}.txt"), sentences.join(" ").into_bytes())
    };
    let sources = Sources::from_memory((0..TEXTS).map(text).collect());
    bencher.bench(|| factlint::check(black_box(&claims), black_box(&sources), None));
}

#[divan::bench]
fn claims_room(bencher: Bencher<'_, '_>) {
    let text = text();
    bencher.bench(|| claims::parse("claims.yaml", black_box(&text)).unwrap());
}

#[divan::bench]
fn clean_room(bencher: Bencher<'_, '_>) {
    let given = Bench::new();
    bencher.bench(|| clean::clean(black_box(&given.sources), &given.claims.subject.notes));
}

/// One source after the other: the work of the room, not what threads make of it.
#[divan::bench]
fn facts_room(bencher: Bencher<'_, '_>) {
    let given = Bench::new();
    bencher.bench(|| extracted(black_box(&given.documents), &given.dictionary));
}

#[divan::bench]
fn relate_room(bencher: Bencher<'_, '_>) {
    let given = Bench::new();
    bencher.bench(|| related(black_box(&given.documents), &given.sources, &given.claims));
}

#[divan::bench]
fn judge_room(bencher: Bencher<'_, '_>) {
    let given = Bench::new();
    let inputs = Inputs {
        claims: &given.claims,
        sources: &given.sources,
        documents: &given.documents,
        facts: &given.facts,
        origins: &given.origins,
        dictionary: &given.dictionary,
        today: None,
    };
    bencher.bench(|| judge::judge(black_box(&inputs)));
}
