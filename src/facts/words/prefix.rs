//! Opposites by their form: `official` and `unofficial`, `legal` and `illegal`, `childless` and `child`.

/// Prefixes that deny an adjective.
const PREFIXES: &[&str] = &["un", "in", "im", "il", "ir", "non", "dis"];

/// Endings of adjectives; a prefix before any other word mostly makes a word of its own (`inform`, `until`, `unveil`).
const ENDINGS: &[&str] = &[
    "able", "ible", "al", "ful", "ive", "ous", "ent", "ant", "ate", "ic", "ar", "air", "ect",
    "ware", "lete", "ure", "cise", "nest", "yal", "mal", "ular", "ary",
];

/// The same after `un` alone: participles, of which none is meant that undoes what was done (`unveiled`, `uncovered`).
const PARTICIPLES: &[&str] = &["ed", "en", "ing"];

/// Words that look like a denial of another and are none.
const EXCEPTIONS: &[&str] = &[
    "infamous",
    "invaluable",
    "inflammable",
    "indifferent",
    "immediate",
    "impassive",
    "immaterial",
    "inherent",
    "intent",
    "instant",
    "indent",
    "incident",
    "discovered",
    "uncovered",
    "unveiled",
    "unearthed",
    "unleashed",
    "unfolded",
    "unloaded",
    "unlocked",
    "unwrapped",
    "unpacked",
    "unfolding",
    "uncovering",
    "unveiling",
    "undoing",
    "disposable",
    "disinterested",
    "invent",
    "inset",
    "invested",
    "insure",
    "unites",
    "united",
    "disease",
    "display",
    "imperial",
    "dissident",
    "distant",
    "district",
    "inspect",
    "infect",
    "inject",
    "insect",
    "intact",
    "impact",
    "impart",
    "import",
    "unit",
    "until",
    "infer",
    "improved",
    "disaffect",
];

/// Words in -less of which the rest is nothing that one could have.
const NOT_WITHOUT: &[&str] = &[
    "regardless",
    "nevertheless",
    "nonetheless",
    "unless",
    "priceless",
    "countless",
    "ruthless",
    "reckless",
    "useless",
    "timeless",
    "restless",
    "doubtless",
    "needless",
    "relentless",
    "wireless",
    "listless",
    "endless",
    "tireless",
];

/// Whether one of two words is the other with a prefix that denies it. Both as they are written, in small letters.
#[must_use]
pub fn are_opposite_forms(a: &str, b: &str) -> bool {
    denies(a, b) || denies(b, a)
}

fn denies(long: &str, short: &str) -> bool {
    let prefix = long
        .strip_suffix(short)
        .unwrap_or_default()
        .trim_end_matches('-');
    if short.len() < 4 || !PREFIXES.contains(&prefix) || EXCEPTIONS.contains(&long) {
        return false;
    }
    let ends = |endings: &[&str]| endings.iter().any(|ending| short.ends_with(ending));
    ends(ENDINGS) || (prefix == "un" && ends(PARTICIPLES)) || prefix == "non"
}

/// What somebody is without who is called so: `childless` gives `child`.
///
/// # Example
/// ```
/// use factlint::facts::without;
/// assert_eq!(without("childless"), Some("child"));
/// assert_eq!(without("nevertheless"), None);
/// ```
#[must_use]
pub fn without(word: &str) -> Option<&str> {
    let thing = word.strip_suffix("less").filter(|thing| thing.len() >= 3)?;
    (!NOT_WITHOUT.contains(&word)).then_some(thing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefix_denies_an_adjective() {
        for (a, b) in [
            ("official", "unofficial"),
            ("legal", "illegal"),
            ("visible", "invisible"),
            ("responsible", "irresponsible"),
            ("possible", "impossible"),
            ("armed", "unarmed"),
            ("loyal", "disloyal"),
            ("binding", "non-binding"),
        ] {
            assert!(are_opposite_forms(a, b), "{a}, {b}");
            assert!(are_opposite_forms(b, a), "{b}, {a}");
        }
    }

    #[test]
    fn a_word_that_only_looks_so_denies_nothing() {
        for (a, b) in [
            ("famous", "infamous"),
            ("valuable", "invaluable"),
            ("form", "inform"),
            ("covered", "uncovered"),
            ("cover", "discover"),
            ("different", "indifferent"),
            ("come", "income"),
            ("creased", "increased"),
        ] {
            assert!(!are_opposite_forms(a, b), "{a}, {b}");
        }
    }
}
