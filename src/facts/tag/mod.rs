//! Tags: what part each token plays in its sentence, as far as closed classes, endings and neighbours tell.
//!
//! No model and no dictionary of nouns: a word is a noun unless a table, its ending or its place says otherwise. That
//! is enough to find the predicates that facts hang on; it is not a parser.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::token::{Token, TokenKind};

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

const DETERMINERS: &[&str] = &[
    "a", "all", "an", "another", "any", "both", "each", "either", "every", "her", "his", "its",
    "many", "most", "my", "neither", "no", "our", "several", "some", "such", "that", "the",
    "their", "these", "this", "those", "what", "whose", "your", "few", "'s",
];
const PREPOSITIONS: &[&str] = &[
    "about",
    "above",
    "across",
    "after",
    "against",
    "along",
    "alongside",
    "amid",
    "among",
    "around",
    "as",
    "at",
    "before",
    "behind",
    "below",
    "beneath",
    "beside",
    "besides",
    "between",
    "beyond",
    "by",
    "despite",
    "during",
    "except",
    "for",
    "from",
    "in",
    "inside",
    "into",
    "like",
    "near",
    "of",
    "off",
    "on",
    "onto",
    "out",
    "over",
    "per",
    "since",
    "than",
    "through",
    "throughout",
    "till",
    "toward",
    "towards",
    "under",
    "until",
    "up",
    "upon",
    "via",
    "with",
    "within",
    "without",
    "including",
    "excluding",
    "regarding",
    "concerning",
    "according",
    "amongst",
];
const PRONOUNS: &[&str] = &[
    "he",
    "she",
    "it",
    "they",
    "we",
    "i",
    "you",
    "him",
    "them",
    "us",
    "me",
    "himself",
    "herself",
    "itself",
    "themselves",
    "there",
    "nobody",
    "everyone",
    "everybody",
    "anyone",
    "anybody",
    "someone",
    "somebody",
    "nothing",
    "something",
    "everything",
    "none",
    "who",
    "whom",
    "one",
    "others",
];
const AUXILIARIES: &[&str] = &[
    "am", "are", "be", "been", "being", "did", "do", "does", "had", "has", "have", "having", "is",
    "was", "were", "'re", "'ve", "'m", "done", "get", "got", "gets",
];
const MODALS: &[&str] = &[
    "can", "could", "may", "might", "must", "shall", "should", "will", "would", "'ll", "'d", "ca",
    "wo", "cannot",
];
const NEGATIONS: &[&str] = &["not", "n't", "never"];
const RELATIVES: &[&str] = &["who", "whom", "which", "that", "whose", "where", "when"];
const SUBORDINATORS: &[&str] = &[
    "because", "while", "if", "although", "though", "whereas", "unless", "whether", "why", "how",
    "once", "when", "where", "until", "lest", "that",
];
const CONJUNCTIONS: &[&str] = &["and", "or", "but", "nor", "yet", "&", "plus"];
const ADVERBS: &[&str] = &[
    "also",
    "already",
    "again",
    "almost",
    "always",
    "often",
    "still",
    "too",
    "very",
    "just",
    "only",
    "even",
    "ever",
    "soon",
    "then",
    "thus",
    "now",
    "here",
    "however",
    "moreover",
    "meanwhile",
    "indeed",
    "instead",
    "rather",
    "quite",
    "well",
    "far",
    "later",
    "earlier",
    "together",
    "yet",
    "largely",
    "mainly",
    "further",
    "away",
    "back",
    "ago",
    "perhaps",
    "therefore",
    "nonetheless",
    "nevertheless",
    "once",
    "twice",
    "so",
    "either",
    "thereby",
    "hence",
];
/// Numbers in words; `one` is a pronoun or a determiner more often.
const CARDINALS: &[&str] = &[
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
    "hundred",
    "thousand",
    "million",
    "billion",
    "trillion",
    "dozen",
];
/// Words in -ed, -s or -ing that no clause hangs on.
const NOT_VERBS: &[&str] = &[
    "hundred",
    "united",
    "need",
    "red",
    "bed",
    "seed",
    "speed",
    "breed",
    "deed",
    "feed",
    "weed",
    "shed",
    "sled",
    "indeed",
    "sacred",
    "naked",
    "news",
    "series",
    "species",
    "politics",
    "morning",
    "evening",
    "building",
    "king",
    "ring",
    "wing",
    "spring",
    "string",
    "thing",
    "nothing",
    "something",
    "anything",
    "everything",
    "during",
    "ceiling",
    "sibling",
    "meeting",
    "wedding",
    "offspring",
    "viking",
    "beijing",
    "according",
    "including",
    "following",
    "regarding",
    "concerning",
    "kindred",
    "hatred",
    "infrared",
];

static VERBS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    include_str!("verbs.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .collect()
});

/// Whether a dictionary form is a common verb.
#[must_use]
pub(crate) fn is_verb(lemma: &str) -> bool {
    VERBS.contains(lemma)
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
    if CARDINALS.contains(&token.folded.as_str()) && !token.upper {
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

/// Words whose part their form alone mostly tells.
fn closed_class(tokens: &[Token], at: usize, before: &[Tag]) -> Option<Tag> {
    let token = &tokens[at];
    let word = token.folded.as_str();
    let next = tokens.get(at + 1);
    let tag = match word {
        _ if NEGATIONS.contains(&word) => Tag::Negation,
        "to" => match next {
            Some(next)
                if next.is_word()
                    && !closes_noun(next)
                    && is_verb(&next.lemma)
                    && !next.capital =>
            {
                Tag::To
            }
            Some(next) if next.is_any(&["be", "have", "do", "not", "only", "also"]) => Tag::To,
            _ => Tag::Preposition,
        },
        "'s" => match next {
            // `it's known`, `he's going`: a verb after a pronoun; otherwise a possessive.
            Some(_) if before.last() == Some(&Tag::Pronoun) => Tag::Auxiliary,
            _ => Tag::Determiner,
        },
        "may" | "will" | "might" if token.capital && at > 0 && !before.is_empty() => Tag::Noun,
        _ if MODALS.contains(&word) => Tag::Modal,
        "that" => that(tokens, at, before),
        "which" | "whom" | "whose" => Tag::Relative,
        "who" if at > 0 => Tag::Relative,
        "where" | "when" if matches!(before.last(), Some(Tag::Noun | Tag::Number)) => Tag::Relative,
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
            && !matches!(
                word,
                "family"
                    | "italy"
                    | "july"
                    | "ally"
                    | "assembly"
                    | "supply"
                    | "reply"
                    | "anomaly"
                    | "monopoly"
                    | "apply"
                    | "rely"
                    | "comply"
                    | "early"
                    | "daily"
                    | "only"
            ) =>
        {
            Tag::Adverb
        }
        _ => return None,
    };
    Some(tag)
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

/// Whether a word cannot be the start of a noun group after a verb.
fn closes_noun(token: &Token) -> bool {
    let word = token.folded.as_str();
    DETERMINERS.contains(&word) || PREPOSITIONS.contains(&word) || PRONOUNS.contains(&word)
}

/// Nouns, verbs and adjectives, by ending and place.
fn open_class(tokens: &[Token], at: usize, before: &[Tag]) -> Tag {
    let token = &tokens[at];
    let word = token.folded.as_str();
    let last = last_real(before);
    let known = is_verb(&token.lemma) && !NOT_VERBS.contains(&word);
    // A capital inside a sentence makes a name, not a verb.
    if token.capital && at > 0 && !(tokens[at - 1].is("\"") && known) {
        return Tag::Noun;
    }
    if word.len() > 4 && word.ends_with("ing") && !NOT_VERBS.contains(&word) {
        return Tag::Gerund;
    }
    let base = word == token.lemma.as_str();
    let past = (word.len() > 3 && word.ends_with("ed") && !NOT_VERBS.contains(&word))
        || (known && !base && !word.ends_with('s'));
    if past {
        return past_form(tokens, at, before, last);
    }
    if !known {
        // After a modal even an unknown word is the verb.
        let verb = last == Some(Tag::Modal) && word == token.lemma.as_str();
        return if verb {
            Tag::Verb
        } else {
            noun_or_adjective(tokens, at)
        };
    }
    match last {
        Some(Tag::To | Tag::Modal) => Tag::Verb,
        Some(Tag::Negation) if base => Tag::Verb,
        Some(Tag::Auxiliary) if base && did(tokens, at) => Tag::Verb,
        Some(
            Tag::Determiner
            | Tag::Preposition
            | Tag::Adjective
            | Tag::Number
            | Tag::Participle
            | Tag::Gerund,
        ) => noun_or_adjective(tokens, at),
        Some(Tag::Pronoun | Tag::Relative) => Tag::Verb,
        // `the Russian attacks`.
        Some(Tag::Noun) if after_demonym(tokens, at) => noun_or_adjective(tokens, at),
        Some(Tag::Noun) => verb_after_noun(tokens, at, base, before),
        Some(Tag::Conjunction) => after_conjunction(tokens, at, before),
        _ if at == 0 || base => noun_or_adjective(tokens, at),
        _ => verb_after_noun(tokens, at, base, before),
    }
}

/// The last tag that is not an adverb.
fn last_real(before: &[Tag]) -> Option<Tag> {
    before
        .iter()
        .rev()
        .find(|tag| **tag != Tag::Adverb)
        .copied()
}

/// Whether a form of `do` stands just before, over `not` and adverbs.
fn did(tokens: &[Token], at: usize) -> bool {
    tokens[..at]
        .iter()
        .rev()
        .take(3)
        .any(|token| token.is_any(&["do", "does", "did"]))
}

/// `signed` is the clause's verb after a noun, and a participle after be, have, or before the noun it describes.
fn past_form(tokens: &[Token], at: usize, before: &[Tag], last: Option<Tag>) -> Tag {
    let next = tokens.get(at + 1);
    if tokens[at].is_any(&["based", "located", "situated", "headquartered"]) {
        return Tag::Participle;
    }
    // `state-sponsored attacks`.
    if at >= 2 && tokens[at - 1].is("-") && tokens[at - 1].glued && tokens[at].glued {
        return Tag::Adjective;
    }
    match last {
        Some(Tag::Auxiliary) => Tag::Participle,
        Some(Tag::Negation) if before.contains(&Tag::Auxiliary) => Tag::Participle,
        Some(Tag::Determiner | Tag::Number) => Tag::Adjective,
        Some(Tag::Preposition | Tag::Adjective)
            if next.is_some_and(|next| next.is_word() && !closes_noun(next)) =>
        {
            Tag::Adjective
        }
        // `the pact, signed by 50 nations`.
        Some(Tag::Noun) if next.is_some_and(|next| next.is("by")) => Tag::Participle,
        Some(Tag::Symbol) if next.is_some_and(|next| next.is("by")) && tokens[at - 1].is(",") => {
            Tag::Participle
        }
        // `signed by 50 nations and 250 groups aimed at`: after an object, before a preposition.
        Some(Tag::Noun)
            if next.is_some_and(|next| {
                PREPOSITIONS.contains(&next.folded.as_str()) || next.is("to")
            }) && inside_phrase(before) =>
        {
            Tag::Participle
        }
        _ => Tag::Verb,
    }
}

/// A verb form after a noun is the verb when a noun group, a preposition or the end follows.
fn verb_after_noun(tokens: &[Token], at: usize, base: bool, before: &[Tag]) -> Tag {
    let plural_before = at > 0
        && tokens[at - 1].folded.ends_with('s')
        && tokens[at - 1].lemma != tokens[at - 1].folded;
    let joined = at >= 2 && tokens[at - 2].is("and");
    let agrees = base == (plural_before || joined)
        || (at > 0 && tokens[at - 1].is_any(&["people", "all", "both"]));
    let follows = tokens.get(at + 1).is_none_or(|next| {
        closes_noun(next)
            || !next.is_word()
            || next.capital
            || next.is_any(&["to", "not", "on", "more", "less"])
    });
    // `Ravenna beat Lugo`: forms that are past and base alike agree with every subject.
    let alike = tokens[at].is_any(&[
        "beat",
        "hit",
        "cut",
        "put",
        "set",
        "let",
        "cost",
        "read",
        "shut",
        "split",
        "spread",
        "bet",
        "cast",
        "hurt",
        "quit",
        "burst",
        "upset",
        "broadcast",
    ]);
    if alike && tokens.get(at + 1).is_some_and(|next| next.is("by")) {
        return Tag::Participle;
    }
    let agrees = agrees || alike;
    // `on policy issues`: a noun inside a prepositional phrase, unless an object follows.
    let inside = inside_phrase(before);
    let object = tokens.get(at + 1).is_some_and(|next| {
        DETERMINERS.contains(&next.folded.as_str())
            || next.capital
            || PRONOUNS.contains(&next.folded.as_str())
            || next.is("to")
    });
    let verb = agrees && if inside { object } else { follows || !base };
    if verb {
        Tag::Verb
    } else {
        noun_or_adjective(tokens, at)
    }
}

/// `X did this and signs that`: the verb again after a conjunction, when a verb came before.
fn after_conjunction(tokens: &[Token], at: usize, before: &[Tag]) -> Tag {
    let verb_before = before
        .iter()
        .any(|tag| matches!(tag, Tag::Verb | Tag::Participle | Tag::To));
    let object = tokens.get(at + 1).is_some_and(closes_noun);
    if verb_before && object {
        Tag::Verb
    } else {
        noun_or_adjective(tokens, at)
    }
}

/// Whether an adjective of nation stands before.
fn after_demonym(tokens: &[Token], at: usize) -> bool {
    at > 0
        && super::words::places_at(&tokens[at - 1..at]).is_some_and(|(readings, _)| {
            readings
                .iter()
                .any(|reading| reading.word == super::words::PlaceWord::Demonym)
        })
}

/// Whether the noun group that ends here hangs on a preposition or is an object already.
fn inside_phrase(before: &[Tag]) -> bool {
    let group = [
        Tag::Noun,
        Tag::Adjective,
        Tag::Determiner,
        Tag::Adverb,
        Tag::Number,
    ];
    let start = before
        .iter()
        .rev()
        .find(|tag| !group.contains(tag) && **tag != Tag::Conjunction);
    matches!(
        start,
        Some(Tag::Preposition | Tag::Gerund | Tag::To | Tag::Verb | Tag::Participle)
    )
}

/// Endings that make adjectives, before a noun or after be.
fn noun_or_adjective(tokens: &[Token], at: usize) -> Tag {
    const ENDINGS: &[&str] = &[
        "ous", "ful", "ive", "able", "ible", "ical", "less", "ish", "ern", "ary", "ial", "onal",
        "ular",
    ];
    let word = tokens[at].folded.as_str();
    if ENDINGS
        .iter()
        .any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
    {
        Tag::Adjective
    } else {
        Tag::Noun
    }
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
