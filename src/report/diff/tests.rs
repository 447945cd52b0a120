//! The written difference, by texts of their own.

use super::super::diff_markdown::write_diff_markdown;
use super::super::diff_versions::{write_versions, write_versions_markdown};
use super::super::diff_wire::write_diffs_json;
use super::*;
use crate::clean::clean;
use crate::facts::{Dictionary, extract};
use crate::relate::{diff, garbles};
use crate::source::Source;
use crate::subject::{Lexicon, SourceNotes};

const HERD: &str = "The herd of 214 reindeer crossed the frozen strait on Sunday and reached the winter meadows before dark. \
    Wolves had followed it for three days without coming near. The herders lit fires along the northern shore of the bay.";

/// The versions as files `old`, `new`, `newer`.
fn sources(texts: &[&str]) -> Sources {
    let files = ["old", "new", "newer"]
        .iter()
        .zip(texts)
        .map(|(path, text)| Source {
            path: (*path).to_owned(),
            content: Ok((*text).into()),
        });
    Sources {
        files: files.collect(),
        not_sources: Vec::new(),
    }
}

/// What a writer writes of the first version and every other.
fn written(texts: &[&str], write: impl Fn(&[Compared<'_>], &mut Vec<u8>)) -> String {
    let sources = sources(texts);
    let documents: Vec<Document> = clean(&sources, &SourceNotes::default())
        .into_iter()
        .map(Result::unwrap)
        .collect();
    let dictionary = Dictionary::new(&Lexicon::default());
    let facts: Vec<_> = documents
        .iter()
        .map(|document| extract(document, &dictionary))
        .collect();
    let diffs: Vec<_> = documents[1..]
        .iter()
        .map(|other| diff(&documents[0], other))
        .collect();
    let garbled: Vec<_> = (1..documents.len())
        .map(|at| garbles((&documents[0], &facts[0]), (&documents[at], &facts[at])))
        .collect();
    let compared: Vec<Compared<'_>> = (1..documents.len())
        .map(|at| Compared {
            sources: &sources,
            a: &documents[0],
            b: &documents[at],
            diff: &diffs[at - 1],
            garbles: &garbled[at - 1],
        })
        .collect();
    let mut out = Vec::new();
    write(&compared, &mut out);
    String::from_utf8(out).unwrap()
}

const STYLE: DiffStyle = DiffStyle {
    width: 100,
    colour: false,
    only_facts: false,
};

#[track_caller]
fn check(a: &str, b: &str, style: DiffStyle, expected: &str) {
    let found = written(&[a, b], |compared, out| {
        write_diff(&compared[0], &style, out).unwrap()
    });
    assert_eq!(found, expected);
}

#[test]
fn equal_texts_have_no_differences() {
    check(
        HERD,
        HERD,
        STYLE,
        "old -> new\n\nno differences in wording\n",
    );
}

#[test]
fn type_is_counted() {
    let expected = "old -> new\n\nno differences in wording\n\ntypography (1)\n";
    check(
        HERD,
        &HERD.replace("the frozen strait", "the frozen, strait"),
        STYLE,
        expected,
    );
}

/// Changes of every class.
fn changed() -> String {
    "Wolves had trailed it for three days without coming near. \
     The herd of 241 reindeer did not cross the frozen strait on Monday and reached the winter meadows before dark. \
     Nobody slept much in the camp."
        .to_owned()
}

#[test]
fn facts_come_before_wording_and_moves_before_what_is_new() {
    let found = written(&[HERD, &changed()], |compared, out| {
        write_diff(&compared[0], &STYLE, out).unwrap()
    });
    insta::assert_snapshot!(found);
}

#[test]
fn wide_terminals_show_versions_side_by_side() {
    let style = DiffStyle {
        width: 140,
        ..STYLE
    };
    let found = written(&[HERD, &changed()], |compared, out| {
        write_diff(&compared[0], &style, out).unwrap()
    });
    insta::assert_snapshot!(found);
}

#[test]
fn markdown_strikes_out_and_sets_in_bold() {
    let found = written(&[HERD, &changed()], |compared, out| {
        write_diff_markdown(&compared[0], &STYLE, out).unwrap()
    });
    insta::assert_snapshot!(found);
}

#[test]
fn only_facts_leaves_the_rest_out() {
    let style = DiffStyle {
        only_facts: true,
        ..STYLE
    };
    let found = written(&[HERD, &changed()], |compared, out| {
        write_diff(&compared[0], &style, out).unwrap()
    });
    assert!(
        found.contains("facts changed (1)") && !found.contains("wording changed"),
        "{found}"
    );
    let json = written(&[HERD, &changed()], |compared, out| {
        write_diffs_json(compared, true, out).unwrap()
    });
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["diffs"][0]["sentences"].as_array().unwrap().len(), 1);
}

#[test]
fn json_has_every_sentence_with_its_words() {
    let json = written(&[HERD, &changed()], |compared, out| {
        write_diffs_json(compared, false, out).unwrap()
    });
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let sentences = json["diffs"][0]["sentences"].as_array().unwrap();
    assert_eq!(sentences.len(), 4);
    let facts: Vec<&str> = sentences
        .iter()
        .flat_map(|sentence| sentence["changes"].as_array().unwrap())
        .filter_map(|change| change["fact"].as_str())
        .collect();
    assert_eq!(facts, ["number", "negation", "date"]);
}

#[test]
fn three_versions_stand_in_one_table() {
    let (new, newer) = (HERD.replace("214", "241"), HERD.replace("fires", "lamps"));
    let texts = [HERD, &new, &newer];
    let found = written(&texts, |compared, out| {
        write_versions(compared, &STYLE, out).unwrap()
    });
    insta::assert_snapshot!(found);
    let found = written(&texts, |compared, out| {
        write_versions_markdown(compared, &STYLE, out).unwrap()
    });
    insta::assert_snapshot!(found);
}

#[test]
fn words_left_out_stand_apart_from_what_is_left() {
    let expected = "old -> new\n\n\
        wording changed (1)\n  \
        1 -> 1  The herders lit fires along the [-northern-] shore of the bay.\n";
    check(HERD, &HERD.replace("northern ", ""), STYLE, expected);
}

#[test]
fn every_sort_of_change_is_named() {
    let old = "The Ferry Company of Brackley carried 300 mules over the sound in April.\n\n\
        The captain of the old tug did not hear the bell of the lighthouse.\n\n\
        Two pilots from Halden steered the convoy through the narrow strait by night.\n\n\
        The harbour of Ellery has raided many smaller harbours along the western coast.\n\n\
        \"We saw the ice come down in a single night,\" the eldest of the pilots wrote.\n\n\
        The long co-operative pier was painted green by the fishermen of the village.";
    let new = "The Ferry Company of Brackley carried 500 mules over the sound in August.\n\n\
        The captain of the old tug heard the bell of the lighthouse.\n\n\
        Two pilots from Ellery steered the convoy through the narrow strait by night.\n\n\
        The harbour of Ellery has been a victim of raids on many smaller harbours along the western coast.\n\n\
        \"We saw the snow come down in a single night,\" the eldest of the pilots wrote.\n\n\
        The long cooperative pier was painted green by fishers of the village.";
    let found = written(&[old, new], |compared, out| {
        write_diff(&compared[0], &STYLE, out).unwrap()
    });
    insta::assert_snapshot!(found);
}
