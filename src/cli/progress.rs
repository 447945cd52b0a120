//! Progress of long work: one line on the error stream, only where a person sits before it.
//!
//! It appears when the work takes longer than a second, and is erased before anything else is written. It has no colour, so
//! `NO_COLOR` has nothing to say about it. Our own, since a line with a count of seconds is all that is wanted, which is no
//! reason for the six packages of a progress bar.

use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::Duration;

/// How often the line is looked at.
const TICK: Duration = Duration::from_millis(100);

/// The ticks of a second: nothing is shown before, and the seconds are counted by them.
const TICKS: u32 = 10;

/// The line. It goes away when this is dropped.
pub(crate) struct Progress(Option<(Sender<String>, JoinHandle<()>)>);

impl Progress {
    /// Starts to count where a person would see it, and `quiet` does not forbid it.
    pub(crate) fn start(quiet: bool, what: &str) -> Self {
        if quiet || !is_watched() {
            return Self(None);
        }
        Self::on(io::stderr(), TICK, what)
    }

    fn on(out: impl Write + Send + 'static, tick: Duration, what: &str) -> Self {
        let (sender, receiver) = mpsc::channel();
        let what = what.to_owned();
        // Where no thread can be had, the work goes on without the line.
        let thread = std::thread::Builder::new().spawn(move || show(out, tick, what, &receiver));
        Self(thread.ok().map(|thread| (sender, thread)))
    }

    /// Says what is being done now.
    pub(crate) fn say(&self, what: impl FnOnce() -> String) {
        if let Some((sender, _)) = &self.0 {
            // A line that cannot be shown is no loss.
            let _ = sender.send(what());
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((sender, thread)) = self.0.take() {
            drop(sender);
            let _ = thread.join();
        }
    }
}

/// Whether a person watches: the error stream is a terminal that can go back to the start of a line, and no CI job.
#[expect(
    clippy::disallowed_methods,
    reason = "the program looks at the environment"
)]
fn is_watched() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    io::stderr().is_terminal() && !dumb && !set("CI")
}

/// Shows the line until the other end of the channel is gone. What cannot be written is no loss.
fn show(mut out: impl Write, tick: Duration, mut what: String, said: &Receiver<String>) {
    let (mut ticks, mut shown) = (0, String::new());
    loop {
        match said.recv_timeout(tick) {
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) => ticks += 1,
            Ok(next) => what = next,
        }
        let seconds = ticks / TICKS;
        let line = format!("factlint: {what}, {seconds} s");
        if seconds > 0 && line != shown {
            let _ = write!(out, "{}{line}", erased(&shown)).and_then(|()| out.flush());
            shown = line;
        }
    }
    let _ = write!(out, "{}", erased(&shown)).and_then(|()| out.flush());
}

/// What wipes the line out, without escape codes, which not every terminal knows.
fn erased(shown: &str) -> String {
    if shown.is_empty() {
        return String::new();
    }
    format!("\r{}\r", " ".repeat(shown.chars().count()))
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;

    #[derive(Clone, Default)]
    struct Screen(Arc<Mutex<Vec<u8>>>);

    impl Write for Screen {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl Screen {
        fn text(&self) -> String {
            String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
        }

        fn wait_for(&self, words: &str) {
            while !self.text().contains(words) {
                std::thread::yield_now();
            }
        }
    }

    #[test]
    fn short_work_shows_nothing() {
        let screen = Screen::default();
        let progress = Progress::on(screen.clone(), Duration::from_secs(60), "reading");
        progress.say(|| "checking".to_owned());
        drop(progress);
        assert_eq!(screen.text(), "");
    }

    #[test]
    fn long_work_is_told_and_the_line_is_gone_in_the_end() {
        let screen = Screen::default();
        let progress = Progress::on(screen.clone(), Duration::from_millis(1), "reading");
        screen.wait_for("factlint: reading, 1 s");
        progress.say(|| "checking".to_owned());
        screen.wait_for("\rfactlint: checking, ");
        drop(progress);
        let text = screen.text();
        let (before, last) = text.trim_end_matches('\r').rsplit_once('\r').unwrap();
        assert!(last.chars().all(|c| c == ' '), "{text:?}");
        let line = before.rsplit('\r').next().unwrap();
        assert_eq!(last.len(), line.len(), "{text:?}");
    }
}
