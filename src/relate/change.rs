//! Changes: the stretches in which two versions of a sentence differ, and whether a fact, the wording or only the type changed.

use std::collections::BTreeSet;
use std::ops::Range;

use smol_str::SmolStr;

use crate::facts::Token;

use super::diff::{Passage, Region};
use super::quotation::quoted;
use super::words::is_function_word;

/// A stretch in which two versions of a sentence differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What changed.
    pub kind: ChangeKind,
    /// Which sort of fact, where a fact changed.
    pub fact: Option<FactKind>,
    /// The old words: bytes of the clean text of `a`; empty where words were added.
    pub a: Range<usize>,
    /// The new words: bytes of the clean text of `b`; empty where words were left out.
    pub b: Range<usize>,
}

/// What a change touches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// A number, a date, a name, a quotation, a negation or a role.
    Fact,
    /// Other words.
    Wording,
    /// Quotes, dashes, spacing, hyphens, punctuation, the case of the first word.
    Typography,
}

/// The sorts of facts that a change of words touches, weightiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactKind {
    /// What is said to be so, or not.
    Negation,
    /// Who does it and who suffers it: `victim of`.
    Role,
    /// A number, or the sign of one.
    Number,
    /// A day, a month, a time.
    Date,
    /// A word written as a name.
    Name,
    /// Words between quotation marks, or the marks.
    Quotation,
}

/// Names of days and months, and words for days.
pub(super) const DATE_WORDS: &[&str] = &[
    "april",
    "august",
    "december",
    "decade",
    "february",
    "friday",
    "january",
    "july",
    "june",
    "march",
    "monday",
    "month",
    "november",
    "october",
    "saturday",
    "september",
    "sunday",
    "thursday",
    "today",
    "tomorrow",
    "tuesday",
    "wednesday",
    "week",
    "year",
    "yesterday",
];

/// Numbers in words, with the vague ones.
const NUMBER_WORDS: &[&str] = &[
    "billion",
    "double",
    "dozen",
    "dozens",
    "eight",
    "eighteen",
    "eighty",
    "eleven",
    "fifteen",
    "fifty",
    "first",
    "five",
    "forty",
    "four",
    "fourteen",
    "half",
    "hundred",
    "hundreds",
    "million",
    "millions",
    "nine",
    "nineteen",
    "ninety",
    "one",
    "quarter",
    "second",
    "seven",
    "seventeen",
    "seventy",
    "six",
    "sixteen",
    "sixty",
    "ten",
    "third",
    "thirteen",
    "thirty",
    "thousand",
    "thousands",
    "three",
    "trillion",
    "triple",
    "twelve",
    "twenty",
    "twice",
    "two",
];

/// Words that turn a statement round.
const NEGATIONS: &[&str] = &[
    "cannot", "hardly", "n't", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing",
    "without",
];

/// Words that say who does it and who suffers it.
const ROLES: &[&str] = &["recipient", "target", "targets", "victim", "victims"];

/// Titles before a name: leaving one out changes no fact.
const TITLES: &[&str] = &["dr", "mr", "mrs", "ms", "mx", "prof", "sir"];

/// The words of two documents that stand with a capital inside a sentence: a first word among them is a name.
pub(super) struct Names(BTreeSet<SmolStr>);

impl Names {
    /// Gathers them.
    pub(super) fn of<'a>(passages: impl Iterator<Item = &'a Passage>) -> Self {
        let inside = passages
            .flat_map(|passage| passage.tokens.iter().skip(first_word(&passage.tokens) + 1));
        let names = inside.filter(|token| token.capital && token.is_word());
        Self(names.map(|token| token.folded.clone()).collect())
    }

    fn is_name(&self, tokens: &[Token], at: usize) -> bool {
        let token = &tokens[at];
        token.is_word()
            && token.capital
            && (token.upper || !is_function_word(&token.folded))
            && !token.is_any(TITLES)
            && (!begins_sentence(tokens, at) || self.0.contains(&token.folded))
    }
}

/// Whether a word begins a sentence, so that its capital says nothing.
fn begins_sentence(tokens: &[Token], at: usize) -> bool {
    let before = tokens[..at]
        .iter()
        .rev()
        .find(|token| !token.is_any(&["\"", "'", "("]));
    before.is_none_or(|before| before.is_any(&[".", "?", "!"]))
}

/// The place of the first word or number of a sentence.
fn first_word(tokens: &[Token]) -> usize {
    tokens
        .iter()
        .position(|token| token.is_word() || token.is_number())
        .unwrap_or(0)
}

/// The changes of a pair of sentences, in order.
pub(super) fn changes_of(
    regions: &[Region],
    a: &Passage,
    b: &Passage,
    texts: (&str, &str),
    names: &Names,
) -> Vec<Change> {
    let quoted = (quoted(&a.tokens, &[]), quoted(&b.tokens, &[]));
    let mut changes = Vec::new();
    for region in regions {
        if region.same {
            typography(&mut changes, region, a, b, texts);
            continue;
        }
        let (kind, fact) = kind_of(region, a, b, (&quoted.0, &quoted.1), names);
        changes.push(Change {
            kind,
            fact,
            a: bytes(&a.tokens, &region.a, a.range.start),
            b: bytes(&b.tokens, &region.b, b.range.start),
        });
    }
    changes
}

/// The bytes of tokens; for none of them, the place after the token before.
fn bytes(tokens: &[Token], region: &Range<usize>, start: usize) -> Range<usize> {
    if region.is_empty() {
        let at = region
            .start
            .checked_sub(1)
            .map_or(start, |before| tokens[before].range.end);
        return at..at;
    }
    tokens[region.start].range.start..tokens[region.end - 1].range.end
}

/// Adds a change for every token that is equal when folded and written differently.
fn typography(
    changes: &mut Vec<Change>,
    region: &Region,
    a: &Passage,
    b: &Passage,
    texts: (&str, &str),
) {
    for (at_a, at_b) in region.a.clone().zip(region.b.clone()) {
        let (old, new) = (&a.tokens[at_a], &b.tokens[at_b]);
        let (written_old, written_new) = (&texts.0[old.range.clone()], &texts.1[new.range.clone()]);
        let first = at_a == region.a.start;
        if written_old != written_new || (!first && old.glued != new.glued) {
            changes.push(Change {
                kind: ChangeKind::Typography,
                fact: None,
                a: old.range.clone(),
                b: new.range.clone(),
            });
        }
    }
}

/// What a region with different tokens changes.
fn kind_of(
    region: &Region,
    a: &Passage,
    b: &Passage,
    quoted: (&[bool], &[bool]),
    names: &Names,
) -> (ChangeKind, Option<FactKind>) {
    let (old, new) = (&a.tokens[region.a.clone()], &b.tokens[region.b.clone()]);
    if marks(old) == marks(new) && letters(&a.tokens, &region.a) == letters(&b.tokens, &region.b) {
        return (ChangeKind::Typography, None);
    }
    let facts = (
        facts(&a.tokens, &region.a, names),
        facts(&b.tokens, &region.b, names),
    );
    let in_quotation =
        has_quoted(&a.tokens, &region.a, quoted.0) || has_quoted(&b.tokens, &region.b, quoted.1);
    let fact = weightiest(&facts.0, &facts.1)
        .or_else(|| (in_quotation || marks(old) != marks(new)).then_some(FactKind::Quotation));
    match fact {
        Some(fact) => (ChangeKind::Fact, Some(fact)),
        None => (ChangeKind::Wording, None),
    }
}

/// Whether a region has words of a quotation, its marks not counted.
fn has_quoted(tokens: &[Token], region: &Range<usize>, quoted: &[bool]) -> bool {
    region.clone().any(|at| quoted[at] && !tokens[at].is("\""))
}

/// The weightiest sort of fact of which the two do not state the same, in the same order.
fn weightiest(old: &[(FactKind, &str)], new: &[(FactKind, &str)]) -> Option<FactKind> {
    let of = |facts: &[(FactKind, &str)], kind: FactKind| -> Vec<String> {
        let same = facts.iter().filter(|(own, _)| *own == kind);
        same.map(|(_, word)| (*word).to_owned()).collect()
    };
    let kinds = [
        FactKind::Negation,
        FactKind::Role,
        FactKind::Number,
        FactKind::Date,
        FactKind::Name,
    ];
    let differs = kinds
        .into_iter()
        .find(|kind| of(old, *kind) != of(new, *kind));
    // The same facts of each sort in another order: the first that has changed places.
    differs.or_else(|| {
        old.iter()
            .zip(new)
            .find(|(old, new)| old != new)
            .map(|(old, _)| old.0)
    })
}

/// How many quotation marks there are, double or single.
fn marks(tokens: &[Token]) -> usize {
    tokens
        .iter()
        .filter(|token| token.is_any(&["\"", "'"]))
        .count()
}

/// All letters and digits in a row: the same for `cyber attacks`, `cyber-attacks` and `cyberattacks`. A sign before a
/// number, and what stands between two numbers, is no matter of type: `-5`, `$5`, `5%`, `3/4`.
fn letters(tokens: &[Token], region: &Range<usize>) -> String {
    let is_number = |at: Option<usize>| {
        at.and_then(|at| tokens.get(at))
            .is_some_and(Token::is_number)
    };
    let by_number = |at: usize| is_number(at.checked_sub(1)) || is_number(Some(at + 1));
    let matters = |at: &usize| {
        let token = &tokens[*at];
        token.is_word() || token.is_number() || (!is_punctuation(token) && by_number(*at))
    };
    let kept = region.clone().filter(matters);
    kept.map(|at| tokens[at].folded.as_str()).collect()
}

/// Whether a symbol only marks off words.
fn is_punctuation(token: &Token) -> bool {
    token.is_any(&[
        ",", ".", ";", ":", "\u{2014}", "'", "\"", "(", ")", "[", "]", "...", "!", "?",
    ])
}

/// The words of a region that state facts, in order: two numbers or two names that change places change a fact.
fn facts<'a>(
    tokens: &'a [Token],
    region: &Range<usize>,
    names: &Names,
) -> Vec<(FactKind, &'a str)> {
    let kind = |at: usize| {
        let token = &tokens[at];
        if token.is_any(NEGATIONS) {
            Some(FactKind::Negation)
        } else if token.is_any(ROLES) {
            Some(FactKind::Role)
        } else if token.is_number() || token.is_any(NUMBER_WORDS) || is_number_sign(token) {
            Some(FactKind::Number)
        } else if token.is_any(DATE_WORDS) {
            Some(FactKind::Date)
        } else {
            names.is_name(tokens, at).then_some(FactKind::Name)
        }
    };
    region
        .clone()
        .filter_map(|at| Some((kind(at)?, written_out(&tokens[at].folded))))
        .collect()
}

/// The folded word; `not` for its short form, so that `did not` and `didn't` differ in type alone.
pub(super) fn written_out(folded: &str) -> &str {
    if folded == "n't" { "not" } else { folded }
}

/// Whether a symbol is part of a quantity.
fn is_number_sign(token: &Token) -> bool {
    token.is_any(&["%", "$", "\u{20ac}", "\u{a3}", "\u{a5}"])
}
