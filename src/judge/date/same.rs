//! Whether a stated date is of what the claim says that happened, to the same.

use std::ops::Range;

use super::super::align::{self, Place, What, coverage, find};
use super::super::owner::{self, Owner};
use super::super::roles::{Beside, Roles};
use super::super::source::SourceView;
use super::super::statement;
use super::event::{Event, around};
use super::life::{self, Life};
use super::{When, stretch, works};
use crate::facts::{DateMention, Modality, Name, Reading, Tag, innermost, lexicon, same_name};

impl When<'_> {
    /// Whether a stated date is of the claimed event: its verb, or a noun of it, in the same clause.
    pub(super) fn is_same_event(
        &self,
        stated: &DateMention,
        passage: usize,
        reading: &Reading,
        source: &SourceView<'_>,
    ) -> bool {
        let work = works::of_year(reading, stated).filter(|_| self.event.is_some());
        if let Some(work) = work {
            return self.is_year_of(&work, passage, source);
        }
        let near = neighbourhood(reading, stated);
        let event_fits = self
            .event
            .as_ref()
            .is_none_or(|event| self.is_event(event, stated, reading, &near));
        if !event_fits {
            return false;
        }
        // `Ada Moor (1 May 1901 – 3 June 1980)`: whose dates they are stands before the bracket.
        let holder = life::holder(reading, stated);
        if holder.is_some_and(|holder| !self.is_of_subject(holder)) {
            return false;
        }
        let lived = life::of(reading, stated).is_some() || life::span(reading, stated).is_some();
        if let Some(holder) = holder.filter(|_| lived) {
            return self.event.is_some()
                && self.names_subject(holder, reading)
                && self.has_other_names(reading);
        }
        let found = statement::places(&self.units, self.reading, passage, source);
        let cover = coverage(&self.units, &found);
        if self.on_subject {
            let back = self
                .event
                .as_ref()
                .is_some_and(|event| points_back(reading, &near, &event.word));
            return source.is_about_subject(passage) || (source.facts.about_subject && back);
        }
        let names_fit = statement::names_fit(&self.units, &found);
        names_fit && cover >= EVENT_COVERAGE && self.roles_fit(&found, stated, (passage, source))
    }
}

impl When<'_> {
    /// Whether a stated date is of an event: the word stands in its clause, or it is a date of life in brackets.
    fn is_event(
        &self,
        event: &Event,
        stated: &DateMention,
        reading: &Reading,
        near: &Range<usize>,
    ) -> bool {
        if self.is_end_of(event, stated, reading) {
            return true;
        }
        // `the Armistice of 1918`: the date of a thing, not of what is said of it.
        let start = stated.tokens.start;
        let thing = start >= 2
            && reading.tokens[start - 1].is("of")
            && reading.tags[start - 2] == Tag::Noun;
        if thing {
            return align::likeness(&event.word, &reading.tokens[start - 2].lemma) >= 0.9;
        }
        if let Some(life) = life::of(reading, stated) {
            return life.is_event(&event.word);
        }
        if life::span(reading, stated).is_some() {
            return Life::Birth.is_event(&event.word) || Life::Death.is_event(&event.word);
        }
        let what = What::Word(event.word.clone());
        near.clone().any(|at| {
            let tells = event.noun || !is_thing(reading, at, &event.word);
            let lemma = reading
                .tokens
                .get(at)
                .map_or("", |token| token.lemma.as_str());
            // What a text says of its subject it mostly calls by any of these words.
            let before = !self.on_subject && is_announced(&event.word) != is_announced(lemma);
            let anniversary = (at.saturating_sub(4)..at).any(|it| {
                let word = reading.tokens[it].lemma.as_str();
                matches!(
                    word,
                    "anniversary" | "centenary" | "jubilee" | "bicentenary"
                )
            });
            tells
                && !before
                && !anniversary
                && !has_own_time(reading, at, stated)
                && (self.is_open || is_stated(reading, at))
                && (find(&what, reading, &(at..at + 1)).is_some_and(|(_, how)| how >= 0.9)
                    || self.date.of_work && works::comes_out(lemma))
        })
    }

    /// Whether the claim says when its subject began or ended, and a passage from when to when it went on: `the war
    /// (1741–1746)`, `aired from 2003 to 2008`. Two stretches of one office are of one event as well.
    fn is_end_of(&self, event: &Event, stated: &DateMention, reading: &Reading) -> bool {
        if stretch::ends(reading, stated).is_none() {
            return false;
        }
        let clause = innermost(&reading.clauses, stated.tokens.start);
        let verb = clause.map(|clause| reading.tokens[clause.head].lemma.as_str());
        let office = |verb: &str| {
            matches!(
                verb,
                "be" | "serve" | "serve as" | "hold" | "reign" | "rule"
            )
        };
        if stretch::ends(self.reading, self.date).is_some() {
            return office(align::shown(&event.word)) && verb.is_some_and(office);
        }
        let goes_on = match align::shown(&event.word) {
            "become" => verb.is_some_and(office),
            "complete" | "finish" => verb.is_some_and(|verb| MADE.contains(&verb)),
            _ => verb.is_some_and(|verb| MADE.contains(&verb) || GOING_ON.contains(&verb)),
        };
        let bracket =
            BOUNDARY.contains(&align::shown(&event.word)) && life::span(reading, stated).is_some();
        event.whole && (goes_on || bracket)
    }

    /// Whether the two ends of a stated stretch are those of the claimed event: `opened at some time between 1958 and 1963`
    /// opened once.
    pub(super) fn goes_on(&self, stated: &DateMention, reading: &Reading) -> bool {
        let event = self.event.as_ref();
        event.is_none_or(|event| !event.whole || self.is_end_of(event, stated, reading))
    }

    /// Whether the claim says when a work came out, and a passage gives its year.
    fn is_year_of(&self, work: &works::Work<'_>, passage: usize, source: &SourceView<'_>) -> bool {
        let out = |event: &Event| works::comes_out(&event.word);
        let out = self.date.of_work || self.event.as_ref().is_some_and(out);
        let own = works::noun(self.reading, self.date);
        // A novel and its film have one name and two years.
        let kind = match (own, work.noun) {
            (Some(a), Some(b)) => align::likeness(a, b).max(align::likeness(b, a)) > 0.0,
            _ => true,
        };
        let named = || self.subjects().next();
        out && kind
            && match work.who {
                works::Who::Named(name) => self.subjects().any(|own| {
                    let words = own.key.split(' ').count().min(name.key.split(' ').count());
                    own.key == name.key || (words > 1 && same_name(&own.key, &name.key))
                }),
                works::Who::Pointed => named().is_some_and(|name| {
                    source.named_before(passage, &What::Name(name.key.clone()))
                }),
                works::Who::Nobody => false,
            }
    }

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
    fn roles_fit(
        &self,
        found: &[Place],
        stated: &DateMention,
        (passage, source): (usize, &SourceView<'_>),
    ) -> bool {
        let reading = &source.facts.readings[passage];
        let claim_clause = around(self.reading, self.date.tokens.start);
        let stated_clause = around(reading, stated.tokens.start);
        let (Some(claim_clause), Some(clause)) = (claim_clause, stated_clause) else {
            return true;
        };
        let beside = Beside {
            claim: self.reading,
            claim_clause,
            units: &self.units,
            found,
            evidence: reading,
            clause,
        };
        let whose = owner::of_clause(self.reading, beside.claim_clause);
        let there = owner::of_clause(reading, beside.clause);
        let same = !beside.same_verb()
            || beside.claim_clause.passive != beside.clause.passive
            || owner::is_same((self.reading, whose), (passage, there), source);
        let named = matches!((whose, there), (Owner::Named(a), Owner::Named(b)) if same_name(&a.key, &b.key));
        beside.has_core(statement::begins_with_anaphor(reading))
            && same
            && (named || beside.is_of_subject())
            && beside.shares_things()
            && beside.roles() != Roles::Inverted
    }
}

/// Verbs of beginning and ending.
const BOUNDARY: &[&str] = &[
    "begin", "start", "commence", "end", "finish", "conclude", "cease", "premiere", "debut",
    "launch", "open", "close",
];

/// Verbs of what takes its time until it is there.
const MADE: &[&str] = &[
    "build",
    "construct",
    "erect",
    "film",
    "shoot",
    "write",
    "record",
    "produce",
    "develop",
];

/// Verbs of what goes on from one day to another.
const GOING_ON: &[&str] = &[
    "air",
    "broadcast",
    "run",
    "fight",
    "last",
    "take",
    "occur",
    "operate",
    "serve",
    "publish",
    "wage",
    "show",
    "exist",
];

/// Coverage of the claim's other words from which a date may answer it; repeated by `factlint eval`.
const EVENT_COVERAGE: f64 = 0.5;

/// Words for telling of something, which may come out later: an album is announced in July and released in October.
fn is_announced(word: &str) -> bool {
    matches!(
        align::shown(word),
        "announce" | "announcement" | "unveil" | "reveal" | "unveiling"
    )
}

/// Whether a word is a noun for a thing, which tells nothing of what was done: a record is no recording, and `the film`
/// no shooting.
fn is_thing(reading: &Reading, at: usize, event: &str) -> bool {
    let lemma = reading
        .tokens
        .get(at)
        .map_or("", |token| token.lemma.as_str());
    let noun = reading.tags.get(at) == Some(&Tag::Noun);
    // `the operator of the line`: who does it.
    let doer = lemma.ends_with("er") || lemma.ends_with("or");
    noun && (lexicon::is_thing(lemma) || (lemma != event && (doer || !lexicon::is_of_verb(lemma))))
}

/// Whether the clause of a verb says that it happened: `petitioned in 1883 to drain the lake` does not.
fn is_stated(reading: &Reading, at: usize) -> bool {
    let mut clauses = reading.clauses.iter();
    clauses
        .find(|clause| clause.head == at)
        .is_none_or(|clause| clause.modality == Modality::Asserted)
}

/// Whether a verb stands in a clause apart from a date, with a date of its own or inside the subject of the date's clause:
/// `met Moor in 1996, whom she married in 1998`, `Northbound, filmed in Norway, was released in 2012`.
fn has_own_time(reading: &Reading, at: usize, date: &DateMention) -> bool {
    let mut clauses = reading.clauses.iter();
    let Some(clause) = clauses.find(|clause| clause.head == at) else {
        return false;
    };
    let start = date.tokens.start;
    if clause.region().contains(&start) {
        return false;
    }
    let dated = reading
        .dates
        .iter()
        .any(|other| clause.object.contains(&other.tokens.start) && other.tokens.start != start);
    let apart = at > 0 && reading.tokens[at - 1].is(",");
    let inside = innermost(&reading.clauses, start).is_some_and(|own| {
        apart && own.subject.start <= at && at < own.group.start && own.head != at
    });
    dated || inside
}

/// The clause that a date stands in, or what lies between signs around it.
fn neighbourhood(reading: &Reading, date: &DateMention) -> Range<usize> {
    let at = date.tokens.start;
    let clause = around(reading, at);
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
