//! Page numbers: `Page 3 of 12` or `Page 3` alone on a line, `- 3 -`, and a bare number at the top or foot of a page.
//!
//! They stand between the halves of sentences, so they go before lines are joined. A bare number is one only beside a
//! form feed or in the middle of an empty row: elsewhere it may be a cell of a table or a score. Lines such as `3 / 12` need two that count on.

use super::page::Page;
use super::{Class, Rule, Stage};

pub(super) const RULE: Rule = Rule {
    name: "page-numbers",
    finds: "Page numbers alone on a line.",
    stage: Stage::Lines,
    find,
};

/// Digits that a page number has at most.
const MAX_DIGITS: usize = 5;

/// Columns before a number in the middle of a page at least.
const CENTRED_COLUMNS: usize = 12;

fn find(page: &Page) -> Vec<(usize, Class)> {
    let open = page.open();
    let counted = counted_pages(page, &open);
    open.into_iter()
        .filter(|&at| {
            let text = page.units[at].text.as_ref();
            is_named(text)
                || (is_bare(text) && (is_at_page_end(page, at) || is_centred(page, at)))
                || counted.binary_search(&at).is_ok()
        })
        .map(|at| (at, Class::PageNumber))
        .collect()
}

/// `Page 3`, `Page 3 of 12`, `page 3/12`, `- 3 -`.
fn is_named(text: &str) -> bool {
    if text.len() > 24 {
        return false;
    }
    let dashed = text
        .strip_prefix("- ")
        .and_then(|rest| rest.strip_suffix(" -"));
    if dashed.is_some_and(is_bare) {
        return true;
    }
    let lower = text.to_lowercase();
    let Some(rest) = lower.strip_prefix("page ") else {
        return false;
    };
    is_bare(rest.trim()) || of(rest.trim()).is_some()
}

fn is_bare(text: &str) -> bool {
    (1..=MAX_DIGITS).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

/// The numbers of `3 of 12` and `3/12`.
fn of(text: &str) -> Option<(u32, u32)> {
    let (first, last) = text.split_once(" of ").or_else(|| text.split_once('/'))?;
    let number = |text: &str| Some(text.trim()).filter(|text| is_bare(text))?.parse().ok();
    let (first, last) = (number(first)?, number(last)?);
    (first <= last).then_some((first, last))
}

/// Lines `3 of 12`, `4 of 12` that count on to the same last page.
fn counted_pages(page: &Page, open: &[usize]) -> Vec<usize> {
    let found: Vec<(usize, (u32, u32))> = open
        .iter()
        .filter(|&&at| page.units[at].text.len() <= 24)
        .filter_map(|&at| Some((at, of(&page.units[at].text)?)))
        .collect();
    let runs_on = |pair: &[(usize, (u32, u32))]| {
        let [(before, first), (after, second)] = pair else {
            return false;
        };
        // Steps of a list stand line by line; pages have text between them.
        second.0 == first.0 + 1 && second.1 == first.1 && after > &(before + 1)
    };
    if found.len() >= 2 && found.windows(2).all(runs_on) {
        return found.into_iter().map(|(at, _)| at).collect();
    }
    Vec::new()
}

/// Whether a line stands in the middle of its row, and alone.
fn is_centred(page: &Page, at: usize) -> bool {
    let unit = &page.units[at];
    let Some(next) = page.units.get(at + 1) else {
        return false;
    };
    unit.indent >= CENTRED_COLUMNS
        && unit.blanks_before > 0
        && next.blanks_before > 0
        && next.indent < CENTRED_COLUMNS
}

fn is_at_page_end(page: &Page, at: usize) -> bool {
    let begins = |at: usize| page.units.get(at).is_some_and(|unit| unit.new_page);
    begins(at) || begins(at + 1)
}

#[cfg(test)]
mod tests {
    use crate::clean::tests::{dropped, keeps_all};

    #[test]
    fn page_numbers_are_lifted_out_of_sentences() {
        let text = "The old harbour was closed by a\n\nPage 2 of 9\n\nstorm that year.";
        assert_eq!(dropped(text), ["page-number: Page 2 of 9"]);
        assert_eq!(dropped("One boat.\n\u{c}7\nTwo boats."), ["page-number: 7"]);
        assert_eq!(
            dropped("One boat came in.\n1 of 2\nTwo boats left.\n2 / 2"),
            ["page-number: 1 of 2", "page-number: 2 / 2"]
        );
    }

    #[test]
    fn numbers_of_a_text_stay() {
        keeps_all("Page 3 of the report is blank.");
        assert_eq!(
            dropped("It broke.\n\n                7\n\nIt rained."),
            ["page-number: 7"]
        );
        keeps_all("Boats in port:\n12\n13\n14");
        keeps_all("The vote in favour was\n3 of 5");
    }
}
