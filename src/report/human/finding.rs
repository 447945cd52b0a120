//! Diagnostics for findings, and for sources that could not be read.

use annotate_snippets::{Element, Group, Level, Origin};

use super::super::problems::{Place, Problem};
use super::super::snippet::{self, Mark};
use super::super::visible::{visible, visible_line};
use super::{View, claim};
use crate::claims::Severity;
use crate::judge::{Evidence, Finding, Judgement};
use crate::source::Unreadable;

/// The most passages that a finding shows.
const SHOWN_PASSAGES: usize = 4;

/// The most sources that are named where the same was found.
const NAMED_SOURCES: usize = 12;

/// Findings that say the same.
pub(super) struct Alike<'a> {
    first: &'a Finding,
    severity: Severity,
    others: Vec<&'a Finding>,
}

/// Findings that say the same of several sources stand together, in the order of the first of each.
pub(super) fn alike(findings: Vec<(&Finding, Severity)>) -> Vec<Alike<'_>> {
    let mut groups: Vec<Alike<'_>> = Vec::new();
    for (finding, severity) in findings {
        let same = |group: &&mut Alike<'_>| {
            group.first.code == finding.code && group.first.message == finding.message
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.others.push(finding),
            None => groups.push(Alike {
                first: finding,
                severity,
                others: Vec::new(),
            }),
        }
    }
    groups
}

/// A finding about one claim: a warning that points at the claim, or at the dissents it is about.
pub(super) fn of_claim(
    view: &View<'_>,
    judgement: &Judgement,
    alike: &Alike<'_>,
) -> Vec<Group<'static>> {
    let finding = alike.first;
    let dissents = dissent_marks(view, judgement, finding.code);
    let place = if dissents.is_empty() {
        claim::claim_elements(view, judgement)
    } else {
        let claims = &view.report.claims.path;
        snippet::elements(claims, &view.claims_page, &dissents, view.style.width)
    };
    vec![
        title(alike)
            .elements(place)
            .elements(passages(view, finding, false))
            .elements(elsewhere(view, &alike.others)),
    ]
}

/// A finding about the sources.
pub(super) fn of_run(view: &View<'_>, alike: &Alike<'_>) -> Vec<Group<'static>> {
    let finding = alike.first;
    let mut elements = passages(view, finding, true);
    if let (true, Some(source)) = (elements.is_empty(), finding.source) {
        elements.push(Origin::path(visible(&view.full_path(source)).into_owned()).into());
    }
    let also = elsewhere(view, &alike.others);
    vec![title(alike).elements(elements).elements(also)]
}

/// Where else the same was found.
fn elsewhere(view: &View<'_>, others: &[&Finding]) -> Option<Element<'static>> {
    let places = others.iter().take(NAMED_SOURCES).filter_map(|finding| {
        let evidence = finding.evidence.first();
        let source = evidence
            .map(|evidence| evidence.source)
            .or(finding.source)?;
        Some(view.at(source, evidence))
    });
    let mut text = places.collect::<Vec<_>>().join(", ");
    if others.len() > NAMED_SOURCES {
        text += &format!(" and {} more", others.len() - NAMED_SOURCES);
    }
    (!text.is_empty()).then(|| Level::NOTE.with_name("also").message(text).into())
}

/// Entries of the baseline that fit nothing.
pub(super) fn stale(problem: &Problem<'_>) -> Vec<Group<'static>> {
    let title = claim::level(problem.severity).primary_title(problem.message.clone());
    let group = Group::with_title(title.id(problem.code));
    match problem.place {
        Place::File(path) => vec![group.element(Origin::path(visible(path).into_owned()))],
        Place::Claims(_) | Place::Source(..) => vec![group],
    }
}

/// A source that could not be read.
pub(super) fn unreadable(view: &View<'_>, path: &str, why: &Unreadable) -> Vec<Group<'static>> {
    let path = visible(&format!("{}{path}", view.style.root)).into_owned();
    let title = Level::ERROR.primary_title(visible_line(&why.to_string()));
    let help =
        "repair the file, or take it out of the folder; until then nobody knows what it says";
    vec![
        title
            .id("unreadable")
            .element(Origin::path(path))
            .element(Level::HELP.message(help)),
    ]
}

fn title(alike: &Alike<'_>) -> Group<'static> {
    let message = visible_line(&alike.first.message);
    let title = claim::level(alike.severity).primary_title(message);
    Group::with_title(title.id(alike.first.code))
}

/// The passages that show a finding, source by source in the order of the evidence.
fn passages(view: &View<'_>, finding: &Finding, primary: bool) -> Vec<Element<'static>> {
    let mut evidence: Vec<&Evidence> = finding.evidence.iter().take(SHOWN_PASSAGES).collect();
    evidence.sort_by_key(|evidence| evidence.source != finding.evidence[0].source);
    let mut elements = Vec::new();
    for group in evidence.chunk_by(|a, b| a.source == b.source) {
        let first = elements.is_empty();
        let marks: Vec<Mark> = group
            .iter()
            .flat_map(|evidence| View::marks(evidence, primary && first))
            .collect();
        let source = group[0].source;
        let page = view.places.page(source);
        elements.extend(snippet::elements(
            &view.full_path(source),
            page,
            &marks,
            view.style.width,
        ));
    }
    elements
}

/// The dissents that a finding can be about: those that are over, or those that cover nothing.
fn dissent_marks(view: &View<'_>, judgement: &Judgement, code: &str) -> Vec<Mark> {
    let over = |until: Option<_>| {
        until
            .zip(view.report.today)
            .is_some_and(|(until, today)| until < today)
    };
    let dissents = view.report.dissents(judgement).into_iter();
    dissents
        .filter(|(dissent, covers)| {
            let is_over = over(dissent.until.as_ref().map(|until| until.value));
            match code {
                "expired-dissent" => is_over,
                "unused-dissent" => !is_over && covers.is_empty(),
                _ => false,
            }
        })
        .map(|(dissent, _)| Mark {
            span: dissent.source.span,
            label: String::new(),
            primary: true,
        })
        .collect()
}
