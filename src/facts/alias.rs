//! Definitions: a short form that a sentence itself gives to a name, `World Health Organization (WHO)`.
//!
//! Only what the letters prove is one: every letter of the short form begins a word of the name, in order, and no word
//! that counts is left over (Schwartz and Hearst 2003, "A simple algorithm for identifying abbreviation definitions in
//! biomedical text", in its strictest reading). A nickname in brackets, or a name in brackets behind a part that is
//! played, is none.

use std::ops::Range;

use super::Reading;
use super::name::NameKind;
use super::token::Token;

/// A name and its short form, as indices of tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The name in full, without article.
    pub full: Range<usize>,
    /// The token of the short form.
    pub short: usize,
}

/// The letters that a short form has: one is an initial, and more are mostly words in capitals.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=8;

/// The small words of a name that have no letter in its short form, at most.
const MOST_SMALL: usize = 6;

/// The definitions of a passage, in order.
///
/// # Example
/// ```
/// use factlint::facts::{Dictionary, definitions, read};
/// let words = "It is run by the Bureau of Lakes and Rivers (BLR).";
/// let reading = read(words, 0, &Dictionary::default(), None);
/// let found = definitions(&reading);
/// assert_eq!((found[0].full.clone(), found[0].short), (5..10, 11));
/// ```
#[must_use]
pub fn definitions(reading: &Reading) -> Vec<Definition> {
    let found = &reading.tokens;
    let shorts = (0..found.len()).filter(|&at| is_short(&found[at]));
    shorts
        .filter_map(|short| {
            let full = behind_name(reading, short).or_else(|| before_name(found, short))?;
            Some(Definition { full, short })
        })
        .collect()
}

fn is_short(token: &Token) -> bool {
    token.is_word() && token.upper && LETTERS.contains(&token.folded.chars().count())
}

/// The name before its short form: `(WHO)`, `(the "WHO")`, `, or WHO`, `, known as WHO`.
fn behind_name(reading: &Reading, short: usize) -> Option<Range<usize>> {
    let found = &reading.tokens;
    let end = lead_in(found, short)?;
    let start = aligned(found, end, &letters(&found[short]))?;
    (!is_cut(reading, start)).then_some(start..end)
}

/// The end of what stands before the words or the bracket that bring in a short form.
fn lead_in(found: &[Token], short: usize) -> Option<usize> {
    let skip = |at: usize, words: &[&str]| {
        let stands = at > 0 && found[at - 1].is_any(words);
        at - usize::from(stands)
    };
    let at = skip(skip(short, &["\""]), &["the"]);
    let before = found.get(at.checked_sub(1)?)?;
    if before.is("(") {
        let after = found.get(short + 1)?;
        let closes = after.is(")") || after.is("\"") && found.get(short + 2)?.is(")");
        return closes.then_some(at - 1);
    }
    if before.is("or") {
        return Some(at - 1)
            .filter(|&at| at > 0 && found[at - 1].is(","))
            .map(|at| at - 1);
    }
    if before.is("as") && at >= 2 && found[at - 2].is_any(&["known", "abbreviated"]) {
        let adverbs = ["also", "better", "commonly", "usually", "widely"];
        let at = skip(skip(at - 2, &adverbs), &[",", "("]);
        return Some(at);
    }
    None
}

/// The name in brackets behind its short form: `WHO (World Health Organization)`, `WHO (the World Health Organization)`.
fn before_name(found: &[Token], short: usize) -> Option<Range<usize>> {
    let open = short + 1;
    if !found.get(open)?.is("(") {
        return None;
    }
    let most = found.len().min(open + 2 * LETTERS.end() + MOST_SMALL);
    let end = (open + 1..most).find(|&at| found[at].is(")"))?;
    let first = open + 1 + usize::from(found[open + 1].is("the"));
    let start = aligned(found, end, &letters(&found[short]))?;
    (start == first).then_some(start..end)
}

fn letters(short: &Token) -> Vec<char> {
    short.folded.chars().collect()
}

/// Where a name begins that ends here and whose words begin with these letters; its first word has a capital.
fn aligned(found: &[Token], end: usize, letters: &[char]) -> Option<usize> {
    back(found, end, letters, MOST_SMALL).filter(|&start| found[start].capital)
}

fn back(found: &[Token], end: usize, letters: &[char], small_left: usize) -> Option<usize> {
    let Some((last, before)) = letters.split_last() else {
        return Some(end);
    };
    let at = end.checked_sub(1)?;
    let token = &found[at];
    let small = is_small(token);
    if token.is_word() && token.folded.starts_with(*last) && (token.capital || small) {
        let start = back(found, at, before, small_left);
        if start.is_some() {
            return start;
        }
    }
    let hyphen = token.is("-") && token.glued;
    // `Counter-Terrorism` has one letter or two.
    let second = token.is_word() && token.glued && at > 0 && found[at - 1].is("-");
    if small_left > 0 && (small || hyphen || second) {
        return back(found, at, letters, small_left - 1);
    }
    None
}

/// Words of a name that need have no letter in its short form.
fn is_small(token: &Token) -> bool {
    !token.capital
        && token.is_any(&[
            "of", "the", "and", "&", "for", "in", "on", "to", "at", "against", "de", "la", "des",
            "du", "del", "der",
        ])
}

/// Whether the name goes on to the left, so that the letters fit only its end. A country or a people before it is no part
/// of it, and neither is the first word of a sentence.
fn is_cut(reading: &Reading, start: usize) -> bool {
    let Some(before) = start.checked_sub(1) else {
        return false;
    };
    let token = &reading.tokens[before];
    let place = reading
        .names
        .iter()
        .any(|name| name.tokens.end == start && (name.demonym || name.kind == NameKind::Place));
    let hyphen = token.is("-") && reading.tokens[start].glued;
    hyphen || (token.is_word() && token.capital && before > 0 && !place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Dictionary, read};
    use crate::subject::Lexicon;

    #[track_caller]
    fn check(words: &str, expected: &[(&str, &str)]) {
        let reading = read(words, 0, &Dictionary::new(&Lexicon::default()), None);
        let place = |range: Range<usize>| {
            let (first, last) = (&reading.tokens[range.start], &reading.tokens[range.end - 1]);
            &words[first.range.start..last.range.end]
        };
        let found: Vec<(&str, &str)> = definitions(&reading)
            .into_iter()
            .map(|found| (place(found.full), place(found.short..found.short + 1)))
            .collect();
        assert_eq!(found, expected, "{words}");
    }

    #[test]
    fn a_short_form_in_brackets_is_proved_by_its_letters() {
        check(
            "The Coastal Fisheries Board (CFB) met on Friday.",
            &[("Coastal Fisheries Board", "CFB")],
        );
        check(
            "It asked the Bureau of Lakes and Rivers (the “BLR”) for help.",
            &[("Bureau of Lakes and Rivers", "BLR")],
        );
        // A small word may have its letter.
        check(
            "Money came from the Fund for Art and Music (FFAAM).",
            &[("Fund for Art and Music", "FFAAM")],
        );
        check(
            "The Anti-Doping Court (ADC) and the Non-Proliferation Office (NO) agreed.",
            &[
                ("Anti-Doping Court", "ADC"),
                ("Non-Proliferation Office", "NO"),
            ],
        );
        check("The Norwegian Harbour Workers' Union (HWU) struck.", &[]);
    }

    #[test]
    fn the_name_may_stand_in_brackets_or_the_short_form_between_commas() {
        check(
            "The CFB (Coastal Fisheries Board) met.",
            &[("Coastal Fisheries Board", "CFB")],
        );
        check(
            "CFB (the Coastal Fisheries Board) met.",
            &[("Coastal Fisheries Board", "CFB")],
        );
        check(
            "The Coastal Fisheries Board, or CFB, met.",
            &[("Coastal Fisheries Board", "CFB")],
        );
        check(
            "The Coastal Fisheries Board, better known as the CFB, met.",
            &[("Coastal Fisheries Board", "CFB")],
        );
    }

    #[test]
    fn a_country_before_a_name_is_no_part_of_it() {
        check(
            "The Norwegian Coastal Fisheries Board (CFB) met.",
            &[("Coastal Fisheries Board", "CFB")],
        );
        check("The North Coastal Fisheries Board (CFB) met.", &[]);
    }

    /// Every letter may be that of a small word or not; the ways are few, however long the sentence.
    #[test]
    fn small_words_without_end_are_no_name() {
        let words = format!("Of {} (OOOOOOOO)", "of ".repeat(5_000));
        check(&words.repeat(3), &[]);
    }

    #[test]
    fn what_the_letters_do_not_prove_is_none() {
        for words in [
            "Robert Lund (BBC) asked.",
            "The Coastal Fisheries Board (CFA) met.",
            "The Coastal Fisheries Board (Oslo) met.",
            "The coastal fisheries board (CFB) met.",
            "Ada Moss (PhD) spoke.",
            "Sales rose in the third quarter (Q).",
            "The Board (B) met.",
            "WHO (who else?) met.",
            "It rained (OK) in Norway, or EU, or so.",
            "(CFB)",
            "CFB (",
            "known as CFB",
            "or CFB",
        ] {
            check(words, &[]);
        }
    }
}
