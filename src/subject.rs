//! What the user knows of the subject: other names, groups, terms, and notes on sources.
//!
//! Plain values of the ground floor: rooms from `blocks` to `relate` use them without knowing claims.

use jiff::civil::Date;

/// Everything `claims.yaml` says about the subject and the sources, apart from the claims.
#[derive(Clone, Debug, Default)]
pub struct Subject {
    /// Names and words.
    pub lexicon: Lexicon,
    /// Notes on sources.
    pub notes: SourceNotes,
}

/// Names and words of the subject.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    /// What a short claim is about, such as `Paris Call`.
    pub subject: Option<String>,
    /// A name and its other names, in the order written.
    pub aliases: Vec<(String, Vec<String>)>,
    /// A group's name and its members, in the order written.
    pub groups: Vec<(String, Vec<String>)>,
    /// A word and the words that mean the same in this subject, in the order written.
    pub terms: Vec<(String, Vec<String>)>,
}

/// Notes on sources, each with a pattern of paths (`*` stands for any characters).
#[derive(Clone, Debug, Default)]
pub struct SourceNotes {
    /// In the order written; the first note that fits a path and has the value wins.
    pub notes: Vec<SourceNote>,
}

/// A note on the sources that a pattern fits.
#[derive(Clone, Debug)]
pub struct SourceNote {
    /// A path or a pattern with `*`, matched against the path and against the file name.
    pub pattern: String,
    /// The publication date.
    pub published: Option<Date>,
    /// The pattern of the source that these were made from.
    pub derives_from: Option<String>,
    /// The publisher.
    pub publisher: Option<String>,
}
