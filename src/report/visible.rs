//! Characters that a reader cannot see, or that change what a terminal shows, are written out as `<U+202E>`.
//!
//! Sources come from anywhere: an escape sequence must not reach the terminal, and a bidi control must not turn a quote
//! around ("Trojan Source", CVE-2021-42574).

use std::borrow::Cow;
use std::fmt::Write;

/// Writes out control and bidi characters; line feeds, tabs and the carriage return of a line end stay.
///
/// # Example
/// ```
/// assert_eq!(factlint::report::visible("a\u{202e}b\u{1b}"), "a<U+202E>b<U+001B>");
/// ```
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if is_hidden(c) && !(c == '\r' && rest.peek() == Some(&'\n')) {
            push_code(&mut shown, c);
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

/// The same on one line: every run of white space is one space.
#[must_use]
pub fn visible_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&visible(word));
    }
    line
}

/// The first characters of a line, made visible, with `…` when some are left out. `most` counts characters of the result.
pub(super) fn clipped(text: &str, most: usize) -> String {
    let line = visible_line(text);
    if line.chars().count() <= most {
        return line;
    }
    let mut short: String = line.chars().take(most.saturating_sub(1)).collect();
    short.push('…');
    short
}

/// Writes a character as its code point; this cannot fail on a string.
fn push_code(shown: &mut String, c: char) {
    let _ = write!(shown, "<U+{:04X}>", u32::from(c));
}

/// Whether a character is a control, turns the direction of text, or takes no room although it can change a word.
///
/// Joiners (U+200C, U+200D) are left alone: Persian and emoji need them.
pub(super) fn is_hidden(c: char) -> bool {
    let bidi = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let empty = matches!(c, '\u{200b}' | '\u{2028}' | '\u{2029}' | '\u{2060}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}');
    bidi || empty || (c.is_control() && c != '\n' && c != '\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_text_is_left_alone() {
        let text = "Ünïcode 協定 👩\u{200d}🚀\r\n\tand tabs\n";
        assert!(matches!(visible(text), Cow::Borrowed(_)) || visible(text) == text);
    }

    #[test]
    fn controls_and_bidi_marks_are_written_out() {
        assert_eq!(visible("a\rb\r\n"), "a<U+000D>b\r\n");
        assert_eq!(visible("\u{2066}x\u{2069}"), "<U+2066>x<U+2069>");
        assert_eq!(visible("\u{9b}31m"), "<U+009B>31m");
        assert_eq!(visible("\u{e0041}"), "<U+E0041>");
    }

    #[test]
    fn a_line_has_no_breaks() {
        assert_eq!(visible_line(" one\n\ttwo\u{2028}three "), "one two three");
    }

    #[test]
    fn clipping_counts_characters() {
        assert_eq!(clipped("協定協定", 4), "協定協定");
        assert_eq!(clipped("協定協定協", 4), "協定協…");
        assert_eq!(clipped("abc", 0), "…");
    }
}
