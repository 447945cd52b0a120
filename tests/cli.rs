//! The program from outside: arguments, messages, formats, exit codes. The environment is scrubbed.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests stop where they cannot go on, and write the folders they check"
)]

use std::path::Path;
use std::process::Stdio;

use snapbox::cmd::{Command, cargo_bin};
use snapbox::str;

/// A folder with the files given as pairs of path and text.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

/// The program in a folder, without any environment.
fn factlint(folder: &Path, args: &[&str]) -> Command {
    Command::new(cargo_bin!("factlint"))
        .env_clear()
        .current_dir(folder)
        .args(args)
}

const CLAIMS: &str = "version: 1\nclaims:\n  - the moon of the lake glorbs\n";
const SOURCE: (&str, &str) = ("sources/a.txt", "The pier was built by hand.\n");

/// A folder whose only claim says nothing that could be checked.
fn not_met() -> tempfile::TempDir {
    folder(&[("claims.yaml", CLAIMS), SOURCE])
}

#[test]
fn help_shows_commands_examples_and_exit_codes() {
    let folder = folder(&[]);
    factlint(folder.path(), &["-h"])
        .assert()
        .success()
        .stdout_eq(str![[r#"
A linter for facts: checks claims against a folder of sources, and counts agreement in independent
origins

Usage: factlint [OPTIONS] [COMMAND]

Commands:
  check    Say of every claim what the sources say (the default)
  clean    Print the text of a file that claims can rest on
  facts    Print what is read in a file: names, quantities, dates, quotations, clauses, members
  diff     Show how one version of a text differs from another, sentence by sentence
  explain  Explain a verdict, stance, reason or finding; list all without a code

Options:
      --claims <FILE>    The file of claims [default: claims.yaml]
      --sources <DIR>    The folder of sources [default: `sources:` of the claims file, else
                         `sources/` beside it]
      --format <FORMAT>  How to write the report [default: human] [possible values: human, json]
      --today <DATE>     The day by which dissents expire, such as 2026-11-22 [default: today in
                         UTC]
  -q, --quiet            Print only what is not met or cannot be read
  -v, --verbose          Print also what every claim was understood as, and the evidence of every
                         stance
      --color <WHEN>     Whether to use colours; `auto` heeds the terminal, NO_COLOR and
                         CLICOLOR_FORCE [default: auto] [possible values: auto, always, never]
  -h, --help             Print help (see more with '--help')
  -V, --version          Print version

Examples:
  factlint                                   check claims.yaml against its sources
  factlint check --claims drafts/monday.yaml --sources archive/
  factlint check --format json > report.json
  factlint clean archive/page.txt --dropped  what was left out of a page, and why
  factlint diff archive/first.txt archive/second.txt
  factlint explain disputed

Exit codes:
  0  every expectation is met
  1  some expectation is not met
  2  could not check: wrong usage, invalid claims, nothing to check, or a source that cannot be read

"#]]);
    factlint(folder.path(), &["--help"])
        .assert()
        .success()
        .stdout_eq(str![[r#"
A linter for facts: checks claims against a folder of sources, and counts agreement in independent
origins.

Without a command, `check` is meant. The same input always gives the same output: there is no model,
no network and no clock.

Usage: factlint [OPTIONS] [COMMAND]

Commands:
  check    Say of every claim what the sources say (the default)
  clean    Print the text of a file that claims can rest on
  facts    Print what is read in a file: names, quantities, dates, quotations, clauses, members
  diff     Show how one version of a text differs from another, sentence by sentence
  explain  Explain a verdict, stance, reason or finding; list all without a code

Options:
      --claims <FILE>
          The file of claims
          
          [default: claims.yaml]

      --sources <DIR>
          The folder of sources [default: `sources:` of the claims file, else `sources/` beside it]

      --format <FORMAT>
          How to write the report

          Possible values:
          - human: diagnostics with the words that prove them, a table and a summary
          - json:  everything, for programs; described by report.schema.json
          
          [default: human]

      --today <DATE>
          The day by which dissents expire, such as 2026-11-22 [default: today in UTC]

  -q, --quiet
          Print only what is not met or cannot be read

  -v, --verbose
          Print also what every claim was understood as, and the evidence of every stance

      --color <WHEN>
          Whether to use colours; `auto` heeds the terminal, NO_COLOR and CLICOLOR_FORCE

          Possible values:
          - auto:   When the output is a terminal that shows them
          - always: Always
          - never:  Never
          
          [default: auto]

  -h, --help
          Print help (see a summary with '-h')

  -V, --version
          Print version

Examples:
  factlint                                   check claims.yaml against its sources
  factlint check --claims drafts/monday.yaml --sources archive/
  factlint check --format json > report.json
  factlint clean archive/page.txt --dropped  what was left out of a page, and why
  factlint diff archive/first.txt archive/second.txt
  factlint explain disputed

Exit codes:
  0  every expectation is met
  1  some expectation is not met
  2  could not check: wrong usage, invalid claims, nothing to check, or a source that cannot be read

"#]]);
}

#[test]
fn the_version_is_printed() {
    factlint(folder(&[]).path(), &["--version"])
        .assert()
        .success()
        .stdout_eq(str![[r#"
factlint [..]

"#]]);
}

#[test]
fn check_is_the_default_and_the_format_does_not_change_the_exit_code() {
    let folder = not_met();
    let plain = factlint(folder.path(), &[]).assert().code(1);
    let named = factlint(folder.path(), &["check"]).assert().code(1);
    assert_eq!(plain.get_output().stdout, named.get_output().stdout);
    let json = factlint(folder.path(), &["--format", "json"])
        .assert()
        .code(1);
    assert!(
        json.get_output()
            .stdout
            .starts_with(b"{\n  \"schema_version\": 1,")
    );
    assert!(json.get_output().stderr.is_empty());
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let folder = not_met();
    for args in [["--format", "human"], ["--format", "json"]] {
        let run = || {
            factlint(folder.path(), &args)
                .assert()
                .get_output()
                .stdout
                .clone()
        };
        assert_eq!(run(), run());
    }
}

#[test]
fn missing_claims_say_what_to_do() {
    factlint(folder(&[]).path(), &[])
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: cannot read the claims `claims.yaml`: no such file or folder
help: write one, or name it with `--claims FILE`

"#]]);
}

#[test]
fn every_mistake_of_the_claims_file_is_shown_on_the_error_stream() {
    let claims = "claims:\n  - clam: the pier is long\n  - 51\n";
    factlint(folder(&[("claims.yaml", claims), SOURCE]).path(), &[])
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: unknown key `clam`
 --> claims.yaml:2:5
  |
2 |   - clam: the pier is long
  |     ^^^^
  |
  = help: did you mean `claim`?

error: this is not text: YAML reads `51` as a number
 --> claims.yaml:3:5
  |
3 |   - 51
  |     ^^
  |
  = help: put it in quotes: `- "51"`


"#]]);
}

#[test]
fn claims_in_another_encoding_are_refused() {
    let folder = folder(&[SOURCE]);
    std::fs::write(folder.path().join("claims.yaml"), b"claims:\n  - caf\xe9\n").unwrap();
    factlint(folder.path(), &[])
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: the claims `claims.yaml` are not in UTF-8: byte 15 cannot be read
help: save the file in UTF-8

"#]]);
}

#[test]
fn nothing_to_check_is_not_a_success() {
    let empty = folder(&[("claims.yaml", CLAIMS), ("sources/a.png", "x")]);
    factlint(empty.path(), &[])
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: nothing to read in sources: it holds no .txt, .text, .md file (1 others, ignored files not counted)
help: name the folder with `--sources DIR`, or with `sources:` in the claims file

"#]]);
}

#[test]
fn a_wrong_folder_is_shown_where_it_is_named() {
    let claims = "sources: archive\nclaims:\n  - the pier is long\n";
    let folder = folder(&[("drafts/claims.yaml", claims)]);
    factlint(folder.path(), &["--claims", "drafts/claims.yaml"])
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: the folder of sources drafts/archive does not exist
 --> drafts/claims.yaml:1:10
  |
1 | sources: archive
  |          ^^^^^^^
  |
  = help: the folder is looked for beside the claims file


"#]]);
    factlint(
        folder.path(),
        &["--claims", "drafts/claims.yaml", "--sources", "none"],
    )
    .assert()
    .code(2)
    .stdout_eq("")
    .stderr_eq(str![[r#"
error: the folder of sources none does not exist
help: name the folder with `--sources DIR`, or with `sources:` in the claims file

"#]]);
}

#[test]
fn the_folder_of_sources_is_named_by_flag_then_by_the_claims_file_then_beside_it() {
    let with = |sources: &str| format!("{sources}claims:\n  - the pier glorbs\n");
    let files = [
        ("drafts/named.yaml", with("sources: archive\n")),
        ("drafts/plain.yaml", with("")),
        ("drafts/archive/named.txt", "text".to_owned()),
        ("drafts/sources/beside.txt", "text".to_owned()),
        ("other/flag.txt", "text".to_owned()),
    ];
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, text)| (*path, text.as_str()))
        .collect();
    let folder = folder(&files);
    let sees = |args: &[&str], source: &str| {
        let run = factlint(folder.path(), args)
            .args(["--format", "json"])
            .assert()
            .code(1);
        let json = String::from_utf8(run.get_output().stdout.clone()).unwrap();
        assert!(json.contains(&format!("\"path\": \"{source}\"")), "{json}");
    };
    sees(&["--claims", "drafts/named.yaml"], "named.txt");
    sees(&["--claims", "drafts/plain.yaml"], "beside.txt");
    sees(
        &["--claims", "drafts/named.yaml", "--sources", "other"],
        "flag.txt",
    );
}

#[test]
fn the_exit_code_tells_whether_every_expectation_is_met() {
    let claims = |number: &str| {
        format!("subject: Lake Treaty\nclaims:\n  - {number} countries signed the Lake Treaty\n")
    };
    let source = (
        "sources/a.txt",
        "The Lake Treaty was signed by 51 countries in May.\n",
    );
    let (met, not_met) = (claims("51"), claims("60"));
    for (claims, code) in [(met, 0), (not_met, 1)] {
        let folder = folder(&[("claims.yaml", &claims), source]);
        for args in [&["-q"][..], &[], &["-v"], &["--format", "json"]] {
            let run = factlint(folder.path(), args).assert().code(code);
            assert_eq!(
                run.get_output().stdout.is_empty(),
                args == ["-q"] && code == 0
            );
            assert!(run.get_output().stderr.is_empty());
        }
    }
}

#[test]
fn a_dissent_makes_a_contradiction_pass_until_its_last_day() {
    let claims = "subject: Lake Treaty\nclaims:\n  - claim: 60 countries signed the Lake Treaty\n    expect: {agree: 0}\n    dissent:\n      - {source: a.txt, because: an early count, until: 2030-01-31}\n";
    let source = (
        "sources/a.txt",
        "The Lake Treaty was signed by 51 countries in May.\n",
    );
    let folder = folder(&[("claims.yaml", claims), source]);
    let before = factlint(folder.path(), &["--today", "2030-01-31"])
        .assert()
        .code(0);
    let text = String::from_utf8(before.get_output().stdout.clone()).unwrap();
    assert!(
        text.contains("a.txt: an early count (until 2030-01-31)"),
        "{text}"
    );
    assert!(text.contains("as of 2030-01-31 (UTC)"), "{text}");
    let after = factlint(folder.path(), &["--today", "2030-02-01"])
        .assert()
        .code(1);
    let text = String::from_utf8(after.get_output().stdout.clone()).unwrap();
    assert!(text.contains("[expired-dissent]"), "{text}");
}

#[test]
fn an_unreadable_source_beats_a_claim_that_is_not_met() {
    let folder = folder(&[("claims.yaml", CLAIMS), SOURCE, ("sources/b.txt", " \n")]);
    let run = factlint(folder.path(), &["-q"]).assert().code(2);
    let text = String::from_utf8(run.get_output().stdout.clone()).unwrap();
    assert!(
        text.contains("error[unreadable]: empty: no text to read"),
        "{text}"
    );
    assert!(text.contains("sources/b.txt"), "{text}");
    factlint(folder.path(), &["--format", "json"])
        .assert()
        .code(2);
}

#[test]
fn wrong_usage_is_told_on_the_error_stream() {
    let folder = folder(&[]);
    for args in [
        &["--format", "xml"][..],
        &["--frobnicate"],
        &["check", "-q", "-v"],
        &["--today", "tomorrow"],
        &["--claims", "a.yaml", "check"],
        &["clean"],
        &["diff", "one.txt"],
    ] {
        let run = factlint(folder.path(), args).assert().code(2).stdout_eq("");
        assert!(run.get_output().stderr.starts_with(b"error: "), "{args:?}");
    }
}

#[test]
fn colour_is_used_when_wanted() {
    let folder = not_met();
    let has_colour = |args: &[&str], variable: Option<(&str, &str)>| {
        let command = factlint(folder.path(), args).envs(variable);
        command.assert().get_output().stdout.contains(&b'\x1b')
    };
    assert!(!has_colour(&[], None));
    assert!(has_colour(&["--color", "always"], None));
    assert!(has_colour(
        &["--color", "always", "check"],
        Some(("NO_COLOR", "1"))
    ));
    assert!(has_colour(&[], Some(("CLICOLOR_FORCE", "1"))));
    assert!(!has_colour(
        &["--color", "never"],
        Some(("CLICOLOR_FORCE", "1"))
    ));
    assert!(!has_colour(
        &["--format", "json", "--color", "always"],
        None
    ));
}

#[test]
fn the_day_is_read_only_when_a_dissent_has_an_end() {
    let today = |claims: &str, args: &[&str]| {
        let folder = folder(&[("claims.yaml", claims), SOURCE]);
        let run = factlint(folder.path(), args)
            .args(["--format", "json"])
            .assert();
        let json = String::from_utf8(run.get_output().stdout.clone()).unwrap();
        let line = json
            .lines()
            .find(|line| line.contains("\"today\""))
            .unwrap();
        line.trim().to_owned()
    };
    let with_end = "claims:\n  - claim: the pier glorbs\n    dissent:\n      - {source: a.txt, because: old, until: 2030-01-31}\n";
    assert_eq!(today(CLAIMS, &[]), "\"today\": null,");
    assert_eq!(
        today(CLAIMS, &["--today", "2029-05-01"]),
        "\"today\": null,"
    );
    assert_eq!(
        today(with_end, &["--today", "2029-05-01"]),
        "\"today\": \"2029-05-01\","
    );
    assert!(today(with_end, &[]).starts_with("\"today\": \"20"));
}

#[test]
fn codes_are_explained_and_misspelt_ones_guessed() {
    let folder = folder(&[]);
    factlint(folder.path(), &["explain", "endpoint"])
        .assert()
        .success()
        .stdout_eq(str![[r#"
endpoint: the values touch at an end

What it means: one is a bare number, the other a strict bound at that number. Gives `compatible`; a
claim of `exactly` so many is contradicted.

Why it matters: people write "more than 50" for 50 and a little, and "50" for the round figure.

Applies: `50 towns` and "more than 50 towns".

Does not: `exactly 50 towns` and "more than 50 towns". They cannot both be true.

Limits: only where the number is the same; 49 and "more than 50" are `disjoint`.

"#]]);
    factlint(folder.path(), &["explain", "garbeld"])
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: no code `garbeld`
help: did you mean `garbled`? `factlint explain` lists all codes

"#]]);
    let list = factlint(folder.path(), &["explain"]).assert().success();
    let list = String::from_utf8(list.get_output().stdout.clone()).unwrap();
    for topic in factlint::explain::topics() {
        assert!(list.contains(&format!("\n  {:<16} {}", topic.code, topic.title)));
    }
}

#[test]
fn one_file_can_be_cleaned_read_and_compared() {
    let folder = folder(&[
        (
            "a.txt",
            "The pier of oak is long and narrow. It was built by hand.\n",
        ),
        (
            "b.txt",
            "The pier of oak is short and narrow. It was built by hand.\n",
        ),
    ]);
    factlint(folder.path(), &["clean", "a.txt"])
        .assert()
        .success()
        .stdout_eq("The pier of oak is long and narrow. It was built by hand.\n");
    factlint(folder.path(), &["clean", "a.txt", "--dropped"])
        .assert()
        .success();
    let facts = factlint(folder.path(), &["facts", "a.txt", "--format", "json"])
        .assert()
        .success();
    let facts = String::from_utf8(facts.get_output().stdout.clone()).unwrap();
    assert!(
        facts.contains("\"text\": \"The pier of oak is long and narrow.\""),
        "{facts}"
    );
    let diff = factlint(folder.path(), &["diff", "a.txt", "b.txt"])
        .assert()
        .success();
    let diff = String::from_utf8(diff.get_output().stdout.clone()).unwrap();
    assert!(diff.contains("[-long-]{+short+}"), "{diff}");
    factlint(folder.path(), &["clean", "none.txt"])
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: `none.txt`: cannot be read: no such file or folder

"#]]);
}

#[test]
fn a_reader_who_goes_away_is_no_failure() {
    let folder = not_met();
    let mut program = std::process::Command::new(cargo_bin!("factlint"))
        .env_clear()
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(program.stdout.take());
    let ended = program.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&ended.stderr), "");
}

#[test]
fn every_code_of_a_report_is_explained() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let run = factlint(root, &["--format", "json", "--today", "2026-01-01"]).assert();
    let report: serde_json::Value = serde_json::from_slice(&run.get_output().stdout).unwrap();
    let list = |value: &serde_json::Value, key: &str| value[key].as_array().unwrap().clone();
    let mut codes = Vec::new();
    for claim in list(&report, "claims") {
        codes.push(claim["verdict"].clone());
        codes.push(claim["kind"].clone());
        codes.extend(
            list(&claim, "findings")
                .iter()
                .map(|finding| finding["code"].clone()),
        );
        for stance in list(&claim, "stances") {
            codes.push(stance["stance"].clone());
            codes.push(stance["reason"].clone());
        }
    }
    // A claim that is not understood has no kind.
    for code in codes.into_iter().filter(|code| code != "none") {
        let code = code.as_str().unwrap();
        assert!(
            factlint::explain::topic(code).is_some(),
            "{code} is not explained"
        );
    }
}
