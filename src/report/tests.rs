//! What is suppressed is marked in every format, each in its way, and left out of none.

use super::sample::Sample;
use super::*;

/// A report in which the dispute over the bridge's length, a finding beside a claim and one of the run are in the baseline.
fn written(format: &str, detail: Detail) -> String {
    let sample = Sample::with_baseline(&["disputed", "two-facts", "garbled"]);
    shown(&sample, format, detail)
}

fn shown(sample: &Sample, format: &str, detail: Detail) -> String {
    let style = Style {
        detail,
        ..Style::default()
    };
    let format = FORMATS.iter().find(|one| one.name == format).unwrap();
    let mut out = Vec::new();
    (format.write)(&sample.report(), &style, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[track_caller]
fn check(text: &str, has: &[&str], has_not: &[&str]) {
    for part in has {
        assert!(text.contains(part), "{part}\nis not in\n{text}");
    }
    for part in has_not {
        assert!(!text.contains(part), "{part}\nis in\n{text}");
    }
}

const LINE: &str =
    "baseline factlint-baseline.json: 3 findings suppressed, 1 entry fits nothing any more";

#[test]
fn people_read_how_much_the_baseline_holds_and_with_verbose_what() {
    let head = "warning[stale-baseline]: 1 entry fits no finding any more: silent, ferry; ";
    check(
        &written("human", Detail::Normal),
        &[
            LINE,
            head,
            "--> factlint-baseline.json",
            "disputed, in the baseline",
            "2 met, 4 not met, 1 in the baseline",
        ],
        &["[disputed]", "[two-facts]", "[garbled]", "explain disputed"],
    );
    check(
        &written("human", Detail::Verbose),
        &[
            "in the baseline: disputed: `the bridge is 412 metres long`",
            "in the baseline: garbled: c.txt changes what a.txt says",
        ],
        &[],
    );
    let quiet = written("human", Detail::Quiet);
    check(&quiet, &["[unconfirmed]"], &["[disputed]", "baseline"]);
}

#[test]
fn json_and_sarif_have_every_issue_with_what_suppresses_it() {
    let json: serde_json::Value = serde_json::from_str(&written("json", Detail::Normal)).unwrap();
    let issues = json["issues"].as_array().unwrap();
    let known = issues
        .iter()
        .filter(|issue| issue["suppressed_by"]["kind"] == "baseline");
    let known: Vec<&str> = known.map(|issue| issue["code"].as_str().unwrap()).collect();
    assert_eq!(known, ["disputed", "two-facts", "garbled"]);
    assert_eq!(json["baseline"]["stale"][0], "silent, ferry");
    assert!(issues.iter().all(|issue| {
        let suppressed = !issue["suppressed_by"].is_null();
        !(suppressed && issue["fails"] == true)
    }));
    let sarif: serde_json::Value = serde_json::from_str(&written("sarif", Detail::Normal)).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results.len(), issues.len());
    for (result, issue) in results.iter().zip(issues) {
        assert_eq!(result["ruleId"], issue["code"]);
        assert_eq!(result["level"], issue["severity"]);
        let suppressions = result["suppressions"].as_array().unwrap();
        assert_eq!(suppressions.is_empty(), issue["suppressed_by"].is_null());
        for one in suppressions {
            let inside = issue["suppressed_by"]["kind"] == "dissent";
            assert_eq!(one["kind"], if inside { "inSource" } else { "external" });
            assert_eq!(
                one["justification"],
                issue["suppressed_by"]["justification"]
            );
        }
    }
    let stale = results.iter().find(|one| one["ruleId"] == "stale-baseline");
    let place = &stale.unwrap()["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "factlint-baseline.json");
    assert_eq!(place["region"], serde_json::json!({"startLine": 1}));
}

#[test]
fn annotations_and_test_cases_do_not_fail_for_what_is_known() {
    check(
        &written("github", Detail::Normal),
        &[
            LINE,
            "::warning file=factlint-baseline.json,line=1,title=stale-baseline::",
        ],
        &["title=disputed", "title=garbled"],
    );
    check(
        &written("junit", Detail::Normal),
        &[
            "<testsuite name=\"claims.yaml\" tests=\"7\" failures=\"4\" errors=\"0\" skipped=\"1\">",
            "<skipped message=\"in the baseline factlint-baseline.json: disputed: ",
            "<skipped message=\"in the baseline factlint-baseline.json: garbled: ",
            "<skipped message=\"in the baseline: contradicts: 398 is not 412\">",
            "<testcase name=\"stale-baseline: factlint-baseline.json\" classname=\"findings\">",
        ],
        &["<failure message=\"disputed"],
    );
}

#[test]
fn pages_for_review_say_what_is_in_the_baseline() {
    check(
        &written("markdown", Detail::Normal),
        &[
            "\n## In the baseline\n\n- **disputed** (the-bridge-is-412-metres-long): ",
            "| disputed, in the baseline |",
            "Baseline factlint-baseline.json: 3 findings suppressed",
        ],
        &["## the-bridge-is-412-metres-long"],
    );
    check(
        &written("html", Detail::Normal),
        &[
            LINE,
            "<span class=\"verdict met\">disputed, in the baseline</span>",
            "<strong>garbled</strong> (in the baseline)",
            "<strong>two-facts</strong> (in the baseline)",
            "stale-baseline: 1 entry fits no finding any more",
        ],
        &["disputed, not met"],
    );
}

#[test]
fn a_milder_claim_is_as_mild_in_every_format() {
    let mild = |format| {
        let mut sample = Sample::new();
        sample.claims.claims[0].severity = Severity::Warning;
        sample.claims.claims[1].severity = Severity::Note;
        sample.claims.claims[0].tags = vec!["length".to_owned()];
        shown(&sample, format, Detail::Normal)
    };
    check(
        &mild("human"),
        &[
            "warning[disputed]",
            "note[unconfirmed]",
            "disputed, not met (warning)",
            "2 met, 5 not met (1 warning, 1 note)",
        ],
        &["error[disputed]"],
    );
    let json: serde_json::Value = serde_json::from_str(&mild("json")).unwrap();
    let claim = &json["claims"][0];
    assert_eq!(claim["severity"], "warning");
    assert_eq!(claim["tags"], serde_json::json!(["length"]));
    assert_eq!(json["issues"][0]["fails"], false);
    let sarif: serde_json::Value = serde_json::from_str(&mild("sarif")).unwrap();
    assert_eq!(sarif["runs"][0]["results"][1]["level"], "note");
    check(
        &mild("github"),
        &[
            "::warning file=claims.yaml,line=4,",
            "::notice file=claims.yaml,line=6,",
        ],
        &[],
    );
    check(
        &mild("junit"),
        &[
            "failures=\"3\" errors=\"0\" skipped=\"2\">",
            "<skipped message=\"warning: disputed: ",
            "<skipped message=\"warning: contradicts: 398 is not 412\">",
        ],
        &[],
    );
    check(&mild("markdown"), &["**disputed, not met (warning)**"], &[]);
    check(
        &mild("html"),
        &["tags: length", "disputed, not met (warning)"],
        &[],
    );
}

#[test]
fn what_is_not_chosen_is_said_to_be_so() {
    for format in FORMATS {
        let mut sample = Sample::new();
        let ignore = ["disputed".to_owned(), "garbled".to_owned()];
        sample.policy.selection =
            crate::triage::Selection::new(&[], &ignore, &sample.claims).unwrap();
        let text = shown(&sample, format.name, Detail::Normal);
        let told = match format.name {
            "human" | "markdown" | "html" => "disputed, not chosen",
            "github" => "1 not met and not chosen",
            "junit" => "<skipped message=\"not chosen\"/>",
            _ => "\"unconfirmed\"",
        };
        check(
            &text,
            &[told],
            &["[garbled]", "title=disputed", "\"ruleId\": \"garbled\""],
        );
    }
}
