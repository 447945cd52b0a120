//! Shingles: runs of n words or letters, hashed, as sorted sets; how much of one set is in another.
//!
//! Broder 1997, "On the resemblance and containment of documents". The sets are whole, not sampled, so the measures are
//! exact up to collisions of 64-bit hashes (one pair in 10^7 for a million shingles).

/// The hash of a word: FNV-1a over its bytes, then mixed, the same on every machine and in every release.
pub(super) fn key(word: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in word.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    mix(hash)
}

/// Spreads every bit over all: the finalizer of SplitMix64 (Steele, Lea and Flood 2014).
pub(super) fn mix(mut hash: u64) -> u64 {
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

/// The hash of a run of keys, in which their order counts.
pub(super) fn hash_run(keys: &[u64]) -> u64 {
    keys.iter().fold(0x9e37_79b9_7f4a_7c15, |hash, key| {
        mix(hash.rotate_left(17) ^ key)
    })
}

/// The set of runs of `n` keys, sorted; empty when there are fewer than `n`.
pub(super) fn shingles(keys: &[u64], n: usize) -> Vec<u64> {
    sorted_set(keys.windows(n).map(hash_run).collect())
}

/// The set of runs of `n` letters of a text, sorted.
pub(super) fn letter_shingles(text: &str, n: usize) -> Vec<u64> {
    let letters: Vec<u64> = text.chars().map(u64::from).collect();
    shingles(&letters, n)
}

fn sorted_set(mut hashes: Vec<u64>) -> Vec<u64> {
    hashes.sort_unstable();
    hashes.dedup();
    hashes
}

/// How many members two sorted sets share.
pub(super) fn shared(a: &[u64], b: &[u64]) -> usize {
    let (mut at_a, mut at_b, mut count) = (0, 0, 0);
    while let (Some(left), Some(right)) = (a.get(at_a), b.get(at_b)) {
        count += usize::from(left == right);
        at_a += usize::from(left <= right);
        at_b += usize::from(right <= left);
    }
    count
}

/// The share of a set of `size` members that `shared` is, in `0.0..=1.0`; 0 for an empty set, which has nothing to share.
pub(super) fn share(shared: usize, size: usize) -> f64 {
    if size == 0 {
        0.0
    } else {
        shared as f64 / size as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_words_counts() {
        let (a, b) = (key("left"), key("right"));
        assert_ne!(hash_run(&[a, b]), hash_run(&[b, a]));
    }

    #[test]
    fn sets_count_their_shared_members_once() {
        let a = shingles(&[1, 2, 3, 1, 2, 3], 2);
        let b = shingles(&[1, 2, 9], 2);
        assert_eq!(a.len(), 3);
        assert_eq!(shared(&a, &b), 1);
        assert_eq!(share(0, 0), 0.0);
    }

    #[test]
    fn fewer_words_than_a_shingle_give_none() {
        assert!(shingles(&[1, 2], 3).is_empty());
        assert!(letter_shingles("short", 8).is_empty());
    }
}
