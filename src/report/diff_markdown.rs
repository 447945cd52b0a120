//! Writes how two versions differ as Markdown, for pages and reviews.

use std::io;

use super::diff::{Compared, DiffStyle, fact_word, kinds, marked};
use super::places::Places;
use super::visible::visible_line;
use crate::relate::{ChangeKind, Sentence};

/// Writes a diff of two versions as Markdown: old words struck out, new words in bold.
///
/// # Errors
/// When the output cannot be written.
pub fn write_diff_markdown(
    compared: &Compared<'_>,
    style: &DiffStyle,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let names = (
        escaped(compared.path(compared.a)),
        escaped(compared.path(compared.b)),
    );
    writeln!(out, "## {} → {}", names.0, names.1)?;
    garbled(compared, out)?;
    section(
        out,
        compared,
        "Facts changed",
        compared.changed(ChangeKind::Fact),
    )?;
    if !style.only_facts {
        section(
            out,
            compared,
            "Wording changed",
            compared.changed(ChangeKind::Wording),
        )?;
        section(out, compared, "Moved", compared.moved())?;
        section(
            out,
            compared,
            &format!("Only in {}", names.0),
            compared.lost(),
        )?;
        section(
            out,
            compared,
            &format!("Only in {}", names.1),
            compared.gained(),
        )?;
    }
    if compared.is_same_wording() {
        writeln!(out, "\nNo differences in wording.")?;
    }
    match compared.typographic() {
        0 => Ok(()),
        changes => writeln!(out, "\nChanges of type alone: {changes}."),
    }
}

fn garbled(compared: &Compared<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    if compared.garbles.is_empty() {
        return Ok(());
    }
    let places = Places::new(compared.sources);
    writeln!(out, "\n### Garbled ({})\n", compared.garbles.len())?;
    for garble in compared.garbles {
        let a = compared.line(&places, compared.a, garble.a.1.start);
        let b = compared.line(&places, compared.b, garble.b.1.start);
        // The words are between backticks already, where only a backtick could end them.
        writeln!(
            out,
            "- **{}** (line {a} → {b}): {}",
            garble.kind.word(),
            visible_line(&garble.what)
        )?;
    }
    Ok(())
}

fn section<'s>(
    out: &mut dyn io::Write,
    compared: &Compared<'_>,
    title: &str,
    sentences: impl Iterator<Item = &'s Sentence>,
) -> io::Result<()> {
    let sentences: Vec<&Sentence> = sentences.collect();
    if sentences.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n### {title} ({})\n", sentences.len())?;
    for sentence in sentences {
        let mut words: Vec<&str> = kinds(sentence).into_iter().map(fact_word).collect();
        if sentence.moved {
            words.insert(0, "moved");
        }
        let head = if words.is_empty() {
            String::new()
        } else {
            format!("*{}*: ", words.join(", "))
        };
        writeln!(
            out,
            "- {head}{}",
            markdown(&marked(sentence, compared.texts()))
        )?;
    }
    Ok(())
}

/// A marked sentence in Markdown.
pub(super) fn markdown(marked: &str) -> String {
    let escaped = escaped(marked);
    escaped
        .replace("\\[-", "~~")
        .replace("-\\]", "~~")
        .replace("{+", "**")
        .replace("+}", "**")
}

/// Text whose signs mean nothing in Markdown.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in visible_line(text).chars() {
        if matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '#'
        ) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}
