//! Places: lines and columns, and the characters of a source for showing.
//!
//! A [`Page`] is a file made ready for pointing at. UTF-8 files are shown as they are; others are decoded, and places of
//! their raw bytes are found again through [`Text`]'s map.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use crate::source::{Source, SourceId, Sources, Span};
use crate::text::Text;

/// A file made ready for pointing at.
#[derive(Debug)]
pub(super) struct Page<'a> {
    text: Cow<'a, str>,
    decoded: Option<Text>,
    line_starts: Vec<usize>,
}

/// Where a span lies: lines and columns counted from 1, columns in characters (code points), the end not included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Region {
    pub(super) start_line: usize,
    pub(super) start_column: usize,
    pub(super) end_line: usize,
    pub(super) end_column: usize,
}

impl<'a> Page<'a> {
    /// A page of characters whose bytes are the file's bytes.
    pub(super) fn of_text(text: &'a str) -> Self {
        Self {
            line_starts: line_starts(text),
            text: Cow::Borrowed(text),
            decoded: None,
        }
    }

    /// The page of a source; empty when it has no text.
    pub(super) fn of_source(source: &'a Source) -> Self {
        let bytes = source.content.as_deref().unwrap_or_default();
        if let Ok(text) = std::str::from_utf8(bytes) {
            return Self::of_text(text);
        }
        let decoded = Text::decode(bytes).unwrap_or_default();
        let text = decoded.as_str().to_owned();
        Self {
            line_starts: line_starts(&text),
            text: Cow::Owned(text),
            decoded: Some(decoded),
        }
    }

    /// The characters.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The bytes of the characters that a span of the file gave; on character boundaries and inside the text.
    pub(super) fn range(&self, span: Span) -> Range<usize> {
        let start = self.offset(span.start);
        let end = self.offset(span.end).max(start);
        self.text.floor_char_boundary(start)..self.text.ceil_char_boundary(end)
    }

    /// The line of a byte of the file, counted from 1.
    pub(super) fn line(&self, byte: usize) -> usize {
        self.line_of(self.offset(byte))
    }

    /// The lines of a span of the file, counted from 1: those of its first and of its last byte.
    pub(super) fn lines(&self, span: Span) -> (usize, usize) {
        let start = self.line(span.start);
        (start, self.line(span.end.saturating_sub(1)).max(start))
    }

    /// The lines and columns of a span of the file.
    pub(super) fn region(&self, span: Span) -> Region {
        let range = self.range(span);
        let (start_line, start_column) = self.position(range.start);
        let (end_line, end_column) = self.position(range.end);
        Region {
            start_line,
            start_column,
            end_line,
            end_column,
        }
    }

    /// The line of a byte of the text and its column.
    fn position(&self, offset: usize) -> (usize, usize) {
        let line = self.line_of(offset);
        let start = self.line_range(line).start.min(offset);
        (line, self.text[start..offset].chars().count() + 1)
    }

    /// The line of a byte of the text, counted from 1.
    pub(super) fn line_of(&self, offset: usize) -> usize {
        let line = self.line_starts.partition_point(|&start| start <= offset);
        line.max(1)
    }

    /// The bytes of a line of the text, its end included; empty past the last line.
    pub(super) fn line_range(&self, line: usize) -> Range<usize> {
        let at = |line: usize| self.line_starts.get(line).copied();
        let start = at(line.saturating_sub(1)).unwrap_or(self.text.len());
        start..at(line).unwrap_or(self.text.len()).max(start)
    }

    /// Where a byte of the file is in the text.
    fn offset(&self, byte: usize) -> usize {
        let Some(decoded) = &self.decoded else {
            return byte.min(self.text.len());
        };
        first_from(decoded, byte)
    }
}

/// The first character of a decoded text whose bytes in the file reach past `byte`; the text's end when there is none.
fn first_from(decoded: &Text, byte: usize) -> usize {
    let text = decoded.as_str();
    let (mut low, mut high) = (0, text.len());
    while low < high {
        let middle = text.floor_char_boundary(low + (high - low) / 2);
        let after = text.ceil_char_boundary(middle + 1);
        if decoded.source_span(middle..after).end <= byte {
            low = after;
        } else {
            high = middle;
        }
    }
    low
}

/// The first byte of every line; a line ends after its line feed. A byte order mark stands before the first line.
fn line_starts(text: &str) -> Vec<usize> {
    let first = text.len() - text.trim_start_matches('\u{feff}').len();
    std::iter::once(first)
        .chain(text.match_indices('\n').map(|(at, _)| at + 1))
        .collect()
}

/// The pages of all sources, each made when it is first pointed at.
#[derive(Debug)]
pub(super) struct Places<'a> {
    sources: &'a Sources,
    pages: Vec<OnceCell<Page<'a>>>,
}

impl<'a> Places<'a> {
    /// No page is made yet.
    pub(super) fn new(sources: &'a Sources) -> Self {
        Self {
            sources,
            pages: sources.files.iter().map(|_| OnceCell::new()).collect(),
        }
    }

    /// The page of a source of this run.
    pub(super) fn page(&self, source: SourceId) -> &Page<'a> {
        self.pages[source.index()]
            .get_or_init(|| Page::of_source(&self.sources.files[source.index()]))
    }

    /// The path of a source of this run, as it is written.
    pub(super) fn path(&self, source: SourceId) -> &'a str {
        &self.sources.files[source.index()].path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_from_one() {
        let page = Page::of_text("one\r\ntwo\n\nfour");
        assert_eq!(
            [0, 3, 4, 5, 8, 9, 10, 99].map(|byte| page.line(byte)),
            [1, 1, 1, 2, 2, 3, 4, 4]
        );
        assert_eq!(page.lines(Span { start: 5, end: 9 }), (2, 2));
        assert_eq!(page.lines(Span { start: 5, end: 5 }), (2, 2));
        assert_eq!(page.line_range(2), 5..9);
        assert_eq!(page.line_range(9), 14..14);
    }

    #[test]
    fn a_byte_order_mark_stands_before_the_first_line() {
        let page = Page::of_text("\u{feff}one\ntwo");
        assert_eq!([0, 3, 7].map(|byte| page.line(byte)), [1, 1, 2]);
        assert_eq!(page.line_range(1), 3..7);
    }

    #[test]
    fn columns_count_characters() {
        let page = Page::of_text("\u{feff}aé協👩 b\nc");
        let at = "\u{feff}aé協".len();
        let region = page.region(Span {
            start: at,
            end: at + 4,
        });
        assert_eq!((region.start_line, region.start_column), (1, 4));
        assert_eq!((region.end_line, region.end_column), (1, 5));
        let whole = page.region(Span { start: 3, end: 99 });
        assert_eq!((whole.start_column, whole.end_line), (1, 2));
        assert_eq!(whole.end_column, 2);
    }

    #[test]
    fn a_span_inside_a_character_is_widened() {
        let page = Page::of_text("aéb");
        assert_eq!(page.range(Span { start: 2, end: 2 }), 1..3);
        assert_eq!(page.range(Span { start: 9, end: 12 }), 4..4);
    }
}
