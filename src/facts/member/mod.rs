//! Membership: who signed, joined or backed something, and who did not.
//!
//! The acts of one class are one fact with a sign: `declined`, `did not sign`, `has yet to join` all say that somebody
//! is not in. Lists, closing lists after a colon, `joined X in declining`, exceptions and `all members of` are read
//! here, so that judging a claim is a comparison of keys.

mod acts;
mod doers;
mod inferred;
mod target;

use std::ops::Range;

use smol_str::SmolStr;

use super::clause::{Clause, Modality};
use super::name::{Dictionary, Name};
use super::quantity::{Interval, Quantity};
use super::tag::Tag;
use super::token::Token;

/// Whom an act is said of.
#[derive(Clone, Debug, PartialEq)]
pub enum Who {
    /// One name, by its key.
    One(SmolStr),
    /// Members of a group, by its key, and how many of them.
    Group(SmolStr, Share),
}

/// How many of a group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Share {
    /// All, every, each; a plain `members of`.
    All,
    /// Some, several.
    Some,
    /// Most, a majority.
    Most,
    /// Not all.
    NotAll,
    /// None.
    None,
    /// `three of the five`: the part and, where stated, the whole.
    Part(Interval, Option<Interval>),
}

/// What the act was done to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The subject of `claims.yaml`.
    Subject,
    /// Nothing is named, so it is what the text is about.
    Unsaid,
    /// Something else.
    Other,
}

/// Somebody is in, or is not.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// Whom it is said of.
    pub who: Who,
    /// Whether they are in.
    pub joined: bool,
    /// What the act was done to.
    pub target: Target,
    /// Whether it is said to be so, may be or is planned.
    pub modality: Modality,
    /// Index of the clause.
    pub clause: usize,
    /// Indices of the tokens that name them.
    pub tokens: Range<usize>,
    /// Whether it follows from `the exceptions` or a closing list, not from an act said of them.
    pub inferred: bool,
}

/// What the finders look at.
pub(crate) struct View<'a> {
    pub tokens: &'a [Token],
    pub tags: &'a [Tag],
    pub names: &'a [Name],
    pub quantities: &'a [Quantity],
    pub clauses: &'a [Clause],
    pub dictionary: &'a Dictionary,
}

/// An act found in a passage.
struct Found {
    clause: usize,
    joined: bool,
    /// Where those who act are named.
    doers: Vec<Range<usize>>,
    target: Target,
    modality: Modality,
}

/// The memberships that a passage states, in order.
#[must_use]
pub(crate) fn members(view: &View<'_>) -> Vec<Member> {
    let mut found = Vec::new();
    for number in 0..view.clauses.len() {
        for act in [view.verb_act(number), view.copula_act(number)]
            .into_iter()
            .flatten()
        {
            view.distribute(&act, &mut found);
        }
    }
    view.possessives(&mut found);
    view.exceptions(&mut found);
    view.closed_lists(&mut found);
    found
}
