//! Laws of cleaning that hold for every text: what is kept knows its bytes, nothing is lost, and a clean text stays.

use factlint::clean::{Class, Document, clean};
use factlint::passage::split;
use factlint::source::{Sources, Span};
use factlint::subject::SourceNotes;
use factlint::text::Edit;
use proptest::prelude::*;

/// A source, cleaned; none when its bytes are no text.
fn cleaned(path: &str, bytes: &[u8]) -> Option<Document> {
    let sources = Sources::from_memory(vec![(path.to_owned(), bytes.to_vec())]);
    clean(&sources, &SourceNotes::default()).remove(0).ok()
}

/// Lines as they stand in articles, notes and pages: each is a choice with its line end.
fn line() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "The old harbour of the town was closed after a storm in May.",
        "Nine towns signed the treaty of the sea, and others did not",
        "which was released by the mayor, Jane Roe, during the long winter",
        "before the boats came back to the north. It was the ninth time",
        "that the wall had broken, and nobody had mended it since the war-",
        "time years. “Nobody has seen such a storm,” she said.",
        "“Nobody has seen such a storm.”",
        "Harbour Closed After the Storm",
        "The Wall",
        "a small line",
        "upon the sea",
        "By Jane Roe",
        "Jane Roe",
        "Town Gazette",
        "Town Gazette (May 3, 2020)",
        "May 3, 2020",
        "Page 3 of 9",
        "12",
        "- bread and butter",
        "1. first",
        "•  second\u{a0} item",
        "Leave a Reply",
        "You May Also Like",
        "Share this article",
        "Email",
        "Photo: The wall. (AP)",
        "Tags: wall, storm",
        "# Heading *of* it",
        "> a [quoted](http://x.org) `line`",
        "```",
        "---",
        "title: The Wall",
        "<!-- a note -->",
        "It rained…  twice\tthat day",
        "har\u{ad}",
        "bour walls of stone and of iron from the hills in the north of it",
        "PORTHAVEN — The wall of the old port broke on Monday, said the mayor of the town, and will be mended with stone from the hills before the winter storms come and the boats are back again.",
        "",
        "",
        " ",
    ]);
    let ends = prop::sample::select(vec![
        "\n", "\n", "\n", "\n\n", "\n\n", "\r\n", "\n\n\n", " \n", "\u{c}", "\r",
    ]);
    (
        prop::sample::select(vec!["", "", "", " ", "    "]),
        words,
        ends,
    )
        .prop_map(|(indent, words, end)| format!("{indent}{words}{end}"))
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(line(), 1..24).prop_map(|lines| lines.concat())
}

/// A text whose lines were cut at one width.
fn wrapped() -> impl Strategy<Value = String> {
    let paragraph = prop::collection::vec(line(), 1..6).prop_map(|lines| {
        lines
            .concat()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    });
    let end = prop::sample::select(vec!["\n", "\n\n", " \n\n"]);
    (
        prop::collection::vec(paragraph, 1..6),
        45usize..90,
        end,
        prop::bool::ANY,
    )
        .prop_map(|(paragraphs, width, end, apart)| {
            let mut text = String::new();
            for paragraph in paragraphs {
                let mut column = 0;
                for word in paragraph.split(' ') {
                    if column > 0 && column + 1 + word.chars().count() > width {
                        text.push_str(end);
                        column = 0;
                    } else if column > 0 {
                        text.push(' ');
                        column += 1;
                    }
                    text.push_str(word);
                    column += word.chars().count();
                }
                text.push_str(end);
                if apart {
                    text.push('\n');
                }
            }
            text
        })
}

/// Every byte of the source has one class, and the list of what is left out is in order.
fn covers(document: &Document, length: usize) {
    let mut done = 0;
    for (span, ..) in &document.classes {
        assert_eq!(span.start, done);
        assert!(span.end > span.start);
        done = span.end;
    }
    assert_eq!(done, length);
    for pair in document.dropped.windows(2) {
        assert!(pair[0].span.end <= pair[1].span.start);
    }
    assert!(
        document
            .dropped
            .iter()
            .all(|gone| gone.class != Class::Blank && gone.span.end <= length)
    );
}

/// Paragraphs are in order, apart by an empty line, and of classes that stay.
fn paragraphs_lie_right(document: &Document) {
    let text = document.text.as_str();
    let mut done = 0;
    for paragraph in &document.paragraphs {
        let words = &text[paragraph.range.clone()];
        let before = &text[done..paragraph.range.start];
        assert_eq!(before, if done == 0 { "" } else { "\n\n" });
        assert!(!words.is_empty() && words.trim() == words && !words.contains('\n'));
        assert!(paragraph.class.is_kept());
        done = paragraph.range.end;
    }
    assert_eq!(done, text.len());
}

/// Every character that was copied stands in the source, and its place leads back to it.
fn characters_map_to_their_bytes(document: &Document, raw: &[u8]) {
    let text = document.text.as_str();
    let edits: Vec<Span> = document
        .text
        .edits(0..text.len())
        .into_iter()
        .map(|(span, _)| span)
        .collect();
    let mut last = 0;
    for (at, c) in text.char_indices() {
        let here = at..at + c.len_utf8();
        let span = document.text.source_span(here.clone());
        assert!(
            span.start >= last && span.end > span.start,
            "{here:?} {span:?}"
        );
        last = span.start;
        if !edits.contains(&span) && !c.is_whitespace() {
            assert_eq!(&raw[span.start..span.end], text[here.clone()].as_bytes());
            assert_eq!(document.text.text_range(span), here);
        }
    }
}

fn words_of(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The pieces of each passage, joined by one space, are its words.
fn pieces_are_the_words(document: &Document, raw: &str) {
    for passage in split(document) {
        let edits = document.text.edits(passage.range.clone());
        if edits.iter().any(|(_, edit)| *edit == Edit::JoinWord) {
            continue;
        }
        let pieces: Vec<&str> = document
            .text
            .source_pieces(passage.range.clone())
            .into_iter()
            .map(|span| &raw[span.start..span.end])
            .collect();
        assert_eq!(
            pieces.join(" "),
            words_of(&document.text.as_str()[passage.range])
        );
    }
}

fn cleaning_again_changes_nothing(document: &Document) {
    let text = document.text.as_str();
    if let Some(again) = cleaned("again.txt", text.as_bytes()) {
        assert_eq!(again.text.as_str(), text);
        assert_eq!(
            again.text.source_span(0..text.len()),
            Span {
                start: 0,
                end: text.len()
            }
        );
    }
}

fn holds(path: &str, raw: &str) {
    let Some(document) = cleaned(path, raw.as_bytes()) else {
        return;
    };
    covers(&document, raw.len());
    paragraphs_lie_right(&document);
    characters_map_to_their_bytes(&document, raw.as_bytes());
    cleaning_again_changes_nothing(&document);
    if path.ends_with(".txt") {
        pieces_are_the_words(&document, raw);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn laws_hold_for_lines_of_articles(raw in text()) {
        holds("a.txt", &raw);
    }

    #[test]
    fn laws_hold_for_wrapped_lines(raw in wrapped()) {
        holds("a.txt", &raw);
    }

    #[test]
    fn laws_hold_for_markdown(raw in text()) {
        holds("a.md", &raw);
    }

    #[test]
    fn laws_hold_for_any_characters(raw in "(\\PC|[ \n\t*_`\\[\\]()<>#.“”\"-]){0,200}") {
        holds("a.txt", &raw);
        holds("a.md", &raw);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for path in ["a.txt", "a.md"] {
            if let Some(document) = cleaned(path, &bytes) {
                covers(&document, bytes.len());
                paragraphs_lie_right(&document);
                let _ = split(&document);
            }
        }
    }

    #[test]
    fn every_charset_maps_to_its_bytes(raw in text(), big in any::<bool>()) {
        let unit = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
        let bytes: Vec<u8> = "\u{feff}".encode_utf16().chain(raw.encode_utf16()).flat_map(unit).collect();
        if let (Some(wide), Some(plain)) = (cleaned("a.txt", &bytes), cleaned("a.txt", raw.as_bytes())) {
            assert_eq!(wide.text.as_str(), plain.text.as_str());
            covers(&wide, bytes.len());
            for passage in split(&wide) {
                let span = wide.text.source_span(passage.range.clone());
                let narrow = plain.text.source_span(passage.range.clone());
                let before = raw[..narrow.start].encode_utf16().count();
                assert_eq!(span.start, 2 + 2 * before);
                assert_eq!(wide.text.text_range(span), passage.range);
            }
        }
    }
}
