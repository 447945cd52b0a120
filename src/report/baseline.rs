//! A baseline: the file, and what is said when it is written.

use std::io;

use super::{json, say, visible_line, words};
use crate::triage::{Baseline, Entry, Update};

/// The most entries that are named of one sort.
const NAMED: usize = 20;

/// Writes the file: JSON, an entry after the other, with every hidden character escaped.
///
/// # Errors
/// When the output cannot be written.
pub fn write_baseline(baseline: &Baseline, out: &mut dyn io::Write) -> io::Result<()> {
    json::write_value(&baseline.wire(), out)
}

/// Says what became of a baseline. `accepted` is whether what is new was taken in.
///
/// # Errors
/// When the output cannot be written.
pub fn write_baseline_update(
    path: &str,
    update: &Update,
    accepted: bool,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let count = |number| words::count(number, "entry", "entries");
    let now = update.kept.len() + if accepted { update.new.len() } else { 0 };
    let mut parts = vec![count(now)];
    if accepted && !update.new.is_empty() {
        parts.push(format!("{} new", update.new.len()));
    }
    if !update.gone.is_empty() {
        parts.push(format!("{} gone and taken out", update.gone.len()));
    }
    writeln!(out, "{}: {}", visible_line(path), parts.join(", "))?;
    list("gone", update.gone.iter(), out)?;
    if accepted {
        return list("new", update.new.iter(), out);
    }
    list("new, not taken in", update.new.iter(), out)?;
    if !update.new.is_empty() {
        let them = if update.new.len() == 1 { "it" } else { "them" };
        writeln!(
            out,
            "A baseline only shrinks. Mend what is new, record it as a `dissent`, or take {them} in with `--accept-new`."
        )?;
    }
    Ok(())
}

fn list<'a>(
    title: &str,
    entries: impl ExactSizeIterator<Item = &'a Entry>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let more = entries.len().saturating_sub(NAMED);
    for entry in entries.take(NAMED) {
        writeln!(out, "  {title}: {}", say::entry(entry))?;
    }
    if more > 0 {
        writeln!(out, "  {title}: and {more} more")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn entries(claims: &[&str]) -> BTreeSet<Entry> {
        let entry = |id: &&str| Entry {
            claim: Some((*id).to_owned()),
            words: None,
            code: "silent".to_owned(),
            source: None,
            evidence: None,
        };
        claims.iter().map(entry).collect()
    }

    #[track_caller]
    fn check(update: &Update, accepted: bool, expected: &str) {
        let mut out = Vec::new();
        write_baseline_update("b.json", update, accepted, &mut out).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }

    #[test]
    fn what_is_new_is_told_and_how_to_take_it_in() {
        let update = Update {
            kept: entries(&["a"]),
            gone: entries(&["b"]),
            new: entries(&["c"]),
        };
        check(
            &update,
            false,
            "b.json: 1 entry, 1 gone and taken out\n  gone: silent, b\n  new, not taken in: silent, c\n\
             A baseline only shrinks. Mend what is new, record it as a `dissent`, or take it in with `--accept-new`.\n",
        );
        check(
            &update,
            true,
            "b.json: 2 entries, 1 new, 1 gone and taken out\n  gone: silent, b\n  new: silent, c\n",
        );
        check(&Update::default(), false, "b.json: 0 entries\n");
    }

    #[test]
    fn hidden_characters_of_an_entry_are_escaped_in_the_file() {
        let baseline = Baseline::new("b.json", entries(&["a\u{202e}"]));
        let mut out = Vec::new();
        write_baseline(&baseline, &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(text.contains("a\\u202e") && text.ends_with("}\n"), "{text}");
        let read = Baseline::parse("b.json", text.as_bytes()).unwrap();
        assert_eq!(read, baseline);
    }
}
