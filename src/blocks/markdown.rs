//! Markdown: front matter, headings, lists, quotes, code and tables, by a small line reader of our own.
//!
//! It reads what articles and notes use of CommonMark. A construct it does not know stays as text: evidence with a stray
//! sign is better than a lost sentence. Indented code is read as prose for the same reason.

use std::ops::Range;

use super::plain::{item_mark_length, lines};
use super::{BlockRole, Blocks, Field, Reader, inline};

/// The format of `.md` files.
pub(super) const READER: Reader = Reader {
    name: "markdown",
    extensions: &["md"],
    read,
};

/// Lines that front matter may have: a longer one is more likely a text between two rules.
const MAX_FRONT_MATTER: usize = 64;

/// Keys of front matter and what they mean.
const FIELDS: &[(&str, Field)] = &[
    ("title", Field::Title),
    ("author", Field::Author),
    ("by", Field::Author),
    ("publisher", Field::Publisher),
    ("site", Field::Publisher),
    ("date", Field::Date),
    ("published", Field::Date),
];

fn read(text: &str) -> Blocks {
    let mut page = Page {
        text,
        blocks: Blocks {
            lines: lines(text),
            paragraphs_known: true,
            ..Blocks::default()
        },
        no_comment_end: false,
    };
    let first = page.front_matter();
    page.roles(first);
    page.inline_marks();
    page.blocks.marks = merged(page.blocks.marks);
    page.drop_empty_lines();
    page.blocks
}

struct Page<'a> {
    text: &'a str,
    blocks: Blocks,
    /// Whether no comment is closed from here on, so that nobody looks again.
    no_comment_end: bool,
}

impl<'a> Page<'a> {
    fn words(&self, at: usize) -> &'a str {
        &self.text[self.blocks.lines[at].range.clone()]
    }

    fn mark(&mut self, range: Range<usize>) {
        if !range.is_empty() {
            self.blocks.marks.push(range);
        }
    }

    /// Reads `key: value` lines between two `---` at the very start; gives the first line after them.
    fn front_matter(&mut self) -> usize {
        let count = self.blocks.lines.len();
        if count == 0 || self.blocks.lines[0].blanks_before > 0 || self.words(0) != "---" {
            return 0;
        }
        let end =
            (1..count.min(MAX_FRONT_MATTER)).find(|&at| matches!(self.words(at), "---" | "..."));
        let Some(end) = end else {
            return 0;
        };
        if (1..end).any(|at| {
            self.blocks.lines[at].indent == 0 && !self.words(at).contains([':', '-', '#'])
        }) {
            return 0;
        }
        for at in 0..=end {
            self.blocks.lines[at].role = BlockRole::Markup;
            self.field(at);
        }
        end + 1
    }

    fn field(&mut self, at: usize) {
        let line = &self.blocks.lines[at];
        let Some((key, value)) = self.words(at).split_once(':') else {
            return;
        };
        let key = key.trim().to_ascii_lowercase();
        let Some(&(_, field)) = FIELDS.iter().find(|(name, _)| *name == key) else {
            return;
        };
        let bare = value.trim().trim_matches(['"', '\'']);
        let offset = line.range.end - value.len() + value.find(bare).unwrap_or(0);
        if line.indent == 0 && !bare.is_empty() {
            self.blocks
                .fields
                .push((field, offset..offset + bare.len()));
        }
    }

    /// Says what each line is, from a line on.
    fn roles(&mut self, first: usize) {
        let mut at = first;
        while at < self.blocks.lines.len() {
            if let Some(end) = self.fence_end(at).or_else(|| self.comment_end(at)) {
                for inside in at..end {
                    self.blocks.lines[inside].role = BlockRole::Markup;
                }
                at = end;
                continue;
            }
            self.strip_quote(at);
            self.role(at);
            at += 1;
        }
    }

    /// One past the last line of the code block that begins here.
    fn fence_end(&self, at: usize) -> Option<usize> {
        let words = self.words(at);
        let sign = words.chars().next().filter(|c| matches!(c, '`' | '~'))?;
        let length = words.chars().take_while(|&c| c == sign).count();
        if length < 3 || words[length..].contains('`') {
            return None;
        }
        let closes = |at: &usize| {
            let words = self.words(*at);
            words.len() >= length && words.chars().all(|c| c == sign)
        };
        let count = self.blocks.lines.len();
        Some((at + 1..count).find(closes).map_or(count, |end| end + 1))
    }

    /// One past the last line of the comment that begins here.
    fn comment_end(&mut self, at: usize) -> Option<usize> {
        let start = self.blocks.lines[at].range.start;
        if self.no_comment_end || !self.words(at).starts_with("<!--") {
            return None;
        }
        // A comment that is never closed is text: better a strange sentence than a lost rest.
        let Some(length) = self.text[start..].find("-->") else {
            self.no_comment_end = true;
            return None;
        };
        let end = start + length;
        let after = at + self.blocks.lines[at..].partition_point(|line| line.range.start <= end);
        // What stands after the comment in its last line is text, and the inline reader finds the comment there.
        let last = self.blocks.lines[after - 1].range.end;
        (end + 3 >= last).then_some(after)
    }

    fn strip_quote(&mut self, at: usize) {
        let start = self.blocks.lines[at].range.start;
        let words = self.words(at);
        let bare = words.trim_start_matches(['>', ' ', '\t']);
        if !words.starts_with('>') || bare.is_empty() {
            return;
        }
        let end = start + words.len() - bare.len();
        self.mark(start..end);
        self.blocks.lines[at].range.start = end;
    }

    fn role(&mut self, at: usize) {
        let words = self.words(at);
        let role = if let Some(level) = heading_level(words) {
            self.mark_heading(at, usize::from(level));
            BlockRole::Heading(level)
        } else if let Some(level) = self.underlined(at) {
            self.blocks.lines[at - 1].role = BlockRole::Heading(level);
            BlockRole::Markup
        } else if is_markup(words) {
            BlockRole::Markup
        } else if item_mark_length(words) > 0
            && (self.may_count(at) || !words.starts_with(|c: char| c.is_ascii_digit()))
        {
            BlockRole::Item
        } else {
            BlockRole::Prose
        };
        self.blocks.lines[at].role = role;
        self.blocks.lines[at].continues = role == BlockRole::Prose && !self.is_free(at);
    }

    /// Whether a number at the start of a line counts items, and does not belong to a sentence.
    fn may_count(&self, at: usize) -> bool {
        let after_item = at > 0 && self.blocks.lines[at - 1].role == BlockRole::Item;
        after_item || self.is_free(at)
    }

    /// Whether a line cannot belong to the paragraph before it.
    fn is_free(&self, at: usize) -> bool {
        let line = &self.blocks.lines[at];
        let Some(before) = at.checked_sub(1).map(|before| &self.blocks.lines[before]) else {
            return true;
        };
        let ended = matches!(before.role, BlockRole::Heading(_) | BlockRole::Markup);
        let broken =
            self.text[before.range.end..].starts_with("  ") || self.words(at - 1).ends_with('\\');
        let row = self.words(at).starts_with('|') || self.words(at - 1).starts_with('|');
        ended || broken || row || line.blanks_before > 0
    }

    fn mark_heading(&mut self, at: usize, level: usize) {
        let range = self.blocks.lines[at].range.clone();
        let words = self.words(at);
        let start = range.start + words.len() - words[level..].trim_start().len();
        let closed = words.trim_end_matches('#');
        let end = if closed.ends_with([' ', '\t']) {
            range.start + closed.trim_end().len()
        } else {
            range.end
        };
        self.mark(range.start..start.min(range.end));
        self.mark(end.max(start).min(range.end)..range.end);
    }

    /// The level of the heading that a line of `=` or `-` makes of the line before.
    fn underlined(&self, at: usize) -> Option<u8> {
        let words = self.words(at);
        let before = &self.blocks.lines[at.checked_sub(1)?];
        let fits = before.role == BlockRole::Prose
            && !before.continues
            && self.blocks.lines[at].blanks_before == 0;
        let all = |sign| words.len() >= 2 && words.chars().all(|c| c == sign);
        match (fits, all('='), all('-')) {
            (true, true, _) => Some(1),
            (true, _, true) => Some(2),
            _ => None,
        }
    }

    /// Finds the inline marks of every paragraph.
    fn inline_marks(&mut self) {
        let mut at = 0;
        while at < self.blocks.lines.len() {
            let first = at;
            at += 1;
            while at < self.blocks.lines.len() && self.blocks.lines[at].continues {
                at += 1;
            }
            if self.blocks.lines[first].role != BlockRole::Markup {
                let lines = &self.blocks.lines;
                let (start, end) = (lines[first].range.start, lines[at - 1].range.end);
                let skip = match lines[first].role {
                    BlockRole::Item => item_mark_length(self.words(first)),
                    _ => 0,
                };
                inline::marks(self.text, start + skip..end, &mut self.blocks.marks);
            }
        }
    }

    /// A line of nothing but marks, such as a picture, is no text.
    fn drop_empty_lines(&mut self) {
        let marks = &self.blocks.marks;
        let mut next = 0;
        for line in &mut self.blocks.lines {
            while next < marks.len() && marks[next].end <= line.range.start {
                next += 1;
            }
            let mut kept = line.range.start;
            let mut empty = true;
            for mark in marks[next..]
                .iter()
                .take_while(|mark| mark.start < line.range.end)
            {
                empty &= self
                    .text
                    .get(kept..mark.start.max(kept))
                    .is_none_or(|words| words.trim().is_empty());
                kept = kept.max(mark.end);
            }
            empty &= self
                .text
                .get(kept..line.range.end)
                .is_none_or(|words| words.trim().is_empty());
            if empty {
                line.role = BlockRole::Markup;
            }
        }
    }
}

/// The number of `#` before a heading.
fn heading_level(words: &str) -> Option<u8> {
    let level = words.bytes().take_while(|&b| b == b'#').count();
    let spaced = words[level..].starts_with([' ', '\t']);
    u8::try_from(level)
        .ok()
        .filter(|level| (1..=6).contains(level) && spaced)
}

/// Rules, rows of dashes in tables, link definitions, and signs alone.
fn is_markup(words: &str) -> bool {
    let signs = |set: &[char]| words.chars().all(|c| c == ' ' || set.contains(&c));
    let rule = words.len() >= 3 && (signs(&['-']) || signs(&['*']) || signs(&['_']));
    let dashes = words.contains("--") && signs(&['|', '-', ':']);
    let quote = signs(&['>']);
    let definition = words.starts_with('[') && !words.starts_with("[^") && words.contains("]: ");
    rule || dashes || quote || definition
}

/// Sorted, with those that touch or overlap made one.
fn merged(mut marks: Vec<Range<usize>>) -> Vec<Range<usize>> {
    marks.sort_by_key(|mark| (mark.start, mark.end));
    let mut found: Vec<Range<usize>> = Vec::with_capacity(marks.len());
    for mark in marks {
        match found.last_mut() {
            Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
            _ => found.push(mark),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks::Line;

    /// The lines as `role:words`, with `+` before a line that continues, and without marks.
    fn shown(text: &str) -> Vec<String> {
        let blocks = read(text);
        let without = |line: &Line| -> String {
            let inside = |at| blocks.marks.iter().any(|mark| mark.contains(&at));
            let all = line.range.clone().zip(text[line.range.clone()].chars());
            all.filter(|(at, _)| !inside(*at)).map(|(_, c)| c).collect()
        };
        let role = |line: &Line| match line.role {
            BlockRole::Heading(level) => format!("h{level}"),
            other => format!("{other:?}").to_lowercase(),
        };
        let shown = |line: &Line| {
            let plus = if line.continues { "+" } else { "" };
            format!("{plus}{}:{}", role(line), without(line))
        };
        blocks.lines.iter().map(shown).collect()
    }

    #[test]
    fn headings_lists_quotes_and_code() {
        let text = "# The *Harbour*\n\nShips came\nand went.\n\n- rope\n  and tar\n- salt\n\n> Old words\n> stay.\n\nPort\n----\n```\nlet x;\n```\n";
        assert_eq!(
            shown(text),
            [
                "h1:The Harbour",
                "prose:Ships came",
                "+prose:and went.",
                "item:- rope",
                "+prose:and tar",
                "item:- salt",
                "prose:Old words",
                "+prose:stay.",
                "h2:Port",
                "markup:----",
                "markup:```",
                "markup:let x;",
                "markup:```",
            ]
        );
    }

    #[test]
    fn numbers_count_items_at_the_start_of_a_list_only() {
        assert_eq!(
            shown("1. one\n2. two\n\nin the year of\n51. And"),
            [
                "item:1. one",
                "item:2. two",
                "prose:in the year of",
                "+prose:51. And"
            ]
        );
    }

    #[test]
    fn front_matter_gives_fields() {
        let text = "---\ntitle: \"The Harbour\"\ndate: 2020-05-01\n---\nShips came.";
        let fields = read(text).fields;
        let found: Vec<(Field, &str)> = fields
            .into_iter()
            .map(|(field, range)| (field, &text[range]))
            .collect();
        assert_eq!(
            found,
            [(Field::Title, "The Harbour"), (Field::Date, "2020-05-01")]
        );
        assert_eq!(shown("---\nNo key here\n---\nText.")[1], "h2:No key here");
    }

    #[test]
    fn comments_and_pictures_are_markup_and_an_open_comment_is_text() {
        assert_eq!(
            shown("<!-- a\nb -->\nShips.\n\n![a boat](b.png)\n"),
            ["markup:<!-- a", "markup:b -->", "prose:Ships.", "markup:"]
        );
        assert_eq!(
            shown("<!-- Ships\ncame."),
            ["prose:<!-- Ships", "+prose:came."]
        );
    }
}
