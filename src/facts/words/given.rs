//! Short forms of given names.

use std::sync::LazyLock;

use super::table::{WordMap, entries};

/// Whether one folded given name is a usual short form of the other, or both are of one name.
///
/// # Example
/// ```
/// use factlint::facts::are_given_alike;
/// assert!(are_given_alike("bill", "william"));
/// assert!(!are_given_alike("bill", "walter"));
/// ```
#[must_use]
pub fn are_given_alike(a: &str, b: &str) -> bool {
    a == b || full(a).any(|a| full(b).any(|b| a == b))
}

/// A name itself and the names that it is short for.
fn full(name: &str) -> impl Iterator<Item = &str> {
    let known = FULL.get(name).map_or(&[][..], Vec::as_slice);
    std::iter::once(name).chain(known.iter().copied())
}

static FULL: LazyLock<WordMap<Vec<&'static str>>> = LazyLock::new(|| {
    let mut full: WordMap<Vec<&'static str>> = WordMap::default();
    for (name, shorts) in entries(include_str!("given.txt")) {
        for short in shorts.split_whitespace() {
            full.entry(short).or_default().push(name);
        }
    }
    full
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_are_of_their_name_alone() {
        assert!(are_given_alike("chris", "christopher"));
        assert!(are_given_alike("christine", "chris"));
        assert!(!are_given_alike("christine", "christopher"));
    }

    #[test]
    fn two_short_forms_of_one_name_are_alike() {
        assert!(are_given_alike("liz", "betty"));
    }
}
