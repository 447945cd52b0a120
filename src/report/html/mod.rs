//! The HTML format: one static file for editorial review, that asks the network for nothing.
//!
//! Everything can be read with scripts off; the one script filters, copies and opens what a link points into. The policy
//! of the page allows this script and this style by their hashes and nothing else, so that no text of a source can run or
//! fetch anything even if it got past the escaping. Templates escape all values (`minijinja`, by the ending `.html`).

mod card;
mod diffs;
mod graph;
mod page;
mod quote;
mod sources;

use std::io;

use minijinja::Environment;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use sha2::{Digest, Sha256};

use super::groups::{Group, groups};
use super::places::{Page, Places};
use super::{Format, Report, Style, visible_line};
use crate::judge::SourceStance;
use crate::source::SourceId;

/// The HTML format.
pub(super) const FORMAT: Format = Format {
    name: "html",
    about: "one static page for editorial review, with evidence, sources and diffs",
    write,
};

/// The templates; those that end in `.html` escape what they show.
const TEMPLATES: &[(&str, &str)] = &[
    ("report.html", include_str!("report.html")),
    ("matrix.html", include_str!("matrix.html")),
    ("cards.html", include_str!("cards.html")),
    ("origins.html", include_str!("origins.html")),
    ("diffs.html", include_str!("diffs.html")),
    ("sources.html", include_str!("sources.html")),
];

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");

fn write(report: &Report<'_>, style: &Style, out: &mut dyn io::Write) -> io::Result<()> {
    let view = View {
        report,
        root: &style.root,
        places: Places::new(report.sources),
        claims_page: Page::of_text(&report.claims.text),
        groups: groups(report),
        passages: quote::Passages::new(report),
        with_text: sources::with_text(report),
        quoted: card::quoted(report.judgements),
    };
    let html = render(&page::page(&view)).map_err(io::Error::other)?;
    // The template engine takes the last line end away.
    writeln!(out, "{html}")
}

/// The report with what is needed to show it.
struct View<'a> {
    report: &'a Report<'a>,
    root: &'a str,
    places: Places<'a>,
    claims_page: Page<'a>,
    groups: Vec<Group<'a>>,
    passages: quote::Passages<'a>,
    with_text: Vec<bool>,
    quoted: Vec<Vec<bool>>,
}

impl View<'_> {
    /// The path of a source, fit to be shown.
    fn path(&self, source: SourceId) -> String {
        visible_line(self.places.path(source))
    }

    /// Whether the text of a source stands in the page, so that its lines can be linked to.
    fn has_text(&self, source: SourceId) -> bool {
        let shown = self.with_text.get(source.index());
        shown.copied().unwrap_or_default()
    }

    /// Whether the card of a claim quotes what a source says, so that it can be linked to.
    fn quotes(&self, claim: usize, stance: &SourceStance) -> bool {
        let at = self.report.place(claim);
        let of_claim = at.and_then(|at| self.quoted.get(at));
        let quoted = of_claim.and_then(|quoted| quoted.get(stance.source.index()));
        quoted.copied().unwrap_or_default()
    }
}

/// The anchor of a source.
fn source_anchor(source: SourceId) -> String {
    format!("s{}", source.index() + 1)
}

/// The anchor of a line of a source.
fn line_anchor(source: SourceId, line: usize) -> String {
    format!("{}-l{line}", source_anchor(source))
}

/// The anchor of what a source says to a claim; claims are counted from 0.
fn stance_anchor(claim: usize, source: SourceId) -> String {
    format!("c{}-{}", claim + 1, source_anchor(source))
}

fn render(page: &page::PageView) -> Result<String, minijinja::Error> {
    let mut environment = Environment::new();
    let mut syntax = SyntaxConfig::builder();
    environment.set_syntax(syntax.trim_blocks(true).lstrip_blocks(true).build()?);
    for (name, source) in TEMPLATES {
        environment.add_template(name, source)?;
    }
    environment.get_template("report.html")?.render(Serde(page))
}

/// A file of ours as it stands in the page: browsers hash it with plain line ends.
fn embedded(file: &str) -> String {
    file.replace('\r', "")
}

/// The hash of a text, as a content security policy takes it.
fn policy_hash(text: &str) -> String {
    format!("sha256-{}", base64(&Sha256::digest(text.as_bytes())))
}

/// RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for group in bytes.chunks(3) {
        let byte = |at: usize| u32::from(group.get(at).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for digit in 0..4 {
            if digit > group.len() {
                text.push('=');
            } else {
                let six = bits >> (18 - 6 * digit) & 63;
                text.push(char::from(DIGITS[six as usize]));
            }
        }
    }
    text
}

#[cfg(test)]
mod tests;
