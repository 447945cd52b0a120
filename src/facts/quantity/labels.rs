//! Numbers that name and do not count, and numbers that belong to dates and clocks.

use super::super::token::Token;
use super::look::{back, begins_sentence, glued, is_capital, is_number, is_word, word};
use super::number_words::{is_ordinal_suffix, piece, scale_abbreviation};
use super::numbers::Numeral;
use super::{head, money, noun_words, units};

/// What a number is instead of a quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Other {
    /// A name, up to the token.
    Label(usize),
    /// A part of a date or a time of day, up to the token.
    Time(usize),
}

/// Words that a number behind them names, in any case.
fn names_next(word: &str) -> bool {
    matches!(
        word,
        "page"
            | "pages"
            | "pp"
            | "figure"
            | "fig"
            | "section"
            | "sections"
            | "sec"
            | "chapter"
            | "ch"
            | "no"
            | "nos"
            | "nr"
            | "nrs"
            | "article"
            | "articles"
            | "paragraph"
            | "para"
            | "appendix"
            | "annex"
            | "footnote"
            | "isbn"
            | "issn"
            | "version"
            | "route"
            | "highway"
            | "interstate"
            | "flight"
            | "verse"
            | "psalm"
            | "proposition"
            | "exhibit"
            | "clause"
            | "amendment"
            | "resolution"
            | "directive"
            | "#"
            | "\u{2116}"
            | "\u{a7}"
            | "tel"
            | "phone"
            | "fax"
            | "apartment"
            | "apt"
            | "suite"
            | "platform"
            | "channel"
            | "episode"
            | "vol"
            | "postcode"
            | "zip"
            | "doi"
    )
}

/// Words that a number behind them names unless it counts what follows.
fn may_name_next(word: &str) -> bool {
    matches!(
        word,
        "model"
            | "number"
            | "room"
            | "line"
            | "phase"
            | "type"
            | "class"
            | "grade"
            | "category"
            | "level"
            | "tier"
            | "stage"
            | "step"
            | "part"
            | "volume"
            | "issue"
            | "season"
            | "series"
            | "act"
            | "scene"
            | "rule"
            | "item"
            | "table"
            | "note"
            | "question"
            | "lot"
            | "unit"
            | "block"
            | "floor"
            | "gate"
            | "bus"
            | "train"
            | "studio"
            | "area"
            | "zone"
            | "district"
            | "precinct"
            | "ward"
            | "division"
            | "group"
            | "pool"
            | "round"
            | "game"
            | "match"
            | "lap"
            | "heat"
            | "seed"
            | "box"
            | "case"
            | "pier"
            | "track"
            | "order"
            | "title"
            | "form"
            | "schedule"
            | "protocol"
            | "top"
            | "regulation"
            | "law"
            | "prop"
            | "exit"
            | "terminal"
            | "reactor"
            | "war"
            | "goal"
            | "day"
            | "week"
            | "lane"
    )
}

/// What else the number that begins at `at` may be, looked at before it is read.
pub(super) fn before_reading(tokens: &[Token], at: usize) -> Option<Other> {
    if !is_number(tokens, at) {
        return None;
    }
    chain(tokens, at)
        .or_else(|| clock(tokens, at))
        .or_else(|| decade(tokens, at))
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

/// `5:13pm`, `5 p.m.`, `5 o'clock`, `17:00`.
fn clock(tokens: &[Token], at: usize) -> Option<Other> {
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

/// `1950s`, `1950's`, `'90s`.
fn decade(tokens: &[Token], at: usize) -> Option<Other> {
    let s = matches!(word(tokens, at + 1), "s" | "'s") && glued(tokens, at + 1);
    let apart = back(tokens, at, 1) == "'" && word(tokens, at).len() == 2 && glued(tokens, at);
    let tens = word(tokens, at).ends_with('0');
    ((s && tens) || (apart && s)).then_some(Other::Time(at + 2))
}

/// Letters glued to digits that are no unit, scale or ordinal: `5G`, `737MAX`, `G20`, `COVID-19`.
fn glued_letters(tokens: &[Token], at: usize) -> Option<Other> {
    let after = at + 1;
    if glued(tokens, at) && (named_before(tokens, at) || inside_address(tokens, at)) {
        let more = usize::from(is_word(tokens, after) && glued(tokens, after));
        return Some(Other::Label(after + more));
    }
    let power = super::numbers::digits(tokens, at).is_some_and(|(.., end)| end > after + 1);
    if !is_word(tokens, after) || !glued(tokens, after) || power {
        return None;
    }
    let letters = word(tokens, after);
    let known = is_ordinal_suffix(letters)
        || scale_abbreviation(letters).is_some()
        || super::number_words::scale(letters).is_some()
        || matches!(
            letters,
            "m" | "b" | "t" | "x" | "max" | "plus" | "pc" | "pp" | "pct" | "percent" | "s" | "'s"
        )
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
    let sign = matches!(back(tokens, at, 1), "_" | "=" | "&" | "@" | "?" | "\\")
        || matches!(back(tokens, at, 1), "/" | ".") && at >= 2 && is_word(tokens, at - 2);
    sign && at >= 2 && glued(tokens, at - 1)
}

/// `[1]`, and a number alone in parentheses.
fn bracketed(tokens: &[Token], at: usize) -> Option<Other> {
    let open = back(tokens, at, 1);
    let close = word(tokens, at + 1);
    ((open == "[" && close == "]") || (open == "(" && close == ")")).then_some(Other::Label(at + 1))
}

/// What else a number is, looked at when it has been read and what it counts is known.
pub(super) fn after_reading(
    tokens: &[Token],
    at: usize,
    number: &Numeral,
    title: bool,
    modified: bool,
) -> Option<Other> {
    if let Some(other) = year(tokens, at, number, modified) {
        return Some(other);
    }
    if modified {
        return None;
    }
    let counts = head::head(tokens, number.end, false).is_some();
    let named = listed(tokens, at, counts)
        || in_name(tokens, at, number, title)
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
fn listed(tokens: &[Token], at: usize, counts: bool) -> bool {
    let stop = usize::from(back(tokens, at, 1) == ".");
    let last = back(tokens, at, 1 + stop);
    if last == "no" && (stop == 0 && !is_capital(tokens, at.wrapping_sub(1))) {
        return false;
    }
    let group = last == "of"
        && matches!(back(tokens, at, 2), "group" | "gang" | "league")
        && is_capital(tokens, at - 2);
    names_next(last) || group || (may_name_next(last) && !counts && stop == 0)
}

/// A number word inside a capitalised name: `Five Eyes`, `Big Four`, `World War Two`.
fn in_name(tokens: &[Token], at: usize, number: &Numeral, title: bool) -> bool {
    if !is_word(tokens, at) || !is_capital(tokens, at) || number.end != at + 1 || tokens[at].upper {
        return false;
    }
    if begins_sentence(tokens, at) {
        let quoted =
            matches!(back(tokens, at, 1), "\"" | "'") && matches!(word(tokens, at + 2), "\"" | "'");
        return is_capital(tokens, at + 1) && (quoted || is_group_noun(word(tokens, at + 1)));
    }
    !title || (is_capital(tokens, at + 1) && is_group_noun(word(tokens, at + 1)))
}

/// Common nouns that are capitalised behind a number only as the name of a group.
fn is_group_noun(word: &str) -> bool {
    matches!(
        word,
        "eyes"
            | "sisters"
            | "nations"
            | "seas"
            | "kings"
            | "kingdoms"
            | "dynasties"
            | "corners"
            | "pillars"
            | "wonders"
            | "tigers"
            | "dragons"
            | "tribes"
            | "hills"
            | "oaks"
            | "mile"
            | "guys"
            | "musketeers"
            | "commandments"
            | "gorges"
    )
}

/// Digits behind or before a capitalised name: `Boeing 747`, `Windows 11`, `Apollo 13`.
fn beside_name(tokens: &[Token], at: usize, number: &Numeral, counts: bool) -> bool {
    if at == 0 || !is_number(tokens, at) || number.end != at + 1 || glued(tokens, at) {
        return false;
    }
    let name = &tokens[at - 1];
    let proper = name.is_word() && name.capital && !is_common_opening(tokens, at - 1);
    let sign = matches!(word(tokens, number.end), "%" | "-")
        || money::after(tokens, number.end, false).is_some();
    let measured =
        units::unit_at(tokens, number.end).is_some() || word(tokens, number.end) == "percent";
    proper && !counts && !sign && !measured && !word(tokens, at).contains([',', '.'])
}

/// Whether a capitalised word opens the sentence and need not be a name.
fn is_common_opening(tokens: &[Token], at: usize) -> bool {
    let name = is_capital(tokens, at + 2)
        || matches!(word(tokens, at + 2), "is" | "was" | "has" | "will" | "'s");
    begins_sentence(tokens, at)
        && (!name || !noun_words::is_plural(word(tokens, at)) && tokens[at].folded.len() < 4)
}

/// `10 Downing Street`.
fn is_address(tokens: &[Token], at: usize, number: &Numeral) -> bool {
    let streets = [
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
    is_number(tokens, at)
        && (number.end..number.end + 4)
            .take_while(|&next| is_capital(tokens, next))
            .skip(1)
            .any(|next| streets.contains(&word(tokens, next)))
}

/// `007`, but not `0.5` or `0`.
fn leading_zero(digits: &str) -> bool {
    digits.len() > 1 && digits.starts_with('0') && !digits.starts_with("0.")
}

/// A bare number that is a year: from 1000 to 2100 without a comma, unless it clearly counts something.
fn year(tokens: &[Token], at: usize, number: &Numeral, modified: bool) -> Option<Other> {
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
    let recent = value >= 1900 && value % 100 != 0;
    let counts = if modified {
        counted || measured || !recent
    } else {
        (measured || counted && !recent) && !timed
    };
    (!counts).then_some(Other::Time(span))
}

/// The end of `1914-18` or `1914–1918`.
fn year_span(tokens: &[Token], at: usize, end: usize) -> usize {
    let dash = super::look::joins(tokens, end)
        && is_number(tokens, end + 1)
        && matches!(word(tokens, end + 1).len(), 2 | 4);
    let second = word(tokens, end + 1);
    let later = second.len() == 2 || second > word(tokens, at) && second <= "2100";
    if dash && later { end + 2 } else { end }
}

/// Whether a folded word is a month or its abbreviation.
pub(super) fn is_month(word: &str) -> bool {
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
    let small = number.value <= super::numbers::integer(31);
    let counts = head::head(tokens, number.end, false).is_some();
    small && (month_after || month_before && !counts)
}
