//! What keeps a denial from speaking against a claim: it is one of a part, of another time, of something narrower.

use std::ops::Range;

use super::super::values;
use super::meets::Met;
use super::pair::Pair;
use super::wording::{is_over, is_partial, is_present, is_share};
use crate::facts::{Clause, Number, Quantity, QuantityKind, Reading, Tag, lexicon};

impl Pair<'_> {
    /// Whether a denial is one of a part, of a time, of a company: `no longer`, `never again`, `with whom she had none`.
    pub(super) fn is_qualified(&self, clause: &Clause, denies: bool) -> bool {
        let (reading, denial) = if denies {
            (self.stated, clause)
        } else {
            (self.claimed, self.claim)
        };
        let other = if denies {
            (self.claimed, self.claim)
        } else {
            (self.stated, clause)
        };
        let over = is_over(reading, denial) && !is_present(other.0, other.1);
        (denial.negated && is_partial(reading, denial))
            || over
            || is_share(reading, denial)
            || is_with_somebody(reading, denial)
    }

    /// Whether the numbers and days of both go together: who never won did not win in May, but who won in May may have
    /// lost in June.
    pub(super) fn values_meet(&self, clause: &Clause, denies: bool) -> bool {
        // `two daughters and no sons`: only what is denied with the rest counts.
        let denied = self.stated.denied();
        let within =
            |range: &Range<usize>| clause.object.contains(&range.start) && denied[range.start];
        let dated = self.stated.dates.iter().any(|date| within(&date.tokens));
        let counted = self
            .stated
            .quantities
            .iter()
            .any(|quantity| within(&quantity.tokens) && states_one(quantity));
        if denies && !dated && !counted {
            return self.claimed.quantities.iter().all(states_one);
        }
        let bare = self.claimed.dates.is_empty() && self.claimed.quantities.is_empty();
        (bare && !denies) || (!bare && values::hold(self.claimed, self.stated))
    }

    /// Whether the passage denies something narrower than the claim states: `no commercial success`.
    pub(super) fn adds_words(&self, clause: &Clause, met: &[Met]) -> bool {
        met.iter().any(|one| {
            let before = (clause.object.start..one.there)
                .rev()
                .take_while(|&at| {
                    matches!(
                        self.stated.tags[at],
                        Tag::Noun | Tag::Adjective | Tag::Participle | Tag::Gerund
                    ) || self.stated.tokens[at].is("-")
                })
                .collect::<Vec<_>>();
            before.iter().any(|at| {
                !self.stated.tokens[*at].is_any(&["-", "little", "much"])
                    && !self.stated.is_denial(*at)
                    && !met.iter().any(|other| other.there == *at)
                    && !lexicon::is_empty_modifier(&self.stated.tokens[*at].lemma)
            })
        })
    }
}

/// Whether a quantity says that there is one at least.
fn states_one(quantity: &Quantity) -> bool {
    !matches!(quantity.kind, QuantityKind::PartOf(_))
        && !quantity.set.contains(Number::from_integer(0))
}

/// `with whom she had no children`: she may have had some with another.
fn is_with_somebody(reading: &Reading, clause: &Clause) -> bool {
    let before = |steps: usize| clause.subject.start.checked_sub(steps);
    let relative = before(1).is_some_and(|at| reading.tokens[at].is_any(&["whom", "which"]));
    relative && before(2).is_some_and(|at| reading.tags[at] == Tag::Preposition)
}
