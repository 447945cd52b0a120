//! Rows: one JSON object a line, of labelled claims (`factlint eval`) or of texts (`factlint facts --rows`).
//!
//! Keys that are not known are left alone, so that a set may keep what its makers noted. Empty lines are skipped.

use jiff::civil::Date;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::judge::Stance;

const CLAIM_HELP: &str = r#"write one object a line: {"id": "1", "claim": "Twelve ships sailed.", "evidence": "Nine ships sailed.", "label": "contradicts", "kind": "number"}; `label` and `kind` may be left out"#;
const TEXT_HELP: &str = r#"write one object a line: {"id": "1", "text": "Nine ships sailed on Monday.", "ref": "2018-11-15"}; `ref` may be left out"#;

/// A claim, its evidence, and what people say of the two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which row it is; need not be the only one of its name.
    pub id: String,
    /// The claim.
    pub claim: String,
    /// The text to judge it by.
    pub evidence: String,
    /// What the evidence says to the claim; never [`Stance::Unreadable`].
    pub label: Option<Stance>,
    /// What the claim turns on, in the words of the row's maker.
    pub kind: Option<String>,
}

/// A text to read facts from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextRow {
    /// Which row it is.
    pub id: String,
    /// The text.
    pub text: String,
    /// The day it was published, which resolves `on Monday`.
    pub published: Option<Date>,
}

/// A line that is not a row.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub struct RowError {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong: lower-case, no full stop.
    pub what: String,
    /// What to do.
    pub help: String,
}

#[derive(Deserialize)]
struct RawRow {
    id: String,
    claim: String,
    evidence: String,
    label: Option<String>,
    kind: Option<String>,
}

#[derive(Deserialize)]
struct RawText {
    id: String,
    text: String,
    #[serde(rename = "ref")]
    published: Option<String>,
}

/// Reads rows of claims.
///
/// # Errors
/// The first line that is no JSON object, lacks `id`, `claim` or `evidence`, or has a label that is no stance.
///
/// # Example
/// ```
/// let error = factlint::eval::rows("{\"id\": \"1\", \"claim\": \"Rain fell.\"}\n").unwrap_err();
/// assert_eq!(error.to_string(), "line 1: missing field `evidence`");
/// ```
pub fn rows(text: &str) -> Result<Vec<Row>, RowError> {
    read(text, CLAIM_HELP, |raw: RawRow| {
        Ok(Row {
            label: raw.label.as_deref().map(label).transpose()?,
            id: raw.id,
            claim: raw.claim,
            evidence: raw.evidence,
            kind: raw.kind,
        })
    })
}

/// Reads rows of texts.
///
/// # Errors
/// The first line that is no JSON object, lacks `id` or `text`, or has a `ref` that does not begin with a date.
pub fn text_rows(text: &str) -> Result<Vec<TextRow>, RowError> {
    read(text, TEXT_HELP, |raw: RawText| {
        Ok(TextRow {
            published: raw.published.as_deref().map(day).transpose()?,
            id: raw.id,
            text: raw.text,
        })
    })
}

/// What is wrong with a row, and what to do about it.
type Mistake = (String, String);

fn read<Raw: DeserializeOwned, Meant>(
    text: &str,
    help: &str,
    meant: impl Fn(Raw) -> Result<Meant, Mistake>,
) -> Result<Vec<Meant>, RowError> {
    let lines = text.strip_prefix('\u{feff}').unwrap_or(text).lines();
    lines
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(at, line)| {
            object(line)
                .map_err(|what| (what, help.to_owned()))
                .and_then(&meant)
                .map_err(|(what, help)| RowError {
                    line: at + 1,
                    what,
                    help,
                })
        })
        .collect()
}

/// One object. A list would do for the parser, which takes it for the values of the keys in their order.
fn object<Raw: DeserializeOwned>(line: &str) -> Result<Raw, String> {
    if line.trim_start().starts_with('[') {
        return Err("a list, and not an object".to_owned());
    }
    serde_json::from_str(line).map_err(|error| told(&error))
}

/// The words of the parser, without its line, which is always the first; its column helps only where JSON breaks off.
fn told(error: &serde_json::Error) -> String {
    let words = error.to_string();
    let words = words
        .rsplit_once(" at line ")
        .map_or(words.as_str(), |(words, _)| words);
    if error.is_data() {
        words.to_owned()
    } else {
        format!("not JSON at column {}: {words}", error.column())
    }
}

fn label(word: &str) -> Result<Stance, Mistake> {
    match word {
        "agrees" => Ok(Stance::Agrees),
        "contradicts" => Ok(Stance::Contradicts),
        "compatible" => Ok(Stance::Compatible),
        "silent" => Ok(Stance::Silent),
        _ => Err((
            format!("no label `{word}`"),
            "write `agrees`, `contradicts`, `compatible` or `silent`, or leave `label` out"
                .to_owned(),
        )),
    }
}

/// The day of a date or a date with a time, as written there: no time zone is looked at.
fn day(written: &str) -> Result<Date, Mistake> {
    let (day, rest) = written.split_at_checked(10).unwrap_or((written, ""));
    let time = rest.is_empty() || rest.starts_with(['T', 't', ' ']);
    day.parse().ok().filter(|_| time).ok_or_else(|| {
        (
            format!("`ref` is no date: `{written}`"),
            "write it as 2018-11-15 or 2018-11-15T08:30:00".to_owned(),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(line: &str, expected: &str) {
        let text = format!(
            "{{\"id\": \"1\", \"claim\": \"a\", \"evidence\": \"b\", \"source\": 1}}\n\n{line}\n"
        );
        let error = rows(&text).unwrap_err();
        assert_eq!(error.to_string(), expected);
        assert!(error.help.contains("write "), "{}", error.help);
    }

    #[test]
    fn a_bad_row_says_its_line_and_what_is_wrong() {
        refused("[]", "line 3: a list, and not an object");
        refused("{\"id\": \"1\"}", "line 3: missing field `claim`");
        refused(
            "{\"id\": 1",
            "line 3: invalid type: integer `1`, expected a string",
        );
        refused(
            "{\"id\": \"1\",",
            "line 3: not JSON at column 11: EOF while parsing a value",
        );
        refused(
            "{\"id\": \"1\", \"claim\": \"a\", \"evidence\": \"b\", \"label\": \"true\"}",
            "line 3: no label `true`",
        );
    }

    #[test]
    fn label_and_kind_may_be_missing_or_null() {
        let found =
            rows("\u{feff}{\"id\": \"1\", \"claim\": \"a\", \"evidence\": \"b\", \"label\": null}")
                .unwrap();
        assert_eq!((found[0].label, &found[0].kind), (None, &None));
    }

    #[test]
    fn a_reference_is_a_date_with_or_without_a_time() {
        for (written, known) in [
            ("2018-11-15", true),
            ("2018-11-15T08:30:00", true),
            ("2018-11-15T08:30:00Z", true),
            ("2018-11-151", false),
            ("15 November", false),
            ("ééééééé", false),
        ] {
            let line = format!("{{\"id\": \"1\", \"text\": \"a\", \"ref\": \"{written}\"}}");
            assert_eq!(text_rows(&line).is_ok(), known, "{written}");
        }
    }
}
