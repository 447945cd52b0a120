//! The files to copy in docs/integrations: every command in them is one that the program takes, and every page is named.
//!
//! What takes other people's programs to look at is looked at by `tests/validators/pages.sh`.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test reads the files of the repository and stops where something is wrong"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A page and its text.
struct Page {
    name: String,
    text: String,
}

/// A fenced block: the words behind the fence, and what stands in it.
struct Block<'a> {
    info: &'a str,
    lines: Vec<&'a str>,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

/// Every page of the folder, in the order of their names.
fn pages() -> Vec<Page> {
    let entries = fs::read_dir(root().join("docs/integrations")).unwrap();
    let mut pages: Vec<Page> = entries
        .map(|entry| entry.unwrap())
        .map(|entry| Page {
            name: entry.file_name().into_string().unwrap(),
            text: read(&entry.path()),
        })
        .collect();
    pages.sort_by(|a, b| a.name.cmp(&b.name));
    pages
}

fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(info) = line.strip_prefix("```") {
            let lines = lines.by_ref().take_while(|line| *line != "```").collect();
            blocks.push(Block { info, lines });
        }
    }
    blocks
}

/// The arguments of every `factlint` in a line, up to what ends a command of a shell, of `make` or of YAML.
fn commands(line: &str) -> Vec<Vec<&str>> {
    let ends = |word: &&str| !["||", "&&", "|", ";", "#"].contains(word) && !word.starts_with('>');
    let words: Vec<&str> = line
        .split_whitespace()
        .map(|word| word.trim_matches(['"', ',']))
        .collect();
    let starts = words.iter().enumerate();
    starts
        .filter(|(at, word)| **word == "factlint" && words.get(at + 1).is_some_and(is_command))
        .map(|(at, _)| words[at + 1..].iter().copied().take_while(ends).collect())
        .collect()
}

/// The commands that a page may show; another one has to be added here, or it would go by unlooked at.
const COMMANDS: [&str; 12] = [
    "baseline",
    "check",
    "clean",
    "completions",
    "config",
    "diff",
    "eval",
    "explain",
    "facts",
    "init",
    "man",
    "origins",
];

fn is_command(word: &&str) -> bool {
    COMMANDS.contains(word)
}

/// The pages that are read beside these: what the integrations send the reader to.
fn pages_beside() -> impl Iterator<Item = Page> {
    ["docs/findings.md", "docs/configuration.md"]
        .map(|name| Page {
            name: name.to_owned(),
            text: read(&root().join(name)),
        })
        .into_iter()
}

#[test]
fn every_command_of_a_page_is_one_that_the_program_takes() {
    let mut number = 0;
    for page in pages().into_iter().chain(pages_beside()) {
        // What stands between marks of code, one or three, is every second piece.
        let code = page.text.split('`').skip(1).step_by(2);
        for line in code.flat_map(str::lines) {
            for arguments in commands(line) {
                let arguments = arguments.iter().filter(|word| **word != "$@");
                // Wrong arguments are told before the help is.
                let run = Command::new(env!("CARGO_BIN_EXE_factlint"))
                    .args(arguments.clone())
                    .arg("--help")
                    .output()
                    .unwrap();
                let told = String::from_utf8_lossy(&run.stderr);
                assert!(run.status.success(), "{}: {line}\n{told}", page.name);
                number += 1;
            }
        }
    }
    assert!(number >= 30, "{number} commands");
    assert_eq!(commands("- run: x || factlint check -q >a").len(), 1);
}

#[test]
fn every_page_is_named_by_the_first_and_that_by_the_readme() {
    let index = read(&root().join("docs/integrations/README.md"));
    for page in pages().iter().filter(|page| page.name != "README.md") {
        let link = format!("]({})", page.name);
        assert!(index.contains(&link), "no link to {}", page.name);
    }
    let readme = read(&root().join("README.md"));
    assert!(readme.contains("](docs/integrations/README.md)"));
}

#[test]
fn every_command_of_the_program_is_looked_for() {
    let run = Command::new(env!("CARGO_BIN_EXE_factlint"))
        .arg("--help")
        .output()
        .unwrap();
    let help = String::from_utf8(run.stdout).unwrap();
    let list = help.split("Commands:\n").nth(1).unwrap();
    let list = list.split("\n\n").next().unwrap();
    let mut commands: Vec<&str> = list
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    commands.sort_unstable();
    assert_eq!(commands, COMMANDS);
}

#[test]
fn every_page_says_how_to_begin_where_there_are_findings() {
    for page in pages() {
        assert!(page.text.contains("`factlint baseline`"), "{}", page.name);
    }
}

#[test]
fn the_test_to_copy_is_one_that_runs_here() {
    let page = read(&root().join("docs/integrations/rust.md"));
    let blocks = blocks(&page);
    let block = blocks
        .iter()
        .find(|block| block.info == "rust tests/facts.rs");
    let code = block.unwrap().lines.join("\n") + "\n";
    let here = read(&root().join("tests/facts.rs"));
    assert!(here.ends_with(&code), "tests/facts.rs and the page differ");
}

#[test]
fn the_hook_and_the_pages_start_on_the_same_files() {
    let hook = read(&root().join(".pre-commit-hooks.yaml"));
    let files = hook
        .lines()
        .find_map(|line| line.trim().strip_prefix("files: "));
    let page = read(&root().join("docs/integrations/pre-commit.md"));
    assert!(page.contains(&format!("files: {}\n", files.unwrap())));
}
