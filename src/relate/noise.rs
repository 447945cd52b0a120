//! Noise: whether two texts differ as a bad scan differs from the page, letter by letter, or as a rewrite differs, word by word.

use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};

/// Letters that may differ in a replaced stretch for it to be a slip: one in three. A scan's slip changes one letter of a
/// word of five, or joins two words; another word of the same length has most letters new.
const SLIP_LETTERS: usize = 3;

/// The letters of the longest stretch that is looked at: the slips of a scan are words apart.
const LONGEST_STRETCH: usize = 120;

/// Whether most of the words that differ differ by slips of letters. `a` and `b` are words with a space between.
pub(super) fn differ_by_slips(a: &str, b: &str) -> bool {
    let (words_a, words_b): (Vec<&str>, Vec<&str>) =
        (a.split(' ').collect(), b.split(' ').collect());
    // Without a deadline the result never depends on the clock.
    let ops = capture_diff_slices_deadline(Algorithm::Patience, &words_a, &words_b, None);
    let (mut slips, mut others) = (0, 0);
    for op in ops {
        let (old, new) = (&words_a[op.old_range()], &words_b[op.new_range()]);
        match op {
            DiffOp::Equal { .. } => {}
            DiffOp::Replace { .. } if is_slip(old, new) => slips += old.len().max(new.len()),
            _ => others += old.len().max(new.len()),
        }
    }
    slips > others
}

/// Whether two stretches of words are nearly the same letters.
fn is_slip(old: &[&str], new: &[&str]) -> bool {
    let old: Vec<char> = old.concat().chars().collect();
    let new: Vec<char> = new.concat().chars().collect();
    let longer = old.len().max(new.len());
    longer <= LONGEST_STRETCH && distance(&old, &new) * SLIP_LETTERS <= longer
}

/// The fewest letters to insert, delete or replace (Levenshtein 1966).
fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (at_a, left) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = at_a + 1;
        for (at_b, right) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(left != right);
            diagonal = row[at_b + 1];
            row[at_b + 1] = replaced.min(row[at_b] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scan_slips_and_a_rewrite_does_not() {
        let page = "the ferry left the northern quay before dawn with forty sheep";
        assert!(differ_by_slips(
            page,
            "the fcrry left tlie northern quay beforedawn with forty shecp"
        ));
        assert!(!differ_by_slips(
            page,
            "the boat departed the northern harbour early with many animals"
        ));
    }

    #[test]
    fn distance_counts_letters() {
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        assert_eq!(distance(&letters("kitten"), &letters("sitting")), 3);
        assert_eq!(distance(&[], &letters("abc")), 3);
    }
}
