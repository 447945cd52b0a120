//! Places in an order by size, age and the like: `the second largest city in Peru` against `the largest city in Peru`.

use std::ops::Range;

use smol_str::SmolStr;

use super::definition::subject;
use crate::facts::{
    Clause, Modality, Name, Number, QuantityKind, Reading, Tag, lexicon, same_name,
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

/// What a clause says of its subject's place in an order.
struct Rank<'r> {
    /// The name of its subject.
    who: Option<&'r Name>,
    /// First, second, and so on.
    place: Number,
    /// `largest`.
    by: &'r SmolStr,
    /// What is ranked: `city`.
    noun: &'r SmolStr,
    /// The names of where it is ranked.
    within: Vec<&'r Name>,
}

/// A note on another place in the same order that a passage gives the claim's subject.
///
/// `pronoun` tells that a pronoun at the start of the passage stands for the claim's subject.
pub(super) fn opposed(claim: &Reading, evidence: &Reading, pronoun: bool) -> Option<String> {
    let claimed = ranks(claim).next()?;
    let who = claimed.who?;
    let stated: Vec<Rank<'_>> = ranks(evidence)
        .filter(|it| match it.who {
            Some(other) => same_name(&other.key, &who.key),
            None => pronoun,
        })
        .filter(|it| claimed.is_of_order(it))
        .collect();
    let other = stated.first()?;
    let same = stated.iter().any(|it| it.place == claimed.place);
    (!same).then(|| format!("has {} for {}", other.told(), claimed.told()))
}

impl Rank<'_> {
    /// Whether both are places in one order: of the same things, by the same measure, in the same places.
    fn is_of_order(&self, other: &Rank<'_>) -> bool {
        let alike = |a: &str, b: &str| a == b || lexicon::are_synonyms(a, b);
        let has = |names: &[&Name], one: &Name| names.iter().any(|it| same_name(&it.key, &one.key));
        alike(self.by, other.by)
            && alike(self.noun, other.noun)
            && self.within.iter().all(|one| has(&other.within, one))
            && other.within.iter().all(|one| has(&self.within, one))
    }

    /// `2. largest`.
    fn told(&self) -> String {
        if self.place == Number::from_integer(1) {
            format!("the {}", self.by)
        } else {
            format!("number {} of the {}", self.place, self.by)
        }
    }
}

/// The places in an order that clauses with `be` give.
fn ranks(reading: &Reading) -> impl Iterator<Item = Rank<'_>> {
    let being = |clause: &&Clause| {
        reading.tokens[clause.head].lemma == "be"
            && !clause.negated
            && clause.modality == Modality::Asserted
    };
    reading
        .clauses
        .iter()
        .filter(being)
        .filter_map(|clause| rank(reading, clause))
}

fn rank<'r>(reading: &'r Reading, clause: &Clause) -> Option<Rank<'r>> {
    let tokens = &reading.tokens;
    let by = clause
        .object
        .clone()
        .find(|&at| tokens[at].is_any(SUPERLATIVES))?;
    let start = by.checked_sub(1)?;
    // `one of the largest` is no place; `the second-largest` has a hyphen between.
    let hyphen = usize::from(tokens[start].is("-"));
    let before = start.checked_sub(hyphen)?;
    let counted = reading
        .quantities
        .iter()
        .find(|it| it.kind == QuantityKind::Ordinal && it.tokens.contains(&before));
    let first = counted.map_or(before + hyphen, |it| it.tokens.start.saturating_sub(1));
    let among = first > 0 && tokens[first - 1].is_any(&["of", "among"]);
    let definite = tokens[first].is_any(&["the", "its", "'s", "their"]);
    if among || !definite {
        return None;
    }
    let noun = last_noun(reading, by + 1..clause.object.end)?;
    let within = reading.names.iter().filter(|name| {
        let own = counted.is_none() || name.tokens.start > before;
        own && clause.object.contains(&name.tokens.start) && !name.demonym
    });
    Some(Rank {
        who: subject(reading, clause),
        place: counted.map_or(Number::from_integer(1), |it| it.written),
        by: &tokens[by].folded,
        noun: &tokens[noun].lemma,
        within: within.collect(),
    })
}

/// The last noun of the group that begins a range.
fn last_noun(reading: &Reading, range: Range<usize>) -> Option<usize> {
    let inside = |at: &usize| {
        matches!(reading.tags[*at], Tag::Noun | Tag::Adjective) || reading.tokens[*at].is("-")
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
