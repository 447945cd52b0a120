//! Triage: every finding of a run in one list, how bad each is, what suppresses it, and what the run comes to.
//!
//! A finding is a claim that is not met, something found beside a claim or in the sources, a source that could not be
//! read, or a baseline that fits nothing any more. What is not chosen is not in the list; what is suppressed, by a dissent
//! or by the baseline, stays in it and is marked, so that a reader that tracks findings does not see it come and go.

mod baseline;
mod codes;
mod entries;
mod select;
mod wire;

use std::collections::{BTreeSet, HashMap};

pub use baseline::{Baseline, Entry, Update};
pub use codes::{CODES, claim_code};
pub(crate) use entries::explains;
pub use select::{SelectError, Selection};
pub use wire::{BaselineError, MAX_BYTES};

use crate::claims::{Claim, Claims, Severity};
use crate::clean::Document;
use crate::judge::{Finding, Judgement, Stance};
use crate::source::{SourceId, Sources, Unreadable};

/// What a finding is about. The order is that of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// A claim that is not met, by its place in `Claims::claims`.
    Claim(usize),
    /// A finding beside a claim: the claim, and the place among the findings of its judgement.
    Beside(usize, usize),
    /// A finding in the sources, by its place among those of the run.
    Run(usize),
    /// A source that could not be read.
    Unread(SourceId),
    /// Entries of the baseline that fit no finding.
    Stale,
    /// A contradiction that a dissent covers: the claim, and the place among its stances.
    Covered(usize, usize),
}

/// Why a finding does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suppression {
    /// A dissent of its claim, by its place there.
    Dissent(usize),
    /// The baseline has it.
    Baseline,
}

/// One finding of the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Issue {
    /// What it is about.
    pub about: About,
    /// The code, as `factlint explain` takes it.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Why it does not count.
    pub suppression: Option<Suppression>,
}

impl Issue {
    /// Whether the baseline has it.
    #[must_use]
    pub fn in_baseline(&self) -> bool {
        self.suppression == Some(Suppression::Baseline)
    }
}

/// What a run comes to, whatever the format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// No finding is as bad as what fails the run.
    Met,
    /// Some is.
    NotMet,
    /// Some source could not be read, or there is nothing to check.
    CouldNotCheck,
}

/// All that findings are made of.
#[derive(Clone, Copy, Debug)]
pub struct Found<'a> {
    /// The claims.
    pub claims: &'a Claims,
    /// The sources, for their paths.
    pub sources: &'a Sources,
    /// The cleaned sources, or why there is no text.
    pub documents: &'a [Result<Document, Unreadable>],
    /// What came out, in the order of the claims; perhaps not for all of them.
    pub judgements: &'a [Judgement],
    /// What was found in the sources and not for one claim.
    pub findings: &'a [Finding],
}

/// What counts.
#[derive(Clone, Debug)]
pub struct Policy {
    /// Which findings are chosen.
    pub selection: Selection,
    /// Findings as bad as this, or worse, fail the run; none when nothing does.
    pub fail_on: Option<Severity>,
    /// The findings that were there before.
    pub baseline: Option<Baseline>,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            selection: Selection::default(),
            fail_on: Some(Severity::Error),
            baseline: None,
        }
    }
}

/// How much of a baseline is needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaselineUse {
    /// Its path as the user gave it.
    pub path: String,
    /// How many entries it has.
    pub entries: usize,
    /// Those that fit no finding of the run any more, in their order. One of a claim that is not chosen is not among them.
    pub stale: Vec<Entry>,
}

/// Every finding of a run, and what comes of them.
#[derive(Clone, Debug)]
pub struct Triage {
    /// In the order of [`About`].
    pub issues: Vec<Issue>,
    /// What fails the run.
    pub fail_on: Option<Severity>,
    /// How much of the baseline is needed, where there is one.
    pub baseline: Option<BaselineUse>,
    /// How many claims are not chosen.
    pub left_out: usize,
    /// What the run comes to.
    pub outcome: Outcome,
}

impl Triage {
    /// The finding about something, if it is chosen.
    #[must_use]
    pub fn issue(&self, about: About) -> Option<&Issue> {
        let at = self
            .issues
            .binary_search_by_key(&about, |issue| issue.about);
        at.ok().map(|at| &self.issues[at])
    }

    /// Whether a finding fails the run. A source that could not be read always does: nobody can choose not to know.
    #[must_use]
    pub fn fails(&self, issue: &Issue) -> bool {
        if let About::Unread(_) = issue.about {
            return true;
        }
        let bad = self.fail_on.is_some_and(|limit| issue.severity >= limit);
        bad && issue.suppression.is_none()
    }
}

/// Lists the findings, marks those that are suppressed, and says what the run comes to.
#[must_use]
pub fn triage(found: &Found<'_>, policy: &Policy) -> Triage {
    let mut issues = issues(found, &policy.selection);
    let baseline = policy
        .baseline
        .as_ref()
        .map(|baseline| suppress(found, policy, baseline, &mut issues));
    if baseline.as_ref().is_some_and(|used| !used.stale.is_empty())
        && policy.selection.takes(None, codes::STALE)
    {
        issues.push(issue(About::Stale, codes::STALE));
    }
    issues.sort_by_key(|issue| issue.about);
    let mut triage = Triage {
        issues,
        fail_on: policy.fail_on,
        baseline,
        left_out: found.claims.claims.len() - found.judgements.len(),
        outcome: Outcome::Met,
    };
    triage.outcome = outcome(found, &triage);
    triage
}

/// What is to be written as the baseline, and what that changes.
///
/// What a dissent covers is not in a baseline, and neither is the baseline itself.
#[must_use]
pub fn update(found: &Found<'_>, old: Option<&Baseline>) -> Update {
    let issues = issues(found, &Selection::default());
    let open = issues.iter().filter(|issue| issue.suppression.is_none());
    let now: BTreeSet<Entry> = open
        .flat_map(|issue| entries::of_issue(found, issue))
        .collect();
    baseline::update(old, &now)
}

fn outcome(found: &Found<'_>, triage: &Triage) -> Outcome {
    let unread = found.documents.iter().any(Result::is_err);
    if unread || found.documents.is_empty() || found.judgements.is_empty() {
        Outcome::CouldNotCheck
    } else if triage.issues.iter().any(|issue| triage.fails(issue)) {
        Outcome::NotMet
    } else {
        Outcome::Met
    }
}

/// A finding that nothing suppresses, as bad as its code.
fn issue(about: About, code: &'static str) -> Issue {
    Issue {
        about,
        code,
        severity: codes::severity(code),
        suppression: None,
    }
}

/// The chosen findings, not yet held against a baseline.
fn issues(found: &Found<'_>, selection: &Selection) -> Vec<Issue> {
    let mut issues = Vec::new();
    for judgement in found.judgements {
        let claim = &found.claims.claims[judgement.claim];
        let of_claim = of_claim(claim, judgement);
        issues.extend(of_claim.filter(|issue| selection.takes(Some(claim), issue.code)));
    }
    let of_run = found.findings.iter().enumerate();
    let of_run = of_run.map(|(at, finding)| issue(About::Run(at), finding.code));
    issues.extend(of_run.filter(|issue| selection.takes(None, issue.code)));
    let documents = (0u32..).map(SourceId).zip(found.documents);
    let unread = documents.filter(|(_, document)| document.is_err());
    issues.extend(unread.map(|(source, _)| issue(About::Unread(source), codes::UNREADABLE)));
    issues
}

/// What is to be said of one claim: that it is not met, what was found beside, and what a dissent covers.
fn of_claim<'a>(claim: &'a Claim, judgement: &'a Judgement) -> impl Iterator<Item = Issue> + 'a {
    let at = judgement.claim;
    let code = claim_code(claim, judgement);
    let not_met = (!judgement.met).then(|| issue(About::Claim(at), code));
    let findings = judgement.findings.iter().enumerate();
    let beside = findings
        // A finding with the code of the verdict only repeats it.
        .filter(move |(_, finding)| judgement.met || finding.code != judgement.verdict.code())
        .map(move |(place, finding)| issue(About::Beside(at, place), finding.code));
    let stances = judgement.stances.iter().enumerate();
    let covered = stances.filter_map(move |(place, stance)| {
        let dissent = stance
            .dissent
            .filter(|_| stance.stance == Stance::Contradicts)?;
        Some(Issue {
            suppression: Some(Suppression::Dissent(dissent)),
            ..issue(About::Covered(at, place), codes::COVERED)
        })
    });
    let all = not_met.into_iter().chain(beside).chain(covered);
    all.map(|issue| Issue {
        // Nothing that is said of a claim is worse than the claim itself being wrong.
        severity: issue.severity.min(claim.severity),
        ..issue
    })
}

/// Marks the findings that a baseline has, and says how much of it is needed.
fn suppress(
    found: &Found<'_>,
    policy: &Policy,
    baseline: &Baseline,
    issues: &mut [Issue],
) -> BaselineUse {
    let mut used = vec![false; baseline.entries().len()];
    for issue in issues
        .iter_mut()
        .filter(|issue| issue.suppression.is_none())
    {
        let entries = entries::of_issue(found, issue);
        let mut known = !entries.is_empty();
        for entry in &entries {
            match baseline.place(entry) {
                Some(at) => used[at] = true,
                None => known = false,
            }
        }
        if known {
            issue.suppression = Some(Suppression::Baseline);
        }
    }
    let claims = found.claims.claims.iter();
    let claims: HashMap<&str, &Claim> = claims.map(|claim| (claim.id.as_str(), claim)).collect();
    // A claim that is gone cannot have been left out.
    let claim = |entry: &Entry| claims.get(entry.claim.as_deref()?).copied();
    let chosen = |entry: &Entry| policy.selection.takes(claim(entry), &entry.code);
    let entries = baseline.entries().iter().zip(used);
    let stale = entries.filter(|(entry, used)| !used && chosen(entry));
    BaselineUse {
        path: baseline.path.clone(),
        entries: baseline.entries().len(),
        stale: stale.map(|(entry, _)| entry.clone()).collect(),
    }
}

#[cfg(test)]
mod tests;
