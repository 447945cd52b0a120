//! What a piece of work costs its process, and a process for each piece.

use std::path::Path;
use std::process::{Command, Stdio};

use serde::{Deserialize, Serialize};

use super::Failure;
use super::systems::Similar;

/// What a piece of work cost.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Run {
    /// Processor time of all threads, user and system, in seconds.
    pub seconds: f64,
    /// Memory before, in KiB.
    pub before_kib: u64,
    /// Memory at its peak during the work, in KiB.
    pub peak_kib: u64,
}

/// Does a piece of work and says what it cost.
pub fn run<T>(work: impl FnOnce() -> T) -> (T, Run) {
    // Sets the peak back to what is in use, so that reading the stories does not count. Where this is not allowed, the peak
    // since the process began is shown, which is never less.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    let before_kib = memory("VmRSS");
    let started = processor();
    let done = work();
    let run = Run {
        seconds: processor() - started,
        before_kib,
        peak_kib: memory("VmHWM").max(before_kib),
    };
    (done, run)
}

/// Lets this program do one piece of work in a process of its own; gives its cost and its pairs.
pub fn spent(folder: &Path, system: &str, sets: &Path) -> Result<(Run, Vec<Similar>), Failure> {
    let output = Command::new(std::env::current_exe()?)
        .args([folder, Path::new(system), sets])
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err(format!("{system} failed").into());
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// Processor time of the threads of this process, in seconds: the first field of `schedstat` is nanoseconds. Threads that
/// have ended are not counted; no system measured here ends one.
fn processor() -> f64 {
    let threads = std::fs::read_dir("/proc/self/task").into_iter().flatten();
    let nanoseconds = threads.flatten().filter_map(|thread| {
        let schedstat = std::fs::read_to_string(thread.path().join("schedstat")).ok()?;
        schedstat.split_whitespace().next()?.parse::<u64>().ok()
    });
    nanoseconds.sum::<u64>() as f64 / 1e9
}

/// A field of `/proc/self/status` in KiB; 0 where there is no such file.
fn memory(field: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with(field));
    let number = line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok());
    number.unwrap_or(0)
}
