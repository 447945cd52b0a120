//! What a claim with a date says that happened.

use smol_str::SmolStr;

use super::super::{acting, align};
use crate::facts::{Clause, DateMention, Reading, Tag, lexicon};

/// What happened.
pub(super) struct Event {
    /// The verb or noun, as words are compared.
    pub word: SmolStr,
    /// The token of a verb that went on for some time.
    pub at: Option<usize>,
    /// Whether it is a noun in the claim: `her death`.
    pub noun: bool,
    /// Whether it is said to begin or to end then: `began filming in`.
    pub side: Option<Side>,
    /// Whether it is the subject itself that begins or ends: `the war ended in`.
    pub whole: bool,
}

/// An end of what went on for some time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Start,
    End,
}

/// What happened: the verb of the clause that the date stands in; without one, the first word that is a verb's form.
pub(super) fn event(reading: &Reading, date: &DateMention) -> Option<Event> {
    // `is a 1922 novel`: it came out then.
    if date.of_work {
        return Some(Event::verb(SmolStr::new_static("release")));
    }
    let at = date.tokens.start;
    let clause = around(reading, at);
    // `an actor until her death in 2018`: the noun of what happened goes before the verb of the clause.
    if let Some(noun) = happening(reading, at) {
        return Some(Event::noun(reading.tokens[noun].lemma.clone()));
    }
    if let Some(event) = clause.and_then(|clause| beginning(reading, clause)) {
        return Some(event);
    }
    if let Some(clause) = clause.filter(|clause| is_verb(reading, clause.head)) {
        // `opened a school`: it is not the subject that began.
        let alone = reading.tags.get(clause.group.end).is_none_or(|tag| {
            matches!(
                tag,
                Tag::Preposition | Tag::Adverb | Tag::Symbol | Tag::Number
            )
        });
        let becomes = reading.tokens[clause.head].lemma == "become";
        let side = end_of_all(reading, clause).filter(|_| alone || becomes);
        let whole = side.is_some();
        return Some(Event {
            side,
            whole,
            ..light(reading, clause)
        });
    }
    let is_event = |at: &usize| {
        let named = reading.names.iter().any(|name| name.tokens.contains(at));
        let word = matches!(reading.tags[*at], Tag::Verb | Tag::Participle | Tag::Noun);
        word && !named && !date.tokens.contains(at) && !lexicon::is_stop(&reading.tokens[*at].lemma)
    };
    let first = (0..reading.tokens.len()).find(is_event)?;
    let word = align::lemma_at(reading, first).clone();
    Some(if reading.tags[first] == Tag::Noun {
        Event::noun(word)
    } else {
        Event::verb(word)
    })
}

/// The shortest clause around a token.
pub(super) fn around(reading: &Reading, at: usize) -> Option<&Clause> {
    let clauses = reading.clauses.iter();
    clauses
        .filter(|clause| clause.extent.contains(&at))
        .min_by_key(|clause| clause.extent.len())
}

impl Event {
    fn noun(word: SmolStr) -> Self {
        Self {
            word,
            at: None,
            noun: true,
            side: None,
            whole: false,
        }
    }

    fn verb(word: SmolStr) -> Self {
        Self {
            word,
            at: None,
            noun: false,
            side: None,
            whole: false,
        }
    }
}

/// `began filming in May`, `the filming finished in May`: what went on, and which end of it the date is.
fn beginning(reading: &Reading, clause: &Clause) -> Option<Event> {
    let chained = (clause.group.start..clause.head).find_map(|at| side(&reading.tokens[at].lemma));
    if let Some(side) = chained.filter(|_| reading.tags[clause.head] == Tag::Gerund) {
        return Some(Event {
            word: align::lemma_at(reading, clause.head).clone(),
            at: Some(clause.head),
            noun: false,
            side: Some(side),
            whole: false,
        });
    }
    let side = side(&reading.tokens[clause.head].lemma)?;
    let activity = clause.subject.clone().find(|&at| {
        let of = reading.tokens.get(at + 1).is_some_and(|next| next.is("of"));
        reading.tokens[at].folded.ends_with("ing") && of
    })?;
    Some(Event {
        word: reading.tokens[activity].lemma.clone(),
        at: Some(activity),
        noun: false,
        side: Some(side),
        whole: false,
    })
}

/// `The war ended in 1746`, `it first aired in May`: which end of it a verb tells.
fn end_of_all(reading: &Reading, clause: &Clause) -> Option<Side> {
    let verb = reading.tokens[clause.head].lemma.as_str();
    let adverbs = clause.group.start.saturating_sub(1)..clause.head;
    let said = |words: &[&str]| adverbs.clone().any(|at| reading.tokens[at].is_any(words));
    match verb {
        "premiere" | "debut" | "launch" | "open" | "become" => Some(Side::Start),
        "close" => Some(Side::End),
        _ if said(&["first", "originally"]) => Some(Side::Start),
        _ if said(&["last"]) => Some(Side::End),
        verb => side(verb),
    }
}

/// Which end of what goes on a verb tells.
fn side(verb: &str) -> Option<Side> {
    match verb {
        "begin" | "start" | "commence" => Some(Side::Start),
        "end" | "finish" | "stop" | "conclude" | "complete" | "cease" => Some(Side::End),
        _ => None,
    }
}

/// The possessed noun of a verb that a date follows over a preposition: `her death in 2018`, `its release on 3 May`.
fn happening(reading: &Reading, date: usize) -> Option<usize> {
    let noun = date.checked_sub(2)?;
    let owned = noun > 0
        && (reading.tokens[noun - 1].is_any(&["his", "her", "its", "their"])
            || reading.tokens[noun - 1].is_any(&["'s", "'"]));
    let over = reading.tokens[date - 1].is_any(&["in", "on", "of"]);
    let verbal = lexicon::is_of_verb(&reading.tokens[noun].lemma);
    (owned && over && verbal && reading.tags[noun] == Tag::Noun).then_some(noun)
}

fn is_verb(reading: &Reading, at: usize) -> bool {
    matches!(reading.tags[at], Tag::Verb | Tag::Participle | Tag::Gerund)
}

/// A light verb with its word: `was made public` is published, `the attack took place` is the attack.
fn light(reading: &Reading, clause: &Clause) -> Event {
    let tokens = &reading.tokens;
    let next = tokens.get(clause.head + 1);
    let verb = &tokens[clause.head].lemma;
    if verb == "make" && next.is_some_and(|next| next.is("public")) {
        return Event::verb(SmolStr::new_static("publish"));
    }
    let happens = verb == "take" && next.is_some_and(|next| next.is("place"))
        || matches!(verb.as_str(), "happen" | "occur");
    let plain = |at: &usize| {
        let named = reading.names.iter().any(|name| name.tokens.contains(at));
        reading.tags[*at] == Tag::Noun && !named
    };
    // `the Morro oil spill happened`: the spill.
    let head = acting::head(reading, clause).filter(plain);
    let noun = head.or_else(|| clause.subject.clone().find(plain));
    match noun {
        Some(noun) if happens => Event::noun(tokens[noun].lemma.clone()),
        _ => Event::verb(align::lemma_at(reading, clause.head).clone()),
    }
}
