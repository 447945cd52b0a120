//! Laws of origins and differences, which hold for any texts.
#![allow(clippy::unwrap_used, reason = "tests stop where something is wrong")]

use factlint::clean::{Document, clean};
use factlint::facts::{Dictionary, Token, extract, tokens};
use factlint::passage;
use factlint::relate::{Diff, Garble, Origins, Relation, diff, garbles, relate};
use factlint::source::{Source, Sources};
use factlint::subject::{Lexicon, SourceNotes};
use proptest::prelude::*;

/// Cleans texts; an unreadable one is `None`.
fn documents(texts: &[String]) -> Vec<Option<Document>> {
    let files = texts.iter().enumerate().map(|(at, text)| Source {
        path: format!("{at:03}.txt"),
        content: Ok(text.clone().into_bytes()),
    });
    let sources = Sources {
        files: files.collect(),
        not_sources: Vec::new(),
    };
    clean(&sources, &SourceNotes::default())
        .into_iter()
        .map(Result::ok)
        .collect()
}

fn related(texts: &[String]) -> Origins {
    let documents = documents(texts);
    let documents: Vec<Option<&Document>> = documents.iter().map(Option::as_ref).collect();
    let paths: Vec<String> = (0..texts.len()).map(|at| format!("{at:03}.txt")).collect();
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    relate(&documents, &paths, &SourceNotes::default())
}

/// The groups of sources, by place.
fn groups(origins: &Origins) -> Vec<Vec<usize>> {
    let places = |origin: &factlint::relate::Origin| {
        origin.sources.iter().map(|source| source.index()).collect()
    };
    origins.origins.iter().map(places).collect()
}

/// A sentence of few words, so that texts share some.
fn sentence() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "the",
        "harbour",
        "master",
        "Skerry",
        "Holm",
        "closed",
        "42",
        "boats",
        "didn't",
        "\"never",
        "again\"",
        "on",
        "Monday",
        "ice—free",
        "co-operative",
        "said,",
        "of",
        "U.S.",
        "a",
        "winter",
    ]);
    prop::collection::vec(words, 1..14).prop_map(|words| format!("{}.", words.join(" ")))
}

/// Paragraphs of sentences, with now and then a paragraph that all texts have.
fn text() -> impl Strategy<Value = String> {
    let stock = Just(
        "The lighthouse keeper wrote down every ship that passed the point in the year of the great frost.".to_owned(),
    );
    let paragraph = prop_oneof![
        4 => prop::collection::vec(sentence(), 1..5).prop_map(|sentences| sentences.join(" ")),
        1 => stock,
        1 => "\\PC{0,40}",
    ];
    prop::collection::vec(paragraph, 1..6).prop_map(|paragraphs| paragraphs.join("\n\n"))
}

/// The tokens of every sentence that an author wrote.
fn words(document: &Document) -> Vec<String> {
    let text = document.text.as_str();
    let passages = passage::split(document);
    let tokens = passages
        .iter()
        .flat_map(|passage| tokens(&text[passage.range.clone()], passage.range.start));
    tokens.map(|token| token.folded.to_string()).collect()
}

/// What one gets who changes `a` as the diff says.
fn patched(diff: &Diff, a: &Document, b: &Document) -> Vec<String> {
    let inside = |token: &Token, range: &std::ops::Range<usize>| {
        range.start <= token.range.start && token.range.end <= range.end
    };
    let mut out = Vec::new();
    for sentence in &diff.sentences {
        let Some(range_b) = sentence.b.clone() else {
            continue;
        };
        let new = tokens(&b.text.as_str()[range_b.clone()], range_b.start);
        let Some(range_a) = sentence.a.clone() else {
            out.extend(new.iter().map(|token| token.folded.to_string()));
            continue;
        };
        let old = tokens(&a.text.as_str()[range_a.clone()], range_a.start);
        let mut old = old.iter().peekable();
        for change in &sentence.changes {
            let before = |token: &&&Token| token.range.end <= change.a.start;
            while let Some(token) = old.next_if(|token| before(&token)) {
                out.push(token.folded.to_string());
            }
            while old.next_if(|token| inside(token, &change.a)).is_some() {}
            let changed = new.iter().filter(|token| inside(token, &change.b));
            out.extend(changed.map(|token| token.folded.to_string()));
        }
        out.extend(old.map(|token| token.folded.to_string()));
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn a_copied_source_changes_no_number_of_origins(
        texts in prop::collection::vec(text(), 1..6),
        which in any::<prop::sample::Index>(),
    ) {
        let before = related(&texts);
        let mut more = texts.clone();
        more.push(which.get(&texts).clone());
        prop_assert_eq!(related(&more).origins.len(), before.origins.len());
    }

    #[test]
    fn the_order_of_sources_changes_no_group(
        texts in prop::collection::vec(text(), 1..7),
        turn in any::<prop::sample::Index>(),
    ) {
        let by = turn.index(texts.len());
        let mut turned = texts.clone();
        turned.rotate_left(by);
        turned.reverse();
        let place = |at: usize| (texts.len() - 1 - at + by) % texts.len();
        let mut found: Vec<Vec<usize>> = groups(&related(&turned))
            .into_iter()
            .map(|group| {
                let mut group: Vec<usize> = group.into_iter().map(place).collect();
                group.sort_unstable();
                group
            })
            .collect();
        found.sort();
        prop_assert_eq!(found, groups(&related(&texts)));
    }

    #[test]
    fn every_readable_source_stands_in_one_origin(texts in prop::collection::vec(text(), 0..6)) {
        let mut places: Vec<usize> = groups(&related(&texts)).concat();
        places.sort_unstable();
        let readable: Vec<usize> =
            documents(&texts).iter().enumerate().filter(|(_, found)| found.is_some()).map(|(at, _)| at).collect();
        prop_assert_eq!(places, readable);
    }

    #[test]
    fn nothing_differs_from_itself(text in text()) {
        if let Some(Some(document)) = documents(&[text]).pop() {
            prop_assert!(diff(&document, &document).is_empty());
        }
    }

    #[test]
    fn changing_a_as_the_diff_says_gives_b(a in text(), b in text()) {
        if let [Some(a), Some(b)] = &documents(&[a, b])[..] {
            let found = diff(a, b);
            prop_assert_eq!(patched(&found, a, b), words(b));
        }
    }
}

/// What the second text garbles of the first.
fn garbled(a: &Document, b: &Document) -> Vec<Garble> {
    let dictionary = Dictionary::new(&Lexicon::default());
    let facts = [a, b].map(|document| extract(document, &dictionary));
    garbles((a, &facts[0]), (b, &facts[1]))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) })]

    #[test]
    fn nothing_garbles_itself_and_every_garble_is_in_its_texts(a in text(), b in text()) {
        if let [Some(a), Some(b)] = &documents(&[a, b])[..] {
            prop_assert_eq!(garbled(a, a), vec![]);
            for garble in garbled(a, b) {
                prop_assert!(a.text.as_str().get(garble.a.1).is_some());
                prop_assert!(b.text.as_str().get(garble.b.1).is_some());
                prop_assert!(!garble.what.is_empty());
            }
        }
    }

    #[test]
    fn a_moved_sentence_is_never_a_changed_fact(order in Just((0..8).collect::<Vec<usize>>()).prop_shuffle()) {
        let paragraphs: Vec<&str> = SURVEY.split("\n\n").collect();
        let moved: Vec<&str> = order.iter().map(|&at| paragraphs[at]).collect();
        let found = documents(&[SURVEY.to_owned(), moved.join("\n\n")]);
        if let [Some(a), Some(b)] = &found[..] {
            prop_assert_eq!(diff(a, b).changes().count(), 0);
            prop_assert_eq!(garbled(a, b), vec![]);
        }
    }
}

/// An article on an invented survey.
const SURVEY: &str = "\
Cartographers in the republic of Veldmark finished the first complete survey of the Orrin marshes on Thursday, closing the last white patch on a map that had been started under the old monarchy 112 years ago.

The survey, which took nine seasons and cost 4.3 million marks, shows that the wetland covers 1,860 square kilometres, nearly a tenth more than schoolbooks have taught for generations. It also moves the source of the river Tamble eleven kilometres to the west, into a spring that herders have always called the Grey Mother.

Teams of six walked along straight lines with poles and levels because aerial pictures could not tell floating reed beds from solid ground. Two surveyors drowned in the third season, and the work stopped for a year while the government argued over who should pay for flat-bottomed boats.

Adela Kurz, who led the expedition since its second season, said at a ceremony in the capital that the marsh had been a good teacher. The result will be printed on forty sheets, and every parish in the three districts is to receive a set without charge before the autumn fairs.

Engineers had hoped that the map would settle an old quarrel over a canal between the Tamble and the port of Lissow. It does the opposite. The levels prove that the river lies two metres lower than was assumed, so that any canal would need locks at both ends and pumps that run throughout the dry months.

Landowners on the northern edge have already announced that they will go to court, since the new boundary puts about seventy farms inside the protected wetland. The ministry of agriculture answered that nobody would have to leave and that grazing rights would stay as they were written down in the charter of the bishops.

Naturalists are delighted with what was found along the way. The teams counted thirty-four pairs of black storks, a bird that was believed to have left the country, and brought home a moss that has no name yet. A botanist from the university of Hallen will spend the coming summer there with four students.

The expedition's last act was a modest one. On the spot where the final two lines met, an oak post was driven into the peat, with the date and the initials of all fifty-one people who had carried a pole, the two who died among them. By the reckoning of the surveyors it will sink out of sight in about sixty years.";

/// The text with a share of its letters left out, doubled or replaced; `seed` says which.
fn scanned(text: &str, per_mille: u64, seed: u64) -> String {
    let mut state = seed;
    let mut next = move |below: u64| {
        // A linear congruential generator with Knuth's constants (MMIX).
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut out = String::new();
    for c in text.chars() {
        let letter = char::from(b'a' + u8::try_from(next(26)).unwrap());
        match (c == '\n', next(1000) < per_mille, next(3)) {
            (true, ..) | (_, false, _) => out.push(c),
            (_, true, 0) => {}
            (_, true, 1) => out.extend([c, letter]),
            (_, true, _) => out.push(letter),
        }
    }
    out
}

#[test]
fn a_noisy_copy_is_a_copy() {
    assert!(SURVEY.split_whitespace().count() >= 400);
    for per_mille in [5, 10, 20, 30, 40, 50] {
        for seed in 1..=8 {
            let noisy = scanned(SURVEY, per_mille, seed);
            let found = related(&[SURVEY.to_owned(), noisy]);
            let relations: Vec<Relation> = found.links.iter().map(|link| link.relation).collect();
            let measures = found.links.first().map(|link| link.measures);
            assert_eq!(
                relations,
                [Relation::Copy],
                "{per_mille} per mille, seed {seed}: {measures:?}"
            );
        }
    }
}
