//! The head of the page, the table of claims by sources, and all that stands below, as the templates take it.

use serde::Serialize;

use super::super::{problems, say, suppressed, visible_line, words};
use super::{SCRIPT, STYLE, View, card, diffs, embedded, graph, policy_hash, source_anchor};
use super::{sources, stance_anchor};
use crate::judge::{Judgement, SourceStance, Stance};
use crate::triage::About;

/// All that the templates show.
#[derive(Serialize)]
pub(super) struct PageView {
    version: &'static str,
    subject: Option<String>,
    claims_path: String,
    today: Option<String>,
    totals: String,
    verdicts: String,
    met: String,
    all_met: bool,
    /// What does not count: dissents, the baseline, claims that are not chosen.
    suppressed: Vec<String>,
    words_of_verdicts: Vec<&'static str>,
    style: String,
    style_hash: String,
    script: String,
    script_hash: String,
    /// Columns of the table; none when it counts origins.
    heads: Vec<Head>,
    rows: Vec<Row>,
    cards: Vec<card::Card>,
    findings: Vec<card::FindingView>,
    /// Entries of the baseline that fit nothing.
    stale: Option<String>,
    /// How many findings are left out.
    more_findings: usize,
    unread: Vec<Unread>,
    not_sources: Vec<String>,
    graph: Option<graph::Graph>,
    links: Vec<graph::LinkView>,
    diffs: diffs::Diffs,
    sources: Vec<sources::SourceView>,
}

/// The columns of one origin.
#[derive(Serialize)]
struct Head {
    title: String,
    columns: Vec<Column>,
}

#[derive(Serialize)]
struct Column {
    path: String,
    anchor: String,
}

/// A claim in the table.
#[derive(Serialize)]
struct Row {
    anchor: String,
    words: String,
    verdict: &'static str,
    met: bool,
    /// Behind the verdict: whether it is met, and what is made of that.
    standing: &'static str,
    /// Whether it is not met and counts.
    open: bool,
    cells: Vec<Cell>,
    /// Origins by what they say, in the order of the heads; where the table counts them.
    tally: Vec<u32>,
}

#[derive(Serialize)]
struct Cell {
    word: &'static str,
    symbol: &'static str,
    /// Where the words stand; none where they are not quoted.
    anchor: Option<String>,
    dissent: bool,
}

/// A source that could not be read.
#[derive(Serialize)]
struct Unread {
    path: String,
    why: String,
}

/// The whole page.
pub(super) fn page(view: &View<'_>) -> PageView {
    let report = view.report;
    let (style, script) = (embedded(STYLE), embedded(SCRIPT));
    // A wider table is read by nobody; then it counts origins.
    let by_source = report.sources.files.len() <= card::MOST_SOURCES;
    let subject = report.claims.subject.lexicon.subject.as_deref();
    let judgements = || report.judgements.iter();
    let mut findings = report.of_run();
    let more_findings = findings.len().saturating_sub(card::MOST_FINDINGS);
    findings.truncate(card::MOST_FINDINGS);
    PageView {
        version: env!("CARGO_PKG_VERSION"),
        subject: subject.map(visible_line),
        claims_path: visible_line(&report.claims.path),
        today: report.today.map(|today| today.to_string()),
        totals: say::totals(report),
        verdicts: say::verdicts(report.judgements),
        met: say::met(report),
        all_met: report.open().next().is_none(),
        suppressed: suppressed::lines(report),
        words_of_verdicts: words::VERDICTS.map(words::verdict).to_vec(),
        style_hash: policy_hash(&style),
        script_hash: policy_hash(&script),
        style,
        script,
        heads: if by_source { heads(view) } else { Vec::new() },
        rows: judgements()
            .map(|found| row(view, found, by_source))
            .collect(),
        cards: judgements().map(|found| card::card(view, found)).collect(),
        more_findings,
        findings: card::findings(view, findings),
        stale: stale(view),
        unread: unread(view),
        not_sources: report
            .sources
            .not_sources
            .iter()
            .map(|path| visible_line(path))
            .collect(),
        graph: graph::graph(view),
        links: graph::links(view),
        diffs: diffs::diffs(view),
        sources: sources::sources(view),
    }
}

fn heads(view: &View<'_>) -> Vec<Head> {
    view.groups
        .iter()
        .map(|group| Head {
            title: group.title(),
            columns: group
                .sources
                .iter()
                .map(|&source| Column {
                    path: view.path(source),
                    anchor: source_anchor(source),
                })
                .collect(),
        })
        .collect()
}

fn row(view: &View<'_>, judgement: &Judgement, by_source: bool) -> Row {
    let claim = &view.report.claims.claims[judgement.claim];
    let sources = view.groups.iter().flat_map(|group| &group.sources);
    let stances = sources.filter_map(|source| judgement.stances.get(source.index()));
    let tally = judgement.tally;
    Row {
        anchor: format!("c{}", judgement.claim + 1),
        words: visible_line(words::statement(claim)),
        verdict: words::verdict(judgement.verdict),
        met: judgement.met,
        standing: say::standing(view.report.standing(judgement)),
        open: card::is_open(view, judgement),
        cells: stances
            .filter(|_| by_source)
            .map(|stance| cell(view, judgement.claim, stance))
            .collect(),
        tally: vec![
            tally.agrees,
            tally.contradicts,
            tally.compatible,
            tally.silent,
            tally.mixed,
            tally.unreadable,
        ],
    }
}

fn cell(view: &View<'_>, claim: usize, stance: &SourceStance) -> Cell {
    let quoted = view.quotes(claim, stance);
    Cell {
        word: words::stance(stance.stance),
        symbol: words::symbol(stance.stance),
        anchor: quoted.then(|| stance_anchor(claim, stance.source)),
        dissent: stance.stance == Stance::Contradicts && stance.dissent.is_some(),
    }
}

fn stale(view: &View<'_>) -> Option<String> {
    let problem = problems::about(view.report, About::Stale)?;
    Some(format!("{}: {}", problem.code, problem.message))
}

fn unread(view: &View<'_>) -> Vec<Unread> {
    let documents = view.report.sources.files.iter().zip(view.report.documents);
    documents
        .filter_map(|(file, document)| {
            let why = document.as_ref().err()?;
            Some(Unread {
                path: visible_line(&format!("{}{}", view.root, file.path)),
                why: visible_line(&why.to_string()),
            })
        })
        .collect()
}
