//! What a number measures: the noun that it belongs to (`a depth of 64 km`, `the depth was 64 km`), and the wordings of
//! `words/measures.txt` around it.
//!
//! Two numbers of one measure answer each other whatever their verbs: `employs 300 people` and `a staff of 300`.

mod noun;
mod wording;

use smol_str::SmolStr;

use super::clause::{Clause, innermost};
use super::quantity::{Quantity, QuantityKind};
use super::tag::Tag;
use super::token::Token;
use super::words::Measure;
use noun::NUMBERS;
pub(crate) use wording::states_number;

/// What a number measures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measured {
    /// The measures of the table whose wording stands around the number, in ascending order.
    pub measures: Vec<Measure>,
    /// The dictionary form of the noun that the number belongs to, where there is one: `depth`.
    pub noun: Option<SmolStr>,
    /// Where that noun stands.
    pub noun_at: Option<usize>,
    /// Whether what is counted is part of the wording: `300 employees`, `300 people died`.
    pub counts_it: bool,
    /// Whether it counts those who did something or were treated so: `closed 12 stores`, `12 employees resigned`.
    pub of_some: bool,
    /// How it was taken from several values.
    pub taken: Taken,
    /// Indices of the tokens that say what is measured.
    pub tokens: Vec<usize>,
}

/// Which one of several values a number is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Taken {
    /// Not said: the one value, or the whole.
    #[default]
    Whole,
    /// `an average of`.
    Mean,
    /// `a maximum of`, `the deepest`.
    Most,
    /// `a minimum of`.
    Least,
}

/// A passage of which measures are looked for.
pub(super) struct View<'v> {
    pub tokens: &'v [Token],
    pub tags: &'v [Tag],
    pub clauses: &'v [Clause],
}

impl View<'_> {
    /// What a number of the passage measures.
    pub(super) fn measured(&self, quantity: &Quantity) -> Measured {
        let mut found = Measured::default();
        let nouns = self.nouns(quantity);
        for noun in &nouns {
            self.by_noun(*noun, quantity, &mut found);
        }
        self.by_wording(quantity, &mut found);
        let attribute = nouns
            .iter()
            .find(|&&noun| !NUMBERS.contains(&self.tokens[noun].lemma.as_str()));
        if let Some(&noun) = attribute {
            found.noun = Some(self.tokens[noun].lemma.clone());
            found.noun_at = Some(noun);
            found.tokens.push(noun);
        }
        found.taken = self.taken(quantity, &nouns);
        found.of_some = quantity.kind == QuantityKind::Count
            && !self.is_of_all(quantity, self.clause_of(quantity.tokens.start));
        found.measures.sort_unstable();
        found.measures.dedup();
        found.tokens.sort_unstable();
        found.tokens.dedup();
        found
    }

    /// The token before a number, over articles, adverbs and `some`.
    fn skip_back(&self, start: usize) -> Option<usize> {
        (0..start).rev().take(4).find(|&at| {
            let skipped = matches!(self.tags[at], Tag::Determiner | Tag::Adverb)
                || self.tokens[at].is_any(&[
                    "about",
                    "around",
                    "some",
                    "only",
                    "just",
                    "estimated",
                    "record",
                    "total",
                    "combined",
                    "respectable",
                    "mere",
                    "staggering",
                ]);
            !skipped
        })
    }

    fn is_noun(&self, at: usize) -> bool {
        self.tags[at] == Tag::Noun
    }

    /// The innermost clause that a token belongs to.
    fn clause_of(&self, at: usize) -> Option<&Clause> {
        innermost(self.clauses, at)
    }

    /// Whether words stand at a place, as dictionary forms; `its` stands for any possessive.
    fn reads(&self, from: usize, words: &[&str]) -> bool {
        let Some(tokens) = self.tokens.get(from..from + words.len()) else {
            return false;
        };
        tokens.iter().zip(words).all(|(token, word)| {
            token.lemma == *word
                || token.folded == *word
                || (*word == "its" && token.is_any(&["his", "her", "their"]))
                || (*word == "life" && token.is("lives"))
        })
    }

    /// Whether the number is a mean, a maximum or a minimum.
    fn taken(&self, quantity: &Quantity, nouns: &[usize]) -> Taken {
        let start = quantity.tokens.start;
        let near = start.saturating_sub(3)..start;
        let described = nouns
            .iter()
            .flat_map(|&noun| noun.saturating_sub(2)..noun + 1);
        // `The lowest temperature recorded there is −41 °C`: of degrees the superlative may stand anywhere before.
        let degrees = quantity
            .unit
            .as_ref()
            .is_some_and(|unit| unit.dimension.starts_with("temperature"));
        let far = start.saturating_sub(if degrees { 12 } else { 0 })..start;
        let words = near.chain(far).chain(described);
        let words: Vec<&Token> = words.map(|at| &self.tokens[at]).collect();
        let any = |list: &[&str]| words.iter().any(|token| token.is_any(list));
        if any(&[
            "average",
            "averaged",
            "averages",
            "averaging",
            "mean",
            "median",
        ]) {
            Taken::Mean
        } else if any(&[
            "maximum", "max", "peak", "peaked", "highest", "deepest", "greatest", "tallest",
            "longest",
        ]) {
            Taken::Most
        } else if any(&["minimum", "min", "lowest", "smallest", "shortest"]) {
            Taken::Least
        } else {
            Taken::Whole
        }
    }
}

/// Whether a number is of a sort that a measure has.
fn takes(measure: Measure, quantity: &Quantity) -> bool {
    let sort = match &quantity.kind {
        QuantityKind::Count => "count",
        QuantityKind::Money(_) => "money",
        QuantityKind::Percent => "percent",
        QuantityKind::PartOf(_) => "part",
        QuantityKind::Duration => "time",
        QuantityKind::Age => "age",
        QuantityKind::Measure => quantity
            .unit
            .as_ref()
            .map_or("", |unit| unit.dimension.as_str()),
        QuantityKind::PercentagePoints | QuantityKind::Ordinal | QuantityKind::Label => {
            return false;
        }
    };
    measure.takes(sort)
}

#[cfg(test)]
mod tests {
    use super::Taken;
    use crate::facts::{Dictionary, read};

    /// The measures and the noun of the first number of a sentence.
    #[track_caller]
    fn check(sentence: &str, measures: &[&str], noun: Option<&str>) {
        let reading = read(sentence, 0, &Dictionary::default(), None);
        let found = &reading.quantities[0].measured;
        let names: Vec<&str> = found
            .measures
            .iter()
            .map(|measure| measure.name())
            .collect();
        assert_eq!(
            (&names[..], found.noun.as_deref()),
            (measures, noun),
            "{sentence}"
        );
    }

    #[test]
    fn one_measure_has_many_wordings() {
        check("The mill employs 300 people.", &["staff"], None);
        check("The mill has 300 employees.", &["staff"], None);
        check(
            "A workforce of 300 runs the mill.",
            &["staff"],
            Some("workforce"),
        );
        check("The headcount rose to 300.", &["staff"], Some("headcount"));
        check("The dam is 74 metres high.", &["height"], None);
        check("The mill runs two shops.", &["branches"], None);
        check("The collapse killed 12 miners.", &["deaths"], None);
        check("Twelve miners were killed.", &["deaths"], None);
    }

    #[test]
    fn those_to_whom_something_was_done_are_not_all() {
        check("The mill closed two shops.", &[], None);
        check("Six members resigned.", &[], None);
        check("The club has six members.", &["members"], None);
    }

    #[test]
    fn a_bound_by_a_comparative_measures_what_its_adjective_does() {
        check("The dam is taller than 74 metres.", &["height"], None);
    }

    #[test]
    fn what_describes_the_counted_noun_measures_nothing() {
        check("She played for three championship teams.", &[], None);
    }

    #[test]
    fn a_mean_is_no_total() {
        let taken = |text: &str| {
            read(text, 0, &Dictionary::default(), None).quantities[0]
                .measured
                .taken
        };
        assert_eq!(
            taken("The lake has an average depth of 4 metres."),
            Taken::Mean
        );
        assert_eq!(
            taken("The lake has a maximum depth of 11 metres."),
            Taken::Most
        );
        assert_eq!(taken("The lake has a depth of 11 metres."), Taken::Whole);
    }
}
