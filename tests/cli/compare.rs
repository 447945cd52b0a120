//! The commands that compare sources: `origins` and `diff`.

use serde_json::Value;
use snapbox::str;

use super::{factlint, folder};

const FIRST: &str = "Thornby Courier (May 2, 2031)\n\nCounty Closes the Old Bridge\n\n\
    The county closed the old bridge at Thornby on Monday after divers had found cracks in two of its nine piers. \
    Some 40 lorries a day will have to take the ferry until the masons have finished their work in the autumn.\n\n\
    Brackley, Halden and Ellery have offered the county their own masons and carts, which the engineer gladly accepted.\n";
const SECOND: &str = "Bridge Closed\n\n\
    The county closed the old bridge at Thornby on Monday after divers had found cracks in three of its nine piers. \
    The Thornby Courier reported that some 40 lorries a day will have to take the ferry until the masons have finished their work.\n\n\
    Brackley and Ellery have offered the county their own masons and carts, which the engineer gladly accepted.\n";

fn files() -> tempfile::TempDir {
    folder(&[
        ("texts/a.txt", FIRST),
        ("texts/b.txt", SECOND),
        (
            "texts/c.txt",
            "Nothing is known of the comet that was seen over the western hills in the night to Sunday.\n",
        ),
    ])
}

fn out(folder: &tempfile::TempDir, args: &[&str]) -> String {
    let run = factlint(folder.path(), args).assert().success();
    String::from_utf8(run.get_output().stdout.clone()).unwrap()
}

#[test]
fn origins_are_shown_with_direction_and_proof() {
    let folder = files();
    let shown = out(&folder, &["origins", "texts"]);
    assert!(shown.starts_with("3 sources, 2 origins\n"), "{shown}");
    assert!(
        shown.contains("b.txt and a.txt: ") && shown.contains("(first: a.txt, by credit)"),
        "{shown}"
    );
    let json: Value =
        serde_json::from_str(&out(&folder, &["origins", "texts", "--format", "json"])).unwrap();
    assert_eq!(json["origins"][0]["original"], "a.txt");
    assert_eq!(json["links"][0]["known_by"], "credit");
    assert_eq!(json["links"][0]["shared"][0]["a"]["start_line"], 5);
}

#[test]
fn notes_of_a_claims_file_count() {
    let folder = files();
    let claims = "sources: texts\nsource_notes:\n  c.txt: {derives_from: a.txt}\nclaims:\n  - 40 lorries a day\n";
    std::fs::write(folder.path().join("claims.yaml"), claims).unwrap();
    let shown = out(&folder, &["origins", "--claims", "claims.yaml"]);
    assert!(shown.starts_with("3 sources, 1 origin\n"), "{shown}");
    assert!(
        shown.contains("derived, by a note (first: a.txt, by note)"),
        "{shown}"
    );
}

#[test]
fn a_diff_says_what_is_garbled_before_anything_else() {
    let folder = files();
    let shown = out(&folder, &["diff", "texts/a.txt", "texts/b.txt"]);
    assert!(
        shown.starts_with("texts/a.txt -> texts/b.txt\n\ngarbled ("),
        "{shown}"
    );
    assert!(shown.contains("list: the list lost `Halden`"), "{shown}");
    let only = out(
        &folder,
        &["diff", "texts/a.txt", "texts/b.txt", "--only", "fact"],
    );
    assert!(!only.contains("only in"), "{only}");
    let wide = out(
        &folder,
        &["diff", "texts/a.txt", "texts/b.txt", "--width", "150"],
    );
    assert!(wide.contains(" | "), "{wide}");
    let markdown = out(
        &folder,
        &["diff", "texts/a.txt", "texts/b.txt", "--format", "markdown"],
    );
    assert!(markdown.contains("~~two~~**three**"), "{markdown}");
}

#[test]
fn a_group_and_several_versions_are_compared_with_the_first() {
    let folder = files();
    let json: Value = serde_json::from_str(&out(
        &folder,
        &["diff", "--group", "texts", "--format", "json"],
    ))
    .unwrap();
    assert_eq!(
        (
            json["diffs"][0]["a"].as_str(),
            json["diffs"][0]["b"].as_str()
        ),
        (Some("a.txt"), Some("b.txt"))
    );
    assert_eq!(json["diffs"].as_array().unwrap().len(), 1);
    let table = out(
        &folder,
        &["diff", "texts/a.txt", "texts/b.txt", "texts/a.txt"],
    );
    assert!(
        table.starts_with("texts/a.txt, texts/b.txt, texts/a.txt\n"),
        "{table}"
    );
}

#[test]
fn a_check_warns_of_garbled_copies_and_its_exit_code_does_not_change() {
    let folder = files();
    std::fs::write(
        folder.path().join("claims.yaml"),
        "sources: texts\nclaims:\n  - Divers found cracks in two of its nine piers\n",
    )
    .unwrap();
    let run = factlint(folder.path(), &["--format", "json"]).assert();
    let json: Value = serde_json::from_slice(&run.get_output().stdout).unwrap();
    let met = json["claims"][0]["met"].as_bool().unwrap();
    assert_eq!(run.get_output().status.code(), Some(i32::from(!met)));
    let found = json["findings"].as_array().unwrap();
    assert!(
        found
            .iter()
            .any(|finding| finding["code"] == "garbled-copy" && finding["source"] == "b.txt"),
        "{json}"
    );
    assert_eq!(found[0]["evidence"].as_array().unwrap().len(), 2);
}

#[test]
fn what_cannot_be_compared_is_said() {
    let folder = files();
    factlint(folder.path(), &["diff", "texts/a.txt"])
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: one file has nothing to be compared with
help: name two versions or more, or a folder with `--group`

"#]]);
    factlint(folder.path(), &["origins", "none"])
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: the folder of sources `none` does not exist
help: name the folder that holds the sources

"#]]);
}
