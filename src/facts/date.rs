//! Dates: when, as intervals of days.

use std::ops::Range;

use jiff::civil::{Date, Weekday};

use super::token::Token;

/// A set of days without gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Days {
    /// The first day.
    pub start: Date,
    /// The day after the last.
    pub end: Date,
}

/// How the words place the event in the interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateBound {
    /// At some time in it, or all of it.
    In,
    /// before, until, by: the interval is what lies before.
    Before,
    /// after, since: the interval is what lies after.
    After,
}

/// A date of a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateMention {
    /// What it can mean: one interval mostly, two for `12/11/2018`, none when only the weekday or the day of a year is known.
    pub readings: Vec<Days>,
    /// The weekday, when the words name one.
    pub weekday: Option<Weekday>,
    /// The month and day, when the words name them without a year that could be resolved.
    pub month_day: Option<(i8, Option<i8>)>,
    /// Whether it was resolved against the publication date.
    pub relative: bool,
    /// before, after or in.
    pub bound: DateBound,
    /// Whether the stated weekday does not fit the stated date.
    pub weekday_clash: bool,
    /// Indices of the tokens it is made of; a leading `on` or `in` is not among them.
    pub tokens: Range<usize>,
}

/// The dates of a passage, in order, apart from each other.
///
/// `published` resolves `on Monday`, `last week` and a month without a year.
#[must_use]
pub fn dates(tokens: &[Token], published: Option<Date>) -> Vec<DateMention> {
    let _ = (tokens, published);
    Vec::new()
}
