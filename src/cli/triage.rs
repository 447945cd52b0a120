//! Which findings count: what is chosen, what is known from before, and what fails the run.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use factlint::claims::{Claims, Severity};
use factlint::triage::{Baseline, MAX_BYTES, Policy, Selection};

use super::connect::slashed;
use super::failure::{Failure, reason};

/// The name of the baseline beside the claims file.
const BASELINE: &str = "factlint-baseline.json";

/// Which findings count.
#[derive(Debug, Args)]
pub(crate) struct Counting {
    /// Take only the findings of these: ids of claims, tags, codes such as `contradicted`; with commas between them
    #[arg(long, value_name = "SELECTOR", value_delimiter = ',')]
    pub(crate) select: Vec<String>,
    /// Leave out the findings of these, after `--select`
    #[arg(long, value_name = "SELECTOR", value_delimiter = ',')]
    pub(crate) ignore: Vec<String>,
    /// Fail at findings as bad as this, or worse
    #[arg(long, value_name = "SEVERITY", default_value = "error")]
    pub(crate) fail_on: FailOn,
    /// The findings that are known and do not fail [default: `factlint-baseline.json` beside the claims file, if it is there]
    #[arg(long, value_name = "FILE", conflicts_with = "no_baseline")]
    pub(crate) baseline: Option<PathBuf>,
    /// Take every finding for new, whatever the baseline has
    #[arg(long)]
    pub(crate) no_baseline: bool,
}

/// What fails the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    /// Claims that are not met
    Error,
    /// Also what else should be looked at, such as a garbled copy
    Warning,
    /// Also notes, such as a weekday that does not fit its date
    Note,
    /// Nothing that is found; what could not be checked still ends with 2
    Never,
}

impl Counting {
    /// What counts, in words of the library.
    ///
    /// # Errors
    /// When a selector means nothing, or the baseline cannot be read.
    pub(crate) fn policy(&self, claims: &Claims, path: &Path) -> Result<Policy, Failure> {
        Ok(Policy {
            selection: Selection::new(&self.select, &self.ignore, claims)?,
            fail_on: self.fail_on.severity(),
            baseline: if self.no_baseline {
                None
            } else {
                baseline(self.baseline.as_deref(), path)?
            },
        })
    }
}

impl FailOn {
    fn severity(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warning => Some(Severity::Warning),
            Self::Note => Some(Severity::Note),
            Self::Never => None,
        }
    }
}

/// Where the baseline is: as named, else beside the claims file.
pub(crate) fn baseline_path(named: Option<&Path>, claims: &Path) -> PathBuf {
    named.map_or_else(|| claims.with_file_name(BASELINE), Path::to_owned)
}

/// Reads the baseline; one that is not named need not be there.
///
/// # Errors
/// When it cannot be read, or is no baseline.
pub(crate) fn baseline(named: Option<&Path>, claims: &Path) -> Result<Option<Baseline>, Failure> {
    let path = baseline_path(named, claims);
    match bytes(&path) {
        Ok(bytes) => Ok(Some(Baseline::parse(&slashed(&path), &bytes)?)),
        Err(why) if why.kind() == io::ErrorKind::NotFound && named.is_none() => Ok(None),
        Err(why) => Err(Failure::baseline_file(&path, &reason(&why))),
    }
}

#[expect(clippy::disallowed_methods, reason = "the program reads the baseline")]
fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // A device may never end, so that its size cannot be asked for first.
    File::open(path)?
        .take(MAX_BYTES + 1)
        .read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_BYTES {
        let limit = MAX_BYTES / 1024 / 1024;
        return Err(io::Error::other(format!("it has more than {limit} MiB")));
    }
    Ok(bytes)
}
