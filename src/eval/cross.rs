//! Crossed pairs: the claim of one row with the evidence of another that names the same rare name.
//!
//! Such a text is near enough to tempt and mostly about something else, so nearly every `contradicts` there is false.
//! A rare name is a capitalised word that stands in mid-sentence somewhere in its row; frequent ones (a country, a month)
//! bring texts together that nobody would confuse.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::Row;

/// The fewest letters of a name.
const LETTERS: usize = 4;
/// A name is rare when at most one row in so many has it: two per cent.
const ROWS_PER_NAME: usize = 50;
/// The most rows that a rare name may have, however many rows there are, so that the time taken grows with the rows alone.
const MOST_ROWS: usize = 200;
/// Two texts with this share of their words in common, of all the words of both, are versions of one text: the half lies
/// above what two texts on one subject share and below what an edit of a few words leaves.
const SAME_TEXT: f64 = 0.5;

/// For each row at most `most` pairs of its own claim and another row's evidence, both by their row.
pub(super) fn pairs(rows: &[Row], most: usize) -> Vec<(usize, usize)> {
    if most == 0 {
        return Vec::new();
    }
    let names: Vec<RowNames<'_>> = rows.iter().map(RowNames::of).collect();
    let rare = rare(&names);
    let mut by_name: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, row) in names.iter().enumerate() {
        for name in row.evidence.intersection(&rare) {
            by_name.entry(*name).or_default().push(at);
        }
    }
    (0..rows.len())
        .flat_map(|at| {
            let shared = names[at]
                .claim
                .iter()
                .filter_map(|name| by_name.get(name))
                .flatten();
            chosen(rows, at, shared.copied().collect(), most)
        })
        .collect()
}

/// The names of a row.
struct RowNames<'a> {
    claim: BTreeSet<&'a str>,
    evidence: BTreeSet<&'a str>,
}

impl<'a> RowNames<'a> {
    fn of(row: &'a Row) -> Self {
        let (claim, evidence) = (capitalised(&row.claim), capitalised(&row.evidence));
        let inside: BTreeSet<&str> = claim
            .iter()
            .chain(&evidence)
            .filter(|(_, inside)| *inside)
            .map(|(word, _)| *word)
            .collect();
        let names = |words: &[(&'a str, bool)]| {
            let words = words.iter().map(|(word, _)| *word);
            words.filter(|word| inside.contains(word)).collect()
        };
        Self {
            claim: names(&claim),
            evidence: names(&evidence),
        }
    }
}

/// The capitalised words of a text, and whether each stands inside its sentence.
fn capitalised(text: &str) -> Vec<(&str, bool)> {
    let mut at = 0;
    let mut found = Vec::new();
    for word in text.split_inclusive(|c: char| !c.is_alphabetic()) {
        let start = at;
        at += word.len();
        let word = word.trim_end_matches(|c: char| !c.is_alphabetic());
        if word.chars().next().is_some_and(char::is_uppercase)
            && word.chars().nth(LETTERS - 1).is_some()
        {
            found.push((word, is_inside(&text[..start])));
        }
    }
    found
}

/// Whether a sentence has begun before this place. An abbreviation's full stop is taken for an end, which only loses names.
fn is_inside(before: &str) -> bool {
    let before = before.trim_end_matches(|c: char| c.is_whitespace() || "\"'“‘«([".contains(c));
    before
        .chars()
        .next_back()
        .is_some_and(|c| !".!?:;”".contains(c))
}

/// Names that few rows have.
fn rare<'a>(names: &[RowNames<'a>]) -> BTreeSet<&'a str> {
    let mut rows: HashMap<&str, usize> = HashMap::new();
    for row in names {
        for name in row.claim.union(&row.evidence) {
            *rows.entry(*name).or_default() += 1;
        }
    }
    // Two rows must be able to share a name, however few rows there are.
    let most = (names.len() / ROWS_PER_NAME).clamp(2, MOST_ROWS);
    let names = names
        .iter()
        .flat_map(|row| row.claim.union(&row.evidence).copied());
    names.filter(|name| rows[name] <= most).collect()
}

/// The candidates that a fixed hash of the two texts puts first: as good as drawn by lot, and always the same.
fn chosen(
    rows: &[Row],
    at: usize,
    candidates: BTreeSet<usize>,
    most: usize,
) -> Vec<(usize, usize)> {
    let own = &rows[at];
    let mut ranked: Vec<(u64, usize)> = candidates
        .into_iter()
        .filter(|&other| rows[other].claim != own.claim)
        .map(|other| (hash(&own.claim, &rows[other].evidence), other))
        .collect();
    ranked.sort_unstable();
    let mut seen = HashSet::new();
    let words = words(&own.evidence);
    ranked
        .into_iter()
        .map(|(_, other)| (other, rows[other].evidence.as_str()))
        .filter(|(_, evidence)| seen.insert(*evidence) && !is_version(&words, evidence))
        .take(most)
        .map(|(other, _)| (at, other))
        .collect()
}

/// Whether a text with these words and another are versions of one text, so that the other may well contradict the claim.
fn is_version(own: &HashSet<&str>, other: &str) -> bool {
    let other = words(other);
    let common = own.intersection(&other).count();
    let all = own.len() + other.len() - common;
    #[expect(
        clippy::cast_precision_loss,
        reason = "a text has far fewer words than 2^52"
    )]
    let resemblance = common as f64 / all.max(1) as f64;
    resemblance >= SAME_TEXT
}

fn words(text: &str) -> HashSet<&str> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).collect()
}

/// FNV-1a in 64 bits (Fowler, Noll and Vo), of two texts with a byte between them that neither holds.
fn hash(claim: &str, evidence: &str) -> u64 {
    let bytes = claim.bytes().chain([0xff]).chain(evidence.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(claim: &str, evidence: &str) -> Row {
        Row {
            id: String::new(),
            claim: claim.to_owned(),
            evidence: evidence.to_owned(),
            label: None,
            kind: None,
        }
    }

    #[track_caller]
    fn check(rows: &[(&str, &str)], expected: &[(usize, usize)]) {
        let rows: Vec<Row> = rows.iter().map(|(claim, text)| row(claim, text)).collect();
        assert_eq!(pairs(&rows, 2), expected);
    }

    #[test]
    fn rows_that_share_a_rare_name_are_crossed() {
        check(
            &[
                ("The dam at Orvanne broke.", "The dam broke in May."),
                ("A fair was held.", "It was held in Orvanne."),
                ("Tea is hot.", "The kettle boils."),
            ],
            &[(0, 1)],
        );
    }

    #[test]
    fn a_name_at_the_start_counts_when_its_row_has_it_inside_too() {
        check(
            &[
                ("Orvanne flooded.", "The dam at Orvanne broke."),
                ("A fair was held.", "It was held in Orvanne."),
            ],
            &[(0, 1)],
        );
    }

    #[test]
    fn a_word_that_only_begins_sentences_is_no_name() {
        check(
            &[
                ("Bridges fell.", "Rain fell. Bridges were lost."),
                ("Bridges rose.", "Snow fell. Bridges were built."),
            ],
            &[],
        );
    }

    #[test]
    fn a_version_of_the_evidence_is_not_crossed() {
        check(
            &[
                (
                    "The mill at Orvanne burnt in May.",
                    "The old mill at Orvanne burnt to the ground on 3 May.",
                ),
                (
                    "The mill at Orvanne burnt in June.",
                    "The old mill at Orvanne burnt to the ground on 3 June.",
                ),
            ],
            &[],
        );
    }

    #[test]
    fn the_same_evidence_and_the_same_claim_are_not_crossed() {
        check(
            &[
                ("The mill at Orvanne burnt.", "The mill at Orvanne burnt."),
                ("The mill at Orvanne stands.", "The mill at Orvanne burnt."),
            ],
            &[],
        );
        check(
            &[
                ("The mill at Orvanne burnt.", "The mill burnt."),
                (
                    "The mill at Orvanne burnt.",
                    "A fire in Orvanne was put out.",
                ),
            ],
            &[],
        );
    }
}
