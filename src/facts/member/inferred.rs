//! Memberships that follow from no verb: a possessive refusal, exceptions, the rest of a group whose part is listed.

use std::ops::Range;

use smol_str::SmolStr;

use super::super::clause::Modality;
use super::super::lexicon::{self as words, Act};
use super::super::name::NameKind;
use super::super::quantity::{self, Interval, QuantityKind};
use super::{Member, Target, View, Who};

impl View<'_> {
    /// `the United States' absence from the accord`, `Norway's refusal`.
    pub(super) fn possessives(&self, found: &mut Vec<Member>) {
        for name in self
            .names
            .iter()
            .filter(|name| name.kind != NameKind::Subject && !name.demonym)
        {
            let mark = name.tokens.end;
            let possessive = self
                .tokens
                .get(mark)
                .is_some_and(|token| token.is_any(&["'s", "'"]));
            let Some(noun) = self.tokens.get(mark + 1).filter(|_| possessive) else {
                continue;
            };
            let Some(act) = words::act_noun(&noun.lemma) else {
                continue;
            };
            let clause = self
                .clauses
                .iter()
                .position(|clause| clause.extent.contains(&mark))
                .unwrap_or(0);
            found.push(Member {
                who: Who::One(name.key.clone()),
                joined: act == Act::Join,
                target: if self.subject_within(mark..self.tokens.len().min(mark + 8)) {
                    Target::Subject
                } else {
                    Target::Unsaid
                },
                modality: Modality::Asserted,
                clause,
                tokens: name.tokens.clone(),
                inferred: false,
            });
        }
    }

    /// `(A and B are the exceptions)`, `except A and B`.
    pub(super) fn exceptions(&self, found: &mut Vec<Member>) {
        let Some(first) = found.first().cloned().or_else(|| self.act_alone()) else {
            return;
        };
        let mut ranges: Vec<Range<usize>> = Vec::new();
        for clause in self.clauses {
            let says = clause
                .object
                .clone()
                .any(|at| self.tokens[at].lemma == "exception");
            if says && self.tokens[clause.head].lemma == "be" {
                ranges.push(clause.subject.clone());
            }
        }
        for at in 0..self.tokens.len() {
            let token = &self.tokens[at];
            let except = token.is_any(&["except", "excluding"])
                || (token.is("exception")
                    && self.tokens.get(at + 1).is_some_and(|next| next.is("of")))
                || (token.is("apart")
                    && self.tokens.get(at + 1).is_some_and(|next| next.is("from")))
                || (token.is("but") && self.tokens.get(at + 1).is_some_and(|next| next.is("not")));
            if except {
                let end = (at..self.tokens.len())
                    .find(|&end| self.clauses.iter().any(|clause| clause.group.start == end));
                ranges.push(at + 1..end.unwrap_or(self.tokens.len()));
            }
        }
        for range in ranges {
            for name in self
                .names
                .iter()
                .filter(|name| range.contains(&name.tokens.start) && !name.demonym)
            {
                let who = Who::One(name.key.clone());
                found.retain(|member| member.who != who);
                found.push(Member {
                    who,
                    joined: !first.joined,
                    tokens: name.tokens.clone(),
                    inferred: true,
                    ..first.clone()
                });
            }
        }
    }

    /// `Three of the five members of G signed: A, B and C`: the other members of a known group did not.
    pub(super) fn closed_lists(&self, found: &mut Vec<Member>) {
        let parts: Vec<(Interval, SmolStr, Member)> = self.parts(found);
        for (set, group, like) in parts {
            let members = self.dictionary.members(&group);
            let named: Vec<&SmolStr> = found
                .iter()
                .filter(|member| member.joined == like.joined)
                .filter_map(|member| match &member.who {
                    Who::One(key) if members.contains(key) => Some(key),
                    _ => None,
                })
                .collect();
            let count = quantity::Number::from_integer(i128::try_from(named.len()).unwrap_or(0));
            let closed =
                set.low == quantity::End::Closed(count) && set.high == quantity::End::Closed(count);
            if !closed {
                continue;
            }
            let others: Vec<SmolStr> = members
                .iter()
                .filter(|member| !named.contains(member))
                .cloned()
                .collect();
            for key in others {
                found.push(Member {
                    who: Who::One(key),
                    joined: !like.joined,
                    inferred: true,
                    ..like.clone()
                });
            }
        }
    }

    /// The act of a passage that names nobody who did it: `Most members signed`.
    fn act_alone(&self) -> Option<Member> {
        let act = (0..self.clauses.len()).find_map(|number| self.verb_act(number))?;
        Some(Member {
            who: Who::One(SmolStr::default()),
            joined: act.joined,
            target: act.target,
            modality: act.modality,
            clause: act.clause,
            tokens: self.clauses[act.clause].group.clone(),
            inferred: true,
        })
    }

    /// The parts of a known group that a passage speaks of, also where the group's name stands later in the sentence.
    fn parts(&self, found: &[Member]) -> Vec<(Interval, SmolStr, Member)> {
        let group = self
            .names
            .iter()
            .find(|name| self.dictionary.members(&name.key).len() > 1);
        let Some(group) = group else {
            return Vec::new();
        };
        let whole = self.dictionary.members(&group.key).len();
        let whole = quantity::Number::from_integer(i128::try_from(whole).unwrap_or(0));
        let Some(like) = found
            .iter()
            .find(|member| matches!(member.who, Who::One(_)))
        else {
            return Vec::new();
        };
        self.quantities
            .iter()
            .filter_map(|quantity| match &quantity.kind {
                QuantityKind::PartOf(of) if of.low == quantity::End::Closed(whole) => {
                    Some((quantity.set, group.key.clone(), like.clone()))
                }
                _ => None,
            })
            .collect()
    }
}
