//! Amounts: a number with the currency before it and the unit behind it.

use super::super::token::Token;
use super::look::{back, glued, is_dash, is_number, is_word, joins, word};
use super::number_words::{piece, scale_letter};
use super::numbers::{self, Form, Numeral, integer};
use super::{QuantityKind, Unit, ages, money, noun_words, rates, signs, units};

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

/// The amount of money at a token that has its currency from the one before: `£3-4m`, where `m` is no metre.
pub(super) fn paid_like(tokens: &[Token], at: usize, first: &Amount) -> Option<Amount> {
    let money = matches!(first.kind, QuantityKind::Money(_)) && is_number(tokens, at);
    let number = numbers::numeral(tokens, at, true, true)
        .filter(|number| money && number.form == Form::Cardinal && number.scale > 1)?;
    let letter = number.end == at + 2 && scale_letter(word(tokens, at + 1)).is_some();
    letter.then(|| Amount {
        number,
        end: number.end,
        ..first.clone()
    })
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
    rates::rate(tokens, found);
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
    if ages::short_age(tokens, found, next) {
        return;
    }
    if let Some((kind, end)) = percent(tokens, next) {
        (found.kind, found.end) = (kind, end);
        if found.kind == QuantityKind::PercentagePoints {
            found.unit = units::named("percentage point");
        }
        return;
    }
    let large = found.number.value >= integer(1_000);
    if let Some((unit, end)) = unit_behind(tokens, found, next, at) {
        found.kind = kind_of(&unit);
        found.unit = Some(unit);
        found.end = end;
        signs::below_zero(tokens, found);
        ages::age(tokens, found);
        rates::rate(tokens, found);
    } else if let Some((currency, end)) = money::after(tokens, next, large) {
        found.number.value *= integer(currency.times);
        found.number.ulp *= integer(currency.times);
        found.kind = QuantityKind::Money(currency.code);
        found.unit = Some(currency.unit);
        found.end = end;
        rates::rate(tokens, found);
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
    let vague = matches!(found.number.form, Form::Vague(..));
    let paid = vague && money::after(tokens, found.end + 1, false).is_some();
    let measures =
        paid || units::is_unit_word(next) || matches!(next, "percent" | "percentage" | "per");
    usize::from(measures) * (1 + article)
}

pub(super) fn kind_of(unit: &Unit) -> QuantityKind {
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
    if let Some(found) = signs::temperature(tokens, at).or_else(|| signs::prime(tokens, at, start))
    {
        return Some(found);
    }
    let (mut unit, end) = units::unit_at(tokens, at + skip)?;
    let written = word(tokens, at + skip);
    if skip == 1 && !(unit.dimension == "time" && written.len() > 2) {
        return None;
    }
    let single = written.len() == 1 && written.is_ascii();
    if single
        && (tokens[at].capital && written != "w"
            || end == at + 1
                && glued(tokens, at + 1)
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
        && !matches!(
            word(tokens, end),
            "" | "x" | "long" | "wide" | "tall" | "deep" | "thick" | "high"
        )
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

#[cfg(test)]
mod tests {
    use super::super::shown::check;

    #[test]
    fn measures_and_rates() {
        check("7 feet 10 inches", &["measure 47/6 foot"]);
        check("2 years and 3 months", &["duration 9/4 year"]);
        check("He is five foot two.", &["measure 31/6 foot"]);
        check("It was 15 dollars and 50.", &["money 31/2 dollar"]);
        check(
            "15 dollars and 50 coins",
            &["money 15 dollar", "count 50 coins"],
        );
        check("an hour and a half", &["duration 3/2 hour"]);
        check("50 miles an hour", &["measure 50 mile per hour"]);
        check("100 tonnes per day", &["measure 100 tonne per day"]);
        check("5 raids a day", &["count 5 per day raids"]);
        check(
            "37°C or -2 degrees Celsius",
            &["measure 37 degree Celsius", "measure -2 degree Celsius"],
        );
        check("8 m/s", &["measure 8 metre per second"]);
        check("half a percent", &["percent 1/2"]);
        check("5 percentage points", &["points 5 percentage point"]);
        check("30% of the pupils", &["percent 30 pupils"]);
        check("25 years working", &["duration 25 year"]);
    }

    #[test]
    fn units_that_are_other_words() {
        check(
            "2 second-half goals",
            &["count 2 goals [2]", "ordinal 2 half"],
        );
        check("12 foot soldiers", &["count 12 soldiers [1]"]);
        check("5 in May", &["count 5"]);
        check("The plank is 5 in wide.", &["measure 5 inch"]);
        check("\"Only 5\" he said", &["count 5 exact"]);
    }
}
