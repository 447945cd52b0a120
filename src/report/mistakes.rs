//! Mistakes of `claims.yaml`: all of them at once, each with its place.

use std::io;

use annotate_snippets::{Group, Level, Origin};

use super::Style;
use super::places::Page;
use super::snippet::{self, Mark};
use super::visible::visible;
use crate::claims::{ClaimsError, Mistake};
use crate::source::Span;

/// Writes every mistake with its line.
///
/// # Errors
/// When `out` cannot be written.
pub fn write_mistakes(
    error: &ClaimsError,
    style: &Style,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let page = Page::of_text(&error.text);
    let renderer = snippet::renderer(style);
    for mistake in &error.mistakes {
        let shown = renderer.render(&[group(&error.path, &page, mistake, style.width)]);
        writeln!(out, "{shown}\n")?;
    }
    Ok(())
}

fn group(path: &str, page: &Page<'_>, mistake: &Mistake, width: usize) -> Group<'static> {
    // Nothing to underline, as between two quotes: the character before shows the place.
    let empty = mistake.span.start == mistake.span.end && mistake.span.start > 0;
    let span = Span {
        start: mistake.span.start - usize::from(empty),
        ..mistake.span
    };
    let mut marks = vec![Mark {
        span,
        label: String::new(),
        primary: true,
    }];
    marks.extend(mistake.other.iter().map(|(span, label)| Mark {
        span: *span,
        label: label.clone(),
        primary: false,
    }));
    let mut shown = snippet::elements(path, page, &marks, width);
    if shown.is_empty() {
        // The place is in no line, as in an empty file: its name is all there is to show.
        shown.push(Origin::path(visible(path).into_owned()).into());
    }
    let help = mistake
        .help
        .as_ref()
        .map(|help| Level::HELP.message(visible(help).into_owned()));
    Level::ERROR
        .primary_title(visible(&mistake.message).into_owned())
        .elements(shown)
        .elements(help)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, span: Span, other: Option<(Span, String)>) -> String {
        let mistake = Mistake {
            span,
            message: "the id `sea` is used twice".to_owned(),
            help: Some("give one of them another id".to_owned()),
            other,
        };
        let error = ClaimsError {
            path: "claims.yaml".to_owned(),
            text: text.to_owned(),
            mistakes: vec![mistake],
        };
        let mut out = Vec::new();
        write_mistakes(&error, &Style::default(), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_mistake_shows_its_line_and_the_other_place() {
        let text = "first\nid: sea\nsecond claim: \nid\u{7}: sea\n";
        let other = (Span { start: 10, end: 13 }, "first used here".to_owned());
        insta::assert_snapshot!(shown(text, Span { start: 34, end: 37 }, Some(other)));
    }

    #[test]
    fn a_mistake_outside_the_text_does_not_panic() {
        let span = Span { start: 70, end: 90 };
        for text in ["", "é", "\u{feff}\n"] {
            let shown = shown(text, span, None);
            assert!(shown.starts_with("error: the id"));
            assert!(shown.contains("--> claims.yaml"), "{shown}");
        }
    }
}
