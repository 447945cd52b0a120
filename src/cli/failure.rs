//! Why the work could not be done: what, where, and what to do.

use std::io;
use std::path::Path;

use factlint::claims::ClaimsError;
use factlint::eval::RowError;
use factlint::explain;
use factlint::read::ReadError;
use factlint::report::{Style, visible_line, write_mistakes};
use factlint::source::Unreadable;
use factlint::triage::{BaselineError, SelectError};

/// An error of the program.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Something that has no place in a file.
    Plain {
        /// What and where: lower-case, no full stop.
        what: String,
        /// What to do; nothing when empty.
        help: String,
    },
    /// Mistakes of the claims file or of `factlint.toml`, each with its place.
    Claims(Box<ClaimsError>),
}

impl From<ClaimsError> for Failure {
    fn from(error: ClaimsError) -> Self {
        Self::Claims(Box::new(error))
    }
}

impl From<BaselineError> for Failure {
    fn from(error: BaselineError) -> Self {
        Self::plain(error.what, error.help)
    }
}

impl From<SelectError> for Failure {
    fn from(error: SelectError) -> Self {
        Self::plain(error.what, error.help)
    }
}

impl Failure {
    fn plain(what: String, help: impl Into<String>) -> Self {
        Self::Plain {
            what,
            help: help.into(),
        }
    }

    /// The claims file cannot be read.
    pub(crate) fn claims_file(path: &Path, why: &io::Error) -> Self {
        let help = if why.kind() == io::ErrorKind::NotFound {
            "write a first one with `factlint init`, or name yours with `--claims FILE`"
        } else {
            ""
        };
        Self::plain(
            format!(
                "cannot read the claims `{}`: {}",
                path.display(),
                reason(why)
            ),
            help,
        )
    }

    /// The claims file is not in UTF-8; `at` is the first byte that is not.
    pub(crate) fn claims_encoding(path: &Path, at: usize) -> Self {
        Self::plain(
            format!(
                "the claims `{}` are not in UTF-8: byte {at} cannot be read",
                path.display()
            ),
            "save the file in UTF-8",
        )
    }

    /// `factlint.toml` cannot be read.
    pub(crate) fn config_file(path: &Path, why: &io::Error) -> Self {
        Self::plain(
            format!("cannot read `{}`: {}", path.display(), reason(why)),
            "name the configuration with `--config FILE`, or do without one with `--no-config`",
        )
    }

    /// `factlint.toml` is not in UTF-8; `at` is the first byte that is not.
    pub(crate) fn config_encoding(path: &Path, at: usize) -> Self {
        Self::plain(
            format!(
                "`{}` is not in UTF-8: byte {at} cannot be read",
                path.display()
            ),
            "save the file in UTF-8",
        )
    }

    /// A first claims file is to be written where one stands.
    pub(crate) fn there_already(path: &Path) -> Self {
        Self::plain(
            format!(
                "`{}` is there already, and is left as it is",
                path.display()
            ),
            "write your claims into it, or move it away first",
        )
    }

    /// There is no folder of sources where one is looked for; these folders hold some.
    pub(crate) fn no_sources_folder(home: &Path, folders: &[String]) -> Self {
        let shown = if home.as_os_str().is_empty() {
            Path::new(".")
        } else {
            home
        };
        let help = match folders.first() {
            Some(folder) => {
                let folder = home.join(folder);
                format!("name the folder: `factlint init {}`", folder.display())
            }
            None => "put the texts into a folder `sources`, one file each".to_owned(),
        };
        Self::plain(
            format!("no folder `sources` in `{}`", shown.display()),
            help,
        )
    }

    /// No source of a folder can be read.
    pub(crate) fn all_unreadable(folder: &Path) -> Self {
        Self::plain(
            format!("no source in `{}` can be read", folder.display()),
            format!("see why with `factlint origins {}`", folder.display()),
        )
    }

    /// There are no claims.
    pub(crate) fn no_claims(path: &Path) -> Self {
        Self::plain(
            format!("nothing to check: `{}` has no claims", path.display()),
            "write a sentence below `claims:`, such as `- 51 countries signed`",
        )
    }

    /// The folder of sources cannot be read, or holds none.
    pub(crate) fn sources(why: &ReadError) -> Self {
        Self::plain(
            why.to_string(),
            "name the folder with `--sources DIR`, in factlint.toml, or with `sources:` in the claims file",
        )
    }

    /// A folder that was named cannot be read, or holds none.
    pub(crate) fn folder(why: &ReadError) -> Self {
        Self::plain(why.to_string(), "name the folder of sources")
    }

    /// One version has nothing to be compared with.
    pub(crate) fn one_version() -> Self {
        Self::plain(
            "one file has nothing to be compared with".to_owned(),
            "name two versions or more, or a folder with `--group`",
        )
    }

    /// `--group` takes a folder.
    pub(crate) fn one_folder() -> Self {
        Self::plain("`--group` takes one folder".to_owned(), "")
    }

    /// A file that was named cannot be read.
    pub(crate) fn unreadable(path: &Path, why: &Unreadable) -> Self {
        Self::plain(format!("`{}`: {why}", path.display()), "")
    }

    /// A file of rows has a line that is none.
    pub(crate) fn row(path: &Path, why: &RowError) -> Self {
        let line = why.line;
        Self::plain(
            format!("`{}`, line {line}: {}", path.display(), why.what),
            &why.help,
        )
    }

    /// A file of rows has none, or none whose id begins as asked.
    pub(crate) fn no_rows(path: &Path, only: Option<&str>) -> Self {
        let path = path.display();
        match only {
            None => Self::plain(
                format!("nothing to measure: `{path}` has no rows"),
                "write one JSON object a line, with `id`, `claim` and `evidence`",
            ),
            Some(prefix) => Self::plain(
                format!("nothing to measure: no id in `{path}` begins with `{prefix}`"),
                "name another beginning with `--only PREFIX`, or leave it out",
            ),
        }
    }

    /// The format of facts does not go with what they are read from.
    pub(crate) fn facts_format(rows: bool) -> Self {
        if rows {
            Self::plain(
                "`--rows` has only the format `jsonl`".to_owned(),
                "leave `--format` out",
            )
        } else {
            Self::plain(
                "the format `jsonl` is for `--rows`".to_owned(),
                "write `--format json` for one file",
            )
        }
    }

    /// There is no such code.
    pub(crate) fn unknown_code(code: &str) -> Self {
        let near = explain::nearest(code).map(|near| format!("did you mean `{near}`? "));
        let help = format!(
            "{}`factlint explain` lists all codes",
            near.unwrap_or_default()
        );
        Self::plain(format!("no code `{code}`"), help)
    }

    /// The output cannot be written.
    pub(crate) fn output(why: &io::Error) -> Self {
        Self::plain(format!("cannot write the output: {}", reason(why)), "")
    }

    /// A file cannot be written.
    pub(crate) fn file(path: &Path, why: &io::Error) -> Self {
        let help = if why.kind() == io::ErrorKind::NotFound {
            "make its folder first"
        } else {
            ""
        };
        Self::plain(
            format!("cannot write `{}`: {}", path.display(), reason(why)),
            help,
        )
    }

    /// A file must not be written.
    pub(crate) fn taken(path: &Path, why: &str) -> Self {
        Self::plain(
            format!("cannot write `{}`: {why}", path.display()),
            "name another file with `--output FORMAT=FILE`",
        )
    }

    /// The baseline must not be written there.
    pub(crate) fn baseline_taken(path: &Path, why: &str) -> Self {
        Self::plain(
            format!("cannot write `{}`: {why}", path.display()),
            "name another file with `--baseline FILE`",
        )
    }

    /// The baseline cannot be read.
    pub(crate) fn baseline_file(path: &Path, why: &str) -> Self {
        Self::plain(
            format!("cannot read the baseline `{}`: {why}", path.display()),
            "write it with `factlint baseline`, or leave `--baseline` out",
        )
    }

    /// No baseline can be made of a run in which a source could not be read.
    pub(crate) fn baseline_unread(source: &str, why: &Unreadable) -> Self {
        Self::plain(
            format!("cannot tell the findings of today: `{source}`: {why}"),
            "repair the file, or take it out of the folder; the baseline is as it was",
        )
    }

    /// Tells it to the user.
    pub(crate) fn write(&self, style: &Style, out: &mut dyn io::Write) -> io::Result<()> {
        match self {
            Self::Claims(error) => write_mistakes(error, style, out),
            Self::Plain { what, help } => {
                let (error, tip) = heads(style.colour);
                writeln!(out, "{error}: {}", visible_line(what))?;
                if !help.is_empty() {
                    writeln!(out, "{tip}: {}", visible_line(help))?;
                }
                Ok(())
            }
        }
    }
}

/// The words `error` and `help`, in the colours of diagnostics.
fn heads(colour: bool) -> (String, String) {
    use annotate_snippets::renderer::{DEFAULT_ERROR_STYLE, DEFAULT_HELP_STYLE};
    if colour {
        let (error, help) = (DEFAULT_ERROR_STYLE, DEFAULT_HELP_STYLE);
        (
            format!("{error}error{error:#}"),
            format!("{help}help{help:#}"),
        )
    } else {
        ("error".to_owned(), "help".to_owned())
    }
}

/// The reason of the operating system; the common ones in the same words everywhere.
pub(crate) fn reason(why: &io::Error) -> String {
    match why.kind() {
        io::ErrorKind::NotFound => "no such file or folder".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        _ => why.to_string(),
    }
}
