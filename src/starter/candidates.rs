//! Candidates for the first claim: quotations, else sentences that state something that can be compared.

use std::ops::Range;

use crate::Checked;
use crate::clean::{Class, Document};
use crate::facts::{self, Name, Quotation, Reading, SourceFacts};
use crate::passage::Passage;

/// A claim that could stand first, and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    /// The source, by its place.
    pub(super) source: usize,
    /// What it claims.
    pub(super) statement: Statement,
}

/// The two forms that a first claim takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Statement {
    /// Words in quotation marks, without them, and who said them.
    Quote(String, Option<String>),
    /// A sentence.
    Sentence(String),
}

/// So many candidates of a form are checked: the first few nearly always have one that holds.
const MOST: usize = 20;

/// The words of a quotation that is long enough to be one and short enough to be read at a glance.
const QUOTED_WORDS: Range<usize> = 5..26;

/// The same of a sentence.
const SENTENCE_WORDS: Range<usize> = 4..21;

/// Quotations first, those whose speaker is named before others; then sentences: with a figure, a day or a member in them
/// before others, and last those that begin with neither a name nor an article and so may not say of whom they speak. Each
/// in the order of the sources.
pub(super) fn candidates(checked: &Checked) -> Vec<Candidate> {
    let mut lists: [Vec<Candidate>; 5] = Default::default();
    for (source, read) in checked.facts.iter().enumerate() {
        let (Some(read), Ok(document)) = (read, &checked.documents[source]) else {
            continue;
        };
        for (passage, reading) in body(read) {
            for quote in quotations(document, reading) {
                let rank = usize::from(quote.1.is_none());
                push(&mut lists[rank], source, Statement::Quote(quote.0, quote.1));
            }
            if let Some(sentence) = sentence(document, passage, reading) {
                push(
                    &mut lists[rank(reading)],
                    source,
                    Statement::Sentence(sentence),
                );
            }
        }
    }
    lists.into_iter().flatten().collect()
}

fn rank(reading: &Reading) -> usize {
    let named = reading
        .names
        .first()
        .is_some_and(|name| name.tokens.start == 0);
    let article = reading.tokens[0].is_any(&["the", "a", "an"]);
    let compared =
        !reading.quantities.is_empty() || !reading.dates.is_empty() || !reading.members.is_empty();
    match (named || article, compared) {
        (true, true) => 2,
        (true, false) => 3,
        (false, _) => 4,
    }
}

fn push(list: &mut Vec<Candidate>, source: usize, statement: Statement) {
    if list.len() < MOST {
        list.push(Candidate { source, statement });
    }
}

fn body(read: &SourceFacts) -> impl Iterator<Item = (&Passage, &Reading)> {
    let pairs = read.passages.iter().zip(&read.readings);
    pairs.filter(|(passage, _)| passage.class == Class::Body)
}

fn quotations(document: &Document, reading: &Reading) -> Vec<(String, Option<String>)> {
    let closed = reading.quotations.iter().filter(|quote| !quote.open);
    closed
        .filter_map(|quote| {
            let words = &reading.tokens[quote.tokens.clone()];
            let (first, last) = (words.first()?, words.last()?);
            let fits = QUOTED_WORDS.contains(&words.iter().filter(|token| token.is_word()).count());
            // The comma before `said` is the sentence's.
            let quoted = line(document, first.range.start..last.range.end);
            let quoted = quoted.trim_end_matches(',').to_owned();
            fits.then(|| (quoted, speaker(document, reading, quote)))
        })
        .collect()
}

/// The speaker by first and last name, as the passage writes it. A name a few words away may be somebody else's, so it has
/// to stand at the verb and the verb at the quotation: `..., ” said Vera Holm`, `Vera Holm said: “...`.
fn speaker(document: &Document, reading: &Reading, quote: &Quotation) -> Option<String> {
    let tokens = &reading.tokens;
    let speaks = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|token| facts::is_speech(&token.lemma))
    };
    let behind = quote.tokens.end + 1;
    let before = quote.tokens.start.checked_sub(2).map(|at| {
        let mark = tokens[at].is_any(&[",", ":"]);
        at - usize::from(mark && at > 0)
    });
    let names = |name: &&Name| {
        let follows = speaks(behind) && name.tokens.start == behind + 1;
        let leads = before.is_some_and(|verb| speaks(verb) && name.tokens.end == verb);
        name.tokens.len() > 1 && (follows || leads)
    };
    let name = reading.names.iter().find(names)?;
    let spoken = &tokens[name.tokens.clone()];
    let (first, last) = (spoken.first()?, spoken.last()?);
    Some(line(document, first.range.start..last.range.end))
}

/// A whole sentence that quotes nobody.
fn sentence(document: &Document, passage: &Passage, reading: &Reading) -> Option<String> {
    let words = reading
        .tokens
        .iter()
        .filter(|token| token.is_word())
        .count();
    let fits = SENTENCE_WORDS.contains(&words)
        && reading.tokens.last().is_some_and(|last| last.is("."))
        && !reading.tokens.iter().any(|token| token.is("\""));
    fits.then(|| line(document, passage.range.clone()))
}

/// The words of a range of the clean text, on one line.
pub(super) fn line(document: &Document, range: Range<usize>) -> String {
    let words = document.text.as_str()[range].split_whitespace();
    words.collect::<Vec<&str>>().join(" ")
}
