//! Whether two names can be of the same: surnames, middle names, short forms of given names, initials.

use std::borrow::Cow;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use super::words::are_given_alike;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Whether two keys can be names of the same: equal, one the surname or short form of the other, or its initials.
///
/// # Example
/// ```
/// use factlint::facts::same_name;
/// assert!(same_name("ada moor", "moor"));
/// assert!(same_name("bill moor", "william henry moor jr"));
/// assert!(!same_name("ada moor", "eva moor"));
/// ```
#[must_use]
pub fn same_name(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let (a, b) = (without_marks(a), without_marks(b));
    let (a, b) = (words(&a), words(&b));
    if a == b {
        return true;
    }
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if is_person(&short, &long) {
        return true;
    }
    if short.len() == long.len() {
        return false;
    }
    let letters = short.iter().map(|word| word.len()).sum::<usize>();
    // `the F-35` is the `Lockheed Martin F-35 Lightning II`.
    let numbered = short.len() > 1
        && short
            .iter()
            .any(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    (numbered && long.windows(short.len()).any(|part| part == short))
        || long.ends_with(&short)
        || (long.starts_with(&short) && letters > 3)
        || matches!(short[..], [one] if initials(&long) == one)
}

/// Keys that two names have in common when they can be names of the same.
pub(crate) fn name_keys(key: &str) -> Vec<u64> {
    let plain = without_marks(key);
    let words = words(&plain);
    let initials = initials(&words);
    // Whatever makes two names the same goes by the first word of both, by the last, by a number, or by initials that are a
    // word.
    let number = words
        .iter()
        .find(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    let ends = words
        .first()
        .into_iter()
        .chain(words.last())
        .chain(number)
        .copied();
    let mut keys: Vec<u64> = ends.chain([initials.as_str()]).map(hashed).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn hashed(word: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    word.hash(&mut hasher);
    hasher.finish()
}

/// `Noël` is `Noel` where the marks were not at hand.
fn without_marks(key: &str) -> Cow<'_, str> {
    if key.is_ascii() {
        return Cow::Borrowed(key);
    }
    key.nfd().filter(|char| !is_combining_mark(*char)).collect()
}

/// The words of a key without what tells a son from his father, which texts leave out.
fn words(key: &str) -> Vec<&str> {
    let words: Vec<&str> = key.split(' ').collect();
    match words.split_last() {
        Some((&("jr" | "sr"), rest)) if rest.len() >= 2 => rest.to_vec(),
        _ => words,
    }
}

/// One surname, and given names of which the shorter name has one that the longer has too, or a short form of it:
/// `William Henry Moor` is `Bill Moor`, `Henry Moor` and `William Moor`.
fn is_person(short: &[&str], long: &[&str]) -> bool {
    let (Some((last, [first])), Some((other, given))) = (short.split_last(), long.split_last())
    else {
        return is_around(short, long);
    };
    last == other && given.len() <= 4 && given.iter().any(|name| are_given_alike(first, name))
}

/// First and last words around others.
fn is_around(short: &[&str], long: &[&str]) -> bool {
    short.len() >= 2
        && short.len() < long.len()
        && short.first() == long.first()
        && short.last() == long.last()
}

fn initials(words: &[&str]) -> String {
    words
        .iter()
        .filter(|word| !matches!(**word, "of" | "the" | "and" | "for"))
        .filter_map(|word| word.chars().next())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_form_and_a_middle_name_are_the_same_person() {
        assert!(same_name("chris moor", "christopher ada moor"));
        assert!(same_name("brad moor", "william bradley moor"));
        assert!(same_name("hal moor sr", "henry moor"));
    }

    #[test]
    fn another_given_name_is_another_person() {
        assert!(!same_name("chris moor", "walter moor"));
        assert!(!same_name("chris moor", "christopher lake"));
    }

    #[test]
    fn marks_do_not_tell_names_apart() {
        assert!(same_name("noël lake", "noel lake"));
    }

    #[test]
    fn initials_stand_for_a_body() {
        assert!(same_name("wmo", "world meteorological organization"));
    }

    #[test]
    fn a_number_tells_a_model() {
        assert!(same_name("f 35", "lockheed martin f 35 lightning ii"));
        assert!(!same_name("f 35", "lockheed martin f 22 raptor"));
    }
}
