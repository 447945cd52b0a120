//! Pull quotes: a quotation set off from the text that repeats words of it.
//!
//! The line is a quotation and nothing else, of five words or more, and its words stand in a row in another line; case,
//! quotes and stops do not count. The longer line stays, of two equal ones the first. A quotation that the text does not
//! repeat is body.

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
    /// Its words, each by its hash.
    words: Vec<u64>,
    repeats: bool,
}

fn find(page: &Page) -> Vec<(usize, Class)> {
    let mut quotes = quotes(page);
    if quotes.is_empty() {
        return Vec::new();
    }
    mark_copies(&mut quotes);
    let starts = Starts::new(&quotes);
    for at in page.first_kept(page.units.len()) {
        let words = hashes(&page.units[at].text);
        for (start, first) in words.windows(FIRST_WORDS).enumerate() {
            for &(_, number) in starts.with(combined(first)) {
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

/// Marks quotations whose very words stand in an earlier one.
fn mark_copies(quotes: &mut [Quote]) {
    let mut order: Vec<usize> = (0..quotes.len()).collect();
    order.sort_by(|&one, &other| {
        quotes[one]
            .words
            .cmp(&quotes[other].words)
            .then(one.cmp(&other))
    });
    for pair in order.windows(2) {
        let same = quotes[pair[0]].words == quotes[pair[1]].words;
        quotes[pair[1]].repeats |= same;
    }
}

/// Quotations by the hash of their first words.
struct Starts {
    /// The hash and the number of the quotation, sorted.
    sorted: Vec<(u64, usize)>,
    /// One bit for the low bits of each hash: nearly every place in a text is turned away by it.
    bits: [bool; 1024],
}

impl Starts {
    fn new(quotes: &[Quote]) -> Self {
        let start =
            |(number, quote): (usize, &Quote)| (combined(&quote.words[..FIRST_WORDS]), number);
        let mut sorted: Vec<(u64, usize)> = quotes
            .iter()
            .enumerate()
            .filter(|(_, quote)| !quote.repeats)
            .map(start)
            .collect();
        sorted.sort_unstable();
        let mut bits = [false; 1024];
        for (hash, _) in &sorted {
            bits[bit(*hash)] = true;
        }
        Self { sorted, bits }
    }

    /// The quotations with these first words, no more than some.
    fn with(&self, hash: u64) -> &[(u64, usize)] {
        if !self.bits[bit(hash)] {
            return &[];
        }
        let from = self.sorted.partition_point(|(other, _)| *other < hash);
        let alike = self.sorted[from..]
            .iter()
            .take(MAX_ALIKE)
            .take_while(|(other, _)| *other == hash);
        &self.sorted[from..from + alike.count()]
    }
}

fn bit(hash: u64) -> usize {
    (hash >> 54) as usize
}

/// Lines that are a quotation and nothing else.
fn quotes(page: &Page) -> Vec<Quote> {
    let quote = |at: usize| {
        let unit = &page.units[at];
        let words = hashes(is_quotation(&unit.text).then_some(&unit.text)?);
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

/// A prime and an offset that spread bytes over 64 bits (FNV-1a).
const FNV: (u64, u64) = (0x0000_0100_0000_01b3, 0xcbf2_9ce4_8422_2325);

/// The hash of each word's letters and digits, in small letters.
fn hashes(text: &str) -> Vec<u64> {
    let mut found = Vec::with_capacity(text.len() / 5);
    let mut word = FNV.1;
    for c in text.chars() {
        if c.is_alphanumeric() {
            let mut add = |c: char| word = (word ^ u64::from(u32::from(c))).wrapping_mul(FNV.0);
            if c.is_ascii() {
                add(c.to_ascii_lowercase());
            } else {
                c.to_lowercase().for_each(add);
            }
        } else if word != FNV.1 {
            found.push(word);
            word = FNV.1;
        }
    }
    if word != FNV.1 {
        found.push(word);
    }
    found
}

fn combined(words: &[u64]) -> u64 {
    words.iter().fold(FNV.1, |all, word| {
        (all.rotate_left(5) ^ word).wrapping_mul(FNV.0)
    })
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
        let often = format!(
            "It rained.\nIt broke.\n{}",
            "“Nobody has seen such a storm.”\n".repeat(99)
        );
        assert_eq!(dropped(&often).len(), 98);
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
