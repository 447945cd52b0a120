//! Keys that words have in common when one can stand for the other: the index asks only words with a key in common.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use super::align::{shown, without_preposition};
use crate::facts::{GroupId, base_form, lexicon, synonyms, wider};

/// What two words can have in common.
#[derive(Hash)]
enum Key<'a> {
    /// The word itself, one that it is made from, or one that is wider.
    Word(&'a str),
    /// A synonym group.
    Group(GroupId),
    /// The letters that it begins with.
    Stem(&'a [u8]),
    /// The letters that it ends with.
    End(&'a [u8]),
    /// It is `signatory` or its like, or what can be one.
    Member,
}

/// Letters that words of one stem have in common at least, and those that a compound shares with its last part.
const STEM: usize = 6;
const END: usize = 5;

/// The keys of a word: two words of which one is like the other to any degree have a key in common.
pub(super) fn word_keys(word: &str) -> Vec<u64> {
    let mut forms = vec![word];
    let mut at = 0;
    while let Some(&form) = forms.get(at) {
        for other in [shown(form), without_preposition(form)] {
            if !forms.contains(&other) {
                forms.push(other);
            }
        }
        at += 1;
    }
    let mut keys: Vec<u64> = forms.into_iter().flat_map(keys).map(hashed).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// A collision only makes the index look at one more word.
fn hashed(key: Key<'_>) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}

/// The keys of one form of a word.
fn keys(form: &str) -> Vec<Key<'_>> {
    let base = base_form(form);
    let mut keys = vec![Key::Word(form), Key::Word(base)];
    let groups = synonyms(form).iter().chain(synonyms(base));
    keys.extend(groups.copied().map(Key::Group));
    keys.extend(all_wider(form).into_iter().map(Key::Word));
    keys.extend(
        form.as_bytes()
            .first_chunk::<STEM>()
            .map(|stem| Key::Stem(stem)),
    );
    keys.extend(form.as_bytes().last_chunk::<END>().map(|end| Key::End(end)));
    if lexicon::can_be_member(form) || lexicon::is_member_noun(form) {
        keys.push(Key::Member);
    }
    keys
}

/// All words that are wider, with what `lexicon::is_wider` adds to the tables.
fn all_wider(word: &str) -> Vec<&str> {
    let mut found: Vec<&str> = wider(word).to_vec();
    match word {
        "group" => found.push("organization"),
        "ngo" => found.push("group"),
        _ => {}
    }
    let mut at = 0;
    while let Some(&next) = found.get(at) {
        for &more in wider(next) {
            if !found.contains(&more) {
                found.push(more);
            }
        }
        at += 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::align::likeness;
    use super::*;
    use crate::facts::synonym_group;

    fn share(a: &[u64], b: &[u64]) -> bool {
        a.iter().any(|key| b.contains(key))
    }

    /// Words of every sort that `likeness` tells apart, and every so many of the tables.
    fn words() -> Vec<&'static str> {
        let groups = (0..).map(|group| synonym_group(GroupId(group)));
        let listed = groups.take_while(|group| !group.is_empty()).flatten();
        let mut words: Vec<&str> = listed.copied().step_by(3).collect();
        words.extend([
            "signatory",
            "member",
            "participant",
            "country",
            "nation",
            "government",
            "organization",
            "group",
            "company",
            "ngo",
            "charity",
            "cyberattack",
            "attack",
            "announcement",
            "announce",
            "be kill",
            "die",
            "kill",
            "first air",
            "air",
            "premiere",
            "study at",
            "study",
            "attend",
            "refusal",
            "refuse",
            "person",
            "mother",
            "investigate",
            "investigator",
            "bring in",
            "be",
            "in",
        ]);
        words.sort_unstable();
        words.dedup();
        words
    }

    #[test]
    fn words_that_are_alike_have_a_key_in_common() {
        let words: Vec<(&str, Vec<u64>)> = words()
            .into_iter()
            .map(|word| (word, word_keys(word)))
            .collect();
        let mut alike = 0;
        for (a, keys) in &words {
            for (b, other) in &words {
                if likeness(a, b) > 0.0 {
                    alike += 1;
                    assert!(share(keys, other), "{a} and {b}");
                }
            }
        }
        assert!(alike > 2 * words.len(), "{alike} of {}", words.len());
    }

    #[test]
    fn other_words_have_none() {
        assert!(!share(&word_keys("bridge"), &word_keys("painter")));
    }
}
