//! The counted head: the noun behind a number, the words before it, and the nouns joined to it.
//!
//! There is no tagger. A plural noun is known by its shape, and the group ends at a function word, at a common verb, at
//! punctuation, or at a plural that no other plural follows.

use smol_str::SmolStr;

use super::super::token::Token;
use super::Head;
use super::look::{is_capital, is_dash, is_word, joins, word};
use super::noun_words::{is_adverb, is_function_word, is_plural, is_verb};
use super::number_words::piece;

/// A noun group is looked for in this many tokens; longer ones are rare and mostly two groups.
const WINDOW: usize = 9;

/// Whether the token ends a noun group.
fn is_stop(tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at) else {
        return true;
    };
    let numbered = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|next| next.is_number() && next.glued)
    };
    // `COVID-19 deaths`: a number that a hyphen makes part of a word.
    if token.is_number() {
        return !(at >= 2 && joins(tokens, at - 1) && is_word(tokens, at - 2));
    }
    if !token.is_word() {
        return !joins(tokens, at) || !(is_word(tokens, at + 1) || numbered(at + 1));
    }
    // "US" in capitals is a country, not a pronoun.
    let function = is_function_word(&token.folded) && !token.upper;
    function || is_verb(&token.folded) || piece(&token.folded).is_some()
}

/// Whether `and`, `or` or a comma at the token joins two adjectives before one noun.
fn joins_adjectives(tokens: &[Token], at: usize, start: usize) -> bool {
    at > start
        && matches!(word(tokens, at), "and" | "or" | ",")
        && is_word(tokens, at + 1)
        && !is_stop(tokens, at + 1)
}

/// The place of a plural noun that ends the group which begins at a token.
fn plural_noun(tokens: &[Token], start: usize) -> Option<usize> {
    let mut joined = 0;
    for at in start..start + WINDOW {
        // `5,000 confirmed infections`: a participle between its number and its noun.
        if at == start && is_participle(tokens, at) {
            continue;
        }
        if is_stop(tokens, at) {
            joined += 1;
            if joined > 2 || !joins_adjectives(tokens, at, start) {
                return None;
            }
            continue;
        }
        // `half of the population lives in towns`.
        if at > start && is_third_person(word(tokens, at)) {
            return None;
        }
        if is_plural(word(tokens, at)) && is_word(tokens, at) && !goes_on(tokens, at) {
            return Some(at);
        }
    }
    None
}

/// Whether a verb form right behind a number describes the plural after it.
fn is_participle(tokens: &[Token], at: usize) -> bool {
    word(tokens, at).ends_with("ed") && is_word(tokens, at + 1) && is_plural(word(tokens, at + 1))
}

/// Whether a word behind a noun is a verb of it, and no plural.
fn is_third_person(folded: &str) -> bool {
    matches!(
        folded,
        "lives"
            | "works"
            | "goes"
            | "comes"
            | "remains"
            | "believes"
            | "suffers"
            | "dies"
            | "owns"
            | "speaks"
            | "consists"
    )
}

/// Whether the group goes on behind a plural: `sports fans`, `United States officials`, `James Bond films`.
fn goes_on(tokens: &[Token], at: usize) -> bool {
    let next = at + 1;
    if is_dash(tokens, next) && joins(tokens, next) {
        return is_plural_within(tokens, next + 1);
    }
    if is_stop(tokens, next) || !is_word(tokens, next) {
        return false;
    }
    let name = is_capital(tokens, at) && is_capital(tokens, next);
    is_plural(word(tokens, next)) || (name && is_plural_within(tokens, next))
}

/// Whether a plural stands in the next few words, before anything that ends the group.
fn is_plural_within(tokens: &[Token], start: usize) -> bool {
    (start..start + 4)
        .take_while(|&at| !is_stop(tokens, at))
        .any(|at| is_plural(word(tokens, at)))
}

/// The place of a singular noun that ends the group which begins at a token.
fn singular_noun(tokens: &[Token], start: usize) -> Option<usize> {
    let mut noun = None;
    for at in start..start + WINDOW {
        let folded = word(tokens, at);
        let verbal =
            noun.is_some() && (folded.ends_with("ed") || is_adverb(folded) || is_plural(folded));
        if is_stop(tokens, at) || verbal {
            break;
        }
        if is_word(tokens, at) && folded != "'s" {
            noun = Some(at);
        }
    }
    noun.filter(|&at| !is_adverb(word(tokens, at)) && !word(tokens, at).ends_with("ed"))
}

/// The counted head that begins at a token and where it ends, conjuncts included.
///
/// `one` is whether a single thing is counted, so that the noun is singular.
pub(super) fn head(tokens: &[Token], start: usize, one: bool) -> Option<(Head, usize)> {
    let noun = if one {
        singular_noun(tokens, start)
    } else {
        plural_noun(tokens, start)
    }?;
    let (conjuncts, end) = conjuncts(tokens, noun + 1, one);
    let head = Head {
        lemma: tokens[noun].lemma.clone(),
        at: noun,
        modifiers: modifiers(tokens, start, noun),
        conjuncts,
    };
    Some((head, end))
}

/// The head of a compound before its noun: `15-member council` counts members.
pub(super) fn attributive(tokens: &[Token], at: usize) -> Option<(Head, usize)> {
    let token = tokens
        .get(at)
        .filter(|token| token.is_word() && !token.capital && token.folded.len() > 2)?;
    // "a 50-strong crew", "a three-way tie" count no strongs and no ways.
    let adjective = matches!(
        token.folded.as_str(),
        "strong" | "fold" | "way" | "time" | "dimensional" | "pronged" | "something" | "sided"
    );
    let common = !adjective
        && !is_function_word(&token.folded)
        && !is_verb(&token.folded)
        && piece(&token.folded).is_none();
    common.then(|| {
        let head = Head {
            lemma: token.lemma.clone(),
            at,
            modifiers: Vec::new(),
            conjuncts: Vec::new(),
        };
        (head, at + 1)
    })
}

fn modifiers(tokens: &[Token], start: usize, noun: usize) -> Vec<SmolStr> {
    tokens[start..noun]
        .iter()
        .filter(|token| token.is_word() && !token.is_any(&["'s", "and", "or"]))
        .map(|token| token.lemma.clone())
        .collect()
}

/// Further plural nouns under the same number: `90 universities and nongovernmental groups`.
fn conjuncts(tokens: &[Token], end: usize, one: bool) -> (Vec<SmolStr>, usize) {
    let mut found = Vec::new();
    let mut end = end;
    // `200 companies, universities and groups`: bare plural nouns, closed by `and`.
    if !one && word(tokens, end) == "," {
        end = listed(tokens, end, &mut found);
    }
    while !one && found.len() < 3 && matches!(word(tokens, end), "and" | "or" | "&") {
        let Some(noun) = plural_noun(tokens, end + 1) else {
            break;
        };
        found.push(tokens[noun].lemma.clone());
        end = noun + 1;
    }
    (found, end)
}

/// The nouns of a list that commas and a last `and` hold together; without the `and` there is none.
fn listed(tokens: &[Token], comma: usize, found: &mut Vec<SmolStr>) -> usize {
    const MOST: usize = 3;
    let mut at = comma;
    let mut nouns = Vec::new();
    while word(tokens, at) == "," && nouns.len() < MOST {
        let Some(noun) = plural_noun(tokens, at + 1).filter(|noun| noun - at <= 2) else {
            return comma;
        };
        nouns.push(tokens[noun].lemma.clone());
        at = noun + 1;
    }
    if nouns.is_empty() || !matches!(word(tokens, at), "and" | "or") {
        return comma;
    }
    found.extend(nouns);
    at
}

/// Where the noun group behind `of` begins: `dozens of the world's countries`. Without an `of`, at the token itself.
pub(super) fn after_of(tokens: &[Token], at: usize) -> usize {
    if word(tokens, at) != "of" {
        return at;
    }
    let determiner = matches!(
        word(tokens, at + 1),
        "the"
            | "these"
            | "those"
            | "its"
            | "their"
            | "our"
            | "his"
            | "her"
            | "my"
            | "your"
            | "all"
            | "such"
    );
    at + 1 + usize::from(determiner)
}

#[cfg(test)]
mod tests {
    use super::super::super::token::tokens;
    use super::*;

    /// Checks the surface of the head; the dictionary form is another room's work.
    #[track_caller]
    fn check(text: &str, noun: &str, modifiers: usize, conjuncts: usize) {
        let all = tokens(text, 0);
        let (head, _) = head(&all, 0, false).unwrap_or_else(|| panic!("no head in {text}"));
        assert_eq!(all[head.at].folded, noun, "{text}");
        assert_eq!(head.modifiers.len(), modifiers, "{text}");
        assert_eq!(head.conjuncts.len(), conjuncts, "{text}");
    }

    #[test]
    fn the_noun_ends_its_group() {
        check("rivers dried up", "rivers", 0, 0);
        check("EU member states", "states", 2, 0);
        check("mostly small, rich islands", "islands", 3, 0);
        check("museums and private galleries agreed", "museums", 0, 1);
        check("sports fans", "fans", 1, 0);
        check("ports, more than 20 ferries", "ports", 0, 0);
        check("non-profit schools", "schools", 2, 0);
    }

    #[test]
    fn without_a_noun_there_is_no_head() {
        for text in ["signed on", "in May", "", "of the", "were hurt", "later"] {
            assert!(head(&tokens(text, 0), 0, false).is_none(), "{text}");
        }
    }

    #[test]
    fn one_counts_a_singular() {
        let all = tokens("senior diplomat walked out", 0);
        let found = head(&all, 0, true).map(|(head, _)| head.at);
        assert_eq!(found, Some(1));
    }
}
