//! Writes how two versions differ, for reading: facts first, type only as a count.

use std::io;
use std::ops::Range;

use crate::clean::Document;
use crate::relate::{Change, ChangeKind, Diff, Sentence};

/// Writes a diff as plain text: sentences with `[-old-]{+new+}`, those with changed facts first, then wording, moved
/// sentences and those that one document has alone; changes of type alone are counted.
///
/// # Errors
/// When the output cannot be written.
pub fn write_diff(
    diff: &Diff,
    a: &Document,
    b: &Document,
    names: (&str, &str),
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let texts = (a.text.as_str(), b.text.as_str());
    writeln!(out, "{} -> {}", visible(names.0), visible(names.1))?;
    let both = |kind| {
        diff.sentences
            .iter()
            .filter(move |sentence| weight(sentence) == Some(kind))
    };
    section(
        out,
        "facts changed",
        both(ChangeKind::Fact).map(|s| marked(s, texts)),
    )?;
    section(
        out,
        "wording changed",
        both(ChangeKind::Wording).map(|s| marked(s, texts)),
    )?;
    let still = |s: &&Sentence| s.moved && !matters(s);
    section(
        out,
        "moved",
        diff.sentences
            .iter()
            .filter(still)
            .map(|s| marked(s, texts)),
    )?;
    section(
        out,
        &format!("only in {}", visible(names.0)),
        lone(diff, texts.0, |s| (&s.a, &s.b)),
    )?;
    section(
        out,
        &format!("only in {}", visible(names.1)),
        lone(diff, texts.1, |s| (&s.b, &s.a)),
    )?;
    write_type(out, diff)
}

/// Writes a heading and its lines, or nothing.
fn section(
    out: &mut dyn io::Write,
    title: &str,
    lines: impl Iterator<Item = String>,
) -> io::Result<()> {
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{title} ({})", lines.len())?;
    lines.iter().try_for_each(|line| writeln!(out, "  {line}"))
}

/// Writes what was folded away; a diff without any difference says so.
fn write_type(out: &mut dyn io::Write, diff: &Diff) -> io::Result<()> {
    let typographic = diff
        .changes()
        .filter(|change| change.kind == ChangeKind::Typography)
        .count();
    let worded = diff
        .sentences
        .iter()
        .any(|s| matters(s) || s.moved || s.a.is_none() || s.b.is_none());
    if !worded {
        writeln!(out, "\nno differences in wording")?;
    }
    if typographic > 0 {
        writeln!(out, "\ntypography ({typographic})")?;
    }
    Ok(())
}

/// Whether a sentence has more than its type changed.
fn matters(sentence: &Sentence) -> bool {
    weight(sentence).is_some_and(|kind| kind != ChangeKind::Typography)
}

/// The weightiest kind of change of a sentence.
fn weight(sentence: &Sentence) -> Option<ChangeKind> {
    sentence.changes.iter().map(|change| change.kind).min()
}

/// The sentences that one document has alone.
fn lone<'a>(
    diff: &'a Diff,
    text: &'a str,
    sides: impl Fn(&'a Sentence) -> (&'a Option<Range<usize>>, &'a Option<Range<usize>>) + 'a,
) -> impl Iterator<Item = String> + 'a {
    diff.sentences
        .iter()
        .filter_map(move |sentence| match sides(sentence) {
            (Some(range), None) => Some(visible(&text[range.clone()])),
            _ => None,
        })
}

/// A sentence with its changes marked; what only its type changed is written as in `b`.
fn marked(sentence: &Sentence, texts: (&str, &str)) -> String {
    let Some(b) = &sentence.b else {
        return String::new();
    };
    let mut line = String::from(if sentence.moved { "(moved) " } else { "" });
    let mut at = b.start;
    for change in sentence
        .changes
        .iter()
        .filter(|change| change.kind != ChangeKind::Typography)
    {
        line.push_str(&texts.1[at..change.b.start]);
        push_mark(&mut line, change, texts);
        at = change.b.end;
    }
    line.push_str(&texts.1[at..b.end]);
    visible(&line)
}

/// Adds `[-old-]{+new+}`, the old words set off by a space where they were.
fn push_mark(line: &mut String, change: &Change, texts: (&str, &str)) {
    let (old, new) = (&texts.0[change.a.clone()], &texts.1[change.b.clone()]);
    let starts_line = line.is_empty() || line.ends_with(char::is_whitespace);
    if !old.is_empty() {
        if !starts_line && texts.0[..change.a.start].ends_with(char::is_whitespace) {
            line.push(' ');
        }
        line.push_str(&format!("[-{old}-]"));
    }
    if !new.is_empty() {
        line.push_str(&format!("{{+{new}+}}"));
    } else if starts_line && texts.1[change.b.end..].starts_with(char::is_alphanumeric) {
        line.push(' ');
    }
}

/// One line, without characters that a terminal would obey.
fn visible(text: &str) -> String {
    let clean = |c: char| match c {
        '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}' => '\u{fffd}',
        c if c.is_control() && !c.is_whitespace() => '\u{fffd}',
        c => c,
    };
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .map(clean)
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests stop where something is wrong")]
mod tests {
    use super::*;
    use crate::clean::clean;
    use crate::relate::diff;
    use crate::source::{Source, Sources};
    use crate::subject::SourceNotes;

    #[track_caller]
    fn check(a: &str, b: &str, expected: &str) {
        let files = [a, b].map(|text| Source {
            path: "x.txt".into(),
            content: Ok(text.into()),
        });
        let sources = Sources {
            files: files.into(),
            not_sources: Vec::new(),
        };
        let documents = clean(&sources, &SourceNotes::default());
        let (a, b) = (
            documents[0].as_ref().unwrap(),
            documents[1].as_ref().unwrap(),
        );
        let mut out = Vec::new();
        write_diff(&diff(a, b), a, b, ("old", "new"), &mut out).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }

    const HERD: &str = "The herd of 214 reindeer crossed the frozen strait on Sunday and reached the winter meadows before dark. \
        Wolves had followed it for three days without coming near. The herders lit fires along the northern shore of the bay.";

    #[test]
    fn equal_texts_have_no_differences() {
        check(HERD, HERD, "old -> new\n\nno differences in wording\n");
    }

    #[test]
    fn type_is_counted() {
        let expected = "old -> new\n\nno differences in wording\n\ntypography (1)\n";
        check(
            HERD,
            &HERD.replace("the frozen strait", "the frozen, strait"),
            expected,
        );
    }

    #[test]
    fn facts_come_before_wording_and_moves_before_what_is_new() {
        let changed = "Wolves had trailed it for three days without coming near. \
            The herd of 241 reindeer crossed the frozen strait on Sunday and reached the winter meadows before dark. \
            Nobody slept much in the camp.";
        let expected = "old -> new\n\n\
            facts changed (1)\n  \
            The herd of [-214-]{+241+} reindeer crossed the frozen strait on Sunday and reached the winter meadows before dark.\n\n\
            wording changed (1)\n  \
            (moved) Wolves had [-followed-]{+trailed+} it for three days without coming near.\n\n\
            only in old (1)\n  \
            The herders lit fires along the northern shore of the bay.\n\n\
            only in new (1)\n  \
            Nobody slept much in the camp.\n";
        check(HERD, changed, expected);
    }

    #[test]
    fn words_left_out_stand_apart_from_what_is_left() {
        let expected = "old -> new\n\n\
            wording changed (1)\n  \
            The herders lit fires along the [-northern-] shore of the bay.\n";
        check(HERD, &HERD.replace("northern ", ""), expected);
    }
}
