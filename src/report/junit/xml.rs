//! XML as JUnit readers take it: elements, attributes and text, with everything escaped.

use std::io;

/// Writes elements, each on a line of its own.
pub(super) struct Xml<'a> {
    out: &'a mut dyn io::Write,
    open: Vec<&'static str>,
}

impl<'a> Xml<'a> {
    /// Begins a document.
    pub(super) fn new(out: &'a mut dyn io::Write) -> io::Result<Self> {
        writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
        let open = Vec::new();
        Ok(Self { out, open })
    }

    /// Opens an element that has others inside.
    pub(super) fn open(
        &mut self,
        name: &'static str,
        attributes: &[(&str, &str)],
    ) -> io::Result<()> {
        self.tag(name, attributes)?;
        writeln!(self.out, ">")?;
        self.open.push(name);
        Ok(())
    }

    /// Closes the element that was opened last.
    pub(super) fn close(&mut self) -> io::Result<()> {
        let Some(name) = self.open.pop() else {
            return Ok(());
        };
        writeln!(self.out, "{}</{name}>", self.indent())
    }

    /// An element with text alone, or with nothing when the text is empty.
    pub(super) fn leaf(
        &mut self,
        name: &'static str,
        attributes: &[(&str, &str)],
        text: &str,
    ) -> io::Result<()> {
        self.tag(name, attributes)?;
        if text.is_empty() {
            return writeln!(self.out, "/>");
        }
        writeln!(self.out, ">{}</{name}>", escaped(text))
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        write!(self.out, "{}<{name}", self.indent())?;
        for (key, value) in attributes {
            write!(self.out, " {key}=\"{}\"", escaped(value))?;
        }
        Ok(())
    }

    fn indent(&self) -> String {
        "  ".repeat(self.open.len())
    }
}

/// Text that may stand between tags and in an attribute. What XML 1.0 does not allow is left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in text.chars().filter(|&c| is_allowed(c)) {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\r' => escaped.push_str("&#13;"),
            _ => escaped.push(c),
        }
    }
    escaped
}

/// Whether XML 1.0 allows a character (its production 2, `Char`); a `char` is never a surrogate.
fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_closed_and_text_is_escaped() {
        let mut out = Vec::new();
        let mut xml = Xml::new(&mut out).unwrap();
        xml.open("a", &[("x", "1 < \"2\"")]).unwrap();
        xml.leaf("b", &[], "").unwrap();
        xml.leaf("b", &[], "]]>&\u{0}\u{b}\u{fffe}\u{ffff}é協👩")
            .unwrap();
        xml.close().unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a x=\"1 &lt; &quot;2&quot;\">\n  <b/>\n  <b>]]&gt;&amp;é協👩</b>\n</a>\n"
        );
    }
}
