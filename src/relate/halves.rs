//! Halves: a sentence of one version that the other has as two.
//!
//! A rewriter joins sentences and splits them. Compared one to one, half of the words then seem added or left out. So a
//! sentence without a partner is joined to the one beside it when its words are in that one's partner.

use smol_str::SmolStr;

use crate::facts::tokens;

use super::align::{content, partners};
use super::diff::Passage;

/// The share of the content words of a sentence that the partner of its neighbour must have, beyond those the neighbour
/// has itself: as much as makes a sentence of the seed rewrite one with a sentence of its original.
const HALF_OVERLAP: f64 = 0.6;

/// The fewest such words: fewer are a phrase.
const HALF_WORDS: usize = 3;

/// The sentences of both texts, two of one joined where they stand for one of the other.
pub(super) fn join(
    a: Vec<Passage>,
    b: Vec<Passage>,
    texts: (&str, &str),
) -> (Vec<Passage>, Vec<Passage>) {
    let of_b = partners(&a, &b);
    let mut of_a = vec![None; a.len()];
    for (at, partner) in of_b.iter().enumerate() {
        if let Some(partner) = *partner {
            of_a[partner] = Some(at);
        }
    }
    // A sentence that stands for two stands for no third, and is itself not joined to another.
    let mut used = vec![false; b.len()];
    let seams_a = seams(&a, &of_a, &b, &mut used, texts.0);
    let mut used: Vec<bool> = (0..a.len())
        .map(|at| seams_a[at] || (at > 0 && seams_a[at - 1]))
        .collect();
    let seams_b = seams(&b, &of_b, &a, &mut used, texts.1);
    (sewn(a, &seams_a, texts.0), sewn(b, &seams_b, texts.1))
}

/// After which sentences the next is joined to them; `used` are the sentences of the other text that stand for two.
fn seams(
    passages: &[Passage],
    partners: &[Option<usize>],
    others: &[Passage],
    used: &mut [bool],
    text: &str,
) -> Vec<bool> {
    let mut seams = vec![false; passages.len()];
    for at in 0..passages.len() {
        let Some((seam, other)) = seam(at, passages, partners, others, text) else {
            continue;
        };
        if !std::mem::replace(&mut used[other], true) {
            seams[seam] = true;
        }
    }
    seams
}

/// Where a sentence without a partner is joined to a neighbour, and the neighbour's partner.
fn seam(
    at: usize,
    passages: &[Passage],
    partners: &[Option<usize>],
    others: &[Passage],
    text: &str,
) -> Option<(usize, usize)> {
    if partners[at].is_some() {
        return None;
    }
    let before = at.checked_sub(1).map(|before| (before, before));
    let after = (at + 1 < passages.len()).then_some((at, at + 1));
    for (seam, neighbour) in before.into_iter().chain(after) {
        let Some(other) = partners[neighbour] else {
            continue;
        };
        if are_beside(passages, seam, text)
            && is_half(&passages[at], &passages[neighbour], &others[other])
        {
            return Some((seam, other));
        }
    }
    None
}

/// Whether a sentence and the next stand in one paragraph with nothing but white space between.
fn are_beside(passages: &[Passage], at: usize, text: &str) -> bool {
    let (this, next) = (&passages[at], &passages[at + 1]);
    let between = text
        .get(this.range.end..next.range.start)
        .unwrap_or_default();
    this.paragraph == next.paragraph && !between.is_empty() && between.trim().is_empty()
}

/// Whether the words of a sentence are in the other, and not because its neighbour has them.
fn is_half(half: &Passage, neighbour: &Passage, other: &Passage) -> bool {
    let (half, neighbour, other) = (content(half), content(neighbour), content(other));
    let has = |words: &[&SmolStr], word: &SmolStr| words.binary_search(&word).is_ok();
    let shared = half
        .iter()
        .filter(|word| has(&other, word) && !has(&neighbour, word))
        .count();
    shared >= HALF_WORDS && shared as f64 >= HALF_OVERLAP * half.len() as f64
}

/// The passages with those after a seam joined to the one before.
fn sewn(passages: Vec<Passage>, seams: &[bool], text: &str) -> Vec<Passage> {
    let mut sewn: Vec<Passage> = Vec::with_capacity(passages.len());
    for (at, passage) in passages.into_iter().enumerate() {
        match sewn.last_mut() {
            Some(last) if at > 0 && seams[at - 1] => {
                last.range.end = passage.range.end;
                last.tokens = tokens(&text[last.range.clone()], last.range.start);
            }
            _ => sewn.push(passage),
        }
    }
    sewn
}
