//! The number grammar: cardinals, ordinals and years in digits, in words and mixed.
//!
//! Nothing here knows what is counted. A number is read in groups below a thousand with falling scales, so the work
//! from one beginning is bounded and a long text stays linear.

use num_rational::Ratio;

use super::super::token::Token;
use super::digits::{digits, parse};
use super::interval::Number;
use super::look::{back, glued, is_number, joins, word};
use super::number_words::{
    Piece, indian_scale, is_ordinal_suffix, may_start, ordinal, piece, scale, scale_abbreviation,
    scale_letter,
};
use super::{fractions, units};

/// What the words of a number make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// How many.
    Cardinal,
    /// Which in order.
    Ordinal,
    /// A part of one: `two thirds`.
    Fraction,
    /// `nineteen seventy-three`.
    Year,
    /// No number, only its order: `dozens`, from the first number to below the second.
    Vague(Number, Number),
}

/// A number as read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Numeral {
    /// Its value.
    pub(super) value: Number,
    /// Half of its last written digit's step.
    pub(super) ulp: Number,
    /// What it is.
    pub(super) form: Form,
    /// Index of the token after it.
    pub(super) end: usize,
    /// The scale word it ends in, 1 without.
    pub(super) scale: i128,
}

pub(super) fn integer(number: i128) -> Number {
    Number::from_integer(number)
}

/// The number that begins at a token.
///
/// `money` is whether a currency stands before it, so that `m` is million; `and` is whether `and` may join its parts,
/// which it may not after `between`.
pub(super) fn numeral(tokens: &[Token], at: usize, money: bool, and: bool) -> Option<Numeral> {
    let token = tokens.get(at)?;
    if let Some(negative) = signed(tokens, at) {
        let mut found = numeral_unsigned(tokens, negative, money, and)?;
        if !matches!(found.form, Form::Cardinal | Form::Fraction) {
            return None;
        }
        found.value = -found.value;
        return Some(found);
    }
    if token.is_word() && !may_start(&token.folded) {
        return None;
    }
    numeral_unsigned(tokens, at, money, and)
}

/// Where the number behind a minus sign begins.
fn signed(tokens: &[Token], at: usize) -> Option<usize> {
    let minus = match word(tokens, at) {
        "minus" | "negative" => back(tokens, at, 1) != "or",
        "-" => {
            (!glued(tokens, at) || matches!(back(tokens, at, 1), "<" | ">" | "=" | "("))
                && glued(tokens, at + 1)
                && (is_number(tokens, at + 1) || word(tokens, at + 1) == ".")
        }
        _ => false,
    };
    minus.then_some(at + 1)
}

fn numeral_unsigned(tokens: &[Token], at: usize, money: bool, and: bool) -> Option<Numeral> {
    if let Some(found) = fractions::leading(tokens, at) {
        return Some(found);
    }
    if let Some(found) = digit_ordinal(tokens, at).or_else(|| word_ordinal(tokens, at)) {
        return Some(found);
    }
    if let Some(found) = year(tokens, at).or_else(|| clipped(tokens, at)) {
        return Some(found);
    }
    let found = cardinal(tokens, at, money, and)?;
    Some(fractions::trailing(tokens, found, at, and))
}

/// `21st`.
fn digit_ordinal(tokens: &[Token], at: usize) -> Option<Numeral> {
    let (value, _, end) = digits(tokens, at)?;
    let suffix = tokens.get(end)?;
    (suffix.glued && is_ordinal_suffix(&suffix.folded)).then(|| ordinal_of(value, end + 1))
}

fn ordinal_of(value: Number, end: usize) -> Numeral {
    Numeral {
        value,
        ulp: Ratio::new(1, 2),
        form: Form::Ordinal,
        end,
        scale: 1,
    }
}

/// `third`, `twenty-fifth`, `one hundred twenty-fifth`, `two hundredth`; never a plural.
fn word_ordinal(tokens: &[Token], at: usize) -> Option<Numeral> {
    if let Some((number, false)) = ordinal(word(tokens, at)) {
        return Some(ordinal_of(integer(number), at + 1));
    }
    let mut total = 0;
    let mut next = at;
    if let Some((group, end)) = word_group(tokens, at, true) {
        total = group;
        next = end;
    } else if let Some(Piece::Tens(_)) = piece(word(tokens, at)) {
        // A bare ten before its ordinal is a group too, so this is unreachable for well-formed text.
        return None;
    }
    if total == 0 {
        return None;
    }
    let step = usize::from(joins(tokens, next));
    let (last, plural) = ordinal(word(tokens, next + step))?;
    if plural || (last == 2 && step == 0 && total % 10 != 0) {
        return None;
    }
    let value = if last >= 100 {
        total * last
    } else if total % 100 == 0 || (total % 10 == 0 && last < 10) {
        total + last
    } else {
        return None;
    };
    Some(ordinal_of(integer(value), next + step + 1))
}

/// `nineteen seventy-three`, `twenty twelve`: a year read aloud, when nothing is counted by it.
fn year(tokens: &[Token], at: usize) -> Option<Numeral> {
    let century = match piece(word(tokens, at))? {
        Piece::Small(n) if (13..20).contains(&n) => n,
        Piece::Tens(20) => 20,
        _ => return None,
    };
    if glued(tokens, at + 1) {
        return None;
    }
    let (rest, end) = small(tokens, at + 1)?;
    let next = word(tokens, end);
    let counts = piece(next).is_some() || ordinal(next).is_some() || joins(tokens, end);
    (rest >= 10 && !counts).then(|| Numeral {
        value: integer(i128::from(century) * 100 + rest),
        ulp: Ratio::new(1, 2),
        form: Form::Year,
        end,
        scale: 1,
    })
}

/// `eight fifty`, `one twenty-two miles`: hundreds without their word, or a time of day behind `at`.
fn clipped(tokens: &[Token], at: usize) -> Option<Numeral> {
    let Piece::Small(hundreds @ 1..=9) = piece(word(tokens, at))? else {
        return None;
    };
    if !matches!(piece(word(tokens, at + 1)), Some(Piece::Tens(_))) {
        return None;
    }
    let (rest, end) = small(tokens, at + 1)?;
    let next = word(tokens, end);
    let closed =
        !super::look::is_word(tokens, end) && !joins(tokens, end) && !is_number(tokens, end);
    let measured = super::noun_words::is_plural(next)
        && (units::is_unit_word(next) || super::money::after(tokens, end, false).is_some());
    let before = back(tokens, at, 1);
    let alone = piece(before).is_none() && !matches!(before, "point" | "-" | "and");
    let timed = matches!(before, "at" | "by" | "until" | "till" | "before" | "after");
    let form = if timed { Form::Year } else { Form::Cardinal };
    ((closed || measured) && alone).then(|| Numeral {
        value: integer(i128::from(hundreds) * 100 + rest),
        ulp: Ratio::new(1, 2),
        form,
        end,
        scale: 1,
    })
}

/// zero to ninety-nine in words, and where it ends.
pub(super) fn small(tokens: &[Token], at: usize) -> Option<(i128, usize)> {
    match piece(word(tokens, at))? {
        Piece::Small(n) => Some((i128::from(n), at + 1)),
        Piece::Tens(tens) => {
            // Texts in which every sign stands apart write "twenty - five" so; a range would rise.
            let step = usize::from(joins(tokens, at + 1) || word(tokens, at + 1) == "-");
            match piece(word(tokens, at + 1 + step)) {
                Some(Piece::Small(unit)) if (1..10).contains(&unit) => {
                    Some((i128::from(tens + unit), at + 2 + step))
                }
                _ => Some((i128::from(tens), at + 1)),
            }
        }
        _ => None,
    }
}

/// A group in words: below a hundred, or hundreds with what follows them (`forty-five hundred thirty-eight`).
fn word_group(tokens: &[Token], at: usize, and: bool) -> Option<(i128, usize)> {
    let (first, end) = match piece(word(tokens, at))? {
        Piece::Hundred if word(tokens, at) == "hundred" => (1, at),
        _ => small(tokens, at)?,
    };
    let step = usize::from(joins(tokens, end));
    if first == 0 || piece(word(tokens, end + step)) != Some(Piece::Hundred) {
        return Some((first, end));
    }
    Some(after_hundred(tokens, first * 100, end + step + 1, and))
}

/// Adds what follows `hundred`, with `and` or without, unless that is the beginning of another number.
fn after_hundred(tokens: &[Token], hundreds: i128, end: usize, and: bool) -> (i128, usize) {
    let joined = and && word(tokens, end) == "and";
    let next = end + usize::from(joined);
    let rest = small(tokens, next).or_else(|| whole_digits(tokens, next).filter(|_| joined));
    match rest {
        Some((rest, after)) if rest > 0 && rest < 100 && !begins_other(tokens, after) => {
            (hundreds + rest, after)
        }
        _ => (hundreds, end),
    }
}

/// Whether what follows says that the small number before it belongs to another number or fraction.
fn begins_other(tokens: &[Token], after: usize) -> bool {
    let step = usize::from(joins(tokens, after));
    let next = word(tokens, after + step);
    piece(next) == Some(Piece::Hundred) || fractions::is_plural_denominator(next)
}

/// One or two digits as a part of a number in words: `3 hundred and 21`.
fn whole_digits(tokens: &[Token], at: usize) -> Option<(i128, usize)> {
    let token = tokens
        .get(at)
        .filter(|token| token.is_number() && token.folded.len() <= 2)?;
    if glued(tokens, at + 1) && !matches!(word(tokens, at + 1), "." | "," | ")") {
        return None;
    }
    token.folded.parse().ok().map(|value| (value, at + 1))
}

/// A group with its half step.
fn group(tokens: &[Token], at: usize, and: bool) -> Option<(Number, Number, usize)> {
    if let Some((value, ulp, end)) = digits(tokens, at) {
        if word(tokens, end) != "hundred" {
            return Some((value, ulp, end));
        }
        let (rest, after) = after_hundred(tokens, 0, end + 1, and);
        let ulp = if rest > 0 {
            Ratio::new(1, 2)
        } else {
            ulp * integer(100)
        };
        return Some((value * integer(100) + integer(rest), ulp, after));
    }
    let (value, end) = word_group(tokens, at, and)?;
    let step = if value >= 100 && value % 100 == 0 {
        100
    } else {
        1
    };
    if let Some((decimals, after)) = spoken_decimals(tokens, end) {
        let (fraction, ulp) = parse("", &decimals)?;
        return Some((integer(value) + fraction, ulp, after));
    }
    Some((integer(value), Ratio::new(step, 2), end))
}

/// The digits of `point two three`.
fn spoken_decimals(tokens: &[Token], at: usize) -> Option<(String, usize)> {
    if word(tokens, at) != "point" {
        return None;
    }
    let mut decimals = String::new();
    let mut end = at + 1;
    while let Some((value, after)) =
        small(tokens, end).or_else(|| (word(tokens, end) == "o").then_some((0, end + 1)))
    {
        decimals.push_str(&value.to_string());
        end = after;
        if decimals.len() > 6 {
            break;
        }
    }
    (!decimals.is_empty()).then_some((decimals, end))
}

/// A cardinal: groups with falling scales.
pub(super) fn cardinal(tokens: &[Token], at: usize, money: bool, and: bool) -> Option<Numeral> {
    let article = usize::from(
        word(tokens, at) == "a"
            && (word(tokens, at + 1) == "hundred" || scale(word(tokens, at + 1)).is_some()),
    );
    let start = at + article;
    let bare = scale(word(tokens, start)).is_some() && !word(tokens, start).ends_with('s');
    let (first, ulp, end) = if bare {
        (integer(1), Ratio::new(1, 2), start)
    } else {
        group(tokens, start, and)?
    };
    let mut found = scaled(tokens, first, ulp, end, money);
    while found.scale > 1 {
        let Some(more) = continuation(tokens, &found, and) else {
            break;
        };
        found = Numeral {
            value: found.value + more.value,
            ..more
        };
    }
    Some(dozens(tokens, found))
}

/// A group with the scale words after it.
fn scaled(tokens: &[Token], value: Number, ulp: Number, end: usize, money: bool) -> Numeral {
    let mut found = Numeral {
        value,
        ulp,
        form: Form::Cardinal,
        end,
        scale: 1,
    };
    // Two scales may stand together, "three lakh crore"; more do not occur and could overflow.
    for _ in 0..2 {
        let Some((factor, after)) = scale_at(tokens, found.end, money) else {
            break;
        };
        if is_huge(found.value) {
            break;
        }
        found.value *= integer(factor);
        found.ulp *= integer(factor);
        found.scale *= factor;
        found.end = after;
    }
    found
}

/// Whether a number is so large that no scale or fraction may change it, which keeps arithmetic inside 128 bits.
pub(super) fn is_huge(number: Number) -> bool {
    number.trunc().to_integer().unsigned_abs() > 10_u128.pow(15)
}

/// The scale at a token: a word, or letters that belong to the digits before.
fn scale_at(tokens: &[Token], at: usize, money: bool) -> Option<(i128, usize)> {
    let step = usize::from(joins(tokens, at) && scale(word(tokens, at + 1)).is_some());
    if let Some(factor) = scale(word(tokens, at + step)) {
        return Some((factor, at + step + 1));
    }
    let letters = word(tokens, at);
    if at == 0 || !is_number(tokens, at - 1) {
        return indian_scale(letters).map(|factor| (factor, at + 1));
    }
    if glued(tokens, at + 1) && super::look::is_word(tokens, at + 1) {
        return None;
    }
    scale_abbreviation(letters)
        .or_else(|| scale_letter(letters).filter(|_| money))
        .or_else(|| (letters == "m" && is_million(tokens, at)).then_some(1_000_000))
        .map(|factor| (factor, at + 1))
}

/// Whether an `m` after digits is million without a currency: `1.2M`, `3.5m people`, but not `3m long`, `3m wall`.
fn is_million(tokens: &[Token], at: usize) -> bool {
    let m = &tokens[at];
    m.glued && (m.capital || super::noun_words::is_plural(word(tokens, at + 1)))
}

/// The next group of a number after a scale word, when its scale is smaller.
fn continuation(tokens: &[Token], found: &Numeral, and: bool) -> Option<Numeral> {
    let joined = and && word(tokens, found.end) == "and";
    let next = found.end + usize::from(joined);
    let in_digits = is_number(tokens, next);
    let (value, ulp, end) = group(tokens, next, and)?;
    let more = scaled(tokens, value, ulp, end, false);
    // "one million and 90 universities" is two numbers; digits continue only with a scale of their own.
    let fits =
        more.value > integer(0) && more.value < integer(found.scale) && more.scale < found.scale;
    (fits && !(in_digits && more.scale == 1) && !begins_other(tokens, more.end)).then_some(more)
}

/// `two dozen`.
fn dozens(tokens: &[Token], found: Numeral) -> Numeral {
    match word(tokens, found.end) {
        "dozen" | "dozens" => Numeral {
            value: found.value * integer(12),
            ulp: found.ulp * integer(12),
            end: found.end + 1,
            scale: 12,
            ..found
        },
        _ => found,
    }
}

#[cfg(test)]
mod tests {
    use super::super::shown::{check, check_no_count};

    #[test]
    fn numbers_in_words() {
        check("one hundred and five moles", &["count 105 moles"]);
        check(
            "sixty-one billion three hundred seventeen thousand eight hundred ninety-two",
            &["count 61000317892"],
        );
        check("forty-five hundred moles", &["count 4500 moles"]);
        check("two point two million moles", &["count 2200000 moles"]);
        check("three lakh crore", &["count 3000000000000"]);
        check("minus three million", &["count -3000000"]);
        check(
            "eight fifty, one twenty-two miles",
            &["count 850", "measure 122 mile"],
        );
        check("twenty - five moles", &["count 25 moles"]);
        check("three hundred cr rupees", &["money 3000000000 rupee"]);
        check("twentyfive moles", &["count 25 moles"]);
        check("two twenty-dollar notes", &["count 2", "money 20 dollar"]);
        check_no_count("at eight fifty");
        check(
            "one million and 90 moles",
            &["count 1000000", "count 90 moles"],
        );
    }

    #[test]
    fn the_written_precision_is_kept() {
        let half_step = |text: &str| {
            let all = super::super::super::token::tokens(text, 0);
            super::super::quantities(&all, &[])[0].ulp
        };
        assert_eq!(half_step("1.2 million"), super::integer(50_000));
        assert_eq!(half_step("51"), super::Ratio::new(1, 2));
        assert_eq!(half_step("six hundred"), super::integer(50));
    }

    #[test]
    fn years_read_aloud_and_orders_are_no_counts() {
        check_no_count("in nineteen seventy-three");
        check("the twenty-fifth gate", &["ordinal 25 gate"]);
        check("the 21st gate", &["ordinal 21 gate"]);
        check_no_count("the 100th anniversary of the 22nd amendment in the 21st century");
    }
}
