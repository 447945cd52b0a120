//! Vague number words: `dozens`, `several`, `a few thousand`, `tens of millions`; and `a dozen`, which is not vague.

use num_rational::Ratio;

use super::super::token::Token;
use super::look::{back, word};
use super::number_words::{may_start, scale};
use super::numbers::{Form, Numeral, integer};

/// The lowest number, the first above, one between, and the words of a vague number.
const VAGUE: &[(&[&str], i128, i128, i128)] = &[
    // Sources of the bounds: the room's table, after "a few is 2 to 8, several 3 to 12, dozens at least two of them".
    (&["tens", "of"], 20, 120, 20),
    (&["dozens"], 24, 120, 24),
    (&["scores", "of"], 40, 200, 40),
    (&["hundreds"], 200, 1_000, 200),
    (&["several"], 3, 12, 3),
    (&["a", "few"], 2, 8, 3),
    (&["a", "handful"], 2, 8, 3),
    (&["few"], 2, 8, 3),
];

fn vague(low: i128, high: i128, written: i128, end: usize) -> Numeral {
    Numeral {
        value: integer(written),
        ulp: Ratio::new(1, 2),
        form: Form::Vague(integer(low), integer(high)),
        end,
        scale: 1,
    }
}

pub(super) fn vague_number(tokens: &[Token], at: usize) -> Option<Numeral> {
    let first = word(tokens, at);
    if let Some(factor) = scale(first).filter(|_| first.ends_with('s')) {
        return Some(vague(2 * factor, 10 * factor, 2 * factor, at + 1));
    }
    let couple = usize::from(first == "a");
    let score = first == "a" && word(tokens, at + 1) == "score" && is_twenty(tokens, at + 1);
    if first == "a" && matches!(word(tokens, at + 1), "couple" | "pair" | "dozen")
        || score
        || first == "dozen"
    {
        return Some(collective(tokens, at + couple));
    }
    if first == "few" && !matches!(back(tokens, at, 1), "past" | "last" | "next" | "first") {
        // Without its article, "few" says that there are not many, not how many.
        return None;
    }
    let starts = |phrase: &[&str]| {
        phrase
            .iter()
            .enumerate()
            .all(|(i, w)| word(tokens, at + i) == *w)
    };
    let &(phrase, low, high, written) = VAGUE.iter().find(|(phrase, ..)| starts(phrase))?;
    Some(vague(
        low,
        high,
        written,
        at + phrase.len() - usize::from(phrase.last() == Some(&"of")),
    ))
}

/// Whether a score is twenty: `a score of ships`, but not `a score of 60` nor `a score above average`.
fn is_twenty(tokens: &[Token], at: usize) -> bool {
    const BOUNDS: &[&str] = &[
        "more", "over", "under", "above", "below", "less", "about", "around", "at", "nearly",
        "almost", "just", "exactly", "only",
    ];
    let next = word(tokens, at + 2);
    match word(tokens, at + 1) {
        "or" => matches!(next, "more" | "so" | "two"),
        "of" => {
            next.starts_with(|first: char| first.is_alphabetic())
                && !BOUNDS.contains(&next)
                && !may_start(next)
        }
        _ => false,
    }
}

/// `couple`, `pair`, `dozen`, `score`; `a couple of million` is two million.
fn collective(tokens: &[Token], at: usize) -> Numeral {
    let value = match word(tokens, at) {
        "dozen" => 12,
        "score" => 20,
        _ => 2,
    };
    let found = Numeral {
        form: Form::Cardinal,
        ..vague(0, 0, value, at + 1)
    };
    scale_behind_of(tokens, found)
}

/// Multiplies by `hundred`, `dozen` or a scale behind the number, with `of` or without.
fn scale_behind_of(tokens: &[Token], found: Numeral) -> Numeral {
    let of = usize::from(word(tokens, found.end) == "of");
    let factor = match word(tokens, found.end + of) {
        "hundred" => Some(100),
        "dozen" => Some(12),
        other => scale(other),
    };
    let Some(factor) = factor else { return found };
    let times = integer(factor);
    let form = match found.form {
        Form::Vague(low, high) => Form::Vague(low * times, high * times),
        form => form,
    };
    Numeral {
        value: found.value * times,
        ulp: found.ulp * times,
        form,
        end: found.end + of + 1,
        scale: factor,
    }
}

/// `several hundred`, `hundreds of thousands`, `tens of millions`.
pub(super) fn vague_scale(tokens: &[Token], found: Numeral) -> Numeral {
    match word(tokens, found.end) {
        "dozen" | "hundred" => scale_behind_of(tokens, found),
        "of" if scale(word(tokens, found.end + 1)).is_some() => {
            let scaled = scale_behind_of(tokens, found);
            tens_of(tokens, found, scaled)
        }
        other if scale(other).is_some() => scale_behind_of(tokens, found),
        _ => found,
    }
}

/// Tens of a scale end at a hundred of it: `tens of millions` is `[2e7, 1e8)`.
fn tens_of(tokens: &[Token], found: Numeral, scaled: Numeral) -> Numeral {
    let Form::Vague(low, _) = scaled.form else {
        return scaled;
    };
    let tens = back(tokens, found.end, 1) == "tens";
    let high = if tens {
        integer(100 * scaled.scale)
    } else {
        return scaled;
    };
    Numeral {
        form: Form::Vague(low, high),
        ..scaled
    }
}

#[cfg(test)]
mod tests {
    use super::super::shown::check;

    #[test]
    fn vague_numbers_are_wide() {
        check("hundreds of bees", &["count [200,1000) bees vague"]);
        check(
            "tens of thousands of bees",
            &["count [20000,100000) bees vague"],
        );
        check("several bees", &["count [3,12) bees vague"]);
        check("a few thousand bees", &["count [2000,8000) bees vague"]);
        check("a handful of bees", &["count [2,8) bees vague"]);
        check(
            "a dozen bees and a couple of wasps",
            &["count 12 bees", "count 2 wasps"],
        );
        check("few bees", &[]);
    }
}
