//! Who did it to whom: whether the words of a claim stand in the same parts of the passage's clause.

use std::ops::Range;

use super::acting;
use super::align::{Place, Unit, What, alike, lemma_at, likeness, shown};
use crate::facts::{Clause, Reading, Tag, lexicon};

/// How the parts of two clauses of one verb compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Roles {
    /// Those who act in the claim act in the passage.
    Same,
    /// Those who act in the claim undergo in the passage, and the other way round.
    Inverted,
    /// Neither can be said.
    Unknown,
}

/// A claim's clause beside a passage's.
pub(super) struct Beside<'a> {
    pub claim: &'a Reading,
    pub claim_clause: &'a Clause,
    pub units: &'a [Unit],
    pub found: &'a [Place],
    pub evidence: &'a Reading,
    pub clause: &'a Clause,
}

/// Where those who act stand: the subject with its company, or what follows `by` in a passive clause.
pub(super) fn doers(reading: &Reading, clause: &Clause) -> Option<Range<usize>> {
    if !clause.passive {
        // `Norway, which along with Peru led the talks`: company stands before the verb.
        let near = clause.subject.end <= clause.group.start
            && clause.group.start - clause.subject.end <= 8;
        let company = near
            && (clause.subject.end..clause.group.start)
                .any(|at| reading.tokens[at].is_any(&["along", "together", "with"]));
        let end = if company {
            clause.group.start
        } else {
            clause.subject.end
        };
        return Some(clause.subject.start..end);
    }
    let by = clause
        .object
        .clone()
        .find(|&at| reading.tokens[at].is("by"))?;
    // `by its president, Ada Moor, during`: a name after the comma is the same doer.
    let stop = |at: &usize| {
        let comma = reading.tokens[*at].is(",")
            && !reading.tokens.get(at + 1).is_some_and(|next| next.capital);
        comma
            || reading.tokens[*at].is_any(&[
                "in", "at", "on", "during", "for", "as", "after", "before", "from", "with", "under",
            ])
    };
    let end = (by + 1..clause.object.end)
        .find(stop)
        .unwrap_or(clause.object.end);
    Some(by + 1..end)
}

/// Where those stand to whom it is done.
fn undergoers(reading: &Reading, clause: &Clause) -> Range<usize> {
    if clause.passive {
        return clause.subject.clone();
    }
    // `beat X in the final`: what a preposition brings in is not the object itself.
    let stop = |at: &usize| {
        reading.tags[*at] == Tag::Preposition && !reading.tokens[*at].is("of")
            || reading.tokens[*at].is_any(&[",", ";"])
    };
    let end = clause
        .object
        .clone()
        .find(stop)
        .unwrap_or(clause.object.end);
    clause.object.start..end
}

/// Verbs that hold both ways: of two who marry each marries, and a shop that opens is opened.
const MUTUAL: &[&str] = &[
    "marry", "meet", "join", "draw", "tie", "play", "face", "fight", "resemble", "divorce",
    "equal", "border", "work", "talk", "date", "be", "air", "begin", "break", "burn", "change",
    "close", "debut", "end", "film", "finish", "form", "grow", "increase", "launch", "merge",
    "move", "open", "premiere", "sell", "separate", "sink", "start",
];

impl Beside<'_> {
    /// The units of the claim within a range of its tokens, with the places where they were found.
    fn within(&self, range: &Range<usize>) -> Vec<Option<usize>> {
        self.units
            .iter()
            .zip(self.found)
            .filter(|(unit, _)| range.contains(&unit.at) && unit.weight >= 0.4)
            .map(|(_, found)| found.filter(|(_, how)| *how >= 0.5).map(|(at, _)| at))
            .collect()
    }

    /// Compares who acts and who undergoes.
    pub(super) fn roles(&self) -> Roles {
        let Some(acting) = doers(self.claim, self.claim_clause) else {
            return self.undergone();
        };
        let (here, there) = (
            doers(self.evidence, self.clause),
            undergoers(self.evidence, self.clause),
        );
        let wanted = self.within(&acting);
        let undergoing = self.within(&undergoers(self.claim, self.claim_clause));
        let pronoun = |range: &Range<usize>| {
            range.len() == 1 && self.evidence.tags[range.start] == Tag::Pronoun
        };
        let all_in = |places: &[Option<usize>], range: &Range<usize>| {
            !places.is_empty()
                && places.iter().all(|at| {
                    at.is_some_and(|at| range.contains(&at) || (pronoun(range) && at < range.start))
                })
        };
        if here.as_ref().is_some_and(|here| all_in(&wanted, here)) {
            return Roles::Same;
        }
        let verb = self.claim.tokens[self.claim_clause.head].lemma.as_str();
        // Those who act in the claim are in the object here, and something of its object acts.
        let object = if self.clause.passive {
            there.clone()
        } else {
            self.clause.object.clone()
        };
        let things: Vec<Option<usize>> = self.within(&self.claim_clause.object.clone());
        let acts = here.as_ref().is_some_and(|here| {
            things.iter().flatten().any(|at| here.contains(at))
                && !wanted.iter().flatten().any(|at| here.contains(at))
        });
        let swapped = all_in(&wanted, &object) && acts && !self.claim_clause.passive;
        let undone = all_in(&wanted, &there)
            && self.clause.passive
            && !self.claim_clause.passive
            && undergoing.is_empty();
        if (swapped || undone) && self.same_frame() && !MUTUAL.contains(&verb) {
            return Roles::Inverted;
        }
        if wanted.is_empty() {
            Roles::Same
        } else {
            Roles::Unknown
        }
    }

    /// Compares those to whom it is done, where the claim does not say who did it.
    fn undergone(&self) -> Roles {
        let wanted = self.within(&self.claim_clause.subject);
        let there = undergoers(self.evidence, self.clause);
        let fits = wanted
            .iter()
            .all(|at| at.is_some_and(|at| there.contains(&at)));
        if fits { Roles::Same } else { Roles::Unknown }
    }

    /// Whether both clauses have the same verb, particle and all.
    pub(super) fn same_verb(&self) -> bool {
        let like = alike(
            (self.claim, self.claim_clause.head),
            (self.evidence, self.clause.head),
        );
        like && !self.particles_differ()
    }

    /// Whether both clauses have a verb whose doer stands in the same place: who is beaten loses, and a film that stars
    /// somebody has somebody who stars in it.
    fn same_frame(&self) -> bool {
        let (first, second) = (
            lemma_at(self.claim, self.claim_clause.head),
            lemma_at(self.evidence, self.clause.head),
        );
        let (a, b) = (shown(first), shown(second));
        let single = !a.contains(' ') && !b.contains(' ');
        self.same_verb() && (a == b || (single && likeness(a, b) >= 0.9))
    }

    /// `switched on` and `switched off`.
    pub(super) fn particles_differ(&self) -> bool {
        const PARTICLES: &[&str] = &[
            "on", "off", "up", "down", "in", "out", "over", "back", "away",
        ];
        let particle = |reading: &Reading, head: usize| {
            reading
                .tokens
                .get(head + 1)
                .filter(|next| next.is_any(PARTICLES))
                .map(|next| next.folded.clone())
        };
        let pair = (
            particle(self.claim, self.claim_clause.head),
            particle(self.evidence, self.clause.head),
        );
        const OPPOSITE: &[(&str, &str)] = &[("on", "off"), ("up", "down"), ("in", "out")];
        matches!(pair, (Some(a), Some(b)) if OPPOSITE.iter().any(|(x, y)| (a == *x && b == *y) || (a == *y && b == *x)))
    }

    /// Whether the passage's clause is about what the claim's is about, where both have one verb.
    pub(super) fn is_of_subject(&self) -> bool {
        !self.same_verb()
            || acting::is_of_subject(
                (self.claim, self.claim_clause),
                (self.evidence, self.clause),
                self.units,
                self.found,
            )
    }

    /// Whether the telling words of the claim's subject, its verb and its names are all there.
    pub(super) fn has_core(&self, anaphor: bool) -> bool {
        let subject = &self.claim_clause.subject;
        self.units.iter().zip(self.found).all(|(unit, found)| {
            let core = subject.contains(&unit.at)
                || matches!(unit.what, What::Name(_))
                || unit.at == self.claim_clause.head;
            let pointed = anaphor && subject.contains(&unit.at);
            !core
                || pointed
                || found.is_some_and(|(_, how)| how >= 0.8)
                || lexicon::is_stop(unit.key())
                || unit.key() == "occur"
        })
    }

    /// Whether the telling words of the claim's subject and its names are all there.
    pub(super) fn has_subject(&self) -> bool {
        let subject = &self.claim_clause.subject;
        self.units.iter().zip(self.found).all(|(unit, found)| {
            let core = subject.contains(&unit.at) || matches!(unit.what, What::Name(_));
            !core || found.is_some_and(|(_, how)| how >= 0.8) || lexicon::is_stop(unit.key())
        })
    }

    /// Whether the nouns after the claim's verb, up to the first preposition, are there.
    pub(super) fn has_things(&self) -> bool {
        let region = undergoers(self.claim, self.claim_clause);
        self.units.iter().zip(self.found).all(|(unit, found)| {
            let thing = region.contains(&unit.at) && self.claim.tags[unit.at] == Tag::Noun;
            !thing || found.is_some_and(|(_, how)| how >= 0.5)
        })
    }

    /// Whether one of the nouns after the claim's verb is there, where it has some: a medal won is no race won.
    pub(super) fn shares_things(&self) -> bool {
        let region = undergoers(self.claim, self.claim_clause);
        let things = || {
            self.units.iter().zip(self.found).filter(|(unit, _)| {
                region.contains(&unit.at) && self.claim.tags[unit.at] == Tag::Noun
            })
        };
        things().next().is_none()
            || things().any(|(_, found)| found.is_some_and(|(_, how)| how >= 0.5))
    }

    /// Whether the claim's verb is in the passage only as a noun that another verb takes back: `withdrew its approval`.
    pub(super) fn is_taken_back(&self) -> bool {
        const BACK: &[&str] = &[
            "withdraw", "revoke", "cancel", "deny", "reject", "lift", "scrap", "drop", "lack",
            "end", "abandon", "oppose", "block", "prevent", "refuse", "halt", "stop", "suspend",
            "lose", "abolish", "repeal", "ban",
        ];
        let verb = &self.claim.tokens[self.claim_clause.head].lemma;
        let head = &self.evidence.tokens[self.clause.head].lemma;
        !self.same_verb() && BACK.contains(&head.as_str()) && likeness(verb, head) < 0.9
    }

    /// Where the claim's word at a token was found in the passage.
    pub(super) fn place_of(&self, at: usize) -> Option<usize> {
        let found = self.units.iter().zip(self.found);
        found
            .filter_map(|(unit, found)| found.map(|(place, _)| (unit.at, place)))
            .find_map(|(unit, place)| (unit == at).then_some(place))
    }
}
