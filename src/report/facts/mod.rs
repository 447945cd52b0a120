//! Writes the facts that were read in one source, for those who ask why a claim was not understood as they meant it.

mod words;

use std::io;
use std::ops::Range;

use serde::Serialize;

use super::cleaned::class;
use super::places::Page;
use super::visible::{clipped, visible_line};
use crate::clean::{Document, Found};
use crate::facts::{Reading, SourceFacts, Token};
use crate::passage::Passage;
use crate::source::Source;

/// The most characters of a passage in the human format.
const PASSAGE_CHARS: usize = 200;

/// One source and what was read in it.
#[derive(Clone, Copy, Debug)]
pub struct Read<'a> {
    /// The file.
    pub source: &'a Source,
    /// The same, cleaned.
    pub document: &'a Document,
    /// What was understood.
    pub facts: &'a SourceFacts,
}

/// Version 1 of the JSON form.
#[derive(Serialize)]
struct Root<'a> {
    schema_version: u32,
    path: &'a str,
    title: Option<&'a str>,
    publisher: Option<&'a str>,
    author: Option<&'a str>,
    published: Option<String>,
    passages: Vec<Wire<'a>>,
}

#[derive(Serialize)]
struct Wire<'a> {
    class: &'a str,
    start_line: usize,
    end_line: usize,
    text: &'a str,
    facts: Vec<Fact>,
}

#[derive(Serialize)]
struct Fact {
    kind: &'static str,
    value: String,
    quote: String,
    start_line: usize,
    start_byte: usize,
    end_byte: usize,
}

/// Writes the facts as JSON: every passage, those without facts too.
///
/// # Errors
/// When `out` cannot be written.
pub fn write_facts_json(read: &Read<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    super::json::write_value(&root(read), out)
}

/// Writes the facts for reading: the passages that have some, each with its line.
///
/// # Errors
/// When `out` cannot be written.
pub fn write_facts(read: &Read<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let root = root(read);
    writeln!(out, "{}", visible_line(root.path))?;
    let known = [
        ("title", root.title.map(str::to_owned)),
        ("publisher", root.publisher.map(str::to_owned)),
        ("author", root.author.map(str::to_owned)),
        ("published", root.published),
    ];
    for (name, value) in known {
        if let Some(value) = value {
            writeln!(out, "{name}: {}", visible_line(&value))?;
        }
    }
    if root.passages.iter().all(|passage| passage.facts.is_empty()) {
        writeln!(out, "no fact was read")?;
    }
    for passage in root
        .passages
        .iter()
        .filter(|passage| !passage.facts.is_empty())
    {
        let text = clipped(passage.text, PASSAGE_CHARS);
        writeln!(
            out,
            "\nline {} ({}): {text}",
            passage.start_line, passage.class
        )?;
        for fact in &passage.facts {
            let quote = visible_line(&fact.quote);
            writeln!(
                out,
                "  {}: {} “{quote}”",
                fact.kind,
                visible_line(&fact.value)
            )?;
        }
    }
    Ok(())
}

fn root<'a>(read: &Read<'a>) -> Root<'a> {
    let page = Page::of_source(read.source);
    let metadata = &read.document.metadata;
    let passages = read.facts.passages.iter().zip(&read.facts.readings);
    Root {
        schema_version: 1,
        path: &read.source.path,
        title: value(metadata.title.as_ref()),
        publisher: value(metadata.publisher.as_ref()),
        author: value(metadata.author.as_ref()),
        published: metadata
            .published
            .as_ref()
            .map(|found| found.value.to_string()),
        passages: passages
            .map(|(passage, reading)| wire(read.document, &page, passage, reading))
            .collect(),
    }
}

fn value(found: Option<&Found<String>>) -> Option<&str> {
    found.map(|found| found.value.as_str())
}

fn wire<'a>(
    document: &'a Document,
    page: &Page<'_>,
    passage: &Passage,
    reading: &Reading,
) -> Wire<'a> {
    let range = passage.range.clone();
    let (start_line, end_line) = page.lines(document.text.source_span(range.clone()));
    Wire {
        class: class(passage.class),
        start_line,
        end_line,
        text: &document.text.as_str()[range],
        facts: facts(document, page, reading),
    }
}

/// The facts of a passage, in the order of their words.
fn facts(document: &Document, page: &Page<'_>, reading: &Reading) -> Vec<Fact> {
    let fact = |(kind, value, tokens): (&'static str, String, &Range<usize>)| {
        let range = bytes(&reading.tokens, tokens)?;
        let span = document.text.source_span(range.clone());
        Some(Fact {
            kind,
            value,
            quote: document.text.as_str()[range].to_owned(),
            start_line: page.line(span.start),
            start_byte: span.start,
            end_byte: span.end,
        })
    };
    let mut all: Vec<Fact> = in_words(reading).filter_map(fact).collect();
    all.sort_by_key(|fact| (fact.start_byte, fact.end_byte));
    all
}

/// Every fact: its kind, its value in words, its tokens.
fn in_words(reading: &Reading) -> impl Iterator<Item = (&'static str, String, &Range<usize>)> {
    let names = reading.names.iter();
    let quantities = reading.quantities.iter();
    let dates = reading.dates.iter();
    let quotations = reading.quotations.iter();
    let members = reading.members.iter();
    let clauses = reading.clauses.iter();
    names
        .map(|found| ("name", words::name(found), &found.tokens))
        .chain(quantities.map(|found| ("quantity", words::quantity(found), &found.tokens)))
        .chain(dates.map(|found| ("date", words::date(found), &found.tokens)))
        .chain(quotations.map(|found| ("quotation", words::quotation(found), &found.tokens)))
        .chain(members.map(|found| ("member", words::member(found), &found.tokens)))
        .chain(clauses.map(|found| {
            (
                "clause",
                words::clause(found, &reading.tokens),
                &found.group,
            )
        }))
}

/// The bytes of some tokens in the clean text; none when there are no tokens.
fn bytes(tokens: &[Token], of: &Range<usize>) -> Option<Range<usize>> {
    let tokens = tokens.get(of.clone())?;
    Some(tokens.first()?.range.start..tokens.last()?.range.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Dictionary, extract};
    use crate::source::Sources;
    use crate::subject::{Lexicon, SourceNotes};

    #[test]
    fn every_fact_points_at_its_words() {
        let raw = "Norway has not signed the Lake Treaty.\nMore than 50 towns may join it.\n";
        let source = Source {
            path: "a.txt".to_owned(),
            content: Ok(raw.as_bytes().to_vec()),
        };
        let sources = Sources {
            files: vec![source],
            not_sources: Vec::new(),
        };
        let document = crate::clean::clean(&sources, &SourceNotes::default())
            .remove(0)
            .unwrap();
        let facts = extract(&document, &Dictionary::new(&Lexicon::default()));
        let read = Read {
            source: &sources.files[0],
            document: &document,
            facts: &facts,
        };
        let found = root(&read);
        for fact in found.passages.iter().flat_map(|passage| &passage.facts) {
            assert_eq!(fact.quote, raw[fact.start_byte..fact.end_byte]);
        }
        let mut out = Vec::new();
        write_facts(&read, &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(text.contains("name: norway ("), "{text}");
        assert!(text.contains("clause: not sign “has not signed”"), "{text}");
    }
}
