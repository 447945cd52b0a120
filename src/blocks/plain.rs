//! Plain text: lines, and form feeds between pages.

use std::ops::Range;

use super::{BlockRole, Blocks, Line, Reader};

/// The format of `.txt` files.
pub(super) const READER: Reader = Reader {
    name: "plain-text",
    extensions: &["txt", "text"],
    read,
};

/// Columns that a tab goes on to.
const TAB_COLUMNS: usize = 4;

/// Everything that ends a line: CR LF counts once.
const LINE_ENDS: [char; 7] = [
    '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
];

/// Characters that begin a list item.
const BULLETS: [char; 10] = ['-', '*', '+', '•', '‣', '◦', '▪', '●', '·', '∙'];

/// How a line before a list item ends. After any other line a hyphen is a dash and a number part of a sentence.
const LEADS_IN: [char; 5] = ['.', ':', ';', '!', '?'];

fn read(text: &str) -> Blocks {
    let mut lines = lines(text);
    for at in 0..lines.len() {
        let words = &text[lines[at].range.clone()];
        let before = at.checked_sub(1).map(|before| &lines[before]);
        let free = before.is_none_or(|before| {
            lines[at].blanks_before > 0
                || before.role == BlockRole::Item
                || text[before.range.clone()].ends_with(LEADS_IN)
        });
        if free && item_mark_length(words) > 0 {
            lines[at].role = BlockRole::Item;
        }
    }
    Blocks {
        lines,
        ..Blocks::default()
    }
}

/// The length of a bullet or a number at the start of a list item and of the space after it, 0 without one.
///
/// # Example
/// ```
/// use factlint::blocks::item_mark_length;
/// assert_eq!(item_mark_length("- bread"), 2);
/// assert_eq!(item_mark_length("12) cheese"), 4);
/// assert_eq!(item_mark_length("1984. A novel"), 0);
/// ```
#[must_use]
pub fn item_mark_length(words: &str) -> usize {
    let mark = match words.chars().next() {
        Some(bullet) if BULLETS.contains(&bullet) => bullet.len_utf8(),
        _ => {
            let digits = words.bytes().take_while(u8::is_ascii_digit).count();
            let closed = words[digits..].starts_with(['.', ')']);
            if !(1..=2).contains(&digits) || !closed {
                return 0;
            }
            digits + 1
        }
    };
    let rest = &words[mark..];
    let space = rest.len() - rest.trim_start().len();
    if space == 0 || space == rest.len() {
        return 0;
    }
    mark + space
}

/// The lines of a text that are not blank.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut found = Vec::new();
    let (mut start, mut blanks_before, mut new_page) = (0, 0, false);
    while start < text.len() {
        let (end, next) = line_end(text, start);
        if let Some(range) = words(text, start..end) {
            found.push(Line {
                indent: columns(&text[start..range.start]),
                range,
                blanks_before,
                new_page,
                role: BlockRole::Prose,
                continues: false,
            });
            (blanks_before, new_page) = (0, false);
        } else {
            blanks_before += 1;
        }
        new_page |= text[end..next].starts_with('\u{c}');
        start = next;
    }
    found
}

/// Where the line at `start` ends, and where the next one begins.
fn line_end(text: &str, start: usize) -> (usize, usize) {
    let Some(length) = text[start..].find(LINE_ENDS) else {
        return (text.len(), text.len());
    };
    let end = start + length;
    let rest = &text[end..];
    let width = if rest.starts_with("\r\n") {
        2
    } else {
        rest.chars().next().map_or(0, char::len_utf8)
    };
    (end, end + width)
}

/// The range without white space at its ends; none for a blank line.
fn words(text: &str, line: Range<usize>) -> Option<Range<usize>> {
    let whole = &text[line.clone()];
    let start = line.start + whole.len() - whole.trim_start().len();
    let end = line.start + whole.trim_end().len();
    (start < end).then_some(start..end)
}

fn columns(space: &str) -> usize {
    space.chars().fold(0, |column, c| match c {
        '\t' => column + TAB_COLUMNS - column % TAB_COLUMNS,
        _ => column + 1,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hyphen_in_a_wrapped_sentence_is_no_bullet() {
        let roles = |text| -> Vec<bool> {
            let found = read(text).lines;
            found
                .iter()
                .map(|line| line.role == BlockRole::Item)
                .collect()
        };
        assert_eq!(roles("To buy:\n- bread\n- milk"), [false, true, true]);
        assert_eq!(
            roles("the old town\n- once a port -\nwas sold for\n51. Then"),
            [false; 4]
        );
    }

    #[test]
    fn every_kind_of_line_end_ends_a_line() {
        let text = "one\r\ntwo\rthree\n\n \tfour \u{c}five\u{2028}six";
        let found = lines(text);
        let words: Vec<&str> = found.iter().map(|line| &text[line.range.clone()]).collect();
        assert_eq!(words, ["one", "two", "three", "four", "five", "six"]);
        assert_eq!((found[3].blanks_before, found[3].indent), (1, 4));
        assert!(found[4].new_page && !found[5].new_page);
        assert!(lines(" \n\t").is_empty());
    }
}
