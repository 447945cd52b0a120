//! Amounts of several units: `7 feet 10 inches`, `two years and a half`, and units with an article for a number.

use super::super::token::Token;
use super::amount::{Amount, amount, kind_of};
use super::look::word;
use super::numbers::{Form, Numeral, integer};
use super::{QuantityKind, Unit, units};

/// Amounts above are not followed by smaller units, and exact arithmetic on them could overflow.
const MOST: i128 = 1_000_000;

/// Units finer than this part of the first are not added to it, for the same reason.
const FINEST: i128 = 1_000_000_000_000_000;

/// Adds smaller units of the same dimension behind: `7 feet 10 inches`, `2 years and 3 months`, `thirteen dollars forty cents`.
pub(super) fn compound(tokens: &[Token], found: &mut Amount) {
    let whole = found.number.value.is_integer()
        && found.number.value <= integer(MOST)
        && !found.attributive;
    let Some(unit) = found.unit.clone().filter(|_| whole) else {
        return;
    };
    let mut last = unit.clone();
    // A year, its months, weeks, days, hours and minutes are the longest chain that is ever written.
    for _ in 0..5 {
        let Some(more) = smaller(tokens, found, &last) else {
            break;
        };
        let Some(small) = more.unit else { break };
        let factor = small.factor / unit.factor;
        if *factor.denom() > FINEST || *more.number.value.denom() > 1_000 {
            break;
        }
        found.number.value += more.number.value * factor;
        found.number.ulp = more.number.ulp * factor;
        found.end = more.end;
        if more.kind == QuantityKind::Age {
            found.kind = QuantityKind::Age;
        }
        last = small;
    }
    if found.number.value.is_integer() {
        half_unit(tokens, found, &unit);
        implied(tokens, found, &unit);
    }
}

/// `five foot two`, `two hours ten`, `15 dollars and 50`: a bare number at the end of a clause is of the next smaller unit.
fn implied(tokens: &[Token], found: &mut Amount, unit: &Unit) {
    let parts = match unit.name.as_str() {
        "foot" => 12,
        "hour" => 60,
        "cent" | "penny" | "sen" => return,
        _ if unit.dimension == "money" => 100,
        _ => return,
    };
    let and = usize::from(word(tokens, found.end) == "and" && parts > 12);
    let next = found.end + and;
    let Some(more) = amount(tokens, next, false, next).filter(Amount::is_bare) else {
        return;
    };
    let ends = matches!(
        word(tokens, more.end),
        "" | "." | "," | ";" | ")" | "tall" | "high" | "long"
    );
    let value = more.number.value;
    let part = value.is_integer() && value > integer(0) && value < integer(parts);
    if ends && part && more.number.form == Form::Cardinal {
        found.number.value += value / integer(parts);
        found.number.ulp = integer(1) / integer(2 * parts);
        found.end = more.end;
    }
}

/// The amount in a smaller unit right behind, joined by nothing, a comma or `and`.
fn smaller(tokens: &[Token], found: &Amount, unit: &Unit) -> Option<Amount> {
    let comma = usize::from(word(tokens, found.end) == ",");
    let and = usize::from(word(tokens, found.end + comma) == "and");
    let next = found.end + comma + and;
    let more = amount(tokens, next, false, next)?;
    let below = more.unit.as_ref()?;
    let same = below.dimension == unit.dimension && below.factor < unit.factor;
    let part = same
        && more.number.form == Form::Cardinal
        && more.number.value < unit.factor / below.factor;
    let reads = matches!(
        more.kind,
        QuantityKind::Measure | QuantityKind::Duration | QuantityKind::Money(_) | QuantityKind::Age
    );
    (part && reads && more.number.value > integer(0)).then_some(more)
}

/// `an hour and a half`, `one month and half`.
fn half_unit(tokens: &[Token], found: &mut Amount, unit: &Unit) {
    let article = usize::from(word(tokens, found.end + 1) == "a");
    let half = match word(tokens, found.end + 1 + article) {
        "half" => 2,
        "quarter" => 4,
        _ => return,
    };
    if word(tokens, found.end) == "and" && unit.dimension != "money" {
        found.number.value += integer(1) / integer(half);
        found.end += 2 + article;
    }
}

/// `an hour and a half` and `a kg`: a unit with an article for its number.
pub(super) fn article(tokens: &[Token], at: usize) -> Option<Amount> {
    let (unit, end) = units::unit_at(tokens, at + 1)?;
    let mut found = Amount {
        number: Numeral {
            value: integer(1),
            ulp: integer(1) / integer(2),
            form: Form::Cardinal,
            end: at + 1,
            scale: 1,
        },
        begin: at,
        end,
        kind: kind_of(&unit),
        unit: Some(unit.clone()),
        attributive: false,
    };
    compound(tokens, &mut found);
    let abbreviated = matches!(
        word(tokens, at + 1),
        "kg" | "lb" | "ml" | "km" | "oz" | "litre" | "liter" | "millilitre" | "gallon"
    );
    (found.end > end || abbreviated).then_some(found)
}
