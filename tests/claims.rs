//! `claims.yaml` from outside: what is read is what another YAML reader reads, hostile files are refused,
//! and no text makes the reading fail.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use factlint::claims::{Claims, ClaimsError, Statement, dissent_yaml, parse};
use proptest::prelude::*;
use serde_yaml::Value;

/// Valid files, each with another way to write YAML.
const FILES: &[&str] = &[
    "claims:\n  - 51 countries\n",
    "\u{feff}version: 1\nclaims: [the bridge is closed]\n",
    "version: 1\r\nsubject: Harbour Pact\r\nclaims:\r\n  - 12 ports signed\r\n  - Oslo declined\r\n",
    "---\n# a comment\nclaims:   # the list\n- 'It''s open: all day # long'\n- \"two\\twords \\u00e9\"\n",
    "claims:\n  - a sentence\n    over two lines\n\n    and a paragraph\n  - >-\n    folded\n    words\n  - |\n    kept\n    lines\n",
    "claims:\n  - {claim: \"a\", id: one, kind: count, expect: {agree: 3, contradict: 2}}\n  - ? claim\n    : b\n",
    "defaults: {expect: {agree: 2}}\nclaims:\n  - a b\n  - {claim: c, expect: {contradict: 4}}\n  - {claim: d, expect: }\n",
    "claims:\n  - quote: We will keep the light on.\n    by: Ada Smith\n  - quote: No comment.\n  - name: Blue Lantern\n  - absent: the lamp failed\n",
    "claims:\n  - claim: the lamp is 40 m high\n    dissent:\n      - source: \"old/*\"\n        says: 38 m\n        because: measured before the gallery\n        until: 2031-12-31\n      - {source: b.txt, because: a guess}\n",
    "aliases:\n  Harbour Pact: [the pact, \"Pact, the\"]\n  Norway: [\"NO\"]\ngroups: {Nordics: [Denmark, Norway]}\nterms:\n  sign:\n  - join\n  - back\nclaims: [a b]\n",
    "sources: ./texts\nsource_notes:\n  \"004*\": {published: 2018-11-15, publisher: The Lamp}\n  'x y.txt':\n    derives_from: 004*\nclaims: [a b]\n",
    "aliases:\n  A: &names [x, y]\n  B: *names\nclaims:\n  - claim: &words the lamp is lit\n  - absent: *words\n  - !!str 51\n",
];

/// Everything a file says, a line for each value.
fn ours(claims: &Claims) -> Vec<String> {
    let mut lines = Vec::new();
    let lexicon = &claims.subject.lexicon;
    lines.extend(lexicon.subject.iter().map(|s| format!("subject {s}")));
    lines.extend(
        claims
            .sources
            .iter()
            .map(|s| format!("sources {}", s.value)),
    );
    let sections = [&lexicon.aliases, &lexicon.groups, &lexicon.terms];
    for (name, others) in sections.into_iter().flatten() {
        lines.push(format!("{name} = {}", others.join(" | ")));
    }
    for note in &claims.subject.notes.notes {
        let published = note.published.map(|date| date.to_string());
        let from = note.derives_from.as_deref();
        let publisher = note.publisher.as_deref();
        lines.push(note_line(
            &note.pattern,
            published.as_deref(),
            from,
            publisher,
        ));
    }
    for claim in &claims.claims {
        let (key, words, by) = match &claim.statement {
            Statement::Claim(words) => ("claim", words, None),
            Statement::Quote { words, by } => ("quote", words, by.as_deref()),
            Statement::Name(words) => ("name", words, None),
            Statement::Absent(words) => ("absent", words, None),
        };
        let kind = claim.kind.as_ref().map(|kind| kind.value.as_str());
        lines.push(format!("{key} {words:?} {by:?} {kind:?}"));
        let expect = claim.expect;
        lines.push(format!("expect {} {}", expect.agree, expect.contradict));
        for dissent in &claim.dissents {
            let says = dissent.says.as_ref().map(|says| says.value.as_str());
            let until = dissent.until.as_ref().map(|date| date.value.to_string());
            let (source, because) = (&dissent.source.value, &dissent.because.value);
            lines.push(format!("dissent {source} {says:?} {because} {until:?}"));
        }
    }
    lines
}

/// The same from the tree of another YAML reader.
fn theirs(text: &str) -> Vec<String> {
    // The other reader takes what follows a byte order mark for a second document.
    let root: Value = serde_yaml::from_str(text.trim_start_matches('\u{feff}')).unwrap();
    let mut lines = Vec::new();
    for key in ["subject", "sources"] {
        lines.extend(string(&root[key]).map(|value| format!("{key} {value}")));
    }
    for key in ["aliases", "groups", "terms"] {
        for (name, others) in root[key].as_mapping().into_iter().flatten() {
            let others: Vec<_> = others
                .as_sequence()
                .unwrap()
                .iter()
                .filter_map(string)
                .collect();
            lines.push(format!(
                "{} = {}",
                string(name).unwrap(),
                others.join(" | ")
            ));
        }
    }
    for (pattern, note) in root["source_notes"].as_mapping().into_iter().flatten() {
        let value = |key: &str| note.get(key).and_then(string);
        let (published, from, publisher) = (
            value("published"),
            value("derives_from"),
            value("publisher"),
        );
        lines.push(note_line(
            string(pattern).unwrap(),
            published,
            from,
            publisher,
        ));
    }
    let expected = |key: &str, default| {
        let written = root["defaults"]["expect"][key].as_u64();
        written.unwrap_or(default)
    };
    let default = (expected("agree", 1), expected("contradict", 0));
    for claim in root["claims"].as_sequence().unwrap() {
        their_claim(claim, default, &mut lines);
    }
    lines
}

fn their_claim(claim: &Value, default: (u64, u64), lines: &mut Vec<String>) {
    let value = |key: &str| claim.get(key).and_then(string);
    let keys = ["claim", "quote", "name", "absent"];
    let (key, words) = match string(claim) {
        Some(words) => ("claim", words),
        None => keys
            .into_iter()
            .find_map(|key| value(key).map(|words| (key, words)))
            .unwrap(),
    };
    lines.push(format!(
        "{key} {words:?} {:?} {:?}",
        value("by"),
        value("kind")
    ));
    let expect = |key: &str, default| {
        let written = claim.get("expect").and_then(|expect| expect.get(key));
        written.and_then(Value::as_u64).unwrap_or(default)
    };
    let (agree, contradict) = (expect("agree", default.0), expect("contradict", default.1));
    lines.push(format!("expect {agree} {contradict}"));
    let dissents = claim.get("dissent").and_then(Value::as_sequence);
    for dissent in dissents.into_iter().flatten() {
        let value = |key: &str| dissent.get(key).and_then(string);
        let (source, because) = (value("source").unwrap(), value("because").unwrap());
        let (says, until) = (value("says"), value("until"));
        lines.push(format!("dissent {source} {says:?} {because} {until:?}"));
    }
}

fn string(value: &Value) -> Option<&str> {
    value.as_str().map(str::trim)
}

fn note_line(
    pattern: &str,
    published: Option<&str>,
    from: Option<&str>,
    publisher: Option<&str>,
) -> String {
    format!("note {pattern} {published:?} {from:?} {publisher:?}")
}

#[test]
fn every_valid_file_is_read_as_another_reader_reads_it() {
    for file in FILES {
        let claims = parse("claims.yaml", file).unwrap_or_else(|error| panic!("{error}\n{file}"));
        assert_eq!(ours(&claims), theirs(file), "{file}");
        assert_eq!(claims.text, *file);
    }
}

#[test]
fn spans_of_statements_cut_out_their_words() {
    for file in FILES.iter().filter(|file| !file.contains("words")) {
        for claim in parse("", file).unwrap().claims {
            let words = match &claim.statement {
                Statement::Claim(words) | Statement::Name(words) | Statement::Absent(words) => {
                    words
                }
                Statement::Quote { words, .. } => words,
            };
            let written = file[claim.span.start..claim.span.end].replace("''", "'");
            let written: Vec<_> = written.split_whitespace().collect();
            let words: Vec<_> = words.split_whitespace().collect();
            assert_eq!(written, words, "{file}");
        }
    }
}

#[test]
fn ids_are_distinct_whoever_wrote_them() {
    let text = "claims:\n- a b\n- {id: a-b, claim: x}\n- A, B!\n- {id: a-b-2, name: a b}\n- a b\n";
    let claims = parse("", text).unwrap();
    let ids: Vec<_> = claims.claims.iter().map(|claim| &claim.id).collect();
    assert_eq!(ids, ["a-b-3", "a-b", "a-b-4", "a-b-2", "a-b-5"]);
}

/// Refused with a single mistake, told in few words.
#[track_caller]
fn check_refused(text: &str, message: &str) -> ClaimsError {
    let error = parse("claims.yaml", text).unwrap_err();
    assert_eq!(error.mistakes.len(), 1, "{error}");
    let told = &error.mistakes[0];
    assert!(told.message.contains(message), "{error}");
    assert!(told.help.is_some());
    assert!(error.to_string().len() < 1_000, "a long message");
    error
}

#[test]
fn a_hundred_thousand_brackets_are_refused_at_the_first_few() {
    let levels = 100_000;
    for open in ["[", "{", "- ", "? ", "{a: ", "[{a: "] {
        let error = check_refused(&open.repeat(levels), "nested too deep");
        let stopped = error.mistakes[0].span.start;
        assert!(stopped < 1_000, "read {stopped} bytes of {open}");
    }
    let brackets = format!("claims:\n  - a\n  - {}\n", "[".repeat(levels));
    check_refused(&brackets, "nested too deep");
    let closed = format!("claims: {}{}\n", "[".repeat(levels), "]".repeat(levels));
    check_refused(&closed, "nested too deep");
    let block: String = (0..1_000)
        .map(|n| format!("{}a:\n", " ".repeat(n)))
        .collect();
    check_refused(&block, "nested too deep");
}

#[test]
fn an_alias_bomb_is_refused_before_it_grows() {
    let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for level in 1..30 {
        let names = vec![format!("*a{}", level - 1); 9].join(", ");
        bomb.push_str(&format!("a{level}: &a{level} [{names}]\n"));
    }
    check_refused(&bomb, "below anchors");
    let wide = format!("a: &a [x]\nb: [{}]\n", "*a, ".repeat(101));
    check_refused(&wide, "more than 100 aliases");
    let large = format!("a: &a [{}]\nb: *a\n", "x, ".repeat(1_001));
    check_refused(&large, "below anchors");
    check_refused("a: &a {b: *a}\n", "an alias inside");
}

#[test]
fn more_values_than_any_list_of_claims_has_are_refused() {
    let text = format!("claims: [{}]\n", "a b,".repeat(1_000_001));
    check_refused(&text, "more than 1,000,000 values");
}

#[test]
fn long_words_are_not_repeated_in_messages() {
    let long = "9".repeat(100_000);
    let files = [
        format!("claims:\n- {long}\n"),
        format!("{long}: a\nclaims: [a b]\n"),
        format!("version: {long}\nclaims: [a b]\n"),
        format!("claims:\n- a: {long} b: c\n"),
        format!("claims:\n- a b #{long}\n"),
        format!("claims:\n- a B: {long}\n"),
        format!("claims:\n- !{long} b\n"),
        format!("claims:\n- {{claim: a, dissent: [{{source: b, because: c, until: {long}}}]}}\n"),
        format!("aliases: {{\"{long}\": [\"{long}\"]}}\nclaims: [a b]\n"),
    ];
    for text in files {
        check_refused(&text, "");
    }
}

#[test]
fn ten_thousand_rich_claims_are_read() {
    let text = rich(10_000);
    let claims = parse("", &text).unwrap();
    assert_eq!(claims.claims.len(), 10_000);
    assert_eq!(claims.claims[9_999].dissents.len(), 2);
    let equal = format!("claims:\n{}", "- a b\n".repeat(10_000));
    let claims = parse("", &equal).unwrap();
    assert_eq!(claims.claims[9_999].id, "a-b-10000");
}

/// Claims with every key.
fn rich(claims: usize) -> String {
    let mut text = String::from("version: 1\nsubject: Harbour Pact\nclaims:\n");
    for n in 0..claims {
        text.push_str(&format!(
            "  - id: claim-{n}\n    quote: \"The {n} ports, all of them: signed # in May\"\n    by: Ada Smith\n    \
             kind: quote\n    expect: {{agree: 2, contradict: 1}}\n    dissent:\n      \
             - {{source: \"{n}*\", says: {n} ports and more, because: counted in June, until: 2031-12-31}}\n      \
             - source: b.txt\n        because: it says {n} harbours\n"
        ));
    }
    text
}

#[test]
fn every_mistake_of_ten_thousand_is_told() {
    let error = parse("c", &format!("claims:\n{}", "- 51\n".repeat(10_000))).unwrap_err();
    assert_eq!(error.mistakes.len(), 10_000);
    let told = error.to_string();
    assert!(told.lines().last().unwrap().starts_with("c:10001:3: "));
}

/// A dissent block below a claim gives its texts back.
fn check_dissent(source: &str, says: &str, because: &str) {
    let block = dissent_yaml(source, says, because);
    let text = format!("claims:\n  - claim: the lamp is lit\n{block}");
    let claims = parse("", &text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let dissent = &claims.claims[0].dissents[0];
    assert_eq!(dissent.source.value, source);
    let read = dissent.says.as_ref().map(|says| says.value.as_str());
    assert_eq!(read.unwrap_or(""), says);
    assert_eq!(dissent.because.value, because);
}

#[test]
fn a_written_dissent_is_read_back() {
    check_dissent("004*", "Internet Forum", "both met that week");
    check_dissent("004*", "", "both met that week");
    check_dissent("*", "a: b # c", "- no");
    check_dissent("51", "yes", "2018-11-12");
    check_dissent("no", "on", "~");
    check_dissent("a b.txt", "two\nlines", "ends with:");
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_with_places_inside_it(
        text in "(claims:\n|- |  |\n|: |#| #|\"|'|\\[|\\]|\\{|\\}|, |&a|\\*a|é|😀|a|51|yes|claim|quote|id|\u{feff}|\t|\r\n|---|!|>|\\||\\?){0,24}"
    ) {
        if let Err(error) = parse("claims.yaml", &text) {
            prop_assert!(!error.mistakes.is_empty());
            prop_assert!(!error.to_string().is_empty());
            for mistake in &error.mistakes {
                let spans = [Some(mistake.span), mistake.other.as_ref().map(|(span, _)| *span)];
                for span in spans.into_iter().flatten() {
                    prop_assert!(text.get(span.start..span.end).is_some(), "{error}");
                }
            }
        }
    }

    #[test]
    fn any_valid_file_is_read_as_another_reader_reads_it(
        claims in prop::collection::vec("(claim: |absent: |)[a-zA-Zé0-9 ,.!?'\"#:&*\\[{}>|%@`-]{1,20}(\n    [a-z:#-]{1,4} [a-z]{1,4})?", 1..5)
    ) {
        let lines: String = claims.iter().map(|claim| format!("  - {claim}\n")).collect();
        let text = format!("claims:\n{lines}");
        if let Ok(claims) = parse("", &text) {
            prop_assert_eq!(ours(&claims), theirs(&text), "{}", text);
        }
    }

    #[test]
    fn any_dissent_is_read_back(words in "[a-zA-Z0-9:#'\"{}\\[\\],&*!|>%@`~. \n-]{1,30}") {
        let words = words.trim();
        prop_assume!(!words.is_empty());
        check_dissent("a.txt", words, "because");
    }
}
