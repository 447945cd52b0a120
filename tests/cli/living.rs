//! Living with findings: baselines that only shrink, selectors, what fails, and sources that nobody touches.

use std::path::Path;
use std::time::SystemTime;

use snapbox::str;

use super::{factlint, folder};

const CLAIMS: &str = "\
subject: Lake Treaty
claims:
  - {id: many, claim: 60 countries signed the Lake Treaty}
  - {id: moon, claim: the moon of the lake glorbs, tags: [sky]}
";
const SOURCE: &str = "The Lake Treaty was signed by 51 countries in May.\n";
const OTHER: &str = "Later 63 countries signed the Lake Treaty.\n";
const FILE: &str = "factlint-baseline.json";

fn draft() -> tempfile::TempDir {
    folder(&[("claims.yaml", CLAIMS), ("sources/a.txt", SOURCE)])
}

fn read(folder: &Path, path: &str) -> String {
    std::fs::read_to_string(folder.join(path)).unwrap()
}

fn write(folder: &Path, path: &str, text: impl AsRef<[u8]>) {
    std::fs::write(folder.join(path), text).unwrap();
}

/// The error stream of a run that could not check: at most an error and a help, and nothing printed.
#[track_caller]
fn refused(folder: &Path, args: &[&str]) -> String {
    let run = factlint(folder, args).assert().code(2).stdout_eq("");
    let text = String::from_utf8(run.get_output().stderr.clone()).unwrap();
    assert!(
        text.starts_with("error: ") && text.lines().count() <= 2,
        "{text}"
    );
    text
}

#[test]
fn a_baseline_takes_in_what_is_there_and_then_only_shrinks() {
    let folder = draft();
    let path = folder.path();
    factlint(path, &["baseline"])
        .assert()
        .code(0)
        .stderr_eq("")
        .stdout_eq(str![[r#"
factlint-baseline.json: 2 entries, 2 new
  new: contradicted, many, a.txt: “51 countries”
  new: silent, moon

"#]]);
    let first = read(path, FILE);
    factlint(path, &[]).assert().code(0);
    factlint(path, &["baseline"])
        .assert()
        .code(0)
        .stdout_eq("factlint-baseline.json: 2 entries\n");

    write(path, "sources/b.txt", OTHER);
    factlint(path, &[]).assert().code(1);
    factlint(path, &["baseline"]).assert().code(1).stdout_eq(str![[r#"
factlint-baseline.json: 2 entries
  new, not taken in: contradicted, many, b.txt: “63 countries”
A baseline only shrinks. Mend what is new, record it as a `dissent`, or take it in with `--accept-new`.

"#]]);
    assert_eq!(read(path, FILE), first);
    factlint(path, &["baseline", "--accept-new"])
        .assert()
        .code(0);
    factlint(path, &[]).assert().code(0);

    write(
        path,
        "claims.yaml",
        CLAIMS.replace("60", "51").replace("moon", "sun"),
    );
    let run = factlint(path, &["baseline"]).assert().code(1);
    let text = String::from_utf8(run.get_output().stdout.clone()).unwrap();
    assert!(
        text.starts_with("factlint-baseline.json: 0 entries, 3 gone and taken out\n"),
        "{text}"
    );
    assert_eq!(
        read(path, FILE),
        "{\n  \"version\": 1,\n  \"findings\": []\n}\n"
    );
}

#[test]
fn the_page_on_findings_shows_what_is_printed_and_every_code() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(root.join("docs/findings.md")).unwrap();
    let folder = draft();
    let path = folder.path();
    for source in ["", OTHER] {
        if !source.is_empty() {
            write(path, "sources/b.txt", source);
        }
        let run = factlint(path, &["baseline"]).assert();
        let printed = String::from_utf8(run.get_output().stdout.clone()).unwrap();
        let shown = format!("```console\n$ factlint baseline\n{printed}```\n");
        assert!(page.contains(&shown), "docs/findings.md has not\n{shown}");
    }
    for (code, severity) in factlint::triage::CODES {
        let line = page
            .lines()
            .find(|line| line.contains(&format!("`{code}`")));
        let line = line.unwrap_or_else(|| panic!("docs/findings.md does not name `{code}`"));
        assert!(line.contains(&format!("`{}`", severity.word())), "{line}");
    }
}

#[test]
fn the_help_of_baseline_has_its_exit_codes() {
    let folder = folder(&[]);
    let run = factlint(folder.path(), &["baseline", "--help"])
        .assert()
        .code(0);
    let text = String::from_utf8(run.get_output().stdout.clone()).unwrap();
    for part in [
        "--accept-new",
        "it only shrinks",
        "  1  something is new and was not taken in",
    ] {
        assert!(text.contains(part), "{text}");
    }
}

#[test]
fn a_baseline_stands_beside_its_claims_or_where_it_is_named() {
    let folder = folder(&[
        ("drafts/claims.yaml", CLAIMS),
        ("drafts/sources/a.txt", SOURCE),
    ]);
    let path = folder.path();
    let claims = ["--claims", "drafts/claims.yaml"];
    let with = |args: &[&'static str]| [args, &claims].concat();
    factlint(path, &with(&["baseline"])).assert().code(0);
    assert!(path.join("drafts").join(FILE).exists());
    factlint(path, &with(&["check"])).assert().code(0);
    factlint(path, &with(&["check", "--no-baseline"]))
        .assert()
        .code(1);
    factlint(path, &with(&["baseline", "--baseline", "known.json"]))
        .assert()
        .code(0);
    assert_eq!(
        read(path, "known.json"),
        read(path, "drafts/factlint-baseline.json")
    );
    std::fs::remove_file(path.join("drafts").join(FILE)).unwrap();
    factlint(path, &with(&["check"])).assert().code(1);
    factlint(path, &with(&["check", "--baseline", "known.json"]))
        .assert()
        .code(0);
    factlint(path, &["check", "--baseline", "a.json", "--no-baseline"])
        .assert()
        .code(2);
}

#[test]
fn a_baseline_that_cannot_be_used_is_one_error_and_stays_as_it_is() {
    let folder = draft();
    let path = folder.path();
    factlint(path, &["baseline"]).assert().code(0);
    let sound = read(path, FILE);
    let twice = "{\"version\": 1, \"findings\": [{\"code\": \"silent\"}, {\"code\": \"silent\"}]}";
    let hostile: [(&[u8], &str); 7] = [
        (b"", "line 1, column 0"),
        (&sound.as_bytes()[..sound.len() / 2], "EOF while parsing"),
        (b"\xff\xfe{\x00}\x00", "not in UTF-8: byte 0"),
        (b"<<<<<<< HEAD\n{}", "line 1, column 1"),
        (b"{\"version\": 9, \"findings\": []}", "has the version 9"),
        (
            b"{\"version\": 1, \"findings\": [], \"extra\": 1}",
            "unknown field `extra`",
        ),
        (twice.as_bytes(), "stands there twice"),
    ];
    for (bytes, told) in hostile {
        write(path, FILE, bytes);
        for args in [&["check"][..], &["baseline"], &["baseline", "--accept-new"]] {
            let text = refused(path, args);
            assert!(text.contains(told), "{text}");
            assert_eq!(std::fs::read(path.join(FILE)).unwrap(), bytes);
        }
    }
    let huge = std::fs::File::create(path.join(FILE)).unwrap();
    huge.set_len(factlint::triage::MAX_BYTES + 1).unwrap();
    assert!(refused(path, &["check"]).contains("more than 64 MiB"));
    std::fs::remove_file(path.join(FILE)).unwrap();
    std::fs::create_dir(path.join(FILE)).unwrap();
    refused(path, &["check"]);
    refused(path, &["baseline"]);
}

#[test]
fn a_named_baseline_has_to_be_there() {
    let folder = draft();
    factlint(folder.path(), &["--baseline", "known.json"])
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: cannot read the baseline `known.json`: no such file or folder
help: write it with `factlint baseline`, or leave `--baseline` out

"#]]);
}

#[test]
fn no_baseline_is_made_while_a_source_cannot_be_read() {
    let folder = draft();
    let path = folder.path();
    factlint(path, &["baseline"]).assert().code(0);
    let sound = read(path, FILE);
    write(path, "sources/a.txt", " \n");
    let text = refused(path, &["baseline", "--accept-new"]);
    assert!(text.contains("`sources/a.txt`: empty"), "{text}");
    assert_eq!(read(path, FILE), sound);
}

#[test]
fn a_baseline_is_never_written_over_claims_or_among_sources() {
    let folder = draft();
    let path = folder.path();
    write(path, "own.yaml", "sources: .\nclaims: [the moon glorbs]\n");
    for (args, told) in [
        (
            &["baseline", "--baseline", "sources/b.json"][..],
            "folder of sources",
        ),
        (&["baseline", "--claims", "own.yaml"], "folder of sources"),
        (&["baseline", "--baseline", "none/b.json"], "no such file"),
        (&["baseline", "--baseline", "claims.yaml"], "cannot be used"),
    ] {
        let text = refused(path, args);
        assert!(text.contains(told), "{text}");
    }
    factlint(path, &["baseline"]).assert().code(0);
    let sound = read(path, FILE);
    let text = refused(path, &["--output", "json=factlint-baseline.json"]);
    assert!(text.contains("it is the baseline"), "{text}");
    assert_eq!(read(path, FILE), sound);
    assert_eq!(read(path, "claims.yaml"), CLAIMS);
}

#[test]
fn selectors_choose_claims_and_findings_and_say_what_they_meant() {
    let folder = draft();
    let path = folder.path();
    let shows = |args: &[&str], code: i32, claims: &[&str]| {
        let args = [args, &["--format", "json"]].concat();
        let run = factlint(path, &args).assert().code(code);
        let json: serde_json::Value = serde_json::from_slice(&run.get_output().stdout).unwrap();
        let ids = json["claims"].as_array().unwrap().iter();
        let ids: Vec<&str> = ids.map(|claim| claim["id"].as_str().unwrap()).collect();
        assert_eq!(ids, claims, "{args:?}");
        assert_eq!(json["left_out"], 2 - claims.len());
    };
    shows(&["--select", "sky"], 1, &["moon"]);
    shows(&["--select", "claim:many,tag:sky"], 1, &["many", "moon"]);
    shows(&["--ignore", "many", "--ignore", "silent"], 0, &["moon"]);
    shows(&["--select", "code:two-facts"], 0, &["many", "moon"]);
    factlint(path, &["--select", "contradict"])
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: no claim, tag or code `contradict`
help: did you mean `contradicted`? A selector is a claim's id, a tag or a code of a finding

"#]]);
    let text = refused(path, &["--select", "sky", "--ignore", "moon"]);
    assert!(
        text.contains("nothing to check: no claim is chosen"),
        "{text}"
    );
    factlint(path, &["--fail-on", "fatal"])
        .assert()
        .code(2)
        .stdout_eq("");
}

#[test]
fn an_argument_of_check_before_another_command_is_told_with_its_name() {
    let folder = draft();
    for args in [
        ["--fail-on", "note", "baseline"],
        ["--select", "sky", "baseline"],
    ] {
        let text = factlint(folder.path(), &args).assert().code(2);
        let text = String::from_utf8(text.get_output().stderr.clone()).unwrap();
        let told = format!("write `{0}` after `baseline`", args[0]);
        assert!(text.contains(&told), "{text}");
    }
}

#[test]
fn dissents_are_counted_and_the_first_end_is_told() {
    let claims = "\
subject: Lake Treaty
defaults: {expect: {agree: 0}}
claims:
  - claim: 60 countries signed the Lake Treaty
    dissent:
      - {source: a.txt, because: an early count, until: 2030-01-31}
  - claim: 70 countries signed the Lake Treaty
    dissent:
      - {source: a.txt, because: an early count}
      - {source: b.txt, because: gone}
";
    let folder = folder(&[("claims.yaml", claims), ("sources/a.txt", SOURCE)]);
    let told = |day: &str, line: &str| {
        for format in ["human", "github", "markdown", "html"] {
            let args = ["--today", day, "--format", format];
            let run = factlint(folder.path(), &args).assert();
            let text = String::from_utf8(run.get_output().stdout.clone()).unwrap();
            assert!(text.contains(line), "{format}\n{text}");
        }
    };
    told(
        "2030-01-22",
        "2 dissents used, 1 expires in 9 days, 1 unused",
    );
    told(
        "2030-01-31",
        "2 dissents used, 1 expires after today, 1 unused",
    );
    told("2030-02-01", "1 dissent used, 1 expired, 1 unused");
}

#[test]
fn quiet_prints_what_fails_and_nothing_else() {
    let claims = "subject: Lake Treaty\nclaims: [51 countries signed the Lake Treaty]\n";
    let source = "The Lake Treaty was signed by 51 countries on Friday, 8 March 2011.\n";
    let folder = folder(&[("claims.yaml", claims), ("sources/a.txt", source)]);
    factlint(folder.path(), &["-q", "--fail-on", "warning"])
        .assert()
        .code(0)
        .stdout_eq("");
    let run = factlint(folder.path(), &["-q", "--fail-on", "note"])
        .assert()
        .code(1);
    let text = String::from_utf8(run.get_output().stdout.clone()).unwrap();
    assert!(text.starts_with("note[weekday-clash]: it says Friday, but 2011-03-08 is a Tuesday\n --> sources/a.txt:1:47\n"), "{text}");
}

/// Every file of a folder: its path, its bytes, when it was written.
fn state(folder: &Path) -> Vec<(String, Vec<u8>, SystemTime)> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let written = path.metadata().unwrap().modified().unwrap();
            let bytes = std::fs::read(&path).unwrap();
            files.push((path.to_string_lossy().into_owned(), bytes, written));
        }
    }
    files.sort();
    files
}

#[test]
fn nothing_among_the_sources_changes_whatever_is_asked() {
    let folder = draft();
    let path = folder.path();
    std::fs::create_dir(path.join("sources/old")).unwrap();
    write(path, "sources/old/b.txt", OTHER);
    write(path, "sources/plan.dwg", [0, 1, 2]);
    write(
        path,
        "rows.jsonl",
        "{\"id\": \"1\", \"claim\": \"51 ships sailed.\", \"evidence\": \"51 ships sailed.\", \"label\": \"agrees\", \"kind\": \"count\"}\n",
    );
    let before = state(&path.join("sources"));
    let outputs: Vec<String> = factlint::report::FORMATS
        .iter()
        .map(|format| format!("--output={0}=report-{0}", format.name))
        .collect();
    let outputs: Vec<&str> = outputs.iter().map(String::as_str).collect();
    let commands: &[&[&str]] = &[
        &outputs,
        &["check", "-v", "--fail-on", "note"],
        &["baseline"],
        &["baseline", "--accept-new"],
        &["baseline", "--baseline", "sources/b.json"],
        &["baseline", "--baseline", "sources/a.txt", "--accept-new"],
        &["check", "--output", "html=sources/new.html"],
        &["clean", "sources/a.txt"],
        &["clean", "sources/a.txt", "--dropped"],
        &["facts", "sources/a.txt"],
        &["facts", "--rows", "rows.jsonl"],
        &["origins", "sources"],
        &["diff", "sources/a.txt", "sources/old/b.txt"],
        &["diff", "--group", "sources"],
        &["eval", "rows.jsonl"],
        &["explain"],
    ];
    for args in commands {
        let run = factlint(path, args)
            .env("GITHUB_STEP_SUMMARY", "sources/a.txt")
            .assert();
        assert!(
            run.get_output().status.code().is_some_and(|code| code <= 2),
            "{args:?}"
        );
        assert_eq!(state(&path.join("sources")), before, "{args:?}");
    }
}
