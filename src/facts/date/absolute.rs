//! Calendar dates with names: `12 November 2018`, `Monday, Nov. 12`, `May 2020`, a bare month or weekday.

use super::bare::{doubtful, is_bare_month, is_bare_weekday};
use jiff::civil::Weekday;

use super::calendar::{Named, month, weekday};
use super::numbers::{century_of, day, ordinal, short_year, year, year_words};
use super::numeric;
use super::parts::{Fields, Part};
use super::reader::{DASHES, Reader};

/// The calendar date at an index. With `led`, a date word stands before it, so that a bare name is sure to be one.
pub(super) fn date(reader: &Reader, at: usize, led: bool) -> Option<Part> {
    if let Some(part) = with_weekday(reader, at, led) {
        return Some(part);
    }
    let (fields, end) = day_of_year(reader, at, led).or_else(|| day_of_month(reader, at))?;
    Some(Part::calendar(fields, end))
}

/// A date of a year without its weekday.
pub(super) fn day_of_year(reader: &Reader, at: usize, led: bool) -> Option<(Fields, usize)> {
    numeric::date(reader, at, led)
        .or_else(|| any_order(reader, at))
        .or_else(|| month_first(reader, at, led))
        .or_else(|| day_first(reader, at, led))
}

/// A weekday, alone or with the date it introduces.
fn with_weekday(reader: &Reader, at: usize, led: bool) -> Option<Part> {
    let Named { value, short } = weekday(reader.folded(at))?;
    let after = after_short(reader, at, short);
    let next = reader.skip(after, &[","]);
    let next = reader.skip(next, &["the"]);
    if let Some((fields, end)) =
        day_of_year(reader, next, true).filter(|(fields, _)| fields.day.is_some())
    {
        let fields = Fields {
            weekday: Some(value),
            ..fields
        };
        return Some(Part::calendar(fields, end));
    }
    let bare = Fields {
        weekday: Some(value),
        ..Fields::default()
    };
    if let Some((number, end)) =
        ordinal(reader, next).filter(|_| next == after || reader.follows(next, &["the"]))
    {
        // `Friday the 13th` is a proverb and a film.
        let day = i8::try_from(number).ok().filter(|day| *day <= 31)?;
        let proverb = value == Weekday::Friday && day == 13;
        return (!proverb).then_some(Part::calendar(
            Fields {
                day: Some(day),
                ..bare
            },
            end,
        ));
    }
    is_bare_weekday(reader, at, short, led).then(|| Part::calendar(bare, after))
}

/// The index after a name and the period of its short form.
fn after_short(reader: &Reader, at: usize, short: bool) -> usize {
    let period = short && reader.is(at + 1, &["."]) && reader.glued(at + 1);
    at + 1 + usize::from(period)
}

/// `Nov. 12, 2018`, `November 2018`, `Nov '18`, `Sep-14-2011`, or the bare month.
fn month_first(reader: &Reader, at: usize, led: bool) -> Option<(Fields, usize)> {
    let Named { value, short } = month(reader.folded(at))?;
    let after = after_short(reader, at, short);
    let fields = Fields {
        month: Some(value),
        ..Fields::default()
    };
    let number = number_after(reader, after);
    if let Some((day, end, is_ordinal)) =
        day(reader, number).filter(|_| number > after || !reader.is(after, &["a"]))
    {
        let year = year_after(reader, end);
        let wordy = !is_ordinal && !reader.get(number).is_some_and(|token| token.is_number());
        let counting = !is_ordinal && year.is_none() && counts_things(reader, at, end, wordy);
        let sure =
            is_ordinal || short || reader.capital_word(at) || !doubtful(value) || year.is_some();
        if sure && !counting {
            let fields = Fields {
                day: Some(day),
                ..fields
            };
            return Some(fields.and_year(end, year));
        }
    }
    let sure = reader.capital_word(at) || !doubtful(value);
    if let Some((year, end)) = year_after(reader, after).filter(|_| sure) {
        return Some((fields.of_year(year), end));
    }
    is_bare_month(reader, at, after, led).then_some((fields, after))
}

/// Where the day after a month stands: after `the`, a glued dash or slash.
fn number_after(reader: &Reader, after: usize) -> usize {
    if reader.is(after, &["-", "/"]) && reader.glued(after) && reader.glued(after + 1) {
        return after + 1;
    }
    if reader.is(after, &["the"]) && ordinal(reader, after + 1).is_some() {
        return after + 1;
    }
    after
}

/// Whether the number between a month and `end` counts things: `in May 20 people`, `in June 5,000`.
fn counts_things(reader: &Reader, at: usize, end: usize, wordy: bool) -> bool {
    let of_month = reader.follows(at, &["in", "since", "during"]);
    (of_month && !reader.breaks(end))
        || ((wordy || reader.small_word(at)) && reader.counts(end))
        || reader.is(end, &["%"])
}

/// `12 November 2018`, `the 12th of November`, `07-Sep-2013`.
fn day_first(reader: &Reader, at: usize, led: bool) -> Option<(Fields, usize)> {
    if reader.chained_before(at) && !led {
        return None;
    }
    let (value, after, is_ordinal) = day(reader, at)?;
    let next = if reader.is(after, &["-", "/"]) && reader.glued(after) && reader.glued(after + 1) {
        after + 1
    } else {
        let after = if is_ordinal {
            reader.skip(after, &["day"])
        } else {
            after
        };
        reader.skip(after, &["of"])
    };
    let Named {
        value: month_value,
        short,
    } = month(reader.folded(next))?;
    let of = reader.follows(next, &["of"]);
    let plain_word = doubtful(month_value) && !reader.capital_word(next);
    let wordy = is_ordinal && !reader.get(at)?.is_number() && !of;
    if (plain_word && !(of && is_ordinal))
        || (wordy && doubtful(month_value))
        || (of && !is_ordinal && next != after + 1)
    {
        return None;
    }
    let end = after_short(reader, next, short);
    let fields = Fields {
        month: Some(month_value),
        day: Some(value),
        ..Fields::default()
    };
    let year = year_after(reader, end);
    Some(fields.and_year(end, year))
}

/// `on the 12th`, whose month the publication date tells.
fn day_of_month(reader: &Reader, at: usize) -> Option<(Fields, usize)> {
    let led = reader.follows(at, &["on"])
        || (reader.follows(at, &["the"]) && reader.follows(at - 1, &["on"]));
    if !led || !reader.get(at)?.is_number() {
        return None;
    }
    let (number, end) = ordinal(reader, at)?;
    let day = i8::try_from(number).ok().filter(|day| *day <= 31)?;
    let counted =
        !reader.breaks(end) || reader.is(end, &["of", "and"]) || reader.chained_after(end);
    (!counted).then_some((
        Fields {
            day: Some(day),
            ..Fields::default()
        },
        end,
    ))
}

/// `2013/Sep/08`, `Sep-2013-08`: a name, four digits and two tell each other apart in any order.
fn any_order(reader: &Reader, at: usize) -> Option<(Fields, usize)> {
    let sign = reader.folded(at + 1);
    let joined =
        |next: usize| reader.is(next, &[sign]) && reader.glued(next) && reader.glued(next + 1);
    if !matches!(sign, "-" | "/") || !joined(at + 1) || !joined(at + 3) {
        return None;
    }
    let mut fields = Fields::default();
    for part in [at, at + 2, at + 4] {
        // "12-Nov-18": the two digits behind the name are the year.
        let short = part == at + 4 && fields.day.is_some() && reader.folded(part).len() == 2;
        if let Some(value) = reader.digits(part).filter(|_| short) {
            fields.year = Some(century_of(value));
        } else if let Some(named) = month(reader.folded(part)) {
            fields.month = Some(named.value);
        } else if let Some((value, _)) = year(reader, part) {
            fields.year = Some(value);
        } else {
            fields.day = day(reader, part).map(|(value, ..)| value);
        }
    }
    let whole = fields.year.is_some() && fields.month.is_some() && fields.day.is_some();
    let chained = reader.chained_before(at) || reader.chained_after(at + 5);
    (whole && !chained).then_some((fields, at + 5))
}

/// The year after a month or a day of a month: `, 2018`, `of 2018`, `in 2018`, `'18`, `of 76`, in words.
fn year_after(reader: &Reader, at: usize) -> Option<(i16, usize)> {
    let joined = reader.is(at, &["-", "/"]) && reader.glued(at) && reader.glued(at + 1);
    let lead = reader.is(at, &[",", "of", "in"]) || joined;
    let next = at + usize::from(lead);
    if let Some((value, end)) = year(reader, next) {
        let counting = reader.counts(end) && reader.is(at, &[",", "in", "of"]);
        let ranged = reader.chained_after(end) && !reader.is(end, DASHES);
        return (!counting && !ranged).then_some((value, end));
    }
    if let Some(found) = short_year(reader, next).filter(|_| !joined) {
        return Some(found);
    }
    if reader.is(at, &["of"]) && reader.folded(next).len() == 2 && !reader.counts(next + 1) {
        return reader
            .digits(next)
            .filter(|&value| value > 31)
            .map(|value| (century_of(value), next + 1));
    }
    year_words(reader, next)
        .filter(|&(_, end)| !reader.counts(end) && (!lead || reader.is(at, &[",", "of"])))
}

#[cfg(test)]
mod tests {
    use crate::facts::date::testing::check;

    #[test]
    fn the_day_may_come_first_or_second() {
        check(
            "Signed on 12 November 2018.",
            &["12 November 2018: 2018-11-12"],
        );
        check(
            "Signed on November 12, 2018.",
            &["November 12, 2018: 2018-11-12"],
        );
        check(
            "Signed on the 12th of November, 2018.",
            &["12th of November, 2018: 2018-11-12"],
        );
        check("Signed on Nov. 12.", &["Nov. 12: 2018-11-12"]);
        check(
            "Signed 07-Sep-2013, filed 2013-Sep-08.",
            &["07-Sep-2013: 2013-09-07", "2013-Sep-08: 2013-09-08"],
        );
        check("Signed 12-Nov-18.", &["12-Nov-18: 2018-11-12"]);
        check(
            "Signed 4-5 May 2016.",
            &["4-5 May 2016: 2016-05-04..2016-05-05"],
        );
        check("Signed on May 4 and 5, 2016.", &["May 4: 2016-05-04"]);
        check(
            "Signed Sep-2013-07, filed 2013/08/Sep.",
            &["Sep-2013-07: 2013-09-07", "2013/08/Sep: 2013-09-08"],
        );
        check("Signed in Nov '18.", &["Nov '18: 2018-11-01..2018-11-30"]);
    }

    #[test]
    fn a_weekday_is_checked_against_its_date() {
        check(
            "It rained on Monday, Nov. 12, 2018.",
            &["Monday, Nov. 12, 2018: 2018-11-12"],
        );
        check(
            "It rained on Friday, Nov. 12, 2018.",
            &["Friday, Nov. 12, 2018: 2018-11-12 clash"],
        );
        check("It rained on Mon 5th.", &["Mon 5th: 2018-11-05"]);
    }

    #[test]
    fn a_date_that_is_not_in_the_calendar_is_none() {
        check("It rained on 31 April 2018.", &[]);
        check("At 12:30 December came to mind.", &[]);
    }

    #[test]
    fn a_number_after_in_and_a_month_counts() {
        check(
            "In May 20 people were hurt.",
            &["May: 2018-05-01..2018-05-31"],
        );
        check("On May 20 people were hurt.", &["May 20: 2018-05-20"]);
    }
}
