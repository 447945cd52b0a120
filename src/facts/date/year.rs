//! Years that stand alone: a number is one only where the words around it say so.

use super::calendar::years;
use super::numbers::{short_year, year, year_words};
use super::parts::{Part, Unit, Value};
use super::reader::Reader;

/// A year alone, where the words around it tell that it is one.
pub(super) fn bare_year(reader: &Reader, at: usize, led: bool) -> Option<Part> {
    let worded = reader.is(at, &["year", "cy"]) || reader.phrase(at, &["calendar", "year"]);
    // A school's or a taxman's year is no calendar year.
    if worded
        && reader.follows(
            at,
            &["school", "academic", "tax", "model", "fiscal", "financial"],
        )
    {
        return None;
    }
    let start = if worded {
        let after = reader.skip(reader.skip(at, &["calendar"]), &["year", "cy"]);
        reader.skip(after, &["of"])
    } else {
        at
    };
    let (value, end) = if let Some(found) = year(reader, start) {
        let sure = worded || led || is_year(reader, at);
        let alone = !reader.chained_before(start) && !reader.chained_after(found.1);
        (sure && alone && !counts(reader, start, found.1)).then_some(found)?
    } else {
        let introduced = worded || led || reader.follows(at, BEFORE_YEAR);
        year_words(reader, start)
            .or_else(|| short_year(reader, start))
            .filter(|&(_, end)| introduced && !reader.counts(end) && !reader.is(end, &["s"]))?
    };
    Some(Part::known(
        Value::absolute(years(value, 1), Unit::Year)?,
        end,
    ))
}

/// Prepositions and adjectives that a year follows.
const BEFORE_YEAR: &[&str] = &[
    "in",
    "since",
    "by",
    "from",
    "until",
    "till",
    "during",
    "of",
    "before",
    "after",
    "circa",
    "early",
    "late",
    "mid",
    "through",
    "throughout",
    "earlier",
    "later",
    "around",
];

/// Determiners before a year that modifies a noun: `the 2016 elections`.
const DETERMINERS: &[&str] = &[
    "the", "its", "his", "her", "their", "our", "my", "your", "a", "an", "'s", "this", "that",
    "whose", "and",
];

/// Events that a year modifies without a determiner.
const EVENTS: &[&str] = &[
    "election",
    "elections",
    "olympics",
    "referendum",
    "census",
    "budget",
    "season",
    "summit",
    "campaign",
    "edition",
    "primaries",
    "midterms",
];

/// Whether the words around a number say that it is a year.
fn is_year(reader: &Reader, at: usize) -> bool {
    let recent = reader
        .digits(at)
        .is_some_and(|value| (1700..=2035).contains(&value));
    let bracketed = reader.follows(at, &["(", "["])
        && reader.is(at + 1, &[")", "]", ",", ";", ":"])
        || reader.follows(at, &[",", ";"]) && reader.is(at + 1, &[")", "]"]);
    let modifies = reader.follows(at, DETERMINERS) && recent && !reader.breaks(at + 1);
    let event = recent && reader.is(at + 1, EVENTS);
    let possessive = recent && is_possessive(reader, at + 1);
    let bounded = reader.is(at + 1, &["or", "and"])
        && reader.is(at + 2, &["later", "earlier", "onwards"])
        || reader.follows(at, &["than"]) && at > 1 && reader.is(at - 2, &["later", "earlier"]);
    reader.follows(at, BEFORE_YEAR) || bounded || bracketed || modifies || event || possessive
}

fn is_possessive(reader: &Reader, at: usize) -> bool {
    reader.is(at, &["'s"])
        || (reader.is(at, &["'"])
            && reader.glued(at)
            && reader.is(at + 1, &["s"])
            && reader.glued(at + 1))
}

/// Prepositions after which a number may as well count: `of 2000 jobs`, `by 1500 votes`.
const ALSO_BEFORE_COUNTS: &[&str] = &[
    "of", "by", "from", "before", "after", "through", "around", "and", "the",
];

/// Words after a number that make it a count whatever stands before.
const COUNTED_ALWAYS: &[&str] = &[
    "people",
    "men",
    "women",
    "children",
    "percent",
    "million",
    "billion",
    "metres",
    "meters",
    "miles",
    "feet",
    "jobs",
    "votes",
    "dollars",
    "euros",
    "pounds",
    "km",
    "m",
    "kg",
    "workers",
    "employees",
    "students",
    "soldiers",
    "troops",
    "homes",
    "households",
    "deaths",
    "cases",
    "words",
    "pages",
    "copies",
    "units",
    "troop",
    "residents",
    "members",
    "times",
    "points",
    "hours",
    "days",
    "years",
    "acres",
    "hectares",
    "tonnes",
    "tons",
    "litres",
    "calories",
    "passengers",
];

/// Whether the number at an index counts what stands at `end`.
fn counts(reader: &Reader, at: usize, end: usize) -> bool {
    let round = reader.digits(at).is_some_and(|value| value % 10 == 0);
    reader.is(end, COUNTED_ALWAYS)
        || reader.is(end, &["%", "\u{b0}"])
        || (round
            && reader.follows(at, ALSO_BEFORE_COUNTS)
            && reader.counts(end)
            && !reader.is(end, EVENTS))
        || reader.is(end, &[","]) && reader.glued(end) && reader.glued(end + 1)
}
