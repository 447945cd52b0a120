//! Fractions and mixed numbers: `two thirds`, `3 1/2`, `half a million`, `two and a half million`.

use num_rational::Ratio;

use super::super::token::Token;
use super::look::{back, glued, is_number, is_word, joins, word};
use super::noun_words::{is_function_word, is_verb};
use super::number_words::{Piece, denominator, fraction_sign, piece, scale};
use super::numbers::{Form, Numeral, integer, is_huge, small};
use super::{denominators, units, vague};

/// Whether the word is the plural of a fraction: `fifths`, but not `seconds`.
pub(super) fn is_plural_denominator(word: &str) -> bool {
    matches!(denominator(word), Some((_, true)))
}

/// A fraction is meant to a tenth of its step either way: a half may be from 0.45 to 0.55.
const WORD_PRECISION: i128 = 20;

fn fraction(part: i128, whole: i128, end: usize) -> Numeral {
    Numeral {
        value: Ratio::new(part, whole),
        ulp: Ratio::new(1, WORD_PRECISION * whole),
        form: Form::Fraction,
        end,
        scale: 1,
    }
}

/// What can only be seen before a cardinal is read: vague words, `half a million`, `a third of`, `1/2`, `½`.
pub(super) fn leading(tokens: &[Token], at: usize) -> Option<Numeral> {
    if let Some(found) = vague::vague_number(tokens, at) {
        return Some(vague::vague_scale(tokens, found));
    }
    if let Some(found) = slashed(tokens, at) {
        return Some(of_scale(tokens, found));
    }
    if let Some((part, whole)) = fraction_sign(word(tokens, at)) {
        return Some(of_scale(tokens, fraction(part, whole, at + 1)));
    }
    worded(tokens, at).map(|found| of_scale(tokens, found))
}

/// `1/2`, `3/8`; a date, a score or a name has another look (`9/11`, `24/7`).
fn slashed(tokens: &[Token], at: usize) -> Option<Numeral> {
    let joined = word(tokens, at + 1) == "/" && glued(tokens, at + 1) && glued(tokens, at + 2);
    if !joined || !is_number(tokens, at) || !is_number(tokens, at + 2) {
        return None;
    }
    let chained = matches!(word(tokens, at + 3), "/" | "-")
        && glued(tokens, at + 3)
        && is_number(tokens, at + 4);
    let behind = glued(tokens, at) && matches!(back(tokens, at, 1), "/" | ".");
    let part: i128 = word(tokens, at).parse().ok()?;
    let whole: i128 = word(tokens, at + 2).parse().ok()?;
    let usual = matches!(whole, 2..=6 | 8 | 10 | 16 | 32 | 64 | 100) && part > 0 && part < whole;
    if chained || behind || !usual {
        return None;
    }
    let plural = usize::from(word(tokens, at + 3) == "s" && glued(tokens, at + 3));
    Some(fraction(part, whole, at + 3 + plural))
}

/// `half`, `a third of`, `two thirds`, `three twenty-firsts`, `one-eighth`.
fn worded(tokens: &[Token], at: usize) -> Option<Numeral> {
    let first = word(tokens, at);
    if matches!(first, "half" | "quarter") {
        return half_alone(tokens, at);
    }
    if matches!(first, "a" | "an") {
        let Some((whole, plural)) = denominator(word(tokens, at + 1)) else {
            return long(tokens, at);
        };
        let bound = plural || !(whole <= 2 || is_share(tokens, at + 2));
        return (!bound && !is_ordinary_half(tokens, at)).then(|| fraction(1, whole, at + 2));
    }
    if piece(first).is_none() && super::number_words::ordinal(first).is_none() {
        return None;
    }
    if let Some((whole, false)) = denominator(first).filter(|_| is_tenth_of(tokens, at)) {
        return Some(fraction(1, whole, at + 1));
    }
    let (part, end) = small(tokens, at)?;
    over_denominator(tokens, part, end).or_else(|| long(tokens, at))
}

/// A fraction of more words than two.
fn long(tokens: &[Token], at: usize) -> Option<Numeral> {
    denominators::fraction(tokens, at).map(|(part, whole, end)| fraction(part, whole, end))
}

/// `tenth of a gallon`.
fn is_tenth_of(tokens: &[Token], at: usize) -> bool {
    at == 0 && word(tokens, at + 1) == "of" && matches!(word(tokens, at + 2), "a" | "an")
}

/// A denominator behind a numerator: plural, or singular behind one.
fn over_denominator(tokens: &[Token], part: i128, end: usize) -> Option<Numeral> {
    let step =
        usize::from(joins(tokens, end) || (word(tokens, end) == "-" && !glued(tokens, end + 1)));
    let (tens, next) = match piece(word(tokens, end + step)) {
        Some(Piece::Tens(tens)) if part < 10 => (i128::from(tens), end + step + 1),
        _ => (0, end + step),
    };
    let (last, plural) =
        denominator(word(tokens, next)).or_else(|| first_of(tokens, next, tens))?;
    // "twenty-fifth" is an ordinal; "three quarter" is a slip that is seen often.
    let right = plural || part == 1 || (last == 4 && word(tokens, next) == "quarter" && part == 3);
    let whole = if tens > 0 && last < 10 {
        tens + last
    } else {
        last
    };
    (right && (tens == 0 || last < 10)).then(|| fraction(part, whole, next + 1))
}

/// `firsts` and `seconds` are denominators only behind a ten: `three twenty-firsts`.
fn first_of(tokens: &[Token], at: usize, tens: i128) -> Option<(i128, bool)> {
    match word(tokens, at) {
        "firsts" if tens > 0 => Some((1, true)),
        _ => None,
    }
}

/// Whether what follows shows that `a third` is a share and not the third of a row.
fn is_share(tokens: &[Token], end: usize) -> bool {
    let next = word(tokens, end);
    matches!(
        next,
        "" | "." | "," | ";" | "of" | "as" | "more" | "less" | "fewer" | "higher" | "lower"
    ) || scale(next).is_some()
        || (units::is_unit_word(next) && !next.starts_with("second"))
}

/// `a half` of a match or a year is a time, unless a share follows.
fn is_ordinary_half(tokens: &[Token], at: usize) -> bool {
    word(tokens, at + 1) == "half" && !is_share(tokens, at + 2) && word(tokens, at + 2) != "turn"
}

/// `half a million`, `half of`, `half the members`, `half an hour`; not the `second half`.
fn half_alone(tokens: &[Token], at: usize) -> Option<Numeral> {
    let half = word(tokens, at) == "half";
    if super::number_words::ordinal(back(tokens, at, 1)).is_some()
        || matches!(
            back(tokens, at, 1),
            "other" | "latter" | "each" | "the" | "this" | "last" | "better"
        )
    {
        return None;
    }
    let next = word(tokens, at + 1);
    let article = matches!(next, "a" | "an");
    // "half-hour", "quarter-mile"; a half-century is a score as often as a time.
    let hyphen = joins(tokens, at + 1) && word(tokens, at + 2) != "century";
    let counted = word(tokens, at + 1 + usize::from(article || hyphen));
    let measured = scale(counted).is_some()
        || matches!(counted, "dozen" | "percent" | "percentage" | "per" | "%")
        || units::is_unit_word(counted);
    let share = half
        && matches!(
            next,
            "of" | "the" | "its" | "their" | "our" | "his" | "her" | "these" | "those" | "all"
        );
    let bounded = half && is_bounded(back(tokens, at, 1)) && !is_noun_behind(tokens, at + 1);
    let quarter_of =
        !half && next == "of" && matches!(back(tokens, at, 1), "a" | "about" | "over" | "under");
    let whole = if half { 2 } else { 4 };
    (measured || share || bounded || quarter_of).then(|| fraction(1, whole, at + 1))
}

/// Whether the word before `half` takes it for a share: `nearly half`, `more than half were`.
fn is_bounded(before: &str) -> bool {
    matches!(
        before,
        "than"
            | "nearly"
            | "almost"
            | "about"
            | "around"
            | "roughly"
            | "approximately"
            | "over"
            | "under"
            | "least"
            | "exactly"
            | "only"
            | "just"
    )
}

/// Whether a noun or the name of a time follows: `over half term`, `about half past six`.
fn is_noun_behind(tokens: &[Token], at: usize) -> bool {
    let next = word(tokens, at);
    let closes = is_function_word(next) || is_verb(next);
    matches!(next, "past" | "-" | "way" | "\u{2014}") || is_word(tokens, at) && !closes
}

/// A fraction with the scale behind it: `half a million`, `two thirds of a million`, `half a dozen`.
fn of_scale(tokens: &[Token], found: Numeral) -> Numeral {
    let of = usize::from(word(tokens, found.end) == "of" && word(tokens, found.end + 1) == "a");
    let article =
        usize::from(word(tokens, found.end + of) == "a" || of == 0 && joins(tokens, found.end));
    let next = found.end + of + article;
    let factor = match word(tokens, next) {
        "dozen" => Some(12),
        other => scale(other).filter(|_| !other.ends_with('s')),
    };
    let Some(factor) = factor else { return found };
    Numeral {
        value: found.value * integer(factor),
        ulp: found.ulp * integer(factor),
        form: Form::Cardinal,
        end: next + 1,
        scale: factor,
    }
}

/// What follows a cardinal and makes a fraction or a mixed number of it.
pub(super) fn trailing(tokens: &[Token], found: Numeral, at: usize, and: bool) -> Numeral {
    if let Some((part, whole)) = fraction_sign(word(tokens, found.end)) {
        return mixed(tokens, found, fraction(part, whole, found.end + 1));
    }
    let dash = usize::from(
        joins(tokens, found.end) && is_number(tokens, at) && is_number(tokens, found.end + 1),
    );
    if is_number(tokens, at)
        && found.scale == 1
        && (dash == 1 || !glued(tokens, found.end))
        && let Some(more) = slashed(tokens, found.end + dash)
    {
        return mixed(tokens, found, more);
    }
    if let Some((whole, true)) =
        denominator(word(tokens, found.end)).filter(|_| found.value.is_integer())
    {
        let value = found.value / integer(whole);
        let words = !is_number(tokens, at) && found.scale == 1;
        return if words {
            Numeral {
                value,
                form: Form::Fraction,
                end: found.end + 1,
                ..found
            }
        } else {
            found
        };
    }
    if word(tokens, found.end) == "over" && found.scale == 1 {
        return divided(tokens, found).unwrap_or(found);
    }
    if and && word(tokens, found.end) == "and" {
        return with_fraction(tokens, found).unwrap_or(found);
    }
    found
}

/// `one over twenty`, as a formula is read aloud: two bare numbers, and nothing behind them.
fn divided(tokens: &[Token], found: Numeral) -> Option<Numeral> {
    let by = super::numbers::cardinal(tokens, found.end + 1, false, true)?;
    let ends = matches!(word(tokens, by.end), "" | "." | "," | ";" | "?");
    let whole = by.value > integer(1) && by.value.is_integer();
    (ends && whole && found.value.is_integer()).then(|| Numeral {
        value: found.value / by.value,
        form: Form::Fraction,
        end: by.end,
        ..found
    })
}

/// `two and a half million`, `one million and a half`, `twenty and three fifths`, `five and half`.
fn with_fraction(tokens: &[Token], found: Numeral) -> Option<Numeral> {
    let next = found.end + 1;
    let article = usize::from(matches!(word(tokens, next), "a" | "an" | "one"));
    let part = match denominator(word(tokens, next + article)) {
        Some((whole, false)) if article == 1 || whole == 2 || whole == 4 => {
            Some(fraction(1, whole, next + article + 1))
        }
        _ => small(tokens, next).and_then(|(part, end)| over_denominator(tokens, part, end)),
    }?;
    Some(mixed(tokens, found, part))
}

/// A whole number and a fraction; a scale behind both multiplies both, one behind the whole number reaches the fraction.
fn mixed(tokens: &[Token], found: Numeral, part: Numeral) -> Numeral {
    if is_huge(found.value) {
        return found;
    }
    if let Some(factor) = scale(word(tokens, part.end)) {
        let times = integer(factor);
        let whole = if found.scale > factor {
            found.value
        } else {
            found.value * times
        };
        return Numeral {
            value: whole + part.value * times,
            ulp: part.ulp * times,
            end: part.end + 1,
            scale: factor,
            ..found
        };
    }
    let factor = integer(if found.scale >= 1_000 { found.scale } else { 1 });
    Numeral {
        value: found.value + part.value * factor,
        ulp: part.ulp * factor,
        end: part.end,
        ..found
    }
}

#[cfg(test)]
mod tests {
    use super::super::shown::check;

    #[test]
    fn fractions_and_mixed_numbers() {
        check("3 1/2 miles", &["measure 7/2 mile"]);
        check("½ cup", &["measure 1/2 cup"]);
        check("two and a half million bees", &["count 2500000 bees"]);
        check("half a million bees", &["count 500000 bees"]);
        check("half-million bees", &["count 500000 bees"]);
        check("a half-hour show", &["duration 1/2 hour"]);
        check("More than half were late.", &["part of 1 (1/2,1]"]);
        check("a quarter of bees", &["part of 1 1/4 bees"]);
        check("one hundred and three quarters", &["count 403/4"]);
        check("two thirds of a million bees", &["count 2000000/3 bees"]);
        check("one over twenty", &["part of 1 1/20"]);
    }

    #[test]
    fn halves_of_games_and_years_are_no_fractions() {
        check("in the second half", &["ordinal 2 half"]);
        check("about half past six, over half term", &[]);
        check("the first quarter was wet", &["ordinal 1 quarter"]);
    }
}
