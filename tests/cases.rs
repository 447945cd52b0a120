//! Every case of `tests/cases`: claims and sources, few words each, with the report for people and as JSON as snapshots.
//!
//! A case is a folder with a `claims.yaml`, whose first comment says what the case is about, and `sources/`. No Rust is
//! needed to add one; `INSTA_UPDATE=always cargo test --test cases` writes its snapshots beside it.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test reads files and stops where something is wrong"
)]

use std::fs;
use std::path::Path;

use factlint::Checked;
use factlint::claims::{self, Claims};
use factlint::explain;
use factlint::report::{Detail, FORMATS, Report, Style};
use factlint::source::Sources;
use factlint::triage::{self, Policy};
use jiff::civil::{Date, date};

/// The day on which the dissents of all cases are looked at.
const TODAY: Date = date(2026, 1, 31);

#[test]
fn every_case_is_reported_as_before() {
    insta::glob!("cases/*/claims.yaml", |file| {
        let case = file.parent().unwrap();
        let [human, json] = reports(case);
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(case);
        settings.set_prepend_module_to_snapshot(false);
        settings.remove_snapshot_suffix();
        settings.set_omit_expression(true);
        settings.remove_input_file();
        settings.bind(|| {
            insta::assert_snapshot!("human", human);
            insta::assert_snapshot!("json", json);
        });
    });
}

#[test]
fn every_case_says_what_it_is_about() {
    insta::glob!("cases/*/claims.yaml", |file| {
        let text = fs::read_to_string(file).unwrap();
        let about = text.strip_prefix("# ");
        assert!(about.is_some(), "{} opens with no comment", file.display());
    });
}

#[test]
fn every_code_that_a_case_comes_out_with_is_explained() {
    insta::glob!("cases/*/claims.yaml", |file| {
        let (_, _, checked) = checked(file.parent().unwrap());
        for judgement in &checked.judgements {
            let reasons = judgement.stances.iter().map(|stance| stance.reason);
            let findings = judgement.findings.iter().map(|finding| finding.code);
            for code in reasons.chain(findings) {
                assert!(
                    explain::topic(code).is_some(),
                    "`factlint explain {code}` does not know it"
                );
            }
        }
    });
}

/// A case, read and judged.
fn checked(case: &Path) -> (Claims, Sources, Checked) {
    let text = fs::read_to_string(case.join("claims.yaml")).unwrap();
    let claims = claims::parse("claims.yaml", &text)
        .unwrap_or_else(|error| panic!("{}: {error}", case.display()));
    let sources = factlint::read::read(&case.join("sources")).unwrap();
    let checked = factlint::check(&claims, &sources, today(&claims));
    (claims, sources, checked)
}

/// The report of a case in every format, with everything that it can say.
fn reports(case: &Path) -> [String; 2] {
    let (claims, sources, checked) = checked(case);
    let found = checked.found(&claims, &sources);
    let triage = triage::triage(&found, &Policy::default());
    let report = Report {
        claims: &claims,
        sources: &sources,
        documents: &checked.documents,
        origins: &checked.origins,
        judgements: &checked.judgements,
        today: today(&claims),
        findings: &checked.findings,
        triage: &triage,
    };
    ["human", "json"].map(|name| written(&report, name))
}

/// As the program does: the day is looked at when some dissent has an end.
fn today(claims: &Claims) -> Option<Date> {
    let mut dissents = claims.claims.iter().flat_map(|claim| &claim.dissents);
    dissents
        .any(|dissent| dissent.until.is_some())
        .then_some(TODAY)
}

fn written(report: &Report<'_>, format: &str) -> String {
    let style = Style {
        detail: Detail::Verbose,
        root: "sources/".to_owned(),
        ..Style::default()
    };
    let format = FORMATS.iter().find(|one| one.name == format).unwrap();
    let mut out = Vec::new();
    (format.write)(report, &style, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}
