//! Blocks: what an input format says of its lines: prose, heading, item, code.
//!
//! A reader is a pure function from decoded characters to [`Blocks`]; it knows the format and nothing of articles. What
//! a line is to an article is for `clean` to say.

mod inline;
mod markdown;
mod plain;

use std::ops::Range;

pub use plain::item_mark_length;

/// What the format says a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockRole {
    /// Text.
    Prose,
    /// A heading of this level, 1 the highest.
    Heading(u8),
    /// The first line of a list item.
    Item,
    /// Not text: code, comments, rules, definitions, front matter.
    Markup,
}

/// A line that is not blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its bytes in the decoded text, without white space at its ends.
    pub range: Range<usize>,
    /// Columns of white space before it.
    pub indent: usize,
    /// Blank lines before it.
    pub blanks_before: usize,
    /// Whether a page begins with it (a form feed stood before).
    pub new_page: bool,
    /// What the format says it is.
    pub role: BlockRole,
    /// Whether the format joins it to the line before.
    pub continues: bool,
}

/// A field that a format has for what a source says about itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The headline.
    Title,
    /// Who wrote it.
    Author,
    /// Who published it.
    Publisher,
    /// The day of publication.
    Date,
}

/// The lines of a source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Blocks {
    /// Lines that are not blank, in order.
    pub lines: Vec<Line>,
    /// Bytes inside lines that the format does not read as text, sorted and apart.
    pub marks: Vec<Range<usize>>,
    /// Values of front matter and their bytes.
    pub fields: Vec<(Field, Range<usize>)>,
    /// Whether the format itself says which lines make a paragraph.
    pub paragraphs_known: bool,
}

/// An input format.
pub struct Reader {
    /// Kebab-case name.
    pub name: &'static str,
    /// Extensions of its files, lower case, without the dot.
    pub extensions: &'static [&'static str],
    /// From decoded characters to lines.
    pub read: fn(&str) -> Blocks,
}

/// Every input format. The first one also reads what has no known extension.
pub const READERS: &[Reader] = &[plain::READER, markdown::READER];

/// Reads the decoded characters of a source by the format that its path tells.
#[must_use]
pub fn blocks(path: &str, text: &str) -> Blocks {
    let reader = reader_of(path).unwrap_or(&READERS[0]);
    (reader.read)(text)
}

/// Whether a format takes files with this path's extension.
#[must_use]
pub fn is_source(path: &str) -> bool {
    reader_of(path).is_some()
}

/// The extensions of all formats, as messages show them.
#[must_use]
pub fn extensions() -> String {
    let all: Vec<String> = READERS
        .iter()
        .flat_map(|reader| reader.extensions)
        .map(|extension| format!(".{extension}"))
        .collect();
    all.join(", ")
}

fn reader_of(path: &str) -> Option<&'static Reader> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let (_, extension) = name.rsplit_once('.')?;
    let extension = extension.to_ascii_lowercase();
    READERS
        .iter()
        .find(|reader| reader.extensions.contains(&extension.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_extension_names_the_reader() {
        assert!(is_source("a/b.TXT") && is_source("x.text") && is_source("y.z.md"));
        assert!(!is_source("a.txt/b") && !is_source("txt") && !is_source("a.pdf"));
        assert_eq!(extensions(), ".txt, .text, .md");
    }
}
