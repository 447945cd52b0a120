//! The phrases before and after a number and what they say of it.

use super::Approx::{self, About, NearAbove, NearBelow};

/// What a modifier says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// Nothing.
    None,
    /// More than the number.
    Above,
    /// The number or more.
    AtLeast,
    /// Less than the number.
    Below,
    /// The number or less.
    AtMost,
}

use Bound::{Above, AtLeast, AtMost, Below};

/// What one phrase says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// A bound.
    Bound(Bound),
    /// An approximation.
    Approx(Approx),
    /// A bound that is turned round for a time: `faster than`.
    Pace(Bound),
    /// Both: `as many as`.
    Both(Bound, Approx),
    /// Just the number.
    Exact,
    /// Nothing, but the words belong to the number: `a total of`.
    Nothing,
}

/// A phrase before a number: its last word, the words before that, what it says.
type Before = (&'static str, &'static [&'static str], Said);

/// The phrases that end in a word, longest first.
pub(super) fn before(last: &str) -> impl Iterator<Item = &'static Before> {
    let start = BEFORE.partition_point(|row| row.0 < last);
    BEFORE[start..].iter().take_while(move |row| row.0 == last)
}

/// Phrases before the number, sorted by their last word, longer ones first.
const BEFORE: &[Before] = &[
    ("<", &[], Said::Bound(Below)),
    ("=", &[">"], Said::Bound(AtLeast)),
    ("=", &["<"], Said::Bound(AtMost)),
    (">", &[], Said::Bound(Above)),
    ("about", &[], Said::Approx(About)),
    ("above", &["just"], Said::Approx(NearAbove)),
    ("above", &["slightly"], Said::Approx(NearAbove)),
    ("above", &[], Said::Bound(Above)),
    ("almost", &[], Said::Approx(NearBelow)),
    ("approaching", &[], Said::Approx(NearBelow)),
    ("approx", &[], Said::Approx(About)),
    ("approximately", &[], Said::Approx(About)),
    ("aproximately", &[], Said::Approx(About)),
    ("around", &[], Said::Approx(About)),
    ("as", &["as", "many"], Said::Both(AtMost, About)),
    ("as", &["as", "much"], Said::Both(AtMost, About)),
    ("as", &["as", "few"], Said::Both(AtLeast, About)),
    ("as", &["as", "little"], Said::Both(AtLeast, About)),
    ("at", &["capped"], Said::Bound(AtMost)),
    ("below", &["just"], Said::Approx(NearBelow)),
    ("below", &["slightly"], Said::Approx(NearBelow)),
    ("below", &[], Said::Bound(Below)),
    ("circa", &[], Said::Approx(About)),
    ("estimated", &["an"], Said::Approx(About)),
    ("estimated", &[], Said::Approx(About)),
    ("exactly", &[], Said::Exact),
    ("exceed", &[], Said::Bound(Above)),
    ("exceeded", &[], Said::Bound(Above)),
    ("exceeding", &[], Said::Bound(Above)),
    ("exceeds", &[], Said::Bound(Above)),
    ("just", &[], Said::Exact),
    ("least", &["at"], Said::Bound(AtLeast)),
    ("mere", &["a"], Said::Exact),
    ("merely", &[], Said::Exact),
    ("minimum", &["at"], Said::Bound(AtLeast)),
    ("most", &["at", "the"], Said::Bound(AtMost)),
    ("most", &["at"], Said::Bound(AtMost)),
    ("nearing", &[], Said::Approx(NearBelow)),
    ("nearly", &[], Said::Approx(NearBelow)),
    ("of", &["just", "shy"], Said::Approx(NearBelow)),
    ("of", &["just", "short"], Said::Approx(NearBelow)),
    ("of", &["a", "minimum"], Said::Bound(AtLeast)),
    ("of", &["a", "maximum"], Said::Bound(AtMost)),
    ("of", &["the", "region"], Said::Approx(About)),
    ("of", &["the", "order"], Said::Approx(About)),
    ("of", &["the", "neighborhood"], Said::Approx(About)),
    ("of", &["the", "neighbourhood"], Said::Approx(About)),
    ("of", &["the", "vicinity"], Said::Approx(About)),
    ("of", &["a", "total"], Said::Nothing),
    ("of", &["shy"], Said::Approx(NearBelow)),
    ("of", &["excess"], Said::Bound(Above)),
    ("of", &["upwards"], Said::Bound(Above)),
    ("of", &["upward"], Said::Bound(Above)),
    ("of", &["north"], Said::Bound(Above)),
    ("of", &["minimum"], Said::Bound(AtLeast)),
    ("of", &["maximum"], Said::Bound(AtMost)),
    ("only", &[], Said::Exact),
    ("over", &["just"], Said::Approx(NearAbove)),
    ("over", &["slightly"], Said::Approx(NearAbove)),
    ("over", &["little"], Said::Approx(NearAbove)),
    ("over", &[], Said::Bound(Above)),
    ("perhaps", &[], Said::Approx(About)),
    ("practically", &[], Said::Approx(NearBelow)),
    ("precisely", &[], Said::Exact),
    ("quite", &["not"], Said::Approx(NearBelow)),
    ("roughly", &[], Said::Approx(About)),
    ("some", &[], Said::Approx(About)),
    ("sub", &[], Said::Bound(Below)),
    ("surpass", &[], Said::Bound(Above)),
    ("surpassed", &[], Said::Bound(Above)),
    ("surpasses", &[], Said::Bound(Above)),
    ("surpassing", &[], Said::Bound(Above)),
    ("than", &["equal", "to", "or", "less"], Said::Bound(AtMost)),
    ("than", &["equal", "to", "or", "fewer"], Said::Bound(AtMost)),
    ("than", &["equal", "to", "or", "more"], Said::Bound(AtLeast)),
    (
        "than",
        &["equal", "to", "or", "greater"],
        Said::Bound(AtLeast),
    ),
    ("than", &["equal", "or", "less"], Said::Bound(AtMost)),
    ("than", &["higher", "or", "equal"], Said::Bound(AtLeast)),
    ("than", &["greater", "or", "equal"], Said::Bound(AtLeast)),
    ("than", &["larger", "or", "equal"], Said::Bound(AtLeast)),
    ("than", &["lower", "or", "equal"], Said::Bound(AtMost)),
    ("than", &["smaller", "or", "equal"], Said::Bound(AtMost)),
    ("than", &["less", "or", "equal"], Said::Bound(AtMost)),
    ("than", &["no", "fewer"], Said::Bound(AtLeast)),
    ("than", &["no", "less"], Said::Bound(AtLeast)),
    ("than", &["no", "lower"], Said::Bound(AtLeast)),
    ("than", &["not", "fewer"], Said::Bound(AtLeast)),
    ("than", &["not", "less"], Said::Bound(AtLeast)),
    ("than", &["no", "more"], Said::Bound(AtMost)),
    ("than", &["not", "more"], Said::Bound(AtMost)),
    ("than", &["no", "greater"], Said::Bound(AtMost)),
    ("than", &["no", "higher"], Said::Bound(AtMost)),
    ("than", &["no", "longer"], Said::Bound(AtMost)),
    ("than", &["no", "larger"], Said::Bound(AtMost)),
    ("than", &["no", "older"], Said::Bound(AtMost)),
    ("than", &["slightly", "more"], Said::Approx(NearAbove)),
    ("than", &["little", "more"], Said::Approx(NearAbove)),
    ("than", &["bit", "more"], Said::Approx(NearAbove)),
    ("than", &["just", "more"], Said::Approx(NearAbove)),
    ("than", &["slightly", "less"], Said::Approx(NearBelow)),
    ("than", &["slightly", "fewer"], Said::Approx(NearBelow)),
    ("than", &["little", "less"], Said::Approx(NearBelow)),
    ("than", &["bit", "less"], Said::Approx(NearBelow)),
    ("than", &["just", "less"], Said::Approx(NearBelow)),
    ("than", &["just", "fewer"], Said::Approx(NearBelow)),
    ("than", &["more"], Said::Bound(Above)),
    ("than", &["greater"], Said::Bound(Above)),
    ("than", &["higher"], Said::Bound(Above)),
    ("than", &["larger"], Said::Bound(Above)),
    ("than", &["bigger"], Said::Bound(Above)),
    ("than", &["longer"], Said::Bound(Above)),
    ("than", &["older"], Said::Bound(Above)),
    ("than", &["better"], Said::Bound(Above)),
    ("than", &["taller"], Said::Bound(Above)),
    ("than", &["heavier"], Said::Bound(Above)),
    ("than", &["fewer"], Said::Bound(Below)),
    ("than", &["less"], Said::Bound(Below)),
    ("than", &["smaller"], Said::Bound(Below)),
    ("than", &["lower"], Said::Bound(Below)),
    ("than", &["younger"], Said::Bound(Below)),
    ("than", &["shorter"], Said::Bound(Below)),
    ("than", &["cheaper"], Said::Bound(Below)),
    ("to", &["less", "than", "or", "equal"], Said::Bound(AtMost)),
    ("to", &["fewer", "than", "or", "equal"], Said::Bound(AtMost)),
    (
        "to",
        &["smaller", "than", "or", "equal"],
        Said::Bound(AtMost),
    ),
    ("to", &["lower", "than", "or", "equal"], Said::Bound(AtMost)),
    ("to", &["more", "than", "or", "equal"], Said::Bound(AtLeast)),
    (
        "to",
        &["greater", "than", "or", "equal"],
        Said::Bound(AtLeast),
    ),
    (
        "to",
        &["higher", "than", "or", "equal"],
        Said::Bound(AtLeast),
    ),
    (
        "to",
        &["larger", "than", "or", "equal"],
        Said::Bound(AtLeast),
    ),
    ("to", &["up"], Said::Bound(AtMost)),
    ("to", &["close"], Said::Approx(NearBelow)),
    ("to", &["limited"], Said::Bound(AtMost)),
    ("topped", &[], Said::Bound(Above)),
    ("topping", &[], Said::Bound(Above)),
    ("under", &["just"], Said::Approx(NearBelow)),
    ("under", &["slightly"], Said::Approx(NearBelow)),
    ("under", &["little"], Said::Approx(NearBelow)),
    ("under", &[], Said::Bound(Below)),
    ("virtually", &[], Said::Approx(NearBelow)),
    ("~", &[], Said::Approx(About)),
    ("\u{2248}", &[], Said::Approx(About)),
    ("\u{2264}", &[], Said::Bound(AtMost)),
    ("\u{2265}", &[], Said::Bound(AtLeast)),
];

/// Modifiers after the number or its noun, longest first.
pub(super) const AFTER: &[(&[&str], Said)] = &[
    (&["or", "greater", "than"], Said::Bound(AtLeast)),
    (&["or", "more"], Said::Bound(AtLeast)),
    (&["or", "greater"], Said::Bound(AtLeast)),
    (&["or", "higher"], Said::Bound(AtLeast)),
    (&["or", "above"], Said::Bound(AtLeast)),
    (&["or", "over"], Said::Bound(AtLeast)),
    (&["or", "older"], Said::Bound(AtLeast)),
    (&["or", "longer"], Said::Bound(AtLeast)),
    (&["or", "better"], Said::Bound(AtLeast)),
    (&["and", "over"], Said::Bound(AtLeast)),
    (&["and", "above"], Said::Bound(AtLeast)),
    (&["and", "older"], Said::Bound(AtLeast)),
    (&["and", "up"], Said::Bound(AtLeast)),
    (&["and", "counting"], Said::Bound(AtLeast)),
    (&["or", "less"], Said::Bound(AtMost)),
    (&["or", "fewer"], Said::Bound(AtMost)),
    (&["or", "lower"], Said::Bound(AtMost)),
    (&["or", "below"], Said::Bound(AtMost)),
    (&["or", "under"], Said::Bound(AtMost)),
    (&["or", "younger"], Said::Bound(AtMost)),
    (&["and", "under"], Said::Bound(AtMost)),
    (&["and", "younger"], Said::Bound(AtMost)),
    (&["at", "the", "most"], Said::Bound(AtMost)),
    (&["at", "most"], Said::Bound(AtMost)),
    (&["at", "the", "least"], Said::Bound(AtLeast)),
    (&["at", "least"], Said::Bound(AtLeast)),
    (&["at", "a", "minimum"], Said::Bound(AtLeast)),
    (&["at", "minimum"], Said::Bound(AtLeast)),
    (&["or", "so"], Said::Approx(About)),
    (&["or", "thereabouts"], Said::Approx(About)),
    (&["more", "or", "less"], Said::Approx(About)),
    (&["give", "or", "take"], Said::Approx(About)),
    (&["plus"], Said::Bound(AtLeast)),
    (&["odd"], Said::Approx(About)),
    (&["+"], Said::Bound(AtLeast)),
    (&["max"], Said::Bound(AtMost)),
];

/// Comparatives before `than` that say more, besides those of the table; own list.
const MORE: &[&str] = &[
    "broader",
    "busier",
    "costlier",
    "deeper",
    "denser",
    "farther",
    "further",
    "harder",
    "hotter",
    "later",
    "louder",
    "richer",
    "steeper",
    "stronger",
    "thicker",
    "warmer",
    "wealthier",
    "wider",
];

/// Comparatives before `than` that say less; own list.
const LESS: &[&str] = &[
    "closer",
    "colder",
    "cooler",
    "earlier",
    "lighter",
    "narrower",
    "nearer",
    "poorer",
    "quieter",
    "shallower",
    "sooner",
    "thinner",
    "weaker",
];

/// What a comparative before `than` says, where the table does not have it.
pub(super) fn comparative(word: &str) -> Option<Said> {
    match word {
        "faster" | "quicker" | "swifter" => Some(Said::Pace(Above)),
        "slower" => Some(Said::Pace(Below)),
        word if MORE.contains(&word) => Some(Said::Bound(Above)),
        word if LESS.contains(&word) => Some(Said::Bound(Below)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_sorted_and_longer_ones_come_first() {
        let key = |row: &Before| (row.0, std::cmp::Reverse(row.1.len()));
        assert!(BEFORE.is_sorted_by_key(key));
    }

    #[test]
    fn phrases_are_found_by_their_last_word() {
        assert_eq!(before("under").count(), 4);
        assert_eq!(before("river").count(), 0);
    }
}
