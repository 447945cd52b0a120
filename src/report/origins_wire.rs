//! Writes which sources go back to one text, for programs. A key that is changed or taken away makes a version 2.

use std::io;
use std::ops::Range;

use serde::Serialize;

use super::origins::{Related, basis, relation};
use super::places::Places;
use crate::relate::{Link, Measures, SharedRun};
use crate::source::SourceId;

#[derive(Serialize)]
struct Root<'a> {
    schema_version: u32,
    sources: Vec<WireSource<'a>>,
    origins: Vec<WireOrigin<'a>>,
    links: Vec<WireLink<'a>>,
}

#[derive(Serialize)]
struct WireSource<'a> {
    path: &'a str,
    origin: Option<u32>,
    status: String,
}

#[derive(Serialize)]
struct WireOrigin<'a> {
    id: u32,
    sources: Vec<&'a str>,
    original: Option<&'a str>,
}

#[derive(Serialize)]
struct WireLink<'a> {
    a: &'a str,
    b: &'a str,
    relation: &'static str,
    merges: bool,
    original: Option<&'a str>,
    known_by: Option<&'static str>,
    measures: WireMeasures,
    shared: Vec<WireRun<'a>>,
}

/// Shares in `0.0..=1.0`.
#[derive(Serialize)]
struct WireMeasures {
    resemblance: f64,
    containment_a_in_b: f64,
    containment_b_in_a: f64,
    quotations_out_a_in_b: f64,
    quotations_out_b_in_a: f64,
    letters_a_in_b: Option<f64>,
    letters_b_in_a: Option<f64>,
    common_runs: usize,
    longest_run_words: usize,
}

#[derive(Serialize)]
struct WireRun<'a> {
    words: usize,
    text: &'a str,
    a: WirePlace,
    b: WirePlace,
}

/// A place in a source as read: lines from 1, bytes half-open.
#[derive(Serialize)]
struct WirePlace {
    start_line: usize,
    end_line: usize,
    start_byte: usize,
    end_byte: usize,
}

/// Writes all of it as one object.
///
/// # Errors
/// When the output cannot be written.
pub fn write_origins_json(related: &Related<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let places = Places::new(related.sources);
    let path = |source: SourceId| related.sources.files[source.index()].path.as_str();
    let origins = related.origins.origins.iter().map(|origin| WireOrigin {
        id: origin.id,
        sources: origin.sources.iter().map(|&source| path(source)).collect(),
        original: origin.original.map(path),
    });
    let links = related.origins.links.iter().map(|link| WireLink {
        a: path(link.a),
        b: path(link.b),
        relation: relation(link.relation),
        merges: link.relation.merges(),
        original: link.original.map(path),
        known_by: link.basis.map(basis),
        measures: measures(&link.measures),
        shared: link
            .shared
            .iter()
            .filter_map(|run| wire_run(related, &places, link, run))
            .collect(),
    });
    let root = Root {
        schema_version: 1,
        sources: sources(related),
        origins: origins.collect(),
        links: links.collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &root)?;
    writeln!(out)
}

fn sources<'a>(related: &Related<'a>) -> Vec<WireSource<'a>> {
    let mut origin_of = vec![None; related.sources.files.len()];
    for origin in &related.origins.origins {
        for source in &origin.sources {
            origin_of[source.index()] = Some(origin.id);
        }
    }
    let files = related
        .sources
        .files
        .iter()
        .zip(related.documents)
        .zip(origin_of);
    files
        .map(|((file, document), origin)| WireSource {
            path: &file.path,
            origin,
            status: match document {
                Ok(_) => "read".to_owned(),
                Err(why) => format!("unreadable: {why}"),
            },
        })
        .collect()
}

fn measures(measures: &Measures) -> WireMeasures {
    // Four digits: more would only be noise of the division.
    let share = |share: f64| (share * 1e4).round() / 1e4;
    WireMeasures {
        resemblance: share(measures.resemblance),
        containment_a_in_b: share(measures.containment_a_in_b),
        containment_b_in_a: share(measures.containment_b_in_a),
        quotations_out_a_in_b: share(measures.quotations_out_a_in_b),
        quotations_out_b_in_a: share(measures.quotations_out_b_in_a),
        letters_a_in_b: measures.letters_a_in_b.map(share),
        letters_b_in_a: measures.letters_b_in_a.map(share),
        common_runs: measures.common_runs,
        longest_run_words: measures.longest_run_words,
    }
}

fn wire_run<'a>(
    related: &Related<'a>,
    places: &Places<'_>,
    link: &Link,
    run: &SharedRun,
) -> Option<WireRun<'a>> {
    let place = |source: SourceId, range: &Range<usize>| {
        let span = related.document(source)?.text.source_span(range.clone());
        let (start_line, end_line) = places.page(source).lines(span);
        Some(WirePlace {
            start_line,
            end_line,
            start_byte: span.start,
            end_byte: span.end,
        })
    };
    Some(WireRun {
        words: run.words,
        text: related.document(link.a)?.text.as_str().get(run.a.clone())?,
        a: place(link.a, &run.a)?,
        b: place(link.b, &run.b)?,
    })
}
