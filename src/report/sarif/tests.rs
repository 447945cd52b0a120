//! The SARIF report, as code scanning reads it; `tests/validators/sarif.sh` asks the validator of the standard.

use serde_json::Value;

use super::super::sample::Sample;
use super::*;

fn written(sample: &Sample, root: &str) -> Value {
    let style = Style {
        root: root.to_owned(),
        ..Style::default()
    };
    let mut out = Vec::new();
    write(&sample.report(), &style, &mut out).unwrap();
    serde_json::from_slice(&out).unwrap()
}

fn results(log: &Value) -> &Vec<Value> {
    log["runs"][0]["results"].as_array().unwrap()
}

fn of_rule<'a>(log: &'a Value, rule: &str) -> &'a Value {
    results(log)
        .iter()
        .find(|result| result["ruleId"] == rule)
        .unwrap()
}

#[test]
fn a_result_stands_on_the_line_of_its_claim_and_links_its_evidence() {
    let log = written(&Sample::new(), "sources/");
    let disputed = of_rule(&log, "disputed");
    let place = &disputed["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "claims.yaml");
    assert_eq!(place["artifactLocation"]["uriBaseId"], "SRCROOT");
    assert_eq!(place["region"]["startLine"], 4);
    assert_eq!(place["region"]["startColumn"], 5);
    assert_eq!(
        place["region"]["snippet"]["text"],
        "the bridge is 412 metres long"
    );
    let evidence = &disputed["relatedLocations"][0];
    assert_eq!(
        evidence["physicalLocation"]["artifactLocation"]["uri"],
        "sources/b.txt"
    );
    assert_eq!(evidence["id"], 0);
    let message = disputed["message"]["text"].as_str().unwrap();
    assert!(
        message.contains("[b.txt:1](0), contradicts: 398 is not 412: “398 metres long”."),
        "{message}"
    );
}

#[test]
fn every_result_has_its_rule_and_a_fingerprint_of_its_own() {
    let log = written(&Sample::new(), "");
    let rules = log["runs"][0]["tool"]["driver"]["rules"]
        .as_array()
        .unwrap();
    let mut seen = Vec::new();
    for result in results(&log) {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], result["ruleId"]);
        let fingerprint = &result["partialFingerprints"]["factlintClaimSource/v1"];
        assert!(!seen.contains(fingerprint), "{result}");
        seen.push(fingerprint.clone());
    }
    assert!(rules.iter().all(|rule| {
        rule["help"]["text"]
            .as_str()
            .is_some_and(|help| help.contains("\nLimits: "))
    }));
}

#[test]
fn two_dissents_that_cover_nothing_are_two_results() {
    let mut sample = Sample::new();
    let mut other = sample.judgements[3].findings[0].clone();
    other.message = "no contradiction of `e.txt` is left".to_owned();
    sample.judgements[3].findings.push(other);
    let log = written(&sample, "");
    let unused = results(&log).iter();
    let unused: Vec<&Value> = unused
        .filter(|result| result["ruleId"] == "unused-dissent")
        .map(|result| &result["partialFingerprints"])
        .collect();
    assert_eq!(unused.len(), 2);
    assert_ne!(unused[0], unused[1]);
}

#[test]
fn fingerprints_do_not_know_lines() {
    let sample = Sample::new();
    let mut moved = Sample::new();
    let lead = "# a comment\n";
    moved.claims.text.insert_str(0, lead);
    for claim in &mut moved.claims.claims {
        claim.span.start += lead.len();
        claim.span.end += lead.len();
    }
    let prints = |sample: &Sample| -> Vec<Value> {
        let log = written(sample, "");
        let results = results(&log).iter();
        results
            .map(|result| result["partialFingerprints"].clone())
            .collect()
    };
    assert_eq!(prints(&sample), prints(&moved));
    moved.judgements[0].stances[1].evidence[0].quote = "399 metres long".to_owned();
    assert_ne!(prints(&sample)[0], prints(&moved)[0]);
    assert_eq!(prints(&sample)[1..], prints(&moved)[1..]);
}

#[test]
fn a_contradiction_with_a_dissent_is_suppressed_and_the_others_are_not() {
    let log = written(&Sample::new(), "");
    let suppressed = of_rule(&log, "contradicts");
    assert_eq!(
        suppressed["suppressions"],
        serde_json::json!([{
            "kind": "inSource",
            "status": "accepted",
            "justification": "the toll of the later years (until 2027-01-31)"
        }])
    );
    let others = results(&log)
        .iter()
        .filter(|result| result["ruleId"] != "contradicts");
    assert!(
        others
            .into_iter()
            .all(|other| other["suppressions"] == serde_json::json!([]))
    );
}

#[test]
fn a_source_that_cannot_be_read_is_an_error_in_that_source() {
    let log = written(&Sample::new(), "sources/");
    let unreadable = of_rule(&log, "unreadable");
    assert_eq!(unreadable["level"], "error");
    let place = &unreadable["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "sources/d/e.bin");
    assert_eq!(
        log["runs"][0]["invocations"][0]["executionSuccessful"],
        false
    );
}

#[test]
fn words_of_a_message_are_neither_links_nor_arguments() {
    assert_eq!(escaped(r"[a](0) {0} \"), r"\[a\](0) {{0}} \\");
}
