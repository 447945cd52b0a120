//! Which sources go back to one text: shingles, resemblance, origins; and how two versions differ.

use crate::source::SourceId;

/// The sources of a run, grouped by the text they go back to.
#[derive(Clone, Debug, Default)]
pub struct Origins {
    /// Every readable source stands in just one origin; in the order of their first source.
    pub origins: Vec<Origin>,
    /// Every pair with a relation, in the order of their sources.
    pub links: Vec<Link>,
}

/// Sources that go back to one text.
#[derive(Clone, Debug)]
pub struct Origin {
    /// Counted from 1.
    pub id: u32,
    /// In path order.
    pub sources: Vec<SourceId>,
    /// The source the others were made from, where it is known.
    pub original: Option<SourceId>,
}

/// A pair of sources that share text.
#[derive(Clone, Debug)]
pub struct Link {
    /// The source that comes first in path order.
    pub a: SourceId,
    /// The other.
    pub b: SourceId,
    /// What holds between them.
    pub relation: Relation,
}

/// What holds between two sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// One text.
    Copy,
    /// One was made from the other.
    Derived,
    /// One long shared passage: shown, not merged.
    ProbablyDerived,
    /// `claims.yaml` says so.
    Stated,
}
