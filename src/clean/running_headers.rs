//! Running headers and footers: a line that comes again at the top or foot of pages.
//!
//! Pages are told by form feeds, or by page numbers that were found. Numbers in a line do not matter, so `Annual report
//! 12` and `Annual report 13` are one line (page association after Lin, HPL-2002-129). The line must stand on half of
//! the pages and on two at least, in the first or last three lines; a header that stands on one page only is not seen.

use std::collections::BTreeMap;

use super::page::Page;
use super::{Class, Rule, Stage};

pub(super) const RULE: Rule = Rule {
    name: "running-headers",
    finds: "Lines that come again at the top or foot of pages.",
    stage: Stage::Lines,
    find,
};

/// Lines at each end of a page that are looked at.
const END_LINES: usize = 3;
/// Words that a header has at most.
const MAX_WORDS: usize = 15;

fn find(page: &Page) -> Vec<(usize, Class)> {
    let pages = pages(page);
    if pages.len() < 2 {
        return Vec::new();
    }
    let mut seen: BTreeMap<String, Vec<(usize, usize)>> = BTreeMap::new();
    for (number, lines) in pages.iter().enumerate() {
        let ends = lines
            .iter()
            .enumerate()
            .filter(|(place, _)| *place < END_LINES || *place + END_LINES >= lines.len());
        for (_, &at) in ends {
            if page.units[at].words <= MAX_WORDS {
                seen.entry(folded(&page.units[at].text))
                    .or_default()
                    .push((number, at));
            }
        }
    }
    let needed = pages.len().div_ceil(2).max(2);
    let mut found: Vec<usize> = seen
        .into_values()
        .filter(|places| distinct(places) >= needed)
        .flatten()
        .map(|(_, at)| at)
        .collect();
    found.sort_unstable();
    found
        .into_iter()
        .map(|at| (at, Class::PageHeader))
        .collect()
}

/// The open lines of each page.
fn pages(page: &Page) -> Vec<Vec<usize>> {
    let mut pages = vec![Vec::new()];
    for (at, unit) in page.units.iter().enumerate() {
        let numbered = unit
            .class
            .is_some_and(|(class, _)| class == Class::PageNumber);
        if unit.new_page || numbered {
            pages.push(Vec::new());
        }
        if let (None, Some(last)) = (unit.class, pages.last_mut()) {
            last.push(at);
        }
    }
    pages.retain(|lines| !lines.is_empty());
    pages
}

fn distinct(places: &[(usize, usize)]) -> usize {
    let mut numbers: Vec<usize> = places.iter().map(|(number, _)| *number).collect();
    numbers.dedup();
    numbers.len()
}

/// The line with its numbers as `#` and its spaces as one.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let mut number = false;
        for c in word.chars() {
            let digit = c.is_ascii_digit();
            if !digit {
                folded.push(c);
            } else if !number {
                folded.push('#');
            }
            number = digit;
        }
        folded.push(' ');
    }
    folded
}

#[cfg(test)]
mod tests {
    use crate::clean::tests::{dropped, keeps_all};

    #[test]
    fn headers_of_pages_are_found_whatever_their_number() {
        let text = "Port Report 1\nThe harbour was closed.\nIt rained.\n\u{c}Port Report 2\nThe wall had broken.\nNobody came.";
        assert_eq!(
            dropped(text),
            ["page-header: Port Report 1", "page-header: Port Report 2"]
        );
    }

    #[test]
    fn a_line_that_comes_again_without_pages_stays() {
        keeps_all(
            "Refrain of the sea\nThe harbour was closed.\nRefrain of the sea\nThe wall had broken.",
        );
    }
}
