//! Nouns, verbs and adjectives, by ending and place.

use super::super::token::Token;
use super::super::words;
use super::lists::{ALIKE, DETERMINERS, NOT_VERBS, PREPOSITIONS, PRONOUNS, is_adjective, is_verb};
use super::{Tag, closes_noun};

/// Verbs that `of` goes with.
const OF_VERBS: &[&str] = &[
    "consisting",
    "thinking",
    "speaking",
    "dreaming",
    "hearing",
    "tiring",
    "dying",
    "disposing",
    "boasting",
    "knowing",
    "learning",
    "approving",
    "complaining",
    "conceiving",
];

/// Nouns, verbs and adjectives, by ending and place.
pub(super) fn open_class(tokens: &[Token], at: usize, before: &[Tag]) -> Tag {
    let token = &tokens[at];
    let word = token.folded.as_str();
    let last = last_real(before);
    let known = is_verb(&token.lemma) && !NOT_VERBS.contains(&word);
    // Nobody borns: the word has no other form. `Chilean-born` only describes.
    if word == "born" && !(at > 0 && tokens[at - 1].is("-") && tokens[at - 1].glued) {
        return Tag::Participle;
    }
    // A capital inside a sentence makes a name, not a verb.
    if token.capital && at > 0 && !(tokens[at - 1].is("\"") && known) {
        return Tag::Noun;
    }
    if word.len() > 4 && word.ends_with("ing") && !NOT_VERBS.contains(&word) {
        // `the opening of`, `a new beginning`: but `a growing number`.
        let alone = tokens
            .get(at + 1)
            .is_none_or(|next| !next.is_word() || closes_noun(next) && !is_determiner(next));
        // `Filming of the series began`: but `Thinking of home, he wept`.
        let of = tokens.get(at + 1).is_some_and(|next| next.is("of"));
        let is = tokens
            .get(at + 1)
            .is_some_and(|next| next.is_any(&["is", "was"]));
        let leads = at == 0 && (is || of && !OF_VERBS.contains(&word));
        let noun =
            leads || alone && matches!(before.last(), Some(Tag::Determiner | Tag::Adjective));
        return if noun { Tag::Noun } else { Tag::Gerund };
    }
    // `undefeated`, `unnamed`: what was not done only describes.
    if word.starts_with("un") && word.ends_with("ed") && !known && word.len() > 6 {
        return Tag::Adjective;
    }
    let base = word == token.lemma.as_str();
    let past = (word.len() > 3 && word.ends_with("ed") && !NOT_VERBS.contains(&word))
        || (known && !base && !word.ends_with('s'));
    if past {
        return past_form(tokens, at, before, last);
    }
    if !known {
        // After a modal, and after a `to` that is no preposition, even an unknown word is the verb.
        let verb = matches!(last, Some(Tag::Modal | Tag::To)) && word == token.lemma.as_str();
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
        // `was set up`, `were hurt`, `has hit`: but `is set to` looks ahead.
        Some(Tag::Auxiliary) if token.is_any(ALIKE) && !is_next(tokens, at, "to") => {
            Tag::Participle
        }
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

fn is_determiner(token: &Token) -> bool {
    DETERMINERS.contains(&token.folded.as_str())
}

fn is_next(tokens: &[Token], at: usize, folded: &str) -> bool {
    tokens.get(at + 1).is_some_and(|next| next.is(folded))
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
    // `gun related deaths`.
    if tokens[at].is("related") && next.is_some_and(|next| next.is_word() && !closes_noun(next)) {
        return Tag::Adjective;
    }
    // `state-sponsored attacks`.
    if at >= 2 && tokens[at - 1].is("-") && tokens[at - 1].glued && tokens[at].glued {
        return Tag::Adjective;
    }
    // `an American animated series`: between an adjective of nation and its noun.
    let describes = next.is_some_and(|next| next.is_word() && !closes_noun(next) && !next.is("to"));
    if describes && after_demonym(tokens, at) && in_noun_group(tokens, before) {
        return Tag::Adjective;
    }
    match last {
        Some(Tag::Auxiliary) => Tag::Participle,
        Some(Tag::Negation) if denies_auxiliary(before) => Tag::Participle,
        // `the census of 2001 found 63 people`, `14 signed the petition`: but `14 armed men`.
        Some(Tag::Number) if next.is_some_and(|next| next.is_number() || is_determiner(next)) => {
            Tag::Verb
        }
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
        // `signed by 50 nations and 250 groups aimed at`, `is a film released in`: after an object, before a preposition.
        Some(Tag::Noun)
            if next.is_some_and(|next| {
                PREPOSITIONS.contains(&next.folded.as_str()) || next.is("to")
            }) && !is_only_verb(tokens, at, before)
                && (inside_phrase(before) || before_group(before) == Some(Tag::Auxiliary)) =>
        {
            Tag::Participle
        }
        _ => Tag::Verb,
    }
}

/// `was not managed`, against `was a singer but never managed to write`.
fn denies_auxiliary(before: &[Tag]) -> bool {
    let chain = [Tag::Negation, Tag::Adverb];
    before.iter().rev().find(|tag| !chain.contains(tag)) == Some(&Tag::Auxiliary)
}

/// Whether no other word of the sentence can be its verb: `The roof of the hall opened in May.`
fn is_only_verb(tokens: &[Token], at: usize, before: &[Tag]) -> bool {
    const AUXILIARIES: &[&str] = &[
        "is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did",
        "will", "would", "can", "could", "may", "might", "must", "shall", "should", "'s", "'re",
    ];
    let verbal = |tag: &Tag| {
        matches!(
            tag,
            Tag::Verb | Tag::Auxiliary | Tag::Modal | Tag::Participle
        )
    };
    let ahead = tokens[at + 1..].iter().any(|token| {
        let form = token.folded != token.lemma && is_verb(&token.lemma);
        token.is_any(AUXILIARIES) || token.folded.ends_with("ed") || form
    });
    !before.iter().any(verbal) && !ahead && at + 1 < tokens.len()
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
    let alike = tokens[at].is_any(ALIKE);
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
        && words::places_at(&tokens[at - 1..at]).is_some_and(|(readings, _)| {
            readings
                .iter()
                .any(|reading| reading.word == words::PlaceWord::Demonym)
        })
}

/// Whether a noun group that `a` begins ends here: `an American`. `The French signed` has a verb.
fn in_noun_group(tokens: &[Token], before: &[Tag]) -> bool {
    let group = [Tag::Noun, Tag::Adjective, Tag::Adverb];
    let start = before.iter().rposition(|tag| !group.contains(tag));
    start.is_some_and(|start| tokens[start].is_any(&["a", "an"]))
}

/// Whether the noun group that ends here hangs on a preposition or is an object already.
fn inside_phrase(before: &[Tag]) -> bool {
    matches!(
        before_group(before),
        Some(Tag::Preposition | Tag::Gerund | Tag::To | Tag::Verb | Tag::Participle)
    )
}

/// What stands before the noun group that ends here.
fn before_group(before: &[Tag]) -> Option<Tag> {
    let group = [
        Tag::Noun,
        Tag::Adjective,
        Tag::Determiner,
        Tag::Adverb,
        Tag::Number,
    ];
    before
        .iter()
        .rev()
        .find(|tag| !group.contains(tag) && **tag != Tag::Conjunction)
        .copied()
}

/// Endings that make adjectives, before a noun or after be.
fn noun_or_adjective(tokens: &[Token], at: usize) -> Tag {
    const ENDINGS: &[&str] = &[
        "ous", "ful", "ive", "able", "ible", "ical", "less", "ish", "ern", "ary", "ial", "onal",
        "ular",
    ];
    let word = tokens[at].folded.as_str();
    // `Good Boys` is a title.
    let titled = tokens
        .get(at + 1)
        .is_some_and(|next| next.capital && next.is_word());
    let listed = is_adjective(word) && (!tokens[at].capital || (at == 0 && !titled));
    let ends = |word: &str| {
        let long = |ending: &&&str| word.len() > ending.len() + 2 && word.ends_with(**ending);
        ENDINGS.iter().any(|ending| long(&ending))
    };
    // `a worldwide total of`, `the original of`: but `a man capable of`.
    let before = |steps: usize| at.checked_sub(steps).map(|at| &tokens[at]);
    let described = |token: &Token| is_adjective(&token.folded) || ends(&token.folded);
    let article = before(1).is_some_and(is_determiner)
        || before(1).is_some_and(described) && before(2).is_some_and(is_determiner);
    let compared = word.ends_with("est") || word.ends_with("er");
    let thing = is_next(tokens, at, "of") && article && !compared;
    if (listed || ends(word)) && !thing {
        Tag::Adjective
    } else {
        Tag::Noun
    }
}
