//! Mistakes of `claims.yaml`: all of them at once, each with its place.

use std::io;

use annotate_snippets::{Group, Level};

use super::Style;
use super::places::Page;
use super::snippet::{self, Mark};
use super::visible::visible;
use crate::source::Span;

/// A mistake of the claims file, as it is to be shown.
#[derive(Clone, Copy, Debug)]
pub struct Mistake<'a> {
    /// Where.
    pub span: Span,
    /// What is wrong.
    pub message: &'a str,
    /// What to do.
    pub help: Option<&'a str>,
    /// Another place that belongs to it, and what to say there.
    pub other: Option<(Span, &'a str)>,
}

/// Writes every mistake with its line; `path` is the file as the user named it, `text` what it holds.
///
/// # Errors
/// When `out` cannot be written.
pub fn mistakes(
    path: &str,
    text: &str,
    mistakes: &[Mistake<'_>],
    style: &Style,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let page = Page::of_text(text);
    let renderer = snippet::renderer(style);
    for mistake in mistakes {
        let shown = renderer.render(&[group(path, &page, mistake)]);
        writeln!(out, "{shown}\n")?;
    }
    Ok(())
}

fn group(path: &str, page: &Page<'_>, mistake: &Mistake<'_>) -> Group<'static> {
    let mut marks = vec![Mark {
        span: mistake.span,
        label: String::new(),
        primary: true,
    }];
    marks.extend(mistake.other.map(|(span, label)| Mark {
        span,
        label: label.to_owned(),
        primary: false,
    }));
    let help = mistake
        .help
        .map(|help| Level::HELP.message(visible(help).into_owned()));
    Level::ERROR
        .primary_title(visible(mistake.message).into_owned())
        .elements(snippet::elements(path, page, &marks))
        .elements(help)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, mistake: Mistake<'_>) -> String {
        let mut out = Vec::new();
        mistakes("claims.yaml", text, &[mistake], &Style::default(), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_mistake_shows_its_line_and_the_other_place() {
        let mistake = Mistake {
            span: Span { start: 30, end: 33 },
            message: "the id `sea` is used twice",
            help: Some("give one of them another id"),
            other: Some((Span { start: 10, end: 13 }, "first used here")),
        };
        insta::assert_snapshot!(shown(
            "first\nid: sea\nsecond claim: \nid\u{7}: sea\n",
            mistake
        ));
    }

    #[test]
    fn a_mistake_outside_the_text_does_not_panic() {
        let mistake = Mistake {
            span: Span { start: 70, end: 90 },
            message: "no claims",
            help: None,
            other: None,
        };
        assert!(shown("", mistake).starts_with("error: no claims"));
        assert!(shown("é", mistake).starts_with("error: no claims"));
    }
}
