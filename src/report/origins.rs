//! Writes which sources go back to one text, for reading: groups, what holds in them, and the words that prove it.

use std::collections::BTreeSet;
use std::io;

use super::places::Places;
use super::visible::{clipped, visible_line};
use super::words::count;
use crate::clean::Document;
use crate::relate::{Basis, Link, Origin, Origins, Relation};
use crate::source::{SourceId, Sources, Unreadable};

/// How many shared passages are shown of a pair.
const SHOWN_PASSAGES: usize = 3;
/// The most characters of a shared passage.
const PASSAGE_CHARS: usize = 90;

/// What `factlint origins` read and found.
#[derive(Clone, Copy, Debug)]
pub struct Related<'a> {
    /// The files, in path order.
    pub sources: &'a Sources,
    /// The cleaned files.
    pub documents: &'a [Result<Document, Unreadable>],
    /// What holds between them.
    pub origins: &'a Origins,
}

impl<'a> Related<'a> {
    pub(super) fn document(&self, source: SourceId) -> Option<&'a Document> {
        self.documents.get(source.index())?.as_ref().ok()
    }

    /// For every origin, one link for each of its sources but the original, or but the first where that is not known: to
    /// that one where there is such a link. A hundred copies would otherwise be shown as thousands of pairs.
    fn inside(&self) -> Vec<Vec<&'a Link>> {
        let places = self.places();
        let origins = &self.origins.origins;
        let mut best: Vec<Option<&Link>> = vec![None; self.sources.files.len()];
        for link in self
            .origins
            .links
            .iter()
            .filter(|link| link.relation.merges())
        {
            let Some(place) = places[link.a.index()] else {
                continue;
            };
            let reference = origins[place].original.unwrap_or(origins[place].sources[0]);
            let to_reference = link.a == reference || link.b == reference;
            let source = if link.b == reference { link.a } else { link.b };
            if best[source.index()].is_none() || to_reference {
                best[source.index()] = Some(link);
            }
        }
        let mut inside = vec![Vec::new(); origins.len()];
        for (link, place) in best.into_iter().zip(places) {
            if let (Some(link), Some(place)) = (link, place) {
                inside[place].push(link);
            }
        }
        inside
    }

    /// The links between origins, one for each two of them.
    fn apart(&self) -> Vec<&'a Link> {
        let places = self.places();
        let mut seen = BTreeSet::new();
        let links = self
            .origins
            .links
            .iter()
            .filter(|link| !link.relation.merges());
        links
            .filter(|link| {
                let (a, b) = (places[link.a.index()], places[link.b.index()]);
                a != b && seen.insert((a.min(b), a.max(b)))
            })
            .collect()
    }

    /// For every source the place of its origin; none for one that could not be read.
    fn places(&self) -> Vec<Option<usize>> {
        let mut places = vec![None; self.sources.files.len()];
        for (at, origin) in self.origins.origins.iter().enumerate() {
            for source in &origin.sources {
                places[source.index()] = Some(at);
            }
        }
        places
    }
}

/// The word for a relation.
pub(super) fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::Copy => "copy",
        Relation::Excerpt => "excerpt",
        Relation::Derived => "derived",
        Relation::ProbablyDerived => "probably derived",
        Relation::SharedQuotation => "shared quotation only",
        Relation::Stated => "derived, by a note",
    }
}

/// The word for what says which was first.
pub(super) fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Note => "note",
        Basis::Credit => "credit",
        Basis::Dates => "dates",
    }
}

/// Writes the groups, then the pairs that are alike and not merged, then what could not be read.
///
/// # Errors
/// When the output cannot be written.
pub fn write_origins(related: &Related<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let places = Places::new(related.sources);
    let origins = &related.origins.origins;
    let read: usize = origins.iter().map(|origin| origin.sources.len()).sum();
    let (sources, groups) = (
        count(read, "source", "sources"),
        count(origins.len(), "origin", "origins"),
    );
    writeln!(out, "{sources}, {groups}")?;
    for (origin, links) in origins.iter().zip(related.inside()) {
        group(related, (origin, &links), &places, out)?;
    }
    let apart = related.apart();
    if !apart.is_empty() {
        writeln!(out, "\nalike, and counted apart")?;
        for link in apart {
            pair(related, link, &places, out)?;
        }
    }
    for (file, document) in related.sources.files.iter().zip(related.documents) {
        if let Err(why) = document {
            writeln!(
                out,
                "\nunreadable {}: {}",
                visible_line(&file.path),
                visible_line(&why.to_string())
            )?;
        }
    }
    Ok(())
}

/// An origin: its sources, and what holds between them.
fn group(
    related: &Related<'_>,
    (origin, links): (&Origin, &[&Link]),
    places: &Places<'_>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let alone = origin.sources.len() == 1;
    let known = links.iter().any(|link| link.basis.is_some());
    let of = if alone {
        String::new()
    } else {
        format!(", {} sources", origin.sources.len())
    };
    writeln!(out, "\norigin {}{of}", origin.id)?;
    for &source in &origin.sources {
        let mark = match origin.original {
            Some(original) if !alone && original == source && known => "  (the original)",
            Some(original) if !alone && original == source => "  (speaks for all: they are copies)",
            _ => "",
        };
        writeln!(out, "  {}{mark}", visible_line(places.path(source)))?;
    }
    if !alone && origin.original.is_none() {
        writeln!(out, "  which of them was first is not known")?;
    }
    for link in links {
        pair(related, link, places, out)?;
    }
    Ok(())
}

/// A pair: what holds, what says which was first, the measures and the longest shared passages.
fn pair(
    related: &Related<'_>,
    link: &Link,
    places: &Places<'_>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let (from, to) = if link.original == Some(link.b) {
        (link.a, link.b)
    } else {
        (link.b, link.a)
    };
    let (from, to) = (
        visible_line(places.path(from)),
        visible_line(places.path(to)),
    );
    let known = match link.basis {
        Some(known) => format!(" (first: {to}, by {})", self::basis(known)),
        None => String::new(),
    };
    writeln!(
        out,
        "\n  {from} and {to}: {}{known}",
        relation(link.relation)
    )?;
    let m = &link.measures;
    writeln!(
        out,
        "    runs of five words in both {:.2}; without quotations {:.2} of one in the other; {}, the longest of {} words",
        m.resemblance,
        m.quotations_out_a_in_b.max(m.quotations_out_b_in_a),
        count(m.common_runs, "common passage", "common passages"),
        m.longest_run_words,
    )?;
    for run in link.shared.iter().take(SHOWN_PASSAGES) {
        let line = |source: SourceId, at: usize| {
            let document = related.document(source)?;
            let span = document.text.source_span(at..at + 1);
            Some(places.page(source).line(span.start))
        };
        let place = |source: SourceId, at: usize| {
            let line = line(source, at).map_or(String::new(), |line| format!(":{line}"));
            format!("{}{line}", visible_line(places.path(source)))
        };
        let words = related
            .document(link.a)
            .map_or("", |document| &document.text.as_str()[run.a.clone()]);
        let (a, b) = (place(link.a, run.a.start), place(link.b, run.b.start));
        writeln!(
            out,
            "    {a} and {b}, {} words: “{}”",
            run.words,
            clipped(words, PASSAGE_CHARS)
        )?;
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests stop where something is wrong")]
mod tests {
    use super::super::origins_wire::write_origins_json;
    use super::*;
    use crate::clean::clean;
    use crate::relate::relate;
    use crate::source::Source;
    use crate::subject::{SourceNote, SourceNotes};

    const COMMON: &str = "The old lighthouse on Gull Rock will be lit again in spring after forty dark years, \
        since a society of former keepers has mended the great lens with glass from three other towers. ";
    const LEDGER: &str = "Harbour Ledger (May 2, 2031)\n\nThe old lighthouse on Gull Rock will be lit again in spring after forty dark years, \
        since a society of former keepers has mended the great lens with glass from three other towers.\n\n\
        Its lamp burned oil until the winter of 1931, when a storm broke the gallery and drowned two of the men who kept it. \
        The council has promised to pay for a road to the rock, and for a small museum in the boathouse below the tower.\n\n\
        \"We never thought that we would see the beam cross the bay again in our lifetime,\" said Agnes Thorne, who was born there.";

    /// The text of both reports on these files.
    fn written(files: &[(&str, String)], notes: &SourceNotes) -> (String, String) {
        let files = files.iter().map(|(path, text)| Source {
            path: (*path).to_owned(),
            content: Ok(text.clone().into_bytes()),
        });
        let sources = Sources {
            files: files.collect(),
            not_sources: Vec::new(),
        };
        let documents = clean(&sources, notes);
        let readable: Vec<Option<&Document>> = documents
            .iter()
            .map(|document| document.as_ref().ok())
            .collect();
        let paths: Vec<&str> = sources
            .files
            .iter()
            .map(|file| file.path.as_str())
            .collect();
        let origins = relate(&readable, &paths, notes);
        let related = Related {
            sources: &sources,
            documents: &documents,
            origins: &origins,
        };
        let (mut human, mut json) = (Vec::new(), Vec::new());
        write_origins(&related, &mut human).unwrap();
        write_origins_json(&related, &mut json).unwrap();
        (
            String::from_utf8(human).unwrap(),
            String::from_utf8(json).unwrap(),
        )
    }

    /// One file for each relation to the first.
    fn files() -> Vec<(&'static str, String)> {
        let derived = format!(
            "A rock will shine again.\n\n{COMMON}The Harbour Ledger reported that its lamp burned oil until the winter of 1931, \
             when a storm broke the gallery and drowned two keepers. Visitors will find a museum in the boathouse below the tower."
        );
        let quoting = "Agnes Thorne has written a book of sea songs, which was launched at the town hall last night. \
            \"We never thought that we would see the beam cross the bay again in our lifetime,\" she told her many listeners there.";
        let alike = format!(
            "Ferries to the outer islands will sail an hour earlier from June, the port has said in its yearly notice to skippers. \
             Dredging of the channel ends in May, two buoys have been moved, and the fog bell is rung by hand until August. {}",
            &COMMON[..91]
        );
        vec![
            ("a.txt", LEDGER.to_owned()),
            ("b-copy.txt", LEDGER.replace("Agnes", "Anna")),
            ("c-excerpt.txt", COMMON.trim().to_owned()),
            ("d-derived.txt", derived),
            ("e-alike.txt", alike),
            ("f-quoting.txt", quoting.to_owned()),
            (
                "g-noted.txt",
                "Nothing of this is in any other file, but its author says where it comes from."
                    .to_owned(),
            ),
        ]
    }

    #[test]
    fn every_relation_has_its_word_and_its_proof() {
        let note = SourceNote {
            pattern: "g*".into(),
            published: None,
            derives_from: Some("a.txt".into()),
            publisher: None,
        };
        let (human, json) = written(&files(), &SourceNotes { notes: vec![note] });
        insta::assert_snapshot!("every_relation_human", human);
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(json["schema_version"], 1);
        let relations: Vec<&str> = json["links"]
            .as_array()
            .unwrap()
            .iter()
            .map(|link| link["relation"].as_str().unwrap())
            .collect();
        for relation in [
            "copy",
            "excerpt",
            "derived",
            "probably derived",
            "shared quotation only",
            "derived, by a note",
        ] {
            assert!(relations.contains(&relation), "{relation} in {relations:?}");
        }
    }

    #[test]
    fn an_exact_copy_adds_a_source_and_no_origin() {
        let mut with_copy = files();
        with_copy.push(("z-copy.txt", LEDGER.to_owned()));
        let origins = |files: &[(&str, String)]| {
            let json: serde_json::Value =
                serde_json::from_str(&written(files, &SourceNotes::default()).1).unwrap();
            json["origins"].as_array().unwrap().len()
        };
        assert_eq!(origins(&files()), origins(&with_copy));
    }
}
