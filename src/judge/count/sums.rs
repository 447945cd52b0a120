//! Values that no passage writes: the sum of what one sentence lists, the items of a list, the whole of a part.

use super::super::Stance;
use super::super::compare::{Width, compare_sets, tighten};
use super::super::source::{Hit, Opinion, SourceView, weigh};
use super::super::words;
use super::Count;
use super::gate::Gate;
use super::heads::{comparable, extent, is_countable, is_list_noun};
use crate::facts::{End, Interval, NameKind, Number, Quantity, QuantityKind, lexicon};

impl Count<'_> {
    /// A claim of several heads under one number, or of a wider head, by the sum of what one sentence lists.
    pub(super) fn judge_sum(&self, source: &SourceView<'_>) -> Option<Opinion> {
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
            let claimed_set = tighten(claimed.set, true);
            let (stance, reason) = compare_sets(claimed_set, tighten(total, true));
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
    pub(super) fn listed(&self, claimed: &Quantity, source: &SourceView<'_>) -> Vec<Opinion> {
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
                let (stance, reason) = compare_sets(tighten(claimed.set, true), set);
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
    pub(super) fn wholes(&self, claimed: &Quantity, source: &SourceView<'_>) -> Vec<Opinion> {
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
                let (stance, reason) = compare_sets(tighten(claimed.set, true), whole);
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
