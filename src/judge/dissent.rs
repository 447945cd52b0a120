//! Dissents: contradictions that an editor has recorded and explained.

use jiff::civil::Date;

use super::verdict::Inputs;
use super::{Evidence, Finding, SourceStance};
use crate::claims::{Claim, Dissent};
use crate::facts;

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

/// Whether a pattern with `*` fits a path or its last part.
pub(crate) fn fits_path(pattern: &str, path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    fits(pattern.as_bytes(), path.as_bytes()) || fits(pattern.as_bytes(), name.as_bytes())
}

/// Glob with `*` alone, in time linear in the text for each star.
fn fits(pattern: &[u8], text: &[u8]) -> bool {
    let (mut p, mut t) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while t < text.len() {
        if pattern.get(p) == Some(&b'*') {
            star = Some((p, t));
            p += 1;
        } else if pattern.get(p) == Some(&text[t]) {
            p += 1;
            t += 1;
        } else if let Some((star_p, star_t)) = star {
            star = Some((star_p, star_t + 1));
            p = star_p + 1;
            t = star_t + 1;
        } else {
            return false;
        }
    }
    pattern[p..].iter().all(|&byte| byte == b'*')
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
