//! What every check begins with: the folder of sources, and the day.

use std::path::{Path, PathBuf};

use factlint::claims::Claims;
use jiff::civil::Date;

/// The folder of sources: the flag, else the claims file's word, else `sources` beside the claims file.
pub(crate) fn sources_root(flag: Option<&Path>, path: &Path, claims: &Claims) -> PathBuf {
    if let Some(root) = flag {
        return root.to_owned();
    }
    let beside = path.parent().unwrap_or(Path::new(""));
    let named = claims.sources.as_ref().map(|named| named.value.as_str());
    beside.join(named.unwrap_or("sources"))
}

/// The day that dissents are judged by, when one of them has an end.
#[expect(
    clippy::disallowed_methods,
    reason = "the clock is read here and nowhere else, and only when a dissent has an end"
)]
pub(crate) fn today(flag: Option<Date>, claims: &Claims) -> Option<Date> {
    let mut dissents = claims.claims.iter().flat_map(|claim| &claim.dissents);
    let has_end = dissents.any(|dissent| dissent.until.is_some());
    let now = || {
        let now = jiff::Timestamp::now();
        now.to_zoned(jiff::tz::TimeZone::UTC).date()
    };
    has_end.then(|| flag.unwrap_or_else(now))
}
