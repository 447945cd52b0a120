//! What the words around a number say of it: known before, a pronoun, a length of time, a headline.

use super::super::token::Token;
use super::amount::Amount;
use super::bounds::Modifiers;
use super::look::{back, word};
use super::{head, number_words, parts};

/// Whether most longer words are capitalised, as in a headline: capitals then say nothing.
pub(in crate::facts) fn is_title(tokens: &[Token]) -> bool {
    let long = || {
        tokens
            .iter()
            .filter(|token| token.is_word() && token.folded.len() > 3)
    };
    let capitals = long().filter(|token| token.capital).count();
    capitals >= 3 && capitals * 10 >= long().count() * 7
}

/// Whether an article begins a number with the word behind it: `a dozen`, `a third`, `a handful`.
pub(super) fn starts_with_article(tokens: &[Token], next: usize) -> bool {
    let word = word(tokens, next);
    number_words::may_start(word) || matches!(word, "handful" | "couple" | "pair" | "score")
}

/// `10 more countries`, `a third the size`: words between the number and its noun that are not the noun's.
pub(super) fn skip_more(tokens: &[Token], at: usize) -> usize {
    at + usize::from(matches!(
        word(tokens, at),
        "more" | "additional" | "extra" | "further" | "other" | "such"
    ))
}

pub(super) fn skip_determiner(tokens: &[Token], at: usize) -> usize {
    at + usize::from(matches!(
        word(tokens, at),
        "the" | "its" | "their" | "all" | "our" | "these" | "those" | "his" | "her"
    ))
}

/// Whether `over` before a length of time is more than and not during: `for over three hours`.
pub(super) fn lasts(tokens: &[Token], over: usize) -> bool {
    /// What comes before `over` when it compares.
    const BEFORE: &[&str] = &[
        "", "for", "took", "take", "takes", "taken", "lasted", "lasts", "last", "after", "with",
        "is", "was", "were", "are", "of", "in", "by", "well", "been", "served", "spent", "waited",
        "at", "aged", "has", "had", "have", "spans", "spanned", "spanning", "nearly",
    ];
    BEFORE.contains(&back(tokens, over, 1))
}

/// Whether the count is of things known before: `the two countries`, unless a clause behind tells which.
pub(super) fn is_definite(tokens: &[Token], begin: usize, head_end: usize) -> bool {
    let skip = usize::from(matches!(
        back(tokens, begin, 1),
        "other"
            | "last"
            | "first"
            | "next"
            | "remaining"
            | "latter"
            | "former"
            | "same"
            | "past"
            | "top"
            | "final"
            | "previous"
    ));
    let definite = matches!(
        back(tokens, begin, 1 + skip),
        "the" | "these" | "those" | "its" | "their" | "his" | "her" | "our" | "my" | "your"
    );
    (definite || skip == 1 && back(tokens, begin, 1) == "other")
        && !matches!(word(tokens, head_end), "that" | "which" | "who")
}

/// Whether `one` stands for a noun or an article: `this one`, `one of the`, `one day`.
pub(super) fn is_pronoun(tokens: &[Token], at: usize, amount: &Amount, said: Modifiers) -> bool {
    if word(tokens, at) != "one" || amount.end != at + 1 && !amount.attributive || !amount.is_bare()
    {
        return false;
    }
    let next = word(tokens, at + 1);
    if amount.attributive {
        return true;
    }
    let pointed = matches!(
        back(tokens, at, 1),
        "-" | "not"
            | "this"
            | "that"
            | "no"
            | "the"
            | "which"
            | "each"
            | "every"
            | "any"
            | "another"
            | "last"
            | "next"
            | "first"
            | "second"
            | "only"
            | "previous"
            | "some"
            | "other"
            | "such"
            | "what"
            | "these"
            | "those"
            | "good"
            | "new"
            | "big"
            | "its"
            | "his"
            | "her"
            | "their"
    );
    let part = next == "of" && parts::whole(tokens, &amount.number).is_none();
    let idiom = matches!(
        next,
        "another" | "'s" | "who" | "that" | "which" | "thing" | "time" | "way" | "point"
    );
    let alone = said == Modifiers::NONE && parts::whole(tokens, &amount.number).is_none();
    let nothing = alone && head::head(tokens, at + 1, true).is_none();
    // A text of one word that is a number is a number.
    tokens.len() > 1 && (pointed || part || idiom || nothing)
}
