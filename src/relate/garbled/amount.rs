//! Numbers and days that a rewrite states otherwise.
//!
//! A number is compared with the one that counts or measures the same in the other sentence. Rounder and vaguer numbers
//! are what rewriting is for; another number, or a bound that has become firmer, is a garble.

use crate::facts::{Approx, DateBound, DateMention, End, Interval, Number, Quantity, QuantityKind};

use super::sight::{Near, Side, Sight};
use super::{Garble, GarbleKind};

/// Content words on each side of a number that are looked at, and how many of them must agree.
const REACH: usize = 4;
const AGREEING: usize = 2;
/// The same for a number with no noun, such as a share or a sum.
const AGREEING_BARE: usize = 3;
/// How far a rounder number may be from the one it stands for: 1,200 for 1,189, not 51 for 50.
const ROUNDING: (i128, i128) = (1, 20);

/// The least number that may be rounded without a word such as `about`: below it every one counts.
pub(super) const ROUNDED_FROM: i128 = 1_000;

/// Numbers of the same thing that cannot both be right, or where the copy knows more than its original.
pub(super) fn numbers(near: &Near<'_>, found: &mut Vec<Garble>) {
    for b in near.b.reading.quantities.iter().filter(|b| is_told(b)) {
        let same = |a: &&Quantity| is_told(a) && is_same_thing(near, a, b);
        let told: Vec<&Quantity> = near.a.reading.quantities.iter().filter(same).collect();
        // Two numbers of one thing in a sentence: which is meant is a guess.
        let [a] = told[..] else { continue };
        let rivals = near
            .b
            .reading
            .quantities
            .iter()
            .filter(|other| is_told(other));
        if rivals.filter(|other| is_same_thing(near, a, other)).count() > 1 {
            continue;
        }
        let barely = a
            .tokens
            .clone()
            .any(|at| near.a.tokens()[at].is_any(&["just", "slightly", "little"]));
        let needed = if a.head.is_some() {
            AGREEING
        } else {
            AGREEING_BARE
        };
        let at = (a.tokens.start, b.tokens.start);
        if barely || near.around(at, REACH) < needed || !clash(a, b) || told_elsewhere(near, a, b) {
            continue;
        }
        found.push(near.garble(
            GarbleKind::Number,
            with_head(a),
            with_head(b),
            |old, new| format!("`{old}` became `{new}`"),
        ));
    }
}

/// Whether a quantity states a number that can be compared.
fn is_told(quantity: &Quantity) -> bool {
    let counts = !matches!(quantity.kind, QuantityKind::Label | QuantityKind::Ordinal);
    counts && quantity.approx != Approx::Vague && !quantity.anaphoric
}

fn is_same_thing(near: &Near<'_>, a: &Quantity, b: &Quantity) -> bool {
    let kinds = match (&a.kind, &b.kind) {
        (QuantityKind::PartOf(a), QuantityKind::PartOf(b)) => a == b,
        (a, b) => a == b,
    };
    let heads = match (&a.head, &b.head) {
        (Some(a), Some(b)) => {
            near.a.stems[a.at] == near.b.stems[b.at] && modifiers_agree(&a.modifiers, &b.modifiers)
        }
        (None, None) => true,
        _ => false,
    };
    kinds && heads && a.unit == b.unit && a.role == b.role && a.trend == b.trend
}

/// `three northern ports` and `five ports` may both be; `three ports` and `five northern ports` too.
fn modifiers_agree(a: &[smol_str::SmolStr], b: &[smol_str::SmolStr]) -> bool {
    a.iter().all(|word| b.contains(word)) && b.iter().all(|word| a.contains(word))
}

/// Whether the second says something else than the first, and not only less.
fn clash(a: &Quantity, b: &Quantity) -> bool {
    if a.set == b.set || is_rounder(a, b) {
        return false;
    }
    let firmer = a.set.as_point().is_none()
        && a.approx == Approx::None
        && b.approx == Approx::None
        && b.set.is_subset(&a.set)
        && is_bound(&a.set);
    a.set.disjoint(&b.set) || firmer
}

/// `more than 40`, `at least 40`, `up to 40`.
fn is_bound(set: &Interval) -> bool {
    set.low == End::Unbounded || set.high == End::Unbounded
}

/// Whether the second is the first with fewer digits.
fn is_rounder(a: &Quantity, b: &Quantity) -> bool {
    let zero = Number::from_integer(0);
    let apart = if a.written > b.written {
        a.written - b.written
    } else {
        b.written - a.written
    };
    let near = a.written > zero && apart <= a.written * Number::new(ROUNDING.0, ROUNDING.1);
    let round =
        a.written >= Number::from_integer(ROUNDED_FROM) && zeros(b.written) > zeros(a.written);
    near && (b.ulp > a.ulp || b.approx != Approx::None || round)
}

/// How many zeros a whole number ends in; 0 for any other.
fn zeros(number: Number) -> u32 {
    let ten = Number::from_integer(10);
    let mut left = number;
    let mut zeros = 0;
    while left.is_integer() && left != Number::from_integer(0) && (left / ten).is_integer() {
        left /= ten;
        zeros += 1;
    }
    zeros
}

/// Whether either number of the same thing stands in the other text too: then it is not this sentence that changed.
fn told_elsewhere(near: &Near<'_>, a: &Quantity, b: &Quantity) -> bool {
    let tells = |side: &Side<'_>, wanted: &Quantity| {
        let mut quantities = side
            .sentences
            .iter()
            .flat_map(|sight: &Sight<'_>| &sight.reading.quantities);
        quantities.any(|told| {
            let heads = match (&told.head, &wanted.head) {
                (Some(told), Some(wanted)) => told.lemma == wanted.lemma,
                (told, wanted) => told.is_none() && wanted.is_none(),
            };
            heads && told.kind == wanted.kind && told.set == wanted.set
        })
    };
    tells(near.sides.0, b) || tells(near.sides.1, a)
}

fn with_head(quantity: &Quantity) -> std::ops::Range<usize> {
    let end = quantity.head.as_ref().map_or(0, |head| head.at + 1);
    quantity.tokens.start..quantity.tokens.end.max(end)
}

/// The only date of each sentence, where the two cannot be the same day.
pub(super) fn dates(near: &Near<'_>, found: &mut Vec<Garble>) {
    let ([a], [b]) = (&near.a.reading.dates[..], &near.b.reading.dates[..]) else {
        return;
    };
    let at = (a.tokens.start, b.tokens.start);
    if !differ(a, b) || near.around(at, REACH) < AGREEING_BARE {
        return;
    }
    let tells = |side: &Side<'_>, wanted: &DateMention| {
        let mut dates = side
            .sentences
            .iter()
            .flat_map(|sight: &Sight<'_>| &sight.reading.dates);
        dates.any(|date| !differ(date, wanted))
    };
    if tells(near.sides.0, b) || tells(near.sides.1, a) {
        return;
    }
    found.push(near.garble(
        GarbleKind::Date,
        a.tokens.clone(),
        b.tokens.clone(),
        |old, new| format!("`{old}` became `{new}`"),
    ));
}

/// Whether two dates are known to be different days.
fn differ(a: &DateMention, b: &DateMention) -> bool {
    if a.bound != DateBound::In || b.bound != DateBound::In {
        return false;
    }
    match (&a.readings[..], &b.readings[..]) {
        ([a], [b]) => a.end <= b.start || b.end <= a.start,
        _ => match (a.weekday, b.weekday, &a.month_day, &b.month_day) {
            (Some(a), Some(b), None, None) => a != b,
            (None, None, Some(a), Some(b)) => a != b,
            _ => false,
        },
    }
}
