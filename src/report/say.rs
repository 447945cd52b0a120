//! What is said of a claim and of a run, the same in every format that people read.

use super::visible::{clipped, visible_line};
use super::{Report, words};
use crate::claims::{Claim, Statement};
use crate::judge::{Judgement, SourceStance, Stance, Tally, Verdict};

/// The most characters of a claim in a title.
const TITLE_CHARS: usize = 100;

/// The most characters of a label.
const LABEL_CHARS: usize = 100;

/// The code of a claim that is not met: its verdict, but `absent` where a sentence is agreed with that nobody may say.
pub(super) fn code(claim: &Claim, judgement: &Judgement) -> &'static str {
    match claim.statement {
        Statement::Absent(_) if judgement.tally.agrees > 0 => "absent",
        _ => words::verdict(judgement.verdict),
    }
}

/// What is wrong with a claim that is not met, in one line.
pub(super) fn title(claim: &Claim, judgement: &Judgement) -> String {
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

/// The same without the claim's words, where these stand beside it.
pub(super) fn outcome(claim: &Claim, judgement: &Judgement) -> String {
    let tally = judgement.tally;
    if matches!(claim.statement, Statement::Absent(_)) && tally.agrees > 0 {
        let agrees = verb(tally.agrees, "agrees", "agree");
        return format!("to be absent, but {agrees}");
    }
    match judgement.verdict {
        Verdict::NotUnderstood => "cannot be understood".to_owned(),
        Verdict::Silent if tally.unreadable > 0 => {
            "no source that could be read says anything of it".to_owned()
        }
        Verdict::Silent => "no source says anything of it".to_owned(),
        _ => format!("{}{}", said(tally), asked(claim, tally)),
    }
}

/// What a claim was understood as, with its kind where the words do not begin with it: `count = 90, head university`.
pub(super) fn understood(judgement: &Judgement) -> String {
    let words = visible_line(&judgement.understood);
    match judgement.verdict {
        Verdict::NotUnderstood => format!("not understood: {words}"),
        _ if words.starts_with(judgement.kind) => format!("understood as {words}"),
        _ => format!("understood as {}: {words}", judgement.kind),
    }
}

/// Whether what a source says tells why a claim is not met: for one that nobody speaks of, what came nearest.
pub(super) fn explains(claim: &Claim, judgement: &Judgement, stance: &SourceStance) -> bool {
    let explains = match (&claim.statement, judgement.verdict) {
        (Statement::Absent(_), _) => stance.stance == Stance::Agrees,
        (_, Verdict::Silent) => stance.nearest.is_some(),
        (_, Verdict::Unconfirmed) => {
            matches!(stance.stance, Stance::Compatible | Stance::Contradicts)
        }
        (_, Verdict::NotUnderstood) => false,
        _ => stance.stance == Stance::Contradicts,
    };
    explains && stance.dissent.is_none()
}

/// What a source says and why, in words: `compatible: 250 for 90`.
pub(super) fn label(stance: &SourceStance) -> String {
    let word = match stance.stance {
        Stance::Silent => "nearest",
        other => words::stance(other),
    };
    let why = if stance.note.is_empty() {
        stance.reason
    } else {
        &stance.note
    };
    if why == word {
        return word.to_owned();
    }
    clipped(&format!("{word}: {why}"), LABEL_CHARS)
}

/// What to do where no dissent can help.
pub(super) fn advice(claim: &Claim, judgement: &Judgement) -> Option<&'static str> {
    match judgement.verdict {
        Verdict::Unconfirmed if claim.expect.agree > 1 => {
            Some("add an independent source, or ask for fewer origins with `expect: {agree: N}`")
        }
        Verdict::Unconfirmed => Some("say no more than the sources do, or add one that says it"),
        Verdict::Silent => {
            Some("add a source that speaks of it, or name it as the sources do (`aliases`)")
        }
        _ => None,
    }
}

/// `20 claims, 5 sources, 3 origins: 17 hold, 2 disputed, 1 silent; 18 met, 2 not met`.
pub(super) fn summary(report: &Report<'_>) -> String {
    let verdicts = verdicts(report.judgements);
    let met = met(report.judgements);
    format!("{}: {verdicts}; {met}", totals(report))
}

/// `20 claims, 5 sources, 3 origins`.
pub(super) fn totals(report: &Report<'_>) -> String {
    let claims = words::count(report.judgements.len(), "claim", "claims");
    let sources = words::count(report.sources.files.len(), "source", "sources");
    let origins = words::origins(report.origins.origins.len());
    let unread = report
        .documents
        .iter()
        .filter(|document| document.is_err())
        .count();
    let unread = if unread > 0 {
        format!(" ({unread} unreadable)")
    } else {
        String::new()
    };
    format!("{claims}, {sources}{unread}, {origins}")
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

/// `14 hold, 1 contradicted`.
pub(super) fn verdicts(judgements: &[Judgement]) -> String {
    let counted = words::VERDICTS.into_iter().filter_map(|verdict| {
        let number = judgements
            .iter()
            .filter(|found| found.verdict == verdict)
            .count();
        (number > 0).then(|| counted(number, verdict))
    });
    let counted: Vec<String> = counted.collect();
    if counted.is_empty() {
        "nothing to check".to_owned()
    } else {
        counted.join(", ")
    }
}

fn counted(number: usize, verdict: Verdict) -> String {
    match verdict {
        Verdict::Holds => words::count(number, "holds", "hold"),
        Verdict::NotUnderstood => format!("{number} not understood"),
        other => format!("{number} {}", words::verdict(other)),
    }
}

/// `15 met, 5 not met`.
pub(super) fn met(judgements: &[Judgement]) -> String {
    let not_met = judgements.iter().filter(|found| !found.met).count();
    let met = judgements.len() - not_met;
    match (met, not_met) {
        (_, 0) => format!("{met} met"),
        _ => format!("{met} met, {not_met} not met"),
    }
}
