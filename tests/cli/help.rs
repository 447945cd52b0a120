//! Help, explanations, colours, and the commands for one file.

use std::path::Path;

use snapbox::str;

use super::{factlint, folder, not_met};

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
  check        Say of every claim what the sources say (the default)
  clean        Print the text of a file that claims can rest on
  facts        Print what is read in a file: names, quantities, dates, quotations, clauses, members
  origins      Say which sources go back to one text, which was first, and what proves it
  diff         Show how one version of a text differs from another, sentence by sentence
  baseline     Write down the findings of today, so that a check fails at new ones only
  eval         Measure how well labelled claims are judged
  explain      Explain a verdict, stance, reason or finding; list all without a code
  init         Write a first claims.yaml for a folder of sources
  config       List the keys of factlint.toml, or show what holds here and where it comes from
  completions  Print a script that completes arguments in a shell
  man          Print the man page, or write all man pages to a folder

Options:
      --claims <FILE>         The file of claims [default: claims.yaml]
      --sources <DIR>         The folder of sources [default: `sources:` of the claims file, else
                              `sources/` beside it]
      --format <FORMAT>       How to write the report [default: human] [possible values: human,
                              json, sarif, github, junit, markdown, html]
      --output <FORMAT=FILE>  Write the report also to a file, such as `json=report.json`; may be
                              given several times
      --today <DATE>          The day by which dissents expire, such as 2026-11-22 [default: today
                              in UTC]
      --select <SELECTOR>     Take only the findings of these: ids of claims, tags, codes such as
                              `contradicted`; with commas between them
      --ignore <SELECTOR>     Leave out the findings of these, after `--select`
      --fail-on <SEVERITY>    Fail at findings as bad as this, or worse [default: error] [possible
                              values: error, warning, note, never]
      --baseline <FILE>       The findings that are known and do not fail [default:
                              `factlint-baseline.json` beside the claims file, if it is there]
      --no-baseline           Take every finding for new, whatever the baseline has
  -q, --quiet                 Print only what is not met, cannot be read, or fails
  -v, --verbose               Print also what every claim was understood as, and the evidence of
                              every stance
      --config <FILE>         The configuration [default: the nearest factlint.toml here or above,
                              up to the folder with .git]
      --no-config             Read no factlint.toml
      --color <WHEN>          Whether to use colours; `auto` heeds the terminal, NO_COLOR and
                              CLICOLOR_FORCE [default: auto] [possible values: auto, always, never]
  -h, --help                  Print help (see more with '--help')
  -V, --version               Print version

Examples:
  factlint init                              write a first claims.yaml for the texts in sources/
  factlint                                   check claims.yaml against its sources
  factlint check --claims drafts/monday.yaml --sources archive/
  factlint check --format json > report.json
  factlint check --output json=report.json   the same in a file, besides what is printed
  factlint clean archive/page.txt --dropped  what was left out of a page, and why
  factlint diff archive/first.txt archive/second.txt
  factlint baseline                          from now on, fail at new findings only
  factlint eval labelled.jsonl --cross 2     how well your own labelled claims are judged
  factlint explain disputed

Exit codes:
  0  no finding fails: every expectation is met, or what is not is in the baseline
  1  some finding fails: by default, an expectation that is not met
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
  check        Say of every claim what the sources say (the default)
  clean        Print the text of a file that claims can rest on
  facts        Print what is read in a file: names, quantities, dates, quotations, clauses, members
  origins      Say which sources go back to one text, which was first, and what proves it
  diff         Show how one version of a text differs from another, sentence by sentence
  baseline     Write down the findings of today, so that a check fails at new ones only
  eval         Measure how well labelled claims are judged
  explain      Explain a verdict, stance, reason or finding; list all without a code
  init         Write a first claims.yaml for a folder of sources
  config       List the keys of factlint.toml, or show what holds here and where it comes from
  completions  Print a script that completes arguments in a shell
  man          Print the man page, or write all man pages to a folder

Options:
      --claims <FILE>
          The file of claims
          
          [default: claims.yaml]

      --sources <DIR>
          The folder of sources [default: `sources:` of the claims file, else `sources/` beside it]

      --format <FORMAT>
          How to write the report

          Possible values:
          - human:    diagnostics with the words that prove them, a table and a summary
          - json:     everything, for programs; described by report.schema.json
          - sarif:    SARIF 2.1.0, for code scanning
          - github:   annotations of GitHub Actions, the worst first
          - junit:    JUnit XML: a suite per source, a test case per claim
          - markdown: for editorial review: summary, table, and a section per claim that is not met
          - html:     one static page for editorial review, with evidence, sources and diffs
          
          [default: human]

      --output <FORMAT=FILE>
          Write the report also to a file, such as `json=report.json`; may be given several times

      --today <DATE>
          The day by which dissents expire, such as 2026-11-22 [default: today in UTC]

      --select <SELECTOR>
          Take only the findings of these: ids of claims, tags, codes such as `contradicted`; with
          commas between them

      --ignore <SELECTOR>
          Leave out the findings of these, after `--select`

      --fail-on <SEVERITY>
          Fail at findings as bad as this, or worse

          Possible values:
          - error:   Claims that are not met
          - warning: Also what else should be looked at, such as a garbled copy
          - note:    Also notes, such as a weekday that does not fit its date
          - never:   Nothing that is found; what could not be checked still ends with 2
          
          [default: error]

      --baseline <FILE>
          The findings that are known and do not fail [default: `factlint-baseline.json` beside the
          claims file, if it is there]

      --no-baseline
          Take every finding for new, whatever the baseline has

  -q, --quiet
          Print only what is not met, cannot be read, or fails

  -v, --verbose
          Print also what every claim was understood as, and the evidence of every stance

      --config <FILE>
          The configuration [default: the nearest factlint.toml here or above, up to the folder with
          .git]

      --no-config
          Read no factlint.toml

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
  factlint init                              write a first claims.yaml for the texts in sources/
  factlint                                   check claims.yaml against its sources
  factlint check --claims drafts/monday.yaml --sources archive/
  factlint check --format json > report.json
  factlint check --output json=report.json   the same in a file, besides what is printed
  factlint clean archive/page.txt --dropped  what was left out of a page, and why
  factlint diff archive/first.txt archive/second.txt
  factlint baseline                          from now on, fail at new findings only
  factlint eval labelled.jsonl --cross 2     how well your own labelled claims are judged
  factlint explain disputed

Exit codes:
  0  no finding fails: every expectation is met, or what is not is in the baseline
  1  some finding fails: by default, an expectation that is not met
  2  could not check: wrong usage, invalid claims, nothing to check, or a source that cannot be read

"#]]);
}

/// An example that is cut by the width of the page is none that can be copied.
#[test]
fn examples_fit_the_page() {
    let folder = folder(&[]);
    let mut commands = vec![""];
    commands.extend(["check", "init", "config", "completions", "man"]);
    for command in commands {
        let args: Vec<&str> = [command, "--help"]
            .into_iter()
            .filter(|arg| !arg.is_empty())
            .collect();
        let run = factlint(folder.path(), &args).assert().success();
        let help = String::from_utf8(run.get_output().stdout.clone()).unwrap();
        let (_, examples) = help.split_once("Examples:\n").unwrap();
        for line in examples.lines().take_while(|line| !line.is_empty()) {
            let whole = line.starts_with("  factlint") || line.starts_with(&" ".repeat(20));
            assert!(whole, "{command}: {line}");
        }
    }
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

/// The second argument of `Opinion::on` and the second of a pair with a stance are reasons.
#[test]
fn every_reason_that_judge_names_is_explained() {
    let judge = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/judge");
    let reason = regex::Regex::new(r#"Stance::\w+,\s*"([a-z-]+)""#).unwrap();
    let mut seen = 0;
    for file in std::fs::read_dir(judge).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            continue;
        }
        let code = std::fs::read_to_string(&path).unwrap();
        for found in reason.captures_iter(&code) {
            seen += 1;
            let topic = factlint::explain::topic(&found[1]);
            assert!(
                topic.is_some(),
                "{}: {} is not explained",
                path.display(),
                &found[1]
            );
        }
    }
    assert!(seen > 20, "the pattern does not find the reasons any more");
}
