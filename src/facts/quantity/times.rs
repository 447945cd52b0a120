//! Numbers that belong to dates and clocks and count nothing: years, decades, days of a month, times of day.

use super::super::token::Token;
use super::labels::Other;
use super::look::{back, glued, is_capital, is_dash, is_number, is_word, joins, word};
use super::numbers::{Numeral, integer};
use super::{head, money, units};

/// `5:13pm`, `5 p.m.`, `5 o'clock`, `17:00`.
pub(super) fn clock(tokens: &[Token], at: usize) -> Option<Other> {
    let mut end = at + 1;
    while word(tokens, end) == ":"
        && glued(tokens, end)
        && glued(tokens, end + 1)
        && is_number(tokens, end + 1)
    {
        end += 2;
    }
    let marked = matches!(word(tokens, end), "am" | "pm" | "o'clock" | "gmt" | "utc");
    let hour = word(tokens, at)
        .split('.')
        .next()
        .and_then(|hour| hour.parse::<u32>().ok());
    let possible = hour.is_some_and(|hour| hour <= 24);
    (end > at + 1 || (marked && possible)).then_some(Other::Time(end + usize::from(marked)))
}

/// The hour of `half past six`, `quarter to nine`.
pub(super) fn spoken(tokens: &[Token], at: usize, end: usize) -> Option<Other> {
    let part = matches!(back(tokens, at, 2), "half" | "quarter" | "ten" | "twenty");
    let hour = match back(tokens, at, 1) {
        "past" => part,
        "to" => back(tokens, at, 2) == "quarter",
        _ => false,
    };
    (hour && !is_number(tokens, at)).then_some(Other::Time(end))
}

/// `202 BC`, `221–206 BCE`, `AD 70`.
pub(super) fn era(tokens: &[Token], at: usize) -> Option<Other> {
    let named =
        |at: usize| matches!(word(tokens, at), "bc" | "bce" | "ad" | "ce") && tokens[at].upper;
    let joined = is_dash(tokens, at + 1) || matches!(word(tokens, at + 1), "to" | "and");
    let pair = joined && is_number(tokens, at + 2);
    if named(at + 1) {
        return Some(Other::Time(at + 2));
    }
    if pair && named(at + 3) {
        return Some(Other::Time(at + 4));
    }
    (at > 0 && matches!(back(tokens, at, 1), "ad" | "bc") && named(at - 1))
        .then_some(Other::Time(at + 1))
}

/// `1950s`, `1950's`, `'90s`.
pub(super) fn decade(tokens: &[Token], at: usize) -> Option<Other> {
    let s = matches!(word(tokens, at + 1), "s" | "'s") && glued(tokens, at + 1);
    let apart = back(tokens, at, 1) == "'" && word(tokens, at).len() == 2 && glued(tokens, at);
    let tens = word(tokens, at).ends_with('0');
    (s && (tens || apart)).then_some(Other::Time(at + 2))
}

/// A bare number that is a year: from 1000 to 2100 without a comma, unless it clearly counts something.
pub(super) fn year(tokens: &[Token], at: usize, number: &Numeral, modified: bool) -> Option<Other> {
    let digits = word(tokens, at);
    let four = is_number(tokens, at)
        && digits.len() == 4
        && number.end == at + 1
        && digits.bytes().all(|b| b.is_ascii_digit());
    let value: u32 = digits
        .parse()
        .ok()
        .filter(|value| four && (1000..=2100).contains(value))?;
    let span = year_span(tokens, at, number.end);
    let money =
        money::before(tokens, at).is_some() || money::after(tokens, number.end, true).is_some();
    if money
        || glued(tokens, number.end) && is_word(tokens, number.end)
        || word(tokens, number.end) == "%"
    {
        return None;
    }
    let timed = matches!(
        back(tokens, at, 1),
        "in" | "since"
            | "by"
            | "of"
            | "from"
            | "until"
            | "till"
            | "before"
            | "after"
            | "during"
            | "the"
            | "early"
            | "late"
            | "mid"
            | "circa"
            | "to"
            | "than"
            | "and"
            | "through"
            | ","
            | "year"
            | "'s"
            | "summer"
            | "winter"
            | "spring"
            | "autumn"
            | "for"
    ) || is_month(back(tokens, at, 1));
    let measured = units::unit_at(tokens, number.end).is_some();
    let counted = head::head(tokens, number.end, false).is_some();
    let recent = value >= 1900 && !value.is_multiple_of(100);
    let counts = if modified {
        counted || measured || !recent
    } else {
        (measured || counted && !recent) && !timed
    };
    (!counts).then_some(Other::Time(span))
}

/// The end of `1914-18` or `1914–1918`.
fn year_span(tokens: &[Token], at: usize, end: usize) -> usize {
    let dash = joins(tokens, end)
        && is_number(tokens, end + 1)
        && matches!(word(tokens, end + 1).len(), 2 | 4);
    let second = word(tokens, end + 1);
    let later = second.len() == 2 || second > word(tokens, at) && second <= "2100";
    if dash && later { end + 2 } else { end }
}

/// Whether a folded word is a month or its abbreviation.
pub(in crate::facts) fn is_month(word: &str) -> bool {
    matches!(
        word,
        "january"
            | "february"
            | "march"
            | "april"
            | "may"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
            | "jan"
            | "feb"
            | "mar"
            | "apr"
            | "jun"
            | "jul"
            | "aug"
            | "sep"
            | "sept"
            | "oct"
            | "nov"
            | "dec"
    )
}

/// Whether the number stands beside a month and is its day: `Nov. 13`, `13 November`.
pub(super) fn is_day(tokens: &[Token], at: usize, number: &Numeral) -> bool {
    let stop = usize::from(back(tokens, at, 1) == ".");
    let month_before =
        at > stop && is_month(back(tokens, at, 1 + stop)) && is_capital(tokens, at - 1 - stop);
    let of = usize::from(word(tokens, number.end) == "of");
    let month_after =
        is_month(word(tokens, number.end + of)) && is_capital(tokens, number.end + of);
    let small = number.value <= integer(31);
    let counts = || head::head(tokens, number.end, false).is_some();
    small && (month_after || month_before && !counts())
}
