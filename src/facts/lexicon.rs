//! Word classes that the finders of facts and the judge ask about, over the tables of `words`.

use super::numerals;
use super::words::{self, Weight};
pub(crate) use super::words::{PlaceKind, are_opposite_forms, places, without};

/// A class of acts towards an agreement, a group or a proposal: in or not in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    /// sign, join, back, take part.
    Join,
    /// decline, refuse, stay out, withdraw.
    Refuse,
}

/// The act that a verb and the words after it name.
pub(crate) fn act(lemmas: &[&str]) -> Option<Act> {
    let (act, length) = words::act_at(lemmas.iter().copied())?;
    // `is in`, `is on board` are too short to be sure; `is missing`, `is absent` are not.
    if lemmas[0] == "be"
        && !lemmas[..length]
            .iter()
            .any(|word| matches!(*word, "miss" | "absent" | "missing"))
    {
        return None;
    }
    match act {
        words::Act::Accept => Some(Act::Join),
        words::Act::Refuse | words::Act::Leave => Some(Act::Refuse),
        words::Act::Party => None,
    }
}

/// The act that a noun names: `refusal`, `support`.
pub(crate) fn act_noun(lemma: &str) -> Option<Act> {
    if lemma == "absence" {
        return Some(Act::Refuse);
    }
    let base = words::base_form(lemma);
    if base == lemma { None } else { act(&[base]) }
}

/// `signatory` and its like.
pub(crate) fn is_member_noun(lemma: &str) -> bool {
    let party = matches!(
        words::act_at(std::iter::once(lemma)),
        Some((words::Act::Party, _))
    );
    party && !matches!(lemma, "party" | "member")
}

/// Nouns that only say when, where in an order, or how.
pub(crate) fn is_time_noun(lemma: &str) -> bool {
    const TIMES: &[&str] = &[
        "week",
        "month",
        "year",
        "day",
        "date",
        "time",
        "moment",
        "today",
        "yesterday",
        "tomorrow",
        "far",
        "all",
        "total",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "morning",
        "evening",
        "afternoon",
        "night",
        "decade",
        "century",
        "hour",
        "minute",
        "later",
    ];
    TIMES.contains(&lemma)
}

/// `likely to`, `able to`, `in a position to`.
pub(crate) fn is_chain_adjective(folded: &str) -> bool {
    const CHAIN: &[&str] = &[
        "likely",
        "unlikely",
        "able",
        "unable",
        "set",
        "ready",
        "willing",
        "unwilling",
        "due",
        "about",
        "reluctant",
        "bound",
        "poised",
        "free",
        "eager",
        "keen",
        "forced",
        "position",
        "prepared",
        "scheduled",
        "expected",
        "forecast",
        "projected",
        "slated",
        "tipped",
    ];
    CHAIN.contains(&folded)
}

/// `fail to`, `refuse to`.
pub(crate) fn is_negative_implicative(lemma: &str) -> bool {
    aspect(lemma, words::Aspect::Negative)
}

/// `plan to`, `want to`.
pub(crate) fn is_nonfactive(lemma: &str) -> bool {
    aspect(lemma, words::Aspect::Open)
}

/// Whether a word, alone, with `to`, or after `be`, has an aspect.
fn aspect(lemma: &str, wanted: words::Aspect) -> bool {
    let found = |pattern: &[&str]| matches!(words::aspect_at(pattern.iter().copied()), Some((aspect, length)) if aspect == wanted && length == pattern.len());
    found(&[lemma, "to"])
        || found(&[lemma])
        || found(&["be", lemma, "to"])
        || found(&[lemma, "from"])
}

/// Verbs of thinking, whose object is a clause.
pub(crate) fn is_thought(lemma: &str) -> bool {
    const THOUGHTS: &[&str] = &[
        "think",
        "believe",
        "know",
        "hope",
        "expect",
        "feel",
        "fear",
        "find",
        "show",
        "mean",
        "understand",
        "see",
        "hear",
        "learn",
        "reveal",
        "indicate",
        "estimate",
        "suspect",
        "doubt",
        "assume",
        "guess",
        "claim",
        "suggest",
    ];
    THOUGHTS.contains(&lemma)
}

/// Words before a name that are no part of it.
pub(crate) fn is_title(folded: &str) -> bool {
    const TITLES: &[&str] = &[
        "president",
        "mr",
        "mrs",
        "ms",
        "dr",
        "minister",
        "chancellor",
        "senator",
        "sen",
        "prime",
        "king",
        "queen",
        "prince",
        "princess",
        "pope",
        "general",
        "chief",
        "secretary",
        "governor",
        "gov",
        "mayor",
        "judge",
        "justice",
        "sir",
        "lord",
        "lady",
        "captain",
        "coach",
        "director",
        "professor",
        "prof",
        "ambassador",
        "officer",
        "adviser",
        "rep",
        "lt",
        "col",
        "sgt",
        "gen",
    ];
    TITLES.contains(&folded)
}

/// Numbers in words and what stands before them, which begin a sentence with a capital and are no names.
pub(crate) fn is_number_word(folded: &str) -> bool {
    const BEFORE: &[&str] = &[
        "dozens",
        "fewer",
        "upwards",
        "roughly",
        "approximately",
        "besides",
        "first",
        "second",
        "third",
        "half",
        "dozen",
    ];
    numerals::piece(folded).is_some() || BEFORE.contains(&folded)
}

/// Words so common that a capital at the start of a sentence makes no name of them.
pub(crate) fn is_common(lemma: &str) -> bool {
    super::tag::is_verb(lemma)
        || words::weight(lemma) != Weight::Content
        || !words::synonyms(lemma).is_empty()
}

/// Verbs that are, as nouns, things and no events: what is said of a film does not say when it was filmed.
pub(crate) fn is_thing(lemma: &str) -> bool {
    const THINGS: &[&str] = &[
        "anchor", "author", "band", "base", "bar", "book", "cap", "chair", "coach", "cover",
        "feature", "field", "film", "form", "fund", "goal", "group", "head", "host", "house",
        "issue", "land", "name", "network", "paper", "part", "pen", "picture", "place", "plant",
        "play", "point", "position", "post", "program", "record", "school", "score", "screen",
        "script", "seat", "ship", "show", "site", "stage", "star", "store", "style", "title",
        "track", "train", "view", "water",
    ];
    THINGS.contains(&lemma)
}

/// Function words, which tell nothing alone.
pub(crate) fn is_stop(word: &str) -> bool {
    words::weight(word) == Weight::Stop
}

/// Words that tell little.
pub(crate) fn is_common_word(lemma: &str) -> bool {
    words::weight(lemma) == Weight::Common
}

/// Whether two words mean the same in news.
pub(crate) fn are_synonyms(a: &str, b: &str) -> bool {
    words::are_synonyms(a, b)
}

/// The entry of several words that lemmas begin with, and how many it takes.
pub(crate) fn phrase<'a>(
    lemmas: impl Iterator<Item = &'a str> + Clone,
) -> Option<(&'static str, usize)> {
    words::phrase_at(lemmas)
}

/// Whether an entry of several words begins with this one.
pub(crate) fn begins_phrase(lemma: &str) -> bool {
    words::begins_phrase(lemma)
}

/// The entries of several words that begin with this verb and may have its object behind it.
pub(crate) fn around_object(lemma: &str) -> &'static [&'static str] {
    words::around_object(lemma)
}

/// Whether an entry of the tables begins with `be` and this verb.
pub(crate) fn is_passive_entry(lemma: &str) -> bool {
    words::begins_passive(lemma)
}

/// Whether two words exclude each other at any time; `open` and `closed` may both be true in turn, so they do not.
pub(crate) fn are_exclusive(a: &str, b: &str) -> bool {
    words::opposition(a, b) == Some(words::Opposition::Exclusive)
}

/// Whether one of two words undoes the other: `open` and `close`.
pub(crate) fn is_undone(a: &str, b: &str) -> bool {
    words::opposition(a, b) == Some(words::Opposition::Reverse)
}

/// Whether two words are forms of one (`announcement`, `announce`), or forms of synonyms.
pub(crate) fn same_base(a: &str, b: &str) -> bool {
    let (first, second) = (words::base_form(a), words::base_form(b));
    (first != a || second != b) && (first == second || words::are_synonyms(first, second))
}

/// Whether a noun is made from a verb of the tables: `death`, `release`.
pub(crate) fn is_of_verb(noun: &str) -> bool {
    words::base_form(noun) != noun || super::tag::is_verb(noun)
}

/// Whether the first word stands for a class that holds the second.
pub(crate) fn is_wider(wide: &str, narrow: &str) -> bool {
    // `companies and groups` are told apart where they are counted.
    if wide == "group" {
        return narrow == "ngo";
    }
    words::is_wider(wide, narrow)
        || (wide == "organization" && narrow == "group")
        || (is_member_noun(wide) && can_be_member(narrow))
}

/// Countries and bodies, for which `signatory` and its like may stand.
pub(crate) fn can_be_member(lemma: &str) -> bool {
    let organized = matches!(
        lemma,
        "country" | "nation" | "government" | "organization" | "group"
    );
    organized || words::is_wider("organization", lemma)
}

/// Words before a noun that narrow nothing.
pub(crate) fn is_empty_modifier(lemma: &str) -> bool {
    const EMPTY: &[&str] = &[
        "different",
        "other",
        "such",
        "various",
        "whole",
        "total",
        "new",
        "own",
        "signatory",
        "member",
        "participate",
        "separate",
        "individual",
        "main",
        "list",
        "sovereign",
        "entire",
        "confirm",
        "report",
        "more",
        "further",
    ];
    EMPTY.contains(&lemma)
}
