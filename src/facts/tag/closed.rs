//! Words whose part their form alone mostly tells.

use super::super::token::Token;
use super::lists::{
    ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, MODALS, NEGATIONS, NOT_ADVERBS, PREPOSITIONS,
    PRONOUNS, RELATIVES, SUBORDINATORS, is_verb,
};
use super::{Tag, closes_noun};

/// Words whose part their form alone mostly tells.
pub(super) fn closed_class(tokens: &[Token], at: usize, before: &[Tag]) -> Option<Tag> {
    let token = &tokens[at];
    let word = token.folded.as_str();
    let next = tokens.get(at + 1);
    let tag = match word {
        _ if NEGATIONS.contains(&word) => Tag::Negation,
        // `no longer plays`: a denial of the verb, and of no noun.
        "no" if next.is_some_and(|next| next.is("longer")) => Tag::Negation,
        "longer" if at > 0 && tokens[at - 1].is("no") => Tag::Adverb,
        "to" => match next {
            Some(next)
                if next.is_word()
                    && !closes_noun(next)
                    && is_verb(&next.lemma)
                    && !next.capital =>
            {
                Tag::To
            }
            Some(next) if next.is_any(&["be", "have", "do", "not", "only", "also", "ever"]) => {
                Tag::To
            }
            Some(next) if follows_refusal(tokens, at) && is_base_form(next) => Tag::To,
            _ => Tag::Preposition,
        },
        "'s" => match next {
            // `it's known`, `he's going`: a verb after a pronoun; otherwise a possessive.
            Some(_) if before.last() == Some(&Tag::Pronoun) => Tag::Auxiliary,
            _ => Tag::Determiner,
        },
        "may" | "will" | "might" if token.capital && at > 0 && !before.is_empty() => Tag::Noun,
        // `Following the vote, the mayor`: but `the following day`.
        "following" if before.last() != Some(&Tag::Determiner) && begins_group(next) => {
            Tag::Preposition
        }
        _ if MODALS.contains(&word) => Tag::Modal,
        "that" => that(tokens, at, before),
        "which" | "whom" | "whose" => Tag::Relative,
        "who" if at > 0 => Tag::Relative,
        "where" | "when" if matches!(before.last(), Some(Tag::Noun | Tag::Number)) => Tag::Relative,
        // `fled to Japan, where he lives`.
        "where" if at > 1 && tokens[at - 1].is(",") && before[at - 2] == Tag::Noun => Tag::Relative,
        // `until he died`: but `until then`, `after her death`.
        "until" | "before" | "after" | "since" if next.is_some_and(is_subject) => Tag::Subordinator,
        _ if AUXILIARIES.contains(&word) => Tag::Auxiliary,
        _ if SUBORDINATORS.contains(&word)
            && !RELATIVES.contains(&word)
            && !PREPOSITIONS.contains(&word) =>
        {
            Tag::Subordinator
        }
        // `Britain and Canada both signed`: the quantifier floats.
        "all" | "both" | "each" if floats(tokens, at, before) => Tag::Adverb,
        "yet" if at > 0 && !tokens[at - 1].is(",") => Tag::Adverb,
        _ if CONJUNCTIONS.contains(&word) => Tag::Conjunction,
        "one" | "neither" | "either" | "both" | "all" | "none" | "most" | "some" | "many"
        | "few" | "several"
            if next.is_none_or(|next| {
                next.is_any(&["of", "are", "were", "have", "had", "is", "was", "has"])
            }) =>
        {
            Tag::Pronoun
        }
        _ if DETERMINERS.contains(&word) => Tag::Determiner,
        _ if PRONOUNS.contains(&word) => Tag::Pronoun,
        _ if PREPOSITIONS.contains(&word) => Tag::Preposition,
        _ if ADVERBS.contains(&word) => Tag::Adverb,
        _ if word.len() > 4
            && word.ends_with("ly")
            && (!token.capital || at == 0)
            && !NOT_ADVERBS.contains(&word) =>
        {
            Tag::Adverb
        }
        _ => return None,
    };
    Some(tag)
}

/// Whether a pronoun can only be a subject.
fn is_subject(token: &Token) -> bool {
    token.is_any(&["he", "she", "they", "we", "i"])
}

/// `refused to model`, `has yet to chart`: after these even a word that is mostly a noun is a verb.
fn follows_refusal(tokens: &[Token], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        matches!(
            tokens[before].lemma.as_str(),
            "refuse" | "fail" | "yet" | "unable" | "unwilling" | "manage"
        ) || tokens[before].is("declined")
    })
}

/// Whether a token can begin a noun group for sure: an article, a possessive, a name, a plural.
fn begins_group(next: Option<&Token>) -> bool {
    next.is_some_and(|next| {
        let plural = next.folded.ends_with('s') && next.folded != next.lemma;
        DETERMINERS.contains(&next.folded.as_str()) || next.capital || plural
    })
}

/// Whether a word may be the base form of a verb: no name, no ending of a plural.
fn is_base_form(token: &Token) -> bool {
    token.is_word() && !token.capital && !closes_noun(token) && token.folded == token.lemma
}

/// Whether a quantifier stands between a noun and its verb.
fn floats(tokens: &[Token], at: usize, before: &[Tag]) -> bool {
    let next = tokens.get(at + 1);
    matches!(
        before.last(),
        Some(Tag::Noun | Tag::Auxiliary | Tag::Pronoun)
    ) && next.is_some_and(|next| {
        is_verb(&next.lemma) && !next.folded.ends_with('s') || next.folded.ends_with("ed")
    })
}

/// `that` begins a clause after a noun or a verb, and points before a noun.
fn that(tokens: &[Token], at: usize, before: &[Tag]) -> Tag {
    match before.last() {
        Some(Tag::Noun) => Tag::Relative,
        Some(Tag::Verb | Tag::Participle | Tag::Adjective) => Tag::Subordinator,
        _ if tokens
            .get(at + 1)
            .is_some_and(|next| next.is_word() && !closes_noun(next)) =>
        {
            Tag::Determiner
        }
        _ => Tag::Pronoun,
    }
}
