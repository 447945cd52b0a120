//! The gate: whether a stated value is of the same statement as the claimed one.

use super::super::Stance;
use super::super::align::{self, Place, Unit, coverage, find, likeness};
use super::super::roles::{Beside, Roles};
use super::super::source::SourceView;
use super::super::statement;
use super::Count;
use super::ages;
use super::heads::{act_of, clause_of, is_holding, predicate_of};
use super::measured::{Measures, measures};
use super::part::is_aside;
use crate::facts::{
    Clause, Modality, Quantity, QuantityKind, Reading, Role, Tag, lexicon, states_number,
};
use smol_str::SmolStr;

/// Coverage from which a bound value may contradict: `notes` measured .45 on development pairs; repeated by
/// `factlint eval`.
const BOUND_COVERAGE: f64 = 0.6;
/// Coverage from which a bound value may agree.
pub(super) const AGREE_COVERAGE: f64 = 0.8;

/// Whether a stated quantity may answer the claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gate {
    Open,
    /// Of another head: too loose to contradict.
    AgreeOnly,
    /// Too little of the claim to agree with the whole of it.
    ContradictOnly,
    Shut,
}

impl Gate {
    /// Whether a value that speaks so may be heard.
    pub(super) fn lets(self, stance: Stance) -> bool {
        match self {
            Self::Open => true,
            Self::AgreeOnly => stance == Stance::Agrees,
            Self::ContradictOnly => stance == Stance::Contradicts,
            Self::Shut => false,
        }
    }
}

impl Count<'_> {
    /// Whether a stated quantity answers the claim: the same act or verb, of the same event.
    pub(super) fn gate(
        &self,
        claimed: &Quantity,
        stated: &Quantity,
        passage: usize,
        source: &SourceView<'_>,
    ) -> Gate {
        let reading = &source.facts.readings[passage];
        // A change is never compared with a level.
        if (claimed.role == Role::Delta) != (stated.role == Role::Delta)
            || (claimed.role == Role::From) != (stated.role == Role::From)
        {
            return Gate::Shut;
        }
        let clause = clause_of(reading, stated.tokens.start);
        // `was expected to cost`, `could carry`: what may be or was to be is no value of what is.
        let open =
            |clause: Option<&Clause>| clause.is_some_and(|it| it.modality != Modality::Asserted);
        let claimed_open = open(clause_of(self.reading, claimed.tokens.start));
        if open(clause) && (self.act.is_some() || !claimed_open) {
            return Gate::Shut;
        }
        // What a forecast says is not refuted by what came.
        if is_forecast(self.reading, claimed) && !open(clause) {
            return Gate::Shut;
        }
        if self.on_subject {
            self.subject_gate(stated, passage, source)
        } else {
            self.event_gate(claimed, stated, passage, source)
        }
    }

    /// A claim on the subject: the same act, or, where the claim has none, a passage on the subject.
    pub(super) fn subject_gate(
        &self,
        stated: &Quantity,
        passage: usize,
        source: &SourceView<'_>,
    ) -> Gate {
        let reading = &source.facts.readings[passage];
        let act = act_of(reading, stated);
        let about =
            source.is_about_subject(passage) || (act.is_some() && source.facts.about_subject);
        if !about {
            return Gate::Shut;
        }
        if let Some(claimed) = self.act {
            return if act == Some(claimed) {
                Gate::Open
            } else {
                Gate::Shut
            };
        }
        let Some(predicate) = self.predicate else {
            // `51 countries`: any statement of the subject but a refusal.
            return if act == Some(false) {
                Gate::Shut
            } else {
                Gate::Open
            };
        };
        let claim_verb = &self.reading.tokens[predicate].lemma;
        let same_verb = predicate_of(reading, stated)
            .is_some_and(|at| align::alike((self.reading, predicate), (reading, at)));
        let holding = lexicon::is_common_word(claim_verb) || is_holding(claim_verb);
        if same_verb || (holding && act.is_none()) {
            Gate::Open
        } else {
            Gate::Shut
        }
    }

    /// Any other claim: its names, the words of its subject and its verb in the clause of the value, and enough of the
    /// rest.
    fn event_gate(
        &self,
        claimed: &Quantity,
        stated: &Quantity,
        passage: usize,
        source: &SourceView<'_>,
    ) -> Gate {
        let reading = &source.facts.readings[passage];
        let found = statement::places(&self.units, self.reading, passage, source);
        if is_aside(reading, stated) && !is_aside(self.reading, claimed) {
            return Gate::Shut;
        }
        if claimed.kind == QuantityKind::Age
            && !ages::are_of_one_time((self.reading, claimed), (reading, stated))
        {
            return Gate::Shut;
        }
        // What happened and to whom is all that an age is of.
        if claimed.kind == QuantityKind::Age
            && ages::are_of_one_event((self.reading, claimed), (reading, stated))
            && self.is_of_same(claimed, stated, passage, source)
            && statement::names_fit(&self.units, &found)
        {
            return match coverage(&self.units, &found) {
                AGREE_COVERAGE.. => Gate::Open,
                _ => Gate::ContradictOnly,
            };
        }
        if measures(claimed, stated) == Measures::Same {
            match self.measured_gate(claimed, stated, passage, source) {
                Some(gate) if gate != Gate::Shut => return gate,
                None => return Gate::Shut,
                Some(_) => {}
            }
        }
        if !self.is_of_same(claimed, stated, passage, source) {
            return Gate::Shut;
        }
        let whole = self.gate_by(&self.units, &found, claimed, stated, reading);
        // `5 metres wide` and `draws 1 metre`: which of its measures the other one is, is not told.
        let told = |quantity: &Quantity| !quantity.measured.measures.is_empty();
        let untold = claimed.kind == QuantityKind::Measure && told(claimed) != told(stated);
        if whole != Gate::Shut || untold {
            return match whole {
                Gate::Open if untold => Gate::AgreeOnly,
                Gate::ContradictOnly if untold => Gate::Shut,
                whole => whole,
            };
        }
        // Other clauses of the claim state other facts, which are not needed to refute this one.
        let Some(clause) = clause_of(self.reading, claimed.tokens.start) else {
            return Gate::Shut;
        };
        let (units, found): (Vec<Unit>, Vec<Place>) = self
            .units
            .iter()
            .cloned()
            .zip(found)
            .filter(|(unit, _)| clause.region().contains(&unit.at))
            .unzip();
        if units.len() == self.units.len() {
            return Gate::Shut;
        }
        match self.gate_by(&units, &found, claimed, stated, reading) {
            Gate::Open | Gate::ContradictOnly => Gate::ContradictOnly,
            Gate::AgreeOnly | Gate::Shut => Gate::Shut,
        }
    }

    /// The gate by some of the claim's words and where they were found.
    fn gate_by(
        &self,
        units: &[Unit],
        found: &[Place],
        claimed: &Quantity,
        stated: &Quantity,
        reading: &Reading,
    ) -> Gate {
        if !statement::names_fit(units, found)
            || !self.slot_fits(claimed, stated, reading)
            || !self.actors_fit(claimed, stated, reading, units, found)
        {
            return Gate::Shut;
        }
        let lemma = |quantity: &Quantity| quantity.head.as_ref().map(|head| head.lemma.clone());
        let same_head = match (lemma(claimed), lemma(stated)) {
            (Some(a), Some(b)) => a == b || lexicon::are_synonyms(&a, &b),
            _ => true,
        };
        match (coverage(units, found), same_head) {
            (AGREE_COVERAGE.., true) => Gate::Open,
            (AGREE_COVERAGE.., false) => Gate::AgreeOnly,
            (BOUND_COVERAGE.., true) => Gate::ContradictOnly,
            _ => Gate::Shut,
        }
    }

    /// Whether the clause of the stated value has the claim's subject and things, and nobody's role is turned.
    fn actors_fit(
        &self,
        claimed: &Quantity,
        stated: &Quantity,
        reading: &Reading,
        units: &[Unit],
        found: &[Place],
    ) -> bool {
        let claim = clause_of(self.reading, claimed.tokens.start);
        let clause = clause_of(reading, stated.tokens.start);
        let (Some(claim), Some(clause)) = (claim, clause) else {
            return true;
        };
        let beside = Beside {
            claim: self.reading,
            claim_clause: claim,
            units,
            found,
            evidence: reading,
            clause,
        };
        let attribute = self.attributes(claimed, stated, reading) == Some(true);
        beside.has_subject()
            && beside.is_of_subject()
            && (attribute || beside.has_things())
            && beside.roles() != Roles::Inverted
    }

    /// Whether both values are of one attribute (`an approval rating of 42 %`), or hang on one verb.
    fn slot_fits(&self, claimed: &Quantity, stated: &Quantity, reading: &Reading) -> bool {
        self.attributes(claimed, stated, reading)
            .unwrap_or_else(|| self.verb_fits(stated, reading))
    }

    /// Whether the nouns that the two values are of are the same; none when one of them has no such noun.
    fn attributes(&self, claimed: &Quantity, stated: &Quantity, reading: &Reading) -> Option<bool> {
        let (a, b) = (
            attribute(self.reading, claimed)?,
            attribute(reading, stated)?,
        );
        Some(likeness(&a, &b) >= 0.9)
    }

    /// Whether the value hangs on the claim's verb, or on a noun of it just before: `the death of 14 people`.
    fn verb_fits(&self, stated: &Quantity, reading: &Reading) -> bool {
        let clause = clause_of(reading, stated.tokens.start);
        let Some(predicate) = self.predicate else {
            // `six members resigned` is not answered by `has 240 members`.
            let acts = self.act.is_none() || !is_held(clause, reading, stated);
            // `had 31 stations` is not answered by `eleven stations were closed`.
            let some = self.quantities.iter().any(|own| {
                own.measured.of_some || clause_of(self.reading, own.tokens.start).is_none()
            });
            let all = self.act.is_some() || some || !stated.measured.of_some;
            return all && acts && (stated.head.is_some() || stated.kind != QuantityKind::Count);
        };
        let wanted = &self.reading.tokens[predicate].lemma;
        if lexicon::is_stop(wanted) {
            // `had 31 stations` is not answered by `eleven stations were closed`.
            return !stated.measured.of_some;
        }
        let head = clause.map(|clause| &reading.tokens[clause.head].lemma);
        let same = clause
            .is_some_and(|clause| align::alike((self.reading, predicate), (reading, clause.head)));
        if stated.head.is_none() && stated.kind == QuantityKind::Count {
            // `and 14 died`: the number itself acts or undergoes.
            let bare = clause.is_some_and(|clause| {
                clause.subject.start == stated.tokens.start
                    || clause.object.start == stated.tokens.start
            });
            return bare && !lexicon::is_common_word(wanted) && same;
        }
        let before = stated.tokens.start.saturating_sub(4)..stated.tokens.start;
        let event = align::What::Word(align::lemma_at(self.reading, predicate).clone());
        let noun = find(&event, reading, &before).is_some_and(|(_, how)| how >= 0.9);
        // `left 300 homeless` is no common verb, though `left` is.
        let told = |head: usize| align::lemma_at(reading, head).contains(' ');
        let whole = align::lemma_at(self.reading, predicate).contains(' ')
            || clause.is_some_and(|clause| told(clause.head));
        // `during its three years as host`: a stretch of time outside every clause is of nothing that was claimed.
        let adjunct = stated.kind == QuantityKind::Duration && head.is_none();
        let light = |head: &SmolStr| lexicon::is_common_word(head) || lexicon::is_stop(head);
        // Who closed stores says nothing of how many there are.
        let states = stated.kind != QuantityKind::Count || states_number(wanted);
        let loose = lexicon::is_common_word(wanted) && states && !whole && !adjunct;
        same || noun || (loose && head.is_none_or(light))
    }
}

/// Whether a verb that only says how many there are stands just before a value: `has 240 members`.
fn is_held(clause: Option<&Clause>, reading: &Reading, stated: &Quantity) -> bool {
    clause.is_some_and(|clause| {
        let next = clause.group.end == stated.tokens.start;
        next && states_number(&reading.tokens[clause.head].lemma)
    })
}

/// Whether a value is only expected: `is forecast to reach`, `will reach`, but not `can carry`.
fn is_forecast(reading: &Reading, quantity: &Quantity) -> bool {
    clause_of(reading, quantity.tokens.start).is_some_and(|clause| {
        let able = |at: usize| {
            reading.tags[at] == Tag::Modal && !reading.tokens[at].is_any(&["will", "'ll", "wo"])
        };
        clause.modality != Modality::Asserted && !clause.group.clone().any(able)
    })
}

/// The noun that a value belongs to: `a rating of 42 %`, `a 42 % rating`.
fn attribute(reading: &Reading, quantity: &Quantity) -> Option<SmolStr> {
    if quantity.kind == QuantityKind::Count {
        return None;
    }
    let start = quantity.tokens.start;
    let of = start
        .checked_sub(1)
        .is_some_and(|at| reading.tokens[at].is("of"));
    let before = start
        .checked_sub(2)
        .filter(|&at| of && reading.tags[at] == Tag::Noun);
    if let Some(at) = before {
        return Some(reading.tokens[at].lemma.clone());
    }
    let direct = quantity.head.as_ref().map(|head| head.lemma.clone());
    let end = quantity.tokens.end;
    let run = (end..reading.tokens.len())
        .take_while(|&at| {
            matches!(reading.tags[at], Tag::Noun | Tag::Adjective) && !reading.tokens[at].capital
        })
        .last();
    direct.or_else(|| {
        run.filter(|&at| reading.tags[at] == Tag::Noun)
            .map(|at| reading.tokens[at].lemma.clone())
    })
}
