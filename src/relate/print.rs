//! Fingerprints: a document as it is compared, made once and looked at for every pair.

use std::ops::Range;

use crate::clean::Document;

use super::shingle::{hash_run, key, shingles};
use super::words::{Word, words};

/// Words below which a text has too few shingles for shares to mean anything: copies are then equal word by word.
const SHORT_WORDS: usize = 50;

/// A document as it is compared.
#[derive(Debug)]
pub(super) struct Print {
    /// The words, in order.
    pub(super) words: Vec<Word>,
    /// Their keys.
    pub(super) keys: Vec<u64>,
    /// Places of the words outside quotations.
    pub(super) unquoted: Vec<usize>,
    /// Runs of five words, sorted.
    pub(super) shingles: Vec<u64>,
    /// Runs of three words outside quotations, sorted.
    pub(super) unquoted_shingles: Vec<u64>,
    /// The hash of all words; of the text where there are none.
    pub(super) whole: u64,
}

impl Print {
    /// Fingerprints a document.
    pub(super) fn of(document: &Document) -> Self {
        let words = words(document);
        let keys: Vec<u64> = words.iter().map(|word| word.key).collect();
        let whole = if keys.is_empty() {
            key(document.text.as_str().trim())
        } else {
            hash_run(&keys)
        };
        let unquoted: Vec<usize> = (0..words.len()).filter(|&at| !words[at].quoted).collect();
        let mut print = Self {
            shingles: shingles(&keys, 5),
            unquoted_shingles: Vec::new(),
            words,
            keys,
            unquoted,
            whole,
        };
        print.unquoted_shingles = shingles(&print.unquoted_keys(), 3);
        print
    }

    /// Keys of the words outside quotations.
    pub(super) fn unquoted_keys(&self) -> Vec<u64> {
        self.unquoted.iter().map(|&at| self.keys[at]).collect()
    }

    /// Whether shares mean nothing for so few words.
    pub(super) fn is_short(&self) -> bool {
        self.keys.len() < SHORT_WORDS
    }

    /// The bytes of a run of words in the clean text.
    pub(super) fn bytes(&self, start: usize, words: usize) -> Range<usize> {
        self.words[start].range.start..self.words[start + words - 1].range.end
    }

    /// The words in lower case, a space between them.
    pub(super) fn letters(&self, text: &str) -> String {
        let written = self.words.iter().map(|word| &text[word.range.clone()]);
        written.collect::<Vec<_>>().join(" ").to_lowercase()
    }
}
