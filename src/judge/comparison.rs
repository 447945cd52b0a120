//! Claims that there are more of one than of another.

use std::ops::Range;

use smol_str::SmolStr;

use super::Stance;
use super::align::likeness;
use super::kind::{ClaimView, Kind, Understood};
use super::source::{Hit, Opinion, SourceView, weigh};
use crate::facts::{End, Number, Quantity, QuantityKind, Reading, Tag};

/// More of one than of another.
pub(crate) const KIND: Kind = Kind {
    name: "comparison",
    about: "\
What it does: reads `more A than B`, `A outnumbered B` and `B were outnumbered by A`, and looks for the same comparison or \
for counts of both in one sentence.
Why it matters: the direction of a comparison is turned round by one `by`.
Holds: `Companies outnumbered governments`, where a source says `Governments were outnumbered by companies`.
Does not hold: `More governments than companies signed`, by the same words.
Limits: counts answer only where both stand in one sentence and cannot overlap.",
    read,
};

/// Verbs that say that one side is more.
const MORE: &[&str] = &["outnumber", "exceed", "surpass", "outstrip", "outweigh"];

/// One side is more than the other.
struct More {
    greater: Vec<SmolStr>,
    lesser: Vec<SmolStr>,
    tokens: Range<usize>,
}

fn read<'a>(claim: &ClaimView<'a>) -> Option<Box<dyn Understood + 'a>> {
    comparisons(claim.reading)
        .into_iter()
        .next()
        .map(|more| Box::new(more) as Box<dyn Understood>)
}

impl Understood for More {
    fn echo(&self) -> String {
        format!(
            "comparison: more {} than {}",
            self.greater.join(" and "),
            self.lesser.join(" and ")
        )
    }

    fn judge(&self, source: &SourceView<'_>) -> Opinion {
        let mut found = Vec::new();
        for (passage, reading) in source.readings() {
            for stated in comparisons(reading) {
                found.extend(self.compare(&stated, passage));
            }
        }
        if found.is_empty() {
            for (passage, reading) in source.readings() {
                found.extend(self.by_counts(reading, passage));
            }
        }
        if found.is_empty() {
            found.extend(self.by_acts(source));
        }
        weigh(found, || {
            Opinion::silent(
                format!(
                    "looked for {} compared with {}",
                    self.greater.join(" and "),
                    self.lesser.join(" and ")
                ),
                None,
            )
        })
    }
}

impl More {
    fn compare(&self, stated: &More, passage: usize) -> Option<Opinion> {
        let hit = Hit {
            passage,
            tokens: stated.tokens.clone(),
        };
        let same = covers(&self.greater, &stated.greater) && covers(&self.lesser, &stated.lesser);
        let turned = covers(&self.greater, &stated.lesser) && covers(&self.lesser, &stated.greater);
        let note = format!(
            "more {} than {}",
            stated.greater.join(" and "),
            stated.lesser.join(" and ")
        );
        if same {
            Some(Opinion::on(Stance::Agrees, "equal", note, hit))
        } else if turned {
            Some(Opinion::on(Stance::Contradicts, "role", note, hit))
        } else {
            None
        }
    }

    /// Counts of those who joined the subject, wherever they stand in the source.
    fn by_acts(&self, source: &SourceView<'_>) -> Option<Opinion> {
        source.dictionary.subject()?;
        let counted = |nouns: &[SmolStr]| {
            source.readings().find_map(|(passage, reading)| {
                let quantity = reading.quantities.iter().find(|quantity| {
                    counts(quantity, nouns) && super::count::act_of(reading, quantity) == Some(true)
                })?;
                Some((passage, quantity))
            })
        };
        let ((first, greater), (second, lesser)) =
            (counted(&self.greater)?, counted(&self.lesser)?);
        let stance = if above(greater, lesser) {
            Stance::Agrees
        } else if above(lesser, greater) {
            Stance::Contradicts
        } else {
            Stance::Compatible
        };
        let hit = |passage: usize, quantity: &Quantity| Hit {
            passage,
            tokens: quantity.tokens.clone(),
        };
        let evidence = vec![hit(first, greater), hit(second, lesser)];
        Some(Opinion {
            stance,
            reason: "derived",
            note: "by the counts of both".to_owned(),
            evidence,
            nearest: None,
        })
    }

    /// `more than 50 nations and 250 organizations`: both counted in one sentence.
    fn by_counts(&self, reading: &Reading, passage: usize) -> Option<Opinion> {
        let counted = |nouns: &[SmolStr]| {
            reading
                .quantities
                .iter()
                .find(|quantity| counts(quantity, nouns))
        };
        let (greater, lesser) = (counted(&self.greater)?, counted(&self.lesser)?);
        if greater.tokens == lesser.tokens {
            return None;
        }
        let hit = Hit {
            passage,
            tokens: greater.tokens.start.min(lesser.tokens.start)
                ..greater.tokens.end.max(lesser.tokens.end) + 1,
        };
        let note = "by the counts of both".to_owned();
        let above = |a: &Quantity, b: &Quantity| matches!((low(a), high(b)), (Some(low), Some(high)) if low > high);
        if above(greater, lesser) {
            Some(Opinion::on(Stance::Agrees, "derived", note, hit))
        } else if above(lesser, greater) {
            Some(Opinion::on(Stance::Contradicts, "derived", note, hit))
        } else {
            Some(Opinion::on(Stance::Compatible, "overlap", note, hit))
        }
    }
}

/// Whether the lowest that one count allows is above the highest of the other.
fn above(a: &Quantity, b: &Quantity) -> bool {
    matches!((low(a), high(b)), (Some(low), Some(high)) if low > high)
}

fn low(quantity: &Quantity) -> Option<Number> {
    match quantity.set.low {
        End::Closed(low) | End::Open(low) => Some(low),
        End::Unbounded => None,
    }
}

/// The upper end; a plain `more than n` is taken by its number, since nobody says so of ten times as many.
fn high(quantity: &Quantity) -> Option<Number> {
    match quantity.set.high {
        End::Closed(high) | End::Open(high) => Some(high),
        End::Unbounded => Some(quantity.written + quantity.written),
    }
}

fn counts(quantity: &Quantity, nouns: &[SmolStr]) -> bool {
    let head = quantity.head.as_ref();
    quantity.kind == QuantityKind::Count
        && !quantity.anaphoric
        && head.is_some_and(|head| nouns.iter().any(|noun| is_like(noun, &head.lemma)))
}

/// Whether every noun of the claim has its like among the stated ones, or is a part of one.
fn covers(claimed: &[SmolStr], stated: &[SmolStr]) -> bool {
    !claimed.is_empty()
        && claimed
            .iter()
            .all(|noun| stated.iter().any(|other| is_like(noun, other)))
}

/// Governments stand for their countries where both are counted.
fn is_like(a: &str, b: &str) -> bool {
    let country = |word: &str| matches!(word, "country" | "nation" | "government" | "state");
    likeness(a, b) >= 0.9 || likeness(b, a) >= 0.9 || (country(a) && country(b))
}

/// The comparisons of a passage.
fn comparisons(reading: &Reading) -> Vec<More> {
    let mut found: Vec<More> = reading
        .clauses
        .iter()
        .filter(|clause| {
            MORE.contains(&reading.tokens[clause.head].lemma.as_str()) && !clause.negated
        })
        .filter_map(|clause| {
            let (subject, object) = (
                nouns(reading, &clause.subject),
                nouns(reading, &clause.object),
            );
            let (greater, lesser) = if clause.passive {
                (object, subject)
            } else {
                (subject, object)
            };
            (!greater.is_empty() && !lesser.is_empty()).then(|| More {
                greater,
                lesser,
                tokens: clause.extent.clone(),
            })
        })
        .collect();
    found.extend(more_than(reading));
    found
}

/// `more A than B`.
fn more_than(reading: &Reading) -> Option<More> {
    let more = reading.tokens.iter().position(|token| token.is("more"))?;
    let than = (more + 1..reading.tokens.len()).find(|&at| reading.tokens[at].is("than"))?;
    let greater = nouns(reading, &(more + 1..than));
    let end = (than + 1..reading.tokens.len())
        .find(|&at| matches!(reading.tags[at], Tag::Verb | Tag::Auxiliary | Tag::Symbol))
        .unwrap_or(reading.tokens.len());
    let lesser = nouns(reading, &(than + 1..end));
    let near = than > more + 1 && than - more <= 5;
    let named = !greater.is_empty() && !lesser.is_empty();
    (near && named).then_some(More {
        greater,
        lesser,
        tokens: more..end,
    })
}

/// The nouns of a region up to a preposition, the last of each noun group.
fn nouns(reading: &Reading, range: &Range<usize>) -> Vec<SmolStr> {
    let mut found = Vec::new();
    for at in range.clone() {
        if matches!(reading.tags[at], Tag::Preposition)
            && !reading.tokens[at].is("by")
            && !found.is_empty()
        {
            break;
        }
        let last = reading.tags.get(at + 1) != Some(&Tag::Noun) || at + 1 >= range.end;
        if reading.tags[at] == Tag::Noun && last {
            found.push(reading.tokens[at].lemma.clone());
        }
    }
    found
}
