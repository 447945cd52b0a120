//! Units of measure behind a number.

use std::collections::HashMap;
use std::sync::LazyLock;

use smol_str::SmolStr;

use super::super::token::Token;
use super::Unit;
use super::interval::Number;
use super::look::{glued, word};
use super::unit_table::UNITS;

/// A row of the table: name, dimension, factor.
struct Row {
    name: &'static str,
    dimension: &'static str,
    factor: Number,
    spellings: &'static str,
}

/// The rows of the table; a test reads them all, and a line that is none would be left out.
static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| UNITS.lines().filter_map(row).collect());

fn row(line: &'static str) -> Option<Row> {
    let mut cells = line.split(" | ");
    let (name, dimension, factor) = (cells.next()?, cells.next()?, cells.next()?);
    let (part, whole) = factor.split_once('/').unwrap_or((factor, "1"));
    Some(Row {
        name,
        dimension,
        factor: Number::new(part.parse().ok()?, whole.parse().ok()?),
        spellings: cells.next()?,
    })
}

static BY_SPELLING: LazyLock<HashMap<&'static str, usize>> = LazyLock::new(|| {
    let spellings =
        |(at, row): (usize, &Row)| row.spellings.split(' ').map(move |spelling| (spelling, at));
    ROWS.iter().enumerate().flat_map(spellings).collect()
});

/// Spellings that are a unit only when glued to the digits, since they are words or clock times by themselves.
const GLUED_ONLY: &[&str] = &[
    "w", "mp", "mt", "kn", "au", "min", "ha", "bp", "kt", "gs", "cal", "gt", "mi", "pb", "ns",
    "ms", "nm", "sec", "fps", "db",
];

/// Of those, the ones that a plain space may part from the digits when nothing but a unit can stand there.
const SPACED_TOO: &[&str] = &["min", "mi", "ha", "sec", "gs", "ms", "nm", "mt", "bp", "db"];

/// Whether the word names a unit and is not only an abbreviation.
pub(super) fn is_unit_word(word: &str) -> bool {
    word.len() > 1 && !GLUED_ONLY.contains(&word) && BY_SPELLING.contains_key(word)
}

/// A unit of the table by its name.
pub(super) fn named(name: &str) -> Option<Unit> {
    ROWS.iter().find(|row| row.name == name).map(unit)
}

fn unit(row: &Row) -> Unit {
    Unit {
        name: SmolStr::new_static(row.name),
        dimension: SmolStr::new_static(row.dimension),
        factor: row.factor,
    }
}

/// The unit that begins at a token and where it ends.
pub(super) fn unit_at(tokens: &[Token], at: usize) -> Option<(Unit, usize)> {
    let first = word(tokens, at);
    if first.is_empty() || first.len() > 20 {
        return None;
    }
    if let Some(found) = two_words(tokens, at).or_else(|| slashed(tokens, at)) {
        return Some(found);
    }
    if GLUED_ONLY.contains(&first) && !glued(tokens, at) && !SPACED_TOO.contains(&first) {
        return None;
    }
    let row = match first {
        "in" => BY_SPELLING.get("inch"),
        _ => BY_SPELLING.get(first),
    }?;
    Some(powered(tokens, &ROWS[*row], at + 1))
}

/// `square miles`, `metric tons`, `degrees Celsius`, `kilowatt-hours`.
fn two_words(tokens: &[Token], at: usize) -> Option<(Unit, usize)> {
    let first = word(tokens, at);
    let starts = matches!(
        first,
        "square"
            | "sq"
            | "cubic"
            | "cu"
            | "metric"
            | "nautical"
            | "light"
            | "fluid"
            | "fl"
            | "troy"
            | "long"
            | "short"
            | "degree"
            | "degrees"
            | "deg"
            | "°"
            | "basis"
            | "astronomical"
            | "kilowatt"
            | "megawatt"
            | "gigawatt"
            | "terawatt"
    );
    if !starts {
        return None;
    }
    let hyphen = usize::from(word(tokens, at + 1) == "-");
    let stop =
        usize::from(matches!(first, "sq" | "cu" | "fl" | "deg") && word(tokens, at + 1) == ".");
    let next = at + 1 + hyphen + stop;
    let joined = [first, word(tokens, next)].join("_");
    let row = BY_SPELLING.get(joined.as_str())?;
    Some((unit(&ROWS[*row]), next + 1))
}

/// `km/h`, `m/s`.
fn slashed(tokens: &[Token], at: usize) -> Option<(Unit, usize)> {
    if word(tokens, at + 1) != "/" || !glued(tokens, at + 1) {
        return None;
    }
    let joined = [word(tokens, at), word(tokens, at + 2)].join("/");
    BY_SPELLING
        .get(joined.as_str())
        .map(|&row| (unit(&ROWS[row]), at + 3))
}

/// A length with a power behind it: `km²`, `m2`, `m³`.
fn powered(tokens: &[Token], row: &Row, end: usize) -> (Unit, usize) {
    let power = match word(tokens, end) {
        "²" | "2" => "square",
        "³" | "3" => "cubic",
        _ => return (unit(row), end),
    };
    let found = (row.dimension == "length" && glued(tokens, end))
        .then(|| named(&format!("{power} {}", row.name)))
        .flatten();
    found.map_or_else(|| (unit(row), end), |unit| (unit, end + 1))
}

#[cfg(test)]
mod tests {
    use super::super::super::token::tokens;
    use super::*;

    #[track_caller]
    fn check(text: &str, name: &str, base: (i128, i128)) {
        let found = unit_at(&tokens(text, 0), 0).map(|(unit, _)| (unit.name, unit.factor));
        assert_eq!(
            found,
            Some((SmolStr::new(name), Number::new(base.0, base.1))),
            "{text}"
        );
    }

    #[test]
    fn units_have_exact_factors() {
        check("kilometres", "kilometre", (1_000, 1));
        check("square miles", "square mile", (40_468_564_224, 15_625));
        check("km/h", "kilometre per hour", (5, 18));
        check("km²", "square kilometre", (1_000_000, 1));
        check("degrees Celsius", "degree Celsius", (1, 1));
        check("weeks", "week", (604_800, 1));
    }

    #[test]
    fn words_are_not_units() {
        assert!(unit_at(&tokens("g20", 0), 1).is_none());
        assert!(unit_at(&tokens("countries", 0), 0).is_none());
        assert!(unit_at(&tokens("", 0), 0).is_none());
    }

    #[test]
    fn every_spelling_names_one_unit() {
        assert_eq!(ROWS.len(), UNITS.lines().count());
        let all: usize = ROWS
            .iter()
            .map(|row| row.spellings.split(' ').count())
            .sum();
        assert_eq!(BY_SPELLING.len(), all);
    }
}
