//! Bylines: `By Jane Roe`, `by Jane Roe and John Doe | May 3, 2020`, or a name alone beside a dateline.
//!
//! They stand at the top, under a title. A name is two or more words with capitals that are no days or months; a line
//! with other words is a sentence or a title ("By Popular Demand" stays where it is first).

use super::day;
use super::page::Page;
use super::{Class, Rule, Stage};

pub(super) const RULE: Rule = Rule {
    name: "bylines",
    finds: "Who wrote it, under the title.",
    stage: Stage::Both,
    find,
};

/// Kept lines at the top among which a byline is looked for.
const TOP_LINES: usize = 5;
/// Words of names that a byline has at most.
const MAX_WORDS: usize = 14;

/// How bylines begin, in small letters.
const BEGINNINGS: &[&str] = &[
    "by ",
    "written by ",
    "reported by ",
    "story by ",
    "text by ",
    "words by ",
    "posted by ",
    "author: ",
    "by: ",
];

/// Small words in names and lists of names.
const SMALL: &[&str] = &[
    "and", "al", "bin", "da", "de", "del", "der", "di", "du", "el", "in", "la", "le", "of", "the",
    "van", "von", "with", "y", "&", "|", "-", "–", "—", "·", "•",
];

/// Who wrote it, as a byline says: the words after `by` without the date.
pub(super) fn author(text: &str) -> Option<&str> {
    let lower = text.to_ascii_lowercase();
    let beginning = BEGINNINGS
        .iter()
        .find(|beginning| lower.starts_with(*beginning))?;
    let rest = &text[beginning.len()..];
    let end = day::find(rest).map_or(rest.len(), |(_, place)| place.start);
    let cut = rest[..end].find(['|', '•', '·', '(']).unwrap_or(end);
    let name = rest[..cut]
        .trim()
        .trim_end_matches([',', '-', '–', '—', ';'])
        .trim_end();
    is_names(name).then_some(name)
}

/// Whether words are names of people: all with capitals but for small words, two capitals at least.
fn is_names(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let capital = |word: &&&str| word.starts_with(char::is_uppercase);
    let fits = |word: &&str| capital(&word) || SMALL.contains(word);
    let digits = text.contains(|c: char| c.is_ascii_digit());
    let sentence = text.ends_with(['?', '!', ':']) || text.ends_with('.') && !text.ends_with("r.");
    words.len() <= MAX_WORDS
        && !digits
        && !sentence
        && words.iter().all(fits)
        && words.iter().filter(capital).count() >= 2
}

/// Two to four words with capitals and no signs.
fn is_one_name(text: &str) -> bool {
    let words = text.split_whitespace().count();
    (2..=4).contains(&words) && is_names(text) && !text.contains([',', '"', '“', ':', '(', '&'])
}

fn find(page: &Page) -> Vec<(usize, Class)> {
    let is_date = |at: usize| {
        let class = page.units.get(at).and_then(|unit| unit.class);
        class.is_some_and(|(class, _)| class == Class::Dateline)
    };
    // The first kept line is the title, or a text without one.
    let first = page.first_kept(1).first().copied();
    let is_byline = |at: usize| {
        let text = page.units[at].text.as_ref();
        let beside_date = is_date(at + 1) || at.checked_sub(1).is_some_and(is_date);
        first.is_some_and(|first| first < at)
            && (author(text).is_some() || (beside_date && is_one_name(text)))
    };
    let found = page.at_top(TOP_LINES, is_byline).into_iter();
    found.map(|at| (at, Class::Byline)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::tests::{cleaned, dropped, keeps_all};

    #[test]
    fn authors_are_read_from_bylines() {
        assert_eq!(
            author("By JANE ROE and John van Doe"),
            Some("JANE ROE and John van Doe")
        );
        assert_eq!(author("by Jane Roe | May 3, 2020"), Some("Jane Roe"));
        assert_eq!(author("Written by Jane Roe, May 3, 2020"), Some("Jane Roe"));
        let text = "Harbour Closed After Storm\nBy Jane Roe\n\nThe wall of the old port broke in May, said the mayor.";
        assert_eq!(dropped(text), ["bylines: By Jane Roe"]);
        assert_eq!(
            cleaned(text).metadata.author.expect("an author").value,
            "Jane Roe"
        );
        let text = "Harbour Closed After Storm\nJane Roe\nMay 3, 2020\n\nThe wall of the old port broke in May.";
        assert_eq!(
            dropped(text),
            ["bylines: Jane Roe", "datelines: May 3, 2020"]
        );
    }

    #[test]
    fn other_lines_with_by_stay() {
        keeps_all("Harbour Closed\nBy the sea it was quiet.\nBy Monday\nBy May 3 all was mended.");
        keeps_all("By Popular Demand\n\nThe harbour opens again.");
        keeps_all("Harbour Closed\n\nJane Roe\n\nThe wall of the old port broke in May.");
    }
}
