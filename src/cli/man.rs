//! `factlint man`: man pages, made from the arguments themselves. They carry no date, so that they are the same every day.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, CommandFactory};
use clap_mangen::roff::{Roff, roman};

use crate::cli::failure::Failure;
use crate::cli::{Cli, output};
use crate::{Exit, print};

const EXAMPLES: &str = "\
Examples:
  factlint man | man -l -                 read the page of factlint
  factlint man --dir ~/.local/share/man/man1
                                          install it and a page for every command";

/// Where to write the pages.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Man {
    /// Write the page of factlint and one for every command into this folder, over older ones, and print nothing
    #[arg(long, value_name = "DIR")]
    pub(crate) dir: Option<PathBuf>,
}

/// Prints the page of the program, or writes all pages to a folder.
pub(crate) fn run(asked: &Man) -> Result<Exit, Failure> {
    let mut program = Cli::command();
    program.build();
    match &asked.dir {
        None => print(|out| page(&program, out))?,
        Some(folder) => write_all(&program, folder)?,
    }
    Ok(Exit::Done)
}

fn write_all(program: &clap::Command, folder: &Path) -> Result<(), Failure> {
    let mut files = Vec::new();
    for command in std::iter::once(program).chain(program.get_subcommands()) {
        let mut text = Vec::new();
        let file = folder.join(clap_mangen::Man::new(command.clone()).get_filename());
        // Nothing can go wrong in writing to memory.
        page(command, &mut text).map_err(|why| Failure::file(&file, &why))?;
        files.push((file, text));
    }
    output::write_files(&files)
}

/// One page. What stands below the options in the help gets sections of its own, line by line: clap's own rendering would
/// fill the lines of the examples into one paragraph.
fn page(command: &clap::Command, out: &mut dyn Write) -> io::Result<()> {
    let man = clap_mangen::Man::new(command.clone()).manual("factlint");
    man.render_title(out)?;
    man.render_name_section(out)?;
    man.render_synopsis_section(out)?;
    man.render_description_section(out)?;
    man.render_options_section(out)?;
    if command.has_subcommands() {
        man.render_subcommands_section(out)?;
    }
    if let Some(help) = command.get_after_help() {
        sections(&help.to_string()).to_writer(out)?;
    }
    Ok(())
}

/// A section for every unindented line that ends with a colon, and in it the lines as they stand.
fn sections(help: &str) -> Roff {
    let mut roff = Roff::default();
    let mut open = false;
    for line in help.lines() {
        let heading = line.strip_suffix(':').filter(|name| !name.starts_with(' '));
        if let Some(name) = heading {
            if open {
                roff.control("fi", []);
            }
            roff.control("SH", [name.to_uppercase().as_str()]);
            roff.control("nf", []);
            open = true;
        } else if !line.is_empty() {
            roff.text([roman(line)]);
        }
    }
    if open {
        roff.control("fi", []);
    }
    roff
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_keep_their_lines() {
        let roff =
            sections("Examples:\n  factlint\n  .factlint -q\n\nExit codes:\n  0  met").render();
        let lines: Vec<&str> = roff
            .lines()
            .skip_while(|line| !line.starts_with(".SH"))
            .collect();
        assert_eq!(
            lines,
            [
                ".SH EXAMPLES",
                ".nf",
                "  factlint",
                "  .factlint \\-q",
                ".fi",
                ".SH \"EXIT CODES\"",
                ".nf",
                "  0  met",
                ".fi"
            ]
        );
    }
}
