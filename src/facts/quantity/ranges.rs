//! Two numbers together: ranges, scores, and two bounds of one number.

use super::super::token::Token;
use super::amount::{self, Amount};
use super::interval::Number;
use super::look::{back, glued, is_dash, is_number, is_word, joins, word};
use super::numbers::{Form, Numeral, integer};
use super::{Quantity, QuantityKind, change, head, times};

/// A range as read.
pub(super) struct Range {
    /// The amount whose unit and place stand for both; its number is the lower one.
    pub(super) amount: Amount,
    /// The lower number.
    pub(super) low: Number,
    /// The higher number.
    pub(super) high: Number,
}

/// The range that begins with an amount; `start` is where its modifiers begin.
pub(super) fn range(tokens: &[Token], first: &Amount, start: usize) -> Option<Range> {
    let at = separator(tokens, first, start)?;
    let about = usize::from(matches!(
        word(tokens, at),
        "about" | "around" | "nearly" | "roughly" | "almost" | "some" | "approximately"
    ));
    let between = matches!(back(tokens, start, 1), "between" | "from");
    let the = usize::from(between && word(tokens, at) == "the");
    let second = amount::paid_like(tokens, at + about + the, first)
        .or_else(|| amount::starting(tokens, at + about + the))?;
    if !matches!(second.number.form, Form::Cardinal | Form::Fraction)
        || !same_kind(tokens, first, &second)
    {
        return None;
    }
    let factor = inherited(first, &second);
    let (low, high) = (first.number.value * integer(factor), second.number.value);
    if low >= high || year_pair(tokens, first, &second) {
        return None;
    }
    let mut amount = if second.is_bare() && !first.is_bare() {
        first.clone()
    } else {
        second.clone()
    };
    amount.number = super::numbers::Numeral {
        value: low,
        ulp: first.number.ulp * integer(factor),
        end: second.number.end,
        ..second.number
    };
    amount.begin = first.begin;
    amount.end = second.end;
    Some(Range { amount, low, high })
}

/// Where the second number begins, when a word or sign of a range stands behind the first amount.
fn separator(tokens: &[Token], first: &Amount, start: usize) -> Option<usize> {
    let at = first.end;
    let from = back(tokens, start, 1) == "from";
    match word(tokens, at) {
        "and" => {
            (back(tokens, start, 1) == "between" || from && !first.is_bare()).then_some(at + 1)
        }
        "to" => {
            let changes = from && change::verb_before(tokens, start - 1).is_some();
            let by = back(tokens, start, 1) == "by";
            let moved = !from
                && (by || change::directly_before(tokens, start).is_some())
                && unlike(tokens, first, at + 1);
            (!changes && !moved).then_some(at + 1)
        }
        "up" if from && word(tokens, at + 1) == "to" => Some(at + 2),
        "or" => (first.is_bare() && first.number.value <= integer(100)).then_some(at + 1),
        "~" => Some(at + 1),
        _ if joins(tokens, at) => Some(at + 1),
        _ if is_dash(tokens, at) && is_number(tokens, at + 1) => {
            // A spaced dash between two numbers is a range, a sign before the second is a minus.
            let spaced = !glued(tokens, at) && !glued(tokens, at + 1);
            (spaced
                || word(tokens, at) != "-"
                || !glued(tokens, at) && second_has_unit(tokens, at + 1))
            .then_some(at + 1)
        }
        _ => None,
    }
}

/// Whether the amount at a token has a unit; `2 -7 g` is a range written carelessly.
fn second_has_unit(tokens: &[Token], at: usize) -> bool {
    amount::amount(tokens, at, true, at).is_some_and(|found| !found.is_bare())
}

/// `fell 3 to 51`, `rose 5% to $10`: the first is a change, the second a level.
fn unlike(tokens: &[Token], first: &Amount, at: usize) -> bool {
    let Some(second) = amount::starting(tokens, at) else {
        return false;
    };
    !first.is_bare() || second.is_bare()
}

/// Gives `grew from 5 to 7 percent` the second unit for the first number too.
pub(super) fn borrow_unit(tokens: &[Token], first: &mut Amount) {
    if word(tokens, first.end) != "to" {
        return;
    }
    if let Some(second) = amount::starting(tokens, first.end + 1).filter(|second| !second.is_bare())
    {
        (first.kind, first.unit) = (second.kind, second.unit);
    }
}

/// Whether the two amounts can be of one kind; a noun behind a bare second number must fit the first.
fn same_kind(tokens: &[Token], first: &Amount, second: &Amount) -> bool {
    if first.attributive && !first.is_bare() && second.is_bare() {
        return false;
    }
    if first.is_bare() {
        return true;
    }
    if second.is_bare() {
        return head::head(tokens, second.end, false).is_none();
    }
    let units = match (&first.unit, &second.unit) {
        (Some(a), Some(b)) => a.name == b.name,
        (None, None) => true,
        _ => false,
    };
    units && (first.kind == second.kind || second.kind == QuantityKind::Age)
}

/// The scale that the first number takes from the second: `5 to 10 million`.
fn inherited(first: &Amount, second: &Amount) -> i128 {
    let scale = second.number.scale;
    let below = first.number.value < second.number.value / integer(scale.max(1));
    if scale >= 1_000 && first.number.scale == 1 && below {
        scale
    } else {
        1
    }
}

/// `1914-1918`, `1995 to 2001`, when nothing is counted by them.
fn year_pair(tokens: &[Token], first: &Amount, second: &Amount) -> bool {
    let year = |amount: &Amount| {
        amount.is_bare()
            && amount.number.value >= integer(1_900)
            && amount.number.value <= integer(2_100)
    };
    year(first) && year(second) && head::head(tokens, second.end, false).is_none()
}

/// Whether a number beyond any year follows as the end of a range, so that the first is no year: `1000–5000`.
pub(super) fn is_wide(tokens: &[Token], at: usize) -> bool {
    let joined = is_dash(tokens, at) || matches!(word(tokens, at), "to" | "and" | "~");
    let digits = word(tokens, at + 1);
    joined
        && is_number(tokens, at + 1)
        && digits.len() >= 4
        && digits.parse::<u64>().is_ok_and(|number| number > 2_100)
}

/// The last of `between the tenth and the fifteenth`; beside a month the two are days.
pub(super) fn ordinals(tokens: &[Token], at: usize, first: &Amount) -> Option<Numeral> {
    let the = usize::from(back(tokens, at, 1) == "the");
    if back(tokens, at, 1 + the) != "between" || word(tokens, first.end) != "and" {
        return None;
    }
    let next = first.end + 1 + usize::from(word(tokens, first.end + 1) == "the");
    let last = super::numbers::numeral(tokens, next, false, true)?;
    let rises = last.form == Form::Ordinal && last.value > first.number.value;
    (rises && !times::is_day(tokens, next, &last)).then_some(last)
}

/// Words before or behind a score or a vote.
fn scores(word: &str) -> bool {
    matches!(
        word,
        "won"
            | "win"
            | "wins"
            | "winning"
            | "lost"
            | "lose"
            | "loss"
            | "beat"
            | "beating"
            | "beaten"
            | "defeated"
            | "defeat"
            | "victory"
            | "draw"
            | "drew"
            | "lead"
            | "led"
            | "leading"
            | "score"
            | "scoreline"
            | "vote"
            | "voted"
            | "ruling"
            | "ruled"
            | "decision"
            | "majority"
            | "aggregate"
            | "triumph"
            | "record"
            | "trailed"
            | "tied"
            | "odds"
            | "ratio"
            | "verdict"
            | "split"
            | "final"
            | "thrashing"
    )
}

/// Where a score ends that begins with an amount: `3-2`, `5–4 ruling`, `voted 51 to 49`.
pub(super) fn score(tokens: &[Token], at: usize, first: &Amount) -> Option<usize> {
    let dash = joins(tokens, first.number.end);
    let to = word(tokens, first.number.end) == "to";
    let pair = (dash || to) && is_number(tokens, at) == is_number(tokens, first.number.end + 1);
    let second = amount::amount(tokens, first.number.end + 1, true, first.number.end)
        .filter(|second| pair && second.is_bare())?;
    let small = first.number.value <= integer(999)
        && second.number.value <= integer(999)
        && first.number.value.is_integer();
    if !small || !matches!(second.number.form, Form::Cardinal) || second.number.scale > 1 {
        return None;
    }
    let hyphen = usize::from(is_dash(tokens, second.end) && glued(tokens, second.end));
    let context =
        (1..=3).any(|by| scores(back(tokens, at, by))) || scores(word(tokens, second.end + hyphen));
    let falls = first.number.value >= second.number.value;
    let equal = dash && first.number.value == second.number.value;
    let digits = is_number(tokens, at) || context || equal;
    (digits
        && if to {
            context && falls
        } else {
            context || falls
        })
    .then_some(second.end)
}

/// Whether two quantities side by side bound the same number: `more than 10 but less than 20`.
pub(super) fn bounds_same(tokens: &[Token], last: &Quantity, next: &Quantity) -> bool {
    let gap = next.tokens.start.saturating_sub(last.tokens.end);
    let conjunction = gap == 0
        || gap == 1 && matches!(word(tokens, last.tokens.end), "and" | "but" | ",")
        || gap == 2 && matches!(word(tokens, last.tokens.end + 1), "and" | "but");
    let ends =
        |a: super::End, b: super::End| a == super::End::Unbounded && b != super::End::Unbounded;
    let zero = super::End::Closed(integer(0));
    let all = super::End::Closed(integer(1));
    let share = |q: &Quantity| matches!(q.kind, QuantityKind::PartOf(_)) && q.set.high == all;
    let lower = |q: &Quantity| {
        ends(q.set.high, q.set.low) || share(q) && q.set.as_point().is_none() && q.set.low != zero
    };
    let upper = |q: &Quantity| {
        q.set.high != super::End::Unbounded
            && q.set.as_point().is_none()
            && (q.set.low == zero || q.set.low == super::End::Unbounded)
    };
    let opposite = lower(last) && upper(next) || upper(last) && lower(next);
    let same = (last.kind == next.kind && last.unit == next.unit)
        || last.kind == QuantityKind::Count && last.unit.is_none();
    let exact = |q: &Quantity| q.approx == super::Approx::None && q.role == super::Role::Level;
    let bounded = matches!(last.kind, QuantityKind::Label | QuantityKind::Ordinal);
    conjunction
        && opposite
        && same
        && !bounded
        && last.head.is_none()
        && exact(last)
        && exact(next)
        && last.set.intersects(&next.set)
        && is_word(tokens, next.tokens.start)
}

#[cfg(test)]
mod tests {
    use super::super::shown::{check, check_no_count};

    #[test]
    fn two_numbers_make_a_closed_range() {
        for words in [
            "between 20 and 30 owls",
            "20 to 30 owls",
            "20-30 owls",
            "20–30 owls",
            "from 20 to 30 owls",
            "20~30 owls",
            "from 20 up to 30 owls",
        ] {
            check(words, &["count [20,30] owls"]);
        }
        check("two or three owls", &["count [2,3] owls"]);
        check(
            "between five and 10 million owls",
            &["count [5000000,10000000] owls"],
        );
        check("$5-10 billion", &["money [5000000000,10000000000] dollar"]);
        check("£3-4m", &["GBP [3000000,4000000] pound"]);
        check("3km-5km", &["measure [3,5] kilometre"]);
        check(
            "between one hundred and two hundred owls",
            &["count [100,200] owls"],
        );
    }

    #[test]
    fn two_ordinals_make_a_range() {
        check(
            "He came between the tenth and the fifteenth.",
            &["ordinal [10,15]"],
        );
        check(
            "between the third and fourth locks",
            &["ordinal [3,4] locks"],
        );
        check(
            "between the tenth and the second",
            &["ordinal 10", "ordinal 2"],
        );
        check("between the 10th and the 15th of May", &["ordinal 10"]);
    }

    #[test]
    fn two_bounds_make_one_set() {
        check(
            "more than 10 but less than 20 owls",
            &["count (10,20) owls"],
        );
        check("at most 90 and at least 30 owls", &["count [30,90] owls"]);
        check("above one third and below a half", &["part of 1 (1/3,1/2)"]);
        check(
            "more than 60 and less than 20",
            &["count (60,)", "count [0,20)"],
        );
    }

    #[test]
    fn scores_and_votes_are_labels() {
        for text in [
            "They won 3-2.",
            "a 5–4 ruling",
            "It ended 1-1.",
            "lost 2-4 at home",
            "voted 51 to 49",
            "a fifty-fifty chance",
        ] {
            check_no_count(text);
        }
    }

    #[test]
    fn years_are_no_range() {
        for text in ["1914-18", "1914–1918", "from 1995 to 2001"] {
            check(text, &[]);
        }
        check("1000–5000", &["count [1000,5000]"]);
    }
}
