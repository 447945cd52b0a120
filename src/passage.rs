//! Passages: the sentences of a clean text.

use std::ops::Range;

use crate::clean::{Class, Document};

/// A sentence or so of a source.
#[derive(Clone, Debug)]
pub struct Passage {
    /// Its bytes in the clean text.
    pub range: Range<usize>,
    /// What the paragraph it stands in is.
    pub class: Class,
    /// The paragraph, counted from 0.
    pub paragraph: usize,
    /// Whether it is an item of a list.
    pub item: bool,
}

/// Splits a document into its passages, in order.
#[must_use]
pub fn split(document: &Document) -> Vec<Passage> {
    let text = document.text.as_str();
    let mut passages = Vec::new();
    for (number, paragraph) in document.paragraphs.iter().enumerate() {
        let words = &text[paragraph.range.clone()];
        for found in sentencex::get_sentence_boundaries("en", words) {
            let raw = &words[found.start_byte..found.end_byte];
            let start =
                paragraph.range.start + found.start_byte + raw.len() - raw.trim_start().len();
            let end = start + raw.trim().len();
            if start < end {
                passages.push(Passage {
                    range: start..end,
                    class: paragraph.class,
                    paragraph: number,
                    item: paragraph.item,
                });
            }
        }
    }
    passages
}
