//! How the join of `relate` grows: synthetic stories with near-copies, from 10,000 to 100,000.
//!
//! `cargo bench --bench origins` prints for each size the processor time of `relate`, the peak of memory, and what was
//! found of what was planted; then the exponent of growth between the smallest and the largest size. The stories are made
//! by a generator with a fixed seed, so that every run compares the same texts.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a benchmark prints its figures and reads the clock and its own memory"
)]

use std::time::Instant;

use factlint::clean::{Document, clean};
use factlint::relate::relate;
use factlint::source::{Source, Sources};
use factlint::subject::SourceNotes;

/// Numbers of stories; the middle one is their geometric mean.
const SIZES: [usize; 3] = [10_000, 31_600, 100_000];
/// Words of a story.
const WORDS: u64 = 110;
/// One story of so many is a near-copy of an earlier one.
const COPY_EVERY: usize = 10;
/// Different words of the language of the stories.
const VOCABULARY: u64 = 30_000;

/// A linear congruential generator with Knuth's constants (MMIX).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    /// The rank of a word: common words often, rare words seldom, near Zipf's law.
    fn rank(&mut self) -> u64 {
        let unit = (self.below(1 << 30) + 1) as f64 / f64::from(1 << 30);
        ((VOCABULARY as f64).powf(unit) as u64).min(VOCABULARY - 1)
    }
}

/// A word of syllables, the same for the same rank.
fn word(rank: u64) -> String {
    const SYLLABLES: [&str; 16] = [
        "ba", "co", "di", "fe", "gu", "ha", "ki", "lo", "ma", "ne", "po", "ri", "sa", "te", "vu",
        "zo",
    ];
    let mut left = rank + 16;
    let mut word = String::new();
    while left > 0 {
        word.push_str(SYLLABLES[(left % 16) as usize]);
        left /= 16;
    }
    word
}

/// The words of a story: new, or an earlier one of which 1 to 10 % of the words are replaced.
fn story(chance: &mut Chance, earlier: &[Vec<u64>], is_copy: bool) -> Vec<u64> {
    if !is_copy {
        return (0..WORDS).map(|_| chance.rank()).collect();
    }
    let mut copy = earlier[chance.below(earlier.len() as u64) as usize].clone();
    let edits = 1 + chance.below(10);
    for word in &mut copy {
        if chance.below(100) < edits {
            *word = chance.rank();
        }
    }
    copy
}

fn text(words: &[u64]) -> String {
    let sentences = words.chunks(14).map(|words| {
        let words: Vec<String> = words.iter().map(|&rank| word(rank)).collect();
        let sentence = words.join(" ");
        format!("{}{}.", sentence[..1].to_uppercase(), &sentence[1..])
    });
    sentences.collect::<Vec<_>>().join(" ")
}

/// The stories as cleaned documents, and how many of them are copies.
fn stories(size: usize) -> (Vec<Document>, usize, usize) {
    let mut chance = Chance(7);
    let mut words: Vec<Vec<u64>> = Vec::with_capacity(size);
    let mut files = Vec::with_capacity(size);
    let mut copies = 0;
    for at in 0..size {
        let is_copy = at % COPY_EVERY == COPY_EVERY - 1;
        copies += usize::from(is_copy);
        let story = story(&mut chance, &words, is_copy);
        files.push(Source {
            path: format!("{at:06}.txt"),
            content: Ok(text(&story).into_bytes()),
        });
        words.push(story);
    }
    let bytes = files
        .iter()
        .map(|file| file.content.as_ref().unwrap().len())
        .sum();
    let sources = Sources {
        files,
        not_sources: Vec::new(),
    };
    let documents = clean(&sources, &SourceNotes::default());
    (
        documents.into_iter().map(Result::unwrap).collect(),
        copies,
        bytes,
    )
}

/// A field of `/proc/self/status` in MiB; 0 where there is no such file.
fn memory(field: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status
        .lines()
        .find(|line| line.starts_with(field))
        .unwrap_or_default();
    let number = line
        .split_whitespace()
        .nth(1)
        .and_then(|number| number.parse::<u64>().ok());
    number.unwrap_or(0) / 1024
}

/// Processor time of this process so far, in seconds: fields 14 and 15 of `/proc/self/stat`, in ticks of 1/100 s.
fn processor() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks = after_name.split_whitespace().skip(11).take(2);
    ticks
        .filter_map(|ticks| ticks.parse::<f64>().ok())
        .sum::<f64>()
        / 100.0
}

fn main() {
    println!("stories  MB text  s processor  s wall  MiB before  MiB peak  links  copies  origins");
    let mut times = Vec::new();
    for size in SIZES {
        let (documents, copies, bytes) = stories(size);
        let documents: Vec<Option<&Document>> = documents.iter().map(Some).collect();
        let paths: Vec<String> = (0..size).map(|at| format!("{at:06}.txt")).collect();
        let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
        let notes = SourceNotes::default();
        let before = memory("VmRSS");
        let (wall, started) = (Instant::now(), processor());
        let found = relate(&documents, &paths, &notes);
        let spent = processor() - started;
        println!(
            "{size:7}  {:7.1}  {spent:11.2}  {:6.2}  {before:10}  {:8}  {:5}  {copies:6}  {:7}",
            bytes as f64 / 1e6,
            wall.elapsed().as_secs_f64(),
            memory("VmHWM"),
            found.links.len(),
            found.origins.len(),
        );
        times.push(spent);
    }
    let growth = (times[2] / times[0]).ln() / (SIZES[2] as f64 / SIZES[0] as f64).ln();
    println!("exponent of processor time: {growth:.2}");
}
