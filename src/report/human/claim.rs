//! The diagnostic for a claim that is not met: the claim, and the sentences that speak against it or come nearest.

use annotate_snippets::{Element, Group, Level};

use super::super::snippet::{self, Mark};
use super::super::visible::{clipped, visible_line};
use super::super::words;
use super::{View, dissent};
use crate::claims::{Claim, Statement};
use crate::judge::{Evidence, Judgement, SourceStance, Stance, Tally, Verdict};
use crate::source::SourceId;

/// The most sources whose sentences are shown; the others are named in the notes.
const SHOWN_SOURCES: usize = 4;

/// The most sources that a note names.
const NAMED_SOURCES: usize = 12;

/// The most characters of a claim in a title.
const TITLE_CHARS: usize = 100;

/// The most characters of a label.
const LABEL_CHARS: usize = 100;

/// The diagnostic and, where a dissent could be recorded, the text to add.
pub(super) fn groups(view: &View<'_>, judgement: &Judgement) -> Vec<Group<'static>> {
    let claim = &view.report.claims.claims[judgement.claim];
    let shown = shown(view, claim, judgement);
    let main = Level::ERROR
        .primary_title(title(claim, judgement))
        .id(code(claim, judgement))
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

/// The code of a claim that is not met: its verdict, but `absent` where a sentence is agreed with that nobody may say.
pub(super) fn code(claim: &Claim, judgement: &Judgement) -> &'static str {
    match claim.statement {
        Statement::Absent(_) if judgement.tally.agrees > 0 => "absent",
        _ => words::verdict(judgement.verdict),
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

fn title(claim: &Claim, judgement: &Judgement) -> String {
    let words = clipped(words::statement(claim), TITLE_CHARS);
    let tally = judgement.tally;
    if matches!(claim.statement, Statement::Absent(_)) && tally.agrees > 0 {
        let agrees = verb(tally.agrees, "agrees", "agree");
        return format!("`{words}` is to be absent, but {agrees}");
    }
    match judgement.verdict {
        Verdict::NotUnderstood => format!("`{words}` cannot be understood"),
        Verdict::Silent if tally.unreadable > 0 => {
            format!("no source that could be read says anything of `{words}`")
        }
        Verdict::Silent => format!("no source says anything of `{words}`"),
        _ => format!("`{words}`: {}{}", said(tally), asked(claim, tally)),
    }
}

/// What the origins say: `1 origin agrees, 2 contradict`.
fn said(tally: Tally) -> String {
    let parts = [
        (tally.agrees, "agrees", "agree"),
        (tally.contradicts, "contradicts", "contradict"),
        (tally.compatible, "is compatible", "are compatible"),
        (tally.mixed, "is of two minds", "are of two minds"),
    ];
    let mut said: Vec<String> = Vec::new();
    for (number, one, many) in parts.into_iter().filter(|part| part.0 > 0) {
        // Only the first part names what is counted.
        let part = if said.is_empty() {
            verb(number, one, many)
        } else {
            format!("{number} {}", if number == 1 { one } else { many })
        };
        said.push(part);
    }
    if said.is_empty() {
        "no origin says anything of it".to_owned()
    } else {
        said.join(", ")
    }
}

fn verb(number: u32, one: &str, many: &str) -> String {
    let verb = if number == 1 { one } else { many };
    format!("{} {verb}", words::origins(number as usize))
}

/// What was asked and is not so, where it is not the usual.
fn asked(claim: &Claim, tally: Tally) -> String {
    let expect = claim.expect;
    if expect.agree > 1 && tally.agrees < expect.agree {
        format!("; {} must agree", expect.agree)
    } else if expect.contradict > 0 && tally.contradicts > expect.contradict {
        format!("; at most {} may contradict", expect.contradict)
    } else {
        String::new()
    }
}

/// The stances whose sentences are shown, one an origin.
fn shown<'a>(view: &View<'_>, claim: &Claim, judgement: &'a Judgement) -> Vec<&'a SourceStance> {
    let wanted = |stance: &&SourceStance| match (&claim.statement, judgement.verdict) {
        (Statement::Absent(_), _) => stance.stance == Stance::Agrees,
        (_, Verdict::Silent) => stance.nearest.is_some(),
        (_, Verdict::Unconfirmed) => {
            matches!(stance.stance, Stance::Compatible | Stance::Contradicts)
        }
        (_, Verdict::NotUnderstood) => false,
        _ => stance.stance == Stance::Contradicts,
    };
    let mut seen = Vec::new();
    judgement
        .stances
        .iter()
        .filter(wanted)
        .filter(|stance| stance.dissent.is_none() && speaks(view, judgement, stance))
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
        last.label = label(stance);
    }
    let page = view.places.page(stance.source);
    snippet::elements(
        &view.full_path(stance.source),
        page,
        &marks,
        view.style.width,
    )
}

fn label(stance: &SourceStance) -> String {
    let word = match stance.stance {
        Stance::Silent => "nearest",
        other => words::stance(other),
    };
    let why = if stance.note.is_empty() {
        stance.reason
    } else {
        &stance.note
    };
    clipped(&format!("{word}: {why}"), LABEL_CHARS)
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
    let advice = match judgement.verdict {
        Verdict::Unconfirmed if claim.expect.agree > 1 => {
            "add an independent source, or ask for fewer origins with `expect: {agree: N}`"
        }
        Verdict::Unconfirmed => "say no more than the sources do, or add one that says it",
        Verdict::Silent => {
            "add a source that speaks of it, or name it as the sources do (`aliases`)"
        }
        _ => return None,
    };
    Some(Level::HELP.message(advice).into())
}
