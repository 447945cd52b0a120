//! Completions and man pages: made from the arguments, so that they know every command and option.

use std::io::Write;
use std::process::{Command, Stdio};

use super::{factlint, folder};

const SHELLS: &[&str] = &["bash", "elvish", "fish", "powershell", "zsh"];

fn printed(args: &[&str]) -> String {
    let run = factlint(folder(&[]).path(), args).assert().success();
    String::from_utf8(run.get_output().stdout.clone()).unwrap()
}

/// The commands that the help names.
fn commands() -> Vec<String> {
    let help = printed(&["-h"]);
    let (_, list) = help.split_once("Commands:\n").unwrap();
    let lines = list.lines().take_while(|line| !line.is_empty());
    let named = lines.filter(|line| !line.starts_with("   "));
    named
        .map(|line| line.split_whitespace().next().unwrap().to_owned())
        .collect()
}

#[test]
fn every_shell_completes_every_command_and_option() {
    let commands = commands();
    assert!(commands.len() > 8, "{commands:?}");
    for shell in SHELLS {
        let script = printed(&["completions", shell]);
        assert!(script.contains("no-config"), "{shell}");
        for command in &commands {
            assert!(script.contains(command), "{shell}: {command}");
        }
    }
}

#[test]
fn an_unknown_shell_is_told_with_the_known_ones() {
    let run = factlint(folder(&[]).path(), &["completions", "tcsh"])
        .assert()
        .code(2)
        .stdout_eq("");
    let told = String::from_utf8(run.get_output().stderr.clone()).unwrap();
    assert!(SHELLS.iter().all(|shell| told.contains(shell)), "{told}");
}

/// Where there is no bash, as on Windows, there is nothing to ask.
#[cfg(unix)]
#[test]
fn bash_reads_its_script() {
    let Ok(mut bash) = Command::new("bash").arg("-n").stdin(Stdio::piped()).spawn() else {
        return;
    };
    let script = printed(&["completions", "bash"]);
    bash.stdin
        .take()
        .unwrap()
        .write_all(script.as_bytes())
        .unwrap();
    assert!(bash.wait().unwrap().success());
}

#[test]
fn there_is_a_man_page_for_every_command_and_examples_keep_their_lines() {
    let folder = folder(&[("man1/factlint.1", "an old one")]);
    factlint(folder.path(), &["man", "--dir", "man1"])
        .assert()
        .success()
        .stdout_eq("");
    let page = |name: &str| {
        let path = folder.path().join("man1").join(format!("{name}.1"));
        std::fs::read_to_string(&path).unwrap_or_else(|why| panic!("{name}: {why}"))
    };
    for command in commands() {
        let page = page(&format!("factlint-{command}"));
        assert!(page.contains(".SH SYNOPSIS"), "{command}");
    }
    let program = page("factlint");
    assert_eq!(program, printed(&["man"]));
    assert!(
        program.contains(".SH EXAMPLES\n.nf\n  factlint "),
        "{program}"
    );
    assert!(program.contains(".SH \"EXIT CODES\"\n.nf\n"), "{program}");
    let files = std::fs::read_dir(folder.path().join("man1")).unwrap();
    assert_eq!(files.count(), commands().len() + 1);
}

#[test]
fn man_pages_go_nowhere_when_the_folder_is_missing() {
    let folder = folder(&[]);
    let run = factlint(folder.path(), &["man", "--dir", "none"])
        .assert()
        .code(2)
        .stdout_eq("");
    let told = String::from_utf8(run.get_output().stderr.clone()).unwrap();
    assert!(told.contains("make its folder first"), "{told}");
    assert!(!folder.path().join("none").exists());
}
