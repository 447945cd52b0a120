//! What an act was done to: the subject, something else, or nothing that is named.

use std::ops::Range;

use super::super::lexicon as words;
use super::super::name::NameKind;
use super::super::tag::Tag;
use super::{Target, View};

impl View<'_> {
    /// What the act was done to; none when the verb has a meaning that is no membership here.
    pub(super) fn target(&self, number: usize) -> Option<Target> {
        let clause = &self.clauses[number];
        let region = if clause.passive {
            clause.subject.clone()
        } else {
            clause.object.clone()
        };
        if self.subject_within(region.clone())
            || (clause.passive && self.subject_within(clause.subject.clone()))
        {
            return Some(Target::Subject);
        }
        let company = self
            .names
            .iter()
            .any(|name| region.contains(&name.tokens.start) && name.kind == NameKind::Place);
        if self.tokens[clause.head].lemma == "join" && company {
            // `joined the United States`: company, not an act of its own.
            return None;
        }
        let stop = region
            .clone()
            .find(|&at| self.tokens[at].is_any(&[",", ":", "\u{2014}", "(", ".", ";"]));
        let bare = region.start..stop.unwrap_or(region.end);
        let thing = |at: &usize| {
            (self.tags[*at] == Tag::Noun && !self.in_time(*at))
                || self.tokens[*at].is_any(&["them", "him", "her"])
        };
        let things = bare.clone().filter(thing).count();
        if things == 0 {
            let next = self
                .clauses
                .get(number + 1)
                .map_or(0, |next| next.group.start);
            let hidden = (region.end..next).filter(thing).count();
            return (hidden == 0 || self.tokens[clause.head].lemma != "join")
                .then_some(Target::Unsaid);
        }
        Some(if things == 1 && self.refers_back(bare) {
            Target::Unsaid
        } else {
            Target::Other
        })
    }

    /// `the process`, `the principles`: a definite noun alone points back to what the text is about.
    fn refers_back(&self, region: Range<usize>) -> bool {
        let mut inside =
            region.filter(|&at| !matches!(self.tags[at], Tag::Preposition | Tag::Adverb));
        let definite = inside
            .next()
            .is_some_and(|at| self.tokens[at].is_any(&["the", "this", "that"]));
        let noun = inside.next();
        definite && noun.is_some_and(|at| self.tags[at] == Tag::Noun && !self.tokens[at].capital)
    }

    /// Whether a token belongs to a phrase of time or manner that is no object: `this week`, `at a later date`.
    fn in_time(&self, at: usize) -> bool {
        words::is_time_noun(&self.tokens[at].lemma)
    }

    pub(super) fn subject_within(&self, range: Range<usize>) -> bool {
        self.names
            .iter()
            .any(|name| name.kind == NameKind::Subject && range.contains(&name.tokens.start))
            || range
                .clone()
                .any(|at| self.tokens[at].is_any(&["it"]) && self.tags[at] == Tag::Pronoun)
    }

    pub(super) fn group_within(&self, range: Range<usize>) -> bool {
        self.names
            .iter()
            .any(|name| name.kind == NameKind::Group && range.contains(&name.tokens.start))
    }
}
