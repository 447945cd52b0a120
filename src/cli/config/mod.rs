//! `factlint.toml`: the options of `check` that hold when the arguments do not say otherwise, and `factlint config`.
//!
//! A key of the file is the name of an option without its dashes, and its value is read by the reader of the option; so a
//! new option becomes a key by one line in [`KEYS`]. What the file says becomes the default of the option, which is how an
//! argument beats it. Paths are relative to the file.

mod file;
mod value;

use std::path::PathBuf;

use clap::builder::OsStr;
use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, Args, Command, CommandFactory};

use crate::cli::connect::slashed;
use crate::cli::failure::Failure;
use crate::cli::{Check, Cli};
use crate::{Exit, print};

/// The options that are keys of `factlint.toml`, in the order in which they are shown.
///
/// `--today` is none: a day that stays in a file is soon the wrong one.
pub(crate) const KEYS: &[&str] = &[
    "claims",
    "sources",
    "format",
    "output",
    "select",
    "ignore",
    "fail-on",
    "baseline",
    "no-baseline",
    "quiet",
    "verbose",
    "color",
];

/// The name of the file.
pub(crate) const FILE: &str = "factlint.toml";

/// The commands that heed the file. The others have none of its options, and stay of use where the file is wrong.
const COMMANDS: &[&str] = &["check", "baseline", "config", "diff"];

/// The option that `NO_COLOR` and its like speak about.
const COLOR: &str = "color";

const EXAMPLES: &str = "\
Examples:
  factlint config                        every key, what it means, and its default
  factlint config --show                 what holds here, and where each value comes from
  factlint config --show --format json   the same as if `check` were given `--format json`";

/// Which configuration to heed; for every command that heeds it.
#[derive(Debug, Args)]
pub(crate) struct Configured {
    /// The configuration [default: the nearest factlint.toml here or above, up to the folder with .git]
    #[arg(long, value_name = "FILE", conflicts_with = "no_config")]
    config: Option<PathBuf>,
    /// Read no factlint.toml
    #[arg(long)]
    no_config: bool,
}

/// What to show of the configuration.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Config {
    /// Print the value of every key, and whether a flag, the environment, factlint.toml or nothing has set it
    #[arg(long)]
    pub(crate) show: bool,
    /// The arguments of `check`.
    #[command(flatten)]
    pub(crate) check: Check,
}

/// A value that holds for a key, and what has set it.
#[derive(Clone, Debug)]
pub(crate) struct Value {
    key: &'static str,
    /// As TOML; nothing when the key has no value.
    toml: Option<String>,
    /// What has set it.
    from: String,
}

/// What a `factlint.toml` says.
#[derive(Clone, Debug, Default)]
pub(crate) struct Settings {
    /// The file's path, from the working folder.
    path: PathBuf,
    set: Vec<Setting>,
}

/// One key of the file.
#[derive(Clone, Debug)]
struct Setting {
    key: &'static str,
    /// The values as the arguments have them: one, or those of a list; `true` or `false` of a switch.
    values: Vec<String>,
    /// The line of the key, from 1.
    line: usize,
}

/// Reads the file that holds for the arguments.
///
/// # Errors
/// When there is a file and it is not as it should be, or `--config` names none.
pub(crate) fn settings(program: &Command, asked: &ArgMatches) -> Result<Settings, Failure> {
    if asked
        .subcommand_name()
        .is_some_and(|name| !COMMANDS.contains(&name))
    {
        return Ok(Settings::default());
    }
    let own = own(asked);
    let named = |id: &str| own.try_get_one::<PathBuf>(id).ok().flatten();
    let flag = |id: &str| matches!(own.try_get_one::<bool>(id), Ok(Some(true)));
    if flag("no_config") {
        return Ok(Settings::default());
    }
    match named("config").cloned().or_else(file::find) {
        Some(path) => file::read(program, path),
        None => Ok(Settings::default()),
    }
}

/// The arguments of the command that runs.
fn own(matches: &ArgMatches) -> &ArgMatches {
    matches.subcommand().map_or(matches, |(_, own)| own)
}

impl Settings {
    /// The program with the values of the file for defaults, wherever the arguments do not speak against them.
    pub(crate) fn into_defaults(self, mut program: Command, asked: &ArgMatches) -> (Command, Self) {
        let own = own(asked);
        let given = |id: &str| source(own, id) == Some(ValueSource::CommandLine);
        let set: Vec<Setting> = self
            .set
            .into_iter()
            .filter(|setting| {
                let mut rivals = rivals(&program, setting.key).into_iter();
                let outside = setting.key == COLOR && color_variable().is_some();
                !outside && !given(&id(setting.key)) && !rivals.any(|rival| given(&rival))
            })
            .collect();
        for setting in &set {
            let values = setting.values.clone();
            let default =
                move |arg: Arg| arg.default_values(values.clone().into_iter().map(OsStr::from));
            program = with_default(program, setting.key, default);
        }
        (program, Self { set, ..self })
    }

    /// What holds for every key, and what has set it.
    pub(crate) fn values(&self, program: &Command, found: &ArgMatches) -> Vec<Value> {
        let own = own(found);
        KEYS.iter()
            .filter_map(|&key| {
                let arg = argument(program, key)?;
                Some(Value {
                    key,
                    toml: value::toml(arg, own),
                    from: self.origin(key, own),
                })
            })
            .collect()
    }

    fn origin(&self, key: &'static str, own: &ArgMatches) -> String {
        if source(own, &id(key)) == Some(ValueSource::CommandLine) {
            return format!("--{key}");
        }
        if let (COLOR, Some(variable)) = (key, color_variable()) {
            return variable.to_owned();
        }
        let set = self.set.iter().find(|setting| setting.key == key);
        set.map_or("default".to_owned(), |setting| {
            format!("{}:{}", slashed(&self.path), setting.line)
        })
    }
}

/// The arguments of `check` stand alone, below `check` and below `config`; `--color` stands for all commands.
fn with_default(
    program: Command,
    key: &'static str,
    default: impl Fn(Arg) -> Arg + Clone,
) -> Command {
    let subcommands: Vec<String> = program
        .get_subcommands()
        .filter(|command| COMMANDS.contains(&command.get_name()))
        .filter(|command| argument(command, key).is_some())
        .map(|command| command.get_name().to_owned())
        .collect();
    let program = program.mut_arg(id(key), default.clone());
    subcommands.into_iter().fold(program, |program, name| {
        program.mut_subcommand(name, |command| command.mut_arg(id(key), default.clone()))
    })
}

fn argument<'a>(command: &'a Command, key: &str) -> Option<&'a Arg> {
    let mut options = command.get_arguments();
    options.find(|arg| arg.get_long() == Some(key))
}

/// What clap calls the option of a key: the field that holds its value.
fn id(key: &str) -> String {
    key.replace('-', "_")
}

/// The ids of the arguments that cannot stand beside that of a key, whichever of the two says so.
fn rivals(program: &Command, key: &str) -> Vec<String> {
    let names = |arg: &Arg| -> Vec<String> {
        let others = program.get_arg_conflicts_with(arg);
        others
            .iter()
            .map(|other| other.get_id().to_string())
            .collect()
    };
    let mut found = argument(program, key).map(names).unwrap_or_default();
    let of_others = program
        .get_arguments()
        .filter(|other| names(other).iter().any(|name| *name == id(key)));
    found.extend(of_others.map(|other| other.get_id().to_string()));
    found
}

fn source(matches: &ArgMatches, id: &str) -> Option<ValueSource> {
    matches.try_contains_id(id).ok()?;
    matches.value_source(id)
}

/// The variable of the environment that says when to use colours, if one does: `auto` heeds it.
#[expect(
    clippy::disallowed_methods,
    reason = "the program looks at the environment"
)]
fn color_variable() -> Option<&'static str> {
    let value = |name| std::env::var_os(name).unwrap_or_default();
    if !value("NO_COLOR").is_empty() {
        return Some("NO_COLOR");
    }
    let force = value("CLICOLOR_FORCE");
    if !force.is_empty() && force != "0" {
        return Some("CLICOLOR_FORCE");
    }
    (value("CLICOLOR") == "0").then_some("CLICOLOR")
}

/// Prints the keys, or what holds for each.
pub(crate) fn run(asked: &Config, values: &[Value]) -> Result<Exit, Failure> {
    if asked.show {
        show(values)?;
    } else {
        list(&Cli::command())?;
    }
    Ok(Exit::Done)
}

fn show(values: &[Value]) -> Result<(), Failure> {
    print(|out| {
        values.iter().try_for_each(|value| match &value.toml {
            Some(toml) => {
                let set = format!("{} = {toml}", value.key);
                writeln!(out, "{set:<40} # {}", value.from)
            }
            None => {
                let unset = format!("# {} is not set", value.key);
                writeln!(out, "{unset:<40} # {}", value.from)
            }
        })
    })
}

fn list(program: &Command) -> Result<(), Failure> {
    print(|out| {
        for key in KEYS {
            let Some(arg) = argument(program, key) else {
                continue;
            };
            let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
            writeln!(out, "{key} = {}", value::takes(arg))?;
            match value::default(arg) {
                Some(default) => writeln!(out, "    {help} [default: {default}]")?,
                None => writeln!(out, "    {help}")?,
            }
        }
        Ok(())
    })
}

/// What a value of an option is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// `true` or `false`.
    Switch,
    /// Text.
    One,
    /// A list of texts.
    Many,
}

impl Kind {
    fn of(arg: &Arg) -> Self {
        match arg.get_action() {
            ArgAction::SetTrue | ArgAction::SetFalse => Self::Switch,
            ArgAction::Append => Self::Many,
            _ => Self::One,
        }
    }
}
