//! Subheads: short lines without a stop between paragraphs.
//!
//! They stay in the clean text under their own name. A line that is followed by another such line is more likely part
//! of a list or a poem, and stays body.

use super::page::{Page, ends_sentence};
use super::{Class, Rule, Stage};
use crate::blocks::BlockRole;

pub(super) const RULE: Rule = Rule {
    name: "subheads",
    finds: "Headings between paragraphs.",
    stage: Stage::Paragraphs,
    find,
};

/// Words that a subhead has at most.
const MAX_WORDS: usize = 10;

/// Words of a line that leads in a list at least.
const LEAD_IN_WORDS: usize = 5;

fn find(page: &Page) -> Vec<(usize, Class)> {
    let kept = page.first_kept(page.units.len());
    let heading = |at: &usize| matches!(page.units[*at].role, BlockRole::Heading(_));
    let named = kept.iter().copied().filter(heading);
    let told = kept
        .windows(3)
        .filter(|three| is_subhead(page, three))
        .map(|three| three[1]);
    let mut found: Vec<usize> = named.chain(told).filter(|&at| page.is_open(at)).collect();
    found.sort_unstable();
    found.dedup();
    found.into_iter().map(|at| (at, Class::Subhead)).collect()
}

fn is_subhead(page: &Page, three: &[usize]) -> bool {
    let [before, this, after] = three else {
        return false;
    };
    let unit = &page.units[*this];
    let before = &page.units[*before];
    let short = unit.words <= MAX_WORDS && unit.role == BlockRole::Prose;
    let above =
        before.is_body_like() || before.role == BlockRole::Item || ends_sentence(&before.text);
    let after = &page.units[*after];
    let leads_in = after.text.ends_with(':') && after.words >= LEAD_IN_WORDS;
    let below = after.is_body_like() || after.role == BlockRole::Item || leads_in;
    short && above && below && !ends_sentence(&unit.text) && unit.is_title_like()
}

#[cfg(test)]
mod tests {
    use crate::clean::Class;
    use crate::clean::tests::{classes, has_no};

    #[test]
    fn a_heading_between_paragraphs_is_a_subhead() {
        let text = "The wall of the old port broke in May, said the mayor.\n\n“Bad stone”\n\nIt will be mended with stone from the hills.";
        assert_eq!(classes(text), [Class::Body, Class::Subhead, Class::Body]);
    }

    #[test]
    fn lists_and_verses_have_none() {
        has_no(
            "The towns of the treaty are these.\nPorthaven\nEastwick\nNorth Bay",
            Class::Subhead,
        );
        has_no(
            "The wall broke.\nIt rained.\nNobody came to mend it until the spring.",
            Class::Subhead,
        );
    }
}
