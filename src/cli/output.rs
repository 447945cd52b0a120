//! Outputs: reports written to files, each whole or not at all.
//!
//! A report goes to a new file beside its target, which then takes the target's name; so nobody ever reads half of one,
//! and what went wrong leaves the old report as it was. Nothing is written below the folder of sources.

use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use factlint::report::{FORMATS, Format};

use super::failure::Failure;

/// A report that is to be written to a file.
#[derive(Clone, Debug)]
pub(crate) struct Output {
    /// How to write it.
    pub(crate) format: &'static Format,
    /// Where, as the user gave it.
    pub(crate) path: PathBuf,
}

/// Reads `FORMAT=FILE`, as `--output` takes it.
pub(crate) fn parse(value: &str) -> Result<Output, String> {
    let Some((name, path)) = value.split_once('=') else {
        return Err("write the format, `=` and the file, such as `json=report.json`".to_owned());
    };
    let format = FORMATS.iter().find(|format| format.name == name);
    let Some(format) = format else {
        let names: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
        return Err(format!(
            "no format `{name}`; the formats are {}",
            names.join(", ")
        ));
    };
    if path.is_empty() {
        return Err(format!("no file is named after `{name}=`"));
    }
    Ok(Output {
        format,
        path: path.into(),
    })
}

/// An output whose path has been looked at.
#[derive(Debug)]
pub(crate) struct Target {
    output: Output,
    /// The file itself, where the path is a link.
    file: PathBuf,
}

/// Looks at the paths of all outputs before the work begins.
///
/// # Errors
/// When a folder is missing, a path is no plain file, is the file of claims or the baseline, stands below the folder of
/// sources, or is named twice.
pub(crate) fn targets(
    outputs: &[Output],
    claims: &Path,
    baseline: Option<&Path>,
    sources: &Path,
) -> Result<Vec<Target>, Failure> {
    let mut targets: Vec<Target> = Vec::new();
    for output in outputs {
        let file = real_file(&output.path).map_err(|why| Failure::file(&output.path, &why))?;
        if same(claims, &file) {
            return Err(Failure::taken(&output.path, "it is the file of claims"));
        }
        if baseline.is_some_and(|baseline| same(baseline, &file)) {
            return Err(Failure::taken(&output.path, "it is the baseline"));
        }
        if is_below(sources, &file) {
            return Err(Failure::taken(&output.path, IN_SOURCES));
        }
        if targets.iter().any(|target| target.file == file) {
            return Err(Failure::taken(&output.path, "two outputs name it"));
        }
        let output = output.clone();
        targets.push(Target { output, file });
    }
    Ok(targets)
}

/// Writes all outputs, and gives them their names only when all of them are whole.
///
/// # Errors
/// When one of them cannot be written.
pub(crate) fn write(
    targets: &[Target],
    report: impl Fn(&Format, &mut dyn Write) -> io::Result<()>,
) -> Result<(), Failure> {
    let mut staged = Vec::new();
    for target in targets {
        let written = Staged::new(&target.file, |out| report(target.output.format, out));
        staged.push(written.map_err(|why| Failure::file(&target.output.path, &why))?);
    }
    for (staged, target) in staged.into_iter().zip(targets) {
        let named = staged.publish(&target.file);
        named.map_err(|why| Failure::file(&target.output.path, &why))?;
    }
    Ok(())
}

/// Writes the baseline, whole or not at all.
///
/// # Errors
/// When its folder is missing, its path is no plain file, is the file of claims, or stands below the folder of sources, and
/// when it cannot be written.
pub(crate) fn replace_baseline(
    path: &Path,
    claims: &Path,
    sources: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Failure> {
    let failed = |why: io::Error| Failure::file(path, &why);
    let file = real_file(path).map_err(failed)?;
    if same(claims, &file) {
        return Err(Failure::baseline_taken(path, "it is the file of claims"));
    }
    if is_below(sources, &file) {
        return Err(Failure::baseline_taken(path, IN_SOURCES));
    }
    Staged::new(&file, write)
        .and_then(|staged| staged.publish(&file))
        .map_err(failed)
}

/// Writes files over what stands there, and gives them their names only when all of them are whole.
///
/// # Errors
/// When one of them cannot be written.
pub(crate) fn write_files(files: &[(PathBuf, Vec<u8>)]) -> Result<(), Failure> {
    let mut staged = Vec::new();
    for (path, text) in files {
        let written = real_file(path)
            .and_then(|file| Ok((Staged::new(&file, |out| out.write_all(text))?, file)));
        staged.push(written.map_err(|why| Failure::file(path, &why))?);
    }
    for ((staged, file), (path, _)) in staged.into_iter().zip(files) {
        staged
            .publish(&file)
            .map_err(|why| Failure::file(path, &why))?;
    }
    Ok(())
}

/// Makes new files: all of them, or none; a file that stands there already is never written over.
///
/// # Errors
/// When one of them is there, or cannot be written.
pub(crate) fn create_files(files: &[(PathBuf, Vec<u8>)]) -> Result<(), Failure> {
    let mut staged = Vec::new();
    for (path, text) in files {
        let written = Staged::new(path, |out| out.write_all(text));
        staged.push(written.map_err(|why| Failure::file(path, &why))?);
    }
    let mut made: Vec<&PathBuf> = Vec::new();
    for (staged, (path, _)) in staged.into_iter().zip(files) {
        if let Err(why) = staged.publish_new(path) {
            for path in made {
                // It was made a moment ago and by nobody else.
                let _ = std::fs::remove_file(path);
            }
            return Err(match why.kind() {
                io::ErrorKind::AlreadyExists => Failure::there_already(path),
                _ => Failure::file(path, &why),
            });
        }
        made.push(path);
    }
    Ok(())
}

/// Appends to a file that belongs to others; the report is told how many bytes stand there already.
///
/// # Errors
/// When the file stands below the folder of sources, or cannot be written.
pub(crate) fn append(
    path: &Path,
    sources: &Path,
    report: impl FnOnce(u64, &mut dyn Write) -> io::Result<()>,
) -> Result<(), Failure> {
    let failed = |why: io::Error| Failure::file(path, &why);
    if is_below(sources, &real_file(path).map_err(failed)?) {
        return Err(Failure::taken(path, IN_SOURCES));
    }
    let add = || {
        let file = OpenOptions::new().append(true).create(true).open(path)?;
        let before = file.metadata()?.len();
        let mut out = BufWriter::new(file);
        report(before, &mut out)?;
        out.flush()
    };
    add().map_err(failed)
}

/// Why a file below the folder of sources is refused.
const IN_SOURCES: &str = "it is in the folder of sources, which is never written to";

/// Whether a file stands below the folder of sources, links followed.
fn is_below(sources: &Path, file: &Path) -> bool {
    let root = sources.canonicalize();
    // A folder that is not there holds nothing, and is told of elsewhere.
    root.is_ok_and(|root| file.starts_with(root))
}

fn same(claims: &Path, file: &Path) -> bool {
    claims.canonicalize().is_ok_and(|claims| claims == file)
}

/// The file that a path stands for: what it links to, else the name in its folder.
///
/// A device or a pipe is refused: a report that takes its name would be the end of it.
fn real_file(path: &Path) -> io::Result<PathBuf> {
    if path.symlink_metadata().is_ok() {
        let file = path.canonicalize()?;
        return if file.is_file() {
            Ok(file)
        } else {
            Err(io::Error::other("not a plain file"))
        };
    }
    let name = path
        .file_name()
        .ok_or_else(|| io::Error::other("not the name of a file"))?;
    let folder = path.parent().unwrap_or(Path::new(""));
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    let folder = folder.canonicalize()?;
    if !folder.is_dir() {
        return Err(io::Error::from(io::ErrorKind::NotFound));
    }
    Ok(folder.join(name))
}

/// A report that is whole and has not its name yet; goes away when it never gets one.
struct Staged {
    path: PathBuf,
    named: bool,
}

/// So many names are tried beside a target; others are left by runs that were ended from outside.
const MOST_NAMES: usize = 100;

impl Staged {
    fn new(
        target: &Path,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<Self> {
        let (path, file) = beside(target)?;
        let staged = Self { path, named: false };
        let mut out = BufWriter::new(file);
        write(&mut out)?;
        out.into_inner()?.sync_all()?;
        Ok(staged)
    }

    /// Gives it a name that nothing has. A link cannot take the place of a file, as a new name can; where a disk knows no
    /// links, the name is taken first and the file put into its place.
    fn publish_new(self, target: &Path) -> io::Result<()> {
        match std::fs::hard_link(&self.path, target) {
            // The staged name goes away with the value.
            Ok(()) => Ok(()),
            Err(why) if why.kind() == io::ErrorKind::AlreadyExists => Err(why),
            Err(_) => {
                OpenOptions::new()
                    .write(true)
                    .create_new(true)
                    .open(target)?;
                self.publish(target)
            }
        }
    }

    fn publish(mut self, target: &Path) -> io::Result<()> {
        std::fs::rename(&self.path, target)?;
        self.named = true;
        Ok(())
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        if !self.named {
            // The failure that brought us here is told; a file that stays is the smaller trouble.
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

/// A new file in the folder of the target, under a hidden name of its own.
fn beside(target: &Path) -> io::Result<(PathBuf, File)> {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let process = std::process::id();
    for number in 0..MOST_NAMES {
        let path = target.with_file_name(format!(".{name}.{process}-{number}.tmp"));
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Err(why) if why.kind() == io::ErrorKind::AlreadyExists => {}
            Err(why) => return Err(why),
            Ok(file) => return Ok((path, file)),
        }
    }
    Err(io::Error::from(io::ErrorKind::AlreadyExists))
}
