//! Text in Markdown: what a source says must not become a heading, a link, a picture or a cell of a table.

use super::super::visible_line;

/// One line of text, to stand after some words of ours, so that no mark of a block can begin it.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in visible_line(text).chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '#' | '$' | '!' => {
                escaped.extend(['\\', c]);
            }
            '&' => escaped.push_str("&amp;"),
            // GitHub looks for names of people after it has read the Markdown, where a backslash is gone.
            '@' => escaped.push_str("@<!-- -->"),
            _ => escaped.push(c),
        }
    }
    escaped
}

/// Words of a source, in quotation marks.
pub(super) fn quoted(text: &str) -> String {
    format!("“{}”", escaped(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_only_text() {
        assert_eq!(
            escaped("![a](b) <i> | `c` &amp; @you #1\n# d"),
            r"\!\[a\](b) \<i\> \| \`c\` &amp;amp; @<!-- -->you \#1 \# d"
        );
        assert_eq!(quoted("# no"), r"“\# no”");
    }
}
