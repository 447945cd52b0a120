//! Places in an order by size, age and the like: `the second largest city in Peru` against `the largest city in Peru`.

use std::ops::Range;

use smol_str::SmolStr;

use super::align::{self, likeness};
use super::owner::{self, Owner};
use crate::facts::{
    Clause, Modality, Name, Number, Quantity, QuantityKind, Reading, Sort, Tag, lexicon, same_name,
    sort_of,
};

/// Superlatives by which things are ranked; own list.
const SUPERLATIVES: &[&str] = &[
    "biggest",
    "brightest",
    "busiest",
    "cheapest",
    "coldest",
    "deadliest",
    "deepest",
    "densest",
    "driest",
    "earliest",
    "fastest",
    "greatest",
    "heaviest",
    "highest",
    "hottest",
    "largest",
    "latest",
    "longest",
    "loudest",
    "lowest",
    "newest",
    "oldest",
    "poorest",
    "richest",
    "shortest",
    "slowest",
    "smallest",
    "strongest",
    "tallest",
    "wealthiest",
    "wettest",
    "widest",
    "youngest",
];

/// Whether a word ranks things by size, age and the like.
pub(super) fn is_superlative(word: &str) -> bool {
    SUPERLATIVES.contains(&word)
}

/// What a passage says of something's place in an order.
struct Rank<'r> {
    reading: &'r Reading,
    /// Whose place it is.
    who: Who<'r>,
    /// First, second, and so on.
    place: Number,
    /// `largest`; none where things are only counted up: `the third film`.
    by: Option<&'r SmolStr>,
    /// What is ranked: `city`; none for `the third largest in Peru`.
    noun: Option<&'r SmolStr>,
    /// The token of that noun.
    noun_at: Option<usize>,
    /// The tokens that say among which: `in Peru`, `of the series`.
    among: Range<usize>,
    /// Whose order it is, before the noun: `Moor's third film`.
    owner: Option<&'r Name>,
}

/// Whose place in an order is told.
#[derive(Clone, Copy)]
enum Who<'r> {
    Named(&'r Name),
    /// A pronoun or a definite noun.
    Pointed,
    /// The pronoun that follows at once: `Moor's third film, it ran`.
    Next,
}

/// A note on another place in the same order that a passage gives the claim's subject.
///
/// `pronoun` tells that what points back at the start of the passage may stand for the claim's subject.
pub(super) fn opposed(claim: &Reading, evidence: &Reading, pronoun: bool) -> Option<String> {
    let stated = ranks(evidence);
    ranks(claim).iter().find_map(|claimed| {
        let alike: Vec<&Rank<'_>> = stated
            .iter()
            .filter(|it| claimed.is_whose(it, pronoun) && claimed.is_of_order(it))
            .collect();
        let other = alike.first()?;
        let same = alike.iter().any(|it| it.place == claimed.place);
        (!same).then(|| format!("has {} for {}", other.told(), claimed.told()))
    })
}

impl Rank<'_> {
    /// Whether both are of the same thing.
    fn is_whose(&self, other: &Rank<'_>, pronoun: bool) -> bool {
        match (self.who, other.who) {
            (Who::Named(a), Who::Named(b)) => same_name(&a.key, &b.key),
            // What the order is of has to be told again.
            (Who::Named(_), Who::Pointed) => {
                pronoun && (self.shares(other) || self.is_owned_alike(other))
            }
            (Who::Named(_), Who::Next) => self.shares(other) || self.is_owned_alike(other),
            (Who::Pointed | Who::Next, _) => false,
        }
    }

    /// Whether both are places in one order: of the same things, by the same measure, among the same.
    fn is_of_order(&self, other: &Rank<'_>) -> bool {
        // A film is an installment of its series, and so is a book.
        let nouns = match (self.noun, other.noun) {
            (Some(a), Some(b)) => is_ranked_alike(a, b),
            _ => self.by.is_some(),
        };
        let by = match (self.by, other.by) {
            (Some(a), Some(b)) => a == b || lexicon::are_synonyms(a, b),
            (None, None) => true,
            _ => false,
        };
        let bare = self.words().is_empty() || other.words().is_empty();
        let owners = match (self.owner, other.owner) {
            (Some(a), Some(b)) => same_name(&a.key, &b.key),
            _ => true,
        };
        // `in Peru` and `in South America` are two orders.
        let among = if self.by.is_some() {
            self.names()
                .all(|a| other.names().any(|b| same_name(&a.key, &b.key)))
                && other
                    .names()
                    .all(|a| self.names().any(|b| same_name(&a.key, &b.key)))
        } else {
            bare || self.shares(other)
        };
        let feats = self.noun_at.zip(other.noun_at);
        let other_feats =
            feats.is_some_and(|(a, b)| are_other_feats((self.reading, a), (other.reading, b)));
        nouns && by && owners && among && !other_feats
    }

    fn is_owned_alike(&self, other: &Rank<'_>) -> bool {
        matches!((self.owner, other.owner), (Some(a), Some(b)) if same_name(&a.key, &b.key))
    }

    /// Whether the words that say among which have one in common.
    fn shares(&self, other: &Rank<'_>) -> bool {
        let there = other.words();
        self.words()
            .iter()
            .any(|a| there.iter().any(|b| likeness(a, b) >= 0.9))
    }

    /// The telling words of what says among which.
    fn words(&self) -> Vec<&str> {
        let telling = |at: &usize| self.reading.tags[*at] == Tag::Noun;
        self.among
            .clone()
            .filter(telling)
            .map(|at| self.reading.tokens[at].lemma.as_str())
            .collect()
    }

    fn names(&self) -> impl Iterator<Item = &Name> {
        let own = |name: &&Name| self.among.contains(&name.tokens.start) && !name.demonym;
        self.reading.names.iter().filter(own).chain(self.owner)
    }

    /// `2. largest`.
    fn told(&self) -> String {
        match self.by {
            Some(by) if self.place == Number::from_integer(1) => format!("the {by}"),
            Some(by) => format!("number {} of the {by}", self.place),
            None => format!(
                "number {} for a {}",
                self.place,
                self.noun.map_or("place", SmolStr::as_str)
            ),
        }
    }
}

/// The places in an order that a passage gives: behind `be`, and set beside a name.
fn ranks(reading: &Reading) -> Vec<Rank<'_>> {
    let being = |clause: &&Clause| {
        matches!(reading.tokens[clause.head].lemma.as_str(), "be" | "become")
            && !clause.negated
            && clause.modality == Modality::Asserted
    };
    let mut found: Vec<Rank<'_>> = Vec::new();
    for clause in reading.clauses.iter().filter(being) {
        let Some(who) = who(reading, clause) else {
            continue;
        };
        let mut from = clause.object.start;
        // `is a 2011 film, the fourth of the series and the longest`.
        while let Some((rank, next)) = rank(reading, who, from..clause.object.end) {
            found.push(rank);
            from = next;
        }
    }
    found.extend(beside(reading));
    found
}

/// `the first company to sell cocoa` and `the second company to open a fund`: by the tokens of their nouns, whether two places
/// in an order are for doing different things.
pub(super) fn are_other_feats(
    (claim, a): (&Reading, usize),
    (evidence, b): (&Reading, usize),
) -> bool {
    const REACH: usize = 6;
    let feat = |reading: &Reading, noun: usize| {
        let end = reading.tokens.len().min(noun + REACH);
        let to = (noun + 1..end).find(|&at| reading.tags[at] == Tag::To)?;
        Some(to + 1..reading.tokens.len().min(to + 2 * REACH))
    };
    let shares = |a: Range<usize>, b: Range<usize>| {
        let telling = |reading: &Reading, at: &usize| {
            matches!(reading.tags[*at], Tag::Noun | Tag::Verb | Tag::Participle)
                && !lexicon::is_stop(&reading.tokens[*at].lemma)
        };
        a.filter(|at| telling(claim, at)).any(|a| {
            let mut there = b.clone().filter(|at| telling(evidence, at));
            there.any(|b| align::alike((claim, a), (evidence, b)))
        })
    };
    match (feat(claim, a), feat(evidence, b)) {
        (Some(a), Some(b)) => !shares(a, b),
        (None, None) => false,
        // `the second child to be born` is the second child.
        (Some(feat), None) => !feat.clone().take(2).any(|at| claim.tokens[at].is("born")),
        (None, Some(feat)) => !feat
            .clone()
            .take(2)
            .any(|at| evidence.tokens[at].is("born")),
    }
}

fn who<'r>(reading: &'r Reading, clause: &Clause) -> Option<Who<'r>> {
    match owner::of_clause(reading, clause) {
        Owner::Named(name) => Some(Who::Named(name)),
        Owner::Pointed(_) => Some(Who::Pointed),
        Owner::Noun(_) | Owner::Unknown => None,
    }
}

/// Whether two nouns can be of one order. A film is an installment of its series, and so is a book.
fn is_ranked_alike(a: &str, b: &str) -> bool {
    let installment =
        |noun: &str| matches!(noun, "installment" | "entry" | "title" | "part" | "chapter");
    likeness(a, b).max(likeness(b, a)) >= 0.9
        || (is_work(a) && installment(b))
        || (is_work(b) && installment(a))
}

/// Whether a noun names a work that can be one of a series.
fn is_work(noun: &str) -> bool {
    sort_of(noun) == Some(Sort::Work)
        || matches!(noun, "game" | "season" | "series" | "episode" | "volume")
}

/// `Northbound, Moor's third film, ran`, and `Moor's third film, it ran`.
fn beside(reading: &Reading) -> Option<Rank<'_>> {
    let tokens = &reading.tokens;
    let first = reading.names.first()?;
    if first.tokens.start <= 1 && tokens.get(first.tokens.end)?.is(",") {
        let from = first.tokens.end + 1;
        let end = (from..tokens.len()).find(|&at| tokens[at].is(","))?;
        let verb = (from..end).any(|at| matches!(reading.tags[at], Tag::Verb | Tag::Auxiliary));
        return rank(reading, Who::Named(first), from..end)
            .filter(|_| !verb)
            .map(|(rank, _)| rank);
    }
    let comma = (0..tokens.len()).find(|&at| tokens[at].is(","))?;
    let verb = (0..comma).any(|at| matches!(reading.tags[at], Tag::Verb | Tag::Auxiliary));
    let pronoun = reading.tags.get(comma + 1) == Some(&Tag::Pronoun);
    rank(reading, Who::Next, 0..comma)
        .filter(|_| pronoun && !verb)
        .map(|(rank, _)| rank)
}

/// The first place in an order that a range tells, and where to look for the next.
fn rank<'r>(reading: &'r Reading, who: Who<'r>, range: Range<usize>) -> Option<(Rank<'r>, usize)> {
    let tokens = &reading.tokens;
    let starts = |at: &usize| {
        tokens[*at].is_any(SUPERLATIVES)
            || ordinal(reading, *at).is_some()
            || tokens[*at].is_any(FIRSTS)
    };
    let start = range.clone().find(starts)?;
    let place = ordinal(reading, start);
    let number = place.map_or(Number::from_integer(1), |it| it.written);
    let after = place.map_or(start, |it| it.tokens.end);
    let hyphen = usize::from(tokens.get(after).is_some_and(|token| token.is("-")));
    let by_at = if place.is_some() {
        after + hyphen
    } else {
        start
    };
    let by = tokens.get(by_at).filter(|token| token.is_any(SUPERLATIVES));
    let begins = place.map_or(start, |it| it.tokens.start);
    // `one of the largest` is no place; `the second-largest`, `its third`, `Moor's third` are.
    let before = begins.checked_sub(1)?;
    let among = before > 0 && tokens[before - 1].is_any(&["of", "among"]);
    let definite = tokens[before].is_any(&["the", "its", "'s", "their", "his", "her", "'"]);
    if among || !definite {
        return rank(reading, who, start + 1..range.end);
    }
    let group = by_at + usize::from(by.is_some() || place.is_none());
    let noun = last_noun(reading, group..range.end);
    if noun.is_none() && by.is_none() {
        return rank(reading, who, start + 1..range.end);
    }
    let from = noun.map_or(group, |noun| noun + 1);
    let end = (from..range.end)
        .find(|&at| {
            tokens[at].is_any(&[",", ";", "(", "and"])
                || matches!(reading.tags[at], Tag::Relative | Tag::Verb | Tag::Auxiliary)
        })
        .unwrap_or(range.end);
    let owned = tokens[before].is_any(&["'s", "'"]);
    let owner = reading
        .names
        .iter()
        .find(|name| owned && name.tokens.end == before);
    let found = Rank {
        reading,
        who,
        place: number,
        by: by.map(|token| &token.folded),
        noun: noun.map(|noun| &tokens[noun].lemma),
        noun_at: noun,
        among: from..end,
        owner,
    };
    Some((found, end))
}

/// Words for the first of several.
const FIRSTS: &[&str] = &["debut", "maiden", "inaugural"];

/// The place in an order that is written at a token.
fn ordinal(reading: &Reading, at: usize) -> Option<&Quantity> {
    reading
        .quantities
        .iter()
        .find(|it| it.kind == QuantityKind::Ordinal && it.tokens.start == at)
}

/// The last noun of the group that begins a range.
fn last_noun(reading: &Reading, range: Range<usize>) -> Option<usize> {
    let inside = |at: &usize| {
        matches!(
            reading.tags[*at],
            Tag::Noun | Tag::Adjective | Tag::Gerund | Tag::Participle | Tag::Adverb
        ) || reading.tokens[*at].is("-")
    };
    let last = range.take_while(inside).last()?;
    (reading.tags[last] == Tag::Noun).then_some(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Dictionary, read};
    use crate::subject::Lexicon;

    fn note(claim: &str, evidence: &str) -> Option<String> {
        let dictionary = Dictionary::new(&Lexicon::default());
        let (claim, evidence) = (
            read(claim, 0, &dictionary, None),
            read(evidence, 0, &dictionary, None),
        );
        opposed(&claim, &evidence, false)
    }

    #[test]
    fn a_place_that_is_not_named_is_the_first() {
        let found = note(
            "Oruro is the second largest city in Bolivia.",
            "Oruro is the largest city in Bolivia.",
        );
        assert_eq!(
            found.as_deref(),
            Some("has the largest for number 2 of the largest")
        );
    }

    #[test]
    fn one_of_the_largest_is_no_place() {
        assert_eq!(
            note(
                "Oruro is the second largest city in Bolivia.",
                "Oruro is one of the largest cities in Bolivia."
            ),
            None
        );
    }

    #[test]
    fn another_order_is_not_compared() {
        assert_eq!(
            note(
                "Oruro is the second largest city in Bolivia.",
                "Oruro is the largest city in the Andes."
            ),
            None
        );
        assert_eq!(
            note(
                "Oruro is the second largest city in Bolivia.",
                "Oruro is the highest city in Bolivia."
            ),
            None
        );
    }
}
