//! Differences of two versions: sentences first, then words inside a pair of sentences.
//!
//! A linear diff of a rewrite matches fewer words than there are, because sentences move. So sentences are aligned first,
//! whatever their order, and words are compared only inside a pair. Data only: the report prints it.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};

use crate::clean::Document;
use crate::facts::{Token, tokens};
use crate::passage;

use super::align::{Pair, align};
use super::change::{Change, Names, changes_of};
use super::words::is_written;

/// How two documents differ. Equal documents give no change, no moved and no lone sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diff {
    /// Every sentence of both: in the order of `b`, each sentence that only `a` has before the one it preceded in `a`.
    pub sentences: Vec<Sentence>,
}

/// A sentence of one document or of both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its bytes in the clean text of `a`, when `a` has it.
    pub a: Option<Range<usize>>,
    /// Its bytes in the clean text of `b`, when `b` has it.
    pub b: Option<Range<usize>>,
    /// Whether it stands elsewhere in the order of the sentences that both have.
    pub moved: bool,
    /// What differs inside, in order; empty for a sentence that one document has alone, which is a difference itself.
    pub changes: Vec<Change>,
}

impl Diff {
    /// Whether the documents are the same, down to quotation marks.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sentences.iter().all(Sentence::is_same)
    }

    /// Every change, in order.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.sentences.iter().flat_map(|sentence| &sentence.changes)
    }
}

impl Sentence {
    /// Whether both documents have it, the same and in its place.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.a.is_some() && self.b.is_some() && !self.moved && self.changes.is_empty()
    }
}

/// A sentence and its tokens.
pub(super) struct Passage {
    pub(super) range: Range<usize>,
    pub(super) tokens: Vec<Token>,
}

/// How `b` differs from `a`: what would have to be changed in `a` to get `b`.
#[must_use]
pub fn diff(a: &Document, b: &Document) -> Diff {
    let (passages_a, passages_b) = (passages(a), passages(b));
    let names = Names::of(passages_a.iter().chain(&passages_b));
    let pairs = align(&passages_a, &passages_b);
    let texts = (a.text.as_str(), b.text.as_str());
    let sentences = pairs
        .into_iter()
        .map(|pair| sentence(&pair, &passages_a, &passages_b, texts, &names))
        .collect();
    Diff { sentences }
}

/// The sentences that an author wrote, in order.
fn passages(document: &Document) -> Vec<Passage> {
    passage::split(document)
        .into_iter()
        .filter(|passage| is_written(passage.class))
        .map(|passage| Passage {
            tokens: tokens(
                &document.text.as_str()[passage.range.clone()],
                passage.range.start,
            ),
            range: passage.range,
        })
        .collect()
}

fn sentence(
    pair: &Pair,
    a: &[Passage],
    b: &[Passage],
    texts: (&str, &str),
    names: &Names,
) -> Sentence {
    let (a, b) = (pair.a.map(|at| &a[at]), pair.b.map(|at| &b[at]));
    let changes = match (a, b) {
        (Some(a), Some(b)) => changes_of(&regions(&a.tokens, &b.tokens), a, b, texts, names),
        _ => Vec::new(),
    };
    Sentence {
        a: a.map(|passage| passage.range.clone()),
        b: b.map(|passage| passage.range.clone()),
        moved: pair.moved,
        changes,
    }
}

/// A stretch of tokens of both sentences: the same ones, or what stands for what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Region {
    pub(super) a: Range<usize>,
    pub(super) b: Range<usize>,
    pub(super) same: bool,
}

/// The longest word that joins the changes on both sides of it into one: `of`, `the`, a comma.
const SHORT_WORD: usize = 3;

/// The regions of two sentences, in order, by their folded tokens.
fn regions(a: &[Token], b: &[Token]) -> Vec<Region> {
    let keys = |tokens: &[Token]| {
        tokens
            .iter()
            .map(|token| token.folded.clone())
            .collect::<Vec<_>>()
    };
    // Without a deadline the result never depends on the clock.
    let ops = capture_diff_slices_deadline(Algorithm::Patience, &keys(a), &keys(b), None);
    let mut regions: Vec<Region> = Vec::new();
    for op in ops {
        let same = matches!(op, DiffOp::Equal { .. });
        push_region(
            &mut regions,
            Region {
                a: op.old_range(),
                b: op.new_range(),
                same,
            },
            a,
        );
    }
    regions
}

/// Adds a region; a change next to a change, or one short word after it, is joined to it.
fn push_region(regions: &mut Vec<Region>, region: Region, a: &[Token]) {
    if region.same {
        regions.push(region);
        return;
    }
    let short = regions.len() >= 2
        && regions.last().is_some_and(|last| {
            last.same && last.a.len() == 1 && a[last.a.start].folded.chars().count() <= SHORT_WORD
        });
    if short {
        regions.pop();
    }
    match regions.last_mut() {
        Some(last) if !last.same => {
            last.a.end = region.a.end;
            last.b.end = region.b.end;
        }
        _ => regions.push(region),
    }
}
