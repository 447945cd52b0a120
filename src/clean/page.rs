//! What rules look at: the lines of a source, and later its paragraphs, with what they are so far.

use std::borrow::Cow;
use std::ops::Range;

use super::Class;
use crate::blocks::{BlockRole, Blocks};

/// A line or a paragraph.
#[derive(Clone, Debug)]
pub(super) struct Unit<'a> {
    /// Its words, lines joined by one space.
    pub(super) text: Cow<'a, str>,
    /// Its lines, from the first to the last; lines between that have a class of their own are not in it.
    pub(super) lines: Range<usize>,
    /// Words of its text.
    pub(super) words: usize,
    /// What it is and the rule that said so; none while it is only text.
    pub(super) class: Option<(Class, &'static str)>,
    /// What the format says of its first line.
    pub(super) role: BlockRole,
    /// Blank lines before it.
    pub(super) blanks_before: usize,
    /// Columns before it.
    pub(super) indent: usize,
    /// Whether a page begins with it.
    pub(super) new_page: bool,
}

/// All lines or paragraphs of a source, in order.
#[derive(Clone, Debug)]
pub(super) struct Page<'a> {
    pub(super) units: Vec<Unit<'a>>,
}

impl<'a> Page<'a> {
    /// The lines of a source; markup has its class already.
    pub(super) fn lines(text: &'a str, blocks: &Blocks) -> Self {
        let unit = |(at, line): (usize, &crate::blocks::Line)| {
            let words = &text[line.range.clone()];
            let markup = line.role == BlockRole::Markup;
            Unit {
                text: Cow::Borrowed(words),
                lines: at..at + 1,
                words: words.split_whitespace().count(),
                class: markup.then_some((Class::Furniture, "markup")),
                role: line.role,
                blanks_before: line.blanks_before,
                indent: line.indent,
                new_page: line.new_page,
            }
        };
        Self {
            units: blocks.lines.iter().enumerate().map(unit).collect(),
        }
    }

    /// Whether no rule has said yet what a unit is.
    pub(super) fn is_open(&self, at: usize) -> bool {
        self.units[at].class.is_none()
    }

    /// The units that no rule has a class for, in order.
    pub(super) fn open(&self) -> Vec<usize> {
        (0..self.units.len())
            .filter(|&at| self.is_open(at))
            .collect()
    }

    /// The first so many units that stay in the text or may do so.
    pub(super) fn first_kept(&self, count: usize) -> Vec<usize> {
        let kept = |at: &usize| {
            self.units[*at]
                .class
                .is_none_or(|(class, _)| class.is_kept())
        };
        (0..self.units.len()).filter(kept).take(count).collect()
    }
}

impl Unit<'_> {
    /// Whether it reads like a paragraph or a full sentence of an article.
    pub(super) fn is_body_like(&self) -> bool {
        self.words >= LONG_WORDS || (self.words >= SENTENCE_WORDS && ends_sentence(&self.text))
    }

    /// Whether it could be a title: begins like one and does not end like a sentence or a lead-in.
    pub(super) fn is_title_like(&self) -> bool {
        self.role != BlockRole::Item
            && !ends_with_stop(&self.text)
            && !self.text.ends_with([':', ';', ','])
            && starts_fresh(&self.text)
    }
}

/// Words from which a line is prose even without a full stop; the longest headlines of newspapers have about twenty.
const LONG_WORDS: usize = 25;
/// Words from which a line with a full stop is prose.
const SENTENCE_WORDS: usize = 8;

/// Signs that may follow the end of a sentence.
const CLOSERS: [char; 10] = ['"', '\'', '”', '’', ')', ']', '»', '*', '_', '›'];
/// Signs that may stand before its first word.
const OPENERS: [char; 9] = ['"', '\'', '“', '‘', '(', '[', '«', '‹', '¿'];

/// Whether a line ends where a sentence may end.
pub(super) fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(CLOSERS)
        .ends_with(['.', '!', '?', '…'])
}

/// Whether a line ends with a full stop, which titles do not.
fn ends_with_stop(text: &str) -> bool {
    text.trim_end_matches(CLOSERS).ends_with(['.', '…'])
}

/// Whether a line begins with a capital, a digit or a quotation.
pub(super) fn starts_fresh(text: &str) -> bool {
    let bare = text.trim_start_matches(OPENERS);
    bare.len() < text.len() || bare.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
}

/// Whether a line begins with a small letter, and so goes on with the line before.
pub(super) fn starts_small(text: &str) -> bool {
    text.starts_with(char::is_lowercase)
}

/// Whether most words of a line begin with capitals, small words aside.
pub(super) fn is_title_case(text: &str) -> bool {
    let long = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() > 3;
    let (all, capital) =
        text.split_whitespace()
            .filter(long)
            .fold((0, 0), |(all, capital), word| {
                let upper = word
                    .trim_start_matches(OPENERS)
                    .starts_with(char::is_uppercase);
                (all + 1, capital + usize::from(upper))
            });
    all > 0 && capital * 5 >= all * 4
}

/// Words in small letters without signs and numbers, for comparing with phrases.
pub(super) fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for word in text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’')) {
        if !word.chars().any(char::is_alphabetic) {
            continue;
        }
        if !key.is_empty() {
            key.push(' ');
        }
        key.extend(
            word.chars()
                .map(|c| if c == '’' { '\'' } else { c })
                .flat_map(char::to_lowercase),
        );
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_neither_numbers_nor_signs() {
        assert_eq!(key("  • Show Comments (0) "), "show comments");
        assert_eq!(key("Editor’s Picks: 5"), "editor's picks");
        assert_eq!(key("* 12 *"), "");
    }

    #[test]
    fn the_end_of_a_sentence_is_seen_behind_quotes() {
        assert!(ends_sentence("He said “no.”") && ends_sentence("Really?)"));
        assert!(!ends_sentence("among them:") && !ends_sentence("the old"));
        assert!(is_title_case("A Bridge of Stone and Iron") && !is_title_case("A bridge of Stone"));
    }
}
