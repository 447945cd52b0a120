//! Finding the world's places in a run of tokens, by name, people or capital.

use std::sync::LazyLock;

use super::phrases::Phrases;
use super::place::{Place, places};
use crate::facts::token::{Token, tokens};

/// Which of a place's words is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PlaceWord {
    /// Its name or another name.
    Name,
    /// A word for its people: French, Frenchman.
    Demonym,
    /// Its capital, which may stand for its government.
    Capital,
}

/// A reading of a word as a place.
#[derive(Clone, Copy, Debug)]
pub struct PlaceReading {
    /// The place.
    pub place: &'static Place,
    /// By which of its words.
    pub word: PlaceWord,
}

/// The places that the longest name at the start of these tokens can mean, in the order of [`places`], and how many
/// tokens it takes.
///
/// The name must begin with a capital, and an abbreviation be all capitals ("us" is no country, "US" is). Georgia has two
/// readings, and Washington is read as a capital only: whether it is part of a longer name ("George Washington", "Paris
/// Saint-Germain") is for the caller to see. Plurals of peoples are found ("Germans").
///
/// # Example
/// ```
/// use factlint::facts::{PlaceWord, places_at, tokens};
/// let (readings, taken) = places_at(&tokens("United Kingdom voters", 0)).unwrap();
/// assert_eq!((readings[0].place.name, readings[0].word, taken), ("United Kingdom", PlaceWord::Name, 2));
/// assert!(places_at(&tokens("us", 0)).is_none());
/// ```
#[must_use]
pub fn places_at(here: &[Token]) -> Option<(&'static [PlaceReading], usize)> {
    let first = here.first().filter(|token| token.capital)?;
    let lemmas = here.iter().map(|token| token.lemma.as_str());
    let (found, taken) = READINGS.at(lemmas)?;
    (first.upper || !found.upper).then_some((&found.readings, taken))
}

/// What a name can mean.
#[derive(Clone, Debug, Default)]
struct Found {
    readings: Vec<PlaceReading>,
    /// Whether it is written all in capitals.
    upper: bool,
}

static READINGS: LazyLock<Phrases<Found>> = LazyLock::new(|| {
    let mut phrases = Phrases::default();
    for place in places() {
        let names = std::iter::once(&place.name).chain(&place.other_names);
        let names = names.map(|&name| (name, PlaceWord::Name));
        let peoples = place
            .demonyms
            .iter()
            .map(|&name| (name, PlaceWord::Demonym));
        let capital = place.capital.iter().map(|&name| (name, PlaceWord::Capital));
        for (written, word) in names.chain(peoples).chain(capital) {
            put(&mut phrases, written, PlaceReading { place, word });
        }
    }
    phrases
});

/// Adds a reading under the lemmas that the name has as a text.
fn put(phrases: &mut Phrases<Found>, written: &str, reading: PlaceReading) {
    let parts = tokens(written, 0);
    let upper = parts.first().is_some_and(|token| token.upper) && parts.len() == 1;
    let lemmas = parts.into_iter().map(|token| token.lemma).collect();
    if let Some(found) = phrases.entry(lemmas) {
        let known = |known: &PlaceReading| std::ptr::eq(known.place, reading.place);
        if !found.readings.iter().any(known) {
            found.readings.push(reading);
        }
        found.upper |= upper;
    }
}
