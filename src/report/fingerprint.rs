//! Fingerprints: what stays the same of a problem when lines move.
//!
//! Two runs speak of one problem when the claim, the source and the words of its evidence are the same; nothing else of
//! the files may change a fingerprint, least of all a line number.

use sha2::{Digest, Sha256};

use super::problems::{Place, Problem};
use super::{Report, visible_line};
use crate::triage::About;

/// The bytes of a fingerprint: enough that no two problems of a run ever meet.
const BYTES: usize = 16;

/// The fingerprint of a problem, in hexadecimal digits.
pub(super) fn fingerprint(report: &Report<'_>, problem: &Problem<'_>) -> String {
    let path = |source: crate::source::SourceId| report.sources.files[source.index()].path.as_str();
    let mut parts = vec![problem.code, problem.claim_id(report).unwrap_or_default()];
    if let Place::Source(source, _) = problem.place {
        parts.push(path(source));
    }
    // Two findings of one claim that no words show, such as two dissents that cover nothing, differ in what they say.
    if let (About::Beside(..) | About::Run(_), true) = (problem.about, problem.proofs.is_empty()) {
        parts.push(&problem.message);
    }
    let quotes: Vec<String> = problem
        .proofs
        .iter()
        .map(|proof| visible_line(&proof.evidence.quote))
        .collect();
    for (proof, quote) in problem.proofs.iter().zip(&quotes) {
        parts.extend([path(proof.evidence.source), quote]);
    }
    hash(&parts)
}

/// The hash of some texts. Each ends in a byte that no text has, so that `ab`, `c` is not `a`, `bc`.
fn hash(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.as_bytes());
        hash.update([0xff]);
    }
    let digest = hash.finalize();
    digest[..BYTES]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_do_not_run_into_each_other() {
        assert_ne!(hash(&["ab", "c"]), hash(&["a", "bc"]));
        // The beginning of SHA-256 of `a` and the byte 255.
        assert_eq!(hash(&["a"]).len(), 2 * BYTES);
    }
}
