//! Doers: which names among those who act are meant, and how many of a group.

use std::ops::Range;

use super::super::name::{Name, NameKind};
use super::super::quantity::{self, Interval, Quantity, QuantityKind};
use super::super::tag::Tag;
use super::{Found, Member, Share, View, Who};

impl View<'_> {
    /// Says the act of every name and group among those who act.
    pub(super) fn distribute(&self, act: &Found, found: &mut Vec<Member>) {
        for range in &act.doers {
            for name in self
                .names
                .iter()
                .filter(|name| range.contains(&name.tokens.start))
            {
                let said = |who: &Who| {
                    found
                        .iter()
                        .any(|member| member.clause == act.clause && member.who == *who)
                };
                if let Some(who) = self.who(name, range).filter(|who| !said(who)) {
                    found.push(Member {
                        who,
                        joined: act.joined,
                        target: act.target,
                        modality: act.modality,
                        clause: act.clause,
                        tokens: name.tokens.clone(),
                        inferred: false,
                    });
                }
            }
        }
    }

    /// Whether a name is one who acts, or only describes another word: `the Trump administration`, `companies of X`.
    fn who(&self, name: &Name, range: &Range<usize>) -> Option<Who> {
        let people = self.tokens.get(name.tokens.end).is_some_and(|next| {
            matches!(
                next.lemma.as_str(),
                "member" | "state" | "country" | "nation" | "government"
            )
        });
        let group = self.dictionary.members(&name.key).len() > 1;
        if name.kind == NameKind::Subject || (name.demonym && !(group && people)) {
            return None;
        }
        let share = self.share(name, range);
        if self.dictionary.members(&name.key).len() > 1 {
            // `No member signed`: the denial is in the clause's polarity already.
            let share = share.filter(|share| *share != Share::None);
            let share = share.or_else(|| self.is_whole(name, range).then_some(Share::All))?;
            // `Not all members signed`: the clause's negation is in the share already.
            return Some(Who::Group(name.key.clone(), share));
        }
        let next = self.tokens.get(name.tokens.end);
        let describes = next.is_some_and(|next| next.is("'s") || next.is("'"))
            || self.tags.get(name.tokens.end) == Some(&Tag::Noun) && name.kind != NameKind::Alias;
        let inside = self.inside_phrase(name, range) || self.is_compared(name);
        (!describes && !inside).then(|| Who::One(name.key.clone()))
    }

    /// Whether a group is named as such, and not as what something else is in or known as.
    fn is_whole(&self, name: &Name, range: &Range<usize>) -> bool {
        let before = range.start.min(name.tokens.start)..name.tokens.start;
        before.len() <= 5
            && before.clone().all(|at| {
                self.tags[at] == Tag::Determiner
                    || self.tokens[at].is_any(&[
                        "of",
                        "members",
                        "member",
                        "countries",
                        "no",
                        "none",
                        "neither",
                        "all",
                        "and",
                        ",",
                        "\"",
                    ])
                    || self.names.iter().any(|other| other.tokens.contains(&at))
            })
    }

    /// `like the United States`, `unlike Norway`.
    fn is_compared(&self, name: &Name) -> bool {
        let before = name.tokens.start.saturating_sub(2)..name.tokens.start;
        before
            .clone()
            .any(|at| self.tokens[at].is_any(&["like", "unlike"]))
    }

    /// Whether a preposition before the name makes it part of another noun's phrase: `companies of the US`.
    fn inside_phrase(&self, name: &Name, range: &Range<usize>) -> bool {
        for at in (range.start..name.tokens.start).rev() {
            let token = &self.tokens[at];
            if token.is_any(&[
                "of", "in", "from", "at", "on", "for", "to", "against", "by", "between",
            ]) {
                return true;
            }
            let passes = self.tags[at] == Tag::Determiner
                || self.tags[at] == Tag::Conjunction
                || self.tags[at] == Tag::Adjective
                || token.is(",")
                || self.names.iter().any(|other| other.tokens.contains(&at));
            if token.is(",") && !self.lists(at) {
                return false;
            }
            if !passes {
                return false;
            }
        }
        false
    }

    /// Whether a comma before the name stands between items of one list.
    fn lists(&self, comma: usize) -> bool {
        let before = self.names.iter().any(|other| other.tokens.end == comma);
        let after = self
            .names
            .iter()
            .any(|other| other.tokens.start == comma + 1 || other.tokens.start == comma + 2);
        before && after
    }

    /// How many of a group: the quantifier or the part before its name.
    pub(super) fn share(&self, name: &Name, range: &Range<usize>) -> Option<Share> {
        let before = range.start.min(name.tokens.start)..name.tokens.start;
        let part = self.quantities.iter().rev().find(|quantity| {
            matches!(quantity.kind, QuantityKind::PartOf(_))
                && before.contains(&quantity.tokens.start)
        });
        if let Some(Quantity {
            set,
            kind: QuantityKind::PartOf(whole),
            ..
        }) = part
        {
            return Some(Share::Part(*set, Some(*whole)));
        }
        let count = self.quantities.iter().rev().find(|quantity| {
            quantity.kind == QuantityKind::Count
                && quantity.tokens.end
                    == name.tokens.start.saturating_sub(2).max(quantity.tokens.end)
                && before.contains(&quantity.tokens.start)
                && self.tokens[quantity.tokens.end..name.tokens.start]
                    .iter()
                    .all(|token| token.is_any(&["of", "the", "member", "members"]))
        });
        if let Some(quantity) = count {
            return Some(Share::Part(quantity.set, None));
        }
        if let Some(number) = self.number_of(&before) {
            let end = quantity::End::Closed(number);
            return Some(Share::Part(
                Interval {
                    low: end,
                    high: end,
                },
                None,
            ));
        }
        let negated = before.clone().any(|at| self.tokens[at].is("not"));
        before
            .clone()
            .rev()
            .find_map(|at| match self.tokens[at].folded.as_str() {
                "all" | "every" | "each" if negated => Some(Share::NotAll),
                "all" | "every" | "each" => Some(Share::All),
                "most" | "majority" => Some(Share::Most),
                "some" | "several" | "few" => Some(Share::Some),
                "no" | "none" => Some(Share::None),
                _ => None,
            })
    }

    /// `three of the` before a group's name.
    fn number_of(&self, before: &Range<usize>) -> Option<quantity::Number> {
        before.clone().find_map(|at| {
            let (number, end) = quantity::whole_number_at(self.tokens, at)?;
            let between = self.tokens.get(end..before.end)?;
            let direct = between
                .iter()
                .all(|token| token.is_any(&["of", "the", "member", "members"]));
            (direct && !between.is_empty()).then_some(number)
        })
    }
}
