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

const MILD: &str = "subject: Lake Treaty\nclaims:\n  - {claim: 60 countries signed the Lake Treaty, severity: warning, tags: [early]}\n";
const THREE: &str = "subject: Lake Treaty\nclaims:\n  - 60 countries signed the Lake Treaty\n  - the moon of the lake glorbs\n  - id: last\n    claim: 70 countries signed the Lake Treaty\n    expect: {agree: 0}\n    dissent:\n      - {source: a.txt, because: an early count}\n";
const CLASH: &str = "The Lake Treaty was signed by 51 countries on Friday, 8 March 2011.\n";
const BASELINE: &str = "{\"version\": 1, \"findings\": [{\"code\": \"contradicted\", \"claim\": \"60-countries-signed-the-lake-treaty\", \"words\": \"60 countries signed the Lake Treaty\", \"source\": \"a.txt\", \"evidence\": \"51 countries\"}]}\n";
const FILE: &str = "factlint-baseline.json";

/// Paths and texts.
type Files = &'static [(&'static str, &'static str)];

/// What a folder holds, what the check is told beside its format, and its exit code.
const OUTCOMES: &[(&str, Files, &[&str], i32)] = &[
    (
        "met",
        &[("claims.yaml", MET), ("sources/a.txt", SOURCE)],
        &[],
        0,
    ),
    (
        "met by a dissent",
        &[("claims.yaml", COVERED), ("sources/a.txt", SOURCE)],
        &[],
        0,
    ),
    (
        "not met",
        &[("claims.yaml", NOT_MET), ("sources/a.txt", SOURCE)],
        &[],
        1,
    ),
    (
        "silent",
        &[("claims.yaml", SILENT), ("sources/a.txt", SOURCE)],
        &[],
        1,
    ),
    (
        "not met, and nothing is to fail",
        &[("claims.yaml", NOT_MET), ("sources/a.txt", SOURCE)],
        &["--fail-on", "never"],
        0,
    ),
    (
        "in the baseline",
        &[
            ("claims.yaml", NOT_MET),
            ("sources/a.txt", SOURCE),
            (FILE, BASELINE),
        ],
        &["--fail-on", "note"],
        0,
    ),
    (
        "a baseline that is not to be used",
        &[
            ("claims.yaml", NOT_MET),
            ("sources/a.txt", SOURCE),
            (FILE, BASELINE),
        ],
        &["--no-baseline"],
        1,
    ),
    (
        "a baseline of another name",
        &[
            ("claims.yaml", NOT_MET),
            ("sources/a.txt", SOURCE),
            ("known.json", BASELINE),
        ],
        &["--baseline", "known.json"],
        0,
    ),
    (
        "new beside a baseline",
        &[
            ("claims.yaml", NOT_MET),
            ("sources/a.txt", CLASH),
            (
                "sources/b.txt",
                "Later 63 countries signed the Lake Treaty.\n",
            ),
            (FILE, BASELINE),
        ],
        &[],
        1,
    ),
    (
        "a baseline that is not needed any more",
        &[
            ("claims.yaml", MET),
            ("sources/a.txt", SOURCE),
            (FILE, BASELINE),
        ],
        &[],
        0,
    ),
    (
        "a stale baseline, and warnings are to fail",
        &[
            ("claims.yaml", MET),
            ("sources/a.txt", SOURCE),
            (FILE, BASELINE),
        ],
        &["--fail-on", "warning"],
        1,
    ),
    (
        "a warning",
        &[("claims.yaml", MILD), ("sources/a.txt", SOURCE)],
        &[],
        0,
    ),
    (
        "a warning, and warnings are to fail",
        &[("claims.yaml", MILD), ("sources/a.txt", SOURCE)],
        &["--fail-on", "warning"],
        1,
    ),
    (
        "a note on a source",
        &[("claims.yaml", MET), ("sources/a.txt", CLASH)],
        &["--fail-on", "warning"],
        0,
    ),
    (
        "a note on a source, and notes are to fail",
        &[("claims.yaml", MET), ("sources/a.txt", CLASH)],
        &["--fail-on", "note"],
        1,
    ),
    (
        "not met and not chosen",
        &[("claims.yaml", NOT_MET), ("sources/a.txt", SOURCE)],
        &["--ignore", "contradicted"],
        0,
    ),
    (
        "not met and chosen by its tag",
        &[("claims.yaml", MILD), ("sources/a.txt", SOURCE)],
        &["--select", "early", "--fail-on", "note"],
        1,
    ),
    (
        "the last claim alone, and a dissent of it",
        &[("claims.yaml", THREE), ("sources/a.txt", SOURCE)],
        &["--select", "last", "--fail-on", "note"],
        0,
    ),
    (
        "all claims but the first",
        &[("claims.yaml", THREE), ("sources/a.txt", SOURCE)],
        &["--ignore", "60-countries-signed-the-lake-treaty"],
        1,
    ),
    (
        "a source that cannot be read",
        &[
            ("claims.yaml", MET),
            ("sources/a.txt", SOURCE),
            ("sources/b.txt", " \n"),
        ],
        &[],
        2,
    ),
    (
        "a source that cannot be read, and nothing is to fail",
        &[
            ("claims.yaml", MET),
            ("sources/a.txt", SOURCE),
            ("sources/b.txt", " \n"),
        ],
        &["--fail-on", "never"],
        2,
    ),
    (
        "not met and a source that cannot be read",
        &[
            ("claims.yaml", NOT_MET),
            ("sources/a.txt", SOURCE),
            ("sources/b.txt", ""),
        ],
        &[],
        2,
    ),
    (
        "a baseline that is cut",
        &[
            ("claims.yaml", MET),
            ("sources/a.txt", SOURCE),
            (FILE, "{\"version\": 1, \"findings\": [{\"code\""),
        ],
        &[],
        2,
    ),
    (
        "a named baseline that is not there",
        &[("claims.yaml", MET), ("sources/a.txt", SOURCE)],
        &["--baseline", "known.json"],
        2,
    ),
    (
        "a selector that means nothing",
        &[("claims.yaml", MET), ("sources/a.txt", SOURCE)],
        &["--select", "legal"],
        2,
    ),
    (
        "no claims",
        &[("claims.yaml", "claims: []\n"), ("sources/a.txt", SOURCE)],
        &[],
        2,
    ),
    (
        "wrong claims",
        &[("claims.yaml", "clams: 1\n"), ("sources/a.txt", SOURCE)],
        &[],
        2,
    ),
    ("no sources", &[("claims.yaml", MET)], &[], 2),
    ("nothing", &[], &[], 2),
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
    for (outcome, files, told_to, code) in OUTCOMES {
        let folder = folder(files);
        let outputs = FORMATS
            .iter()
            .map(|format| format!("--output={0}=report-{0}", format.name));
        let outputs: Vec<String> = outputs.collect();
        let args: Vec<&str> = outputs.iter().map(String::as_str).collect();
        let (found, _, _) = run(folder.path(), &[&args[..], told_to].concat());
        assert_eq!(found, *code, "{outcome}, in files");
        let mut told = Vec::new();
        for format in FORMATS {
            let name = format.name;
            let args = [&["--format", name], *told_to].concat();
            let (found, out, err) = run(folder.path(), &args);
            assert_eq!(found, *code, "{outcome}, {name}: {err}");
            // Two runs write the same bytes, wherever they go.
            let in_file = std::fs::read_to_string(folder.path().join(format!("report-{name}")));
            assert_eq!(in_file.unwrap_or_default(), out, "{outcome}, {name}");
            assert_eq!(out.is_empty(), !err.is_empty(), "{outcome}, {name}");
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

/// What a log could take for a command, or a table for another cell.
const TRICKS: &[&str] = &[
    "%0A::error::obeyed",
    "::error file=x,line=1::obeyed",
    "##[error]obeyed",
    "]]> </script> | `x` &amp;",
    "\u{1b}[31m \u{202e}turned\u{202c} \u{85}\u{2028}\u{feff}",
];

/// A folder of many claims that are not met, with tricks in their words, their sources and the names of these.
fn hostile() -> tempfile::TempDir {
    let mut claims = "subject: Lake Treaty\nclaims:\n".to_owned();
    for number in 60..75 {
        let trick = TRICKS[number % TRICKS.len()];
        for claim in [
            format!("{number} countries signed the Lake Treaty"),
            format!("the moon glorbs {trick} {number}"),
        ] {
            // A string of JSON is one of YAML, too.
            claims.push_str(&format!("  - {}\n", serde_json::to_string(&claim).unwrap()));
        }
    }
    let folder = folder(&[("claims.yaml", &claims)]);
    for (number, trick) in TRICKS.iter().enumerate() {
        let name = trick.replace(['/', '<', '>', ':', '|', '\u{1b}'], "_");
        let path = folder.path().join(format!("sources/{name} {number}.txt"));
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        let far = "Nobody counted the boats. ".repeat(40);
        let text = format!("{far}The Lake Treaty {trick} was signed by 51 countries {trick}.\n");
        std::fs::write(path, text).unwrap();
    }
    folder
}

/// A workflow command.
struct WorkflowCommand {
    name: String,
    properties: Vec<(String, String)>,
    message: String,
}

/// The command of a line, unescaped as a runner does it. (`actions/runner`, `src/Runner.Common/ActionCommand.cs`.)
fn command(line: &str) -> Option<WorkflowCommand> {
    let (head, message) = line.strip_prefix("::")?.split_once("::")?;
    let (name, properties) = head.split_once(' ').unwrap_or((head, ""));
    let data = |text: &str| {
        text.replace("%0D", "\r")
            .replace("%0A", "\n")
            .replace("%25", "%")
    };
    let value = |text: &str| data(&text.replace("%3A", ":").replace("%2C", ","));
    let pairs = properties.split(',').filter_map(|pair| {
        let (key, text) = pair.split_once('=')?;
        Some((key.to_owned(), value(text)))
    });
    Some(WorkflowCommand {
        name: name.to_owned(),
        properties: pairs.collect(),
        message: data(message),
    })
}

#[test]
fn annotations_keep_to_what_github_takes_of_a_step() {
    let folder = hostile();
    let (_, out, _) = run(folder.path(), &["--format", "github"]);
    let mut levels = Vec::new();
    for line in out.lines() {
        let Some(WorkflowCommand {
            name,
            properties,
            message,
        }) = command(line)
        else {
            // What is no command is the summary, and no runner may take it for one.
            assert!(line.starts_with("30 claims, "), "{line}");
            continue;
        };
        assert!(
            ["error", "warning", "notice"].contains(&name.as_str()),
            "{line}"
        );
        assert!(!message.is_empty() && line.len() < 4096, "{line}");
        let keys: Vec<&str> = properties.iter().map(|(key, _)| key.as_str()).collect();
        if name == "notice" {
            assert_eq!(keys, ["title"]);
        } else {
            assert_eq!(keys.last(), Some(&"title"), "{line}");
            assert_eq!(properties[0], ("file".to_owned(), "claims.yaml".to_owned()));
            let number = |key| properties.iter().find(|(known, _)| known == key);
            let at = |key| number(key).map(|(_, value)| value.parse::<usize>().unwrap());
            assert!(
                at("line").unwrap() > 2 && at("line") <= at("endLine"),
                "{line}"
            );
            assert!(
                at("col").unwrap() > 0 && at("col") <= at("endColumn"),
                "{line}"
            );
        }
        levels.push(name);
    }
    let of = |level: &str| levels.iter().filter(|known| *known == level).count();
    assert_eq!((of("error"), of("notice")), (10, 1), "{out}");
    assert!(of("warning") <= 10);
    let rank = |level: &String| {
        ["error", "warning", "notice"]
            .iter()
            .position(|known| known == level)
    };
    let worst_first = levels.is_sorted_by_key(rank);
    assert!(worst_first, "{levels:?}");
}

#[test]
fn a_summary_of_a_step_keeps_below_a_mebibyte() {
    let folder = hostile();
    for number in 0..3 {
        let path = folder.path().join(format!("sources/long {number}.txt"));
        let said = |count: u32| {
            format!(
                "The Lake Treaty was signed by {count} countries and the moon {number} by {count} more. "
            )
        };
        let text: String = (60..70).map(said).collect();
        std::fs::write(path, text).unwrap();
    }
    let path = folder.path().join("summary.md");
    let limit = 1024 * 1024;
    let summary = |before: usize| {
        std::fs::write(&path, vec![b'\n'; before]).unwrap();
        Command::new(cargo_bin!("factlint"))
            .env_clear()
            .env("GITHUB_STEP_SUMMARY", &path)
            .current_dir(folder.path())
            .args(["--format", "github"])
            .assert()
            .code(1);
        std::fs::read_to_string(&path).unwrap().split_off(before)
    };
    let whole = summary(0);
    assert!(whole.starts_with("# Facts: Lake Treaty"));
    assert_eq!(whole, run(folder.path(), &["--format", "markdown"]).1);
    let room = whole.len() / 2;
    let cut = summary(limit - room);
    assert!(cut.len() < room, "{} bytes for {room}", cut.len());
    assert!(cut.ends_with(" left out, since a summary has at most 1 MiB.\n"));
    assert!(whole.starts_with(cut.lines().next().unwrap()));
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
