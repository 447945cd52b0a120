//! Files to values: reads what the arguments name, and takes it through the rooms of the library.

use std::path::{Path, PathBuf};

use factlint::claims::{self, Claims, ClaimsError, Mistake};
use factlint::clean::{self, Document};
use factlint::eval::TextRow;
use factlint::facts::{self, Dictionary, Reading};
use factlint::read::{self, ReadError};
use factlint::source::{Source, Sources, Unreadable};
use factlint::subject::{Lexicon, SourceNotes};
use rayon::prelude::*;

use super::failure::Failure;

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
    read::read(root).map_err(|why| match &claims.sources {
        Some(named) if !by_flag => Failure::from(ClaimsError {
            path: claims.path.clone(),
            text: claims.text.clone(),
            mistakes: vec![Mistake {
                span: named.span,
                message: why.to_string(),
                help: Some(match why {
                    ReadError::Nothing(..) => "put the texts into it, one file each".to_owned(),
                    _ => "the folder is looked for beside the claims file".to_owned(),
                }),
                other: None,
            }],
        }),
        _ => Failure::sources(&why),
    })
}

#[expect(clippy::disallowed_methods, reason = "the program reads the sources")]
fn content(path: &Path) -> Result<Vec<u8>, Unreadable> {
    let bytes = std::fs::read(path).map_err(|why| Unreadable::Io(read::reason(&why)))?;
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unreadable::Empty);
    }
    Ok(bytes)
}

/// The text of a file of rows.
pub(crate) fn rows(path: &Path) -> Result<String, Failure> {
    let unreadable = |why| Failure::unreadable(path, &why);
    String::from_utf8(content(path).map_err(unreadable)?)
        .map_err(|_| unreadable(Unreadable::Undecodable(1)))
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

/// The files that the user named, in their order.
pub(crate) fn files(paths: &[PathBuf]) -> Sources {
    let files = paths.iter().map(|path| Source {
        path: slashed(path),
        content: content(path),
    });
    Sources {
        files: files.collect(),
        not_sources: Vec::new(),
    }
}

/// A folder that the user named.
pub(crate) fn folder(root: &Path) -> Result<Sources, Failure> {
    read::read(root).map_err(|why| Failure::folder(&why))
}

/// The width of the terminal, where the shell tells it.
#[expect(
    clippy::disallowed_methods,
    reason = "the program reads the environment, and only where it writes to a terminal"
)]
pub(crate) fn columns() -> Option<usize> {
    std::env::var("COLUMNS").ok()?.parse().ok()
}

/// The only source, cleaned.
pub(crate) fn document(sources: &Sources, notes: &SourceNotes) -> Result<Document, Unreadable> {
    let mut documents = clean::clean(sources, notes);
    documents.pop().unwrap_or(Err(Unreadable::Empty))
}

/// What is read in texts at hand, each as one sentence of a claim or a source is.
pub(crate) fn texts(rows: Vec<TextRow>) -> Vec<(TextRow, Reading)> {
    let dictionary = Dictionary::new(&Lexicon::default());
    let read = |row: TextRow| {
        let reading = facts::read(&row.text, 0, &dictionary, row.published);
        (row, reading)
    };
    rows.into_par_iter().map(read).collect()
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
pub(crate) fn slashed(path: &Path) -> String {
    let text = path.to_string_lossy();
    if cfg!(windows) {
        text.replace('\\', "/")
    } else {
        text.into_owned()
    }
}
