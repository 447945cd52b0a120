//! Quantities: how many and how much, as intervals of exact numbers.

use std::ops::Range;

use smol_str::SmolStr;

use super::measure::Measured;
use super::token::Token;

mod ages;
mod amount;
mod bounds;
mod change;
mod compound;
mod context;
mod denominators;
mod digits;
mod fractions;
mod head;
mod interval;
mod label_words;
mod labels;
mod look;
mod money;
mod noun_words;
mod number_words;
mod numbers;
mod parts;
mod phrases;
mod ranges;
mod rates;
mod reading;
mod sets;
#[cfg(test)]
mod shown;
mod signs;
mod times;
mod unit_table;
mod units;
mod vague;

pub(super) use context::is_title;
pub use interval::{End, Interval, Number};
pub(super) use times::is_month;

/// How sure the words are of the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Approx {
    /// As written.
    None,
    /// about, some, roughly.
    About,
    /// nearly, almost, just under.
    NearBelow,
    /// just over, slightly more than.
    NearAbove,
    /// dozens, hundreds, several, a few.
    Vague,
}

/// What is counted or measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuantityKind {
    /// Things that can be counted.
    Count,
    /// Money, with the currency's ISO code when it is known.
    Money(Option<SmolStr>),
    /// Per cent.
    Percent,
    /// Percentage points.
    PercentagePoints,
    /// A length, weight, speed and so on; the unit is in [`Quantity::unit`].
    Measure,
    /// A length of time.
    Duration,
    /// Somebody's age.
    Age,
    /// `3 of 5`: the quantity is the part, this is the whole.
    PartOf(Interval),
    /// A place in an order: third, 21st.
    Ordinal,
    /// A number that names and does not count: Five Eyes, Page 3, Section 427, a score.
    Label,
}

/// A unit of measure in its base unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The name as a reader knows it, in the singular: `kilometre`, `year`.
    pub name: SmolStr,
    /// What it measures: `length`, `mass`, `time`.
    pub dimension: SmolStr,
    /// How many base units it is.
    pub factor: Number,
}

/// What is counted: a noun and the words before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The noun's lemma: `country`.
    pub lemma: SmolStr,
    /// Token index of the noun.
    pub at: usize,
    /// Lemmas of the words between the number and the noun: `western`.
    pub modifiers: Vec<SmolStr>,
    /// Lemmas of further nouns under the same number: `90 universities and nongovernmental groups`.
    pub conjuncts: Vec<SmolStr>,
}

/// Whether the number is a level or a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The number itself.
    Level,
    /// By how much it changed: `up 5%`, `fell by 3`.
    Delta,
    /// Where a change began: `from 5`.
    From,
    /// Where a change ended: `to 7`.
    To,
}

/// The direction of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// No change is stated.
    None,
    /// More.
    Up,
    /// Less.
    Down,
}

/// A quantity of a passage.
#[derive(Clone, Debug)]
pub struct Quantity {
    /// The set of numbers that the words allow.
    pub set: Interval,
    /// The number as written, scale words included.
    pub written: Number,
    /// Half of the last written digit's step: 50,000 for `1.2 million`, 1/2 for `51`.
    pub ulp: Number,
    /// How sure the words are.
    pub approx: Approx,
    /// Whether the words say that it is just this: exactly, only.
    pub exact: bool,
    /// What is counted or measured.
    pub kind: QuantityKind,
    /// The unit of a measure or a duration.
    pub unit: Option<Unit>,
    /// The noun that is counted.
    pub head: Option<Head>,
    /// The direction of a change.
    pub trend: Trend,
    /// Level or change.
    pub role: Role,
    /// Whether the count refers back (`the two countries`), so that it says nothing of a total.
    pub anaphoric: bool,
    /// Indices of the tokens it is made of, modifiers and unit included, head not.
    pub tokens: Range<usize>,
    /// What it measures; nothing where only the numbers of a text were read.
    pub measured: Measured,
}

/// The whole number written at a token, with the end of its words: `three` before `of the Five Eyes`.
#[must_use]
pub(crate) fn whole_number_at(tokens: &[Token], at: usize) -> Option<(Number, usize)> {
    let numeral = numbers::numeral(tokens, at, false, true)?;
    numeral
        .value
        .is_integer()
        .then_some((numeral.value, numeral.end))
}

/// Whether an amount of money shares tokens with a range: `USD 115`, `42 Lebanese Pounds`.
#[must_use]
pub(crate) fn holds_money(tokens: &[Token], range: &Range<usize>) -> bool {
    /// How far before its currency a number begins at most: `two and a half million Swiss francs`.
    const REACH: usize = 6;
    let paid = |at: usize| {
        let found = amount::amount(tokens, at, true, 0)
            .filter(|found| found.begin < range.end && found.end > range.start);
        found.is_some_and(|found| matches!(found.kind, QuantityKind::Money(_)))
    };
    // Behind the range only a sign may stand between: `Mex$ 10`.
    (range.start.saturating_sub(REACH)..range.end + 2).any(paid)
}

/// The quantities of a passage, in order, apart from each other; dates are found before and are not read again.
///
/// Years, decades and times of day make no quantity even where `dates` lacks them. Numbers that name are given as
/// [`QuantityKind::Label`]. The set of a count is not tightened to whole numbers: see [`Interval::on_integers`].
///
/// # Example
/// ```
/// use factlint::facts::{QuantityKind, quantities, tokens};
/// let found = quantities(&tokens("No fewer than 51 harbours closed on 9/11.", 0), &[]);
/// assert_eq!(found[0].kind, QuantityKind::Count);
/// assert!(found[0].set.contains(60.into()) && !found[0].set.contains(50.into()));
/// assert_eq!(found[1].kind, QuantityKind::Label);
/// ```
#[must_use]
pub fn quantities(tokens: &[Token], dates: &[Range<usize>]) -> Vec<Quantity> {
    reading::read(tokens, dates)
}
