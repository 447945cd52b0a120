//! The JSON format: a contract with its readers, described by `report.schema.json`.

mod v1;

use std::io;

use super::{Format, Report, Style};

/// The JSON format.
pub(super) const FORMAT: Format = Format {
    name: "json",
    about: "everything, for programs; described by report.schema.json",
    write,
};

/// Writes the report; claims are written one by one, so that a large run is never held twice.
fn write(report: &Report<'_>, _: &Style, out: &mut dyn io::Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &v1::report(report))?;
    writeln!(out)
}

#[cfg(test)]
mod tests;
