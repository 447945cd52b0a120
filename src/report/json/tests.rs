//! The JSON report is what its schema says.

use serde_json::Value;

use super::super::sample::Sample;
use super::super::words;
use super::*;

fn written(sample: &Sample) -> Value {
    let mut out = Vec::new();
    write(&sample.report(), &Style::default(), &mut out).unwrap();
    serde_json::from_slice(&out).unwrap()
}

fn schema() -> Value {
    serde_json::from_str(include_str!("../../../report.schema.json")).unwrap()
}

/// Follows a `$ref` into the schema's definitions.
fn resolved<'a>(root: &'a Value, schema: &'a Value) -> &'a Value {
    match schema["$ref"].as_str() {
        Some(path) => root.pointer(path.trim_start_matches('#')).unwrap(),
        None => schema,
    }
}

/// Whether a value is what the schema says; for objects the keys must be just those of the schema, all of them required.
fn fits(root: &Value, schema: &Value, value: &Value) -> Result<(), String> {
    let schema = resolved(root, schema);
    if let Some(choices) = schema["anyOf"].as_array() {
        let fits_one = choices
            .iter()
            .any(|choice| fits(root, choice, value).is_ok());
        return fits_one
            .then_some(())
            .ok_or(format!("{value} fits no choice"));
    }
    if let Some(only) = schema.get("const") {
        return (only == value)
            .then_some(())
            .ok_or(format!("{value} is not {only}"));
    }
    if let Some(words) = schema["enum"].as_array() {
        return words
            .contains(value)
            .then_some(())
            .ok_or(format!("{value} is not listed"));
    }
    let actual = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let types = &schema["type"];
    let allowed = types == actual
        || types
            .as_array()
            .is_some_and(|types| types.iter().any(|one| one == actual));
    if !allowed {
        return Err(format!("{value} is not {types}"));
    }
    match value {
        Value::Array(items) => items
            .iter()
            .try_for_each(|item| fits(root, &schema["items"], item)),
        Value::Object(members) => {
            let mut keys: Vec<&str> = members.keys().map(String::as_str).collect();
            let mut listed: Vec<&str> = schema["properties"]
                .as_object()
                .unwrap()
                .keys()
                .map(String::as_str)
                .collect();
            let mut required: Vec<&str> = schema["required"]
                .as_array()
                .unwrap()
                .iter()
                .filter_map(Value::as_str)
                .collect();
            keys.sort_unstable();
            listed.sort_unstable();
            required.sort_unstable();
            if keys != listed || listed != required || schema["additionalProperties"] != false {
                return Err(format!(
                    "keys {keys:?}, listed {listed:?}, required {required:?}"
                ));
            }
            members.iter().try_for_each(|(key, member)| {
                fits(root, &schema["properties"][key], member)
                    .map_err(|why| format!("{key}: {why}"))
            })
        }
        _ => Ok(()),
    }
}

#[test]
fn a_report_is_what_its_schema_says() {
    let schema = schema();
    let known = Sample::with_baseline(&["disputed"]);
    assert_eq!(fits(&schema, &schema, &written(&known)), Ok(()));
}

#[test]
fn a_report_without_a_baseline_is_what_its_schema_says() {
    let schema = schema();
    assert_eq!(fits(&schema, &schema, &written(&Sample::new())), Ok(()));
}

#[test]
fn the_schema_lists_every_stance_and_verdict() {
    let schema = schema();
    let stances = schema
        .pointer("/$defs/stance/properties/stance/enum")
        .unwrap();
    assert_eq!(
        stances,
        &serde_json::json!(words::STANCES.map(words::stance))
    );
    let verdicts = schema
        .pointer("/$defs/claim/properties/verdict/enum")
        .unwrap();
    assert_eq!(
        verdicts,
        &serde_json::json!(words::VERDICTS.map(words::verdict))
    );
}

#[test]
fn the_schema_lists_every_kind() {
    let schema = schema();
    let kinds = schema.pointer("/$defs/claim/properties/kind/enum").unwrap();
    let names = crate::judge::KINDS.iter().map(|kind| kind.name);
    let names: Vec<&str> = names.chain(["none"]).collect();
    assert_eq!(kinds, &serde_json::json!(names));
}

#[test]
fn every_claim_has_a_stance_of_every_source() {
    let report = written(&Sample::new());
    for claim in report["claims"].as_array().unwrap() {
        let stances = claim["stances"].as_array().unwrap().iter();
        let paths: Vec<_> = stances
            .map(|stance| stance["source"].as_str().unwrap())
            .collect();
        assert_eq!(paths, ["a.txt", "b.txt", "c.txt", "d/e.bin"]);
    }
}

#[test]
fn pieces_cut_their_words_out_of_the_source() {
    let sample = Sample::new();
    let report = written(&sample);
    let piece = report
        .pointer("/claims/1/stances/0/evidence/0/pieces/0")
        .unwrap();
    let at = |key: &str| usize::try_from(piece[key].as_u64().unwrap()).unwrap();
    let bytes = sample.sources.files[0].content.as_ref().unwrap();
    assert_eq!(
        &bytes[at("start_byte")..at("end_byte")],
        b"It opened on\n3 May 1931"
    );
    assert_eq!((at("start_line"), at("end_line")), (3, 4));
}

#[test]
fn a_whole_report() {
    let sample = Sample::new();
    let mut report = written(&sample);
    let claims = report["claims"].as_array_mut().unwrap();
    // Two claims show every key; the others would only make the snapshot long.
    *claims = vec![claims[3].clone(), claims[4].clone()];
    insta::assert_snapshot!(serde_json::to_string_pretty(&report).unwrap());
}

#[test]
fn hidden_characters_are_escaped_and_come_back() {
    let value = "a\u{202e}\u{7f}\u{e0041}旧\u{1b}\n\u{2028}b";
    let mut out = Vec::new();
    write_value(&value, &mut out).unwrap();
    let text = String::from_utf8(out).unwrap();
    assert!(
        text.trim_end()
            .chars()
            .all(|c| !super::super::visible::is_hidden(c)),
        "{text}"
    );
    assert_eq!(serde_json::from_str::<String>(&text).unwrap(), value);
}
