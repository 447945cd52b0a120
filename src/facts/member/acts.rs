//! Acts: clauses that say that somebody is in or is not, and where those who act are named.

use std::ops::Range;

use super::super::clause::Clause;
use super::super::lexicon::{self as words, Act};
use super::super::tag::Tag;
use super::{Found, Target, View};

impl View<'_> {
    /// A clause whose verb is an act.
    pub(super) fn verb_act(&self, number: usize) -> Option<Found> {
        let clause = &self.clauses[number];
        if let Some(act) = self.elliptic_act(number) {
            return Some(act);
        }
        let act = self.act_at(clause)?;
        let joined = (act == Act::Join) ^ clause.negated;
        let target = self.target(number)?;
        let mut doers = Vec::new();
        if clause.passive {
            let agent = self.agent(clause)?;
            doers.push(agent);
        } else {
            doers.push(clause.subject.clone());
            doers.extend(self.company(number));
            doers.extend(self.closing_list(clause));
        }
        doers.extend(self.including(clause));
        Some(Found {
            clause: number,
            joined,
            doers,
            target,
            modality: clause.modality,
        })
    }

    /// `the nurses joined; the U.S. did not`: a bare `do` takes up the act before.
    pub(super) fn elliptic_act(&self, number: usize) -> Option<Found> {
        let clause = &self.clauses[number];
        let bare = self.tokens[clause.head].lemma == "do"
            && self.tags[clause.head] == Tag::Auxiliary
            && clause
                .object
                .clone()
                .all(|at| self.tags[at] == Tag::Symbol || self.tags[at] == Tag::Adverb);
        // `and so have three of them`: those who act stand after the verb.
        let so = clause.group.start > 0
            && self.tokens[clause.group.start - 1].is("so")
            && self.tags[clause.head] == Tag::Auxiliary;
        if !bare && !so {
            return None;
        }
        let (before, act) = self.clauses[..number]
            .iter()
            .enumerate()
            .rev()
            .find_map(|(at, before)| Some((at, self.act_at(before)?)))?;
        Some(Found {
            clause: number,
            joined: (act == Act::Join) ^ clause.negated,
            doers: vec![if so {
                clause.object.clone()
            } else {
                clause.subject.clone()
            }],
            target: self.target(before)?,
            modality: clause.modality,
        })
    }

    /// `X is among the signatories`, `X was one of the countries that did not sign`.
    pub(super) fn copula_act(&self, number: usize) -> Option<Found> {
        let clause = &self.clauses[number];
        let head = &self.tokens[clause.head];
        if head.lemma != "be" && !head.is_any(&["remain", "remained", "became", "become"]) {
            return None;
        }
        let noun = clause
            .object
            .clone()
            .find(|&at| words::is_member_noun(&self.tokens[at].lemma));
        let subject_noun = clause
            .subject
            .clone()
            .find(|&at| words::is_member_noun(&self.tokens[at].lemma));
        let lead =
            (0..clause.group.start).find(|&at| words::is_member_noun(&self.tokens[at].lemma));
        let doers = match (noun, subject_noun.or(lead)) {
            // `Among the signatories are A and B`, `the signatories were A and B`.
            (None, Some(_)) => clause.object.clone(),
            (Some(_), _) => clause.subject.clone(),
            (None, None) => return None,
        };
        let target = if self.mentions_other_target(clause) {
            Target::Other
        } else {
            Target::Unsaid
        };
        Some(Found {
            clause: number,
            joined: !clause.negated,
            doers: vec![doers],
            target,
            modality: clause.modality,
        })
    }

    /// The act of a clause's head, with the words that belong to it: `take part`, `stay out`, `be missing`.
    fn act_at(&self, clause: &Clause) -> Option<Act> {
        let after: Vec<&str> = self.tokens[clause.head..]
            .iter()
            .take(4)
            .map(|token| token.lemma.as_str())
            .collect();
        words::act(&after)
    }

    /// `a signatory of the treaty` where the treaty is not the subject.
    fn mentions_other_target(&self, clause: &Clause) -> bool {
        let noun = clause
            .extent
            .clone()
            .find(|&at| words::is_member_noun(&self.tokens[at].lemma));
        let Some(noun) = noun else { return false };
        let of = self
            .tokens
            .get(noun + 1)
            .is_some_and(|next| next.is_any(&["of", "to"]));
        of && !self.subject_within(noun..self.tokens.len().min(noun + 8))
            && !self.group_within(noun..self.tokens.len().min(noun + 8))
    }

    /// Those of a clause before that share the act: `X joined Y in declining`, `X joined those who did not sign`,
    /// `X was one of the few that declined`.
    fn company(&self, number: usize) -> Vec<Range<usize>> {
        let clause = &self.clauses[number];
        let linking = |before: &&Clause| {
            let near = clause.subject.start >= before.group.end
                && clause.subject.start <= before.group.end + 6;
            let links = matches!(
                self.tokens[before.head].lemma.as_str(),
                "join" | "be" | "remain" | "follow"
            );
            links
                && before.group.end <= clause.group.start
                && (near || clause.subject == before.subject)
        };
        let Some(before) = self.clauses[..number].iter().rev().find(linking) else {
            return Vec::new();
        };
        let inside =
            clause.subject.start >= before.group.end && clause.subject.end <= clause.group.start;
        let head = &self.tokens[before.head];
        let shares_subject = clause.subject == before.subject && clause.secondary;
        if head.lemma == "join" && shares_subject {
            return vec![before.object.clone()];
        }
        let links = head.lemma == "join"
            || head.lemma == "be"
            || head.lemma == "remain"
            || head.lemma == "follow";
        if links && inside && !clause.secondary && !before.negated {
            return vec![before.subject.clone()];
        }
        Vec::new()
    }

    /// `also signed: A, B and C`.
    fn closing_list(&self, clause: &Clause) -> Option<Range<usize>> {
        let colon = (clause.group.end..self.tokens.len()).find(|&at| self.tokens[at].is(":"))?;
        let bare = self.tokens[clause.group.end..colon].len() <= 3;
        bare.then_some(colon + 1..self.tokens.len())
    }

    /// `signed by 51 countries, including A and B`.
    fn including(&self, clause: &Clause) -> Option<Range<usize>> {
        let at = clause
            .object
            .clone()
            .find(|&at| self.tokens[at].is("including") || self.tokens[at].is("namely"))?;
        Some(at + 1..clause.object.end)
    }

    /// Who did it in a passive clause.
    fn agent(&self, clause: &Clause) -> Option<Range<usize>> {
        let by = clause.object.clone().find(|&at| self.tokens[at].is("by"))?;
        Some(by + 1..clause.object.end)
    }
}
