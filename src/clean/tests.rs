//! What tests of rules ask: which lines go, and what the others are.

use super::*;

/// A plain text, cleaned.
#[track_caller]
pub(super) fn cleaned(text: &str) -> Document {
    cleaned_as("test.txt", text, &SourceNotes::default())
}

#[track_caller]
fn cleaned_as(path: &str, text: &str, notes: &SourceNotes) -> Document {
    let sources = Sources::from_memory(vec![(path.to_owned(), text.as_bytes().to_vec())]);
    clean(&sources, notes).remove(0).expect("a text")
}

/// What goes, as `rule: words`.
#[track_caller]
pub(super) fn dropped(text: &str) -> Vec<String> {
    let document = cleaned(text);
    let dropped = document.dropped.iter();
    dropped
        .map(|gone| format!("{}: {}", name(gone), &text[gone.span.start..gone.span.end]))
        .collect()
}

/// The rule's name, or the class for rules of more than one.
fn name(gone: &Dropped) -> &'static str {
    match gone.rule {
        "page-numbers" | "running-headers" | "tails" => gone.class.name(),
        rule => rule,
    }
}

/// Nothing goes.
#[track_caller]
pub(super) fn keeps_all(text: &str) {
    assert_eq!(dropped(text), Vec::<String>::new(), "{text}");
}

/// The classes of the paragraphs that stay.
#[track_caller]
pub(super) fn classes(text: &str) -> Vec<Class> {
    cleaned(text)
        .paragraphs
        .iter()
        .map(|paragraph| paragraph.class)
        .collect()
}

/// Nothing goes, and no paragraph is of this class.
#[track_caller]
pub(super) fn has_no(text: &str, class: Class) {
    keeps_all(text);
    assert!(!classes(text).contains(&class), "{text}");
}

#[test]
fn lines_and_words_are_joined_and_paragraphs_set_apart() {
    let text = "The  old\u{a0} harbour of the town was closed to all the\nships that came from the north, because of a har-\nbour wall that had\u{ad}\nfallen.\n\n\n  - One boat\n";
    let document = cleaned(text);
    assert_eq!(
        document.text.as_str(),
        "The old harbour of the town was closed to all the ships that came from the north, because of a harbour wall that hadfallen.\n\n- One boat"
    );
    let items: Vec<bool> = document
        .paragraphs
        .iter()
        .map(|paragraph| paragraph.item)
        .collect();
    assert_eq!(items, [false, true]);
}

#[test]
fn markdown_is_read_as_its_words() {
    let text = "---\ntitle: The Wall\ndate: 2020-05-03\n---\n# The **Wall**\n\nIt [broke](http://x.org) in\n*May*.\n\n<!-- no -->\n- one\n";
    let document = cleaned_as("a.md", text, &SourceNotes::default());
    assert_eq!(
        document.text.as_str(),
        "The Wall\n\nIt broke in May.\n\n- one"
    );
    assert_eq!(document.paragraphs[0].class, Class::Headline);
    assert_eq!(document.metadata.title.expect("a title").value, "The Wall");
    assert_eq!(
        document
            .metadata
            .published
            .expect("a date")
            .value
            .to_string(),
        "2020-05-03"
    );
}

#[test]
fn notes_stand_before_the_source() {
    let note =
        |pattern: &str, publisher: Option<&str>, day: Option<i8>| crate::subject::SourceNote {
            pattern: pattern.to_owned(),
            published: day.map(|day| jiff::civil::date(2021, 1, day)),
            derives_from: None,
            publisher: publisher.map(str::to_owned),
        };
    let notes = SourceNotes {
        notes: vec![
            note("b*", Some("B"), Some(1)),
            note("a*", Some("A"), None),
            note("*", Some("C"), Some(2)),
        ],
    };
    let text = "May 3, 2020\n\nThe wall broke.";
    let metadata = cleaned_as("in/a.txt", text, &notes).metadata;
    assert_eq!(
        metadata.publisher,
        Some(Found {
            value: "A".to_owned(),
            span: None
        })
    );
    assert_eq!(
        metadata.published.expect("a date").value,
        jiff::civil::date(2021, 1, 2)
    );
}

#[test]
fn names_of_rules_are_distinct() {
    let mut names: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), RULES.len());
}
