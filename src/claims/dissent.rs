//! Writing a dissent that an editor can copy into `claims.yaml`.

use std::collections::BTreeMap;

use super::plain;

/// The `dissent` block for a contradiction, to copy below a claim that is written as a mapping.
///
/// Every line is indented by four spaces, as the keys of a claim are below `claims:` and `  - `, and ends in a line
/// break. Without words in `says` the key is left out, and any contradiction of the source is meant.
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
    let fields = [("source", source), ("says", says), ("because", because)];
    let mut block = String::from("    dissent:\n");
    let written = fields
        .into_iter()
        .filter(|(key, value)| *key != "says" || !value.trim().is_empty());
    for (at, (key, value)) in written.enumerate() {
        for (line, words) in field(key, value).lines().enumerate() {
            let mark = if at + line == 0 { "- " } else { "  " };
            block.push_str(&format!("    {mark}{words}\n"));
        }
    }
    block
}

/// A key and its text; the writer leaves `yes` and dates without quotes, which other readers take for more than text.
fn field(key: &str, value: &str) -> String {
    let pair = BTreeMap::from([(key, value)]);
    let yaml = serde_yaml::to_string(&pair).expect("a text can always be written");
    if plain::typed(value).is_some() && yaml == format!("{key}: {value}\n") {
        format!("{key}: {}\n", plain::quoted(value))
    } else {
        yaml
    }
}
