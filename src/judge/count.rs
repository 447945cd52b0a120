//! Claims of how many and how much.

use std::ops::Range;

use smol_str::SmolStr;

use super::align::{self, Unit, align, coverage, find, likeness, units, width};
use super::compare::{Width, compare, compare_sets};
use super::kind::{ClaimView, Kind, Understood};
use super::roles::{Beside, Roles};
use super::source::{Hit, Opinion, SourceView, all_of, weigh};
use super::{Stance, words};
use crate::facts::{
    Approx, Clause, End, Interval, Modality, NameKind, Number, Quantity, QuantityKind, Reading,
    Role, Tag, lexicon,
};

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
        .filter(|quantity| is_countable(quantity))
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
    let used: Vec<Range<usize>> = quantities
        .iter()
        .map(|quantity| extent(quantity))
        .chain(dates)
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

/// The counts of those who act, in a sentence that names others who act too.
pub(super) fn beside<'a>(claim: &ClaimView<'a>) -> Option<Box<dyn Understood + 'a>> {
    let reading = claim.reading;
    let counted = reading.quantities.iter().any(|quantity| {
        quantity.kind == QuantityKind::Count
            && is_countable(quantity)
            && quantity.head.is_some()
            && act_of(reading, quantity).is_some()
    });
    if counted { read(claim) } else { None }
}

/// Whether a quantity can be claimed: no label, no place in an order, no count that refers back.
fn is_countable(quantity: &Quantity) -> bool {
    // `several efforts`, `a few votes`: too vague to be the point of a claim.
    let vague = quantity.approx == Approx::Vague && quantity.written < Number::from_integer(12);
    !vague
        && !quantity.anaphoric
        && quantity.kind != QuantityKind::Label
        && (quantity.kind != QuantityKind::Ordinal || quantity.head.is_some())
}

/// The tokens of a quantity and its head.
fn extent(quantity: &Quantity) -> Range<usize> {
    let end = quantity.head.as_ref().map_or(quantity.tokens.end, |head| {
        head.at + 1 + head.conjuncts.len() * 3
    });
    quantity.tokens.start..end.max(quantity.tokens.end)
}

/// Whether the things counted are in or not in: by the verb of their clause, or by `signatures of`.
pub(super) fn act_of(reading: &Reading, quantity: &Quantity) -> Option<bool> {
    let at = quantity.tokens.start;
    if quantity.head.as_ref().is_some_and(|head| {
        lexicon::is_member_noun(&head.lemma)
            || head
                .modifiers
                .iter()
                .any(|word| lexicon::is_member_noun(word))
    }) {
        return Some(true);
    }
    let before = at.saturating_sub(3)..at;
    let noun = reading.tokens[before]
        .iter()
        .rev()
        .find_map(|token| lexicon::act_noun(&token.lemma));
    if let Some(act) = noun {
        return Some(act == lexicon::Act::Join);
    }
    // The first clause that has the things counted among those who act.
    reading.clauses.iter().find_map(|clause| {
        let doer = clause.subject.contains(&at) || (clause.passive && clause.object.contains(&at));
        let lemmas: Vec<&str> = reading.tokens[clause.head..]
            .iter()
            .take(4)
            .map(|token| token.lemma.as_str())
            .collect();
        let act = lexicon::act(&lemmas).filter(|_| doer)?;
        Some((act == lexicon::Act::Join) ^ clause.negated)
    })
}

/// The innermost clause that a token belongs to.
fn clause_of(reading: &Reading, at: usize) -> Option<&Clause> {
    let belongs = |clause: &&Clause| {
        clause.subject.contains(&at) || clause.object.contains(&at) || clause.group.contains(&at)
    };
    reading.clauses.iter().filter(belongs).min_by_key(|clause| {
        let own = clause.extent.contains(&at);
        (!own, clause.extent.len())
    })
}

/// The content verb that a quantity hangs on.
fn predicate_of(reading: &Reading, quantity: &Quantity) -> Option<usize> {
    let clause = clause_of(reading, quantity.tokens.start)?;
    let verb = matches!(
        reading.tags[clause.head],
        Tag::Verb | Tag::Participle | Tag::Gerund
    );
    verb.then_some(clause.head)
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
        self.quantities.len() + usize::from(self.when.is_some())
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
        parts.extend(self.when.as_ref().map(|when| when.judge(source)));
        all_of(parts)
    }
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
        for (passage, reading) in source.readings() {
            for stated in reading
                .quantities
                .iter()
                .filter(|quantity| is_countable(quantity))
            {
                let Some(width) = comparable(claimed, stated) else {
                    continue;
                };
                let hit = Hit {
                    passage,
                    tokens: extent(stated),
                };
                let gate = self.gate(claimed, stated, passage, reading, source);
                let opinion = self.outcome(claimed, stated, width, hit.clone());
                let passes = match gate {
                    Gate::Open => true,
                    Gate::AgreeOnly => opinion.stance == Stance::Agrees,
                    Gate::ContradictOnly => opinion.stance == Stance::Contradicts,
                    Gate::Shut => false,
                };
                if passes {
                    found.push(opinion);
                } else {
                    nearest.get_or_insert(hit);
                }
            }
        }
        one_value_a_passage(&mut found);
        found.extend(self.listed(claimed, source));
        found.extend(self.wholes(claimed, source));
        prefer_same(&mut found);
        weigh(found, || {
            let head = claimed
                .head
                .as_ref()
                .map_or("value", |head| head.lemma.as_str());
            Opinion::silent(
                format!(
                    "looked for a {} of {head} in the same statement",
                    kind_word(claimed)
                ),
                nearest,
            )
        })
    }

    fn outcome(&self, claimed: &Quantity, stated: &Quantity, width: Width, hit: Hit) -> Opinion {
        let (stance, reason) = compare(claimed, stated, width);
        let note = format!(
            "{} for {}",
            words::quantity(stated),
            words::quantity(claimed)
        );
        Opinion::on(stance, reason, note, hit)
    }

    /// Whether a stated quantity answers the claim: the same act or verb, of the same event.
    fn gate(
        &self,
        claimed: &Quantity,
        stated: &Quantity,
        passage: usize,
        reading: &Reading,
        source: &SourceView<'_>,
    ) -> Gate {
        // A change is never compared with a level.
        if (claimed.role == Role::Delta) != (stated.role == Role::Delta)
            || (claimed.role == Role::From) != (stated.role == Role::From)
        {
            return Gate::Shut;
        }
        let clause = clause_of(reading, stated.tokens.start);
        if clause.is_some_and(|clause| clause.modality != Modality::Asserted) && self.act.is_some()
        {
            return Gate::Shut;
        }
        if self.on_subject {
            self.subject_gate(stated, passage, reading, source)
        } else {
            self.event_gate(claimed, stated, (passage, reading), source)
        }
    }

    /// A claim on the subject: the same act, or, where the claim has none, a passage on the subject.
    fn subject_gate(
        &self,
        stated: &Quantity,
        passage: usize,
        reading: &Reading,
        source: &SourceView<'_>,
    ) -> Gate {
        let act = act_of(reading, stated);
        let about =
            source.is_about_subject(passage) || (act.is_some() && source.facts.about_subject);
        if !about {
            return Gate::Shut;
        }
        if let Some(claimed) = self.act {
            return if act == Some(claimed) {
                Gate::Open
            } else {
                Gate::Shut
            };
        }
        let Some(predicate) = self.predicate else {
            // `51 countries`: any statement of the subject but a refusal.
            return if act == Some(false) {
                Gate::Shut
            } else {
                Gate::Open
            };
        };
        let claim_verb = &self.reading.tokens[predicate].lemma;
        let same_verb = predicate_of(reading, stated)
            .is_some_and(|at| likeness(claim_verb, &reading.tokens[at].lemma) >= 0.9);
        let holding = lexicon::is_common_word(claim_verb) || is_holding(claim_verb);
        if same_verb || (holding && act.is_none()) {
            Gate::Open
        } else {
            Gate::Shut
        }
    }

    /// Any other claim: its names, the words of its subject and its verb in the clause of the value, and enough of the rest.
    fn event_gate(
        &self,
        claimed: &Quantity,
        stated: &Quantity,
        (passage, reading): (usize, &Reading),
        source: &SourceView<'_>,
    ) -> Gate {
        let clause = clause_of(reading, stated.tokens.start);
        let mut found = align(&self.units, reading).found;
        super::statement::lend(
            &self.units,
            &mut found,
            self.reading,
            passage,
            reading,
            source,
        );
        if !super::statement::names_fit(&self.units, &found)
            || !self.slot_fits(claimed, stated, reading, clause)
        {
            return Gate::Shut;
        }
        if let (Some(claim), Some(clause)) = (clause_of(self.reading, claimed.tokens.start), clause)
        {
            let beside = Beside {
                claim: self.reading,
                claim_clause: claim,
                units: &self.units,
                found: &found,
                evidence: reading,
                clause,
            };
            let attribute = self.attributes(claimed, stated, reading) == Some(true);
            if !(beside.has_subject() && (attribute || beside.has_things()))
                || beside.roles() == Roles::Inverted
            {
                return Gate::Shut;
            }
        }
        let cover = coverage(&self.units, &found);
        let same_head = claimed.head.is_none()
            || stated.head.is_none()
            || claimed.head.as_ref().map(|head| &head.lemma)
                == stated.head.as_ref().map(|head| &head.lemma);
        match cover {
            AGREE_COVERAGE.. => {
                if same_head {
                    Gate::Open
                } else {
                    Gate::AgreeOnly
                }
            }
            BOUND_COVERAGE.. if same_head => Gate::ContradictOnly,
            _ => Gate::Shut,
        }
    }

    /// Whether both values are of one attribute (`an approval rating of 42 %`), or hang on one verb.
    fn slot_fits(
        &self,
        claimed: &Quantity,
        stated: &Quantity,
        reading: &Reading,
        clause: Option<&Clause>,
    ) -> bool {
        self.attributes(claimed, stated, reading)
            .unwrap_or_else(|| self.verb_fits(stated, reading, clause))
    }

    /// Whether the nouns that the two values are of are the same; none when one of them has no such noun.
    fn attributes(&self, claimed: &Quantity, stated: &Quantity, reading: &Reading) -> Option<bool> {
        let (a, b) = (
            attribute(self.reading, claimed)?,
            attribute(reading, stated)?,
        );
        Some(likeness(&a, &b) >= 0.9)
    }

    /// Whether the value hangs on the claim's verb, or on a noun of it just before: `the death of 14 people`.
    fn verb_fits(&self, stated: &Quantity, reading: &Reading, clause: Option<&Clause>) -> bool {
        let Some(predicate) = self.predicate else {
            return stated.head.is_some() || stated.kind != QuantityKind::Count;
        };
        let wanted = &self.reading.tokens[predicate].lemma;
        if lexicon::is_stop(wanted) {
            return true;
        }
        let head = clause.map(|clause| &reading.tokens[clause.head].lemma);
        if stated.head.is_none() && stated.kind == QuantityKind::Count {
            // `and 14 died`: the number itself acts or undergoes.
            let bare = clause.is_some_and(|clause| {
                clause.subject.start == stated.tokens.start
                    || clause.object.start == stated.tokens.start
            });
            return bare
                && !lexicon::is_common_word(wanted)
                && head.is_some_and(|head| likeness(wanted, head) >= 0.9);
        }
        let same = head.is_some_and(|head| likeness(wanted, head) >= 0.9);
        let before = stated.tokens.start.saturating_sub(4)..stated.tokens.start;
        let noun = find(&align::What::Word(wanted.clone()), reading, &before)
            .is_some_and(|(_, how)| how >= 0.9);
        same || noun
            || (lexicon::is_common_word(wanted)
                && head.is_none_or(|head| lexicon::is_common_word(head) || lexicon::is_stop(head)))
    }

    /// A claim of several heads under one number, or of a wider head, by the sum of what one sentence lists.
    fn judge_sum(&self, source: &SourceView<'_>) -> Option<Opinion> {
        let [claimed] = self.quantities[..] else {
            return None;
        };
        if !self.on_subject || claimed.kind != QuantityKind::Count || claimed.head.is_none() {
            return None;
        }
        let mut found = Vec::new();
        for (passage, reading) in source.readings() {
            let parts: Vec<&Quantity> = reading
                .quantities
                .iter()
                .filter(|stated| {
                    is_countable(stated)
                        && comparable(claimed, stated) == Some(Width::EvidenceNarrower)
                        && self.subject_gate(stated, passage, reading, source) == Gate::Open
                })
                .collect();
            if parts.len() < 2 || !are_distinct(&parts) {
                continue;
            }
            let total = parts.iter().fold(
                Interval {
                    low: End::Closed(Number::from_integer(0)),
                    high: End::Unbounded,
                },
                |sum, part| add_low(sum, part.set.low),
            );
            let claimed_set = super::compare::tighten(claimed.set, true);
            let (stance, reason) = compare_sets(claimed_set, super::compare::tighten(total, true));
            let reason = if reason == "disjoint" { "sum" } else { reason };
            let start = parts
                .iter()
                .map(|part| part.tokens.start)
                .min()
                .unwrap_or(0);
            let end = parts.iter().map(|part| extent(part).end).max().unwrap_or(0);
            let note = format!("the sum of what is listed: {}", words::interval(&total));
            found.push(Opinion::on(
                stance,
                reason,
                note,
                Hit {
                    passage,
                    tokens: start..end,
                },
            ));
        }
        if found.is_empty() {
            return None;
        }
        let direct = self.judge_one(claimed, source);
        if direct.stance == Stance::Agrees {
            Some(direct)
        } else {
            Some(weigh(found, || direct))
        }
    }

    /// `nine goals`, by a list of nine that a sentence on the subject leads in.
    fn listed(&self, claimed: &Quantity, source: &SourceView<'_>) -> Vec<Opinion> {
        let Some(head) = &claimed.head else {
            return Vec::new();
        };
        if !self.on_subject || claimed.kind != QuantityKind::Count || !is_list_noun(&head.lemma) {
            return Vec::new();
        }
        source
            .facts
            .lists
            .iter()
            .filter(|list| {
                source.facts.readings[list.lead]
                    .names
                    .iter()
                    .any(|name| name.kind == NameKind::Subject)
            })
            .map(|list| {
                let count = Number::from_integer(i128::try_from(list.items.len()).unwrap_or(0));
                let set = Interval {
                    low: End::Closed(count),
                    high: End::Closed(count),
                };
                let (stance, reason) =
                    compare_sets(super::compare::tighten(claimed.set, true), set);
                let reason = if stance == Stance::Agrees {
                    "derived-list"
                } else {
                    reason
                };
                let evidence = std::iter::once(list.lead)
                    .chain(list.items.iter().copied())
                    .map(|passage| Hit {
                        passage,
                        tokens: 0..source.facts.readings[passage].tokens.len(),
                    })
                    .collect();
                Opinion {
                    stance,
                    reason,
                    note: format!("leads in a list of {}", list.items.len()),
                    evidence,
                    nearest: None,
                }
            })
            .collect()
    }

    /// `G has six members`, by `three of the five countries of G`.
    fn wholes(&self, claimed: &Quantity, source: &SourceView<'_>) -> Vec<Opinion> {
        let group = self
            .reading
            .names
            .iter()
            .find(|name| name.kind == NameKind::Group);
        let (Some(group), Some(head)) = (group, &claimed.head) else {
            return Vec::new();
        };
        let people = matches!(
            head.lemma.as_str(),
            "member" | "country" | "nation" | "state"
        );
        if !people || self.act.is_some() || claimed.kind != QuantityKind::Count {
            return Vec::new();
        }
        let mut found = Vec::new();
        for (passage, reading) in source.readings() {
            if !reading.names.iter().any(|name| name.key == group.key) {
                continue;
            }
            for stated in &reading.quantities {
                let QuantityKind::PartOf(whole) = stated.kind else {
                    continue;
                };
                let (stance, reason) =
                    compare_sets(super::compare::tighten(claimed.set, true), whole);
                let note = format!(
                    "{} of {}",
                    words::interval(&stated.set),
                    words::interval(&whole)
                );
                found.push(Opinion::on(
                    stance,
                    reason,
                    note,
                    Hit {
                        passage,
                        tokens: extent(stated),
                    },
                ));
            }
        }
        found
    }
}

/// The noun that a value belongs to: `a rating of 42 %`, `a 42 % rating`.
fn attribute(reading: &Reading, quantity: &Quantity) -> Option<SmolStr> {
    if quantity.kind == QuantityKind::Count {
        return None;
    }
    let start = quantity.tokens.start;
    let of = start
        .checked_sub(1)
        .is_some_and(|at| reading.tokens[at].is("of"));
    let before = start
        .checked_sub(2)
        .filter(|&at| of && reading.tags[at] == Tag::Noun);
    if let Some(at) = before {
        return Some(reading.tokens[at].lemma.clone());
    }
    let direct = quantity.head.as_ref().map(|head| head.lemma.clone());
    let end = quantity.tokens.end;
    let run = (end..reading.tokens.len())
        .take_while(|&at| {
            matches!(reading.tags[at], Tag::Noun | Tag::Adjective) && !reading.tokens[at].capital
        })
        .last();
    direct.or_else(|| {
        run.filter(|&at| reading.tags[at] == Tag::Noun)
            .map(|at| reading.tokens[at].lemma.clone())
    })
}

/// Whether a stated quantity may answer the claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gate {
    Open,
    /// Of another head: too loose to contradict.
    AgreeOnly,
    /// Too little of the claim to agree with the whole of it.
    ContradictOnly,
    Shut,
}

/// Coverage from which a bound value may contradict, and from which it may agree: `notes` measured .45 for the first on
/// development pairs; both are repeated by `factlint eval`.
const BOUND_COVERAGE: f64 = 0.6;
const AGREE_COVERAGE: f64 = 0.8;

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

/// Whether two quantities measure the same sort of thing, and how their heads compare.
pub(super) fn comparable(claimed: &Quantity, stated: &Quantity) -> Option<Width> {
    let kinds = match (&claimed.kind, &stated.kind) {
        (QuantityKind::Money(a), QuantityKind::Money(b)) => a == b || a.is_none() || b.is_none(),
        (QuantityKind::PartOf(a), QuantityKind::PartOf(b)) => a == b,
        (a, b) => std::mem::discriminant(a) == std::mem::discriminant(b),
    };
    if !kinds || claimed.trend != stated.trend && claimed.role == Role::Delta {
        return None;
    }
    match (&claimed.unit, &stated.unit) {
        (Some(a), Some(b)) if a.name != b.name => return None,
        (Some(_), None) | (None, Some(_)) => return None,
        _ => {}
    }
    match (&claimed.head, &stated.head) {
        (Some(a), Some(b)) if is_list_noun(&a.lemma) && is_list_noun(&b.lemma) => Some(Width::Same),
        (Some(a), Some(b)) => width(a, b),
        (None, None) => Some(Width::Same),
        _ if claimed.kind != QuantityKind::Count => Some(Width::Same),
        // `and 14 died`: the thing counted was named before.
        (Some(_), None) => Some(Width::Same),
        _ => None,
    }
}

/// Verbs that only say that there are so many.
fn is_holding(lemma: &str) -> bool {
    matches!(
        lemma,
        "list"
            | "set"
            | "contain"
            | "include"
            | "comprise"
            | "have"
            | "hold"
            | "name"
            | "lay"
            | "number"
            | "count"
            | "total"
            | "sum"
            | "gather"
            | "draw"
            | "win"
            | "attract"
            | "collect"
    )
}

/// Nouns for the items that an agreement lists.
fn is_list_noun(lemma: &str) -> bool {
    matches!(
        lemma,
        "goal"
            | "aim"
            | "objective"
            | "commitment"
            | "principle"
            | "term"
            | "point"
            | "pledge"
            | "measure"
            | "provision"
            | "item"
            | "clause"
            | "promise"
            | "target"
            | "article"
            | "undertaking"
    )
}

/// Whether the heads of several quantities are different things, so that they may be added.
fn are_distinct(parts: &[&Quantity]) -> bool {
    let lemmas: Vec<&str> = parts
        .iter()
        .filter_map(|part| part.head.as_ref())
        .map(|head| head.lemma.as_str())
        .collect();
    lemmas.len() == parts.len()
        && lemmas.iter().enumerate().all(|(at, a)| {
            lemmas[at + 1..].iter().all(|b| {
                a != b
                    && !lexicon::are_synonyms(a, b)
                    && !lexicon::is_wider(a, b)
                    && !lexicon::is_wider(b, a)
            })
        })
}

/// The lower end of a sum; open when an addend is.
fn add_low(sum: Interval, low: End) -> Interval {
    let low = match (sum.low, low) {
        (End::Closed(a), End::Closed(b)) => End::Closed(a + b),
        (End::Closed(a) | End::Open(a), End::Open(b)) | (End::Open(a), End::Closed(b)) => {
            End::Open(a + b)
        }
        (low, End::Unbounded) | (low @ End::Unbounded, _) => low,
    };
    Interval { low, ..sum }
}
