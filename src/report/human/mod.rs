//! The human format: diagnostics for what is not met, then what a reader should look at, a table and one line of summary.

mod claim;
mod dissent;
mod finding;
mod summary;
mod table;
mod verbose;

use std::io;

use annotate_snippets::{Group, Renderer};

use super::places::{Page, Places};
use super::problems;
use super::snippet::{self, Mark};
use super::{Detail, Format, Report, Style};
use crate::claims::Severity;
use crate::judge::{Evidence, Finding};
use crate::relate::Origin;
use crate::source::SourceId;
use crate::triage::{About, Issue};

/// The human format.
pub(super) const FORMAT: Format = Format {
    name: "human",
    about: "diagnostics with the words that prove them, a table and a summary",
    write,
};

fn write(report: &Report<'_>, style: &Style, out: &mut dyn io::Write) -> io::Result<()> {
    let view = View::new(report, style);
    view.diagnostics(out)?;
    if style.detail >= Detail::Verbose {
        verbose::write(&view, out)?;
    }
    if style.detail >= Detail::Normal {
        table::write(&view, out)?;
        summary::write(&view, out)?;
    }
    Ok(())
}

/// The report with what is needed to show it.
struct View<'a> {
    report: &'a Report<'a>,
    style: &'a Style,
    places: Places<'a>,
    claims_page: Page<'a>,
    renderer: Renderer,
    /// For every source, the place of its origin; none when it could not be read.
    origin_of: Vec<Option<usize>>,
}

impl<'a> View<'a> {
    fn new(report: &'a Report<'a>, style: &'a Style) -> Self {
        let mut origin_of = vec![None; report.sources.files.len()];
        for (at, origin) in report.origins.origins.iter().enumerate() {
            for source in &origin.sources {
                origin_of[source.index()] = Some(at);
            }
        }
        Self {
            report,
            style,
            places: Places::new(report.sources),
            claims_page: Page::of_text(&report.claims.text),
            renderer: snippet::renderer(style),
            origin_of,
        }
    }

    /// Claims that are not met, then findings, then sources that could not be read.
    fn diagnostics(&self, out: &mut dyn io::Write) -> io::Result<()> {
        for (judgement, severity) in self.report.open() {
            self.show(&claim::groups(self, judgement, severity), out)?;
        }
        for judgement in self.report.judgements {
            for alike in finding::alike(self.shown(self.report.beside(judgement))) {
                self.show(&finding::of_claim(self, judgement, &alike), out)?;
            }
        }
        for alike in finding::alike(self.shown(self.report.of_run())) {
            self.show(&finding::of_run(self, &alike), out)?;
        }
        self.stale(out)?;
        for (file, document) in self.report.sources.files.iter().zip(self.report.documents) {
            if let Err(why) = document {
                self.show(&finding::unreadable(self, &file.path, why), out)?;
            }
        }
        Ok(())
    }

    /// Entries of the baseline that fit nothing.
    fn stale(&self, out: &mut dyn io::Write) -> io::Result<()> {
        let detailed = self.style.detail >= Detail::Normal;
        match problems::about(self.report, About::Stale) {
            Some(problem) if detailed || problem.fails => self.show(&finding::stale(&problem), out),
            _ => Ok(()),
        }
    }

    /// The findings that are shown: those that nothing suppresses; with `-q` only what fails the run.
    fn shown(&self, findings: Vec<(&'a Finding, &'a Issue)>) -> Vec<(&'a Finding, Severity)> {
        let detailed = self.style.detail >= Detail::Normal;
        let findings = findings.into_iter();
        findings
            .filter(|(_, issue)| {
                let open = detailed && issue.suppression.is_none();
                open || self.report.triage.fails(issue)
            })
            .map(|(finding, issue)| (finding, issue.severity))
            .collect()
    }

    fn show(&self, groups: &[Group<'_>], out: &mut dyn io::Write) -> io::Result<()> {
        writeln!(out, "{}\n", self.renderer.render(groups))
    }

    /// The origin of a source that could be read.
    fn origin(&self, source: SourceId) -> Option<&'a Origin> {
        self.origin_of[source.index()].map(|at| &self.report.origins.origins[at])
    }

    /// The path of a source as an editor can follow it.
    fn full_path(&self, source: SourceId) -> String {
        format!("{}{}", self.style.root, self.places.path(source))
    }

    /// `a.txt:11`, by the first piece of the evidence; the path alone when there is none.
    fn at(&self, source: SourceId, evidence: Option<&Evidence>) -> String {
        let path = super::visible_line(self.places.path(source));
        match evidence.and_then(|evidence| evidence.pieces.first()) {
            Some(piece) => format!("{path}:{}", self.places.page(source).line(piece.start)),
            None => path,
        }
    }

    /// Marks for all pieces of the evidence.
    fn marks(evidence: &Evidence, primary: bool) -> impl Iterator<Item = Mark> {
        evidence.pieces.iter().map(move |&span| Mark {
            span,
            label: String::new(),
            primary,
        })
    }
}

#[cfg(test)]
mod tests;
