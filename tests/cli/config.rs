//! `factlint.toml`: where it is looked for, what beats what, and its mistakes.

use std::path::Path;

use snapbox::str;
use tempfile::TempDir;

use super::{factlint, folder};

const CLAIMS: (&str, &str) = (
    "drafts/lake.yaml",
    "subject: Lake Treaty\nclaims:\n  - 51 countries signed the Lake Treaty\n",
);
const SOURCE: (&str, &str) = (
    "archive/a.txt",
    "The Lake Treaty was signed by 51 countries in May.\n",
);

/// A folder with claims, a source and a configuration.
fn configured(toml: &str) -> TempDir {
    folder(&[
        CLAIMS,
        SOURCE,
        ("factlint.toml", toml),
        ("deep/down/note.md", ""),
    ])
}

const PATHS: &str = "claims = \"drafts/lake.yaml\"\nsources = \"archive\"\n";

#[test]
fn the_file_is_found_upward_and_its_paths_are_relative_to_it() {
    let folder = configured(&format!("{PATHS}output = [\"json=facts.json\"]\n"));
    for place in ["", "deep", "deep/down"] {
        let place = folder.path().join(place);
        factlint(&place, &[]).assert().success();
        let report = folder.path().join("facts.json");
        assert!(
            std::fs::read_to_string(&report)
                .unwrap()
                .contains("\"path\": \"a.txt\"")
        );
        std::fs::remove_file(report).unwrap();
    }
}

#[test]
fn the_nearest_file_holds_and_the_search_ends_at_the_root_of_a_checkout() {
    let folder = configured("quiet = true\n");
    let shown = |place: &str| {
        let run = factlint(&folder.path().join(place), &["config", "--show"]).assert();
        String::from_utf8(run.success().get_output().stdout.clone()).unwrap()
    };
    assert!(shown("deep/down").contains("# ../../factlint.toml:1"));
    std::fs::write(folder.path().join("deep/factlint.toml"), "").unwrap();
    assert!(!shown("deep/down").contains("factlint.toml"));
    assert!(shown("").contains("# factlint.toml:1"));
    std::fs::remove_file(folder.path().join("deep/factlint.toml")).unwrap();
    // In a linked worktree `.git` is a file.
    std::fs::write(folder.path().join("deep/.git"), "gitdir: elsewhere\n").unwrap();
    assert!(!shown("deep/down").contains("factlint.toml"));
}

#[test]
fn a_flag_beats_the_environment_which_beats_the_file_which_beats_the_default() {
    let folder = configured("# Ours.\nformat = \"json\"\ncolor = \"always\"\nverbose = true\n");
    factlint(folder.path(), &["config", "--show"])
        .assert()
        .success()
        .stdout_eq(str![[r#"
claims = "claims.yaml"                   # default
# sources is not set                     # default
format = "json"                          # factlint.toml:2
output = []                              # default
select = []                              # default
ignore = []                              # default
fail-on = "error"                        # default
# baseline is not set                    # default
no-baseline = false                      # default
quiet = false                            # default
verbose = true                           # factlint.toml:4
color = "always"                         # factlint.toml:3

"#]]);
    let args = [
        "config",
        "--show",
        "--quiet",
        "--format",
        "human",
        "--sources",
        "a b",
    ];
    factlint(folder.path(), &args)
        .env("NO_COLOR", "1")
        .assert()
        .success()
        .stdout_eq(str![[r#"
claims = "claims.yaml"                   # default
sources = "a b"                          # --sources
format = "human"                         # --format
output = []                              # default
select = []                              # default
ignore = []                              # default
fail-on = "error"                        # default
# baseline is not set                    # default
no-baseline = false                      # default
quiet = true                             # --quiet
verbose = false                          # default
color = "auto"                           # NO_COLOR

"#]]);
}

#[test]
fn what_is_shown_can_be_read_back() {
    let toml =
        format!("{PATHS}format = \"json\"\noutput = [\"html=a \\\"b\\\".html\"]\nquiet = true\n");
    let folder = configured(&toml);
    let show = || {
        let run = factlint(folder.path(), &["config", "--show"])
            .assert()
            .success();
        let shown = String::from_utf8(run.get_output().stdout.clone()).unwrap();
        let values = shown
            .lines()
            .map(|line| line.rsplit_once(" #").unwrap().0.trim_end());
        values.collect::<Vec<_>>().join("\n")
    };
    let shown = show();
    std::fs::write(folder.path().join("factlint.toml"), &shown).unwrap();
    assert_eq!(show(), shown);
}

#[test]
fn the_colour_of_the_file_gives_way_to_flags_and_to_the_environment() {
    let folder = configured(&format!("{PATHS}color = \"always\"\n"));
    let has_colour = |args: &[&str], variable: Option<(&str, &str)>| {
        let command = factlint(folder.path(), args).envs(variable);
        command.assert().get_output().stdout.contains(&b'\x1b')
    };
    assert!(has_colour(&[], None));
    assert!(has_colour(
        &["diff", "archive/a.txt", "drafts/lake.yaml"],
        None
    ));
    assert!(!has_colour(&["--color", "never"], None));
    assert!(!has_colour(&[], Some(("NO_COLOR", "1"))));
    std::fs::write(
        folder.path().join("factlint.toml"),
        format!("{PATHS}color = \"never\"\n"),
    )
    .unwrap();
    assert!(!has_colour(&[], None));
    assert!(has_colour(&["--color", "always"], None));
    assert!(has_colour(&[], Some(("CLICOLOR_FORCE", "1"))));
    assert!(!has_colour(&[], Some(("CLICOLOR_FORCE", "0"))));
}

#[test]
fn another_file_can_be_named_and_none_be_read() {
    let folder = configured("quiet = \"no\"\n");
    std::fs::write(
        folder.path().join("deep/ours.toml"),
        PATHS.replace('"', "'").replace("= '", "= '../"),
    )
    .unwrap();
    factlint(folder.path(), &["--config", "deep/ours.toml"])
        .assert()
        .success();
    let plain = [
        "--no-config",
        "--claims",
        "drafts/lake.yaml",
        "--sources",
        "archive",
    ];
    factlint(folder.path(), &plain).assert().success();
    factlint(folder.path(), &["check", "--config", "none.toml"])
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: cannot read `none.toml`: no such file or folder
help: name the configuration with `--config FILE`, or do without one with `--no-config`

"#]]);
}

#[test]
fn mistakes_are_told_all_at_once_with_their_lines() {
    let folder = configured(
        "claim = \"a.yaml\"\nformat = \"jsno\"\nquiet = \"yes\"\nverbose = true\nclaims = \"\"\noutput = [\"pdf=a.pdf\"]\n[check]\nformat = \"json\"\n",
    );
    factlint(folder.path(), &["check"])
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: no key `claim`
 --> factlint.toml:1:1
  |
1 | claim = "a.yaml"
  | ^^^^^
  |
  = help: did you mean `claims`?

error: `format` does not take `jsno`
 --> factlint.toml:2:10
  |
2 | format = "jsno"
  |          ^^^^^^
  |
  = help: did you mean `json`?

error: `quiet` takes true or false
 --> factlint.toml:3:9
  |
3 | quiet = "yes"
  |         ^^^^^
  |
  = help: write `quiet = true`

error: `claims` is empty
 --> factlint.toml:5:10
  |
5 | claims = ""
  |          ^^
  |
  = help: leave it out

error: `output` does not take `pdf=a.pdf`: no format `pdf`; the formats are human, json, sarif, github, junit, markdown, html
 --> factlint.toml:6:11
  |
6 | output = ["pdf=a.pdf"]
  |           ^^^^^^^^^^^

error: no key `check`
 --> factlint.toml:7:2
  |
7 | [check]
  |  ^^^^^
  |
  = help: the keys stand at the top of the file, in no table


"#]]);
}

#[test]
fn what_excludes_each_other_is_told_and_a_flag_beats_its_rival() {
    let folder = configured("verbose = true\nquiet = true\n");
    factlint(folder.path(), &[])
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: `quiet` and `verbose` exclude each other
 --> factlint.toml:2:1
  |
1 | verbose = true
  | ------- the other
2 | quiet = true
  | ^^^^^
  |
  = help: leave one of them out


"#]]);
    std::fs::write(folder.path().join("factlint.toml"), "quiet = true\n").unwrap();
    let run = factlint(folder.path(), &["config", "--show", "-v"])
        .assert()
        .success();
    let shown = String::from_utf8(run.get_output().stdout.clone()).unwrap();
    assert!(shown.contains("\nquiet = false "), "{shown}");
}

#[test]
fn broken_files_stop_the_check_and_not_the_commands_without_options_of_it() {
    for (toml, told) in [
        (&b"quiet = tru\n"[..], "factlint.toml:1:9"),
        (b"quiet = true\nquiet = true\n", "factlint.toml:2:1"),
        (b"quiet", "factlint.toml:1:5"),
        (b"\xff\xfe", "byte 0 cannot be read"),
    ] {
        let folder = configured("");
        std::fs::write(folder.path().join("factlint.toml"), toml).unwrap();
        let run = factlint(folder.path(), &[]).assert().code(2).stdout_eq("");
        let words = String::from_utf8(run.get_output().stderr.clone()).unwrap();
        assert!(words.contains(told), "{words}");
        for args in [
            &["explain", "silent"][..],
            &["completions", "bash"],
            &["man"],
        ] {
            factlint(folder.path(), args).assert().success();
        }
    }
}

/// An option of `check` is a key, or it is known that it is none.
#[test]
fn every_option_of_check_is_a_key_of_the_file_or_has_a_reason_not_to_be() {
    const FLAGS_ONLY: &[&str] = &["today", "config", "no-config", "help"];
    let folder = folder(&[]);
    let text = |args: &[&str]| {
        let run = factlint(folder.path(), args).assert().success();
        String::from_utf8(run.get_output().stdout.clone()).unwrap()
    };
    let (help, keys) = (text(&["check", "-h"]), text(&["config"]));
    let option = regex::Regex::new(r"(?m)^ +(?:-\w, |    )--([a-z-]+)").unwrap();
    let names: Vec<&str> = option
        .captures_iter(&help)
        .map(|found| found.get(1).unwrap().as_str())
        .collect();
    assert!(names.len() > 8, "{help}");
    for name in names {
        let is_key = keys.contains(&format!("{name} = "));
        assert_ne!(is_key, FLAGS_ONLY.contains(&name), "{name}");
    }
}

fn page() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/configuration.md");
    std::fs::read_to_string(path).unwrap()
}

/// The first block of a page in a language.
fn block<'a>(page: &'a str, language: &str) -> &'a str {
    let (_, rest) = page.split_once(&format!("```{language}\n")).unwrap();
    rest.split_once("```").unwrap().0
}

#[test]
fn the_page_has_every_key_with_its_default_and_nothing_else() {
    let run = factlint(folder(&[]).path(), &["config"]).assert().success();
    let list = String::from_utf8(run.get_output().stdout.clone()).unwrap();
    let page = page();
    let rows: Vec<&str> = page.lines().filter(|line| line.contains("| `--")).collect();
    let mut entries = list.lines().collect::<Vec<_>>();
    entries.retain(|line| !line.is_empty());
    assert_eq!(rows.len(), entries.len() / 2, "{list}");
    for (row, entry) in rows.iter().zip(entries.chunks(2)) {
        let key = entry[0].split(" = ").next().unwrap();
        assert!(row.starts_with(&format!("| `{key}` |")), "{row}: {key}");
        assert!(row.contains(&format!("`--{key}`")), "{row}");
        let default = entry[1].rsplit_once("[default: ").unwrap().1;
        let default = default.trim_end_matches(']').trim_end_matches('[');
        assert!(row.contains(default), "{row}: {default}");
    }
}

#[test]
fn the_example_of_the_page_is_accepted_and_shown_as_the_page_has_it() {
    let page = page();
    let folder = folder(&[("factlint.toml", block(&page, "toml")), ("desk/a.txt", "")]);
    let args = ["config", "--show", "--format", "github"];
    let run = factlint(&folder.path().join("desk"), &args)
        .assert()
        .success();
    let shown = String::from_utf8(run.get_output().stdout.clone()).unwrap();
    assert_eq!(block(&page, "text"), shown);
}

#[test]
fn the_mistake_of_the_page_is_told_so() {
    let folder = folder(&[("factlint.toml", "claim = \"facts.yaml\"\n")]);
    let run = factlint(folder.path(), &[]).assert().code(2);
    let told = String::from_utf8(run.get_output().stderr.clone()).unwrap();
    assert!(page().contains(told.trim_end()), "{told}");
}
