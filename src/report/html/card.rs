//! Cards: a claim, what was understood, and what every source says to it, in its own sentences.

use serde::Serialize;

use super::super::{Standing, say, visible_line, words};
use super::{View, quote, source_anchor, stance_anchor};
use crate::claims::{Claim, Statement, dissent_yaml};
use crate::judge::{Finding, Judgement, SourceStance, Stance};
use crate::triage::Issue;

/// The most characters of a source's words in `says`: longer ones are left out, since `says` is optional.
const SAYS_CHARS: usize = 80;

/// The most sources that one card quotes, and the most silent ones that it names: an archive has thousands. The table links
/// to all quotes of a claim, so it has no more columns.
pub(super) const MOST_SOURCES: usize = 40;

/// A claim.
#[derive(Serialize)]
pub(super) struct Card {
    anchor: String,
    id: String,
    words: String,
    /// What kind of statement it is, where it is not a plain sentence.
    form: Option<String>,
    line: usize,
    understood: String,
    verdict: &'static str,
    met: bool,
    /// Behind the verdict: whether it is met, and what is made of that.
    standing: &'static str,
    /// Whether it is not met and counts.
    open: bool,
    /// Words it is chosen by.
    tags: Vec<String>,
    outcome: String,
    advice: Option<&'static str>,
    groups: Vec<GroupView>,
    /// How many sources that say something are not quoted.
    left_out: usize,
    /// Sources that say nothing and have nothing near.
    silent: Vec<String>,
    /// How many such sources are not named.
    more_silent: usize,
    findings: Vec<FindingView>,
}

/// What the sources of one origin say.
#[derive(Serialize)]
struct GroupView {
    title: String,
    stances: Vec<StanceView>,
}

/// What one source says.
#[derive(Serialize)]
struct StanceView {
    anchor: String,
    path: String,
    source: String,
    word: &'static str,
    symbol: &'static str,
    reason: &'static str,
    note: String,
    quotes: Vec<quote::Quote>,
    nearest: Option<quote::Quote>,
    dissent: Option<DissentView>,
    /// The `dissent` to copy, for a contradiction that has none.
    record: Option<String>,
}

/// A dissent that covers a contradiction.
#[derive(Serialize)]
struct DissentView {
    because: String,
    until: Option<String>,
}

/// Something else to look at.
#[derive(Serialize)]
pub(super) struct FindingView {
    code: &'static str,
    severity: &'static str,
    /// Whether the baseline has it.
    in_baseline: bool,
    message: String,
    quotes: Vec<quote::Quote>,
}

/// Whether there is something to show of a stance.
pub(super) fn is_shown(stance: &SourceStance) -> bool {
    stance.nearest.is_some() || !matches!(stance.stance, Stance::Silent | Stance::Unreadable)
}

/// Whether a claim is not met and counts.
pub(super) fn is_open(view: &View<'_>, judgement: &Judgement) -> bool {
    matches!(view.report.standing(judgement), Standing::NotMet(_))
}

/// The card of a claim.
pub(super) fn card(view: &View<'_>, judgement: &Judgement) -> Card {
    let claim = &view.report.claims.claims[judgement.claim];
    let stances = || judgement.stances.iter();
    let is_silent =
        |stance: &&SourceStance| stance.stance == Stance::Silent && stance.nearest.is_none();
    let shown = stances().filter(|stance| is_shown(stance)).count();
    let silent = stances().filter(is_silent);
    Card {
        anchor: format!("c{}", judgement.claim + 1),
        id: visible_line(&claim.id),
        words: visible_line(words::statement(claim)),
        form: form(claim),
        line: view.claims_page.line(claim.span.start),
        understood: say::understood(judgement),
        verdict: words::verdict(judgement.verdict),
        met: judgement.met,
        standing: say::standing(view.report.standing(judgement)),
        open: is_open(view, judgement),
        tags: claim.tags.iter().map(|tag| visible_line(tag)).collect(),
        outcome: words::capital(&say::outcome(claim, judgement)),
        advice: (!judgement.met)
            .then(|| say::advice(claim, judgement))
            .flatten(),
        groups: group_views(view, claim, judgement),
        left_out: shown.saturating_sub(MOST_SOURCES),
        more_silent: silent.clone().count().saturating_sub(MOST_SOURCES),
        silent: silent
            .take(MOST_SOURCES)
            .map(|stance| view.path(stance.source))
            .collect(),
        findings: findings(view, view.report.beside(judgement)),
    }
}

fn form(claim: &Claim) -> Option<String> {
    match &claim.statement {
        Statement::Claim(_) => None,
        Statement::Quote { by: Some(by), .. } => Some(format!("said {}", visible_line(by))),
        Statement::Quote { by: None, .. } => Some("a quotation".to_owned()),
        Statement::Name(_) => Some("a name".to_owned()),
        Statement::Absent(_) => Some("to be absent".to_owned()),
    }
}

fn group_views(view: &View<'_>, claim: &Claim, judgement: &Judgement) -> Vec<GroupView> {
    let mut views = Vec::new();
    let mut room = MOST_SOURCES;
    for group in &view.groups {
        let stances = group
            .sources
            .iter()
            .filter_map(|source| judgement.stances.get(source.index()));
        let stances: Vec<StanceView> = stances
            .filter(|stance| is_shown(stance))
            .take(room)
            .map(|stance| stance_view(view, claim, judgement.claim, stance))
            .collect();
        room -= stances.len();
        if !stances.is_empty() {
            let title = group.title();
            views.push(GroupView { title, stances });
        }
    }
    views
}

fn stance_view(view: &View<'_>, claim: &Claim, number: usize, stance: &SourceStance) -> StanceView {
    let dissent = stance.dissent.and_then(|at| claim.dissents.get(at));
    let record = stance.stance == Stance::Contradicts && dissent.is_none();
    StanceView {
        anchor: stance_anchor(number, stance.source),
        path: view.path(stance.source),
        source: source_anchor(stance.source),
        word: words::stance(stance.stance),
        symbol: words::symbol(stance.stance),
        reason: stance.reason,
        note: visible_line(&stance.note),
        quotes: quote::quotes(view, &stance.evidence),
        nearest: stance
            .nearest
            .as_ref()
            .map(|evidence| quote::quote(view, evidence)),
        dissent: dissent.map(|dissent| DissentView {
            because: visible_line(&dissent.because.value),
            until: dissent.until.as_ref().map(|until| until.value.to_string()),
        }),
        record: record.then(|| record_of(view, stance)),
    }
}

/// The lines to put below the claim.
fn record_of(view: &View<'_>, stance: &SourceStance) -> String {
    let says = stance
        .evidence
        .first()
        .map_or("", |evidence| &evidence.quote);
    let says = if says.chars().count() > SAYS_CHARS {
        ""
    } else {
        says
    };
    let block = dissent_yaml(view.places.path(stance.source), says, "...");
    super::super::visible(&block).into_owned()
}

/// Findings, with the words that show them; those that say the same of several sources are one.
pub(super) fn findings(view: &View<'_>, found: Vec<(&Finding, &Issue)>) -> Vec<FindingView> {
    let mut views: Vec<FindingView> = Vec::new();
    for (finding, issue) in found {
        let in_baseline = issue.in_baseline();
        let message = visible_line(&finding.message);
        let quotes = quote::quotes(view, &finding.evidence);
        let same = |known: &&mut FindingView| {
            let alike = known.code == finding.code && known.message == message;
            alike && known.in_baseline == in_baseline
        };
        match views.iter_mut().find(same) {
            Some(known) => known.quotes.extend(quotes),
            None => views.push(FindingView {
                code: finding.code,
                severity: issue.severity.word(),
                in_baseline,
                quotes,
                message,
            }),
        }
    }
    views
}
