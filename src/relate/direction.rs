//! Direction: which of two related texts was first.
//!
//! A text that credits the other's publisher ("the Evening Courier reported") was made from it; else the one published
//! earlier was first; else it is not known. Shared words alone do not say who took them from whom.

use std::sync::OnceLock;

use jiff::civil::Date;

use crate::clean::Document;
use crate::facts::{Token, tokens};
use crate::subject::SourceNotes;

use super::Basis;
use super::change::DATE_WORDS;
use super::words::{is_function_word, is_written};

/// Verbs after the name of a publisher that make its words a report of it.
const REPORTING: &[&str] = &["reported", "reports", "revealed", "wrote", "writes"];
/// Verbs that a person's name may stand before too, hence good only for a publisher known by name.
const SAYING: &[&str] = &["said", "says", "quoted", "noted"];
/// Words that may stand between the name and its verb.
const BETWEEN: &[&str] = &[
    "also",
    "earlier",
    "first",
    "had",
    "has",
    "have",
    "previously",
];
/// Words before a credited name, from right to left as they are read back.
const CREDITING: &[&[&str]] = &[
    &["to", "according"],
    &["told"],
    &["citing"],
    &["via"],
    &["by", "reported"],
    &["by", "published"],
    &["in", "published"],
];

/// Words at the end of a publisher's name that are as often left out.
const KINDS: &[&str] = &[
    "agency",
    "com",
    "magazine",
    "news",
    "newspaper",
    "online",
    "website",
];

/// What is known of where a source comes from.
#[derive(Debug, Default)]
pub(super) struct Identity<'a> {
    document: Option<&'a Document>,
    /// The names its text credits, read when the first pair asks for them.
    credits: OnceLock<Vec<Credit>>,
    published: Option<Date>,
    publisher: Option<Vec<String>>,
    title: Vec<String>,
    path: Vec<String>,
}

impl<'a> Identity<'a> {
    /// Gathers it from the notes, which win, the metadata and the path.
    pub(super) fn of(document: Option<&'a Document>, path: &str, notes: &SourceNotes) -> Self {
        let metadata = document.map(|document| &document.metadata);
        let found = |value: Option<&str>| value.map(names);
        let publisher = metadata.and_then(|metadata| metadata.publisher.as_ref());
        let title = metadata.and_then(|metadata| metadata.title.as_ref());
        let published = metadata.and_then(|metadata| metadata.published.as_ref());
        Self {
            document,
            credits: OnceLock::new(),
            published: notes
                .first(path, |note| note.published)
                .or_else(|| published.map(|found| found.value)),
            publisher: found(notes.first(path, |note| note.publisher.as_deref()))
                .or_else(|| found(publisher.map(|found| found.value.as_str())))
                .filter(|words| !words.is_empty()),
            title: found(title.map(|found| found.value.as_str())).unwrap_or_default(),
            path: names(&path.replace('.', " ")),
        }
    }

    /// Whether a credited name is the publisher of this source, or stands in its path or title.
    fn is_named(&self, credit: &Credit) -> bool {
        if let Some(publisher) = &self.publisher {
            return is_publisher(&credit.name, publisher);
        }
        if credit.may_be_person || credit.name.concat().len() < 3 {
            return false;
        }
        let initials: String = credit
            .name
            .iter()
            .filter_map(|word| word.chars().next())
            .collect();
        let in_path = credit.name.iter().all(|word| self.path.contains(word))
            || self.path.contains(&credit.name.concat())
            || (initials.len() >= 3 && self.path.contains(&initials));
        in_path || (credit.name.len() >= 2 && holds(&self.title, &credit.name))
    }
}

/// A name that a text credits with a report.
#[derive(Debug)]
struct Credit {
    name: Vec<String>,
    may_be_person: bool,
}

/// The place of the earlier of two texts and what says so, where something does.
pub(super) fn original(a: usize, b: usize, identities: &[Identity]) -> Option<(usize, Basis)> {
    let (first, second) = (&identities[a], &identities[b]);
    match (credits(first, second), credits(second, first)) {
        (true, false) => return Some((b, Basis::Credit)),
        (false, true) => return Some((a, Basis::Credit)),
        _ => {}
    }
    match first.published?.cmp(&second.published?) {
        std::cmp::Ordering::Less => Some((a, Basis::Dates)),
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Greater => Some((b, Basis::Dates)),
    }
}

/// Whether a text credits the other; two texts of one publisher do not credit each other by its name.
fn credits(text: &Identity, other: &Identity) -> bool {
    if text.publisher.is_some() && text.publisher == other.publisher {
        return false;
    }
    let names = text
        .credits
        .get_or_init(|| text.document.map(all_credited).unwrap_or_default());
    names.iter().any(|credit| other.is_named(credit))
}

/// The names that a document credits.
fn all_credited(document: &Document) -> Vec<Credit> {
    let written = document.paragraphs.iter().filter(|p| is_written(p.class));
    written
        .flat_map(|paragraph| {
            credited(&tokens(&document.text.as_str()[paragraph.range.clone()], 0))
        })
        .collect()
}

/// The names that a paragraph credits.
fn credited(tokens: &[Token]) -> Vec<Credit> {
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let may_be_person = token.is_any(SAYING);
        if may_be_person || token.is_any(REPORTING) {
            found.push((name_before(tokens, at), may_be_person));
        }
        if CREDITING
            .iter()
            .any(|words| ends_with(&tokens[..=at], words))
        {
            found.push((name_after(tokens, at + 1), false));
        }
    }
    let named = found.into_iter().filter(|(name, _)| !name.is_empty());
    named
        .map(|(name, may_be_person)| Credit {
            name,
            may_be_person,
        })
        .collect()
}

/// Whether the tokens end with these words, given from right to left.
fn ends_with(tokens: &[Token], words: &[&str]) -> bool {
    tokens.len() >= words.len()
        && tokens
            .iter()
            .rev()
            .zip(words)
            .all(|(token, word)| token.is(word))
}

fn name_before(tokens: &[Token], verb: usize) -> Vec<String> {
    let mut end = verb;
    while end > 0 && tokens[end - 1].is_any(BETWEEN) {
        end -= 1;
    }
    let start = tokens[..end]
        .iter()
        .rposition(|token| !is_in_name(token))
        .map_or(0, |at| at + 1);
    name(&tokens[start..end])
}

fn name_after(tokens: &[Token], start: usize) -> Vec<String> {
    let start = start + usize::from(tokens.get(start).is_some_and(|token| token.is("the")));
    let rest = tokens.get(start..).unwrap_or_default();
    let end = rest
        .iter()
        .position(|token| !is_in_name(token))
        .unwrap_or(rest.len());
    name(&rest[..end])
}

fn is_in_name(token: &Token) -> bool {
    token.is_word() && (token.capital || token.is("of"))
}

fn name(tokens: &[Token]) -> Vec<String> {
    let words = tokens.iter().map(|token| token.folded.to_string());
    words.filter(|word| word != "the").collect()
}

/// The folded words of a name, without `the`.
fn names(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '.');
    let bare = words.map(|word| word.replace('.', "").to_lowercase());
    bare.filter(|word| !word.is_empty() && word != "the")
        .collect()
}

/// Whether a credited name is this publisher's. What a sentence puts before the name (`On Monday Reuters`) does not count,
/// nor do words such as `News` after it; but `New York Times` is not `Times`.
fn is_publisher(credit: &[String], publisher: &[String]) -> bool {
    let credit = without_kind(credit);
    let publisher = without_kind(publisher);
    let leads = |word: &String| is_function_word(word) || DATE_WORDS.contains(&word.as_str());
    let start = credit.iter().position(|word| !leads(word)).unwrap_or(0);
    credit[start..] == *publisher || (publisher.len() > 1 && credit.ends_with(publisher))
}

/// A name without the words at its end that only say what it names.
fn without_kind(name: &[String]) -> &[String] {
    let end = name
        .iter()
        .rposition(|word| !KINDS.contains(&word.as_str()));
    end.map_or(name, |end| &name[..=end])
}

/// Whether a list of words holds another in a row.
fn holds(words: &[String], part: &[String]) -> bool {
    !part.is_empty() && words.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::super::sample::published;
    use super::*;
    use crate::subject::SourceNote;

    fn identity<'a>(document: &'a Document, path: &str) -> Identity<'a> {
        Identity::of(Some(document), path, &SourceNotes::default())
    }

    #[track_caller]
    fn check_credit(sentence: &str, other: (Option<&str>, &str), expected: bool) {
        let (text, other_text) = (
            published(sentence, None, None),
            published("A text.", other.0, None),
        );
        let identities = [identity(&text, "x.txt"), identity(&other_text, other.1)];
        let expected = expected.then_some(1);
        assert_eq!(
            original(0, 1, &identities).map(|(at, _)| at),
            expected,
            "{sentence} {other:?}"
        );
    }

    #[test]
    fn a_text_that_credits_the_other_was_made_from_it() {
        let courier = (Some("Evening Courier"), "b.txt");
        check_credit(
            "The Evening Courier reported that the dam had cracked.",
            courier,
            true,
        );
        check_credit(
            "The dam had cracked, the Evening Courier first reported.",
            courier,
            true,
        );
        check_credit(
            "The dam had cracked, according to the Evening Courier.",
            courier,
            true,
        );
        check_credit(
            "\"It cracked,\" the keeper told the Evening Courier.",
            courier,
            true,
        );
        check_credit(
            "The Evening Courier, in its third year, has few readers.",
            courier,
            false,
        );
        check_credit(
            "The Morning Courier reported that the dam had cracked.",
            courier,
            false,
        );
    }

    #[test]
    fn a_publisher_is_known_by_its_name_and_not_by_a_part_of_it() {
        let sentence = "On Monday Beacon News reported that the dam had cracked.";
        check_credit(sentence, (Some("Beacon"), "b.txt"), true);
        check_credit(sentence, (Some("The Beacon"), "b.txt"), true);
        check_credit(
            "The Port Ellery Beacon reported it.",
            (Some("Beacon"), "b.txt"),
            false,
        );
        check_credit(
            "The Beacon reported it.",
            (Some("Port Ellery Beacon"), "b.txt"),
            false,
        );
    }

    #[test]
    fn a_path_names_a_publisher_too() {
        let sentence = "The Evening Star Tribune reported that the dam had cracked.";
        check_credit(sentence, (None, "evening-star-tribune/dam.txt"), true);
        check_credit(sentence, (None, "EST_2031.txt"), true);
        check_credit(sentence, (None, "eveningstartribune.com.html"), true);
        check_credit(sentence, (None, "dam.txt"), false);
        check_credit(
            "Halvorsen said that the dam had cracked.",
            (None, "halvorsen.txt"),
            false,
        );
    }

    #[test]
    fn the_earlier_of_two_was_first() {
        let (late, early) = (
            published("A.", None, Some("2031-05-02")),
            published("A.", None, Some("2031-05-01")),
        );
        let undated = published("A.", None, None);
        let identities = [
            identity(&late, "a"),
            identity(&early, "b"),
            identity(&undated, "c"),
        ];
        assert_eq!(original(0, 1, &identities), Some((1, Basis::Dates)));
        assert_eq!(original(1, 0, &identities), Some((1, Basis::Dates)));
        assert_eq!(original(0, 0, &identities), None);
        assert_eq!(original(0, 2, &identities), None);
    }

    #[test]
    fn a_credit_outranks_a_date_and_a_note_the_metadata() {
        let credits = published("The Evening Courier reported it.", None, Some("2031-05-01"));
        let courier = published("A.", Some("Daily Post"), Some("2031-05-02"));
        let note = SourceNote {
            pattern: "b*".into(),
            published: None,
            derives_from: None,
            publisher: Some("The Evening Courier".into()),
        };
        let notes = SourceNotes { notes: vec![note] };
        let noted = [
            identity(&credits, "a"),
            Identity::of(Some(&courier), "b", &notes),
        ];
        assert_eq!(original(0, 1, &noted), Some((1, Basis::Credit)));
        let plain = [identity(&credits, "a"), identity(&courier, "b")];
        assert_eq!(original(0, 1, &plain), Some((0, Basis::Dates)));
    }
}
