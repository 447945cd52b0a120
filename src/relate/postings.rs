//! Postings: in which sets a shingle stands, without holding all shingles of all sets at once.

/// Into how many parts the shingles are split by their upper bits, one of them in memory at a time. A set of an article has
/// some hundred shingles, so that a part still takes several from each and the walk over the sets costs next to nothing.
const PARTS: u64 = 16;

/// Calls `found` with the places of the sets that hold one shingle, in order, for every shingle that two or more hold.
///
/// The sets are sorted. Shingles come in the order of their hashes.
pub(super) fn for_each_shared(sets: &[&[u64]], mut found: impl FnMut(&[u32])) {
    let width = u64::MAX / PARTS;
    let mut rests: Vec<&[u64]> = sets.to_vec();
    let mut postings: Vec<(u64, u32)> = Vec::new();
    let mut places: Vec<u32> = Vec::new();
    for part in 0..PARTS {
        let last = if part + 1 == PARTS {
            u64::MAX
        } else {
            width * (part + 1)
        };
        take_until(&mut rests, last, &mut postings);
        postings.sort_unstable();
        for group in postings.chunk_by(|left, right| left.0 == right.0) {
            if group.len() > 1 {
                places.clear();
                places.extend(group.iter().map(|&(_, place)| place));
                found(&places);
            }
        }
    }
}

/// Moves the shingles up to `last` from the front of every set to the postings.
fn take_until(rests: &mut [&[u64]], last: u64, postings: &mut Vec<(u64, u32)>) {
    postings.clear();
    for (place, rest) in (0_u32..).zip(rests) {
        let taken = rest.iter().take_while(|&&shingle| shingle <= last).count();
        postings.extend(rest[..taken].iter().map(|&shingle| (shingle, place)));
        *rest = &rest[taken..];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_two_sets_hold_is_found_in_the_order_of_hashes() {
        let sets: [&[u64]; 3] = [
            &[0, 7, 1 << 60, u64::MAX],
            &[1 << 60],
            &[0, 8, 1 << 60, u64::MAX],
        ];
        let mut found = Vec::new();
        for_each_shared(&sets, |places| found.push(places.to_vec()));
        assert_eq!(found, [vec![0, 2], vec![0, 1, 2], vec![0, 2]]);
    }

    #[test]
    fn no_sets_share_nothing() {
        for_each_shared(&[], |_| unreachable!());
        for_each_shared(&[&[], &[1]], |_| unreachable!());
    }
}
