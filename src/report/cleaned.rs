//! Writes a cleaned source: the text that counts, or what was left out of it and by which rule.

use std::io;

use super::places::Page;
use super::visible::{clipped, visible};
use crate::clean::{Class, Document};
use crate::source::Source;

/// The most characters that are shown of a piece that was left out.
const SHOWN_CHARS: usize = 80;

/// Writes the clean text.
///
/// # Errors
/// When `out` cannot be written.
pub fn write_clean(document: &Document, out: &mut dyn io::Write) -> io::Result<()> {
    writeln!(out, "{}", visible(document.text.as_str().trim_end()))
}

/// Writes every range that is not in the clean text, blanks apart: its line, class, rule and words.
///
/// # Errors
/// When `out` cannot be written.
pub fn write_dropped(
    source: &Source,
    document: &Document,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let page = Page::of_source(source);
    let dropped = document.dropped.iter();
    for piece in dropped.filter(|piece| piece.class != Class::Blank) {
        let (first, last) = page.lines(piece.span);
        let lines = if first == last {
            first.to_string()
        } else {
            format!("{first}-{last}")
        };
        let words = clipped(&page.text()[page.range(piece.span)], SHOWN_CHARS);
        let class = class(piece.class);
        writeln!(out, "{lines:>9}  {class:<12}  {:<20}  {words}", piece.rule)?;
    }
    Ok(())
}

/// The word for a class, in kebab-case.
pub(super) fn class(class: Class) -> &'static str {
    match class {
        Class::Body => "body",
        Class::Headline => "headline",
        Class::Dek => "dek",
        Class::Byline => "byline",
        Class::Dateline => "dateline",
        Class::Subhead => "subhead",
        Class::Caption => "caption",
        Class::Tags => "tags",
        Class::PageHeader => "page-header",
        Class::PageNumber => "page-number",
        Class::Furniture => "furniture",
        Class::Teaser => "teaser",
        Class::PullQuote => "pull-quote",
        Class::Blank => "blank",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::Dropped;
    use crate::source::{Sources, Span};
    use crate::subject::SourceNotes;

    #[test]
    fn what_was_left_out_is_listed_with_line_class_and_rule() {
        let raw = "Share\u{7} this\nbody\n\nPage 1\nof 2\n";
        let source = Source {
            path: "a.txt".to_owned(),
            content: Ok(raw.as_bytes().to_vec()),
        };
        let dropped = |start, end, class| Dropped {
            span: Span { start, end },
            class,
            rule: "furniture",
        };
        let sources = Sources {
            files: vec![source],
            not_sources: Vec::new(),
        };
        let notes = SourceNotes::default();
        let mut document = crate::clean::clean(&sources, &notes).remove(0).unwrap();
        document.dropped = vec![
            dropped(0, 11, Class::Furniture),
            dropped(16, 18, Class::Blank),
            dropped(18, 30, Class::PageNumber),
        ];
        let mut out = Vec::new();
        write_dropped(&sources.files[0], &document, &mut out).unwrap();
        let expected = "        1  furniture     furniture             Share<U+0007> this\n      4-5  page-number   furniture             Page 1 of 2\n";
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }
}
