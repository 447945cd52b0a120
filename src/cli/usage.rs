//! Wrong usage: what clap says of it, and what to write where clap cannot know.

use clap::error::{ContextKind, ContextValue, ErrorKind};

/// What to write instead of a bare path.
const NAMED: &str =
    "name the file of claims with '--claims FILE', and the folder of sources with '--sources DIR'";

/// Adds how paths are named where `check` was given one bare, as most linters take it.
pub(crate) fn with_tip(mut told: clap::Error) -> clap::Error {
    if takes_no_path(&told) {
        let tip = ContextValue::StyledStrs(vec![NAMED.into()]);
        told.insert(ContextKind::Suggested, tip);
    }
    told
}

/// Whether the error is about a word that is neither a flag nor nearly a command, where `check` is meant.
fn takes_no_path(told: &clap::Error) -> bool {
    let text = |kind| told.get(kind).map(ToString::to_string).unwrap_or_default();
    match told.kind() {
        ErrorKind::InvalidSubcommand => told.get(ContextKind::SuggestedSubcommand).is_none(),
        ErrorKind::UnknownArgument => {
            let bare = !text(ContextKind::InvalidArg).starts_with('-');
            bare && text(ContextKind::Usage).contains("factlint check")
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::Cli;

    fn told(args: &[&str]) -> String {
        let args = std::iter::once(&"factlint").chain(args);
        let told = Cli::command().try_get_matches_from(args).unwrap_err();
        with_tip(told).to_string()
    }

    #[test]
    fn a_bare_path_is_told_how_to_be_named() {
        for args in [
            &["claims.yml"][..],
            &["desk/sources"],
            &["check", "claims.yml"],
            &["check", "--quiet", "archive"],
        ] {
            let told = told(args);
            assert!(told.contains("'--claims FILE'"), "{args:?}: {told}");
        }
    }

    #[test]
    fn other_mistakes_keep_their_own_tips() {
        for args in [
            &["chek"][..],
            &["check", "--claim", "a.yaml"],
            &["explain", "disputed", "silent"],
            &["baseline", "a.json"],
        ] {
            let told = told(args);
            assert!(!told.contains("'--claims FILE'"), "{args:?}: {told}");
        }
        assert!(told(&["chek"]).contains("'check'"));
    }
}
