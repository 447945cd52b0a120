//! Captions: words under a picture, told by `Cover image:`, `Photo by` and their like, or by an agency's credit at the
//! end.
//!
//! A caption stays in the clean text under its own name: what it says is the author's, though about a picture.

use super::page::Page;
use super::{Class, Rule, Stage};

pub(super) const RULE: Rule = Rule {
    name: "captions",
    finds: "Words under a picture, with its credit.",
    stage: Stage::Paragraphs,
    find,
};

/// Words that a caption has at most.
const MAX_WORDS: usize = 80;

/// How captions begin, in small letters.
const BEGINNINGS: &[&str] = &[
    "caption:",
    "cover image:",
    "cover photo:",
    "featured image:",
    "file photo",
    "illustration by ",
    "illustration:",
    "image credit:",
    "image source:",
    "image via ",
    "image:",
    "photo by ",
    "photo credit:",
    "photo via ",
    "photo:",
    "photograph by ",
    "photograph:",
    "photos by ",
    "picture:",
    "top image:",
    "top photo:",
    "header image:",
];

/// Credits at the end in brackets, in small letters: `(AP)`, `(Jane Roe/AFP)`.
const AGENCIES: &[&str] = &[
    "afp",
    "ap",
    "ap photo",
    "associated press",
    "epa",
    "file photo",
    "getty",
    "getty images",
    "reuters",
    "shutterstock",
];

fn find(page: &Page) -> Vec<(usize, Class)> {
    let is_caption = |at: &usize| {
        let unit = &page.units[*at];
        unit.words <= MAX_WORDS && (begins(&unit.text) || has_credit(&unit.text))
    };
    page.open()
        .into_iter()
        .filter(is_caption)
        .map(|at| (at, Class::Caption))
        .collect()
}

fn begins(text: &str) -> bool {
    let start: String = text.chars().take(24).flat_map(char::to_lowercase).collect();
    let bare = start.trim_start_matches(['(', '[']);
    BEGINNINGS
        .iter()
        .any(|beginning| bare.starts_with(beginning))
}

/// Whether the line ends with an agency in brackets after a full sentence, or names the photographer.
fn has_credit(text: &str) -> bool {
    let Some((before, credit)) = text
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once('('))
    else {
        return false;
    };
    let credit = credit.to_lowercase();
    let last = credit.rsplit('/').next().unwrap_or_default().trim();
    let named =
        credit.starts_with("photo by ") || credit.starts_with("ap photo") || credit.contains('/');
    before.trim_end().ends_with('.')
        && (named || AGENCIES.contains(&last))
        && (AGENCIES.contains(&last) || credit.starts_with("photo by "))
}

#[cfg(test)]
mod tests {
    use crate::clean::Class;
    use crate::clean::tests::{classes, has_no};

    #[test]
    fn captions_are_told_by_their_first_or_last_words() {
        let text = "The harbour was closed after a storm.\n\nPhoto: The wall in May\n\nBoats lie in the mud. (Jane Roe/AFP)";
        assert_eq!(classes(text), [Class::Body, Class::Caption, Class::Caption]);
    }

    #[test]
    fn sentences_with_brackets_stay_body() {
        has_no("The agency sent a reporter (Reuters)", Class::Caption);
        has_no(
            "Photos of the wall were sold. (The town was poor.)",
            Class::Caption,
        );
        has_no("Picture the wall as it was.", Class::Caption);
    }
}
