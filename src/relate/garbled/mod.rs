//! Garbled copies: facts that a copy or rewrite states otherwise than its original.
//!
//! Every sentence of the derived text is laid beside every sentence of the original that it shares enough words with, in
//! whatever order, and each rule looks at one such pair for one way of going wrong. A rule speaks only where the words
//! around the two places agree, so that it compares what is said of the same thing. What a rewrite leaves out or says
//! more vaguely is no garble; nor is what it says right in another place.

mod actor;
mod amount;
mod clause;
mod degree;
mod list;
mod minimal;
mod order;
mod quotation;
mod scales;
mod sight;
mod word;

use std::collections::BTreeSet;
use std::ops::Range;

use rayon::prelude::*;

use crate::clean::Document;
use crate::facts::SourceFacts;
use crate::source::SourceId;

use super::{Origin, Origins, Relation};
use sight::{Near, Side};

/// A fact that a derived source states otherwise than its original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Garble {
    /// What sort of fact.
    pub kind: GarbleKind,
    /// The original, and its words: bytes of its clean text.
    pub a: (SourceId, Range<usize>),
    /// The derived source, and its words: bytes of its clean text.
    pub b: (SourceId, Range<usize>),
    /// What changed, in words for a reader.
    pub what: String,
    /// Whether it is known that `b` was made from `a`; else the two only disagree.
    pub directed: bool,
}

/// What sort of fact a garble changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GarbleKind {
    /// A number or its bound.
    Number,
    /// A day, or what was before, during and after what.
    Date,
    /// A name is spelt otherwise, or stands for another thing.
    Name,
    /// Words between quotation marks.
    Quotation,
    /// What is said to be so, or not.
    Negation,
    /// Who does it to whom.
    Role,
    /// Who or what it is said of.
    Subject,
    /// A member of a list.
    List,
    /// One letter makes another word.
    Slip,
    /// A word stands for its opposite.
    Opposite,
    /// A stronger or weaker degree: the most, one of the most; accused, charged.
    Degree,
    /// Of how many, or how often: all, most, some; always.
    Extent,
    /// What may be is said to be so.
    Certainty,
}

impl GarbleKind {
    /// The word for it, in every output.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Date => "date",
            Self::Name => "name",
            Self::Quotation => "quotation",
            Self::Negation => "negation",
            Self::Role => "role",
            Self::Subject => "subject",
            Self::List => "list",
            Self::Slip => "slip",
            Self::Opposite => "opposite",
            Self::Degree => "degree",
            Self::Extent => "extent",
            Self::Certainty => "certainty",
        }
    }
}

/// A rule: looks at a pair of sentences and adds what the second garbles.
type Rule = fn(&Near<'_>, &mut Vec<Garble>);

/// Every rule that looks at pairs of sentences; the last speaks only where none before it has.
const RULES: &[Rule] = &[
    amount::numbers,
    amount::dates,
    word::slips,
    word::opposites,
    word::scales,
    degree::superlatives,
    degree::shares,
    degree::always,
    degree::certainty,
    clause::negations,
    clause::roles,
    clause::victims,
    clause::subjects,
    clause::inclusions,
    list::names,
    list::adjectives,
    order::times,
    order::namesakes,
    minimal::minimal,
];

/// What the sources of every origin garble of their original, in the order of the sources and of their sentences.
///
/// `documents` and `facts` are in the order of the sources. Where the original of an origin is not known, its first
/// source stands for it, and the garbles are not `directed`. Each source is compared with one other.
#[must_use]
pub fn garbled(
    documents: &[Option<&Document>],
    facts: &[Option<SourceFacts>],
    origins: &Origins,
) -> Vec<Garble> {
    let at = |source: SourceId| {
        let document = (*documents.get(source.index())?)?;
        Some((document, facts.get(source.index())?.as_ref()?))
    };
    let garbled = |pair: &Compared| match (at(pair.a), at(pair.b)) {
        (Some(a), Some(b)) => garbles(a, b),
        _ => Vec::new(),
    };
    let pairs = compared(documents.len(), origins);
    let found: Vec<Vec<Garble>> = pairs.par_iter().map(garbled).collect();
    let directed = pairs.iter().map(|pair| pair.directed).zip(found);
    directed
        .flat_map(|(directed, found)| {
            found
                .into_iter()
                .map(move |garble| Garble { directed, ..garble })
        })
        .collect()
}

/// A source and the one it is compared with.
#[derive(Clone, Copy)]
struct Compared {
    /// The original, or what stands for it.
    a: SourceId,
    b: SourceId,
    /// Whether it is known that `b` was made from `a`.
    directed: bool,
}

/// For every source that is not the original of its origin, what it is compared with: the original where a link leads
/// there. In the order of the sources.
fn compared(sources: usize, origins: &Origins) -> Vec<Compared> {
    let mut origin_of: Vec<Option<&Origin>> = vec![None; sources];
    for origin in &origins.origins {
        for source in &origin.sources {
            if let Some(place) = origin_of.get_mut(source.index()) {
                *place = Some(origin);
            }
        }
    }
    let mut best: Vec<Option<Compared>> = vec![None; sources];
    for link in origins.links.iter().filter(|link| link.relation.merges()) {
        let Some(origin) = origin_of.get(link.a.index()).copied().flatten() else {
            continue;
        };
        let reference = origin.original.unwrap_or(origin.sources[0]);
        let first = link.original.or(origin.original).unwrap_or(reference);
        let (a, b) = if first == link.b {
            (link.b, link.a)
        } else {
            (link.a, link.b)
        };
        let known = best.get(b.index()).copied().flatten();
        if b != reference && known.is_none_or(|known| known.a != reference) {
            // Of copies the first in path order speaks for all, which says nothing of which was made from which.
            let copies = matches!(link.relation, Relation::Copy | Relation::Excerpt);
            let directed = link.original == Some(a) || (!copies && origin.original == Some(a));
            best[b.index()] = Some(Compared { a, b, directed });
        }
    }
    best.into_iter().flatten().collect()
}

/// What the second source garbles of the first, in the order of its text; directed.
///
/// Two sources with the same words give none.
#[must_use]
pub fn garbles(a: (&Document, &SourceFacts), b: (&Document, &SourceFacts)) -> Vec<Garble> {
    let vocabulary = sight::vocabulary([a.1, b.1]);
    let (a, b) = (
        Side::new(a.0, a.1, &vocabulary),
        Side::new(b.0, b.1, &vocabulary),
    );
    let mut found = Vec::new();
    for near in sight::near(&a, &b) {
        let mut of_pair = Vec::new();
        for rule in RULES {
            rule(&near, &mut of_pair);
        }
        found.extend(of_pair);
    }
    quotation::quotations(&a, &b, &mut found);
    once(found)
}

/// Each change once: several pairs of sentences may show the same.
fn once(mut found: Vec<Garble>) -> Vec<Garble> {
    found.sort_by_key(|garble| {
        (
            garble.b.1.start,
            garble.b.1.end,
            garble.kind,
            garble.a.1.start,
        )
    });
    let mut seen = BTreeSet::new();
    found.retain(|garble| seen.insert((garble.kind, garble.b.1.start, garble.b.1.end)));
    // A slip that makes the opposite is told once.
    found.dedup_by(|after, before| after.b.1 == before.b.1 && after.a.1 == before.a.1);
    found
}

#[cfg(test)]
mod tests;
