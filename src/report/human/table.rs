//! The table of claims by sources, the sources of one origin side by side; with many sources, of claims by origins' tallies.

use std::io;
use std::ops::RangeInclusive;

use comfy_table::{Cell, CellAlignment, LineStyle, Table, TableStyle};

use super::super::visible::clipped;
use super::super::{Detail, say, words};
use super::{View, claim};
use crate::judge::{Judgement, Stance};
use crate::source::SourceId;

/// The most columns of the terminal that a claim's id takes.
const CLAIM_CHARS: usize = 32;

/// With more sources than this their origins are counted instead.
const MOST_SOURCES: usize = 8;

/// The fewest and the most columns of the terminal that a path takes: as many as `✗ contradicts`, and a longer name.
const PATH_CHARS: RangeInclusive<usize> = 13..=24;

/// The blanks beside a cell.
const BLANKS: usize = 3;

/// With more claims than this only those that are not met have a row, unless everything is asked for.
const MOST_ROWS: usize = 60;

/// One line under the head, and nothing else.
const TABLE_STYLE: TableStyle =
    TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));

/// Writes the table.
pub(super) fn write(view: &View<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let rows = rows(view);
    if rows.is_empty() {
        return Ok(());
    }
    let order = order(view);
    let table = if order.len() <= MOST_SOURCES {
        by_source(view, &rows, &order)
    } else {
        by_tally(view, &rows)
    };
    let text = table.trim_fmt();
    let text = if view.style.colour {
        coloured(&text)
    } else {
        text
    };
    writeln!(out, "{text}")?;
    let left_out = view.report.judgements.len() - rows.len();
    if left_out > 0 {
        let met = words::count(left_out, "claim that is", "claims that are");
        writeln!(out, "({met} met: see them with -v)")?;
    }
    writeln!(out)
}

fn rows<'a>(view: &View<'a>) -> Vec<&'a Judgement> {
    let all = view.report.judgements;
    let every = all.len() <= MOST_ROWS || view.style.detail >= Detail::Verbose;
    all.iter().filter(|found| every || !found.met).collect()
}

/// Sources by origin, then in path order; those that could not be read stand last.
fn order(view: &View<'_>) -> Vec<SourceId> {
    let origins = view.report.origins.origins.iter();
    let mut order: Vec<SourceId> = origins.flat_map(|origin| origin.sources.clone()).collect();
    let unread = (0u32..).map(SourceId).take(view.origin_of.len());
    order.extend(unread.filter(|source| view.origin_of[source.index()].is_none()));
    order
}

fn empty_table() -> Table {
    let mut table = Table::new();
    table.load_style(TABLE_STYLE);
    table
}

fn by_source(view: &View<'_>, rows: &[&Judgement], order: &[SourceId]) -> Table {
    let mut table = empty_table();
    let mut header = vec!["claim".to_owned()];
    let path_chars = path_chars(view, rows, order.len());
    header.extend(order.iter().map(|&source| column(view, source, path_chars)));
    header.push("verdict".to_owned());
    table.set_header(header);
    for judgement in rows {
        let mut row = vec![claim_cell(view, judgement)];
        row.extend(order.iter().map(|&source| stance_cell(judgement, source)));
        row.push(verdict(view, judgement));
        table.add_row(row);
    }
    table
}

/// How long paths can be for the table to keep to its width.
fn path_chars(view: &View<'_>, rows: &[&Judgement], sources: usize) -> usize {
    let widest = |cell: fn(&View<'_>, &Judgement) -> String| {
        let chars = rows.iter().map(|row| cell(view, row).chars().count());
        chars.max().unwrap_or(0)
    };
    let others = widest(claim_cell) + widest(verdict) + 2 * BLANKS;
    let room = view.style.width.saturating_sub(others) / sources.max(1);
    room.saturating_sub(BLANKS)
        .clamp(*PATH_CHARS.start(), *PATH_CHARS.end())
}

/// The head of a source's column: its origin and its path.
fn column(view: &View<'_>, source: SourceId, path_chars: usize) -> String {
    let path = shortened(view.places.path(source), path_chars);
    match view.origin(source) {
        Some(origin) => format!("origin {}\n{path}", origin.id),
        None => format!("\n{path}"),
    }
}

/// Both ends of a path: names of files differ by numbers in front as often as by words at the end.
fn shortened(path: &str, most: usize) -> String {
    let line = super::super::visible_line(path);
    let chars: Vec<char> = line.chars().collect();
    if chars.len() <= most {
        return line;
    }
    let front = (most - 1) / 2;
    let back = chars.len() - (most - 1 - front);
    let ends = [&chars[..front], &['…'], &chars[back..]];
    ends.concat().into_iter().collect()
}

fn claim_cell(view: &View<'_>, judgement: &Judgement) -> String {
    clipped(&view.report.claims.claims[judgement.claim].id, CLAIM_CHARS)
}

fn stance_cell(judgement: &Judgement, source: SourceId) -> String {
    claim::stance_of(judgement, source).map_or_else(String::new, |found| word(found.stance))
}

fn word(stance: Stance) -> String {
    format!("{} {}", words::symbol(stance), words::stance(stance))
}

fn verdict(view: &View<'_>, judgement: &Judgement) -> String {
    let standing = say::standing(view.report.standing(judgement));
    format!("{}{standing}", words::verdict(judgement.verdict))
}

fn by_tally(view: &View<'_>, rows: &[&Judgement]) -> Table {
    let mut table = empty_table();
    let mut header = vec!["claim".to_owned()];
    header.extend(words::STANCES.map(word));
    header.extend(["mixed".to_owned(), "verdict".to_owned()]);
    table.set_header(header);
    for judgement in rows {
        let tally = judgement.tally;
        let numbers = [
            tally.agrees,
            tally.contradicts,
            tally.compatible,
            tally.silent,
            tally.unreadable,
            tally.mixed,
        ];
        let mut row = vec![Cell::new(claim_cell(view, judgement))];
        row.extend(numbers.map(|number| Cell::new(number).set_alignment(CellAlignment::Right)));
        row.push(Cell::new(verdict(view, judgement)));
        table.add_row(row);
    }
    table
}

/// Colours the cells. The table is laid out before, since escape sequences would count as width.
fn coloured(text: &str) -> String {
    let colours = [
        (Stance::Agrees, anstyle::AnsiColor::Green),
        (Stance::Contradicts, anstyle::AnsiColor::Red),
        (Stance::Compatible, anstyle::AnsiColor::Yellow),
        (Stance::Unreadable, anstyle::AnsiColor::Magenta),
    ];
    let mut text = text.to_owned();
    for (stance, colour) in colours {
        let cell = word(stance);
        let style = anstyle::Style::new().fg_color(Some(colour.into()));
        text = text.replace(&cell, &format!("{style}{cell}{style:#}"));
    }
    text
}
