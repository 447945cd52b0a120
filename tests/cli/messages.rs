//! What is said when the check cannot be made: what, where, what to do; and nothing on the standard output.

use snapbox::str;

use super::{CLAIMS, SOURCE, factlint, folder};

#[test]
fn missing_claims_say_what_to_do() {
    factlint(folder(&[]).path(), &[])
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: cannot read the claims `claims.yaml`: no such file or folder
help: write a first one with `factlint init`, or name yours with `--claims FILE`

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
error: nothing to read in `sources`: it holds no .txt, .text, .md file (1 other, ignored files not counted)
help: name the folder with `--sources DIR`, in factlint.toml, or with `sources:` in the claims file

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
error: the folder of sources `drafts/archive` does not exist
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
error: the folder of sources `none` does not exist
help: name the folder with `--sources DIR`, in factlint.toml, or with `sources:` in the claims file

"#]]);
}
