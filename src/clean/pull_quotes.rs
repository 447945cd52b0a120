//! Pull quotes: a quotation set off from the text that repeats words of it.
//!
//! The line is a quotation and nothing else, of five words or more, and its words stand in a row in another line; case,
//! quotes and stops do not count. The longer line stays, of two equal ones the first. A quotation that the text does not
//! repeat is body.

use std::collections::HashMap;

use super::page::Page;
use super::{Class, Rule, Stage};

pub(super) const RULE: Rule = Rule {
    name: "pull-quotes",
    finds: "Quotations set off from the text that repeat it.",
    stage: Stage::Paragraphs,
    find,
};

/// Words that a repeated quotation has at least and at most: the latter keeps the work linear.
const WORDS: std::ops::RangeInclusive<usize> = 5..=80;
/// Different quotations with the same first words that are looked for.
const MAX_ALIKE: usize = 8;
/// Kept lines at the top that are title and summary, and none of them a pull quote: it needs a text to stand in.
const TOP_LINES: usize = 2;
/// First words by which a place in the text is found.
const FIRST_WORDS: usize = 5;

/// A quotation that may repeat the text.
struct Quote {
    at: usize,
    words: Vec<String>,
    repeats: bool,
}

fn find(page: &Page) -> Vec<(usize, Class)> {
    let mut quotes = quotes(page);
    if quotes.is_empty() {
        return Vec::new();
    }
    let mut by_start: HashMap<Vec<String>, Vec<usize>> = HashMap::new();
    for (number, quote) in quotes.iter().enumerate() {
        let alike = by_start
            .entry(quote.words[..FIRST_WORDS].to_vec())
            .or_default();
        if alike.len() < MAX_ALIKE {
            alike.push(number);
        }
    }
    let kept = page.first_kept(page.units.len());
    for at in kept {
        let words = folded(&page.units[at].text);
        for start in 0..words.len().saturating_sub(FIRST_WORDS - 1) {
            for &number in by_start
                .get(&words[start..start + FIRST_WORDS])
                .into_iter()
                .flatten()
            {
                let quote = &mut quotes[number];
                let longer = words.len() > quote.words.len()
                    || (words.len() == quote.words.len() && at < quote.at);
                quote.repeats |= longer && words[start..].starts_with(&quote.words);
            }
        }
    }
    let repeated = quotes.into_iter().filter(|quote| quote.repeats);
    repeated.map(|quote| (quote.at, Class::PullQuote)).collect()
}

/// Lines that are a quotation and nothing else.
fn quotes(page: &Page) -> Vec<Quote> {
    let quote = |at: usize| {
        let unit = &page.units[at];
        let words = folded(is_quotation(&unit.text).then_some(&unit.text)?);
        WORDS.contains(&words.len()).then_some(Quote {
            at,
            words,
            repeats: false,
        })
    };
    let top = page.first_kept(TOP_LINES);
    let below = page.open().into_iter().filter(|at| !top.contains(at));
    below.filter_map(quote).collect()
}

/// Whether the first and the last sign belong to one quotation.
fn is_quotation(text: &str) -> bool {
    let inside = text
        .strip_prefix(['"', '“', '«', '„'])
        .and_then(|text| text.strip_suffix(['"', '”', '»', '“']));
    inside.is_some_and(|inside| !inside.contains(['"', '“', '”', '«', '»', '„']))
}

/// Letters and digits of each word, in small letters.
fn folded(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::clean::tests::{dropped, keeps_all};

    #[test]
    fn a_quotation_that_the_text_repeats_goes() {
        let text = "The mayor spoke.\n\n“Nobody has seen such a storm,” she said. “It broke the wall.”\n\n“Nobody has seen such a storm.”\n\nIt was mended.";
        assert_eq!(
            dropped(text),
            ["pull-quotes: “Nobody has seen such a storm.”"]
        );
        let twice = "It rained.\n“Nobody has seen such a storm.”\nIt broke.\n“Nobody has seen such a storm.”";
        assert_eq!(dropped(twice).len(), 1);
    }

    #[test]
    fn a_quotation_of_its_own_stays() {
        keeps_all(
            "Harbour closed\n\n“Nobody has seen such a storm.”\n\n“Nobody has seen such a storm,” said the mayor.",
        );
        keeps_all(
            "The mayor spoke.\n\n“Nobody has seen such a storm.”\n\nShe had seen such a storm herself.",
        );
        keeps_all("“No,” he said.\n“No.”");
        keeps_all(
            "“Nobody has seen it,” she said, “nobody has seen it.”\n“Nobody,” he said, “has seen it at all.”",
        );
    }
}
