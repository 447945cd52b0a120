//! Amounts: a number with the currency before it and the unit behind it.

use smol_str::{SmolStr, format_smolstr};

use super::super::token::Token;
use super::look::{back, glued, is_dash, is_number, is_word, joins, word};
use super::number_words::piece;
use super::numbers::{self, Form, Numeral, integer};
use super::{QuantityKind, Unit, money, noun_words, units};

/// A number with its unit.
#[derive(Clone, Debug)]
pub(super) struct Amount {
    /// The number.
    pub(super) number: Numeral,
    /// Where it begins, currency sign included.
    pub(super) begin: usize,
    /// Where it ends, unit included.
    pub(super) end: usize,
    /// What it is an amount of.
    pub(super) kind: QuantityKind,
    /// Its unit.
    pub(super) unit: Option<Unit>,
    /// Whether a hyphen ties it to the noun behind: `15-member council`.
    pub(super) attributive: bool,
}

impl Amount {
    /// Whether it has neither currency nor unit.
    pub(super) fn is_bare(&self) -> bool {
        self.kind == QuantityKind::Count
    }
}

/// The amount whose number begins at a token.
///
/// `free` is the first token that belongs to nothing before: `10 USD 20` are not twenty dollars.
pub(super) fn amount(tokens: &[Token], at: usize, and: bool, free: usize) -> Option<Amount> {
    let sign = money::before(tokens, at).filter(|(_, begin)| *begin >= free);
    let number = numbers::numeral(tokens, at, sign.is_some(), and)?;
    let mut found = Amount {
        number,
        begin: at,
        end: number.end,
        kind: QuantityKind::Count,
        unit: None,
        attributive: false,
    };
    match number.form {
        Form::Ordinal => found.kind = QuantityKind::Ordinal,
        Form::Year => found.kind = QuantityKind::Label,
        _ => match sign {
            Some((currency, begin)) => pay(tokens, &mut found, currency, begin),
            None => measure(tokens, &mut found, at),
        },
    }
    Some(found)
}

/// The amount that begins at a token, which may be its currency sign.
pub(super) fn starting(tokens: &[Token], at: usize) -> Option<Amount> {
    (at..at + 3)
        .take_while(|&number| number == at || !is_number(tokens, number - 1))
        .find(|&number| {
            number == at && (is_number(tokens, at) || is_word(tokens, at))
                || is_number(tokens, number)
        })
        .and_then(|number| amount(tokens, number, true, at))
        .filter(|found| found.begin == at)
}

/// Makes it an amount of money, whose sign stands before the number.
fn pay(tokens: &[Token], found: &mut Amount, currency: money::Currency, begin: usize) {
    found.begin = begin;
    found.number.value *= integer(currency.times);
    found.number.ulp *= integer(currency.times);
    // "$5 million dollars" says it twice.
    if let Some((again, end)) = money::after(tokens, found.end, true)
        && again.unit.name == currency.unit.name
        && is_word(tokens, found.end)
    {
        found.end = end;
    }
    found.kind = QuantityKind::Money(currency.code);
    found.unit = Some(currency.unit);
    rate(tokens, found);
}

/// Reads the unit behind the number.
fn measure(tokens: &[Token], found: &mut Amount, at: usize) {
    let hyphen = usize::from(joins(tokens, found.end) && is_word(tokens, found.end + 1));
    let brace =
        usize::from(matches!(word(tokens, found.end), "{" | "<") && is_word(tokens, found.end + 1));
    let article = usize::from(
        found.number.form == Form::Fraction && matches!(word(tokens, found.end), "a" | "an"),
    );
    let of = of_unit(tokens, found);
    let next = found.end + hyphen + brace + article + of;
    found.attributive = hyphen == 1
        && piece(word(tokens, found.end + 1)).is_none()
        && !matches!(word(tokens, found.end + 1), "plus" | "odd");
    if let Some((kind, end)) = percent(tokens, next) {
        (found.kind, found.end) = (kind, end);
        return;
    }
    let large = found.number.value >= integer(1_000);
    if let Some((unit, end)) = unit_behind(tokens, found, next, at) {
        found.kind = kind_of(&unit);
        found.unit = Some(unit);
        found.end = end;
        age(tokens, found);
        rate(tokens, found);
    } else if let Some((currency, end)) = money::after(tokens, next, large) {
        found.number.value *= integer(currency.times);
        found.number.ulp *= integer(currency.times);
        found.kind = QuantityKind::Money(currency.code);
        found.unit = Some(currency.unit);
        found.end = end;
        rate(tokens, found);
    }
}

/// The words between a vague number or a fraction and its unit: `dozens of miles`, `tenth of a gallon`.
fn of_unit(tokens: &[Token], found: &Amount) -> usize {
    if word(tokens, found.end) != "of"
        || found.number.form == Form::Cardinal
            && found.number.scale == 1
            && found.number.value.is_integer()
            && found.number.value != integer(2)
    {
        return 0;
    }
    let article = usize::from(matches!(word(tokens, found.end + 1), "a" | "an"));
    let next = word(tokens, found.end + 1 + article);
    usize::from(units::is_unit_word(next)) * (1 + article)
}

fn kind_of(unit: &Unit) -> QuantityKind {
    match unit.dimension.as_str() {
        "time" => QuantityKind::Duration,
        "percentage point" => QuantityKind::PercentagePoints,
        _ => QuantityKind::Measure,
    }
}

/// `%`, `per cent`, `percentage points`.
fn percent(tokens: &[Token], at: usize) -> Option<(QuantityKind, usize)> {
    let end = match word(tokens, at) {
        "%" | "percent" | "pct" | "percentage" => at + 1,
        "pc" if glued(tokens, at) => at + 1,
        "per" if matches!(word(tokens, at + 1), "cent" | "cents") => at + 2,
        _ => return None,
    };
    let hyphen = usize::from(joins(tokens, end));
    if matches!(word(tokens, end + hyphen), "point" | "points") {
        return Some((QuantityKind::PercentagePoints, end + hyphen + 1));
    }
    Some((QuantityKind::Percent, end))
}

/// The unit behind a number, when it is one there and not a word that looks like it.
fn unit_behind(tokens: &[Token], found: &Amount, at: usize, start: usize) -> Option<(Unit, usize)> {
    let skip = usize::from(matches!(
        word(tokens, at),
        "additional" | "extra" | "more" | "full" | "straight" | "consecutive" | "whole" | "less"
    ));
    let (mut unit, end) = units::unit_at(tokens, at + skip)?;
    let written = word(tokens, at + skip);
    if skip == 1 && !(unit.dimension == "time" && written.len() > 2) {
        return None;
    }
    let single = written.len() == 1 && written.is_ascii();
    if single
        && (tokens[at].capital && written != "w"
            || glued(tokens, at + 1)
                && !matches!(
                    word(tokens, at + 1),
                    "." | ","
                        | ")"
                        | ";"
                        | "-"
                        | "\u{2014}"
                        | "}"
                        | ">"
                        | "2"
                        | "3"
                        | ":"
                        | "?"
                        | "!"
                        | "\""
                ))
    {
        return None;
    }
    if is_other_word(tokens, found, at + skip, end) {
        return None;
    }
    if unit.name == "pound" && written.starts_with("pound") {
        if is_price(tokens, found, start, end) {
            return None;
        }
    } else if unit.name == "inch"
        && written == "in"
        && !glued(tokens, at)
        && !matches!(back(tokens, start, 1), "ft" | "feet" | "foot")
    {
        return None;
    }
    if unit.name == "degree" && matches!(back(tokens, start, 1), "first" | "second" | "third") {
        unit = units::named("degree")?;
    }
    Some((unit, end))
}

/// Whether a word that is a unit elsewhere is a common noun or adjective here: `the 2 second-half goals`, `12 foot soldiers`.
fn is_other_word(tokens: &[Token], found: &Amount, at: usize, end: usize) -> bool {
    let singular = matches!(
        word(tokens, at),
        "cup"
            | "stone"
            | "foot"
            | "second"
            | "yard"
            | "degree"
            | "bit"
            | "pint"
            | "minute"
            | "carat"
            | "kilo"
            | "barrel"
            | "min"
    );
    let tied = found.attributive || found.number.form == Form::Fraction;
    let second_half = word(tokens, at) == "second" && is_dash(tokens, end);
    let plural = singular
        && !tied
        && found.number.value != integer(1)
        && noun_words::is_plural(word(tokens, end));
    // "He won two cups" counts; a cup of something is measured.
    second_half || plural
}

/// Whether pounds are money: words of paying before, or an amount that nobody weighs.
fn is_price(tokens: &[Token], found: &Amount, start: usize, end: usize) -> bool {
    let pays = |word: &str| {
        matches!(
            word,
            "cost"
                | "costs"
                | "costing"
                | "pay"
                | "pays"
                | "paid"
                | "paying"
                | "price"
                | "priced"
                | "worth"
                | "sold"
                | "sell"
                | "spent"
                | "spend"
                | "spending"
                | "fined"
                | "fine"
                | "earn"
                | "earned"
                | "earning"
                | "raised"
                | "raise"
                | "fund"
                | "budget"
                | "bill"
                | "fee"
                | "fees"
                | "charged"
                | "owed"
                | "owe"
                | "invest"
                | "invested"
                | "salary"
                | "donated"
                | "tax"
        )
    };
    let weighs = |by: usize| {
        matches!(
            back(tokens, start, by),
            "weigh" | "weighs" | "weighed" | "weighing" | "weight"
        )
    };
    let sterling = word(tokens, end) == "sterling" || matches!(word(tokens, end), "note" | "notes");
    let large = found.number.scale >= 1_000_000;
    sterling || !(1..=5).any(weighs) && (large || (1..=6).any(|by| pays(back(tokens, start, by))))
}

/// `years old`, `-year-old`, `years of age`, `aged 15`.
fn age(tokens: &[Token], found: &mut Amount) {
    if found.kind != QuantityKind::Duration {
        return;
    }
    let hyphen = usize::from(joins(tokens, found.end));
    if matches!(word(tokens, found.end + hyphen), "old" | "olds") {
        found.kind = QuantityKind::Age;
        found.end += hyphen + 1;
        found.attributive = hyphen == 1;
    } else if word(tokens, found.end) == "of" && word(tokens, found.end + 1) == "age" {
        found.kind = QuantityKind::Age;
        found.end += 2;
    }
}

/// `aged 15`, `age 87`, `at the age of 40`: makes an age of a bare number.
pub(super) fn aged(tokens: &[Token], found: &mut Amount, start: usize) {
    let of = usize::from(back(tokens, start, 1) == "of");
    let says = matches!(back(tokens, start, 1 + of), "aged" | "age" | "ages");
    let year = found
        .unit
        .as_ref()
        .is_none_or(|unit| unit.dimension == "time");
    if says && year && (found.is_bare() || found.kind == QuantityKind::Duration) {
        found.kind = QuantityKind::Age;
        found.unit = found.unit.take().or_else(|| units::named("year"));
    }
}

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
fn rate(tokens: &[Token], found: &mut Amount) {
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

/// Adds smaller units of the same dimension behind: `7 feet 10 inches`, `2 years and 3 months`, `thirteen dollars forty cents`.
pub(super) fn compound(tokens: &[Token], found: &mut Amount) {
    let whole = found.number.value.is_integer() && !found.attributive;
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
    half_unit(tokens, &mut found, &unit);
    let abbreviated = matches!(
        word(tokens, at + 1),
        "kg" | "lb" | "ml" | "km" | "oz" | "litre" | "liter" | "millilitre" | "gallon"
    );
    (found.end > end || abbreviated).then_some(found)
}
