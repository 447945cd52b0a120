//! Words by which it is told whose something is: relations, nouns that point back, verbs of giving. Own lists.

use crate::facts::{Reading, Tag};

/// Nouns of something else than what was named before.
const RELATIONS: &[&str] = &[
    "predecessor",
    "successor",
    "sequel",
    "prequel",
    "remake",
    "rival",
    "neighbor",
    "neighbour",
    "subsidiary",
    "parent",
    "brother",
    "sister",
    "father",
    "mother",
    "wife",
    "husband",
    "son",
    "daughter",
    "other",
    "opponent",
    "original",
    "competitor",
    "former",
    "latter",
    "rest",
    "draft",
    "partner",
    "cousin",
    "uncle",
    "aunt",
    "nephew",
    "niece",
    "twin",
    "grandfather",
    "grandmother",
    "grandson",
    "granddaughter",
    "widow",
    "widower",
    "fiance",
    "fiancee",
    "friend",
    "colleague",
    "teammate",
    "assistant",
    "aide",
    "deputy",
    "pupil",
    "student",
    "teacher",
    "coach",
    "trainer",
    "manager",
    "agent",
    "lawyer",
    "doctor",
    "employer",
    "publisher",
    "secretary",
    "biographer",
    "child",
    "family",
    "ancestor",
    "descendant",
    "namesake",
    "apprentice",
    "bodyguard",
    "heir",
    "lover",
    "mistress",
    "tutor",
    "mentor",
];

/// Whether a noun is for something else than what was named before.
pub(super) fn is_relation(lemma: &str) -> bool {
    RELATIONS.contains(&lemma)
}

/// Whether a passage points back anywhere with a noun for what can have a name: `gave the film`, `in the region`.
pub(in crate::judge) fn points_back(reading: &Reading) -> bool {
    points_back_to(reading, NAMEABLE) || points_to_place(reading)
}

/// Whether a passage points back to a place: `the town`, `in the country`.
pub(in crate::judge) fn points_to_place(reading: &Reading) -> bool {
    points_back_to(reading, PLACES)
}

fn points_back_to(reading: &Reading, nouns: &[&str]) -> bool {
    let named = |at: usize| reading.names.iter().any(|name| name.tokens.contains(&at));
    (1..reading.tokens.len()).any(|at| {
        let definite = reading.tokens[at - 1].is_any(&["the", "this"]);
        let last = !reading
            .tags
            .get(at + 1)
            .is_some_and(|tag| *tag == Tag::Noun);
        let free = !reading
            .tokens
            .get(at + 1)
            .is_some_and(|next| next.is_any(&["of", "'s", "'"]));
        definite && last && free && !named(at) && nouns.contains(&reading.tokens[at].lemma.as_str())
    })
}

/// Nouns that stand for the name of a place.
const PLACES: &[&str] = &[
    "city",
    "town",
    "village",
    "country",
    "nation",
    "region",
    "province",
    "state",
    "county",
    "district",
    "island",
    "municipality",
    "area",
    "territory",
    "park",
    "venue",
];

/// Nouns that stand for a name given before, besides places.
const NAMEABLE: &[&str] = &[
    "film",
    "movie",
    "series",
    "show",
    "album",
    "song",
    "single",
    "game",
    "book",
    "novel",
    "band",
    "group",
    "company",
    "firm",
    "team",
    "club",
    "school",
    "university",
    "ship",
    "vessel",
    "aircraft",
    "species",
    "building",
    "bridge",
    "river",
    "lake",
    "mountain",
    "war",
    "battle",
    "party",
    "organization",
    "airline",
    "station",
    "railway",
    "road",
    "video",
    "website",
    "magazine",
    "newspaper",
    "play",
    "opera",
    "festival",
    "museum",
    "church",
    "castle",
    "stadium",
    "hotel",
    "hospital",
    "airport",
    "tower",
    "dam",
    "mine",
    "volcano",
    "storm",
    "hurricane",
    "earthquake",
    "election",
    "treaty",
    "channel",
    "episode",
    "season",
    "record",
    "locomotive",
    "engine",
    "car",
    "drug",
    "vaccine",
    "app",
    "software",
    "device",
];

/// The word that tells a noun apart from others of its sort: `the neighboring island`, `the second album`.
pub(super) fn told_apart(reading: &Reading, noun: usize) -> Option<&str> {
    const APART: &[&str] = &[
        "neighboring",
        "neighbouring",
        "other",
        "another",
        "nearby",
        "adjacent",
        "next",
        "previous",
        "former",
        "opposite",
        "rival",
        "latter",
        "original",
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "last",
        "final",
        "old",
        "new",
        "older",
        "younger",
        "upper",
        "lower",
        "northern",
        "southern",
        "eastern",
        "western",
        "women",
        "men",
        "girls",
        "boys",
        "junior",
        "senior",
    ];
    reading.tokens[noun.saturating_sub(4)..noun]
        .iter()
        .find(|token| token.is_any(APART))
        .map(|token| token.folded.as_str())
}

/// Verbs whose subject says what is of something else.
pub(super) const GIVING: &[&str] = &[
    "give",
    "assign",
    "award",
    "report",
    "count",
    "list",
    "put",
    "record",
    "register",
    "estimate",
    "rate",
    "grant",
    "indicate",
    "show",
    "find",
    "say",
    "announce",
    "confirm",
    "calculate",
    "see",
    "note",
];
