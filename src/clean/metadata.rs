//! Metadata: title, publisher, author and day of publication, each with the place it was read from.
//!
//! Notes of the user stand first, then fields of the format, then what rules found at the top of the page.

use std::borrow::Cow;

use jiff::civil::Date;

use super::page::Page;
use super::{Class, Found, Metadata, bylines, datelines, day, mastheads};
use crate::blocks::{Blocks, Field};
use crate::source::Span;
use crate::subject::SourceNotes;
use crate::text::Text;

/// Gathers what a source says about itself.
pub(super) fn metadata(
    decoded: &Text,
    blocks: &Blocks,
    page: &Page,
    path: &str,
    notes: &SourceNotes,
) -> Metadata {
    let mut found = from_fields(decoded, blocks);
    let read = Reading {
        decoded,
        blocks,
        page,
    };
    found.title = found.title.or_else(|| read.title());
    for at in 0..page.units.len() {
        match page.units[at].class {
            Some((Class::Dateline, _)) => read.dateline(at, &mut found),
            Some((Class::Byline, _)) => read.byline(at, &mut found),
            Some((Class::Furniture, "mastheads")) => read.masthead(at, &mut found),
            _ => {}
        }
    }
    read.wire(&mut found);
    with_notes(found, path, notes)
}

/// Bytes of the first paragraph in which the place, the day and the agency of a wire story stand.
const WIRE_BYTES: usize = 80;

fn from_fields(decoded: &Text, blocks: &Blocks) -> Metadata {
    let mut found = Metadata::default();
    for (field, range) in &blocks.fields {
        let value = &decoded.as_str()[range.clone()];
        let span = Some(decoded.source_span(range.clone()));
        let words = Some(Found {
            value: value.to_owned(),
            span,
        });
        match field {
            Field::Title => found.title = found.title.or(words),
            Field::Author => found.author = found.author.or(words),
            Field::Publisher => found.publisher = found.publisher.or(words),
            Field::Date => {
                let date = day::find(value).map(|(value, _)| Found { value, span });
                found.published = found.published.or(date);
            }
        }
    }
    found
}

/// A page and where it came from.
struct Reading<'a> {
    decoded: &'a Text,
    blocks: &'a Blocks,
    page: &'a Page<'a>,
}

impl Reading<'_> {
    /// The place of a part of a unit's words; the whole unit when its words are not those of one line as they stand.
    fn span(&self, at: usize, part: std::ops::Range<usize>) -> Option<Span> {
        let unit = &self.page.units[at];
        let lines = &self.blocks.lines[unit.lines.clone()];
        let (first, last) = (lines.first()?, lines.last()?);
        let range = match unit.text {
            Cow::Borrowed(_) => first.range.start + part.start..first.range.start + part.end,
            Cow::Owned(_) => first.range.start..last.range.end,
        };
        Some(self.decoded.source_span(range))
    }

    fn title(&self) -> Option<Found<String>> {
        let is_title = |at: &usize| {
            self.page.units[*at]
                .class
                .is_some_and(|(class, _)| class == Class::Headline)
        };
        let at = (0..self.page.units.len()).find(is_title)?;
        let unit = &self.page.units[at];
        let lines = &self.blocks.lines[unit.lines.clone()];
        let range = lines.first()?.range.start..lines.last()?.range.end;
        Some(Found {
            value: unit.text.to_string(),
            span: Some(self.decoded.source_span(range)),
        })
    }

    fn dateline(&self, at: usize, found: &mut Metadata) {
        let Some(line) = datelines::read(&self.page.units[at].text) else {
            return;
        };
        self.published(at, line.date, line.place, found);
        if let (None, Some(name)) = (&found.publisher, line.publisher) {
            found.publisher = Some(Found {
                value: self.page.units[at].text[name.clone()].to_owned(),
                span: self.span(at, name),
            });
        }
    }

    /// Takes a date; one that says it is of an update gives way to the first one that does not.
    fn published(
        &self,
        at: usize,
        date: Date,
        place: std::ops::Range<usize>,
        found: &mut Metadata,
    ) {
        let text = self.page.units[at].text.to_lowercase();
        let update = text.contains("updated") || text.contains("modified");
        if found.published.is_none() || (!update && self.is_update(found)) {
            found.published = Some(Found {
                value: date,
                span: self.span(at, place),
            });
        }
    }

    /// Whether the date found so far stands in a line about an update.
    fn is_update(&self, found: &Metadata) -> bool {
        let Some(span) = found.published.as_ref().and_then(|found| found.span) else {
            return false;
        };
        (0..self.page.units.len()).any(|at| {
            let unit = &self.page.units[at];
            let dateline = unit
                .class
                .is_some_and(|(class, _)| class == Class::Dateline);
            let here = dateline
                && self
                    .span(at, 0..unit.text.len())
                    .is_some_and(|of| of.start <= span.start && span.end <= of.end);
            here && unit.text.to_lowercase().contains("updated")
        })
    }

    fn byline(&self, at: usize, found: &mut Metadata) {
        let text = self.page.units[at].text.as_ref();
        let name = bylines::author(text).unwrap_or(text);
        let start = text.find(name).unwrap_or(0);
        if found.author.is_none() {
            found.author = Some(Found {
                value: name.to_owned(),
                span: self.span(at, start..start + name.len()),
            });
        }
        if let Some((date, place)) = day::find(text) {
            self.published(at, date, place, found);
        }
    }

    /// Reads `PORTHAVEN, May 3, 2020 (Reuters) - ` at the start of the first paragraph, which stays in the text.
    fn wire(&self, found: &mut Metadata) {
        let is_body = |unit: &super::page::Unit| unit.class.is_none() && unit.words > 5;
        let Some(at) = self.page.units.iter().position(is_body) else {
            return;
        };
        let Some(start) = wire_start(&self.page.units[at].text) else {
            return;
        };
        if let (None, Some((value, place))) = (&found.published, day::find(start)) {
            found.published = Some(Found {
                value,
                span: self.span(at, place),
            });
        }
        let agency = start.rfind('(').map(|open| open + 1..start.len() - 1);
        if let (None, Some(name)) = (
            &found.publisher,
            agency.filter(|name| mastheads::is_name(&start[name.clone()])),
        ) {
            found.publisher = Some(Found {
                value: start[name.clone()].to_owned(),
                span: self.span(at, name),
            });
        }
    }

    fn masthead(&self, at: usize, found: &mut Metadata) {
        let text = self.page.units[at].text.as_ref();
        if let (None, Some(name)) = (&found.publisher, mastheads::publisher(text)) {
            found.publisher = Some(Found {
                value: name.to_owned(),
                span: self.span(at, text.len() - name.len()..text.len()),
            });
        }
    }
}

/// What stands before the dash of a wire story: a place in capitals, and an agency in brackets at the end.
fn wire_start(text: &str) -> Option<&str> {
    let dash = [" - ", " – ", " — ", " -- "]
        .iter()
        .filter_map(|dash| text.find(dash))
        .min()?;
    let start = &text[..dash];
    let place = start.split([',', ' ']).next().unwrap_or_default();
    let capital = place.chars().count() >= 3 && place.chars().all(|c| c.is_uppercase() || c == '.');
    (dash <= WIRE_BYTES && capital && start.ends_with(')')).then_some(start)
}

/// Puts the values of the first note that fits and has them before those of the source.
fn with_notes(mut found: Metadata, path: &str, notes: &SourceNotes) -> Metadata {
    if let Some(value) = notes.first(path, |note| note.published) {
        found.published = Some(Found { value, span: None });
    }
    if let Some(value) = notes.first(path, |note| note.publisher.clone()) {
        found.publisher = Some(Found { value, span: None });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wire_story_tells_agency_and_day() {
        let text = "PORTHAVEN, May 3, 2020 (Reuters) - The wall of the old port broke on Sunday.";
        let document = crate::clean::tests::cleaned(text);
        assert_eq!(document.text.as_str(), text);
        let span = document
            .metadata
            .publisher
            .expect("an agency")
            .span
            .expect("its place");
        assert_eq!(&text[span.start..span.end], "Reuters");
        assert_eq!(
            document
                .metadata
                .published
                .expect("a day")
                .value
                .to_string(),
            "2020-05-03"
        );
        assert_eq!(wire_start("The wall (it was old) - broke"), None);
        assert_eq!(wire_start("PORTHAVEN — The wall"), None);
    }
}
