//! Ages: `15 years old`, `aged 15`, `87 yo`.

use super::super::token::Token;
use super::amount::Amount;
use super::look::{back, joins, word};
use super::numbers::integer;
use super::{QuantityKind, units};

/// `87 yo`, `87y/o`: years of age as doctors write them.
pub(super) fn short_age(tokens: &[Token], found: &mut Amount, at: usize) -> bool {
    let end = match word(tokens, at) {
        "yo" => at + 1,
        "y" if word(tokens, at + 1) == "/" && word(tokens, at + 2) == "o" => at + 3,
        _ => return false,
    };
    found.kind = QuantityKind::Age;
    found.unit = units::named("year");
    found.end = end;
    true
}

/// `years old`, `-year-old`, `years of age`, `aged 15`.
pub(super) fn age(tokens: &[Token], found: &mut Amount) {
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
    let start = start - usize::from(matches!(back(tokens, start, 1), "between" | "from"));
    let of = usize::from(back(tokens, start, 1) == "of");
    let says = matches!(back(tokens, start, 1 + of), "aged" | "age" | "ages");
    let year = found
        .unit
        .as_ref()
        .is_none_or(|unit| unit.dimension == "time");
    // `was 65 when she died`, `died at 65`, `before turning 30`.
    let being = matches!(
        back(tokens, start, 1),
        "is" | "was" | "were" | "be" | "'s" | "turning" | "turned"
    ) && (found.is_bare() && word(tokens, found.end) == "when");
    let dying = back(tokens, start, 1) == "at"
        && matches!(
            back(tokens, start, 2),
            "died" | "death" | "retired" | "married" | "dies" | "die"
        );
    let says = says || (being || dying) && found.number.value <= integer(OLDEST);
    if says && year && (found.is_bare() || found.kind == QuantityKind::Duration) {
        found.kind = QuantityKind::Age;
        found.unit = found.unit.take().or_else(|| units::named("year"));
    }
}

/// Nobody has lived longer than 122 years (Jeanne Calment, 1875-1997).
const OLDEST: i128 = 122;

#[cfg(test)]
mod tests {
    use super::super::shown::check;

    #[test]
    fn ages() {
        check("a 15-year-old girl", &["age 15 year girl"]);
        check("aged 15", &["age 15 year"]);
        check("15 years old", &["age 15 year"]);
        check("six weeks of age", &["age 6 week"]);
        check("an 87 yo man, 43 y/o", &["age 87 year", "age 43 year"]);
        check("people aged 18 and over", &["age [18,) year"]);
        check("she was 65 when she died", &["age 65 year"]);
        check("she died at 65", &["age 65 year"]);
        check("pupils aged between 8 and 11", &["age [8,11] year"]);
    }
}
