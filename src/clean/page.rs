//! What rules look at: the lines of a source, and later its paragraphs, with what they are so far.

use std::borrow::Cow;
use std::ops::Range;

use super::Class;
use super::hyphens::Vocabulary;
use super::layout::add_line;
use crate::blocks::{BlockRole, Blocks, Line, item_mark_length};

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
        let mut next_mark = 0;
        let mut unit = |(at, line): (usize, &Line)| {
            let words = words(text, line.range.clone(), &blocks.marks, &mut next_mark);
            let markup = line.role == BlockRole::Markup;
            Unit {
                words: words.split_ascii_whitespace().count(),
                text: words,
                lines: at..at + 1,
                class: markup.then_some((Class::Furniture, MARKUP)),
                role: line.role,
                blanks_before: line.blanks_before,
                indent: line.indent,
                new_page: line.new_page,
            }
        };
        Self {
            units: blocks.lines.iter().enumerate().map(&mut unit).collect(),
        }
    }

    /// The page as it would be read from its own clean text: each unit that stays is a line.
    pub(super) fn again(&self) -> Page<'_> {
        let unit = |(number, at): (usize, &usize)| {
            let unit = &self.units[*at];
            let item = item_mark_length(&unit.text) > 0;
            Unit {
                text: Cow::Borrowed(unit.text.as_ref()),
                lines: number..number + 1,
                words: unit.words,
                class: None,
                role: if item {
                    BlockRole::Item
                } else {
                    BlockRole::Prose
                },
                blanks_before: usize::from(number > 0),
                indent: 0,
                new_page: false,
            }
        };
        let kept = self.first_kept(self.units.len());
        Page {
            units: kept.iter().enumerate().map(unit).collect(),
        }
    }

    /// The unit of each line: the paragraph that has it, or the unit of its own.
    pub(super) fn owners(&self, lines: usize) -> Vec<usize> {
        let mut owners = vec![0; lines];
        for (at, unit) in self.units.iter().enumerate() {
            // A classed line inside a paragraph comes after it in the list and so takes its line back.
            owners[unit.lines.clone()].fill(at);
        }
        owners
    }

    /// Adds a unit's words to an earlier one; it is left without lines.
    pub(super) fn join(&mut self, first: usize, at: usize, vocabulary: &Vocabulary) {
        let line = std::mem::take(&mut self.units[at].text);
        let (lines, words) = (self.units[at].lines.clone(), self.units[at].words);
        self.units[at].lines = lines.end..lines.end;
        let paragraph = &mut self.units[first];
        add_line(paragraph.text.to_mut(), &line, vocabulary);
        paragraph.lines.end = lines.end;
        paragraph.words += words;
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

    /// Open units that a rule takes, with fewer than so many units before them that stay.
    pub(super) fn at_top(&self, count: usize, takes: impl Fn(usize) -> bool) -> Vec<usize> {
        let (mut found, mut before) = (Vec::new(), 0);
        for (at, unit) in self.units.iter().enumerate() {
            if before >= count {
                break;
            }
            if unit.class.is_none() && takes(at) {
                found.push(at);
            } else if unit.class.is_none_or(|(class, _)| class.is_kept()) {
                before += 1;
            }
        }
        found
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

    /// Whether it could be a title: begins like one, and does not end like a sentence or a lead-in. A question may be
    /// one, unless a sentence stands before it.
    pub(super) fn is_title_like(&self) -> bool {
        let sentences = ends_sentence(&self.text) && self.text.contains(". ");
        self.role != BlockRole::Item
            && !sentences
            && !ends_with_stop(&self.text)
            && !self.text.ends_with([':', ';', ','])
            && starts_fresh(&self.text)
    }
}

/// The name that lines which are no text to their format go by.
pub(super) const MARKUP: &str = "markup";

/// The words of a line with one plain space between them, without marks; `next` is the mark to go on from.
fn words<'a>(
    text: &'a str,
    line: Range<usize>,
    marks: &[Range<usize>],
    next: &mut usize,
) -> Cow<'a, str> {
    while *next < marks.len() && marks[*next].end <= line.start {
        *next += 1;
    }
    let mut bare = Cow::Borrowed(&text[line.clone()]);
    let inside = || {
        marks[*next..]
            .iter()
            .take_while(|mark| mark.start < line.end)
    };
    if inside().next().is_some() {
        let mut at = line.start;
        let mut kept = String::with_capacity(line.len());
        for mark in inside() {
            kept.push_str(&text[at..mark.start.max(at)]);
            at = mark.end.clamp(at, line.end);
        }
        kept.push_str(&text[at..line.end]);
        bare = Cow::Owned(kept);
    }
    if plain_length(&bare) == bare.len() && !bare.starts_with(char::is_whitespace) {
        return bare;
    }
    Cow::Owned(bare.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Bytes up to the next white space that is not one plain space between two words.
pub(super) fn plain_length(rest: &str) -> usize {
    let mut after_space = true;
    for (at, &byte) in rest.as_bytes().iter().enumerate() {
        let space = byte == b' ';
        // All other white space is a control character or begins with one of these bytes.
        let other = matches!(byte, b'\t'..=b'\r')
            || (matches!(byte, 0xc2 | 0xe1..=0xe3) && rest[at..].starts_with(char::is_whitespace));
        if other || (space && after_space) {
            return at - usize::from(after_space && at > 0);
        }
        after_space = space;
    }
    rest.len() - usize::from(rest.ends_with(' '))
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
    fn plain_words_end_before_other_space() {
        for (text, length) in [
            ("a b c", 5),
            ("a b  c", 3),
            ("a b ", 3),
            ("a\u{a0}b", 1),
            ("a \u{2009}b", 1),
            ("é “b”", 10),
            ("a\tb", 1),
            ("", 0),
        ] {
            assert_eq!(plain_length(text), length, "{text}");
        }
    }

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
