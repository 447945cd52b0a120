//! Text: decoded characters, every byte of which knows its bytes in the source.
//!
//! A text is made twice: [`Text::decode`] turns bytes into characters, and [`Text::edit`] turns those into the clean
//! text. Every change is an [`Edit`] of a named kind, and only this room makes them, so no rule can lose track of where
//! a byte came from. The map is a sorted list of pieces of twelve bytes each, searched in halves (the shape of rustc's
//! `normalized_pos`); it covers the source and the text without gap or overlap by construction, since a piece ends
//! where the next begins. Folding of case, quotes and dashes is for comparing and has no place here.

mod decode;

use std::ops::Range;

use crate::source::{Span, Unreadable};
use decode::Width;

/// How a piece of a text came from its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edit {
    /// The same characters.
    Copy,
    /// A mark of the byte order was left out.
    ByteOrderMark,
    /// Control characters were left out.
    Control,
    /// Bytes that do not decode became U+FFFD.
    Charset,
    /// White space other than one plain space became one plain space.
    CollapseSpace,
    /// A line end inside a paragraph became one space.
    JoinLine,
    /// A line end inside a word, and a hyphen that only marked it, were left out.
    JoinWord,
    /// White space between paragraphs became an empty line.
    ParagraphBreak,
    /// Something that a rule has a class for was left out.
    Drop,
}

impl Edit {
    /// What stands in the text instead of the bytes.
    fn replacement(self) -> &'static str {
        match self {
            Self::CollapseSpace | Self::JoinLine => " ",
            Self::ParagraphBreak => "\n\n",
            Self::Charset => "\u{fffd}",
            Self::Copy | Self::ByteOrderMark | Self::Control | Self::JoinWord | Self::Drop => "",
        }
    }
}

/// Where a piece begins on both sides; it ends where the next one begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    text: u32,
    raw: u32,
    edit: Edit,
}

/// Decoded and cleaned text with its map to the source.
#[derive(Clone, Debug, Default)]
pub struct Text {
    text: String,
    pieces: Vec<Piece>,
    raw_length: usize,
    width: Width,
}

impl Text {
    /// Decodes the bytes of a source: UTF-8, UTF-16 or a single-byte charset such as Windows-1252.
    ///
    /// Marks of the byte order, control characters and terminal sequences are left out; line ends stay as they are.
    ///
    /// # Errors
    /// When the bytes are empty or white space alone, binary, or of no known encoding.
    ///
    /// # Example
    /// ```
    /// let text = factlint::text::Text::decode(b"caf\xe9 in the old town").expect("Windows-1252");
    /// assert_eq!(text.as_str(), "café in the old town");
    /// assert_eq!(text.source_span(0..5).end, 4);
    /// ```
    pub fn decode(bytes: &[u8]) -> Result<Self, Unreadable> {
        decode::decode(bytes)
    }

    /// The characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The number of bytes of the source.
    #[must_use]
    pub fn raw_length(&self) -> usize {
        self.raw_length
    }

    /// Applies edits: ranges of this text, in order, that cover it without gap or overlap.
    ///
    /// The new text maps to the same source. Ranges must lie on character boundaries.
    #[must_use]
    pub fn edit(&self, edits: &[(Range<usize>, Edit)]) -> Self {
        let mut new = Builder::new(self.width);
        new.text.reserve(self.text.len());
        let mut next = 0;
        for (range, edit) in edits {
            if *edit == Edit::Copy {
                self.copy_pieces(range, &mut next, &mut new);
            } else {
                let end = self.raw_end(range.end).max(new.raw);
                new.replace(edit.replacement(), end - new.raw, *edit);
            }
        }
        new.finish(self.raw_length)
    }

    /// Copies what a range holds, with the edits made in it before; `next` is the piece to go on from.
    fn copy_pieces(&self, range: &Range<usize>, next: &mut usize, new: &mut Builder) {
        while *next < self.pieces.len() && self.piece_range(*next).end < range.start {
            *next += 1;
        }
        let mut at = *next;
        while at < self.pieces.len() && (self.pieces[at].text as usize) < range.end {
            let piece = self.piece_range(at);
            let (start, end) = (piece.start.max(range.start), piece.end.min(range.end));
            let raw = self.raw_range(at);
            if self.pieces[at].edit == Edit::Copy && start < end {
                new.skip_to(self.raw_in_copy(at, start));
                new.copy(&self.text[start..end]);
            } else if piece.start >= range.start && raw.end > new.raw {
                new.replace(&self.text[piece], raw.end - new.raw, self.pieces[at].edit);
            }
            at += 1;
        }
        *next = at.saturating_sub(1);
    }

    /// The smallest span of the source that gave this range of the text.
    ///
    /// A range that ends inside an edit takes the whole edit; an empty range gives an empty span. Ranges beyond the
    /// text are cut to it.
    #[must_use]
    pub fn source_span(&self, range: Range<usize>) -> Span {
        let range = self.within(range);
        let start = self.raw_start(range.start);
        if range.is_empty() {
            return Span { start, end: start };
        }
        Span {
            start,
            end: self.raw_end(range.end).max(start),
        }
    }

    /// The spans of the source whose words, joined by one space, are the words of this range.
    ///
    /// They are apart wherever an edit stands between them: at a joined line, at other white space than one plain
    /// space, around a page number inside a sentence. A word that was hyphenated at a line end gives two spans.
    #[must_use]
    pub fn source_pieces(&self, range: Range<usize>) -> Vec<Span> {
        let range = self.within(range);
        let mut spans: Vec<Span> = Vec::new();
        let mut apart = true;
        for at in self.piece_at(range.start)..self.pieces.len() {
            let piece = self.piece_range(at);
            if piece.start >= range.end {
                break;
            }
            let (start, end) = (piece.start.max(range.start), piece.end.min(range.end));
            if !matches!(self.pieces[at].edit, Edit::Copy | Edit::Charset) || start >= end {
                apart = true;
                continue;
            }
            let Some(found) = self.trimmed(start..end) else {
                continue;
            };
            let span = self.source_span(found);
            match spans.last_mut() {
                Some(last) if !apart => last.end = span.end,
                _ => spans.push(span),
            }
            apart = false;
        }
        spans
    }

    /// The range of the text that came from a span of the source: empty where nothing of it was kept.
    #[must_use]
    pub fn text_range(&self, span: Span) -> Range<usize> {
        let start = self.text_position(span.start, false);
        let end = self.text_position(span.end, true).max(start);
        self.within(start..end)
    }

    /// The kinds of edits in a range of the text, with the bytes they stand for, in order.
    #[must_use]
    pub fn edits(&self, range: Range<usize>) -> Vec<(Span, Edit)> {
        let range = self.within(range);
        (self.piece_at(range.start)..self.pieces.len())
            .take_while(|&at| (self.pieces[at].text as usize) < range.end)
            .filter(|&at| self.pieces[at].edit != Edit::Copy)
            .map(|at| {
                let raw = self.raw_range(at);
                (span(raw), self.pieces[at].edit)
            })
            .collect()
    }

    /// Cuts a range to the text and widens it to character boundaries.
    fn within(&self, range: Range<usize>) -> Range<usize> {
        let mut start = range.start.min(self.text.len());
        let mut end = range.end.clamp(start, self.text.len());
        while !self.text.is_char_boundary(start) {
            start -= 1;
        }
        while !self.text.is_char_boundary(end) {
            end += 1;
        }
        start..end
    }

    /// The range without white space at its ends; none when there is nothing else.
    fn trimmed(&self, range: Range<usize>) -> Option<Range<usize>> {
        let words = &self.text[range.clone()];
        let start = range.start + words.len() - words.trim_start().len();
        let end = range.start + words.trim_end().len();
        (start < end).then_some(start..end)
    }

    /// The piece that holds the byte at a position, or the last one.
    fn piece_at(&self, position: usize) -> usize {
        let after = self
            .pieces
            .partition_point(|piece| piece.text as usize <= position);
        after.saturating_sub(1)
    }

    fn piece_range(&self, at: usize) -> Range<usize> {
        let end = self
            .pieces
            .get(at + 1)
            .map_or(self.text.len(), |next| next.text as usize);
        self.pieces[at].text as usize..end
    }

    fn raw_range(&self, at: usize) -> Range<usize> {
        let end = self
            .pieces
            .get(at + 1)
            .map_or(self.raw_length, |next| next.raw as usize);
        self.pieces[at].raw as usize..end
    }

    /// The byte of the source at a position inside a copied piece.
    fn raw_in_copy(&self, at: usize, position: usize) -> usize {
        let piece = self.pieces[at];
        let before = &self.text[piece.text as usize..position];
        piece.raw as usize + self.width.raw_length(before)
    }

    fn raw_start(&self, position: usize) -> usize {
        if self.pieces.is_empty() || position >= self.text.len() {
            return self.raw_end(self.text.len());
        }
        let at = self.piece_at(position);
        match self.pieces[at].edit {
            Edit::Copy => self.raw_in_copy(at, position),
            _ => self.raw_range(at).start,
        }
    }

    /// One past the last byte of the source that the text before a position came from.
    fn raw_end(&self, position: usize) -> usize {
        if position == 0 || self.pieces.is_empty() {
            return 0;
        }
        let at = self.piece_at(position - 1);
        match self.pieces[at].edit {
            Edit::Copy => self.raw_in_copy(at, position),
            _ => self.raw_range(at).end,
        }
    }

    /// The position in the text of a byte of the source; inside an edit its start, or its end for `is_end`.
    fn text_position(&self, raw: usize, is_end: bool) -> usize {
        let after = self.pieces.partition_point(|piece| {
            (piece.raw as usize) < raw || (!is_end && piece.raw as usize == raw)
        });
        let Some(at) = after.checked_sub(1) else {
            return 0;
        };
        let piece = self.piece_range(at);
        match self.pieces[at].edit {
            Edit::Copy => {
                let offset = raw - self.pieces[at].raw as usize;
                piece.start + self.width.text_length(&self.text[piece], offset, is_end)
            }
            _ if is_end => piece.end,
            _ => piece.start,
        }
    }
}

fn span(range: Range<usize>) -> Span {
    Span {
        start: range.start,
        end: range.end,
    }
}

/// A text in the making: bytes of the source are used up from left to right.
struct Builder {
    text: String,
    pieces: Vec<Piece>,
    raw: usize,
    width: Width,
}

impl Builder {
    fn new(width: Width) -> Self {
        Self {
            text: String::new(),
            pieces: Vec::new(),
            raw: 0,
            width,
        }
    }

    /// Goes on at a byte of the source; what lies between was left out.
    fn skip_to(&mut self, raw: usize) {
        if raw > self.raw {
            self.replace("", raw - self.raw, Edit::Drop);
        }
    }

    /// Takes characters as they are.
    fn copy(&mut self, mut words: &str) {
        while !words.is_empty() {
            // Where a character's width differs on both sides a piece is kept short, since places in it are counted.
            let cut = self.width.longest_piece(words);
            let follows = self.width == Width::Utf8
                && self
                    .pieces
                    .last()
                    .is_some_and(|piece| piece.edit == Edit::Copy);
            if !follows {
                self.begin(Edit::Copy);
            }
            self.raw += self.width.raw_length(&words[..cut]);
            self.text.push_str(&words[..cut]);
            words = &words[cut..];
        }
    }

    /// Takes bytes of the source and puts other words in their place.
    fn replace(&mut self, words: &str, raw_length: usize, edit: Edit) {
        if raw_length == 0 {
            self.text.push_str(words);
            return;
        }
        self.begin(edit);
        self.text.push_str(words);
        self.raw += raw_length;
    }

    fn begin(&mut self, edit: Edit) {
        // Files are limited to 64 MiB and grow at most threefold in decoding, so both fit.
        self.pieces.push(Piece {
            text: u32::try_from(self.text.len()).unwrap_or(u32::MAX),
            raw: u32::try_from(self.raw).unwrap_or(u32::MAX),
            edit,
        });
    }

    fn finish(mut self, raw_length: usize) -> Text {
        self.skip_to(raw_length);
        self.pieces.shrink_to_fit();
        Text {
            text: self.text,
            pieces: self.pieces,
            raw_length,
            width: self.width,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(raw: &str) -> Text {
        Text::decode(raw.as_bytes()).expect("a text")
    }

    #[track_caller]
    fn pieces(text: &Text, raw: &str, range: Range<usize>) -> Vec<String> {
        text.source_pieces(range)
            .into_iter()
            .map(|span| raw[span.start..span.end].to_owned())
            .collect()
    }

    #[test]
    fn a_page_number_inside_a_sentence_splits_the_pieces() {
        let raw = "of Sony\nPage 3\nPictures films.";
        let text = decoded(raw).edit(&[
            (0..7, Edit::Copy),
            (7..8, Edit::JoinLine),
            (8..15, Edit::Drop),
            (15..30, Edit::Copy),
        ]);
        assert_eq!(text.as_str(), "of Sony Pictures films.");
        assert_eq!(pieces(&text, raw, 3..16), ["Sony", "Pictures"]);
        assert_eq!(text.source_span(8..16), Span { start: 15, end: 23 });
        assert_eq!(text.source_span(0..7), Span { start: 0, end: 7 });
        assert_eq!(text.text_range(Span { start: 15, end: 23 }), 8..16);
        assert_eq!(text.text_range(Span { start: 9, end: 12 }), 8..8);
    }

    #[test]
    fn edits_of_an_edited_text_still_map_to_the_source() {
        let raw = "a  b\u{7}c";
        let first = decoded(raw);
        assert_eq!(first.as_str(), "a  bc");
        let second = first.edit(&[
            (0..1, Edit::Copy),
            (1..3, Edit::CollapseSpace),
            (3..5, Edit::Copy),
        ]);
        assert_eq!(second.as_str(), "a bc");
        assert_eq!(second.source_span(2..4), Span { start: 3, end: 6 });
        assert_eq!(pieces(&second, raw, 0..4), ["a", "b", "c"]);
        assert_eq!(
            second.edits(0..4),
            [
                (Span { start: 1, end: 3 }, Edit::CollapseSpace),
                (Span { start: 4, end: 5 }, Edit::Control)
            ]
        );
    }

    #[test]
    fn ranges_outside_the_text_or_inside_a_character_do_not_panic() {
        let text = decoded("é");
        assert_eq!(text.source_span(1..9), Span { start: 0, end: 2 });
        assert_eq!(text.source_span(9..9), Span { start: 2, end: 2 });
        assert_eq!(text.text_range(Span { start: 7, end: 9 }), 2..2);
        assert!(Text::default().source_pieces(0..4).is_empty());
    }
}
