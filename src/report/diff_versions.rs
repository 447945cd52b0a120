//! Writes three versions and more in one table: a row for every sentence of the first, a line or column for each other.

use std::io;

use super::diff::{Compared, DiffStyle, coloured, marked, worded, wrap};
use super::diff_markdown::{escaped, markdown};
use super::places::Places;
use super::visible::visible_line;
use crate::relate::{ChangeKind, Sentence};

/// What another version has for a sentence of the first.
enum Cell {
    Same,
    Missing,
    Changed(String),
}

/// Writes the table, for reading. Every diff has the same first version.
///
/// # Errors
/// When the output cannot be written.
pub fn write_versions(
    compared: &[Compared<'_>],
    style: &DiffStyle,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let Some(first) = compared.first() else {
        return Ok(());
    };
    let places = Places::new(first.sources);
    let names: Vec<String> = names(compared);
    let wide = names
        .iter()
        .map(|name| name.chars().count())
        .max()
        .unwrap_or(0);
    writeln!(out, "{}", names.join(", "))?;
    for (at, row) in rows(compared, style.only_facts) {
        let line = first.line(&places, first.a, at.start);
        writeln!(out, "\nline {line}")?;
        let whole = visible_line(&first.a.text.as_str()[at]);
        let cells = std::iter::once(whole).chain(row.iter().map(told));
        for (name, cell) in names.iter().zip(cells) {
            let lines = wrap(&cell, style.width.saturating_sub(wide + 4).max(20));
            for (number, line) in lines.iter().enumerate() {
                let name = if number == 0 { name.as_str() } else { "" };
                writeln!(out, "  {name:wide$}  {}", coloured(line, style.colour))?;
            }
        }
    }
    gained(compared, style, out)
}

/// The sentences that only a later version has.
fn gained(compared: &[Compared<'_>], style: &DiffStyle, out: &mut dyn io::Write) -> io::Result<()> {
    for one in compared.iter().filter(|_| !style.only_facts) {
        let gained: Vec<&Sentence> = one.gained().collect();
        if !gained.is_empty() {
            writeln!(
                out,
                "\nonly in {} ({})",
                visible_line(one.path(one.b)),
                gained.len()
            )?;
        }
        for sentence in gained {
            for line in wrap(
                &marked(sentence, one.texts()),
                style.width.saturating_sub(2).max(20),
            ) {
                writeln!(out, "  {line}")?;
            }
        }
    }
    Ok(())
}

/// Writes the table as Markdown.
///
/// # Errors
/// When the output cannot be written.
pub fn write_versions_markdown(
    compared: &[Compared<'_>],
    style: &DiffStyle,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let Some(first) = compared.first() else {
        return Ok(());
    };
    let names: Vec<String> = names(compared).iter().map(|name| escaped(name)).collect();
    writeln!(out, "| {} |", names.join(" | "))?;
    writeln!(out, "|{}", " --- |".repeat(names.len()))?;
    for (at, row) in rows(compared, style.only_facts) {
        let whole = escaped(&first.a.text.as_str()[at]);
        let cells: Vec<String> = row.iter().map(|cell| markdown(&told(cell))).collect();
        writeln!(out, "| {whole} | {} |", cells.join(" | "))?;
    }
    Ok(())
}

fn names(compared: &[Compared<'_>]) -> Vec<String> {
    let first = compared
        .iter()
        .take(1)
        .map(|one| visible_line(one.path(one.a)));
    first
        .chain(compared.iter().map(|one| visible_line(one.path(one.b))))
        .collect()
}

fn told(cell: &Cell) -> String {
    match cell {
        Cell::Same => "=".to_owned(),
        Cell::Missing => "(not there)".to_owned(),
        Cell::Changed(words) => words.clone(),
    }
}

/// Every sentence of the first version with what the others have for it; those on which all agree are left out.
fn rows(compared: &[Compared<'_>], only_facts: bool) -> Vec<(std::ops::Range<usize>, Vec<Cell>)> {
    // Versions may join two sentences of the first, so a row begins wherever any diff begins a sentence.
    let mut starts: Vec<std::ops::Range<usize>> = Vec::new();
    for one in compared {
        starts.extend(
            one.diff
                .sentences
                .iter()
                .filter_map(|sentence| sentence.a.clone()),
        );
    }
    // Of two rows that begin together the longer holds the other.
    starts.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    starts.dedup_by(|next, before| next.start < before.end);
    let row = |at: std::ops::Range<usize>| {
        let cells: Vec<Cell> = compared
            .iter()
            .map(|one| cell(one, &at, only_facts))
            .collect();
        (at, cells)
    };
    let rows = starts.into_iter().map(row);
    rows.filter(|(_, cells)| {
        cells.iter().any(|cell| match cell {
            Cell::Same => false,
            Cell::Missing => !only_facts,
            Cell::Changed(_) => true,
        })
    })
    .collect()
}

/// What one version has for a row of the first.
fn cell(one: &Compared<'_>, at: &std::ops::Range<usize>, only_facts: bool) -> Cell {
    let inside = |sentence: &&Sentence| {
        sentence
            .a
            .as_ref()
            .is_some_and(|a| a.start < at.end && at.start < a.end)
    };
    let sentences: Vec<&Sentence> = one.diff.sentences.iter().filter(inside).collect();
    if sentences.iter().all(|sentence| sentence.b.is_none()) {
        return Cell::Missing;
    }
    let changed = |sentence: &&&Sentence| {
        let mut changes = worded(sentence);
        if only_facts {
            changes.any(|change| change.kind == ChangeKind::Fact)
        } else {
            changes.next().is_some() || sentence.moved
        }
    };
    if sentences.iter().filter(changed).count() == 0 {
        return Cell::Same;
    }
    let words = sentences.iter().map(|sentence| {
        let mark = if sentence.moved { "(moved) " } else { "" };
        format!("{mark}{}", marked(sentence, one.texts()))
    });
    Cell::Changed(words.collect::<Vec<_>>().join(" "))
}
