//! The noun that a number belongs to: `a depth of 64 km`, `the depth was 64 km`, `lifted sales to 5 million`.

use std::ops::Range;

use super::super::quantity::{Quantity, Role};
use super::super::tag::Tag;
use super::super::words::wordings;
use super::{Measured, View, takes};

impl View<'_> {
    /// The nouns that a number belongs to, the nearest first.
    pub(super) fn nouns(&self, quantity: &Quantity) -> Vec<usize> {
        let start = quantity.tokens.start;
        let mut found = Vec::new();
        if let Some(at) = self.skip_back(start) {
            let token = &self.tokens[at];
            let joins = token.is_any(&["of", "at", ":"]);
            let bound = self.tokens[start].is_any(&[
                "above",
                "below",
                "over",
                "under",
                "exceeding",
                "between",
                "of",
                "up",
            ]);
            if joins && at > 0 && self.is_noun(at - 1) {
                found.push(at - 1);
            } else if bound && self.is_noun(at) {
                found.push(at);
            }
        }
        if quantity.head.is_none() {
            found.extend(self.run_after(quantity));
        }
        let of_clause = self.noun_of_clause(quantity);
        found.extend(of_clause.filter(|&noun| self.is_attribute(noun, quantity)));
        found.dedup();
        found
    }

    /// Whether a noun is what can be measured, and no thing that is.
    fn is_attribute(&self, noun: usize, quantity: &Quantity) -> bool {
        const ENDINGS: &[&str] = &[
            "th", "ity", "ness", "age", "ance", "ence", "rate", "tion", "ment", "ure",
        ];
        let lemma = self.tokens[noun].lemma.as_str();
        let known = wordings(lemma)
            .iter()
            .any(|wording| !wording.placed && takes(wording.measure, quantity));
        known
            || ENDINGS
                .iter()
                .any(|end| lemma.len() > end.len() + 2 && lemma.ends_with(end))
    }

    /// The last of the nouns that follow at once: `a 63% approval rating`.
    fn run_after(&self, quantity: &Quantity) -> Option<usize> {
        let before = quantity.tokens.start.checked_sub(1)?;
        let described = self.tags[before] == Tag::Determiner
            || self.tokens[before].is_any(&["'s", "-", "with"])
            || self.tags[before] == Tag::Adjective;
        let run = (quantity.tokens.end..self.tokens.len())
            .take_while(|&at| {
                let inside = matches!(self.tags[at], Tag::Noun | Tag::Adjective | Tag::Gerund);
                inside && !self.tokens[at].capital
            })
            .last()?;
        (described && self.is_noun(run)).then_some(run)
    }

    /// `The turnout was 42.8%`, `revenue rose to`, `lifted sales to`: the noun of the clause that states a level.
    fn noun_of_clause(&self, quantity: &Quantity) -> Option<usize> {
        let at = quantity.tokens.start;
        let clause = self.clause_of(at)?;
        // `The turnout topped 50%`: the verb is part of the bound.
        if quantity.tokens.contains(&clause.head) {
            return self.group_head(clause.subject.clone());
        }
        if !clause.object.contains(&at) {
            return None;
        }
        let verb = self.tokens[clause.head].lemma.as_str();
        if MOVES.contains(&verb) {
            return self.group_head(clause.object.start..at);
        }
        let level = LEVELS.contains(&verb) || RISES.contains(&verb) || quantity.role != Role::Level;
        // `is home to 300 people`: something else is said before the number.
        let direct = (clause.group.end..at)
            .all(|at| !self.is_noun(at) || self.tokens[at].is_any(&["total", "average", "record"]));
        let moved = RISES.contains(&verb) || quantity.role != Role::Level;
        (level && (direct || moved)).then(|| self.group_head(clause.subject.clone()))?
    }

    /// The noun that heads a group: the last before the first preposition; what is counted for `the number of`.
    fn group_head(&self, range: Range<usize>) -> Option<usize> {
        let mut noun = None;
        for at in range {
            if self.is_noun(at) {
                noun = Some(at);
                continue;
            }
            let Some(head) = noun else { continue };
            if self.tokens[at].is("of") && NUMBERS.contains(&self.tokens[head].lemma.as_str()) {
                continue;
            }
            let inside = matches!(
                self.tags[at],
                Tag::Adjective | Tag::Determiner | Tag::Participle | Tag::Adverb
            ) || self.tokens[at].is_any(&["'s", "'", "-"]);
            if !inside {
                break;
            }
        }
        noun
    }

    /// The measures that a noun tells, alone or with the words before it.
    pub(super) fn by_noun(&self, noun: usize, quantity: &Quantity, found: &mut Measured) {
        for wording in wordings(&self.tokens[noun].lemma) {
            if wording.placed || !takes(wording.measure, quantity) {
                continue;
            }
            let words = wording.before.len();
            let fits = noun + 1 >= words && self.reads(noun + 1 - words, &wording.before);
            if fits {
                found.measures.push(wording.measure);
                found.tokens.extend(noun + 1 - words..=noun);
            }
        }
    }
}

/// Verbs that state the level of what their subject names.
const LEVELS: &[&str] = &[
    "be", "stand", "reach", "total", "amount", "come", "exceed", "average", "remain", "hit", "top",
    "surpass", "number", "measure", "stay", "hover", "equal", "pass", "approach", "near", "peak",
    "register", "range",
];

/// Verbs whose object names what is brought to a number: `lifted sales to`, `put the toll at`.
const MOVES: &[&str] = &[
    "lift", "raise", "cut", "reduce", "lower", "boost", "bring", "push", "take", "put", "estimate",
    "place", "set", "value", "price", "fix",
];

/// Verbs whose subject names what came to a number.
const RISES: &[&str] = &[
    "rise", "fall", "grow", "drop", "increase", "decrease", "climb", "jump", "slip", "shrink",
    "swell", "soar", "plunge", "surge", "dip", "decline", "double", "go", "sink",
];

/// Nouns that only say that there is a number.
pub(super) const NUMBERS: &[&str] = &[
    "number",
    "total",
    "figure",
    "count",
    "amount",
    "quantity",
    "sum",
    "level",
    "average",
    "maximum",
    "minimum",
    "value",
    "estimate",
    "proportion",
    "percentage",
    "rate",
];
