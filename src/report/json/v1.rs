//! Version 1 of the JSON report. These structs are the contract: a key that is changed or taken away makes a version 2.
//!
//! Bytes are half-open ranges of the source as read; lines are counted from 1.

use serde::{Serialize, Serializer};

use super::super::places::Places;
use super::super::{Report, places::Page, suppressed, words};
use super::issues;
use crate::clean::Document;
use crate::judge;
use crate::source::{SourceId, Unreadable};

/// The version that these structs make up.
const SCHEMA_VERSION: u32 = 1;

#[derive(Serialize)]
pub(super) struct Root<'a> {
    schema_version: u32,
    today: Option<String>,
    fail_on: &'static str,
    baseline: Option<issues::Baseline<'a>>,
    left_out: usize,
    sources: Vec<Source<'a>>,
    origins: Vec<Origin<'a>>,
    claims: Claims<'a>,
    findings: Vec<Finding<'a>>,
    issues: Vec<issues::Issue<'a>>,
}

#[derive(Serialize)]
struct Source<'a> {
    path: &'a str,
    origin: Option<u32>,
    status: String,
    title: Option<&'a str>,
    published: Option<String>,
}

#[derive(Serialize)]
struct Origin<'a> {
    id: u32,
    sources: Vec<&'a str>,
}

#[derive(Serialize)]
struct Claim<'a> {
    id: &'a str,
    text: &'a str,
    line: usize,
    kind: &'a str,
    understood: &'a str,
    verdict: &'a str,
    expect: Expect,
    severity: &'a str,
    tags: &'a [String],
    met: bool,
    dissents: Vec<Dissent<'a>>,
    findings: Vec<Finding<'a>>,
    origins: Tally,
    stances: Vec<Stance<'a>>,
}

#[derive(Serialize)]
struct Expect {
    agree: u32,
    contradict: u32,
}

#[derive(Serialize)]
struct Dissent<'a> {
    source: &'a str,
    says: Option<&'a str>,
    because: &'a str,
    until: Option<String>,
    line: usize,
    covers: Vec<&'a str>,
    state: &'a str,
}

#[derive(Serialize)]
struct Finding<'a> {
    code: &'a str,
    message: &'a str,
    source: Option<&'a str>,
    evidence: Vec<FindingEvidence<'a>>,
}

/// Evidence of a finding may lie in several sources, so each piece of it says in which.
#[derive(Serialize)]
struct FindingEvidence<'a> {
    source: &'a str,
    #[serde(flatten)]
    evidence: Evidence<'a>,
}

#[derive(Serialize)]
struct Tally {
    agrees: u32,
    contradicts: u32,
    compatible: u32,
    silent: u32,
    mixed: u32,
    unreadable: u32,
}

#[derive(Serialize)]
struct Stance<'a> {
    source: &'a str,
    stance: &'a str,
    reason: &'a str,
    note: &'a str,
    evidence: Vec<Evidence<'a>>,
    nearest: Option<Evidence<'a>>,
}

#[derive(Serialize)]
struct Evidence<'a> {
    quote: &'a str,
    pieces: Vec<Piece>,
}

#[derive(Serialize)]
struct Piece {
    start_line: usize,
    end_line: usize,
    start_byte: usize,
    end_byte: usize,
}

/// The claims, made while they are written.
struct Claims<'a>(Wire<'a>);

impl Serialize for Claims<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let judgements = self.0.report.judgements.iter();
        serializer.collect_seq(judgements.map(|judgement| self.0.claim(judgement)))
    }
}

/// The whole report, ready to be written.
pub(super) fn report<'a>(report: &'a Report<'a>, root: &str) -> Root<'a> {
    let wire = Wire {
        report,
        places: Places::new(report.sources),
        claims_page: Page::of_text(&report.claims.text),
    };
    Root {
        schema_version: SCHEMA_VERSION,
        today: report.today.map(|day| day.to_string()),
        sources: wire.sources(),
        origins: wire.origins(),
        fail_on: issues::fail_on(report),
        baseline: issues::baseline(report),
        left_out: report.triage.left_out,
        findings: wire.findings(report.findings),
        issues: issues::issues(report, root, &wire.places),
        claims: Claims(wire),
    }
}

/// What the wire types are made from.
struct Wire<'a> {
    report: &'a Report<'a>,
    places: Places<'a>,
    claims_page: Page<'a>,
}

impl<'a> Wire<'a> {
    fn sources(&self) -> Vec<Source<'a>> {
        let mut origin_of = vec![None; self.report.sources.files.len()];
        for origin in &self.report.origins.origins {
            for source in &origin.sources {
                origin_of[source.index()] = Some(origin.id);
            }
        }
        let documents = self.report.documents.iter().zip(origin_of);
        let files = self.report.sources.files.iter().zip(documents);
        files
            .map(|(file, (document, origin))| source(&file.path, document, origin))
            .collect()
    }

    fn origins(&self) -> Vec<Origin<'a>> {
        let origins = self.report.origins.origins.iter();
        origins
            .map(|origin| Origin {
                id: origin.id,
                sources: origin
                    .sources
                    .iter()
                    .map(|&id| self.places.path(id))
                    .collect(),
            })
            .collect()
    }

    fn claim(&self, judgement: &'a judge::Judgement) -> Claim<'a> {
        let claim = &self.report.claims.claims[judgement.claim];
        Claim {
            id: &claim.id,
            text: words::statement(claim),
            line: self.claims_page.line(claim.span.start),
            kind: judgement.kind,
            understood: &judgement.understood,
            verdict: words::verdict(judgement.verdict),
            expect: Expect {
                agree: claim.expect.agree,
                contradict: claim.expect.contradict,
            },
            severity: claim.severity.word(),
            tags: &claim.tags,
            met: judgement.met,
            dissents: self.dissents(judgement),
            findings: self.findings(&judgement.findings),
            origins: tally(judgement.tally),
            stances: judgement
                .stances
                .iter()
                .map(|stance| self.stance(stance))
                .collect(),
        }
    }

    fn dissents(&self, judgement: &'a judge::Judgement) -> Vec<Dissent<'a>> {
        let dissents = self.report.dissents(judgement).into_iter();
        dissents
            .zip(suppressed::states(self.report, judgement))
            .map(|((dissent, covers), state)| Dissent {
                state: state.word(),
                source: &dissent.source.value,
                says: dissent.says.as_ref().map(|says| says.value.as_str()),
                because: &dissent.because.value,
                until: dissent.until.as_ref().map(|until| until.value.to_string()),
                line: self.claims_page.line(dissent.span.start),
                covers: covers
                    .into_iter()
                    .map(|at| self.places.path(judgement.stances[at].source))
                    .collect(),
            })
            .collect()
    }

    fn findings(&self, findings: &'a [judge::Finding]) -> Vec<Finding<'a>> {
        findings
            .iter()
            .map(|finding| self.finding(finding))
            .collect()
    }

    fn finding(&self, finding: &'a judge::Finding) -> Finding<'a> {
        let in_source = |evidence: &'a judge::Evidence| FindingEvidence {
            source: self.places.path(evidence.source),
            evidence: self.evidence(evidence),
        };
        Finding {
            code: finding.code,
            message: &finding.message,
            source: finding
                .source
                .map(|source: SourceId| self.places.path(source)),
            evidence: finding.evidence.iter().map(in_source).collect(),
        }
    }

    fn stance(&self, stance: &'a judge::SourceStance) -> Stance<'a> {
        Stance {
            source: self.places.path(stance.source),
            stance: words::stance(stance.stance),
            reason: stance.reason,
            note: &stance.note,
            evidence: stance
                .evidence
                .iter()
                .map(|evidence| self.evidence(evidence))
                .collect(),
            nearest: stance
                .nearest
                .as_ref()
                .map(|nearest| self.evidence(nearest)),
        }
    }

    fn evidence(&self, evidence: &'a judge::Evidence) -> Evidence<'a> {
        let page = self.places.page(evidence.source);
        let piece = |span: &crate::source::Span| {
            let (start_line, end_line) = page.lines(*span);
            Piece {
                start_line,
                end_line,
                start_byte: span.start,
                end_byte: span.end,
            }
        };
        Evidence {
            quote: &evidence.quote,
            pieces: evidence.pieces.iter().map(piece).collect(),
        }
    }
}

fn source<'a>(
    path: &'a str,
    document: &'a Result<Document, Unreadable>,
    origin: Option<u32>,
) -> Source<'a> {
    let metadata = document.as_ref().ok().map(|document| &document.metadata);
    Source {
        path,
        origin,
        status: match document {
            Ok(_) => "read".to_owned(),
            Err(why) => format!("unreadable: {why}"),
        },
        title: metadata.and_then(|known| Some(known.title.as_ref()?.value.as_str())),
        published: metadata.and_then(|known| Some(known.published.as_ref()?.value.to_string())),
    }
}

fn tally(tally: judge::Tally) -> Tally {
    Tally {
        agrees: tally.agrees,
        contradicts: tally.contradicts,
        compatible: tally.compatible,
        silent: tally.silent,
        mixed: tally.mixed,
        unreadable: tally.unreadable,
    }
}
