//! Plain statements: what is said of whom, with its polarity.

use super::Stance;
use super::align::{self, Place, Unit, What, coverage, find, units};
use super::kind::{ClaimView, Kind, Understood};
use super::roles::{Beside, Roles};
use super::source::{Hit, Opinion, SourceView, weigh};
use super::{shares, slot, values};
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
    let mut units = units;
    let named = reading
        .names
        .iter()
        .any(|name| name.kind == NameKind::Subject);
    let names_subject =
        named || (claim.dictionary.subject().is_some() && points_at_subject(reading, &mut units));
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

/// `the initiative`, `the text`: a definite word for any agreement stands for the subject, and is no word to look for.
fn points_at_subject(reading: &Reading, units: &mut Vec<Unit>) -> bool {
    const GENERIC: &[&str] = &[
        "initiative",
        "text",
        "deal",
        "plan",
        "project",
        "move",
        "proposal",
        "treaty",
        "charter",
        "measure",
        "document",
        "paper",
    ];
    let points = |unit: &Unit| {
        GENERIC.contains(&unit.key())
            && unit.at > 0
            && reading.tokens[unit.at - 1].is_any(&["the", "this"])
            && !reading
                .tokens
                .get(unit.at + 1)
                .is_some_and(|next| next.is("of"))
    };
    let before = units.len();
    units.retain(|unit| !points(unit));
    units.len() < before
}

/// Coverage from which a passage agrees, and from which a denial contradicts; repeated by `factlint eval`.
const AGREE: f64 = 0.85;
/// The same where the claim's verb is `be`, so that every word counts.
const AGREE_BEING: f64 = 0.95;
const CONTRADICT: f64 = 0.7;
/// Coverage of everything but the name from which another name in its slot contradicts.
const OTHER_NAME: f64 = 0.9;
/// Coverage from which the one who is said to undergo is taken for the one who acts.
const VICTIM: f64 = 0.65;

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
        if let Some(opinion) = super::office::presupposed(self.reading, source) {
            return opinion;
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
    found: Vec<Place>,
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
        lend(
            &self.units,
            &mut found,
            self.reading,
            passage,
            reading,
            source,
        );
        let names_fit = names_fit(&self.units, &found);
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

    /// Of two places of a word, the one in the aligned clause counts.
    fn prefer(&self, found: &mut [Place], clause: &Clause, reading: &Reading) {
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

    fn beside<'s>(
        &'s self,
        claim: &'s Clause,
        clause: &'s Clause,
        seen: &'s Seen<'_>,
        reading: &'s Reading,
    ) -> Beside<'s> {
        Beside {
            claim: self.reading,
            claim_clause: claim,
            units: &self.units,
            found: &seen.found,
            evidence: reading,
            clause,
        }
    }

    fn decide(&self, seen: &Seen<'_>, reading: &Reading, hit: Hit) -> Option<Opinion> {
        let claim = main_clause(self.reading)?;
        let clause = seen.clause?;
        if let Some(opinion) = self.against(claim, clause, seen, reading, &hit) {
            return Some(opinion);
        }
        let beside = self.beside(claim, clause, seen, reading);
        let anaphor = begins_with_anaphor(reading) && self.acts_by_name(claim);
        let near = seen.names_fit
            && seen.cover >= self.needed(claim)
            && beside.has_core(anaphor)
            && !beside.is_taken_back();
        if !near || !values::hold(self.reading, reading) || !self.same_polarities(reading) {
            return None;
        }
        let attribute = self.is_attribute(claim, seen, reading);
        let same_roles =
            beside.roles() == Roles::Same || anaphor || clause.passive != claim.passive;
        if !attribute && (clause.negated != claim.negated || !same_roles) {
            return None;
        }
        let shared = if attribute { None } else { Some(()) };
        if let Some((stance, reason)) = shared.and_then(|()| {
            shares::compare(
                shares::share(self.reading, &claim.subject),
                shares::share(reading, &clause.subject),
            )
        }) {
            if stance != Stance::Agrees {
                return Some(Opinion::on(stance, reason, "speaks of another share", hit));
            }
        }
        if is_alone(self.reading) && !is_alone(reading) {
            let company = super::roles::doers(reading, clause).is_some_and(|doers| {
                reading.tokens[doers]
                    .iter()
                    .any(|token| token.is_any(&["along", "together", "jointly"]))
            });
            let (stance, reason) = if company {
                (Stance::Contradicts, "not-the-only")
            } else {
                (Stance::Compatible, "evidence-weaker")
            };
            return Some(Opinion::on(
                stance,
                reason,
                "does not say that it was alone",
                hit,
            ));
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
        // `had prepared an attack` is no attack.
        let prepared =
            !beside.same_verb() && lexicon::is_nonfactive(&reading.tokens[clause.head].lemma);
        let open = |clause: &Clause| {
            clause.modality == Modality::Possible
                || (prepared && clause.head == seen.clause.map_or(0, |seen| seen.head))
        };
        if open(clause) && !self.reading.clauses.iter().any(open) && !attribute {
            return Some(Opinion::on(
                Stance::Compatible,
                "possible",
                "says that it is possible",
                hit,
            ));
        }
        if is_opinion(reading, clause) && !is_opinion(self.reading, claim) {
            return Some(Opinion::on(
                Stance::Compatible,
                "opinion",
                "says that somebody thinks so",
                hit,
            ));
        }
        Some(Opinion::on(Stance::Agrees, "stated", "states it", hit))
    }

    /// Whether the claim's subject is a name alone, which a pronoun may stand for.
    fn acts_by_name(&self, claim: &Clause) -> bool {
        let mut units = self
            .units
            .iter()
            .filter(|unit| claim.subject.contains(&unit.at))
            .peekable();
        units.peek().is_some() && units.all(|unit| matches!(unit.what, What::Name(_)))
    }

    /// A claim that only says what something is needs all its words.
    fn needed(&self, claim: &Clause) -> f64 {
        if self.reading.tokens[claim.head].lemma == "be" {
            AGREE_BEING
        } else {
            AGREE
        }
    }

    /// A denial, an exclusive opposite, a turned role, or another name in the same slot.
    fn against(
        &self,
        claim: &Clause,
        clause: &Clause,
        seen: &Seen<'_>,
        reading: &Reading,
        hit: &Hit,
    ) -> Option<Opinion> {
        if claim.modality != Modality::Asserted || clause.modality != Modality::Asserted {
            return None;
        }
        if seen.names_fit && seen.cover >= CONTRADICT {
            let denied = self.denied(claim, clause, seen, reading, hit);
            if denied.is_some() {
                return denied;
            }
            let beside = self.beside(claim, clause, seen, reading);
            if seen.cover >= AGREE
                && beside.roles() == Roles::Inverted
                && clause.negated == claim.negated
            {
                return Some(Opinion::on(
                    Stance::Contradicts,
                    "role",
                    "the one who acts and the other are turned round",
                    hit.clone(),
                ));
            }
        }
        if let Some(note) = slot::other_thing(self.reading, reading) {
            return Some(Opinion::on(
                Stance::Contradicts,
                "other-value",
                note,
                hit.clone(),
            ));
        }
        self.victim(claim, clause, seen, reading, hit)
            .or_else(|| self.other_name(claim, clause, seen, reading, hit))
    }

    /// `X was the victim of interference`, where X is said to have interfered.
    fn victim(
        &self,
        claim: &Clause,
        clause: &Clause,
        seen: &Seen<'_>,
        reading: &Reading,
        hit: &Hit,
    ) -> Option<Opinion> {
        let tokens = &self.reading.tokens;
        let noun = claim
            .object
            .clone()
            .find(|&at| matches!(tokens[at].lemma.as_str(), "victim" | "target" | "object"))?;
        let of = tokens.get(noun + 1).is_some_and(|next| next.is("of"));
        let act = (noun + 2..claim.object.end)
            .filter(|&at| self.reading.tags[at] == Tag::Noun)
            .last()?;
        if claim.negated {
            return self.suffered(claim, act, seen, reading, hit);
        }
        let did = reading.clauses.iter().find(|other| {
            let same =
                align::likeness(&tokens[act].lemma, &reading.tokens[other.head].lemma) >= 0.9;
            same && !other.passive
                && !other.secondary
                && !other.negated
                && other.modality == Modality::Asserted
        })?;
        let acts = self.units.iter().zip(&seen.found).any(|(unit, found)| {
            claim.subject.contains(&unit.at)
                && found.is_some_and(|(at, _)| did.subject.contains(&at))
        });
        let enough = of && acts && seen.names_fit && seen.cover >= VICTIM && !claim.negated;
        enough.then(|| {
            Opinion::on(
                Stance::Contradicts,
                "role",
                "the one who acts and the other are turned round",
                hit.clone(),
            )
        })
    }

    /// `X has never been the target of an attack`, where a passage speaks of an attack on X.
    fn suffered(
        &self,
        claim: &Clause,
        act: usize,
        seen: &Seen<'_>,
        reading: &Reading,
        hit: &Hit,
    ) -> Option<Opinion> {
        let wanted = &self.reading.tokens[act].lemma;
        let last = self
            .units
            .iter()
            .zip(&seen.found)
            .filter(|(unit, _)| claim.subject.contains(&unit.at))
            .last()?;
        let (at, _) = last.1.as_ref()?;
        let named = self
            .units
            .iter()
            .zip(&seen.found)
            .filter(|(unit, _)| claim.subject.contains(&unit.at))
            .all(|(_, found)| found.is_some());
        let attack = (at.saturating_sub(7)..*at).any(|before| {
            let on = reading
                .tokens
                .get(before + 1)
                .is_some_and(|next| next.is_any(&["on", "against"]));
            on && reading.tags[before] == Tag::Noun
                && align::likeness(wanted, &reading.tokens[before].lemma)
                    .max(align::likeness(&reading.tokens[before].lemma, wanted))
                    >= 0.5
        });
        (attack && named).then(|| {
            Opinion::on(
                Stance::Contradicts,
                "polarity",
                "speaks of one",
                hit.clone(),
            )
        })
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
        let (unit, phrase) = slot::missing_name(self.reading, &self.units, &seen.found)?;
        let others = || {
            self.units
                .iter()
                .zip(&seen.found)
                .filter(|(other, _)| !phrase.contains(&other.at))
        };
        let rest: Vec<Unit> = others().map(|(unit, _)| unit.clone()).collect();
        let kept: Vec<Place> = others().map(|(_, found)| *found).collect();
        if (rest.is_empty() && !self.on_subject) || coverage(&rest, &kept) < OTHER_NAME {
            return None;
        }
        let pairs: Vec<(usize, usize)> = self
            .units
            .iter()
            .zip(&seen.found)
            .filter_map(|(unit, found)| found.map(|(at, _)| (unit.at, at)))
            .collect();
        let note = slot::rival(self.reading, claim, unit, reading, clause, &pairs)?;
        Some(Opinion::on(
            Stance::Contradicts,
            "other-value",
            note,
            hit.clone(),
        ))
    }

    /// The clause of the passage whose verb is the claim's.
    fn aligned_clause<'r>(
        &self,
        claim: &Clause,
        found: &[Place],
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
        let framed = !self.units.iter().any(|unit| unit.at == claim.head);
        if lexicon::is_stop(verb) || framed {
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
        let beside = self.beside(claim, clause, seen, reading);
        let partial = is_partial(reading, clause) || is_partial(self.reading, claim);
        let object = self.has_object(claim, seen);
        if beside.same_verb()
            && !partial
            && object
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

    /// Whether the telling words after the claim's verb, up to the next preposition, are there: a ban on whales is none on sharks.
    fn has_object(&self, claim: &Clause, seen: &Seen<'_>) -> bool {
        self.units.iter().zip(&seen.found).all(|(unit, found)| {
            !claim.object.contains(&unit.at)
                || unit.weight < 1.0
                || found.is_some_and(|(_, how)| how >= 0.8)
        })
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
        let framed = !self.units.iter().any(|unit| unit.at == claim.head);
        let states = framed || claim.passive;
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
    fn same_polarities(&self, reading: &Reading) -> bool {
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

/// Whether a clause is what somebody believes, or a judgement in somebody's mouth.
fn is_opinion(reading: &Reading, clause: &Clause) -> bool {
    const BELIEF: &[&str] = &[
        "believe",
        "think",
        "suspect",
        "fear",
        "hope",
        "expect",
        "assume",
        "doubt",
        "guess",
        "feel",
        "consider",
        "argue",
        "reckon",
        "speculate",
    ];
    let believed = reading.clauses.iter().any(|other| {
        other.head < clause.head
            && other.group.end <= clause.group.start
            && BELIEF.contains(&reading.tokens[other.head].lemma.as_str())
    });
    let view = reading.tokens[..clause.head]
        .iter()
        .any(|token| token.is_any(&["opinion", "view", "eyes"]))
        && reading.tokens[..clause.head]
            .iter()
            .any(|token| token.is_any(&["in", "to"]));
    let being = reading.tokens[clause.head].lemma == "be";
    let quoted = being
        && reading
            .quotations
            .iter()
            .any(|quote| quote.tokens.contains(&clause.head));
    believed || view || quoted
}

/// `alone`, `on its own`.
fn is_alone(reading: &Reading) -> bool {
    let own = reading.tokens.windows(3).any(|three| {
        three[0].is("on") && three[1].is_any(&["its", "his", "her", "their"]) && three[2].is("own")
    });
    own || reading
        .tokens
        .iter()
        .any(|token| token.is_any(&["alone", "unaided", "unilaterally"]))
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
        let ranked = three[2].is_any(&["most", "worst", "best", "least"])
            || three[2].folded.ends_with("est");
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

/// Whether every name of the claim was found.
pub(crate) fn names_fit(units: &[Unit], found: &[Place]) -> bool {
    units
        .iter()
        .zip(found)
        .all(|(unit, found)| matches!(unit.what, What::Word(_)) || found.is_some())
}

/// Lets a passage that points back stand for the one name of the claim's subject that it does not repeat.
///
/// The name must stand in a passage before, where there is one: a pronoun without a name near says nothing.
pub(crate) fn lend(
    units: &[Unit],
    found: &mut [Place],
    claim: &Reading,
    passage: usize,
    reading: &Reading,
    source: &SourceView<'_>,
) {
    if !begins_with_anaphor(reading) {
        return;
    }
    let subject = main_clause(claim).map(|clause| clause.subject.clone());
    let of_subject = |unit: &Unit| {
        subject
            .as_ref()
            .is_none_or(|subject| subject.contains(&unit.at))
    };
    let mut missing = units.iter().zip(found.iter_mut()).filter(|(unit, found)| {
        found.is_none() && matches!(unit.what, What::Name(_)) && of_subject(unit)
    });
    let (Some((unit, place)), None) = (missing.next(), missing.next()) else {
        return;
    };
    if source.named_before(passage, &unit.what) {
        *place = Some((0, 0.9));
    }
}
