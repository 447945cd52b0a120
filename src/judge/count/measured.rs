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
use crate::facts::{Measured, Quantity, QuantityKind, Reading, Tag, lexicon, same_name};

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
    let rated = |one: &Measured| one.measures.iter().any(|it| it.name() == "rating");
    let taken = a.taken == b.taken || rated(a) && rated(b);
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
            None => Owner::Noun(beside),
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

    /// `Within Union County, the road runs for 38 miles`: a place that the claim does not name.
    fn is_within_place(&self, reading: &Reading) -> bool {
        let leads = reading
            .tokens
            .first()
            .is_some_and(|first| first.is_any(&["in", "within", "inside", "across", "throughout"]));
        let comma = reading.tokens.iter().position(|token| token.is(","));
        let named = |comma: usize| {
            let mut names = reading.names.iter();
            names.any(|name| {
                let known = || {
                    self.reading
                        .names
                        .iter()
                        .any(|own| same_name(&own.key, &name.key))
                };
                name.tokens.end <= comma && !name.demonym && !known()
            })
        };
        leads && comma.is_some_and(named)
    }

    /// `first-week sales of 25,000 copies`: a stretch of time that the claim does not have.
    fn is_of_part(&self, reading: &Reading, stated: &Quantity) -> bool {
        const PERIODS: &[&str] = &[
            "week", "weekend", "day", "month", "quarter", "half", "night", "season", "round",
            "leg", "hour", "birthday", "stage", "attempt",
        ];
        const FIRST: &[&str] = &[
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "last",
            "opening",
            "final",
            "previous",
            "next",
            "debut",
            "following",
            "initial",
            "early",
        ];
        let at = stated.tokens.start;
        let ends = |at: &usize| {
            let verb = matches!(
                reading.tags[*at],
                Tag::Verb | Tag::Gerund | Tag::Auxiliary | Tag::Conjunction
            );
            verb || reading.tokens[*at].is_any(&[",", ";", "(", ")"])
        };
        let from = (0..at).rev().find(ends).unwrap_or(0);
        let sign = |at: &usize| reading.tokens[*at].is_any(&[",", ";", "(", ")", "and"]);
        let to = (stated.tokens.end..reading.tokens.len())
            .find(sign)
            .unwrap_or(reading.tokens.len());
        let has = |token: &crate::facts::Token| {
            self.reading
                .tokens
                .iter()
                .any(|own| own.lemma == token.lemma)
        };
        self.is_within_place(reading)
            || (from..to).any(|at| {
                let period = reading.tokens[at].is_any(PERIODS)
                    || PERIODS.contains(&reading.tokens[at].lemma.as_str());
                let ordered =
                    (at.saturating_sub(2)..at).any(|before| reading.tokens[before].is_any(FIRST));
                period && ordered && !has(&reading.tokens[at])
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

/// Whether a number is one of a comparison, a share or an addition, and not the value itself.
pub(super) fn is_aside(reading: &Reading, quantity: &Quantity) -> bool {
    let start = quantity.tokens.start;
    let before = |steps: usize| start.checked_sub(steps).map(|at| &reading.tokens[at]);
    let one = |words: &[&str]| before(1).is_some_and(|token| token.is_any(words));
    let two = |first: &[&str], second: &[&str]| {
        before(2).is_some_and(|token| token.is_any(first)) && one(second)
    };
    let inside = &reading.tokens[quantity.tokens.clone()];
    let end = quantity
        .head
        .as_ref()
        .map_or(quantity.tokens.end, |head| head.at + 1);
    let after = |at: usize, words: &[&str]| {
        reading
            .tokens
            .get(at)
            .is_some_and(|token| token.is_any(words))
    };
    let more = after(
        quantity.tokens.end,
        &["more", "other", "others", "further", "additional", "extra"],
    );
    let each = after(end, &["each", "apiece"]) || after(quantity.tokens.end, &["each", "apiece"]);
    let added = inside.iter().chain(before(1)).any(|token| {
        token.is_any(&[
            "another",
            "further",
            "additional",
            "extra",
            "remaining",
            "other",
        ])
    });
    let compared = two(&["compared", "up", "down"], &["with", "to", "from"])
        || two(&["of"], &["whom", "which", "them", "these"])
        || two(&["estimate", "forecast", "target", "goal"], &["of"])
        || (one(&["from", "than", "against", "versus"])
            && quantity.role != crate::facts::Role::From);
    let some = after(quantity.tokens.end, &["of"])
        && after(
            quantity.tokens.end + 1,
            &["them", "whom", "which", "these", "those"],
        );
    // `1 hm³ = one million cubic metres`.
    let equals = one(&["="]) || after(end, &["="]);
    more || each || added || compared || some || equals || is_content(reading, quantity)
}

/// `330 cases of a dozen bottles`: what each of some things holds.
pub(super) fn is_content(reading: &Reading, quantity: &Quantity) -> bool {
    let Some(of) = quantity.tokens.start.checked_sub(1) else {
        return false;
    };
    let mut others = reading.quantities.iter();
    let of = of - usize::from(of > 0 && reading.tokens[of].is_any(&["a", "an"]));
    reading.tokens[of].is("of")
        && quantity.kind == QuantityKind::Count
        && others.any(|other| {
            let held = |head: &crate::facts::Head| head.at + 1 == of;
            other.kind == QuantityKind::Count && other.head.as_ref().is_some_and(held)
        })
}
