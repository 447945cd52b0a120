//! Which sources go back to one text: shingles, resemblance, origins; and how two versions differ.
//!
//! [`relate`] fingerprints every document, finds the pairs that share text by an exact join over rare shingles, measures
//! each pair and merges what is a copy, an excerpt, a rewrite, or said to be derived by `claims.yaml`. [`diff()`] shows how
//! two versions differ, sentence by sentence. Nothing here knows claims, and nothing is estimated: every measure is exact.

mod align;
mod candidates;
mod change;
mod diff;
mod direction;
mod garbled;
mod halves;
mod join;
mod noise;
mod origins;
mod pattern;
mod postings;
mod print;
mod quotation;
mod relation;
mod runs;
#[cfg(test)]
mod sample;
mod shingle;
mod words;

use std::ops::Range;

use rayon::prelude::*;

use crate::clean::Document;
use crate::source::SourceId;
use crate::subject::SourceNotes;

pub use change::{Change, ChangeKind, FactKind};
pub use diff::{Diff, Sentence, diff};
pub use garbled::{Garble, GarbleKind, garbled, garbles};
pub use join::{Pair, pairs, word_runs};
pub use relation::Measures;

use direction::Identity;
use print::Print;

/// The sources of a run, grouped by the text they go back to.
#[derive(Clone, Debug, Default)]
pub struct Origins {
    /// Every readable source stands in just one origin; in the order of their first source.
    pub origins: Vec<Origin>,
    /// Every pair with a relation, in the order of their sources; of more than a hundred copies of one text, neighbours.
    pub links: Vec<Link>,
}

impl Origins {
    /// The origin that a source stands in; none for an unreadable source.
    #[must_use]
    pub fn of(&self, source: SourceId) -> Option<&Origin> {
        let holds = |origin: &&Origin| origin.sources.binary_search(&source).is_ok();
        self.origins.iter().find(holds)
    }
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
    /// What says so.
    pub basis: Option<Basis>,
    /// The measures the relation rests on.
    pub measures: Measures,
    /// The longest shared runs of words, longest first, at most [`SHOWN_RUNS`].
    pub shared: Vec<SharedRun>,
}

/// What says which of two sources was first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// A note of `claims.yaml`.
    Note,
    /// One credits the other's publisher.
    Credit,
    /// One was published before the other.
    Dates,
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
///
/// # Example
/// ```
/// use factlint::relate::{Relation, relate};
/// use factlint::{clean::clean, source::{Source, Sources}, subject::SourceNotes};
///
/// let texts = ["The weir at Halden holds.", "A comet was seen.", "The weir at Halden holds."];
/// let paths = ["a.txt", "b.txt", "c.txt"];
/// let files = paths.iter().zip(texts).map(|(path, text)| Source {
///     path: (*path).into(),
///     content: Ok(text.into()),
/// });
/// let sources = Sources { files: files.collect(), not_sources: Vec::new() };
/// let notes = SourceNotes::default();
/// let documents: Vec<_> = clean(&sources, &notes).into_iter().map(Result::ok).collect();
/// let documents: Vec<_> = documents.iter().map(Option::as_ref).collect();
///
/// let origins = relate(&documents, &paths, &notes);
/// assert_eq!(origins.origins.len(), 2);
/// assert_eq!(origins.links[0].relation, Relation::Copy);
/// assert_eq!(origins.of(documents[2].unwrap().source).unwrap().id, 1);
/// ```
#[must_use]
pub fn relate(documents: &[Option<&Document>], paths: &[&str], notes: &SourceNotes) -> Origins {
    let prints: Vec<Option<Print>> = documents
        .par_iter()
        .map(|document| document.map(Print::of))
        .collect();
    let stated = pattern::stated(&paths[..paths.len().min(prints.len())], notes);
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
    let says = |pair: (usize, usize)| stated.binary_search(&pair).is_ok();
    let noted = (says((b, a)), says((a, b)));
    let relation = match noted {
        (false, false) => found.relation?,
        _ => Relation::Stated,
    };
    let original = match noted {
        (true, false) => Some((a, Basis::Note)),
        (false, true) => Some((b, Basis::Note)),
        // Notes in a circle say that the two belong together, and not which was first.
        (true, true) => None,
        // A speech that both quote was in neither first.
        (false, false) if relation == Relation::SharedQuotation => None,
        (false, false) => direction::original(a, b, identities),
    };
    Some(Link {
        a: source_id(a),
        b: source_id(b),
        relation,
        original: original.map(|(at, _)| source_id(at)),
        basis: original.map(|(_, basis)| basis),
        measures: found.measures,
        shared: found.shared,
    })
}

/// The identity of the source at this place.
fn source_id(at: usize) -> SourceId {
    SourceId(u32::try_from(at).unwrap_or(u32::MAX))
}
