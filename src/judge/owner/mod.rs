//! Whose it is: what the value or the act of a clause belongs to.
//!
//! A value may be of the subject of its clause (`the dam holds 3 million litres`), of an owner before its noun (`the
//! dam's height`), of what stands behind that (`the height of the dam`), or of the noun just before it (`a wall 3 metres
//! high`). Two values answer each other only where they are of the same.

mod words;

use std::ops::Range;

use super::acting;
use super::align::{What, likeness};
use super::definition;
use super::source::SourceView;
use crate::facts::{Clause, Name, Reading, Tag, same_name};
use words::{GIVING, is_relation, told_apart};
pub(super) use words::{points_back, points_to_place};

/// Whose something is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Owner<'r> {
    /// A name.
    Named(&'r Name),
    /// `it`, `its`, `the dam`: what was named before, with the token of its noun.
    Pointed(Option<usize>),
    /// The token of a noun without a name.
    Noun(usize),
    /// Nothing that can be told.
    Unknown,
}

impl Owner<'_> {
    /// The tokens of its words.
    pub(super) fn tokens(&self) -> Range<usize> {
        match self {
            Self::Named(name) => name.tokens.clone(),
            Self::Pointed(Some(at)) | Self::Noun(at) => *at..at + 1,
            Self::Pointed(None) | Self::Unknown => 0..0,
        }
    }
}

/// Whether what a claim's value is of is what a passage's is of, as far as both tell.
pub(super) fn is_same(
    (claim, wanted): (&Reading, Owner<'_>),
    (passage, there): (usize, Owner<'_>),
    source: &SourceView<'_>,
) -> bool {
    let evidence = &source.facts.readings[passage];
    match (wanted, there) {
        (Owner::Unknown, _) | (_, Owner::Unknown) => true,
        (Owner::Named(a), Owner::Named(b)) => same_name(&a.key, &b.key),
        (Owner::Named(a), Owner::Pointed(noun)) => {
            let relation = noun.is_some_and(|at| is_relation(&evidence.tokens[at].lemma));
            !relation && source.named_before(passage, &What::Name(a.key.clone()))
        }
        (Owner::Named(a), Owner::Noun(noun)) => {
            let lemma = evidence.tokens[noun].lemma.as_str();
            a.key.split(' ').any(|word| word == lemma)
        }
        (Owner::Pointed(None), _) | (_, Owner::Pointed(None)) => true,
        (Owner::Pointed(Some(a)) | Owner::Noun(a), Owner::Named(b)) => {
            let lemma = claim.tokens[a].lemma.as_str();
            b.key.split(' ').any(|word| word == lemma)
                || evidence
                    .tokens
                    .iter()
                    .any(|token| likeness(lemma, &token.lemma) >= 0.9)
        }
        (Owner::Pointed(Some(a)) | Owner::Noun(a), Owner::Pointed(Some(b)) | Owner::Noun(b)) => {
            let other = told_apart(claim, a) != told_apart(evidence, b)
                || are_other_sorts((claim, a), (evidence, b));
            let alike = |a: usize, b: usize| {
                let (a, b) = (&claim.tokens[a].lemma, &evidence.tokens[b].lemma);
                likeness(a, b).max(likeness(b, a)) >= 0.5
            };
            // `the debut album` and `their debut`.
            let described =
                |a: usize, b: usize| b > 0 && alike(a, b - 1) || a > 0 && alike(a - 1, b);
            (alike(a, b) || described(a, b)) && !other
        }
    }
}

/// `a weekend ticket` and `day tickets`: two nouns that another noun before each makes two sorts of.
fn are_other_sorts((claim, a): (&Reading, usize), (evidence, b): (&Reading, usize)) -> bool {
    let sort = |reading: &Reading, at: usize| {
        let before = at.checked_sub(1)?;
        let written = before == 0 || !reading.tokens[before].capital;
        let noun = reading.tags[before] == Tag::Noun && written;
        let named = reading
            .names
            .iter()
            .any(|name| name.tokens.contains(&before));
        (noun && !named).then(|| reading.tokens[before].lemma.clone())
    };
    let same = claim.tokens[a].lemma == evidence.tokens[b].lemma;
    match (sort(claim, a), sort(evidence, b)) {
        (Some(a), Some(b)) => same && likeness(&a, &b).max(likeness(&b, &a)) < 0.5,
        _ => false,
    }
}

/// What a noun belongs to: an owner before it, or what stands behind it before a token.
pub(super) fn of_noun(reading: &Reading, noun: usize, before: usize) -> Option<Owner<'_>> {
    possessor(reading, noun).or_else(|| complement(reading, noun, before))
}

/// What a clause is about: its subject, or what that is said to be, as in `X is a pilot who flew`.
pub(super) fn of_clause<'r>(reading: &'r Reading, clause: &Clause) -> Owner<'r> {
    // `Metacritic gave the film 60 points`: they are not of who gives them.
    if GIVING.contains(&reading.tokens[clause.head].lemma.as_str()) && !clause.passive {
        return Owner::Unknown;
    }
    // `a score of 42 %, based on 31 reviews`: a participle set apart may describe anything before.
    let start = clause.group.start;
    let apart = start == 0 || reading.tokens[start - 1].is(",");
    if apart && reading.tags[start] == Tag::Participle {
        return Owner::Unknown;
    }
    subject_of(reading, clause, STEPS)
}

/// How many clauses with `be` are followed from one subject to the next.
const STEPS: usize = 4;

fn subject_of<'r>(reading: &'r Reading, clause: &Clause, steps: usize) -> Owner<'r> {
    if let Some(before) = shared_with(reading, clause).filter(|_| steps > 0) {
        return subject_of(reading, before, steps - 1);
    }
    if let Some(name) = leading(reading, clause) {
        return Owner::Named(name);
    }
    let own = of_group(reading, &antecedent(reading, clause));
    match (own, definition::subject(reading, clause)) {
        (Owner::Named(_), _) | (_, None) => own,
        (_, Some(name)) => Owner::Named(name),
    }
}

/// The subject of a clause; before a relative word the noun group just there: `a pupil of Moor, who flew`.
fn antecedent(reading: &Reading, clause: &Clause) -> Range<usize> {
    let subject = clause.subject.clone();
    let Some(head) = acting::head(reading, clause).filter(|head| subject.contains(head)) else {
        return subject;
    };
    let start = subject
        .clone()
        .take_while(|&at| at < head)
        .filter(|&at| reading.tags[at] == Tag::Preposition)
        .filter(|&at| !reading.names.iter().any(|name| name.tokens.contains(&at)))
        .last();
    start.map_or(subject.start, |preposition| preposition + 1)..subject.end
}

/// The clause before that is about the same: the one whose complement a clause describes, as in `X is a pilot who flew`, and
/// the finite one that a gerund hangs on, as in `X sank, killing four and injuring ten`.
fn shared_with<'r>(reading: &'r Reading, clause: &Clause) -> Option<&'r Clause> {
    let before = || {
        reading
            .clauses
            .iter()
            .filter(|other| other.head < clause.head)
    };
    if reading.tags[clause.group.start] == Tag::Gerund {
        return before().rfind(|other| !other.secondary && !other.subject.is_empty());
    }
    let noun = acting::head(reading, clause)?;
    let mut names = reading.names.iter();
    let named = names.find(|name| name.tokens.contains(&noun));
    let at = named.map_or(noun, |name| name.tokens.start);
    before().rfind(|other| {
        let being = matches!(reading.tokens[other.head].lemma.as_str(), "be" | "become");
        // `was a pupil of Moor, who flew`: it was Moor.
        let apart = |at: usize| {
            matches!(
                reading.tags[at],
                Tag::Verb | Tag::Auxiliary | Tag::Modal | Tag::Preposition
            )
        };
        being && other.group.end <= at && !(other.group.end..at).any(apart)
    })
}

/// The name that a passage begins with, where only a bracket or an apposition stands between it and the verb of a clause:
/// `Ada Moor (1901–1980), OBE, was`.
fn leading<'r>(reading: &'r Reading, clause: &Clause) -> Option<&'r Name> {
    let first = reading
        .names
        .first()
        .filter(|name| definition::leads(reading, name) && !name.demonym)?;
    let next = first.tokens.end + usize::from(reading.tokens.get(first.tokens.end)?.is("."));
    let aside = reading.tokens.get(next)?.is_any(&["(", ",", "["]);
    let mut depth = 0_usize;
    let joined = (first.tokens.end..clause.group.start).any(|at| {
        let token = &reading.tokens[at];
        if token.is_any(&["(", "["]) {
            depth += 1;
        } else if token.is_any(&[")", "]"]) {
            depth = depth.saturating_sub(1);
        }
        depth == 0
            && (token.is("and")
                || matches!(reading.tags[at], Tag::Verb | Tag::Auxiliary | Tag::Modal))
    });
    (aside && !joined && first.tokens.end <= clause.group.start).then_some(first)
}

/// What a noun group is: a name, a pronoun, a noun.
fn of_group<'r>(reading: &'r Reading, group: &Range<usize>) -> Owner<'r> {
    let group = acting::after_date(reading, group);
    let Some(first) = group.clone().next() else {
        return Owner::Unknown;
    };
    if reading.tags[first] == Tag::Pronoun {
        return Owner::Pointed(None);
    }
    let mut names = reading.names.iter();
    let named = names.find(|name| !name.demonym && group.contains(&name.tokens.start));
    match (acting::head_of(reading, &group), named) {
        (Some(noun), Some(name)) if name.tokens.contains(&noun) => Owner::Named(name),
        // `the Han dynasty`.
        (Some(noun), Some(name))
            if name.tokens.end <= noun
                && (name.tokens.end..noun).all(|at| reading.tags[at] == Tag::Noun) =>
        {
            Owner::Named(name)
        }
        // `Moor's sister, Eva Lake`: she, and not Moor.
        (Some(noun), _) if is_relation(&reading.tokens[noun].lemma) => {
            let apposed = reading.tokens.get(noun + 1).filter(|next| next.is(","));
            let mut names = reading.names.iter();
            match apposed.and_then(|_| names.find(|name| name.tokens.start == noun + 2)) {
                Some(name) => Owner::Named(name),
                None => Owner::Noun(noun),
            }
        }
        // `Moor's store` is a store, and as sure to be meant as `the store`.
        (Some(noun), _) if possessor(reading, noun).is_some() || is_definite(reading, first) => {
            Owner::Pointed(Some(noun))
        }
        (Some(noun), _) => Owner::Noun(noun),
        (None, Some(name)) => Owner::Named(name),
        (None, None) => Owner::Unknown,
    }
}

fn is_definite(reading: &Reading, at: usize) -> bool {
    reading.tokens[at].is_any(&["the", "this", "that", "these", "its", "his", "her", "their"])
}

/// `X's revenue`, `its revenue`.
fn possessor(reading: &Reading, noun: usize) -> Option<Owner<'_>> {
    let describes = |at: &usize| {
        let inside = matches!(
            reading.tags[*at],
            Tag::Noun | Tag::Adjective | Tag::Gerund | Tag::Number | Tag::Participle
        ) || reading.tokens[*at].is("-");
        inside && !reading.tokens[*at].is_any(&["'s", "'"])
    };
    let start = (0..noun).rev().take_while(describes).last().unwrap_or(noun);
    let before = start.checked_sub(1)?;
    let token = &reading.tokens[before];
    if token.is_any(&["its", "his", "her", "their"]) {
        return Some(Owner::Pointed(None));
    }
    // `the canton of Vic, whose 14,800 inhabitants`.
    if token.is("whose") {
        let end = before - usize::from(before > 0 && reading.tokens[before - 1].is(","));
        let mut names = reading.names.iter();
        let noun = || end.checked_sub(1).map(Owner::Noun);
        return names
            .find(|name| name.tokens.end == end)
            .map(Owner::Named)
            .or_else(noun);
    }
    if !token.is_any(&["'s", "'"]) {
        return None;
    }
    let mut names = reading.names.iter();
    Some(match names.find(|name| name.tokens.end == before) {
        Some(name) => Owner::Named(name),
        None => Owner::Noun(before.checked_sub(1)?),
    })
}

/// `the turnover of the firm`, before a token.
fn complement(reading: &Reading, noun: usize, before: usize) -> Option<Owner<'_>> {
    let of = reading.tokens.get(noun + 1)?.is_any(&["of", "for"]);
    if !of || noun + 2 >= before {
        return None;
    }
    let ends = |at: &usize| {
        matches!(
            reading.tags[*at],
            Tag::Verb | Tag::Auxiliary | Tag::Modal | Tag::Symbol | Tag::Relative
        )
    };
    let end = (noun + 2..before).find(ends).unwrap_or(before);
    let owner = of_group(reading, &(noun + 2..end));
    (!matches!(owner, Owner::Unknown)).then_some(owner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Dictionary, read};

    /// What the last clause of a sentence is about, in words.
    #[track_caller]
    fn check(sentence: &str, expected: &str) {
        let reading = read(sentence, 0, &Dictionary::default(), None);
        let clause = reading.clauses.last().expect("a clause");
        let found = match of_clause(&reading, clause) {
            Owner::Named(name) => name.key.to_string(),
            Owner::Pointed(None) => "pronoun".to_owned(),
            Owner::Pointed(Some(at)) => format!("the {}", reading.tokens[at].lemma),
            Owner::Noun(at) => reading.tokens[at].lemma.to_string(),
            Owner::Unknown => "unknown".to_owned(),
        };
        assert_eq!(found, expected, "{sentence}");
    }

    #[test]
    fn a_clause_is_about_its_subject() {
        check("Ada Moor flew.", "ada moor");
        check("She flew.", "pronoun");
        check("The dam holds water.", "the dam");
        check("Ada Moor (born 1901), OBE, was a pilot.", "ada moor");
        check("The Han dynasty fell.", "han");
    }

    #[test]
    fn what_is_said_of_a_complement_is_said_of_its_subject() {
        check("Ada Moor is a pilot who flew.", "ada moor");
        check("The ferry sank, killing four.", "the ferry");
    }

    #[test]
    fn who_gives_a_figure_is_not_what_it_is_of() {
        check("Metacritic gave the film 60 points.", "unknown");
    }
}
