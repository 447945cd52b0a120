//! Runs of capitalised words: which of them are one name.

use std::ops::Range;

use smol_str::SmolStr;

use super::lexicon as words;
use super::tag::Tag;
use super::token::{Token, TokenKind};

/// The key of a run: its words and numbers, apart by one space.
pub(super) fn run_key(found: &[Token]) -> SmolStr {
    let words: Vec<&str> = found
        .iter()
        .filter(|token| token.is_word() || token.is_number())
        .map(|token| token.folded.as_str())
        .collect();
    SmolStr::new(words.join(" "))
}

/// Capitalised words that follow each other here, joined by `of` and name particles.
pub(super) fn proper_run(found: &[Token], tags: &[Tag], start: usize) -> Range<usize> {
    let mut end = start;
    while end < found.len() && (is_proper(found, tags, end) || joins(found, tags, end, start)) {
        end += 1;
    }
    // `Mr.`, `President`: a title before a name is no part of it, and alone is none.
    let titled = (start..end)
        .take_while(|&at| words::is_title(&found[at].folded) || (at > start && found[at].is(".")))
        .count();
    if titled == 0 {
        start..end
    } else {
        start..start
    }
}

/// Whether a token can be part of a proper name.
fn is_proper(found: &[Token], tags: &[Tag], at: usize) -> bool {
    let token = &found[at];
    // `Fantastic Four`, `Ocean's Eleven`: a number in capitals after a capital.
    let counted = at > 0
        && tags[at] == Tag::Number
        && found[at - 1].capital
        && tags[at - 1] == Tag::Noun
        && !words::is_number_word(&found[at - 1].folded)
        && !words::is_title(&found[at - 1].folded);
    let noun = tags[at] == Tag::Noun || counted;
    if token.kind != TokenKind::Word || !token.capital || !noun {
        return false;
    }
    let starts_sentence = at == 0 || found[at - 1].is_any(&["\"", ".", ":", "\u{2022}"]);
    if !starts_sentence || token.upper {
        return true;
    }
    // `Reign Over Me`: inside a sentence only a title has a preposition in capitals.
    let next_capital = found.get(at + 1).is_some_and(|next| {
        next.is_word() && next.capital && matches!(tags[at + 1], Tag::Noun | Tag::Preposition)
    });
    // `Pirates of the Caribbean`.
    let of = found.get(at + 1).is_some_and(|next| next.is("of"))
        && (at + 2..at + 4).any(|later| {
            let the = later == at + 2 || found.get(at + 2).is_some_and(|the| the.is("the"));
            the && found
                .get(later)
                .is_some_and(|next| next.is_word() && next.capital)
                && tags[later] == Tag::Noun
        });
    next_capital
        || of
        || (token.lemma == token.folded
            && !words::is_common(&token.lemma)
            && !words::is_number_word(&token.folded))
}

/// Whether a quotation mark stands around one name inside another: `Ada "Kit" Moor`.
fn is_nickname_sign(found: &[Token], tags: &[Tag], at: usize) -> bool {
    let name = |at: usize| {
        found
            .get(at)
            .is_some_and(|token| token.is_word() && token.capital && tags[at] == Tag::Noun)
    };
    let opens = |at: usize| {
        let closed = found.get(at + 2).is_some_and(|token| token.is("\""));
        at > 0 && name(at - 1) && name(at + 1) && closed && name(at + 3)
    };
    opens(at)
        || at
            .checked_sub(2)
            .is_some_and(|before| found[before].is("\"") && opens(before))
}

/// Whether a number is glued to what is before it by a hyphen: `F-35`.
pub(super) fn is_numbered(tokens: &[Token]) -> bool {
    let glued = |pair: &[Token]| pair.iter().all(|token| token.glued);
    let mut pairs = tokens.windows(2);
    pairs.any(|pair| pair[0].is("-") && pair[1].is_number() && glued(pair))
}

/// `of`, `de`, `van`, hyphens and initials' periods between two capitals.
fn joins(found: &[Token], tags: &[Tag], at: usize, start: usize) -> bool {
    if at == start {
        return false;
    }
    let next = found
        .get(at + 1)
        .is_some_and(|next| next.is_word() && next.capital && tags[at + 1] == Tag::Noun);
    let particle = found[at].is_any(&[
        "of", "de", "la", "van", "von", "der", "al", "bin", "&", "du", "di", "da",
    ]);
    // `Song of the Lark`: but not `Ada Moor of the Tribune`.
    let of_the = |at: usize| {
        let after = found.get(at + 2);
        at == start + 1
            && found[at].is("of")
            && found
                .get(at + 1)
                .is_some_and(|the| the.is("the") && !the.capital)
            && after.is_some_and(|next| next.is_word() && next.capital)
            && tags[at + 2] == Tag::Noun
    };
    if of_the(at) || at > start + 1 && of_the(at - 1) {
        return true;
    }
    let hyphen = found[at].is("-") && found[at].glued;
    if is_numbered(&found[at..(at + 2).min(found.len())]) || is_numbered(&found[at - 1..=at]) {
        return true;
    }
    if found[at].is("\"") && is_nickname_sign(found, tags, at) {
        return true;
    }
    let initial = found[at].is(".") && found[at - 1].range.len() <= 2 && found[at].glued;
    let number =
        found[at].is_number() && (found[at].glued || found[at].range.len() <= 2) && at > start;
    number || (next && (particle || hyphen || initial))
}
