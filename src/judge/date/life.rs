//! Dates of life: `Ada Moor (1 May 1901 – 3 June 1980)`, as works of reference and obituaries begin.

use super::super::align::{likeness, shown};
use super::stretch;
use crate::facts::{DateMention, Name, Reading, Tag};

/// An end of a life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Life {
    Birth,
    Death,
}

impl Life {
    /// Whether a verb or noun names it.
    pub(super) fn is_event(self, event: &str) -> bool {
        let event = shown(event);
        match self {
            Self::Birth => matches!(event, "born" | "bear" | "birth"),
            Self::Death => likeness(event, "die") >= 0.9,
        }
    }
}

/// How many tokens a bracket may hold before and after a date: names in other scripts and how they are spoken.
const REACH: usize = 40;

/// The bracket that a date stands in: the tokens of its two signs.
fn bracket(reading: &Reading, date: &DateMention) -> Option<(usize, usize)> {
    let sign = |at: &usize| reading.tokens[*at].is_any(&["(", ")"]);
    let from = date.tokens.start.saturating_sub(REACH);
    let to = reading.tokens.len().min(date.tokens.end + REACH);
    let open = (from..date.tokens.start).rev().find(sign)?;
    let close = (date.tokens.end..to).find(sign)?;
    let whole = reading.tokens[open].is("(") && reading.tokens[close].is(")");
    whole.then_some((open, close))
}

/// Whose dates the bracket around a date gives: the name before it, with no more than titles between.
pub(super) fn holder<'r>(reading: &'r Reading, date: &DateMention) -> Option<&'r Name> {
    let (open, _) = bracket(reading, date)?;
    // `Queen Ada maBelu (`: the last word may be no part of the name as read.
    let follows = |name: &&Name| {
        let between = name.tokens.end..open;
        name.tokens.end <= open
            && between.len() <= 2
            && between.clone().all(|at| reading.tags[at] == Tag::Noun)
    };
    let next = reading.names.iter().rfind(follows);
    let titled = || {
        let comma = open > 0 && reading.tokens[open - 1].is(",");
        let first = reading
            .names
            .first()
            .filter(|name| name.tokens.end < open)?;
        let verb = (first.tokens.end..open).any(|at| {
            matches!(
                reading.tags[at],
                Tag::Verb | Tag::Auxiliary | Tag::Participle
            )
        });
        (comma && !verb).then_some(first)
    };
    next.or_else(titled)
}

/// Which end of a life a date is: one of two sides of a dash in the bracket after a name.
pub(super) fn of(reading: &Reading, date: &DateMention) -> Option<Life> {
    let (open, close) = bracket(reading, date)?;
    holder(reading, date)?;
    let inside = |other: &&DateMention| open < other.tokens.start && other.tokens.end <= close;
    let (first, last) = (
        reading.dates.iter().find(inside)?,
        reading.dates.iter().rfind(inside)?,
    );
    let dash = (first.tokens.end..last.tokens.start)
        .find(|&at| reading.tokens[at].is_any(&["\u{2014}", "-"]))?;
    Some(if date.tokens.start < dash {
        Life::Birth
    } else {
        Life::Death
    })
}

/// Birth and death, where a bracket after a name gives them as one stretch: `Ada Moor (1901–1980)`.
pub(super) fn span(reading: &Reading, date: &DateMention) -> Option<(DateMention, DateMention)> {
    let (open, close) = bracket(reading, date)?;
    let name = holder(reading, date)?;
    let inside = |other: &&DateMention| open < other.tokens.start && other.tokens.end <= close;
    let alone = reading.dates.iter().filter(inside).count() == 1;
    // `Northbound (1976–1980, 4 seasons)` is no life, and neither is that of a war.
    let plain = (open + 1..date.tokens.start).all(|at| {
        !reading.tokens[at].is_word()
            || reading.tokens[at].is_any(&["c", "ca", "born", "b", "circa"])
    });
    let person = name.key.contains(' ') || close + 1 < reading.tokens.len();
    if !alone || !plain || date.tokens.end != close || !person {
        return None;
    }
    stretch::ends(reading, date)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Dictionary;

    fn ends(text: &str) -> Vec<Option<Life>> {
        let reading = crate::facts::read(text, 0, &Dictionary::default(), None);
        reading
            .dates
            .iter()
            .map(|date| of(&reading, date))
            .collect()
    }

    #[test]
    fn dates_around_a_dash_are_birth_and_death() {
        let both = vec![Some(Life::Birth), Some(Life::Death)];
        assert_eq!(
            ends("Ada Moor (1 May 1901 – 3 June 1980) was a botanist."),
            both
        );
        assert_eq!(
            ends("Ada Moor, 2nd Baroness Lake, (1 May 1901 -- 3 June 1980) was a botanist."),
            both
        );
    }

    #[test]
    fn one_date_in_a_bracket_is_no_end_of_a_life() {
        assert_eq!(ends("Ada Moor (3 June 1980) opened the bridge."), [None]);
    }
}
