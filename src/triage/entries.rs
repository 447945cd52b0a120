//! What a finding is known by from run to run: its code, its claim, and each source with the words that show it.
//!
//! Lines have no part in it, and white space does not count: a paragraph may move and be wrapped anew. A word that changes
//! makes another finding, in the claim as in the evidence.

use super::{About, Entry, Found, Issue, claim_code};
use crate::claims::{Claim, Statement};
use crate::judge::{Evidence, Finding, Judgement, SourceStance, Stance, Verdict};
use crate::source::SourceId;

/// Whether what a source says tells why a claim is not met: for one that nobody speaks of, what came nearest.
pub(crate) fn explains(claim: &Claim, judgement: &Judgement, stance: &SourceStance) -> bool {
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

/// The entries of a finding; none for one that no baseline can have.
///
/// A finding is in a baseline when all its entries are: one more source that contradicts is something new, one fewer is not.
pub(super) fn of_issue(found: &Found<'_>, issue: &Issue) -> Vec<Entry> {
    let judged = |claim: usize| {
        let at = found
            .judgements
            .binary_search_by_key(&claim, |judgement| judgement.claim);
        at.ok().map(|at| &found.judgements[at])
    };
    match issue.about {
        About::Claim(claim) => judged(claim).map_or(Vec::new(), |judged| not_met(found, judged)),
        About::Beside(claim, place) => {
            let finding = judged(claim).and_then(|judged| judged.findings.get(place));
            let claim = found.claims.claims.get(claim);
            finding.map_or(Vec::new(), |finding| of_finding(found, claim, finding))
        }
        About::Run(place) => {
            let finding = found.findings.get(place);
            finding.map_or(Vec::new(), |finding| of_finding(found, None, finding))
        }
        About::Unread(_) | About::Stale | About::Covered(..) => Vec::new(),
    }
}

fn not_met(found: &Found<'_>, judgement: &Judgement) -> Vec<Entry> {
    let claim = &found.claims.claims[judgement.claim];
    let entry = Entry {
        claim: Some(claim.id.clone()),
        words: Some(words(claim)),
        code: claim_code(claim, judgement).to_owned(),
        source: None,
        evidence: None,
    };
    // What came nearest to a claim that nobody speaks of is a hint, and changes with every new source.
    let stances = judgement.stances.iter().filter(|stance| {
        judgement.verdict != Verdict::Silent && explains(claim, judgement, stance)
    });
    let said: Vec<Entry> = stances
        .flat_map(|stance| said(found, &entry, Some(stance.source), &stance.evidence))
        .collect();
    if said.is_empty() { vec![entry] } else { said }
}

/// A finding without evidence is known by its message.
fn of_finding(found: &Found<'_>, claim: Option<&Claim>, finding: &Finding) -> Vec<Entry> {
    let entry = Entry {
        claim: claim.map(|claim| claim.id.clone()),
        words: claim.map(words),
        code: finding.code.to_owned(),
        source: None,
        evidence: finding
            .evidence
            .is_empty()
            .then(|| folded(&finding.message)),
    };
    said(found, &entry, finding.source, &finding.evidence)
}

/// An entry for every piece of evidence, with its source; one with the source alone where there is no evidence.
fn said(
    found: &Found<'_>,
    entry: &Entry,
    source: Option<SourceId>,
    evidence: &[Evidence],
) -> Vec<Entry> {
    let path = |source: SourceId| Some(found.sources.files.get(source.index())?.path.clone());
    if evidence.is_empty() {
        return vec![Entry {
            source: source.and_then(path),
            ..entry.clone()
        }];
    }
    let with = |evidence: &Evidence| Entry {
        source: path(evidence.source),
        evidence: Some(folded(&evidence.quote)),
        ..entry.clone()
    };
    evidence.iter().map(with).collect()
}

/// The words of a claim with its form and speaker, so that another claim under the same id is another finding.
fn words(claim: &Claim) -> String {
    match &claim.statement {
        Statement::Claim(words) => folded(words),
        Statement::Quote { words, by: None } => format!("quote: {}", folded(words)),
        Statement::Quote {
            words,
            by: Some(by),
        } => format!("quote: {}, by: {}", folded(words), folded(by)),
        Statement::Name(words) => format!("name: {}", folded(words)),
        Statement::Absent(words) => format!("absent: {}", folded(words)),
    }
}

/// Words with one space between them.
pub(super) fn folded(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
