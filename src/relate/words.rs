//! The words of a document as this room compares them: a key each, and what it takes to leave out quotations and names.
//!
//! Symbols are no words, and a clitic belongs to the word before it, so that a run of eight words is eight words of print.

use std::ops::Range;

use crate::clean::{Class, Document};
use crate::facts::{Token, tokens};

use super::quotation::quoted;
use super::shingle::{key, mix};

/// A word of a document.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Its folded form, hashed.
    pub(super) key: u64,
    /// Its bytes in the clean text, of which no source has more than 32 bits can count.
    range: Range<u32>,
    /// Whether it stands between quotation marks.
    pub(super) quoted: bool,
    /// Whether it is written like an ordinary content word: neither capital, nor number, nor one of [`FUNCTION_WORDS`].
    pub(super) plain: bool,
    /// Whether it is one of [`PAGE_WORDS`].
    pub(super) of_page: bool,
    /// The sentence it stands in, counted over the document.
    pub(super) sentence: u32,
}

impl Word {
    /// Its bytes in the clean text.
    pub(super) fn bytes(&self) -> Range<usize> {
        self.range.start as usize..self.range.end as usize
    }
}

/// The share of capitalised words above which capitals mean nothing: text set in capitals, as old wire copy is. Running
/// English has 0.10 to 0.25; a headline-cased list stays below this because of its function words.
const SET_IN_CAPITALS: f64 = 0.8;

/// Words that any two texts share: articles, pronouns, prepositions, conjunctions, auxiliaries. Sorted.
pub(super) const FUNCTION_WORDS: &[&str] = &[
    "'s", "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be",
    "because", "been", "before", "being", "between", "but", "by", "can", "could", "did", "do",
    "does", "during", "each", "for", "from", "had", "has", "have", "he", "her", "him", "his",
    "how", "i", "if", "in", "into", "is", "it", "its", "may", "me", "might", "more", "most", "my",
    "n't", "no", "not", "of", "on", "one", "only", "or", "other", "our", "out", "over", "s",
    "said", "says", "she", "should", "so", "some", "such", "than", "that", "the", "their", "them",
    "then", "there", "these", "they", "this", "those", "to", "under", "up", "us", "was", "we",
    "were", "what", "when", "where", "which", "while", "who", "whom", "whose", "will", "with",
    "would", "you", "your",
];

/// Words of which the notices of a site are made: forms, newsletters, terms of use. Cleaning takes such paragraphs out;
/// what slips through must not join two pages of one site. Sorted.
const PAGE_WORDS: &[&str] = &[
    "address",
    "advertisement",
    "broadcast",
    "browser",
    "click",
    "comment",
    "comments",
    "cookies",
    "copyright",
    "email",
    "emails",
    "facebook",
    "fields",
    "follow",
    "inbox",
    "latest",
    "login",
    "mail",
    "marked",
    "newsletter",
    "newsletters",
    "password",
    "permission",
    "policy",
    "privacy",
    "published",
    "redistributed",
    "register",
    "reproduced",
    "required",
    "reserved",
    "rewritten",
    "rights",
    "share",
    "sign",
    "site",
    "stories",
    "subscribe",
    "subscriber",
    "subscribers",
    "subscription",
    "terms",
    "twitter",
    "unsubscribe",
    "updates",
    "website",
];

/// Whether a folded word is a function word.
pub(super) fn is_function_word(folded: &str) -> bool {
    FUNCTION_WORDS.binary_search(&folded).is_ok()
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
    let text = document.text.as_str();
    let written = document
        .paragraphs
        .iter()
        .filter(|paragraph| is_written(paragraph.class));
    let paragraphs: Vec<Vec<Token>> = written
        .map(|paragraph| tokens(&text[paragraph.range.clone()], paragraph.range.start))
        .collect();
    let mut words = Vec::new();
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let next = paragraphs
            .get(at + 1)
            .map(Vec::as_slice)
            .unwrap_or_default();
        push_paragraph(&mut words, paragraph, &quoted(paragraph, next));
    }
    unset_capitals(&mut words);
    let mut words: Vec<Word> = words.into_iter().map(|(word, _)| word).collect();
    // The list has grown in place by doubling, and is kept as long as the sources are compared.
    words.shrink_to_fit();
    words
}

/// Adds the words of a paragraph, each with whether it is written with a capital.
fn push_paragraph(words: &mut Vec<(Word, bool)>, tokens: &[Token], quoted: &[bool]) {
    let mut sentence = words.last().map_or(0, |(word, _)| word.sentence + 1);
    let first = words.len();
    for (at, token) in tokens.iter().enumerate() {
        sentence += u32::from(is_sentence_end(tokens, at));
        if is_clitic(token) && words.len() > first {
            join_clitic(words, token);
        } else if token.is_word() || token.is_number() {
            let content = token.is_word() && !is_function_word(&token.folded);
            let word = Word {
                key: key(&token.folded),
                range: place(token.range.start)..place(token.range.end),
                quoted: quoted[at],
                plain: content && !token.capital,
                of_page: PAGE_WORDS.binary_search(&token.folded.as_str()).is_ok(),
                sentence,
            };
            words.push((word, content && token.capital));
        }
    }
}

/// A place in the clean text, as a word holds it: half the memory, which is most of what comparing many sources takes.
fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Makes a clitic part of the word before it.
fn join_clitic(words: &mut [(Word, bool)], clitic: &Token) {
    if let Some((before, _)) = words.last_mut() {
        before.key = mix(before.key ^ key(&clitic.folded));
        before.range.end = place(clitic.range.end);
    }
}

/// Whether a sign ends a sentence: a capital follows it, after white space. A title before a name looks the same; it only
/// makes two sentences of one.
fn is_sentence_end(tokens: &[Token], at: usize) -> bool {
    let next = tokens[at + 1..].iter().find(|next| !next.is("\""));
    tokens[at].is_any(&[".", "!", "?"]) && next.is_some_and(|next| next.capital)
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

#[cfg(test)]
mod tests {
    use super::super::sample::document;
    use super::*;

    #[test]
    fn lists_are_sorted() {
        assert!(FUNCTION_WORDS.is_sorted() && PAGE_WORDS.is_sorted());
    }

    #[test]
    fn a_clitic_is_no_word_and_changes_its_word() {
        let (does, doesnt) = (document("It does"), document("It doesn\u{2019}t"));
        let (does, doesnt) = (words(&does), words(&doesnt));
        assert_eq!((does.len(), doesnt.len()), (2, 2));
        assert_ne!(does[1].key, doesnt[1].key);
        assert_eq!(doesnt[1].bytes(), 3..12);
    }

    #[test]
    fn sentences_are_counted_through_the_document() {
        let text =
            document("One bird sang. \"Two cats slept,\" it said at 3.30 p.m. today.\n\nThe end");
        let sentences: Vec<u32> = words(&text).iter().map(|word| word.sentence).collect();
        assert_eq!(sentences, [0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2]);
    }
}
