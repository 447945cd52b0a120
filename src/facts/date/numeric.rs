//! Dates in digits: `2018-11-12`, `12/11/2018` with two readings, `12.11.2018`, `11/2018`, `2018-11`.

use super::numbers::{century_of, year};
use super::parts::Fields;
use super::reader::Reader;

/// The date in digits at an index. With `led`, a date word stands before it, so that `6/14` is one.
pub(super) fn date(reader: &Reader, at: usize, led: bool) -> Option<(Fields, usize)> {
    reader.get(at).filter(|token| token.is_number())?;
    if reader.chained_before(at) && !led {
        // Only the year first is sure inside a longer word, such as the name of a file.
        return three(reader, at).filter(|_| reader.folded(at).len() == 4);
    }
    compact(reader, at)
        .or_else(|| dotted(reader, at))
        .or_else(|| three(reader, at))
        .or_else(|| month_of_year(reader, at))
        .or_else(|| two(reader, at, led))
}

/// The number after a glued separator.
fn joined(reader: &Reader, at: usize, separator: &str) -> Option<i16> {
    let both = reader.is(at, &[separator]) && reader.glued(at) && reader.glued(at + 1);
    both.then(|| reader.digits(at + 1)).flatten()
}

/// `20181112`, the basic form of ISO 8601, of the last century and this one.
fn compact(reader: &Reader, at: usize) -> Option<(Fields, usize)> {
    let digits = reader.folded(at);
    let plain = digits.len() == 8 && digits.bytes().all(|b| b.is_ascii_digit());
    if !plain || reader.glued(at) || reader.chained_after(at + 1) {
        return None;
    }
    let number = |range: std::ops::Range<usize>| digits[range].parse().ok();
    let found = fields(number(0..4)?, number(4..6)?, number(6..8)?)?;
    let near = found.year.is_some_and(|year| (1900..2100).contains(&year));
    near.then_some((found, at + 1))
}

/// `12.11.2018` and `2018.11.12`, whose first two numbers are one token with a decimal point.
fn dotted(reader: &Reader, at: usize) -> Option<(Fields, usize)> {
    let (first, second) = reader.folded(at).split_once('.')?;
    let first: i16 = first.parse().ok()?;
    let second: i16 = second.parse().ok()?;
    if !(reader.is(at + 1, &["."]) && reader.glued(at + 1) && reader.glued(at + 2)) {
        return None;
    }
    let third = reader.get(at + 2).filter(|token| token.is_number())?;
    if third.folded.len() > 4 || reader.chained_after(at + 3) {
        return None;
    }
    let third_value: i16 = third.folded.parse().ok()?;
    let fields = if first >= 1000 {
        fields(first, second, third_value)?
    } else if third.folded.len() == 4 {
        // Periods are written where the day comes first.
        fields(third_value, second, first).or_else(|| fields(third_value, first, second))?
    } else {
        return None;
    };
    Some((fields, at + 3))
}

/// Three numbers with the same separator.
fn three(reader: &Reader, at: usize) -> Option<(Fields, usize)> {
    let first = reader.digits(at)?;
    let separator = reader.folded(at + 1);
    if !matches!(separator, "-" | "/") {
        return None;
    }
    let second = joined(reader, at + 1, separator)?;
    let third = joined(reader, at + 3, separator)?;
    let end = at + 5;
    let fields = match (reader.folded(at).len(), reader.folded(at + 4).len()) {
        (4, 1 | 2) => fields(first, second, third).or_else(|| fields(first, third, second))?,
        (1 | 2, 4) => either_way(third, first, second)?,
        // Two digits of a year are taken only where slashes rule out telephone numbers.
        (1 | 2, 2) if separator == "/" => either_way(century_of(third), first, second)?,
        _ => return None,
    };
    Some((fields, end))
}

/// Day and month in an order that differs between countries: the month first, unless it can only be the other way.
fn either_way(year: i16, first: i16, second: i16) -> Option<Fields> {
    let month_first = fields(year, first, second);
    let day_first = fields(year, second, first);
    match (month_first, day_first) {
        (Some(fields), Some(_)) => Some(Fields {
            swappable: first != second,
            ..fields
        }),
        (one, other) => one.or(other),
    }
}

/// A year, month and day that the calendar knows.
fn fields(year: i16, month: i16, day: i16) -> Option<Fields> {
    let month = i8::try_from(month).ok()?;
    let day = i8::try_from(day).ok()?;
    jiff::civil::Date::new(year, month, day).ok()?;
    (1000..=2100).contains(&year).then_some(Fields {
        year: Some(year),
        month: Some(month),
        day: Some(day),
        ..Fields::default()
    })
}

/// `11/2018`, `12-2015`, `2018-11`; the month in two digits, or a slash.
fn month_of_year(reader: &Reader, at: usize) -> Option<(Fields, usize)> {
    let separator = reader.folded(at + 1);
    if !matches!(separator, "-" | "/") || reader.chained_after(at + 3) || reader.chained_before(at)
    {
        return None;
    }
    let second = joined(reader, at + 1, separator)?;
    let (year_value, month, length) = if let Some((year, _)) = year(reader, at) {
        (year, second, reader.folded(at + 2).len())
    } else {
        (
            year(reader, at + 2)?.0,
            reader.digits(at)?,
            reader.folded(at).len(),
        )
    };
    // `2010-12` is also the way some write the years 2010 to 2012, so it says too little.
    let season = year(reader, at).is_some() && separator == "-" && month > year_value % 100;
    let month = i8::try_from(month)
        .ok()
        .filter(|month| (1..=12).contains(month))?;
    (length == 2 && !season).then_some((
        Fields {
            year: Some(year_value),
            month: Some(month),
            ..Fields::default()
        },
        at + 3,
    ))
}

/// `on 25/06` and `Friday 6/14`: the day and month alone, never without a word before that makes it a date.
fn two(reader: &Reader, at: usize, led: bool) -> Option<(Fields, usize)> {
    let ranged =
        reader.is(at + 3, &["-"]) && reader.is(at + 5, &["/"]) && reader.digits(at + 4).is_some();
    let led = led || (reader.follows(at, &["on"]) && !reader.is(at + 3, &["of"]));
    let alone = led && !reader.chained_after(at + 3);
    if !(alone || ranged)
        || reader.phrase(at, &["9", "/", "11"])
        || reader.phrase(at, &["24", "/", "7"])
    {
        return None;
    }

    let first = reader.digits(at)?;
    let second = joined(reader, at + 1, "/")?;
    // A leap year, so that the 29th of February passes.
    const LEAP_YEAR: i16 = 2000;
    let fields = either_way(LEAP_YEAR, first, second)?;
    let comma = reader.skip(at + 3, &[","]);
    let (year, end) = year(reader, comma)
        .filter(|_| comma > at + 3)
        .map_or((None, at + 3), |(year, end)| (Some(year), end));
    Some((
        Fields {
            year,
            swappable: false,
            ..fields
        },
        end,
    ))
}

#[cfg(test)]
mod tests {
    use crate::facts::date::testing::check;

    #[test]
    fn day_and_month_may_be_swapped() {
        check(
            "Filed 12/11/2018.",
            &["12/11/2018: 2018-12-11 or 2018-11-12"],
        );
        check("Filed 25/11/2018.", &["25/11/2018: 2018-11-25"]);
        check(
            "Filed Monday 12/11/2018.",
            &["Monday 12/11/2018: 2018-11-12"],
        );
        check("Filed 11/11/2018.", &["11/11/2018: 2018-11-11"]);
    }

    #[test]
    fn other_orders_are_sure() {
        check("Filed 2018-11-12T10:00.", &["2018-11-12: 2018-11-12"]);
        check("Filed 12.11.2018.", &["12.11.2018: 2018-11-12"]);
        check("Filed 20181112.", &["20181112: 2018-11-12"]);
        check("Filed 11/2018.", &["11/2018: 2018-11-01..2018-11-30"]);
        check(
            "The file report-2018-11-12.txt is lost.",
            &["2018-11-12: 2018-11-12"],
        );
    }

    #[test]
    fn numbers_and_labels_are_no_dates() {
        check(
            "Call +44 138-2010-2015 about 9/11, version 1.2.2018.5 and 24/7.",
            &[],
        );
        check("He won 3/4 of them on 3/4 of the days, 12-10.", &[]);
    }
}
