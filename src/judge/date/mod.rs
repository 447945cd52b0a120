//! Claims of when something happened.

mod event;
mod life;
mod same;
mod stretch;
mod works;

use std::borrow::Cow;
use std::ops::Range;

use super::Stance;
use super::align::{self, Unit, units};
use super::days::compare;
use super::kind::{ClaimView, Kind, Understood};
use super::source::{Hit, Opinion, SourceView, weigh};
use crate::facts::{DateBound, DateMention, Days, Modality, Name, NameKind, Reading, innermost};
use event::{Event, Side, event};
use life::Life;

/// The reason of silence where what is claimed is told of another time, and may have happened more than once.
pub(super) const ANOTHER_TIME: &str = "another-time";

/// When it happened.
pub(crate) const KIND: Kind = Kind {
    name: "date",
    about: "\
What it does: reads a date, a month, a year or a weekday as an interval of days and compares it with the date that a \
source gives of the same event.
Why it matters: `on Monday` is a date where the publication date is known, and a date of another event refutes nothing.
Holds: `Announced on 12 November 2018`, where a source dated Tuesday 13 November 2018 says `the announcement on Monday`.
Does not hold: `Announced on 13 November 2018`, by the same words.
Limits: the date must stand in the clause of the event; a source without a publication date knows only the weekday.",
    read,
};

/// A claim with a date.
struct When<'a> {
    reading: &'a Reading,
    date: &'a DateMention,
    units: Vec<Unit>,
    /// The verb or noun that says what happened.
    event: Option<Event>,
    on_subject: bool,
    /// Whether the claim says that it will be or may be.
    is_open: bool,
}

fn read<'a>(claim: &ClaimView<'a>) -> Option<Box<dyn Understood + 'a>> {
    let reading = claim.reading;
    let counted = reading.quantities.iter().any(|quantity| {
        let dated = reading
            .dates
            .iter()
            .any(|date| date.tokens.contains(&quantity.tokens.start));
        use crate::facts::QuantityKind::{Count, Measure, Money, Percent, PercentagePoints};
        let kind = matches!(
            quantity.kind,
            Count | Measure | Money(_) | Percent | PercentagePoints
        );
        !quantity.anaphoric && kind && !dated
    });
    if counted { None } else { dated(claim) }
}

/// The date of a claim, whatever else it says.
pub(super) fn dated<'a>(claim: &ClaimView<'a>) -> Option<Box<dyn Understood + 'a>> {
    let reading = claim.reading;
    // `the 1936 film`: a year that tells which one is meant says nothing of when anything happened.
    let date = reading
        .dates
        .iter()
        .find(|date| is_known(date) && !date.identifies)?;
    let used: Vec<Range<usize>> = reading
        .dates
        .iter()
        .map(|date| date.tokens.clone())
        .collect();
    let event = event(reading, date);
    // `the filming finished`: the verb says which end is meant, and is no word to look for.
    let side = event.as_ref().and_then(|event| event.side);
    let verb = innermost(&reading.clauses, date.tokens.start).filter(|_| side.is_some());
    let told = verb.map(|clause| clause.group.start..clause.group.end);
    let at = event.as_ref().and_then(|event| event.at);
    let told = told.into_iter().flatten().filter(|verb| Some(*verb) != at);
    let used: Vec<Range<usize>> = used.into_iter().chain(told.map(|at| at..at + 1)).collect();
    let units = units(reading, &used);
    let others = reading.names.iter().any(|name| {
        matches!(
            name.kind,
            NameKind::Proper | NameKind::Place | NameKind::Group
        )
    });
    let names_subject = reading
        .names
        .iter()
        .any(|name| name.kind == NameKind::Subject);
    let on_subject = claim.dictionary.subject().is_some() && (names_subject || !others);
    Some(Box::new(When {
        reading,
        date,
        units,
        event,
        on_subject,
        is_open: innermost(&reading.clauses, date.tokens.start)
            .is_some_and(|clause| clause.modality != Modality::Asserted),
    }))
}

/// Whether a date says enough to be compared.
fn is_known(date: &DateMention) -> bool {
    !date.readings.is_empty() || date.weekday.is_some() || date.month_day.is_some()
}

/// Whose life a bracket gives from birth to death.
pub(super) struct Lived<'r> {
    /// The name before the bracket.
    pub who: &'r Name,
    /// The day of birth, or the month or year.
    pub birth: Days,
    /// That of death.
    pub death: Days,
}

/// The life that a passage gives in a bracket after a name: `Ada Moor (1 May 1901 – 3 June 1980)`.
pub(super) fn lived(reading: &Reading) -> Option<Lived<'_>> {
    let days = |date: &DateMention| match date.readings[..] {
        [days] => Some(days),
        _ => None,
    };
    let first = reading.dates.first()?;
    let who = life::holder(reading, first)?;
    let (birth, death) = match life::span(reading, first) {
        Some((birth, death)) => (days(&birth)?, days(&death)?),
        None => {
            let of = |life: Life| {
                reading
                    .dates
                    .iter()
                    .find(|it| life::of(reading, it) == Some(life))
            };
            (days(of(Life::Birth)?)?, days(of(Life::Death)?)?)
        }
    };
    Some(Lived { who, birth, death })
}

/// From when to when a stretch of time is told to go on.
pub(super) fn ends(reading: &Reading, date: &DateMention) -> Option<(Days, Days)> {
    let (start, end) = stretch::ends(reading, date)?;
    Some((*start.readings.first()?, *end.readings.first()?))
}

/// The name before the bracket that a date stands in.
pub(super) fn holder<'r>(reading: &'r Reading, date: &DateMention) -> Option<&'r Name> {
    life::holder(reading, date)
}

impl Understood for When<'_> {
    fn echo(&self) -> String {
        let event = self.told("the event");
        format!("date = {}, of {event}", describe(self.date))
    }

    fn judge(&self, source: &SourceView<'_>) -> Opinion {
        let mut found = Vec::new();
        let mut nearest = None;
        // What happened on another day, and may have happened on the claimed one too.
        let mut again: Option<Hit> = None;
        // Passages with the claimed date, but without all of the claim.
        let mut fits: Vec<usize> = Vec::new();
        for (passage, reading) in source.readings() {
            for stated in reading.dates.iter().filter(|date| is_known(date)) {
                let hit = Hit {
                    passage,
                    tokens: stated.tokens.clone(),
                };
                if !self.is_same_event(stated, passage, reading, source) {
                    nearest.get_or_insert(hit);
                    continue;
                }
                let Some(of_event) = self.side_of(stated, reading) else {
                    continue;
                };
                let Some((stance, reason)) = compare(self.date, &of_event) else {
                    continue;
                };
                let by_ends = self
                    .by_ends(stated, reading)
                    .or_else(|| self.by_start(stated, reading));
                let held = stance == Stance::Compatible && self.held(stated, reading);
                let (stance, reason) = match by_ends {
                    Some(outcome) => outcome,
                    None if held => (Stance::Agrees, "entailed"),
                    None => (stance, reason),
                };
                let whole = super::values::ranks_hold(self.reading, reading)
                    && super::values::numbers_hold(self.reading, reading)
                    && !self.lasts_beyond(stated, reading)
                    && super::values::nouns_hold(&self.units, self.reading, reading);
                if stance == Stance::Agrees && !whole {
                    fits.push(passage);
                    nearest.get_or_insert(hit);
                    continue;
                }
                let again_then = by_ends.is_none() && self.may_recur(&of_event, reading);
                if stance == Stance::Contradicts && again_then {
                    again.get_or_insert(hit);
                    continue;
                }
                let both = [(self.reading, self.date), (reading, stated)];
                let Some((stance, reason)) = super::denial::of_date(both, (stance, reason)) else {
                    nearest.get_or_insert(hit);
                    continue;
                };
                let note = format!("{} for {}", describe(&of_event), describe(self.date));
                found.push(Opinion::on(stance, reason, note, hit));
            }
        }
        let fitting = |opinion: &Opinion| {
            let mut hits = opinion.evidence.iter();
            hits.any(|hit| fits.contains(&hit.passage))
        };
        found.retain(|opinion| opinion.stance != Stance::Contradicts || !fitting(opinion));
        weigh(found, || {
            let event = self.told("it");
            match again {
                Some(hit) => Opinion {
                    reason: ANOTHER_TIME,
                    ..Opinion::silent(format!("found `{event}` of another time only"), Some(hit))
                },
                None => Opinion::silent(format!("looked for a date of `{event}`"), nearest),
            }
        })
    }
}

impl When<'_> {
    /// Whether what happened may have happened on both days: who visited in May may have visited in June of another year.
    fn may_recur(&self, stated: &DateMention, reading: &Reading) -> bool {
        let Some(event) = &self.event else {
            return false;
        };
        let recurs = RECURRING.contains(&align::shown(&event.word));
        let year = |date: &DateMention| date.readings.first().map(|days| days.start.year());
        let once = |reading: &Reading| reading.tokens.iter().any(|token| token.is_any(ONCE));
        recurs && year(self.date) != year(stated) && !once(self.reading) && !once(reading)
    }

    /// Two stretches that are both told by their ends, `from 1816 to 1828`, contradict each other where one of these differs,
    /// unless the passage has further ones.
    fn by_ends(&self, stated: &DateMention, reading: &Reading) -> Option<(Stance, &'static str)> {
        let claimed = stretch::ends(self.reading, self.date)?;
        let found = stretch::ends(reading, stated)?;
        let alone = reading
            .dates
            .iter()
            .filter(|date| stretch::ends(reading, date).is_some());
        if alone.count() > 1 {
            return None;
        }
        let differ = |a: &DateMention, b: &DateMention| {
            compare(a, b).is_some_and(|(stance, _)| stance == Stance::Contradicts)
        };
        (differ(&claimed.0, &found.0) || differ(&claimed.1, &found.1))
            .then_some((Stance::Contradicts, "disjoint"))
    }

    /// Whether the claimed time lies in a stretch over which somebody was something: who was mayor from 1990 to 1996 was mayor
    /// in 1994.
    fn held(&self, stated: &DateMention, reading: &Reading) -> bool {
        let being = |reading: &Reading, date: &DateMention| {
            innermost(&reading.clauses, date.tokens.start).is_some_and(|clause| {
                matches!(
                    reading.tokens[clause.head].lemma.as_str(),
                    "be" | "serve" | "reign"
                ) && !clause.negated
            })
        };
        let within = |whole: &DateMention| match (&self.date.readings[..], &whole.readings[..]) {
            ([a], [b]) => b.start <= a.start && a.end <= b.end,
            _ => false,
        };
        self.date.bound == DateBound::In
            && stretch::ends(reading, stated).is_some()
            && being(self.reading, self.date)
            && being(reading, stated)
            && within(stated)
    }

    /// Two stretches that both go on since a year contradict each other where the years differ.
    fn by_start(&self, stated: &DateMention, reading: &Reading) -> Option<(Stance, &'static str)> {
        let since = |reading: &Reading, date: &DateMention| {
            let year = date.readings.first().map(|days| days.start.year());
            year.filter(|_| is_told_by(reading, date, &["since"]) && date.bound == DateBound::After)
        };
        let (claimed, found) = (since(self.reading, self.date)?, since(reading, stated)?);
        (claimed != found).then_some((Stance::Contradicts, "disjoint"))
    }

    /// Whether the claim says until when it went on, and a passage only gives a day before: a contract that runs until
    /// 2031 is no contract that was won in 2021.
    fn lasts_beyond(&self, stated: &DateMention, reading: &Reading) -> bool {
        let until =
            |reading: &Reading, date: &DateMention| is_told_by(reading, date, &["until", "till"]);
        self.date.bound == DateBound::Before
            && until(self.reading, self.date)
            && !until(reading, stated)
            && stretch::ends(reading, stated).is_none()
    }

    /// What happened, in words.
    fn told(&self, otherwise: &'static str) -> &str {
        self.event
            .as_ref()
            .map_or(otherwise, |event| align::shown(&event.word))
    }

    /// The part of a stated date that the claim is of: the year of death in `Ada Moor (1901–1980)`, the first month of
    /// `from May 1994 to June 1995` for what began then. None where it is of something else.
    fn side_of<'d>(
        &self,
        stated: &'d DateMention,
        reading: &Reading,
    ) -> Option<Cow<'d, DateMention>> {
        let event = self.event.as_ref();
        if let Some((birth, death)) = life::span(reading, stated) {
            let is = |life: Life| event.is_some_and(|event| life.is_event(&event.word));
            let side = event
                .filter(|event| event.whole)
                .and_then(|event| event.side);
            return match (is(Life::Birth), is(Life::Death), side) {
                (true, _, _) | (_, _, Some(Side::Start)) => Some(Cow::Owned(birth)),
                (_, true, _) | (_, _, Some(Side::End)) => Some(Cow::Owned(death)),
                _ => None,
            };
        }
        let Some(side) = event.and_then(|event| event.side) else {
            return Some(Cow::Borrowed(stated));
        };
        let ends = stretch::ends(reading, stated).filter(|_| self.goes_on(stated, reading));
        Some(match (ends, side) {
            (None, _) => Cow::Borrowed(stated),
            (Some((start, _)), Side::Start) => Cow::Owned(start),
            (Some((_, end)), Side::End) => Cow::Owned(end),
        })
    }
}

/// Verbs of what the same one does to the same thing again.
const RECURRING: &[&str] = &[
    "visit", "receive", "win", "meet", "play", "perform", "tour", "attack", "host", "appear",
    "score", "travel", "arrest", "compete", "attend", "lose", "defeat", "speak", "strike", "flood",
    "erupt", "protest", "vote", "raise", "cut", "fall", "rise", "increase", "decrease", "donate",
    "climb", "race", "swim", "fly", "sail", "march", "renew", "extend",
];

/// Words that tell that it happened once, or which time it was.
const ONCE: &[&str] = &[
    "first",
    "only",
    "last",
    "once",
    "final",
    "inaugural",
    "debut",
    "maiden",
    "finally",
];

/// Whether one of some words stands in a date or just before it.
fn is_told_by(reading: &Reading, date: &DateMention, words: &[&str]) -> bool {
    let from = date.tokens.start.saturating_sub(1);
    let mut tokens = reading.tokens[from..date.tokens.end].iter();
    tokens.any(|token| token.is_any(words))
}

fn side(bound: DateBound) -> &'static str {
    match bound {
        DateBound::In => "",
        DateBound::Before => "before ",
        DateBound::After => "after ",
    }
}

/// A date in words: `2018-11-12`, `2018-11-01 to 2018-11-30`, `a Monday`.
pub(crate) fn describe(date: &DateMention) -> String {
    let readings: Vec<String> = date
        .readings
        .iter()
        .map(|days| {
            let last = days.end.yesterday().unwrap_or(days.end);
            if last == days.start {
                days.start.to_string()
            } else {
                format!("{} to {last}", days.start)
            }
        })
        .collect();
    match (readings.is_empty(), date.weekday, date.month_day) {
        (false, _, _) => readings.join(" or "),
        (true, Some(weekday), _) => format!("a {weekday:?}"),
        (true, None, Some((month, Some(day)))) => {
            format!("{}day {day} of month {month}", side(date.bound))
        }
        (true, None, Some((month, None))) => format!("{}month {month}", side(date.bound)),
        (true, None, None) => "no date".to_owned(),
    }
}
