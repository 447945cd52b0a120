//! Several words that are one verb together: `carry out`, `find guilty`, `make its debut`, `take part`.

use smol_str::SmolStr;

use crate::facts::{Clause, Reading, Tag, lexicon};

/// An entry of the tables that begins at a token.
pub(super) struct Phrase {
    /// As the table has it.
    pub entry: &'static str,
    /// The other tokens that it takes.
    pub rest: Vec<usize>,
}

/// So many words may stand between an article and its noun: `made her long awaited debut`.
const MAX_BETWEEN: usize = 3;

/// The dictionary form of a word, or the entry of several words that begins with it.
///
/// A passive with an entry of its own has a `be` before it: `be kill` is to die, `kill` is not.
#[must_use]
pub(crate) fn lemma_at(reading: &Reading, at: usize) -> &SmolStr {
    let words = || (0..reading.tokens.len()).map(|at| compared(reading, at));
    &reading.compared.get_or_init(|| words().collect())[at]
}

fn compared(reading: &Reading, at: usize) -> SmolStr {
    if let Some(idiom) = idiom(reading, at) {
        return SmolStr::new_static(idiom);
    }
    match phrase_at(reading, at) {
        Some(phrase) => SmolStr::new_static(phrase.entry),
        None => reading.tokens[at].lemma.clone(),
    }
}

/// A word as people know it: the verb of an entry with `be` or `first` before it.
pub(crate) fn shown(lemma: &str) -> &str {
    let plain = lemma
        .strip_prefix("be ")
        .or_else(|| lemma.strip_prefix("first "));
    plain.unwrap_or(lemma)
}

fn is_verbal(reading: &Reading, at: usize) -> bool {
    matches!(reading.tags[at], Tag::Verb | Tag::Participle | Tag::Gerund)
}

/// A light verb and its noun that are one verb together.
pub(super) fn idiom(reading: &Reading, at: usize) -> Option<&'static str> {
    let next = reading.tokens.get(at + 1)?;
    match (reading.tokens[at].lemma.as_str(), next.folded.as_str()) {
        ("take", "part") => Some("participate"),
        ("take", "place") => Some("occur"),
        ("make", "public") => Some("publish"),
        _ => None,
    }
}

/// The entry of several words that begins with the verb at a token.
///
/// An article or a number stands for the `its` of an entry, and words that describe the noun may stand between the two.
pub(super) fn phrase_at(reading: &Reading, at: usize) -> Option<Phrase> {
    if !is_verbal(reading, at) {
        return None;
    }
    let head = |clause: &Clause| clause.head == at && clause.passive;
    let lemma = &reading.tokens[at].lemma;
    let passive = || {
        let has_entry = lexicon::is_passive_entry(lemma);
        let be = (has_entry && reading.clauses.iter().any(head)).then_some("be");
        be.and_then(|be| entry(reading, at, 0, Some(be)))
    };
    // `was set up` is `set up`, whatever `be set` is.
    let (passive, active) = (passive(), active(reading, at));
    let longer = |active: &Phrase| {
        passive
            .as_ref()
            .is_none_or(|p| active.rest.len() > p.rest.len())
    };
    active
        .filter(longer)
        .or(passive)
        .or_else(|| around_object(reading, at))
        .or_else(|| first_of_all(reading, at))
        .filter(|phrase| !ends_in_date(reading, phrase))
}

/// Whether the last word of an entry is the preposition of a date: `was brought in 2004` is no `bring in`.
fn ends_in_date(reading: &Reading, phrase: &Phrase) -> bool {
    let Some(&last) = phrase.rest.last() else {
        return false;
    };
    let mut dates = reading.dates.iter();
    reading.tokens[last].is_any(&["in", "on", "at", "from", "to", "over"])
        && dates.any(|date| date.tokens.contains(&last) || date.tokens.contains(&(last + 1)))
}

/// `first aired` is an entry of its own: it premiered.
fn first_of_all(reading: &Reading, at: usize) -> Option<Phrase> {
    if at == 0 || !reading.tokens[at - 1].is("first") {
        return None;
    }
    let both = ["first", reading.tokens[at].lemma.as_str()];
    let (entry, _) = lexicon::phrase(both.into_iter()).filter(|(_, taken)| *taken == 2)?;
    let rest = Vec::new();
    Some(Phrase { entry, rest })
}

/// So many words of an object may stand between a verb and the rest of its entry.
const MAX_OBJECT: usize = 8;

/// The entry that has the verb's object behind its first word: `took 14 people into custody`.
fn around_object(reading: &Reading, at: usize) -> Option<Phrase> {
    let entries = lexicon::around_object(&reading.tokens[at].lemma);
    let breaks = |at: &usize| {
        matches!(
            reading.tags[*at],
            Tag::Verb | Tag::Symbol | Tag::Conjunction
        ) || is_verbal(reading, *at)
    };
    if entries.is_empty() {
        return None;
    }
    let last = reading.tokens.len().min(at + 2 + MAX_OBJECT);
    let end = (at + 1..last).find(breaks).unwrap_or(last);
    entries.iter().find_map(|entry| {
        let rest: Vec<&str> = entry.split(' ').skip(1).collect();
        let fits = |from: usize| {
            let tokens = reading.tokens.get(from..from + rest.len());
            tokens.is_some_and(|tokens| {
                let mut pairs = rest.iter().zip(tokens);
                pairs.all(|(word, token)| {
                    token.lemma == *word || (*word == "its" && is_determiner(&token.folded))
                })
            })
        };
        let from = (at + 2..end).find(|&from| fits(from))?;
        let rest = (from..from + rest.len()).collect();
        Some(Phrase { entry, rest })
    })
}

/// The entry of several words that begins with the very verb at a token.
fn active(reading: &Reading, at: usize) -> Option<Phrase> {
    if !lexicon::begins_phrase(&reading.tokens[at].lemma) {
        return None;
    }
    let between = if determiner_end(reading, at + 1).is_some() {
        MAX_BETWEEN
    } else {
        0
    };
    (0..=between)
        .take_while(|&skipped| {
            let from = determiner_end(reading, at + 1).unwrap_or(at + 2);
            describes(reading, from, skipped)
        })
        .find_map(|skipped| entry(reading, at, skipped, None))
}

/// The end of an article, a possessive or a quantity (`more than 75`) that begins at a token.
fn determiner_end(reading: &Reading, at: usize) -> Option<usize> {
    let counted = reading
        .quantities
        .iter()
        .find(|quantity| quantity.tokens.start == at);
    if let Some(quantity) = counted {
        return Some(quantity.tokens.end);
    }
    let token = reading.tokens.get(at)?;
    (is_determiner(&token.folded) || token.is_number()).then_some(at + 1)
}

/// Whether so many words from a token on can describe a noun.
fn describes(reading: &Reading, from: usize, words: usize) -> bool {
    let tags = reading.tags.get(from..from + words);
    tags.is_some_and(|tags| {
        tags.iter().all(|tag| {
            matches!(
                tag,
                Tag::Adjective | Tag::Noun | Tag::Participle | Tag::Gerund | Tag::Number
            )
        })
    })
}

/// The entry that begins at a token, with words left out after the one that follows it.
/// A word put before all of them is not in the text.
fn entry(
    reading: &Reading,
    at: usize,
    skipped: usize,
    before: Option<&'static str>,
) -> Option<Phrase> {
    let determined = determiner_end(reading, at + 1);
    let after = determined.unwrap_or(at + 2) + skipped;
    let tokens = || {
        (at..reading.tokens.len().min(at + 2))
            .chain(after..reading.tokens.len())
            .take(MAX_WORDS)
    };
    let lemmas = tokens().map(|token| {
        let possessive = || is_determiner(&reading.tokens[token].folded);
        if token == at + 1 && determined.is_some() || possessive() {
            "its"
        } else {
            reading.tokens[token].lemma.as_str()
        }
    });
    let (entry, taken) = lexicon::phrase(before.into_iter().chain(lemmas))?;
    let taken = taken - usize::from(before.is_some());
    // Without a word behind the gap the gap is no part of it.
    let whole = skipped == 0 || taken > 2;
    whole.then(|| Phrase {
        entry,
        rest: tokens().take(taken).skip(1).collect(),
    })
}

/// Longer than any entry of the tables.
const MAX_WORDS: usize = 8;

fn is_determiner(folded: &str) -> bool {
    matches!(
        folded,
        "a" | "an" | "the" | "its" | "his" | "her" | "their" | "our" | "my" | "your"
    )
}
