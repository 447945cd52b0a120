//! What tells works of one name apart: the bracket of `Northbound (2016 film)` belongs to the name.

use std::ops::Range;

use super::name::Name;
use super::token::Token;

/// Nouns that end such a bracket. Own list, after the way in which works of reference tell titles apart.
const KINDS: &[&str] = &[
    "actor",
    "actress",
    "album",
    "anime",
    "artist",
    "band",
    "book",
    "character",
    "comic",
    "comics",
    "company",
    "ep",
    "episode",
    "film",
    "footballer",
    "franchise",
    "game",
    "group",
    "magazine",
    "manga",
    "miniseries",
    "movie",
    "musical",
    "musician",
    "newspaper",
    "novel",
    "novella",
    "opera",
    "play",
    "poem",
    "politician",
    "rapper",
    "season",
    "series",
    "show",
    "singer",
    "single",
    "singles",
    "song",
    "soundtrack",
    "sequel",
    "wrestler",
    "writer",
];

/// The longest bracket, in words: `(New Zealand TV series)` has four.
const LONGEST: usize = 5;

/// Takes the bracket behind a name into the name, with the names in it.
pub(super) fn take_brackets(tokens: &[Token], names: &mut Vec<Name>) {
    let mut kept: Vec<Name> = Vec::with_capacity(names.len());
    for mut name in names.drain(..) {
        let inside = kept
            .last()
            .is_some_and(|before| name.tokens.start < before.tokens.end);
        if inside {
            continue;
        }
        if let Some(bracket) = bracket(tokens, name.tokens.end) {
            name.tokens.end = bracket.end;
        }
        kept.push(name);
    }
    *names = kept;
}

/// The bracket that begins at a token and ends with a kind of work or calling.
fn bracket(tokens: &[Token], open: usize) -> Option<Range<usize>> {
    if !tokens.get(open)?.is("(") {
        return None;
    }
    let last = tokens.len().min(open + LONGEST + 2);
    let close = (open + 2..last).find(|&at| tokens[at].is(")"))?;
    let kind = &tokens[close - 1];
    let words = tokens[open + 1..close]
        .iter()
        .all(|token| (token.is_word() || token.is_number()) && !token.is_any(&["a", "an", "the"]));
    let country = close == open + 2 && kind.is_any(&["us", "uk"]) && kind.capital;
    (words && (kind.is_any(KINDS) || country)).then_some(open..close + 1)
}

#[cfg(test)]
mod tests {
    use crate::facts::{Dictionary, read};

    fn names(text: &str) -> Vec<(String, usize)> {
        let reading = read(text, 0, &Dictionary::default(), None);
        assert!(reading.dates.is_empty(), "{text}");
        let of = |name: &super::Name| (name.key.to_string(), name.tokens.len());
        reading.names.iter().map(of).collect()
    }

    #[test]
    fn a_bracket_with_a_kind_belongs_to_the_name() {
        let found = names("Northbound (2016 film) was shot in winter.");
        assert_eq!(found, [("northbound".to_owned(), 5)]);
    }

    #[test]
    fn a_bracket_with_something_else_does_not() {
        let found = names("Northbound (a slow film) was shot in winter.");
        assert_eq!(found[0], ("northbound".to_owned(), 1));
    }
}
