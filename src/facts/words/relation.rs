//! How words relate: synonyms, wider words, opposites, and the words others are made from.
//!
//! All words are dictionary forms. The lists are curated for judging whether two sentences of news state the same
//! thing, so they are narrow: a missing pair costs a match, a wrong one a false finding.

use std::sync::LazyLock;

use super::phrases::Phrases;
use super::table::{WordMap, WordSet, entries, items, lines, listed};

/// A group of words that may stand for one another; a number below that of the groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct GroupId(pub u16);

/// The synonym groups of a word or a phrase with single spaces, in ascending order; empty when it is in none.
///
/// # Example
/// ```
/// use factlint::facts::{are_synonyms, synonyms};
/// assert!(are_synonyms("country", "nation"));
/// assert!(!are_synonyms("company", "country"));
/// assert!(synonyms("xylophone").is_empty());
/// ```
#[must_use]
pub fn synonyms(lemma: &str) -> &'static [GroupId] {
    GROUPS_OF.get(lemma).map_or(&[], Vec::as_slice)
}

/// The members of a group, as the table lists them; empty for a number that is none.
#[must_use]
pub fn synonym_group(group: GroupId) -> &'static [&'static str] {
    GROUPS.get(usize::from(group.0)).map_or(&[], Vec::as_slice)
}

/// Whether two words or phrases share a synonym group; a word is a synonym of itself.
#[must_use]
pub fn are_synonyms(a: &str, b: &str) -> bool {
    a == b || synonyms(a).iter().any(|group| synonyms(b).contains(group))
}

/// The groups of the longest word or phrase that these lemmas begin with, and how many lemmas it takes.
pub fn synonyms_at<'a>(
    lemmas: impl Iterator<Item = &'a str> + Clone,
) -> Option<(&'static [GroupId], usize)> {
    PHRASES.at(lemmas).map(|(&groups, taken)| (groups, taken))
}

/// The longest entry of several words that these lemmas begin with, and how many lemmas it takes: `pass away`.
///
/// `its` in an entry stands for any possessive.
pub(crate) fn phrase_at<'a>(
    lemmas: impl Iterator<Item = &'a str> + Clone,
) -> Option<(&'static str, usize)> {
    SEVERAL.at(lemmas).map(|(&entry, taken)| (entry, taken))
}

/// Whether an entry of several words begins with this one.
pub(crate) fn begins_phrase(lemma: &str) -> bool {
    SEVERAL.begins(lemma)
}

/// The entries of several words that begin with this verb and may have its object behind it: `take 14 people into custody`.
pub(crate) fn around_object(lemma: &str) -> &'static [&'static str] {
    AROUND.get(lemma).map_or(&[], Vec::as_slice)
}

static AROUND: LazyLock<WordMap<Vec<&'static str>>> = LazyLock::new(|| {
    const AFTER_OBJECT: &[&str] = &[
        "ablaze",
        "alight",
        "at",
        "behind",
        "dead",
        "free",
        "from",
        "homeless",
        "hostage",
        "into",
        "redundant",
        "to",
        "without",
    ];
    let first = |entry: &'static str| {
        let mut words = entry.split(' ');
        let (verb, second) = (words.next()?, words.next()?);
        // `go to` is whole without an object; `put to death` is not.
        let takes = AFTER_OBJECT.contains(&second) && (second != "to" || words.next().is_some());
        takes.then_some((verb, entry))
    };
    grouped(several().filter_map(first))
});

/// Whether an entry begins with `be` and this verb: `be kill`.
pub(crate) fn begins_passive(lemma: &str) -> bool {
    PASSIVES.contains(lemma)
}

static PASSIVES: LazyLock<WordSet> = LazyLock::new(|| {
    let after_be = |entry: &'static str| entry.strip_prefix("be ")?.split(' ').next();
    several().filter_map(after_be).collect()
});

static SEVERAL: LazyLock<Phrases<&'static str>> =
    LazyLock::new(|| Phrases::new(several().map(|entry| (entry, entry))));

/// The entries of several words.
fn several() -> impl Iterator<Item = &'static str> {
    let narrower = entries(include_str!("wider.txt")).flat_map(|(_, list)| listed(list));
    let all = GROUPS.iter().flatten().copied().chain(narrower);
    all.filter(|entry| entry.contains(' '))
}

static GROUPS: LazyLock<Vec<Vec<&'static str>>> = LazyLock::new(|| {
    lines(include_str!("synonyms.txt"))
        .map(|line| items(line).collect())
        .collect()
});

static GROUPS_OF: LazyLock<WordMap<Vec<GroupId>>> = LazyLock::new(|| {
    let mut groups_of: WordMap<Vec<GroupId>> = WordMap::default();
    for (id, group) in (0..).zip(GROUPS.iter()) {
        for &word in group {
            groups_of.entry(word).or_default().push(GroupId(id));
        }
    }
    groups_of
});

static PHRASES: LazyLock<Phrases<&'static [GroupId]>> =
    LazyLock::new(|| Phrases::new(GROUPS.iter().flatten().map(|&word| (word, synonyms(word)))));

/// The words one step wider: `company` gives `organization`, among others; empty when none is known.
#[must_use]
pub fn wider(lemma: &str) -> &'static [&'static str] {
    WIDER.get(lemma).map_or(&[], Vec::as_slice)
}

/// Whether `wide` is wider than `narrow`, in one step or several; no word is wider than itself.
///
/// # Example
/// ```
/// use factlint::facts::is_wider;
/// assert!(is_wider("organization", "company"));
/// assert!(is_wider("person", "mother"));
/// assert!(!is_wider("company", "organization"));
/// ```
#[must_use]
pub fn is_wider(wide: &str, narrow: &str) -> bool {
    let mut seen: Vec<&str> = wider(narrow).to_vec();
    let mut at = 0;
    while let Some(&word) = seen.get(at) {
        if word == wide {
            return wide != narrow;
        }
        for &next in wider(word) {
            if !seen.contains(&next) {
                seen.push(next);
            }
        }
        at += 1;
    }
    false
}

static WIDER: LazyLock<WordMap<Vec<&'static str>>> = LazyLock::new(|| {
    let rows = entries(include_str!("wider.txt"));
    grouped(rows.flat_map(|(wide, list)| listed(list).into_iter().map(move |word| (word, wide))))
});

/// How two words exclude each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Opposition {
    /// What is one is not the other: guilty and innocent, accept and reject.
    Exclusive,
    /// One undoes or ends the other, so both can be true at different times: begin and end, buy and sell.
    Reverse,
}

/// The words that cannot be true of the same thing at once with this one, sorted; empty when none is known.
#[must_use]
pub fn antonyms(lemma: &str) -> &'static [(&'static str, Opposition)] {
    ANTONYMS.get(lemma).map_or(&[], Vec::as_slice)
}

/// How two words or phrases exclude each other, if they do.
///
/// # Example
/// ```
/// use factlint::facts::{Opposition, opposition};
/// assert_eq!(opposition("innocent", "guilty"), Some(Opposition::Exclusive));
/// assert_eq!(opposition("begin", "end"), Some(Opposition::Reverse));
/// assert_eq!(opposition("old", "new"), None);
/// ```
#[must_use]
pub fn opposition(a: &str, b: &str) -> Option<Opposition> {
    let known = antonyms(a);
    let at = known.binary_search_by_key(&b, |&(word, _)| word).ok()?;
    Some(known[at].1)
}

/// Whether two words or phrases cannot both be true of the same thing at once.
///
/// # Example
/// ```
/// use factlint::facts::are_antonyms;
/// assert!(are_antonyms("guilty", "innocent") && are_antonyms("innocent", "guilty"));
/// assert!(!are_antonyms("old", "new"));
/// ```
#[must_use]
pub fn are_antonyms(a: &str, b: &str) -> bool {
    opposition(a, b).is_some()
}

static ANTONYMS: LazyLock<WordMap<Vec<(&'static str, Opposition)>>> = LazyLock::new(|| {
    let mut kind = Opposition::Exclusive;
    let mut pairs = Vec::new();
    for line in lines(include_str!("antonyms.txt")) {
        match (line, line.split_once('|')) {
            ("[exclusive]", _) => kind = Opposition::Exclusive,
            ("[reverse]", _) => kind = Opposition::Reverse,
            (_, Some((a, b))) => pairs.push((a.trim(), b.trim(), kind)),
            _ => {}
        }
    }
    let both_ways = |(a, b, kind)| [(a, (b, kind)), (b, (a, kind))];
    grouped(pairs.into_iter().flat_map(both_ways))
});

/// The word that a derived one is made from: `refusal` gives `refuse`; any other word is its own.
///
/// # Example
/// ```
/// use factlint::facts::base_form;
/// assert_eq!(base_form("signatory"), "sign");
/// assert_eq!(base_form("table"), "table");
/// ```
#[must_use]
pub fn base_form(lemma: &str) -> &str {
    BASES.get(lemma).copied().unwrap_or(lemma)
}

static BASES: LazyLock<WordMap<&'static str>> = LazyLock::new(|| {
    let rows = entries(include_str!("forms.txt"));
    rows.flat_map(|(base, list)| list.split_whitespace().map(move |word| (word, base)))
        .collect()
});

/// The values of each key, sorted and once each.
fn grouped<T: Ord>(pairs: impl Iterator<Item = (&'static str, T)>) -> WordMap<Vec<T>> {
    let mut map: WordMap<Vec<T>> = WordMap::default();
    for (key, value) in pairs {
        let known = map.entry(key).or_default();
        if let Err(at) = known.binary_search(&value) {
            known.insert(at, value);
        }
    }
    map
}
