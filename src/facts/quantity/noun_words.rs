//! Word lists of the counted head: what looks like a plural, what ends a noun group. The lists are kept as text and sorted once.

use std::sync::LazyLock;

/// Whether a folded word looks like the plural of a noun, or is counted without a plural form.
pub(super) fn is_plural(word: &str) -> bool {
    let ends = word.len() > 3 && word.ends_with('s') && !word.contains('\'');
    let other = ["ss", "us", "is"].iter().any(|end| word.ends_with(end));
    (ends && !other && !holds(&NOT_PLURALS, word)) || holds(&PLURALS, word)
}

/// Whether no noun group goes across the word.
pub(super) fn is_function_word(word: &str) -> bool {
    holds(&FUNCTION_WORDS, word)
}

/// Whether the word is a common verb in a form that follows a counted noun.
pub(super) fn is_verb(word: &str) -> bool {
    holds(&VERBS, word)
}

/// Whether something can go on over so many of the word, so that `over` before them is during.
pub(super) fn is_period(word: &str) -> bool {
    matches!(
        word,
        "seasons"
            | "games"
            | "rounds"
            | "matches"
            | "terms"
            | "episodes"
            | "generations"
            | "nights"
            | "sessions"
            | "quarters"
            | "races"
            | "innings"
            | "legs"
            | "periods"
            | "weekends"
            | "occasions"
    )
}

/// Whether the word is an adverb by its ending.
pub(super) fn is_adverb(word: &str) -> bool {
    word.ends_with("ly") && !holds(&NOT_ADVERBS, word)
}

/// A word list, sorted for looking up.
type Words = LazyLock<Vec<&'static str>>;

/// The words of a text, sorted.
fn sorted(text: &'static str) -> Vec<&'static str> {
    let mut words: Vec<_> = text.split_whitespace().collect();
    words.sort_unstable();
    words
}

/// Whether a list has the word.
fn holds(list: &Words, word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

/// Plurals that do not end in s, and nouns that are counted without a plural form.
static PLURALS: Words = LazyLock::new(|| {
    sorted(
        "\
    aircraft alumni bacteria bison businessmen cattle children clergy clothes cod congressmen congresswomen \
    countrymen craftsmen crew criteria crossroads data deer feet firefighters fish fishermen folk freshmen \
    fungi geese grandchildren gunmen headquarters hovercraft lawmakers lice media men mice moose nuclei \
    offspring oxen people personnel phenomena police policemen policewomen salesmen salmon schoolchildren \
    series servicemen sheep spacecraft species spokesmen sportsmen squid staff swine teeth trout wives women",
    )
});

/// Adverbs, verbs and number words that end like a plural.
static NOT_PLURALS: Words = LazyLock::new(|| {
    sorted(
        "\
    afterwards agrees always as becomes besides billions comes does downwards dozens gets gives goes has \
    hundreds includes makes means millions needs news overseas percents perhaps plus regardless remains says \
    seems sometimes takes thousands towards upwards wants was whereas yes",
    )
});

/// Nouns and adjectives that end like an adverb.
static NOT_ADVERBS: Words = LazyLock::new(|| {
    sorted(
        "\
    quarterly yearly hourly nightly costly deadly lovely ugly lonely holy silly orderly scholarly ally anomaly assembly belly bully butterfly daily early elderly family fly friendly italy jelly likely \
    lily monopoly monthly only rally reply supply weekly",
    )
});

/// Articles, prepositions, pronouns, conjunctions and the adverbs that follow a noun.
static FUNCTION_WORDS: Words = LazyLock::new(|| {
    sorted(
        "\
    'd 'll 'm 're 've a about according across after again against ago all alone along already also although \
    altogether always among amongst an and any apart apiece around as at away back because before behind \
    beside besides between beyond both but by despite down during each earlier even every except following \
    for friday from he her here him his how i if in including instead into involving it its just later like \
    me minus monday my n't near no nor not now of off on once only onto or our out over overall per percent \
    perhaps plus representing respectively saturday she since so some sometimes still such sunday than that \
    the their them then there these they this those though through throughout thursday till to today together \
    tomorrow too toward towards tuesday under unless until up upon us versus via vs we wednesday what when \
    where whereas whether which while who whom whose why with within without worldwide yes yesterday yet you \
    your",
    )
});

/// Verbs behind a noun. Participles that mostly stand before one (`developed`, `injured`) are left out.
static VERBS: Words = LazyLock::new(|| {
    sorted(
        "\
    abstained accepted account accounted adopted agree agreed am announced approved are arrested arrived \
    asked attended backed be beat became become becomes been began begun being believe believed belonging \
    bought brought built ca called came can claimed closed come comes coming confirmed continued could \
    crossed damaged declined destroyed did die died do does done earned ended endorsed entered escaped failed \
    fell felt finished fled fought found gathered gave get gets getting give gives giving go goes going gone \
    got grew had has have having heard held hit include included includes is join joined joining kept killed \
    knew launched led left let live lived lost made make makes making may met might must need needed needs \
    opened opposed paid participated pledged promised put ran ratified received refused rejected released \
    remain remained remains reported rose said sat saw say saying says scored seem seemed seems seen sent set \
    shall shared should showed shown sign signed signing sold spent spoke started stood stopped supported \
    survived take taken takes taking tested thought told took traveled travelled tried understand used using \
    visited vote voted want wanted warned was went were will wo won worked would wounded wrote",
    )
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_name_a_word_once() {
        for list in [
            &PLURALS,
            &NOT_PLURALS,
            &NOT_ADVERBS,
            &FUNCTION_WORDS,
            &VERBS,
        ] {
            assert!(list.is_sorted_by(|a, b| a < b));
        }
    }

    #[test]
    fn plurals_are_known_by_shape() {
        for word in ["rivers", "people", "crises", "species"] {
            assert!(is_plural(word), "{word}");
        }
        for word in [
            "business", "crisis", "famous", "was", "perhaps", "river", "",
        ] {
            assert!(!is_plural(word), "{word}");
        }
    }
}
