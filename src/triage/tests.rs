//! What is suppressed, what counts, and what a run comes to: through the whole of a check.

use super::*;
use crate::claims;

const CLAIMS: &str = "\
subject: Lake Treaty
claims:
- {id: many, claim: 60 countries signed the Lake Treaty}
- {id: moon, claim: the moon of the lake glorbs, severity: warning, tags: [sky]}
- {id: met, claim: 51 countries signed the Lake Treaty, severity: note}
";

const A: &str = "Lake news\n\nThe Lake Treaty was signed by 51 countries in May.\n";
const B: &str = "Ferries sail again.\n\nLater 63 countries signed the Lake Treaty.\n";

/// The findings of a run as `code claim-or-source severity`, with `-` in front when suppressed, and what it comes to.
fn run(claims: &str, sources: &[(&str, &str)], policy: &Policy) -> (Vec<String>, Triage) {
    with(claims, sources, |found| {
        let triage = triage(found, policy);
        let told = triage.issues.iter().map(|issue| told(found, issue));
        (told.collect(), triage.clone())
    })
}

fn told(found: &Found<'_>, issue: &Issue) -> String {
    let about = match issue.about {
        About::Claim(claim) | About::Beside(claim, _) | About::Covered(claim, _) => {
            found.claims.claims[claim].id.clone()
        }
        About::Run(at) => {
            let source = found.findings[at].source;
            source.map_or(String::new(), |source| {
                found.sources.files[source.index()].path.clone()
            })
        }
        About::Unread(source) => found.sources.files[source.index()].path.clone(),
        About::Stale => "baseline".to_owned(),
    };
    let mark = if issue.suppression.is_some() { "-" } else { "" };
    format!("{mark}{} {about} {}", issue.code, issue.severity.word())
}

fn with<T>(claims: &str, sources: &[(&str, &str)], use_it: impl FnOnce(&Found<'_>) -> T) -> T {
    let claims = claims::parse("claims.yaml", claims).unwrap();
    let files = sources.iter();
    let files = files.map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
    let sources = Sources::from_memory(files.collect());
    let checked = crate::check(&claims, &sources, None);
    use_it(&checked.found(&claims, &sources))
}

/// The baseline of a run.
fn baseline(claims: &str, sources: &[(&str, &str)]) -> Baseline {
    let update = with(claims, sources, |found| update(found, None));
    assert!(update.kept.is_empty() && update.gone.is_empty());
    Baseline::new("b.json", update.new)
}

fn known(claims: &str, sources: &[(&str, &str)]) -> Policy {
    Policy {
        baseline: Some(baseline(claims, sources)),
        ..Policy::default()
    }
}

#[test]
fn without_a_baseline_every_finding_counts() {
    let (issues, triage) = run(CLAIMS, &[("a.txt", A)], &Policy::default());
    assert_eq!(issues, ["contradicted many error", "silent moon warning"]);
    assert_eq!(triage.outcome, Outcome::NotMet);
}

#[test]
fn the_findings_of_a_baseline_are_marked_and_fail_nothing() {
    let policy = known(CLAIMS, &[("a.txt", A)]);
    let (issues, triage) = run(CLAIMS, &[("a.txt", A)], &policy);
    assert_eq!(issues, ["-contradicted many error", "-silent moon warning"]);
    assert_eq!(triage.outcome, Outcome::Met);
    let strict = Policy {
        fail_on: Some(Severity::Note),
        ..policy
    };
    assert_eq!(
        run(CLAIMS, &[("a.txt", A)], &strict).1.outcome,
        Outcome::Met
    );
}

#[test]
fn lines_that_move_and_are_wrapped_anew_are_known_and_other_words_are_not() {
    let policy = known(CLAIMS, &[("a.txt", A)]);
    let moved = "Lake news\n\nRain fell on the ferries all week, and the harbour master asked the crews\nto stay ashore until the wind had turned to the south.\n\nAfter three years of talks the Lake Treaty was signed by 51\ncountries in May, and the ministers went home by train, as they had come.";
    let claims = CLAIMS.replace("claims:\n", "# by the desk\n\nclaims:\n");
    let (issues, triage) = run(&claims, &[("a.txt", moved)], &policy);
    assert_eq!(issues, ["-contradicted many error", "-silent moon warning"]);
    assert!(triage.baseline.unwrap().stale.is_empty());
    let (issues, triage) = run(CLAIMS, &[("a.txt", &A.replace("51", "52"))], &policy);
    assert_eq!(
        issues,
        [
            "contradicted many error",
            "-silent moon warning",
            "contradicted met note",
            "stale-baseline baseline warning"
        ]
    );
    let stale = triage.baseline.unwrap().stale;
    assert_eq!(stale[0].evidence.as_deref(), Some("51 countries"));
}

#[test]
fn another_source_or_another_claim_under_the_same_id_is_new() {
    let policy = known(CLAIMS, &[("a.txt", A)]);
    let (issues, _) = run(CLAIMS, &[("a.txt", A), ("b.txt", B)], &policy);
    assert_eq!(issues[0], "contradicted many error");
    let (issues, _) = run(CLAIMS, &[("c.txt", A)], &policy);
    assert_eq!(issues[0], "contradicted many error");
    let claims = CLAIMS.replace("60 countries", "70 countries");
    let (issues, _) = run(&claims, &[("a.txt", A)], &policy);
    assert_eq!(issues[0], "contradicted many error");
    let claims = CLAIMS.replace("id: many", "id: most");
    let (issues, _) = run(&claims, &[("a.txt", A)], &policy);
    assert_eq!(issues[0], "contradicted most error");
}

#[test]
fn one_contradiction_fewer_is_nothing_new_and_what_is_gone_is_stale() {
    let policy = known(CLAIMS, &[("a.txt", A), ("b.txt", B)]);
    let (issues, triage) = run(CLAIMS, &[("a.txt", A)], &policy);
    assert_eq!(issues[0], "-contradicted many error");
    let stale = triage.baseline.unwrap().stale;
    let sources: Vec<_> = stale.iter().map(|entry| entry.source.as_deref()).collect();
    assert_eq!(sources, [Some("b.txt"), Some("b.txt")]);
    let update = with(CLAIMS, &[("a.txt", A)], |found| {
        update(found, policy.baseline.as_ref())
    });
    assert_eq!(
        (update.kept.len(), update.gone.len(), update.new.len()),
        (2, 2, 0)
    );
}

#[test]
fn what_comes_nearest_to_a_claim_that_nobody_speaks_of_does_not_count() {
    let policy = known(CLAIMS, &[("a.txt", A)]);
    let near = "The moon stood over the lake.\n";
    let (issues, _) = run(CLAIMS, &[("a.txt", A), ("near.txt", near)], &policy);
    assert!(
        issues.contains(&"-silent moon warning".to_owned()),
        "{issues:?}"
    );
}

#[test]
fn a_baseline_does_not_hold_what_a_dissent_covers_and_the_dissents_end_bites() {
    let dissent = "dissent: [{source: a.txt, because: old, until: 2030-01-31}], expect: {agree: 0}";
    let covered = CLAIMS.replace("Treaty}\n", &format!("Treaty, {dissent}}}\n"));
    let policy = known(&covered, &[("a.txt", A)]);
    let (issues, _) = run(&covered, &[("a.txt", A)], &policy);
    assert_eq!(issues, ["-silent moon warning", "-contradicts many error"]);
    let (issues, _) = run(CLAIMS, &[("a.txt", A)], &policy);
    assert_eq!(issues[0], "contradicted many error");
}

#[test]
fn the_severity_that_fails_a_run_is_chosen() {
    let clash = "The Lake Treaty was signed by 51 countries on Friday, 8 March 2011.";
    let claims = "subject: Lake Treaty\nclaims: [51 countries signed the Lake Treaty]\n";
    let outcome = |fail_on| {
        let policy = Policy {
            fail_on,
            ..Policy::default()
        };
        let (issues, triage) = run(claims, &[("a.txt", clash)], &policy);
        assert_eq!(issues, ["weekday-clash a.txt note"]);
        triage.outcome
    };
    assert_eq!(outcome(None), Outcome::Met);
    assert_eq!(outcome(Some(Severity::Error)), Outcome::Met);
    assert_eq!(outcome(Some(Severity::Warning)), Outcome::Met);
    assert_eq!(outcome(Some(Severity::Note)), Outcome::NotMet);
}

#[test]
fn nothing_said_of_a_claim_is_worse_than_the_claim() {
    let claims = CLAIMS.replace(
        "id: many,",
        "id: many, severity: note, dissent: [{source: x, because: y}],",
    );
    let (issues, triage) = run(&claims, &[("a.txt", A)], &Policy::default());
    assert_eq!(
        issues,
        [
            "contradicted many note",
            "silent moon warning",
            "unused-dissent many note"
        ]
    );
    assert_eq!(triage.outcome, Outcome::Met);
}

#[test]
fn a_source_that_could_not_be_read_always_counts() {
    let policy = Policy {
        fail_on: None,
        ..known(CLAIMS, &[("a.txt", A)])
    };
    let (issues, triage) = run(CLAIMS, &[("a.txt", A), ("b.txt", " ")], &policy);
    assert_eq!(issues[2], "unreadable b.txt error");
    assert_eq!(triage.outcome, Outcome::CouldNotCheck);
    assert!(triage.fails(&triage.issues[2]));
}

#[test]
fn what_is_not_chosen_is_not_listed_and_makes_nothing_stale() {
    let claims = claims::parse("", CLAIMS).unwrap();
    let chosen = |select: &[&str], ignore: &[&str]| {
        let own = |words: &[&str]| {
            words
                .iter()
                .map(|word| (*word).to_owned())
                .collect::<Vec<_>>()
        };
        Policy {
            selection: Selection::new(&own(select), &own(ignore), &claims).unwrap(),
            ..known(CLAIMS, &[("a.txt", A)])
        }
    };
    let other = A.replace("51", "52");
    let (issues, triage) = run(CLAIMS, &[("a.txt", &other)], &chosen(&["sky"], &[]));
    assert_eq!(issues, ["-silent moon warning"]);
    assert!(triage.baseline.unwrap().stale.is_empty());
    let (issues, triage) = run(CLAIMS, &[("a.txt", &other)], &chosen(&[], &["sky", "met"]));
    assert_eq!(
        issues,
        ["contradicted many error", "stale-baseline baseline warning"]
    );
    assert_eq!(triage.baseline.unwrap().stale.len(), 1);
    let (issues, triage) = run(
        CLAIMS,
        &[("a.txt", &other)],
        &chosen(&[], &["stale-baseline"]),
    );
    assert!(!issues.iter().any(|issue| issue.starts_with("stale")));
    assert_eq!(triage.baseline.unwrap().stale.len(), 1);
}

#[test]
fn issues_are_found_by_what_they_are_about() {
    let (_, triage) = run(CLAIMS, &[("a.txt", A)], &Policy::default());
    for issue in &triage.issues {
        assert_eq!(triage.issue(issue.about), Some(issue));
    }
    assert_eq!(triage.issue(About::Claim(2)), None);
    assert!(triage.issues.is_sorted_by_key(|issue| issue.about));
}

#[test]
fn every_code_is_explained_and_has_its_severity_once() {
    for (at, (code, severity)) in CODES.iter().enumerate() {
        assert!(!code.is_empty(), "{code}");
        assert_eq!(codes::severity(code), *severity);
        assert!(CODES[at + 1..].iter().all(|(other, _)| other != code));
    }
}

/// Sentences that meet the claims in every way.
const SENTENCES: [&str; 8] = [
    "The Lake Treaty was signed by 51 countries in May.",
    "Later 63 countries signed the Lake Treaty.",
    "More than 50 countries signed the Lake Treaty.",
    "The Lake Treaty was signed by 60 countries.",
    "The moon stood over the lake.",
    "The weir broke on Friday, 8 March 2011.",
    "The harbour of Lune was dredged by 14 crews in the spring of 1931, and nobody counted the barges that came.",
    "The harbour of Lune was dredged by 41 crews in the spring of 1931, and nobody counted the barges that came.",
];

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(24))]

    #[test]
    fn a_baseline_holds_every_finding_of_its_run_and_no_entry_too_many(
        picked in proptest::collection::vec(proptest::collection::vec(0..SENTENCES.len(), 1..4), 1..4),
        lines in 0..5_usize,
    ) {
        let text = |before: &str| -> Vec<(String, String)> {
            let texts = picked.iter().enumerate();
            texts
                .map(|(at, picked)| {
                    let sentences: Vec<&str> = picked.iter().map(|&at| SENTENCES[at]).collect();
                    (format!("{at}.txt"), format!("{before}{}\n", sentences.join("\n\n")))
                })
                .collect()
        };
        let (now, moved) = (text(""), text(&"\n".repeat(lines)));
        fn borrowed(texts: &[(String, String)]) -> Vec<(&str, &str)> {
            texts.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect()
        }
        let policy = Policy {
            fail_on: Some(Severity::Note),
            ..known(CLAIMS, &borrowed(&now))
        };
        let (issues, triage) = run(CLAIMS, &borrowed(&moved), &policy);
        proptest::prop_assert!(issues.iter().all(|issue| issue.starts_with('-')), "{issues:?}");
        proptest::prop_assert_eq!(triage.outcome, Outcome::Met);
        let update = with(CLAIMS, &borrowed(&moved), |found| update(found, policy.baseline.as_ref()));
        proptest::prop_assert!(update.gone.is_empty() && update.new.is_empty());
    }
}
