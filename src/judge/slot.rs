//! One-value slots: another name where the claim's name should stand.
//!
//! A contradiction by another value needs the same slot of the same event: who did it, where it took place, whose it is.
//! Sister terms, places inside each other and names of different sorts are never rivals.

use std::ops::Range;

use super::align::{Unit, What, likeness};
use crate::facts::{Clause, Name, NameKind, Reading, lexicon, same_name};

/// Sorts of names that can be rivals only among themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Country,
    Venue,
    /// Two words or more that are no venue and no body: mostly a person.
    Person,
    Other,
}

/// Last words of names of places where people meet.
const VENUES: &[&str] = &[
    "forum",
    "summit",
    "conference",
    "headquarters",
    "hall",
    "stadium",
    "arena",
    "palace",
    "theatre",
    "theater",
    "centre",
    "center",
    "park",
    "museum",
    "hotel",
    "university",
    "college",
    "hospital",
    "school",
    "festival",
    "congress",
    "assembly",
    "court",
    "castle",
    "church",
    "cathedral",
    "airport",
    "station",
    "garden",
    "square",
    "convention",
    "symposium",
    "fair",
];

/// Last words of names of bodies.
const BODIES: &[&str] = &[
    "company",
    "corporation",
    "inc",
    "ltd",
    "party",
    "committee",
    "council",
    "agency",
    "department",
    "ministry",
    "union",
    "association",
    "club",
    "team",
    "league",
    "group",
    "band",
    "bank",
    "foundation",
    "institute",
    "service",
    "network",
    "news",
    "times",
    "post",
    "records",
    "studios",
    "pictures",
    "entertainment",
    "series",
    "awards",
    "award",
    "city",
    "united",
];

/// Verbs of which an event has one doer: what is announced, made or won.
const SINGLE: &[&str] = &[
    "announce",
    "unveil",
    "release",
    "launch",
    "publish",
    "present",
    "introduce",
    "reveal",
    "write",
    "direct",
    "found",
    "invent",
    "discover",
    "compose",
    "design",
    "create",
    "produce",
    "win",
    "kill",
    "assassinate",
    "paint",
    "marry",
    "defeat",
    "propose",
    "draft",
    "chair",
    "host",
    "star",
    "author",
    "establish",
    "build",
    "develop",
    "record",
    "buy",
    "acquire",
];

/// Prepositions of place and of occasion.
const PLACES: &[&str] = &["in", "at", "during", "near", "inside", "on"];

/// What another name is in its slot: the tokens, and a note.
pub(super) struct Rival {
    pub tokens: Range<usize>,
    pub note: String,
}

/// A rival of a missing name, in the clause that is aligned with the claim's.
pub(super) fn rival(
    claim: &Reading,
    claim_clause: &Clause,
    unit: &Unit,
    evidence: &Reading,
    clause: &Clause,
    found: &[(usize, usize)],
) -> Option<Rival> {
    let name = claim
        .names
        .iter()
        .find(|name| name.tokens.start == unit.at)?;
    let other = agent(claim, claim_clause, name, evidence, clause)
        .or_else(|| place(claim, claim_clause, name, evidence, clause))
        .or_else(|| owner(claim, name, evidence, found))?;
    let own = |what: &Name| {
        claim
            .names
            .iter()
            .any(|name| same_name(&name.key, &what.key))
    };
    if own(other) || !rivals(name, other) {
        return None;
    }
    Some(Rival {
        tokens: other.tokens.clone(),
        note: format!("has {} for {}", other.key, name.key),
    })
}

/// Whether two names are of one sort and not parts of each other.
fn rivals(a: &Name, b: &Name) -> bool {
    let (first, second) = (sort(a), sort(b));
    let shares = a
        .key
        .split(' ')
        .any(|word| word.len() > 2 && b.key.split(' ').any(|other| other == word));
    let together = matches!(
        (first, second),
        (Sort::Venue | Sort::Other, Sort::Venue) | (Sort::Venue, Sort::Other)
    );
    (first == second || together) && (!shares || first == Sort::Venue) && !same_name(&a.key, &b.key)
}

fn sort(name: &Name) -> Sort {
    let last = name.key.rsplit(' ').next().unwrap_or_default();
    if name.kind == NameKind::Place {
        return Sort::Country;
    }
    if VENUES.contains(&last) {
        Sort::Venue
    } else if name.key.contains(' ')
        && !BODIES.contains(&last)
        && name.kind == NameKind::Proper
        && name.key.split(' ').count() <= 3
    {
        Sort::Person
    } else {
        Sort::Other
    }
}

/// Who did it: the subject, or what follows `by`.
fn agent<'e>(
    claim: &Reading,
    claim_clause: &Clause,
    name: &Name,
    evidence: &'e Reading,
    clause: &Clause,
) -> Option<&'e Name> {
    let verb = &claim.tokens[claim_clause.head].lemma;
    let single = SINGLE.iter().any(|single| likeness(verb, single) >= 0.95);
    let same = likeness(verb, &evidence.tokens[clause.head].lemma) >= 0.9;
    if !single || !same || clause.negated || claim_clause.negated {
        return None;
    }
    let doers = doers(claim, claim_clause)?;
    if !doers.contains(&name.tokens.start) || !is_alone(claim, &doers) {
        return None;
    }
    let stated = self::doers(evidence, clause)?;
    let found = evidence.names.iter().find(|other| {
        stated.contains(&other.tokens.start) && !other.demonym && other.kind != NameKind::Subject
    })?;
    is_alone(evidence, &stated).then_some(found)
}

/// Where those who act stand.
fn doers(reading: &Reading, clause: &Clause) -> Option<Range<usize>> {
    if !clause.passive {
        return Some(clause.subject.clone());
    }
    let by = clause
        .object
        .clone()
        .find(|&at| reading.tokens[at].is("by"))?;
    let end = (by + 1..clause.object.end)
        .find(|&at| {
            matches!(
                reading.tokens[at].folded.as_str(),
                "in" | "at" | "on" | "during" | "for" | "as"
            )
        })
        .unwrap_or(clause.object.end);
    Some(by + 1..end)
}

/// Whether a region names just one doer: no `and` between two names.
fn is_alone(reading: &Reading, range: &Range<usize>) -> bool {
    let names = reading
        .names
        .iter()
        .filter(|name| range.contains(&name.tokens.start) && !name.demonym)
        .count();
    let joined = reading.tokens[range.clone()]
        .iter()
        .any(|token| token.is("and"));
    names == 1 || (names > 1 && !joined)
}

/// Where it took place: a preposition of place and a name, in the clause of the same verb.
fn place<'e>(
    claim: &Reading,
    claim_clause: &Clause,
    name: &Name,
    evidence: &'e Reading,
    clause: &Clause,
) -> Option<&'e Name> {
    let verb = &claim.tokens[claim_clause.head].lemma;
    let same = likeness(verb, &evidence.tokens[clause.head].lemma) >= 0.9;
    if !same || lexicon::is_stop(verb) || clause.negated || claim_clause.negated {
        return None;
    }
    let preposition = |reading: &Reading, name: &Name| {
        let from = name.tokens.start.saturating_sub(5);
        (from..name.tokens.start)
            .rev()
            .find(|&at| PLACES.contains(&reading.tokens[at].folded.as_str()))
    };
    preposition(claim, name)?;
    let end = (clause.object.end + 1).min(evidence.tokens.len());
    let region = clause.group.end..end;
    let mut others = evidence.names.iter().filter(|other| {
        region.contains(&other.tokens.start)
            && !other.demonym
            && other.kind != NameKind::Subject
            && preposition(evidence, other).is_some_and(|at| at >= region.start)
            && rivals(name, other)
    });
    let first = others.next()?;
    // The claimed place may stand beside another of the same sort.
    others.next().is_none().then_some(first)
}

/// Whose it is: another owner or nation before the same noun, or `of` another after it.
fn owner<'e>(
    claim: &Reading,
    name: &Name,
    evidence: &'e Reading,
    found: &[(usize, usize)],
) -> Option<&'e Name> {
    let marked = claim
        .tokens
        .get(name.tokens.end)
        .is_some_and(|token| token.is_any(&["'s", "'"]));
    if !marked && !name.demonym {
        return None;
    }
    let noun = owned(claim, name)?;
    let (_, there) = found.iter().find(|(at, _)| *at == noun)?;
    let before = evidence.names.iter().find(|other| {
        let possessive = evidence
            .tokens
            .get(other.tokens.end)
            .is_some_and(|token| token.is_any(&["'s", "'"]));
        (possessive || other.demonym) && owned(evidence, other) == Some(*there)
    });
    let after = || {
        let of = evidence
            .tokens
            .get(there + 1)
            .is_some_and(|token| token.is("of"));
        evidence
            .names
            .iter()
            .find(|other| of && other.tokens.start > there + 1 && other.tokens.start <= there + 3)
    };
    before.or_else(after)
}

/// The noun that a possessive or an adjective of nation belongs to: the last of its noun group.
fn owned(reading: &Reading, name: &Name) -> Option<usize> {
    let mut at = name.tokens.end;
    let mut noun = None;
    while at < reading.tokens.len() && at <= name.tokens.end + 5 {
        let token = &reading.tokens[at];
        if reading.tags[at] == crate::facts::Tag::Noun && !token.capital {
            noun = Some(at);
        } else if !token.is_any(&["'s", "'", "-"])
            && reading.tags[at] != crate::facts::Tag::Adjective
        {
            break;
        }
        at += 1;
    }
    noun
}

/// The missing names of a claim, when there is just one and everything else was found.
pub(super) fn only_missing_name<'u>(
    units: &'u [Unit],
    found: &[Option<(usize, f64)>],
) -> Option<&'u Unit> {
    let mut missing = units
        .iter()
        .zip(found)
        .filter(|(_, found)| found.is_none_or(|(_, how)| how < 0.9))
        .map(|(unit, _)| unit);
    let first = missing.find(|unit| matches!(unit.what, What::Name(_)))?;
    let other_name = units.iter().zip(found).any(|(unit, found)| {
        unit.at != first.at && matches!(unit.what, What::Name(_)) && found.is_none()
    });
    (!other_name).then_some(first)
}
