//! A list of words that nearly every word of a text is looked up in and not found.

/// Words with a filter before them: for each first and last letter, the lengths of the words as bits.
#[derive(Debug)]
pub(super) struct WordList {
    /// The words, sorted.
    words: Vec<String>,
    lengths: [u32; 26 * 26],
    /// Whether a word begins or ends with something else than a letter, or is long: the filter lets those pass.
    other: bool,
}

impl WordList {
    /// The list of some words, in any order.
    pub(super) fn new(mut words: Vec<String>) -> WordList {
        words.sort_unstable();
        words.dedup();
        let mut lengths = [0; 26 * 26];
        let mut other = false;
        for word in &words {
            match ends(word.as_bytes()) {
                Some(ends) => lengths[ends] |= 1 << word.len(),
                None => other = true,
            }
        }
        WordList {
            words,
            lengths,
            other,
        }
    }

    /// Whether the list has the word.
    pub(super) fn holds(&self, word: &str) -> bool {
        let may = match ends(word.as_bytes()) {
            Some(ends) => self.lengths[ends] & (1 << word.len()) != 0,
            None => self.other,
        };
        may && self
            .words
            .binary_search_by(|known| known.as_str().cmp(word))
            .is_ok()
    }
}

/// The place of a word's first and last letter in a square table.
fn ends(word: &[u8]) -> Option<usize> {
    let (first, last) = (*word.first()?, *word.last()?);
    let letters = first.is_ascii_lowercase() && last.is_ascii_lowercase() && word.len() < 32;
    letters.then(|| usize::from(first - b'a') * 26 + usize::from(last - b'a'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_list_are_found_and_no_others() {
        let words = ["o'clock", "noon", "été", "", "a"];
        let list = WordList::new(words.map(str::to_owned).to_vec());
        words
            .iter()
            .for_each(|word| assert!(list.holds(word), "{word}"));
        for word in [
            "b",
            "moon",
            "neon",
            "no",
            "ét",
            "antidisestablishmentarianismantidisestablishment",
        ] {
            assert!(!list.holds(word), "{word}");
        }
        assert!(!WordList::new(Vec::new()).holds(""));
    }
}
