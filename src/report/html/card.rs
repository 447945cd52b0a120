//! Cards: a claim, what was understood, and what every source says to it, in its own sentences.

use serde::Serialize;

use super::super::groups::Group;
use super::super::{Standing, say, visible_line, words};
use super::{View, quote, source_anchor, stance_anchor};
use crate::claims::{Claim, Statement, dissent_yaml};
use crate::judge::{Finding, Judgement, SourceStance, Stance};
use crate::triage::Issue;

/// The most passages that are quoted of what one source says.
const MOST_PASSAGES: usize = 4;

/// The most findings that belong to no claim, most of them places where a copy differs.
pub(super) const MOST_FINDINGS: usize = 200;

/// The most characters of a source's words in `says`: longer ones are left out, since `says` is optional.
const SAYS_CHARS: usize = 80;

/// The most sources that one card quotes, and the most silent ones that it names: an archive has thousands. The table has no
/// more columns.
pub(super) const MOST_SOURCES: usize = 40;

/// The most sources that all cards together quote: about a kilobyte each, so that the page stays one that opens at once.
const MOST_QUOTED: usize = 1500;

/// What a card may quote in any case, however many cards there are.
const LEAST_SOURCES: usize = 4;

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
    /// How many passages are not quoted.
    more_quotes: usize,
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

/// Whether a source says something of a claim, or comes near it.
fn says_something(stance: &SourceStance) -> bool {
    stance.nearest.is_some() || !matches!(stance.stance, Stance::Silent | Stance::Unreadable)
}

/// Whether a claim is not met and counts.
pub(super) fn is_open(view: &View<'_>, judgement: &Judgement) -> bool {
    matches!(view.report.standing(judgement), Standing::NotMet(_))
}

/// For every judgement, and in it for every stance, whether its card quotes it.
///
/// Where there are too many, each sort of stance has its turn, contradictions first, so that none is crowded out.
pub(super) fn quoted(judgements: &[Judgement]) -> Vec<Vec<bool>> {
    let share = MOST_QUOTED / judgements.len().max(1);
    let most = share.clamp(LEAST_SOURCES, MOST_SOURCES);
    judgements
        .iter()
        .map(|judgement| {
            let mut seen = [0usize; 4];
            let mut turns: Vec<(usize, usize, usize)> = Vec::new();
            for (at, stance) in judgement.stances.iter().enumerate() {
                if says_something(stance) {
                    let sort = sort(stance.stance);
                    turns.push((seen[sort], sort, at));
                    seen[sort] += 1;
                }
            }
            turns.sort_unstable();
            let mut quoted = vec![false; judgement.stances.len()];
            for (_, _, at) in turns.into_iter().take(most) {
                quoted[at] = true;
            }
            quoted
        })
        .collect()
}

/// The order in which sorts of stances have their turn.
fn sort(stance: Stance) -> usize {
    match stance {
        Stance::Contradicts => 0,
        Stance::Agrees => 1,
        Stance::Compatible => 2,
        Stance::Silent | Stance::Unreadable => 3,
    }
}

/// The card of a claim.
pub(super) fn card(view: &View<'_>, judgement: &Judgement) -> Card {
    let claim = &view.report.claims.claims[judgement.claim];
    let stances = || judgement.stances.iter();
    let is_silent =
        |stance: &&SourceStance| stance.stance == Stance::Silent && stance.nearest.is_none();
    let shown = stances().filter(|stance| says_something(stance)).count();
    let quoted = stances().filter(|stance| view.quotes(judgement.claim, stance));
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
        left_out: shown - quoted.count(),
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
    let group_view = |group: &Group<'_>| GroupView {
        title: group.title(),
        stances: group
            .sources
            .iter()
            .filter_map(|source| judgement.stances.get(source.index()))
            .filter(|stance| view.quotes(judgement.claim, stance))
            .map(|stance| stance_view(view, claim, judgement.claim, stance))
            .collect(),
    };
    let mut views: Vec<GroupView> = view.groups.iter().map(group_view).collect();
    views.retain(|group| !group.stances.is_empty());
    views
}

fn stance_view(view: &View<'_>, claim: &Claim, number: usize, stance: &SourceStance) -> StanceView {
    let dissent = stance.dissent.and_then(|at| claim.dissents.get(at));
    let record = stance.stance == Stance::Contradicts && dissent.is_none();
    let mut quotes = quote::quotes(view, &stance.evidence);
    let more_quotes = quotes.len().saturating_sub(MOST_PASSAGES);
    quotes.truncate(MOST_PASSAGES);
    StanceView {
        anchor: stance_anchor(number, stance.source),
        path: view.path(stance.source),
        source: source_anchor(stance.source),
        word: words::stance(stance.stance),
        symbol: words::symbol(stance.stance),
        reason: stance.reason,
        note: visible_line(&stance.note),
        quotes,
        more_quotes,
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
