//! Arguments: what the user may say, and the help; from files to values, and what is said when that fails.

pub(crate) mod baseline;
pub(crate) mod compare;
pub(crate) mod completions;
pub(crate) mod config;
pub(crate) mod connect;
pub(crate) mod failure;
pub(crate) mod init;
pub(crate) mod man;
pub(crate) mod output;
pub(crate) mod progress;
pub(crate) mod run;
pub(crate) mod triage;

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::error::ErrorKind;
use clap::parser::ValueSource;
use clap::{ArgMatches, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use factlint::report::{Detail, FORMATS};
use failure::Failure;
use jiff::civil::Date;

const EXAMPLES: &str = "\
Examples:
  factlint init                              write a first claims.yaml for the texts in sources/
  factlint                                   check claims.yaml against its sources
  factlint check --claims drafts/monday.yaml --sources archive/
  factlint check --format json > report.json
  factlint check --output json=report.json   the same in a file, besides what is printed
  factlint clean archive/page.txt --dropped  what was left out of a page, and why
  factlint diff archive/first.txt archive/second.txt
  factlint baseline                          from now on, fail at new findings only
  factlint eval labelled.jsonl --cross 2     how well your own labelled claims are judged
  factlint explain disputed";

const CHECK_EXAMPLES: &str = "\
Examples:
  factlint check --verbose                   with the evidence of every stance
  factlint check --claims drafts/monday.yaml --sources archive/
  factlint check --format github             annotations, in a job of GitHub Actions
  factlint check --output html=report.html   a page for editorial review, besides what is printed";

const EXIT_CODES: &str = "\
Exit codes:
  0  no finding fails: every expectation is met, or what is not is in the baseline
  1  some finding fails: by default, an expectation that is not met
  2  could not check: wrong usage, invalid claims, nothing to check, or a source that cannot be read";

/// A linter for facts: checks claims against a folder of sources, and counts agreement in independent origins.
///
/// Without a command, `check` is meant. The same input always gives the same output: there is no model, no network and
/// no clock.
#[derive(Debug, Parser)]
#[command(
    name = "factlint",
    version,
    after_help = format!("{EXAMPLES}\n\n{EXIT_CODES}"),
    disable_help_subcommand = true,
    max_term_width = 100
)]
pub(crate) struct Cli {
    /// What to do; `check` when nothing is said.
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    /// The arguments of `check`.
    #[command(flatten)]
    pub(crate) check: Check,
    /// Whether to use colours; `auto` heeds the terminal, NO_COLOR and CLICOLOR_FORCE
    #[arg(long, value_name = "WHEN", default_value = "auto", global = true)]
    pub(crate) color: Color,
    /// What holds for every key of `factlint.toml`, and what has set it.
    #[arg(skip)]
    pub(crate) values: Vec<config::Value>,
}

/// Why the program does not begin.
#[derive(Debug)]
pub(crate) enum Stopped {
    /// The arguments are wrong, or ask for help or the version: what clap has to say then.
    Usage(clap::Error),
    /// `factlint.toml` is wrong; and the colours that the arguments ask for.
    Config(Failure, Color),
}

impl From<clap::Error> for Stopped {
    fn from(told: clap::Error) -> Self {
        Self::Usage(told)
    }
}

impl Cli {
    /// Reads the arguments of the program, and `factlint.toml` for what they do not say.
    pub(crate) fn read() -> Result<Self, Stopped> {
        let program = Self::command();
        let asked = Self::matches(&program, program.clone().try_get_matches()?)?;
        let color = asked.get_one("color").copied().unwrap_or(Color::Auto);
        let settings =
            config::settings(&program, &asked).map_err(|why| Stopped::Config(why, color))?;
        let (program, settings) = settings.into_defaults(program, &asked);
        let found = program.clone().try_get_matches()?;
        let values = settings.values(&program, &found);
        Ok(Self {
            values,
            ..Self::from_arg_matches(&found)?
        })
    }

    /// The arguments of `check` may stand alone, but before another command they would be lost without a word.
    /// (`args_conflicts_with_subcommands` would refuse `--color` there too.)
    fn matches(program: &clap::Command, matches: ArgMatches) -> Result<ArgMatches, clap::Error> {
        let given =
            |id: &clap::Id| matches.value_source(id.as_str()) == Some(ValueSource::CommandLine);
        let early = matches
            .ids()
            .filter(|id| id.as_str() != "color")
            .find(|id| given(id));
        if let (Some(name), Some(early)) = (matches.subcommand_name(), early) {
            let early = early.as_str().replace('_', "-");
            let told = format!("write `--{early}` after `{name}`: `factlint {name} --{early} ...`");
            return Err(program.clone().error(ErrorKind::ArgumentConflict, told));
        }
        Ok(matches)
    }
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Say of every claim what the sources say (the default)
    #[command(after_help = format!("{CHECK_EXAMPLES}\n\n{EXIT_CODES}"))]
    Check(Check),
    /// Print the text of a file that claims can rest on
    Clean(Clean),
    /// Print what is read in a file: names, quantities, dates, quotations, clauses, members
    Facts(Facts),
    /// Say which sources go back to one text, which was first, and what proves it
    Origins(Origins),
    /// Show how one version of a text differs from another, sentence by sentence
    Diff(Diff),
    /// Write down the findings of today, so that a check fails at new ones only
    ///
    /// The file knows claims, sources and words, never lines. After the first time it only shrinks: what is gone is taken out, and
    /// what is new is told and not taken in.
    Baseline(baseline::Writing),
    /// Measure how well labelled claims are judged
    Eval(Eval),
    /// Explain a verdict, stance, reason or finding; list all without a code
    Explain(Explain),
    /// Write a first claims.yaml for a folder of sources
    ///
    /// It has the aliases that the sources prove, the sources whose day of publication is not known, one claim to begin
    /// with, which is taken from a source and passes the check, and the common forms of claim as comments. Beside it goes
    /// claims.schema.json, by which editors complete it. Nothing is ever written over, and nothing among the sources.
    Init(init::Init),
    /// List the keys of factlint.toml, or show what holds here and where it comes from
    ///
    /// A flag beats the environment, which beats factlint.toml, which beats the default. The flags of `check` may be given, to
    /// see what they change; nothing is checked.
    Config(config::Config),
    /// Print a script that completes arguments in a shell
    ///
    /// Write it to where the shell looks for such scripts, once for every new version.
    Completions(completions::Completions),
    /// Print the man page, or write all man pages to a folder
    Man(man::Man),
}

/// What to check, and how to say it.
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// The file of claims
    #[arg(long, value_name = "FILE", default_value = "claims.yaml")]
    pub(crate) claims: PathBuf,
    /// The folder of sources [default: `sources:` of the claims file, else `sources/` beside it]
    #[arg(long, value_name = "DIR")]
    pub(crate) sources: Option<PathBuf>,
    /// How to write the report
    #[arg(long, value_name = "FORMAT", default_value = FORMATS[0].name, value_parser = formats())]
    pub(crate) format: String,
    /// Write the report also to a file, such as `json=report.json`; may be given several times
    #[arg(long, value_name = "FORMAT=FILE", value_parser = output::parse)]
    pub(crate) output: Vec<output::Output>,
    /// The day by which dissents expire, such as 2026-11-22 [default: today in UTC]
    #[arg(long, value_name = "DATE")]
    pub(crate) today: Option<Date>,
    /// Which findings count.
    #[command(flatten)]
    pub(crate) triage: triage::Counting,
    /// Print only what is not met, cannot be read, or fails
    #[arg(short, long, conflicts_with = "verbose")]
    pub(crate) quiet: bool,
    /// Print also what every claim was understood as, and the evidence of every stance
    #[arg(short, long)]
    pub(crate) verbose: bool,
    /// Which configuration to heed.
    #[command(flatten)]
    pub(crate) configured: config::Configured,
}

impl Check {
    /// Whether the report is written in a format, to the standard output or to a file.
    pub(crate) fn writes(&self, format: &str) -> bool {
        let mut files = self.output.iter();
        self.format == format || files.any(|output| output.format.name == format)
    }

    /// How much to say.
    pub(crate) fn detail(&self) -> Detail {
        match (self.quiet, self.verbose) {
            (true, _) => Detail::Quiet,
            (_, true) => Detail::Verbose,
            _ => Detail::Normal,
        }
    }
}

/// When to use colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// When the output is a terminal that shows them
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl From<Color> for anstream::ColorChoice {
    fn from(color: Color) -> Self {
        match color {
            Color::Auto => Self::Auto,
            Color::Always => Self::Always,
            Color::Never => Self::Never,
        }
    }
}

/// What to clean.
#[derive(Debug, Args)]
pub(crate) struct Clean {
    /// The file
    pub(crate) file: PathBuf,
    /// Print instead what was left out: its lines, its class, and the rule that classed it
    #[arg(long)]
    pub(crate) dropped: bool,
}

/// What to read facts from.
#[derive(Debug, Args)]
pub(crate) struct Facts {
    /// The file
    #[arg(required_unless_present = "rows", conflicts_with = "rows")]
    pub(crate) file: Option<PathBuf>,
    /// Read instead the texts of a file of lines such as {"id": "1", "text": "Nine ships sailed.", "ref": "2018-11-15"}
    #[arg(long, value_name = "FILE")]
    pub(crate) rows: Option<PathBuf>,
    /// How to write them [default: human, jsonl with `--rows`]
    #[arg(long, value_name = "FORMAT")]
    pub(crate) format: Option<FactsFormat>,
    /// The claims file whose aliases, groups, terms and notes on sources are to be used
    #[arg(long, value_name = "FILE")]
    pub(crate) claims: Option<PathBuf>,
}

/// The formats of facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum FactsFormat {
    /// For reading
    Human,
    /// For programs
    Json,
    /// For programs: one object a line for each of the texts of `--rows`
    Jsonl,
}

/// What to measure.
#[derive(Debug, Args)]
pub(crate) struct Eval {
    /// Lines such as {"id": "1", "claim": "...", "evidence": "...", "label": "agrees", "kind": "number"}
    pub(crate) file: PathBuf,
    /// Judge each claim also by the evidence of so many other rows that share a rare name
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub(crate) cross: usize,
    /// How to write the figures
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: EvalFormat,
    /// Print instead what came out for every row, one JSON object a line
    #[arg(long)]
    pub(crate) per_row: bool,
    /// Take only the rows whose id begins so
    #[arg(long, value_name = "PREFIX")]
    pub(crate) only: Option<String>,
}

/// The formats of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum EvalFormat {
    /// For reading
    Human,
    /// For programs
    Json,
}

/// What to group.
#[derive(Debug, Args)]
pub(crate) struct Origins {
    /// The folder of sources [default: `sources:` of the claims file, else `sources/`]
    pub(crate) folder: Option<PathBuf>,
    /// The claims file whose notes on sources are to be used
    #[arg(long, value_name = "FILE")]
    pub(crate) claims: Option<PathBuf>,
    /// How to write the groups
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: OriginsFormat,
}

/// The formats of groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum OriginsFormat {
    /// For reading
    Human,
    /// For programs
    Json,
}

/// What to compare.
#[derive(Debug, Args)]
pub(crate) struct Diff {
    /// The versions, two or more, each compared with the first; with `--group`, a folder
    #[arg(required = true, value_name = "FILE")]
    pub(crate) versions: Vec<PathBuf>,
    /// Compare the sources of every group of a folder with their original
    #[arg(long)]
    pub(crate) group: bool,
    /// How to write the differences
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: DiffFormat,
    /// Write only this sort of change
    #[arg(long, value_name = "SORT")]
    pub(crate) only: Option<Sort>,
    /// The columns to keep to; from 140 on versions stand side by side [default: COLUMNS of a terminal, else 100]
    #[arg(long, value_name = "COLUMNS")]
    pub(crate) width: Option<usize>,
}

/// The formats of differences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    /// For reading
    Human,
    /// For programs
    Json,
    /// For pages and reviews
    Markdown,
}

/// The sorts of changes that may be asked for alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Sort {
    /// Numbers, dates, names, quotations, negations, roles, and what is garbled
    Fact,
}

/// What to explain.
#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// A code, such as `disputed` or `evidence-weaker`
    pub(crate) code: Option<String>,
}

/// The names of the report's formats, from their table.
fn formats() -> PossibleValuesParser {
    let values = FORMATS
        .iter()
        .map(|format| clap::builder::PossibleValue::new(format.name).help(format.about));
    PossibleValuesParser::new(values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_are_well_formed() {
        Cli::command().debug_assert();
    }

    #[test]
    fn check_is_the_default() {
        let cli = read(&["--format", "json", "-v"]).unwrap();
        assert!(cli.command.is_none());
        assert_eq!(
            (cli.check.format.as_str(), cli.check.detail()),
            ("json", Detail::Verbose)
        );
    }

    #[test]
    fn colour_may_stand_anywhere_and_other_arguments_after_their_command() {
        for args in [["--color", "never", "check"], ["check", "--color", "never"]] {
            assert_eq!(read(&args).unwrap().color, Color::Never);
        }
        let told = read(&["--sources", "archive", "check"]).unwrap_err();
        assert!(
            told.to_string().contains("factlint check --sources"),
            "{told}"
        );
    }

    fn read(args: &[&str]) -> Result<Cli, clap::Error> {
        let args = std::iter::once(&"factlint").chain(args);
        let program = Cli::command();
        let matches = program.clone().try_get_matches_from(args)?;
        Cli::from_arg_matches(&Cli::matches(&program, matches)?)
    }
}
