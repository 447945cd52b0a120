//! Lengths of time and ages that no passage writes: what two dates of one make. `was mayor from 1990 to 1996` is six years,
//! and who lived from 12 May 1948 to 3 June 2001 died at 53.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::super::Stance;
use super::super::align::alike;
use super::super::date::{self, Lived};
use super::super::owner::Owner;
use super::super::source::{Hit, Opinion, SourceView};
use super::super::statement;
use super::super::words;
use super::gate::Gate;
use super::heads::clause_of;
use super::measured;
use super::{Count, ages};
use crate::facts::{
    Clause, DateMention, Days, End, Interval, Number, Quantity, QuantityKind, Reading, Token,
    same_name,
};

/// Verbs that say how long something was, whatever it was.
const LASTING: &[&str] = &["last", "continue", "rage", "endure", "go", "live"];

/// Verbs of holding an office.
const HOLDING: &[&str] = &["be", "serve", "hold", "reign", "rule", "work"];

impl Count<'_> {
    /// What the dates of the passages make, where the claim is of a length of time or an age at a death.
    pub(super) fn derived(&self, claimed: &Quantity, source: &SourceView<'_>) -> Vec<Opinion> {
        let years = claimed
            .unit
            .as_ref()
            .is_some_and(|unit| unit.name == "year");
        if !years {
            return Vec::new();
        }
        let mut found = Vec::new();
        for (passage, reading) in source.readings() {
            match claimed.kind {
                QuantityKind::Age => found.extend(self.age(claimed, passage, source)),
                QuantityKind::Duration => {
                    let one = only_stretch(reading);
                    found.extend(one.and_then(|it| self.length(claimed, it, passage, source)));
                }
                _ => {}
            }
        }
        found
    }

    /// The age at which the one lived who stands before a bracket with both dates.
    fn age(&self, claimed: &Quantity, passage: usize, source: &SourceView<'_>) -> Option<Opinion> {
        if !ages::is_at_death(self.reading, claimed) {
            return None;
        }
        let Lived { who, birth, death } = date::lived(&source.facts.readings[passage])?;
        let Owner::Named(name) = measured::owner(self.reading, claimed) else {
            return None;
        };
        let names = statement::places(&self.units, self.reading, passage, source);
        if !same_name(&name.key, &who.key) || !statement::names_fit(&self.units, &names) {
            return None;
        }
        let youngest = whole_years(last(birth)?, death.start);
        let oldest = whole_years(birth.start, last(death)?);
        let tokens = who.tokens.clone();
        Some(answer(
            claimed,
            youngest..=oldest,
            None,
            Hit { passage, tokens },
        ))
    }

    /// How long something went on that a passage dates from one year to another.
    fn length(
        &self,
        claimed: &Quantity,
        stretch: &DateMention,
        passage: usize,
        source: &SourceView<'_>,
    ) -> Option<Opinion> {
        let reading = &source.facts.readings[passage];
        let (start, end) = date::ends(reading, stretch)?;
        let claim = clause_of(self.reading, claimed.tokens.start)?;
        let stated = clause_of(reading, stretch.tokens.start);
        if let Some(holder) = date::holder(reading, stretch) {
            let Owner::Named(name) = measured::owner(self.reading, claimed) else {
                return None;
            };
            if !same_name(&name.key, &holder.key) {
                return None;
            }
        }
        if !self.goes_on_alike(claim, (reading, stated), stretch) {
            return None;
        }
        let made = Quantity {
            tokens: stretch.tokens.clone(),
            head: None,
            ..claimed.clone()
        };
        if self.measured_gate(claimed, &made, passage, source)? == Gate::Shut {
            return None;
        }
        let shortest = whole_years(last(start)?, end.start);
        let longest = whole_years(start.start, last(end)?) + 1;
        let told = i64::from(end.start.year() - start.start.year());
        // `from 1902 through 1917` may be sixteen years as well.
        let mut words = reading.tokens[stretch.tokens.clone()].iter();
        let told = Some(told).filter(|_| !words.any(|token| token.is("through")));
        let tokens = stretch.tokens.clone();
        Some(answer(
            claimed,
            shortest..=longest,
            told,
            Hit { passage, tokens },
        ))
    }

    /// Whether the claim's verb is that of what a passage dates, or says of anything how long it was.
    fn goes_on_alike(
        &self,
        claim: &Clause,
        (reading, stated): (&Reading, Option<&Clause>),
        stretch: &DateMention,
    ) -> bool {
        let verb = self.reading.tokens[claim.head].lemma.as_str();
        let lasts = LASTING.contains(&verb);
        if date::holder(reading, stretch).is_some() {
            return lasts;
        }
        stated.is_some_and(|stated| {
            let there = reading.tokens[stated.head].lemma.as_str();
            let office = HOLDING.contains(&verb) && HOLDING.contains(&there);
            let asserted = !stated.negated && !claim.negated;
            asserted
                && (lasts || office || alike((self.reading, claim.head), (reading, stated.head)))
        })
    }
}

/// What a number of years says to the claim, given as a range of whole years and as the difference of the years told.
fn answer(claimed: &Quantity, years: RangeInclusive<i64>, told: Option<i64>, hit: Hit) -> Opinion {
    let number = |years: i64| Number::from_integer(years.into());
    let (least, most) = ((*years.start()).max(0), (*years.end()).max(0));
    let can = Interval {
        low: End::Closed(number(least)),
        high: End::Closed(number(most)),
    };
    let note = format!("{least} to {most} years for {}", words::quantity(claimed));
    let told = told.is_some_and(|told| claimed.set.contains(number(told)));
    let (stance, reason) = if !claimed.set.intersects(&can) {
        (Stance::Contradicts, "disjoint")
    } else if told || can.is_subset(&claimed.set) {
        (Stance::Agrees, "derived")
    } else {
        (Stance::Compatible, "overlap")
    };
    Opinion::on(stance, reason, note, hit)
}

/// The one stretch of time of a passage: of `from 1990 to 1996 and again from 2000 to 2002`, none is the whole.
fn only_stretch(reading: &Reading) -> Option<&DateMention> {
    let told = |it: &Token| {
        !it.capital && it.is_any(&["again", "term", "spell", "stint", "first", "second"])
    };
    let mut all = reading
        .dates
        .iter()
        .filter(|it| date::ends(reading, it).is_some());
    let one = all.next()?;
    (all.next().is_none() && !reading.tokens.iter().any(told)).then_some(one)
}

/// The last day of some.
fn last(days: Days) -> Option<Date> {
    days.end.yesterday().ok()
}

/// The whole years from one day to another.
fn whole_years(from: Date, to: Date) -> i64 {
    let years = i64::from(to.year()) - i64::from(from.year());
    let before = (to.month(), to.day()) < (from.month(), from.day());
    years - i64::from(before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_whole_on_its_day() {
        let from = Date::constant(1948, 5, 12);
        assert_eq!(whole_years(from, Date::constant(2001, 5, 11)), 52);
        assert_eq!(whole_years(from, Date::constant(2001, 5, 12)), 53);
    }
}
