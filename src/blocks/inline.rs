//! Inline marks of Markdown: which bytes of a paragraph are emphasis, links' addresses, code ticks, escapes or tags.
//!
//! Marks are found in one pass; a sign without its partner stays text.

use std::ops::Range;

/// Bytes that a link's address or a tag may have, so that an open bracket cannot make the reader slow.
const MAX_ADDRESS: usize = 2048;

/// Ticks in a row that are told apart.
const MAX_TICKS: usize = 32;

/// Adds the marks inside a range of the text, in no order.
pub(super) fn marks(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let mut scan = Scan {
        text,
        end: range.end,
        found,
        brackets: Vec::new(),
        openers: [Vec::new(), Vec::new(), Vec::new()],
        no_ticks: [false; MAX_TICKS],
    };
    let mut at = range.start;
    while at < range.end {
        at = scan.step(at);
    }
}

struct Scan<'a> {
    text: &'a str,
    end: usize,
    found: &'a mut Vec<Range<usize>>,
    /// Open square brackets.
    brackets: Vec<usize>,
    /// Open runs of `*`, `_` and `~`: where, and how many are left.
    openers: [Vec<(usize, usize)>; 3],
    /// Numbers of ticks that have no partner in the rest.
    no_ticks: [bool; MAX_TICKS],
}

impl Scan<'_> {
    fn rest(&self, at: usize) -> &str {
        &self.text[at..self.end]
    }

    /// Handles the character at a position and gives the next position.
    fn step(&mut self, at: usize) -> usize {
        let rest = self.rest(at);
        let bytes = rest.as_bytes();
        match bytes[0] {
            b'\\' if bytes.get(1).is_some_and(u8::is_ascii_punctuation) => {
                self.found.push(at..at + 1);
                at + 2
            }
            b'\\' if bytes.len() == 1 || bytes[1] == b'\n' => {
                self.found.push(at..at + 1);
                at + 1
            }
            b'`' => self.code(at),
            b'<' => self.tag(at),
            b'[' => {
                self.brackets.push(at);
                at + 1
            }
            b']' => self.link(at),
            b'*' | b'_' | b'~' => self.emphasis(at),
            _ => {
                let width = rest.chars().next().map_or(1, char::len_utf8);
                let plain = rest[width..].find(['\\', '`', '<', '[', ']', '*', '_', '~']);
                plain.map_or(self.end, |length| at + width + length)
            }
        }
    }

    fn code(&mut self, at: usize) -> usize {
        let length = run(self.rest(at), '`');
        let after = at + length;
        if length >= MAX_TICKS || self.no_ticks[length] {
            return after;
        }
        let mut from = after;
        while let Some(next) = self.rest(from).find('`') {
            let start = from + next;
            let ticks = run(self.rest(start), '`');
            if ticks == length {
                self.found.push(at..after);
                self.found.push(start..start + length);
                return start + length;
            }
            from = start + ticks;
        }
        self.no_ticks[length] = true;
        after
    }

    fn tag(&mut self, at: usize) -> usize {
        let rest = self.rest(at);
        if rest.starts_with("<!--") {
            let window = window(rest);
            if let Some(end) = window.find("-->") {
                self.found.push(at..at + end + 3);
                return at + end + 3;
            }
            return at + 4;
        }
        let named = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        let end = window(rest)[1..].find(['<', '>']).map(|end| end + 1);
        let Some(end) = end.filter(|&end| named && rest[end..].starts_with('>')) else {
            return at + 1;
        };
        let inside = &rest[1..end];
        if inside.contains("://") && !inside.contains([' ', '"']) || inside.contains('@') {
            self.found.push(at..at + 1);
            self.found.push(at + end..at + end + 1);
        } else {
            self.found.push(at..at + end + 1);
        }
        at + end + 1
    }

    /// Closes a bracket: a link's text stays, a picture and a footnote's number go.
    fn link(&mut self, at: usize) -> usize {
        let Some(open) = self.brackets.pop() else {
            return at + 1;
        };
        let inside = &self.text[open + 1..at];
        if inside.starts_with('^') && !inside.contains(' ') {
            let colon = usize::from(self.rest(at + 1).starts_with(':'));
            self.found.push(open..at + 1 + colon);
            return at + 1 + colon;
        }
        let after = self.rest(at + 1);
        let Some(length) = address_length(after).or_else(|| reference_length(after)) else {
            return at + 1;
        };
        let end = at + 1 + length;
        if self.text[..open].ends_with('!') {
            self.found.push(open - 1..end);
        } else {
            self.found.push(open..open + 1);
            self.found.push(at..end);
        }
        end
    }

    fn emphasis(&mut self, at: usize) -> usize {
        let Some(sign) = self.rest(at).chars().next() else {
            return self.end;
        };
        let length = run(self.rest(at), sign);
        let after = at + length;
        let before = self.text[..at].chars().next_back().unwrap_or(' ');
        let next = self.rest(after).chars().next().unwrap_or(' ');
        let word_inside = before.is_alphanumeric() && next.is_alphanumeric();
        let literal = match sign {
            '_' => word_inside,
            '*' => before.is_ascii_digit() && next.is_ascii_digit(),
            _ => length < 2,
        };
        if literal {
            return after;
        }
        let mut left = length;
        if !before.is_whitespace() {
            left = self.close(at, sign, length);
        }
        if left > 0 && !next.is_whitespace() {
            self.openers[slot(sign)].push((after - left, left));
        }
        after
    }

    /// Pairs a run with the open runs before it; gives how many of its signs are left.
    fn close(&mut self, at: usize, sign: char, length: usize) -> usize {
        let mut left = length;
        while left > 0 {
            let Some((open, count)) = self.openers[slot(sign)].pop() else {
                break;
            };
            let paired = left.min(count);
            let end = open + count;
            self.found.push(end - paired..end);
            let start = at + length - left;
            self.found.push(start..start + paired);
            left -= paired;
            if count > paired {
                self.openers[slot(sign)].push((open, count - paired));
            }
        }
        left
    }
}

fn slot(sign: char) -> usize {
    match sign {
        '*' => 0,
        '_' => 1,
        _ => 2,
    }
}

fn run(words: &str, sign: char) -> usize {
    words.chars().take_while(|&c| c == sign).count()
}

/// The first bytes, as many as an address may have.
fn window(words: &str) -> &str {
    let mut end = words.len().min(MAX_ADDRESS);
    while !words.is_char_boundary(end) {
        end -= 1;
    }
    &words[..end]
}

/// The length of `(address "title")`.
fn address_length(words: &str) -> Option<usize> {
    if !words.starts_with('(') {
        return None;
    }
    let mut depth = 0;
    for (at, c) in window(words).char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at + 1);
        }
    }
    None
}

/// The length of `[reference]`.
fn reference_length(words: &str) -> Option<usize> {
    if !words.starts_with('[') {
        return None;
    }
    window(words).find(']').map(|end| end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut found = Vec::new();
        marks(text, 0..text.len(), &mut found);
        let inside = |at| found.iter().any(|mark| mark.contains(&at));
        let kept: String = text
            .char_indices()
            .filter(|(at, _)| !inside(*at))
            .map(|(_, c)| c)
            .collect();
        assert_eq!(kept, expected);
    }

    #[test]
    fn marks_go_and_words_stay() {
        check(
            "The **old *stone* bridge** fell.",
            "The old stone bridge fell.",
        );
        check("***All*** of _it_ and ~~this~~.", "All of it and this.");
        check(
            "See [the map](http://x.org/a_(b)) and [here][1].",
            "See the map and here.",
        );
        check("A ![boat](b.png) sails; note[^2] it.", "A  sails; note it.");
        check("Run `a_b*c` or ``d`e``.", "Run a_b*c or d`e.");
        check(
            "Press <b>now</b>, write <http://x.org>.",
            "Press now, write http://x.org.",
        );
        check("Costs \\*5\\* <!-- why --> more.", "Costs *5*  more.");
    }

    #[test]
    fn signs_without_a_partner_stay() {
        check(
            "2 * 3 and 4*5*6 and snake_case_name",
            "2 * 3 and 4*5*6 and snake_case_name",
        );
        check(
            "He said [sic] 1 < 2 > 0 and ` and *",
            "He said [sic] 1 < 2 > 0 and ` and *",
        );
        check("[open (never) closed", "[open (never) closed");
        check("élan ~ 5 \\", "élan ~ 5 ");
    }
}
