//! Plain statements: what is said of whom, with its polarity.

use std::ops::Range;

use smol_str::SmolStr;

use super::Stance;
use super::align::{self, Unit, What, coverage, find, units};
use super::kind::{ClaimView, Kind, Understood};
use super::slot;
use super::source::{Hit, Opinion, SourceView, weigh};
use crate::facts::{Clause, Modality, NameKind, Reading, Tag, lexicon};

/// A sentence of any kind.
pub(crate) const KIND: Kind = Kind {
    name: "statement",
    about: "\
What it does: looks for a passage that has nearly all words of the claim, or words for the same, and compares what is \
denied and what is not.
Why it matters: most facts are plain sentences.
Holds: a claim whose names, verb and other telling words stand in one passage, with the same polarity.
Does not hold: the same words where the passage denies what the claim states.
Limits: paraphrase beyond the word tables is silence; opposite words contradict only where everything else is the same.",
    read,
};

/// A plain statement.
struct Statement<'a> {
    reading: &'a Reading,
    units: Vec<Unit>,
    on_subject: bool,
}

fn read<'a>(claim: &ClaimView<'a>) -> Option<Box<dyn Understood + 'a>> {
    let reading = claim.reading;
    let units = align::without_frame(reading, units(reading, &[]));
    let names_subject = reading
        .names
        .iter()
        .any(|name| name.kind == NameKind::Subject);
    let telling: f64 = units.iter().map(|unit| unit.weight).sum();
    if telling < 1.0 || (reading.clauses.is_empty() && !names_subject && units.len() < 2) {
        return None;
    }
    Some(Box::new(Statement {
        reading,
        units,
        on_subject: names_subject,
    }))
}

/// Coverage from which a passage agrees, and from which a denial contradicts; repeated by `factlint eval`.
const AGREE: f64 = 0.85;
const CONTRADICT: f64 = 0.7;
/// Coverage of everything but the name from which another name in its slot contradicts.
const OTHER_NAME: f64 = 0.9;

impl Understood for Statement<'_> {
    fn echo(&self) -> String {
        let Some(clause) = main_clause(self.reading) else {
            return format!("statement of {}", self.words());
        };
        let verb = &self.reading.tokens[clause.head].lemma;
        let not = if clause.negated { "not " } else { "" };
        format!("statement: {not}{verb}; looks for {}", self.words())
    }

    fn judge(&self, source: &SourceView<'_>) -> Opinion {
        let mut found = Vec::new();
        let mut nearest: Option<(f64, Hit)> = None;
        for (passage, reading) in source.readings() {
            let Some(seen) = self.see(passage, reading, source) else {
                continue;
            };
            let hit = Hit {
                passage,
                tokens: 0..reading.tokens.len(),
            };
            if let Some(opinion) = self.decide(&seen, reading, hit.clone()) {
                found.push(opinion);
            } else if seen.cover > nearest.as_ref().map_or(0.3, |(most, _)| *most) {
                nearest = Some((seen.cover, hit));
            }
        }
        weigh(found, || {
            Opinion::silent(
                format!("looked for {}", self.words()),
                nearest.map(|(_, hit)| hit),
            )
        })
    }
}

/// What a passage has of a statement.
struct Seen<'r> {
    cover: f64,
    found: Vec<Option<(usize, f64)>>,
    names_fit: bool,
    /// The clause of the passage that the claim's main clause is compared with.
    clause: Option<&'r Clause>,
}

impl Statement<'_> {
    fn words(&self) -> String {
        let words: Vec<&str> = self.units.iter().map(|unit| unit.key()).collect();
        words.join(", ")
    }

    /// Looks for the claim in a passage; none when it cannot be about the same thing.
    fn see<'r>(
        &self,
        passage: usize,
        reading: &'r Reading,
        source: &SourceView<'_>,
    ) -> Option<Seen<'r>> {
        if self.on_subject && !source.is_about_subject(passage) {
            return None;
        }
        let whole = 0..reading.tokens.len();
        let mut found: Vec<_> = self
            .units
            .iter()
            .map(|unit| find(&unit.what, reading, &whole))
            .collect();
        let names_fit = names_fit(&self.units, &found, reading);
        self.borrow_lead(&mut found, passage, reading, source);
        let clause =
            main_clause(self.reading).and_then(|claim| self.aligned_clause(claim, &found, reading));
        if let Some(clause) = clause {
            self.prefer(&mut found, clause, reading);
        }
        Some(Seen {
            cover: coverage(&self.units, &found),
            names_fit,
            found,
            clause,
        })
    }

    /// The leading name may stand in the sentence before when this one points back.
    fn borrow_lead(
        &self,
        found: &mut [Option<(usize, f64)>],
        passage: usize,
        reading: &Reading,
        source: &SourceView<'_>,
    ) {
        let (Some(first), Some(unit)) = (found.first_mut(), self.units.first()) else {
            return;
        };
        if first.is_some() || !matches!(unit.what, What::Name(_)) || !begins_with_anaphor(reading) {
            return;
        }
        let before = passage.checked_sub(1).map(|at| &source.facts.readings[at]);
        if before.is_none_or(|before| find(&unit.what, before, &(0..before.tokens.len())).is_some())
        {
            *first = Some((0, 0.9));
        }
    }

    /// Of two places of a word, the one in the aligned clause counts.
    fn prefer(&self, found: &mut [Option<(usize, f64)>], clause: &Clause, reading: &Reading) {
        let region = clause.extent.start.min(clause.subject.start)..clause.extent.end;
        for (unit, place) in self.units.iter().zip(found.iter_mut()) {
            let Some((at, how)) = *place else { continue };
            if region.contains(&at) {
                continue;
            }
            if let Some(inside) =
                find(&unit.what, reading, &region).filter(|(_, inside)| *inside >= how)
            {
                *place = Some(inside);
            }
        }
    }

    fn decide(&self, seen: &Seen<'_>, reading: &Reading, hit: Hit) -> Option<Opinion> {
        let claim = main_clause(self.reading)?;
        if let Some(opinion) = self.against(claim, seen, reading, &hit) {
            return Some(opinion);
        }
        if !seen.names_fit
            || seen.cover < AGREE
            || !same_values(self.reading, reading)
            || !self.same_polarities(reading, seen)
        {
            return None;
        }
        let clause = seen.clause?;
        let attribute = self.is_attribute(claim, seen, reading);
        if !attribute
            && (clause.negated != claim.negated
                || (claim.negated && !self.same_actor(claim, clause, seen, reading)))
        {
            return None;
        }
        if is_superlative(self.reading) && !is_one_of_many(self.reading) && is_one_of_many(reading)
        {
            return Some(Opinion::on(
                Stance::Compatible,
                "evidence-weaker",
                "says that it is one of them",
                hit,
            ));
        }
        let open = |clause: &Clause| clause.modality == Modality::Possible;
        if open(clause) && !self.reading.clauses.iter().any(open) && !attribute {
            return Some(Opinion::on(
                Stance::Compatible,
                "possible",
                "says that it is possible",
                hit,
            ));
        }
        Some(Opinion::on(Stance::Agrees, "stated", "states it", hit))
    }

    /// A denial, an exclusive opposite, or another name in the same slot.
    fn against(
        &self,
        claim: &Clause,
        seen: &Seen<'_>,
        reading: &Reading,
        hit: &Hit,
    ) -> Option<Opinion> {
        let clause = seen.clause?;
        if claim.modality != Modality::Asserted || clause.modality != Modality::Asserted {
            return None;
        }
        if seen.names_fit && seen.cover >= CONTRADICT {
            let denied = self.denied(claim, clause, seen, reading, hit);
            if denied.is_some() {
                return denied;
            }
        }
        self.other_name(claim, clause, seen, reading, hit)
    }

    /// Everything was found but one name, and another name stands in its slot.
    fn other_name(
        &self,
        claim: &Clause,
        clause: &Clause,
        seen: &Seen<'_>,
        reading: &Reading,
        hit: &Hit,
    ) -> Option<Opinion> {
        let unit = slot::only_missing_name(&self.units, &seen.found)?;
        let rest: Vec<Unit> = self
            .units
            .iter()
            .filter(|other| other.at != unit.at)
            .cloned()
            .collect();
        let kept: Vec<Option<(usize, f64)>> = self
            .units
            .iter()
            .zip(&seen.found)
            .filter(|(other, _)| other.at != unit.at)
            .map(|(_, found)| *found)
            .collect();
        if rest.is_empty() && !self.on_subject || coverage(&rest, &kept) < OTHER_NAME {
            return None;
        }
        let pairs: Vec<(usize, usize)> = self
            .units
            .iter()
            .zip(&seen.found)
            .filter_map(|(unit, found)| found.map(|(at, _)| (unit.at, at)))
            .collect();
        let rival = slot::rival(self.reading, claim, unit, reading, clause, &pairs)?;
        let _ = rival.tokens;
        Some(Opinion::on(
            Stance::Contradicts,
            "other-value",
            rival.note,
            hit.clone(),
        ))
    }

    /// The clause of the passage whose verb is the claim's.
    fn aligned_clause<'r>(
        &self,
        claim: &Clause,
        found: &[Option<(usize, f64)>],
        reading: &'r Reading,
    ) -> Option<&'r Clause> {
        let verb = &self.reading.tokens[claim.head].lemma;
        let inside = |clause: &Clause| {
            found
                .iter()
                .flatten()
                .filter(|(at, _)| clause.extent.contains(at) || clause.subject.contains(at))
                .count()
        };
        if lexicon::is_stop(verb) {
            // `X is an A`: the clause that holds most of what was found.
            return reading
                .clauses
                .iter()
                .max_by_key(|clause| (inside(clause), std::cmp::Reverse(clause.head)));
        }
        let wanted = What::Word(align::lemma_at(self.reading, claim.head));
        let fits = |clause: &&Clause| {
            find(&wanted, reading, &(clause.head..clause.head + 1))
                .is_some_and(|(_, how)| how >= 0.9)
        };
        let exact = reading
            .clauses
            .iter()
            .filter(fits)
            .max_by_key(|clause| inside(clause));
        exact.or_else(|| {
            // The verb as a noun, or inside another chain: the clause around it.
            let (at, _) = find(&wanted, reading, &(0..reading.tokens.len()))?;
            reading
                .clauses
                .iter()
                .filter(|clause| clause.extent.contains(&at))
                .min_by_key(|clause| clause.extent.len())
        })
    }

    /// Whether the passage denies what the claim states, on the aligned verb, of the same actor.
    fn denied(
        &self,
        claim: &Clause,
        clause: &Clause,
        seen: &Seen<'_>,
        reading: &Reading,
        hit: &Hit,
    ) -> Option<Opinion> {
        let verb = &self.reading.tokens[claim.head].lemma;
        let same_verb = align::likeness(verb, &reading.tokens[clause.head].lemma) >= 0.9;
        let partial = is_partial(reading, clause) || is_partial(self.reading, claim);
        if same_verb
            && !partial
            && clause.negated != claim.negated
            && self.same_actor(claim, clause, seen, reading)
        {
            return Some(Opinion::on(
                Stance::Contradicts,
                "polarity",
                "says the opposite",
                hit.clone(),
            ));
        }
        self.antonym(claim, clause, seen, reading, hit)
    }

    /// One word of the claim missing and its exclusive opposite in its place, everything else the same.
    fn antonym(
        &self,
        claim: &Clause,
        clause: &Clause,
        seen: &Seen<'_>,
        reading: &Reading,
        hit: &Hit,
    ) -> Option<Opinion> {
        let missing: Vec<&Unit> = self
            .units
            .iter()
            .zip(&seen.found)
            .filter(|(_, found)| found.is_none())
            .map(|(unit, _)| unit)
            .collect();
        let [unit] = missing[..] else { return None };
        let What::Word(lemma) = &unit.what else {
            return None;
        };
        let region = clause.extent.start.min(clause.subject.start)..clause.extent.end;
        let opposite = region
            .clone()
            .find(|&at| lexicon::are_exclusive(lemma, &reading.tokens[at].lemma))?;
        let same = clause.negated == claim.negated && self.same_actor(claim, clause, seen, reading);
        let note = format!("`{}` for `{}`", reading.tokens[opposite].folded, lemma);
        same.then(|| Opinion::on(Stance::Contradicts, "antonym", note, hit.clone()))
    }

    /// Whether the subject of the claim is found in the subject of the clause.
    fn same_actor(
        &self,
        claim: &Clause,
        clause: &Clause,
        seen: &Seen<'_>,
        reading: &Reading,
    ) -> bool {
        let pairs: Vec<(bool, bool)> = self
            .units
            .iter()
            .zip(&seen.found)
            .filter(|(unit, _)| claim.subject.contains(&unit.at))
            .map(|(_, found)| {
                let here = found.is_some_and(|(at, _)| {
                    clause.subject.contains(&at) || (at == 0 && begins_with_anaphor(reading))
                });
                (found.is_some(), here)
            })
            .collect();
        if clause.passive != claim.passive {
            return pairs.iter().all(|(found, _)| *found);
        }
        !pairs.is_empty() && pairs.iter().all(|(_, here)| *here)
    }

    /// `The text is vaguely worded`, by `a vaguely worded text`: the words stand close together and nothing denies them there.
    fn is_attribute(&self, claim: &Clause, seen: &Seen<'_>, reading: &Reading) -> bool {
        let states = lexicon::is_stop(&self.reading.tokens[claim.head].lemma)
            || claim.passive
            || align::FRAMES.contains(&self.reading.tokens[claim.head].lemma.as_str());
        let places: Vec<usize> = seen.found.iter().flatten().map(|(at, _)| *at).collect();
        let (Some(&first), Some(&last)) = (places.iter().min(), places.iter().max()) else {
            return false;
        };
        let near = last - first <= 2 * self.units.len() + 3;
        let from = first.saturating_sub(3);
        let denied = (from..=last).any(|at| {
            reading.tags[at] == Tag::Negation
                || reading.tokens[at].is_any(&["no", "without", "neither"])
        });
        states && near && !denied && !claim.negated
    }

    /// Every other clause of the claim that has its like in the passage has its polarity too.
    fn same_polarities(&self, reading: &Reading, seen: &Seen<'_>) -> bool {
        let main = main_clause(self.reading).map(|clause| clause.head);
        self.reading
            .clauses
            .iter()
            .filter(|clause| Some(clause.head) != main)
            .all(|claim| {
                let verb = &self.reading.tokens[claim.head].lemma;
                let mut like = reading
                    .clauses
                    .iter()
                    .filter(|clause| {
                        !lexicon::is_stop(verb)
                            && align::likeness(verb, &reading.tokens[clause.head].lemma) >= 0.9
                    })
                    .peekable();
                let _ = seen;
                like.peek().is_none() || like.any(|clause| clause.negated == claim.negated)
            })
    }
}

/// The clause that a sentence is about: the first with a finite verb of its own that no relative word brings in.
fn main_clause(reading: &Reading) -> Option<&Clause> {
    let relative = |clause: &Clause| {
        clause.group.start > 0
            && (clause.subject.end..clause.group.start).any(|at| reading.tags[at] == Tag::Relative)
    };
    reading
        .clauses
        .iter()
        .find(|clause| !clause.secondary && !relative(clause))
        .or_else(|| reading.clauses.iter().find(|clause| !clause.secondary))
        .or_else(|| reading.clauses.first())
}

/// `the most`, `the largest`.
fn is_superlative(reading: &Reading) -> bool {
    reading.tokens.windows(2).any(|pair| {
        pair[0].is("the")
            && (pair[1].is("most")
                || (pair[1].folded.ends_with("est")
                    && pair[1].folded.len() > 5
                    && !pair[1].capital))
    })
}

/// `one of the most`, `among the largest`.
fn is_one_of_many(reading: &Reading) -> bool {
    reading.tokens.windows(3).any(|three| {
        let ranked = three[2].is("most") || three[2].folded.ends_with("est");
        three[0].is_any(&["of", "among"]) && three[1].is("the") && ranked
    })
}

/// `not all`, `not only`, `not yet`, `not always`: no denial of the whole.
fn is_partial(reading: &Reading, clause: &Clause) -> bool {
    let from = clause.subject.start.min(clause.group.start);
    let to = (clause.group.end + 2).min(reading.tokens.len());
    reading.tokens[from..to].iter().any(|token| {
        token.is_any(&[
            "only",
            "all",
            "always",
            "every",
            "necessarily",
            "entirely",
            "just",
            "until",
            "exactly",
            "fully",
            "completely",
            "merely",
            "solely",
        ])
    })
}

/// Whether the numbers and dates of a claim stand in the passage too.
fn same_values(claim: &Reading, evidence: &Reading) -> bool {
    let numbers = claim.tokens.iter().enumerate().filter(|(at, token)| {
        token.is_number()
            || (claim.tags[*at] != Tag::Verb && lexicon::is_number_word(&token.folded))
    });
    numbers.into_iter().all(|(_, token)| {
        evidence
            .tokens
            .iter()
            .any(|other| other.folded == token.folded)
    })
}

/// Whether a passage begins by pointing back: `He`, `The film`.
pub(crate) fn begins_with_anaphor(reading: &Reading) -> bool {
    let Some(first) = reading
        .clauses
        .iter()
        .find(|clause| !clause.subject.is_empty())
    else {
        return reading.tags.first() == Some(&Tag::Pronoun);
    };
    let subject = &reading.tokens[first.subject.clone()];
    let pronoun = subject.len() <= 2
        && subject
            .first()
            .is_some_and(|token| token.is_any(&["he", "she", "it", "they"]));
    let definite = subject.len() <= 4
        && subject
            .first()
            .is_some_and(|token| token.is_any(&["the", "this", "his", "her", "its", "their"]))
        && !reading
            .names
            .iter()
            .any(|name| first.subject.contains(&name.tokens.start));
    pronoun || definite
}

/// Whether every name of the claim was found, but for a leading one that a pronoun may stand for.
pub(crate) fn names_fit(units: &[Unit], found: &[Option<(usize, f64)>], reading: &Reading) -> bool {
    let lead: Option<&SmolStr> = units.iter().find_map(|unit| match &unit.what {
        What::Name(key) => Some(key),
        What::Word(_) => None,
    });
    units
        .iter()
        .zip(found)
        .all(|(unit, found)| match &unit.what {
            What::Name(key) => {
                found.is_some() || (lead == Some(key) && begins_with_anaphor(reading))
            }
            What::Word(_) => true,
        })
}
