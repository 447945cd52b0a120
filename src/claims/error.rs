//! What is wrong with a `claims.yaml`: every mistake with its place and what to do.

use std::fmt;

use crate::source::Span;

/// One mistake in `claims.yaml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The bytes it is about; empty at the end of the file.
    pub span: Span,
    /// What is wrong: lower-case, no full stop.
    pub message: String,
    /// What to do, with the mended line where that is possible.
    pub help: Option<String>,
    /// The second place and what it is, such as the first use of a repeated id.
    pub other: Option<(Span, String)>,
}

impl Mistake {
    /// A mistake without help or second place.
    pub(super) fn new(span: Span, message: impl Into<String>) -> Self {
        Self {
            span,
            message: message.into(),
            help: None,
            other: None,
        }
    }

    /// The same with what to do.
    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same with a second place.
    pub(super) fn other(mut self, span: Span, what: impl Into<String>) -> Self {
        self.other = Some((span, what.into()));
        self
    }
}

/// A `claims.yaml` that cannot be used: all its mistakes, and the text for showing them.
///
/// `Display` gives a line for each: `path:line:column: message; help`, lines and columns from 1, columns in characters.
#[derive(Clone, Debug, thiserror::Error)]
pub struct ClaimsError {
    /// The file's path as the user gave it.
    pub path: String,
    /// The file's text.
    pub text: String,
    /// At least one, in the order of their places, no two the same.
    pub mistakes: Vec<Mistake>,
}

impl ClaimsError {
    /// Sorts the mistakes by place. A mistake inside an anchor is met once for every alias and is told once.
    pub(super) fn new(path: &str, text: &str, mut mistakes: Vec<Mistake>) -> Self {
        mistakes.sort_by_key(|mistake| mistake.span);
        mistakes.dedup();
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            mistakes,
        }
    }

    /// The first byte of every place that is told.
    fn starts(&self) -> Vec<usize> {
        let others = self
            .mistakes
            .iter()
            .filter_map(|mistake| mistake.other.as_ref());
        let others = others.map(|(span, _)| span.start);
        let own = self.mistakes.iter().map(|mistake| mistake.span.start);
        own.chain(others).collect()
    }
}

impl fmt::Display for ClaimsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let places = Places::new(&self.text, self.starts());
        for (index, mistake) in self.mistakes.iter().enumerate() {
            if index > 0 {
                writeln!(f)?;
            }
            let (line, column) = places.place(mistake.span.start);
            write!(f, "{}:{line}:{column}: {}", self.path, mistake.message)?;
            if let Some((span, what)) = &mistake.other {
                let (line, column) = places.place(span.start);
                write!(f, " ({what} at {line}:{column})")?;
            }
            if let Some(help) = &mistake.help {
                write!(f, "; {help}")?;
            }
        }
        Ok(())
    }
}

/// Lines and columns of some bytes, counted in one walk, since a hostile file has many mistakes on one long line.
struct Places {
    /// Byte, line, column; in order.
    places: Vec<(usize, usize, usize)>,
}

impl Places {
    fn new(text: &str, mut bytes: Vec<usize>) -> Self {
        bytes.sort_unstable();
        bytes.dedup();
        // A byte order mark has no column.
        let mut at = text.len() - text.trim_start_matches('\u{feff}').len();
        let (mut line, mut column) = (1, 1);
        let mut places = Vec::with_capacity(bytes.len());
        for byte in bytes {
            let passed = text.get(at..byte).unwrap_or("");
            if let Some(newline) = passed.rfind('\n') {
                line += passed.matches('\n').count();
                column = 1 + passed[newline + 1..].chars().count();
            } else {
                column += passed.chars().count();
            }
            at = at.max(byte);
            places.push((byte, line, column));
        }
        Self { places }
    }

    /// Line and column, from 1.
    fn place(&self, byte: usize) -> (usize, usize) {
        let found = self.places.binary_search_by_key(&byte, |place| place.0);
        let (_, line, column) = self.places[found.expect("all bytes asked for were given")];
        (line, column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mistake_has_its_line_in_file_order() {
        let text = "\u{feff}größe: x\nid: a\nid: a\n";
        let at = |start| Span {
            start,
            end: start + 1,
        };
        let second = Mistake::new(at(22), "duplicate key `id`").other(at(16), "first");
        let first = Mistake::new(at(3), "unknown key `größe`").help("remove it");
        let error = ClaimsError::new("c.yaml", text, vec![second.clone(), first, second]);
        let expected = "c.yaml:1:1: unknown key `größe`; remove it\n\
                        c.yaml:3:3: duplicate key `id` (first at 2:3)";
        assert_eq!(error.to_string(), expected);
    }
}
