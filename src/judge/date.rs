//! Claims of when something happened.

use std::ops::Range;

use smol_str::SmolStr;

use super::Stance;
use super::align::{self, Place, Unit, What, coverage, find, units};
use super::days::compare;
use super::kind::{ClaimView, Kind, Understood};
use super::life;
use super::roles::{Beside, Roles};
use super::source::{Hit, Opinion, SourceView, weigh};
use crate::facts::{Clause, DateMention, Name, NameKind, Reading, Tag, lexicon, same_name};

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
    event: Option<SmolStr>,
    on_subject: bool,
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
    let units = units(reading, &used);
    let event = event(reading, date);
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
    }))
}

/// Whether a date says enough to be compared.
fn is_known(date: &DateMention) -> bool {
    !date.readings.is_empty() || date.weekday.is_some() || date.month_day.is_some()
}

/// What happened: the verb of the clause that the date stands in; without one, the first word that is a verb's form.
fn event(reading: &Reading, date: &DateMention) -> Option<SmolStr> {
    let at = date.tokens.start;
    let clause = reading
        .clauses
        .iter()
        .filter(|clause| clause.extent.contains(&at))
        .min_by_key(|clause| clause.extent.len());
    // `an actor until her death in 2018`: the noun of what happened goes before the verb of the clause.
    if let Some(noun) = happening(reading, at) {
        return Some(reading.tokens[noun].lemma.clone());
    }
    if let Some(clause) = clause.filter(|clause| is_verb(reading, clause.head)) {
        return Some(light(reading, clause));
    }
    let is_event = |at: &usize| {
        let named = reading.names.iter().any(|name| name.tokens.contains(at));
        let word = matches!(reading.tags[*at], Tag::Verb | Tag::Participle | Tag::Noun);
        word && !named && !date.tokens.contains(at) && !lexicon::is_stop(&reading.tokens[*at].lemma)
    };
    (0..reading.tokens.len())
        .find(is_event)
        .map(|at| align::lemma_at(reading, at).clone())
}

/// The possessed noun of a verb that a date follows over a preposition: `her death in 2018`, `its release on 3 May`.
fn happening(reading: &Reading, date: usize) -> Option<usize> {
    let noun = date.checked_sub(2)?;
    let owned = noun > 0
        && (reading.tokens[noun - 1].is_any(&["his", "her", "its", "their"])
            || reading.tokens[noun - 1].is_any(&["'s", "'"]));
    let over = reading.tokens[date - 1].is_any(&["in", "on", "of"]);
    let verbal = lexicon::is_of_verb(&reading.tokens[noun].lemma);
    (owned && over && verbal && reading.tags[noun] == Tag::Noun).then_some(noun)
}

fn is_verb(reading: &Reading, at: usize) -> bool {
    matches!(reading.tags[at], Tag::Verb | Tag::Participle | Tag::Gerund)
}

/// A light verb with its word: `was made public` is published, `the attack took place` is the attack.
fn light(reading: &Reading, clause: &Clause) -> SmolStr {
    let tokens = &reading.tokens;
    let next = tokens.get(clause.head + 1);
    let verb = &tokens[clause.head].lemma;
    if verb == "make" && next.is_some_and(|next| next.is("public")) {
        return SmolStr::new_static("publish");
    }
    let happens = verb == "take" && next.is_some_and(|next| next.is("place"))
        || matches!(verb.as_str(), "happen" | "occur");
    let noun = clause.subject.clone().find(|&at| {
        reading.tags[at] == Tag::Noun && !reading.names.iter().any(|name| name.tokens.contains(&at))
    });
    match noun {
        Some(noun) if happens => tokens[noun].lemma.clone(),
        _ => align::lemma_at(reading, clause.head).clone(),
    }
}

impl Understood for When<'_> {
    fn echo(&self) -> String {
        let event = self.event.as_deref().map_or("the event", align::shown);
        format!("date = {}, of {event}", describe(self.date))
    }

    fn judge(&self, source: &SourceView<'_>) -> Opinion {
        let mut found = Vec::new();
        let mut nearest = None;
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
                let Some((stance, reason)) = compare(self.date, stated) else {
                    continue;
                };
                let whole = super::values::ranks_hold(self.reading, reading)
                    && super::values::nouns_hold(&self.units, self.reading, reading);
                if stance == Stance::Agrees && !whole {
                    nearest.get_or_insert(hit);
                    continue;
                }
                let both = [(self.reading, self.date), (reading, stated)];
                let Some((stance, reason)) = super::denial::of_date(both, (stance, reason)) else {
                    nearest.get_or_insert(hit);
                    continue;
                };
                let note = format!("{} for {}", describe(stated), describe(self.date));
                found.push(Opinion::on(stance, reason, note, hit));
            }
        }
        weigh(found, || {
            let event = self.event.as_deref().map_or("it", align::shown);
            Opinion::silent(format!("looked for a date of `{event}`"), nearest)
        })
    }
}

impl When<'_> {
    /// Whether a stated date is of the claimed event: its verb, or a noun of it, in the same clause.
    fn is_same_event(
        &self,
        stated: &DateMention,
        passage: usize,
        reading: &Reading,
        source: &SourceView<'_>,
    ) -> bool {
        let near = neighbourhood(reading, stated);
        let event_fits = self
            .event
            .as_ref()
            .is_none_or(|event| is_event(event, stated, reading, &near));
        if !event_fits {
            return false;
        }
        // `Ada Moor (1 May 1901 – 3 June 1980)`: whose dates they are stands before the bracket.
        let holder = life::holder(reading, stated);
        if holder.is_some_and(|holder| !self.is_of_subject(holder)) {
            return false;
        }
        if let Some(holder) = holder.filter(|_| life::of(reading, stated).is_some()) {
            return self.names_subject(holder, reading) && self.has_other_names(reading);
        }
        let found = super::statement::places(&self.units, self.reading, passage, source);
        let cover = coverage(&self.units, &found);
        if self.on_subject {
            let back = self
                .event
                .as_ref()
                .is_some_and(|event| points_back(reading, &near, event));
            return source.is_about_subject(passage) || (source.facts.about_subject && back);
        }
        let names_fit = super::statement::names_fit(&self.units, &found);
        names_fit && cover >= EVENT_COVERAGE && self.roles_fit(&found, stated, reading)
    }
}

impl When<'_> {
    /// The names of the claim's subject.
    fn subjects(&self) -> impl Iterator<Item = &Name> {
        let subject = self.reading.clauses.first().map(|clause| &clause.subject);
        self.reading
            .names
            .iter()
            .filter(move |name| subject.is_some_and(|it| it.contains(&name.tokens.start)))
    }

    /// Whether a name can stand for the claim's subject, or the passage has that as another name of the same person:
    /// `Ada Lake Moor, better known as Ada Lake`.
    fn names_subject(&self, other: &Name, reading: &Reading) -> bool {
        let mut subjects = self.subjects();
        subjects.any(|name| {
            let spelled = |stated: &Name| stated.key == name.key && name.key.contains(' ');
            same_name(&name.key, &other.key)
                || (self.is_of_subject(other) && reading.names.iter().any(spelled))
        })
    }

    /// Whether a name shares a word with that of the claim's subject, or the subject has none.
    fn is_of_subject(&self, other: &Name) -> bool {
        let mut subjects = self.subjects().peekable();
        // `Chris Moor` and `Christopher Ada Moor` share a word, which is enough here.
        let shares = |name: &Name| {
            let mut words = name.key.split(' ');
            words.any(|word| other.key.split(' ').any(|part| part == word))
        };
        subjects.peek().is_none() || subjects.any(shares)
    }

    /// Whether the names that the claim has besides its subject are there.
    fn has_other_names(&self, reading: &Reading) -> bool {
        let subject = self.reading.clauses.first().map(|clause| &clause.subject);
        let whole = 0..reading.tokens.len();
        self.units
            .iter()
            .filter(|unit| matches!(unit.what, What::Name(_)))
            .filter(|unit| subject.is_none_or(|subject| !subject.contains(&unit.at)))
            .all(|unit| find(&unit.what, reading, &whole).is_some())
    }
}

/// `the announcement`: a definite noun for the event points back to what the text is about.
fn points_back(reading: &Reading, near: &Range<usize>, event: &str) -> bool {
    near.clone().any(|at| {
        let noun = reading.tags.get(at) == Some(&Tag::Noun);
        let definite = at > 0 && reading.tokens[at - 1].is_any(&["the", "this", "its"]);
        noun && definite && align::likeness(event, &reading.tokens[at].lemma) >= 0.9
    })
}

impl When<'_> {
    /// Whether the words of the claim's subject are there, and those who act are not turned round.
    fn roles_fit(&self, found: &[Place], stated: &DateMention, reading: &Reading) -> bool {
        let clause = |reading: &'_ Reading, date: &DateMention| {
            let at = date.tokens.start;
            let holding = reading
                .clauses
                .iter()
                .enumerate()
                .filter(|(_, clause)| clause.extent.contains(&at));
            holding
                .min_by_key(|(_, clause)| clause.extent.len())
                .map(|(number, _)| number)
        };
        let (Some(a), Some(b)) = (clause(self.reading, self.date), clause(reading, stated)) else {
            return true;
        };
        let beside = Beside {
            claim: self.reading,
            claim_clause: &self.reading.clauses[a],
            units: &self.units,
            found,
            evidence: reading,
            clause: &reading.clauses[b],
        };
        beside.has_core(super::statement::begins_with_anaphor(reading))
            && beside.is_of_subject()
            && beside.shares_things()
            && beside.roles() != Roles::Inverted
    }
}

/// Coverage of the claim's other words from which a date may answer it; repeated by `factlint eval`.
const EVENT_COVERAGE: f64 = 0.5;

/// Whether a stated date is of an event: the word stands in its clause, or it is a date of life in brackets.
fn is_event(event: &SmolStr, stated: &DateMention, reading: &Reading, near: &Range<usize>) -> bool {
    // `the Armistice of 1918`: the date of a thing, not of what is said of it.
    let start = stated.tokens.start;
    let thing =
        start >= 2 && reading.tokens[start - 1].is("of") && reading.tags[start - 2] == Tag::Noun;
    if thing {
        return align::likeness(event, &reading.tokens[start - 2].lemma) >= 0.9;
    }
    if let Some(life) = life::of(reading, stated) {
        return life.is_event(event);
    }
    let what = What::Word(event.clone());
    near.clone().any(|at| {
        // `the film` is no shooting, though both verbs mean the same.
        let thing = reading.tags.get(at) == Some(&Tag::Noun)
            && reading.tokens[at].lemma != *event
            && lexicon::is_thing(&reading.tokens[at].lemma);
        !thing && find(&what, reading, &(at..at + 1)).is_some_and(|(_, how)| how >= 0.9)
    })
}

/// The clause that a date stands in, or what lies between signs around it.
fn neighbourhood(reading: &Reading, date: &DateMention) -> Range<usize> {
    let at = date.tokens.start;
    let clause = reading
        .clauses
        .iter()
        .filter(|clause| clause.extent.contains(&at))
        .min_by_key(|clause| clause.extent.len());
    let mut own = clause.map_or(0..reading.tokens.len(), |clause| clause.extent.clone());
    // `On Monday she used the visit to unveil it`: what was done it for is of that day too.
    let next = clause.and_then(|clause| {
        reading.clauses.iter().find(|next| {
            next.group.start >= clause.group.end && next.subject == clause.subject && next.secondary
        })
    });
    own.end = own.end.max(next.map_or(0, |next| next.extent.end));
    // `Ada Moor (born 1 May 1901)`: a date in brackets belongs to the words before as well.
    own.start.saturating_sub(2).min(at.saturating_sub(3))..own.end
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
        (true, None, Some((month, Some(day)))) => format!("day {day} of month {month}"),
        (true, None, Some((month, None))) => format!("month {month}"),
        (true, None, None) => "no date".to_owned(),
    }
}
