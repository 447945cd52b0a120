//! The share of labelled dates that are resolved to the right day or period.
//!
//! Runs only where `FACTLINT_SHARED` names the folder with `eval/dates_dev.jsonl` (rows derived from Microsoft's
//! Recognizers-Text), and fails when the folder is named but the file is missing.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a test fails by panicking and shows its figures"
)]

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use factlint::facts::{DateMention, Days, dates, tokens};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;

/// The share that must be right; raise it when the room gets better.
const RATCHET: f64 = 0.905;

#[derive(Deserialize)]
struct Row {
    id: String,
    text: String,
    #[serde(rename = "ref")]
    published: Option<String>,
    kind: String,
    span: Option<(usize, usize)>,
    #[serde(default)]
    alts: Vec<Period>,
}

/// A labelled period; the end is excluded, or missing for a day and for an open period.
#[derive(Deserialize)]
struct Period {
    start: Option<String>,
    end: Option<String>,
}

#[test]
fn dates_are_resolved_as_labelled() {
    let Some(shared) = std::env::var_os("FACTLINT_SHARED") else {
        return;
    };
    let rows = std::fs::read_to_string(Path::new(&shared).join("eval/dates_dev.jsonl")).unwrap();
    let mut right: BTreeMap<String, (u32, u32)> = BTreeMap::new();
    for line in rows.lines() {
        let row: Row = serde_json::from_str(line).unwrap();
        let is_right = is_right(&row);
        for kind in [row.kind.as_str(), "overall"] {
            let counted = right.entry(kind.to_owned()).or_default();
            counted.0 += u32::from(is_right);
            counted.1 += 1;
        }
    }
    for (kind, (right, all)) in &right {
        println!(
            "{kind:14} {right:4} of {all:4} {:.3}",
            f64::from(*right) / f64::from(*all)
        );
    }
    let (right, all) = right["overall"];
    assert!(f64::from(right) / f64::from(all) >= RATCHET);
}

fn is_right(row: &Row) -> bool {
    let published = row.published.as_deref().map(day_of);
    let found = dates(&tokens(&row.text, 0), published);
    let labelled = byte_span(row);
    let mut near = found
        .iter()
        .filter(|mention| overlaps(&row.text, mention, &labelled));
    let undated = match row.kind.as_str() {
        // Durations and habits are no dates, and a clock time without a day is none either.
        "none" | "time" | "timerange" | "duration" | "set" | "timezone" => true,
        _ => row
            .alts
            .iter()
            .all(|alt| alt.start.as_deref() == Some("not resolved")),
    };
    let is_right = if undated {
        near.next().is_none()
    } else {
        near.any(|mention| {
            let mut readings = mention.readings.iter();
            readings.any(|days| row.alts.iter().any(|alt| same(*days, alt, row)))
        })
    };
    if !is_right {
        print_miss(row, &labelled, &found);
    }
    is_right
}

fn print_miss(row: &Row, labelled: &Range<usize>, found: &[DateMention]) {
    let alts: Vec<_> = row.alts.iter().map(|alt| (&alt.start, &alt.end)).collect();
    println!(
        "{} {} {:?} {:?} {}",
        row.id,
        row.kind,
        &row.text[labelled.clone()],
        row.published,
        row.text
    );
    println!("    labelled {alts:?}");
    for mention in found {
        let readings = mention.readings.iter();
        let readings: Vec<_> = readings
            .map(|days| format!("{} {}", days.start, days.end))
            .collect();
        println!("    found {:?} {readings:?}", mention.tokens);
    }
}

fn day_of(written: &str) -> Date {
    written[..10].parse().unwrap()
}

/// The labelled bytes; spans count characters.
fn byte_span(row: &Row) -> Range<usize> {
    let (start, end) = row.span.unwrap_or((0, usize::MAX));
    let byte = |at: usize| {
        let found = row.text.char_indices().nth(at);
        found.map_or(row.text.len(), |(byte, _)| byte)
    };
    byte(start)..byte(end)
}

fn overlaps(text: &str, mention: &DateMention, labelled: &Range<usize>) -> bool {
    let tokens = tokens(text, 0);
    let start = tokens[mention.tokens.start].range.start;
    let end = tokens[mention.tokens.end - 1].range.end;
    start < labelled.end && labelled.start < end
}

/// Whether a reading is the labelled period, by days.
///
/// Four conventions differ by design. We count the last day, month or year of a stretch (`from 2014 to 2018`) and of
/// `until`, the labels do not. `two months ago` is a window, the labels name its middle. `earlier this month` ends
/// for us on the day of publication, for the labels in mid-month; the end of a year begins with its last third, not its
/// half. Hours count by their day.
fn same(found: Days, label: &Period, row: &Row) -> bool {
    let start = label.start.as_deref().map(day_of);
    let end = label.end.as_deref().map(|end| {
        let day = day_of(end);
        let within_day = end.len() > 10 && !end.ends_with("00:00:00");
        if within_day {
            day.tomorrow().unwrap()
        } else {
            day
        }
    });
    let by_hour = row.kind.starts_with("datetime");
    match (start, end) {
        (Some(start), None) if by_hour || row.kind == "date" => {
            found == day(start) || (is_round(row) && is_window(found, start))
        }
        (Some(start), None) => {
            (found.start == start || found.start == start.tomorrow().unwrap())
                && found.end == Date::MAX
        }
        (Some(_), Some(end)) if has(row, "later this") || has(row, "end of") => {
            found.end == end && found.start < end
        }
        (Some(start), Some(_)) if has(row, "earlier this") => found.start == start,
        (Some(start), Some(end)) => found.start == start && ends_at(found.end, end),
        (None, Some(end)) if by_hour => found.end == end,
        (None, Some(end)) => found.start == Date::MIN && ends_at(found.end, end),
        (None, None) => false,
    }
}

fn day(start: Date) -> Days {
    Days {
        start,
        end: start.tomorrow().unwrap(),
    }
}

fn ends_at(found: Date, label: Date) -> bool {
    let later = |span: jiff::Span| label.checked_add(span).unwrap();
    let spans = [1.day(), 1.month(), 3.months(), 1.year()];
    found == label || spans.into_iter().any(|span| found == later(span))
}

fn has(row: &Row, words: &str) -> bool {
    row.text[byte_span(row)].contains(words)
}

/// Whether the labelled words count weeks or longer.
fn is_round(row: &Row) -> bool {
    let words = row.text[byte_span(row)].to_lowercase();
    let units = ["week", "month", "year", "fortnight"];
    units.iter().any(|unit| words.contains(unit))
}

/// Whether the labelled day is the middle of a window no longer than a year.
fn is_window(found: Days, middle: Date) -> bool {
    let before = found.start.until(middle).unwrap().get_days();
    let after = middle.until(found.end).unwrap().get_days() - 1;
    before == after && before <= 183
}
