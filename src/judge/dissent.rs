//! Dissents: contradictions that an editor has recorded and explained.

use jiff::civil::Date;

use super::verdict::Inputs;
use super::{Evidence, Finding, SourceStance};
use crate::claims::{Claim, Dissent};
use crate::facts;
use crate::subject::fits_path;

/// The first recorded dissent that covers a contradiction: its source, its words, and its time.
pub(super) fn dissent_for(
    inputs: &Inputs<'_>,
    claim: &Claim,
    path: &str,
    evidence: &[Evidence],
) -> Option<usize> {
    claim.dissents.iter().position(|dissent| {
        fits_path(&dissent.source.value, path)
            && !is_expired(dissent, inputs.today)
            && says(inputs, dissent, evidence)
    })
}

/// Whether a dissent's last day is past.
pub(crate) fn is_expired(dissent: &Dissent, today: Option<Date>) -> bool {
    match (&dissent.until, today) {
        (Some(until), Some(today)) => until.value < today,
        _ => false,
    }
}

/// Whether the words of a dissent stand in the contradicting passages.
fn says(inputs: &Inputs<'_>, dissent: &Dissent, evidence: &[Evidence]) -> bool {
    let Some(says) = &dissent.says else {
        return true;
    };
    let wanted = folded(&says.value);
    evidence.iter().any(|evidence| {
        let Ok(document) = &inputs.documents[evidence.source.index()] else {
            return false;
        };
        folded(&document.text.as_str()[evidence.passage.clone()]).contains(&wanted)
    })
}

/// Words for comparing, each after a space.
fn folded(text: &str) -> String {
    facts::tokens(text, 0)
        .iter()
        .filter(|token| token.is_word() || token.is_number())
        .flat_map(|token| [" ", token.folded.as_str()])
        .collect()
}

/// Dissents that are past their time, and those that cover nothing any more.
pub(super) fn dissent_findings(
    claim: &Claim,
    stances: &[SourceStance],
    today: Option<Date>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, dissent) in claim.dissents.iter().enumerate() {
        let finding = |code, message| Finding {
            code,
            message,
            source: None,
            evidence: Vec::new(),
        };
        let pattern = &dissent.source.value;
        if is_expired(dissent, today) {
            let until = dissent
                .until
                .as_ref()
                .map_or(String::new(), |until| until.value.to_string());
            findings.push(finding(
                "expired-dissent",
                format!("the dissent of `{pattern}` ended on {until}; look at it again"),
            ));
        } else if !stances.iter().any(|stance| stance.dissent == Some(at)) {
            findings.push(finding("unused-dissent", format!("no source that `{pattern}` fits contradicts this claim in such words; remove the dissent")));
        }
    }
    findings
}
