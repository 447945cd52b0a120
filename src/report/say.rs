//! What is said of a claim and of a run, the same in every format that people read.

use super::visible::{clipped, visible_line};
use super::{Report, Standing, words};
use crate::claims::{Claim, Dissent, Severity, Statement};
use crate::judge::{Judgement, SourceStance, Stance, Tally, Verdict};
use crate::triage::Entry;

pub(super) use crate::triage::{claim_code as code, explains};

/// The most characters of a claim in a title.
const TITLE_CHARS: usize = 100;

/// The most characters of the words of an entry of a baseline.
const ENTRY_CHARS: usize = 80;

/// The most characters of a label.
const LABEL_CHARS: usize = 100;

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
    let met = met(report);
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

/// `15 met, 3 not met (1 warning), 1 in the baseline`.
pub(super) fn met(report: &Report<'_>) -> String {
    let standings: Vec<Standing> = report
        .judgements
        .iter()
        .map(|found| report.standing(found))
        .collect();
    let number = |wanted| standings.iter().filter(|found| **found == wanted).count();
    let warnings = number(Standing::NotMet(Severity::Warning));
    let notes = number(Standing::NotMet(Severity::Note));
    let mild = [(warnings, "warning", "warnings"), (notes, "note", "notes")];
    let mild: Vec<String> = mild
        .into_iter()
        .filter(|(number, ..)| *number > 0)
        .map(|(number, one, many)| words::count(number, one, many))
        .collect();
    let mild = if mild.is_empty() {
        String::new()
    } else {
        format!(" ({})", mild.join(", "))
    };
    let not_met = number(Standing::NotMet(Severity::Error)) + warnings + notes;
    let parts = [
        (not_met, format!("not met{mild}")),
        (number(Standing::InBaseline), "in the baseline".to_owned()),
        (
            number(Standing::NotChosen),
            "not met and not chosen".to_owned(),
        ),
    ];
    let parts = parts.into_iter().filter(|(number, _)| *number > 0);
    let parts = parts.map(|(number, what)| format!(", {number} {what}"));
    format!("{} met{}", number(Standing::Met), parts.collect::<String>())
}

/// Where a claim stands, behind its verdict; nothing when it is met.
pub(super) fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Met => "",
        Standing::NotMet(Severity::Error) => ", not met",
        Standing::NotMet(Severity::Warning) => ", not met (warning)",
        Standing::NotMet(Severity::Note) => ", not met (note)",
        Standing::InBaseline => ", in the baseline",
        Standing::NotChosen => ", not chosen",
    }
}

/// ` (until 2027-01-31)`; nothing for a dissent without an end.
pub(super) fn until(dissent: &Dissent) -> String {
    let until = dissent.until.as_ref();
    until.map_or_else(String::new, |until| format!(" (until {})", until.value))
}

/// An entry of a baseline in one line: `contradicted, 51-countries, a.txt: “60 countries”`.
pub(super) fn entry(entry: &Entry) -> String {
    let names = [entry.claim.as_deref(), entry.source.as_deref()];
    let mut text = visible_line(&entry.code);
    for name in names.into_iter().flatten() {
        text.push_str(&format!(", {}", visible_line(name)));
    }
    if let Some(evidence) = &entry.evidence {
        text.push_str(&format!(": “{}”", clipped(evidence, ENTRY_CHARS)));
    }
    text
}
