//! How much a word says about which statement is meant.

use std::sync::LazyLock;

use super::table::{WordMap, lines};

/// How much a word says, lightest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Weight {
    /// A function word: of, the, would.
    Stop,
    /// A very common word: people, say, year.
    Common,
    /// Any other word.
    Content,
}

/// The weight of a word by its dictionary form; function words are known in all their forms.
///
/// # Example
/// ```
/// use factlint::facts::{Weight, weight};
/// assert_eq!(weight("the"), Weight::Stop);
/// assert!(weight("year") < weight("volcano"));
/// ```
#[must_use]
pub fn weight(lemma: &str) -> Weight {
    WEIGHTS.get(lemma).copied().unwrap_or(Weight::Content)
}

static WEIGHTS: LazyLock<WordMap<Weight>> = LazyLock::new(|| {
    let words = |text| lines(text).flat_map(str::split_whitespace);
    let common = words(include_str!("common.txt")).map(|word| (word, Weight::Common));
    let stop = words(include_str!("stop.txt")).map(|word| (word, Weight::Stop));
    common.chain(stop).collect()
});
