//! Text: decoded characters, every byte of which knows its bytes in the source.

use std::ops::Range;

use crate::source::{Span, Unreadable};

/// Decoded and cleaned text with its map to the source.
#[derive(Clone, Debug, Default)]
pub struct Text {
    text: String,
}

impl Text {
    /// Decodes the bytes of a source.
    ///
    /// # Errors
    /// When the bytes are empty, binary or of no known encoding.
    pub fn decode(bytes: &[u8]) -> Result<Self, Unreadable> {
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Self {
                text: text.to_owned(),
            }),
            Err(_) => Err(Unreadable::Binary),
        }
    }

    /// The characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The smallest span of the source that gave this range of the text.
    #[must_use]
    pub fn source_span(&self, range: Range<usize>) -> Span {
        Span {
            start: range.start,
            end: range.end,
        }
    }

    /// The spans of the source whose words, joined by one space, are the words of this range.
    #[must_use]
    pub fn source_pieces(&self, range: Range<usize>) -> Vec<Span> {
        vec![self.source_span(range)]
    }

    /// The words of pieces of the source, joined by one space.
    #[must_use]
    pub fn quote(&self, pieces: &[Span]) -> String {
        let words: Vec<&str> = pieces.iter().map(|piece| &self.text[piece.start..piece.end]).collect();
        words.join(" ")
    }
}
