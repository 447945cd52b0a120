//! Claims: what `claims.yaml` says, with the place of every value. Syntax and schema only; `judge` understands the sentences.
//!
//! The text becomes a tree as written (`raw`), the tree becomes [`Claims`] as meant (`valid`, by `validate`).
//! Every mistake of the schema is told at once; a syntax error stands alone, since nothing after it can be trusted.

mod cycle;
mod date;
mod dissent;
mod entry;
mod error;
mod expect;
mod fields;
mod ids;
mod plain;
mod raw;
mod schema;
mod severity;
mod suggest;
mod syntax;
mod tags;
mod valid;
mod validate;

pub use dissent::{dissent_yaml, text_yaml};
pub use error::{ClaimsError, Mistake};
pub use schema::SCHEMA;
pub use suggest::nearest;
pub use valid::{Claim, Claims, Dissent, Expect, Located, Severity, Statement};

/// Reads the text of a `claims.yaml`.
///
/// `path` is kept for messages; nothing is opened. A byte order mark at the start is allowed, and spans count it,
/// so that they are bytes of the file as read. A file without `version` is read as version 1.
///
/// # Errors
/// All mistakes of the file in the order of their places; exactly one when the text is not YAML,
/// is nested deeper than 32 levels, or uses anchors beyond the limits that stop an alias bomb.
///
/// # Example
/// ```
/// let claims = factlint::claims::parse("claims.yaml", "claims:\n  - 51 countries\n")?;
/// assert_eq!(claims.claims[0].id, "51-countries");
/// let error = factlint::claims::parse("claims.yaml", "claims:\n  - 51\n").unwrap_err();
/// assert_eq!(error.mistakes[0].help.as_deref(), Some("put it in quotes: `- \"51\"`"));
/// # Ok::<(), factlint::claims::ClaimsError>(())
/// ```
pub fn parse(path: &str, text: &str) -> Result<Claims, ClaimsError> {
    let read = raw::read(text).map_err(|refusal| vec![syntax::mistake(text, &refusal)]);
    read.and_then(|root| validate::validate(text, root.as_ref()))
        .map(|claims| Claims {
            path: path.to_owned(),
            text: text.to_owned(),
            ..claims
        })
        .map_err(|mistakes| ClaimsError::new(path, text, mistakes))
}

#[cfg(test)]
mod testing {
    /// The mistakes of a file, without its path.
    #[track_caller]
    pub(super) fn check_file(text: &str, expected: &[&str]) {
        let error =
            super::parse("", text).map_or_else(|error| error.to_string(), |_| String::new());
        let told: Vec<&str> = error
            .lines()
            .map(|line| line.trim_start_matches(':'))
            .collect();
        assert_eq!(told, expected, "{text}");
    }

    /// The mistakes of what stands below `claims:`, which is the first line.
    #[track_caller]
    pub(super) fn check_claim(claim: &str, expected: &[&str]) {
        check_file(&format!("claims:\n{claim}\n"), expected);
    }
}
