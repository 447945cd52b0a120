//! Cleaning measured on real articles whose every line was classed by hand.
//!
//! The articles are not part of the project: the tests run where `FACTLINT_SHARED` names the folder that holds
//! `article_lines.yaml` and `articles`, and return early elsewhere.
#![allow(
    clippy::disallowed_methods,
    reason = "a test reads the files of the repository"
)]

use std::collections::BTreeMap;
use std::path::PathBuf;

use factlint::clean::{Class, Document, clean};
use factlint::passage::split;
use factlint::source::Sources;
use factlint::subject::SourceNotes;
use serde::Deserialize;

#[derive(Deserialize)]
struct Gold {
    articles: BTreeMap<String, Article>,
}

#[derive(Deserialize)]
struct Article {
    file: String,
    mode: String,
    lines: BTreeMap<usize, String>,
    #[serde(default)]
    accept: BTreeMap<usize, Vec<String>>,
}

/// The folder of articles; none when the environment does not name one.
fn shared() -> Option<PathBuf> {
    let folder = PathBuf::from(std::env::var_os("FACTLINT_SHARED")?);
    assert!(
        folder.is_dir(),
        "FACTLINT_SHARED names no folder: {}",
        folder.display()
    );
    Some(folder)
}

/// All articles by the three digits their names begin with: bytes and what cleaning made of them.
fn articles(folder: &std::path::Path) -> BTreeMap<String, (Vec<u8>, Document)> {
    let sources = factlint::read::read(&folder.join("articles")).expect("articles");
    let documents = clean(&sources, &SourceNotes::default());
    let files = sources.files.into_iter().zip(documents);
    files
        .map(|(file, document)| {
            let bytes = file.content.expect("bytes");
            (
                file.path[..3].to_owned(),
                (bytes, document.expect("a text")),
            )
        })
        .collect()
}

/// The class of a line's first byte that is no white space.
fn class_of_line(bytes: &[u8], document: &Document, number: usize) -> &'static str {
    let lines: Vec<&[u8]> = bytes.split(|&b| b == b'\n').collect();
    let start: usize = lines[..number - 1].iter().map(|line| line.len() + 1).sum();
    let line = lines[number - 1];
    let Some(first) = line.iter().position(|b| !b.is_ascii_whitespace()) else {
        return Class::Blank.name();
    };
    let at = start + first;
    let class = document
        .classes
        .iter()
        .find(|(span, ..)| span.start <= at && at < span.end);
    class.expect("every byte has a class").1.name()
}

#[test]
fn every_line_has_the_class_that_a_reader_gave_it() {
    let Some(folder) = shared() else { return };
    let gold = std::fs::read_to_string(folder.join("article_lines.yaml")).expect("the classes");
    let gold: Gold = serde_yaml::from_str(&gold).expect("classes of lines");
    let articles = articles(&folder);
    let mut wrong = Vec::new();
    for (name, article) in &gold.articles {
        let (bytes, document) = &articles[name];
        assert_eq!(document.layout.name(), article.mode, "{}", article.file);
        for (number, expected) in &article.lines {
            let found = class_of_line(bytes, document, *number);
            let accepted = article
                .accept
                .get(number)
                .is_some_and(|all| all.iter().any(|other| other == found));
            if found != expected && !accepted {
                wrong.push(format!("{name}:{number}: {found}, not {expected}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// White space as one space, quotes straight.
fn folded(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words
        .join(" ")
        .replace(['“', '”'], "\"")
        .replace(['‘', '’'], "'")
}

fn paragraphs(document: &Document, class: Class) -> Vec<String> {
    let of_class = document
        .paragraphs
        .iter()
        .filter(|paragraph| paragraph.class == class);
    of_class
        .map(|paragraph| folded(&document.text.as_str()[paragraph.range.clone()]))
        .collect()
}

#[test]
fn an_extracted_copy_has_the_paragraphs_of_its_original() {
    let Some(folder) = shared() else { return };
    let articles = articles(&folder);
    let (original, copy) = (&articles["000"].1, &articles["001"].1);
    assert_eq!(paragraphs(original, Class::Body).len(), 17);
    assert_eq!(
        paragraphs(copy, Class::Body),
        paragraphs(original, Class::Body)
    );
    assert_eq!(
        paragraphs(copy, Class::Headline),
        paragraphs(original, Class::Headline)
    );
}

#[test]
fn nothing_of_the_page_after_an_article_is_kept() {
    let Some(folder) = shared() else { return };
    let articles = articles(&folder);
    let (bytes, document) = &articles["003"];
    let end: usize = bytes
        .split(|&b| b == b'\n')
        .take(37)
        .map(|line| line.len() + 1)
        .sum();
    let last = document.text.source_span(0..document.text.as_str().len());
    assert!(last.end <= end);
    assert_eq!(paragraphs(document, Class::Body).len(), 16);
}

#[test]
fn what_an_article_says_of_itself_is_read() {
    let Some(folder) = shared() else { return };
    let shown = |name: &str| {
        let metadata = &articles(&folder)[name].1.metadata;
        let date = metadata
            .published
            .as_ref()
            .map(|found| found.value.to_string());
        let publisher = metadata.publisher.as_ref().map(|found| found.value.clone());
        let author = metadata.author.as_ref().map(|found| found.value.clone());
        [date, publisher, author].map(Option::unwrap_or_default)
    };
    assert_eq!(shown("000"), ["2018-11-13", "New York Times", ""]);
    assert_eq!(shown("001"), ["2018-11-13", "New York Times", ""]);
    assert_eq!(shown("002"), ["2018-11-16", "VICE", "David Gilbert"]);
    assert_eq!(shown("003"), ["", "", ""]);
    assert_eq!(shown("004"), ["", "", ""]);
}

#[test]
fn web_pages_lose_their_furniture_and_nothing_else() {
    let Some(folder) = shared() else { return };
    let articles = articles(&folder);
    let rules = |name: &str| -> Vec<&str> {
        articles[name]
            .1
            .dropped
            .iter()
            .map(|gone| gone.rule)
            .collect()
    };
    assert_eq!(
        rules("002"),
        [
            "mastheads",
            "bylines",
            "datelines",
            "pull-quotes",
            "pull-quotes",
            "tags",
            "tags",
            "tags",
            "tags"
        ]
    );
    assert_eq!(paragraphs(&articles["002"].1, Class::Body).len(), 26);
    assert_eq!(rules("004"), ["furniture"]);
    assert_eq!(
        articles["004"]
            .1
            .paragraphs
            .iter()
            .filter(|paragraph| paragraph.item)
            .count(),
        9
    );
    assert_eq!(paragraphs(&articles["004"].1, Class::Subhead).len(), 2);
}

#[test]
fn cleaning_a_clean_article_changes_nothing() {
    let Some(folder) = shared() else { return };
    for (name, (_, document)) in articles(&folder) {
        let text = document.text.as_str().to_owned();
        let again = Sources::from_memory(vec![("again.txt".to_owned(), text.clone().into_bytes())]);
        let again = clean(&again, &SourceNotes::default())
            .remove(0)
            .expect("a text");
        assert_eq!(again.text.as_str(), text, "{name}");
    }
}

#[test]
fn passages_of_articles_are_whole_sentences() {
    let Some(folder) = shared() else { return };
    for (name, (_, document)) in articles(&folder) {
        for passage in split(&document) {
            let words = &document.text.as_str()[passage.range.clone()];
            let closed = words.ends_with(['.', '!', '?', ':', ';', '”', '"', ')', ','])
                || passage.class != Class::Body
                || passage.item;
            let opened =
                !words.starts_with(['”', ')', ',', ';']) && !words.starts_with(char::is_lowercase);
            let aside = passage.item || passage.class == Class::Caption;
            assert!(closed && (opened || aside), "{name}: {words}");
        }
    }
}
