//! `claims.yaml` as meant.

use jiff::civil::Date;

use crate::source::Span;
use crate::subject::Subject;

/// A value and its bytes in `claims.yaml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Its place; a quoted scalar's quotes are not in it.
    pub span: Span,
}

/// A valid `claims.yaml`.
#[derive(Clone, Debug, Default)]
pub struct Claims {
    /// The file's path as the user gave it, for messages.
    pub path: String,
    /// The file's text, for messages.
    pub text: String,
    /// The folder of sources, relative to the file.
    pub sources: Option<Located<String>>,
    /// What the user knows of the subject.
    pub subject: Subject,
    /// The claims in the order written; their ids are distinct.
    pub claims: Vec<Claim>,
}

/// A statement to check.
#[derive(Clone, Debug)]
pub struct Claim {
    /// As written, or made from the words (`51 countries` gives `51-countries`).
    pub id: String,
    /// What is claimed.
    pub statement: Statement,
    /// The statement's bytes in `claims.yaml`.
    pub span: Span,
    /// The kind that the user demands.
    pub kind: Option<Located<String>>,
    /// How bad it is when it is not met.
    pub severity: Severity,
    /// Words to choose it by, each once, in the order written.
    pub tags: Vec<String>,
    /// What must come out.
    pub expect: Expect,
    /// Contradictions that are recorded and explained.
    pub dissents: Vec<Dissent>,
}

/// The four forms of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Statement {
    /// A sentence.
    Claim(String),
    /// Words that were said, and by whom.
    Quote {
        /// The words.
        words: String,
        /// The speaker.
        by: Option<String>,
    },
    /// What the subject is called.
    Name(String),
    /// A sentence that no origin may agree with.
    Absent(String),
}

/// How many origins must agree and may contradict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expect {
    /// At least so many agree.
    pub agree: u32,
    /// At most so many contradict.
    pub contradict: u32,
}

impl Default for Expect {
    fn default() -> Self {
        Self {
            agree: 1,
            contradict: 0,
        }
    }
}

/// How bad a finding is, the least first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Good to know.
    Note,
    /// A reader should look at it.
    Warning,
    /// It must not go out like this.
    #[default]
    Error,
}

impl Severity {
    /// Every severity, the worst first, as readers see them.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Note];

    /// The word for it, in `claims.yaml`, arguments and reports.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// A recorded contradiction.
#[derive(Clone, Debug)]
pub struct Dissent {
    /// The pattern of the source's path.
    pub source: Located<String>,
    /// Words of the source that contradict; without them any contradiction of the source is meant.
    pub says: Option<Located<String>>,
    /// Why it is no reason for worry.
    pub because: Located<String>,
    /// The last day on which it holds.
    pub until: Option<Located<Date>>,
    /// The whole entry's start in `claims.yaml`.
    pub span: Span,
}
