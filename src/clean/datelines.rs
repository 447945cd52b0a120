//! Datelines: a line at the top that says when, and perhaps by whom, the source was published.
//!
//! `May 3 2020, 5:13pm`, `Published: 3 May 2020`, `Town Gazette (May 3, 2020)`. A place and a dash at the start of the
//! first paragraph (`PORTHAVEN —`) stay where they are. A date alone that is one of several over the text is an entry
//! of a diary or a timeline, and stays.

use std::ops::Range;

use jiff::civil::Date;

use super::day;
use super::mastheads;
use super::page::{Page, Unit};
use super::{Class, Rule, Stage};

pub(super) const RULE: Rule = Rule {
    name: "datelines",
    finds: "The date of publication above the text.",
    stage: Stage::Both,
    find,
};

/// Kept lines at the top among which a dateline is looked for.
const TOP_LINES: usize = 5;
/// Words that a dateline has at most.
const MAX_WORDS: usize = 14;
/// Words of the name of a publisher that nobody knows, before a date in brackets.
const NAME_WORDS: usize = 5;

/// What a dateline says.
pub(super) struct Dateline {
    pub(super) date: Date,
    /// The date's bytes in the line.
    pub(super) place: Range<usize>,
    /// The publisher's bytes in the line.
    pub(super) publisher: Option<Range<usize>>,
    /// Whether the publisher is one by name.
    known: bool,
}

/// Reads a line as a dateline.
pub(super) fn read(text: &str) -> Option<Dateline> {
    if text.len() > 160
        || !text.contains(|c: char| c.is_ascii_digit())
        || text.split_whitespace().count() > MAX_WORDS
    {
        return None;
    }
    let (date, place) = day::find(text)?;
    if day::is_alone(text, &place) {
        return Some(Dateline {
            date,
            place,
            publisher: None,
            known: true,
        });
    }
    let name = text[..place.start]
        .trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.')
        .trim_end();
    let between = &text[name.len()..place.start];
    let after = &text[place.end..];
    let bracketed = between.trim_start().starts_with('(') && after.trim() == ")";
    let known = mastheads::is_name(name) && day::is_alone(after, &(0..0));
    let digits = name.contains(|c: char| c.is_ascii_digit());
    let capital = !digits
        && name.starts_with(char::is_uppercase)
        && name.split_whitespace().count() <= NAME_WORDS;
    (known || (bracketed && capital)).then_some(Dateline {
        date,
        place,
        publisher: Some(0..name.len()),
        known,
    })
}

fn find(page: &Page) -> Vec<(usize, Class)> {
    let open = page.open();
    let mut found: Vec<(usize, Dateline)> = Vec::new();
    for (number, &at) in open.iter().enumerate() {
        let Some(line) = read(&page.units[at].text) else {
            continue;
        };
        if line.known || titled_after(page, open.get(number + 1), open.get(number + 2)) {
            found.push((at, line));
        }
    }
    // Nothing but dates is a list, and bare dates apart from each other are entries of a diary.
    let is_bare = |at: usize, line: &Dateline| line.place.len() == page.units[at].text.len();
    let bare: Vec<usize> = found
        .iter()
        .filter(|(at, line)| is_bare(*at, line))
        .map(|(at, _)| *at)
        .collect();
    let diary = bare.windows(2).any(|pair| pair[1] > pair[0] + 1);
    if found.len() == open.len() {
        return Vec::new();
    }
    found.retain(|(at, line)| !(diary && is_bare(*at, line)));
    let is_dateline = |at: usize| found.binary_search_by_key(&at, |(found, _)| *found).is_ok();
    let top = page.at_top(TOP_LINES, is_dateline).into_iter();
    top.map(|at| (at, Class::Dateline)).collect()
}

/// Whether a title and a text follow: `Treaty of Porthaven (May 3, 2020)` above a paragraph is a title itself.
fn titled_after(page: &Page, title: Option<&usize>, text: Option<&usize>) -> bool {
    let unit = |at: Option<&usize>| -> Option<&Unit> { at.map(|&at| &page.units[at]) };
    unit(title).is_some_and(Unit::is_title_like) && unit(text).is_some()
}

#[cfg(test)]
mod tests {
    use crate::clean::tests::{cleaned, dropped, keeps_all};

    #[track_caller]
    fn check(text: &str, date: &str, publisher: Option<&str>) {
        let metadata = cleaned(text).metadata;
        assert_eq!(metadata.published.expect("a date").value.to_string(), date);
        assert_eq!(
            metadata.publisher.map(|found| found.value).as_deref(),
            publisher
        );
    }

    #[test]
    fn dates_at_the_top_are_metadata() {
        let story = "Harbour Closed After the Storm\n\nThe wall of the old port broke in May, said the mayor.";
        check(
            &format!("Town Gazette (May 3, 2020)\n\n{story}"),
            "2020-05-03",
            Some("Town Gazette"),
        );
        check(
            &format!("Porthaven Calling (May 3, 2020)\n\n{story}"),
            "2020-05-03",
            Some("Porthaven Calling"),
        );
        check(
            &format!("Reuters | 3 May 2020\n{story}"),
            "2020-05-03",
            Some("Reuters"),
        );
        check(
            "Published: 3 May 2020\n\nThe wall broke.",
            "2020-05-03",
            None,
        );
        assert_eq!(
            dropped("May 3 2020, 5:13pm\n\nThe wall broke."),
            ["datelines: May 3 2020, 5:13pm"]
        );
    }

    #[test]
    fn diaries_titles_and_sentences_keep_their_dates() {
        keeps_all("May 3, 2020\n\nThe wall broke.\n\nMay 4, 2020\n\nIt was mended.");
        keeps_all("Treaty of Porthaven (May 3, 2020)\n\nThe treaty was signed by nine towns.");
        keeps_all("The wall broke on May 3, 2020\n\nIt was mended.");
        keeps_all("May 3, 2020");
        keeps_all("Changes\n\n1.9.0 - 2020-05-03\n\nIt is faster.");
        keeps_all("Release 1.8 (2020-04-03)\n\nFirst Public Release\n\nIt works.");
        check(
            "3 May 2020\n\nThe wall broke.\n\nUpdated: 4 May 2020",
            "2020-05-03",
            None,
        );
    }
}
