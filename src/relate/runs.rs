//! Common runs: the longest stretches of the same words in two documents, apart from each other in both.
//!
//! Greedy string tiling (Wise 1993) with a floor of [`RUN_WORDS`]: the longest run is taken first, and no word twice.

use std::collections::HashMap;

use super::shingle::hash_run;

/// The words of the shortest run that says something: at 8, pages on one subject share none but long names, and rewrites
/// share 6 and more. Measured on the ten pairs of the five seed articles and on 3,358 pairs of one subject.
pub(super) const RUN_WORDS: usize = 8;

/// In how many places of a text the same eight words may stand: more are a refrain, which begins no run, though a run may
/// go through it. Without a limit a text of one word would cost the square of its length.
const PLACES: usize = 8;

/// A stretch of the same words, in positions of both lists of keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// Where it begins in the first list.
    pub(super) a: usize,
    /// Where it begins in the second.
    pub(super) b: usize,
    /// Its length in words.
    pub(super) words: usize,
}

/// The common runs of two lists of keys, longest first.
pub(super) fn common_runs(a: &[u64], b: &[u64]) -> Vec<Run> {
    let mut found = maximal(a, b);
    // Length first; then the place in both lists, so that nothing hangs on the order of discovery.
    found.sort_by_key(|run| (std::cmp::Reverse(run.words), run.a, run.b));
    let (mut used_a, mut used_b) = (vec![false; a.len()], vec![false; b.len()]);
    let mut runs: Vec<Run> = Vec::new();
    for run in found {
        if let Some(run) = free_part(run, &used_a, &used_b) {
            used_a[run.a..run.a + run.words].fill(true);
            used_b[run.b..run.b + run.words].fill(true);
            runs.push(run);
        }
    }
    runs.sort_by_key(|run| (std::cmp::Reverse(run.words), run.a, run.b));
    runs
}

/// Every run that cannot be made longer at either end.
fn maximal(a: &[u64], b: &[u64]) -> Vec<Run> {
    let mut places: Vec<(u64, usize)> = a
        .windows(RUN_WORDS)
        .enumerate()
        .map(|(at, window)| (hash_run(window), at))
        .collect();
    places.sort_unstable();
    let mut found = Vec::new();
    // Where the run on a diagonal ends, so that its inner windows are not measured again.
    let mut ends: HashMap<isize, usize> = HashMap::new();
    for (at_b, window) in b.windows(RUN_WORDS).enumerate() {
        for &(_, at_a) in places_of(&places, hash_run(window)) {
            let diagonal = at_a as isize - at_b as isize;
            if ends.get(&diagonal).is_some_and(|&end| at_b < end) {
                continue;
            }
            let run = extend(a, b, at_a, at_b);
            ends.insert(diagonal, run.b + run.words);
            found.push(run);
        }
    }
    found
}

/// The places of a run among all, which are sorted; none of a refrain.
fn places_of(places: &[(u64, usize)], run: u64) -> &[(u64, usize)] {
    let from = places.partition_point(|&(other, _)| other < run);
    let same = places[from..]
        .iter()
        .take_while(|&&(other, _)| other == run);
    match same.take(PLACES + 1).count() {
        count if count <= PLACES => &places[from..from + count],
        _ => &[],
    }
}

/// The run through these two places, as long as it gets.
fn extend(a: &[u64], b: &[u64], at_a: usize, at_b: usize) -> Run {
    let before = a[..at_a].iter().rev().zip(b[..at_b].iter().rev());
    let back = before.take_while(|(left, right)| left == right).count();
    let after = a[at_a..].iter().zip(&b[at_b..]);
    let forth = after.take_while(|(left, right)| left == right).count();
    Run {
        a: at_a - back,
        b: at_b - back,
        words: back + forth,
    }
}

/// The longest part of a run whose words are still free in both lists, when it is long enough.
fn free_part(run: Run, used_a: &[bool], used_b: &[bool]) -> Option<Run> {
    let mut best: Option<Run> = None;
    let mut start = 0;
    for at in 0..=run.words {
        let free = at < run.words && !used_a[run.a + at] && !used_b[run.b + at];
        if free {
            continue;
        }
        let words = at - start;
        if words >= RUN_WORDS && best.is_none_or(|best| words > best.words) {
            best = Some(Run {
                a: run.a + start,
                b: run.b + start,
                words,
            });
        }
        start = at + 1;
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(a: &[u64], b: &[u64], expected: &[(usize, usize, usize)]) {
        let found: Vec<_> = common_runs(a, b)
            .iter()
            .map(|run| (run.a, run.b, run.words))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn equal_lists_are_one_run() {
        let a: Vec<u64> = (0..30).collect();
        check(&a, &a, &[(0, 0, 30)]);
    }

    #[test]
    fn seven_words_are_no_run() {
        check(&[1, 2, 3, 4, 5, 6, 7, 90], &[1, 2, 3, 4, 5, 6, 7, 91], &[]);
    }

    #[test]
    fn moved_halves_are_two_runs() {
        let a: Vec<u64> = (0..20).collect();
        let b: Vec<u64> = (11..20).chain(0..11).collect();
        check(&a, &b, &[(0, 9, 11), (11, 0, 9)]);
    }

    #[test]
    fn no_word_stands_in_two_runs() {
        let a: Vec<u64> = (0..10).collect();
        let b: Vec<u64> = (0..10).chain(0..10).collect();
        check(&a, &b, &[(0, 0, 10)]);
    }

    #[test]
    fn a_refrain_does_not_run_away() {
        let refrain = vec![7; 2000];
        check(&refrain, &refrain, &[]);
        let song: Vec<u64> = (10..20).chain(refrain).collect();
        check(&song, &song, &[(0, 0, 2010)]);
    }
}
