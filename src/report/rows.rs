//! Writes the quantities and dates of texts at hand, one JSON object a text, for programs that measure or use them.

use std::io;
use std::ops::Range;

use jiff::civil::Date;
use serde::Serialize;

use crate::eval::TextRow;
use crate::facts::{
    Approx, DateBound, DateMention, Days, End, Interval, Number, Quantity, QuantityKind, Reading,
    Role, Trend,
};

/// One text.
#[derive(Serialize)]
struct Line<'a> {
    id: &'a str,
    quantities: Vec<WireQuantity<'a>>,
    dates: Vec<WireDate>,
}

#[derive(Serialize)]
struct WireQuantity<'a> {
    #[serde(flatten)]
    set: Set,
    /// The number as written, before `about` or `more than` made a set of it.
    written: String,
    approx: &'static str,
    kind: &'static str,
    /// The whole of a part: of `3 of 5` this is 5.
    whole: Option<Set>,
    head: Option<&'a str>,
    unit: Option<&'a str>,
    /// The ISO code, where it is known.
    currency: Option<&'a str>,
    role: &'static str,
    trend: &'static str,
    span: Place,
}

/// A set of numbers. An end without a number is open.
#[derive(Serialize)]
struct Set {
    low: Option<String>,
    high: Option<String>,
    low_open: bool,
    high_open: bool,
}

#[derive(Serialize)]
struct WireDate {
    #[serde(flatten)]
    days: Period,
    /// Every meaning: two for `12/11/2018`, of which `start` and `end` are the first.
    readings: Vec<Period>,
    bound: &'static str,
    relative: bool,
    span: Place,
}

/// Days from `start` to before `end`; null where there is no such end, and both where no year is known.
#[derive(Default, Serialize)]
struct Period {
    start: Option<String>,
    end: Option<String>,
}

/// Half-open places in the text as given.
#[derive(Serialize)]
struct Place {
    bytes: [usize; 2],
    chars: [usize; 2],
}

/// Writes what was read in every text, in their order.
///
/// # Errors
/// When `out` cannot be written.
pub fn write_text_rows(rows: &[(TextRow, Reading)], out: &mut dyn io::Write) -> io::Result<()> {
    for (row, reading) in rows {
        let place = |tokens: &Range<usize>| place(&row.text, reading, tokens);
        let quantities = reading.quantities.iter();
        let dates = reading.dates.iter();
        let line = Line {
            id: &row.id,
            quantities: quantities
                .map(|found| quantity(found, place(&found.tokens)))
                .collect(),
            dates: dates
                .map(|found| date(found, place(&found.tokens)))
                .collect(),
        };
        serde_json::to_writer(&mut *out, &line)?;
        writeln!(out)?;
    }
    Ok(())
}

fn place(text: &str, reading: &Reading, tokens: &Range<usize>) -> Place {
    let of = reading.tokens.get(tokens.clone()).unwrap_or_default();
    let start = of.first().map_or(0, |token| token.range.start);
    let end = of.last().map_or(start, |token| token.range.end);
    let chars = |byte: usize| text[..byte].chars().count();
    Place {
        bytes: [start, end],
        chars: [chars(start), chars(end)],
    }
}

fn quantity(found: &Quantity, span: Place) -> WireQuantity<'_> {
    let (whole, currency) = match &found.kind {
        QuantityKind::PartOf(whole) => (Some(set(whole)), None),
        QuantityKind::Money(currency) => (None, currency.as_deref()),
        _ => (None, None),
    };
    WireQuantity {
        set: set(&found.set),
        written: decimal(found.written),
        approx: approx(found.approx),
        kind: kind(&found.kind),
        whole,
        head: found.head.as_ref().map(|head| head.lemma.as_str()),
        unit: found.unit.as_ref().map(|unit| unit.name.as_str()),
        currency,
        role: role(found.role),
        trend: trend(found.trend),
        span,
    }
}

fn set(interval: &Interval) -> Set {
    let open = |end| !matches!(end, End::Closed(_));
    Set {
        low: interval.low.number().map(decimal),
        high: interval.high.number().map(decimal),
        low_open: open(interval.low),
        high_open: open(interval.high),
    }
}

/// The number with all its decimals where they come to an end, else as a fraction: `2.5`, `1/3`.
fn decimal(number: Number) -> String {
    let mut rest = *number.denom();
    let mut times = |factor: i128| {
        let mut times = 0;
        while rest % factor == 0 {
            rest /= factor;
            times += 1;
        }
        times
    };
    let digits: u32 = times(2).max(times(5));
    let scaled = 10_i128
        .checked_pow(digits)
        .and_then(|scale| number.numer().checked_mul(scale / number.denom()))
        .filter(|_| rest == 1);
    match scaled {
        None => number.to_string(),
        Some(scaled) => pointed(scaled, digits as usize),
    }
}

/// A whole number of tenths, hundredths and so on, written with its point.
fn pointed(scaled: i128, digits: usize) -> String {
    let sign = if scaled < 0 { "-" } else { "" };
    let all = format!("{:0>width$}", scaled.unsigned_abs(), width = digits + 1);
    let (whole, part) = all.split_at(all.len() - digits);
    let point = if digits > 0 { "." } else { "" };
    format!("{sign}{whole}{point}{part}")
}

fn approx(approx: Approx) -> &'static str {
    match approx {
        Approx::None => "none",
        Approx::About => "about",
        Approx::NearBelow => "near-below",
        Approx::NearAbove => "near-above",
        Approx::Vague => "vague",
    }
}

fn kind(kind: &QuantityKind) -> &'static str {
    match kind {
        QuantityKind::Count => "count",
        QuantityKind::Money(_) => "money",
        QuantityKind::Percent => "percent",
        QuantityKind::PercentagePoints => "percentage-points",
        QuantityKind::Measure => "measure",
        QuantityKind::Duration => "duration",
        QuantityKind::Age => "age",
        QuantityKind::PartOf(_) => "part-of",
        QuantityKind::Ordinal => "ordinal",
        QuantityKind::Label => "label",
    }
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Level => "level",
        Role::Delta => "delta",
        Role::From => "from",
        Role::To => "to",
    }
}

fn trend(trend: Trend) -> &'static str {
    match trend {
        Trend::None => "none",
        Trend::Up => "up",
        Trend::Down => "down",
    }
}

fn date(found: &DateMention, span: Place) -> WireDate {
    WireDate {
        days: found.readings.first().map(period).unwrap_or_default(),
        readings: found.readings.iter().map(period).collect(),
        bound: match found.bound {
            DateBound::In => "in",
            DateBound::Before => "before",
            DateBound::After => "after",
        },
        relative: found.relative,
        span,
    }
}

fn period(days: &Days) -> Period {
    Period {
        start: (days.start != Date::MIN).then(|| days.start.to_string()),
        end: (days.end != Date::MAX).then(|| days.end.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Dictionary, read};

    #[track_caller]
    fn check(text: &str, expected: &serde_json::Value) {
        let published = Some(jiff::civil::date(2018, 11, 15));
        let row = TextRow {
            id: "1".to_owned(),
            text: text.to_owned(),
            published,
        };
        let reading = read(text, 0, &Dictionary::default(), published);
        let mut out = Vec::new();
        write_text_rows(&[(row, reading)], &mut out).unwrap();
        let line: serde_json::Value = serde_json::from_slice(&out).unwrap();
        assert_eq!(&line, expected, "{line:#}");
    }

    #[test]
    fn a_bound_has_one_end_and_places_count_bytes_and_characters() {
        check(
            "Früh schlossen more than 51 bridges.",
            &serde_json::json!({"id": "1", "dates": [], "quantities": [{
                "low": "51", "high": null, "low_open": true, "high_open": true, "written": "51",
                "approx": "none", "kind": "count", "whole": null, "head": "bridge", "unit": null,
                "currency": null, "role": "level", "trend": "none",
                "span": {"bytes": [16, 28], "chars": [15, 27]},
            }]}),
        );
    }

    #[test]
    fn a_date_ends_before_its_end() {
        let days = serde_json::json!({"start": "2018-11-12", "end": "2018-11-13"});
        check(
            "It opened on Monday.",
            &serde_json::json!({"id": "1", "quantities": [], "dates": [{
                "start": "2018-11-12", "end": "2018-11-13", "readings": [days], "bound": "in",
                "relative": true, "span": {"bytes": [13, 19], "chars": [13, 19]},
            }]}),
        );
    }

    #[test]
    fn numbers_are_written_without_loss() {
        let cases = [
            ((5, 2), "2.5"),
            ((-1, 8), "-0.125"),
            ((1, 3), "1/3"),
            ((7, 1), "7"),
            ((-3, 7), "-3/7"),
            ((i128::MAX, 2), "170141183460469231731687303715884105727/2"),
        ];
        for ((part, whole), expected) in cases {
            assert_eq!(decimal(Number::new(part, whole)), expected);
        }
    }
}
