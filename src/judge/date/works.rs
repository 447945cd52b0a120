//! The year of a work: `Northbound is a 2016 film`, `her 2016 film Northbound`, `Northbound (2016)`. It is the year in which
//! the work came out, and no other: it may have been shot or recorded before.

use smol_str::SmolStr;

use super::super::align::likeness;
use super::super::owner::{self, Owner};
use crate::facts::{DateMention, Name, Reading, Sort, Tag, innermost, sort_of};

/// A work with its year.
pub(super) struct Work<'r> {
    /// What it is called.
    pub who: Who<'r>,
    /// What it is: `film`; none for `Northbound (2016)`.
    pub noun: Option<&'r SmolStr>,
}

/// What a work is called.
#[derive(Clone, Copy)]
pub(super) enum Who<'r> {
    Named(&'r Name),
    /// A pronoun, or a definite noun: what was named before.
    Pointed,
    /// It has no name here.
    Nobody,
}

/// The work whose year a date is; none for any other date.
pub(super) fn of_year<'r>(reading: &'r Reading, date: &DateMention) -> Option<Work<'r>> {
    if !date.of_work {
        return None;
    }
    Some(Work {
        who: who(reading, date),
        noun: noun(reading, date),
    })
}

fn who<'r>(reading: &'r Reading, date: &DateMention) -> Who<'r> {
    let start = date.tokens.start;
    let before = |words: &[&str]| start > 0 && reading.tokens[start - 1].is_any(words);
    if date.identifies {
        let mut names = reading.names.iter();
        let named = if before(&["("]) {
            names.find(|name| name.tokens.end + 1 == start)
        } else {
            behind(reading, date)
        };
        return match named {
            Some(name) => Who::Named(name),
            None if before(&["the", "this"]) => Who::Pointed,
            None => Who::Nobody,
        };
    }
    let clause = innermost(&reading.clauses, start);
    match clause.map(|clause| owner::of_clause(reading, clause)) {
        Some(Owner::Named(name)) => Who::Named(name),
        Some(Owner::Pointed(_)) => Who::Pointed,
        _ => Who::Nobody,
    }
}

/// The noun of the work behind its year.
pub(super) fn noun<'r>(reading: &'r Reading, date: &DateMention) -> Option<&'r SmolStr> {
    const REACH: usize = 6;
    let end = reading.tokens.len().min(date.tokens.end + REACH);
    (date.tokens.end..end)
        .map(|at| &reading.tokens[at])
        .take_while(|token| token.is_word() || token.is("-"))
        .filter(|token| sort_of(&token.lemma) == Some(Sort::Work) && !token.capital)
        .last()
        .map(|token| &token.lemma)
}

/// The name behind the noun of a work: `her 2016 film Northbound`, `his 2002 hit "Northbound"`.
fn behind<'r>(reading: &'r Reading, date: &DateMention) -> Option<&'r Name> {
    let inside = |at: &usize| {
        matches!(reading.tags[*at], Tag::Noun | Tag::Adjective | Tag::Number)
            || reading.tokens[*at].is_any(&["-", "\""])
    };
    let end = (date.tokens.end..reading.tokens.len())
        .take_while(inside)
        .last()?;
    reading
        .names
        .iter()
        .filter(|name| !name.demonym)
        .find(|name| date.tokens.end < name.tokens.start && name.tokens.start <= end)
}

/// Whether an event is that of a work coming out.
pub(super) fn comes_out(event: &str) -> bool {
    ["release", "publish", "premiere", "air", "come out", "issue"]
        .iter()
        .any(|out| likeness(event, out) >= 0.95)
}
