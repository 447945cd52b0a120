//! Claims of who holds an office.

use std::ops::Range;

use smol_str::SmolStr;

use super::Stance;
use super::align::likeness;
use super::kind::{ClaimView, Kind, Understood};
use super::source::{Hit, Opinion, SourceView, all_of, weigh};
use crate::facts::{Name, Quantity, QuantityKind, Reading, Tag, same_name};

/// Who holds an office.
pub(crate) const KIND: Kind = Kind {
    name: "office",
    about: "\
What it does: reads who holds which office of what, from `X is Y's president`, `Y's president, X`, `X, the president of Y` \
and `Y President X`, and compares the holder and the body.
Why it matters: an office has one holder at a time, and a name beside a title is easily put to the wrong body.
Holds: `France's president is Emmanuel Macron`, where a source says `French President Emmanuel Macron`.
Does not hold: another person in that office, the same person in that office of another body, or a holder who has left.
Limits: a person may hold two offices, so another office of the same body is only compatible.",
    read,
};

/// Nouns for offices of which a body has one holder at a time.
const OFFICES: &[&str] = &[
    "president",
    "minister",
    "chancellor",
    "king",
    "queen",
    "chairman",
    "chairwoman",
    "chair",
    "director",
    "secretary",
    "governor",
    "mayor",
    "ceo",
    "cfo",
    "head",
    "leader",
    "coordinator",
    "adviser",
    "advisor",
    "officer",
    "coach",
    "captain",
    "editor",
    "founder",
    "commissioner",
    "ambassador",
    "pope",
    "premier",
    "speaker",
    "attorney",
    "treasurer",
    "superintendent",
    "principal",
    "dean",
    "rector",
    "conductor",
    "prosecutor",
    "spokesman",
    "spokeswoman",
];

/// Somebody holds an office.
#[derive(Clone, Debug)]
struct Held {
    person: SmolStr,
    /// The words of the office, its noun last.
    office: Vec<SmolStr>,
    /// The body, when it is named.
    body: Option<SmolStr>,
    /// The source says that it is over.
    former: bool,
    tokens: Range<usize>,
}

struct Office<'a> {
    held: Held,
    /// The date that the claim gives as well.
    when: Option<Box<dyn Understood + 'a>>,
}

fn read<'a>(claim: &ClaimView<'a>) -> Option<Box<dyn Understood + 'a>> {
    let mut found = offices(claim.reading);
    // Only where the office is the point of the claim, or what it takes for granted about its subject.
    found.retain(|held| held.body.is_some());
    let held = found.into_iter().next()?;
    let copula = claim
        .reading
        .clauses
        .first()
        .is_some_and(|clause| claim.reading.tokens[clause.head].lemma == "be");
    // `was mayor for ten years`: how long is the point.
    let lasts = |quantity: &Quantity| quantity.kind == QuantityKind::Duration;
    if claim.reading.quantities.iter().any(lasts) {
        return None;
    }
    let when = super::date::dated(claim);
    copula.then(|| Box::new(Office { held, when }) as Box<dyn Understood>)
}

impl Understood for Office<'_> {
    fn echo(&self) -> String {
        let body = self
            .held
            .body
            .as_ref()
            .map_or(String::new(), |body| format!(" of {body}"));
        format!(
            "office = {}{body}, holder {}",
            self.held.office.join(" "),
            self.held.person
        )
    }

    fn judge(&self, source: &SourceView<'_>) -> Opinion {
        let mut found = Vec::new();
        for (passage, reading) in source.readings() {
            for stated in offices(reading) {
                found.extend(self.compare(&stated, passage));
            }
        }
        let held = weigh(found, || {
            Opinion::silent(
                format!(
                    "looked for the {} of {}",
                    self.held.office.join(" "),
                    self.held.body.as_deref().unwrap_or("it")
                ),
                None,
            )
        });
        match &self.when {
            Some(when) => all_of(vec![held, when.judge(source)]),
            None => held,
        }
    }
}

/// A claim that takes for granted that its subject holds an office (`Y's president, X, said`), where a source gives that
/// person the same office of another body.
pub(super) fn presupposed(claim: &Reading, source: &SourceView<'_>) -> Option<Opinion> {
    let held = offices(claim)
        .into_iter()
        .find(|held| held.body.is_some() && !held.former)?;
    let stated: Vec<(usize, Held)> = source
        .readings()
        .flat_map(|(passage, reading)| {
            offices(reading)
                .into_iter()
                .map(move |stated| (passage, stated))
        })
        .filter(|(_, stated)| same_name(&stated.person, &held.person) && stated.body.is_some())
        .collect();
    let own =
        |stated: &Held| matches!((&stated.body, &held.body), (Some(a), Some(b)) if same_name(a, b));
    if stated.iter().any(|(_, stated)| own(stated)) {
        return None;
    }
    let (passage, other) = stated
        .into_iter()
        .find(|(_, stated)| stated.office.last() == held.office.last())?;
    let note = format!(
        "{} is the {} of {}",
        other.person,
        other.office.join(" "),
        other.body.as_deref().unwrap_or_default()
    );
    Some(Opinion::on(
        Stance::Contradicts,
        "other-value",
        note,
        Hit {
            passage,
            tokens: other.tokens,
        },
    ))
}

impl Office<'_> {
    fn compare(&self, stated: &Held, passage: usize) -> Option<Opinion> {
        let hit = Hit {
            passage,
            tokens: stated.tokens.clone(),
        };
        let person = same_name(&self.held.person, &stated.person);
        let same_body = match (&self.held.body, &stated.body) {
            (Some(a), Some(b)) => Some(same_name(a, b)),
            _ => None,
        };
        let note = || {
            let body = stated
                .body
                .as_ref()
                .map_or(String::new(), |body| format!(" of {body}"));
            format!("{} is the {}{body}", stated.person, stated.office.join(" "))
        };
        let office = same_office(&self.held.office, &stated.office);
        match (person, office, same_body) {
            (true, true, Some(true)) if stated.former && !self.held.former => Some(Opinion::on(
                Stance::Contradicts,
                "former",
                format!("{} no longer", note()),
                hit,
            )),
            (true, true, Some(true)) => Some(Opinion::on(Stance::Agrees, "equal", note(), hit)),
            // The body goes without saying where the office has a name of its own.
            (true, true, None) if self.held.office.len() > 1 && !stated.former => {
                Some(Opinion::on(Stance::Agrees, "equal", note(), hit))
            }
            (true, false, Some(true)) => {
                Some(Opinion::on(Stance::Compatible, "other-office", note(), hit))
            }
            (false, true, Some(true)) if !stated.former && !self.held.former => {
                Some(Opinion::on(Stance::Contradicts, "other-value", note(), hit))
            }
            _ => None,
        }
    }
}

/// Whether two offices have the same noun and no differing words before it.
fn same_office(a: &[SmolStr], b: &[SmolStr]) -> bool {
    let (Some(first), Some(second)) = (a.last(), b.last()) else {
        return false;
    };
    if likeness(first, second) < 0.9 {
        return false;
    }
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    short
        .iter()
        .all(|word| long.iter().any(|other| likeness(word, other) >= 0.9))
        && (short.len() == long.len() || short.len() > 1 || long.len() == 1)
}

/// The offices that a passage gives somebody.
fn offices(reading: &Reading) -> Vec<Held> {
    let mut found = Vec::new();
    for at in 0..reading.tokens.len() {
        let more = reading.tokens.get(at + 1).is_some_and(|next| {
            next.is_word()
                && !next.capital
                && matches!(reading.tags[at + 1], Tag::Noun | Tag::Adjective)
        });
        if more {
            continue;
        }
        if OFFICES.contains(&reading.tokens[at].lemma.as_str())
            && !reading
                .names
                .iter()
                .any(|name| name.tokens.contains(&at) && name.tokens.end > at + 1)
        {
            found.extend(held_at(reading, at));
        }
    }
    found
}

/// The office whose noun stands at a token.
fn held_at(reading: &Reading, noun: usize) -> Option<Held> {
    let start = office_start(reading, noun);
    let office: Vec<SmolStr> = (start..=noun)
        .filter(|&at| reading.tokens[at].is_word())
        .map(|at| reading.tokens[at].lemma.clone())
        .collect();
    let (before, mut edge) = body_before(reading, start);
    let (after, end) = body_after(reading, noun + 1);
    if before.is_none() {
        edge = start;
    }
    let (person, range) = holder(reading, edge, noun, end)?;
    let body = before.or(after);
    if body.as_ref() == Some(&person) {
        return None;
    }
    let tokens = range.start.min(edge)..range.end.max(end);
    let former = is_former(reading, edge);
    Some(Held {
        person,
        office,
        body,
        former,
        tokens,
    })
}

/// `former`, `previously served as`, `the departure of X as`, `ex-`.
fn is_former(reading: &Reading, edge: usize) -> bool {
    let near = edge.saturating_sub(8)..(edge + 3).min(reading.tokens.len());
    reading.tokens[near].iter().any(|token| {
        matches!(
            token.lemma.as_str(),
            "former"
                | "previously"
                | "departure"
                | "resignation"
                | "ex"
                | "predecessor"
                | "late"
                | "once"
                | "outgoing"
        ) || token.is_any(&["formerly", "resigned", "ousted"])
    })
}

/// The words of the office before its noun: `chief legal`, `national security`.
fn office_start(reading: &Reading, noun: usize) -> usize {
    let mut start = noun;
    while start > 0 {
        let at = start - 1;
        let named = reading
            .names
            .iter()
            .any(|name| name.tokens.contains(&at) && !is_office_name(reading, name));
        let word =
            matches!(reading.tags[at], Tag::Noun | Tag::Adjective) || reading.tokens[at].is("-");
        if named
            || !word
            || reading.tokens[at].is_any(&["current", "former", "new", "serving", "incumbent"])
        {
            break;
        }
        start = at;
    }
    start
}

/// `National Security` before `Adviser` looks like a name.
fn is_office_name(reading: &Reading, name: &Name) -> bool {
    reading
        .tokens
        .get(name.tokens.end)
        .is_some_and(|next| OFFICES.contains(&next.lemma.as_str()))
        && name.kind == crate::facts::NameKind::Proper
        && name.tokens.len() >= 2
}

/// `France's`, `French`, `Microsoft` before the office: the body, and where it begins.
fn body_before(reading: &Reading, start: usize) -> (Option<SmolStr>, usize) {
    let mut end = start;
    while end > 0
        && (reading.tokens[end - 1].is_any(&["'s", "'", "serving", "current", "former", "new"]))
    {
        end -= 1;
    }
    let name = reading.names.iter().find(|name| name.tokens.end == end);
    name.map_or((None, start), |name| {
        (Some(name.key.clone()), name.tokens.start)
    })
}

/// `of Microsoft`, `for Russia`, `at the council` after the office, and where it ends.
fn body_after(reading: &Reading, from: usize) -> (Option<SmolStr>, usize) {
    let preposition = reading
        .tokens
        .get(from)
        .is_some_and(|token| token.is_any(&["of", "for", "at"]));
    if !preposition {
        return (None, from);
    }
    let name = reading
        .names
        .iter()
        .find(|name| name.tokens.start > from && name.tokens.start <= from + 2);
    // `of the Finnish Greens`.
    let whole = name.filter(|name| name.demonym).and_then(|first| {
        reading
            .names
            .iter()
            .find(|name| name.tokens.start == first.tokens.end)
    });
    whole.or(name).map_or((None, from), |name| {
        (Some(name.key.clone()), name.tokens.end)
    })
}

/// Who holds the office: beside it, after a comma, or on the other side of `is`.
fn holder(
    reading: &Reading,
    edge: usize,
    noun: usize,
    end: usize,
) -> Option<(SmolStr, Range<usize>)> {
    let person = |range: Range<usize>| {
        reading
            .names
            .iter()
            .find(|name| {
                range.contains(&name.tokens.start)
                    && !name.demonym
                    && name.kind == crate::facts::NameKind::Proper
            })
            .map(|name| (name.key.clone(), name.tokens.clone()))
    };
    // `President X`, `president, X,`.
    let comma = reading.tokens.get(end).is_some_and(|token| token.is(","));
    let direct = end == noun + 1
        && reading
            .names
            .iter()
            .any(|name| name.tokens.start == noun + 1);
    if direct {
        return person(noun + 1..noun + 2);
    }
    if comma && let Some(found) = person(end + 1..end + 2) {
        return Some(found);
    }
    // `X, the president of Y`, `X is Y's president`, `X as president`.
    let mut at = edge;
    while at > 0
        && (reading.tokens[at - 1].is_any(&[
            "the",
            "a",
            "an",
            ",",
            "as",
            "who",
            "is",
            "was",
            "its",
            "served",
            "serves",
            "also",
            "'s",
            "currently",
            "now",
            "previously",
            "has",
            "been",
        ]))
    {
        at -= 1;
    }
    let moved = at < edge;
    let before = reading.names.iter().find(|name| {
        name.tokens.end == at
            && moved
            && !name.demonym
            && name.kind == crate::facts::NameKind::Proper
    });
    if let Some(name) = before {
        return Some((name.key.clone(), name.tokens.clone()));
    }
    // `The president of Y is X`.
    let be = reading
        .tokens
        .get(end)
        .is_some_and(|token| token.lemma == "be");
    if be { person(end + 1..end + 2) } else { None }
}
