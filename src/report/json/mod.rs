//! The JSON format: a contract with its readers, described by `report.schema.json`.

mod issues;
mod v1;

use std::io;

use super::visible::is_hidden;
use super::{Format, Report, Style};

/// The JSON format.
pub(super) const FORMAT: Format = Format {
    name: "json",
    about: "everything, for programs; described by report.schema.json",
    write,
};

/// Writes the report; claims are written one by one, so that a large run is never held twice.
fn write(report: &Report<'_>, style: &Style, out: &mut dyn io::Write) -> io::Result<()> {
    write_value(&v1::report(report, &style.root), out)
}

/// Writes a value in lines, with every hidden character escaped: the file may be looked at in a terminal.
pub(super) fn write_value(
    value: &impl serde::Serialize,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    serde_json::to_writer_pretty(Escaping(&mut *out), value)?;
    writeln!(out)
}

/// Escapes hidden characters on their way out.
///
/// In JSON they can only stand inside of strings, and `serde_json` hands on strings in whole characters.
struct Escaping<'a>(&'a mut dyn io::Write);

impl io::Write for Escaping<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes)?;
        Ok(bytes.len())
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        // Nearly everything is ASCII, of which `serde_json` has escaped all controls but DEL.
        if bytes.iter().all(|&byte| byte < 0x7f) {
            return self.0.write_all(bytes);
        }
        let text = std::str::from_utf8(bytes).map_err(io::Error::other)?;
        let mut written = 0;
        for (at, c) in text.char_indices().filter(|&(_, c)| is_hidden(c)) {
            self.0.write_all(&bytes[written..at])?;
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                write!(self.0, "\\u{unit:04x}")?;
            }
            written = at + c.len_utf8();
        }
        self.0.write_all(&bytes[written..])
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

#[cfg(test)]
mod tests;
