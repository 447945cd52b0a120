//! One-value slots: another name where the claim's name should stand.
//!
//! A contradiction by another value needs the same slot of the same event: who did it, where it took place, whose it is.
//! Sister terms, places inside each other and names of different sorts are never rivals.

mod place;

use std::ops::Range;

use smol_str::SmolStr;

use super::align::{Place, Unit, What, alike, likeness};
use super::roles::{self, Beside};
use crate::facts::{Clause, Name, NameKind, Reading, are_apart, lexicon, same_name};

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

/// A note on the rival of a missing name, in the clause that is aligned with the claim's.
pub(super) fn rival(pair: &Beside<'_>, unit: &Unit) -> Option<String> {
    let (claim, evidence) = (pair.claim, pair.evidence);
    // `is not an American series` goes well with a French one.
    if pair.claim_clause.negated || pair.clause.negated {
        return None;
    }
    let name = claim
        .names
        .iter()
        .find(|name| name.tokens.start == unit.at)?;
    let other = agent(pair, name)
        .or_else(|| place::rival(pair, name))
        .or_else(|| owner(pair, name))?;
    let own = claim
        .names
        .iter()
        .any(|name| same_name(&name.key, &other.key));
    if own || other.kind == NameKind::Subject || !rivals((name, claim), (other, evidence)) {
        return None;
    }
    Some(format!("has {} for {}", other.key, name.key))
}

/// `X was an attack on Y's Z`, where a passage has the same attack on Y's other thing: the nouns that differ.
pub(super) fn other_thing(claim: &Reading, evidence: &Reading) -> Option<String> {
    let (event, noun, owner, thing) = event_on(claim)?;
    let stated = (0..evidence.tokens.len()).find_map(|at| {
        let same = event_at(evidence, at)?;
        let named = same_name(&same.0, &event) && same.1 == noun && same_name(&same.2, &owner);
        named.then_some(same.3)
    })?;
    let related = likeness(&thing, &stated) > 0.0 || likeness(&stated, &thing) > 0.0;
    (!related).then(|| format!("has {stated} for {thing}"))
}

/// `Stuxnet was an attack on Iran's grid`: the event's name, its noun, the owner and the thing.
fn event_on(claim: &Reading) -> Option<(SmolStr, SmolStr, SmolStr, SmolStr)> {
    let clause = claim
        .clauses
        .first()
        .filter(|clause| claim.tokens[clause.head].lemma == "be" && !clause.negated)?;
    let event = claim
        .names
        .iter()
        .find(|name| clause.subject.contains(&name.tokens.start))?;
    let on = clause
        .object
        .clone()
        .find(|&at| claim.tokens[at].is_any(&["on", "against"]))?;
    let (owner, thing) = owner_and_thing(claim, on)?;
    Some((
        event.key.clone(),
        claim.tokens[on - 1].lemma.clone(),
        owner,
        thing,
    ))
}

/// `the Stuxnet attack on Iran's program`, where the preposition stands at a token.
fn event_at(evidence: &Reading, on: usize) -> Option<(SmolStr, SmolStr, SmolStr, SmolStr)> {
    let at = on
        .checked_sub(2)
        .filter(|_| evidence.tokens[on].is_any(&["on", "against"]))?;
    let event = evidence
        .names
        .iter()
        .find(|name| name.tokens.end == at + 1)?;
    let (owner, thing) = owner_and_thing(evidence, on)?;
    Some((
        event.key.clone(),
        evidence.tokens[on - 1].lemma.clone(),
        owner,
        thing,
    ))
}

fn owner_and_thing(reading: &Reading, on: usize) -> Option<(SmolStr, SmolStr)> {
    let owner = reading
        .names
        .iter()
        .find(|name| name.tokens.start == on + 1)?;
    let thing = owned(reading, owner).filter(|_| is_possessor(reading, owner))?;
    Some((owner.key.clone(), reading.tokens[thing].lemma.clone()))
}

/// Whether two names are of one sort and not parts of each other.
fn rivals((a, claim): (&Name, &Reading), (b, evidence): (&Name, &Reading)) -> bool {
    let (first, second) = (sort(a, claim), sort(b, evidence));
    let shares = a
        .key
        .split(' ')
        .any(|word| word.len() > 2 && b.key.split(' ').any(|other| other == word));
    let together = matches!(
        (first, second),
        (Sort::Venue | Sort::Other, Sort::Venue) | (Sort::Venue, Sort::Other)
    );
    // Two capitals lie apart as two countries do.
    let capital = |key: &str| {
        let mut capitals = lexicon::places().iter().filter_map(|place| place.capital);
        capitals.any(|capital| capital.eq_ignore_ascii_case(key))
    };
    let capitals = capital(&a.key) && capital(&b.key);
    let inside = first == Sort::Country && !capitals && !are_apart(&a.key, &b.key);
    (first == second || together)
        && !inside
        && (!shares || first == Sort::Venue)
        && !same_name(&a.key, &b.key)
}

fn sort(name: &Name, reading: &Reading) -> Sort {
    // `United Nations headquarters`.
    if reading
        .tokens
        .get(name.tokens.end)
        .is_some_and(|next| VENUES.contains(&next.folded.as_str()))
    {
        return Sort::Venue;
    }
    let last = name.key.rsplit(' ').next().unwrap_or_default();
    if name.kind == NameKind::Place {
        return Sort::Country;
    }
    if name.key.bytes().any(|byte| byte.is_ascii_digit()) {
        return Sort::Other;
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
fn agent<'e>(pair: &Beside<'e>, name: &Name) -> Option<&'e Name> {
    let (claim, claim_clause) = (pair.claim, pair.claim_clause);
    let (evidence, clause) = (pair.evidence, pair.clause);
    let verb = &claim.tokens[claim_clause.head].lemma;
    let single = SINGLE.iter().any(|single| likeness(verb, single) >= 0.95);
    let same = alike((claim, claim_clause.head), (evidence, clause.head));
    if !single || !same || clause.negated || claim_clause.negated {
        return None;
    }
    let doers = roles::doers(claim, claim_clause)?;
    if !doers.contains(&name.tokens.start) || !is_alone(claim, &doers) {
        return None;
    }
    let stated = roles::doers(evidence, clause)?;
    let found = evidence.names.iter().find(|other| {
        stated.contains(&other.tokens.start)
            && !other.demonym
            && other.kind != NameKind::Subject
            && sort(other, evidence) == sort(name, claim)
    })?;
    let joined = evidence.tokens[stated].iter().any(|token| token.is("and"));
    (!joined).then_some(found)
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

/// `Moor's`.
fn is_possessor(reading: &Reading, name: &Name) -> bool {
    let next = reading.tokens.get(name.tokens.end);
    next.is_some_and(|token| token.is_any(&["'s", "'"]))
}

/// Whose it is: another owner or nation before the same noun, or `of` another after it.
fn owner<'e>(pair: &Beside<'e>, name: &Name) -> Option<&'e Name> {
    let (claim, evidence) = (pair.claim, pair.evidence);
    if !is_possessor(claim, name) && !name.demonym {
        return None;
    }
    let noun = owned(claim, name).or_else(|| owned_subject(claim, name))?;
    let there = pair.place_of(noun)?;
    // `Moor is an American actress`: what somebody is, is asked of what they are said to be.
    let is = |reading: &Reading, clause: &Clause, at: usize| {
        reading.tokens[clause.head].lemma == "be" && clause.object.contains(&at)
    };
    let being = is(claim, pair.claim_clause, noun);
    if name.demonym && being && !is(evidence, pair.clause, there) {
        return None;
    }
    let before = evidence.names.iter().find(|other| {
        (is_possessor(evidence, other) || other.demonym) && owned(evidence, other) == Some(there)
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

/// `The program was Norway's`: the noun is the subject's.
fn owned_subject(claim: &Reading, name: &Name) -> Option<usize> {
    let clause = claim.clauses.iter().find(|clause| {
        claim.tokens[clause.head].lemma == "be" && clause.object.contains(&name.tokens.start)
    })?;
    clause.subject.clone().find(|&at| {
        let last = claim.tags.get(at + 1) != Some(&crate::facts::Tag::Noun);
        claim.tags[at] == crate::facts::Tag::Noun && last && !claim.tokens[at].capital
    })
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

/// The missing name of a claim, where only it and names of the same phrase are missing: `UNESCO's Forum in Paris`.
pub(super) fn missing_name<'u>(
    claim: &Reading,
    units: &'u [Unit],
    found: &[Place],
) -> Option<(&'u Unit, Vec<usize>)> {
    let missing: Vec<&Unit> = units
        .iter()
        .zip(found)
        .filter(|(unit, found)| {
            matches!(unit.what, What::Name(_)) && found.is_none_or(|(_, how)| how < 0.9)
        })
        .map(|(unit, _)| unit)
        .collect();
    let (first, last) = (missing.first()?, missing.last()?);
    let apart = (first.at..last.at).any(|at| {
        matches!(
            claim.tags[at],
            crate::facts::Tag::Verb | crate::facts::Tag::Auxiliary
        ) || claim.tokens[at].is("and")
    });
    if apart || last.at - first.at > 6 {
        return None;
    }
    let venue = |unit: &&&Unit| {
        claim
            .names
            .iter()
            .any(|name| name.tokens.start == unit.at && sort(name, claim) == Sort::Venue)
    };
    let chosen = missing.iter().find(venue).unwrap_or(first);
    // The words of the phrase itself are excused too.
    let phrase = units
        .iter()
        .filter(|unit| unit.at >= first.at && unit.at <= last.at + 3)
        .map(|unit| unit.at);
    Some((chosen, phrase.filter(|at| *at >= first.at).collect()))
}
