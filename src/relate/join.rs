//! The exact join of all pairs of sets of which one holds a given share of the other.
//!
//! Prefix filter (Chaudhuri, Ganti and Kaushik 2006; Bayardo, Ma and Srikant 2007): when a set must have `t` of its
//! shingles in another, leaving out its `t - 1` most common ones leaves at least one that both hold. So only rare shingles
//! find candidates, the common ones only count, and nothing is missed or estimated.

use crate::clean::Document;

use super::postings::for_each_shared;
use super::shingle::{share, shingles};
use super::words::words;

/// Two sets that share enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pair {
    /// The place of the first set.
    pub a: usize,
    /// The place of the other, greater than `a`.
    pub b: usize,
    /// How many shingles both hold.
    pub shared: usize,
}

/// The runs of `n` words of a document, hashed: sorted, each once; what [`pairs`] compares.
///
/// A document of fewer words has none, and `n` of 0 counts as 1.
#[must_use]
pub fn word_runs(document: &Document, n: usize) -> Vec<u64> {
    let keys: Vec<u64> = words(document).iter().map(|word| word.key).collect();
    shingles(&keys, n.max(1))
}

/// Every pair of which the smaller set has at least the share `containment` (above 0, at most 1) of its members in the
/// other, in order. The sets are sorted and hold each member once, as [`word_runs`] gives them.
///
/// Every pair with a Jaccard resemblance of `j` or more is among the pairs at a containment of `2j / (1 + j)`.
///
/// # Example
/// ```
/// use factlint::relate::{Pair, pairs};
///
/// let sets = [vec![1, 2, 3, 4], vec![2, 3, 9], vec![7, 8]];
/// assert_eq!(pairs(&sets, 0.6), [Pair { a: 0, b: 1, shared: 2 }]);
/// ```
#[must_use]
pub fn pairs(sets: &[Vec<u64>], containment: f64) -> Vec<Pair> {
    let mut by_size: Vec<usize> = (0..sets.len()).collect();
    by_size.sort_by_key(|&at| sets[at].len());
    let ranked: Vec<&[u64]> = by_size.iter().map(|&at| sets[at].as_slice()).collect();
    let mut index = Index::of(&ranked);
    let mut found = Vec::new();
    let mut counts = vec![0_u32; sets.len()];
    for (rank, set) in ranked.iter().enumerate() {
        index.pass(rank);
        let needed = needed(set.len(), containment);
        index.partners(rank, needed, &mut counts, |other, shared| {
            let (left, right) = (by_size[rank], by_size[other]);
            let (a, b) = (left.min(right), left.max(right));
            found.push(Pair { a, b, shared });
        });
    }
    found.sort_unstable();
    found
}

/// The fewest members that are the share `containment` of `size`, at least one.
fn needed(size: usize, containment: f64) -> usize {
    let mut needed = (size as f64 * containment).ceil() as usize + 1;
    while needed > 1 && share(needed - 1, size) >= containment {
        needed -= 1;
    }
    needed.max(1)
}

/// The shingles that two or more sets hold, rarest first, each known by its place in this order. Sets are known by their
/// rank: smaller ones first.
struct Index {
    /// The ranks of the sets that hold a shingle, in order; those of one shingle stand together.
    holders: Vec<u32>,
    /// For each shingle, its holders that were not yet passed: from and to, in `holders`.
    spans: Vec<(u32, u32)>,
    /// The shared shingles of all sets, one set after the other, rarest first.
    members: Vec<u32>,
    /// Where the shingles of a set begin in `members`, and the end.
    starts: Vec<u32>,
    /// For each shingle, one more than the rank of the set whose common shingles were last marked.
    marks: Vec<u32>,
}

impl Index {
    /// Indexes sets sorted by their size.
    fn of(sets: &[&[u64]]) -> Self {
        let mut holders: Vec<u32> = Vec::new();
        let mut spans: Vec<(u32, u32)> = Vec::new();
        for_each_shared(sets, |places| {
            let from = count(holders.len());
            holders.extend(places);
            spans.push((from, count(holders.len())));
        });
        // Stable, so that shingles of one frequency stay in the order of their hashes.
        spans.sort_by_key(|(from, to)| to - from);
        let starts = starts(&holders, sets.len());
        let mut next = starts.clone();
        let mut members = vec![0; holders.len()];
        for (shingle, &(from, to)) in (0_u32..).zip(&spans) {
            for &rank in &holders[from as usize..to as usize] {
                members[next[rank as usize] as usize] = shingle;
                next[rank as usize] += 1;
            }
        }
        let marks = vec![0; spans.len()];
        Self {
            holders,
            spans,
            members,
            starts,
            marks,
        }
    }

    /// The shared shingles of a set, as places in `members`.
    fn of_set(&self, rank: usize) -> std::ops::Range<usize> {
        self.starts[rank] as usize..self.starts[rank + 1] as usize
    }

    /// Leaves a set out of the holders of its shingles; sets are passed in order of rank.
    fn pass(&mut self, rank: usize) {
        for at in self.of_set(rank) {
            self.spans[self.members[at] as usize].0 += 1;
        }
    }

    /// Calls `found` with every set not yet passed that holds `needed` shingles of this one, and how many it holds.
    ///
    /// `counts` has a zero for every set, before and after.
    fn partners(
        &mut self,
        rank: usize,
        needed: usize,
        counts: &mut [u32],
        mut found: impl FnMut(usize, usize),
    ) {
        let own = self.of_set(rank);
        if own.len() < needed {
            return;
        }
        let cut = own.end + 1 - needed;
        let candidates = self.count_rare(own.start..cut, counts);
        let mark = count(rank + 1);
        for &shingle in &self.members[cut..own.end] {
            self.marks[shingle as usize] = mark;
        }
        let first_common = self.members[cut..own.end].first().copied();
        for other in candidates {
            let rare = std::mem::take(&mut counts[other as usize]) as usize;
            let common = first_common.map_or(0, |first| self.marked(other as usize, first, mark));
            if rare + common >= needed {
                found(other as usize, rare + common);
            }
        }
    }

    /// Counts the shingles at these places for each set that holds them; gives the sets counted.
    fn count_rare(&self, rare: std::ops::Range<usize>, counts: &mut [u32]) -> Vec<u32> {
        let mut counted = Vec::new();
        for &shingle in &self.members[rare] {
            let (from, to) = self.spans[shingle as usize];
            for &other in &self.holders[from as usize..to as usize] {
                let count = &mut counts[other as usize];
                if *count == 0 {
                    counted.push(other);
                }
                *count += 1;
            }
        }
        counted
    }

    /// How many shingles of a set from `first` on bear this mark.
    fn marked(&self, rank: usize, first: u32, mark: u32) -> usize {
        let common = self.members[self.of_set(rank)].iter().rev();
        common
            .take_while(|&&shingle| shingle >= first)
            .filter(|&&shingle| self.marks[shingle as usize] == mark)
            .count()
    }
}

/// Where the members of each set begin when they stand one set after the other, and the end.
fn starts(holders: &[u32], sets: usize) -> Vec<u32> {
    let mut starts = vec![0_u32; sets + 1];
    for &rank in holders {
        starts[rank as usize + 1] += 1;
    }
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    starts
}

/// A number of sets or shingles, of which no machine's memory holds more than 32 bits can count.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::shingle::shared;
    use super::*;

    /// Every pair, by comparing all with all.
    fn by_force(sets: &[Vec<u64>], containment: f64) -> Vec<Pair> {
        let mut found = Vec::new();
        for (a, left) in sets.iter().enumerate() {
            for (b, right) in sets.iter().enumerate().skip(a + 1) {
                let shared = shared(left, right);
                let smaller = left.len().min(right.len());
                if shared > 0 && share(shared, smaller) >= containment {
                    found.push(Pair { a, b, shared });
                }
            }
        }
        found
    }

    proptest! {
        #[test]
        fn the_join_finds_what_comparing_all_with_all_finds(
            sets in prop::collection::vec(prop::collection::btree_set(0_u64..40, 0..20), 0..20),
            containment in 0.01_f64..=1.0,
        ) {
            // Spread over all parts of the hashes.
            let spread = |set: std::collections::BTreeSet<u64>| set.into_iter().map(|at| at << 58 | at).collect::<std::collections::BTreeSet<u64>>();
            let sets: Vec<Vec<u64>> = sets.into_iter().map(|set| spread(set).into_iter().collect()).collect();
            prop_assert_eq!(pairs(&sets, containment), by_force(&sets, containment));
        }
    }

    #[test]
    fn a_third_of_three_is_one_and_nothing_needs_less() {
        assert_eq!(needed(3, 1.0 / 3.0), 1);
        assert_eq!(needed(10, 0.2), 2);
        assert_eq!(needed(11, 0.2), 3);
        assert_eq!(needed(0, 0.2), 1);
        assert_eq!(needed(5, 1.0), 5);
    }

    #[test]
    fn whoever_shares_nothing_is_no_pair() {
        assert!(pairs(&[vec![], vec![], vec![4]], 0.2).is_empty());
    }
}
