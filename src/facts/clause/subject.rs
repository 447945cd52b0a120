//! Subjects, found by boundaries and not by a grammar: what stands before a verb up to a sign, a relative word or the
//! clause before.

use std::ops::Range;

use super::super::lexicon as words;
use super::super::quantity::is_month;
use super::super::quote;
use super::super::tag::Tag;
use super::super::token::Token;
use super::Clause;
use super::groups::is_reduced;

/// Where the subject of a chain stands.
pub(super) fn subject(
    tokens: &[Token],
    tags: &[Tag],
    group: &Range<usize>,
    last: Option<&Clause>,
) -> Range<usize> {
    let floor = last.map_or(0, |last| last.group.end);
    let mut start = group.start;
    while start > floor && tags[start - 1] == Tag::Adverb {
        start -= 1;
    }
    if start == 0 {
        return 0..0;
    }
    if let Some(relative) = (floor..start).rev().find(|&at| tags[at] == Tag::Relative) {
        return relative_subject(tokens, tags, relative, start);
    }
    if is_reduced(tags, group) {
        return antecedent(tokens, tags, start);
    }
    let shares = matches!(tags[start - 1], Tag::Conjunction)
        || (tokens[start - 1].is(",") && start - 1 == floor)
        || (start == floor)
        || matches!(tags[group.start], Tag::Gerund | Tag::To);
    if let (true, Some(clause)) = (shares, last) {
        return clause.subject.clone();
    }
    if matches!(tags[group.start], Tag::Gerund | Tag::To) {
        return 0..0;
    }
    let closes = tokens[start - 1].is_any(&[",", "\u{2014}", ")"])
        || (start >= 2 && tokens[start - 1].is("\"") && tokens[start - 2].is(","));
    if closes {
        return segment_subject(tokens, tags, start);
    }
    let from = boundary_before(tokens, tags, floor, start, last);
    // `three of the countries known as X signed`: the participle belongs to the subject.
    if let Some(clause) = last.filter(|last| is_reduced(tags, &last.group) && from <= floor) {
        return clause.subject.start..start;
    }
    skip_lead(tokens, tags, from..start)
}

/// The subject of a verb after a relative word: its own, as in `which the town signed`, or what the word describes.
fn relative_subject(tokens: &[Token], tags: &[Tag], relative: usize, start: usize) -> Range<usize> {
    let between = relative + 1..start;
    // `a school, where at least forty learned`: the place is no subject.
    if tokens[relative].is_any(&["where", "when"]) && !between.is_empty() {
        return between;
    }
    let own = tags.get(between.start).is_some_and(|tag| {
        matches!(
            tag,
            Tag::Noun | Tag::Determiner | Tag::Pronoun | Tag::Adjective
        )
    });
    if between.is_empty() || !own {
        return antecedent(tokens, tags, relative);
    }
    between
}

/// The noun group that a relative word or a participle describes.
fn antecedent(tokens: &[Token], tags: &[Tag], at: usize) -> Range<usize> {
    let mut end = at;
    while end > 0
        && (tokens[end - 1].is_any(&[",", "\u{2014}", "\"", "("]) || tags[end - 1] == Tag::Adverb)
    {
        end -= 1;
    }
    let mut start = end;
    while start > 0 {
        let inside = matches!(
            tags[start - 1],
            Tag::Noun | Tag::Adjective | Tag::Determiner | Tag::Number | Tag::Gerund
        ) || tokens[start - 1].is_any(&["of", "-", "'", "and", "'s", "\""])
            || (tags[start - 1] == Tag::Symbol && tokens[start - 1].is("%"))
            || (tags[start - 1] == Tag::Adverb && tags.get(start) == Some(&Tag::Number))
            || (tags[start - 1] == Tag::Participle
                && start >= 2
                && matches!(tags[start - 2], Tag::Determiner | Tag::Adverb));
        if !inside {
            break;
        }
        start -= 1;
    }
    start..end
}

/// The subject of a verb that a parenthesis parts from it: what stands before the parenthesis, and a list inside it.
fn segment_subject(tokens: &[Token], tags: &[Tag], start: usize) -> Range<usize> {
    let opening = match tokens[start - 1].folded.as_str() {
        "\u{2014}" => (0..start - 1).rev().find(|&at| tokens[at].is("\u{2014}")),
        ")" => (0..start - 1).rev().find(|&at| tokens[at].is("(")),
        _ => None,
    };
    let inner = opening.unwrap_or(start - 1);
    let dashes = tokens[..inner]
        .iter()
        .filter(|token| token.is("\u{2014}"))
        .count();
    let from = outside_brackets(tokens, 0..inner)
        .find(|&at| {
            tokens[at].is_any(&[";", ":", "("])
                || (tokens[at].is("\u{2014}") && dashes % 2 == 1)
                || tags[at] == Tag::Subordinator
                || is_clause_and(tokens, at)
        })
        .map_or(0, |at| at + 1);
    let whole = skip_lead(tokens, tags, from..start);
    let verb = |range: Range<usize>| {
        range
            .clone()
            .rev()
            .find(|&at| matches!(tags[at], Tag::Verb | Tag::Auxiliary))
    };
    if opening.is_some() {
        // A clause before: `While X declined, several firms — A, B and C — backed it`.
        let last_verb = verb(whole.start..inner);
        let comma = last_verb.and_then(|verb| (verb..inner).rev().find(|&at| tokens[at].is(",")));
        if let Some(comma) = comma {
            return skip_lead(tokens, tags, comma + 1..start);
        }
    }
    // `Israel, which ..., also declined`: the noun group ends where a relative clause or an aside begins.
    if let Some(relative) = whole.clone().find(|&at| tags[at] == Tag::Relative) {
        let end = if relative > whole.start && tokens[relative - 1].is(",") {
            relative - 1
        } else {
            relative
        };
        return whole.start..end;
    }
    let comma = whole.clone().find(|&at| tokens[at].is(","));
    let aside = comma.filter(|&comma| verb(comma..whole.end).is_some());
    aside.map_or(whole.clone(), |comma| whole.start..comma)
}

/// The tokens of a range from its end on, without those in brackets that are whole in it: `Ada Moor (born 1901), OBE, was`.
fn outside_brackets(tokens: &[Token], range: Range<usize>) -> impl Iterator<Item = usize> {
    let start = range.start;
    let mut at = range.end;
    std::iter::from_fn(move || {
        if at <= start {
            return None;
        }
        at -= 1;
        if tokens[at].is(")") {
            let mut depth = 0_usize;
            let opening = (start..=at).rev().find(|&place| {
                depth += usize::from(tokens[place].is(")"));
                depth -= usize::from(tokens[place].is("("));
                depth == 0
            });
            if let Some(opening) = opening.filter(|&opening| opening > start) {
                at = opening - 1;
            }
        }
        Some(at)
    })
}

/// A conjunction that begins a clause: `, but`.
fn is_clause_and(tokens: &[Token], at: usize) -> bool {
    tokens[at].is_any(&["but", "so"]) && at > 0 && tokens[at - 1].is(",")
}

/// Where the subject begins when nothing stands between it and its verb.
fn boundary_before(
    tokens: &[Token],
    tags: &[Tag],
    floor: usize,
    start: usize,
    last: Option<&Clause>,
) -> usize {
    for at in outside_brackets(tokens, floor..start) {
        if (is_boundary(&tokens[at]) && !is_title_colon(tokens, at))
            || tags[at] == Tag::Subordinator
        {
            return at + 1;
        }
        let comma_before = at > 0 && tokens[at - 1].is(",");
        if tags[at] == Tag::Conjunction
            && (comma_before && !tokens[at].is("and") || tokens[at].is("but"))
        {
            return at + 1;
        }
    }
    let Some(clause) = last else {
        return floor;
    };
    // What somebody said is a clause of its own; otherwise an object lies between, and the last comma or `and` ends it.
    if quote::is_speech(&tokens[clause.head].lemma) || words::is_thought(&tokens[clause.head].lemma)
    {
        return floor;
    }
    let split = (floor..start)
        .rev()
        .find(|&at| tokens[at].is(",") || tags[at] == Tag::Conjunction);
    split.map_or(floor, |at| at + 1)
}

/// Leaves out what only leads in: `On Monday, `, `However, `, a quotation mark, a conjunction.
fn skip_lead(tokens: &[Token], tags: &[Tag], range: Range<usize>) -> Range<usize> {
    let mut from = range.start;
    // `Only 15 of them`: that belongs to the number.
    let counts = |at: usize| tags.get(at + 1) == Some(&Tag::Number);
    while from < range.end
        && (tags[from] == Tag::Conjunction
            || (tags[from] == Tag::Adverb && !counts(from))
            || tokens[from].is_any(&["\"", ",", "-", "\u{2014}"]))
    {
        from += 1;
    }
    let leads = from < range.end
        && matches!(
            tags[from],
            Tag::Preposition | Tag::Subordinator | Tag::Gerund | Tag::To
        );
    let comma = (from..range.end).find(|&at| tokens[at].is(","));
    let before_comma = from..comma.unwrap_or(range.end);
    // `On the website Metacritic, the film has`: but `In 1979 Ada Moor, Olav Krogh and Eva Lake flew`.
    let parted = comma.is_some_and(|comma| {
        comma + 1 < range.end
            && !(comma + 1..range.end).any(|at| tags[at] == Tag::Conjunction || tokens[at].is(","))
    });
    if parted && leads {
        return comma.map_or(from, |comma| comma + 1)..range.end;
    }
    if let Some(next) = after_prepositions(tokens, tags, before_comma) {
        return next..range.end;
    }
    match comma {
        Some(comma) if leads && comma + 1 < range.end => {
            skip_lead(tokens, tags, comma + 1..range.end)
        }
        _ => from..range.end,
    }
}

/// Where the subject begins after prepositions with their nouns and no comma: `In 1979 Ada Moor`, `At its height the union`,
/// `After the match Moor`.
fn after_prepositions(tokens: &[Token], tags: &[Tag], range: Range<usize>) -> Option<usize> {
    let first = tokens.get(range.start)?;
    if tags[range.start] != Tag::Preposition || !first.is_any(LEADS) {
        return None;
    }
    // Whether a noun of the last preposition was passed.
    let mut full = false;
    for at in range.clone() {
        let bare = tags[at - usize::from(at > range.start)] != Tag::Preposition;
        let begins = matches!(tags[at], Tag::Determiner | Tag::Pronoun)
            || is_possessive(&tokens[at])
            || is_name_after(tokens, tags, at);
        if full && bare && begins {
            return Some(at);
        }
        match tags[at] {
            Tag::Noun | Tag::Gerund | Tag::Number => full = true,
            Tag::Preposition => full = false,
            Tag::Adjective | Tag::Determiner | Tag::Adverb => {}
            _ if is_possessive(&tokens[at]) || tokens[at].is_any(&["-", "'s", "'"]) => full = false,
            _ => return None,
        }
    }
    None
}

/// Prepositions that lead into a sentence.
const LEADS: &[&str] = &[
    "in",
    "at",
    "on",
    "during",
    "after",
    "before",
    "since",
    "by",
    "from",
    "until",
    "within",
    "throughout",
    "following",
    "under",
    "for",
    "with",
    "despite",
    "as",
    "through",
];

fn is_possessive(token: &Token) -> bool {
    token.is_any(&["his", "her", "its", "their", "our", "my"])
}

/// A name behind a lower-case noun or a number.
fn is_name_after(tokens: &[Token], tags: &[Tag], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    tokens[at].capital
        && tags[at] == Tag::Noun
        && !is_month(&tokens[at].folded)
        && before.is_some_and(|before| before.is_number() || before.is_word() && !before.capital)
}

/// `Northbound: The Return`: a colon inside a title.
fn is_title_colon(tokens: &[Token], at: usize) -> bool {
    let capital = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|token| token.is_word() && token.capital)
    };
    tokens[at].is(":") && at > 0 && capital(at - 1) && capital(at + 1) && capital(at + 2)
}

/// Signs that part a sentence into segments.
fn is_boundary(token: &Token) -> bool {
    token.is_any(&[";", ":", "\u{2014}", "(", ")"])
}

#[cfg(test)]
mod tests {
    use super::super::super::{tags, tokens};
    use super::super::clauses;

    /// The words of the subject of a verb.
    #[track_caller]
    fn check(sentence: &str, verb: &str, subject: &str) {
        let tokens = tokens(sentence, 0);
        let found = clauses(&tokens, &tags(&tokens));
        let clause = found.iter().find(|clause| tokens[clause.head].is(verb));
        let clause = clause.expect("the verb is the head of a clause");
        let words: Vec<&str> = tokens[clause.subject.clone()]
            .iter()
            .map(|token| token.folded.as_str())
            .collect();
        assert_eq!(words.join(" "), subject, "{sentence}");
    }

    #[test]
    fn a_subject_stands_before_its_verb() {
        check(
            "The harbour pilots joined the strike.",
            "joined",
            "the harbour pilots",
        );
        check(
            "On Tuesday, the pilots joined the strike.",
            "joined",
            "the pilots",
        );
        check("In 1979 Ada Moor won the cup.", "won", "ada moor");
        check("At its height the union struck.", "struck", "the union");
        check(
            "During the reign of the king his son died.",
            "died",
            "his son",
        );
        check(
            "In the north of the island 300 people voted.",
            "voted",
            "in the north of the island 300 people",
        );
        check("After the match Moor's wife left.", "left", "moor 's wife");
    }

    #[test]
    fn a_list_is_one_subject() {
        check(
            "Lund, Visby and Kiruna signed.",
            "signed",
            "lund , visby and kiruna",
        );
    }

    #[test]
    fn a_list_between_dashes_belongs_to_its_subject() {
        check(
            "Three towns \u{2014} Lund, Visby and Kiruna \u{2014} signed the charter.",
            "signed",
            "three towns \u{2014} lund , visby and kiruna \u{2014}",
        );
    }

    #[test]
    fn a_relative_clause_has_its_antecedent() {
        check(
            "The pilots who joined the strike went home.",
            "joined",
            "the pilots",
        );
        check("Lund, which runs the ferry, also signed.", "signed", "lund");
    }

    #[test]
    fn a_second_verb_shares_the_subject() {
        check(
            "The pilots left the harbour and joined the strike.",
            "joined",
            "the pilots",
        );
    }

    #[test]
    fn a_leading_gerund_takes_the_subject_after_it() {
        check(
            "By refusing to dock, the pilots ended the season.",
            "ended",
            "the pilots",
        );
    }
}
