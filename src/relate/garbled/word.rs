//! Single words that stand where the original has another: one letter apart, the opposite, a step on a scale.

use crate::facts::{Tag, Token, are_synonyms, opposition};

use super::scales::rungs;
use super::sight::{Near, Sight};
use super::{Garble, GarbleKind};

/// The fewest letters of the shorter word of a slip: of shorter words too many are one letter apart.
const SLIP_LETTERS: usize = 4;
/// Content words on each side of the two that are looked at, and how many must agree.
const SLIP_REACH: usize = 2;
const SLIP_AGREEING: usize = 2;
/// The same for scales.
const REACH: usize = 6;
const AGREEING: usize = 2;
/// The same for opposites; the nearest word on each side must be among them.
const OPPOSITE_REACH: usize = 4;
const OPPOSITE_AGREEING: usize = 3;
/// Opposites with which one tells the same from the other side.
const CONVERSES: &[&str] = &[
    "buy", "sell", "lend", "borrow", "buyer", "seller", "win", "lose",
];

/// A word that the original does not have at all, one letter from the one it has in that place.
pub(super) fn slips(near: &Near<'_>, found: &mut Vec<Garble>) {
    for &at_b in &near.b.content {
        let new = &near.b.tokens()[at_b];
        if !new.is_word() || near.sides.0.has(&new.folded) || near.sides.0.has(&near.b.stems[at_b])
        {
            continue;
        }
        for &at_a in &near.a.content {
            let old = &near.a.tokens()[at_a];
            let fits = is_slip(old, new) && near.a.stems[at_a] != near.b.stems[at_b];
            if fits && near.around((at_a, at_b), SLIP_REACH) >= SLIP_AGREEING {
                let name = old.capital && new.capital;
                let kind = if name {
                    GarbleKind::Name
                } else {
                    GarbleKind::Slip
                };
                found.push(
                    near.garble(kind, at_a..at_a + 1, at_b..at_b + 1, |old, new| {
                        format!("`{old}` became `{new}`, one letter apart")
                    }),
                );
                break;
            }
        }
    }
}

fn is_slip(old: &Token, new: &Token) -> bool {
    let (a, b): (Vec<char>, Vec<char>) =
        (old.folded.chars().collect(), new.folded.chars().collect());
    old.is_word()
        && old.capital == new.capital
        && a.len().min(b.len()) >= SLIP_LETTERS
        && one_apart(&a, &b)
        // What lost its accented letters was garbled by a program, which `clean` is for.
        && old.folded.is_ascii()
        && new.folded.is_ascii()
        && !are_synonyms(&old.lemma, &new.lemma)
        && !is_spelling(&old.folded, &new.folded)
}

/// Whether one letter added, left out or changed makes one word of the other. A change of the last letters alone is a form
/// of the same word (`large`, `larger`), a doubled letter is mostly a misspelling.
fn one_apart(a: &[char], b: &[char]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let front = short.iter().zip(long).take_while(|(x, y)| x == y).count();
    let back = short
        .iter()
        .rev()
        .zip(long.iter().rev())
        .take_while(|(x, y)| x == y)
        .count();
    match long.len() - short.len() {
        0 => front + back + 1 == short.len() && back > 0,
        1 => {
            front + back >= short.len()
                && back > 0
                && (front == 0 || long[front] != long[front - 1])
        }
        _ => false,
    }
}

/// Spellings of one word in Britain and America, and usual ways to write foreign names.
fn is_spelling(a: &str, b: &str) -> bool {
    const SPELLINGS: &[(&str, &str)] = &[
        ("f", "v"),
        ("s", "c"),
        ("our", "or"),
        ("ae", "e"),
        ("oe", "e"),
        ("ise", "ize"),
        ("isa", "iza"),
        ("isi", "izi"),
        ("yse", "yze"),
        ("nce", "nse"),
        ("dgem", "dgm"),
        ("sce", "ske"),
        ("grey", "gray"),
        ("mou", "mo"),
        ("smou", "smo"),
        ("tyre", "tire"),
        ("ogue", "og"),
        ("iy", "y"),
        ("yi", "y"),
        ("ck", "k"),
        ("dj", "j"),
        ("aci", "asi"),
        ("ctise", "ctice"),
        ("eabl", "abl"),
        ("artef", "artif"),
        ("enqu", "inqu"),
    ];
    SPELLINGS
        .iter()
        .any(|(one, other)| a.replacen(one, other, 1) == b || b.replacen(one, other, 1) == a)
}

/// A word for its opposite, in the same company.
pub(super) fn opposites(near: &Near<'_>, found: &mut Vec<Garble>) {
    for (at_a, at_b) in apart(near) {
        let (old, new) = (&near.a.tokens()[at_a], &near.b.tokens()[at_b]);
        let converse =
            CONVERSES.contains(&old.lemma.as_str()) && CONVERSES.contains(&new.lemma.as_str());
        let at = (at_a, at_b);
        if opposition(&old.lemma, &new.lemma).is_some()
            && !converse
            && near.shared_before(at, 1) + near.shared_after(at, 1) == 2
            && near.around(at, OPPOSITE_REACH) >= OPPOSITE_AGREEING
            && old.capital == new.capital
            && is_negated(near.a, at_a) == is_negated(near.b, at_b)
        {
            found.push(near.garble(
                GarbleKind::Opposite,
                at_a..at_a + 1,
                at_b..at_b + 1,
                |old, new| format!("`{old}` became its opposite, `{new}`"),
            ));
        }
    }
}

/// A word for one that says more or less, in the same company.
pub(super) fn scales(near: &Near<'_>, found: &mut Vec<Garble>) {
    for (at_a, at_b) in apart(near) {
        let (old, new) = (&near.a.stems[at_a], &near.b.stems[at_b]);
        let steps = |word: &str| rungs(word).collect::<Vec<_>>();
        let (olds, news) = (steps(old), steps(new));
        let mut pairs = olds
            .iter()
            .flat_map(|old| news.iter().map(move |new| (old, new)));
        let Some((old, new)) = pairs.find(|(old, new)| old.0 == new.0) else {
            continue;
        };
        let at = (at_a, at_b);
        // A verb is known by what stands right beside it; a noun may stand further off.
        let beside = near.shared_before(at, 1) + near.shared_after(at, 1) >= 1;
        let nouns =
            near.a.reading.tags[at_a] == Tag::Noun && near.b.reading.tags[at_b] == Tag::Noun;
        if old.1 == new.1
            || olds.contains(new)
            || news.contains(old)
            || !(beside || nouns)
            || near.around(at, REACH) < AGREEING
            || is_negated(near.a, at_a) != is_negated(near.b, at_b)
        {
            continue;
        }
        let stronger = new.1 > old.1;
        found.push(near.garble(
            GarbleKind::Degree,
            at_a..at_a + 1,
            at_b..at_b + 1,
            |old, new| {
                let way = if stronger { "more" } else { "less" };
                format!("`{old}` became `{new}`, which says {way}")
            },
        ));
    }
}

/// Every content word of each sentence that the other does not have, with every such word of the other.
fn apart(near: &Near<'_>) -> Vec<(usize, usize)> {
    let alone = |sight: &Sight<'_>, other: &Sight<'_>| -> Vec<usize> {
        let alone = sight.content.iter().copied();
        alone
            .filter(|&at| sight.tokens()[at].is_word() && !other.has(&sight.stems[at]))
            .collect()
    };
    let (a, b) = (alone(near.a, near.b), alone(near.b, near.a));
    a.iter()
        .flat_map(|&at_a| b.iter().map(move |&at_b| (at_a, at_b)))
        .collect()
}

/// Whether the clause of a token is said not to be so.
fn is_negated(sight: &Sight<'_>, at: usize) -> bool {
    let clauses = &sight.reading.clauses;
    let own = clauses.iter().rfind(|clause| clause.extent.contains(&at));
    own.is_some_and(|clause| clause.negated)
}
