//! The report: writes what was judged, decides nothing.
//!
//! Every format gets the whole [`Report`] and the same [`Style`], and is one line in [`FORMATS`]. Lines and columns exist
//! only here; between the rooms only bytes are spoken of.

mod baseline;
mod cleaned;
mod diff;
mod diff_columns;
mod diff_markdown;
mod diff_versions;
mod diff_wire;
mod eval;
mod facts;
mod fingerprint;
mod github;
mod groups;
mod html;
mod human;
mod json;
mod junit;
mod markdown;
mod mistakes;
mod origins;
mod origins_wire;
mod places;
mod problems;
mod rows;
mod sarif;
mod say;
mod snippet;
mod suppressed;
mod visible;
mod words;

use std::io;

use jiff::civil::Date;

use crate::claims::{Claims, Dissent, Severity};
use crate::clean::Document;
use crate::judge::{Finding, Judgement};
use crate::relate::Origins;
use crate::source::{Sources, Unreadable};
use crate::triage::{About, Issue, Triage};

pub use baseline::{write_baseline, write_baseline_update};
pub use cleaned::{write_clean, write_dropped};
pub use diff::{Compared, DiffStyle, SIDE_BY_SIDE, write_diff};
pub use diff_markdown::write_diff_markdown;
pub use diff_versions::{write_versions, write_versions_markdown};
pub use diff_wire::write_diffs_json;
pub use eval::{write_eval, write_eval_json, write_eval_rows};
pub use facts::{Read, write_facts, write_facts_json};
pub use markdown::write_step_summary;
pub use mistakes::write_mistakes;
pub use origins::{Related, write_origins};
pub use origins_wire::write_origins_json;
pub use rows::write_text_rows;
pub use visible::{visible, visible_line};

/// All that was read and judged in one run.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// What was to be checked.
    pub claims: &'a Claims,
    /// The files, in path order.
    pub sources: &'a Sources,
    /// The cleaned files, one for each of the sources.
    pub documents: &'a [Result<Document, Unreadable>],
    /// Which sources go back to one text.
    pub origins: &'a Origins,
    /// What comes out for each claim that is chosen, in their order.
    pub judgements: &'a [Judgement],
    /// The day that dissents were judged by; none when no dissent has an end.
    pub today: Option<Date>,
    /// What was found in the sources and not for one claim.
    pub findings: &'a [Finding],
    /// All that is wrong, how bad it is, and what suppresses it.
    pub triage: &'a Triage,
}

/// How a report is to look.
#[derive(Clone, Debug)]
pub struct Style {
    /// Whether to write terminal colours.
    pub colour: bool,
    /// How much to say.
    pub detail: Detail,
    /// The width that snippets and tables keep to where they can, in columns of a terminal.
    pub width: usize,
    /// What stands before a source's path in diagnostics, such as `sources/`, so that editors can follow it.
    pub root: String,
}

/// The width of `annotate-snippets`. It is fixed, so that the same input gives the same bytes on every terminal.
const WIDTH: usize = 140;

impl Default for Style {
    fn default() -> Self {
        Self {
            colour: false,
            detail: Detail::Normal,
            width: WIDTH,
            root: String::new(),
        }
    }
}

/// How much a report says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Detail {
    /// Only what is not met or could not be read.
    Quiet,
    /// Warnings, the table and the summary as well.
    #[default]
    Normal,
    /// What every claim was understood as, and the evidence of every stance, as well.
    Verbose,
}

/// Writes the whole report.
pub type Write = fn(&Report<'_>, &Style, &mut dyn io::Write) -> io::Result<()>;

/// An output format.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// Kebab-case name, as `--format` takes it.
    pub name: &'static str,
    /// What it is for, in one line.
    pub about: &'static str,
    /// Writes the whole report.
    pub write: Write,
}

/// Every format; the first is the default.
pub const FORMATS: &[Format] = &[
    human::FORMAT,
    json::FORMAT,
    sarif::FORMAT,
    github::FORMAT,
    junit::FORMAT,
    markdown::FORMAT,
    html::FORMAT,
];

/// Where a claim stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// It is met.
    Met,
    /// It is not met, and as bad as this.
    NotMet(Severity),
    /// It is not met, as the baseline knows.
    InBaseline,
    /// It is not met, and its finding is not chosen.
    NotChosen,
}

impl<'a> Report<'a> {
    /// What came out for a claim, by its place among the claims.
    fn judgement(&self, claim: usize) -> Option<&'a Judgement> {
        self.place(claim).map(|at| &self.judgements[at])
    }

    /// The place among the judgements of a claim by its place among the claims: claims that are not chosen have none.
    fn place(&self, claim: usize) -> Option<usize> {
        let judgements = self.judgements;
        let place = judgements.binary_search_by_key(&claim, |judgement| judgement.claim);
        place.ok()
    }

    /// Where a claim stands.
    fn standing(&self, judgement: &Judgement) -> Standing {
        match self.triage.issue(About::Claim(judgement.claim)) {
            _ if judgement.met => Standing::Met,
            None => Standing::NotChosen,
            Some(issue) if issue.suppression.is_some() => Standing::InBaseline,
            Some(issue) => Standing::NotMet(issue.severity),
        }
    }

    /// The claims that are not met and count, each with how bad it is.
    fn open(&self) -> impl Iterator<Item = (&'a Judgement, Severity)> {
        let judgements = self.judgements.iter();
        judgements.filter_map(|judgement| match self.standing(judgement) {
            Standing::NotMet(severity) => Some((judgement, severity)),
            _ => None,
        })
    }

    /// The findings beside a claim that are chosen, each with what is made of it.
    fn beside(&self, judgement: &'a Judgement) -> Vec<(&'a Finding, &'a Issue)> {
        let about = |at| About::Beside(judgement.claim, at);
        self.chosen(&judgement.findings, about)
    }

    /// The findings in the sources that are chosen, each with what is made of it.
    fn of_run(&self) -> Vec<(&'a Finding, &'a Issue)> {
        self.chosen(self.findings, About::Run)
    }

    fn chosen(
        &self,
        findings: &'a [Finding],
        about: impl Fn(usize) -> About,
    ) -> Vec<(&'a Finding, &'a Issue)> {
        let findings = findings.iter().enumerate();
        findings
            .filter_map(|(at, finding)| Some((finding, self.triage.issue(about(at))?)))
            .collect()
    }

    /// The dissents of a claim, each with the sources whose contradiction it covers, as their place in the stances.
    fn dissents(&self, judgement: &Judgement) -> Vec<(&Dissent, Vec<usize>)> {
        let claim = &self.claims.claims[judgement.claim];
        let covered = |number| {
            let covers = judgement.stances.iter().enumerate();
            covers
                .filter(|(_, stance)| stance.dissent == Some(number))
                .map(|(at, _)| at)
                .collect()
        };
        claim
            .dissents
            .iter()
            .enumerate()
            .map(|(number, dissent)| (dissent, covered(number)))
            .collect()
    }
}

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;
