//! Periods with a name of their own: decades, centuries, quarters, halves, seasons, fiscal years.

use super::calendar::{Season, months, season, season_days, years};
use super::numbers::{century_of, count, decade_word, ordinal, short_year, year};
use super::parts::{Part, Unit, Value};
use super::reader::{DASHES, Reader};
use super::{quarter, relative};

/// The period at an index.
pub(super) fn period(reader: &Reader, at: usize) -> Option<Part> {
    decade(reader, at)
        .or_else(|| century(reader, at))
        .or_else(|| quarter_or_half(reader, at))
        .or_else(|| fiscal_year(reader, at))
        .or_else(|| season_of_year(reader, at))
}

/// `1950s`, `'90s`, `the nineties`.
fn decade(reader: &Reader, at: usize) -> Option<Part> {
    let (first, end) = if let Some((value, end)) = year(reader, at) {
        (
            value,
            plural(reader, end).or_else(|| possessive_plural(reader, at, end))?,
        )
    } else if is_of_a_person(reader, at) {
        return None;
    } else if reader.is(at, &["'"]) && reader.glued(at + 1) {
        let (value, end) = short_year(reader, at)?;
        (value, plural(reader, end).filter(|_| reader.glued(end))?)
    } else if (reader.follows(at, &["the", "early", "mid", "late", "-"]) || in_decades(reader, at))
        && reader.folded(at).len() == 2
    {
        // Temperatures and ages are said so too, but of the later tens mostly decades.
        let value = reader
            .digits(at)
            .filter(|value| (50..=90).contains(value))?;
        (
            1900 + value,
            plural(reader, at + 1).filter(|_| reader.glued(at + 1))?,
        )
    } else {
        let value = decade_word(reader.folded(at))
            .filter(|_| reader.follows(at, &["the", "in", "early", "mid", "late", "-"]))?;
        (1900 + value, at + 1)
    };
    let decade = first % 10 == 0;
    // `the 1900s` are ten years or a hundred.
    let whole = years(first, 100).filter(|_| first % 100 == 0 && first < 2000);
    let value = Value::absolute(years(first, 10).into_iter().chain(whole), Unit::Decade)?;
    decade.then_some(Part::known(value, end))
}

/// The index after the `s` of a decade: `1950s`, `1950's`; a year's possessive is no decade.
fn plural(reader: &Reader, at: usize) -> Option<usize> {
    if reader.is(at, &["s"]) {
        return Some(at + 1);
    }
    None
}

/// Whether another decade stands before an index: `the 1950s, 60s and 70s`.
fn in_decades(reader: &Reader, at: usize) -> bool {
    at > 2
        && reader.follows(at, &["and", "or", ","])
        && reader.is(at - 2, &["s"])
        && reader.glued(at - 2)
}

/// `the early 1950's`, written like a year's possessive.
fn possessive_plural(reader: &Reader, at: usize, end: usize) -> Option<usize> {
    let led = reader.follows(at, &["the", "early", "mid", "late", "-"]);
    match reader.folded(end) {
        "'s" if led => Some(end + 1),
        "'" if led && reader.glued(end) && reader.is(end + 1, &["s"]) => Some(end + 2),
        _ => None,
    }
}

/// How many tokens before `the 80s` are searched for words of weather or age.
const PERSON_REACH: usize = 8;

/// Whether `her late thirties` and `in the 80s` are ages or temperatures.
fn is_of_a_person(reader: &Reader, at: usize) -> bool {
    let modifiers = (1..=2)
        .take_while(|&back| back <= at && reader.is(at - back, &["early", "mid", "late", "-"]))
        .count();
    let start = at - modifiers;
    let weather = &[
        "temperature",
        "temperatures",
        "highs",
        "lows",
        "degrees",
        "age",
        "ages",
        "aged",
        "mph",
        "scores",
    ];
    reader.follows(start, &["his", "her", "their", "my", "your", "our", "its"])
        || (start.saturating_sub(PERSON_REACH)..start).any(|before| reader.is(before, weather))
}

/// `the 19th century`, `the twentieth century`.
fn century(reader: &Reader, at: usize) -> Option<Part> {
    let (number, after) = ordinal(reader, at)?;
    let noun = reader.skip(after, &["-"]);
    // `his third century` is one of runs.
    let of_era = number >= 5 || reader.is(noun + 1, &["ad", "ce"]);
    if !reader.is(noun, &["century"])
        || number > 22
        || !of_era
        || reader.is(noun + 1, &["bc", "bce"])
    {
        return None;
    }
    let value = Value::absolute(years((number - 1) * 100, 100), Unit::Century)?;
    Some(Part::known(value, noun + 1))
}

/// `Q3 2018`, `2018 Q3`, `the third quarter of 2018`, `the first half of last year`, `H1 2018`, `first nine months of 2018`.
fn quarter_or_half(reader: &Reader, at: usize) -> Option<Part> {
    if let Some((value, after)) = year(reader, at) {
        let next = reader.skip(after, &["-"]);
        let (from, length, end) = short_part(reader, next)?;
        return part_of_year(value, from, length, false, end);
    }
    let (from, length, after) = short_part(reader, at).or_else(|| long_part(reader, at))?;
    let next = reader.skip(reader.skip(after, &[",", "-"]), &["of", "in"]);
    let next = reader.skip(next, &["the"]);
    let Some((value, relative, end)) = year_of(reader, next) else {
        return quarter::without_year(reader, at);
    };
    part_of_year(value, from, length, relative, end)
}

/// A year, in digits or as `last year`; whether it is relative; and where the tokens go on.
fn year_of(reader: &Reader, at: usize) -> Option<(i16, bool, usize)> {
    if let Some((value, end)) = year(reader, at).or_else(|| short_year(reader, at)) {
        return Some((value, false, end));
    }
    let (value, end) = relative::named_year(reader, at)?;
    Some((value, true, end))
}

/// The months of a part of a year: the first, how many, and where the tokens go on.
pub(super) fn short_part(reader: &Reader, at: usize) -> Option<(i8, i8, usize)> {
    let number = reader
        .digits(at + 1)
        .filter(|_| reader.glued(at + 1))
        .and_then(|value| i8::try_from(value).ok())?;
    match reader.folded(at) {
        "q" if (1..=4).contains(&number) => Some((number * 3 - 2, 3, at + 2)),
        "h" if (1..=2).contains(&number) => Some((number * 6 - 5, 6, at + 2)),
        _ => None,
    }
}

/// The same for `the third quarter`, `the last six months`.
pub(super) fn long_part(reader: &Reader, at: usize) -> Option<(i8, i8, usize)> {
    let (number, after) = if reader.is(at, &["last", "final"]) {
        (-1, at + 1)
    } else {
        ordinal(reader, at)?
    };
    let number = i8::try_from(number).ok()?;
    let after = reader.skip(after, &["-"]);
    match (number, reader.folded(after)) {
        (1..=4, "quarter") => Some((number * 3 - 2, 3, after + 1)),
        (-1, "quarter") => Some((10, 3, after + 1)),
        (1..=2, "half") => Some((number * 6 - 5, 6, after + 1)),
        (1 | -1, _) => {
            let (count, noun) = count(reader, after)?;
            let count = i8::try_from(count)
                .ok()
                .filter(|count| (1..=11).contains(count))?;
            let from = if number == 1 { 1 } else { 13 - count };
            reader
                .is(noun, &["months"])
                .then_some((from, count, noun + 1))
        }
        _ => None,
    }
}

fn part_of_year(year: i16, from: i8, length: i8, relative: bool, end: usize) -> Option<Part> {
    let unit = if length == 3 {
        Unit::Quarter
    } else {
        Unit::Stretch
    };
    let value = Value::absolute(months(year, from, i32::from(length)), unit)?;
    Some(Part::known(Value { relative, ..value }, end))
}

/// `FY2018`, `fiscal year 2018`, `fiscal 2018`: fiscal years begin in the spring before at the earliest and end in the next.
fn fiscal_year(reader: &Reader, at: usize) -> Option<Part> {
    let start = match reader.folded(at) {
        "fy" => at + 1,
        "fiscal" | "financial" => reader.skip(at + 1, &["year"]),
        _ => return None,
    };
    let (value, end) = year(reader, start)
        .or_else(|| short_year(reader, start))
        .or_else(|| two_digits(reader, start))?;
    let days = months(value.checked_sub(1)?, 4, 24);
    Some(Part::known(Value::absolute(days, Unit::Year)?, end))
}

/// The `19` of `FY19`.
fn two_digits(reader: &Reader, at: usize) -> Option<(i16, usize)> {
    let glued = reader.glued(at) && reader.folded(at).len() == 2;
    let value = reader.digits(at).filter(|_| glued)?;
    Some((century_of(value), at + 1))
}

/// `winter 2018`, `the summer of 2018`; a winter has two readings, since it lies in two years.
fn season_of_year(reader: &Reader, at: usize) -> Option<Part> {
    let named = season(reader.folded(at))?;
    let next = reader.skip(at + 1, &[",", "of", "in"]);
    let (value, relative, end) = year_of(reader, reader.skip(next, &["the"]))?;
    // `the winter of 1962–63`.
    let joined = reader.is(end, DASHES) || reader.is(end, &["/"]);
    let second = reader
        .digits(end + 1)
        .filter(|_| joined && reader.glued(end + 1));
    let following = value.checked_add(1)?;
    if named == Season::Winter && second.is_some_and(|it| it == following || it == following % 100)
    {
        let found = Value::absolute(season_days(named, value), Unit::Season)?;
        return Some(Part::known(found, end + 2));
    }
    let lead = next > at + 1;
    if lead && !reader.is(at + 1, &["of"]) && reader.folded(at) == "fall" {
        return None;
    }
    let first = season_days(named, value);
    let second = if named == Season::Winter {
        season_days(named, value.checked_sub(1)?)
    } else {
        None
    };
    let found = Value::absolute(first.into_iter().chain(second), Unit::Season)?;
    Some(Part::known(Value { relative, ..found }, end))
}

#[cfg(test)]
mod tests {
    use crate::facts::date::testing::check;

    #[test]
    fn decades_and_centuries_are_intervals() {
        check(
            "In the 1950s and the '90s.",
            &[
                "1950s: 1950-01-01..1959-12-31",
                "'90s: 1990-01-01..1999-12-31",
            ],
        );
        check(
            "Built in the 19th century.",
            &["19th century: 1800-01-01..1899-12-31"],
        );
        check(
            "Born in the early 1970's.",
            &["early 1970's: 1970-01-01..1974-12-31"],
        );
        check(
            "The 1950s and 60s.",
            &[
                "1950s: 1950-01-01..1959-12-31",
                "60s: 1960-01-01..1969-12-31",
            ],
        );
        check(
            "In the 1900s.",
            &["1900s: 1900-01-01..1909-12-31 or 1900-01-01..1999-12-31"],
        );
    }

    #[test]
    fn ages_scores_and_ancient_times_are_none() {
        check(
            "A woman in her late thirties, with temperatures in the 80s.",
            &[],
        );
        check("His third century of the summer; the 4th century BC.", &[]);
        check("He scored in the third quarter and the second half.", &[]);
    }

    #[test]
    fn parts_of_years_need_their_year() {
        check(
            "Sales fell in Q3 2018.",
            &["Q3 2018: 2018-07-01..2018-09-30"],
        );
        check(
            "Sales fell in the third quarter of 2018.",
            &["third quarter of 2018: 2018-07-01..2018-09-30"],
        );
        check(
            "Sales fell in the first half of last year.",
            &["first half of last year: 2017-01-01..2017-06-30"],
        );
        check(
            "Sales fell in the first nine months of 2016.",
            &["first nine months of 2016: 2016-01-01..2016-09-30"],
        );
        check("Sales fell in FY2018.", &["FY2018: 2017-04-01..2019-03-31"]);
        check(
            "It snowed in winter 2018.",
            &["winter 2018: 2018-12-01..2019-03-21 or 2017-12-01..2018-03-21"],
        );
    }
}
