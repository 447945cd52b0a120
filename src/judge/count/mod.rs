//! Claims of how many and how much.

mod ages;
mod gate;
mod heads;
mod measured;
mod part;
mod spans;
mod sums;
mod when;

use std::ops::Range;

use super::align::{self, Unit, units};
use super::compare::{Width, compare};
use super::kind::{ClaimView, Kind, Understood};
use super::source::{Hit, Opinion, SourceView, all_of, weigh};
use super::{Stance, words};
use crate::facts::{NameKind, Number, Quantity, QuantityKind, Reading, Role};
pub(super) use heads::{act_of, comparable};
use heads::{clause_of, extent, is_countable, predicate_of};

/// How many and how much.
pub(crate) const KIND: Kind = Kind {
    name: "count",
    about: "\
What it does: reads counts, bounds, money, percentages, measures and durations as intervals, and compares them with the \
values that a source gives of the same thing in the same statement.
Why it matters: 51 and `more than 50` are compatible, and 90 universities are not 90 countries.
Holds: `51 countries`, where a source says `signed by 51 countries`.
Does not hold: `fewer than 50 countries`, by the same words.
Limits: a value of another thing, another act or another part of the sentence is never compared; sums are made only of \
counts that one sentence lists.",
    read,
};

/// A claim with one quantity or more.
struct Count<'a> {
    reading: &'a Reading,
    quantities: Vec<&'a Quantity>,
    units: Vec<Unit>,
    act: Option<bool>,
    /// The verb that the quantities hang on, unless it is an act or only `be` and `have`.
    predicate: Option<usize>,
    /// The claim is about the subject of claims.yaml.
    on_subject: bool,
    /// The date that the claim gives as well.
    when: Option<Box<dyn Understood + 'a>>,
}

fn read<'a>(claim: &ClaimView<'a>) -> Option<Box<dyn Understood + 'a>> {
    let reading = claim.reading;
    let quantities: Vec<&Quantity> = reading
        .quantities
        .iter()
        .filter(|quantity| is_countable(quantity) && !part::is_content(reading, quantity))
        .filter(|quantity| !tells_which(reading, quantity))
        .collect();
    let first = *quantities.first()?;
    // `five for each nation` is a ratio, which no single count answers.
    if reading
        .tokens
        .iter()
        .any(|token| token.is_any(&["each", "every", "per", "apiece"]))
    {
        return None;
    }
    // `was not the first`: what is denied has no value to compare.
    if clause_of(reading, first.tokens.start)
        .is_some_and(|clause| clause.negated && act_of(reading, first).is_none())
    {
        return None;
    }
    let dates = reading.dates.iter().map(|date| date.tokens.clone());
    let told = quantities
        .iter()
        .flat_map(|quantity| quantity.measured.tokens.iter().map(|&at| at..at + 1));
    let used: Vec<Range<usize>> = quantities
        .iter()
        .map(|quantity| extent(quantity))
        .chain(dates)
        .chain(told)
        .collect();
    let units = units(reading, &used);
    let act = act_of(reading, first);
    let named = units
        .iter()
        .any(|unit| matches!(unit.what, align::What::Name(_)));
    let names_subject = reading
        .names
        .iter()
        .any(|name| name.kind == NameKind::Subject);
    let on_subject = claim.dictionary.subject().is_some()
        && (names_subject || (!named && (act.is_some() || reading.clauses.is_empty())));
    let predicate = if act.is_some() {
        None
    } else {
        predicate_of(reading, first)
    };
    Some(Box::new(Count {
        reading,
        quantities,
        units,
        act,
        predicate,
        on_subject,
        when: super::date::dated(claim),
    }))
}

/// `her second husband was a dentist`, `the 14th Dalai Lama lives`, `of the 7th century`: which one is meant, and nothing
/// that is said of it.
fn tells_which(reading: &Reading, quantity: &Quantity) -> bool {
    let at = quantity.tokens.start;
    let clause = clause_of(reading, at).filter(|clause| clause.subject.contains(&at));
    let being = clause.is_some_and(|clause| reading.tokens[clause.head].lemma == "be");
    let named = super::values::is_of_title(reading, quantity);
    let next = reading.tokens.get(quantity.tokens.end);
    let century = next.is_some_and(|next| next.is("century"));
    quantity.kind == QuantityKind::Ordinal && (century || being || named && clause.is_some())
}

/// The counts of those who act, in a sentence that names others who act too.
pub(super) fn beside<'a>(claim: &ClaimView<'a>) -> Option<Box<dyn Understood + 'a>> {
    let reading = claim.reading;
    let counted = reading.quantities.iter().any(|quantity| {
        let count = quantity.kind == QuantityKind::Count && quantity.head.is_some();
        count && is_countable(quantity) && act_of(reading, quantity).is_some()
    });
    if counted { read(claim) } else { None }
}

impl Understood for Count<'_> {
    fn echo(&self) -> String {
        let parts: Vec<String> = self
            .quantities
            .iter()
            .map(|quantity| {
                let head = quantity.head.as_ref().map_or(String::new(), |head| {
                    let mut nouns = vec![head.lemma.as_str()];
                    nouns.extend(head.conjuncts.iter().map(smol_str::SmolStr::as_str));
                    format!(", head {}", nouns.join(" and "))
                });
                format!(
                    "{} = {}{head}",
                    kind_word(quantity),
                    words::quantity(quantity)
                )
            })
            .collect();
        let act = match (self.act, self.predicate) {
            (Some(true), _) => ", act sign".to_owned(),
            (Some(false), _) => ", act decline".to_owned(),
            (None, Some(at)) => format!(", act {}", self.reading.tokens[at].lemma),
            (None, None) => String::new(),
        };
        format!("{}{act}", parts.join("; "))
    }

    fn facts(&self) -> usize {
        self.quantities.len()
    }

    fn judge(&self, source: &SourceView<'_>) -> Opinion {
        if let Some(sum) = self.judge_sum(source) {
            return sum;
        }
        let mut parts: Vec<Opinion> = self
            .quantities
            .iter()
            .map(|quantity| self.judge_one(quantity, source))
            .collect();
        let when = self.when.as_ref().map(|when| {
            self.dated_by(&parts, source)
                .unwrap_or_else(|| when.judge(source))
        });
        let another = when
            .as_ref()
            .is_some_and(|when| when::speaks_of_another_time(&parts, when));
        if another || self.are_of_another_time(&parts, source) {
            return Opinion::silent("found the figure of another time only", None);
        }
        parts.extend(when);
        all_of(parts)
    }
}

/// Whether a value that speaks against a bound stands with more of its words than one that goes well with it: `worldwide` in
/// `earned 40 million at home and 90 million worldwide`. `words` are those that restrict the claimed value.
fn is_outdone(claimed: &Quantity, words: &[Unit], stated: &Quantity, reading: &Reading) -> bool {
    let exact = claimed.set.low == claimed.set.high;
    if exact || words.is_empty() {
        return false;
    }
    let own = words_beside(words, stated, reading);
    let against = |other: &Quantity, width: Width| {
        compare(claimed, other, width).0 == Stance::Contradicts
            && measured::measures(claimed, other) == measured::Measures::Same
    };
    others(claimed, stated, reading)
        .any(|(other, width)| against(other, width) && words_beside(words, other, reading) > own)
}

/// The other values of a passage that a claimed one can be compared with.
fn others<'r>(
    claimed: &'r Quantity,
    stated: &'r Quantity,
    reading: &'r Reading,
) -> impl Iterator<Item = (&'r Quantity, Width)> {
    let apart = move |other: &&Quantity| other.tokens != stated.tokens && is_countable(other);
    let found = part::near(reading, stated).iter().filter(apart);
    found.filter_map(move |other| Some((other, comparable(claimed, other)?)))
}

/// How many of some words of the claim stand in the part of a list that a value stands in.
fn words_beside(units: &[Unit], stated: &Quantity, reading: &Reading) -> usize {
    let part = part::segment(reading, stated);
    let beside =
        |unit: &&Unit| align::find(&unit.what, reading, &part).is_some_and(|(_, how)| how >= 0.8);
    units.iter().filter(beside).count()
}

fn kind_word(quantity: &Quantity) -> &'static str {
    match quantity.kind {
        QuantityKind::Money(_) => "money",
        QuantityKind::Percent | QuantityKind::PercentagePoints => "percent",
        QuantityKind::Duration => "duration",
        QuantityKind::Age => "age",
        QuantityKind::Measure => "measure",
        QuantityKind::PartOf(_) => "part",
        _ => "count",
    }
}

impl Count<'_> {
    fn judge_one(&self, claimed: &Quantity, source: &SourceView<'_>) -> Opinion {
        let mut found = Vec::new();
        let mut nearest = None;
        let words = self.restricting(claimed);
        for (passage, reading) in source.readings() {
            let fits = self.has_fitting(claimed, &words, reading);
            for stated in reading.quantities.iter().filter(|it| is_countable(it)) {
                let Some(width) = comparable(claimed, stated) else {
                    continue;
                };
                if is_said_twice(claimed, stated, reading) {
                    continue;
                }
                let hit = Hit {
                    passage,
                    tokens: extent(stated),
                };
                let opinion = outcome(claimed, stated, width, hit.clone());
                let against = opinion.stance == Stance::Contradicts;
                let other = || {
                    self.is_of_another(claimed, stated)
                        || self.has_nearer(claimed, &words, stated, reading)
                };
                if against && (fits || other() || self.is_of_less(claimed, stated, reading)) {
                    continue;
                }
                if opinion.stance == Stance::Agrees && is_outdone(claimed, &words, stated, reading)
                {
                    continue;
                }
                if self.is_of_another_date(claimed, (reading, stated), against) {
                    nearest.get_or_insert(hit);
                    continue;
                }
                if is_denied(reading, stated) {
                    nearest.get_or_insert(hit);
                    continue;
                }
                let gate = self.gate(claimed, stated, passage, source);
                if gate.lets(opinion.stance) {
                    found.push(opinion);
                } else {
                    nearest.get_or_insert(hit);
                }
            }
        }
        if found.is_empty() {
            found = self.derived(claimed, source);
        }
        one_value_a_passage(&mut found);
        found.extend(self.listed(claimed, source));
        found.extend(self.wholes(claimed, source));
        prefer_same(&mut found);
        weigh(found, || Opinion::silent(looked_for(claimed), nearest))
    }
}

impl Count<'_> {
    /// Whether a passage has the claimed value for the same thing anywhere: then another value there may be of another time,
    /// place or part.
    fn has_fitting(&self, claimed: &Quantity, words: &[Unit], reading: &Reading) -> bool {
        let is_level = |stated: &&Quantity| {
            is_countable(stated) && stated.role != Role::From && !part::is_aside(reading, stated)
        };
        let is_alike = |stated: &Quantity| {
            claimed.head.is_none()
                || stated.head.is_some()
                || claimed.set == stated.set
                || measured::measures(claimed, stated) == measured::Measures::Same
        };
        reading.quantities.iter().filter(is_level).any(|stated| {
            let width = comparable(claimed, stated).filter(|_| is_alike(stated));
            width.is_some_and(|width| compare(claimed, stated, width).0 == Stance::Agrees)
                && !is_outdone(claimed, words, stated, reading)
        })
    }

    /// Whether another value of the passage stands with more of the claim's words: `gas contributed 54 %, electricity 28 %`.
    /// The words that restrict the claimed value go first.
    fn has_nearer(
        &self,
        claimed: &Quantity,
        words: &[Unit],
        stated: &Quantity,
        reading: &Reading,
    ) -> bool {
        let near = |value: &Quantity| {
            (
                words_beside(words, value, reading),
                words_beside(&self.units, value, reading),
            )
        };
        let own = near(stated);
        others(claimed, stated, reading).any(|(other, _)| near(other) > own)
    }

    /// The words that the claim has besides its subject, its verb and the value: `worldwide`.
    fn restricting(&self, claimed: &Quantity) -> Vec<Unit> {
        let clause = clause_of(self.reading, claimed.tokens.start);
        let mut found = units(self.reading, &[extent(claimed)]);
        found.retain(|unit| {
            clause.is_none_or(|it| !it.subject.contains(&unit.at) && it.head != unit.at)
        });
        found
    }

    /// Whether the claim gives the stated value too, of something else: `cost 5 million (9 million today)`.
    fn is_of_another(&self, claimed: &Quantity, stated: &Quantity) -> bool {
        let others = self.quantities.iter();
        others
            .filter(|other| !std::ptr::eq(**other, claimed))
            .filter_map(|other| Some((other, comparable(other, stated)?)))
            .any(|(other, width)| compare(other, stated, width).0 == Stance::Agrees)
    }
}

/// Whether a stated value stands beside the same one in the unit of the claim: `3,146 metres (10,322 ft)`.
fn is_said_twice(claimed: &Quantity, stated: &Quantity, reading: &Reading) -> bool {
    let unit = |quantity: &Quantity| quantity.unit.as_ref().map(|unit| unit.name.clone());
    let beside = |a: &Quantity, b: &Quantity| {
        let between = a.tokens.end..b.tokens.start;
        between.len() == 1 && reading.tokens[between.start].is_any(&["(", "/", "or", "["])
    };
    let twin = |other: &&Quantity| {
        unit(other) == unit(claimed) && (beside(stated, other) || beside(other, stated))
    };
    unit(stated) != unit(claimed) && reading.quantities.iter().any(|other| twin(&other))
}

/// `did not carry 200 passengers`: how many it did carry is not said.
fn is_denied(reading: &Reading, stated: &Quantity) -> bool {
    let at = stated.tokens.start;
    let none = stated.set.contains(Number::from_integer(0));
    let by_no = reading.tokens[stated.tokens.clone()]
        .iter()
        .any(|token| token.is_any(&["no", "not", "none"]));
    let negated =
        clause_of(reading, at).is_some_and(|clause| clause.negated && clause.object.contains(&at));
    negated && !none && !by_no && act_of(reading, stated).is_none()
}

/// Where a passage gives several values, as for a country and the world, one that fits speaks for the others.
fn one_value_a_passage(found: &mut Vec<Opinion>) {
    let place = |opinion: &Opinion| opinion.evidence.first().map(|hit| hit.passage);
    let fits: Vec<Option<usize>> = found
        .iter()
        .filter(|opinion| opinion.stance != Stance::Contradicts)
        .map(place)
        .collect();
    found
        .retain(|opinion| opinion.stance != Stance::Contradicts || !fits.contains(&place(opinion)));
}

/// What the evidence says of the very thing goes before what it says of wider and narrower ones.
fn prefer_same(found: &mut Vec<Opinion>) {
    let is_wide = |opinion: &Opinion| matches!(opinion.reason, "head-wider" | "head-narrower");
    if found.iter().any(|opinion| !is_wide(opinion)) {
        found.retain(|opinion| !is_wide(opinion));
    }
}

/// What a stated value says of the claimed one.
fn outcome(claimed: &Quantity, stated: &Quantity, width: Width, hit: Hit) -> Opinion {
    let (stance, reason) = compare(claimed, stated, width);
    let note = format!(
        "{} for {}",
        words::quantity(stated),
        words::quantity(claimed)
    );
    Opinion::on(stance, reason, note, hit)
}

/// The note of a source without an answer.
fn looked_for(claimed: &Quantity) -> String {
    let head = claimed
        .head
        .as_ref()
        .map_or("value", |head| head.lemma.as_str());
    let kind = kind_word(claimed);
    format!("looked for a {kind} of {head} in the same statement")
}
