//! What was before, during and after what; and things of one name that the original tells apart.

use crate::facts::Token;

use super::sight::{Near, Sight};
use super::{Garble, GarbleKind};

/// Content words after a word of time that are looked at, and how many must agree; one before it must too.
const REACH: usize = 6;
const AGREEING: usize = 2;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Time {
    Before,
    During,
    After,
}

/// `during` for `before`, and its like, of the same two events.
pub(super) fn times(near: &Near<'_>, found: &mut Vec<Garble>) {
    for (at_a, time_a) in times_of(near.a) {
        for (at_b, time_b) in times_of(near.b) {
            if time_a != time_b
                && near.shared_after((at_a, at_b), REACH) >= AGREEING
                && near.shared_before((at_a, at_b), REACH) >= AGREEING
                && !times_of(near.b).iter().any(|&(_, time)| time == time_a)
                && !times_of(near.a).iter().any(|&(_, time)| time == time_b)
            {
                found.push(near.garble(
                    GarbleKind::Date,
                    at_a..at_a + 1,
                    at_b..at_b + 1,
                    |old, new| format!("`{old}` became `{new}`: the order in time changed"),
                ));
            }
        }
    }
}

fn times_of(sight: &Sight<'_>) -> Vec<(usize, Time)> {
    let tokens = sight.tokens();
    let followed =
        |at: usize, word: &str| tokens.get(at + 1).is_some_and(|next: &Token| next.is(word));
    let time = |at: usize| match tokens[at].folded.as_str() {
        "before" | "preceding" => Some(Time::Before),
        "ahead" | "prior" if followed(at, "of") || followed(at, "to") => Some(Time::Before),
        "during" | "amid" => Some(Time::During),
        "timed" if followed(at, "to") => Some(Time::During),
        "coinciding" if followed(at, "with") => Some(Time::During),
        "after" | "following" => Some(Time::After),
        _ => None,
    };
    (0..tokens.len())
        .filter_map(|at| Some((at, time(at)?)))
        .collect()
}

/// Content words after a name that must agree for it to be said the same of.
const SAID_WORDS: usize = 3;

/// What is said of one of two things of the same name becomes said of the other: the old bridge, the new bridge.
pub(super) fn namesakes(near: &Near<'_>, found: &mut Vec<Garble>) {
    for (qualifier_a, end_a) in qualified(near.a) {
        for (qualifier_b, end_b) in qualified(near.b) {
            let (old, new) = (&near.a.stems[qualifier_a], &near.b.stems[qualifier_b]);
            let name =
                |sight: &Sight<'_>, from: usize, to: usize| sight.stems[from + 1..to].to_vec();
            if old == new
                || name(near.a, qualifier_a, end_a) != name(near.b, qualifier_b, end_b)
                || near.shared_after((end_a - 1, end_b - 1), 4) < SAID_WORDS
                || near.a.has(new)
                || near.b.has(old)
            {
                continue;
            }
            let name = &near.b.stems[qualifier_b..end_b];
            let tells_apart = near
                .sides
                .0
                .sentences
                .iter()
                .any(|sight| sight.stems.windows(name.len()).any(|words| words == name));
            if tells_apart {
                found.push(near.garble(
                    GarbleKind::Subject,
                    qualifier_a..end_a,
                    qualifier_b..end_b,
                    |old, new| format!("what is said of the `{old}` became said of the `{new}`"),
                ));
            }
        }
    }
}

/// Names of two words and more with an ordinary word before them: where that word stands, and where the name ends.
fn qualified(sight: &Sight<'_>) -> Vec<(usize, usize)> {
    let tokens = sight.tokens();
    let is_name = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|token| token.capital && token.is_word())
    };
    let plain = |at: &usize| {
        !tokens[*at].capital
            && sight.content.binary_search(at).is_ok()
            && is_name(at + 1)
            && is_name(at + 2)
    };
    let places = (0..tokens.len()).filter(plain);
    places
        .map(|at| {
            let end = (at + 1..tokens.len())
                .find(|&end| !is_name(end))
                .unwrap_or(tokens.len());
            (at, end)
        })
        .collect()
}
