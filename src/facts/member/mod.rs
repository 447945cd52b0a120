//! Membership: who signed, joined or backed something, and who did not.
//!
//! The acts of one class are one fact with a sign: `declined`, `did not sign`, `has yet to join` all say that somebody
//! is not in. Lists, closing lists after a colon, `joined X in declining`, exceptions and `all members of` are read
//! here, so that judging a claim is a comparison of keys.

use std::ops::Range;

use smol_str::SmolStr;

use super::clause::{Clause, Modality};
use super::lexicon::{self as words, Act};
use super::name::{Dictionary, Name, NameKind};
use super::quantity::{Interval, Quantity, QuantityKind};
use super::tag::Tag;
use super::token::Token;

/// Whom an act is said of.
#[derive(Clone, Debug, PartialEq)]
pub enum Who {
    /// One name, by its key.
    One(SmolStr),
    /// Members of a group, by its key, and how many of them.
    Group(SmolStr, Share),
}

/// How many of a group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Share {
    /// All, every, each; a plain `members of`.
    All,
    /// Some, several.
    Some,
    /// Most, a majority.
    Most,
    /// Not all.
    NotAll,
    /// None.
    None,
    /// `three of the five`: the part and, where stated, the whole.
    Part(Interval, Option<Interval>),
}

/// What the act was done to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The subject of `claims.yaml`.
    Subject,
    /// Nothing is named, so it is what the text is about.
    Unsaid,
    /// Something else.
    Other,
}

/// Somebody is in, or is not.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// Whom it is said of.
    pub who: Who,
    /// Whether they are in.
    pub joined: bool,
    /// What the act was done to.
    pub target: Target,
    /// Whether it is said to be so, may be or is planned.
    pub modality: Modality,
    /// Index of the clause.
    pub clause: usize,
    /// Indices of the tokens that name them.
    pub tokens: Range<usize>,
    /// Whether it follows from `the exceptions` or a closing list, not from an act said of them.
    pub inferred: bool,
}

/// What the finders look at.
pub(crate) struct View<'a> {
    pub tokens: &'a [Token],
    pub tags: &'a [Tag],
    pub names: &'a [Name],
    pub quantities: &'a [Quantity],
    pub clauses: &'a [Clause],
    pub dictionary: &'a Dictionary,
}

/// An act found in a passage.
struct Found {
    clause: usize,
    joined: bool,
    /// Where those who act are named.
    doers: Vec<Range<usize>>,
    target: Target,
    modality: Modality,
}

/// The memberships that a passage states, in order.
#[must_use]
pub(crate) fn members(view: &View<'_>) -> Vec<Member> {
    let mut found = Vec::new();
    for number in 0..view.clauses.len() {
        for act in [view.verb_act(number), view.copula_act(number)]
            .into_iter()
            .flatten()
        {
            view.distribute(&act, &mut found);
        }
    }
    view.possessives(&mut found);
    view.exceptions(&mut found);
    view.closed_lists(&mut found);
    found
}

impl View<'_> {
    /// A clause whose verb is an act.
    fn verb_act(&self, number: usize) -> Option<Found> {
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
    fn elliptic_act(&self, number: usize) -> Option<Found> {
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

    /// The act of a clause's head, with the words that belong to it: `take part`, `stay out`, `be missing`.
    fn act_at(&self, clause: &Clause) -> Option<Act> {
        let after: Vec<&str> = self.tokens[clause.head..]
            .iter()
            .take(4)
            .map(|token| token.lemma.as_str())
            .collect();
        words::act(&after)
    }

    /// `X is among the signatories`, `X was one of the countries that did not sign`.
    fn copula_act(&self, number: usize) -> Option<Found> {
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

    /// What the act was done to; none when the verb has a meaning that is no membership here.
    fn target(&self, number: usize) -> Option<Target> {
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

    fn subject_within(&self, range: Range<usize>) -> bool {
        self.names
            .iter()
            .any(|name| name.kind == NameKind::Subject && range.contains(&name.tokens.start))
            || range
                .clone()
                .any(|at| self.tokens[at].is_any(&["it"]) && self.tags[at] == Tag::Pronoun)
    }

    fn group_within(&self, range: Range<usize>) -> bool {
        self.names
            .iter()
            .any(|name| name.kind == NameKind::Group && range.contains(&name.tokens.start))
    }

    /// Says the act of every name and group among those who act.
    fn distribute(&self, act: &Found, found: &mut Vec<Member>) {
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
    fn share(&self, name: &Name, range: &Range<usize>) -> Option<Share> {
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
            let end = super::quantity::End::Closed(number);
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
    fn number_of(&self, before: &Range<usize>) -> Option<super::quantity::Number> {
        before.clone().find_map(|at| {
            let (number, end) = super::quantity::whole_number_at(self.tokens, at)?;
            let between = self.tokens.get(end..before.end)?;
            let direct = between
                .iter()
                .all(|token| token.is_any(&["of", "the", "member", "members"]));
            (direct && !between.is_empty()).then_some(number)
        })
    }

    /// `the United States' absence from the accord`, `Norway's refusal`.
    fn possessives(&self, found: &mut Vec<Member>) {
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

    /// `(A and B are the exceptions)`, `except A and B`.
    fn exceptions(&self, found: &mut Vec<Member>) {
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
    fn closed_lists(&self, found: &mut Vec<Member>) {
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
            let count =
                super::quantity::Number::from_integer(i128::try_from(named.len()).unwrap_or(0));
            let closed = set.low == super::quantity::End::Closed(count)
                && set.high == super::quantity::End::Closed(count);
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
        let whole = super::quantity::Number::from_integer(i128::try_from(whole).unwrap_or(0));
        let Some(like) = found
            .iter()
            .find(|member| matches!(member.who, Who::One(_)))
        else {
            return Vec::new();
        };
        self.quantities
            .iter()
            .filter_map(|quantity| match &quantity.kind {
                QuantityKind::PartOf(of) if of.low == super::quantity::End::Closed(whole) => {
                    Some((quantity.set, group.key.clone(), like.clone()))
                }
                _ => None,
            })
            .collect()
    }
}
