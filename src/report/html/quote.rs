//! Quotes: evidence in its sentence, with the sentences beside it.

use std::cell::OnceCell;
use std::ops::Range;

use serde::Serialize;

use super::super::Report;
use super::super::visible::{clipped, visible_line};
use super::{View, line_anchor, source_anchor};
use crate::clean::Document;
use crate::judge::Evidence;
use crate::passage::{self, Passage};
use crate::source::SourceId;

/// The most characters of a sentence that only stands beside the evidence.
const BESIDE_CHARS: usize = 240;

/// Evidence, ready to be shown.
#[derive(Serialize)]
pub(super) struct Quote {
    path: String,
    line: usize,
    anchor: String,
    before: String,
    parts: Vec<Part>,
    after: String,
}

/// Words of the sentence, marked or not.
#[derive(Debug, Serialize, PartialEq, Eq)]
struct Part {
    words: String,
    mark: bool,
}

/// The sentences of every source, each split when it is first asked for.
pub(super) struct Passages<'a> {
    report: &'a Report<'a>,
    split: Vec<OnceCell<Vec<Passage>>>,
}

impl<'a> Passages<'a> {
    /// No source is split yet.
    pub(super) fn new(report: &'a Report<'a>) -> Self {
        let split = report.documents.iter().map(|_| OnceCell::new()).collect();
        Self { report, split }
    }

    /// The document and its sentences; none when it could not be read.
    fn of(&self, source: SourceId) -> Option<(&'a Document, &[Passage])> {
        let document = self.report.documents.get(source.index())?.as_ref().ok()?;
        let split = self.split[source.index()].get_or_init(|| passage::split(document));
        Some((document, split))
    }
}

/// The quotes of some evidence, one for each passage: what is quoted of one sentence is marked in it together.
pub(super) fn quotes(view: &View<'_>, evidence: &[Evidence]) -> Vec<Quote> {
    let mut merged: Vec<Evidence> = Vec::new();
    for one in evidence {
        let same = |known: &&mut Evidence| {
            !one.passage.is_empty() && (known.source, &known.passage) == (one.source, &one.passage)
        };
        match merged.iter_mut().find(same) {
            Some(known) => known.pieces.extend_from_slice(&one.pieces),
            None => merged.push(one.clone()),
        }
    }
    merged.iter().map(|one| quote(view, one)).collect()
}

/// The quote of some evidence.
pub(super) fn quote(view: &View<'_>, evidence: &Evidence) -> Quote {
    let page = view.places.page(evidence.source);
    let first = evidence.pieces.first().copied().unwrap_or(evidence.span);
    let line = page.line(first.start);
    let mut quote = Quote {
        path: view.path(evidence.source),
        line,
        anchor: if view.has_text(evidence.source) {
            line_anchor(evidence.source, line)
        } else {
            source_anchor(evidence.source)
        },
        before: String::new(),
        parts: Vec::new(),
        after: String::new(),
    };
    if let Some((document, passages)) = view.passages.of(evidence.source) {
        let text = document.text.as_str();
        let (before, after) = beside(passages, &evidence.passage);
        let words = |range: Range<usize>| clipped(&text[range], BESIDE_CHARS);
        quote.before = before.map(words).unwrap_or_default();
        quote.after = after.map(words).unwrap_or_default();
        quote.parts = parts(text, &evidence.passage, &marks(document, evidence));
    }
    if quote.parts.iter().all(|part| !part.mark) {
        // The words stand outside of every sentence, in a dateline for example.
        quote.before.clear();
        quote.after.clear();
        quote.parts = vec![Part {
            words: visible_line(&evidence.quote),
            mark: true,
        }];
    }
    quote
}

/// The sentences before and after a passage.
fn beside(
    passages: &[Passage],
    passage: &Range<usize>,
) -> (Option<Range<usize>>, Option<Range<usize>>) {
    let first = passages.partition_point(|one| one.range.end <= passage.start);
    let next = passages.partition_point(|one| one.range.start < passage.end);
    let before = first.checked_sub(1).map(|at| passages[at].range.clone());
    (before, passages.get(next).map(|one| one.range.clone()))
}

/// What of the passage is quoted: ranges of the clean text, in order and apart.
fn marks(document: &Document, evidence: &Evidence) -> Vec<Range<usize>> {
    let mut marks: Vec<Range<usize>> = Vec::new();
    let mut found: Vec<Range<usize>> = evidence
        .pieces
        .iter()
        .map(|&piece| document.text.text_range(piece))
        .map(|range| range.start.max(evidence.passage.start)..range.end.min(evidence.passage.end))
        .filter(|range| range.start < range.end)
        .collect();
    found.sort_by_key(|range| (range.start, range.end));
    for range in found {
        match marks.last_mut() {
            // Pieces of one quote are apart by white space in the source, which is one space here.
            Some(last) if range.start <= last.end + 1 => last.end = last.end.max(range.end),
            _ => marks.push(range),
        }
    }
    marks
}

fn parts(text: &str, passage: &Range<usize>, marks: &[Range<usize>]) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut at = passage.start;
    let mut push = |range: Range<usize>, mark: bool| {
        if let Some(words) = text.get(range).filter(|words| !words.is_empty()) {
            let words = super::super::visible(words).into_owned();
            parts.push(Part { words, mark });
        }
    };
    for mark in marks {
        push(at..mark.start, false);
        push(mark.clone(), true);
        at = mark.end;
    }
    push(at..passage.end, false);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_in_their_sentence() {
        let text = "One. The pier of oak is long. Two.";
        let part = |words: &str, mark| Part {
            words: words.to_owned(),
            mark,
        };
        assert_eq!(
            parts(text, &(5..29), &[9..13, 24..28]),
            [
                part("The ", false),
                part("pier", true),
                part(" of oak is ", false),
                part("long", true),
                part(".", false)
            ]
        );
    }
}
