//! What every code means: the texts of `factlint explain`.
//!
//! A code is explained once, although `silent` is both a stance and a verdict. Every text has the same parts, in the order
//! of ruff's rules: what it means, why it matters, an example, a near thing that is none, and the limits.

mod findings;
mod reasons;
mod stances;
mod verdicts;

use crate::judge;

/// A code and its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic {
    /// As reports write it, in kebab-case.
    pub code: &'static str,
    /// What it means, in a few words.
    pub title: &'static str,
    /// The whole text: one part a line, each with its name in front.
    pub text: &'static str,
}

/// The codes of one sort.
#[derive(Clone, Debug)]
pub struct Table {
    /// What the codes are, for the list.
    pub name: &'static str,
    /// In the order of the list.
    pub topics: Vec<Topic>,
}

/// Every table, in the order of the list.
#[must_use]
pub fn tables() -> Vec<Table> {
    let table = |name, topics: &[Topic]| Table {
        name,
        topics: topics.to_vec(),
    };
    let kinds = judge::KINDS.iter();
    let kinds: Vec<Topic> = kinds.map(|kind| Topic::of(kind.name, kind.about)).collect();
    vec![
        table("verdicts: what comes out for a claim", verdicts::TOPICS),
        table("stances: what a source says to a claim", stances::TOPICS),
        table("reasons: why a source has its stance", reasons::TOPICS),
        table(
            "findings: what else a reader should look at",
            findings::TOPICS,
        ),
        table("kinds: how a claim is read", &kinds),
    ]
}

/// The fewest slips that make two codes different words and not a misspelling.
const FAR: usize = 4;

/// The most columns of the terminal that a line of text takes.
const COLUMNS: usize = 100;

impl Topic {
    /// The topic of a thing that explains itself, such as a kind of claim: its title is the first clause of its text,
    /// without the name of the part.
    ///
    /// # Example
    /// ```
    /// let about = "What it does: reads counts, and compares them.\nLimits: no sums.";
    /// let topic = factlint::explain::Topic::of("count", about);
    /// assert_eq!(topic.title, "reads counts");
    /// assert_eq!(topic.parts().len(), 2);
    /// let about = "What it does: reads `he said, ...` (and its like).";
    /// assert_eq!(factlint::explain::Topic::of("said", about).title, "reads `he said, ...`");
    /// ```
    #[must_use]
    pub fn of(code: &'static str, about: &'static str) -> Self {
        let first = about.lines().next().unwrap_or_default();
        let what = first.split_once(": ").map_or(first, |(_, what)| what);
        let title = first_clause(what);
        Self {
            code,
            title,
            text: about,
        }
    }

    /// The parts of the text, each broken into lines of at most 100 characters.
    #[must_use]
    pub fn parts(&self) -> Vec<Vec<String>> {
        self.text.lines().map(broken).collect()
    }
}

/// The text up to the first mark or bracket that is no part of an example between backticks.
fn first_clause(text: &str) -> &str {
    let mut in_example = false;
    let end = text.find(|letter| {
        in_example ^= letter == '`';
        !in_example && matches!(letter, ',' | ';' | '.' | ':' | '(')
    });
    text[..end.unwrap_or(text.len())].trim_end()
}

/// Breaks a text into lines at its blanks; a longer word has a line of its own.
fn broken(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= COLUMNS => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Every topic, in the order of the list.
pub fn topics() -> impl Iterator<Item = Topic> {
    tables().into_iter().flat_map(|table| table.topics)
}

/// The topic of a code; case and `_` for `-` do not matter.
///
/// # Example
/// ```
/// assert_eq!(factlint::explain::topic("Two_Facts").unwrap().code, "two-facts");
/// assert_eq!(factlint::explain::topic("E0308"), None);
/// ```
#[must_use]
pub fn topic(code: &str) -> Option<Topic> {
    let code = folded(code);
    topics().find(|topic| topic.code == code)
}

/// The code that was meant, if one is near: at most three slips of a letter, and less than half of the word.
///
/// # Example
/// ```
/// assert_eq!(factlint::explain::nearest("contradict"), Some("contradicts"));
/// assert_eq!(factlint::explain::nearest("xyzzy"), None);
/// ```
#[must_use]
pub fn nearest(code: &str) -> Option<&'static str> {
    let code = folded(code);
    topics()
        .map(|topic| (slips(&code, topic.code), topic.code))
        .filter(|&(slips, near)| slips < FAR && slips * 2 < near.len())
        .min_by_key(|&(slips, _)| slips)
        .map(|(_, near)| near)
}

fn folded(code: &str) -> String {
    code.trim().to_lowercase().replace(['_', ' '], "-")
}

/// Levenshtein's distance in characters. Long words are far at once, so that the work stays small.
fn slips(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    if a.chars().count().abs_diff(b.len()) >= FAR {
        return FAR;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut before = row[0];
        row[0] = i + 1;
        for (j, &to) in b.iter().enumerate() {
            let changed = before + usize::from(from != to);
            before = row[j + 1];
            row[j + 1] = changed.min(before + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_explained_once() {
        let mut codes: Vec<_> = topics().map(|topic| topic.code).collect();
        let all = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), all);
    }

    #[test]
    fn every_text_has_its_parts_in_order() {
        let names = [
            "What it means",
            "Why it matters",
            "Applies",
            "Does not",
            "Limits",
        ];
        let own = tables()
            .into_iter()
            .filter(|table| !table.name.starts_with("kinds"));
        for topic in own.flat_map(|table| table.topics) {
            let found: Vec<_> = topic
                .text
                .lines()
                .map(|part| part.split(": ").next().unwrap())
                .collect();
            assert_eq!(found, names, "{}", topic.code);
            assert!(
                !topic.title.ends_with('.') && topic.title.len() <= 80,
                "{}",
                topic.code
            );
            assert!(
                topic
                    .parts()
                    .concat()
                    .iter()
                    .all(|line| line.len() <= COLUMNS)
            );
        }
    }

    #[test]
    fn a_code_finds_itself() {
        for topic in topics() {
            assert_eq!(super::topic(topic.code), Some(topic));
            assert_eq!(nearest(topic.code), Some(topic.code));
        }
    }

    #[test]
    fn near_words_are_found_and_far_ones_are_not() {
        assert_eq!(nearest("garbeld"), Some("garbled"));
        assert_eq!(nearest("unused dissent"), Some("unused-dissent"));
        assert_eq!(nearest(""), None);
        assert_eq!(nearest("contradicts contradicts contradicts"), None);
        assert_eq!(slips("kitten", "sitting"), 3);
    }
}
