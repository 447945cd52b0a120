//! How much, of how many, how often and how surely: the most or one of the most, all or some, always, may.

use crate::facts::{Clause, Modality, Tag};

use super::clause::same_act;
use super::sight::{Near, Sight};
use super::{Garble, GarbleKind};

/// Content words on each side that are looked at, and how many must agree.
const REACH: usize = 4;
const AGREEING: usize = 2;

/// Superlatives without `most`, and words that are as good.
const SUPERLATIVES: &[&str] = &[
    "best",
    "biggest",
    "deadliest",
    "fastest",
    "greatest",
    "highest",
    "largest",
    "latest",
    "longest",
    "lowest",
    "only",
    "oldest",
    "poorest",
    "richest",
    "smallest",
    "strongest",
    "tallest",
    "worst",
    "youngest",
];

/// A superlative of a sentence.
struct Superlative {
    at: usize,
    /// The word after it that it is said of: the adjective after `most`, else the noun.
    of: usize,
    /// Whether it is one among several.
    shared: bool,
}

/// `the most` for `one of the most`, and the other way round.
pub(super) fn superlatives(near: &Near<'_>, found: &mut Vec<Garble>) {
    let (olds, news) = (superlatives_of(near.a), superlatives_of(near.b));
    for old in &olds {
        for new in &news {
            let of_most = |sight: &Sight<'_>, one: &Superlative| sight.tokens()[one.at].is("most");
            let same_way = of_most(near.a, old) == of_most(near.b, new)
                && (of_most(near.a, old)
                    || near.a.tokens()[old.at].folded == near.b.tokens()[new.at].folded);
            let same_thing = near.a.stems[old.of] == near.b.stems[new.of]
                || near
                    .a
                    .after(old.of, 1)
                    .any(|word| near.b.after(new.of, 1).any(|other| word == other));
            if old.shared != new.shared
                && same_way
                && same_thing
                && near.around((old.of, new.of), REACH) >= AGREEING
            {
                let (a, b) = (span(near.a, old), span(near.b, new));
                found.push(near.garble(GarbleKind::Degree, a, b, |old, new| {
                    format!("`{old}` became `{new}`")
                }));
            }
        }
    }
}

fn superlatives_of(sight: &Sight<'_>) -> Vec<Superlative> {
    let tokens = sight.tokens();
    let definite = |at: &usize| tokens[*at].is_any(SUPERLATIVES) || tokens[*at].is("most");
    let places = (1..tokens.len()).filter(definite);
    places
        .filter(|&at| tokens[at - 1].is_any(&["the", "'s", "its", "his", "her", "their", "our"]))
        .filter_map(|at| {
            let of = *sight.content.iter().find(|&&place| place > at)?;
            let before = &tokens[at.saturating_sub(4)..at];
            let one_of = before
                .windows(2)
                .any(|two| two[0].is_any(&["one", "some", "two", "three"]) && two[1].is("of"));
            // `most of the towns` is no superlative.
            (!tokens.get(at + 1).is_some_and(|next| next.is("of"))).then(|| Superlative {
                at,
                of,
                shared: one_of || before.iter().any(|token| token.is("among")),
            })
        })
        .collect()
}

/// From `one of the` or `the` to the word it is said of.
fn span(sight: &Sight<'_>, one: &Superlative) -> std::ops::Range<usize> {
    let from = one.at.saturating_sub(4);
    let begins = |at: &usize| sight.tokens()[*at].is_any(&["one", "some", "two", "three", "among"]);
    let start = if one.shared {
        (from..one.at).find(begins)
    } else {
        None
    };
    start.unwrap_or(one.at - 1)..one.of + 1
}

/// How many of a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Share {
    None,
    Some,
    Most,
    All,
}

/// The share that a word says.
pub(super) fn share(word: &str) -> Option<Share> {
    match word {
        "all" | "every" | "each" => Some(Share::All),
        "most" => Some(Share::Most),
        "some" | "several" | "few" | "certain" => Some(Share::Some),
        "no" | "none" => Some(Share::None),
        _ => None,
    }
}

/// `all`, `most`, `some`, `no` of the same things, one for the other; and `some such` for `the`.
pub(super) fn shares(near: &Near<'_>, found: &mut Vec<Garble>) {
    let (olds, news) = (shares_of(near.a), shares_of(near.b));
    for &(at_a, share_a, noun_a) in &olds {
        for &(at_b, share_b, noun_b) in &news {
            let agree = near.a.stems[noun_a] == near.b.stems[noun_b]
                && near.around((noun_a, noun_b), REACH) >= AGREEING
                && near.shared_after((noun_a, noun_b), REACH) >= 1;
            if share_a != share_b && agree {
                found.push(near.garble(
                    GarbleKind::Extent,
                    at_a..noun_a + 1,
                    at_b..noun_b + 1,
                    |old, new| format!("`{old}` became `{new}`"),
                ));
            }
        }
    }
    parts_of_such(near, found);
}

/// Every word for a share with the first content word after it, which stands at most four words on.
fn shares_of(sight: &Sight<'_>) -> Vec<(usize, Share, usize)> {
    let tokens = sight.tokens();
    let places = tokens.iter().enumerate();
    places
        .filter_map(|(at, token)| {
            let share = share(&token.folded)?;
            let definite = at > 0
                && tokens[at - 1].is_any(&["the", "one", "at", "for", "of", "a", "'s", "not"]);
            let noun = *sight.content.iter().find(|&&place| place > at)?;
            let adverb = sight.reading.tags.get(noun) == Some(&Tag::Adverb);
            (!definite && !adverb && noun - at <= 4).then_some((at, share, noun))
        })
        .collect()
}

/// `some such towns` where the original speaks of the towns: with the same members and the same act.
fn parts_of_such(near: &Near<'_>, found: &mut Vec<Garble>) {
    let tokens = near.b.tokens();
    for at in 0..tokens.len().saturating_sub(2) {
        let such = tokens[at].is("some")
            && (tokens[at + 1].is("such")
                || (tokens[at + 1].is("of") && tokens[at + 2].is_any(&["these", "those", "them"])));
        let Some(&noun) = near.b.content.iter().find(|&&place| place > at) else {
            continue;
        };
        let whole = near.a.content.iter().find(|&&place| {
            near.a.stems[place] == near.b.stems[noun] && is_definite(near.a, place)
        });
        if let (true, Some(&whole)) = (such, whole)
            && !near
                .a
                .tokens()
                .iter()
                .any(|token| token.is_any(&["some", "several", "few"]))
            && shared_names(near) >= 3
        {
            found.push(near.garble(
                GarbleKind::Extent,
                whole - 1..whole + 1,
                at..noun + 1,
                |old, new| format!("`{old}` became `{new}`"),
            ));
        }
    }
}

fn is_definite(sight: &Sight<'_>, noun: usize) -> bool {
    noun > 0 && sight.tokens()[noun - 1].is_any(&["the", "these", "those"])
}

fn shared_names(near: &Near<'_>) -> usize {
    let has = |key: &str| near.b.reading.names.iter().any(|name| name.key == key);
    near.a
        .reading
        .names
        .iter()
        .filter(|name| has(&name.key))
        .count()
}

/// `always` or `never` before an act of which the original says only that it was done.
pub(super) fn always(near: &Near<'_>, found: &mut Vec<Garble>) {
    const ALWAYS: &[&str] = &["always", "never", "constantly", "invariably"];
    let clauses = &near.b.reading.clauses;
    for (a, b) in same_act(near) {
        let (a, b) = (&near.a.reading.clauses[a], &clauses[b]);
        let Some(at) = (b.group.start.saturating_sub(1)..b.group.end)
            .find(|&at| near.b.tokens()[at].is_any(ALWAYS))
        else {
            continue;
        };
        let never = near.b.tokens()[at].is("never");
        let told = near.a.has_any(ALWAYS)
            || near.a.has_any(&[
                "often",
                "repeatedly",
                "consistently",
                "every",
                "ever",
                "regularly",
                "not",
                "n't",
                "no",
            ]);
        if !told && !never {
            found.push(near.garble(
                GarbleKind::Extent,
                a.group.clone(),
                at..b.head.max(at) + 1,
                |old, new| format!("`{old}` became `{new}`"),
            ));
        }
    }
}

/// What may be becomes what is.
pub(super) fn certainty(near: &Near<'_>, found: &mut Vec<Garble>) {
    const HEDGES: &[&str] = &[
        "allegedly",
        "apparently",
        "appear",
        "appears",
        "believe",
        "believed",
        "believes",
        "can",
        "could",
        "if",
        "likely",
        "may",
        "maybe",
        "might",
        "perhaps",
        "possible",
        "possibly",
        "potential",
        "potentially",
        "probably",
        "reportedly",
        "said",
        "say",
        "says",
        "seem",
        "seems",
        "should",
        "suggest",
        "suggests",
        "suggested",
        "think",
        "thinks",
        "thought",
        "would",
        "want",
        "wants",
        "expected",
        "hope",
        "hopes",
    ];
    for (at_a, at_b) in same_act(near) {
        let (a, b) = (&near.a.reading.clauses[at_a], &near.b.reading.clauses[at_b]);
        let doubtful = a
            .group
            .clone()
            .any(|at| near.a.tokens()[at].is_any(&["may", "might", "could"]));
        let stated = b.modality == Modality::Asserted
            && !b.secondary
            && !near.b.has_any(HEDGES)
            && !is_question(near.b);
        if doubtful && a.modality == Modality::Possible && stated && same_subject(near, a, b) {
            found.push(near.garble(
                GarbleKind::Certainty,
                a.group.clone(),
                b.group.clone(),
                |old, new| format!("`{old}` became `{new}`"),
            ));
        }
    }
}

fn same_subject(near: &Near<'_>, a: &Clause, b: &Clause) -> bool {
    near.shared_within(&a.subject, &b.subject) >= 1
}

fn is_question(sight: &Sight<'_>) -> bool {
    sight.tokens().last().is_some_and(|last| last.is("?"))
}
