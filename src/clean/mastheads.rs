//! Mastheads: the name of a newspaper or site alone on the first line, above the headline.
//!
//! A name is one by a list of agencies and papers, by a last word such as `Gazette`, or as the address of a site. The
//! line must be the first one and a title must follow, else it is itself a title: "Bad News" is no newspaper.

use super::datelines;
use super::furniture::begins;
use super::page::{Page, key};
use super::{Class, Rule, Stage};

pub(super) const RULE: Rule = Rule {
    name: "mastheads",
    finds: "The publisher's name above the headline.",
    stage: Stage::Paragraphs,
    find,
};

/// Words that a name has at most.
const MAX_WORDS: usize = 6;
/// Words that the title under a name has at least: two short titles in a row may be title and subtitle.
const TITLE_WORDS: usize = 4;

/// Names that no last word gives away, as keys.
const NAMES: &[&str] = &[
    "afp",
    "agence france presse",
    "al jazeera",
    "ap",
    "ars technica",
    "associated press",
    "axios",
    "bbc",
    "bloomberg",
    "business insider",
    "buzzfeed",
    "cbc",
    "cnbc",
    "cnet",
    "cnn",
    "der spiegel",
    "deutsche welle",
    "engadget",
    "financial times",
    "forbes",
    "fortune",
    "gizmodo",
    "huffpost",
    "la repubblica",
    "le figaro",
    "le monde",
    "mashable",
    "newsweek",
    "npr",
    "pbs",
    "politico",
    "propublica",
    "quartz",
    "reuters",
    "salon",
    "scientific american",
    "slate",
    "techcrunch",
    "the associated press",
    "the atlantic",
    "the conversation",
    "the economist",
    "the hill",
    "the intercept",
    "the nation",
    "the new yorker",
    "the register",
    "the verge",
    "time",
    "upi",
    "usa today",
    "vice",
    "vox",
    "wired",
    "xinhua",
    "zdnet",
];

/// Last words of names of two words or more, as keys.
const LAST_WORDS: &[&str] = &[
    "bulletin",
    "chronicle",
    "courier",
    "daily",
    "dispatch",
    "enquirer",
    "examiner",
    "gazette",
    "globe",
    "guardian",
    "herald",
    "inquirer",
    "journal",
    "magazine",
    "mercury",
    "monitor",
    "news",
    "newspaper",
    "observer",
    "post",
    "press",
    "reporter",
    "telegraph",
    "times",
    "tribune",
    "weekly",
];

/// First words with which such a last word is no name: "Good News".
const ORDINARY: &[&str] = &[
    "bad",
    "big",
    "breaking",
    "fake",
    "good",
    "great",
    "latest",
    "local",
    "more",
    "other",
    "our",
    "sad",
    "the latest",
    "top",
];

/// Ends of addresses.
const DOMAINS: &[&str] = &[
    ".com", ".org", ".net", ".info", ".co.uk", ".eu", ".de", ".fr", ".io", ".gov", ".edu", ".int",
];

/// Whether a text is the name of a publisher.
pub(super) fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.is_empty() || words.len() > MAX_WORDS || text.ends_with(['.', ',', ':', '?', '!']) {
        return false;
    }
    let key = key(text);
    if NAMES.contains(&key.as_str()) {
        return text.starts_with(char::is_uppercase);
    }
    if let [address] = words.as_slice() {
        return DOMAINS
            .iter()
            .any(|domain| address.to_lowercase().ends_with(domain));
    }
    let capital = |word: &&str| {
        word.starts_with(|c: char| c.is_uppercase() || c == '&')
            || matches!(*word, "of" | "the" | "and")
    };
    let last = key.rsplit(' ').next().unwrap_or_default();
    let ordinary = ORDINARY.iter().any(|word| begins(&key, word));
    !ordinary && words.len() >= 2 && words.iter().all(capital) && LAST_WORDS.contains(&last)
}

/// The publisher in a line such as `Town Gazette` or `News by GAZETTE`.
pub(super) fn publisher(text: &str) -> Option<&str> {
    if is_name(text) {
        return Some(text);
    }
    let name = text
        .strip_prefix("News by ")
        .or_else(|| text.strip_prefix("News from "))?;
    let short = name.split_whitespace().count() <= 3 && name.starts_with(char::is_uppercase);
    (short && !name.ends_with(['.', '?', '!'])).then_some(name)
}

fn find(page: &Page) -> Vec<(usize, Class)> {
    let kept = page.first_kept(3);
    let (Some(&first), true) = (kept.first(), kept.len() > 1) else {
        return Vec::new();
    };
    let name = &page.units[first];
    let above = is_dated(page, first + 1) || is_titled(page, &kept);
    if above && name.words <= MAX_WORDS && publisher(&name.text).is_some() {
        return vec![(first, Class::Furniture)];
    }
    Vec::new()
}

/// Whether a line says the day of publication and nothing else.
fn is_dated(page: &Page, at: usize) -> bool {
    let line = page
        .units
        .get(at)
        .and_then(|unit| datelines::read(&unit.text));
    line.is_some_and(|line| line.publisher.is_none())
}

/// Whether a title stands under the first of three lines.
fn is_titled(page: &Page, kept: &[usize]) -> bool {
    let &[_, title, text] = kept else {
        return false;
    };
    let title = &page.units[title];
    title.words >= TITLE_WORDS && (title.is_title_like() || page.units[text].words >= TITLE_WORDS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::tests::{cleaned, dropped, keeps_all};

    #[test]
    fn a_name_above_a_title_is_the_publisher() {
        let text = "The Town Gazette\n\nHarbour Closed After a Storm\n\nThe wall of the old port broke in May, said the mayor.";
        assert_eq!(dropped(text), ["mastheads: The Town Gazette"]);
        let publisher = cleaned(text).metadata.publisher.expect("a publisher");
        assert_eq!(publisher.value, "The Town Gazette");
        assert_eq!(
            dropped("Town Gazette\nMay 3, 2020\n\nThe wall broke.").len(),
            2
        );
        assert_eq!(super::publisher("News by GAZETTE"), Some("GAZETTE"));
    }

    #[test]
    fn a_title_that_looks_like_a_name_stays() {
        keeps_all("Bad News\n\nThe wall of the old port broke in May.");
        keeps_all("The Town Gazette");
        keeps_all(
            "Good News\n\nHarbour Opens After Two Years\n\nThe wall of the old port was mended in May.",
        );
        assert!(!is_name("the news") && !is_name("Times Change Fast Now") && !is_name("Good news"));
    }
}
