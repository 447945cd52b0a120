//! Places on a chart or in a contest: `peaked at number four in Norway` against `reached number six in Norway`, `finished second
//! in the cup` against `came fifth in the cup`.

use std::ops::Range;

use super::owner::{self, Owner};
use crate::facts::{
    Clause, Modality, Name, Number, Quantity, QuantityKind, Reading, Tag, innermost, same_name,
};

/// Verbs of coming in: the place is the first that it had.
const ENTERS: &[&str] = &["debut", "enter", "start", "open", "premiere", "bow"];

/// Verbs of the best place.
const PEAKS: &[&str] = &[
    "peak", "reach", "hit", "climb", "rise", "ascend", "top", "stall",
];

/// Verbs of the place that one ends with.
const FINISHES: &[&str] = &["finish", "come", "place", "end", "rank"];

/// Which of the places that it had is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    Entered,
    Peaked,
    Finished,
}

/// A place on a chart.
struct Position<'r> {
    reading: &'r Reading,
    who: Owner<'r>,
    when: When,
    place: Number,
    /// The tokens that say on which chart: `in Norway`.
    chart: Range<usize>,
}

/// A note on another place on the same chart that a passage gives the claim's subject.
///
/// `pronoun` tells that what points back at the start of the passage may stand for the claim's subject.
pub(super) fn opposed(claim: &Reading, evidence: &Reading, pronoun: bool) -> Option<String> {
    let stated = positions(evidence);
    positions(claim).iter().find_map(|claimed| {
        let mut alike = stated.iter().filter(|it| claimed.is_like(it, pronoun));
        let other = alike.next()?;
        let same = other.place == claimed.place || alike.any(|it| it.place == claimed.place);
        (!same).then(|| format!("has number {} for number {}", other.place, claimed.place))
    })
}

impl Position<'_> {
    /// Whether both are of one thing, one chart and one moment.
    fn is_like(&self, other: &Position<'_>, pronoun: bool) -> bool {
        let who = match (self.who, other.who) {
            (Owner::Named(a), Owner::Named(b)) => same_name(&a.key, &b.key),
            (Owner::Named(_), Owner::Pointed(_)) => pronoun,
            _ => false,
        };
        let on = |a: &Position<'_>, b: &Position<'_>| {
            a.names()
                .all(|a| b.names().any(|b| same_name(&a.key, &b.key)))
        };
        who && self.when == other.when
            && on(self, other)
            && on(other, self)
            && (self.when != When::Finished || self.is_of_contest(other))
    }

    /// Whether both are of the same contest: with a noun or a name of it in common, and no other day.
    fn is_of_contest(&self, other: &Position<'_>) -> bool {
        let days = |it: &Position<'_>| it.reading.dates.first().cloned();
        let other_day = match (days(self), days(other)) {
            (Some(a), Some(b)) => super::days::compare(&a, &b)
                .is_some_and(|(stance, _)| stance == super::Stance::Contradicts),
            _ => false,
        };
        let words = |it: &Position<'_>| -> Vec<String> {
            let telling = it
                .chart
                .clone()
                .filter(|&at| it.reading.tags[at] == Tag::Noun);
            telling
                .map(|at| it.reading.tokens[at].lemma.to_string())
                .collect()
        };
        let (here, there) = (words(self), words(other));
        !other_day && here.iter().any(|word| there.contains(word))
    }

    fn names(&self) -> impl Iterator<Item = &Name> {
        let names = self.reading.names.iter();
        names.filter(|name| self.chart.contains(&name.tokens.start))
    }
}

fn positions(reading: &Reading) -> Vec<Position<'_>> {
    let numbers = reading.quantities.iter().filter(|it| is_place(reading, it));
    let mut found: Vec<Position<'_>> = numbers
        .filter_map(|number| position(reading, number))
        .collect();
    let finishes = reading
        .quantities
        .iter()
        .filter(|it| it.kind == QuantityKind::Ordinal);
    found.extend(finishes.filter_map(|number| finish(reading, number)));
    let tops = reading.clauses.iter().filter(|clause| {
        let chart = |at: usize| reading.tokens[at].is_any(&["chart", "charts"]);
        reading.tokens[clause.head].lemma == "top" && clause.object.clone().any(chart)
    });
    found.extend(tops.filter_map(|clause| {
        let end = segment_end(reading, clause.object.clone());
        of_clause(
            reading,
            clause,
            Number::from_integer(1),
            clause.object.start..end,
        )
    }));
    found
}

/// `number four`, `No. 4`, `#4`, `position four`.
fn is_place(reading: &Reading, quantity: &Quantity) -> bool {
    let before = |steps: usize| {
        let at = quantity.tokens.start.checked_sub(steps)?;
        reading.tokens.get(at)
    };
    let is = |steps: usize, words: &[&str]| before(steps).is_some_and(|it| it.is_any(words));
    let written = is(1, &["number", "no", "#", "position"]) || is(1, &["."]) && is(2, &["no"]);
    written && matches!(quantity.kind, QuantityKind::Label | QuantityKind::Count)
}

/// `finished second in the cup`, `came in fifth place in the cup`.
fn finish<'r>(reading: &'r Reading, number: &Quantity) -> Option<Position<'r>> {
    let clause = innermost(&reading.clauses, number.tokens.start)?;
    let verb = reading.tokens[clause.head].lemma.as_str();
    let next = reading.tokens.get(number.tokens.end);
    let place = usize::from(next.is_some_and(|next| next.is_any(&["place", "position"])));
    let alone = reading.tags.get(number.tokens.end + place) != Some(&Tag::Noun);
    let between = clause.group.end..number.tokens.start;
    let near = between.len() <= 2
        && between
            .clone()
            .all(|at| reading.tokens[at].is_any(&["up", "in", "the", "only"]));
    let from = number.tokens.end + place;
    let end = segment_end(reading, number.tokens.end..clause.object.end);
    let ends = FINISHES.contains(&verb) && alone && near;
    ends.then(|| at_place(reading, clause, When::Finished, number.written, from..end))?
}

fn position<'r>(reading: &'r Reading, number: &Quantity) -> Option<Position<'r>> {
    let clause = innermost(&reading.clauses, number.tokens.start)?;
    let from = number.tokens.end;
    let end = segment_end(reading, from..clause.object.end);
    of_clause(reading, clause, number.written, from..end)
}

fn of_clause<'r>(
    reading: &'r Reading,
    clause: &Clause,
    place: Number,
    chart: Range<usize>,
) -> Option<Position<'r>> {
    let verb = reading.tokens[clause.head].lemma.as_str();
    let when = if ENTERS.contains(&verb) {
        When::Entered
    } else if PEAKS.contains(&verb) {
        When::Peaked
    } else {
        return None;
    };
    at_place(reading, clause, when, place, chart)
}

fn at_place<'r>(
    reading: &'r Reading,
    clause: &Clause,
    when: When,
    place: Number,
    chart: Range<usize>,
) -> Option<Position<'r>> {
    let stated = !clause.negated && clause.modality == Modality::Asserted;
    stated.then(|| Position {
        reading,
        who: owner::of_clause(reading, clause),
        when,
        place,
        chart,
    })
}

/// Where what is said of one place ends: before the next one or a sign.
fn segment_end(reading: &Reading, range: Range<usize>) -> usize {
    let ends = |at: &usize| reading.tokens[*at].is_any(&[",", ";", "and", "while", "but", "("]);
    range.clone().find(ends).unwrap_or(range.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Dictionary, read};

    #[track_caller]
    fn check(claim: &str, evidence: &str, expected: Option<&str>) {
        let dictionary = Dictionary::default();
        let (claim, evidence) = (
            read(claim, 0, &dictionary, None),
            read(evidence, 0, &dictionary, None),
        );
        assert_eq!(opposed(&claim, &evidence, false).as_deref(), expected);
    }

    const BOTH: &str = "Salt Year reached number six in Norway and number two in Sweden.";

    #[test]
    fn another_place_on_the_same_chart_is_found() {
        check(
            "Salt Year peaked at number four in Norway.",
            BOTH,
            Some("has number 6 for number 4"),
        );
        check("Salt Year peaked at number six in Norway.", BOTH, None);
    }

    #[test]
    fn other_charts_and_first_places_are_not_compared() {
        check("Salt Year peaked at number four in Denmark.", BOTH, None);
        check("Salt Year debuted at number four in Norway.", BOTH, None);
    }

    #[test]
    fn who_came_fifth_did_not_finish_second() {
        let fifth = "Ada Moor ended up fifth in the cup.";
        let expected = Some("has number 5 for number 2");
        check("Ada Moor finished second in the cup.", fifth, expected);
        check("Ada Moor finished second in the marathon.", fifth, None);
    }

    #[test]
    fn what_tops_a_chart_is_number_one() {
        let topped = "Salt Year topped the chart in Norway.";
        let expected = Some("has number 1 for number 2");
        check(
            "Salt Year peaked at number two in Norway.",
            topped,
            expected,
        );
    }
}
