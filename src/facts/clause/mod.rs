//! Clauses: which part of a passage hangs on which verb, and whether the verb is meant as a fact.
//!
//! A chain such as `chose not to sign` is one predicate whose head is the last verb; its polarity is worked out over
//! `not`, `refuse to`, `have yet to`. Subjects are found by boundaries, not by a grammar: what stands before the verb
//! up to a sign, a relative word or the clause before.

use std::ops::Range;

mod content;
mod denial;
mod groups;
mod polarity;
mod subject;

use super::tag::Tag;
use super::token::Token;
pub(super) use denial::{denied, is_cue};
use groups::{groups, has_be, head, is_reduced};
use polarity::{
    governs, is_denied_gerund, is_doubtful, is_factual_gerund, is_reported_future,
    negative_subject, polarity,
};
use subject::subject;

/// Whether the words say that it happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Modality {
    /// It is stated.
    Asserted,
    /// It may be, could be, would be, is tried or asked for.
    Possible,
    /// It will be, or is planned.
    Planned,
}

/// A predicate with what belongs to it. Ranges are token indices.
#[derive(Clone, Debug)]
pub struct Clause {
    /// From the subject to the end of the object.
    pub extent: Range<usize>,
    /// The words before the verb that say who or what; those of the clause before when they are shared.
    pub subject: Range<usize>,
    /// The whole chain of verbs.
    pub group: Range<usize>,
    /// The verb that says what is done: the last of the chain.
    pub head: usize,
    /// The words after the verb, up to the next clause.
    pub object: Range<usize>,
    /// Whether it is said not to be so, after `fail to` and its like are reckoned in.
    pub negated: bool,
    /// Whether it is said to be so, may be or is planned.
    pub modality: Modality,
    /// Whether the subject undergoes: `was signed by`.
    pub passive: bool,
    /// Whether it has no finite verb of its own: `in rejecting the pact`, `an accord signed by`.
    pub secondary: bool,
}

impl Clause {
    /// The clause with its subject, also where that stands in a clause before.
    #[must_use]
    pub(crate) fn region(&self) -> Range<usize> {
        self.extent.start.min(self.subject.start)..self.extent.end
    }
}

/// The innermost clause that a token belongs to.
pub(crate) fn innermost(clauses: &[Clause], at: usize) -> Option<&Clause> {
    let belongs = |clause: &&Clause| {
        clause.subject.contains(&at) || clause.object.contains(&at) || clause.group.contains(&at)
    };
    clauses
        .iter()
        .filter(belongs)
        .min_by_key(|clause| (!clause.extent.contains(&at), clause.extent.len()))
}

/// The clauses of a passage, in the order of their verbs.
#[must_use]
pub fn clauses(tokens: &[Token], tags: &[Tag]) -> Vec<Clause> {
    let mut found: Vec<Clause> = Vec::new();
    for group in groups(tokens, tags) {
        let clause = clause(tokens, tags, group, found.last());
        found.push(clause);
    }
    lead_gerunds(&mut found, tags);
    close(&mut found, tokens, tags);
    for clause in &mut found {
        clause.negated ^= is_without_object(tokens, clause);
    }
    found
}

/// The clause of a chain of verbs, given the one before. Its object is not ended yet.
fn clause(tokens: &[Token], tags: &[Tag], group: Range<usize>, last: Option<&Clause>) -> Clause {
    let head = head(tags, &group);
    let reduced = is_reduced(tags, &group);
    let subject = subject(tokens, tags, &group, last);
    let (chain, stated) = polarity(tokens, tags, &group, head);
    let gerund = tags[group.start] == Tag::Gerund;
    let undone = gerund && is_denied_gerund(tokens, group.start, last);
    let mut negated = chain ^ undone ^ negative_subject(tokens, &subject);
    let modality = if undone {
        stated
    } else if tags[group.start] == Tag::To {
        let governed = last.and_then(|last| governs(tokens, tags, last, group.start));
        let (flip, modality) = governed.unwrap_or((false, Modality::Possible));
        negated ^= flip;
        modality
    } else if is_open(tokens, tags, group.start, last) {
        Modality::Possible
    } else if last.is_some_and(|last| is_reported_future(tokens, &group, head, last)) {
        Modality::Planned
    } else {
        stated
    };
    Clause {
        extent: subject.start.min(group.start)..tokens.len(),
        subject,
        head,
        object: group.end..tokens.len(),
        negated,
        modality,
        passive: (tags[head] == Tag::Participle && (reduced || has_be(tokens, &group)))
            || is_joined_passive(tokens, &group, last),
        secondary: reduced || matches!(tags[group.start], Tag::Gerund | Tag::To),
        group,
    }
}

/// `was written and directed by`: the second verb shares the auxiliary of the first.
fn is_joined_passive(tokens: &[Token], group: &Range<usize>, last: Option<&Clause>) -> bool {
    let next_to = last.is_some_and(|last| last.passive && last.group.end + 1 == group.start);
    next_to
        && tokens[group.start - 1].is_any(&["and", "or", ","])
        && tokens.get(group.end).is_some_and(|next| next.is("by"))
}

/// Whether what stands before a chain leaves it open: `whether`, `if`, `leery of`.
fn is_open(tokens: &[Token], tags: &[Tag], start: usize, last: Option<&Clause>) -> bool {
    let floor = last.map_or(0, |last| last.group.end);
    let gerund = tags[start] == Tag::Gerund;
    (gerund && !is_factual_gerund(tokens, tags, start))
        || is_doubtful(tokens, start, floor)
        || content::is_doubted(tokens, start, floor)
}

/// `has no railway station`, `signed nothing`: the denial stands in the object.
fn is_without_object(tokens: &[Token], clause: &Clause) -> bool {
    let start = clause.object.start;
    let Some(token) = tokens.get(start).filter(|_| !clause.object.is_empty()) else {
        return false;
    };
    let only = tokens
        .get(start + 1)
        .is_some_and(|next| next.is_any(&["but", "except", "more", "less", "other"]));
    (token.is("no") && !denial::is_idle_no(tokens, start))
        || (token.is_any(&["nothing", "nobody", "none"]) && !only)
}

/// `By refusing to sign, the mayor ...`: the subject comes after.
fn lead_gerunds(found: &mut [Clause], tags: &[Tag]) {
    for at in 0..found.len() {
        if found[at].subject.is_empty()
            && found[at].secondary
            && tags[found[at].group.start] == Tag::Gerund
        {
            let next = found[at + 1..]
                .iter()
                .find(|clause| !clause.secondary && !clause.subject.is_empty());
            if let Some(subject) = next.map(|clause| clause.subject.clone()) {
                found[at].subject = subject;
            }
        }
    }
}

/// Ends each object where the next clause begins.
fn close(found: &mut [Clause], tokens: &[Token], tags: &[Tag]) {
    for at in (0..found.len()).rev() {
        let mut end = tokens.len();
        let next = found.get(at + 1);
        if let Some(next) =
            next.filter(|next| is_joined_passive(tokens, &next.group, Some(&found[at])))
        {
            end = next.object.end;
        } else if let Some(next) = next {
            end = next.group.start;
            if next.subject.start >= found[at].group.end {
                end = end.min(next.subject.start);
            }
            let reduced = is_reduced(tags, &next.group)
                || matches!(tags[next.group.start], Tag::Gerund | Tag::To);
            if reduced && next.subject.start >= found[at].group.end {
                end = next.group.start;
            }
            // `is a spirit which`: what the relative clause describes is said of this one.
            let described = tags.get(next.subject.end) == Some(&Tag::Relative);
            if described && next.subject.start >= found[at].group.end {
                end = next.subject.end;
            }
        }
        let clause = &mut found[at];
        end = end.max(clause.group.end);
        clause.object = clause.group.end..end;
        let start = if clause.subject.is_empty() || clause.subject.end > clause.group.start {
            clause.group.start
        } else {
            clause.subject.start
        };
        clause.extent = start.min(clause.group.start)..end;
    }
}
