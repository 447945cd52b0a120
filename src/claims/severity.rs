//! How bad it is when a claim is not met: one of three words.

use super::error::Mistake;
use super::fields::Check;
use super::plain;
use super::raw::Node;
use super::suggest::nearest;
use super::valid::Severity;

/// Words that others use for a severity, and ours.
const SYNONYMS: &[(&str, Severity)] = &[
    ("warn", Severity::Warning),
    ("info", Severity::Note),
    ("information", Severity::Note),
    ("notice", Severity::Note),
    ("fatal", Severity::Error),
    ("critical", Severity::Error),
];

/// Reads `severity`; a mistake gives the usual one.
pub(super) fn severity(check: &mut Check, node: &Node) -> Severity {
    let Some(word) = check.label(node, "`severity`") else {
        return Severity::default();
    };
    let known = Severity::ALL;
    if let Some(found) = known.into_iter().find(|one| one.word() == word.value) {
        return found;
    }
    let words = known.map(Severity::word);
    let folded = word.value.to_lowercase();
    let synonym = SYNONYMS.iter().find(|(other, _)| *other == folded);
    let near = synonym
        .map(|(_, meant)| meant.word())
        .or_else(|| nearest(&word.value, &words));
    let help = near.map_or_else(
        || format!("write one of `{}`", words.join("`, `")),
        |near| format!("did you mean `{near}`?"),
    );
    let message = format!("unknown severity `{}`", plain::short(&word.value));
    check.tell(Mistake::new(word.span, message).help(help));
    Severity::default()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check_claim as check, check_file};
    use super::*;

    #[test]
    fn a_severity_is_one_of_three_words() {
        for word in Severity::ALL.map(Severity::word) {
            check(&format!("- {{claim: a, severity: {word}}}"), &[]);
        }
        let told = |what: &str| format!("2:24: unknown severity {what}");
        check(
            "- {claim: a, severity: warn}",
            &[&told("`warn`; did you mean `warning`?")],
        );
        check(
            "- {claim: a, severity: Note}",
            &[&told("`Note`; did you mean `note`?")],
        );
        check(
            "- {claim: a, severity: whatever}",
            &[&told("`whatever`; write one of `error`, `warning`, `note`")],
        );
        check_file(
            "defaults: {severity: info}\nclaims: [a b]\n",
            &["1:22: unknown severity `info`; did you mean `note`?"],
        );
    }

    #[test]
    fn a_claim_has_the_severity_of_the_defaults_unless_it_says_otherwise() {
        let text = "defaults: {severity: note}\nclaims:\n- a b\n- {claim: c, severity: error}\n";
        let claims = super::super::parse("", text).unwrap().claims;
        let found: Vec<Severity> = claims.iter().map(|claim| claim.severity).collect();
        assert_eq!(found, [Severity::Note, Severity::Error]);
        let plain = super::super::parse("", "claims: [a b]\n").unwrap().claims;
        assert_eq!(plain[0].severity, Severity::Error);
    }
}
