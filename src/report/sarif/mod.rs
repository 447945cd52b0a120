//! The SARIF format, for code scanning: a result for every problem, on the claim's line, with its evidence beside it.
//!
//! What a dissent or the baseline covers is a suppressed result: taken out, it would be a closed alert that opens again with
//! the next run. Fingerprints hold the claim, the source and the words, never lines.

mod uri;
mod wire;

use std::io;

use super::fingerprint::fingerprint;
use super::places::{Page, Places};
use super::problems::{Place, Problem, Proof, Suppressed, problems};
use super::visible::clipped;
use super::{Format, Report, Style, visible_line, words};
use crate::claims::Severity;
use crate::explain;
use crate::source::{SourceId, Span};
use crate::triage::Outcome;
use wire::{Location, Log, PhysicalLocation, Region, Result, Rule, Run, Suppression, Text};

/// The SARIF format.
pub(super) const FORMAT: Format = Format {
    name: "sarif",
    about: "SARIF 2.1.0, for code scanning",
    write,
};

/// Where the schema of the standard is published.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The most characters of a quote in a message.
const QUOTE_CHARS: usize = 160;

/// The most bytes of a region that is written out; a longer one can be looked up in its file.
const SNIPPET_BYTES: usize = 1000;

/// The most pieces of evidence that a message names; the others stand beside it.
const NAMED_PROOFS: usize = 4;

fn write(report: &Report<'_>, style: &Style, out: &mut dyn io::Write) -> io::Result<()> {
    let found = problems(report);
    let view = View {
        report,
        root: &style.root,
        places: Places::new(report.sources),
        claims_page: Page::of_text(&report.claims.text),
        codes: codes(&found),
    };
    let log = Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [view.run(&found)],
    };
    super::json::write_value(&log, out)
}

/// The codes of the problems, each once with its worst severity, in the order of their first.
fn codes(problems: &[Problem<'_>]) -> Vec<(&'static str, Severity)> {
    let mut codes: Vec<(&'static str, Severity)> = Vec::new();
    for problem in problems {
        match codes.iter_mut().find(|(code, _)| *code == problem.code) {
            Some((_, worst)) => *worst = problem.severity.max(*worst),
            None => codes.push((problem.code, problem.severity)),
        }
    }
    codes
}

/// What the wire types are made from.
struct View<'a> {
    report: &'a Report<'a>,
    root: &'a str,
    places: Places<'a>,
    claims_page: Page<'a>,
    codes: Vec<(&'static str, Severity)>,
}

impl View<'_> {
    fn run(&self, problems: &[Problem<'_>]) -> Run {
        Run {
            tool: wire::Tool {
                driver: self.driver(),
            },
            automation_details: wire::AutomationDetails {
                id: format!("factlint/{}/", visible_line(&self.report.claims.path)),
            },
            original_uri_base_ids: wire::BaseIds {
                srcroot: wire::BaseId {
                    description: text("The folder in which factlint ran."),
                },
            },
            column_kind: "unicodeCodePoints",
            invocations: [wire::Invocation {
                execution_successful: self.report.triage.outcome != Outcome::CouldNotCheck,
            }],
            results: problems
                .iter()
                .map(|problem| self.result(problem))
                .collect(),
        }
    }

    fn driver(&self) -> wire::Driver {
        let version = env!("CARGO_PKG_VERSION");
        wire::Driver {
            name: "factlint",
            semantic_version: version,
            full_name: format!("factlint {version}"),
            information_uri: env!("CARGO_PKG_REPOSITORY"),
            short_description: text(
                "Checks claims against sources, and counts agreement in independent origins.",
            ),
            rules: self.codes.iter().map(rule).collect(),
        }
    }

    fn result(&self, problem: &Problem<'_>) -> Result {
        let mut codes = self.codes.iter();
        Result {
            rule_id: problem.code,
            rule_index: codes
                .position(|(code, _)| *code == problem.code)
                .unwrap_or_default(),
            level: problem.severity.word(),
            message: Text {
                text: self.message(problem),
            },
            locations: [self.place(problem.place)],
            related_locations: problem
                .proofs
                .iter()
                .enumerate()
                .map(|(id, proof)| self.related(id, proof))
                .collect(),
            partial_fingerprints: wire::Fingerprints {
                claim_source: fingerprint(self.report, problem),
            },
            suppressions: problem.suppressed.into_iter().map(suppression).collect(),
        }
    }

    /// The message, and after it every piece of evidence, linked to its place.
    fn message(&self, problem: &Problem<'_>) -> String {
        let mut message = escaped(&problem.message);
        message.push('.');
        for (id, proof) in problem.proofs.iter().enumerate().take(NAMED_PROOFS) {
            let source = proof.evidence.source;
            let line =
                first_piece(proof).map_or(1, |span| self.places.page(source).line(span.start));
            let at = format!("{}:{line}", visible_line(self.places.path(source)));
            let quote = clipped(&proof.evidence.quote, QUOTE_CHARS);
            message.push_str(&format!(
                "\n[{}]({id}), {}: “{}”.",
                escaped(&at),
                escaped(&proof.label),
                escaped(&quote)
            ));
        }
        let more = problem.proofs.len().saturating_sub(NAMED_PROOFS);
        if more > 0 {
            message.push_str(&format!("\n{more} more beside it."));
        }
        message
    }

    fn place(&self, place: Place<'_>) -> Location {
        let physical = match place {
            Place::Claims(span) => PhysicalLocation {
                artifact_location: uri::location(&self.report.claims.path),
                region: region(&self.claims_page, span),
            },
            Place::Source(source, span) => self.in_source(source, span),
            Place::File(path) => PhysicalLocation {
                artifact_location: uri::location(path),
                region: FIRST_LINE,
            },
        };
        Location {
            id: None,
            physical_location: physical,
            message: None,
        }
    }

    fn related(&self, id: usize, proof: &Proof<'_>) -> Location {
        let pieces = &proof.evidence.pieces;
        let start = pieces.iter().map(|piece| piece.start).min();
        let end = pieces.iter().map(|piece| piece.end).max();
        let span = start.zip(end).map(|(start, end)| Span { start, end });
        Location {
            id: Some(id),
            physical_location: self.in_source(proof.evidence.source, span),
            message: Some(text(&proof.label)),
        }
    }

    fn in_source(&self, source: SourceId, span: Option<Span>) -> PhysicalLocation {
        PhysicalLocation {
            artifact_location: uri::location(&format!("{}{}", self.root, self.places.path(source))),
            region: span.map_or(FIRST_LINE, |span| region(self.places.page(source), span)),
        }
    }
}

/// Where a whole file is meant.
const FIRST_LINE: Region = Region {
    start_line: 1,
    start_column: None,
    end_line: None,
    end_column: None,
    snippet: None,
};

fn first_piece(proof: &Proof<'_>) -> Option<Span> {
    proof.evidence.pieces.iter().copied().min()
}

fn region(page: &Page<'_>, span: Span) -> Region {
    let at = page.region(span);
    let words = &page.text()[page.range(span)];
    Region {
        start_line: at.start_line,
        start_column: Some(at.start_column),
        end_line: Some(at.end_line),
        end_column: Some(at.end_column),
        snippet: (!words.is_empty() && words.len() <= SNIPPET_BYTES).then(|| Text {
            text: words.to_owned(),
        }),
    }
}

/// The rule of a code: its help is the text of `explain`.
fn rule(&(code, severity): &(&'static str, Severity)) -> Rule {
    let topic = explain::topic(code);
    let title = topic.map_or(code, |topic| topic.title);
    let parts = topic.map_or(title, |topic| topic.text);
    let first = parts.lines().next().unwrap_or(title);
    let meaning = first.split_once(": ").map_or(first, |(_, meaning)| meaning);
    Rule {
        id: code,
        short_description: text(&format!("{}.", words::capital(title))),
        full_description: text(&words::capital(meaning)),
        help: wire::Help {
            text: parts.to_owned(),
            markdown: markdown(parts),
        },
        default_configuration: wire::Configuration {
            level: severity.word(),
        },
        properties: wire::Properties { tags: ["facts"] },
    }
}

/// The parts of a topic as paragraphs, the name of each in bold.
fn markdown(parts: &str) -> String {
    let paragraph = |part: &str| match part.split_once(": ") {
        Some((name, what)) => format!("**{name}:** {what}"),
        None => part.to_owned(),
    };
    parts
        .lines()
        .map(paragraph)
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// A dissent stands beside its claim, a baseline in a file of its own (SARIF 2.1.0, 3.35.2).
fn suppression(suppressed: Suppressed<'_>) -> Suppression {
    Suppression {
        kind: match suppressed {
            Suppressed::Dissent(_) => "inSource",
            Suppressed::Baseline(_) => "external",
        },
        status: "accepted",
        justification: suppressed.why(),
    }
}

fn text(text: &str) -> Text {
    Text {
        text: text.to_owned(),
    }
}

/// Text of a message: brackets would be links, and braces places for arguments (SARIF 2.1.0, 3.11.5 and 3.11.6).
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '[' | ']' => escaped.extend(['\\', c]),
            '{' | '}' => escaped.extend([c, c]),
            _ => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests;
