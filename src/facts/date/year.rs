//! Years that stand alone: a number is one only where the words around it say so.

use super::calendar::years;
use super::numbers::{short_year, year, year_words};
use super::parts::{Part, Unit, Value};
use super::reader::{DASHES, Reader};

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
        let modified = start > 1 && reader.is(start - 2, &["mid", "early", "late", "pre", "post"]);
        let alone = (modified || !reader.chained_before(start)) && !reader.chained_after(found.1);
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
    "born",
    "died",
    "both",
    "years",
    "founded",
    "established",
    "ca",
    "ad",
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
    "film",
    "movie",
    "album",
    "novel",
    "song",
    "book",
    "poem",
    "war",
    "report",
    "study",
];

/// Whether the words around a number say that it is a year.
fn is_year(reader: &Reader, at: usize) -> bool {
    let recent = reader
        .digits(at)
        .is_some_and(|value| (1700..=2035).contains(&value));
    let bracketed = reader.follows(at, &["(", "["])
        && reader.is(at + 1, &[")", "]", ",", ";", ":"])
        || reader.follows(at, &[",", ";"]) && reader.is(at + 1, &[")", "]"])
        || reader.follows(at, &["("])
            && recent
            && reader.small_word(at + 1)
            && reader.is(at + 2, &[")"]);
    let modifies = reader.follows(at, DETERMINERS) && recent && !reader.breaks(at + 1);
    let event = recent && reader.is(at + 1, EVENTS);
    let possessive = recent && is_possessive(reader, at + 1);
    let short = reader.follows(at, &["."])
        && at > 1
        && reader.is(at - 2, &["c", "ca", "est"])
        && reader.glued(at - 1);
    let bounded = short
        || reader.is(at + 1, &["or", "and"]) && reader.is(at + 2, &["later", "earlier", "onwards"])
        || reader.follows(at, &["to"]) && at > 1 && reader.is(at - 2, &["prior"])
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

/// Whether the years before an index are `BC`, which are not looked for.
pub(super) fn is_before_christ(reader: &Reader, end: usize) -> bool {
    let eras = &["bc", "bce"];
    let joined = reader.is(end, DASHES) || reader.is(end, &["to", "and", "or", "until"]);
    let next = reader.get(end + 1).is_some_and(|token| token.is_number());
    reader.is(end, eras) || (joined && next && reader.is(end + 2, eras))
}

/// Whether the number at an index counts what stands at `end`.
fn counts(reader: &Reader, at: usize, end: usize) -> bool {
    let round = reader.digits(at).is_some_and(|value| value % 10 == 0);
    reader.is(end, COUNTED_ALWAYS)
        || is_before_christ(reader, end)
        || reader.is(end, &["%", "\u{b0}"])
        || (round
            && reader.follows(at, ALSO_BEFORE_COUNTS)
            && reader.counts(end)
            && !reader.is(end, EVENTS))
        || reader.is(end, &[","]) && reader.glued(end) && reader.glued(end + 1)
}

#[cfg(test)]
mod tests {
    use crate::facts::date::testing::check;

    #[test]
    fn a_year_follows_a_preposition_or_modifies_an_event() {
        check(
            "In 2018, before the 1999 floods.",
            &["2018: 2018-01-01..2018-12-31", "1999: ..1999-12-31"],
        );
        check(
            "Est. 1887, founded 1949.",
            &[
                "1887: 1887-01-01..1887-12-31",
                "1949: 1949-01-01..1949-12-31",
            ],
        );
        check(
            "His 1972 film (1974 in Japan) won.",
            &["1972: 1972-01-01..1972-12-31"],
        );
        check(
            "The album (1969) sold well, unlike 2016's.",
            &[
                "1969: 1969-01-01..1969-12-31",
                "2016: 2016-01-01..2016-12-31",
            ],
        );
        check(
            "It rose in 2011, 2013 and 2014.",
            &[
                "2011: 2011-01-01..2011-12-31",
                "2013: 2013-01-01..2013-12-31",
                "2014: 2014-01-01..2014-12-31",
            ],
        );
    }

    #[test]
    fn a_number_that_counts_is_no_year() {
        check("In 1200 BC and from 1300 to 1200 B.C. Troy stood.", &[]);
        check("A crowd of 2000 people ran 1500 metres for $1999.", &[]);
        check(
            "Section 2010 cut the staff by 1800 jobs and 1900 votes.",
            &[],
        );
        check("In 1500 homes the 2000 workers of Fox 2000 ate.", &[]);
    }
}
