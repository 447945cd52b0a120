//! Sources: the files of a run, and places in them.
//!
//! A [`Span`] is the one coordinate system spoken between rooms: half-open byte ranges of a source as read.

use std::fmt;

/// The most bytes that a source may have: no article comes near, and places in it fit four bytes.
pub const MAX_SOURCE_BYTES: u64 = 64 * 1024 * 1024;

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

impl Span {
    /// The number of bytes.
    #[must_use]
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it holds no byte.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }
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
    /// The text is in another language, whose English name this is; only English is understood.
    NotEnglish(&'static str),
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
            Self::NotEnglish(language) => {
                write!(
                    f,
                    "not English: the text is in {language}, and only English is understood"
                )
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

impl Sources {
    /// Sources from paths and bytes at hand, in path order; of equal paths the first stays first.
    ///
    /// Every path is taken as a source, whatever its extension: only a folder holds files that nobody meant.
    ///
    /// # Example
    /// ```
    /// let sources = factlint::source::Sources::from_memory(vec![
    ///     ("b.txt".to_owned(), b"Rain fell.".to_vec()),
    ///     ("a.txt".to_owned(), Vec::new()),
    /// ]);
    /// assert_eq!(sources.files[0].path, "a.txt");
    /// ```
    #[must_use]
    pub fn from_memory(files: Vec<(String, Vec<u8>)>) -> Self {
        let mut files: Vec<Source> = files
            .into_iter()
            .map(|(path, bytes)| Source {
                path,
                content: within_limit(bytes),
            })
            .collect();
        files.sort_by(|one, other| one.path.cmp(&other.path));
        Self {
            files,
            not_sources: Vec::new(),
        }
    }
}

fn within_limit(bytes: Vec<u8>) -> Result<Vec<u8>, Unreadable> {
    let size = bytes.len() as u64;
    if size > MAX_SOURCE_BYTES {
        return Err(Unreadable::TooLarge(size, MAX_SOURCE_BYTES));
    }
    Ok(bytes)
}
