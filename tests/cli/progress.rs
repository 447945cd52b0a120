//! Progress: a line on a terminal when the work is long, and never a byte anywhere else.
#![cfg(unix)]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use snapbox::cmd::cargo_bin;

use super::{CLAIMS, SOURCE, folder};

/// Longer than the second after which the line appears.
const LONG: Duration = Duration::from_millis(1_600);

/// Runs a command that reads the claims from a named pipe, which has them only after a while. None where there is no `mkfifo`.
fn slow(folder: &Path, command: &mut Command) -> Option<Output> {
    let claims = folder.join("claims.yaml");
    let made = Command::new("mkfifo").arg(&claims).status();
    if !made.is_ok_and(|status| status.success()) {
        return None;
    }
    let piped = command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let program = piped.current_dir(folder).spawn().ok()?;
    std::thread::sleep(LONG);
    // Open for both, so that a program that has ended already is not waited for.
    let mut pipe = std::fs::OpenOptions::new()
        .read(true)
        .write(true)
        .open(claims)
        .unwrap();
    pipe.write_all(CLAIMS.as_bytes()).unwrap();
    drop(pipe);
    Some(program.wait_with_output().unwrap())
}

#[test]
fn nothing_is_shown_on_a_pipe() {
    let folder = folder(&[SOURCE]);
    let mut program = Command::new(cargo_bin!("factlint"));
    if let Some(ended) = slow(folder.path(), program.env_clear()) {
        assert_eq!(ended.status.code(), Some(1));
        assert_eq!(String::from_utf8_lossy(&ended.stderr), "");
    }
}

/// What `script`, which lends a terminal, sees on the error stream.
#[cfg(target_os = "linux")]
fn on_terminal(args: &str, variables: &[(&str, &str)]) -> Option<String> {
    let folder = folder(&[SOURCE]);
    let program = cargo_bin!("factlint").to_string_lossy().into_owned();
    let mut script = Command::new("script");
    script
        .args(["-qec", &format!("'{program}' {args} >out.txt"), "/dev/null"])
        .env_clear()
        .env("TERM", "xterm")
        .envs(variables.iter().copied())
        .stdin(Stdio::null());
    let ended = slow(folder.path(), &mut script)?;
    let shown = String::from_utf8(ended.stdout).unwrap();
    let out = std::fs::read_to_string(folder.path().join("out.txt")).unwrap();
    assert!(!out.contains("factlint: "), "{out}");
    Some(shown)
}

#[cfg(target_os = "linux")]
#[test]
fn a_terminal_shows_a_line_and_loses_it_again() {
    let Some(shown) = on_terminal("", &[("NO_COLOR", "1")]) else {
        return;
    };
    assert!(
        shown.starts_with("factlint: reading the claims, 1 s"),
        "{shown:?}"
    );
    assert!(!shown.contains('\x1b'), "{shown:?}");
    let last = shown.trim_end_matches('\r').rsplit('\r').next().unwrap();
    assert!(last.chars().all(|c| c == ' '), "{shown:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_quiet_run_a_job_and_a_dumb_terminal_show_nothing() {
    for (args, variables) in [
        ("--quiet", &[][..]),
        ("check", &[("CI", "true")]),
        ("check", &[("TERM", "dumb")]),
    ] {
        if let Some(shown) = on_terminal(args, variables) {
            assert_eq!(shown, "", "{args} {variables:?}");
        }
    }
}
