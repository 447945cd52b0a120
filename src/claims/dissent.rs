//! Dissents: reading those below a claim, and writing one that an editor can copy.

use std::collections::BTreeMap;

use super::date::date;
use super::error::Mistake;
use super::fields::{Check, Fields, is_nothing};
use super::plain;
use super::raw::{Node, Value};
use super::schema::DISSENT;
use super::valid::Dissent;

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

/// A text as YAML, on one line.
///
/// # Example
/// ```
/// use factlint::claims::text_yaml;
/// assert_eq!(text_yaml("51 towns"), "51 towns");
/// assert_eq!(text_yaml("Headline: it rained"), "'Headline: it rained'");
/// assert_eq!(text_yaml("51"), "'51'");
/// assert_eq!(text_yaml("yes"), "\"yes\"");
/// ```
#[must_use]
pub fn text_yaml(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let yaml = serde_yaml::to_string(&line).expect("a text can always be written");
    let yaml = yaml.trim_end();
    let hides = plain::typed(&line).is_some() && yaml == line;
    if hides || yaml.contains('\n') {
        plain::quoted(&line)
    } else {
        yaml.to_owned()
    }
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

/// Reads the list below `dissent`.
pub(super) fn dissents(check: &mut Check, node: &Node) -> Vec<Dissent> {
    if is_nothing(node) {
        return Vec::new();
    }
    let help = "write each on a line of its own after `- `, even a single one";
    let items = check.items(node, "`dissent`", help);
    items
        .iter()
        .filter_map(|item| dissent(check, item))
        .collect()
}

fn dissent(check: &mut Check, node: &Node) -> Option<Dissent> {
    let example = "- {source: \"004*\", because: another count}";
    let fields = check.fields(node, "an entry of `dissent`", &DISSENT, example);
    // Anything but a mapping has been told already, and would have no key at all.
    if matches!(node.value, Value::Map(_)) {
        required(
            check,
            node,
            &fields,
            "source",
            "name the source that contradicts",
        );
        required(
            check,
            node,
            &fields,
            "because",
            "say why it is no reason for worry",
        );
    } else if is_nothing(node) {
        check.words(node, "an entry of `dissent`");
    }
    let source = fields
        .get("source")
        .and_then(|node| check.label(node, "`source`"));
    let says = fields
        .get("says")
        .and_then(|node| check.words(node, "`says`"));
    let because = fields
        .get("because")
        .and_then(|node| check.words(node, "`because`"));
    let until = fields
        .get("until")
        .and_then(|node| date(check, node, "`until`"));
    Some(Dissent {
        source: source?,
        says,
        because: because?,
        until,
        span: node.span,
    })
}

fn required(check: &mut Check, node: &Node, fields: &Fields, key: &str, help: &str) {
    if !fields.tried(key) {
        let message = format!("a dissent without `{key}`");
        check.tell(Mistake::new(node.span, message).help(format!("{help}: `{key}: ...`")));
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check_claim as check;

    #[test]
    fn a_dissent_needs_its_source_and_its_reason() {
        check(
            "- claim: a\n  dissent:\n  - {source: \"4*\", because: b, until: 2024-02-29}",
            &[],
        );
        check(
            "- claim: a\n  dissent:\n  - says: b\n  - {source: c, because: ''}\n  -",
            &[
                "4:5: a dissent without `source`; name the source that contradicts: `source: ...`",
                "4:5: a dissent without `because`; say why it is no reason for worry: `because: ...`",
                "5:27: `because` is empty; write some words, or remove the line",
                "6:4: an entry of `dissent` is empty; write some words, or remove the line",
            ],
        );
    }
}
