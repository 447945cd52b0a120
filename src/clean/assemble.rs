//! From classed paragraphs to the edits that make the clean text, and to the class of every byte.
//!
//! Words of a paragraph are copied; what stands between two words decides the edit: one plain space stays, a line end
//! becomes a space or joins the halves of a word, and between paragraphs it becomes an empty line.

use std::ops::Range;

use super::hyphens::{Hyphen, Vocabulary};
use super::page::{Page, plain_length};
use super::{Class, Dropped, Paragraph};
use crate::blocks::{BlockRole, Blocks};
use crate::source::Span;
use crate::text::{Edit, Text};

/// The name that marks of the format go by.
const MARKS: &str = "marks";
/// The name that white space goes by.
const BLANK: &str = "blank";
/// The name that text goes by when no rule knew it.
const TEXT: &str = "text";
/// The name of bytes that are no characters of the text.
const INVISIBLE: &str = "invisible";

/// What `assemble` makes.
pub(super) struct Built {
    pub(super) text: Text,
    pub(super) paragraphs: Vec<Paragraph>,
    pub(super) dropped: Vec<Dropped>,
    pub(super) classes: Vec<(Span, Class, &'static str)>,
}

/// A label of bytes: the class and the rule.
type Label = (Class, &'static str);

/// Makes the clean text of a page.
pub(super) fn assemble(
    decoded: &Text,
    blocks: &Blocks,
    page: &Page,
    vocabulary: &Vocabulary,
) -> Built {
    let mut maker = Maker {
        text: decoded.as_str(),
        edits: Vec::new(),
        labels: Vec::new(),
        gap: Vec::new(),
        length: 0,
        paragraphs: Vec::new(),
        vocabulary,
    };
    maker.lines(blocks, page);
    let classes = classes(decoded, &maker.edits, &maker.labels);
    Built {
        text: decoded.edit(&maker.edits),
        paragraphs: maker.paragraphs,
        dropped: dropped(&classes.left_out),
        classes: classes.all,
    }
}

/// Something between two words.
struct Between {
    range: Range<usize>,
    label: Label,
    /// Whether it is white space.
    space: bool,
}

struct Maker<'a> {
    text: &'a str,
    edits: Vec<(Range<usize>, Edit)>,
    /// The label of each edit.
    labels: Vec<Label>,
    /// What has come since the last word.
    gap: Vec<Between>,
    /// The length of the clean text so far.
    length: usize,
    paragraphs: Vec<Paragraph>,
    vocabulary: &'a Vocabulary<'a>,
}

/// Where words belong.
#[derive(Clone, Copy)]
struct Place {
    label: Label,
    item: bool,
    /// Whether this is the first word of a line.
    line_start: bool,
    /// Whether this is the first word of its paragraph.
    start: bool,
}

impl Maker<'_> {
    fn lines(&mut self, blocks: &Blocks, page: &Page) {
        let owners = page.owners(blocks.lines.len());
        let mut last_unit = None;
        let (mut done, mut mark) = (0, 0);
        for (line, &unit) in blocks.lines.iter().zip(&owners) {
            self.space(done..line.range.start);
            done = line.range.end;
            let label = page.units[unit].class.unwrap_or((Class::Body, TEXT));
            if !label.0.is_kept() {
                self.leave(line.range.clone(), label, false);
                continue;
            }
            let place = Place {
                label,
                item: page.units[unit].role == BlockRole::Item,
                line_start: true,
                start: last_unit != Some(unit),
            };
            last_unit = Some(unit);
            self.line(line.range.clone(), &blocks.marks, &mut mark, place);
        }
        self.space(done..self.text.len());
        for between in std::mem::take(&mut self.gap) {
            self.push(between.range, Edit::Drop, between.label);
        }
    }

    /// Takes the words of a line around the marks in it; `mark` is the mark to go on from.
    fn line(
        &mut self,
        line: Range<usize>,
        marks: &[Range<usize>],
        mark: &mut usize,
        mut place: Place,
    ) {
        while *mark < marks.len() && marks[*mark].end <= line.start {
            *mark += 1;
        }
        let mut at = line.start;
        for found in &marks[*mark..] {
            if found.start >= line.end {
                break;
            }
            self.words(at..found.start.max(at), &mut place);
            let end = found.end.min(line.end);
            self.leave(found.start.max(at)..end, (place.label.0, MARKS), false);
            at = end;
        }
        self.words(at..line.end, &mut place);
    }

    /// Takes words with one plain space between them, and what else is between as a gap.
    fn words(&mut self, range: Range<usize>, place: &mut Place) {
        let mut at = range.start;
        while at < range.end {
            let rest = &self.text[at..range.end];
            let blank = rest.len() - rest.trim_start().len();
            if blank > 0 {
                self.space(at..at + blank);
                at += blank;
                continue;
            }
            let end = at + plain_length(rest);
            self.close_gap(at..end, place);
            self.keep(at..end, place.label);
            (place.line_start, place.start) = (false, false);
            at = end;
        }
    }

    fn space(&mut self, range: Range<usize>) {
        self.leave(range, (Class::Blank, BLANK), true);
    }

    fn leave(&mut self, range: Range<usize>, label: Label, space: bool) {
        if !range.is_empty() {
            self.gap.push(Between {
                range,
                label,
                space,
            });
        }
    }

    /// Decides what the gap before some words becomes.
    fn close_gap(&mut self, words: Range<usize>, place: &Place) {
        if place.start {
            self.begin_paragraph(place);
            return;
        }
        let gap = std::mem::take(&mut self.gap);
        if let [only] = gap.as_slice()
            && &self.text[only.range.clone()] == " "
        {
            self.push(only.range.clone(), Edit::Copy, place.label);
            return;
        }
        let hyphen = if place.line_start {
            self.hyphen(&words)
        } else {
            Hyphen::None
        };
        if hyphen == Hyphen::Mark {
            self.cut_hyphen(place.label);
        }
        let edit = match (hyphen, place.line_start) {
            (Hyphen::Mark | Hyphen::Word, _) => Edit::JoinWord,
            (Hyphen::None, true) => Edit::JoinLine,
            (Hyphen::None, false) => Edit::CollapseSpace,
        };
        self.put_first(gap, edit);
    }

    fn begin_paragraph(&mut self, place: &Place) {
        let gap = std::mem::take(&mut self.gap);
        let edit = if self.length > 0 {
            Edit::ParagraphBreak
        } else {
            Edit::Drop
        };
        self.put_first(gap, edit);
        self.paragraphs.push(Paragraph {
            range: self.length..self.length,
            class: place.label.0,
            item: place.item,
        });
    }

    /// Makes the first white space of a gap the edit, and drops the rest.
    fn put_first(&mut self, gap: Vec<Between>, mut edit: Edit) {
        for between in gap {
            if between.space {
                self.push(between.range, edit, between.label);
                edit = Edit::Drop;
            } else {
                self.push(between.range, Edit::Drop, between.label);
            }
        }
    }

    fn hyphen(&self, words: &Range<usize>) -> Hyphen {
        match self.edits.last() {
            Some((before, Edit::Copy)) => self
                .vocabulary
                .hyphen(&self.text[before.clone()], &self.text[words.clone()]),
            _ => Hyphen::None,
        }
    }

    /// Takes the hyphen off the last words.
    fn cut_hyphen(&mut self, label: Label) {
        let Some((range, _)) = self.edits.last_mut() else {
            return;
        };
        let width = self.text[range.clone()]
            .chars()
            .next_back()
            .map_or(0, char::len_utf8);
        range.end -= width;
        let end = range.end;
        self.length -= width;
        self.push(end..end + width, Edit::JoinWord, label);
    }

    fn keep(&mut self, range: Range<usize>, label: Label) {
        self.push(range, Edit::Copy, label);
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.range.end = self.length;
        }
    }

    fn push(&mut self, range: Range<usize>, edit: Edit, label: Label) {
        self.length += match edit {
            Edit::Copy => range.len(),
            Edit::CollapseSpace | Edit::JoinLine => 1,
            Edit::ParagraphBreak => 2,
            _ => 0,
        };
        match self.edits.last_mut() {
            Some((last, Edit::Copy)) if edit == Edit::Copy && last.end == range.start => {
                last.end = range.end
            }
            _ => {
                self.edits.push((range, edit));
                self.labels.push(label);
            }
        }
    }
}

struct Classes {
    all: Vec<(Span, Class, &'static str)>,
    /// What is left out of the text.
    left_out: Vec<(Span, Class, &'static str)>,
}

/// The class of every byte of the source; bytes that made no character are white space to a reader.
fn classes(decoded: &Text, edits: &[(Range<usize>, Edit)], labels: &[Label]) -> Classes {
    let mut found = Classes {
        all: Vec::new(),
        left_out: Vec::new(),
    };
    let mut done = 0;
    for ((range, edit), &(class, rule)) in edits.iter().zip(labels) {
        let span = decoded.source_span(range.clone());
        add(&mut found.all, done, span.start, Class::Blank, INVISIBLE);
        add(&mut found.all, span.start, span.end, class, rule);
        if *edit != Edit::Copy && class != Class::Blank {
            add(&mut found.left_out, span.start, span.end, class, rule);
        }
        done = span.end;
    }
    let end = decoded.raw_length();
    add(&mut found.all, done, end, Class::Blank, INVISIBLE);
    found
}

fn add(
    found: &mut Vec<(Span, Class, &'static str)>,
    start: usize,
    end: usize,
    class: Class,
    rule: &'static str,
) {
    match found.last_mut() {
        _ if start >= end => {}
        Some((last, of, by)) if last.end == start && *of == class && *by == rule => last.end = end,
        _ => found.push((Span { start, end }, class, rule)),
    }
}

fn dropped(left_out: &[(Span, Class, &'static str)]) -> Vec<Dropped> {
    left_out
        .iter()
        .map(|&(span, class, rule)| Dropped { span, class, rule })
        .collect()
}
