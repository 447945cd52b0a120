//! The relation of two documents: what is measured, and the thresholds that decide.
//!
//! Stock thresholds of near-duplicate search (resemblance 0.5 to 0.8) miss rewrites: a garbled rewrite of a seed article
//! has a resemblance of 0.15. So a rewrite is told by two witnesses that hold together: enough shared runs of three words,
//! and long common runs. Quotations are left out first, since two reporters may quote one speech.

use crate::clean::Document;

use super::noise;
use super::runs::{RUN_WORDS, Run, common_runs};
use super::shingle::{hash_run, letter_shingles, share, shared, shingles};
use super::words::{Word, words};
use super::{Relation, SHOWN_RUNS, SharedRun};

/// Containment of runs of five words from which a text is a copy. Seed copy 1.00, next pair 0.14.
const COPY_CONTAINMENT: f64 = 0.80;
/// Resemblance of runs of five words from which a contained text is a copy and not an excerpt.
const COPY_RESEMBLANCE: f64 = 0.60;
/// Containment of runs of five words below which noise cannot be why the words differ: 0.26 at 5 % character errors.
const NOISY_CONTAINMENT: f64 = 0.20;
/// Containment of runs of eight letters from which a text that differs in words is a noisy copy: 0.67 at 5 % character
/// errors (60 articles), 0.45 for the seed rewrite, at most 0.22 for independent articles.
const NOISY_LETTERS: f64 = 0.60;
/// Containment of runs of three words, quotations out, from which a text is derived. Seed rewrite 0.20, independent
/// articles at most 0.04; the lowest of 552 graded rewrites of news 0.25 (quotations in).
const DERIVED_CONTAINMENT: f64 = 0.10;
/// Common runs that a derived text needs: of 3,358 pairs of pages on one subject none is joined in error at 2, three at 1.
const DERIVED_RUNS: usize = 2;
/// Words of a common run that is proof alone: two sentences and more in a row, where a shared phrase is part of one.
const LONG_RUN_WORDS: usize = 50;
/// Containment, quotations out, from which a single common run is shown.
const SHOWN_CONTAINMENT: f64 = 0.06;
/// Words of a common run that is shown whatever the containment: a passage reused in a long document.
const SHOWN_RUN_WORDS: usize = 12;
/// Content words not written as names that a common run must have. The long name of a treaty, with what stands around
/// it, has fewer; the common runs of rewrites mostly have more.
const PLAIN_WORDS: usize = 2;
/// Words below which a text has too few shingles for shares to mean anything: copies are then equal word by word.
const SHORT_WORDS: usize = 50;
/// Words of a short text that, standing whole inside another, is an excerpt of it and not a sentence both happen to have.
const EXCERPT_WORDS: usize = 20;

/// How much two documents share. Shares are in `0.0..=1.0`, 0 where there is nothing to share.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measures {
    /// Runs of five words in both, of all in either (Broder's resemblance).
    pub resemblance: f64,
    /// The share of the runs of five words of `a` that are in `b`.
    pub containment_a_in_b: f64,
    /// The share of the runs of five words of `b` that are in `a`.
    pub containment_b_in_a: f64,
    /// Quotations left out, the share of the runs of three words of `a` that are in `b`.
    pub quotations_out_a_in_b: f64,
    /// Quotations left out, the share of the runs of three words of `b` that are in `a`.
    pub quotations_out_b_in_a: f64,
    /// The share of the runs of eight letters of `a` that are in `b`; measured only where noise is in question.
    pub letters_a_in_b: Option<f64>,
    /// The share of the runs of eight letters of `b` that are in `a`; measured only where noise is in question.
    pub letters_b_in_a: Option<f64>,
    /// Common runs of eight words and more, quotations left out, that are not only names.
    pub common_runs: usize,
    /// Words of the longest of these; 0 when there is none.
    pub longest_run_words: usize,
}

/// A document as it is compared.
#[derive(Debug)]
pub(super) struct Print {
    words: Vec<Word>,
    /// Keys of all words.
    keys: Vec<u64>,
    /// Positions of the words outside quotations.
    plain: Vec<usize>,
    /// Runs of five words, sorted.
    pub(super) shingles: Vec<u64>,
    /// Runs of three words outside quotations, sorted.
    unquoted: Vec<u64>,
    /// The hash of all words, where there are any.
    pub(super) whole: Option<u64>,
}

/// What was found of a pair.
pub(super) struct Found {
    pub(super) relation: Option<Relation>,
    pub(super) measures: Measures,
    pub(super) shared: Vec<SharedRun>,
}

impl Print {
    /// Fingerprints a document.
    pub(super) fn of(document: &Document) -> Self {
        let words = words(document);
        let keys: Vec<u64> = words.iter().map(|word| word.key).collect();
        let plain: Vec<usize> = (0..words.len()).filter(|&at| !words[at].quoted).collect();
        Self {
            shingles: shingles(&keys, 5),
            unquoted: shingles(&select(&keys, &plain), 3),
            whole: (!keys.is_empty()).then(|| hash_run(&keys)),
            words,
            keys,
            plain,
        }
    }

    /// Whether shares mean nothing for so few words.
    fn is_short(&self) -> bool {
        self.keys.len() < SHORT_WORDS
    }

    /// The bytes of a run of words.
    fn bytes(&self, start: usize, words: usize) -> std::ops::Range<usize> {
        self.words[start].range.start..self.words[start + words - 1].range.end
    }

    /// The folded letters, a space between words.
    fn letters(&self, text: &str) -> String {
        let written = self.words.iter().map(|word| &text[word.range.clone()]);
        written.collect::<Vec<_>>().join(" ").to_lowercase()
    }
}

/// Measures a pair and decides.
pub(super) fn compare(a: &Print, b: &Print, texts: (&str, &str)) -> Found {
    let all = common_runs(&a.keys, &b.keys);
    let unquoted = unquoted_runs(a, b);
    let mut measures = measure(a, b, &unquoted);
    let relation = copy(a, b, &all, texts, &mut measures)
        .or_else(|| derived(&measures))
        .or_else(|| quoted(a, b, &all).then_some(Relation::SharedQuotation));
    Found {
        relation,
        measures,
        shared: all
            .iter()
            .take(SHOWN_RUNS)
            .map(|run| show(a, b, run))
            .collect(),
    }
}

fn show(a: &Print, b: &Print, run: &Run) -> SharedRun {
    SharedRun {
        a: a.bytes(run.a, run.words),
        b: b.bytes(run.b, run.words),
        words: run.words,
    }
}

fn select(keys: &[u64], places: &[usize]) -> Vec<u64> {
    places.iter().map(|&at| keys[at]).collect()
}

/// The common runs outside quotations that are not only names, longest first.
fn unquoted_runs(a: &Print, b: &Print) -> Vec<Run> {
    let mut runs = common_runs(&select(&a.keys, &a.plain), &select(&b.keys, &b.plain));
    runs.retain(|run| {
        let plain = |print: &Print, start: usize| {
            let places = &print.plain[start..start + run.words];
            places.iter().filter(|&&at| print.words[at].plain).count()
        };
        plain(a, run.a).min(plain(b, run.b)) >= PLAIN_WORDS
    });
    runs
}

/// Everything but the letters, which few pairs need.
fn measure(a: &Print, b: &Print, unquoted: &[Run]) -> Measures {
    let five = shared(&a.shingles, &b.shingles);
    let three = shared(&a.unquoted, &b.unquoted);
    Measures {
        resemblance: share(five, a.shingles.len() + b.shingles.len() - five),
        containment_a_in_b: share(five, a.shingles.len()),
        containment_b_in_a: share(five, b.shingles.len()),
        quotations_out_a_in_b: share(three, a.unquoted.len()),
        quotations_out_b_in_a: share(three, b.unquoted.len()),
        letters_a_in_b: None,
        letters_b_in_a: None,
        common_runs: unquoted.len(),
        longest_run_words: unquoted.first().map_or(0, |run| run.words),
    }
}

/// Whether one text is the other, whole or in part, clean or noisy.
fn copy(
    a: &Print,
    b: &Print,
    all: &[Run],
    texts: (&str, &str),
    measures: &mut Measures,
) -> Option<Relation> {
    if a.whole.is_some() && a.keys == b.keys {
        return Some(Relation::Copy);
    }
    if a.is_short() || b.is_short() {
        let short = a.keys.len().min(b.keys.len());
        let whole = all.first().is_some_and(|run| run.words == short);
        return (whole && short >= EXCERPT_WORDS).then_some(Relation::Excerpt);
    }
    let containment = measures.containment_a_in_b.max(measures.containment_b_in_a);
    if containment >= COPY_CONTAINMENT {
        return Some(if measures.resemblance >= COPY_RESEMBLANCE {
            Relation::Copy
        } else {
            Relation::Excerpt
        });
    }
    if containment < NOISY_CONTAINMENT {
        return None;
    }
    noisy_copy(&a.letters(texts.0), &b.letters(texts.1), measures)
}

/// Whether slips of letters are why two texts differ in words.
fn noisy_copy(a: &str, b: &str, measures: &mut Measures) -> Option<Relation> {
    let (letters_a, letters_b) = (letter_shingles(a, 8), letter_shingles(b, 8));
    let both = shared(&letters_a, &letters_b);
    let (a_in_b, b_in_a) = (share(both, letters_a.len()), share(both, letters_b.len()));
    measures.letters_a_in_b = Some(a_in_b);
    measures.letters_b_in_a = Some(b_in_a);
    let noisy = a_in_b.min(b_in_a) >= NOISY_LETTERS && noise::differ_by_slips(a, b);
    noisy.then_some(Relation::Copy)
}

/// Whether one text was made from the other, by what they share outside quotations.
fn derived(measures: &Measures) -> Option<Relation> {
    let containment = measures
        .quotations_out_a_in_b
        .max(measures.quotations_out_b_in_a);
    let proof =
        measures.common_runs >= DERIVED_RUNS || measures.longest_run_words >= LONG_RUN_WORDS;
    if measures.common_runs == 0 {
        None
    } else if proof && containment >= DERIVED_CONTAINMENT {
        Some(Relation::Derived)
    } else {
        let shown =
            containment >= SHOWN_CONTAINMENT || measures.longest_run_words >= SHOWN_RUN_WORDS;
        shown.then_some(Relation::ProbablyDerived)
    }
}

/// Whether a common run stands inside quotations of both.
fn quoted(a: &Print, b: &Print, all: &[Run]) -> bool {
    let inside = |print: &Print, start: usize, words: usize| {
        let words = &print.words[start..start + words];
        words.iter().filter(|word| word.quoted).count()
    };
    all.iter()
        .any(|run| inside(a, run.a, run.words).min(inside(b, run.b, run.words)) >= RUN_WORDS)
}
