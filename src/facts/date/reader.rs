//! Looks at tokens by their index; every other file of the room reads through it.

use jiff::civil::Date;

use crate::facts::token::{Token, TokenKind};

/// The tokens of a passage and its publication date.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'a> {
    /// The tokens.
    pub(super) tokens: &'a [Token],
    /// When the passage was published.
    pub(super) published: Option<Date>,
}

/// Dashes between two dates, as tokens are folded.
pub(super) const DASHES: &[&str] = &["-", "\u{2014}", "~"];

impl<'a> Reader<'a> {
    /// The token at an index.
    pub(super) fn get(&self, at: usize) -> Option<&'a Token> {
        self.tokens.get(at)
    }

    /// The folded form at an index, empty past the end.
    pub(super) fn folded(&self, at: usize) -> &'a str {
        self.get(at).map_or("", |token| token.folded.as_str())
    }

    /// Whether the token at an index is one of these.
    pub(super) fn is(&self, at: usize, folded: &[&str]) -> bool {
        self.get(at).is_some_and(|token| token.is_any(folded))
    }

    /// Whether the token before an index is one of these.
    pub(super) fn follows(&self, at: usize, folded: &[&str]) -> bool {
        at > 0 && self.is(at - 1, folded)
    }

    /// Whether the tokens from an index on are these, one after another.
    pub(super) fn phrase(&self, at: usize, words: &[&str]) -> bool {
        words
            .iter()
            .enumerate()
            .all(|(after, word)| self.folded(at + after) == *word)
    }

    /// The index after a token of these, or the same one.
    pub(super) fn skip(&self, at: usize, folded: &[&str]) -> usize {
        at + usize::from(self.is(at, folded))
    }

    /// Whether a token stands without white space after the one before it.
    pub(super) fn glued(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| token.glued)
    }

    /// Whether the token at an index is a word in small letters.
    pub(super) fn small_word(&self, at: usize) -> bool {
        self.get(at)
            .is_some_and(|token| token.kind == TokenKind::Word && !token.capital)
    }

    /// Whether the token at an index is a word with a capital.
    pub(super) fn capital_word(&self, at: usize) -> bool {
        self.get(at)
            .is_some_and(|token| token.kind == TokenKind::Word && token.capital)
    }

    /// A whole number of at most four digits that is no clock time, price, share or label.
    pub(super) fn digits(&self, at: usize) -> Option<i16> {
        let token = self.get(at).filter(|token| token.is_number())?;
        let plain = token.folded.len() <= 4 && token.folded.bytes().all(|b| b.is_ascii_digit());
        let clock =
            token.glued && self.follows(at, &[":"]) && at > 1 && self.tokens[at - 2].is_number();
        let decimal =
            token.glued && self.follows(at, &["."]) && at > 1 && self.tokens[at - 2].is_number();
        let before = clock
            || decimal
            || token.glued && self.follows(at, &["$", "\u{a3}", "\u{20ac}", "\u{a5}", "#", "+"]);
        let after = self.glued(at + 1)
            && (self.is(at + 1, &["%", "\u{b0}"])
                || (self.is(at + 1, &[":"])
                    && self.get(at + 2).is_some_and(|t| t.is_number() && t.glued)));
        (plain && !before && !after)
            .then(|| token.folded.parse().ok())
            .flatten()
    }

    /// Whether the token at an index is glued to a digit, dash or slash before it, as inside a telephone number.
    pub(super) fn chained_before(&self, at: usize) -> bool {
        self.glued(at) && self.follows(at, &["-", "\u{2014}", "/", ".", "+", "_", "="])
    }

    /// Whether the token at an index begins with a glued dash or slash and more, as inside a telephone number.
    pub(super) fn chained_after(&self, at: usize) -> bool {
        self.glued(at) && self.is(at, &["-", "\u{2014}", "/"]) && self.glued(at + 1)
    }

    /// Whether the number before an index seems to count what follows: `people`, a plural, a unit.
    pub(super) fn counts(&self, at: usize) -> bool {
        let Some(token) = self
            .get(at)
            .filter(|token| token.is_word() && !token.capital)
        else {
            return false;
        };
        let word = token.folded.as_str();
        COUNTED.contains(&word)
            || (word.len() > 3
                && word.ends_with('s')
                && !["ss", "us", "is"].iter().any(|end| word.ends_with(end))
                && !FUNCTION.contains(&word))
    }

    /// Whether the token at an index cannot continue a noun group: a sign, the end, or a word of grammar.
    pub(super) fn breaks(&self, at: usize) -> bool {
        self.get(at)
            .is_none_or(|token| !token.is_word() || token.is_any(FUNCTION))
    }
}

/// Nouns that a number before them counts though they are no plural in -s, and units.
const COUNTED: &[&str] = &[
    "people", "men", "women", "children", "police", "troops", "percent", "million", "billion",
    "trillion", "thousand", "hundred", "dozen", "km", "m", "kg", "ft", "feet", "mm", "cm", "mph",
    "kph", "kw", "mw", "lb", "oz", "rpm", "sheep", "cattle", "fish", "staff", "foot", "metre",
    "meter", "mile", "euro", "yen", "yuan",
];

/// Words of grammar that end a noun group.
const FUNCTION: &[&str] = &[
    "a", "an", "the", "and", "or", "but", "nor", "so", "as", "at", "by", "for", "from", "in",
    "into", "of", "on", "onto", "to", "with", "within", "without", "after", "before", "since",
    "until", "till", "during", "over", "under", "through", "when", "while", "where", "which",
    "who", "whom", "whose", "that", "this", "these", "those", "is", "are", "was", "were", "be",
    "been", "being", "has", "have", "had", "do", "does", "did", "will", "would", "shall", "should",
    "can", "could", "may", "might", "must", "not", "n't", "'s", "he", "she", "it", "they", "we",
    "i", "you", "his", "her", "its", "their", "our", "my", "your", "because", "if", "than", "then",
    "there", "here", "also", "only", "about", "against", "between", "among", "though", "although",
    "says", "said", "once", "both", "all", "near", "per", "via", "amid", "however",
];
