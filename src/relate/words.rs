//! The words of a document as this room compares them: a key each, and what it takes to leave out quotations and names.
//!
//! Symbols are no words, and a clitic belongs to the word before it, so that a run of eight words is eight words of print.

use std::ops::Range;

use crate::clean::{Class, Document};
use crate::facts::{Token, tokens};

use super::shingle::{key, mix};

/// A word of a document.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Its folded form, hashed.
    pub(super) key: u64,
    /// Its bytes in the clean text.
    pub(super) range: Range<usize>,
    /// Whether it stands between double quotation marks.
    pub(super) quoted: bool,
    /// Whether it is written like an ordinary content word: neither capital, nor number, nor one of [`FUNCTION_WORDS`].
    pub(super) plain: bool,
}

/// The share of capitalised words above which capitals mean nothing: text set in capitals, as old wire copy is. Running
/// English has 0.10 to 0.25; a headline-cased list stays below this because of its function words.
const SET_IN_CAPITALS: f64 = 0.8;

/// Words that any two texts share: articles, pronouns, prepositions, conjunctions, auxiliaries.
pub(super) const FUNCTION_WORDS: &[&str] = &[
    "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "because",
    "been", "before", "being", "between", "but", "by", "can", "could", "did", "do", "does",
    "during", "each", "for", "from", "had", "has", "have", "he", "her", "him", "his", "how", "i",
    "if", "in", "into", "is", "it", "its", "may", "me", "might", "more", "most", "my", "n't", "no",
    "not", "of", "on", "one", "only", "or", "other", "our", "out", "over", "s", "'s", "said",
    "says", "she", "should", "so", "some", "such", "than", "that", "the", "their", "them", "then",
    "there", "these", "they", "this", "those", "to", "under", "up", "us", "was", "we", "were",
    "what", "when", "where", "which", "while", "who", "whom", "whose", "will", "with", "would",
    "you", "your",
];

/// Whether a folded word is a function word.
pub(super) fn is_function_word(folded: &str) -> bool {
    FUNCTION_WORDS.contains(&folded)
}

/// Whether paragraphs of this class are what the author wrote; the rest is shared by all pages of a site.
pub(super) fn is_written(class: Class) -> bool {
    match class {
        Class::Body | Class::Headline | Class::Dek | Class::Subhead | Class::Caption => true,
        Class::Byline
        | Class::Dateline
        | Class::Tags
        | Class::PageHeader
        | Class::PageNumber
        | Class::Furniture
        | Class::Teaser
        | Class::PullQuote
        | Class::Blank => false,
    }
}

/// The words of a document, in order.
pub(super) fn words(document: &Document) -> Vec<Word> {
    let mut words = Vec::new();
    for paragraph in &document.paragraphs {
        if is_written(paragraph.class) {
            let text = &document.text.as_str()[paragraph.range.clone()];
            push_paragraph(&mut words, &tokens(text, paragraph.range.start));
        }
    }
    unset_capitals(&mut words);
    words.into_iter().map(|(word, _)| word).collect()
}

/// Adds the words of a paragraph, each with whether it is written with a capital.
fn push_paragraph(words: &mut Vec<(Word, bool)>, tokens: &[Token]) {
    let quoted = quoted(tokens);
    let first = words.len();
    for (token, &quoted) in tokens.iter().zip(&quoted) {
        if !token.is_word() && !token.is_number() {
            continue;
        }
        if is_clitic(token) && words.len() > first {
            if let Some((before, _)) = words.last_mut() {
                before.key = mix(before.key ^ key(&token.folded));
                before.range.end = token.range.end;
            }
            continue;
        }
        let content = token.is_word() && !is_function_word(&token.folded);
        let word = Word {
            key: key(&token.folded),
            range: token.range.clone(),
            quoted,
            plain: content && !token.capital,
        };
        words.push((word, content && token.capital));
    }
}

/// Makes every content word plain where nearly all are written with a capital.
fn unset_capitals(words: &mut [(Word, bool)]) {
    let capital = words.iter().filter(|(_, capital)| *capital).count();
    let content = words
        .iter()
        .filter(|(word, capital)| word.plain || *capital)
        .count();
    if capital as f64 > SET_IN_CAPITALS * content as f64 {
        for (word, capital) in words {
            word.plain |= *capital;
        }
    }
}

/// Whether a token is the second half of a word such as `didn't`.
fn is_clitic(token: &Token) -> bool {
    token.glued && (token.folded == "n't" || token.folded.starts_with('\''))
}

/// Which tokens of a paragraph stand inside double quotation marks, the marks among them.
///
/// A mark that nothing closes quotes nothing, so that a stray mark does not swallow the paragraph.
pub(super) fn quoted(tokens: &[Token]) -> Vec<bool> {
    let mut inside = vec![false; tokens.len()];
    let mut open = None;
    for (at, token) in tokens.iter().enumerate() {
        if !token.is("\"") {
            continue;
        }
        match open.take() {
            Some(start) => inside[start..=at].fill(true),
            None => open = Some(at),
        }
    }
    inside
}
