//! Files to values: reads what the arguments name, and takes it through the rooms of the library.

use std::io;
use std::path::{Path, PathBuf};

use factlint::claims::{self, Claims, ClaimsError, Mistake};
use factlint::clean::{self, Document};
use factlint::judge::{Finding, Judgement, SourceStance, Stance, Tally, Verdict};
use factlint::relate::{self, Origins};
use factlint::source::{Source, SourceId, Sources, Unreadable};
use factlint::subject::SourceNotes;
use jiff::civil::Date;

use crate::failure::{Failure, reason};

/// Reads the claims file.
#[expect(
    clippy::disallowed_methods,
    reason = "the program reads the claims file"
)]
pub(crate) fn claims(path: &Path) -> Result<Claims, Failure> {
    let bytes = std::fs::read(path).map_err(|why| Failure::claims_file(path, &why))?;
    let text = String::from_utf8(bytes)
        .map_err(|bad| Failure::claims_encoding(path, bad.utf8_error().valid_up_to()))?;
    Ok(claims::parse(&slashed(path), &text)?)
}

/// Reads the folder of sources. Where the claims file names a folder that cannot be read, the mistake is shown there.
pub(crate) fn sources(root: &Path, claims: &Claims, by_flag: bool) -> Result<Sources, Failure> {
    read_folder(root).map_err(|why| match &claims.sources {
        Some(named) if !by_flag => Failure::from(ClaimsError {
            path: claims.path.clone(),
            text: claims.text.clone(),
            mistakes: vec![Mistake {
                span: named.span,
                message: format!(
                    "cannot read the sources `{}`: {}",
                    slashed(root),
                    reason(&why)
                ),
                help: Some("the folder is looked for beside the claims file".to_owned()),
                other: None,
            }],
        }),
        _ => Failure::sources(root, &why),
    })
}

/// Every text file of a folder and of those in it, in path order.
fn read_folder(root: &Path) -> io::Result<Sources> {
    let mut paths = Vec::new();
    walk(root, &mut paths)?;
    let mut files: Vec<Source> = Vec::new();
    let mut not_sources = Vec::new();
    for path in paths {
        let relative = slashed(path.strip_prefix(root).unwrap_or(&path));
        if path
            .extension()
            .is_some_and(|ending| ending == "txt" || ending == "md")
        {
            files.push(Source {
                content: content(&path),
                path: relative,
            });
        } else {
            not_sources.push(relative);
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    not_sources.sort();
    Ok(Sources { files, not_sources })
}

#[expect(
    clippy::disallowed_methods,
    reason = "the program walks the folder of sources"
)]
fn walk(folder: &Path, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            walk(&entry.path(), paths)?;
        } else {
            paths.push(entry.path());
        }
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "the program reads the sources")]
fn content(path: &Path) -> Result<Vec<u8>, Unreadable> {
    let bytes = std::fs::read(path).map_err(|why| Unreadable::Io(reason(&why)))?;
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unreadable::Empty);
    }
    Ok(bytes)
}

/// One file that the user named, as the only source.
pub(crate) fn one_file(path: &Path) -> Sources {
    Sources {
        files: vec![Source {
            path: slashed(path),
            content: content(path),
        }],
        not_sources: Vec::new(),
    }
}

/// The only source, cleaned.
pub(crate) fn document(sources: &Sources, notes: &SourceNotes) -> Result<Document, Unreadable> {
    let mut documents = clean::clean(sources, notes);
    documents.pop().unwrap_or(Err(Unreadable::Empty))
}

/// What comes out of the library for a whole run.
pub(crate) struct Judged {
    pub(crate) documents: Vec<Result<Document, Unreadable>>,
    pub(crate) origins: Origins,
    pub(crate) judgements: Vec<Judgement>,
    pub(crate) findings: Vec<Finding>,
}

/// Takes the sources through the rooms and judges the claims.
pub(crate) fn judged(claims: &Claims, sources: &Sources, today: Option<Date>) -> Judged {
    let documents = clean::clean(sources, &claims.subject.notes);
    let readable: Vec<Option<&Document>> =
        documents.iter().map(|read| read.as_ref().ok()).collect();
    let paths: Vec<&str> = sources
        .files
        .iter()
        .map(|file| file.path.as_str())
        .collect();
    let origins = relate::relate(&readable, &paths, &claims.subject.notes);
    let judgements = judgements(claims, &documents, today);
    Judged {
        documents,
        origins,
        judgements,
        findings: Vec::new(),
    }
}

/// No kind of claim is known yet, so no claim is understood.
fn judgements(
    claims: &Claims,
    documents: &[Result<Document, Unreadable>],
    _: Option<Date>,
) -> Vec<Judgement> {
    let stance = |(source, document): (u32, &Result<Document, Unreadable>)| {
        let (stance, reason) = match document {
            Ok(_) => (Stance::Silent, "not-understood"),
            Err(_) => (Stance::Unreadable, "unreadable"),
        };
        SourceStance {
            source: SourceId(source),
            stance,
            reason,
            note: String::new(),
            evidence: Vec::new(),
            nearest: None,
            dissent: None,
        }
    };
    let judgement = |claim| Judgement {
        claim,
        kind: "none",
        understood: String::new(),
        verdict: Verdict::NotUnderstood,
        met: false,
        tally: Tally::default(),
        stances: (0..).zip(documents).map(stance).collect(),
        findings: Vec::new(),
    };
    (0..claims.claims.len()).map(judgement).collect()
}

/// What stands before the path of a source in messages: the folder with `/` behind it, nothing for this folder.
pub(crate) fn folder_prefix(root: &Path) -> String {
    let folder = slashed(root);
    match folder.trim_end_matches('/') {
        "" if folder.is_empty() => String::new(),
        "." => String::new(),
        named => format!("{named}/"),
    }
}

/// A path with `/` between its parts, on every system.
fn slashed(path: &Path) -> String {
    let text = path.to_string_lossy();
    if cfg!(windows) {
        text.replace('\\', "/")
    } else {
        text.into_owned()
    }
}
