//! A first `claims.yaml` for a folder of sources: what can be known of them without asking, and examples to uncomment.
//!
//! Its one live claim is taken from a source and has passed the check that it will meet, so that the file can be checked
//! as it stands: a list without claims would be nothing to check.

mod aliases;
mod candidates;
mod examples;
mod page;

use crate::claims::{self, Claims};
use crate::judge::Verdict;
use crate::source::Sources;
use crate::{Checked, check};

pub use examples::{EXAMPLES, Example};

/// A first `claims.yaml`, and what it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Starter {
    /// The file.
    pub text: String,
    /// How many names have other names in it.
    pub aliases: usize,
    /// How many live claims it has: one, or none where no sentence of the sources passes the check.
    pub claims: usize,
    /// The origins that the sources go back to.
    pub origins: usize,
    /// The sources that cannot be read.
    pub unreadable: usize,
}

/// Writes a first `claims.yaml` for sources that lie in `folder`, seen from the file.
///
/// The same sources give the same bytes.
///
/// # Example
/// ```
/// use factlint::source::Sources;
/// let words = b"The Bureau of Lakes (BL) was founded in 1961.".to_vec();
/// let sources = Sources::from_memory(vec![("a.txt".to_owned(), words)]);
/// let starter = factlint::starter::starter(&sources, "sources/");
/// assert!(starter.text.contains("aliases:\n  Bureau of Lakes:\n    - BL\n"));
/// assert_eq!(starter.claims, 1);
/// ```
#[must_use]
pub fn starter(sources: &Sources, folder: &str) -> Starter {
    let checked = check(&Claims::default(), sources, None);
    let aliases = aliases::aliases(&checked);
    let draft = page::Page {
        folder,
        sources,
        checked: &checked,
        aliases: &aliases,
        subject: aliases::subject(&checked),
        claims: candidates::candidates(&checked),
    };
    let first = first_that_holds(&draft);
    let page = page::Page {
        claims: first.into_iter().collect(),
        ..draft
    };
    Starter {
        text: page.write(),
        aliases: aliases.len(),
        claims: page.claims.len(),
        origins: checked.origins.origins.len(),
        unreadable: checked
            .documents
            .iter()
            .filter(|read| read.is_err())
            .count(),
    }
}

/// The first candidate that comes out as it should, with nothing to be said about it, in the file that will hold it.
fn first_that_holds(draft: &page::Page<'_>) -> Option<candidates::Candidate> {
    let claims = claims::parse("claims.yaml", &draft.write()).ok()?;
    let Checked { judgements, .. } = check(&claims, draft.sources, None);
    let holds = judgements.iter().position(|judgement| {
        judgement.met && judgement.verdict == Verdict::Holds && judgement.findings.is_empty()
    })?;
    draft.claims.get(holds).cloned()
}

#[cfg(test)]
mod tests;
