//! Reading the word tables: text files with `#` comments, one entry to a line.

use std::hash::Hasher;

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

/// FNV-1a in 64 bits: every token is looked up, words are short, and the tables are fixed, so that the flood
/// protection of the standard hasher would only cost time.
///
/// Constants from Fowler, Noll and Vo, <http://www.isthe.com/chongo/tech/comp/fnv/>.
pub(super) struct WordHasher(u64);

impl Default for WordHasher {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
