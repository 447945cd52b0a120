//! The baseline: the findings that were there when somebody began to look, and what becomes of them.

use std::collections::BTreeSet;

use super::entries::folded;

/// One piece of a finding. The order is that of the file: a claim's stand together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The id of the claim; none for what was found in the sources.
    pub claim: Option<String>,
    /// The claim's words, with its form where it is not a plain sentence.
    pub words: Option<String>,
    /// The code of the finding.
    pub code: String,
    /// The path of a source that shows it.
    pub source: Option<String>,
    /// The source's words, with one space between them; the finding's message where no words show it.
    pub evidence: Option<String>,
}

impl Entry {
    /// The same with its white space folded, as somebody may have wrapped the file anew.
    pub(super) fn folded(self) -> Self {
        let fold = |words: Option<String>| words.map(|words| folded(&words));
        Self {
            words: fold(self.words),
            evidence: fold(self.evidence),
            ..self
        }
    }
}

/// Findings that do not count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    /// The file's path as the user gave it, for messages.
    pub path: String,
    /// In order, each once.
    entries: Vec<Entry>,
}

impl Baseline {
    /// A baseline of some entries.
    #[must_use]
    pub fn new(path: &str, entries: BTreeSet<Entry>) -> Self {
        Self {
            path: path.to_owned(),
            entries: entries.into_iter().collect(),
        }
    }

    /// The entries in order, each once.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The place of an entry.
    pub(super) fn place(&self, entry: &Entry) -> Option<usize> {
        self.entries.binary_search(entry).ok()
    }
}

/// What a baseline and the findings of today have in common, and what not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Update {
    /// In both.
    pub kept: BTreeSet<Entry>,
    /// In the baseline alone.
    pub gone: BTreeSet<Entry>,
    /// Among the findings alone.
    pub new: BTreeSet<Entry>,
}

/// Compares a baseline with what is found now.
pub(super) fn update(old: Option<&Baseline>, now: &BTreeSet<Entry>) -> Update {
    let old: BTreeSet<Entry> =
        old.map_or_else(BTreeSet::new, |old| old.entries.iter().cloned().collect());
    Update {
        kept: old.intersection(now).cloned().collect(),
        gone: old.difference(now).cloned().collect(),
        new: now.difference(&old).cloned().collect(),
    }
}
