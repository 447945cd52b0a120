//! Units written as a sign or a letter: feet and inches, degrees of heat.

use super::super::token::Token;
use super::amount::Amount;
use super::look::{back, glued, is_number, word};
use super::numbers::integer;
use super::{Unit, units};

/// `6'2"`: feet and inches as signs, which are quotation marks everywhere else.
pub(super) fn prime(tokens: &[Token], at: usize, start: usize) -> Option<(Unit, usize)> {
    if !is_number(tokens, start) {
        return None;
    }
    let sign = word(tokens, at);
    let wide = matches!(
        word(tokens, at + 1),
        "long" | "wide" | "tall" | "deep" | "thick" | "high" | "x"
    );
    if sign == "\"" && wide {
        return units::named("inch").map(|unit| (unit, at + 1));
    }
    if sign == "'" && word(tokens, at + 1) == "'" && glued(tokens, at) && glued(tokens, at + 1) {
        return units::named("inch").map(|unit| (unit, at + 2));
    }
    if !glued(tokens, at) {
        return None;
    }
    let feet = sign == "'"
        && is_number(tokens, at + 1)
        && (glued(tokens, at + 1) || word(tokens, at + 2) == "\"" && glued(tokens, at + 2));
    let after_feet = back(tokens, start, 1) == "'" && start > 1 && is_number(tokens, start - 2);
    match sign {
        "'" if feet => units::named("foot").map(|unit| (unit, at + 1)),
        "\"" if after_feet => units::named("inch").map(|unit| (unit, at + 1)),
        _ => None,
    }
}

/// `45C`, `113F` where the text speaks of heat; elsewhere a glued letter is a name.
pub(super) fn temperature(tokens: &[Token], at: usize) -> Option<(Unit, usize)> {
    let name = match word(tokens, at) {
        "c" => "degree Celsius",
        "f" => "degree Fahrenheit",
        _ => return None,
    };
    let warm = |by: usize| {
        let word = back(tokens, at, by);
        matches!(
            word,
            "heat"
                | "hot"
                | "cold"
                | "warm"
                | "mercury"
                | "heatwave"
                | "cool"
                | "freezing"
                | "c"
                | "f"
                | "celsius"
                | "fahrenheit"
        ) || word.starts_with("temperature")
            || word.starts_with("degree")
    };
    let written = tokens[at].capital && glued(tokens, at);
    (written && (1..=10).any(warm))
        .then(|| units::named(name))
        .flatten()
        .map(|unit| (unit, at + 1))
}

/// `5 degrees below zero`: the words behind say what a sign says before.
pub(super) fn below_zero(tokens: &[Token], found: &mut Amount) {
    let degrees = found.unit.as_ref().is_some_and(|unit| {
        unit.dimension == "degree" || unit.dimension.starts_with("temperature")
    });
    let below =
        word(tokens, found.end) == "below" && matches!(word(tokens, found.end + 1), "zero" | "0");
    if degrees && below && found.number.value > integer(0) {
        found.number.value = -found.number.value;
        found.end += 2;
    }
}

#[cfg(test)]
mod tests {
    use super::super::shown::check;

    #[test]
    fn feet_and_inches_may_be_signs() {
        check("6'2\"", &["measure 37/6 foot"]);
        check("6' 2\" tall", &["measure 37/6 foot"]);
        check("5'', 10\" long", &["measure 5 inch", "measure 10 inch"]);
        check(
            "\"Only 5\", \"about 6\"",
            &["count 5 exact", "count [27/5,33/5] about"],
        );
    }

    #[test]
    fn heat_may_be_below_zero() {
        check("Temperatures of 45C", &["measure 45 degree Celsius"]);
        check("5 degrees below zero", &["measure -5 degree"]);
    }
}
