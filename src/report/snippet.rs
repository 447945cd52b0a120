//! Snippets: marked places of a file, as `annotate-snippets` takes them.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Element, Level, Origin, Renderer, Snippet};

use super::Style;
use super::places::Page;
use super::visible::{clipped, visible};
use crate::source::Span;

/// A line with more bytes than this is named and quoted, not drawn.
///
/// Drawing walks the whole line several times for every diagnostic; a page of prose on one line has some 4,000 bytes.
const LONG_LINE_BYTES: usize = 20_000;

/// What `annotate-snippets` leaves free at both ends of a line that it trims.
const ELLIPSES_COLUMNS: usize = 20;

/// The most characters of a quote from a line that is too long to draw.
const QUOTE_CHARS: usize = 200;

/// A place to point at.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    /// Its bytes in the file.
    pub(super) span: Span,
    /// What to say of it; nothing when empty.
    pub(super) label: String,
    /// Whether the diagnostic is about this place, and not only explained by it.
    pub(super) primary: bool,
}

/// A renderer that keeps to the style.
pub(super) fn renderer(style: &Style) -> Renderer {
    let renderer = if style.colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer.term_width(style.width)
}

/// The elements that show the marks in their file; `width` is that of the terminal.
pub(super) fn elements(
    path: &str,
    page: &Page<'_>,
    marks: &[Mark],
    width: usize,
) -> Vec<Element<'static>> {
    let path = visible(path).into_owned();
    let mut parts: Vec<Part<'_>> = marks.iter().flat_map(|mark| parts(page, mark)).collect();
    parts.sort_by_key(|part| (part.range.start, part.range.end));
    if parts.iter().any(|part| part.line_bytes > LONG_LINE_BYTES) {
        return parts
            .iter()
            .flat_map(|part| named(&path, page, part))
            .collect();
    }
    windows(page, &parts, width)
        .into_iter()
        .filter_map(|parts| drawn(&path, page, parts))
        .collect()
}

/// Cuts the parts so that each snippet fits the width.
///
/// All lines of a snippet are trimmed to the same columns. Where marks lie farther apart than the width, the renderer
/// would give up trimming.
fn windows<'a, 'm>(page: &Page<'_>, parts: &'a [Part<'m>], width: usize) -> Vec<&'a [Part<'m>]> {
    let room = width.saturating_sub(ELLIPSES_COLUMNS);
    let mut windows = Vec::new();
    let mut from = 0;
    let (mut left, mut right) = (usize::MAX, 0);
    for (at, part) in parts.iter().enumerate() {
        let columns = part.columns(page);
        let (wider_left, wider_right) = (left.min(columns.start), right.max(columns.end));
        if at > from && wider_right - wider_left > room {
            windows.push(&parts[from..at]);
            from = at;
            (left, right) = (columns.start, columns.end);
        } else {
            (left, right) = (wider_left, wider_right);
        }
    }
    windows.push(&parts[from..]);
    windows
}

/// The piece of a mark that lies on one line.
struct Part<'a> {
    mark: &'a Mark,
    range: Range<usize>,
    line: usize,
    line_bytes: usize,
    label: &'a str,
}

impl Part<'_> {
    /// The characters of its line that it takes, as a range counted from 0.
    fn columns(&self, page: &Page<'_>) -> Range<usize> {
        let line_start = page.line_range(self.line).start;
        let start = page.text()[line_start..self.range.start].chars().count();
        start..start + page.text()[self.range.clone()].chars().count()
    }
}

/// The pieces of a mark, line by line, white space at the ends left out; only the last has the label.
///
/// A mark over several lines would be drawn as a bracket at the left, which hides the words that decide.
fn parts<'a>(page: &Page<'_>, mark: &'a Mark) -> Vec<Part<'a>> {
    let range = page.range(mark.span);
    let last_byte = range.end.saturating_sub(1).max(range.start);
    let lines = page.line_of(range.start)..=page.line_of(last_byte);
    let mut parts: Vec<Part<'a>> = lines
        .filter_map(|line| {
            let whole = page.line_range(line);
            let from = range.start.max(whole.start);
            let to = range.end.min(whole.end).max(from);
            let range = trimmed(page.text(), from..to)?;
            Some(Part {
                mark,
                range,
                line,
                line_bytes: whole.len(),
                label: "",
            })
        })
        .collect();
    if let Some(last) = parts.last_mut() {
        last.label = &mark.label;
    }
    parts
}

/// The range without white space at its ends; none when nothing is left.
fn trimmed(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let words = text.get(range.clone())?;
    let start = range.start + words.len() - words.trim_start().len();
    let end = range.start + words.trim_end().len();
    (start < end).then_some(start..end)
}

/// One snippet from the first marked line to the last; lines without a mark are folded away.
fn drawn(path: &str, page: &Page<'_>, parts: &[Part<'_>]) -> Option<Element<'static>> {
    let first = parts.iter().map(|part| part.line).min()?;
    let last = parts.iter().map(|part| part.line).max()?;
    let window = page.line_range(first).start..page.line_range(last).end;
    let slice = page.text().get(window.clone())?;
    let shown_offset = |at: usize| visible(&slice[..at - window.start]).len();
    let annotations = parts.iter().map(|part| {
        let range = shown_offset(part.range.start)..shown_offset(part.range.end);
        let label = (!part.label.is_empty()).then(|| visible(part.label).into_owned());
        kind(part.mark).span(range).label(label)
    });
    let snippet = Snippet::source(visible(slice).into_owned())
        .path(path.to_owned())
        .line_start(first)
        .annotations(annotations);
    Some(snippet.into())
}

/// A place on a line that is too long to draw: where it is, and its words.
fn named(path: &str, page: &Page<'_>, part: &Part<'_>) -> [Element<'static>; 2] {
    let column = part.columns(page).start + 1;
    let words = clipped(&page.text()[part.range.clone()], QUOTE_CHARS);
    let label = if part.label.is_empty() {
        format!("“{words}”")
    } else {
        format!("“{words}”: {}", visible(part.label))
    };
    [
        Origin::path(path.to_owned())
            .line(part.line)
            .char_column(column)
            .into(),
        Level::NOTE.message(label).into(),
    ]
}

fn kind(mark: &Mark) -> AnnotationKind {
    if mark.primary {
        AnnotationKind::Primary
    } else {
        AnnotationKind::Context
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Draws marks as part of a whole diagnostic.
    fn drawn(text: &str, marks: &[(usize, usize)], width: usize) -> String {
        let page = Page::of_text(text);
        let marks: Vec<Mark> = marks
            .iter()
            .map(|&(start, end)| Mark {
                span: Span { start, end },
                label: "label".to_owned(),
                primary: start % 2 == 0,
            })
            .collect();
        let style = Style {
            width,
            ..Style::default()
        };
        let group = Level::ERROR
            .primary_title("title")
            .elements(elements("a.txt", &page, &marks, width));
        renderer(&style).render(&[group])
    }

    #[test]
    fn a_mark_over_two_lines_has_its_label_once() {
        let shown = drawn("one two\r\n  three four\r\n", &[(4, 16)], 80);
        insta::assert_snapshot!(shown);
    }

    #[test]
    fn wide_characters_are_underlined_in_full() {
        let shown = drawn("旧市街の橋が開通 of 1931", &[(0, 15), (28, 32)], 80);
        insta::assert_snapshot!(shown);
    }

    #[test]
    fn marks_far_apart_on_one_line_are_drawn_apart() {
        let text = format!("first {}last {}", "word ".repeat(40), "word ".repeat(40));
        let shown = drawn(&text, &[(0, 5), (206, 210)], 80);
        assert!(
            shown.contains("a.txt:1:1\n") && shown.contains("a.txt:1:207\n"),
            "{shown}"
        );
        assert!(
            shown.lines().all(|line| line.chars().count() <= 90),
            "{shown}"
        );
    }

    /// Characters that are drawn in a way of their own, next to plain ones.
    const ODD: &[char] = &[
        'a', 'b', ' ', ' ', '\n', '\r', '\t', 'é', '\u{301}', '旧', '👩', '\u{200d}', '\u{202e}',
        '\u{1b}', '\0', '\u{2028}', '\u{85}', '\u{feff}', '\u{ad}',
    ];

    proptest! {
        #[test]
        fn any_mark_in_any_text_can_be_drawn(
            chars in prop::collection::vec(prop::sample::select(ODD), 0..60),
            marks in prop::collection::vec((0usize..140, 0usize..140), 0..5),
            width in 1usize..60,
        ) {
            let text: String = chars.into_iter().collect();
            let shown = drawn(&text, &marks, width);
            let hidden = shown.chars().find(|&c| super::super::visible::is_hidden(c));
            prop_assert_eq!(hidden, None);
        }
    }
}
