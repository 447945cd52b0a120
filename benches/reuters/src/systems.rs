//! The systems that are measured.

use std::collections::HashMap;

use factlint::clean::Document;
use factlint::relate::{Origins, pairs, word_runs};
use factlint::subject::SourceNotes;
use gaoya::minhash::{MinHashIndex, MinHasher, MinHasher32, VecContainer};
use serde::{Deserialize, Serialize};

/// Words of a shingle.
const WORDS: usize = 3;
/// Bands of the MinHash index, each of [`WIDTH`] values: a pair at J = 0.5 is missed in one of 270 cases by the bands.
const BANDS: usize = 42;
/// Values of a band.
const WIDTH: usize = 3;

/// A sorted set of shingles for each story.
pub type Sets = Vec<Vec<u64>>;

/// Two stories, the lower place first, and their resemblance as the system knows it.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Similar {
    pub a: usize,
    pub b: usize,
    pub jaccard: f64,
}

/// The shingles of all stories.
pub fn sets(documents: &[Document]) -> Sets {
    documents
        .iter()
        .map(|document| word_runs(document, WORDS))
        .collect()
}

/// The whole of `relate`, as `factlint check` and `factlint origins` run it.
pub fn relate(documents: &[Document]) -> Origins {
    let documents: Vec<Option<&Document>> = documents.iter().map(Some).collect();
    let paths: Vec<String> = (0..documents.len())
        .map(|at| format!("{at:05}.txt"))
        .collect();
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    factlint::relate::relate(&documents, &paths, &SourceNotes::default())
}

/// The exact join.
pub fn factlint(sets: &Sets, containment: f64) -> Vec<Similar> {
    let similar = |pair: factlint::relate::Pair| {
        let both = sets[pair.a].len() + sets[pair.b].len() - pair.shared;
        Similar {
            a: pair.a,
            b: pair.b,
            jaccard: pair.shared as f64 / both as f64,
        }
    };
    pairs(sets, containment).into_iter().map(similar).collect()
}

/// The MinHash index: every story is looked up among those before it, then put in, so that no pair is found twice.
pub fn gaoya(sets: &Sets, jaccard: f64) -> Vec<Similar> {
    let hasher = MinHasher32::new(BANDS * WIDTH);
    let mut index: MinHashIndex<u32, u32, VecContainer<u32>> =
        MinHashIndex::new_index(BANDS, WIDTH, jaccard);
    let mut found = Vec::new();
    for (b, set) in sets.iter().enumerate() {
        if set.is_empty() {
            continue;
        }
        let signature = hasher.create_signature(set.iter());
        let similar = index.query_owned_return_similarity(&signature);
        found.extend(similar.into_iter().map(|(a, jaccard)| Similar {
            a: a as usize,
            b,
            jaccard,
        }));
        index.insert(b as u32, signature);
    }
    found
}

/// Every pair of which one has the share `containment` in the other, by counting every shared shingle of every pair.
pub fn truth(sets: &Sets, containment: f64) -> Vec<Similar> {
    let mut holders: HashMap<u64, Vec<usize>> = HashMap::new();
    let mut counts = vec![0_usize; sets.len()];
    let mut found = Vec::new();
    for (b, set) in sets.iter().enumerate() {
        counts[..b].fill(0);
        for shingle in set {
            let holders = holders.entry(*shingle).or_default();
            holders.iter().for_each(|&a| counts[a] += 1);
            holders.push(b);
        }
        for (a, &shared) in counts[..b]
            .iter()
            .enumerate()
            .filter(|&(_, &shared)| shared > 0)
        {
            let smaller = set.len().min(sets[a].len());
            if shared as f64 / smaller as f64 >= containment {
                let both = set.len() + sets[a].len() - shared;
                let jaccard = shared as f64 / both as f64;
                found.push(Similar { a, b, jaccard });
            }
        }
    }
    found
}
