//! Numbers that name and do not count, and numbers that belong to dates and clocks.

use super::super::token::Token;
use super::label_words::{is_group_noun, may_name_next, names_next};
use super::look::{back, begins_sentence, glued, is_capital, is_number, is_word, joins, word};
use super::number_words::{is_ordinal_suffix, piece, scale_abbreviation};
use super::numbers::Numeral;
use super::{head, money, noun_words, times, units};

/// What a number is instead of a quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Other {
    /// A name, up to the token.
    Label(usize),
    /// A part of a date or a time of day, up to the token.
    Time(usize),
}

/// What else the number that begins at `at` may be, looked at before it is read.
pub(super) fn before_reading(tokens: &[Token], at: usize) -> Option<Other> {
    if !is_number(tokens, at) {
        return None;
    }
    chain(tokens, at)
        .or_else(|| dialled(tokens, at))
        .or_else(|| branded(tokens, at))
        .or_else(|| times::clock(tokens, at))
        .or_else(|| times::era(tokens, at))
        .or_else(|| times::decade(tokens, at))
        .or_else(|| glued_letters(tokens, at))
        .or_else(|| bracketed(tokens, at))
}

/// Numbers chained by the same kind of sign: telephone numbers, versions, dates in digits, ISBN.
fn chain(tokens: &[Token], at: usize) -> Option<Other> {
    let mut end = at + 1;
    let mut links = 0;
    let mut signs = "";
    while matches!(word(tokens, end), "-" | "/" | "." | "\u{2014}")
        && glued(tokens, end)
        && glued(tokens, end + 1)
        && is_number(tokens, end + 1)
    {
        signs = word(tokens, end);
        links += 1;
        end += 2;
    }
    // "3-1/2" is a mixed number, and only a period may join a single pair: 1.2.3 is read as 1.2 and 3.
    let mixed = links == 2
        && word(tokens, at + 1) == "-"
        && word(tokens, at + 3) == "/"
        && word(tokens, at + 4).len() == 1;
    let named = links == 1
        && (signs == "." || signs == "/" && super::fractions::leading(tokens, at).is_none());
    (links >= 2 && !mixed || named).then_some(Other::Label(end))
}

/// `+44 20 7946 0958`: a sign and digits in groups make a telephone number.
fn dialled(tokens: &[Token], at: usize) -> Option<Other> {
    let plus = back(tokens, at, 1) == "+" && glued(tokens, at);
    let end = (at..at + 6)
        .take_while(|&next| is_number(tokens, next))
        .last()?;
    (plus && end >= at + 2).then_some(Other::Label(end + 1))
}

/// `7-Eleven`: no range is written with a capital.
fn branded(tokens: &[Token], at: usize) -> Option<Other> {
    let name = joins(tokens, at + 1) && is_word(tokens, at + 2) && is_capital(tokens, at + 2);
    let number = piece(word(tokens, at + 2)).is_some() && !tokens[at + 2].upper;
    (name && number).then_some(Other::Label(at + 3))
}

/// Letters glued to digits that are no unit, scale or ordinal: `5G`, `737MAX`, `G20`, `COVID-19`.
fn glued_letters(tokens: &[Token], at: usize) -> Option<Other> {
    let after = at + 1;
    if glued(tokens, at) && (named_before(tokens, at) || inside_address(tokens, at)) {
        let more = usize::from(is_word(tokens, after) && glued(tokens, after));
        return Some(Other::Label(after + more));
    }
    let power = super::digits::digits(tokens, at).is_some_and(|(.., end)| end > after + 1);
    if !is_word(tokens, after) || !glued(tokens, after) || power {
        return None;
    }
    let letters = word(tokens, after);
    let known = is_ordinal_suffix(letters)
        || scale_abbreviation(letters).is_some()
        || super::number_words::scale(letters).is_some()
        || matches!(
            letters,
            "m" | "b"
                | "t"
                | "x"
                | "yo"
                | "y"
                | "max"
                | "plus"
                | "pc"
                | "pp"
                | "pct"
                | "percent"
                | "s"
                | "'s"
        )
        || super::signs::temperature(tokens, after).is_some()
        || is_glued_unit(tokens, after)
        || money::after(tokens, after, true).is_some()
        || tokens[after].upper && word(tokens, after + 1) == "$";
    let runs_on = glued(tokens, after + 1)
        && is_number(tokens, after + 1)
        && !matches!(word(tokens, after + 1), "2" | "3");
    let mut end = after + 1;
    while glued(tokens, end) && (is_number(tokens, end) || is_word(tokens, end)) {
        end += 1;
    }
    (!known
        || (runs_on
            && units::unit_at(tokens, after)
                .is_none_or(|(_, unit_end)| !continues(tokens, unit_end))))
    .then_some(Other::Label(end))
}

/// Whether another measure begins right behind a unit: `5ft2in`.
fn continues(tokens: &[Token], at: usize) -> bool {
    is_number(tokens, at) && units::unit_at(tokens, at + 1).is_some()
}

/// A unit glued to digits; a single capital letter is a name, `5G`, but for the watt.
fn is_glued_unit(tokens: &[Token], at: usize) -> bool {
    let letters = word(tokens, at);
    let name = letters.len() == 1 && tokens[at].capital && letters != "w";
    !name && units::unit_at(tokens, at).is_some()
}

/// A name glued before digits, with a hyphen or without.
fn named_before(tokens: &[Token], at: usize) -> bool {
    let Some(last) = at.checked_sub(1) else {
        return false;
    };
    let hyphen = word(tokens, last) == "-" && glued(tokens, last);
    let Some(name) = at
        .checked_sub(1 + usize::from(hyphen))
        .and_then(|name| tokens.get(name))
    else {
        return false;
    };
    // "scp2-173" goes on with a part that is a number itself.
    let numbered = hyphen && name.is_number() && name.glued && at >= 3 && is_word(tokens, at - 3);
    if numbered {
        return true;
    }
    if !name.is_word() || piece(&name.folded).is_some() {
        return false;
    }
    let prefix = matches!(
        name.folded.as_str(),
        "sub" | "pre" | "post" | "under" | "over" | "mid" | "nearly" | "about" | "x" | "to"
    );
    !prefix && (hyphen || money::before(tokens, at).is_none())
}

/// A number inside an address, a file name or a handle.
fn inside_address(tokens: &[Token], at: usize) -> bool {
    let compares = back(tokens, at, 1) == "=" && matches!(back(tokens, at, 2), "<" | ">" | "=");
    let sign = !compares && matches!(back(tokens, at, 1), "_" | "=" | "&" | "@" | "?" | "\\")
        || matches!(back(tokens, at, 1), "/" | ".") && at >= 2 && is_word(tokens, at - 2);
    sign && at >= 2 && glued(tokens, at - 1)
}

/// `[1]`, and a number alone in parentheses.
fn bracketed(tokens: &[Token], at: usize) -> Option<Other> {
    let open = back(tokens, at, 1);
    let close = word(tokens, at + 1);
    let bracketed = matches!((open, close), ("[", "]") | ("(", ")"));
    let digits = word(tokens, at);
    let year = digits.len() == 4 && ("1000"..="2100").contains(&digits);
    match (bracketed, year) {
        (false, _) => None,
        (true, true) => Some(Other::Time(at + 1)),
        (true, false) => Some(Other::Label(at + 1)),
    }
}

/// What else a number is, looked at when it has been read and what it counts is known.
pub(super) fn after_reading(
    tokens: &[Token],
    at: usize,
    number: &Numeral,
    is_title: &dyn Fn() -> bool,
    modified: bool,
) -> Option<Other> {
    if let Some(other) = times::spoken(tokens, at, number.end) {
        return Some(other);
    }
    if let Some(other) = times::year(tokens, at, number, modified) {
        return Some(other);
    }
    if modified {
        return None;
    }
    // The head is looked for only where the words before leave it open.
    let counts = || head::head(tokens, number.end, false).is_some();
    let named = listed(tokens, at, counts)
        || in_name(tokens, at, number, is_title)
        || beside_name(tokens, at, number, counts);
    if named || is_address(tokens, at, number) || leading_zero(word(tokens, at)) {
        return Some(Other::Label(page_of(tokens, number.end)));
    }
    None
}

/// `Page 3 of 3` is one label.
fn page_of(tokens: &[Token], end: usize) -> usize {
    if word(tokens, end) == "of" && is_number(tokens, end + 1) {
        end + 2
    } else {
        end
    }
}

/// A number behind a word that it numbers: `Section 427`, `Group of Seven`, `No. 5`.
fn listed(tokens: &[Token], at: usize, counts: impl Fn() -> bool) -> bool {
    let stop = usize::from(back(tokens, at, 1) == ".");
    let last = back(tokens, at, 1 + stop);
    if last == "no" && (stop == 0 && !is_capital(tokens, at.wrapping_sub(1))) {
        return false;
    }
    let group = last == "of"
        && matches!(back(tokens, at, 2), "group" | "gang" | "league")
        && is_capital(tokens, at - 2);
    names_next(last) || group || (may_name_next(last) && stop == 0 && !counts())
}

/// A number word inside a capitalised name: `Five Eyes`, `Big Four`, `World War Two`.
fn in_name(tokens: &[Token], at: usize, number: &Numeral, is_title: &dyn Fn() -> bool) -> bool {
    if !is_word(tokens, at) || !is_capital(tokens, at) || number.end != at + 1 || tokens[at].upper {
        return false;
    }
    if begins_sentence(tokens, at) {
        let quoted =
            matches!(back(tokens, at, 1), "\"" | "'") && matches!(word(tokens, at + 2), "\"" | "'");
        return is_capital(tokens, at + 1) && (quoted || is_group_noun(word(tokens, at + 1)));
    }
    !is_title() || (is_capital(tokens, at + 1) && is_group_noun(word(tokens, at + 1)))
}

/// Digits behind or before a capitalised name: `Boeing 747`, `Windows 11`, `Apollo 13`.
fn beside_name(tokens: &[Token], at: usize, number: &Numeral, counts: impl Fn() -> bool) -> bool {
    if at == 0 || !is_number(tokens, at) || number.end != at + 1 || glued(tokens, at) {
        return false;
    }
    let name = &tokens[at - 1];
    let proper = name.is_word() && name.capital && !is_common_opening(tokens, at - 1);
    let sign = matches!(word(tokens, number.end), "%" | "-")
        || money::after(tokens, number.end, false).is_some();
    let measured =
        units::unit_at(tokens, number.end).is_some() || word(tokens, number.end) == "percent";
    let plain = !word(tokens, at).contains([',', '.']);
    // `the Stelvio 500 motorcycle`: what is counted stands in the plural.
    let next = tokens
        .get(number.end)
        .filter(|next| next.is_word() && !next.capital);
    let one = next.is_some_and(|next| {
        next.lemma == next.folded
            && !next.folded.ends_with('s')
            && !noun_words::is_function_word(&next.folded)
            && !PLURALS.contains(&next.folded.as_str())
    });
    proper && plain && !sign && !measured && (one || !counts())
}

/// Plurals without an `s`, and words for any number of people or things.
const PLURALS: &[&str] = &[
    "people",
    "men",
    "women",
    "children",
    "staff",
    "personnel",
    "police",
    "sheep",
    "fish",
    "deer",
    "cattle",
    "aircraft",
    "spacecraft",
    "hovercraft",
    "offspring",
    "crew",
    "head",
    "hundred",
    "thousand",
    "million",
    "billion",
    "dozen",
    "strong",
    "percent",
    "cent",
    "feet",
    "teeth",
    "mice",
    "geese",
    "alumni",
    "media",
    "criteria",
    "data",
    "troop",
];

/// Whether a capitalised word opens the sentence and need not be a name.
fn is_common_opening(tokens: &[Token], at: usize) -> bool {
    let next = word(tokens, at + 2);
    let acts = is_capital(tokens, at + 2)
        || next == "'s"
        || next.ends_with("ed")
        || noun_words::is_verb(next);
    begins_sentence(tokens, at) && (noun_words::is_function_word(word(tokens, at)) || !acts)
}

/// Whether the unit behind a number is written as in a title, and does something: `88 Minutes had earned`.
///
/// `alone` tells that the sentence around it is no headline, where capitals say nothing.
pub(super) fn is_titled_unit(tokens: &[Token], unit: usize, alone: impl Fn() -> bool) -> bool {
    let titled = tokens
        .get(unit)
        .filter(|token| token.is_word() && token.capital);
    titled.is_some_and(|token| !token.upper && token.folded.len() > 3 && !glued(tokens, unit))
        && noun_words::is_verb(word(tokens, unit + 1))
        && alone()
}

/// Words that end the name of a street.
const STREETS: [&str; 17] = [
    "street",
    "st",
    "road",
    "rd",
    "avenue",
    "ave",
    "lane",
    "drive",
    "boulevard",
    "blvd",
    "square",
    "terrace",
    "highway",
    "parkway",
    "plaza",
    "court",
    "close",
];

/// Whether a street is named after a length that ends at a token: `29km Road`, `12 Mile Road`.
pub(super) fn is_street(tokens: &[Token], end: usize) -> bool {
    is_capital(tokens, end) && STREETS.contains(&word(tokens, end))
}

/// `10 Downing Street`.
fn is_address(tokens: &[Token], at: usize, number: &Numeral) -> bool {
    is_number(tokens, at)
        && (number.end..number.end + 4)
            .take_while(|&next| is_capital(tokens, next))
            .skip(1)
            .any(|next| STREETS.contains(&word(tokens, next)))
}

/// `007`, but not `0.5` or `0`.
fn leading_zero(digits: &str) -> bool {
    digits.len() > 1 && digits.starts_with('0') && !digits.starts_with("0.")
}

#[cfg(test)]
mod tests {
    use super::super::shown::{check, check_no_count};

    #[test]
    fn names_are_no_counts() {
        for text in [
            "the \"Five Eyes\" alliance",
            "Five Eyes members met",
            "the attacks of 9/11",
            "Group of 7",
            "the G20",
            "5G masts",
            "a Model 3",
            "World War Two",
            "under Section 427",
            "Page 3 of 3",
            "Show Comments (0)",
            "[1]",
            "the film 88 Minutes earned little",
            "No. 5",
            "COVID-19",
            "Windows 11 is out",
            "version 1.2.3",
            "at 10 Downing Street",
            "a Boeing 747 landed",
            "Call 555-123-4567",
            "ISBN 978-3-16-148410-0",
            "+1-222-2222/2222",
            "agent 007",
            "the Big Four",
            "a 24/7 service",
            "Apollo 13 failed",
            "#5",
            "file_12",
            "www.site.org/2018/11/9",
            "scp2-173m",
            "+44 20 7946 0958",
            "a 7-Eleven shop",
        ] {
            check_no_count(text);
        }
    }

    #[test]
    fn counts_beside_names_stay() {
        check("Five Democrats voted", &["count 5 democrats"]);
        check("In Paris 51 cooks met", &["count 51 cooks"]);
        check("off 12 Mile Road", &["label 12"]);
        check("\"Two men fell,\" he said", &["count 2 men"]);
        check("Three Towns Flooded After Storm", &["count 3 towns"]);
    }

    #[test]
    fn years_decades_and_clocks_are_no_counts() {
        for text in [
            "2016 elections",
            "in the 1940s, 1950s and 1960s",
            "(Nov. 13, 2018)",
            "Nov 16 2018",
            "5:13pm",
            "at 5 p.m.",
            "since 2001",
            "in 1999",
            "the '90s",
            "202 BC",
            "from 1995",
            "12/11/2018",
            "in (2005)",
            "13 November",
            "at half past six",
        ] {
            check_no_count(text);
        }
    }

    #[test]
    fn large_counts_are_no_years() {
        check("1,999 cranes", &["count 1999 cranes"]);
        check("More than 2000 cranes", &["count (2000,) cranes"]);
        check("$1999", &["money 1999 dollar"]);
    }
}
