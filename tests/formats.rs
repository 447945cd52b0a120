//! Every format, for every outcome: the same exit code, the same bytes twice, and nothing on the error stream.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests stop where they cannot go on, and write the folders they check"
)]

use std::path::Path;

use factlint::report::FORMATS;
use snapbox::cmd::{Command, cargo_bin};

const SOURCE: &str = "The Lake Treaty was signed by 51 countries in May.\n";
const MET: &str = "subject: Lake Treaty\nclaims:\n  - 51 countries signed the Lake Treaty\n";
const NOT_MET: &str = "subject: Lake Treaty\nclaims:\n  - 60 countries signed the Lake Treaty\n";
const SILENT: &str = "claims:\n  - the moon of the lake glorbs\n";
const COVERED: &str = "subject: Lake Treaty\nclaims:\n  - claim: 60 countries signed the Lake Treaty\n    expect: {agree: 0}\n    dissent:\n      - {source: a.txt, because: an early count}\n";

/// Paths and texts.
type Files = &'static [(&'static str, &'static str)];

/// What a folder holds, and the exit code of a check in it.
const OUTCOMES: &[(&str, Files, i32)] = &[
    ("met", &[("claims.yaml", MET), ("sources/a.txt", SOURCE)], 0),
    (
        "met by a dissent",
        &[("claims.yaml", COVERED), ("sources/a.txt", SOURCE)],
        0,
    ),
    (
        "not met",
        &[("claims.yaml", NOT_MET), ("sources/a.txt", SOURCE)],
        1,
    ),
    (
        "silent",
        &[("claims.yaml", SILENT), ("sources/a.txt", SOURCE)],
        1,
    ),
    (
        "a source that cannot be read",
        &[
            ("claims.yaml", MET),
            ("sources/a.txt", SOURCE),
            ("sources/b.txt", " \n"),
        ],
        2,
    ),
    (
        "not met and a source that cannot be read",
        &[
            ("claims.yaml", NOT_MET),
            ("sources/a.txt", SOURCE),
            ("sources/b.txt", ""),
        ],
        2,
    ),
    (
        "no claims",
        &[("claims.yaml", "claims: []\n"), ("sources/a.txt", SOURCE)],
        2,
    ),
    (
        "wrong claims",
        &[("claims.yaml", "clams: 1\n"), ("sources/a.txt", SOURCE)],
        2,
    ),
    ("no sources", &[("claims.yaml", MET)], 2),
    ("nothing", &[], 2),
];

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

/// The code, the output and what is told on the error stream.
fn run(folder: &Path, args: &[&str]) -> (i32, String, String) {
    let run = Command::new(cargo_bin!("factlint"))
        .env_clear()
        .current_dir(folder)
        .args(args)
        .assert();
    let output = run.get_output();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (
        output.status.code().unwrap(),
        text(&output.stdout),
        text(&output.stderr),
    )
}

#[test]
fn the_exit_code_is_the_same_for_every_format_and_every_outcome() {
    for (outcome, files, code) in OUTCOMES {
        let folder = folder(files);
        let mut told = Vec::new();
        for format in FORMATS {
            let name = format.name;
            let (found, out, err) = run(folder.path(), &["--format", name]);
            assert_eq!(found, *code, "{outcome}, {name}: {err}");
            let file = format!("{name}=report-{name}");
            let (found, _, _) = run(folder.path(), &["--output", &file]);
            assert_eq!(found, *code, "{outcome}, {name} in a file");
            let in_file = std::fs::read_to_string(folder.path().join(format!("report-{name}")));
            assert_eq!(in_file.unwrap_or_default(), out, "{outcome}, {name}");
            assert_eq!(out.is_empty(), !err.is_empty(), "{outcome}, {name}");
            assert_eq!(run(folder.path(), &["--format", name]).1, out);
            told.push(err);
        }
        assert!(told.iter().all(|err| *err == told[0]), "{outcome}");
    }
}

#[test]
fn all_formats_can_be_written_in_one_run_beside_quiet_and_verbose() {
    let folder = folder(OUTCOMES[2].1);
    let outputs: Vec<String> = FORMATS
        .iter()
        .map(|format| format!("--output={0}=report-{0}", format.name))
        .collect();
    for detail in ["-q", "-v"] {
        let mut args = vec![detail];
        args.extend(outputs.iter().map(String::as_str));
        assert_eq!(run(folder.path(), &args).0, 1);
    }
    for format in FORMATS {
        let path = folder.path().join(format!("report-{}", format.name));
        assert!(path.metadata().unwrap().len() > 0);
    }
}

#[test]
fn every_format_ends_in_a_line_end_and_writes_no_terminal_sequences() {
    let hostile = "\u{1b}[31mThe Lake Treaty\u{1b}[0m was signed by 51 \u{202e}countries in May.\n";
    let folder = folder(&[
        ("claims.yaml", NOT_MET),
        ("sources/a.txt", SOURCE),
        ("sources/b.txt", hostile),
    ]);
    for format in FORMATS {
        let (_, out, _) = run(folder.path(), &["--format", format.name]);
        assert!(out.ends_with('\n'), "{}", format.name);
        assert!(!out.contains(['\u{1b}', '\u{202e}']), "{}", format.name);
    }
}

#[test]
fn every_format_has_its_page_and_its_line_in_the_readme() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(root.join("docs/formats.md")).unwrap();
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
    for format in FORMATS {
        let title = format!("\n## {}\n", format.name);
        assert!(page.contains(&title), "docs/formats.md has no{title}");
        let line = format!("| `{}` | {} |", format.name, format.about);
        assert!(readme.contains(&line), "README.md has no line\n{line}");
    }
}
