//! Sources, line by line as they were read, with everything that no claim can rest on told apart.

use std::ops::Range;

use serde::Serialize;

use super::super::{Report, visible, visible_line};
use super::{View, line_anchor, source_anchor};
use crate::clean::{Class, Document};
use crate::source::{SourceId, Unreadable};

/// The most bytes of sources that one page shows: with more it opens slowly, and reviewers have the files.
const MOST_BYTES: usize = 1024 * 1024;

/// A source.
#[derive(Serialize)]
pub(super) struct SourceView {
    anchor: String,
    path: String,
    origin: Option<u32>,
    title: Option<String>,
    published: Option<String>,
    unreadable: Option<String>,
    /// Whether its text is left out for its length.
    left_out: bool,
    lines: Vec<Line>,
}

/// A line of a source.
#[derive(Serialize)]
struct Line {
    anchor: String,
    number: usize,
    pieces: Vec<Piece>,
}

/// A stretch of one class.
#[derive(Serialize)]
struct Piece {
    words: String,
    /// The class of what is left out; none for what claims can rest on.
    out: Option<&'static str>,
    /// Whether the class is to be named: only where it begins.
    begins: bool,
}

/// For every source, whether the page has its text.
pub(super) fn with_text(report: &Report<'_>) -> Vec<bool> {
    let mut room = MOST_BYTES;
    let files = report.sources.files.iter().zip(report.documents);
    files
        .map(|(file, document)| {
            let length = file.content.as_ref().map_or(0, Vec::len);
            let fits = document.is_ok() && length <= room;
            if fits {
                room -= length;
            }
            fits
        })
        .collect()
}

/// Every source, in path order.
pub(super) fn sources(view: &View<'_>) -> Vec<SourceView> {
    let mut origins = vec![None; view.report.documents.len()];
    for origin in &view.report.origins.origins {
        for source in &origin.sources {
            origins[source.index()] = Some(origin.id);
        }
    }
    let sources = (0u32..).map(SourceId).zip(view.report.documents);
    sources
        .zip(origins)
        .map(|((source, document), origin)| SourceView {
            origin,
            ..of_source(view, source, document.as_ref())
        })
        .collect()
}

fn of_source(
    view: &View<'_>,
    source: SourceId,
    document: Result<&Document, &Unreadable>,
) -> SourceView {
    let has_text = view.has_text(source);
    let metadata = document.ok().map(|document| &document.metadata);
    let title = metadata.and_then(|known| known.title.as_ref());
    let published = metadata.and_then(|known| known.published.as_ref());
    let lines = match document {
        Ok(document) if has_text => lines(view, source, document),
        _ => Vec::new(),
    };
    SourceView {
        anchor: source_anchor(source),
        path: visible_line(&format!("{}{}", view.root, view.places.path(source))),
        origin: None,
        title: title.map(|found| visible_line(&found.value)),
        published: published.map(|found| found.value.to_string()),
        unreadable: document.err().map(|why| visible_line(&why.to_string())),
        left_out: document.is_ok() && !has_text,
        lines,
    }
}

/// A stretch of the page's text and the class of what is left out of the clean text.
type Stretch = (Range<usize>, Option<&'static str>);

fn lines(view: &View<'_>, source: SourceId, document: &Document) -> Vec<Line> {
    let page = view.places.page(source);
    let stretches: Vec<Stretch> = document
        .classes
        .iter()
        .map(|(span, class, _)| (page.range(*span), out(*class)))
        .filter(|(range, _)| !range.is_empty())
        .collect();
    let last = page.line_of(page.text().len().saturating_sub(1));
    let mut at = 0;
    let mut open = None;
    let numbers = 1..=last;
    numbers
        .map(|number| {
            let range = page.line_range(number);
            while stretches
                .get(at)
                .is_some_and(|(stretch, _)| stretch.end <= range.start)
            {
                at += 1;
            }
            let pieces = pieces(page.text(), &range, &stretches[at..], &mut open);
            Line {
                anchor: line_anchor(source, number),
                number,
                pieces,
            }
        })
        .collect()
}

/// The name of a class that claims cannot rest on; white space has none.
fn out(class: Class) -> Option<&'static str> {
    (!class.is_kept() && class != Class::Blank).then(|| class.name())
}

/// The stretches of one line. `open` is the class that was named last, so that it is named once for many lines.
fn pieces(
    text: &str,
    line: &Range<usize>,
    stretches: &[Stretch],
    open: &mut Option<&'static str>,
) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (stretch, out) in stretches
        .iter()
        .take_while(|(stretch, _)| stretch.start < line.end)
    {
        let range = stretch.start.max(line.start)..stretch.end.min(line.end);
        let words = text
            .get(range)
            .unwrap_or_default()
            .trim_end_matches(['\r', '\n']);
        if words.is_empty() {
            continue;
        }
        let words = visible(words).into_owned();
        let blank = words.trim().is_empty();
        match pieces.last_mut() {
            Some(last) if last.out == *out || (blank && out.is_none()) => {
                last.words.push_str(&words)
            }
            _ => {
                let begins = out.is_some() && *open != *out;
                if !blank {
                    *open = *out;
                }
                pieces.push(Piece {
                    words,
                    out: *out,
                    begins,
                });
            }
        }
    }
    pieces
}
