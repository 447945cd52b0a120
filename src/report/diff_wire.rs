//! Writes how versions differ, for programs. A key that is changed or taken away makes a version 2.

use std::io;
use std::ops::Range;

use serde::Serialize;

use super::diff::{Compared, fact_word};
use super::places::Places;
use crate::clean::Document;
use crate::relate::{Change, ChangeKind, Garble, Sentence};

#[derive(Serialize)]
struct Root<'a> {
    schema_version: u32,
    diffs: Vec<WireDiff<'a>>,
}

#[derive(Serialize)]
struct WireDiff<'a> {
    a: &'a str,
    b: &'a str,
    same_wording: bool,
    typographic_changes: usize,
    garbled: Vec<WireGarble<'a>>,
    sentences: Vec<WireSentence<'a>>,
}

#[derive(Serialize)]
struct WireGarble<'a> {
    kind: &'static str,
    what: &'a str,
    a: WirePlace<'a>,
    b: WirePlace<'a>,
}

#[derive(Serialize)]
struct WireSentence<'a> {
    a: Option<WirePlace<'a>>,
    b: Option<WirePlace<'a>>,
    moved: bool,
    changes: Vec<WireChange<'a>>,
}

#[derive(Serialize)]
struct WireChange<'a> {
    kind: &'static str,
    fact: Option<&'static str>,
    a: WirePlace<'a>,
    b: WirePlace<'a>,
}

/// Words of a version: as its clean text has them, and where they are in the file as read.
#[derive(Serialize)]
struct WirePlace<'a> {
    text: &'a str,
    line: usize,
    start_byte: usize,
    end_byte: usize,
}

/// Writes every diff; with `only_facts`, of the sentences those in which a fact changed.
///
/// # Errors
/// When the output cannot be written.
pub fn write_diffs_json(
    compared: &[Compared<'_>],
    only_facts: bool,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let diffs = compared.iter().map(|compared| wire(compared, only_facts));
    let root = Root {
        schema_version: 1,
        diffs: diffs.collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &root)?;
    writeln!(out)
}

fn wire<'a>(compared: &Compared<'a>, only_facts: bool) -> WireDiff<'a> {
    let places = Places::new(compared.sources);
    let has_fact = |sentence: &&Sentence| {
        sentence
            .changes
            .iter()
            .any(|change| change.kind == ChangeKind::Fact)
    };
    let sentences = compared.diff.sentences.iter();
    WireDiff {
        a: compared.path(compared.a),
        b: compared.path(compared.b),
        same_wording: compared.is_same_wording(),
        typographic_changes: compared.typographic(),
        garbled: compared
            .garbles
            .iter()
            .map(|garble| wire_garble(compared, &places, garble))
            .collect(),
        sentences: sentences
            .filter(|sentence| !only_facts || has_fact(sentence))
            .map(|sentence| wire_sentence(compared, &places, sentence))
            .collect(),
    }
}

fn wire_garble<'a>(
    compared: &Compared<'a>,
    places: &Places<'_>,
    garble: &'a Garble,
) -> WireGarble<'a> {
    WireGarble {
        kind: garble.kind.word(),
        what: &garble.what,
        a: place(compared, places, compared.a, &garble.a.1),
        b: place(compared, places, compared.b, &garble.b.1),
    }
}

fn wire_sentence<'a>(
    compared: &Compared<'a>,
    places: &Places<'_>,
    sentence: &'a Sentence,
) -> WireSentence<'a> {
    let of = |document: &'a Document, range: &Option<Range<usize>>| {
        range
            .as_ref()
            .map(|range| place(compared, places, document, range))
    };
    WireSentence {
        a: of(compared.a, &sentence.a),
        b: of(compared.b, &sentence.b),
        moved: sentence.moved,
        changes: sentence
            .changes
            .iter()
            .map(|change| wire_change(compared, places, change))
            .collect(),
    }
}

fn wire_change<'a>(
    compared: &Compared<'a>,
    places: &Places<'_>,
    change: &Change,
) -> WireChange<'a> {
    WireChange {
        kind: match change.kind {
            ChangeKind::Fact => "fact",
            ChangeKind::Wording => "wording",
            ChangeKind::Typography => "typography",
        },
        fact: change.fact.map(fact_word),
        a: place(compared, places, compared.a, &change.a),
        b: place(compared, places, compared.b, &change.b),
    }
}

fn place<'a>(
    compared: &Compared<'a>,
    places: &Places<'_>,
    document: &'a Document,
    range: &Range<usize>,
) -> WirePlace<'a> {
    let span = document.text.source_span(range.clone());
    WirePlace {
        text: &document.text.as_str()[range.clone()],
        line: compared.line(places, document, range.start),
        start_byte: span.start,
        end_byte: span.end,
    }
}
