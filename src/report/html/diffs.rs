//! Diffs of near-duplicates: where a copy or a rewrite says something else than its original, word by word.

use std::ops::Range;

use serde::Serialize;

use super::super::{visible, words};
use super::View;
use crate::clean::Document;
use crate::relate::{self, Change, ChangeKind, Origin, Sentence};
use crate::source::SourceId;

/// The most pairs that are compared: every diff reads two documents in full.
const MOST_DIFFS: usize = 30;

/// The most sentences that one diff shows.
const MOST_ROWS: usize = 400;

/// The most sentences that all diffs together show, about half a kilobyte each.
const MOST_ROWS_OF_ALL: usize = 1000;

/// All diffs of a page.
#[derive(Serialize)]
pub(super) struct Diffs {
    shown: Vec<DiffView>,
    /// Pairs that are not compared.
    left_out: usize,
}

/// How one source differs from another of its origin.
#[derive(Serialize)]
struct DiffView {
    a: String,
    b: String,
    /// Whether `a` is known to be the original.
    directed: bool,
    counts: String,
    rows: Vec<Row>,
    left_out: usize,
}

/// A sentence that differs.
#[derive(Serialize)]
struct Row {
    /// What differs, for the filter: `fact`, `wording`, `typography`, `alone`.
    kinds: String,
    moved: bool,
    a: Vec<Part>,
    b: Vec<Part>,
}

/// Words of a sentence; those that differ have the kind of the change.
#[derive(Serialize)]
struct Part {
    words: String,
    kind: Option<&'static str>,
}

/// The diffs of every origin: its original, or else its first source, against each of the others.
pub(super) fn diffs(view: &View<'_>) -> Diffs {
    let pairs = || view.report.origins.origins.iter().flat_map(pairs);
    let share = MOST_ROWS_OF_ALL / pairs().take(MOST_DIFFS).count().max(1);
    let most_rows = share.min(MOST_ROWS);
    let shown = pairs().take(MOST_DIFFS);
    Diffs {
        shown: shown
            .filter_map(|pair| diff(view, pair, most_rows))
            .collect(),
        left_out: pairs().count().saturating_sub(MOST_DIFFS),
    }
}

fn pairs(origin: &Origin) -> impl Iterator<Item = (SourceId, SourceId)> {
    let first = origin.original.or(origin.sources.first().copied());
    let others = origin.sources.iter().copied();
    others.filter_map(move |other| first.filter(|first| *first != other).zip(Some(other)))
}

/// Whether something says that the second was made from the first; of copies nobody knows.
fn is_original(view: &View<'_>, first: SourceId, other: SourceId) -> bool {
    let pair = (first.min(other), first.max(other));
    let mut links = view.report.origins.links.iter();
    links.any(|link| (link.a, link.b) == pair && link.original == Some(first))
}

fn diff(view: &View<'_>, (a, b): (SourceId, SourceId), most_rows: usize) -> Option<DiffView> {
    let document = |source: SourceId| -> Option<&Document> {
        view.report.documents.get(source.index())?.as_ref().ok()
    };
    let (document_a, document_b) = (document(a)?, document(b)?);
    let texts = (document_a.text.as_str(), document_b.text.as_str());
    let found = relate::diff(document_a, document_b);
    let mut different: Vec<&Sentence> = found
        .sentences
        .iter()
        .filter(|sentence| !sentence.is_same())
        .collect();
    let left_out = different.len().saturating_sub(most_rows);
    if left_out > 0 {
        different = weightiest(different, most_rows);
    }
    Some(DiffView {
        a: view.path(a),
        b: view.path(b),
        directed: is_original(view, a, b),
        counts: counts(&found),
        rows: different
            .iter()
            .map(|sentence| row(sentence, texts))
            .collect(),
        left_out,
    })
}

/// So many sentences, in their order; none in which a fact has changed is left out for one in which none has.
fn weightiest(sentences: Vec<&Sentence>, most: usize) -> Vec<&Sentence> {
    let mut numbered: Vec<(usize, &Sentence)> = sentences.into_iter().enumerate().collect();
    numbered.sort_by_key(|(_, sentence)| !is_of_fact(sentence));
    numbered.truncate(most);
    numbered.sort_by_key(|(at, _)| *at);
    numbered.into_iter().map(|(_, sentence)| sentence).collect()
}

/// `3 facts, 12 wordings, 1 typography; 40 sentences are the same`.
fn counts(diff: &relate::Diff) -> String {
    let of = |kind| diff.changes().filter(|change| change.kind == kind).count();
    let alone = diff
        .sentences
        .iter()
        .filter(|sentence| is_alone(sentence))
        .count();
    let same = diff
        .sentences
        .iter()
        .filter(|sentence| sentence.is_same())
        .count();
    format!(
        "changes: {} of fact, {} of wording, {} of typography; {}; {}",
        of(ChangeKind::Fact),
        of(ChangeKind::Wording),
        of(ChangeKind::Typography),
        words::count(alone, "sentence in one alone", "sentences in one alone"),
        words::count(same, "sentence the same", "sentences the same")
    )
}

fn is_of_fact(sentence: &Sentence) -> bool {
    let mut changes = sentence.changes.iter();
    changes.any(|change| change.kind == ChangeKind::Fact)
}

fn is_alone(sentence: &Sentence) -> bool {
    sentence.a.is_none() || sentence.b.is_none()
}

fn name(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Fact => "fact",
        ChangeKind::Wording => "wording",
        ChangeKind::Typography => "typography",
    }
}

fn row(sentence: &Sentence, texts: (&str, &str)) -> Row {
    let mut kinds: Vec<&str> = sentence
        .changes
        .iter()
        .map(|change| name(change.kind))
        .collect();
    if is_alone(sentence) {
        kinds.push("alone");
    } else if sentence.moved {
        kinds.push("wording");
    }
    kinds.sort_unstable();
    kinds.dedup();
    let side = |range: &Option<Range<usize>>, text: &str, of: fn(&Change) -> Range<usize>| {
        let range = range.clone()?;
        Some(parts(text, range, &sentence.changes, of))
    };
    Row {
        kinds: kinds.join(" "),
        moved: sentence.moved,
        a: side(&sentence.a, texts.0, |change| change.a.clone()).unwrap_or_default(),
        b: side(&sentence.b, texts.1, |change| change.b.clone()).unwrap_or_default(),
    }
}

fn parts(
    text: &str,
    range: Range<usize>,
    changes: &[Change],
    of: fn(&Change) -> Range<usize>,
) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut at = range.start;
    let mut push = |range: Range<usize>, kind: Option<&'static str>| {
        if let Some(words) = text.get(range).filter(|words| !words.is_empty()) {
            let words = visible(words).into_owned();
            parts.push(Part { words, kind });
        }
    };
    for change in changes {
        let stretch = of(change);
        push(at..stretch.start, None);
        at = stretch.end.max(at);
        push(stretch, Some(name(change.kind)));
    }
    push(at..range.end, None);
    parts
}
