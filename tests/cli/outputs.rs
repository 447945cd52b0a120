//! Reports in files: several in one run, each whole or not at all, and never among the sources.

use std::path::Path;

use snapbox::str;

use super::{CLAIMS, SOURCE, factlint, folder, not_met};

/// The names of everything in a folder, in order.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn several_reports_are_written_in_one_run() {
    let folder = not_met();
    std::fs::write(folder.path().join("a.json"), "an older report").unwrap();
    let args = ["--output", "json=a.json", "--output=human=b=c.txt"];
    let run = factlint(folder.path(), &args).assert().code(1);
    let alone = |args: &[&str]| {
        let run = factlint(folder.path(), args).assert().code(1);
        String::from_utf8(run.get_output().stdout.clone()).unwrap()
    };
    let read = |path: &str| std::fs::read_to_string(folder.path().join(path)).unwrap();
    assert_eq!(run.get_output().stdout, alone(&[]).as_bytes());
    assert!(run.get_output().stderr.is_empty());
    assert_eq!(read("a.json"), alone(&["--format", "json"]));
    assert_eq!(read("b=c.txt"), alone(&[]));
    assert_eq!(
        names(folder.path()),
        ["a.json", "b=c.txt", "claims.yaml", "sources"]
    );
}

#[test]
fn a_file_has_no_colour() {
    let folder = not_met();
    let args = ["--color", "always", "check", "--output", "human=a.txt"];
    factlint(folder.path(), &args).assert().code(1);
    let text = std::fs::read(folder.path().join("a.txt")).unwrap();
    assert!(!text.contains(&b'\x1b'));
}

#[test]
fn an_unknown_format_is_told_with_those_that_are() {
    let folder = not_met();
    for (value, told) in [
        (
            "xml=a.xml",
            "no format `xml`; the formats are human, json, sarif",
        ),
        ("a.json", "write the format, `=` and the file"),
        ("json=", "no file is named after `json=`"),
    ] {
        let run = factlint(folder.path(), &["--output", value])
            .assert()
            .code(2)
            .stdout_eq("");
        let text = String::from_utf8(run.get_output().stderr.clone()).unwrap();
        assert!(text.contains(told), "{text}");
    }
    assert_eq!(names(folder.path()), ["claims.yaml", "sources"]);
}

#[test]
fn a_path_that_cannot_be_written_is_one_error_and_leaves_nothing() {
    let folder = not_met();
    let args = ["--output", "json=a.json", "--output", "json=none/b.json"];
    factlint(folder.path(), &args)
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: cannot write `none/b.json`: no such file or folder
help: make its folder first

"#]]);
    for path in ["json=.", "json=sources", "json=claims.yaml/a.json"] {
        let run = factlint(folder.path(), &["--output", path])
            .assert()
            .code(2)
            .stdout_eq("");
        let text = String::from_utf8(run.get_output().stderr.clone()).unwrap();
        assert!(text.starts_with("error: cannot write `"), "{text}");
        assert!(text.lines().count() <= 2, "{text}");
    }
    assert_eq!(names(folder.path()), ["claims.yaml", "sources"]);
}

#[test]
fn sources_and_claims_are_never_written_to() {
    let folder = folder(&[("claims.yaml", CLAIMS), SOURCE, ("out/keep", "")]);
    let refused = |path: &str, why: &str| {
        let value = format!("json={path}");
        let run = factlint(folder.path(), &["--output", &value])
            .assert()
            .code(2)
            .stdout_eq("");
        let text = String::from_utf8(run.get_output().stderr.clone()).unwrap();
        assert!(text.contains(why), "{text}");
    };
    refused("sources/a.txt", "folder of sources");
    refused("sources/new.json", "folder of sources");
    refused("out/../sources/new.json", "folder of sources");
    refused("claims.yaml", "file of claims");
    #[cfg(unix)]
    {
        let link = |to: &str, from: &str| {
            std::os::unix::fs::symlink(folder.path().join(to), folder.path().join(from)).unwrap();
        };
        link("sources", "out/linked");
        link("sources/a.txt", "out/a.json");
        link("claims.yaml", "out/b.json");
        refused("out/linked/new.json", "folder of sources");
        refused("out/a.json", "folder of sources");
        refused("out/b.json", "file of claims");
        refused("/dev/null", "not a plain file");
    }
    let twice = ["--output", "json=a.json", "--output", "human=out/../a.json"];
    let run = factlint(folder.path(), &twice).assert().code(2);
    let text = String::from_utf8(run.get_output().stderr.clone()).unwrap();
    assert!(text.contains("two outputs name it"), "{text}");
    let source = std::fs::read_to_string(folder.path().join(SOURCE.0)).unwrap();
    assert_eq!(source, SOURCE.1);
    assert_eq!(names(&folder.path().join("sources")), ["a.txt"]);
    assert_eq!(names(folder.path()), ["claims.yaml", "out", "sources"]);
}

#[test]
fn a_step_summary_is_appended_only_where_it_is_named_and_asked_for() {
    let folder = not_met();
    let path = folder.path().join("summary.md");
    std::fs::write(&path, "before\n").unwrap();
    let read = || std::fs::read_to_string(&path).unwrap();
    let run = |args: &[&str], summary: &str| {
        factlint(folder.path(), args)
            .env("GITHUB_STEP_SUMMARY", summary)
            .assert()
    };
    run(&[], "summary.md").code(1);
    factlint(folder.path(), &["--format", "github"])
        .assert()
        .code(1);
    run(&["--format", "github"], "").code(1);
    assert_eq!(read(), "before\n");
    let args = ["--output", "github=annotations.txt"];
    run(&args, "summary.md").code(1).stderr_eq("");
    let markdown = factlint(folder.path(), &["--format", "markdown"])
        .assert()
        .code(1);
    let markdown = String::from_utf8(markdown.get_output().stdout.clone()).unwrap();
    assert_eq!(read(), format!("before\n{markdown}"));
    let refused = run(&["--format", "github"], "sources/a.txt")
        .code(2)
        .stdout_eq("");
    let told = String::from_utf8(refused.get_output().stderr.clone()).unwrap();
    assert!(told.contains("folder of sources"), "{told}");
    let source = std::fs::read_to_string(folder.path().join(SOURCE.0)).unwrap();
    assert_eq!(source, SOURCE.1);
}
