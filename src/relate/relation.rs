//! The relation of two documents: what is measured, and the thresholds that decide.
//!
//! Stock thresholds of near-duplicate search (resemblance 0.5 to 0.8) miss rewrites: a garbled rewrite of a seed article
//! has a resemblance of 0.15. So a rewrite is told by two witnesses that hold together: enough shared runs of three words,
//! and long common runs. Quotations are left out first, since two reporters may quote one speech.

use std::collections::BTreeSet;

use super::noise;
use super::print::Print;
use super::runs::{RUN_WORDS, Run, common_runs};
use super::shingle::{letter_shingles, share, shared};
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
/// Common runs that a derived text needs, begun in different sentences of both texts: one sentence on a subject is often
/// written alike. Of 3,358 pairs of pages on one subject none is joined in error at 2, three at 1.
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
/// A common run has a content word not written as a name in every so many words: running English in every two or three,
/// the long name of a body with a title and a place around it in every eight or more.
const WORDS_A_PLAIN_WORD: usize = 5;
/// A run with two words of the page or more is a notice when they are one in so many of its content words.
const PAGE_SHARE: usize = 3;
/// Words of a short text that, standing whole inside another, is an excerpt of it and not a sentence both happen to have.
const EXCERPT_WORDS: usize = 30;

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
    /// The sentences in which they begin, in the text where these are fewer.
    pub run_sentences: usize,
    /// Words of the longest of these runs; 0 when there is none.
    pub longest_run_words: usize,
}

/// What was found of a pair.
pub(super) struct Found {
    pub(super) relation: Option<Relation>,
    pub(super) measures: Measures,
    pub(super) shared: Vec<SharedRun>,
}

/// Measures a pair and decides.
///
/// Ties between equally long runs go by place in the first text, so the two are put into an order of their own first: the
/// order of the files then changes nothing.
pub(super) fn compare(a: &Print, b: &Print, texts: (&str, &str)) -> Found {
    if a.whole <= b.whole {
        decide(a, b, texts)
    } else {
        decide(b, a, (texts.1, texts.0)).turned()
    }
}

impl Found {
    /// The same, said of `b` and `a`.
    fn turned(self) -> Self {
        let m = self.measures;
        let measures = Measures {
            containment_a_in_b: m.containment_b_in_a,
            containment_b_in_a: m.containment_a_in_b,
            quotations_out_a_in_b: m.quotations_out_b_in_a,
            quotations_out_b_in_a: m.quotations_out_a_in_b,
            letters_a_in_b: m.letters_b_in_a,
            letters_b_in_a: m.letters_a_in_b,
            ..m
        };
        let turn = |run: SharedRun| SharedRun {
            a: run.b,
            b: run.a,
            ..run
        };
        Self {
            measures,
            shared: self.shared.into_iter().map(turn).collect(),
            ..self
        }
    }
}

fn decide(a: &Print, b: &Print, texts: (&str, &str)) -> Found {
    let all = common_runs(&a.keys(), &b.keys());
    let unquoted = unquoted_runs(a, b, &all);
    let mut measures = measure(a, b, &unquoted);
    let relation = copy(a, b, &all, texts, &mut measures)
        .or_else(|| derived(&measures))
        .or_else(|| quoted(a, b, &all).then_some(Relation::SharedQuotation));
    let shown = all.iter().take(SHOWN_RUNS);
    Found {
        relation,
        measures,
        shared: shown.map(|run| show(a, b, run)).collect(),
    }
}

fn show(a: &Print, b: &Print, run: &Run) -> SharedRun {
    SharedRun {
        a: a.bytes(run.a, run.words),
        b: b.bytes(run.b, run.words),
        words: run.words,
    }
}

/// The common runs outside quotations that are neither only names nor a notice of the page, longest first.
///
/// Where neither text quotes, they are among `all` the common runs.
fn unquoted_runs(a: &Print, b: &Print, all: &[Run]) -> Vec<Run> {
    let (keys_a, keys_b) = (a.unquoted_keys(), b.unquoted_keys());
    let quotes_none = keys_a.len() == a.words.len() && keys_b.len() == b.words.len();
    let mut runs = if quotes_none {
        all.to_vec()
    } else {
        common_runs(&keys_a, &keys_b)
    };
    runs.retain(|run| tells(a, run.a, run.words) && tells(b, run.b, run.words));
    runs
}

/// Whether a run of words outside quotations tells something that two authors would not write alike.
fn tells(print: &Print, start: usize, words: usize) -> bool {
    let run = || print.unquoted_words(start..start + words);
    let plain = run().filter(|word| word.plain).count();
    let of_page = run().filter(|word| word.of_page).count();
    let is_notice = of_page >= 2 && of_page * PAGE_SHARE >= plain;
    plain >= PLAIN_WORDS.max(words / WORDS_A_PLAIN_WORD) && !is_notice
}

/// Everything but the letters, which few pairs need.
fn measure(a: &Print, b: &Print, unquoted: &[Run]) -> Measures {
    let five = shared(&a.shingles, &b.shingles);
    let (three_a, three_b) = (&a.unquoted().shingles, &b.unquoted().shingles);
    let three = shared(three_a, three_b);
    Measures {
        resemblance: share(five, a.shingles.len() + b.shingles.len() - five),
        containment_a_in_b: share(five, a.shingles.len()),
        containment_b_in_a: share(five, b.shingles.len()),
        quotations_out_a_in_b: share(three, three_a.len()),
        quotations_out_b_in_a: share(three, three_b.len()),
        letters_a_in_b: None,
        letters_b_in_a: None,
        common_runs: unquoted.len(),
        run_sentences: sentences(a, unquoted.iter().map(|run| run.a))
            .min(sentences(b, unquoted.iter().map(|run| run.b))),
        longest_run_words: unquoted.first().map_or(0, |run| run.words),
    }
}

/// In how many sentences these runs begin, by their first words outside quotations.
fn sentences(print: &Print, starts: impl Iterator<Item = usize>) -> usize {
    let words = starts.flat_map(|start| print.unquoted_words(start..start + 1));
    let sentences = words.map(|word| word.sentence);
    sentences.collect::<BTreeSet<_>>().len()
}

/// Whether one text is the other, whole or in part, clean or noisy.
fn copy(
    a: &Print,
    b: &Print,
    all: &[Run],
    texts: (&str, &str),
    measures: &mut Measures,
) -> Option<Relation> {
    if a.whole == b.whole && a.keys() == b.keys() {
        return Some(Relation::Copy);
    }
    if a.is_short() || b.is_short() {
        let short = a.words.len().min(b.words.len());
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
        measures.run_sentences >= DERIVED_RUNS || measures.longest_run_words >= LONG_RUN_WORDS;
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

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests stop where something is wrong")]
mod tests {
    use super::super::sample::{FERRY, FERRY_INDEPENDENT, FERRY_REWRITE, document};
    use super::*;

    #[track_caller]
    fn check(a: &str, b: &str, expected: Option<Relation>) {
        let (a, b) = (document(a), document(b));
        let texts = (a.text.as_str(), b.text.as_str());
        let (print_a, print_b) = (Print::of(&a), Print::of(&b));
        let found = compare(&print_a, &print_b, texts);
        assert_eq!(found.relation, expected, "{:?}", found.measures);
        let turned = compare(&print_b, &print_a, (texts.1, texts.0));
        assert_eq!(turned.relation, expected, "the other way round");
        for run in found.shared {
            assert!(
                run.words >= RUN_WORDS && !texts.0[run.a].is_empty() && !texts.1[run.b].is_empty()
            );
        }
    }

    #[test]
    fn a_text_is_a_copy_of_itself_whatever_its_type() {
        check(FERRY, FERRY, Some(Relation::Copy));
        let curly = FERRY
            .replace(" \"", " \u{201c}")
            .replace('"', "\u{201d}")
            .to_uppercase();
        check(FERRY, &curly, Some(Relation::Copy));
        check(
            FERRY,
            &FERRY.replace("eleven", "seven"),
            Some(Relation::Copy),
        );
    }

    #[test]
    fn a_rewrite_is_derived() {
        check(FERRY, FERRY_REWRITE, Some(Relation::Derived));
    }

    #[test]
    fn a_shared_quotation_is_shown_as_such() {
        check(FERRY, FERRY_INDEPENDENT, Some(Relation::SharedQuotation));
        check(FERRY_REWRITE, FERRY_INDEPENDENT, None);
    }

    #[test]
    fn a_beginning_is_an_excerpt() {
        check(FERRY, &FERRY[..FERRY.len() / 2], Some(Relation::Excerpt));
    }

    #[test]
    fn one_shared_sentence_is_only_shown() {
        let sentence = "Farmers fear that the delay will cost them the spring sales, at which they earn almost two thirds of their yearly income.";
        check(
            FERRY,
            &format!("{FERRY_INDEPENDENT}\n\n{sentence}"),
            Some(Relation::ProbablyDerived),
        );
    }

    #[test]
    fn one_long_passage_is_proof_alone() {
        let passage = FERRY
            .split("\n\n")
            .nth(4)
            .unwrap()
            .replace("Livestock and lorries", "Lorries");
        let longer = FERRY.split("\n\n").nth(2).unwrap();
        check(
            FERRY,
            &format!("{FERRY_INDEPENDENT}\n\n{longer} {passage}"),
            Some(Relation::Derived),
        );
    }

    #[test]
    fn long_names_join_nothing() {
        let name = "the North Atlantic Convention for the Protection of Small Islands and Their Ferries at Port Ellery";
        let a = format!(
            "Nobody expected {name} to succeed, the delegates of the larger states admitted in private. {name} bans old boats."
        );
        let b = format!(
            "In the end {name} was signed by all but two, who had doubts about its cost. Last week {name} entered into force."
        );
        check(&a, &b, None);
    }

    #[test]
    fn notices_of_a_page_join_nothing() {
        let notice = "Sign up for our newsletter to get the latest stories in your inbox every morning.\n\nYour email address will not be published and required fields are marked with a star.";
        let a = format!(
            "The baker of Thornby has won the county prize for rye bread again, to nobody's surprise.\n\n{notice}"
        );
        let b = format!(
            "A comet will be seen low in the west after sunset until the end of the month.\n\n{notice}"
        );
        check(&a, &b, None);
    }

    #[test]
    fn short_texts_must_be_equal_to_be_copies() {
        check("The weir holds.", "The weir holds.", Some(Relation::Copy));
        check("The weir holds.", "The weir held.", None);
        check(
            "The Alder Accord was signed by 40 towns on Monday.",
            "The Alder Accord was signed by 45 towns on Monday.",
            None,
        );
        check(
            "The Alder Accord was signed by 40 towns on Monday in the presence of the duke.",
            "The Alder Accord was signed by 40 towns on Monday. Brackley was not among them.",
            Some(Relation::ProbablyDerived),
        );
        let accord = "The Alder Accord, which was written in nine days, was signed by 40 towns that lie along the upper river.";
        check(
            accord,
            &accord.replace("40", "45"),
            Some(Relation::ProbablyDerived),
        );
        check("...", "...", Some(Relation::Copy));
        check("...", "?", None);
    }
}
