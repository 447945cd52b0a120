//! Level or change: whether a number says where something stands or by how much it moved.

use super::super::token::Token;
use super::look::{back, word};
use super::{Role, Trend};

/// How far back a verb of change may stand from the number that it governs.
const WINDOW: usize = 12;

/// The direction of a verb of change, in any form.
fn verb(word: &str) -> Option<Trend> {
    Some(match word {
        "rise" | "rises" | "rose" | "risen" | "rising" | "climb" | "climbs" | "climbed"
        | "climbing" | "grow" | "grows" | "grew" | "grown" | "growing" | "increase"
        | "increases" | "increased" | "increasing" | "jump" | "jumps" | "jumped" | "jumping"
        | "soar" | "soars" | "soared" | "soaring" | "surge" | "surges" | "surged" | "surging"
        | "gain" | "gains" | "gained" | "gaining" | "advance" | "advanced" | "raise" | "raises"
        | "raised" | "raising" | "expand" | "expands" | "expanded" | "expanding" | "rocketed"
        | "doubled" | "tripled" | "boost" | "boosted" | "leapt" | "rebounded" | "swelled" => {
            Trend::Up
        }
        "fall" | "falls" | "fell" | "fallen" | "falling" | "drop" | "drops" | "dropped"
        | "dropping" | "decline" | "declines" | "declined" | "declining" | "decrease"
        | "decreases" | "decreased" | "decreasing" | "slip" | "slips" | "slipped" | "slide"
        | "slid" | "sliding" | "tumble" | "tumbled" | "tumbling" | "plunge" | "plunged"
        | "plunging" | "sink" | "sank" | "sunk" | "shrink" | "shrank" | "shrunk" | "shrinking"
        | "cut" | "cuts" | "cutting" | "reduce" | "reduces" | "reduced" | "reducing" | "lower"
        | "lowered" | "lowering" | "slashed" | "plummeted" | "eased" | "dipped" | "halved"
        | "trimmed" => Trend::Down,
        _ => return None,
    })
}

/// Whether a verb of change takes its amount without `by`; the others have an object: `cut 700 jobs`, `raised $5m`.
fn takes_amount(word: &str) -> bool {
    !matches!(
        word,
        "cut"
            | "cuts"
            | "cutting"
            | "raise"
            | "raises"
            | "raised"
            | "raising"
            | "reduce"
            | "reduced"
            | "reduces"
            | "reducing"
            | "lower"
            | "lowered"
            | "lowering"
            | "slashed"
            | "boost"
            | "boosted"
            | "expand"
            | "trimmed"
            | "doubled"
            | "tripled"
    )
}

/// The direction of a noun of change.
fn noun(word: &str) -> Option<Trend> {
    Some(match word {
        "increase" | "rise" | "growth" | "jump" | "gain" | "surge" | "hike" | "climb" | "boost"
        | "uptick" | "raise" => Trend::Up,
        "decrease" | "fall" | "drop" | "decline" | "cut" | "reduction" | "slump" | "plunge"
        | "dip" | "slide" | "loss" => Trend::Down,
        _ => return None,
    })
}

/// The direction of a comparative behind an amount: `5% more`, `3 points lower`.
fn comparative(word: &str) -> Option<Trend> {
    Some(match word {
        "more" | "higher" | "greater" | "larger" | "bigger" => Trend::Up,
        "less" | "fewer" | "lower" | "smaller" | "cheaper" => Trend::Down,
        _ => return None,
    })
}

/// The nearest verb of change before a token in the same clause.
pub(super) fn verb_before(tokens: &[Token], at: usize) -> Option<Trend> {
    (1..=WINDOW)
        .map(|by| (by, back(tokens, at, by)))
        .take_while(|(_, word)| !matches!(*word, "" | "." | ";" | "?" | "!" | ":"))
        .find_map(|(by, word)| verb(word).or_else(|| particle(tokens, at - by)))
}

/// `up` or `down` when it is of a change: right before a preposition or a number.
fn particle(tokens: &[Token], at: usize) -> Option<Trend> {
    let next = at + 1;
    let change = matches!(word(tokens, next), "from" | "to" | "by" | "$" | "£" | "€")
        || tokens.get(next).is_some_and(Token::is_number);
    match word(tokens, at) {
        "up" if change => Some(Trend::Up),
        "down" if change => Some(Trend::Down),
        _ => None,
    }
}

/// Whether the word before a token is a verb of change or `up` or `down`.
pub(super) fn directly_before(tokens: &[Token], at: usize) -> Option<Trend> {
    let last = back(tokens, at, 1);
    match last {
        // "The time is up", "sign up 5 people" are not told apart from "up 5"; a noun behind decides in `of`.
        "up" => Some(Trend::Up),
        "down" | "off" => Some(Trend::Down).filter(|_| last == "down"),
        _ => verb(last).filter(|_| takes_amount(last)),
    }
}

/// Trend and role of the number that reaches from `start` to `end`, modifiers and unit included.
///
/// `things` is whether it counts things, for which only plain words of change are trusted.
pub(super) fn of(tokens: &[Token], start: usize, end: usize, things: bool) -> (Trend, Role) {
    let start = start - usize::from(start > 1 && matches!(back(tokens, start, 1), "a" | "an"));
    match back(tokens, start, 1) {
        "by" => return verb_before(tokens, start).map_or(LEVEL, |trend| (trend, Role::Delta)),
        "to" if is_compound(back(tokens, start, 2)) => {}
        "to" => return verb_before(tokens, start).map_or(LEVEL, |trend| (trend, Role::To)),
        "from" => return verb_before(tokens, start).map_or(LEVEL, |trend| (trend, Role::From)),
        "of" => {
            if let Some(trend) = noun(back(tokens, start, 2)) {
                return (trend, Role::Delta);
            }
        }
        "another" | "additional" => return (Trend::Up, Role::Delta),
        _ => {}
    }
    if let Some(trend) = directly_before(tokens, start).filter(|_| !things) {
        // "fell below 50" ends below 50; "fell more than 50" moves so far.
        let just = usize::from(word(tokens, start) == "just");
        let passed = matches!(word(tokens, start + just), "below" | "above" | "under");
        return (trend, if passed { Role::To } else { Role::Delta });
    }
    behind(tokens, end, things).map_or(LEVEL, |trend| (trend, Role::Delta))
}

/// Words that make another preposition of `to`.
fn is_compound(word: &str) -> bool {
    matches!(
        word,
        "according"
            | "due"
            | "prior"
            | "thanks"
            | "compared"
            | "relative"
            | "addition"
            | "subject"
            | "similar"
            | "equal"
            | "close"
            | "next"
            | "belong"
            | "belongs"
            | "belonged"
            | "access"
            | "amounts"
            | "amounted"
            | "comes"
            | "came"
            | "sold"
            | "paid"
            | "given"
    )
}

const LEVEL: (Trend, Role) = (Trend::None, Role::Level);

/// A word of change behind the number: `a 5% annual increase`, `5% more`, `10 more`.
fn behind(tokens: &[Token], end: usize, things: bool) -> Option<Trend> {
    let next = word(tokens, end);
    if things {
        return match next {
            "more" | "additional" | "extra" | "further" => Some(Trend::Up),
            "fewer" => Some(Trend::Down),
            _ => None,
        };
    }
    noun(next).or_else(|| comparative(next)).or_else(|| {
        matches!(next, "annual" | "pay" | "price" | "year-on-year" | "sharp")
            .then(|| noun(word(tokens, end + 1)))
            .flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::super::shown::check;

    #[test]
    fn a_change_is_not_a_level() {
        check("up 5 percent", &["percent 5 by up"]);
        check(
            "Rents rose 6% to $900 from $850.",
            &[
                "percent 6 by up",
                "money 900 dollar to up",
                "money 850 dollar from up",
            ],
        );
        check("Output fell by 3 tonnes.", &["measure 3 tonne by down"]);
        check("a 5% increase", &["percent 5 by up"]);
        check("an increase of 5%", &["percent 5 by up"]);
        check("The share is 5%.", &["percent 5"]);
        check("Oil fell below $50.", &["money [0,50) dollar to down"]);
        check("Oil fell more than $50.", &["money (50,) dollar by down"]);
        check(
            "It was cut from 5% to 4%.",
            &["percent 5 from down", "percent 4 to down"],
        );
        check(
            "grew from 5 to 7 percent",
            &["percent 5 from up", "percent 7 to up"],
        );
        check("Ten more goats", &["count 10 goats by up"]);
        check(
            "Membership rose by 3 to 54.",
            &["count 3 by up", "count 54 to up"],
        );
    }

    #[test]
    fn other_words_leave_the_level() {
        check("up to 5 percent", &["percent [0,5]"]);
        check("according to 68 critics", &["count 68 critics"]);
        check("They raised $5 million.", &["money 5000000 dollar"]);
        check("40 goats were cut off", &["count 40 goats"]);
    }
}
