//! Tags: words that claims are chosen by.

use super::error::Mistake;
use super::fields::{Check, is_nothing};
use super::plain;
use super::raw::Node;
use super::valid::Located;
use crate::source::Span;

/// Reads the list below `tags`.
pub(super) fn tags(check: &mut Check, node: &Node) -> Vec<String> {
    if is_nothing(node) {
        return Vec::new();
    }
    let help = "write it like `tags: [figures, legal]`, even a single one";
    let mut found: Vec<Located<String>> = Vec::new();
    for item in check.items(node, "`tags`", help) {
        let Some(tag) = check.label(item, "a tag") else {
            continue;
        };
        if !is_word(&tag.value) {
            check.tell(not_a_word(tag.span, &tag.value));
        } else if let Some(first) = found.iter().find(|first| first.value == tag.value) {
            let message = format!("duplicate tag `{}`", plain::short(&tag.value));
            let mistake = Mistake::new(tag.span, message).help("remove one of the two");
            check.tell(mistake.other(first.span, "first used"));
        } else {
            found.push(tag);
        }
    }
    found.into_iter().map(|tag| tag.value).collect()
}

/// Whether a tag can be written in a list of selectors: no blanks, commas or colons.
fn is_word(tag: &str) -> bool {
    !tag.contains(|c: char| c.is_whitespace() || matches!(c, ',' | ':'))
}

fn not_a_word(span: Span, tag: &str) -> Mistake {
    let joined: Vec<&str> = tag
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ':'))
        .filter(|word| !word.is_empty())
        .collect();
    let message = format!("a tag is one word, not `{}`", plain::short(tag));
    let help = format!(
        "write it without blanks, commas and colons: `{}`",
        joined.join("-")
    );
    Mistake::new(span, message).help(help)
}

#[cfg(test)]
mod tests {
    use super::super::testing::check_claim as check;

    #[test]
    fn tags_are_words_in_a_list() {
        check("- {claim: a, tags: [figures, to-ask/legal, 2024-q1]}", &[]);
        check("- {claim: a, tags: }", &[]);
        check(
            "- {claim: a, tags: figures}",
            &["2:20: `tags` must be a list, not text; \
                write it like `tags: [figures, legal]`, even a single one"],
        );
        check(
            "- {claim: a, tags: [front page, \"a:b\"]}",
            &[
                "2:21: a tag is one word, not `front page`; \
                    write it without blanks, commas and colons: `front-page`",
                "2:34: a tag is one word, not `a:b`; \
                    write it without blanks, commas and colons: `a-b`",
            ],
        );
        check(
            "- {claim: a, tags: [x, x]}",
            &["2:24: duplicate tag `x` (first used at 2:21); remove one of the two"],
        );
    }

    #[test]
    fn tags_keep_their_order() {
        let text = "claims:\n- {claim: a, tags: [b, a]}\n";
        let claims = super::super::parse("", text).unwrap().claims;
        assert_eq!(claims[0].tags, ["b", "a"]);
    }
}
