//! Abbreviations that news uses without introducing them.

use std::sync::LazyLock;

use smol_str::SmolStr;

use super::table::{WordMap, entries};

/// The common abbreviations with what they stand for, as written, sorted by abbreviation.
#[must_use]
pub fn acronyms() -> &'static [(&'static str, &'static str)] {
    &ACRONYMS
}

/// What a folded abbreviation stands for, as written: `eu` gives `European Union`.
///
/// `who`, `it`, `us` and others are also words, so the caller should ask only for a token in capitals.
#[must_use]
pub fn expansion(folded: &str) -> Option<&'static str> {
    EXPANSIONS.get(folded).copied()
}

static ACRONYMS: LazyLock<Vec<(&'static str, &'static str)>> =
    LazyLock::new(|| entries(include_str!("acronyms.txt")).collect());

static FOLDED: LazyLock<Vec<SmolStr>> = LazyLock::new(|| {
    let short = ACRONYMS.iter().map(|(short, _)| short);
    short.map(|short| short.to_lowercase().into()).collect()
});

static EXPANSIONS: LazyLock<WordMap<&'static str>> = LazyLock::new(|| {
    let keys = FOLDED.iter().map(SmolStr::as_str);
    keys.zip(ACRONYMS.iter().map(|&(_, full)| full)).collect()
});
