//! Minimal pairs: two sentences with the same words but for one short stretch.
//!
//! Where everything else is word for word the same, what stands in that one place is said of the same thing, so that a
//! number, a day, a negation, an opposite, a share or a doubt that changed there is a garble without further signs.

use std::ops::Range;

use crate::facts::{Name, NameKind, PlaceKind, Token, are_antonyms, places};

use super::amount::ROUNDED_FROM;
use super::degree::share;
use super::sight::Near;
use super::{Garble, GarbleKind};

/// The most tokens of the stretch, in either sentence.
const STRETCH: usize = 3;
/// The fewest tokens that must be the same, and how many of them for one that may differ.
const SAME: usize = 6;
const SAME_FOR_ONE: usize = 3;

/// Weekdays and months; `may` is left out, which is mostly a verb.
const DAYS: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const NEGATIONS: &[&str] = &[
    "not", "n't", "never", "no", "cannot", "nor", "neither", "without", "none", "nobody",
];
/// Numbers in words that stand alone; `one` is left out, which is mostly no number.
const COUNTS: &[&str] = &[
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];
const DOUBTS: &[&str] = &[
    "may",
    "might",
    "could",
    "possibly",
    "perhaps",
    "allegedly",
    "reportedly",
];

/// What changed in the only place where two sentences differ.
pub(super) fn minimal(near: &Near<'_>, found: &mut Vec<Garble>) {
    let (a, b) = (near.a.tokens(), near.b.tokens());
    let Some((old, new)) = stretch(a, b) else {
        return;
    };
    let kind = kind(&a[old.clone()], &b[new.clone()]);
    let other_name = || is_other_name(near, &old, &new).then_some(GarbleKind::Name);
    let Some(kind) = kind.or_else(other_name) else {
        return;
    };
    // Words that were only put in or left out are shown with the word before them; one stands there, as `stretch` asks.
    let lead = usize::from(old.is_empty() || new.is_empty());
    let (old, new) = (old.start - lead..old.end, new.start - lead..new.end);
    let overlaps = |garble: &Garble| {
        let bytes = b[new.start].range.start..b[new.end - 1].range.end;
        garble.b.1.start < bytes.end && bytes.start < garble.b.1.end
    };
    if !found.iter().any(overlaps) {
        found.push(near.garble(kind, old, new, |old, new| format!("`{old}` became `{new}`")));
    }
}

/// The only stretch in which the sentences differ, when it is short and enough else is the same.
fn stretch(a: &[Token], b: &[Token]) -> Option<(Range<usize>, Range<usize>)> {
    let same = |(a, b): &(&Token, &Token)| a.folded == b.folded;
    let front = a.iter().zip(b).take_while(same).count();
    let back = a[front..]
        .iter()
        .rev()
        .zip(b[front..].iter().rev())
        .take_while(same)
        .count();
    let (old, new) = (front..a.len() - back, front..b.len() - back);
    let longest = old.len().max(new.len());
    let enough = front + back >= SAME.max(longest * SAME_FOR_ONE);
    (longest > 0 && longest <= STRETCH && enough && front > 0).then_some((old, new))
}

/// What sort of fact the two stretches state otherwise.
fn kind(old: &[Token], new: &[Token]) -> Option<GarbleKind> {
    let has = |tokens: &[Token], words: &[&str]| tokens.iter().any(|token| token.is_any(words));
    if has(old, NEGATIONS) != has(new, NEGATIONS) && is_only_negated(old, new) {
        return Some(GarbleKind::Negation);
    }
    if has(old, DOUBTS)
        && !has(new, DOUBTS)
        && !new
            .iter()
            .any(|token| token.is_any(&["will", "would", "can", "should"]))
    {
        return Some(GarbleKind::Certainty);
    }
    let ([old], [new]) = (old, new) else {
        return None;
    };
    if old.is_any(DAYS) && new.is_any(DAYS) {
        return Some(GarbleKind::Date);
    }
    if old.is_number() && new.is_number() {
        return differ(old, new).then_some(GarbleKind::Number);
    }
    if old.is_any(COUNTS) && new.is_any(COUNTS) {
        return Some(GarbleKind::Number);
    }
    if are_antonyms(&old.lemma, &new.lemma) || are_antonyms(&old.folded, &new.folded) {
        return Some(GarbleKind::Opposite);
    }
    let shares = share(&old.folded).zip(share(&new.folded));
    shares
        .is_some_and(|(old, new)| old != new)
        .then_some(GarbleKind::Extent)
}

/// Whether one name stands for another. A state has many names, so two names of places are told apart only behind a
/// preposition, where they say where and not who.
fn is_other_name(near: &Near<'_>, old: &Range<usize>, new: &Range<usize>) -> bool {
    const WHERE: &[&str] = &["at", "from", "in", "near", "outside", "to"];
    let whole = |names: &'_ [Name], range: &Range<usize>| {
        names
            .iter()
            .find(|name| name.tokens == *range && !name.demonym)
            .map(|name| (name.kind, name.key.clone()))
    };
    let old_name = whole(&near.a.reading.names, old);
    let new_name = whole(&near.b.reading.names, new);
    let (Some((old_kind, old_key)), Some((new_kind, new_key))) = (old_name, new_name) else {
        return false;
    };
    let at_place = near.a.tokens()[old.start - 1].is_any(WHERE);
    let shares_words = near.a.stems[old.clone()]
        .iter()
        .any(|stem| near.b.stems[new.clone()].contains(stem));
    let comparable = match (old_kind, new_kind) {
        (NameKind::Proper, NameKind::Proper) => true,
        (NameKind::Place, NameKind::Place) => {
            at_place
                && place_kind(&old_key).is_some()
                && place_kind(&old_key) == place_kind(&new_key)
        }
        _ => false,
    };
    // A name that either text has elsewhere too may be another name of the same.
    let kept = near.sides.0.has(&near.b.tokens()[new.start].folded)
        && near.sides.1.has(&near.a.tokens()[old.start].folded);
    // An abbreviation may be of any name.
    let is_short = |tokens: &[Token]| tokens.iter().any(|token| token.upper || !token.is_word());
    let short = is_short(&near.a.tokens()[old.clone()]) || is_short(&near.b.tokens()[new.clone()]);
    comparable && !short && old_key != new_key && !shares_words && !kept
}

/// What kind of place a key names; none for a capital, which may stand for its country.
fn place_kind(key: &str) -> Option<PlaceKind> {
    let named = places()
        .iter()
        .find(|place| place.name.to_lowercase() == key);
    named.map(|place| place.kind)
}

/// Whether the negation is all that came or went, but for forms of `do`, `have` and `be`: `refused`, `did not agree` is none.
fn is_only_negated(old: &[Token], new: &[Token]) -> bool {
    const HELPERS: &[&str] = &["do", "have", "be"];
    let content = |tokens: &[Token]| -> Vec<String> {
        let kept = tokens
            .iter()
            .filter(|token| !token.is_any(NEGATIONS) && !HELPERS.contains(&token.lemma.as_str()));
        kept.map(|token| token.lemma.to_string()).collect()
    };
    content(old) == content(new)
}

/// Whether the second number is not the first with fewer digits.
fn differ(old: &Token, new: &Token) -> bool {
    let number = |token: &Token| token.folded.replace(',', "").parse::<f64>().ok();
    let digits = |token: &Token| token.folded.trim_end_matches(['0', '.', ',']).len();
    let (Some(a), Some(b)) = (number(old), number(new)) else {
        return false;
    };
    let rounder =
        digits(new) < digits(old) && a >= ROUNDED_FROM as f64 && (a - b).abs() <= a * 0.05;
    a.to_bits() != b.to_bits() && !rounder
}
