//! Numbers in digits: decimals, groups of thousands with commas or thin spaces, powers of ten.

use num_rational::Ratio;

use super::super::token::Token;
use super::interval::Number;
use super::look::{back, glued, is_word, word};
use super::numbers::integer;

/// Digits beyond this make no quantity; it keeps all later arithmetic inside 128 bits.
const MAX_DIGITS: usize = 18;

/// Digits with their value and half step: `1,234.5`, `.08`, `12,34,567`, `1 234` with thin spaces.
pub(super) fn digits(tokens: &[Token], at: usize) -> Option<(Number, Number, usize)> {
    let token = tokens.get(at)?;
    if token.is(".") {
        let after = tokens
            .get(at + 1)
            .filter(|next| next.glued && next.is_number())?;
        let bare = !token.glued && !after.folded.contains(['.', ',']);
        return parse("", &after.folded)
            .filter(|_| bare)
            .map(|(value, ulp)| (value, ulp, at + 2));
    }
    if !token.is_number() {
        return None;
    }
    if let Some(found) = indian(tokens, at) {
        return Some(found);
    }
    if let Some(found) = scientific(tokens, at).or_else(|| decimal_comma(tokens, at)) {
        return Some(found);
    }
    let (mut value, mut ulp) = parse_token(&token.folded)?;
    if let Some((value, end)) = power(tokens, at, value) {
        return Some((value, ulp, end));
    }
    let mut end = at + 1;
    while let Some((more, step, after)) = next_group(tokens, end, value) {
        let factor = integer(1_000);
        value = value * factor + more;
        ulp = step;
        end = after;
    }
    Some((value, ulp, end))
}

/// `6.2x10^-4`, `3 × 10^8`, `1e10`.
fn scientific(tokens: &[Token], at: usize) -> Option<(Number, Number, usize)> {
    /// Beyond it nothing that news or science measures, and arithmetic would leave 128 bits.
    const MOST: u32 = 12;
    let times = matches!(word(tokens, at + 1), "x" | "×" | "*" | "·")
        && word(tokens, at + 2) == "10"
        && word(tokens, at + 3) == "^";
    let letter = word(tokens, at + 1) == "e" && glued(tokens, at + 1) && glued(tokens, at + 2);
    let sign = match (times, letter) {
        (true, _) => at + 4,
        (_, true) => at + 2,
        _ => return None,
    };
    let minus = word(tokens, sign) == "-";
    let exponent = tokens
        .get(sign + usize::from(minus))
        .filter(|token| token.is_number())?;
    let power: u32 = exponent
        .folded
        .parse()
        .ok()
        .filter(|power| *power <= MOST)?;
    let factor = integer(10_i128.pow(power));
    let factor = if minus { factor.recip() } else { factor };
    let (value, ulp) = parse_token(&tokens[at].folded)?;
    Some((value * factor, ulp * factor, sign + usize::from(minus) + 1))
}

/// `2^32`, `1.1^-5`: a power in digits and where it ends; beyond [`LARGEST`] none.
fn power(tokens: &[Token], at: usize, base: Number) -> Option<(Number, usize)> {
    /// Larger exponents are of no number that prose counts with.
    const MOST: u32 = 64;
    let caret = word(tokens, at + 1) == "^" && glued(tokens, at + 1) && glued(tokens, at + 2);
    if !caret || base == integer(0) {
        return None;
    }
    let sign = word(tokens, at + 2);
    let step = usize::from(matches!(sign, "-" | "\u{2014}" | "+"));
    let exponent = tokens.get(at + 2 + step)?;
    let times: u32 = exponent
        .folded
        .parse()
        .ok()
        .filter(|times| exponent.is_number() && *times <= MOST)?;
    let mut value = integer(1);
    for _ in 0..times {
        value = rounded(value * base)?;
    }
    let value = if sign == "-" { value.recip() } else { value };
    Some((value, at + 3 + step))
}

/// Numerators and denominators of a power stay below this, which leaves their products inside 128 bits.
const LARGEST: i128 = 10_i128.pow(15);

/// A number with as many digits as fit below [`LARGEST`]; none where nothing but zeros would be left.
fn rounded(number: Number) -> Option<Number> {
    let (mut part, mut whole) = (*number.numer(), *number.denom());
    while part > LARGEST || whole > LARGEST {
        (part, whole) = (part / 10, whole / 10);
    }
    (part > 0 && whole > 0).then(|| Ratio::new(part, whole))
}

/// `5,00` and `1,3`: a comma before one or two last digits is a decimal one, unless it parts a list or a pair in brackets.
fn decimal_comma(tokens: &[Token], at: usize) -> Option<(Number, Number, usize)> {
    let comma = |at: usize| word(tokens, at) == "," && glued(tokens, at) && glued(tokens, at + 1);
    let decimals = tokens.get(at + 2).filter(|next| next.is_number())?;
    let whole = &tokens[at].folded;
    // "1.000,50" has its signs the other way round.
    let thousands = decimals.folded.len() == 2
        && whole
            .split_once('.')
            .is_some_and(|(first, rest)| first.len() <= 3 && rest.len() == 3);
    let short = decimals.folded.len() <= 2 && (thousands || !whole.contains([',', '.']));
    let behind = at > 0
        && glued(tokens, at)
        && !matches!(back(tokens, at, 1), "-" | "$" | "\u{20ac}" | "\u{a3}");
    if !comma(at + 1)
        || !short
        || behind
        || comma(at + 3)
        || glued(tokens, at + 3) && is_word(tokens, at + 3)
    {
        return None;
    }
    parse(whole, &decimals.folded).map(|(value, ulp)| (value, ulp, at + 3))
}

/// `12,34,567`: groups of two digits before the last three.
fn indian(tokens: &[Token], at: usize) -> Option<(Number, Number, usize)> {
    let first = &tokens[at].folded;
    let rest = tokens
        .get(at + 2)
        .filter(|rest| rest.is_number() && rest.glued)?;
    let grouped = first.len() <= 2 && rest.folded.find(',') == Some(2);
    if !grouped || word(tokens, at + 1) != "," || !glued(tokens, at + 1) {
        return None;
    }
    let (whole, _) = parse_token(first)?;
    let (value, ulp) = parse_token(&rest.folded)?;
    Some((whole * integer(100_000) + value, ulp, at + 3))
}

/// A further group of three digits behind a thin space: `1 234`.
fn next_group(tokens: &[Token], at: usize, so_far: Number) -> Option<(Number, Number, usize)> {
    /// A group may follow only below this, so that the number keeps within its digits.
    const MOST: i128 = 1_000_000_000_000;
    let before = tokens.get(at.checked_sub(1)?)?;
    let next = tokens.get(at).filter(|next| next.is_number())?;
    // One space is one byte; thin and unbreakable ones are two or three.
    let gap = next.range.start.saturating_sub(before.range.end);
    let three = next.folded.bytes().take_while(u8::is_ascii_digit).count() == 3;
    // A plain space parts thousands only where the group says so: "1 000" and "1 234 567", not "May 12 300 died".
    let plain = gap == 1
        && before.folded.len() <= 3
        && (next.folded == "000" || three && is_three(tokens, at + 1) || so_far >= integer(1_000));
    if !(plain || (2..=3).contains(&gap))
        || !three
        || before.folded.contains(['.', ','])
        || so_far > integer(MOST)
    {
        return None;
    }
    let (value, ulp) = parse_token(&next.folded)?;
    Some((value, ulp, at + 1))
}

/// Whether three digits and no more stand at a token.
fn is_three(tokens: &[Token], at: usize) -> bool {
    tokens
        .get(at)
        .is_some_and(|token| token.is_number() && !token.glued && token.folded.len() == 3)
}

fn parse_token(folded: &str) -> Option<(Number, Number)> {
    match folded.split_once('.') {
        Some((whole, decimals)) => parse(whole, decimals),
        None => parse(folded, ""),
    }
}

/// The value of digits before and after the decimal point, and half the step of the last.
pub(super) fn parse(whole: &str, decimals: &str) -> Option<(Number, Number)> {
    let mut value: i128 = 0;
    let mut count = 0;
    for digit in whole
        .bytes()
        .chain(decimals.bytes())
        .filter(u8::is_ascii_digit)
    {
        value = value * 10 + i128::from(digit - b'0');
        count += usize::from(value > 0 || count > 0);
        if count > MAX_DIGITS {
            return None;
        }
    }
    if decimals.len() > MAX_DIGITS {
        return None;
    }
    let step = 10_i128.pow(u32::try_from(decimals.len()).ok()?);
    Some((Ratio::new(value, step), Ratio::new(1, 2 * step)))
}

#[cfg(test)]
mod tests {
    use super::super::shown::check;

    #[test]
    fn numbers_in_digits() {
        check("1,234.5 and .08", &["count 2469/2", "count 2/25"]);
        check("12,34,567 moles", &["count 1234567 moles"]);
        check("1\u{202f}234 moles", &["count 1234 moles"]);
        check("1.2 million moles", &["count 1200000 moles"]);
        check("100k moles", &["count 100000 moles"]);
        check("3.5m moles", &["count 3500000 moles"]);
        check("a 3.5m fence", &["measure 7/2 metre"]);
        check("6.2x10^3", &["count 6200"]);
        check("2^10 moles", &["count 1024 moles"]);
        check("2.5^-1", &["count 2/5"]);
        check("5,00 and 0,5", &["count 5", "count 1/2"]);
        check("1.000,50 euros", &["EUR 2001/2 euro"]);
        check(
            "1 000 moles and 1 234 567 voles",
            &["count 1000 moles", "count 1234567 voles"],
        );
        check("99999999999999999999999 moles", &[]);
    }

    #[test]
    fn commas_of_lists_and_pairs_are_no_decimal_ones() {
        check("1,3,5", &["count 1", "count 3", "count 5"]);
        check("In group 12 300 moles", &["label 12", "count 300 moles"]);
        check("(3,4)", &["count 3", "count 4"]);
        check("9,000 moles", &["count 9000 moles"]);
    }
}
