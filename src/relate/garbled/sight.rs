//! Sight: two sentences of two texts side by side, and how much the words around two places agree.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use smol_str::{SmolStr, ToSmolStr};

use crate::clean::Document;
use crate::facts::{Reading, SourceFacts, Token, base_form};
use crate::source::SourceId;

use super::super::words::{is_function_word, is_written};
use super::{Garble, GarbleKind};

/// The content words that two sentences must share to be looked at together: a subject, what it does and to what.
const SHARED_WORDS: usize = 3;

/// In how many sentences a word may stand and still bring two together; more common words are no sign.
const COMMON_WORD: usize = 32;

/// The words of both sources as written, for seeing that `cyber attack` is `cyberattack`.
pub(super) fn vocabulary(facts: [&SourceFacts; 2]) -> HashSet<SmolStr> {
    let readings = facts.into_iter().flat_map(|facts| &facts.readings);
    let tokens = readings.flat_map(|reading| &reading.tokens);
    tokens
        .filter(|token| token.is_word())
        .map(|token| token.lemma.clone())
        .collect()
}

/// A sentence made ready for comparing.
#[derive(Debug)]
pub(super) struct Sight<'a> {
    pub(super) reading: &'a Reading,
    pub(super) paragraph: usize,
    /// For every token the base of its dictionary form; of two words that the other text writes as one, that one.
    pub(super) stems: Vec<SmolStr>,
    /// The tokens that are content words, in order; of two that are one word, the first.
    pub(super) content: Vec<usize>,
}

/// A source made ready for comparing.
#[derive(Debug)]
pub(super) struct Side<'a> {
    pub(super) source: SourceId,
    pub(super) text: &'a str,
    pub(super) sentences: Vec<Sight<'a>>,
    /// Every word, folded and as its stem.
    pub(super) words: HashSet<SmolStr>,
}

impl<'a> Side<'a> {
    pub(super) fn new(
        document: &'a Document,
        facts: &'a SourceFacts,
        vocabulary: &HashSet<SmolStr>,
    ) -> Self {
        let passages = facts.passages.iter().zip(&facts.readings);
        let sentences: Vec<Sight<'a>> = passages
            .filter(|(passage, _)| is_written(passage.class))
            .map(|(passage, reading)| Sight::new(reading, passage.paragraph, vocabulary))
            .collect();
        let mut words = HashSet::new();
        for sentence in &sentences {
            for (token, stem) in sentence.reading.tokens.iter().zip(&sentence.stems) {
                words.extend([token.folded.clone(), token.lemma.clone(), stem.clone()]);
            }
        }
        Self {
            source: document.source,
            text: document.text.as_str(),
            sentences,
            words,
        }
    }

    /// Whether any sentence has this word, in any of its forms.
    pub(super) fn has(&self, word: &str) -> bool {
        self.words.contains(word)
    }
}

impl<'a> Sight<'a> {
    fn new(reading: &'a Reading, paragraph: usize, vocabulary: &HashSet<SmolStr>) -> Self {
        let tokens = &reading.tokens;
        let mut stems: Vec<SmolStr> = tokens.iter().map(stem).collect();
        let mut content = Vec::new();
        let mut joined_until = 0;
        for at in 0..tokens.len() {
            if at < joined_until || !is_content(&tokens[at]) {
                continue;
            }
            content.push(at);
            if let Some((whole, end)) = joined(tokens, at, vocabulary) {
                stems[at..end].fill(whole);
                joined_until = end;
            }
        }
        Self {
            reading,
            paragraph,
            stems,
            content,
        }
    }

    pub(super) fn tokens(&self) -> &'a [Token] {
        &self.reading.tokens
    }

    /// The stems of up to `reach` content words before a token, nearest first.
    pub(super) fn before(&self, at: usize, reach: usize) -> impl Iterator<Item = &SmolStr> {
        let end = self.content.partition_point(|&place| place < at);
        let words = self.content[..end].iter().rev().take(reach);
        words.map(|&place| &self.stems[place])
    }

    /// The stems of up to `reach` content words after a token, nearest first.
    pub(super) fn after(&self, at: usize, reach: usize) -> impl Iterator<Item = &SmolStr> {
        let start = self.content.partition_point(|&place| place <= at);
        let words = self.content[start..].iter().take(reach);
        words.map(|&place| &self.stems[place])
    }

    /// The stems of the content words in a range of tokens.
    pub(super) fn within(&self, range: &Range<usize>) -> impl Iterator<Item = &SmolStr> {
        let start = self.content.partition_point(|&place| place < range.start);
        let end = self
            .content
            .partition_point(|&place| place < range.end)
            .max(start);
        self.content[start..end]
            .iter()
            .map(|&place| &self.stems[place])
    }

    /// Whether some token has this stem.
    pub(super) fn has(&self, stem: &str) -> bool {
        self.stems.iter().any(|word| word == stem)
    }

    /// Whether some token is one of these.
    pub(super) fn has_any(&self, words: &[&str]) -> bool {
        self.tokens().iter().any(|token| token.is_any(words))
    }

    fn folded(&self) -> String {
        let words = self
            .tokens()
            .iter()
            .filter(|token| token.is_word() || token.is_number());
        words.map(|token| token.folded.as_str()).collect()
    }
}

fn stem(token: &Token) -> SmolStr {
    base_form(&token.lemma).to_smolstr()
}

fn is_content(token: &Token) -> bool {
    (token.is_word() || token.is_number()) && !is_function_word(&token.folded) && !token.is("&")
}

/// The one word that two words in a row are elsewhere, and where they end; a hyphen may stand between.
fn joined(tokens: &[Token], at: usize, vocabulary: &HashSet<SmolStr>) -> Option<(SmolStr, usize)> {
    let hyphen = tokens.get(at + 1).is_some_and(|token| token.is("-"));
    let next = at + 1 + usize::from(hyphen);
    let (first, second) = (&tokens[at], tokens.get(next)?);
    if !first.is_word() || !second.is_word() {
        return None;
    }
    let whole = SmolStr::from_iter([first.folded.as_str(), second.lemma.as_str()]);
    vocabulary
        .contains(&whole)
        .then(|| (base_form(&whole).to_smolstr(), next + 1))
}

/// A sentence of the original and one of the derived text that share enough words.
#[derive(Debug)]
pub(super) struct Near<'a> {
    pub(super) sides: (&'a Side<'a>, &'a Side<'a>),
    pub(super) a: &'a Sight<'a>,
    pub(super) b: &'a Sight<'a>,
}

impl Near<'_> {
    /// How many content words within `reach` before and after the two tokens agree.
    pub(super) fn around(&self, at: (usize, usize), reach: usize) -> usize {
        self.shared_before(at, reach) + self.shared_after(at, reach)
    }

    pub(super) fn shared_before(&self, at: (usize, usize), reach: usize) -> usize {
        shared(self.a.before(at.0, reach), self.b.before(at.1, reach))
    }

    pub(super) fn shared_after(&self, at: (usize, usize), reach: usize) -> usize {
        shared(self.a.after(at.0, reach), self.b.after(at.1, reach))
    }

    /// How many content words two ranges of tokens share.
    pub(super) fn shared_within(&self, a: &Range<usize>, b: &Range<usize>) -> usize {
        shared(self.a.within(a), self.b.within(b))
    }

    /// A garble of these tokens.
    pub(super) fn garble(
        &self,
        kind: GarbleKind,
        a: Range<usize>,
        b: Range<usize>,
        what: impl FnOnce(&str, &str) -> String,
    ) -> Garble {
        let bytes = |tokens: &[Token], range: Range<usize>| {
            let tokens = &tokens[range];
            let start = tokens.first().map_or(0, |token| token.range.start);
            start..tokens.last().map_or(start, |token| token.range.end)
        };
        let (a, b) = (bytes(self.a.tokens(), a), bytes(self.b.tokens(), b));
        let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let what = what(
            &line(&self.sides.0.text[a.clone()]),
            &line(&self.sides.1.text[b.clone()]),
        );
        Garble {
            kind,
            a: (self.sides.0.source, a),
            b: (self.sides.1.source, b),
            what,
            directed: true,
        }
    }
}

/// How many different words two lists share.
fn shared<'a>(a: impl Iterator<Item = &'a SmolStr>, b: impl Iterator<Item = &'a SmolStr>) -> usize {
    let mut a: Vec<&SmolStr> = a.collect();
    let mut b: Vec<&SmolStr> = b.collect();
    for words in [&mut a, &mut b] {
        words.sort_unstable();
        words.dedup();
    }
    a.iter()
        .filter(|word| b.binary_search(word).is_ok())
        .count()
}

/// The pairs of sentences to look at, in the order of the derived text. A sentence that the other text has word for word
/// is right, and is compared with no other.
pub(super) fn near<'a>(a: &'a Side<'a>, b: &'a Side<'a>) -> Vec<Near<'a>> {
    let whole_a: HashSet<String> = a.sentences.iter().map(Sight::folded).collect();
    let whole_b: HashSet<String> = b.sentences.iter().map(Sight::folded).collect();
    let mut places: HashMap<&SmolStr, Vec<usize>> = HashMap::new();
    for (at, sentence) in a.sentences.iter().enumerate() {
        if whole_b.contains(&sentence.folded()) {
            continue;
        }
        for word in distinct(sentence) {
            places.entry(word).or_default().push(at);
        }
    }
    let mut found = Vec::new();
    for sentence in &b.sentences {
        if whole_a.contains(&sentence.folded()) {
            continue;
        }
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for word in distinct(sentence) {
            let places = places.get(word).map(Vec::as_slice).unwrap_or_default();
            if places.len() <= COMMON_WORD {
                for &at in places {
                    *counts.entry(at).or_default() += 1;
                }
            }
        }
        let near = counts
            .into_iter()
            .filter(|&(_, count)| count >= SHARED_WORDS);
        found.extend(near.map(|(at, _)| Near {
            sides: (a, b),
            a: &a.sentences[at],
            b: sentence,
        }));
    }
    found
}

/// The content words of a sentence, each once.
fn distinct<'a>(sentence: &'a Sight<'_>) -> Vec<&'a SmolStr> {
    let mut words: Vec<&SmolStr> = sentence
        .content
        .iter()
        .map(|&at| &sentence.stems[at])
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}
