//! The year of a date that is written without it, as its neighbours and the story tell it.

use jiff::civil::Date;

use super::parts::{Fields, Part, Shape, Value};
use super::reader::Reader;
use super::{absolute, numbers, relative};

/// A month, or a day of it, whose year another date of the passage may tell.
pub(super) fn year_told(
    reader: &Reader,
    at: usize,
    end: usize,
    fields: Fields,
    told_of: Option<i16>,
) -> (usize, Option<Value>) {
    if let Some((year, end)) = year_after(reader, end) {
        let value = Part::calendar(fields.of_year(year), end).resolve(reader, at);
        let relative = value.map(|value| Value {
            relative: true,
            ..value
        });
        return (end, relative);
    }
    let stated = year_of_attack(reader, end, fields)
        .or_else(|| year_of_next(reader, end, fields))
        .or_else(|| year_before(reader, at));
    if let Some(year) = stated {
        let part = Part::calendar(fields.of_year(year), end);
        return (end, part.resolve(reader, at));
    }
    let published = reader.published.map(Date::year);
    // In a story of 1944, `on 14 December` is no day of the year of publication, and a birthday is of no year.
    let elsewhere = told_of.is_some() && told_of != published && !is_reported(reader, at);
    let birthday =
        (at.saturating_sub(BORN_REACH)..at).any(|before| reader.is(before, &["born", "birthday"]));
    if elsewhere || birthday {
        return (end, Some(Value::unresolved(fields)));
    }
    (end, Part::calendar(fields, end).resolve(reader, at))
}

/// The year of `in May last year`, told from the publication date.
fn year_after(reader: &Reader, end: usize) -> Option<(i16, usize)> {
    let next = reader.skip(end, &["of"]);
    let pointed = reader.is(next, &["last", "this", "next"]);
    pointed
        .then(|| relative::named_year(reader, next))
        .flatten()
}

/// Whether the date is that of a report: `said on Nov. 12`, whatever year the report tells of.
fn is_reported(reader: &Reader, at: usize) -> bool {
    let reports = &["said", "told", "announced", "reported", "added", "tweeted"];
    (at.saturating_sub(2)..at).any(|before| reader.is(before, reports))
}

/// The year of `the Sept. 11 attacks`, which is hardly ever written.
fn year_of_attack(reader: &Reader, end: usize, fields: Fields) -> Option<i16> {
    let attacks = &[
        "attack",
        "attacks",
        "terror",
        "terrorist",
        "terrorists",
        "hijackers",
    ];
    ((fields.month, fields.day) == (Some(9), Some(11)) && reader.is(end, attacks)).then_some(2001)
}

/// The year of `on May 9` in `in 1980, on May 9`.
fn year_before(reader: &Reader, at: usize) -> Option<i16> {
    let on = at.checked_sub(1).filter(|_| reader.follows(at, &["on"]))?;
    let year = on.checked_sub(1 + usize::from(reader.follows(on, &[","])))?;
    numbers::year(reader, year)
        .filter(|_| reader.follows(year, &["in"]))
        .map(|(value, _)| value)
}

/// How many tokens before a date are searched for `born`.
const BORN_REACH: usize = 4;

/// The year of `March 3` in `March 3 and June 9, 1848`.
fn year_of_next(reader: &Reader, end: usize, fields: Fields) -> Option<i16> {
    let next = reader.skip(reader.skip(end, &[","]), &["and", "or"]);
    if next == end {
        return None;
    }
    // `May 4 and 5, 2016`: the second day has no month of its own.
    let another = numbers::day(reader, next).filter(|_| fields.day.is_some());
    let listed = another
        .filter(|&(_, after, _)| reader.is(after, &[","]))
        .and_then(|(_, after, _)| numbers::year(reader, after + 1));
    if let Some((year, _)) = listed {
        return Some(year);
    }
    match absolute::date(reader, next, true)?.shape {
        Shape::Calendar(other) if other.day.is_some() == fields.day.is_some() => {
            let later = fields.month > other.month;
            other.month.and(other.year)?.checked_sub(i16::from(later))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::facts::date::testing::check;

    #[test]
    fn a_date_without_a_year_takes_that_of_its_neighbour() {
        check(
            "The fairs of March 3 and June 9, 1848 drew crowds.",
            &["March 3: 1848-03-03", "June 9, 1848: 1848-06-09"],
        );
    }

    #[test]
    fn a_story_of_another_year_is_not_of_the_year_of_publication() {
        check(
            "The ship sailed in 1944. On 14 December it sank.",
            &["1944: 1944-01-01..1944-12-31", "14 December: "],
        );
        check("The singer was born in July.", &["July: "]);
    }

    #[test]
    fn some_years_go_without_saying() {
        check(
            "The film was shown in 1980 on May 9.",
            &["1980: 1980-01-01..1980-12-31", "May 9: 1980-05-09"],
        );
        check(
            "It rained in May last year.",
            &["May last year: 2017-05-01..2017-05-31"],
        );
        check(
            "Elected in 2012, he said on Nov. 12 that he was ill.",
            &["2012: 2012-01-01..2012-12-31", "Nov. 12: 2018-11-12"],
        );
        check(
            "After the Sept. 11 attacks travel fell.",
            &["Sept. 11: 2001-09-11.."],
        );
    }
}
