//! A first `claims.yaml` can be checked as it stands, and every example in it when it is uncommented.

use proptest::prelude::*;

use super::*;
use crate::claims::{Claims, parse};
use crate::source::Sources;

fn sources(files: &[(&str, &str)]) -> Sources {
    let files = files.iter();
    let files = files.map(|(path, words)| ((*path).to_owned(), words.as_bytes().to_vec()));
    Sources::from_memory(files.collect())
}

#[track_caller]
fn read(text: &str) -> Claims {
    parse("claims.yaml", text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// The file with every example uncommented: blocks that begin with a key or `- `, and what is indented below.
fn uncommented(text: &str) -> String {
    let mut inside = false;
    let lines = text.lines().map(|line| {
        let bare = line.trim_start();
        let indent = &line[..line.len() - bare.len()];
        let Some(words) = bare.strip_prefix("# ") else {
            inside = false;
            return line.to_owned();
        };
        let first = words.chars().next().unwrap_or(' ');
        let starts = words.starts_with("- ")
            || (first.is_ascii_lowercase() && words.contains(':') && !words.starts_with("yaml-"));
        inside = starts || (inside && first == ' ');
        if inside && !words.trim_start().starts_with('(') {
            format!("{indent}{words}")
        } else {
            line.to_owned()
        }
    });
    lines.collect::<Vec<String>>().join("\n") + "\n"
}

const STORY: &str = "The Bureau of Lakes and Rivers (BLR) counted 412 herons in May.\n\n\
    “Nobody had seen so many of them before,” said Vera Holm, who led the count.\n\n\
    The BLR will count again next year.\n";

#[test]
fn the_file_holds_as_it_stands() {
    let sources = sources(&[
        ("a.txt", STORY),
        (
            "b.txt",
            "Herons of the Bureau of Lakes and Rivers rest in May.",
        ),
    ]);
    let made = starter(&sources, "sources/");
    assert_eq!(
        (made.claims, made.aliases, made.origins, made.unreadable),
        (1, 1, 2, 0)
    );
    let claims = read(&made.text);
    assert_eq!(claims.sources.as_ref().unwrap().value, "sources/");
    assert_eq!(
        claims.subject.lexicon.aliases,
        [(
            "Bureau of Lakes and Rivers".to_owned(),
            vec!["BLR".to_owned()]
        )]
    );
    let checked = check(&claims, &sources, None);
    assert!(checked.judgements.iter().all(|judgement| judgement.met));
    assert!(
        made.text
            .contains("- quote: Nobody had seen so many of them before\n    by: Vera Holm\n"),
        "{}",
        made.text
    );
    assert_eq!(made, starter(&sources, "sources/"));
}

#[test]
fn every_example_is_understood_as_its_kind_when_it_is_uncommented() {
    let sources = sources(&[("a.txt", STORY), ("b: c.txt", "It rained.")]);
    let made = starter(&sources, "sources/");
    let text = uncommented(&made.text);
    let claims = read(&text);
    let checked = check(&claims, &sources, jiff::civil::date(2026, 1, 1).into());
    let judged = &checked.judgements[made.claims..];
    assert_eq!(judged.len(), EXAMPLES.len(), "{text}");
    for (judgement, example) in judged.iter().zip(EXAMPLES) {
        assert_ne!(
            judgement.verdict,
            Verdict::NotUnderstood,
            "{}",
            example.yaml
        );
        assert_eq!(judgement.kind, example.kind, "{}", example.yaml);
        assert!(
            judgement
                .findings
                .iter()
                .all(|finding| finding.code != "two-facts"),
            "{}",
            example.yaml
        );
    }
    let lexicon = &claims.subject.lexicon;
    assert!(lexicon.subject.is_some());
    assert_eq!((lexicon.groups.len(), lexicon.terms.len()), (1, 1));
    assert_eq!(claims.subject.notes.notes.len(), 2);
    let commented = text
        .lines()
        .filter(|line| line.trim_start().starts_with("# - "));
    assert_eq!(commented.count(), 0, "{text}");
}

#[test]
fn a_speaker_is_named_only_at_the_verb_of_the_quotation() {
    let by = |words: &str| {
        let claims = read(&starter(&sources(&[("a.txt", words)]), "sources/").text);
        match claims.claims[0].statement.clone() {
            crate::claims::Statement::Quote { by, .. } => by,
            other => panic!("{other:?}"),
        }
    };
    let quote = "“The reeds were cut far too early this year";
    assert_eq!(
        by(&format!("{quote},” said Vera Holm.")).unwrap(),
        "Vera Holm"
    );
    assert_eq!(
        by(&format!("Vera Holm said: {quote}.”")).unwrap(),
        "Vera Holm"
    );
    assert_eq!(
        by(&format!("{quote},” the report for Vera Holm said.")),
        None
    );
    assert_eq!(
        by(&format!(
            "{quote},” says the Lake Convention, which Vera Holm signed."
        )),
        None
    );
}

#[track_caller]
fn check_aliases(files: &[(&str, &str)], expected: &[(&str, &[&str])]) {
    let claims = read(&starter(&sources(files), "sources/").text);
    let found = claims.subject.lexicon.aliases;
    let found: Vec<(&str, Vec<&str>)> = found
        .iter()
        .map(|(name, others)| (name.as_str(), others.iter().map(String::as_str).collect()))
        .collect();
    let expected: Vec<(&str, Vec<&str>)> = expected
        .iter()
        .map(|(name, others)| (*name, others.to_vec()))
        .collect();
    assert_eq!(found, expected, "{files:?}");
}

#[test]
fn only_certain_aliases_are_written() {
    let defined = "The Coastal Fisheries Board (CFB) met on Friday.";
    check_aliases(
        &[("a.txt", defined)],
        &[("Coastal Fisheries Board", &["CFB"])],
    );
    // Two names for one short form, and a source that uses it without the name.
    let other = "The Central Film Bureau (CFB) closed.";
    check_aliases(&[("a.txt", defined), ("b.txt", other)], &[]);
    check_aliases(&[("a.txt", defined), ("b.txt", "The CFB closed.")], &[]);
    let both = "The Coastal Fisheries Board closed. The CFB had been told.";
    check_aliases(
        &[("a.txt", defined), ("b.txt", both)],
        &[("Coastal Fisheries Board", &["CFB"])],
    );
    // What the world knows already, and what is a word in small letters.
    check_aliases(
        &[(
            "a.txt",
            "The United States (US) and the Union of Saints (US) met.",
        )],
        &[],
    );
    check_aliases(
        &[(
            "a.txt",
            "The Water And Treatment Environment Review (WATER) met.",
        )],
        &[],
    );
}

#[test]
fn names_that_differ_in_blanks_and_hyphens_are_one() {
    let files = [
        (
            "a.txt",
            "The Cyber Security Centre opened. It is the Cyber Security Centre of Oslo.",
        ),
        ("b.txt", "He leads the Cybersecurity Centre there."),
    ];
    check_aliases(
        &files,
        &[("Cyber Security Centre", &["Cybersecurity Centre"])],
    );
    check_aliases(&[("a.txt", "He met Ann Other and Anna Nother.")], &[]);
}

#[test]
fn sources_that_say_nothing_give_a_file_without_claims_that_says_so_when_checked() {
    let made = starter(&sources(&[("a.txt", "Index"), ("b.txt", "")]), "x/");
    assert_eq!((made.claims, made.unreadable), (0, 1));
    let error = parse("claims.yaml", &made.text).unwrap_err();
    assert_eq!(error.mistakes.len(), 1, "{error}");
    assert!(
        error.mistakes[0].message.starts_with("nothing to check"),
        "{error}"
    );
    assert!(made.text.contains("#   (b.txt: empty"), "{}", made.text);
}

#[test]
fn odd_names_and_words_stay_yaml() {
    for words in [
        "“Yes: no, # maybe \\ 'so' it was,” said {Ann} Lee.",
        "The [List] of “- a: b - c # d e f” items.",
        "\u{7f}Zero\u{200b}width of the “a b c d e\u{85} f g”.",
        "The Bureau: Of Lakes (BL) & “! tag %YAML on the way home,” *x*.",
    ] {
        for path in [
            "a.txt", "a: b.txt", "'\"#.txt", "- x.txt", "51.txt", "{a}.txt",
        ] {
            let sources = sources(&[(path, words)]);
            let made = starter(&sources, "a: # b/");
            if made.claims > 0 {
                assert_eq!(read(&made.text).sources.unwrap().value, "a: # b/");
                read(&uncommented(&made.text));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    /// Whatever stands in the sources: a file with a claim is read and holds, and so is what is uncommented of it.
    #[test]
    fn every_file_with_a_claim_can_be_checked(
        words in proptest::collection::vec(
            proptest::sample::select(vec![
                "The", "Bureau", "of", "Lakes", "(BL)", "(", ")", "BL", "or", "known", "as", ",", ".", "“", "”", "said",
                "Vera", "Holm", "51", "herons", ":", "#", "- ", "\n\n", "'", "\"", "{", "}", "[", "*", "&", "yes", "~",
                "\u{feff}", "\u{7f}", "été", "US", "(US)", "Low-Water", "Lowwater", "counted", "in", "May",
            ]),
            1..80,
        ),
        // A source is known by the ending of its name, so none has a blank one.
        path in "[a-z0-9 :#'\"{},*-]{1,8}\\.txt",
    ) {
        let text = words.join(" ");
        let sources = sources(&[(&path, &text)]);
        let made = starter(&sources, "sources/");
        if made.claims > 0 {
            let claims = read(&made.text);
            let checked = check(&claims, &sources, None);
            prop_assert!(checked.judgements.iter().all(|judgement| judgement.met));
            read(&uncommented(&made.text));
        } else {
            let error = parse("claims.yaml", &made.text).unwrap_err();
            prop_assert_eq!(error.mistakes.len(), 1, "{}", error);
            prop_assert!(error.mistakes[0].message.starts_with("nothing to check"), "{}", error);
        }
    }
}
