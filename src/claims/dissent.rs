//! Writing a dissent that an editor can copy into `claims.yaml`.

use serde::Serialize;

#[derive(Serialize)]
struct Block<'a> {
    dissent: [Entry<'a>; 1],
}

#[derive(Serialize)]
struct Entry<'a> {
    source: &'a str,
    says: &'a str,
    because: &'a str,
}

/// The `dissent` block for a contradiction, to copy below a claim that is written as a mapping.
///
/// Every line is indented by four spaces, as the keys of a claim are below `claims:` and `  - `, and ends in a line
/// break. Empty `says` is left to the editor's eye: the block is then refused until words stand there or the line goes.
///
/// # Example
/// ```
/// let block = factlint::claims::dissent_yaml("004*", "the forum: day 2", "both met that week");
/// assert_eq!(
///     block,
///     "    dissent:\n    - source: 004*\n      says: 'the forum: day 2'\n      because: both met that week\n"
/// );
/// ```
#[must_use]
pub fn dissent_yaml(source: &str, says: &str, because: &str) -> String {
    let entry = Entry {
        source,
        says,
        because,
    };
    let block = Block { dissent: [entry] };
    let yaml = serde_yaml::to_string(&block).expect("three texts can always be written");
    yaml.lines().map(|line| format!("    {line}\n")).collect()
}
