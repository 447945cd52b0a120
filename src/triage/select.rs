//! Which findings are chosen: by claim, by tag, by code.
//!
//! As with other linters, `--select` takes what any of its selectors fits and `--ignore` then takes away. A claim of which
//! no finding could be chosen is left out of the report.

use super::codes::CODES;
use crate::claims::{self, Claim, Claims};

/// What some word of the user chooses.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Selector {
    /// The claim with this id.
    Claim(String),
    /// Claims with this tag.
    Tag(String),
    /// Findings with this code.
    Code(&'static str),
}

impl Selector {
    fn fits(&self, claim: Option<&Claim>, code: &str) -> bool {
        match self {
            Self::Claim(id) => claim.is_some_and(|claim| claim.id == *id),
            Self::Tag(tag) => claim.is_some_and(|claim| claim.tags.contains(tag)),
            Self::Code(known) => *known == code,
        }
    }

    /// The selector with what it is, which no other can be taken for.
    fn full(&self) -> String {
        match self {
            Self::Claim(id) => format!("claim:{id}"),
            Self::Tag(tag) => format!("tag:{tag}"),
            Self::Code(code) => format!("code:{code}"),
        }
    }
}

/// The findings that are chosen; all of them by default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    select: Vec<Selector>,
    ignore: Vec<Selector>,
}

/// A selector that means nothing, or more than one thing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{what}")]
pub struct SelectError {
    /// What is wrong: lower-case, no full stop.
    pub what: String,
    /// What to do.
    pub help: String,
}

impl Selection {
    /// Reads selectors: a claim's id, a tag or a code, with `claim:`, `tag:` or `code:` in front where it could be two.
    ///
    /// # Errors
    /// When a selector fits nothing, could be two things, or when nothing is left to check.
    ///
    /// # Example
    /// ```
    /// use factlint::{claims, triage::Selection};
    /// let claims = claims::parse("claims.yaml", "claims: [51 countries]")?;
    /// let told = Selection::new(&["51-contries".to_owned()], &[], &claims).unwrap_err();
    /// assert_eq!(told.help, "did you mean `51-countries`? A selector is a claim's id, a tag or a code of a finding");
    /// # Ok::<(), claims::ClaimsError>(())
    /// ```
    pub fn new(select: &[String], ignore: &[String], claims: &Claims) -> Result<Self, SelectError> {
        let read = |words: &[String]| {
            let words = words.iter().map(|word| selector(word.trim(), claims));
            words.collect::<Result<Vec<_>, _>>()
        };
        let selection = Self {
            select: read(select)?,
            ignore: read(ignore)?,
        };
        if claims.claims.iter().any(|claim| selection.has(claim)) {
            return Ok(selection);
        }
        Err(SelectError {
            what: "nothing to check: no claim is chosen".to_owned(),
            help: "take away less with `--ignore`, or choose more with `--select`".to_owned(),
        })
    }

    /// Whether some finding of a claim could be chosen.
    #[must_use]
    pub fn has(&self, claim: &Claim) -> bool {
        CODES.iter().any(|(code, _)| self.takes(Some(claim), code))
    }

    /// Whether a finding is chosen.
    pub(super) fn takes(&self, claim: Option<&Claim>, code: &str) -> bool {
        let fits = |selectors: &[Selector]| selectors.iter().any(|one| one.fits(claim, code));
        (self.select.is_empty() || fits(&self.select)) && !fits(&self.ignore)
    }
}

/// What a word chooses.
fn selector(word: &str, claims: &Claims) -> Result<Selector, SelectError> {
    let mut meant = meanings(word, claims);
    match (meant.pop(), meant.pop()) {
        (Some(one), None) => Ok(one),
        (Some(one), Some(other)) => Err(SelectError {
            what: format!("`{word}` could choose two things"),
            help: format!("write `{}` or `{}`", other.full(), one.full()),
        }),
        (None, _) => Err(unknown(word, claims)),
    }
}

/// Everything that a word can mean.
fn meanings(word: &str, claims: &Claims) -> Vec<Selector> {
    // An id may have a colon in it, so that the word as it stands is looked at too.
    let (sort, name) = word.split_once(':').unwrap_or(("", word));
    let is = |wanted: &str| sort.is_empty() || sort == wanted;
    let all = &claims.claims;
    let mut meant = Vec::new();
    let ids = [Some(word), (sort == "claim").then_some(name)];
    if let Some(id) = ids
        .into_iter()
        .flatten()
        .find(|id| all.iter().any(|claim| claim.id == *id))
    {
        meant.push(Selector::Claim(id.to_owned()));
    }
    if is("tag")
        && all
            .iter()
            .any(|claim| claim.tags.iter().any(|tag| tag == name))
    {
        meant.push(Selector::Tag(name.to_owned()));
    }
    let code = CODES.iter().find(|(code, _)| is("code") && *code == name);
    meant.extend(code.map(|(code, _)| Selector::Code(code)));
    meant
}

fn unknown(word: &str, claims: &Claims) -> SelectError {
    let name = word.split_once(':').map_or(word, |(_, name)| name);
    let ids = claims.claims.iter().map(|claim| claim.id.as_str());
    let tags = claims.claims.iter().flat_map(|claim| &claim.tags);
    let codes = CODES.iter().map(|(code, _)| *code);
    let known: Vec<&str> = codes.chain(tags.map(String::as_str)).chain(ids).collect();
    let near = claims::nearest(name, &known);
    let near = near.map_or(String::new(), |near| format!("did you mean `{near}`? "));
    SelectError {
        what: format!("no claim, tag or code `{word}`"),
        help: format!(
            "{near}{}",
            if near.is_empty() {
                "a selector is a claim's id, a tag or a code of a finding"
            } else {
                "A selector is a claim's id, a tag or a code of a finding"
            }
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLAIMS: &str = "claims:\n- {id: a, claim: x, tags: [figures, silent]}\n- {id: figures, claim: y, tags: [legal]}\n- {id: 'tag:b', claim: z}\n";

    fn selection(select: &[&str], ignore: &[&str]) -> Result<(Selection, Claims), SelectError> {
        let claims = claims::parse("", CLAIMS).unwrap();
        let own = |words: &[&str]| {
            words
                .iter()
                .map(|word| (*word).to_owned())
                .collect::<Vec<_>>()
        };
        Ok((Selection::new(&own(select), &own(ignore), &claims)?, claims))
    }

    /// The claims that are in the report, and whether a finding of the run with a code is.
    #[track_caller]
    fn check(select: &[&str], ignore: &[&str], ids: &[&str], clash: bool) {
        let (selection, claims) = selection(select, ignore).unwrap();
        let chosen = claims.claims.iter().filter(|claim| selection.has(claim));
        let chosen: Vec<&str> = chosen.map(|claim| claim.id.as_str()).collect();
        assert_eq!(chosen, ids, "{select:?} {ignore:?}");
        assert_eq!(selection.takes(None, "weekday-clash"), clash);
    }

    #[track_caller]
    fn refused(select: &[&str], ignore: &[&str], told: &str) {
        let error = selection(select, ignore).unwrap_err();
        assert_eq!(format!("{}; {}", error.what, error.help), told);
    }

    #[test]
    fn findings_are_chosen_by_claim_tag_and_code() {
        check(&[], &[], &["a", "figures", "tag:b"], true);
        check(&["a"], &[], &["a"], false);
        check(&["legal"], &[], &["figures"], false);
        check(&["tag:figures", "legal"], &[], &["a", "figures"], false);
        check(&["claim:figures"], &[], &["figures"], false);
        check(&["tag:b"], &[], &["tag:b"], false);
        check(&["two-facts"], &["a"], &["figures", "tag:b"], false);
        check(&[], &["weekday-clash"], &["a", "figures", "tag:b"], false);
        check(
            &["legal", "weekday-clash"],
            &[],
            &["a", "figures", "tag:b"],
            true,
        );
    }

    #[test]
    fn a_code_that_is_ignored_leaves_the_claim_in() {
        let (selection, claims) = selection(&["a"], &["two-facts"]).unwrap();
        assert!(selection.takes(Some(&claims.claims[0]), "silent"));
        assert!(!selection.takes(Some(&claims.claims[0]), "two-facts"));
    }

    #[test]
    fn a_selector_that_means_nothing_or_two_things_is_refused() {
        let what = "A selector is a claim's id, a tag or a code of a finding";
        refused(
            &["contradict"],
            &[],
            &format!("no claim, tag or code `contradict`; did you mean `contradicted`? {what}"),
        );
        refused(
            &["tag:legall"],
            &[],
            &format!("no claim, tag or code `tag:legall`; did you mean `legal`? {what}"),
        );
        refused(
            &[],
            &["xyzzy"],
            "no claim, tag or code `xyzzy`; a selector is a claim's id, a tag or a code of a finding",
        );
        refused(
            &["figures"],
            &[],
            "`figures` could choose two things; write `claim:figures` or `tag:figures`",
        );
        refused(
            &["silent"],
            &[],
            "`silent` could choose two things; write `tag:silent` or `code:silent`",
        );
        refused(
            &["legal"],
            &["claim:figures"],
            "nothing to check: no claim is chosen; take away less with `--ignore`, or choose more with `--select`",
        );
    }
}
