//! `factlint completions`: scripts that teach a shell the arguments, made from the arguments themselves.

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use crate::cli::Cli;
use crate::cli::failure::Failure;
use crate::{Exit, print};

const EXAMPLES: &str = "\
Examples:
  factlint completions bash > ~/.local/share/bash-completion/completions/factlint
  factlint completions zsh > ~/.zfunc/_factlint
                                  with `fpath+=~/.zfunc` before `compinit` in ~/.zshrc
  factlint completions fish > ~/.config/fish/completions/factlint.fish
  factlint completions powershell >> $PROFILE";

/// Which shell to write for.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Completions {
    /// The shell
    pub(crate) shell: Shell,
}

/// Prints the script of a shell.
pub(crate) fn run(asked: &Completions) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(asked.shell, &mut Cli::command(), "factlint", &mut script);
    print(|out| out.write_all(&script))?;
    Ok(Exit::Done)
}
