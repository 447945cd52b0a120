//! `factlint baseline`: writes down the findings of today. After the first time it only takes out what is gone.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use factlint::report::{write_baseline, write_baseline_update};
use factlint::triage::{self, Baseline, Update};
use jiff::civil::Date;

use super::failure::Failure;
use super::triage::{baseline, baseline_path};
use super::{config, connect, output, run};
use crate::{Exit, print};

const HELP: &str = "\
Examples:
  factlint baseline                          take in all of today; later, take out what is gone
  factlint baseline --accept-new             take in what is new, too
  factlint check --no-baseline               see every finding again

Exit codes:
  0  the baseline has every finding there is
  1  something is new and was not taken in
  2  could not tell: wrong usage, invalid claims, a source or a baseline that cannot be read";

/// What to write down.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(crate) struct Writing {
    /// The file of claims
    #[arg(long, value_name = "FILE", default_value = "claims.yaml")]
    claims: PathBuf,
    /// The folder of sources [default: `sources:` of the claims file, else `sources/` beside it]
    #[arg(long, value_name = "DIR")]
    sources: Option<PathBuf>,
    /// The file to write [default: `factlint-baseline.json` beside the claims file]
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Take in also what is not in the file yet; otherwise it only shrinks
    #[arg(long)]
    accept_new: bool,
    /// The day by which dissents expire, such as 2026-11-22 [default: today in UTC]
    #[arg(long, value_name = "DATE")]
    today: Option<Date>,
    /// Which configuration to heed.
    #[command(flatten)]
    configured: config::Configured,
}

/// Writes the baseline and says what became of it; 1 when something new was not taken in.
pub(crate) fn write(asked: &Writing) -> Result<Exit, Failure> {
    let path = baseline_path(asked.baseline.as_deref(), &asked.claims);
    // Also one that is named need not be there before the first time.
    let old = if path.symlink_metadata().is_ok() {
        baseline(Some(&path), &asked.claims)?
    } else {
        None
    };
    let claims = connect::claims(&asked.claims)?;
    let root = run::sources_root(asked.sources.as_deref(), &asked.claims, &claims);
    let sources = connect::sources(&root, &claims, asked.sources.is_some())?;
    let judged = factlint::check(&claims, &sources, run::today(asked.today, &claims));
    for (file, document) in sources.files.iter().zip(&judged.documents) {
        if let Err(why) = document {
            let path = format!("{}{}", connect::folder_prefix(&root), file.path);
            return Err(Failure::baseline_unread(&path, why));
        }
    }
    let update = triage::update(&judged.found(&claims, &sources), old.as_ref());
    let accepted = asked.accept_new || old.is_none();
    let new = baseline_of(&path, &update, accepted);
    if old.as_ref() != Some(&new) {
        let write = |out: &mut dyn Write| write_baseline(&new, out);
        output::replace_baseline(&path, &asked.claims, &root, write)?;
    }
    print(|out| write_baseline_update(&new.path, &update, accepted, out))?;
    Ok(if accepted || update.new.is_empty() {
        Exit::Done
    } else {
        Exit::NotMet
    })
}

/// What is kept, and what is new when it is taken in.
fn baseline_of(path: &Path, update: &Update, accepted: bool) -> Baseline {
    let mut entries = update.kept.clone();
    if accepted {
        entries.extend(update.new.iter().cloned());
    }
    Baseline::new(&connect::slashed(path), entries)
}
