//! Patterns of dictionary forms, found by their first word, the longest first.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use smol_str::SmolStr;

use super::table::WordHasher;

/// A pattern's lemmas and what it means.
type Known<T> = (Vec<SmolStr>, T);

/// Patterns of lemmas with what they mean, found by their first word.
pub(super) struct Phrases<T> {
    by_first: HashMap<SmolStr, Vec<Known<T>>, BuildHasherDefault<WordHasher>>,
}

impl<T: Clone> Phrases<T> {
    /// Patterns are words between spaces; a hyphen is a word of its own, as in tokens. Of equal patterns the first is
    /// kept.
    pub(super) fn new(patterns: impl Iterator<Item = (&'static str, T)>) -> Self {
        let mut phrases = Self::default();
        for (pattern, value) in patterns {
            let words = pattern.split_whitespace().flat_map(at_hyphens);
            phrases.add(words.map(SmolStr::new_static).collect(), value);
        }
        phrases
    }

    fn add(&mut self, words: Vec<SmolStr>, value: T) {
        let Some(first) = words.first() else {
            return;
        };
        let known = self.by_first.entry(first.clone()).or_default();
        // Longest first, so that the first match is the one to take.
        let at = known.partition_point(|(other, _)| other.len() >= words.len());
        known.insert(at, (words, value));
    }

    /// The value of exactly these words, put in if it is not there.
    pub(super) fn entry(&mut self, words: Vec<SmolStr>) -> Option<&mut T>
    where
        T: Default,
    {
        let first = words.first()?.clone();
        let there = self.by_first.get(&first);
        if !there.is_some_and(|known| known.iter().any(|(other, _)| *other == words)) {
            self.add(words.clone(), T::default());
        }
        let known = self.by_first.get_mut(&first)?;
        let same = known.iter_mut().find(|(other, _)| *other == words)?;
        Some(&mut same.1)
    }

    /// Whether a pattern begins with this word.
    pub(super) fn begins(&self, first: &str) -> bool {
        self.by_first.contains_key(first)
    }

    /// The longest pattern that these lemmas begin with, and how many lemmas it takes.
    pub(super) fn at<'a>(
        &self,
        lemmas: impl Iterator<Item = &'a str> + Clone,
    ) -> Option<(&T, usize)> {
        let first = lemmas.clone().next()?;
        let known = self.by_first.get(first)?;
        let fits = |pattern: &[SmolStr]| {
            let mut here = lemmas.clone();
            let mut fits =
                |word: &SmolStr| here.next().is_some_and(|lemma| stands_for(word, lemma));
            pattern.iter().all(&mut fits)
        };
        known
            .iter()
            .find(|(pattern, _)| fits(pattern))
            .map(|(pattern, value)| (value, pattern.len()))
    }
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self {
            by_first: HashMap::default(),
        }
    }
}

/// `co-sign` as `co`, `-`, `sign`.
fn at_hyphens(word: &'static str) -> impl Iterator<Item = &'static str> {
    word.split_inclusive('-')
        .flat_map(|part| match part.strip_suffix('-') {
            Some(before) => [before, &part[before.len()..]],
            None => [part, ""],
        })
        .filter(|part| !part.is_empty())
}

/// `lives` is taken for a form of the verb, whose dictionary form is `live`.
fn stands_for(word: &str, lemma: &str) -> bool {
    word == lemma
        || (word == "life" && lemma == "live")
        || (word == "its" && matches!(lemma, "his" | "her" | "their" | "our" | "my" | "your"))
}
