//! A statement beside one passage: whether the passage states it, and with which reserve.

use super::super::align::{Place, Unit, What};
use super::super::roles::{self, Beside, Roles};
use super::super::source::{Hit, Opinion};
use super::super::{Stance, align, shares, values};
use super::seen::{Seen, begins_with_anaphor};
use super::wording::{is_alone, is_one_of_many, is_opinion, is_superlative};
use super::{AGREE, AGREE_BEING, Statement};
use crate::facts::{Clause, Modality, Reading, Tag, lexicon};

/// A claim's main clause beside the clause of a passage that it is compared with.
pub(super) struct Pair<'p> {
    /// The claim as read.
    pub claimed: &'p Reading,
    /// The words that the claim is looked for by.
    pub units: &'p [Unit],
    /// Whether the claim is about the subject of `claims.yaml`.
    pub on_subject: bool,
    /// The claim's main clause.
    pub claim: &'p Clause,
    /// The passage as read.
    pub stated: &'p Reading,
    /// What was found in the passage.
    pub seen: &'p Seen<'p>,
    /// The clause of the passage.
    pub clause: &'p Clause,
    /// The passage, as evidence.
    pub hit: &'p Hit,
}

/// A stance and its reason, before the passage is put to it.
pub(super) type Answer = (Stance, &'static str, &'static str);

/// Verbs that say what something is.
const COPULAS: &[&str] = &[
    "be",
    "become",
    "remain",
    "serve",
    "work",
    "act",
    "know",
    "describe",
    "consider",
    "call",
    "name",
    "regard",
    "see",
    "form",
    "constitute",
    "represent",
    "make",
    "stay",
    "lie",
    "locate",
    "situate",
    "stand",
    "belong",
    "play",
    "compose",
    "comprise",
    "include",
    "feature",
    "base",
];

/// Verbs after whose noun nothing of the sort is so.
const UNDOING: &[&str] = &[
    "sell", "lose", "deny", "reject", "cancel", "abandon", "drop", "refuse", "block", "prevent",
    "avoid", "oppose", "end", "halt", "scrap", "postpone", "plan", "propose", "collapse", "fail",
];

impl<'p> Pair<'p> {
    /// The two clauses; none when one of both has none. Where none of the passage is aligned it is the first.
    pub(super) fn new(
        statement: &'p Statement<'_>,
        seen: &'p Seen<'_>,
        stated: &'p Reading,
        hit: &'p Hit,
    ) -> Option<Self> {
        Some(Self {
            claimed: statement.reading,
            units: &statement.units,
            on_subject: statement.on_subject,
            claim: statement.clause?,
            stated,
            seen,
            clause: seen.clause.or(stated.clauses.first())?,
            hit,
        })
    }

    /// What the passage says of the statement; none when it says too little.
    pub(super) fn decide(&self) -> Option<Opinion> {
        if let Some(opinion) = self.against() {
            return Some(opinion);
        }
        let anaphor = begins_with_anaphor(self.stated) && self.acts_by_name();
        if !self.is_near(anaphor) {
            return None;
        }
        let attribute = self.is_attribute();
        let same_roles = self.beside().roles() == Roles::Same
            || anaphor
            || (self.clause.passive != self.claim.passive && !self.names_both_doers());
        if self.is_owned_noun() || self.is_of_another_noun() {
            return None;
        }
        let turned = self.claim.passive && !self.clause.passive && self.beside().same_verb();
        if turned && !self.agent_acts(self.clause) {
            return None;
        }
        if !self.things_stand_there() || self.is_elsewhere() {
            return None;
        }
        if !attribute && !anaphor && self.says_other() {
            return None;
        }
        if !attribute && !anaphor && !self.beside().is_of_subject() {
            return None;
        }
        let denied = self.clause.negated != self.claim.negated && !self.says_the_words();
        if !attribute && (denied || !same_roles) {
            return None;
        }
        let answer = self
            .other_share(attribute)
            .or_else(|| self.company())
            .or_else(|| self.rank())
            .or_else(|| self.reserve(attribute))
            .unwrap_or((Stance::Agrees, "stated", "states it"));
        Some(self.opinion(answer))
    }

    /// Whether claim and passage both say who did it, so that the two can be compared over `by`.
    fn names_both_doers(&self) -> bool {
        roles::doers(self.claimed, self.claim).is_some()
            && roles::doers(self.stated, self.clause).is_some()
    }

    /// Whether what the claim says that its subject is stands behind a preposition: `is the daughter of an architect`.
    fn is_of_another_noun(&self) -> bool {
        let being = |reading: &Reading, clause: &Clause| reading.tokens[clause.head].lemma == "be";
        if !being(self.claimed, self.claim) || !being(self.stated, self.clause) {
            return false;
        }
        let behind = |reading: &Reading, clause: &Clause, at: usize| {
            (clause.group.end..at).any(|before| {
                let among = before > 0
                    && reading.tokens[before - 1].is_any(&[
                        "one", "some", "kind", "type", "sort", "form", "member", "part",
                    ]);
                let also = reading.tokens[before].is_any(&["among", "as", "in", "at", "on"]);
                reading.tags[before] == Tag::Preposition && !among && !also
            })
        };
        let complement = self.claim.group.end..self.claim.object.end;
        self.units
            .iter()
            .zip(&self.seen.found)
            .any(|(unit, found)| {
                let said = complement.contains(&unit.at)
                    && self.claimed.tags[unit.at] == Tag::Noun
                    && matches!(unit.what, What::Word(_))
                    && !behind(self.claimed, self.claim, unit.at);
                said && found.is_some_and(|(at, _)| {
                    self.clause.object.contains(&at) && behind(self.stated, self.clause, at)
                })
            })
    }

    /// Whether the names after the claim's verb stand in the passage's clause or before it, and not in a later one
    /// that says something else: `beat Rossi before losing to Coyle` tells of no loss to Rossi.
    fn things_stand_there(&self) -> bool {
        let after = self.claim.group.end..self.claim.object.end;
        let region = self.clause.region();
        // Where it was may be said apart from it.
        let placed = |at: usize| hangs_on(self.claimed, at, &["in", "at", "on", "during", "near"]);
        let mut things = self.units.iter().zip(&self.seen.found).filter(|(unit, _)| {
            let name = matches!(unit.what, What::Name(_));
            name && after.contains(&unit.at) && !placed(unit.at)
        });
        things.all(|(_, found)| {
            found.is_some_and(|(at, _)| {
                let own = |clause: &&Clause| {
                    clause.object.contains(&at)
                        && !region.contains(&clause.head)
                        && !clause.secondary
                };
                region.contains(&at) || !self.stated.clauses.iter().any(|clause| own(&clause))
            })
        })
    }

    /// Whether the place of the claim stands in another clause, and the one with its verb has a place of its own: `born in Lund,
    /// died in Aldport`.
    fn is_elsewhere(&self) -> bool {
        let object = &self.clause.object;
        let placed = |reading: &Reading, at: usize| hangs_on(reading, at, &["in", "at"]);
        let after = self.claim.group.end..self.claim.object.end;
        let mut places = self.units.iter().filter(|unit| {
            let name = matches!(unit.what, What::Name(_));
            name && after.contains(&unit.at) && placed(self.claimed, unit.at)
        });
        let apart = places.any(|unit| align::find(&unit.what, self.stated, object).is_none());
        let mut names = self.stated.names.iter();
        apart
            && self.beside().same_verb()
            && names.any(|name| {
                object.contains(&name.tokens.start) && placed(self.stated, name.tokens.start)
            })
    }

    /// Whether a clause of another verb has the words of the claim without saying so: `Moor's dealer represented sculptors` for
    /// `Moor is a sculptor`, `sold its stake` for `owns`.
    fn says_other(&self) -> bool {
        if self.beside().same_verb() {
            return false;
        }
        let verb = self.stated.tokens[self.clause.head].lemma.as_str();
        let complement = self.claim.group.end..self.claim.object.end;
        let said = self
            .units
            .iter()
            .filter(|unit| complement.contains(&unit.at));
        let mut said = said.peekable();
        let first = self.claimed.tags.get(self.claim.group.end);
        let there = self.claimed.tokens[self.claim.subject.clone()]
            .iter()
            .any(|token| token.is("there"));
        let plain = said.peek().is_some()
            && said.all(|unit| matches!(unit.what, What::Word(_)))
            && first != Some(&Tag::Preposition)
            && !there;
        if self.claimed.tokens[self.claim.head].lemma == "be" && plain {
            return !COPULAS.contains(&verb) && !lexicon::is_stop(verb);
        }
        UNDOING.contains(&verb)
    }

    /// Whether the claim's verb was found as a thing that somebody has: `was named` in `the use of his name`.
    fn is_owned_noun(&self) -> bool {
        let mut found = self
            .units
            .iter()
            .zip(&self.seen.found)
            .filter(|(unit, _)| unit.at == self.claim.head);
        let Some((_, Some((at, _)))) = found.next() else {
            return false;
        };
        let before = at.checked_sub(1).map(|before| &self.stated.tokens[before]);
        self.stated.tags[*at] == Tag::Noun
            && before
                .is_some_and(|token| token.is_any(&["his", "her", "its", "their", "my", "your"]))
    }

    /// An opinion that rests on the passage.
    pub(super) fn opinion(&self, (stance, reason, note): Answer) -> Opinion {
        Opinion::on(stance, reason, note, self.hit.clone())
    }

    /// The two clauses, for comparing who does what.
    pub(super) fn beside(&self) -> Beside<'_> {
        Beside {
            claim: self.claimed,
            claim_clause: self.claim,
            units: self.units,
            found: &self.seen.found,
            evidence: self.stated,
            clause: self.clause,
        }
    }

    /// The units of the claim's subject, with the places where they were found.
    pub(super) fn of_subject(&self) -> impl DoubleEndedIterator<Item = (&Unit, &Place)> {
        self.units
            .iter()
            .zip(&self.seen.found)
            .filter(|(unit, _)| self.claim.subject.contains(&unit.at))
    }

    /// Whether the passage has enough of the claim, with its values and the polarity of its lesser clauses.
    fn is_near(&self, anaphor: bool) -> bool {
        let beside = self.beside();
        self.seen.names_fit
            && self.seen.cover >= self.needed()
            && beside.has_core(anaphor)
            && !beside.is_taken_back()
            && values::hold(self.claimed, self.stated)
            && self.same_polarities(0)
            && !self.is_denied_somewhere()
            && !self.has_opposite()
    }

    /// Whether the claim's subject is a name alone, which a pronoun may stand for.
    fn acts_by_name(&self) -> bool {
        let mut units = self
            .units
            .iter()
            .filter(|unit| self.claim.subject.contains(&unit.at))
            .peekable();
        units.peek().is_some() && units.all(|unit| matches!(unit.what, What::Name(_)))
    }

    /// A claim that only says what something is needs all its words.
    fn needed(&self) -> f64 {
        if self.claimed.tokens[self.claim.head].lemma == "be" {
            AGREE_BEING
        } else {
            AGREE
        }
    }

    /// `Most mills closed`, where the passage says that all did.
    fn other_share(&self, attribute: bool) -> Option<Answer> {
        if attribute {
            return None;
        }
        let (stance, reason) = shares::compare(
            shares::share(self.claimed, &self.claim.subject),
            shares::share(self.stated, &self.clause.subject),
        )?;
        (stance != Stance::Agrees).then_some((stance, reason, "speaks of another share"))
    }

    /// `X did it alone`, where the passage does not say so, or names company.
    fn company(&self) -> Option<Answer> {
        if !is_alone(self.claimed) || is_alone(self.stated) {
            return None;
        }
        let company = roles::doers(self.stated, self.clause).is_some_and(|doers| {
            self.stated.tokens[doers]
                .iter()
                .any(|token| token.is_any(&["along", "together", "jointly"]))
        });
        let (stance, reason) = if company {
            (Stance::Contradicts, "not-the-only")
        } else {
            (Stance::Compatible, "evidence-weaker")
        };
        Some((stance, reason, "does not say that it was alone"))
    }

    /// `X is the largest`, where the passage has one of the largest.
    fn rank(&self) -> Option<Answer> {
        let first = is_superlative(self.claimed) && !is_one_of_many(self.claimed);
        (first && is_one_of_many(self.stated)).then_some((
            Stance::Compatible,
            "evidence-weaker",
            "says that it is one of them",
        ))
    }

    /// The passage only says that it is possible, or that somebody thinks so.
    fn reserve(&self, attribute: bool) -> Option<Answer> {
        if !attribute && self.is_possible() {
            return Some((Stance::Compatible, "possible", "says that it is possible"));
        }
        // `will visit` is no `visited`.
        let planned = self.clause.modality == Modality::Planned
            && self.claim.modality == Modality::Asserted
            && self.beside().same_verb();
        if !attribute && planned {
            return Some((Stance::Compatible, "possible", "says that it is planned"));
        }
        let opinion = is_opinion(self.stated, self.clause) && !is_opinion(self.claimed, self.claim);
        opinion.then_some((
            Stance::Compatible,
            "opinion",
            "says that somebody thinks so",
        ))
    }

    /// `may attack`, and `had prepared an attack`, are no attack, unless the claim leaves it open too.
    fn is_possible(&self) -> bool {
        let head = &self.stated.tokens[self.clause.head].lemma;
        let prepared = !self.beside().same_verb() && lexicon::is_nonfactive(head);
        let open = |clause: &Clause| {
            clause.modality == Modality::Possible || (prepared && clause.head == self.clause.head)
        };
        open(self.clause) && !self.claimed.clauses.iter().any(open)
    }

    /// `The text is vaguely worded`, by `a vaguely worded text`: the words stand close together and nothing denies them
    /// there.
    fn is_attribute(&self) -> bool {
        let framed = !self.units.iter().any(|unit| unit.at == self.claim.head);
        let states = framed || self.claim.passive;
        let places = || self.seen.found.iter().flatten().map(|(at, _)| *at);
        let (Some(first), Some(last)) = (places().min(), places().max()) else {
            return false;
        };
        let near = last - first <= 2 * self.units.len() + 3;
        // `talks over a sale`.
        let planned = (first.saturating_sub(4)..first).any(|at| {
            matches!(
                self.stated.tokens[at].lemma.as_str(),
                "talk" | "plan" | "proposal" | "bid" | "attempt" | "negotiation" | "offer"
            )
        });
        let from = first.saturating_sub(3);
        let denied = (from..=last).any(|at| {
            self.stated.tags[at] == Tag::Negation
                || self.stated.tokens[at].is_any(&["no", "without", "neither"])
        });
        states && near && !planned && !denied && !self.claim.negated
    }

    /// Every other clause of the claim, from a token on, that has its like in the passage has its polarity too.
    pub(super) fn same_polarities(&self, from: usize) -> bool {
        self.claimed
            .clauses
            .iter()
            .filter(|other| other.head != self.claim.head && other.head >= from)
            .all(|other| self.keeps_polarity(other))
    }

    /// Whether the passage has no clause of the same verb, or one that is denied as this one is.
    fn keeps_polarity(&self, claim: &Clause) -> bool {
        let verb = &self.claimed.tokens[claim.head].lemma;
        let like = |clause: &&Clause| {
            !lexicon::is_stop(verb)
                && align::likeness(verb, &self.stated.tokens[clause.head].lemma) >= 0.9
        };
        let mut like = self.stated.clauses.iter().filter(like).peekable();
        like.peek().is_none() || like.any(|clause| clause.negated == claim.negated)
    }
}

/// Whether the nearest preposition before a token is one of some.
fn hangs_on(reading: &Reading, at: usize, prepositions: &[&str]) -> bool {
    let mut before = (at.saturating_sub(3)..at).rev();
    let nearest = before.find(|&it| reading.tags[it] == Tag::Preposition);
    nearest.is_some_and(|it| reading.tokens[it].is_any(prepositions))
}
