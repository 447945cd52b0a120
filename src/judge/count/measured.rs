//! Two numbers of one measure: whose they are, and what one of them is restricted to.
//!
//! `employs 300 people` and `has a staff of 280` have no word in common; what both measure tells that they answer each
//! other. In exchange it has to be the same thing that they are of, and neither may be of a part.

use std::ops::Range;

use super::super::Stance;
use super::super::align::{Place, Unit, What, alike, coverage, likeness};
use super::super::compare::{Width, compare};
use super::super::owner::{self, Owner};
use super::super::source::SourceView;
use super::super::statement;
use super::Count;
use super::gate::{AGREE_COVERAGE, Gate};
use super::heads::clause_of;
use crate::facts::{End, Measured, Quantity, QuantityKind, Reading, Tag, Taken, lexicon};

/// The share of the telling words of a claim from which a number of its measure agrees, and from which it contradicts;
/// tried on the labelled rows that `docs/accuracy.md` names, and repeated by `factlint eval`.
const MOST: f64 = 0.8;
const HALF: f64 = 0.5;

/// Verbs that say no more than that it went on.
const LASTING: &[&str] = &[
    "last", "take", "run", "go", "continue", "spend", "remain", "stay", "carry", "drag", "rage",
    "live", "endure", "persist", "complete", "finish", "end", "expire",
];

/// How what two numbers measure compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Measures {
    /// The same.
    Same,
    /// Not the same.
    Other,
    /// One of them does not say.
    Unknown,
}

/// Compares what two numbers measure.
pub(super) fn measures(claimed: &Quantity, stated: &Quantity) -> Measures {
    let (a, b) = (&claimed.measured, &stated.measured);
    let shared = a.measures.iter().any(|one| b.measures.contains(one));
    let nouns = match (&a.noun, &b.noun) {
        (Some(a), Some(b)) => Some(likeness(a, b).max(likeness(b, a)) >= 0.9),
        _ => None,
    };
    // A rating is a mean whether it says so or not.
    // What is more than a number is so at its most: `deeper than 12 metres`, `a maximum depth of 9 metres`.
    let most = b.taken == Taken::Most && claimed.set.high == End::Unbounded;
    let taken = a.taken == b.taken || most || is_rating(a) && is_rating(b);
    // A mean is no minimum.
    let told = a.taken != Taken::Whole && b.taken != Taken::Whole;
    if told && !taken {
        return Measures::Other;
    }
    if shared || nouns == Some(true) {
        return if taken {
            Measures::Same
        } else {
            Measures::Other
        };
    }
    let known = !a.measures.is_empty() || !b.measures.is_empty();
    let both = !a.measures.is_empty() && !b.measures.is_empty();
    if both || (nouns == Some(false) && known) {
        Measures::Other
    } else {
        Measures::Unknown
    }
}

pub(super) fn is_rating(measured: &Measured) -> bool {
    measured.measures.iter().any(|it| it.name() == "rating")
}

/// Whose a number is.
pub(super) fn owner<'r>(reading: &'r Reading, quantity: &Quantity) -> Owner<'r> {
    let at = quantity.tokens.start;
    if let Some(noun) = quantity.measured.noun_at
        && let Some(owner) = owner::of_noun(reading, noun, at)
    {
        return owner;
    }
    let head = quantity.head.as_ref().map(|head| head.at);
    if let Some(whose) = head.and_then(|head| owner::of_noun(reading, head, at)) {
        return whose;
    }
    // `occupies the 48-storey Meridian Tower`.
    let described = reading.tokens[quantity.tokens.end..]
        .first()
        .is_some_and(|next| next.is("-"));
    let after = head.map(|head| head + 1);
    let mut names = reading.names.iter();
    if let Some(name) =
        names.find(|name| !name.demonym && described && after == Some(name.tokens.start))
    {
        return Owner::Named(name);
    }
    // `a mirror 2.5 metres across`, `the dome, 18 metres in diameter`.
    let comma = at > 0 && reading.tokens[at - 1].is(",");
    let beside = at.checked_sub(1 + usize::from(comma));
    let sized = quantity.kind == QuantityKind::Measure;
    if let Some(beside) = beside.filter(|&beside| sized && reading.tags[beside] == Tag::Noun) {
        let mut names = reading.names.iter();
        return match names.find(|name| name.tokens.contains(&beside)) {
            Some(name) => Owner::Named(name),
            // `the dam is an embankment 74 m high`.
            None => said_of(reading, beside).unwrap_or(Owner::Noun(beside)),
        };
    }
    let Some(clause) = clause_of(reading, at) else {
        return Owner::Unknown;
    };
    let noun_acts = quantity
        .measured
        .noun_at
        .is_some_and(|noun| clause.subject.contains(&noun));
    if clause.subject.contains(&at) || clause.subject.is_empty() || noun_acts {
        return Owner::Unknown;
    }
    // `Moor's last film was her seventh`: it is her films that are counted.
    let own = owner::of_clause(reading, clause);
    let counted = quantity.head.as_ref().map(|head| &head.lemma);
    match own {
        Owner::Pointed(Some(noun)) if counted == Some(&reading.tokens[noun].lemma) => {
            owner::of_noun(reading, noun, at).unwrap_or(own)
        }
        _ => own,
    }
}

/// What is said to be what a noun names.
fn said_of(reading: &Reading, noun: usize) -> Option<Owner<'_>> {
    let clause = clause_of(reading, noun)?;
    let being = reading.tokens[clause.head].lemma == "be" && clause.object.contains(&noun);
    let direct = !(clause.group.end..noun).any(|at| reading.tags[at] == Tag::Preposition);
    (being && direct).then(|| owner::of_clause(reading, clause))
}

impl Count<'_> {
    /// Whether a stated number is of what the claimed one is of, as far as both tell.
    pub(super) fn is_of_same(
        &self,
        claimed: &Quantity,
        stated: &Quantity,
        passage: usize,
        source: &SourceView<'_>,
    ) -> bool {
        let there = owner(&source.facts.readings[passage], stated);
        owner::is_same(
            (self.reading, owner(self.reading, claimed)),
            (passage, there),
            source,
        )
    }

    /// The gate of two numbers of one measure: of the same thing, with the names of the claim and enough of its nouns. None
    /// where the number is of something else.
    pub(super) fn measured_gate(
        &self,
        claimed: &Quantity,
        stated: &Quantity,
        passage: usize,
        source: &SourceView<'_>,
    ) -> Option<Gate> {
        let reading = &source.facts.readings[passage];
        let whose = owner(self.reading, claimed);
        let there = owner(reading, stated);
        if self.has_opposite_verb(claimed, (reading, stated))
            || self.is_of_other_activity(claimed, (reading, stated))
            || !owner::is_same((self.reading, whose), (passage, there), source)
            || self.is_of_part(reading, stated)
        {
            return None;
        }
        let mut found: Vec<Place> = statement::places(&self.units, self.reading, passage, source);
        fill_names(&self.units, &mut found, passage, source);
        let clause = clause_of(self.reading, claimed.tokens.start);
        let pointed = matches!(there, Owner::Pointed(_))
            || statement::begins_with_anaphor(reading)
            || owner::points_back(reading);
        if pointed && passage == 0 {
            let subject = clause.map_or(0..0, |clause| clause.subject.clone());
            let placed = !owner::points_to_place(reading);
            let here = |at: usize| placed && is_place_of_it(self.reading, at, &subject);
            excuse_names(&self.units, &mut found, (&whose, &subject), here);
        }
        let all: Vec<(&Unit, Place)> = self.units.iter().zip(found).collect();
        let gate = self.gate_by_nouns(&all, &whose, (claimed, stated))?;
        if gate != Gate::Shut {
            return Some(gate);
        }
        // Other clauses of the claim state other facts, which are not needed to refute this one.
        let own = |at: usize| {
            clause.is_some_and(|clause| clause.extent.contains(&at)) || whose.tokens().contains(&at)
        };
        let part: Vec<(&Unit, Place)> = all.into_iter().filter(|(unit, _)| own(unit.at)).collect();
        if part.is_empty() {
            return Some(Gate::Shut);
        }
        let gate = self.gate_by_nouns(&part, &whose, (claimed, stated))?;
        Some(match gate {
            Gate::Open | Gate::ContradictOnly => Gate::ContradictOnly,
            Gate::AgreeOnly | Gate::Shut => Gate::Shut,
        })
    }

    /// The gate by which words of the claim were found, but for those that the number is of, which were compared already.
    /// None where the claim is of a part of what the passage speaks of.
    fn gate_by_nouns(
        &self,
        seen: &[(&Unit, Place)],
        whose: &Owner<'_>,
        (claimed, stated): (&Quantity, &Quantity),
    ) -> Option<Gate> {
        let of = whose.tokens();
        let is_telling = |unit: &Unit| {
            let noun =
                self.reading.tags[unit.at] == Tag::Noun && !is_possessed(self.reading, unit.at);
            (matches!(unit.what, What::Name(_)) || noun) && !of.contains(&unit.at)
        };
        let split = |all: bool| -> (Vec<Unit>, Vec<Place>) {
            seen.iter()
                .filter(|(unit, _)| all || is_telling(unit))
                .map(|(unit, place)| ((*unit).clone(), *place))
                .unzip()
        };
        let ((units, places), (every, found)) = (split(false), split(true));
        let names = statement::names_fit(&every, &found);
        let cover = coverage(&units, &places);
        let narrowed = every
            .iter()
            .zip(&found)
            .any(|(unit, place)| place.is_none() && self.narrows(unit.at));
        // What is true of all says little of some, but no part is more than the whole.
        if narrowed {
            let (stance, _) = compare(claimed, stated, Width::EvidenceWider);
            let adds_up = claimed.kind == QuantityKind::Count;
            let more = stance == Stance::Contradicts && adds_up && names && cover >= HALF;
            return more.then_some(Gate::ContradictOnly);
        }
        let most = cover >= MOST || coverage(&every, &found) >= AGREE_COVERAGE;
        Some(match names {
            true if most => Gate::Open,
            true if cover >= HALF => Gate::ContradictOnly,
            _ => Gate::Shut,
        })
    }

    /// Whether the verbs of the two numbers exclude each other: who shrank in six years did not grow in six years.
    fn has_opposite_verb(
        &self,
        claimed: &Quantity,
        (reading, stated): (&Reading, &Quantity),
    ) -> bool {
        let verb = |reading: &'_ Reading, quantity: &Quantity| {
            let clause = clause_of(reading, quantity.tokens.start)?;
            Some(reading.tokens[clause.head].lemma.clone())
        };
        let (Some(a), Some(b)) = (verb(self.reading, claimed), verb(reading, stated)) else {
            return false;
        };
        lexicon::are_exclusive(&a, &b) || lexicon::is_undone(&a, &b)
    }

    /// Whether two stretches of time are of two things that went on: `rests for 90 minutes` and `bakes for 45 minutes`.
    fn is_of_other_activity(
        &self,
        claimed: &Quantity,
        (reading, stated): (&Reading, &Quantity),
    ) -> bool {
        let activity = |reading: &Reading, quantity: &Quantity| {
            let adjunct = quantity.tokens.start > 0
                && reading.tokens[quantity.tokens.start - 1]
                    .is_any(&["for", "in", "after", "within", "over", "under"]);
            let clause = clause_of(reading, quantity.tokens.start)?;
            let verb = &reading.tokens[clause.head].lemma;
            let lasts = LASTING.contains(&verb.as_str()) || lexicon::is_stop(verb);
            (adjunct && !lasts && quantity.kind == QuantityKind::Duration).then_some(clause.head)
        };
        let (Some(a), Some(b)) = (activity(self.reading, claimed), activity(reading, stated))
        else {
            return false;
        };
        !alike((self.reading, a), (reading, b))
    }

    /// Whether a word of the claim says which part is meant: `unemployment among the young`.
    fn narrows(&self, at: usize) -> bool {
        let group = |at: &usize| {
            matches!(
                self.reading.tags[*at],
                Tag::Noun | Tag::Adjective | Tag::Determiner | Tag::Participle | Tag::Number
            )
        };
        let before = (0..at).rev().find(|at| !group(at));
        before.is_some_and(|before| {
            self.reading.tokens[before].is_any(&["among", "for", "on", "between", "from", "per"])
        })
    }
}

/// `worked in her field`: a noun that only belongs to the subject says little.
fn is_possessed(reading: &Reading, at: usize) -> bool {
    at > 0 && reading.tokens[at - 1].is_any(&["his", "her", "its", "their"])
}

/// `ran for 200 performances in London`: the place is no other name of the play.
fn is_place_of_it(claim: &Reading, at: usize, subject: &Range<usize>) -> bool {
    at > 0 && claim.tokens[at - 1].is_any(&["in", "at", "on"]) && !subject.contains(&at)
}

/// A passage that points back and has no passage before stands for what the number is of, by all its names, or else for the
/// one name that it lacks. `needed` tells the tokens of names that have to be there.
fn excuse_names(
    units: &[Unit],
    found: &mut [Place],
    (whose, subject): (&Owner<'_>, &Range<usize>),
    needed: impl Fn(usize) -> bool,
) {
    let of = whose.tokens();
    let missing: Vec<usize> = units
        .iter()
        .zip(found.iter())
        .enumerate()
        .filter(|(_, (unit, place))| matches!(unit.what, What::Name(_)) && place.is_none())
        .map(|(number, _)| number)
        .collect();
    let own = |number: &usize| of.contains(&units[*number].at);
    let with = |number: &usize| own(number) || subject.contains(&units[*number].at);
    let excused: Vec<usize> = if missing.iter().any(own) {
        missing.into_iter().filter(with).collect()
    } else {
        let unplaced = missing
            .into_iter()
            .filter(|number| !needed(units[*number].at));
        unplaced.take(2).collect()
    };
    if excused.len() == 1 || excused.iter().any(own) {
        for number in excused {
            found[number] = Some((0, 0.9));
        }
    }
}

/// The names of the claim that the number's own sentence lacks and one of the two before has.
fn fill_names(units: &[Unit], found: &mut [Place], passage: usize, source: &SourceView<'_>) {
    for (unit, place) in units.iter().zip(found.iter_mut()) {
        if place.is_some() {
            continue;
        }
        let near = (passage.saturating_sub(2)..passage).any(|at| {
            source
                .place_of(&unit.what, at)
                .is_some_and(|(_, how)| how >= 0.9)
        });
        if near {
            *place = Some((0, 0.8));
        }
    }
}
