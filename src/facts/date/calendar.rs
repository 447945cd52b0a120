//! The calendar: names of months, weekdays, seasons and holidays, and the stretches of days they stand for.
//!
//! Seasons are those of the northern half of the globe, from the meteorological beginning to the astronomical end, since
//! writers use either.

use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::Days;
use crate::facts::wordlist::WordList;

/// A name of the calendar and how sure a bare one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Named<T> {
    /// What is named.
    pub(super) value: T,
    /// Whether it is a short form, which may carry a period.
    pub(super) short: bool,
}

const MONTHS: [(&str, &[&str]); 12] = [
    ("january", &["jan"]),
    ("february", &["feb", "febr"]),
    ("march", &["mar"]),
    ("april", &["apr"]),
    ("may", &[]),
    ("june", &["jun"]),
    ("july", &["jul"]),
    ("august", &["aug"]),
    ("september", &["sep", "sept"]),
    ("october", &["oct"]),
    ("november", &["nov"]),
    ("december", &["dec"]),
];

const WEEKDAYS: [(Weekday, &str, &[&str]); 7] = [
    (Weekday::Monday, "monday", &["mon"]),
    (Weekday::Tuesday, "tuesday", &["tue", "tues"]),
    (Weekday::Wednesday, "wednesday", &["wed", "weds"]),
    (Weekday::Thursday, "thursday", &["thu", "thur", "thurs"]),
    (Weekday::Friday, "friday", &["fri"]),
    (Weekday::Saturday, "saturday", &["sat"]),
    (Weekday::Sunday, "sunday", &["sun"]),
];

/// The words that a name of the calendar begins with.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    let months = MONTHS.iter().map(|(name, short)| (*name, *short));
    let weekdays = WEEKDAYS.iter().map(|(_, name, short)| (*name, *short));
    let holidays = HOLIDAYS.iter().map(|(words, _)| words[0]);
    months
        .chain(weekdays)
        .flat_map(|(name, short)| short.iter().copied().chain([name]))
        .chain(holidays)
}

/// The month of a folded word.
pub(super) fn month(folded: &str) -> Option<Named<i8>> {
    let at = MONTHS
        .iter()
        .position(|(name, short)| *name == folded || short.contains(&folded))?;
    Some(Named {
        value: i8::try_from(at + 1).ok()?,
        short: MONTHS[at].0 != folded,
    })
}

/// The weekday of a folded word.
pub(super) fn weekday(folded: &str) -> Option<Named<Weekday>> {
    WEEKDAYS
        .iter()
        .find(|(_, name, short)| *name == folded || short.contains(&folded))
        .map(|&(value, name, _)| Named {
            value,
            short: name != folded,
        })
}

/// A season of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// The season of a folded word.
pub(super) fn season(folded: &str) -> Option<Season> {
    match folded {
        "spring" => Some(Season::Spring),
        "summer" => Some(Season::Summer),
        "autumn" | "fall" => Some(Season::Autumn),
        "winter" => Some(Season::Winter),
        _ => None,
    }
}

/// The days of a season that begins in a year.
pub(super) fn season_days(season: Season, year: i16) -> Option<Days> {
    let ((from_month, from_day), (to_month, to_day)) = match season {
        Season::Spring => ((3, 1), (6, 22)),
        Season::Summer => ((6, 1), (9, 24)),
        Season::Autumn => ((9, 1), (12, 23)),
        Season::Winter => ((12, 1), (3, 22)),
    };
    let end_year = if season == Season::Winter {
        year.checked_add(1)?
    } else {
        year
    };
    days(
        Date::new(year, from_month, from_day).ok()?,
        Date::new(end_year, to_month, to_day).ok()?,
    )
}

/// When a holiday falls in a year.
#[derive(Clone, Copy, Debug)]
enum Rule {
    /// A month and a day.
    Fixed(i8, i8),
    /// The n-th weekday of a month, counted from the end when negative.
    Nth(i8, Weekday, i8),
    /// Days after the Friday's eve of the n-th Thursday of November: the shops' Friday.
    AfterThanksgiving(i32),
    /// Days after Easter Sunday.
    Easter(i32),
}

/// Holidays by their folded words, longest first; those that differ between countries are left out.
const HOLIDAYS: &[(&[&str], Rule)] = &[
    (&["new", "year", "'s", "eve"], Rule::Fixed(12, 31)),
    (&["new", "year", "'s", "day"], Rule::Fixed(1, 1)),
    (&["new", "year", "day"], Rule::Fixed(1, 1)),
    (&["saint", "patrick", "'s", "day"], Rule::Fixed(3, 17)),
    (&["st", ".", "patrick", "'s", "day"], Rule::Fixed(3, 17)),
    (&["st", "patrick", "'s", "day"], Rule::Fixed(3, 17)),
    (&["valentine", "'s", "day"], Rule::Fixed(2, 14)),
    (&["international", "workers", "'", "day"], Rule::Fixed(5, 1)),
    (&["international", "women", "'s", "day"], Rule::Fixed(3, 8)),
    (&["april", "fool", "'s", "day"], Rule::Fixed(4, 1)),
    (&["april", "fools", "'", "day"], Rule::Fixed(4, 1)),
    (&["christmas", "eve"], Rule::Fixed(12, 24)),
    (&["christmas", "day"], Rule::Fixed(12, 25)),
    (&["christmas"], Rule::Fixed(12, 25)),
    (&["boxing", "day"], Rule::Fixed(12, 26)),
    (&["armistice", "day"], Rule::Fixed(11, 11)),
    (&["veterans", "day"], Rule::Fixed(11, 11)),
    (&["bastille", "day"], Rule::Fixed(7, 14)),
    (&["earth", "day"], Rule::Fixed(4, 22)),
    (&["may", "day"], Rule::Fixed(5, 1)),
    (&["halloween"], Rule::Fixed(10, 31)),
    (&["juneteenth"], Rule::Fixed(6, 19)),
    (&["black", "friday"], Rule::AfterThanksgiving(1)),
    (&["cyber", "monday"], Rule::AfterThanksgiving(4)),
    (&["thanksgiving", "day"], Rule::AfterThanksgiving(0)),
    (&["thanksgiving"], Rule::AfterThanksgiving(0)),
    (&["memorial", "day"], Rule::Nth(5, Weekday::Monday, -1)),
    (&["good", "friday"], Rule::Easter(-2)),
    (&["ash", "wednesday"], Rule::Easter(-46)),
    (&["palm", "sunday"], Rule::Easter(-7)),
    (&["easter", "sunday"], Rule::Easter(0)),
    (&["easter", "monday"], Rule::Easter(1)),
    (&["easter"], Rule::Easter(0)),
];

/// The first words of the holidays.
static FEASTS: LazyLock<WordList> = LazyLock::new(|| {
    let first = |(words, _): &(&[&str], Rule)| words[0].to_owned();
    WordList::new(HOLIDAYS.iter().map(first).collect())
});

/// The holiday whose words begin the folded ones: its place in the table and its length in words.
pub(super) fn holiday<'a>(folded: impl Iterator<Item = &'a str> + Clone) -> Option<(usize, usize)> {
    if !FEASTS.holds(folded.clone().next()?) {
        return None;
    }
    HOLIDAYS.iter().enumerate().find_map(|(which, (words, _))| {
        let same = folded.clone().take(words.len()).eq(words.iter().copied());
        same.then_some((which, words.len()))
    })
}

/// The day of a holiday of the table in a year.
pub(super) fn holiday_date(which: usize, year: i16) -> Option<Date> {
    match HOLIDAYS.get(which)?.1 {
        Rule::Fixed(month, day) => Date::new(year, month, day).ok(),
        Rule::Nth(month, weekday, nth) => Date::new(year, month, 1)
            .ok()?
            .nth_weekday_of_month(nth, weekday)
            .ok(),
        Rule::AfterThanksgiving(after) => Date::new(year, 11, 1)
            .ok()?
            .nth_weekday_of_month(4, Weekday::Thursday)
            .ok()?
            .checked_add(after.days())
            .ok(),
        Rule::Easter(after) => easter(year)?.checked_add(after.days()).ok(),
    }
}

/// Easter Sunday of the western churches (the anonymous Gregorian computus; Meeus, "Astronomical Algorithms", 1991, ch. 8).
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let month = (h + l - 7 * m + 114) / 31;
    let day = (h + l - 7 * m + 114) % 31 + 1;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The days from one to another, the second not among them; nothing when none is left.
pub(super) fn days(start: Date, end: Date) -> Option<Days> {
    (start < end).then_some(Days { start, end })
}

/// One day.
pub(super) fn one_day(date: Date) -> Option<Days> {
    days(date, date.tomorrow().ok()?)
}

/// A calendar month, or several from it on.
pub(super) fn months(year: i16, month: i8, count: i32) -> Option<Days> {
    let start = Date::new(year, month, 1).ok()?;
    days(start, start.checked_add(count.months()).ok()?)
}

/// Calendar years from one on.
pub(super) fn years(year: i16, count: i32) -> Option<Days> {
    months(year, 1, count.checked_mul(12)?)
}

/// The Monday of the week of a day.
pub(super) fn monday(date: Date) -> Date {
    let after = i32::from(date.weekday().to_monday_zero_offset());
    date.saturating_sub(after.days())
}

/// Weeks from Monday on, beginning with the one of a day.
pub(super) fn weeks(date: Date, count: i32) -> Option<Days> {
    let start = monday(date);
    days(start, start.checked_add(count.weeks()).ok()?)
}

/// The Saturday and Sunday of the week of a day.
pub(super) fn weekend(date: Date) -> Option<Days> {
    let start = monday(date).checked_add(5.days()).ok()?;
    days(start, start.checked_add(2.days()).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, year: i16, expected: &str) {
        let (which, length) = holiday(words.split(' ')).expect("a holiday");
        assert_eq!(length, words.split(' ').count());
        let found = holiday_date(which, year).map(|date| date.to_string());
        assert_eq!(found.as_deref(), Some(expected));
    }

    #[test]
    fn holidays_move_with_the_year() {
        check("easter", 2019, "2019-04-21");
        check("good friday", 2024, "2024-03-29");
        check("thanksgiving", 2023, "2023-11-23");
        check("black friday", 2010, "2010-11-26");
        check("memorial day", 2021, "2021-05-31");
        check("christmas eve", 1914, "1914-12-24");
    }

    #[test]
    fn every_month_and_weekday_has_its_short_form() {
        assert_eq!(month("sept").map(|m| (m.value, m.short)), Some((9, true)));
        assert_eq!(month("may").map(|m| (m.value, m.short)), Some((5, false)));
        assert_eq!(weekday("thurs").map(|w| w.value), Some(Weekday::Thursday));
        assert!(month("mark").is_none() && weekday("mondays").is_none());
    }
}
