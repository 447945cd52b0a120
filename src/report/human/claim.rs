//! The diagnostic for a claim that is not met: the claim, and the sentences that speak against it or come nearest.

use annotate_snippets::{Element, Group, Level};

use super::super::snippet::{self, Mark};
use super::super::visible::{clipped, visible_line};
use super::super::{say, words};
use super::{View, dissent};
use crate::claims::{Claim, Severity};
use crate::judge::{Evidence, Judgement, SourceStance, Stance, Verdict};
use crate::source::SourceId;

/// The most sources whose sentences are shown; the others are named in the notes.
const SHOWN_SOURCES: usize = 4;

/// The most sources that a note names.
const NAMED_SOURCES: usize = 12;

/// The most characters of a label.
const LABEL_CHARS: usize = 100;

/// The diagnostic and, where a dissent could be recorded, the text to add.
pub(super) fn groups(
    view: &View<'_>,
    judgement: &Judgement,
    severity: Severity,
) -> Vec<Group<'static>> {
    let claim = &view.report.claims.claims[judgement.claim];
    let shown = shown(view, claim, judgement);
    let main = level(severity)
        .primary_title(say::title(claim, judgement))
        .id(say::code(claim, judgement))
        .elements(claim_elements(view, judgement))
        .elements(
            shown
                .iter()
                .flat_map(|stance| source_elements(view, stance)),
        )
        .elements(notes(view, judgement))
        .elements(advice(claim, judgement));
    let against = shown
        .iter()
        .find(|found| found.stance == Stance::Contradicts);
    let help = against.and_then(|stance| dissent::suggestion(view, claim, stance));
    std::iter::once(main).chain(help).collect()
}

/// The head of a diagnostic.
pub(super) fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

/// The claim in its file, with what it was understood as.
pub(super) fn claim_elements(view: &View<'_>, judgement: &Judgement) -> Vec<Element<'static>> {
    let claim = &view.report.claims.claims[judgement.claim];
    let label = match (judgement.verdict, judgement.understood.as_str()) {
        (Verdict::NotUnderstood, _) | (_, "") => "the claim".to_owned(),
        (_, understood) => clipped(&format!("understood as {understood}"), LABEL_CHARS),
    };
    let mark = Mark {
        span: claim.span,
        label,
        primary: true,
    };
    snippet::elements(
        &view.report.claims.path,
        &view.claims_page,
        &[mark],
        view.style.width,
    )
}

/// The stances whose sentences are shown, one an origin.
fn shown<'a>(view: &View<'_>, claim: &Claim, judgement: &'a Judgement) -> Vec<&'a SourceStance> {
    let mut seen = Vec::new();
    judgement
        .stances
        .iter()
        .filter(|stance| say::explains(claim, judgement, stance))
        .filter(|stance| speaks(view, judgement, stance))
        .filter(|stance| {
            let origin = view.origin_of[stance.source.index()];
            let new = !seen.contains(&origin);
            if new {
                seen.push(origin);
            }
            new
        })
        .take(SHOWN_SOURCES)
        .collect()
}

/// Whether the stance is its origin's: where the original is known, only what it says counts.
fn speaks(view: &View<'_>, judgement: &Judgement, stance: &SourceStance) -> bool {
    let original = view
        .origin(stance.source)
        .and_then(|origin| origin.original);
    let says = |source| stance_of(judgement, source);
    original
        .and_then(says)
        .is_none_or(|original| original.stance == stance.stance)
}

/// What a source says to a claim; stances are in path order, one for every source.
pub(super) fn stance_of(judgement: &Judgement, source: SourceId) -> Option<&SourceStance> {
    judgement.stances.get(source.index())
}

/// The sentences of one source. What it says of the claim is told once, at the last of them.
fn source_elements(view: &View<'_>, stance: &SourceStance) -> Vec<Element<'static>> {
    let evidence = stance.evidence.iter().chain(&stance.nearest);
    let mut marks: Vec<Mark> = evidence.flat_map(|one| View::marks(one, false)).collect();
    if let Some(last) = marks.iter_mut().max_by_key(|mark| mark.span.end) {
        last.label = say::label(stance);
    }
    let page = view.places.page(stance.source);
    snippet::elements(
        &view.full_path(stance.source),
        page,
        &marks,
        view.style.width,
    )
}

/// One note for every stance that some source takes, silence apart.
fn notes(view: &View<'_>, judgement: &Judgement) -> Vec<Element<'static>> {
    let spoken = [
        Stance::Agrees,
        Stance::Contradicts,
        Stance::Compatible,
        Stance::Unreadable,
    ];
    let mut notes: Vec<Element<'static>> = spoken
        .into_iter()
        .filter_map(|stance| note(view, judgement, stance))
        .collect();
    if judgement.verdict == Verdict::NotUnderstood && !judgement.understood.is_empty() {
        let how = visible_line(&judgement.understood);
        notes.push(Level::HELP.message(how).into());
    }
    notes
}

/// `agrees: a.txt:11, b.txt:30 (one origin); c.txt:4`.
fn note(view: &View<'_>, judgement: &Judgement, stance: Stance) -> Option<Element<'static>> {
    let of_stance: Vec<&SourceStance> = judgement
        .stances
        .iter()
        .filter(|found| found.stance == stance)
        .collect();
    if of_stance.is_empty() {
        return None;
    }
    let mut text = by_origin(view, &of_stance[..of_stance.len().min(NAMED_SOURCES)]);
    if of_stance.len() > NAMED_SOURCES {
        text += &format!(" and {} more", of_stance.len() - NAMED_SOURCES);
    }
    Some(
        Level::NOTE
            .with_name(words::stance(stance))
            .message(text)
            .into(),
    )
}

fn by_origin(view: &View<'_>, stances: &[&SourceStance]) -> String {
    let mut groups: Vec<(Option<usize>, Vec<String>)> = Vec::new();
    for stance in stances {
        let origin = view.origin_of[stance.source.index()];
        let place = place(view, stance);
        match groups
            .iter_mut()
            .find(|group| origin.is_some() && group.0 == origin)
        {
            Some(group) => group.1.push(place),
            None => groups.push((origin, vec![place])),
        }
    }
    let groups: Vec<String> = groups
        .into_iter()
        .map(|group| one_origin(&group.1))
        .collect();
    groups.join("; ")
}

fn one_origin(places: &[String]) -> String {
    let joined = places.join(", ");
    if places.len() > 1 {
        format!("{joined} (one origin)")
    } else {
        joined
    }
}

fn place(view: &View<'_>, stance: &SourceStance) -> String {
    let evidence: Option<&Evidence> = stance.evidence.first();
    let at = view.at(stance.source, evidence);
    if stance.dissent.is_some() {
        format!("{at} (dissent recorded)")
    } else {
        at
    }
}

/// What to do where no dissent can help.
fn advice(claim: &Claim, judgement: &Judgement) -> Option<Element<'static>> {
    let advice = say::advice(claim, judgement)?;
    Some(Level::HELP.message(advice).into())
}
