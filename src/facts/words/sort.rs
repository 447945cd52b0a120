//! What sort of thing a noun says that something is.

use std::sync::LazyLock;

use super::table::{WordMap, entries};

/// Sorts of things, no two of which are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sort {
    /// actor, senator, queen.
    Person,
    /// dog, whale.
    Animal,
    /// film, song, novel.
    Work,
    /// town, river, continent.
    Place,
}

/// The sort of a noun; none for a noun of several sorts, and for most nouns.
///
/// # Example
/// ```
/// use factlint::facts::{Sort, sort_of};
/// assert_eq!(sort_of("violinist"), Some(Sort::Person));
/// assert_eq!(sort_of("star"), None);
/// ```
#[must_use]
pub fn sort_of(noun: &str) -> Option<Sort> {
    SORTS.get(noun).copied()
}

static SORTS: LazyLock<WordMap<Sort>> = LazyLock::new(|| {
    let mut sorts = WordMap::default();
    for (name, nouns) in entries(include_str!("sorts.txt")) {
        let sort = match name {
            "person" => Sort::Person,
            "animal" => Sort::Animal,
            "work" => Sort::Work,
            "place" => Sort::Place,
            _ => continue,
        };
        sorts.extend(nouns.split_whitespace().map(|noun| (noun, sort)));
    }
    sorts
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_noun_is_of_two_sorts() {
        let listed: usize = entries(include_str!("sorts.txt"))
            .map(|(_, nouns)| nouns.split_whitespace().count())
            .sum();
        assert_eq!(listed, SORTS.len());
    }

    #[test]
    fn every_sort_of_the_table_is_known() {
        for noun in ["soldier", "whale", "opera", "suburb"] {
            assert!(sort_of(noun).is_some(), "{noun}");
        }
    }
}
