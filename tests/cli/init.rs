//! `factlint init`: a first `claims.yaml` that can be checked as it stands, and nothing else in the folder changed.

use std::collections::BTreeMap;
use std::path::Path;

use snapbox::str;

use super::{factlint, folder};

const STORY: (&str, &str) = (
    "sources/a.txt",
    "The Bureau of Lakes and Rivers (BLR) counted 412 herons in May.\n\n\
     “Nobody had seen so many of them before,” said Vera Holm, who led the count.\n",
);
const REPLY: (&str, &str) = (
    "sources/b.txt",
    "Published 3 June 2024\n\nThe Ministry of Ponds denied on Monday that the herons were counted twice.\n",
);

/// Every file below a folder, with its bytes.
fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path
                    .strip_prefix(root)
                    .unwrap()
                    .to_string_lossy()
                    .into_owned();
                found.insert(name, std::fs::read(&path).unwrap());
            }
        }
    }
    found
}

#[test]
fn the_file_passes_the_check_and_only_it_and_the_schema_are_new() {
    let folder = folder(&[STORY, REPLY]);
    let before = files(folder.path());
    factlint(folder.path(), &["init"])
        .assert()
        .success()
        .stderr_eq("")
        .stdout_eq(str![[r#"
wrote claims.yaml: 2 sources, 2 origins, 1 name with aliases, 1 claim to begin with
wrote claims.schema.json: editors complete and check the claims with it
next: write your claims below `claims:`, and run `factlint check`

"#]]);
    let mut after = files(folder.path());
    let claims = after.remove("claims.yaml").unwrap();
    assert_eq!(
        after.remove("claims.schema.json").unwrap(),
        factlint::claims::SCHEMA.as_bytes()
    );
    assert_eq!(after, before);
    snapbox::assert_data_eq!(
        String::from_utf8(claims).unwrap(),
        str![[r##"
# yaml-language-server: $schema=claims.schema.json
#
# What is about to be published, checked against the sources by `factlint check`.
# Lines such as `# - 51 countries` are examples: take away `# `, and write your own words.
version: 1

# What a short claim such as `51 countries` is about.
# subject: Lake Treaty

sources: sources/

# "On Monday" is a day once the day of publication is known. None was found in these; write it where you know it.
# source_notes:
#   a.txt: {published: 2026-01-31}

# A name and its other names. These stand in the sources; add those that only people know.
aliases:
  Bureau of Lakes and Rivers:
    - BLR

# A group and its members, so that `three of the Northern Towns signed` can be counted.
# groups:
#   Northern Towns: [Alta, Bergen, Narvik]

# Words that mean the same in this subject.
# terms:
#   sign: [initial, put a name to]

# What holds for every claim that does not say otherwise, in origins: sources that go back to one text count once.
# defaults:
#   expect: {agree: 1, contradict: 0}

claims:
  # Taken from a.txt, to begin with; put yours in its place.
  - quote: Nobody had seen so many of them before
    by: Vera Holm

  # The common forms of a claim.

  # How many. `More than 50` in a source leaves room for 51, and does not confirm it.
  # - 51 countries signed the Lake Treaty

  # At least, at most, about; and how many origins have to agree, when one is too few.
  # - claim: More than 130 companies signed the Lake Treaty
  #   expect: {agree: 2}

  # Who takes part, and who does not.
  # - Norway declined to sign the Lake Treaty

  # When.
  # - The Lake Treaty was signed on 12 November 2018

  # Where.
  # - The Lake Treaty was signed in Geneva

  # Who holds an office.
  # - Ilse Maartens is the director of the Halden Institute

  # Who did what to whom.
  # - Rosa Lind founded the Halden Institute

  # Words that were said, compared word by word, and who said them.
  # - quote: Nobody writes the second rule before the first.
  #   by: Ilse Maartens

  # What the subject is called.
  # - name: Treaty on the Waters of the Lake

  # What no source may say.
  # - absent: The Lake Treaty is legally binding

  # A contradiction that is known and explained; `until` makes it come back.
  # - claim: 90 towns signed the Lake Treaty
  #   dissent:
  #     - source: a.txt
  #       because: an early count, corrected the week after
  #       until: 2099-12-31

"##]]
    );
    factlint(folder.path(), &["check"]).assert().success();
}

#[test]
fn nothing_is_written_over() {
    let there = |name: &str| folder(&[STORY, (name, "mine\n")]);
    let taken = there("claims.yaml");
    let before = files(taken.path());
    factlint(taken.path(), &["init"])
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: `claims.yaml` is there already, and is left as it is
help: write your claims into it, or move it away first

"#]]);
    assert_eq!(files(taken.path()), before);
    let other = there("claims.schema.json");
    let run = factlint(other.path(), &["init"]).assert().success();
    let told = String::from_utf8(run.get_output().stdout.clone()).unwrap();
    assert!(told.contains("left claims.schema.json as it is"), "{told}");
    assert_eq!(files(other.path())["claims.schema.json"], b"mine\n");
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_a_name_that_is_taken() {
    let folder = folder(&[STORY]);
    let link = folder.path().join("claims.yaml");
    std::os::unix::fs::symlink("elsewhere.yaml", &link).unwrap();
    factlint(folder.path(), &["init"]).assert().code(2);
    assert!(!folder.path().join("elsewhere.yaml").exists());
    assert!(link.symlink_metadata().unwrap().is_symlink());
}

#[test]
fn the_claims_stand_beside_the_folder_that_is_named_or_beside_sources_in_it() {
    let text = "The pier of oak is 30 metres long.\n";
    let folder = folder(&[("desk/sources/a.txt", text), ("old/press/b.txt", text)]);
    factlint(folder.path(), &["init", "desk"])
        .assert()
        .success();
    factlint(folder.path(), &["init", "old/press/"])
        .assert()
        .success();
    let claims = |path: &str| std::fs::read_to_string(folder.path().join(path)).unwrap();
    assert!(claims("desk/claims.yaml").contains("\nsources: sources/\n"));
    assert!(claims("old/claims.yaml").contains("\nsources: press/\n"));
    for file in ["desk/claims.yaml", "old/claims.yaml"] {
        factlint(folder.path(), &["--claims", file])
            .assert()
            .success();
    }
}

#[test]
fn folders_without_sources_are_refused_and_stay_empty() {
    let folder = folder(&[
        ("articles/a.txt", "The pier is long.\n"),
        ("photos/a.png", "x"),
        ("blank/a.txt", " \n"),
    ]);
    let before = files(folder.path());
    let refused = |args: &[&str]| {
        let run = factlint(folder.path(), args).assert().code(2).stdout_eq("");
        assert_eq!(files(folder.path()), before);
        String::from_utf8(run.get_output().stderr.clone()).unwrap()
    };
    let told = [
        refused(&["init"]),
        refused(&["init", "photos"]),
        refused(&["init", "none"]),
        refused(&["init", "articles/a.txt"]),
        refused(&["init", "blank"]),
    ];
    snapbox::assert_data_eq!(
        told.concat(),
        str![[r#"
error: no folder `sources` in `.`
help: name the folder: `factlint init articles`
error: nothing to read in `photos`: it holds no .txt, .text, .md file (1 other, ignored files not counted)
help: put the texts into it, one file each, or name another folder
error: the folder of sources `none` does not exist
help: name the folder that holds the sources
error: `articles/a.txt` is not a folder
help: name the folder that holds the sources
error: no source in `blank` can be read
help: see why with `factlint origins blank`

"#]]
    );
}

#[test]
fn an_unreadable_source_is_told_and_written_down() {
    let folder = folder(&[STORY, ("sources/z.txt", "")]);
    let run = factlint(folder.path(), &["init"]).assert().success();
    let told = String::from_utf8(run.get_output().stdout.clone()).unwrap();
    assert!(told.contains("1 source cannot be read"), "{told}");
    let claims = std::fs::read_to_string(folder.path().join("claims.yaml")).unwrap();
    assert!(
        claims.contains("#   (z.txt: empty: no text to read)\n"),
        "{claims}"
    );
}
