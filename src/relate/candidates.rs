//! Candidates: the pairs worth comparing, by an exact join over rare shingles.
//!
//! Every relation but the stated one needs a common run of eight words, hence four shared runs of five, or a fifth of all
//! runs of five; so a join over runs of five words misses no pair (but one whose runs are all pieced together around
//! different quotations), and prunes nearly every pair of strangers.

use std::collections::BTreeSet;

use super::postings::for_each_shared;
use super::print::Print;

/// How many shared runs of five words make a pair worth comparing: a common run of eight words holds four.
const SHARED_SHINGLES: usize = 4;

/// In how many documents a shingle may stand and still tell pairs apart (passim's `maxDF`, Smith et al. 2015). Above it,
/// only neighbours in the list are paired: a chain, which still holds a hundred copies of one text together.
const COMMON_SHINGLE: usize = 100;

/// The pairs to compare, the lower place first, in order; `stated` pairs are always among them.
pub(super) fn pairs(prints: &[Option<Print>], stated: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut found: BTreeSet<(usize, usize)> =
        stated.iter().map(|&(a, b)| (a.min(b), a.max(b))).collect();
    found.extend(sharing(prints));
    found.extend(equal_short(prints));
    found
        .into_iter()
        .filter(|&(a, b)| prints[a].is_some() && prints[b].is_some())
        .collect()
}

/// Pairs that share enough shingles.
fn sharing(prints: &[Option<Print>]) -> Vec<(usize, usize)> {
    let sets: Vec<&[u64]> = prints.iter().map(shingles).collect();
    let mut hits: Vec<(u32, u32)> = Vec::new();
    for_each_shared(&sets, |places| push_pairs(&mut hits, places));
    hits.sort_unstable();
    // Texts of few shingles, or of few different ones, cannot share more than they have.
    let enough = |(a, b): (u32, u32)| {
        let fewer = sets[a as usize].len().min(sets[b as usize].len());
        SHARED_SHINGLES.min(fewer)
    };
    hits.chunk_by(|left, right| left == right)
        .filter(|hits| hits.len() >= enough(hits[0]))
        .map(|hits| (hits[0].0 as usize, hits[0].1 as usize))
        .collect()
}

/// The runs of five words of a document; an unreadable one has none.
fn shingles(print: &Option<Print>) -> &[u64] {
    print
        .as_ref()
        .map_or(&[], |print| print.shingles.as_slice())
}

/// The pairs of the documents in which one shingle stands.
fn push_pairs<T: Copy>(hits: &mut Vec<(T, T)>, group: &[T]) {
    for (at, &a) in group.iter().enumerate() {
        let reach = if group.len() > COMMON_SHINGLE {
            1
        } else {
            group.len()
        };
        hits.extend(group[at + 1..].iter().take(reach).map(|&b| (a, b)));
    }
}

/// Neighbours among the texts with the very same words, which may be too short for a shingle.
fn equal_short(prints: &[Option<Print>]) -> Vec<(usize, usize)> {
    let mut whole: Vec<(u64, usize)> = prints
        .iter()
        .enumerate()
        .filter_map(|(at, print)| Some((print.as_ref()?.whole, at)))
        .collect();
    whole.sort_unstable();
    let mut hits = Vec::new();
    for group in whole.chunk_by(|left, right| left.0 == right.0) {
        let places: Vec<usize> = group.iter().map(|&(_, at)| at).collect();
        push_pairs(&mut hits, &places);
    }
    hits
}
