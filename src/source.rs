//! Sources: the files of a run, and places in them.
//!
//! A [`Span`] is the one coordinate system spoken between rooms: half-open byte ranges of a source as read.

use std::fmt;

/// The position of a source in its [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub u32);

impl SourceId {
    /// The same as an index.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A half-open range of bytes in a source as read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// One file of the run.
#[derive(Clone, Debug)]
pub struct Source {
    /// Path relative to the sources' root, with `/` between its parts.
    pub path: String,
    /// The bytes as read, or why there are none.
    pub content: Result<Vec<u8>, Unreadable>,
}

/// Why a source could not be read well enough to know what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// The file has no text: no bytes, or white space alone.
    Empty,
    /// The file holds NUL bytes in a way no text does.
    Binary,
    /// The bytes do not decode; holds the number of characters that failed.
    Undecodable(usize),
    /// The file is over the limit: its size and the limit, in bytes.
    TooLarge(u64, u64),
    /// The operating system refused; its words.
    Io(String),
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "empty: no text to read"),
            Self::Binary => write!(f, "binary: not a text"),
            Self::Undecodable(bad) => {
                write!(f, "undecodable: {bad} characters are of no known encoding")
            }
            Self::TooLarge(size, limit) => {
                write!(f, "too large: {size} bytes, the limit is {limit}")
            }
            Self::Io(words) => write!(f, "cannot be read: {words}"),
        }
    }
}

/// All sources of a run, in path order.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// The files.
    pub files: Vec<Source>,
    /// Files that no reader takes, in path order.
    pub not_sources: Vec<String>,
}
