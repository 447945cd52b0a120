//! Amounts of several units: `7 feet 10 inches`, `two years and a half`, and units with an article for a number.

use smol_str::SmolStr;

use super::super::token::Token;
use super::amount::{Amount, amount, kind_of};
use super::look::{back, glued, is_word, word};
use super::noun_words::is_function_word;
use super::numbers::{Form, Numeral, integer};
use super::{QuantityKind, Unit, money, units};

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
    let mut more = amount(tokens, next, false, next)?;
    cents(tokens, &mut more, unit);
    let below = more.unit.as_ref()?;
    let same = below.dimension == unit.dimension && below.factor < unit.factor;
    // "2 yards 7 feet" measures on; much more of the smaller unit would be another thing.
    let most = if unit.dimension == "length" { 3 } else { 1 };
    let part = same
        && more.number.form == Form::Cardinal
        && more.number.value < unit.factor / below.factor * integer(most);
    let reads = matches!(
        more.kind,
        QuantityKind::Measure | QuantityKind::Duration | QuantityKind::Money(_) | QuantityKind::Age
    );
    (part && reads && more.number.value > integer(0)).then_some(more)
}

/// `43c` behind dollars or euros are cents.
fn cents(tokens: &[Token], more: &mut Amount, unit: &Unit) {
    let letter = word(tokens, more.end) == "c"
        && glued(tokens, more.end)
        && !(glued(tokens, more.end + 1) && is_word(tokens, more.end + 1));
    if unit.dimension == "money" && more.is_bare() && letter {
        more.unit = Some(Unit {
            name: SmolStr::new_static("cent"),
            dimension: unit.dimension.clone(),
            factor: integer(1) / integer(100),
        });
        more.kind = QuantityKind::Money(None);
        more.end += 1;
    }
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

/// The unit of measure or money at a token, what it is of, and where it ends.
fn of_one(tokens: &[Token], at: usize) -> Option<(Unit, QuantityKind, usize)> {
    let measured = units::unit_at(tokens, at).map(|(unit, end)| {
        let kind = kind_of(&unit);
        (unit, kind, end)
    });
    let paid = || {
        money::dollar(tokens, at)
            .map(|(paid, end)| (paid.unit, QuantityKind::Money(paid.code), end))
    };
    measured.or_else(paid)
}

/// `an hour and a half` and `a kg`: a unit with an article for its number.
pub(super) fn article(tokens: &[Token], at: usize) -> Option<Amount> {
    let (unit, kind, end) = of_one(tokens, at + 1)?;
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
        kind,
        unit: Some(unit),
        attributive: false,
    };
    compound(tokens, &mut found);
    let abbreviated = matches!(
        word(tokens, at + 1),
        "kg" | "lb" | "ml" | "km" | "oz" | "litre" | "liter" | "millilitre" | "gallon"
    );
    let lasts = match found.kind {
        QuantityKind::Duration => goes_on(tokens, at, end),
        QuantityKind::Money(_) => is_paid(tokens, at, end),
        _ => false,
    };
    (found.end > end || abbreviated || lasts).then_some(found)
}

/// `costs a dollar`, `for a euro`.
fn is_paid(tokens: &[Token], at: usize, end: usize) -> bool {
    let before = matches!(
        back(tokens, at, 1),
        "cost"
            | "costs"
            | "costing"
            | "paid"
            | "pay"
            | "pays"
            | "for"
            | "than"
            | "about"
            | "under"
            | "worth"
    );
    let alone = at == 0 && end == tokens.len();
    (before || alone) && !is_word(tokens, end)
}

/// `took a year`, `for nearly a month`: one of a unit of time, where the words say how long something goes on.
fn goes_on(tokens: &[Token], at: usize, end: usize) -> bool {
    let before = matches!(
        back(tokens, at, 1),
        "for"
            | "within"
            | "took"
            | "take"
            | "takes"
            | "taken"
            | "taking"
            | "last"
            | "lasts"
            | "lasted"
            | "lasting"
            | "than"
            | "nearly"
            | "almost"
            | "about"
            | "spent"
            | "under"
    );
    // A text of nothing else is a length, too.
    let alone = at == 0 && end == tokens.len();
    let closed = !is_word(tokens, end) && !matches!(word(tokens, end), "-" | "/")
        || is_function_word(word(tokens, end)) && !matches!(word(tokens, end), "of" | "per");
    (before || alone) && closed && word(tokens, at + 1) != "second"
}

#[cfg(test)]
mod tests {
    use super::super::shown::check;

    #[test]
    fn smaller_units_add_up() {
        check("2 yards 7 ft 10 inches", &["measure 83/18 yard"]);
        check("2 yards and 7 feet", &["measure 13/3 yard"]);
        check("20 dollars 43c", &["money 2043/100 dollar"]);
        check("43c", &["label 43"]);
        check(
            "2 hours, 90 minutes",
            &["duration 2 hour", "duration 90 minute"],
        );
    }

    #[test]
    fn an_article_counts_one_of_a_time_that_goes_on() {
        check("It took a year.", &["duration 1 year"]);
        check("for more than a month", &["duration (1,) month"]);
        check("for a year of peace, a week ago, in a minute", &[]);
        check("for a day trip", &[]);
    }
}
