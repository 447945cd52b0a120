//! Cleaning: every byte of a source belongs to one class; the clean text is a view of what an author wrote.
//!
//! Lines get a class from rules (page numbers, running headers), what is left is joined into paragraphs, and those get
//! a class from more rules (titles, bylines, captions, furniture). A rule only names units and classes, `assemble` turns
//! them into edits, and `Text` makes the edits. Nothing is dropped for its length alone: a rule needs a phrase, a
//! pattern or a repetition, and what no rule knows is body. Cleaning a clean text changes nothing.

mod assemble;
mod bylines;
mod captions;
mod datelines;
mod day;
mod furniture;
mod headline;
mod hyphens;
mod language;
mod layout;
mod mastheads;
mod metadata;
mod page;
mod page_numbers;
mod pull_quotes;
mod running_headers;
mod subheads;
mod tags;
mod tails;

use std::ops::Range;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::blocks;
use crate::source::{Source, SourceId, Sources, Span, Unreadable};
use crate::subject::SourceNotes;
use crate::text::Text;
use hyphens::Vocabulary;
use page::Page;

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

impl Class {
    /// Whether it is in the clean text: facts come from body, and labelled as such from titles and captions.
    #[must_use]
    pub fn is_kept(self) -> bool {
        matches!(
            self,
            Self::Body | Self::Headline | Self::Dek | Self::Subhead | Self::Caption
        )
    }

    /// Its name in kebab-case.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::Headline => "headline",
            Self::Dek => "dek",
            Self::Byline => "byline",
            Self::Dateline => "dateline",
            Self::Subhead => "subhead",
            Self::Caption => "caption",
            Self::Tags => "tags",
            Self::PageHeader => "page-header",
            Self::PageNumber => "page-number",
            Self::Furniture => "furniture",
            Self::Teaser => "teaser",
            Self::PullQuote => "pullquote-repeat",
            Self::Blank => "blank",
        }
    }
}

/// How paragraphs lie in the lines of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Each line is a paragraph.
    ParagraphPerLine,
    /// Paragraphs are cut into lines of one width.
    HardWrapped,
    /// So they are, and an empty line stands after every line.
    HardWrappedDoubleSpaced,
    /// The format says what a paragraph is.
    Known,
}

impl Layout {
    /// Its name in kebab-case.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::ParagraphPerLine => "paragraph-per-line",
            Self::HardWrapped => "hard-wrapped",
            Self::HardWrappedDoubleSpaced => "hard-wrapped-double-spaced",
            Self::Known => "known",
        }
    }
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
    /// Every range left out of the clean text, in order; white space is not listed.
    pub dropped: Vec<Dropped>,
    /// The class of every byte of the source, in order, without gap or overlap, and the rule that said so.
    pub classes: Vec<(Span, Class, &'static str)>,
    /// How paragraphs lay in its lines.
    pub layout: Layout,
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

/// When a rule looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// At lines, before they are joined.
    Lines,
    /// At paragraphs.
    Paragraphs,
    /// At both: a cut text must not join such a line with its neighbours.
    Both,
}

/// One cleaning rule: a pure function from a page to the units it has a class for.
///
/// A unit that an earlier rule has a class for keeps it, so a rule need not ask.
pub struct Rule {
    /// Kebab-case name.
    pub name: &'static str,
    /// What it finds, in a sentence.
    pub finds: &'static str,
    stage: Stage,
    find: fn(&Page) -> Vec<(usize, Class)>,
}

/// Every rule, in the order they run. Those that ask for a place at the top come after those that only ask for words.
pub const RULES: &[Rule] = &[
    page_numbers::RULE,
    running_headers::RULE,
    furniture::RULE,
    tails::RULE,
    captions::RULE,
    mastheads::RULE,
    datelines::RULE,
    bylines::RULE,
    headline::RULE,
    pull_quotes::RULE,
    tags::RULE,
    subheads::RULE,
];

/// Cleans every source; the results are in the order of the sources.
///
/// A source that cannot be read comes back as the reason. Values of the notes stand before what a source says of
/// itself.
#[must_use]
pub fn clean(sources: &Sources, notes: &SourceNotes) -> Vec<Result<Document, Unreadable>> {
    sources
        .files
        .par_iter()
        .enumerate()
        .map(|(at, source)| {
            let id = SourceId(u32::try_from(at).unwrap_or(u32::MAX));
            document(id, source, notes)
        })
        .collect()
}

fn document(id: SourceId, source: &Source, notes: &SourceNotes) -> Result<Document, Unreadable> {
    let decoded = Text::decode(source.content.as_ref().map_err(Clone::clone)?)?;
    let blocks = blocks::blocks(&source.path, decoded.as_str());
    let vocabulary = Vocabulary::new(decoded.as_str());
    let lines = Page::lines(decoded.as_str(), &blocks);
    let continues = |at: usize| blocks.lines[at].continues;
    let (mut page, layout) = look(lines, blocks.paragraphs_known, &vocabulary, continues);
    for _ in 0..MAX_LOOKS {
        if !look_again(&mut page, &vocabulary) {
            break;
        }
    }
    let built = assemble::assemble(&decoded, &blocks, &page, &vocabulary);
    if let Some(language) = language::other_language(built.text.as_str()) {
        return Err(Unreadable::NotEnglish(language));
    }
    Ok(Document {
        source: id,
        metadata: metadata::metadata(&decoded, &blocks, &page, &source.path, notes),
        text: built.text,
        paragraphs: built.paragraphs,
        dropped: built.dropped,
        classes: built.classes,
        layout,
    })
}

/// Looks after the first one, in which what is left is read as the clean text would be. Nearly every source needs one,
/// which changes nothing; the limit keeps a hostile one linear.
const MAX_LOOKS: usize = 8;

/// Classes lines, joins them into paragraphs and classes those.
fn look<'a>(
    mut lines: Page<'a>,
    paragraphs_known: bool,
    vocabulary: &Vocabulary,
    continues: impl Fn(usize) -> bool,
) -> (Page<'a>, Layout) {
    apply(&mut lines, Stage::Lines);
    let lay = layout::lay(&lines, paragraphs_known);
    let mut page = layout::paragraphs(lines, &lay, vocabulary, continues);
    apply(&mut page, Stage::Paragraphs);
    keep_something(&mut page);
    (page, lay.layout)
}

/// Reads what is left as if it were a source, so that cleaning a clean text changes nothing; says whether it did.
fn look_again(page: &mut Page, vocabulary: &Vocabulary) -> bool {
    let (second, _) = look(page.again(), false, vocabulary, |_| false);
    let kept = page.first_kept(page.units.len());
    let owners = second.owners(kept.len());
    let changes: Vec<Change> = owners
        .iter()
        .enumerate()
        .filter_map(|(number, &owner)| {
            let unit = &second.units[owner];
            match unit.class {
                Some((class, rule)) if !class.is_kept() => {
                    Some(Change::Leave(kept[number], class, rule))
                }
                _ if unit.lines.start < number => {
                    Some(Change::Join(kept[unit.lines.start], kept[number]))
                }
                _ => None,
            }
        })
        .collect();
    for change in &changes {
        match *change {
            Change::Leave(at, class, rule) => page.units[at].class = Some((class, rule)),
            Change::Join(first, at) => page.join(first, at, vocabulary),
        }
    }
    page.units.retain(|unit| !unit.lines.is_empty());
    !changes.is_empty()
}

/// What a second look finds.
enum Change {
    /// A unit has a class that does not stay.
    Leave(usize, Class, &'static str),
    /// A unit belongs to the paragraph of an earlier one.
    Join(usize, usize),
}

fn apply(page: &mut Page, stage: Stage) {
    for rule in RULES
        .iter()
        .filter(|rule| rule.stage == stage || rule.stage == Stage::Both)
    {
        for (at, class) in (rule.find)(page) {
            let unit = &mut page.units[at];
            unit.class = unit.class.or(Some((class, rule.name)));
        }
    }
}

/// A page of furniture alone is what its author wrote: a list of phrases, say.
fn keep_something(page: &mut Page) {
    if !page.first_kept(1).is_empty() {
        return;
    }
    for unit in &mut page.units {
        unit.class = unit.class.filter(|(_, rule)| *rule == page::MARKUP);
    }
}

#[cfg(test)]
mod tests;
