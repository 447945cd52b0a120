//! Fractions in words whose numerator or denominator takes several: `twenty twenty-fifths`, `one hundred and thirty fifths`.

use super::super::token::Token;
use super::look::{joins, word};
use super::number_words::{Piece, denominator, ordinal, piece};
use super::numbers::cardinal;

/// The words of a fraction are looked for in this many tokens; hyphens and `and` count.
const WINDOW: usize = 12;

/// The numerator, the denominator and the end of the fraction that begins at a token.
///
/// Where the words can be parted in several ways, the longest denominator counts, as it does in an ordinal: `one
/// hundred thirty fifths` are a hundred of them, `one hundred and thirty fifths` a hundred and thirty.
pub(super) fn fraction(tokens: &[Token], at: usize) -> Option<(i128, i128, usize)> {
    let last = last_word(tokens, at)?;
    let (_, plural) = denominator(word(tokens, last))?;
    let parted = |split: usize| {
        let whole = whole(tokens, split, last)?;
        let part = part(tokens, at, split)?;
        let remains = part % 100;
        let mixed = split == last && has_and(tokens, at, last) && remains < whole;
        (plural == (part != 1) && !mixed).then_some((part, whole, last + 1))
    };
    (at + 1..=last).find_map(parted)
}

/// The ordinal that ends a run of number words.
fn last_word(tokens: &[Token], at: usize) -> Option<usize> {
    let article = word(tokens, at) == "a" && piece(word(tokens, at + 1)).is_some();
    let start = at + usize::from(article);
    let goes_on = |&next: &usize| {
        piece(word(tokens, next)).is_some()
            || next > at && matches!(word(tokens, next), "and" | "-")
    };
    let last = (start..start + WINDOW)
        .take_while(goes_on)
        .last()
        .map(|last| last + 1)?;
    (last > at + 1).then_some(last)
}

/// The number of the denominator whose words reach from `split` to `last`.
fn whole(tokens: &[Token], split: usize, last: usize) -> Option<i128> {
    if split == last {
        return denominator(word(tokens, last)).map(|(whole, _)| whole);
    }
    // "hundred fifths" without its "one" belongs to the numerator.
    if !matches!(
        piece(word(tokens, split)),
        Some(Piece::Small(_) | Piece::Tens(_))
    ) {
        return None;
    }
    let (unit, _) = ordinal(word(tokens, last)).filter(|(unit, _)| *unit < 100)?;
    let tens = cardinal(&tokens[..last], split, false, true)?;
    let value = tens.value.to_integer();
    let fits = value > 0 && (value % 100 == 0 || value % 10 == 0 && unit < 10);
    let ends = tens.end + usize::from(joins(tokens, tens.end)) == last;
    (ends && fits && tens.value.is_integer()).then_some(value + unit)
}

/// The number of the numerator whose words reach from `at` to `split`.
fn part(tokens: &[Token], at: usize, split: usize) -> Option<i128> {
    let found = cardinal(&tokens[..split], at, false, true)?;
    let ends = found.end + usize::from(joins(tokens, found.end)) == split;
    (ends && found.value.is_integer()).then(|| found.value.to_integer())
}

/// Whether an `and` stands between two tokens, which may part a whole number from a fraction.
fn has_and(tokens: &[Token], from: usize, to: usize) -> bool {
    (from..to).any(|at| word(tokens, at) == "and")
}

#[cfg(test)]
mod tests {
    use super::super::shown::check;

    #[test]
    fn long_fractions_are_parted_at_their_longest_denominator() {
        check("twenty twenty-fifths", &["part of 1 4/5"]);
        check("one hundred thirty fifths", &["part of 1 20/7"]);
        check("three hundred and forty fifths", &["part of 1 68"]);
        check("two hundred thirty-two fifths", &["part of 1 232/5"]);
        check("one two hundred third", &["part of 1 1/203"]);
        check("two hundred one thousand sixths", &["part of 1 100/503"]);
        check("a hundred thousand billionths", &["part of 1 1/10000"]);
    }

    #[test]
    fn ordinals_and_mixed_numbers_are_no_long_fractions() {
        check("the one hundred twenty-fifth gate", &["ordinal 125 gate"]);
        check("two hundred and three quarters", &["count 803/4"]);
        check("one million five hundred", &["count 1000500"]);
    }
}
