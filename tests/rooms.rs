//! Data flows one way: no room names a room after it, every file says what it is for, none outgrows a sitting.
//!
//! The order and the exceptions are those of `ARCHITECTURE.md`. What counts as naming a room is a path from the crate's
//! root (`crate::judge`, `use crate::{facts, judge}`, `super::super::judge`) outside of comments; a link in a
//! doc comment is no dependency. `lib.rs` and the program may use every room, so only their form is looked at.
#![allow(
    clippy::disallowed_methods,
    reason = "a test reads the files of the repository"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Every room and the rooms it may use, in the order of the data.
///
/// `claims` and `read` stand beside the way from `blocks` to `relate`: none of these may know them, so that a claim and
/// a source are read by the same code. `read` asks `blocks` which files are sources. `report` uses the types of all rooms.
const ROOMS: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("text", &["source"]),
    ("subject", &["source", "text"]),
    ("claims", &["source", "subject"]),
    ("blocks", &["source", "text", "subject"]),
    ("read", &["source", "text", "subject", "blocks"]),
    ("clean", &["source", "text", "subject", "blocks"]),
    ("passage", &["source", "text", "subject", "blocks", "clean"]),
    (
        "facts",
        &["source", "text", "subject", "blocks", "clean", "passage"],
    ),
    (
        "relate",
        &[
            "source", "text", "subject", "blocks", "clean", "passage", "facts",
        ],
    ),
    (
        "judge",
        &[
            "source", "text", "subject", "claims", "blocks", "clean", "passage", "facts", "relate",
        ],
    ),
    (
        "eval",
        &[
            "source", "text", "subject", "claims", "blocks", "clean", "passage", "facts", "relate",
            "judge",
        ],
    ),
    (
        "starter",
        &[
            "source", "text", "subject", "claims", "blocks", "clean", "passage", "facts", "relate",
            "judge",
        ],
    ),
    ("explain", &["judge"]),
    (
        "triage",
        &[
            "source", "text", "subject", "claims", "blocks", "clean", "passage", "facts", "relate",
            "judge",
        ],
    ),
    (
        "report",
        &[
            "source", "text", "subject", "claims", "read", "blocks", "clean", "passage", "facts",
            "relate", "judge", "eval", "explain", "triage",
        ],
    ),
];

/// Files that see the whole house.
const OPEN: &[&str] = &["lib", "main", "cli", "explain"];

/// The longest file that can still be read in one sitting.
const MAX_LINES: usize = 500;

#[test]
fn no_room_names_a_later_room() {
    let mut wrong = Vec::new();
    for (path, content) in rust_files(&["src"]) {
        let room = room_of(&path);
        let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else {
            continue;
        };
        for named in rooms_named(&content) {
            if named != room && !allowed.contains(&named) {
                wrong.push(format!("{}: {room} names {named}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_file_of_the_library_belongs_to_a_room() {
    let strangers: Vec<_> = rust_files(&["src"])
        .into_iter()
        .map(|(path, _)| room_of(&path))
        .filter(|room| {
            !OPEN.contains(&room.as_str()) && !ROOMS.iter().any(|(name, _)| name == room)
        })
        .collect();
    assert!(
        strangers.is_empty(),
        "give these a line in ROOMS and in ARCHITECTURE.md: {strangers:?}"
    );
}

#[test]
fn the_table_of_rooms_is_in_the_order_of_the_data() {
    for (at, (room, allowed)) in ROOMS.iter().enumerate() {
        for used in *allowed {
            let earlier = ROOMS[..at].iter().any(|(name, _)| name == used);
            assert!(
                earlier,
                "{room} may use {used}, which does not come before it"
            );
        }
    }
}

#[test]
fn the_map_has_every_room() {
    let map = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("the map is kept");
    for (room, _) in ROOMS {
        let named = [format!("`{room}.rs`"), format!("`{room}/`")];
        assert!(
            named.iter().any(|name| map.contains(name.as_str())),
            "ARCHITECTURE.md does not have {room}"
        );
    }
}

#[test]
fn every_file_says_what_it_is_for_and_can_be_read_in_one_sitting() {
    let mut wrong = Vec::new();
    for (path, content) in rust_files(&["src", "tests", "benches"]) {
        if !content.starts_with("//! ") {
            wrong.push(format!("{}: does not open with `//! `", path.display()));
        }
        let lines = content.lines().count();
        if lines > MAX_LINES {
            wrong.push(format!(
                "{}: {lines} lines, the most is {MAX_LINES}",
                path.display()
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_named_room_is_seen_in_every_way_to_write_it() {
    let named = |code: &str| rooms_named(code).into_iter().collect::<Vec<_>>();
    assert_eq!(named("use crate::judge::Stance;"), ["judge"]);
    assert_eq!(
        named("use crate::{facts::{self, Fact}, judge};"),
        ["facts", "judge"]
    );
    assert_eq!(named("use super::super::relate::Origins;"), ["relate"]);
    assert_eq!(named("fn f() -> crate::report::Report {}"), ["report"]);
}

#[test]
fn what_only_looks_like_a_room_is_not_one() {
    let named = |code: &str| rooms_named(code).into_iter().collect::<Vec<_>>();
    assert!(named("// crate::judge is told apart there.").is_empty());
    assert!(named("/// See [`crate::judge`].").is_empty());
    assert!(named("use super::relate;").is_empty());
    assert!(named("use crate::facts_of_life::{judge};").is_empty());
    assert_eq!(named("use crate::{source::{judge}};"), ["source"]);
}

/// The rooms a file names, by paths from the root of the crate.
fn rooms_named(content: &str) -> BTreeSet<&'static str> {
    let code = without_comments(content);
    let mut found = BTreeSet::new();
    for root in ["crate::", "super::super::"] {
        for (at, _) in code.match_indices(root) {
            for name in first_names(&code[at + root.len()..]) {
                found.extend(
                    ROOMS
                        .iter()
                        .map(|(room, _)| *room)
                        .find(|room| *room == name),
                );
            }
        }
    }
    found
}

/// The first names of a path or of a group of paths: `{a::{b}, c}` gives `a` and `c`.
fn first_names(rest: &str) -> Vec<&str> {
    let rest = rest.trim_start();
    let Some(group) = rest.strip_prefix('{') else {
        return identifier(rest).into_iter().collect();
    };
    let (mut names, mut depth, mut fresh) = (Vec::new(), 0, true);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => fresh = true,
            _ if fresh && depth == 0 && !c.is_whitespace() => {
                names.extend(identifier(&group[at..]));
                fresh = false;
            }
            _ => {}
        }
    }
    names
}

/// The identifier that a text begins with.
fn identifier(text: &str) -> Option<&str> {
    let end = text
        .find(|c: char| !c.is_alphanumeric() && c != '_')
        .unwrap_or(text.len());
    (end > 0).then(|| &text[..end])
}

/// The code with every line comment cut off. A `//` inside a string cuts too much, which can only hide a room
/// that is named later on the same line.
fn without_comments(content: &str) -> String {
    let code = |line: &str| line.split("//").next().unwrap_or_default().to_owned();
    content.lines().map(code).collect::<Vec<_>>().join("\n")
}

/// The room of a file: `src/facts/date.rs` and `src/facts.rs` are both `facts`.
fn room_of(path: &Path) -> String {
    let inside = path.strip_prefix("src").unwrap_or(path);
    let first = inside.iter().next().unwrap_or_default().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// Every Rust file below these folders of the package, by path from its root, in order.
fn rust_files(folders: &[&str]) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    for folder in folders {
        collect(&root().join(folder), &mut files);
    }
    files.sort();
    files
}

fn collect(folder: &Path, files: &mut Vec<(PathBuf, String)>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let path = entry
            .expect("the package's own folders can be listed")
            .path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let content = fs::read_to_string(&path).expect("the package's own files can be read");
            let inside = path
                .strip_prefix(root())
                .expect("it was listed below the root");
            files.push((inside.to_owned(), content));
        }
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
