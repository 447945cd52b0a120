//! The wordings of `words/measures.txt` around a number.

use std::ops::Range;

use super::super::clause::Clause;
use super::super::quantity::Quantity;
use super::super::tag::Tag;
use super::super::words::{Wording, wordings};
use super::{Measured, View, takes};

/// Verbs that only say that there are so many.
const STANDING: &[&str] = &[
    "air",
    "be",
    "exist",
    "live",
    "reside",
    "dwell",
    "remain",
    "stand",
    "belong",
    "make",
    "comprise",
    "constitute",
    "form",
    "exceed",
    "total",
    "number",
    "reach",
    "need",
    "come",
];

/// Verbs whose object is all that there is of it: `has`, `publishes`, `confirmed`.
const HOLDING: &[&str] = &[
    "accommodate",
    "achieve",
    "amass",
    "announce",
    "attract",
    "average",
    "award",
    "bear",
    "boast",
    "bring",
    "broadcast",
    "build",
    "carry",
    "cast",
    "claim",
    "collect",
    "command",
    "complete",
    "confirm",
    "consist",
    "contain",
    "count",
    "cover",
    "credit",
    "describe",
    "document",
    "draw",
    "earn",
    "employ",
    "enrol",
    "enroll",
    "estimate",
    "feature",
    "field",
    "find",
    "gain",
    "garner",
    "get",
    "give",
    "have",
    "hold",
    "house",
    "include",
    "issue",
    "keep",
    "lay",
    "list",
    "log",
    "maintain",
    "make",
    "notch",
    "occupy",
    "offer",
    "operate",
    "own",
    "pick",
    "play",
    "possess",
    "print",
    "produce",
    "provide",
    "publish",
    "receive",
    "record",
    "register",
    "release",
    "report",
    "run",
    "score",
    "seat",
    "see",
    "sell",
    "serve",
    "shift",
    "ship",
    "span",
    "sport",
    "store",
    "take",
    "tally",
    "treat",
    "use",
    "write",
];

/// Whether a verb only says that there are so many, as `has` and `publishes` do, and `closed` does not.
pub(crate) fn states_number(verb: &str) -> bool {
    STANDING.contains(&verb) || HOLDING.contains(&verb)
}

/// What of a wording stands before its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Before {
    Nothing,
    Words,
    Verb,
}

impl View<'_> {
    /// The measures that the words around a number tell.
    pub(super) fn by_wording(&self, quantity: &Quantity, found: &mut Measured) {
        let at = quantity.tokens.start;
        let head = quantity.head.as_ref();
        let clauses: Vec<&Clause> = self.clause_of(at).into_iter().collect();
        let mut keys: Vec<&str> = Vec::new();
        if let Some(head) = head {
            keys.push(&head.lemma);
        }
        for clause in &clauses {
            keys.push(&self.tokens[clause.head].lemma);
        }
        let after_head = head.map(|head| head.at + 1);
        for next in [Some(quantity.tokens.end), after_head]
            .into_iter()
            .flatten()
        {
            if let Some(token) = self.tokens.get(next) {
                keys.push(&token.lemma);
            }
        }
        keys.extend((at.saturating_sub(6)..at).map(|before| self.tokens[before].lemma.as_str()));
        self.by_comparative(quantity, found);
        keys.sort_unstable();
        keys.dedup();
        for key in keys {
            for wording in wordings(key).iter().filter(|wording| wording.placed) {
                if !takes(wording.measure, quantity) {
                    continue;
                }
                let Some((tokens, counts)) = self.fits(wording, quantity, clauses.first().copied())
                else {
                    continue;
                };
                found.measures.push(wording.measure);
                found.tokens.extend(tokens);
                found.counts_it |= counts;
            }
        }
    }

    /// `taller than 60 metres`: the words of a bound belong to the number.
    fn by_comparative(&self, quantity: &Quantity, found: &mut Measured) {
        let than = quantity
            .tokens
            .clone()
            .find(|&at| self.tokens[at].is("than"));
        let Some(at) = than.and_then(|than| than.checked_sub(1)) else {
            return;
        };
        let word = self.tokens[at].folded.as_str();
        for wording in wordings(word) {
            let fits = wording.before == [word, "than"] && wording.after.is_empty();
            if fits && takes(wording.measure, quantity) {
                found.measures.push(wording.measure);
                found.tokens.push(at);
            }
        }
    }

    /// The tokens of a wording around a number, and whether what is counted is one of them.
    fn fits(
        &self,
        wording: &Wording,
        quantity: &Quantity,
        clause: Option<&Clause>,
    ) -> Option<(Vec<usize>, bool)> {
        let (before, mut told) = self.fits_before(&wording.before, quantity, clause)?;
        let (after, counts) = self.fits_after(&wording.after, quantity, clause, before)?;
        told.extend(after);
        Some((told, counts))
    }

    /// The words before a number: at once, or the verb that it undergoes with what stands at once before it.
    fn fits_before(
        &self,
        words: &[&str],
        quantity: &Quantity,
        clause: Option<&Clause>,
    ) -> Option<(Before, Vec<usize>)> {
        let Some((verb, rest)) = words.split_first() else {
            return Some((Before::Nothing, Vec::new()));
        };
        let at = quantity.tokens.start;
        let ends = self.skip_back(at).map_or(0, |last| last + 1);
        for end in [ends, at] {
            if end >= words.len() && self.reads(end - words.len(), words) {
                return Some((Before::Words, (end - words.len()..end).collect()));
            }
        }
        let clause = clause.filter(|clause| self.tokens[clause.head].lemma == *verb)?;
        if rest.is_empty() {
            let undergoes = if clause.passive {
                clause.subject.contains(&at)
            } else {
                clause.object.contains(&at) && self.is_direct(clause.group.end..at)
            };
            return undergoes.then(|| (Before::Verb, vec![clause.head]));
        }
        let near = clause.object.contains(&at)
            && ends >= rest.len()
            && self.reads(ends - rest.len(), rest);
        near.then(|| {
            let mut told = vec![clause.head];
            told.extend(ends - rest.len()..ends);
            (Before::Words, told)
        })
    }

    /// Whether nothing but describing words stand between a verb and its number.
    fn is_direct(&self, between: Range<usize>) -> bool {
        between.clone().all(|at| {
            matches!(
                self.tags[at],
                Tag::Determiner | Tag::Adverb | Tag::Adjective | Tag::Noun | Tag::Number
            ) || self.tokens[at].is_any(&["about", "around", "some", "and", "between", "$"])
                || (self.tags[at] == Tag::Preposition
                    && self.tokens[at].is_any(&["over", "under", "up", "to"]))
                || self.tags[at] == Tag::Symbol
        }) && between.len() <= 6
    }

    /// The words after a number: what is counted, who acts, or what stands there.
    fn fits_after(
        &self,
        words: &[&str],
        quantity: &Quantity,
        clause: Option<&Clause>,
        before: Before,
    ) -> Option<(Vec<usize>, bool)> {
        let Some((first, rest)) = words.split_first() else {
            let counts = before != Before::Nothing && self.counts_people(quantity);
            return Some((Vec::new(), counts));
        };
        let head = quantity.head.as_ref();
        let at = quantity.tokens.start;
        // What is counted, and what it does.
        if let Some(head) = head.filter(|head| head.lemma == *first) {
            if rest.is_empty() {
                let all = before != Before::Nothing || self.is_of_all(quantity, clause);
                return all.then(|| (vec![head.at], true));
            }
            if let Some(mut told) = self.fits_verb(rest, at, clause) {
                told.push(head.at);
                return Some((told, true));
            }
            if self.reads(head.at + 1, rest) {
                return Some(((head.at..head.at + 1 + rest.len()).collect(), true));
            }
        }
        let starts = [Some(quantity.tokens.end), head.map(|head| head.at + 1)];
        // `three championship teams` counts teams.
        let whole =
            |from: usize| head.is_none_or(|head| from > head.at || from + words.len() > head.at);
        for from in starts.into_iter().flatten() {
            if whole(from) && self.reads(from, words) {
                let counts =
                    head.is_some_and(|head| head.at < from) && self.counts_people(quantity);
                return Some(((from..from + words.len()).collect(), counts));
            }
        }
        if before != Before::Nothing {
            return None;
        }
        let told = self.fits_verb(words, at, clause)?;
        Some((told, self.counts_people(quantity)))
    }

    /// Whether what is counted is all there is of it, and not just those who did something or were treated so: `has 40 stores`,
    /// but not `closed 12 stores`, `12 employees resigned`.
    pub(super) fn is_of_all(&self, quantity: &Quantity, clause: Option<&Clause>) -> bool {
        let at = quantity.tokens.start;
        let Some(clause) = clause else {
            return true;
        };
        let verb = self.tokens[clause.head].lemma.as_str();
        // `a nine-member band`: the band acts.
        let hyphen = self
            .tokens
            .get(quantity.tokens.end)
            .is_some_and(|next| next.is("-"));
        let leads = clause.subject.contains(&at)
            && !hyphen
            && !(clause.subject.start..at)
                .any(|before| self.is_noun(before) || self.tags[before] == Tag::Preposition);
        let between = clause.group.end..at;
        let goes = between.clone().any(|at| self.tokens[at].is("to"));
        let undergoes = clause.object.contains(&at) && !goes && self.is_direct(between);
        match (leads, undergoes) {
            (true, _) if !clause.passive => STANDING.contains(&verb),
            (true, _) | (_, true) => states_number(verb),
            _ => true,
        }
    }

    /// The verb whose subject has the number, with the words behind it.
    fn fits_verb(&self, words: &[&str], at: usize, clause: Option<&Clause>) -> Option<Vec<usize>> {
        let (verb, rest) = words.split_first()?;
        let clause = clause.filter(|clause| {
            clause.subject.contains(&at) && self.tokens[clause.head].lemma == *verb
        })?;
        self.reads(clause.head + 1, rest).then(|| {
            let mut told = vec![clause.head];
            told.extend(clause.head + 1..clause.head + 1 + rest.len());
            told
        })
    }

    /// Whether a number counts people, or does not say what.
    fn counts_people(&self, quantity: &Quantity) -> bool {
        quantity.head.as_ref().is_none_or(|head| {
            matches!(
                head.lemma.as_str(),
                "person" | "man" | "individual" | "time" | "unit" | "soul"
            )
        })
    }
}
