//! The closed classes, and the words whose ending or place would mislead.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Words that begin a noun group.
pub(super) const DETERMINERS: &[&str] = &[
    "a", "all", "an", "another", "any", "both", "each", "either", "every", "her", "his", "its",
    "many", "most", "my", "neither", "no", "our", "several", "some", "such", "that", "the",
    "their", "these", "this", "those", "what", "whose", "your", "few", "'s",
];

/// Words that hang a noun group on what stands before.
pub(super) const PREPOSITIONS: &[&str] = &[
    "about",
    "above",
    "across",
    "after",
    "against",
    "along",
    "alongside",
    "amid",
    "among",
    "around",
    "as",
    "at",
    "before",
    "behind",
    "below",
    "beneath",
    "beside",
    "besides",
    "between",
    "beyond",
    "by",
    "despite",
    "during",
    "except",
    "for",
    "from",
    "in",
    "inside",
    "into",
    "like",
    "near",
    "of",
    "off",
    "on",
    "onto",
    "out",
    "outside",
    "over",
    "per",
    "since",
    "than",
    "through",
    "throughout",
    "till",
    "toward",
    "towards",
    "under",
    "unlike",
    "until",
    "up",
    "upon",
    "via",
    "with",
    "within",
    "without",
    "including",
    "excluding",
    "regarding",
    "concerning",
    "according",
    "amongst",
];

/// Words for a noun group.
pub(super) const PRONOUNS: &[&str] = &[
    "he",
    "she",
    "it",
    "they",
    "we",
    "i",
    "you",
    "him",
    "them",
    "us",
    "me",
    "himself",
    "herself",
    "itself",
    "themselves",
    "there",
    "nobody",
    "everyone",
    "everybody",
    "anyone",
    "anybody",
    "someone",
    "somebody",
    "nothing",
    "something",
    "everything",
    "none",
    "who",
    "whom",
    "one",
    "others",
];

/// Forms of be, have, do and get.
pub(super) const AUXILIARIES: &[&str] = &[
    "am", "are", "be", "been", "being", "did", "do", "does", "had", "has", "have", "having", "is",
    "was", "were", "'re", "'ve", "'m", "done", "get", "got", "gets",
];

/// can, may, will and their forms.
pub(super) const MODALS: &[&str] = &[
    "can", "could", "may", "might", "must", "shall", "should", "will", "would", "'ll", "'d", "ca",
    "wo", "cannot",
];

/// Words that deny a verb.
pub(super) const NEGATIONS: &[&str] = &["not", "n't", "never"];

/// Words that begin a relative clause.
pub(super) const RELATIVES: &[&str] = &["who", "whom", "which", "that", "whose", "where", "when"];

/// Words that begin a clause under another.
pub(super) const SUBORDINATORS: &[&str] = &[
    "because", "while", "if", "although", "though", "whereas", "unless", "whether", "why", "how",
    "once", "when", "where", "until", "lest", "that",
];

/// Words that join equals.
pub(super) const CONJUNCTIONS: &[&str] = &["and", "or", "but", "nor", "yet", "&", "plus"];

/// Adverbs that do not end in -ly.
pub(super) const ADVERBS: &[&str] = &[
    "also",
    "already",
    "again",
    "almost",
    "always",
    "often",
    "still",
    "too",
    "very",
    "just",
    "only",
    "even",
    "ever",
    "soon",
    "then",
    "thus",
    "now",
    "here",
    "however",
    "moreover",
    "meanwhile",
    "indeed",
    "instead",
    "rather",
    "quite",
    "well",
    "far",
    "later",
    "earlier",
    "together",
    "yet",
    "largely",
    "mainly",
    "further",
    "away",
    "back",
    "ago",
    "perhaps",
    "therefore",
    "nonetheless",
    "nevertheless",
    "once",
    "twice",
    "so",
    "either",
    "thereby",
    "hence",
];

/// Words in -ed, -s or -ing that no clause hangs on.
pub(super) const NOT_VERBS: &[&str] = &[
    "hundred",
    "united",
    "need",
    "red",
    "bed",
    "seed",
    "speed",
    "breed",
    "deed",
    "feed",
    "weed",
    "shed",
    "sled",
    "indeed",
    "sacred",
    "naked",
    "news",
    "series",
    "species",
    "politics",
    "morning",
    "evening",
    "building",
    "king",
    "ring",
    "wing",
    "spring",
    "string",
    "thing",
    "nothing",
    "something",
    "anything",
    "everything",
    "during",
    "ceiling",
    "sibling",
    "meeting",
    "wedding",
    "offspring",
    "viking",
    "beijing",
    "according",
    "including",
    "following",
    "regarding",
    "concerning",
    "rating",
    "ranking",
    "earning",
    "earnings",
    "painting",
    "clothing",
    "railing",
    "herring",
    "pudding",
    "lightning",
    "sterling",
    "shilling",
    "darling",
    "duckling",
    "bearing",
    "dwelling",
    "feeling",
    "proceeding",
    "kindred",
    "hatred",
    "infrared",
];

/// Words in -ly that are no adverbs, or not mostly.
pub(super) const NOT_ADVERBS: &[&str] = &[
    "family", "italy", "july", "ally", "assembly", "supply", "reply", "anomaly", "monopoly",
    "apply", "rely", "comply", "early", "daily", "only",
];

/// Verbs whose past and base forms are alike.
pub(super) const ALIKE: &[&str] = &[
    "beat",
    "hit",
    "cut",
    "put",
    "set",
    "let",
    "cost",
    "read",
    "shut",
    "split",
    "spread",
    "bet",
    "cast",
    "hurt",
    "quit",
    "burst",
    "upset",
    "broadcast",
];

/// Dictionary forms of common verbs.
static VERBS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    include_str!("verbs.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .collect()
});

/// Adjectives that no ending tells.
static ADJECTIVES: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    include_str!("adjectives.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .collect()
});

/// Whether a folded word is mostly an adjective.
pub(super) fn is_adjective(word: &str) -> bool {
    ADJECTIVES.contains(word)
}

/// Whether a dictionary form is a common verb.
#[must_use]
pub(crate) fn is_verb(lemma: &str) -> bool {
    VERBS.contains(lemma)
}
