//! One claim: its statement, what is expected of it, and the dissents recorded for it.

use super::dissent::dissents;
use super::error::Mistake;
use super::expect::expect;
use super::fields::{Check, Fields};
use super::plain;
use super::raw::{Node, Style, Value};
use super::schema::{CLAIM, STATEMENTS};
use super::severity::severity;
use super::tags::tags;
use super::valid::{Claim, Expect, Located, Severity, Statement};
use crate::source::Span;

/// A claim whose id may still have to be made.
#[derive(Default)]
pub(super) struct Draft {
    /// The id as written, also of a claim that has a mistake elsewhere.
    pub(super) id: Option<Located<String>>,
    /// The claim, its id empty; none when its statement has a mistake.
    pub(super) claim: Option<Claim>,
}

/// What holds for every claim that does not say otherwise.
#[derive(Clone, Copy, Default)]
pub(super) struct Defaults {
    pub(super) expect: Expect,
    pub(super) severity: Severity,
}

/// Reads an entry of `claims`.
pub(super) fn draft(check: &mut Check, node: &Node, default: Defaults) -> Draft {
    match &node.value {
        Value::Map(pairs) if !is_sentence(pairs) => full(check, node, default),
        _ => Draft {
            id: None,
            claim: sentence(check, node).map(|words| {
                let statement = Statement::Claim(words.value);
                claim(statement, words.span, default)
            }),
        },
    }
}

/// A claim that is only its sentence; `claim:51 countries` lacks a space and was meant as a key.
fn sentence(check: &mut Check, node: &Node) -> Option<Located<String>> {
    let words = check.words(node, "a claim")?;
    let plain = matches!(node.value, Value::Scalar(_, Style::Plain));
    if let (true, Some((key, value))) = (plain, words.value.split_once(':'))
        && CLAIM.keys.contains(&key)
    {
        let mended = plain::mended(check.text, words.span, &format!("{key}: {value}"));
        let message = format!("`{key}:` is read as part of the sentence");
        let help = format!("put a space after the `:`: `{mended}`");
        check.tell(Mistake::new(words.span, message).help(help));
    }
    Some(words)
}

/// Whether a mapping is a sentence with `: ` in it: one pair, whose key is no key but words.
///
/// Keys are single words in lower case, so a blank, a digit or a capital letter tells; `Claim: ` is still a key.
fn is_sentence(pairs: &[(Node, Node)]) -> bool {
    let [(key, value)] = pairs else { return false };
    let (Value::Scalar(key, _), Value::Scalar(..)) = (&key.value, &value.value) else {
        return false;
    };
    let key = key.trim();
    let known = CLAIM
        .keys
        .iter()
        .any(|known| known.eq_ignore_ascii_case(key));
    let words = key.contains(char::is_whitespace)
        || key.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    words && !known
}

fn claim(statement: Statement, span: Span, default: Defaults) -> Claim {
    Claim {
        id: String::new(),
        statement,
        span,
        kind: None,
        severity: default.severity,
        tags: Vec::new(),
        expect: default.expect,
        dissents: Vec::new(),
    }
}

fn full(check: &mut Check, node: &Node, default: Defaults) -> Draft {
    let fields = check.fields(node, "a claim", &CLAIM, "- claim: 51 countries");
    let id = fields.get("id").and_then(|node| check.label(node, "`id`"));
    let kind = fields
        .get("kind")
        .and_then(|node| check.label(node, "`kind`"));
    let by = fields.get("by").and_then(|node| check.words(node, "`by`"));
    let severity = fields
        .get("severity")
        .map_or(default.severity, |node| severity(check, node));
    let tags = fields
        .get("tags")
        .map_or(Vec::new(), |node| tags(check, node));
    let expect = fields
        .get("expect")
        .map_or(default.expect, |node| expect(check, node, default.expect));
    let dissents = fields
        .get("dissent")
        .map_or(Vec::new(), |node| dissents(check, node));
    let stated = statement(check, node, &fields, by.map(|by| by.value));
    let claim = stated.map(|(statement, span)| Claim {
        kind,
        severity,
        tags,
        expect,
        dissents,
        ..claim(statement, span, default)
    });
    Draft { id, claim }
}

/// The one statement of a claim; none and several are mistakes, and so is a speaker without a quote.
fn statement(
    check: &mut Check,
    node: &Node,
    fields: &Fields,
    by: Option<String>,
) -> Option<(Statement, Span)> {
    let mut made = fields
        .found
        .iter()
        .filter(|(key, ..)| STATEMENTS.contains(key));
    let Some((key, key_span, value)) = made.next() else {
        nothing_claimed(check, node, fields);
        return None;
    };
    for (second, span, _) in made {
        let message = format!("a claim has one statement: `{second}` stands beside `{key}`");
        let help = "keep one, and make the other a claim of its own";
        check.tell(
            Mistake::new(*span, message)
                .help(help)
                .other(*key_span, format!("`{key}` stands")),
        );
    }
    let speaker = fields.found.iter().find(|(key, ..)| *key == "by");
    if let (Some((_, span, _)), false) = (speaker, fields.tried("quote")) {
        let help = "write the words that were said as `quote`, or remove `by`";
        check.tell(Mistake::new(*span, "`by` stands without `quote`").help(help));
    }
    let words = check.words(value, &format!("`{key}`"))?;
    let statement = match *key {
        "quote" => Statement::Quote {
            words: words.value,
            by,
        },
        "name" => Statement::Name(words.value),
        "absent" => Statement::Absent(words.value),
        _ => Statement::Claim(words.value),
    };
    Some((statement, words.span))
}

fn nothing_claimed(check: &mut Check, node: &Node, fields: &Fields) {
    if STATEMENTS.iter().any(|key| fields.tried(key)) {
        return;
    }
    let help = "add exactly one of `claim`, `quote`, `name`, `absent`";
    check.tell(Mistake::new(node.span, "a claim without a statement").help(help));
}

#[cfg(test)]
mod tests {
    use super::super::testing::check_claim as check;

    #[test]
    fn a_claim_in_every_form_is_read() {
        check("- 51 countries", &[]);
        check("- 'a: b # c'", &[]);
        check(
            "- quote: We stay\n  by: Ada Smith\n  id: stay\n  kind: quote",
            &[],
        );
        check("- name: Harbour Pact\n  expect: {agree: 2}", &[]);
        check("- absent: the pact is binding\n  dissent:", &[]);
        check("- {claim: a, expect: {agree: 0, contradict: 1}}", &[]);
        check("- \"a\"  # said so in May", &[]);
        check("- \"a\" # said so in May", &[]);
        check("- {claim: a, id: b} # said so in May", &[]);
    }

    #[test]
    fn what_yaml_does_not_read_as_text_is_shown_in_quotes() {
        let told = |value: &str, kind: &str| {
            format!(
                "2:3: this is not text: YAML reads `{value}` as {kind}; put it in quotes: `- \"{value}\"`"
            )
        };
        check("- 51", &[&told("51", "a number")]);
        check("- yes", &[&told("yes", "true or false")]);
        check("- 2018-11-12", &[&told("2018-11-12", "a date")]);
        check(
            "- ",
            &["2:3: a claim is empty; write some words, or remove the line"],
        );
    }

    #[test]
    fn a_sentence_that_yaml_cuts_is_shown_whole() {
        check(
            "- Ranked #1 in Europe",
            &[
                "2:3: the text is cut at ` #`: YAML takes the rest for a comment; put it in quotes: \
                `- \"Ranked #1 in Europe\"`; a comment stands two spaces after the text, with a space after `#`",
            ],
        );
    }

    #[test]
    fn a_sentence_that_is_all_comment_is_shown_whole() {
        let help = "a comment stands two spaces after the text, with a space after `#`";
        let told = "the text is cut at ` #`: YAML takes the rest for a comment; put it in quotes:";
        check(
            "- #1 in Europe",
            &[&format!("2:3: {told} `- \"#1 in Europe\"`; {help}")],
        );
        check(
            "- id: a\n  claim: #1 in Europe",
            &[&format!("3:10: {told} `claim: \"#1 in Europe\"`; {help}")],
        );
        check("- # the first\n  one", &[]);
    }

    #[test]
    fn a_sentence_that_yaml_splits_is_shown_whole() {
        let told = "2:3: a text with `: ` in it is read as a key and a value; put it in quotes: ";
        check(
            "- Smith said: \"We #1 stay\"",
            &[&format!("{told}`- 'Smith said: \"We #1 stay\"'`")],
        );
        check(
            "- Smith said: we stay\n    for good",
            &[&format!("{told}`- \"Smith said: we stay for good\"`")],
        );
        check("- The end:", &[&format!("{told}`- \"The end:\"`")]);
        check(
            "- Name of it: A",
            &[&format!("{told}`- \"Name of it: A\"`")],
        );
        check(
            "- Name: A",
            &["2:3: unknown key `Name`; did you mean `name`?"],
        );
        check(
            "- ? The end",
            &["2:3: a claim must be text, not a mapping; \
                write one text; put it in quotes when it has signs such as `[`, `{` or `: `"],
        );
        check("- Paris: quiet", &[&format!("{told}`- \"Paris: quiet\"`")]);
    }

    #[test]
    fn a_list_item_below_a_text_is_not_swallowed() {
        check(
            " - one\n  - two",
            &[
                "3:3: a line that begins with `- ` is read as part of the text above it; \
                indent it like the `- ` above, or put the text above in quotes",
            ],
        );
        check("- one\n  two - three", &[]);
    }

    #[test]
    fn a_key_without_its_space_is_not_taken_for_words() {
        check(
            "- claim:51 countries",
            &["2:3: `claim:` is read as part of the sentence; \
                put a space after the `:`: `- claim: 51 countries`"],
        );
        check("- 'claim:51 countries'", &[]);
        check("- at 12:30", &[]);
    }

    #[test]
    fn a_claim_has_exactly_one_statement() {
        check(
            "- id: a",
            &[
                "2:3: a claim without a statement; add exactly one of `claim`, `quote`, `name`, `absent`",
            ],
        );
        check(
            "- claim: a\n  name: b",
            &[
                "3:3: a claim has one statement: `name` stands beside `claim` (`claim` stands at 2:3); \
                keep one, and make the other a claim of its own",
            ],
        );
        check(
            "- claim: a\n  by: b",
            &[
                "3:3: `by` stands without `quote`; write the words that were said as `quote`, or remove `by`",
            ],
        );
    }

    #[test]
    fn a_mistyped_key_is_not_told_missing_as_well() {
        check(
            "- clam: a",
            &["2:3: unknown key `clam`; did you mean `claim`?"],
        );
        check(
            "- {claim: a, dissent: [{source: b, becuase: c}]}",
            &["2:36: unknown key `becuase`; did you mean `because`?"],
        );
    }

    #[test]
    fn a_key_of_another_place_is_sent_there() {
        let known = "known here are `id`, `claim`, `quote`, `by`, `name`, `absent`, `kind`, `severity`, `tags`, `expect`, `dissent`";
        check(
            "- claim: a\n  importance: low\n  because: b",
            &[
                &format!("3:3: unknown key `importance`; {known}"),
                &format!(
                    "4:3: unknown key `because`; `because` belongs in an entry of `dissent`; {known}"
                ),
            ],
        );
        check(
            "- {quote: a, by: Smith, the mayor}",
            &[
                "2:25: unknown key `the mayor`; put a text with a comma in quotes when it stands in brackets",
            ],
        );
    }
}
