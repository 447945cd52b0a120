//! Fingerprints: a document as it is compared, made once and looked at for every pair.

use std::ops::Range;
use std::sync::OnceLock;

use crate::clean::Document;

use super::shingle::{hash_run, key, shingles};
use super::words::{Word, words};

/// Words below which a text has too few shingles for shares to mean anything: copies are then equal word by word.
const SHORT_WORDS: usize = 50;

/// A document as it is compared. All fingerprints of a run are in memory together, so that what is quickly made again from
/// the words is not kept.
#[derive(Debug)]
pub(super) struct Print {
    /// The words, in order.
    pub(super) words: Vec<Word>,
    /// Runs of five words, sorted.
    pub(super) shingles: Vec<u64>,
    /// The hash of all words; of the text where there are none.
    pub(super) whole: u64,
    /// Made at the first comparison: most documents of a large archive are compared with none.
    unquoted: OnceLock<Unquoted>,
}

/// A document without its quotations.
#[derive(Debug)]
pub(super) struct Unquoted {
    /// Places of the words outside quotations.
    places: Vec<u32>,
    /// Runs of three words outside quotations, sorted.
    pub(super) shingles: Vec<u64>,
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
        Self {
            shingles: shingles(&keys, 5),
            words,
            whole,
            unquoted: OnceLock::new(),
        }
    }

    /// Keys of the words.
    pub(super) fn keys(&self) -> Vec<u64> {
        self.words.iter().map(|word| word.key).collect()
    }

    /// The document without its quotations.
    pub(super) fn unquoted(&self) -> &Unquoted {
        self.unquoted.get_or_init(|| {
            let places = (0_u32..).zip(&self.words);
            let unquoted = places.filter(|(_, word)| !word.quoted);
            Unquoted {
                places: unquoted.map(|(at, _)| at).collect(),
                shingles: shingles(&self.unquoted_keys(), 3),
            }
        })
    }

    /// Keys of the words outside quotations.
    pub(super) fn unquoted_keys(&self) -> Vec<u64> {
        let unquoted = self.words.iter().filter(|word| !word.quoted);
        unquoted.map(|word| word.key).collect()
    }

    /// The words of a run outside quotations.
    pub(super) fn unquoted_words(&self, run: Range<usize>) -> impl Iterator<Item = &Word> {
        let places = self.unquoted().places[run].iter();
        places.map(|&at| &self.words[at as usize])
    }

    /// Whether shares mean nothing for so few words.
    pub(super) fn is_short(&self) -> bool {
        self.words.len() < SHORT_WORDS
    }

    /// The bytes of a run of words in the clean text.
    pub(super) fn bytes(&self, start: usize, words: usize) -> Range<usize> {
        self.words[start].bytes().start..self.words[start + words - 1].bytes().end
    }

    /// The words in lower case, a space between them.
    pub(super) fn letters(&self, text: &str) -> String {
        let written = self.words.iter().map(|word| &text[word.bytes()]);
        written.collect::<Vec<_>>().join(" ").to_lowercase()
    }
}
