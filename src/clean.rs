//! Cleaning: every byte of a source belongs to one class; the clean text is a view of what an author wrote.

use std::ops::Range;

use jiff::civil::Date;

use crate::source::{SourceId, Sources, Span, Unreadable};
use crate::subject::SourceNotes;
use crate::text::Text;

/// What a piece of a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// The author's sentences.
    Body,
    /// The title.
    Headline,
    /// The summary under the title.
    Dek,
    /// Who wrote it.
    Byline,
    /// Where and when it was published.
    Dateline,
    /// A heading inside the text.
    Subhead,
    /// Words under a picture.
    Caption,
    /// Key words.
    Tags,
    /// A running header or footer.
    PageHeader,
    /// A page number.
    PageNumber,
    /// Forms, links, sharing, comments.
    Furniture,
    /// Other stories.
    Teaser,
    /// A repeated sentence set off from the text.
    PullQuote,
    /// White space.
    Blank,
}

/// A cleaned source.
#[derive(Clone, Debug)]
pub struct Document {
    /// Which source.
    pub source: SourceId,
    /// The clean text: paragraphs apart by a blank line.
    pub text: Text,
    /// The paragraphs of the clean text, in order.
    pub paragraphs: Vec<Paragraph>,
    /// Every range left out of the clean text, in order.
    pub dropped: Vec<Dropped>,
    /// What the source says about itself.
    pub metadata: Metadata,
}

/// A paragraph of the clean text.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// Its bytes in the clean text.
    pub range: Range<usize>,
    /// What it is.
    pub class: Class,
    /// Whether it is an item of a list.
    pub item: bool,
}

/// A range of the source that is not in the clean text.
#[derive(Clone, Debug)]
pub struct Dropped {
    /// Where.
    pub span: Span,
    /// What it is.
    pub class: Class,
    /// The rule that classed it.
    pub rule: &'static str,
}

/// A value and the place it was read from; none when `claims.yaml` gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<T> {
    /// The value.
    pub value: T,
    /// Its place in the source.
    pub span: Option<Span>,
}

/// What a source says about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The headline.
    pub title: Option<Found<String>>,
    /// Who published it.
    pub publisher: Option<Found<String>>,
    /// Who wrote it.
    pub author: Option<Found<String>>,
    /// The day of publication.
    pub published: Option<Found<Date>>,
}

/// Cleans every source; the results are in the order of the sources.
#[must_use]
pub fn clean(sources: &Sources, notes: &SourceNotes) -> Vec<Result<Document, Unreadable>> {
    let _ = notes;
    sources
        .files
        .iter()
        .enumerate()
        .map(|(at, source)| {
            let text = Text::decode(source.content.as_ref().map_err(Clone::clone)?)?;
            let mut paragraphs = Vec::new();
            let mut start = 0;
            for line in text.as_str().split_inclusive('\n') {
                if !line.trim().is_empty() {
                    paragraphs.push(Paragraph {
                        range: start..start + line.trim_end().len(),
                        class: Class::Body,
                        item: line.starts_with("- "),
                    });
                }
                start += line.len();
            }
            Ok(Document {
                source: SourceId(u32::try_from(at).unwrap_or(u32::MAX)),
                text,
                paragraphs,
                dropped: Vec::new(),
                metadata: Metadata::default(),
            })
        })
        .collect()
}
