//! Ids for claims that have none: made from the words, stable while the words are.

use std::collections::{HashMap, HashSet};

/// Characters of a derived id, a `-2` not counted: enough to know the claim, short enough for a table.
const MAX_CHARS: usize = 40;

/// The id from the words of a claim: `51 countries` gives `51-countries`.
///
/// Letters and digits in lower case with `-` between words, apostrophes dropped, cut at a word within 40 characters;
/// one longer word is cut inside. Words without letters or digits give `claim`.
pub(super) fn derive(words: &str) -> String {
    let spelled = words.replace(['\'', '\u{2019}'], "").to_lowercase();
    let mut id = String::new();
    let mut chars = 0;
    for word in spelled.split(|c: char| !c.is_alphanumeric()) {
        let length = word.chars().count();
        if length == 0 {
            continue;
        }
        if id.is_empty() {
            id.extend(word.chars().take(MAX_CHARS));
            chars = length;
        } else if chars + 1 + length <= MAX_CHARS {
            id.push('-');
            id.push_str(word);
            chars += 1 + length;
        } else {
            break;
        }
    }
    if id.is_empty() {
        id.push_str("claim");
    }
    id
}

/// Derived ids that meet neither each other nor the written ones.
pub(super) struct Ids<'a> {
    written: HashSet<&'a str>,
    derived: HashSet<String>,
    /// The last number given to a derived id, so that a thousand equal claims are not counted through a thousand times.
    last: HashMap<String, usize>,
}

impl<'a> Ids<'a> {
    /// Starts from the ids that the file writes.
    pub(super) fn new(written: impl Iterator<Item = &'a str>) -> Self {
        Self {
            written: written.collect(),
            derived: HashSet::new(),
            last: HashMap::new(),
        }
    }

    /// A free id from the words; the second of equal ones ends in `-2`.
    pub(super) fn free(&mut self, words: &str) -> String {
        let base = derive(words);
        let last = self.last.entry(base.clone()).or_insert(0);
        loop {
            *last += 1;
            let id = if *last == 1 {
                base.clone()
            } else {
                format!("{base}-{last}")
            };
            if !self.written.contains(id.as_str()) && self.derived.insert(id.clone()) {
                return id;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, expected: &str) {
        assert_eq!(derive(words), expected);
        assert!(derive(words).chars().count() <= MAX_CHARS);
    }

    #[test]
    fn words_are_joined_by_hyphens() {
        check("51 countries", "51-countries");
        check(
            "  Macron's \u{201c}Call\u{201d}, 2018! ",
            "macrons-call-2018",
        );
        check("Größe: 3.5 km", "größe-3-5-km");
        check("?!", "claim");
    }

    #[test]
    fn long_claims_are_cut_at_a_word() {
        let words = "The harbour of Rotterdam handled more than fourteen million containers";
        check(words, "the-harbour-of-rotterdam-handled-more");
        check(&"x".repeat(60), &"x".repeat(40));
    }

    #[test]
    fn derived_ids_meet_no_other() {
        let mut ids = Ids::new(["a-2", "b"].into_iter());
        let free: Vec<_> = ["a", "A!", "a", "b", "a 3"]
            .map(|words| ids.free(words))
            .into();
        assert_eq!(free, ["a", "a-3", "a-4", "b-2", "a-3-2"]);
    }
}
