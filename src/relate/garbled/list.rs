//! Lists that lose or gain a member: names in a row, and two adjectives of one noun.
//!
//! A list that says itself that it is not whole (`such as`, `including`) may be shortened; so may one whose missing member
//! is named elsewhere in the copy.

use std::ops::Range;

use smol_str::SmolStr;

use crate::facts::{Tag, are_antonyms};

use super::sight::{Near, Side, Sight};
use super::{Garble, GarbleKind};

/// Members that two lists must share to be one list.
const SHARED_MEMBERS: usize = 2;

/// Words before a list that is not whole.
const OPENERS: &[&str] = &[
    "among",
    "including",
    "includes",
    "include",
    "included",
    "like",
    "as",
    "example",
    "instance",
    "notably",
    "especially",
    "particularly",
];

/// Names in a row.
struct List {
    keys: Vec<SmolStr>,
    items: Vec<Range<usize>>,
}

impl List {
    fn tokens(&self) -> Range<usize> {
        let end = self.items.last().map_or(0, |last| last.end);
        self.items.first().map_or(0, |first| first.start)..end
    }
}

/// A list of names that lost or gained one.
pub(super) fn names(near: &Near<'_>, found: &mut Vec<Garble>) {
    for a in lists(near.a) {
        for b in lists(near.b) {
            let shared = a.keys.iter().filter(|key| b.keys.contains(key)).count();
            if shared < SHARED_MEMBERS || shared * 2 < a.keys.len() || shared * 2 < b.keys.len() {
                continue;
            }
            let lost = alone(&a, &b, near.a, near.sides.1);
            let gained = alone(&b, &a, near.b, near.sides.0);
            if lost.is_empty() && gained.is_empty() {
                continue;
            }
            let what = told(near, &lost, &gained);
            found.push(near.garble(GarbleKind::List, a.tokens(), b.tokens(), |_, _| what));
        }
    }
}

fn told(near: &Near<'_>, lost: &[Range<usize>], gained: &[Range<usize>]) -> String {
    let words = |side: &Side<'_>, sight: &Sight<'_>, items: &[Range<usize>]| {
        let item = |item: &Range<usize>| {
            let tokens = &sight.tokens()[item.clone()];
            let (first, last) = (tokens[0].range.start, tokens[tokens.len() - 1].range.end);
            format!("`{}`", &side.text[first..last])
        };
        items.iter().map(item).collect::<Vec<_>>().join(", ")
    };
    let lost_words = words(near.sides.0, near.a, lost);
    let gained_words = words(near.sides.1, near.b, gained);
    match (lost.is_empty(), gained.is_empty()) {
        (false, true) => format!("the list lost {lost_words}"),
        (true, _) => format!("the list gained {gained_words}"),
        (false, false) => format!("the list lost {lost_words} and gained {gained_words}"),
    }
}

/// The members of a list that the other lacks and that the other text names nowhere.
fn alone(list: &List, other: &List, sight: &Sight<'_>, side: &Side<'_>) -> Vec<Range<usize>> {
    let items = list.keys.iter().zip(&list.items);
    items
        .filter(|(key, item)| {
            let named =
                |at: usize| side.has(&sight.tokens()[at].folded) || side.has(&sight.stems[at]);
            !other.keys.contains(key) && !(item.start..item.end).any(named)
        })
        .map(|(_, item)| item.clone())
        .collect()
}

/// The lists of names that say all: closed by `and` or `or`, and not brought in as examples.
fn lists(sight: &Sight<'_>) -> Vec<List> {
    let tokens = sight.tokens();
    let names = &sight.reading.names;
    let mut found = Vec::new();
    let mut start = 0;
    while start < names.len() {
        let mut end = start + 1;
        let mut closed = false;
        while let Some(next) = names.get(end) {
            let between =
                &tokens[names[end - 1].tokens.end.min(next.tokens.start)..next.tokens.start];
            let joins = !between.is_empty()
                && between.len() <= 2
                && between
                    .iter()
                    .all(|token| token.is_any(&[",", "and", "or", "&"]));
            if !joins || closed {
                break;
            }
            closed = between.iter().any(|token| !token.is(","));
            end += 1;
        }
        let first = names[start].tokens.start;
        let open = tokens[first.saturating_sub(3)..first]
            .iter()
            .any(|token| token.is_any(OPENERS));
        if end - start >= 2 && closed && !open {
            found.push(List {
                keys: names[start..end]
                    .iter()
                    .map(|name| name.key.clone())
                    .collect(),
                items: names[start..end]
                    .iter()
                    .map(|name| name.tokens.clone())
                    .collect(),
            });
        }
        start = end;
    }
    found
}

/// `offensive and defensive arms` become `offensive arms`.
pub(super) fn adjectives(near: &Near<'_>, found: &mut Vec<Garble>) {
    for (first, second, noun) in pairs(near.a) {
        for (kept, lost) in [(first, second), (second, first)] {
            if near.sides.1.has(&near.a.tokens()[lost].folded)
                || near.sides.1.has(&near.a.stems[lost])
            {
                continue;
            }
            let same = |&&at: &&usize| near.b.stems[at] == near.a.stems[kept];
            let Some(&at) = near.b.content.iter().find(same) else {
                continue;
            };
            let said_of = near.b.after(at, 1).any(|word| *word == near.a.stems[noun]);
            if said_of && near.around((kept, at), 4) >= 2 {
                found.push(near.garble(
                    GarbleKind::List,
                    first..noun + 1,
                    at..end_of(near.b, at),
                    |old, new| format!("`{old}` became `{new}`"),
                ));
            }
        }
    }
}

/// Where the content word after this one ends, both words of a compound among it.
fn end_of(sight: &Sight<'_>, at: usize) -> usize {
    let next = sight.content.partition_point(|&place| place <= at);
    let Some(&noun) = sight.content.get(next) else {
        return at + 1;
    };
    let same = sight.stems[noun..]
        .iter()
        .take_while(|stem| **stem == sight.stems[noun])
        .count();
    noun + same
}

/// Two adjectives and their noun.
fn pairs(sight: &Sight<'_>) -> Vec<(usize, usize, usize)> {
    let (tokens, tags) = (sight.tokens(), &sight.reading.tags);
    let is_content = |at: usize| sight.content.binary_search(&at).is_ok();
    let is_adjective = |at: usize| is_content(at) && tags.get(at) == Some(&Tag::Adjective);
    // The tags know an adjective by its ending; beside one that they know, a noun in the singular may be one too.
    let may_be = |at: usize| {
        is_adjective(at)
            || (is_content(at)
                && tags.get(at) == Some(&Tag::Noun)
                && tokens[at].folded == tokens[at].lemma)
    };
    let places =
        (1..tokens.len().saturating_sub(2)).filter(|&at| tokens[at].is_any(&["and", "or"]));
    places
        .filter(|&at| {
            (is_adjective(at - 1)
                || is_adjective(at + 1)
                || are_antonyms(&tokens[at - 1].lemma, &tokens[at + 1].lemma))
                && may_be(at - 1)
                && may_be(at + 1)
                && sight.content.binary_search(&(at + 2)).is_ok()
        })
        .map(|at| (at - 1, at + 1, at + 2))
        .collect()
}
