//! Tags: what part each token plays in its sentence, as far as closed classes, endings and neighbours tell.
//!
//! No model and no dictionary of nouns: a word is a noun unless a table, its ending or its place says otherwise. That
//! is enough to find the predicates that facts hang on; it is not a parser.

mod closed;
mod lists;
mod open;

use super::numerals::is_cardinal;
use super::token::{Token, TokenKind};
use closed::closed_class;
pub(crate) use lists::is_verb;
use lists::{DETERMINERS, PREPOSITIONS, PRONOUNS};
use open::open_class;

/// The part a token plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tag {
    /// the, this, every, his.
    Determiner,
    /// of, in, by, with.
    Preposition,
    /// it, they, who as a question.
    Pronoun,
    /// be, have and do before a verb, and `be` alone.
    Auxiliary,
    /// can, may, will, would.
    Modal,
    /// not, never, no longer.
    Negation,
    /// `to` before a verb.
    To,
    /// A verb that can carry a clause: signs, signed, sign.
    Verb,
    /// A form in -ed or its like that follows be or have, or a noun it describes.
    Participle,
    /// A form in -ing.
    Gerund,
    /// who, which, that after a noun.
    Relative,
    /// that, because, while, if.
    Subordinator,
    /// and, or, but, nor.
    Conjunction,
    /// Words that only shade: also, largely.
    Adverb,
    /// A word before a noun that describes it.
    Adjective,
    /// Everything else with letters.
    Noun,
    /// Digits.
    Number,
    /// Signs.
    Symbol,
}

/// One tag for every token.
#[must_use]
pub fn tags(tokens: &[Token]) -> Vec<Tag> {
    let mut found: Vec<Tag> = Vec::with_capacity(tokens.len());
    for at in 0..tokens.len() {
        let tag = tag(tokens, at, &found);
        found.push(tag);
    }
    found
}

/// The tag of one token, given those before it.
fn tag(tokens: &[Token], at: usize, before: &[Tag]) -> Tag {
    let token = &tokens[at];
    match token.kind {
        TokenKind::Number => return Tag::Number,
        TokenKind::Symbol => return Tag::Symbol,
        TokenKind::Word => {}
    }
    if is_cardinal(&token.folded) && !token.upper {
        return Tag::Number;
    }
    // `US` and `WHO` are names, not pronouns.
    if token.upper && token.range.len() > 1 && !all_capitals(tokens) {
        return Tag::Noun;
    }
    if let Some(tag) = closed_class(tokens, at, before) {
        return tag;
    }
    open_class(tokens, at, before)
}

/// Whether the whole passage is in capitals, so that capitals tell nothing.
fn all_capitals(tokens: &[Token]) -> bool {
    tokens
        .iter()
        .filter(|token| token.is_word() && token.range.len() > 1)
        .all(|token| token.upper)
}

/// Whether a word cannot be the start of a noun group after a verb.
fn closes_noun(token: &Token) -> bool {
    let word = token.folded.as_str();
    DETERMINERS.contains(&word) || PREPOSITIONS.contains(&word) || PRONOUNS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(sentence: &str, expected: &[(&str, Tag)]) {
        let tokens = super::super::tokens(sentence, 0);
        let tags = tags(&tokens);
        for (word, tag) in expected {
            let at = tokens
                .iter()
                .position(|token| token.is(word))
                .expect("the word is in the sentence");
            assert_eq!(tags[at], *tag, "{word} in {sentence}");
        }
    }

    #[test]
    fn a_past_form_after_a_noun_is_the_verb() {
        check(
            "The council signed the lease.",
            &[("signed", Tag::Verb), ("council", Tag::Noun)],
        );
    }

    #[test]
    fn a_past_form_after_be_is_a_participle() {
        check(
            "The lease was signed by the council.",
            &[("signed", Tag::Participle), ("was", Tag::Auxiliary)],
        );
    }

    #[test]
    fn a_past_form_before_its_noun_describes() {
        check(
            "The signed lease arrived.",
            &[("signed", Tag::Adjective), ("arrived", Tag::Verb)],
        );
    }

    #[test]
    fn to_before_a_verb_is_not_a_preposition() {
        check(
            "She refused to sign.",
            &[("to", Tag::To), ("sign", Tag::Verb)],
        );
        check("She went to Oslo.", &[("to", Tag::Preposition)]);
    }
}
