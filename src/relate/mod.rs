//! Which sources go back to one text: shingles, resemblance, origins; and how two versions differ.
//!
//! [`relate`] fingerprints every document, finds the pairs that share text by an exact join over rare shingles, measures
//! each pair and merges what is a copy, an excerpt, a rewrite, or said to be derived by `claims.yaml`. [`diff`] shows how
//! two versions differ, sentence by sentence. Nothing here knows claims, and nothing is estimated: every measure is exact.

mod align;
mod candidates;
mod change;
mod diff;
mod direction;
mod noise;
mod origins;
mod pattern;
mod relation;
mod runs;
mod shingle;
mod words;

use std::ops::Range;

use rayon::prelude::*;

use crate::clean::Document;
use crate::source::SourceId;
use crate::subject::SourceNotes;

pub use change::{Change, ChangeKind};
pub use diff::{Diff, Sentence, diff};
pub use relation::Measures;

use direction::Identity;
use relation::Print;

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
    /// The source the others were made from, where it is known: a source alone is its own original, and of sources that
    /// are all copies, hence say the same, the first.
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
    /// Which of the two the other was made from, where something says so.
    pub original: Option<SourceId>,
    /// The measures the relation rests on.
    pub measures: Measures,
    /// The longest shared runs of words, longest first, at most [`SHOWN_RUNS`].
    pub shared: Vec<SharedRun>,
}

/// The same words in two documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedRun {
    /// Their bytes in the clean text of `a`.
    pub a: Range<usize>,
    /// Their bytes in the clean text of `b`.
    pub b: Range<usize>,
    /// How many words.
    pub words: usize,
}

/// What holds between two sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// One text.
    Copy,
    /// One stands nearly whole inside the other.
    Excerpt,
    /// One was made from the other, or both from a third.
    Derived,
    /// One long shared passage: shown, not merged.
    ProbablyDerived,
    /// Both quote the same words: shown, not merged.
    SharedQuotation,
    /// `claims.yaml` says so.
    Stated,
}

impl Relation {
    /// Whether two sources in this relation count as one origin.
    #[must_use]
    pub fn merges(self) -> bool {
        match self {
            Self::Copy | Self::Excerpt | Self::Derived | Self::Stated => true,
            Self::ProbablyDerived | Self::SharedQuotation => false,
        }
    }
}

/// How many shared runs a link shows.
pub const SHOWN_RUNS: usize = 5;

/// Groups the sources by the text they go back to.
///
/// `documents` and `paths` are in the order of the sources; an unreadable source is `None`, keeps its place in the count
/// of [`SourceId`]s, and stands in no origin. The order of the sources changes no group.
#[must_use]
pub fn relate(documents: &[Option<&Document>], paths: &[&str], notes: &SourceNotes) -> Origins {
    let prints: Vec<Option<Print>> = documents
        .par_iter()
        .map(|document| document.map(Print::of))
        .collect();
    let stated = pattern::stated(paths, notes);
    let identities: Vec<Identity> = identities(documents, paths, notes);
    let links: Vec<Link> = candidates::pairs(&prints, &stated)
        .into_par_iter()
        .filter_map(|(a, b)| link((a, b), documents, &prints, &stated, &identities))
        .collect();
    let readable = prints.iter().map(Option::is_some).collect::<Vec<_>>();
    Origins {
        origins: origins::merge(&readable, &links),
        links,
    }
}

/// Who published each source and when, by its notes first.
fn identities<'a>(
    documents: &[Option<&'a Document>],
    paths: &[&'a str],
    notes: &'a SourceNotes,
) -> Vec<Identity<'a>> {
    documents
        .iter()
        .enumerate()
        .map(|(at, document)| {
            Identity::of(*document, paths.get(at).copied().unwrap_or_default(), notes)
        })
        .collect()
}

/// The link of a pair, when the two share enough.
fn link(
    (a, b): (usize, usize),
    documents: &[Option<&Document>],
    prints: &[Option<Print>],
    stated: &[(usize, usize)],
    identities: &[Identity],
) -> Option<Link> {
    let (print_a, print_b) = (prints[a].as_ref()?, prints[b].as_ref()?);
    let texts = (documents[a]?.text.as_str(), documents[b]?.text.as_str());
    let found = relation::compare(print_a, print_b, texts);
    // A note is the user's word and outranks what was measured and every other sign of direction.
    let noted = stated
        .iter()
        .find(|pair| **pair == (a, b) || **pair == (b, a));
    let relation = noted.map_or(found.relation, |_| Some(Relation::Stated))?;
    let original = match noted {
        Some(&(_, from)) => Some(from),
        None => direction::original(a, b, identities),
    };
    Some(Link {
        a: source_id(a),
        b: source_id(b),
        relation,
        original: original.map(source_id),
        measures: found.measures,
        shared: found.shared,
    })
}

/// The identity of the source at this place.
fn source_id(at: usize) -> SourceId {
    SourceId(u32::try_from(at).unwrap_or(u32::MAX))
}
