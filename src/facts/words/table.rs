//! Reading the word tables: text files with `#` comments, one entry to a line.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// The lines of a table that hold something, trimmed.
pub(super) fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The lines `key | rest` of a table; a line without a bar is skipped.
pub(super) fn entries(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    lines(text)
        .filter_map(|line| line.split_once('|'))
        .map(|(key, rest)| (key.trim(), rest.trim()))
}

/// Odd, without a pattern in its bits: the golden ratio in 64 bits (Knuth, "The Art of Computer Programming", 6.4).
const MULTIPLIER: u64 = 0x9e37_79b9_7f4a_7c15;

/// A multiplicative hash of eight bytes at a time.
///
/// Every token is looked up, words are short, and the tables are fixed, so that the flood protection of the standard
/// hasher would only cost time.
#[derive(Default)]
pub(super) struct WordHasher(u64);

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let mut eight = [0; 8];
            eight[..part.len()].copy_from_slice(part);
            self.0 = (self.0.rotate_left(5) ^ u64::from_le_bytes(eight)).wrapping_mul(MULTIPLIER);
        }
    }

    /// Only the mark after a string; a key is one string, so it tells nothing.
    fn write_u8(&mut self, _: u8) {}

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

/// A map whose keys are words.
pub(super) type WordMap<V> = HashMap<&'static str, V, BuildHasherDefault<WordHasher>>;

/// A set of words.
pub(super) type WordSet = HashSet<&'static str, BuildHasherDefault<WordHasher>>;

/// The items between semicolons, trimmed, without empty ones.
pub(super) fn items(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split(';')
        .map(str::trim)
        .filter(|item| !item.is_empty())
}

/// The words of a list between spaces, or, where it has semicolons, its entries between those.
pub(super) fn listed(list: &'static str) -> Vec<&'static str> {
    if list.contains(';') {
        items(list).collect()
    } else {
        list.split_whitespace().collect()
    }
}
