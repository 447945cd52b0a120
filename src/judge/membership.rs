//! Claims of who signed, joined or backed the subject, and who did not.

use std::ops::Range;

use smol_str::SmolStr;

use super::align::{Unit, align, coverage, units};
use super::compare::compare_sets;
use super::kind::{ClaimView, Kind, Understood};
use super::source::{Hit, Opinion, SourceView, all_of, weigh};
use super::{Stance, compare};
use crate::facts::{
    Dictionary, End, Interval, Member, Modality, Number, Reading, Share, Target, Who,
};

/// Who is in and who is not.
pub(crate) const KIND: Kind = Kind {
    name: "membership",
    about: "\
What it does: reads who signed, joined, backed or took part in the subject, and who declined, refused, stayed out or has \
yet to sign, and looks for each name in the lists, exceptions and closing lists of a source.
Why it matters: a name that stands near `signed` may stand in the list of those who did not.
Holds: `Norway declined`, where a source says `Norway and Chile joined Peru in declining`.
Does not hold: `Norway signed`, by the same words.
Limits: the act must be done to the subject of claims.yaml; a name missing from a list says nothing unless the list is \
said to be complete; what may happen is not taken for what did.",
    read,
};

/// The share of the words of what was joined that a passage must have.
const OBJECT_COVERAGE: f64 = 0.9;

/// A claim about members.
struct Membership<'a> {
    members: Vec<Member>,
    /// The claim says that no others did.
    only: bool,
    /// What was joined, where that is not the subject of claims.yaml.
    object: Option<Vec<Unit>>,
    dictionary: &'a Dictionary,
}

fn read<'a>(claim: &ClaimView<'a>) -> Option<Box<dyn Understood + 'a>> {
    let free = claim.dictionary.subject().is_none();
    let mut members: Vec<Member> = claim
        .reading
        .members
        .iter()
        .filter(|member| !member.inferred)
        .cloned()
        .collect();
    members.retain(|member| {
        member.modality == Modality::Asserted && (free || member.target != Target::Other)
    });
    // A group named as the frame of a list (`Of the Five Eyes, it was A and B`) is no claim of its own.
    let named = members
        .iter()
        .any(|member| matches!(member.who, Who::One(_)));
    members.retain(|member| !named || matches!(member.who, Who::One(_)));
    let counts = claim
        .reading
        .quantities
        .iter()
        .any(|quantity| !quantity.anaphoric)
        || !claim.reading.dates.is_empty();
    if members.is_empty() || (free && (counts || !named)) {
        return None;
    }
    let object = if free {
        Some(object_of(claim.reading, &members))
    } else {
        None
    };
    let only = claim.reading.tokens.iter().any(|token| token.is("only"));
    Some(Box::new(Membership {
        members,
        only,
        object,
        dictionary: claim.dictionary,
    }))
}

/// The words of what was joined, which a passage must have where claims.yaml names no subject.
fn object_of(reading: &Reading, members: &[Member]) -> Vec<Unit> {
    let mut used: Vec<Range<usize>> = members.iter().map(|member| member.tokens.clone()).collect();
    used.extend(
        members
            .iter()
            .filter_map(|member| reading.clauses.get(member.clause))
            .map(|clause| clause.group.clone()),
    );
    units(reading, &used)
}

impl Understood for Membership<'_> {
    fn echo(&self) -> String {
        let act = |joined: bool| {
            if joined {
                "signed or joined"
            } else {
                "did not sign or join"
            }
        };
        let parts: Vec<String> = self
            .members
            .iter()
            .map(|member| format!("{} {}", who(&member.who), act(member.joined)))
            .collect();
        let only = if self.only { ", and no others" } else { "" };
        format!("membership: {}{only}", parts.join("; "))
    }

    fn judge(&self, source: &SourceView<'_>) -> Opinion {
        if self.object.is_none() && !source.facts.about_subject {
            return Opinion::silent("the source does not name the subject", None);
        }
        let mut parts: Vec<Opinion> = self
            .members
            .iter()
            .map(|member| self.judge_one(member, source))
            .collect();
        if self.only {
            parts.extend(self.others(source));
        }
        all_of(parts)
    }
}

/// The name or the share of a group, for the reader.
fn who(who: &Who) -> String {
    match who {
        Who::One(key) => key.to_string(),
        Who::Group(key, share) => {
            let share = match share {
                Share::All => "all".to_owned(),
                Share::Some => "some".to_owned(),
                Share::Most => "most".to_owned(),
                Share::NotAll => "not all".to_owned(),
                Share::None => "none".to_owned(),
                Share::Part(part, _) => super::words::interval(part),
            };
            format!("{share} of {key}")
        }
    }
}

/// A membership that a source states, with its place.
struct Stated<'a> {
    member: &'a Member,
    passage: usize,
    reading: &'a Reading,
}

impl Membership<'_> {
    /// The memberships of a source that are about what the claim is about, and said to be so.
    fn stated<'s>(&self, source: &SourceView<'s>) -> Vec<Stated<'s>> {
        source
            .readings()
            .filter(|(_, reading)| self.has_object(reading))
            .flat_map(|(passage, reading)| {
                reading.members.iter().map(move |member| Stated {
                    member,
                    passage,
                    reading,
                })
            })
            .filter(|stated| self.object.is_some() || stated.member.target != Target::Other)
            .filter(|stated| stated.member.modality == Modality::Asserted)
            .collect()
    }

    /// Whether a passage has the words of what was joined.
    fn has_object(&self, reading: &Reading) -> bool {
        self.object
            .as_ref()
            .is_none_or(|units| coverage(units, &align(units, reading)) >= OBJECT_COVERAGE)
    }

    fn judge_one(&self, claimed: &Member, source: &SourceView<'_>) -> Opinion {
        let stated = self.stated(source);
        match &claimed.who {
            Who::One(key) => self.judge_name(key, claimed.joined, &stated),
            Who::Group(key, share) => self.judge_group(key, *share, claimed.joined, &stated),
        }
    }

    fn judge_name(&self, key: &SmolStr, joined: bool, stated: &[Stated<'_>]) -> Opinion {
        let found = stated.iter().filter_map(|stated| {
            let (reason, says) = match &stated.member.who {
                Who::One(other) if self.same(key, other) => (
                    if stated.member.inferred {
                        "closed-list"
                    } else {
                        "equal"
                    },
                    stated.member.joined,
                ),
                Who::Group(group, Share::All) if self.dictionary.members(group).contains(key) => {
                    ("group-member", stated.member.joined)
                }
                Who::Group(group, Share::None) if self.dictionary.members(group).contains(key) => {
                    ("group-member", !stated.member.joined)
                }
                _ => return None,
            };
            let act = if says {
                "signed or joined"
            } else {
                "did not sign or join"
            };
            let (stance, reason) = if says == joined {
                (Stance::Agrees, reason)
            } else {
                (Stance::Contradicts, "polarity")
            };
            Some(Opinion::on(
                stance,
                reason,
                format!("says that {key} {act}"),
                stated.hit(),
            ))
        });
        let named = found.collect::<Vec<_>>();
        // What is said of the name itself goes before what is said of its group.
        let own: Vec<Opinion> = named
            .iter()
            .filter(|opinion| opinion.reason != "group-member")
            .cloned()
            .collect();
        let found = if own.is_empty() { named } else { own };
        let nearest = stated.first().map(Stated::hit);
        weigh(found, || {
            Opinion::silent(
                format!(
                    "looked for {key} among those who signed or declined; it is not named there"
                ),
                nearest,
            )
        })
    }

    fn same(&self, a: &str, b: &str) -> bool {
        crate::facts::same_name(a, b) || self.dictionary.stands_for(a, b)
    }

    /// Compares how many of a group joined with what the source lets one know.
    fn judge_group(
        &self,
        group: &SmolStr,
        share: Share,
        joined: bool,
        stated: &[Stated<'_>],
    ) -> Opinion {
        let members = self.dictionary.members(group);
        let whole = number(members.len());
        let mut known = Known::none(whole);
        for stated in stated {
            known.learn(stated, group, members, joined, whole);
        }
        let own = known.single(stated, members, joined);
        known.low = known.low.max(own.0);
        known.high = known.high.min(whole - own.1);
        if known.hits.is_empty() {
            return Opinion::silent(
                format!("looked for how many of {group} signed or declined"),
                None,
            );
        }
        let claimed = share_set(share, whole);
        let state = Interval {
            low: End::Closed(known.low),
            high: End::Closed(known.high.max(known.low)),
        };
        let (mut stance, reason) = compare_sets(compare::tighten(claimed, true), state);
        // Knowing of a few members alone gives no value of how many did.
        if stance == Stance::Compatible && !known.as_group {
            stance = Stance::Silent;
        }
        let note = format!(
            "{} of {whole} members of {group}",
            super::words::interval(&state)
        );
        Opinion {
            stance,
            reason,
            note,
            evidence: known.hits.into_iter().take(3).collect(),
            nearest: None,
        }
    }

    /// `The only ones`: any other name with the same act contradicts.
    fn others(&self, source: &SourceView<'_>) -> Option<Opinion> {
        let joined = self.members.first()?.joined;
        let listed = |key: &SmolStr| {
            self.members
                .iter()
                .any(|member| matches!(&member.who, Who::One(one) if self.same(one, key)))
        };
        let stated = self.stated(source);
        let other = stated.iter().find(|stated| {
            stated.member.joined == joined
                && matches!(&stated.member.who, Who::One(key) if !listed(key))
        })?;
        Some(Opinion::on(
            Stance::Contradicts,
            "not-the-only",
            format!("{} did so too", who(&other.member.who)),
            other.hit(),
        ))
    }
}

impl Stated<'_> {
    /// The clause of the act with the name in it, so that the quote proves what is said.
    fn hit(&self) -> Hit {
        let name = &self.member.tokens;
        let clause = self
            .reading
            .clauses
            .get(self.member.clause)
            .map_or(name, |clause| &clause.extent);
        let mut tokens = name.start.min(clause.start)..name.end.max(clause.end);
        let last = tokens.end - 1;
        if tokens.len() > 1 && self.reading.tokens[last].is_any(&[".", ",", ";"]) {
            tokens.end = last;
        }
        Hit {
            passage: self.passage,
            tokens,
        }
    }
}

/// What a source lets one know of the number of a group's members that did something.
struct Known {
    low: Number,
    high: Number,
    hits: Vec<Hit>,
    /// Whether the group is spoken of as such.
    as_group: bool,
}

impl Known {
    fn none(whole: Number) -> Self {
        Self {
            low: number(0),
            high: whole,
            hits: Vec::new(),
            as_group: false,
        }
    }

    /// Learns from what is said of the group as such.
    fn learn(
        &mut self,
        stated: &Stated<'_>,
        group: &SmolStr,
        members: &[SmolStr],
        joined: bool,
        whole: Number,
    ) {
        let of_group = match &stated.member.who {
            Who::Group(key, share) if key == group => Some(share_set(*share, whole)),
            Who::One(key) if members.contains(key) => {
                self.hits.push(stated.hit());
                return;
            }
            _ => None,
        };
        let Some(set) = of_group else { return };
        let set = compare::tighten(set, true);
        // What is said of the group goes first as evidence.
        self.hits.insert(0, stated.hit());
        self.as_group = true;
        let (End::Closed(low), End::Closed(high)) = (set.low, set.high) else {
            return;
        };
        if stated.member.joined == joined {
            self.low = self.low.max(low);
            self.high = self.high.min(high);
        } else {
            self.low = self.low.max(whole - high);
            self.high = self.high.min(whole - low);
        }
    }

    /// How many members are named as having done it, and as not having done it.
    fn single(&self, stated: &[Stated<'_>], members: &[SmolStr], joined: bool) -> (Number, Number) {
        let count = |like: bool| {
            let named = |member: &&SmolStr| {
                stated.iter().any(|stated| {
                    stated.member.joined == like && stated.member.who == Who::One((*member).clone())
                })
            };
            number(members.iter().filter(named).count())
        };
        (count(joined), count(!joined))
    }
}

fn number(count: usize) -> Number {
    Number::from_integer(i128::try_from(count).unwrap_or(i128::MAX))
}

/// A set of fractions as numbers of a whole.
fn scaled(set: Interval, whole: Number) -> Interval {
    let end = |end: End| match end {
        End::Closed(part) => End::Closed(part * whole),
        End::Open(part) => End::Open(part * whole),
        End::Unbounded => End::Unbounded,
    };
    Interval {
        low: end(set.low),
        high: end(set.high),
    }
}

/// The numbers of a group of `whole` members that a share allows.
fn share_set(share: Share, whole: Number) -> Interval {
    let closed = |low: Number, high: Number| Interval {
        low: End::Closed(low),
        high: End::Closed(high),
    };
    let one = number(1);
    match share {
        Share::All => closed(whole, whole),
        Share::None => closed(number(0), number(0)),
        Share::NotAll => closed(number(0), whole - one),
        Share::Some => closed(one, whole),
        Share::Most => Interval {
            low: End::Open(whole / number(2)),
            high: End::Closed(whole),
        },
        // `most members`, `half of the members`: a fraction of the whole.
        Share::Part(part, Some(of)) if of == closed(one, one) => scaled(part, whole),
        Share::Part(part, _) => Interval {
            low: part.low,
            high: if part.high == End::Unbounded {
                End::Closed(whole)
            } else {
                part.high
            },
        },
    }
}
