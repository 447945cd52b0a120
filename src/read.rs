//! Reading: the sources of a folder, and what of it is no source.
//!
//! This room alone touches files. It walks the folder by the rules of its ignore files (`.gitignore`, `.ignore`,
//! `.factlintignore`; hidden files are out, and nothing of the user's own git settings counts, so that every machine
//! reads the same), and hands on bytes as they are: what they say is found out by `text`. A file that cannot be read
//! stays in the list with the reason.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the room that touches files"
)]

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;
use rayon::prelude::*;

use crate::blocks;
use crate::source::{MAX_SOURCE_BYTES, Source, Sources, Unreadable};

/// The name of our own ignore file.
const IGNORE_FILE: &str = ".factlintignore";

/// Why a folder gave no sources at all.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum ReadError {
    /// Nothing has that path.
    #[error("the folder of sources `{0}` does not exist")]
    Missing(String),
    /// The path is a file or something else.
    #[error("`{0}` is not a folder")]
    NotAFolder(String),
    /// No file of the folder is a source; holds the number of files that no reader takes.
    #[error("nothing to read in `{0}`: it holds no {takes} file ({others}, ignored files not counted)", takes = blocks::extensions(), others = others(*.1))]
    Nothing(String, usize),
}

fn others(files: usize) -> String {
    match files {
        0 => "and no other".to_owned(),
        1 => "1 other".to_owned(),
        more => format!("{more} others"),
    }
}

/// Reads every source in a folder and the folders in it, in path order.
///
/// # Errors
/// When the folder is missing, is not a folder, or holds no source.
pub fn read(root: &Path) -> Result<Sources, ReadError> {
    let shown = root.display().to_string();
    let Ok(about) = fs::metadata(root) else {
        return Err(ReadError::Missing(shown));
    };
    if !about.is_dir() {
        return Err(ReadError::NotAFolder(shown));
    }
    let (takes, not_sources): (Vec<_>, Vec<_>) = walk(root)
        .into_iter()
        .partition(|found| found.failed.is_some() || blocks::is_source(&found.path));
    if takes.is_empty() {
        return Err(ReadError::Nothing(shown, not_sources.len()));
    }
    let home = fs::canonicalize(root).unwrap_or_else(|_| root.to_owned());
    Ok(Sources {
        files: takes
            .into_par_iter()
            .map(|found| open(found, &home))
            .collect(),
        not_sources: not_sources.into_iter().map(|found| found.path).collect(),
    })
}

/// A path that the walk came to.
struct Found {
    /// Relative to the root, with `/` between its parts.
    path: String,
    full: PathBuf,
    /// Why the walk could go no further.
    failed: Option<String>,
}

fn walk(root: &Path) -> Vec<Found> {
    let mut walk = WalkBuilder::new(root);
    walk.hidden(true)
        .follow_links(false)
        .require_git(false)
        .git_global(false)
        .git_exclude(false)
        .add_custom_ignore_filename(IGNORE_FILE);
    let mut found: Vec<Found> = walk
        .build()
        .filter_map(|entry| match entry {
            Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_dir()) => None,
            Ok(entry) => Some(Found::new(root, entry.into_path(), None)),
            Err(error) => {
                let place = place(&error).unwrap_or(root).to_owned();
                Some(Found::new(root, place, Some(error.to_string())))
            }
        })
        .collect();
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

impl Found {
    fn new(root: &Path, full: PathBuf, failed: Option<String>) -> Self {
        let relative = full.strip_prefix(root).unwrap_or(&full);
        let parts: Vec<_> = relative
            .components()
            .map(|part| part.as_os_str().to_string_lossy())
            .collect();
        Self {
            path: parts.join("/"),
            full,
            failed,
        }
    }
}

/// The path that an error of the walk is about.
fn place(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            place(err)
        }
        _ => None,
    }
}

fn open(found: Found, home: &Path) -> Source {
    let content = match found.failed {
        Some(words) => Err(Unreadable::Io(words)),
        None => bytes(&found.full, home),
    };
    Source {
        path: found.path,
        content,
    }
}

fn bytes(path: &Path, home: &Path) -> Result<Vec<u8>, Unreadable> {
    let refused = |error: io::Error| Unreadable::Io(reason(&error));
    let real = fs::canonicalize(path).map_err(refused)?;
    if !real.starts_with(home) {
        return Err(Unreadable::Io("a link that leaves the folder".to_owned()));
    }
    // A pipe would wait for its writer for ever, so what a path is, is asked before it is opened.
    let about = fs::metadata(&real).map_err(refused)?;
    if !about.is_file() {
        return Err(Unreadable::Io("not a regular file".to_owned()));
    }
    if about.len() > MAX_SOURCE_BYTES {
        return Err(Unreadable::TooLarge(about.len(), MAX_SOURCE_BYTES));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or(0));
    File::open(&real)
        .and_then(|file| file.take(MAX_SOURCE_BYTES + 1).read_to_end(&mut bytes))
        .map_err(refused)?;
    if bytes.len() as u64 > MAX_SOURCE_BYTES {
        return Err(Unreadable::TooLarge(bytes.len() as u64, MAX_SOURCE_BYTES));
    }
    Ok(bytes)
}

/// The reason of the operating system; the common ones in the same words on every system.
#[must_use]
pub fn reason(why: &io::Error) -> String {
    match why.kind() {
        io::ErrorKind::NotFound => "no such file or folder".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        io::ErrorKind::IsADirectory => "a folder, not a file".to_owned(),
        _ => why.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with these files; the path's folders are made as well.
    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder for the test");
        for (path, words) in files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().expect("inside the folder")).expect("a folder");
            fs::write(path, words).expect("a file");
        }
        folder
    }

    fn paths(sources: &Sources) -> Vec<&str> {
        sources
            .files
            .iter()
            .map(|file| file.path.as_str())
            .collect()
    }

    #[test]
    fn sources_come_in_path_order_and_other_files_are_named() {
        let folder = folder(&[
            ("b.md", "B"),
            ("a/c.TXT", "C"),
            ("a.text", "A"),
            ("claims.yaml", "x"),
            ("photo.png", "x"),
        ]);
        let sources = read(folder.path()).expect("sources");
        assert_eq!(paths(&sources), ["a.text", "a/c.TXT", "b.md"]);
        assert_eq!(sources.not_sources, ["claims.yaml", "photo.png"]);
    }

    #[test]
    fn ignored_and_hidden_files_are_left_out() {
        let folder = folder(&[
            (".gitignore", "old/"),
            (".ignore", "draft.txt"),
            (".factlintignore", "notes-*"),
            (".secret.txt", "x"),
            ("old/x.txt", "x"),
            ("draft.txt", "x"),
            ("notes-1.md", "x"),
            ("kept.txt", "x"),
        ]);
        assert_eq!(paths(&read(folder.path()).expect("sources")), ["kept.txt"]);
    }

    #[test]
    fn a_folder_without_sources_is_an_error_that_says_so() {
        let empty = folder(&[("only.csv", "x")]);
        let root = empty.path();
        let shown = root.display().to_string();
        assert_eq!(read(root).err(), Some(ReadError::Nothing(shown, 1)));
        assert!(matches!(
            read(&root.join("none")),
            Err(ReadError::Missing(_))
        ));
        assert!(matches!(
            read(&root.join("only.csv")),
            Err(ReadError::NotAFolder(_))
        ));
    }

    #[test]
    fn a_file_over_the_limit_is_not_read() {
        let folder = folder(&[("a.txt", "A")]);
        let file = File::create(folder.path().join("big.txt")).expect("a file");
        file.set_len(MAX_SOURCE_BYTES + 1).expect("a sparse file");
        let sources = read(folder.path()).expect("sources");
        let limit = MAX_SOURCE_BYTES;
        assert_eq!(
            sources.files[1].content,
            Err(Unreadable::TooLarge(limit + 1, limit))
        );
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_inside_the_folder_only() {
        let outside = folder(&[("secret.txt", "x")]);
        let inside = folder(&[("a.txt", "A")]);
        let link = std::os::unix::fs::symlink::<PathBuf, PathBuf>;
        link(
            outside.path().join("secret.txt"),
            inside.path().join("out.txt"),
        )
        .expect("a link");
        link(inside.path().join("a.txt"), inside.path().join("in.txt")).expect("a link");
        link(inside.path().to_owned(), inside.path().join("loop")).expect("a link");
        let sources = read(inside.path()).expect("sources");
        assert_eq!(paths(&sources), ["a.txt", "in.txt", "out.txt"]);
        assert_eq!(sources.files[1].content, Ok(b"A".to_vec()));
        assert!(matches!(&sources.files[2].content, Err(Unreadable::Io(_))));
    }

    #[cfg(unix)]
    #[test]
    fn a_socket_is_not_opened() {
        let folder = folder(&[("a.txt", "A")]);
        let _socket =
            std::os::unix::net::UnixListener::bind(folder.path().join("s.txt")).expect("a socket");
        let sources = read(folder.path()).expect("sources");
        assert!(matches!(&sources.files[1].content, Err(Unreadable::Io(_))));
    }
}
