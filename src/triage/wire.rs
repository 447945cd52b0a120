//! The file of a baseline: JSON, version 1. What it cannot mean is one error, with its place and what to do.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Baseline, Entry};

/// The version that this program reads and writes.
const VERSION: u32 = 1;

/// The most bytes that a baseline may have: a hundred thousand entries.
pub const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// Why a baseline cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{what}")]
pub struct BaselineError {
    /// What is wrong, with its place: lower-case, no full stop.
    pub what: String,
    /// What to do.
    pub help: String,
}

/// The file.
#[derive(Serialize, Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "an object with `version` and `findings`"
)]
pub(crate) struct Wire {
    version: u32,
    findings: Vec<WireEntry>,
}

/// An entry; what it does not have is left out.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object with `code`")]
struct WireEntry {
    #[serde(skip_serializing_if = "Option::is_none")]
    claim: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<String>,
    code: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence: Option<String>,
}

/// What is read first: a later version may have other keys.
#[derive(Deserialize)]
#[serde(expecting = "an object with `version` and `findings`")]
struct Versioned {
    version: u32,
}

impl Baseline {
    /// Reads the text of a baseline; `path` is kept for messages.
    ///
    /// # Errors
    /// When the bytes are not UTF-8 or not JSON, when a key is unknown, missing or there twice, when the version is another,
    /// and when an entry stands there twice.
    ///
    /// # Example
    /// ```
    /// use factlint::triage::Baseline;
    /// let file = br#"{"version": 1, "findings": [{"code": "garbled-copy", "source": "b.txt"}]}"#;
    /// assert_eq!(Baseline::parse("baseline.json", file)?.entries().len(), 1);
    /// let cut = Baseline::parse("baseline.json", &file[..40]).unwrap_err();
    /// assert!(cut.what.contains("line 1, column 40"));
    /// # Ok::<(), factlint::triage::BaselineError>(())
    /// ```
    pub fn parse(path: &str, bytes: &[u8]) -> Result<Self, BaselineError> {
        let text = std::str::from_utf8(bytes).map_err(|why| {
            let at = why.valid_up_to();
            error(
                path,
                &format!("it is not in UTF-8: byte {at} cannot be read"),
            )
        })?;
        let text = text.trim_start_matches('\u{feff}');
        let versioned: Versioned = read(path, text)?;
        if versioned.version != VERSION {
            let what = format!(
                "the baseline `{path}` has the version {}",
                versioned.version
            );
            let help = format!(
                "this program reads version {VERSION}; use the factlint that wrote it, or write it anew"
            );
            return Err(BaselineError { what, help });
        }
        let wire: Wire = read(path, text)?;
        let mut entries = BTreeSet::new();
        for (at, entry) in wire.findings.into_iter().enumerate() {
            if !entries.insert(Entry::from(entry).folded()) {
                let what = format!("entry {} of `findings` stands there twice", at + 1);
                return Err(error(path, &what));
            }
        }
        Ok(Self::new(path, entries))
    }

    /// The file of this baseline, to be written as JSON.
    pub(crate) fn wire(&self) -> Wire {
        Wire {
            version: VERSION,
            findings: self
                .entries()
                .iter()
                .cloned()
                .map(WireEntry::from)
                .collect(),
        }
    }
}

fn read<'a, T: Deserialize<'a>>(path: &str, text: &'a str) -> Result<T, BaselineError> {
    serde_json::from_str(text).map_err(|why| {
        let told = why.to_string();
        let place = format!(" at line {} column {}", why.line(), why.column());
        let told = told.strip_suffix(&place).unwrap_or(&told);
        let what = format!("line {}, column {}: {told}", why.line(), why.column());
        error(path, &what)
    })
}

fn error(path: &str, what: &str) -> BaselineError {
    BaselineError {
        what: format!("the baseline `{path}` cannot be used: {what}"),
        help: "mend it or restore it; or remove it and run `factlint baseline`, which takes every finding of today into a new one".to_owned(),
    }
}

impl From<WireEntry> for Entry {
    fn from(wire: WireEntry) -> Self {
        Self {
            claim: wire.claim,
            words: wire.words,
            code: wire.code,
            source: wire.source,
            evidence: wire.evidence,
        }
    }
}

impl From<Entry> for WireEntry {
    fn from(entry: Entry) -> Self {
        Self {
            claim: entry.claim,
            words: entry.words,
            code: entry.code,
            source: entry.source,
            evidence: entry.evidence,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(file: &[u8], told: &str) {
        let error = Baseline::parse("b.json", file).unwrap_err();
        assert!(error.what.contains(told), "{}", error.what);
        assert!(error.what.starts_with("the baseline `b.json`"));
        assert!(!error.what.contains('\n') && !error.help.is_empty());
    }

    #[test]
    fn a_baseline_that_is_no_baseline_is_one_error_with_its_place() {
        check(b"", "line 1, column 0: EOF while parsing a value");
        check(
            b"{\"version\": 1, \"findings\": [",
            "line 1, column 28: EOF",
        );
        check(b"<<<<<<< ours\n", "line 1, column 1: expected value");
        check(b"[]", "expected an object with `version` and `findings`");
        check(b"{}", "missing field `version`");
        check(b"{\"version\": 1}", "missing field `findings`");
        check(b"{\"version\": 1.5, \"findings\": []}", "expected u32");
        check(b"{\"version\": 2, \"entries\": {}}", "has the version 2");
        check(
            b"{\"version\": 1, \"findings\": [{}]}",
            "missing field `code`",
        );
        check(
            b"{\"version\": 1, \"findings\": [{\"code\": \"silent\", \"line\": 3}]}",
            "unknown field `line`",
        );
        check(
            b"{\"version\": 1, \"findings\": [], \"findings\": []}",
            "duplicate field `findings`",
        );
        check(b"{\"version\": 1} {}", "trailing characters");
        check(b"{\"version\": 1, \xff", "not in UTF-8: byte 15");
        let deep = [
            b"{\"version\": 1, \"findings\": ".to_vec(),
            vec![b'['; 200_000],
        ]
        .concat();
        check(&deep, "line 1, column");
    }

    #[test]
    fn an_entry_stands_there_once_whatever_its_white_space() {
        check(
            b"{\"version\": 1, \"findings\": [{\"code\": \"a\", \"evidence\": \"x y\"},\n{\"code\": \"a\", \"evidence\": \"x\\n  y\"}]}",
            "entry 2 of `findings` stands there twice",
        );
    }

    #[test]
    fn what_is_written_is_read_again() {
        let file = b"\xef\xbb\xbf{\"findings\": [{\"code\": \"b\", \"source\": \"\xc3\xa9.txt\"}, {\"code\": \"a\", \"claim\": null}], \"version\": 1}";
        let baseline = Baseline::parse("b.json", file).unwrap();
        assert_eq!(baseline.entries()[0].code, "a");
        let written = serde_json::to_vec(&baseline.wire()).unwrap();
        assert_eq!(Baseline::parse("b.json", &written).unwrap(), baseline);
    }
}
