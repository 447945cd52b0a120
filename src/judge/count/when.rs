//! When a value was so: the date that a value has of its own, and values of two times.

use super::super::Stance;
use super::super::source::{Hit, Opinion, SourceView};
use super::super::{date, days};
use super::Count;
use super::heads::{clause_of, extent};
use crate::facts::{DateBound, DateMention, Days, Quantity, Reading};

impl Count<'_> {
    /// What the date of an agreeing value says to the claim's date, where it has one of its own and that is the same.
    pub(super) fn dated_by(&self, parts: &[Opinion], source: &SourceView<'_>) -> Option<Opinion> {
        let wanted = own_date(self.reading, self.quantities.first()?)?;
        let agreeing = parts.iter().filter(|part| part.stance == Stance::Agrees);
        agreeing.flat_map(|part| &part.evidence).find_map(|hit| {
            let date = date_of(hit, source)?;
            let hit = Hit {
                passage: hit.passage,
                tokens: date.tokens.clone(),
            };
            let (stance, reason) = days::compare(wanted, date)?;
            let note = date::describe(date);
            (stance == Stance::Agrees).then(|| Opinion::on(stance, reason, note, hit))
        })
    }

    /// Whether a value that speaks against the claim has another date than the claim's own.
    pub(super) fn are_of_another_time(&self, parts: &[Opinion], source: &SourceView<'_>) -> bool {
        let Some(wanted) = self
            .quantities
            .first()
            .and_then(|it| own_date(self.reading, it))
        else {
            return false;
        };
        let against = parts
            .iter()
            .filter(|part| part.stance == Stance::Contradicts);
        against.flat_map(|part| &part.evidence).any(|hit| {
            let outcome = date_of(hit, source).and_then(|date| days::compare(wanted, date));
            outcome.is_some_and(|(stance, _)| stance == Stance::Contradicts)
        })
    }

    /// Whether a stated value has another date than the claimed one: `212 inhabitants in 1951`. One that speaks against the
    /// claim may also be that of a part of the claimed time: `carried 164,000 between January and March`.
    pub(super) fn is_of_another_date(
        &self,
        claimed: &Quantity,
        (reading, stated): (&Reading, &Quantity),
        against: bool,
    ) -> bool {
        let (Some(wanted), Some(date)) =
            (own_date(self.reading, claimed), own_date(reading, stated))
        else {
            return false;
        };
        let Some((stance, _)) = days::compare(wanted, date) else {
            return false;
        };
        let other = stance == Stance::Contradicts && reading.dates.len() > 1;
        other || against && is_period_within(wanted, date)
    }
}

/// `27 goals in 1999` for `20 goals in 1998`: where figure and time both differ, both may be true.
pub(super) fn speaks_of_another_time(parts: &[Opinion], when: &Opinion) -> bool {
    let place = |opinion: &Opinion| opinion.evidence.first().map(|hit| hit.passage);
    let against = |opinion: &Opinion| opinion.stance == Stance::Contradicts;
    let again = when.reason == date::ANOTHER_TIME;
    let then = if again {
        when.nearest.as_ref().map(|hit| hit.passage)
    } else {
        place(when)
    };
    (again || against(when))
        && parts
            .iter()
            .any(|part| against(part) && place(part) == then)
}

/// The date of the value that an opinion rests on.
fn date_of<'s>(hit: &Hit, source: &SourceView<'s>) -> Option<&'s DateMention> {
    let reading = &source.facts.readings[hit.passage];
    let at = |quantity: &&Quantity| extent(quantity).start == hit.tokens.start;
    own_date(reading, reading.quantities.iter().find(at)?)
}

/// The date of a value: the one just behind it, or the only one of its clause.
fn own_date<'r>(reading: &'r Reading, quantity: &Quantity) -> Option<&'r DateMention> {
    let end = extent(quantity).end;
    let behind = |date: &&DateMention| {
        let gap = end..date.tokens.start;
        end <= date.tokens.start
            && gap.len() <= 2
            && gap.clone().all(|at| reading.tokens[at].is_word())
    };
    if let Some(date) = reading.dates.iter().find(behind) {
        return Some(date);
    }
    let clause = clause_of(reading, quantity.tokens.start)?;
    // `At the census of 1951 there were 3,276 inhabitants`: what stands before the first clause leads into it.
    let first = reading
        .clauses
        .first()
        .is_some_and(|first| first.head == clause.head);
    let leads = |date: &DateMention| first && date.tokens.end <= clause.region().start;
    let inside = |date: &&DateMention| {
        leads(date)
            || clause_of(reading, date.tokens.start).is_some_and(|other| other.head == clause.head)
    };
    let mut own = reading.dates.iter().filter(inside);
    match (own.next(), own.next()) {
        (Some(date), None) => Some(date),
        _ => None,
    }
}

/// Whether a date is a stretch of weeks or more, and no more than half of another one.
fn is_period_within(whole: &DateMention, part: &DateMention) -> bool {
    let days = |date: &DateMention| match date.readings[..] {
        [days] if date.bound == DateBound::In => Some(days),
        _ => None,
    };
    let (Some(whole), Some(part)) = (days(whole), days(part)) else {
        return false;
    };
    let length = |days: Days| (days.end - days.start).get_days();
    whole.start <= part.start
        && part.end <= whole.end
        && length(part) >= 7
        && 2 * length(part) <= length(whole)
}
