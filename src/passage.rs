//! Passages: the sentences of a clean text.
//!
//! A sentence never goes over a paragraph's end, never ends at `;` or `:`, and takes along the quotation marks and
//! brackets that close it. A quotation of several sentences stays whole, since its speaker may be named at either end.
//! The splitter is `sentences`, one private function over one paragraph: rules over the words around a stop, in one
//! pass. (`sentencex`, which it replaces, took 23 ms per MB, and split before closing brackets and inside names.)

use std::ops::Range;

use crate::blocks::item_mark_length;
use crate::clean::{Class, Document};

/// A sentence or so of a source.
#[derive(Clone, Debug)]
pub struct Passage {
    /// Its bytes in the clean text; the bullet of a list item is not in it.
    pub range: Range<usize>,
    /// What the paragraph it stands in is.
    pub class: Class,
    /// The paragraph, counted from 0.
    pub paragraph: usize,
    /// Whether it is an item of a list.
    pub item: bool,
}

/// Splits a document into its passages, in order.
#[must_use]
pub fn split(document: &Document) -> Vec<Passage> {
    let text = document.text.as_str();
    let mut passages = Vec::new();
    for (number, paragraph) in document.paragraphs.iter().enumerate() {
        let whole = &text[paragraph.range.clone()];
        let mark = if paragraph.item {
            item_mark_length(whole)
        } else {
            0
        };
        let start = paragraph.range.start + mark;
        let found = sentences(&whole[mark..]);
        let parts = found
            .into_iter()
            .flat_map(|found| parts(&whole[mark..], found));
        passages.extend(parts.map(|found| Passage {
            range: start + found.start..start + found.end,
            class: paragraph.class,
            paragraph: number,
            item: paragraph.item,
        }));
    }
    passages
}

/// Bytes that a passage has at most. The longest of 25,000 sentences of news and encyclopedia has 825; what is longer than
/// this is a table or
/// no sentence at all, and facts look back and forth inside a passage, so that its length bounds their cost.
const MAX_PASSAGE: usize = 3_000;

/// A sentence, cut at its last comma or space before the limit when it is longer.
fn parts(text: &str, sentence: Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut rest = sentence;
    while rest.len() > MAX_PASSAGE {
        let mut limit = rest.start + MAX_PASSAGE;
        while !text.is_char_boundary(limit) {
            limit -= 1;
        }
        let head = &text[rest.start..limit];
        let cut = head
            .rfind([';', ','])
            .filter(|&at| at > MAX_PASSAGE / 2)
            .map(|at| at + 1);
        let end = rest.start
            + cut
                .or_else(|| head.rfind(' '))
                .filter(|&at| at > 0)
                .unwrap_or(head.len());
        found.push(rest.start..end);
        let white = text[end..rest.end].len() - text[end..rest.end].trim_start().len();
        rest = end + white..rest.end;
    }
    if !rest.is_empty() {
        found.push(rest);
    }
    found
}

/// Bytes that a quotation of several sentences has at most; a longer one is split like any text.
const MAX_QUOTATION: usize = 700;
/// Words after a question in quotation marks among which its speaker's verb is looked for.
const SPEAKER_WORDS: usize = 5;

/// Titles, and abbreviations that always stand before another word, in small letters.
const BEFORE_WORDS: &[&str] = &[
    "adm", "amb", "brig", "capt", "cf", "cmdr", "col", "cpl", "det", "dr", "e.g", "eg", "fr",
    "gen", "gov", "hon", "i.e", "ie", "lt", "maj", "messrs", "mgr", "mlle", "mme", "mr", "mrs",
    "ms", "msgr", "mt", "mx", "pfc", "pres", "prof", "pvt", "rep", "reps", "rev", "sen", "sens",
    "sgt", "supt", "v", "viz", "vs",
];

/// Abbreviations that stand before a number, in small letters.
const BEFORE_NUMBERS: &[&str] = &[
    "apr", "approx", "art", "aug", "c", "ca", "ch", "cl", "dec", "est", "feb", "fig", "figs",
    "jan", "jul", "jun", "mar", "no", "nos", "nov", "nr", "oct", "op", "p", "para", "pp", "pt",
    "sec", "sect", "sep", "sept", "vol", "vols",
];

/// Abbreviations that may end a sentence or not, in small letters.
const EITHER: &[&str] = &[
    "al", "assn", "ave", "blvd", "bros", "co", "corp", "dept", "dist", "esq", "est", "etc", "ft",
    "inc", "intl", "jr", "llc", "ltd", "natl", "rd", "sr", "st", "univ",
];

/// Words that begin sentences and no names: after `U.S.` or `Inc.` they tell that a new sentence begins.
const STARTERS: &[&str] = &[
    "A",
    "After",
    "All",
    "Although",
    "An",
    "And",
    "Another",
    "As",
    "At",
    "Because",
    "Before",
    "Both",
    "But",
    "By",
    "Critics",
    "During",
    "Each",
    "Even",
    "For",
    "From",
    "He",
    "Her",
    "His",
    "How",
    "However",
    "I",
    "If",
    "In",
    "Instead",
    "It",
    "Its",
    "Many",
    "Meanwhile",
    "More",
    "Most",
    "My",
    "Nevertheless",
    "No",
    "Nobody",
    "Nor",
    "Not",
    "Now",
    "Officials",
    "On",
    "One",
    "Only",
    "Or",
    "Other",
    "Others",
    "Our",
    "Over",
    "Several",
    "She",
    "Since",
    "So",
    "Some",
    "Still",
    "Such",
    "That",
    "The",
    "Their",
    "Then",
    "There",
    "Therefore",
    "These",
    "They",
    "This",
    "Those",
    "Though",
    "Three",
    "Thus",
    "To",
    "Today",
    "Two",
    "Under",
    "Until",
    "We",
    "What",
    "When",
    "Where",
    "Whether",
    "Which",
    "While",
    "Who",
    "Why",
    "With",
    "Yet",
    "You",
    "Your",
];

/// Verbs that bring in the speaker of a question.
const SPEECH: &[&str] = &[
    "added",
    "argued",
    "asked",
    "asks",
    "cried",
    "exclaimed",
    "replied",
    "said",
    "says",
    "shouted",
    "tells",
    "told",
    "tweeted",
    "wondered",
    "wrote",
    "writes",
];

const CLOSERS: [char; 9] = ['"', '\'', '”', '’', ')', ']', '»', '›', '*'];
const OPENERS: [char; 9] = ['"', '\'', '“', '‘', '(', '[', '«', '‹', '„'];
const STOPS: [char; 4] = ['.', '!', '?', '…'];

/// The sentences of a paragraph: ranges without white space at their ends.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let quotations = quotations(text);
    let mut quotations = quotations.iter().peekable();
    let mut found = Vec::new();
    let (mut start, mut at) = (0, 0);
    while let Some(next) = text[at..].find(STOPS) {
        let stop = at + next;
        let after = stop + run(&text[stop..], &STOPS);
        let end = after + run(&text[after..], &CLOSERS);
        at = after;
        while quotations
            .next_if(|quotation| quotation.end <= stop)
            .is_some()
        {}
        let inside = quotations
            .peek()
            .is_some_and(|quotation| quotation.start < stop && end < quotation.end);
        if !inside && ends(&text[start..], stop - start..after - start, end - start) {
            push(&mut found, text, start..end);
            (start, at) = (end, end);
        }
    }
    push(&mut found, text, start..text.len());
    found
}

fn push(found: &mut Vec<Range<usize>>, text: &str, range: Range<usize>) {
    let words = &text[range.clone()];
    let start = range.start + words.len() - words.trim_start().len();
    let end = range.start + words.trim_end().len();
    if start < end {
        found.push(start..end);
    }
}

/// Bytes of the characters at the start that are of a set.
fn run(text: &str, set: &[char]) -> usize {
    text.find(|c| !set.contains(&c)).unwrap_or(text.len())
}

/// Whether a sentence that begins with the text ends at a stop; `end` is behind the marks that close it.
fn ends(text: &str, stop: Range<usize>, end: usize) -> bool {
    let rest = &text[end..];
    let next = rest.trim_start();
    if next.len() == rest.len() || next.is_empty() {
        return false;
    }
    let bare = next.trim_start_matches(OPENERS);
    if bare.starts_with(char::is_lowercase)
        || bare.starts_with(['—', '–', '-', ',', ';', ':'])
        || is_credit(next)
    {
        return false;
    }
    let closed = end > stop.end;
    if text[stop.clone()] != *"." {
        return !(closed && has_speaker(next));
    }
    closed || ends_at_period(&text[..stop.start], bare)
}

/// Whether a period after these words ends the sentence, by the word before it and the one after.
fn ends_at_period(before: &str, next: &str) -> bool {
    let word = last_word(before);
    let starter = STARTERS.contains(&first_word(next));
    let number = next.starts_with(|c: char| c.is_ascii_digit());
    let small = word.to_lowercase();
    // `(c. July 1787`, `(b. Lund`.
    let opened = before[..before.len() - word.len()].ends_with('(') && small.len() <= 2;
    if opened || BEFORE_WORDS.contains(&small.as_str()) {
        return false;
    }
    let listed = word.len() == before.trim().len()
        && word.len() <= 2
        && word.bytes().all(|b| b.is_ascii_digit());
    if listed || (number && BEFORE_NUMBERS.contains(&small.as_str())) {
        return false;
    }
    // `J. Roe`, but not the end of `R&D.` or `plan-B.`
    let alone = !before[..before.len() - word.len()].ends_with(['&', '-', '/']);
    let initial = alone && word.chars().count() == 1 && word.starts_with(char::is_uppercase);
    if initial || is_dotted(word) || EITHER.contains(&small.as_str()) {
        return starter;
    }
    true
}

/// Letters, digits and inner periods at the end.
fn last_word(text: &str) -> &str {
    let start = text
        .rfind(|c: char| !c.is_alphanumeric() && c != '.')
        .map_or(0, |at| {
            at + text[at..].chars().next().map_or(0, char::len_utf8)
        });
    &text[start..]
}

fn first_word(text: &str) -> &str {
    &text[..text
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(text.len())]
}

/// `U.S`, `p.m`, `Ph.D`: letters with periods between them, in parts of two letters at most.
fn is_dotted(word: &str) -> bool {
    word.contains('.')
        && word.split('.').all(|part| {
            (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphabetic())
        })
}

/// Whether words go on with who asked the question before them: `“Why?” Jane Roe asked.`
fn has_speaker(next: &str) -> bool {
    next.split_whitespace()
        .take(SPEAKER_WORDS)
        .any(|word| SPEECH.contains(&word.trim_end_matches(['.', ',', ':'])))
}

/// Whether nothing but a credit in brackets is left: `(AP)`.
fn is_credit(next: &str) -> bool {
    next.starts_with('(')
        && next.ends_with(')')
        && next.len() <= 40
        && next.matches('(').count() == 1
}

/// Quotations that are closed, with their marks, in order and apart.
fn quotations(text: &str) -> Vec<Range<usize>> {
    let straight = text.matches('"').count().is_multiple_of(2);
    let mut found = Vec::new();
    let mut open: Option<(usize, char)> = None;
    for (at, mark) in text
        .char_indices()
        .filter(|(_, c)| matches!(c, '"' | '“' | '”' | '«' | '»'))
    {
        match (open, mark) {
            (Some((start, '"')), '"') | (Some((start, '“')), '”') | (Some((start, '«')), '»') =>
            {
                let end = at + mark.len_utf8();
                if end - start <= MAX_QUOTATION {
                    found.push(start..end);
                }
                open = None;
            }
            (None, '"') if straight => open = Some((at, mark)),
            // An opening mark after an opening mark: the first one was never closed.
            (_, '“' | '«') => open = Some((at, mark)),
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(expected: &[&str]) {
        let text = expected.join(" ");
        let found: Vec<&str> = sentences(&text)
            .into_iter()
            .map(|range| &text[range])
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn sentences_end_at_stops_and_keep_their_closing_marks() {
        check(&[
            "The wall broke.",
            "Nobody saw it!",
            "Why?",
            "It rained…",
            "So they say.",
        ]);
        check(&[
            "They call it a “bad wall.”",
            "It broke.",
            "(It was old.)",
            "She said \"no.\"",
            "He left.",
        ]);
        check(&["The wall broke in World War I.", "The town mended it."]);
        check(&["First; then: last.", "No. 5 broke."]);
        check(&["Moor (c. July 1787 – 1828) led the town.", "It grew."]);
    }

    #[test]
    fn abbreviations_and_names_do_not_end_sentences() {
        check(&[
            "Mr. Roe met Sen. Doe and J. R. Smith of the U.S. Senate on Nov. 13 at No. 5 Main St. in Porthaven.",
        ]);
        check(&[
            "The U.S. Navy left the U.S. in May.",
            "It left the U.S.",
            "The town was glad.",
        ]);
        check(&[
            "At 5 p.m. Monday I.B.M. and Roe Inc. signed on, i.e. agreed.",
            "Others did not.",
        ]);
        check(&["See port.example.org or 3.5 of Roe vs. Doe et al. for more."]);
        check(&["1. The wall is old."]);
        check(&["They spend it on R&D.", "Nine firms do."]);
        check(&["Yahoo! is a firm in D.C. with a name."]);
    }

    #[test]
    fn a_quotation_stays_whole_with_its_speaker() {
        check(&[
            "“It broke. It was old. We mend it,” said Roe.",
            "“Why not?” Jane Roe asked.",
            "She left.",
        ]);
        check(&["He said: \"It broke. It was old.\"", "She left."]);
        check(&["“It broke.", "Nobody closed this quotation."]);
        check(&["Boats lie in the mud. (AP)"]);
    }

    #[test]
    fn nothing_gives_nothing() {
        assert!(sentences("").is_empty() && sentences("  ").is_empty());
        check(&["..."]);
        check(&["é"]);
    }
}
