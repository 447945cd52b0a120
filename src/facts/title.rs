//! What tells works of one name apart: the bracket of `Northbound (2016 film)` belongs to the name.

use std::ops::Range;

use smol_str::SmolStr;

use super::lexicon;
use super::name::{Name, NameKind};
use super::quantity::is_title;
use super::tag::Tag;
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

/// Joins the two sides of a title's colon into one name: `Northbound: The Return`. Words in capitals before the first side
/// belong to it too.
pub(super) fn join_colons(tokens: &[Token], names: &mut Vec<Name>) {
    let mut kept: Vec<Name> = Vec::with_capacity(names.len());
    for name in names.drain(..) {
        let joined = kept
            .last()
            .is_some_and(|last| is_subtitle(tokens, last, &name));
        match kept.last_mut().filter(|_| joined) {
            Some(last) => {
                last.tokens.end = name.tokens.end;
                last.key = key_of(tokens, &last.tokens);
            }
            None => kept.push(name),
        }
    }
    *names = kept;
}

/// Whether a name follows another over a colon and no more than small words in capitals.
fn is_subtitle(tokens: &[Token], title: &Name, name: &Name) -> bool {
    let between = title.tokens.end..name.tokens.start;
    let plain = |name: &Name| name.kind == NameKind::Proper && !name.demonym;
    let small = |token: &Token| token.is_word() && token.capital && token.folded.len() <= 4;
    let colon = tokens.get(between.start).is_some_and(|token| token.is(":"));
    plain(title)
        && plain(name)
        && colon
        && between.len() <= 3
        && tokens[between.start + 1..between.end].iter().all(small)
}

fn key_of(tokens: &[Token], range: &Range<usize>) -> SmolStr {
    let words: Vec<&str> = tokens[range.clone()]
        .iter()
        .filter(|token| token.is_word() || token.is_number())
        .map(|token| token.folded.as_str())
        .collect();
    SmolStr::new(words.join(" "))
}

/// Takes the number before a name into the name where it counts nothing: `12 Angry Men is`, `of Twenty-One Pilots`.
pub(super) fn take_numbers(tokens: &[Token], tags: &[Tag], names: &mut [Name]) {
    let headline = is_title(tokens);
    let mut end = 0;
    for name in names {
        let floor = end;
        end = name.tokens.end;
        if name.kind != NameKind::Proper || name.demonym {
            continue;
        }
        let part = |at: &usize| {
            let hyphen = tokens[*at].is("-") && tokens[*at].glued;
            tokens[*at].is_number() || lexicon::is_number_word(&tokens[*at].folded) || hyphen
        };
        let before = (floor..name.tokens.start).rev().take_while(part);
        let Some(first) = before.last().filter(|&at| !tokens[at].is("-")) else {
            continue;
        };
        // `12 Angry Men is`: more than one would be.
        let one = tokens
            .get(name.tokens.end)
            .is_some_and(|next| next.is_any(&["is", "was", "has", "does"]));
        let opens = first == 0
            || tokens[first - 1].is_any(&[",", "\"", "(", ":"])
            || tags[first - 1] == Tag::Conjunction;
        // `of Twenty-One Pilots`: inside a sentence only a name's number has a capital.
        let written = !headline && first > 0 && {
            let sentence = tokens[first - 1].is_any(&["\"", ".", ":", "\u{2022}"]);
            !sentence && tokens[first].is_word() && tokens[first].capital
        };
        if one && opens || written {
            name.tokens.start = first;
            name.key = key_of(tokens, &name.tokens);
        }
    }
}

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
