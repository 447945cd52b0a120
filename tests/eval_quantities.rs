//! Quantities measured on labelled rows of other projects, which are not part of this one.
//!
//! Set `FACTLINT_SHARED` to the folder that holds `eval/quantities_dev.jsonl`; without it there is nothing to measure.
//! Sets annotate only their own kind of quantity, so only found quantities of that kind count against precision.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may panic"
)]
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "the figures are the point"
)]

use std::collections::BTreeMap;
use std::path::Path;

use factlint::facts::{Approx, Dictionary, End, Number, Quantity, QuantityKind, read};
use serde_json::Value;

/// F1 over all sets of value, value and bound, value and unit, as last measured; raise it when the figures rise.
///
/// What is missing is mostly telephone numbers and dates that some sets take for numbers, ranges that a set labels as
/// their last number alone, and codes of currencies whose words do not tell the country.
const RATCHET: [f64; 3] = [0.966, 0.963, 0.948];

/// A quantity as labelled.
struct Gold {
    low: Option<f64>,
    high: Option<f64>,
    value: Option<f64>,
    bound: String,
    unit: Option<String>,
    kind: String,
}

fn number(value: &Value) -> Option<f64> {
    let text = value.as_str()?.trim_end_matches('%');
    if let Some((part, whole)) = text.split_once('/') {
        return Some(part.parse::<f64>().ok()? / whole.parse::<f64>().ok()?);
    }
    text.parse().ok()
}

fn gold(row: &Value) -> Option<Vec<Gold>> {
    let labelled = row["quantities"].as_array()?;
    let one = |q: &Value| {
        let gold = Gold {
            low: number(&q["low"]),
            high: number(&q["high"]),
            value: number(&q["value"]),
            bound: q["bound"].as_str().unwrap_or("=").to_owned(),
            unit: q["unit"].as_str().map(str::to_lowercase),
            kind: q["kind"].as_str().unwrap_or("").to_owned(),
        };
        (gold.value.is_some() || gold.low.is_some() || gold.high.is_some()).then_some(gold)
    };
    Some(labelled.iter().filter_map(one).collect())
}

/// Whether a set labels quantities of this kind at all.
fn labels(set: &str, kind: &str, text: &str, q: &Quantity) -> bool {
    use QuantityKind::{Age, Duration, Label, Measure, Money, Ordinal, Percent};
    let money = matches!(q.kind, Money(_));
    match set {
        "recognizers_currency" => money,
        "recognizers_percent" => q.kind == Percent,
        "recognizers_age" => q.kind == Age,
        "recognizers_ordinal" => q.kind == Ordinal,
        "recognizers_dimension" => q.kind == Measure,
        "recognizers_temperature" => q.unit.as_ref().is_some_and(|unit| {
            unit.dimension.starts_with("temperature") || unit.dimension == "degree"
        }),
        "recognizers_number" => !matches!(q.kind, Ordinal),
        "recognizers_numberrange" => bound(q) != "=" || text.to_lowercase().contains("equal"),
        "duckling_quantities" if kind == "AmountOfMoney" => true,
        "duckling_quantities" if kind == "Duration" => matches!(q.kind, Duration | Age),
        _ => q.kind != Label || set == "text2num_rs",
    }
}

fn bound(q: &Quantity) -> &'static str {
    let zero = End::Closed(0.into());
    if q.set.low == zero
        && q.set.high.number() == Some(q.written)
        && q.written != 0.into()
        && !matches!(q.kind, QuantityKind::PartOf(_))
    {
        return "<";
    }
    if q.approx != Approx::None
        && !matches!(
            (q.set.low, q.set.high),
            (End::Unbounded, _) | (_, End::Unbounded)
        )
    {
        let width = q
            .set
            .high
            .number()
            .zip(q.set.low.number())
            .map(|(high, low)| high - low);
        let range = q.approx == Approx::About
            && q.set.low.number() == Some(q.written)
            && width > Some(0.into());
        return if range { "range" } else { "=" };
    }
    // A bound on a part ends at its whole at the latest.
    if let QuantityKind::PartOf(whole) = &q.kind
        && q.approx == Approx::None
        && q.set.as_point().is_none()
        && q.set.high == whole.high
    {
        return ">";
    }
    match (q.set.low, q.set.high) {
        (End::Unbounded, End::Unbounded) => "=",
        (_, End::Unbounded) => ">",
        (End::Unbounded, _) => "<",
        (End::Closed(low), _)
            if low == 0.into()
                && q.set.high.number() == Some(q.written)
                && q.written != 0.into() =>
        {
            "<"
        }
        _ if q.set.as_point().is_some() || matches!(q.kind, QuantityKind::PartOf(_)) => "=",
        _ => "range",
    }
}

fn float(number: Number) -> f64 {
    *number.numer() as f64 / *number.denom() as f64
}

/// The factor of a labelled unit where the set converts to its smallest unit.
fn factor(unit: &str) -> f64 {
    match unit {
        "minute" => 60.0,
        "hour" => 3_600.0,
        "day" => 86_400.0,
        "week" => 604_800.0,
        "month" => 2_629_746.0,
        "year" => 31_556_952.0,
        "gram" => 0.001,
        "inch" => 0.0254,
        "foot" => 0.3048,
        "centimetre" => 0.01,
        "millilitre" => 1e-6,
        _ => 1.0,
    }
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-6 * b.abs().max(1e-12)
}

fn same_number(q: &Quantity, found: f64, gold: f64, unit: Option<&str>) -> bool {
    let base = q.unit.as_ref().map_or(1.0, |unit| float(unit.factor));
    let converted = unit.is_some_and(|unit| near(found * base, gold * factor(unit)));
    let share = match &q.kind {
        QuantityKind::PartOf(whole) => whole
            .as_point()
            .is_some_and(|whole| near(found / float(whole), gold)),
        _ => false,
    };
    near(found, gold) || converted || share
}

fn same_value(q: &Quantity, gold: &Gold) -> bool {
    let unit = gold.unit.as_deref();
    match gold.value {
        Some(value) => same_number(q, float(q.written), value, unit),
        None => [(q.set.low, gold.low), (q.set.high, gold.high)]
            .iter()
            .all(|(end, gold)| {
                gold.is_none_or(|gold| {
                    end.number()
                        .is_some_and(|end| same_number(q, float(end), gold, unit))
                })
            }),
    }
}

fn same_unit(q: &Quantity, gold: &Gold) -> bool {
    let Some(unit) = gold
        .unit
        .as_deref()
        .filter(|unit| !matches!(*unit, "unnamed" | "age"))
    else {
        return true;
    };
    let code = match &q.kind {
        QuantityKind::Percent => return unit == "percent",
        QuantityKind::Money(code) => code.as_ref().map(|code| code.to_lowercase()),
        _ => None,
    };
    let Some(name) = q.unit.as_ref().map(|unit| unit.name.to_lowercase()) else {
        return false;
    };
    // Rows of money leave the share or the month that it is paid for out.
    let name = if unit.contains(" per ") || unit.contains('/') {
        name
    } else {
        name.split(" per ").next().unwrap().to_owned()
    };
    let spelled = name.replace("metre", "meter").replace("litre", "liter");
    let last = unit.rsplit(' ').next().unwrap();
    let short: BTreeMap<&str, &str> = [
        ("c", "degree celsius"),
        ("f", "degree fahrenheit"),
        ("celsius", "degree celsius"),
        ("fahrenheit", "degree fahrenheit"),
        ("°c", "degree celsius"),
        ("km", "kilometre"),
        ("km²", "square kilometre"),
        ("km/h", "kilometre per hour"),
        ("feet", "foot"),
        ("m", "metre"),
        ("metric ton", "tonne"),
        ("µs", "microsecond"),
        ("pence", "penny"),
        ("colón", "colon"),
        ("litres", "litre"),
    ]
    .into();
    let by_dimension = factor(unit) != 1.0
        && matches!(
            name.as_str(),
            "hour"
                | "day"
                | "year"
                | "month"
                | "minute"
                | "foot"
                | "yard"
                | "kilometre"
                | "kilogram"
                | "milligram"
                | "gram"
        );
    code.as_deref() == Some(unit)
        || name == unit
        || spelled == unit.replace("metre", "meter").replace("litre", "liter")
        || name == last
        || short
            .get(unit)
            .or(short.get(last))
            .is_some_and(|known| *known == name)
        || q.unit.as_ref().is_some_and(|u| {
            u.dimension == "time" && ["second", "minute", "hour", "day", "month"].contains(&unit)
        })
        || (name == "tonne" || name == "ton") && unit == "ton"
        || by_dimension
        || q.unit
            .as_ref()
            .is_some_and(|unit| unit.dimension == "length")
            && factor(unit) == 1.0
            && unit == "metre"
}

/// Whether a set labels bounds at all; the others call every quantity a bare one.
fn bounds_labelled(set: &str) -> bool {
    matches!(set, "recognizers_numberrange" | "duckling_quantities")
}

#[derive(Clone, Copy, Default)]
struct Tally {
    gold: usize,
    found: usize,
    hits: [usize; 3],
}

impl Tally {
    fn f1(&self, i: usize) -> f64 {
        2.0 * self.hits[i] as f64 / (self.gold + self.found).max(1) as f64
    }
}

/// Matches each labelled quantity with at most one that was found.
fn tally(set: &str, found: &[&Quantity], gold: &[Gold]) -> Tally {
    let mut tally = Tally {
        gold: gold.len(),
        found: found.len(),
        hits: [0; 3],
    };
    let mut used = vec![false; found.len()];
    for gold in gold {
        let Some(at) = (0..found.len()).find(|&at| !used[at] && same_value(found[at], gold)) else {
            continue;
        };
        used[at] = true;
        tally.hits[0] += 1;
        tally.hits[1] += usize::from(bound(found[at]) == gold.bound || !bounds_labelled(set));
        tally.hits[2] += usize::from(same_unit(found[at], gold) || gold.kind == "number");
    }
    tally
}

#[test]
fn quantities_of_other_projects_are_read() {
    let Some(folder) = std::env::var_os("FACTLINT_SHARED") else {
        return;
    };
    let rows =
        std::fs::read_to_string(Path::new(&folder).join("eval/quantities_dev.jsonl")).unwrap();
    let verbose = std::env::var_os("FACTLINT_MISSES").is_some();
    let mut sets: BTreeMap<String, Tally> = BTreeMap::new();
    for row in rows
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
    {
        let Some(gold) = gold(&row) else { continue };
        let (set, kind) = (
            row["set"].as_str().unwrap(),
            row["kind"].as_str().unwrap_or(""),
        );
        let text = row["text"].as_str().unwrap();
        let all = read(text, 0, &Dictionary::default(), None).quantities;
        let found: Vec<&Quantity> = all
            .iter()
            .filter(|q| labels(set, kind, row["text"].as_str().unwrap(), q))
            .collect();
        let one = tally(set, &found, &gold);
        if verbose && (one.hits.iter().any(|&hits| hits < gold.len()) || found.len() > gold.len()) {
            let shown: Vec<_> = found
                .iter()
                .map(|q| {
                    (
                        float(q.written),
                        bound(q),
                        q.unit.as_ref().map(|u| u.name.clone()),
                        &q.kind,
                    )
                })
                .collect();
            println!(
                "{set} {:?} {} gold {} found {shown:?}",
                one.hits, row["text"], row["quantities"]
            );
        }
        for name in [set, "all"] {
            let sum = sets.entry(name.to_owned()).or_default();
            sum.gold += one.gold;
            sum.found += one.found;
            (0..3).for_each(|i| sum.hits[i] += one.hits[i]);
        }
    }
    for (name, tally) in &sets {
        println!(
            "{name:26} gold {:4} found {:4} value {:.3} bound {:.3} unit {:.3}",
            tally.gold,
            tally.found,
            tally.f1(0),
            tally.f1(1),
            tally.f1(2)
        );
    }
    (0..3).for_each(|i| {
        assert!(
            sets["all"].f1(i) >= RATCHET[i],
            "{i}: {:.4}",
            sets["all"].f1(i)
        )
    });
}
