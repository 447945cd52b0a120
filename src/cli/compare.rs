//! The commands that compare sources with each other: `origins` and `diff`.

use std::io::{self, IsTerminal};
use std::path::Path;

use factlint::clean::{self, Document};
use factlint::facts::{self, Dictionary, SourceFacts};
use factlint::relate::{self, Diff, Garble, Origins};
use factlint::report::{self, Compared, DiffStyle, Related};
use factlint::source::{SourceId, Sources};
use factlint::subject::{Lexicon, SourceNotes, Subject};
use rayon::prelude::*;

use crate::cli::failure::Failure;
use crate::cli::progress::Progress;
use crate::cli::{self, DiffFormat, OriginsFormat, Sort, connect};
use crate::{Exit, colour, print};

/// The columns of a page where no terminal tells its own.
const PAGE_COLUMNS: usize = 100;

/// Prints which sources of a folder go back to one text.
pub(crate) fn origins(asked: &cli::Origins) -> Result<Exit, Failure> {
    let claims = asked.claims.as_deref().map(connect::claims).transpose()?;
    let claims = claims.unwrap_or_default();
    let beside = asked
        .claims
        .as_deref()
        .and_then(Path::parent)
        .unwrap_or(Path::new(""));
    let progress = Progress::start(false, "comparing the sources");
    let sources = match &asked.folder {
        Some(folder) => connect::folder(folder)?,
        None => {
            let named = claims.sources.as_ref().map(|named| named.value.as_str());
            connect::sources(&beside.join(named.unwrap_or("sources")), &claims, false)?
        }
    };
    let documents = clean::clean(&sources, &claims.subject.notes);
    let origins = related(&sources, &documents, &claims.subject);
    drop(progress);
    let related = Related {
        sources: &sources,
        documents: &documents,
        origins: &origins,
    };
    print(|out| match asked.format {
        OriginsFormat::Human => report::write_origins(&related, out),
        OriginsFormat::Json => report::write_origins_json(&related, out),
    })?;
    let unread = documents.iter().any(Result::is_err);
    Ok(if unread {
        Exit::CouldNotCheck
    } else {
        Exit::Done
    })
}

fn related<E>(sources: &Sources, documents: &[Result<Document, E>], subject: &Subject) -> Origins {
    let readable: Vec<Option<&Document>> = documents
        .iter()
        .map(|document| document.as_ref().ok())
        .collect();
    let paths: Vec<&str> = sources
        .files
        .iter()
        .map(|file| file.path.as_str())
        .collect();
    relate::relate(&readable, &paths, &subject.notes)
}

/// Prints how versions differ: those that are named, or those of every group of a folder.
pub(crate) fn diff(asked: &cli::Diff, color: cli::Color) -> Result<Exit, Failure> {
    match (asked.group, &asked.versions[..]) {
        (true, [folder]) => diff_groups(folder, asked, color),
        (true, _) => Err(Failure::one_folder()),
        (false, [] | [_]) => Err(Failure::one_version()),
        (false, versions) => {
            let sources = connect::files(versions);
            let mut documents = Vec::new();
            for (path, document) in versions
                .iter()
                .zip(clean::clean(&sources, &SourceNotes::default()))
            {
                documents.push(document.map_err(|why| Failure::unreadable(path, &why))?);
            }
            let pairs: Vec<(usize, usize)> = (1..documents.len()).map(|at| (0, at)).collect();
            write(&sources, &documents, &pairs, asked, color)
        }
    }
}

/// Every source of a group against its original; against the first where that is not known.
fn diff_groups(folder: &Path, asked: &cli::Diff, color: cli::Color) -> Result<Exit, Failure> {
    let sources = connect::folder(folder)?;
    let cleaned = clean::clean(&sources, &SourceNotes::default());
    let origins = related(&sources, &cleaned, &Subject::default());
    // Only readable sources are in a group; the place of each among the documents is found by its id.
    let documents: Vec<Document> = cleaned.into_iter().filter_map(Result::ok).collect();
    let place = |id: SourceId| documents.iter().position(|document| document.source == id);
    let mut pairs = Vec::new();
    for origin in &origins.origins {
        let first = origin.original.unwrap_or(origin.sources[0]);
        let others = origin.sources.iter().filter(|&&source| source != first);
        pairs.extend(others.filter_map(|&other| place(first).zip(place(other))));
    }
    write(&sources, &documents, &pairs, asked, color)
}

/// What was found of a pair of versions.
struct Found {
    a: usize,
    b: usize,
    diff: Diff,
    garbles: Vec<Garble>,
}

fn write(
    sources: &Sources,
    documents: &[Document],
    pairs: &[(usize, usize)],
    asked: &cli::Diff,
    color: cli::Color,
) -> Result<Exit, Failure> {
    let progress = Progress::start(false, &format!("comparing pairs ({})", pairs.len()));
    let dictionary = Dictionary::new(&Lexicon::default());
    let facts: Vec<SourceFacts> = documents
        .par_iter()
        .map(|document| facts::extract(document, &dictionary))
        .collect();
    let found: Vec<Found> = pairs
        .par_iter()
        .map(|&(a, b)| Found {
            a,
            b,
            diff: relate::diff(&documents[a], &documents[b]),
            garbles: relate::garbles((&documents[a], &facts[a]), (&documents[b], &facts[b])),
        })
        .collect();
    drop(progress);
    let compared: Vec<Compared<'_>> = found
        .iter()
        .map(|found| Compared {
            sources,
            a: &documents[found.a],
            b: &documents[found.b],
            diff: &found.diff,
            garbles: &found.garbles,
        })
        .collect();
    let table = !asked.group && compared.len() > 1;
    let style = style(asked, color);
    print(|out| write_all(&compared, (asked.format, table), &style, out))?;
    Ok(Exit::Done)
}

fn write_all(
    compared: &[Compared<'_>],
    (format, table): (DiffFormat, bool),
    style: &DiffStyle,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let each = |write: fn(&Compared<'_>, &DiffStyle, &mut dyn io::Write) -> io::Result<()>,
                out: &mut dyn io::Write| {
        for (at, one) in compared.iter().enumerate() {
            if at > 0 {
                writeln!(out)?;
            }
            write(one, style, out)?;
        }
        Ok(())
    };
    match (format, table) {
        (DiffFormat::Json, _) => report::write_diffs_json(compared, style.only_facts, out),
        (DiffFormat::Human, true) => report::write_versions(compared, style, out),
        (DiffFormat::Markdown, true) => report::write_versions_markdown(compared, style, out),
        (DiffFormat::Human, false) => each(report::write_diff, out),
        (DiffFormat::Markdown, false) => each(report::write_diff_markdown, out),
    }
}

fn style(asked: &cli::Diff, color: cli::Color) -> DiffStyle {
    let stdout = io::stdout();
    let terminal = || stdout.is_terminal().then(connect::columns).flatten();
    DiffStyle {
        width: asked.width.or_else(terminal).unwrap_or(PAGE_COLUMNS),
        colour: colour(color, &stdout),
        only_facts: asked.only == Some(Sort::Fact),
    }
}
