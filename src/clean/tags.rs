//! Tags: key words after the end of an article.
//!
//! A line `Tags: ...` is one by its first word. Key words without it are the last short lines, without empty lines
//! between them where paragraphs have them, right after a caption or furniture, and most of them are words of the text.
//! A list of names after a sentence is text, since the names may be what a claim is about.

use super::furniture::begins;
use super::page::{Page, Unit, key};
use super::{Class, Rule, Stage};
use crate::blocks::BlockRole;

pub(super) const RULE: Rule = Rule {
    name: "tags",
    finds: "Key words after the end of an article.",
    stage: Stage::Paragraphs,
    find,
};

/// How a line of key words begins.
const BEGINNINGS: &[&str] = &[
    "filed in",
    "filed under",
    "keywords",
    "related topics",
    "tagged",
    "tags",
    "topics",
];
/// Words that such a line has at most.
const LINE_WORDS: usize = 40;
/// Words that a key word alone on its line has at most.
const TAG_WORDS: usize = 4;
/// Key words that stand together at least.
const MIN_TAGS: usize = 2;

fn find(page: &Page) -> Vec<(usize, Class)> {
    let open = page.open();
    let named = open
        .iter()
        .copied()
        .filter(|&at| open.first() != Some(&at) && is_named(&page.units[at]));
    let mut found: Vec<usize> = named.chain(last_run(page)).collect();
    found.sort_unstable();
    found.dedup();
    found.into_iter().map(|at| (at, Class::Tags)).collect()
}

/// `Tags: harbour, storm`.
fn is_named(unit: &Unit) -> bool {
    let Some((name, rest)) = unit.text.split_once(':') else {
        return false;
    };
    let name = key(name);
    let listed = rest
        .split([',', ';', '|', '#'])
        .all(|tag| tag.split_whitespace().count() <= TAG_WORDS);
    unit.words <= LINE_WORDS
        && listed
        && BEGINNINGS
            .iter()
            .any(|beginning| begins(&name, beginning) && name.len() == beginning.len())
}

/// The short lines at the very end.
fn last_run(page: &Page) -> Vec<usize> {
    let is_tag = |at: &usize| {
        let unit = &page.units[*at];
        let plain =
            !unit.text.ends_with(['.', '!', '?', ':', ';', ',']) && unit.role == BlockRole::Prose;
        unit.words <= TAG_WORDS && plain && page.is_open(*at)
    };
    let start = (0..page.units.len())
        .rev()
        .take_while(is_tag)
        .last()
        .unwrap_or(page.units.len());
    let run = start..page.units.len();
    let Some(before) = start.checked_sub(1).map(|before| &page.units[before]) else {
        return Vec::new();
    };
    let after_end = before
        .class
        .is_some_and(|(class, _)| matches!(class, Class::Caption | Class::Furniture));
    let dense = page.units[run.clone()]
        .iter()
        .skip(1)
        .all(|unit| unit.blanks_before == 0);
    let apart = page.units[1..start.max(1)]
        .iter()
        .all(|unit| unit.blanks_before > 0 || unit.class.is_some());
    if run.len() < MIN_TAGS || !after_end || !dense || !apart || !are_words_of(page, run.clone()) {
        return Vec::new();
    }
    run.collect()
}

/// Whether half of the key words stand in the text before them.
fn are_words_of(page: &Page, run: std::ops::Range<usize>) -> bool {
    let text: String = page.units[..run.start]
        .iter()
        .filter(|unit| unit.class.is_none())
        .flat_map(|unit| [" ".to_owned(), key(&unit.text), " ".to_owned()])
        .collect();
    let found = run
        .clone()
        .filter(|&at| text.contains(&key(&page.units[at].text)))
        .count();
    found * 2 >= run.len()
}

#[cfg(test)]
mod tests {
    use crate::clean::tests::{dropped, keeps_all};

    #[test]
    fn key_words_after_the_end_go() {
        let text = "The old wall of Porthaven broke in a storm.\n\nNobody was hurt, said Jane Roe.\n\nPhoto: The wall. (AP)\n\nold wall\nJane Roe\nweather";
        assert_eq!(
            dropped(text),
            ["tags: old wall", "tags: Jane Roe", "tags: weather"]
        );
        assert_eq!(
            dropped("The wall broke.\n\nTags: wall, storm"),
            ["tags: Tags: wall, storm"]
        );
    }

    #[test]
    fn names_after_a_sentence_are_text() {
        keeps_all(
            "Porthaven and Eastwick signed the treaty.\n\nThese towns did not sign.\n\nNorth Bay\nSandhill\nOld Port",
        );
        keeps_all("Tags: the clerk puts them on every box that leaves the harbour of the town.");
        keeps_all(
            "The wall broke.\n\nTopics: the clerk says that nobody may speak of them here at all, ever",
        );
    }
}
