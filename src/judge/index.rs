//! Which passages can hold a word or a name of a claim, so that a claim looks only there.
//!
//! Every word and every name of the sources stands here once, under a few keys that it shares with all words that can
//! stand for it (`align::likeness`, `same_name`). A claim's words fetch the words with a key in common; those that are
//! like them tell the passages. What is not found here is not found by looking either, so that nothing but time changes.

use std::collections::{BTreeSet, HashMap};

use smol_str::SmolStr;

use super::align::{What, lemma_at, likeness};
use super::keys::word_keys;
use crate::facts::{self, Reading, SourceFacts, same_name};

/// The words and names of all sources, with the passages that have them.
pub(crate) struct Index {
    /// For every source, the number of its first passage among those of all.
    starts: Vec<usize>,
    /// Passages of all sources.
    passages: usize,
    /// Words as they are compared, with those that are one verb with them.
    words: Table,
    /// The keys of names.
    names: Table,
    /// Words as they are written: what the key of a name may stand in without having been taken for a name.
    written: Table,
}

/// Words, by what they have in common.
struct Table {
    numbers: HashMap<SmolStr, usize>,
    /// For every word, the passages that have it, in ascending order.
    passages: Vec<(SmolStr, Vec<usize>)>,
    /// For every key, the words that have it.
    alike: HashMap<u64, Vec<usize>>,
}

impl Index {
    /// Notes the words and names of every readable source.
    pub(crate) fn new(sources: &[Option<SourceFacts>]) -> Self {
        let mut index = Self {
            starts: Vec::with_capacity(sources.len()),
            passages: 0,
            words: Table::new(),
            names: Table::new(),
            written: Table::new(),
        };
        for source in sources {
            index.starts.push(index.passages);
            for reading in source.iter().flat_map(|facts| &facts.readings) {
                index.note(reading);
                index.passages += 1;
            }
        }
        index
    }

    fn note(&mut self, reading: &Reading) {
        let passage = self.passages;
        for (at, token) in reading.tokens.iter().enumerate() {
            self.words.note(lemma_at(reading, at), passage, word_keys);
            self.written.note(&token.folded, passage, |_| Vec::new());
        }
        for name in &reading.names {
            self.names.note(&name.key, passage, facts::name_keys);
        }
    }

    /// The passages that can hold what a claim looks for.
    fn passages_with(&self, what: &What) -> Passages {
        let mut found = Passages(vec![0; self.passages.div_ceil(BITS)]);
        match what {
            What::Word(word) => {
                let alike = |other: &str| likeness(word, other) > 0.0;
                self.words.fill(&word_keys(word), alike, &mut found);
            }
            What::Name(key) => {
                let alike = |other: &str| same_name(other, key);
                self.names.fill(&facts::name_keys(key), alike, &mut found);
                let first = key.split(' ').next().unwrap_or_default();
                self.written.fill_same(first, &mut found);
            }
        }
        found
    }
}

impl Table {
    fn new() -> Self {
        Self {
            numbers: HashMap::new(),
            passages: Vec::new(),
            alike: HashMap::new(),
        }
    }

    fn note(&mut self, word: &SmolStr, passage: usize, keys: impl Fn(&str) -> Vec<u64>) {
        let number = match self.numbers.get(word) {
            Some(&number) => number,
            None => self.add(word, &keys(word)),
        };
        let passages = &mut self.passages[number].1;
        if passages.last() != Some(&passage) {
            passages.push(passage);
        }
    }

    fn add(&mut self, word: &SmolStr, keys: &[u64]) -> usize {
        let number = self.passages.len();
        self.numbers.insert(word.clone(), number);
        self.passages.push((word.clone(), Vec::new()));
        for key in keys {
            self.alike.entry(*key).or_default().push(number);
        }
        number
    }

    /// Adds the passages of the words that have one of the keys and are alike.
    fn fill(&self, keys: &[u64], alike: impl Fn(&str) -> bool, found: &mut Passages) {
        let near: BTreeSet<usize> = keys
            .iter()
            .filter_map(|key| self.alike.get(key))
            .flatten()
            .copied()
            .collect();
        for number in near {
            let (word, passages) = &self.passages[number];
            if alike(word) {
                found.add(passages);
            }
        }
    }

    /// Adds the passages of one word.
    fn fill_same(&self, word: &str, found: &mut Passages) {
        if let Some(&number) = self.numbers.get(word) {
            found.add(&self.passages[number].1);
        }
    }
}

/// A set of passages, a bit for each.
struct Passages(Vec<u64>);

/// Bits of a part of the set.
const BITS: usize = 64;

impl Passages {
    fn add(&mut self, passages: &[usize]) {
        for passage in passages {
            self.0[passage / BITS] |= 1 << (passage % BITS);
        }
    }

    fn has(&self, passage: usize) -> bool {
        self.0[passage / BITS] >> (passage % BITS) & 1 == 1
    }
}

/// Where the words and names of one claim can stand.
pub(crate) struct Sight<'i> {
    index: &'i Index,
    words: HashMap<SmolStr, Passages>,
    names: HashMap<SmolStr, Passages>,
}

impl<'i> Sight<'i> {
    /// Looks up every word and name of a claim.
    pub(crate) fn new(index: &'i Index, claim: &Reading) -> Self {
        let of = |what: What| index.passages_with(&what);
        let words = (0..claim.tokens.len()).map(|at| lemma_at(claim, at).clone());
        let names = claim.names.iter().map(|name| name.key.clone());
        Self {
            words: words
                .map(|word| (word.clone(), of(What::Word(word))))
                .collect(),
            names: names
                .map(|key| (key.clone(), of(What::Name(key))))
                .collect(),
            index,
        }
    }

    /// Whether a passage of a source may hold this; `false` only where it does not.
    pub(crate) fn may_hold(&self, what: &What, source: usize, passage: usize) -> bool {
        let known = match what {
            What::Word(word) => self.words.get(word),
            What::Name(key) => self.names.get(key),
        };
        known.is_none_or(|known| known.has(self.index.starts[source] + passage))
    }
}

#[cfg(test)]
mod tests {
    use super::super::align::{find, units};
    use super::*;
    use crate::facts::{Dictionary, read};
    use crate::passage::Passage;
    use crate::subject::Lexicon;

    const CLAIM: &str = "Ada Moor rejected the plan of the government in Harrow.";
    const NEAR: [&str; 4] = [
        "The refusal came from Moor.",
        "The authorities turned down a proposal.",
        "A. Moor, who is mayor, spoke of it at Harrow Hall.",
        "She was asked about the schemes.",
    ];

    fn source(texts: &[&str]) -> Option<SourceFacts> {
        let dictionary = Dictionary::new(&Lexicon::default());
        let read = |text: &&str| read(text, 0, &dictionary, None);
        Some(SourceFacts {
            passages: Vec::<Passage>::new(),
            readings: texts.iter().map(read).collect(),
            lists: Vec::new(),
            about_subject: false,
        })
    }

    fn claim() -> Reading {
        read(CLAIM, 0, &Dictionary::new(&Lexicon::default()), None)
    }

    #[test]
    fn a_passage_that_is_left_out_holds_nothing() {
        let sources = [source(&["Rain fell."]), None, source(&NEAR)];
        let (index, claim) = (Index::new(&sources), claim());
        let sight = Sight::new(&index, &claim);
        let (mut held, mut left) = (0, 0);
        for unit in units(&claim, &[]) {
            for (number, source) in sources.iter().enumerate() {
                for (passage, reading) in source.iter().flat_map(|it| &it.readings).enumerate() {
                    if sight.may_hold(&unit.what, number, passage) {
                        held += 1;
                        continue;
                    }
                    left += 1;
                    let found = find(&unit.what, reading, &(0..reading.tokens.len()));
                    assert_eq!(found, None, "{:?} in {number}, {passage}", unit.what);
                }
            }
        }
        assert!(held >= 4 && left > held, "{held} and {left}");
    }

    #[test]
    fn passages_that_share_nothing_add_nothing_to_look_at() {
        let looked_at = |others: usize| {
            let mut texts = NEAR.to_vec();
            texts.extend(std::iter::repeat_n(
                "The museum holds 90 paintings.",
                others,
            ));
            let sources = [source(&texts)];
            let (index, claim) = (Index::new(&sources), claim());
            let sight = Sight::new(&index, &claim);
            let units = units(&claim, &[]);
            let asks = |passage: &usize| {
                units
                    .iter()
                    .any(|unit| sight.may_hold(&unit.what, 0, *passage))
            };
            (0..texts.len()).filter(asks).count()
        };
        assert!(looked_at(10) >= 3);
        assert_eq!(looked_at(10), looked_at(1000));
    }
}
