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
}

impl fmt::Display for ClaimsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines = Lines::new(&self.text);
        for (index, mistake) in self.mistakes.iter().enumerate() {
            if index > 0 {
                writeln!(f)?;
            }
            let (line, column) = lines.place(mistake.span.start);
            write!(f, "{}:{line}:{column}: {}", self.path, mistake.message)?;
            if let Some((span, what)) = &mistake.other {
                let (line, column) = lines.place(span.start);
                write!(f, " ({what} at {line}:{column})")?;
            }
            if let Some(help) = &mistake.help {
                write!(f, "; {help}")?;
            }
        }
        Ok(())
    }
}

/// The starts of all lines, so that a thousand mistakes do not count lines a thousand times.
struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        let first = text.len() - text.trim_start_matches('\u{feff}').len();
        let after = text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            text,
            starts: std::iter::once(first).chain(after).collect(),
        }
    }

    /// Line and column from 1; a byte order mark has no column.
    fn place(&self, byte: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= byte).max(1);
        let before = self.text.get(self.starts[line - 1]..byte).unwrap_or("");
        (line, before.chars().count() + 1)
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
