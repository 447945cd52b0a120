//! Rates: an amount per time or thing, `miles an hour`, `$2 a share`.

use smol_str::{SmolStr, format_smolstr};

use super::super::token::Token;
use super::amount::Amount;
use super::look::word;
use super::numbers::integer;
use super::{QuantityKind, Unit, noun_words, units};

/// What a rate is per, and where it ends: `a day`, `per capita`, `/ month`.
pub(super) fn per(tokens: &[Token], at: usize, money: bool) -> Option<(Unit, usize)> {
    let sign = word(tokens, at);
    if !matches!(sign, "a" | "an" | "per" | "each" | "every" | "/") {
        return None;
    }
    let next = word(tokens, at + 1);
    if let Some((unit, end)) = units::unit_at(tokens, at + 1) {
        let usual = unit.dimension == "time" || money || sign == "per";
        return (usual && !noun_words::is_plural(next) && next.len() > 2).then_some((unit, end));
    }
    let thing = matches!(
        next,
        "share"
            | "head"
            | "person"
            | "capita"
            | "unit"
            | "night"
            | "household"
            | "pupil"
            | "student"
            | "game"
            | "piece"
            | "ticket"
    );
    (thing && (money || sign == "per")).then(|| {
        let unit = Unit {
            name: SmolStr::new(next),
            dimension: SmolStr::new(next),
            factor: integer(1),
        };
        (unit, at + 2)
    })
}

/// Makes a rate of an amount with `per` behind it: `miles an hour`, `$2 a share`.
pub(super) fn rate(tokens: &[Token], found: &mut Amount) {
    let money = matches!(found.kind, QuantityKind::Money(_));
    let Some(unit) = found
        .unit
        .as_ref()
        .filter(|_| found.kind != QuantityKind::Age)
    else {
        return;
    };
    let Some((by, end)) = per(tokens, found.end, money) else {
        return;
    };
    if unit.dimension == "time" && !money {
        return;
    }
    let known = units::named(&format!("{} per {}", unit.name, by.name));
    found.unit = Some(known.unwrap_or_else(|| ratio(unit, &by)));
    if found.kind == QuantityKind::Duration {
        found.kind = QuantityKind::Measure;
    }
    found.end = end;
}

/// One unit by another.
pub(super) fn ratio(unit: &Unit, by: &Unit) -> Unit {
    Unit {
        name: format_smolstr!("{} per {}", unit.name, by.name),
        dimension: format_smolstr!("{}/{}", unit.dimension, by.dimension),
        factor: unit.factor / by.factor,
    }
}
