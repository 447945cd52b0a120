//! `factlint init`: a first `claims.yaml` beside a folder of sources, and the schema by which editors complete it.
//!
//! Nothing is ever written over, nothing is written among the sources, and both files get their names when they are whole.

use std::path::{Path, PathBuf};

use clap::Args;
use factlint::blocks;
use factlint::claims::SCHEMA;
use factlint::read;
use factlint::starter::{Starter, starter};

use crate::cli::failure::Failure;
use crate::cli::progress::Progress;
use crate::cli::{connect, output};
use crate::{Exit, print};

const EXAMPLES: &str = "\
Examples:
  factlint init               write claims.yaml here, for the sources in sources/
  factlint init archive       write claims.yaml here, for the sources in archive/
  factlint init desk/monday   write desk/monday/claims.yaml, if there is desk/monday/sources/;
                              else desk/claims.yaml, for the sources in desk/monday/";

/// The name of the file of claims.
const CLAIMS: &str = "claims.yaml";

/// The name of the schema, which the first line of the claims names.
const SCHEMA_FILE: &str = "claims.schema.json";

/// The folder of sources that need not be named.
const SOURCES: &str = "sources";

/// For what to write.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Init {
    /// The folder of sources, or the folder in which `sources/` lies [default: this folder]
    pub(crate) dir: Option<PathBuf>,
}

/// Where the claims go, and where the sources lie.
struct Place {
    /// The folder of the claims file.
    home: PathBuf,
    /// The folder of sources.
    sources: PathBuf,
    /// The same, seen from the claims file.
    named: String,
}

/// Writes the files, and says what is in them and what to do next.
pub(crate) fn run(asked: &Init) -> Result<Exit, Failure> {
    let place = place(asked.dir.as_deref())?;
    let claims = place.home.join(CLAIMS);
    let schema = place.home.join(SCHEMA_FILE);
    if claims.symlink_metadata().is_ok() {
        return Err(Failure::there_already(&claims));
    }
    let progress = Progress::start(false, "reading the sources");
    let sources = connect::folder(&place.sources)?;
    let starter = starter(&sources, &place.named);
    drop(progress);
    if starter.unreadable == sources.files.len() {
        return Err(Failure::all_unreadable(&place.sources));
    }
    let mut files = vec![(claims.clone(), starter.text.clone().into_bytes())];
    let with_schema = schema.symlink_metadata().is_err();
    if with_schema {
        files.push((schema.clone(), SCHEMA.as_bytes().to_vec()));
    }
    output::create_files(&files)?;
    say(
        &claims,
        with_schema.then_some(&schema),
        sources.files.len(),
        &starter,
    )?;
    Ok(Exit::Done)
}

fn place(dir: Option<&Path>) -> Result<Place, Failure> {
    let home = dir.unwrap_or(Path::new(""));
    let inside = home.join(SOURCES);
    if inside.is_dir() {
        return Ok(Place {
            home: home.to_owned(),
            sources: inside,
            named: format!("{SOURCES}/"),
        });
    }
    // `.` and `..` have no name, and what lies beside them is nobody's to write to unasked.
    let name = home.file_name();
    let Some(name) = name else {
        return Err(Failure::no_sources_folder(
            home,
            &folders_with_sources(home),
        ));
    };
    Ok(Place {
        home: home.parent().unwrap_or(Path::new("")).to_owned(),
        sources: home.to_owned(),
        named: format!("{}/", name.to_string_lossy()),
    })
}

/// The folders in this one that hold sources, by name.
fn folders_with_sources(home: &Path) -> Vec<String> {
    let here = if home.as_os_str().is_empty() {
        Path::new(".")
    } else {
        home
    };
    let found = read::read(here)
        .map(|sources| sources.files)
        .unwrap_or_default();
    let mut folders: Vec<String> = found
        .iter()
        .filter(|file| blocks::is_source(&file.path))
        .filter_map(|file| Some(file.path.split_once('/')?.0.to_owned()))
        .collect();
    folders.dedup();
    folders
}

fn say(
    claims: &Path,
    schema: Option<&PathBuf>,
    files: usize,
    starter: &Starter,
) -> Result<(), Failure> {
    let count = |number: usize, one: &str, many: &str| match number {
        1 => format!("1 {one}"),
        _ => format!("{number} {many}"),
    };
    print(|out| {
        let held = [
            (files, "source", "sources"),
            (starter.origins, "origin", "origins"),
            (starter.aliases, "name with aliases", "names with aliases"),
            (
                starter.claims,
                "claim to begin with",
                "claims to begin with",
            ),
        ];
        let held = held.iter().filter(|(number, ..)| *number > 0);
        let held: Vec<String> = held
            .map(|(number, one, many)| count(*number, one, many))
            .collect();
        writeln!(out, "wrote {}: {}", claims.display(), held.join(", "))?;
        match schema {
            Some(schema) => writeln!(
                out,
                "wrote {}: editors complete and check the claims with it",
                schema.display()
            )?,
            None => writeln!(out, "left {SCHEMA_FILE} as it is")?,
        }
        if starter.unreadable > 0 {
            let sources = count(starter.unreadable, "source", "sources");
            writeln!(
                out,
                "{sources} cannot be read, as the file says; the check ends with 2 until then"
            )?;
        }
        let check = if claims == Path::new(CLAIMS) {
            "factlint check".to_owned()
        } else {
            format!("factlint check --claims {}", claims.display())
        };
        writeln!(
            out,
            "next: write your claims below `claims:`, and run `{check}`"
        )
    })
}
