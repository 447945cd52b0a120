//! Writes how two versions differ, for reading: what is garbled and which facts changed first, type only as a count.
//!
//! `diff_columns` sets the versions side by side, `diff_markdown` and `diff_wire` write the same for pages and programs,
//! `diff_versions` lays three versions and more in one table.

use std::io;
use std::ops::Range;

use super::diff_columns::columns;
use super::places::Places;
use super::visible::visible_line;
use crate::clean::Document;
use crate::relate::{Change, ChangeKind, Diff, FactKind, Garble, Sentence};
use crate::source::Sources;

/// The width from which two versions stand side by side, in columns of a terminal: two of seventy, as in a newspaper's page
/// proof.
pub const SIDE_BY_SIDE: usize = 140;

/// Two versions and how the second differs from the first.
#[derive(Clone, Copy, Debug)]
pub struct Compared<'a> {
    /// The files of the run.
    pub sources: &'a Sources,
    /// The first version.
    pub a: &'a Document,
    /// The second version.
    pub b: &'a Document,
    /// How they differ.
    pub diff: &'a Diff,
    /// What the second garbles of the first.
    pub garbles: &'a [Garble],
}

/// How a diff is to look.
#[derive(Clone, Copy, Debug)]
pub struct DiffStyle {
    /// The width to keep to, in columns of a terminal; side by side from [`SIDE_BY_SIDE`] on.
    pub width: usize,
    /// Whether to write terminal colours.
    pub colour: bool,
    /// Whether to write only what is garbled and the sentences in which facts changed.
    pub only_facts: bool,
}

impl<'a> Compared<'a> {
    pub(super) fn texts(&self) -> (&'a str, &'a str) {
        (self.a.text.as_str(), self.b.text.as_str())
    }

    pub(super) fn path(&self, document: &Document) -> &'a str {
        let file = self.sources.files.get(document.source.index());
        file.map_or("", |file| file.path.as_str())
    }

    /// The sentences whose weightiest change is of this kind, in order.
    pub(super) fn changed(&self, kind: ChangeKind) -> impl Iterator<Item = &'a Sentence> {
        let sentences = self.diff.sentences.iter();
        sentences.filter(move |sentence| weight(sentence) == Some(kind))
    }

    /// The sentences that stand elsewhere, with the same words.
    pub(super) fn moved(&self) -> impl Iterator<Item = &'a Sentence> {
        self.diff
            .sentences
            .iter()
            .filter(|sentence| sentence.moved && !matters(sentence))
    }

    /// The sentences that only the first version has.
    pub(super) fn lost(&self) -> impl Iterator<Item = &'a Sentence> {
        self.diff
            .sentences
            .iter()
            .filter(|sentence| sentence.b.is_none())
    }

    /// The sentences that only the second version has.
    pub(super) fn gained(&self) -> impl Iterator<Item = &'a Sentence> {
        self.diff
            .sentences
            .iter()
            .filter(|sentence| sentence.a.is_none())
    }

    /// How many changes are of type alone.
    pub(super) fn typographic(&self) -> usize {
        let changes = self.diff.changes();
        changes
            .filter(|change| change.kind == ChangeKind::Typography)
            .count()
    }

    /// Whether there is no difference but of type.
    pub(super) fn is_same_wording(&self) -> bool {
        let same = |sentence: &Sentence| {
            !matters(sentence) && !sentence.moved && sentence.a.is_some() && sentence.b.is_some()
        };
        self.diff.sentences.iter().all(same)
    }

    /// The line of a byte of the clean text in its file.
    pub(super) fn line(&self, places: &Places<'_>, document: &Document, at: usize) -> usize {
        let end = (at + 1).min(document.text.as_str().len());
        places
            .page(document.source)
            .line(document.text.source_span(at.min(end)..end).start)
    }
}

/// Writes a diff of two versions.
///
/// # Errors
/// When the output cannot be written.
pub fn write_diff(
    compared: &Compared<'_>,
    style: &DiffStyle,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let writer = Writer {
        compared,
        style,
        places: Places::new(compared.sources),
    };
    let names = (compared.path(compared.a), compared.path(compared.b));
    writeln!(
        out,
        "{} -> {}",
        visible_line(names.0),
        visible_line(names.1)
    )?;
    writer.garbled(out)?;
    writer.section(out, "facts changed", compared.changed(ChangeKind::Fact))?;
    if style.only_facts {
        return if compared.is_same_wording() {
            writeln!(out, "\nno differences in wording")
        } else {
            Ok(())
        };
    }
    writer.section(
        out,
        "wording changed",
        compared.changed(ChangeKind::Wording),
    )?;
    writer.section(out, "moved", compared.moved())?;
    writer.section(
        out,
        &format!("only in {}", visible_line(names.0)),
        compared.lost(),
    )?;
    writer.section(
        out,
        &format!("only in {}", visible_line(names.1)),
        compared.gained(),
    )?;
    writer.typography(out)
}

struct Writer<'a> {
    compared: &'a Compared<'a>,
    style: &'a DiffStyle,
    places: Places<'a>,
}

impl Writer<'_> {
    /// What is garbled, each with both places.
    fn garbled(&self, out: &mut dyn io::Write) -> io::Result<()> {
        let garbles = self.compared.garbles;
        if garbles.is_empty() {
            return Ok(());
        }
        writeln!(out, "\ngarbled ({})", garbles.len())?;
        for garble in garbles {
            let line = |document, at| self.compared.line(&self.places, document, at);
            let (a, b) = (
                line(self.compared.a, garble.a.1.start),
                line(self.compared.b, garble.b.1.start),
            );
            let told = format!(
                "{a} -> {b}  {}: {}",
                garble.kind.word(),
                visible_line(&garble.what)
            );
            self.wrapped(out, &told)?;
        }
        Ok(())
    }

    /// A heading and its sentences, or nothing.
    fn section<'s>(
        &self,
        out: &mut dyn io::Write,
        title: &str,
        sentences: impl Iterator<Item = &'s Sentence>,
    ) -> io::Result<()> {
        let sentences: Vec<&Sentence> = sentences.collect();
        if sentences.is_empty() {
            return Ok(());
        }
        writeln!(out, "\n{title} ({})", sentences.len())?;
        sentences
            .iter()
            .try_for_each(|sentence| self.sentence(out, sentence))
    }

    fn sentence(&self, out: &mut dyn io::Write, sentence: &Sentence) -> io::Result<()> {
        let texts = self.compared.texts();
        let head = self.head(sentence);
        if self.style.width >= SIDE_BY_SIDE && sentence.a.is_some() && sentence.b.is_some() {
            writeln!(out, "  {head}")?;
            return columns(out, sentence, texts, self.style);
        }
        self.wrapped(out, &format!("{head}  {}", marked(sentence, texts)))
    }

    /// The lines of a sentence, what facts changed in it, and whether it moved.
    fn head(&self, sentence: &Sentence) -> String {
        let line = |document, range: &Option<Range<usize>>| {
            range.as_ref().map(|range| {
                self.compared
                    .line(&self.places, document, range.start)
                    .to_string()
            })
        };
        let (a, b) = (
            line(self.compared.a, &sentence.a),
            line(self.compared.b, &sentence.b),
        );
        let lines: Vec<String> = a.into_iter().chain(b).collect();
        let mut words: Vec<&str> = kinds(sentence).into_iter().map(fact_word).collect();
        if sentence.moved {
            words.insert(0, "moved");
        }
        let words = if words.is_empty() {
            String::new()
        } else {
            format!("  ({})", words.join(", "))
        };
        format!("{}{words}", lines.join(" -> "))
    }

    /// A line that may be long, wrapped by words.
    fn wrapped(&self, out: &mut dyn io::Write, text: &str) -> io::Result<()> {
        let lines = wrap(text, self.style.width.saturating_sub(4).max(20));
        for (at, line) in lines.iter().enumerate() {
            let indent = if at == 0 { "  " } else { "    " };
            writeln!(out, "{indent}{}", coloured(line, self.style.colour))?;
        }
        Ok(())
    }

    /// What was folded away; a diff without any difference says so.
    fn typography(&self, out: &mut dyn io::Write) -> io::Result<()> {
        if self.compared.is_same_wording() {
            writeln!(out, "\nno differences in wording")?;
        }
        match self.compared.typographic() {
            0 => Ok(()),
            changes => writeln!(out, "\ntypography ({changes})"),
        }
    }
}

/// The sorts of facts that change in a sentence, each once.
pub(super) fn kinds(sentence: &Sentence) -> Vec<FactKind> {
    let mut kinds: Vec<FactKind> = sentence
        .changes
        .iter()
        .filter_map(|change| change.fact)
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

/// The word for a sort of fact.
pub(super) fn fact_word(kind: FactKind) -> &'static str {
    match kind {
        FactKind::Number => "number",
        FactKind::Date => "date",
        FactKind::Name => "name",
        FactKind::Quotation => "quotation",
        FactKind::Negation => "negation",
        FactKind::Role => "role",
    }
}

/// Whether a sentence has more than its type changed.
fn matters(sentence: &Sentence) -> bool {
    weight(sentence).is_some_and(|kind| kind != ChangeKind::Typography)
}

/// The weightiest kind of change of a sentence.
fn weight(sentence: &Sentence) -> Option<ChangeKind> {
    sentence.changes.iter().map(|change| change.kind).min()
}

/// A sentence with its changes marked; what only its type changed is written as in `b`.
pub(super) fn marked(sentence: &Sentence, texts: (&str, &str)) -> String {
    let lone = |text: &str, range: &Range<usize>| visible_line(&text[range.clone()]);
    let (a, b) = match (&sentence.a, &sentence.b) {
        (Some(a), Some(b)) => (a, b),
        (Some(a), None) => return lone(texts.0, a),
        (None, Some(b)) => return lone(texts.1, b),
        (None, None) => return String::new(),
    };
    let _ = a;
    let mut line = String::new();
    let mut at = b.start;
    for change in worded(sentence) {
        line.push_str(&texts.1[at..change.b.start]);
        push_mark(&mut line, change, texts);
        at = change.b.end;
    }
    line.push_str(&texts.1[at..b.end]);
    visible_line(&line)
}

/// The changes that are not of type alone.
pub(super) fn worded(sentence: &Sentence) -> impl Iterator<Item = &Change> {
    let changes = sentence.changes.iter();
    changes.filter(|change| change.kind != ChangeKind::Typography)
}

/// Adds `[-old-]{+new+}`, the old words set off by a space where they were.
fn push_mark(line: &mut String, change: &Change, texts: (&str, &str)) {
    let (old, new) = (&texts.0[change.a.clone()], &texts.1[change.b.clone()]);
    let starts_line = line.is_empty() || line.ends_with(char::is_whitespace);
    if !old.is_empty() {
        if !starts_line && texts.0[..change.a.start].ends_with(char::is_whitespace) {
            line.push(' ');
        }
        line.push_str(&format!("[-{old}-]"));
    }
    if !new.is_empty() {
        line.push_str(&format!("{{+{new}+}}"));
    } else if starts_line && texts.1[change.b.end..].starts_with(char::is_alphanumeric) {
        line.push(' ');
    }
}

/// Lines of at most `width` characters, broken between words; a longer word has a line of its own.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut room = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        match lines.last_mut() {
            Some(line) if length < room => {
                line.push(' ');
                line.push_str(word);
                room -= length + 1;
            }
            _ => {
                lines.push(word.to_owned());
                room = width.saturating_sub(length);
            }
        }
    }
    lines
}

/// The line with what was taken out in red and what was put in in green, where colours are wanted.
pub(super) fn coloured(line: &str, colour: bool) -> String {
    if !colour {
        return line.to_owned();
    }
    line.replace("[-", "\u{1b}[31m[-")
        .replace("{+", "\u{1b}[32m{+")
        .replace("-]", "-]\u{1b}[0m")
        .replace("+}", "+}\u{1b}[0m")
}

#[cfg(test)]
mod tests;
