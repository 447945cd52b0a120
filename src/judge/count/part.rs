//! What keeps a number from being the value itself: it is that of a part, of one place, of a comparison or an addition.

use std::ops::Range;

use num_traits::CheckedAdd;

use super::super::rank::are_other_feats;
use super::Count;
use super::heads::{clause_of, extent};
use crate::facts::{Name, NameKind, Number, Quantity, QuantityKind, Reading, Tag, same_name};

impl Count<'_> {
    /// Whether the claim has a name.
    fn has_name(&self, name: &Name) -> bool {
        let mut own = self.reading.names.iter();
        own.any(|own| same_name(&own.key, &name.key))
    }

    /// Whether the claim has a word, by its dictionary form.
    fn has_word(&self, lemma: &str) -> bool {
        self.reading.tokens.iter().any(|own| own.lemma == lemma)
    }

    /// `Within Union County, the road runs for 38 miles`: a place that the claim does not name.
    fn is_within_place(&self, reading: &Reading) -> bool {
        let leads = reading
            .tokens
            .first()
            .is_some_and(|first| first.is_any(&["in", "within", "inside", "across", "throughout"]));
        let comma = || reading.tokens.iter().position(|token| token.is(","));
        let named = |comma: usize| {
            let mut names = reading.names.iter();
            names.any(|name| name.tokens.end <= comma && !name.demonym && !self.has_name(name))
        };
        leads && comma().is_some_and(named)
    }

    /// What makes a stated value that differs from the claimed one no other value of the same: it is of a part, of each of
    /// several, of the opposite sort, or one that adds up to the claimed one.
    pub(super) fn is_of_less(
        &self,
        claimed: &Quantity,
        stated: &Quantity,
        reading: &Reading,
    ) -> bool {
        is_of_each(reading, stated) && !is_of_each(self.reading, claimed)
            || is_share_of(reading, stated) && !is_share_of(self.reading, claimed)
            || self.is_of_group(reading, stated)
            || self.is_part_of_named(reading, stated)
            || self.is_of_opposite(reading, stated)
            || adds_up(claimed, stated, reading)
            || claimed.kind == QuantityKind::Ordinal && {
                let head = |it: &Quantity| it.head.as_ref().map(|head| head.at);
                let both = head(claimed).zip(head(stated));
                both.is_some_and(|(a, b)| are_other_feats((self.reading, a), (reading, b)))
            }
    }

    /// `Among members over 65, 22 % owned one`, `At its plant in Lund, it has 1,150 workers`: a group or a place of the
    /// subject's, told before, that the claim does not have.
    fn is_of_group(&self, reading: &Reading, stated: &Quantity) -> bool {
        let tokens = &reading.tokens;
        let Some(first) = tokens.first() else {
            return false;
        };
        let own = tokens
            .get(1)
            .is_some_and(|next| next.is_any(&["its", "his", "her", "their"]));
        let leads = first.is_any(&["among", "amongst"]) || own && first.is_any(&["at", "in", "on"]);
        if !leads {
            return false;
        }
        let comma = tokens.iter().take(NEAR).position(|token| token.is(","));
        let end = comma.filter(|comma| *comma < stated.tokens.start);
        let known = |at: usize| {
            !matches!(reading.tags[at], Tag::Noun | Tag::Number) || self.has_word(&tokens[at].lemma)
        };
        end.is_some_and(|end| !(1..end).all(known))
    }

    /// `the second series of Northlight`, `a stage of the Tour`, for a claim of the whole.
    fn is_part_of_named(&self, reading: &Reading, stated: &Quantity) -> bool {
        near_names(reading, stated).any(|name| {
            let the = name.tokens.start > 0 && reading.tokens[name.tokens.start - 1].is("the");
            let of = name.tokens.start.checked_sub(1 + usize::from(the));
            let noun = of
                .filter(|&of| reading.tokens[of].is("of"))
                .and_then(|of| of.checked_sub(1));
            let part = noun.map(|noun| reading.tokens[noun].lemma.as_str());
            let whole = |part: &str| !PARTS.contains(&part) || self.has_word(part);
            part.is_some_and(|part| !whole(part)) && self.has_name(name)
        })
    }

    /// `male bats weigh 24 grams`, `four floors below ground`: the opposite of a word of the claim that is not there itself.
    fn is_of_opposite(&self, reading: &Reading, stated: &Quantity) -> bool {
        let part = segment(reading, stated);
        // `Below street level, the house has four floors`.
        let before = reading.clauses.first();
        let first = before.is_none_or(|clause| clause.group.end >= stated.tokens.start);
        let from = if first {
            0
        } else {
            part.start.min(clause_start(reading, stated))
        };
        let floor = stated.tokens.start.saturating_sub(NEAR);
        let there = &reading.tokens[from.max(floor)..part.end];
        let describes = |at: &usize| {
            !matches!(
                self.reading.tags[*at],
                Tag::Verb | Tag::Auxiliary | Tag::Participle | Tag::Gerund | Tag::Modal
            )
        };
        (0..self.reading.tokens.len()).filter(describes).any(|at| {
            let own = &self.reading.tokens[at];
            let itself = there.iter().any(|token| token.lemma == own.lemma);
            !itself
                && there
                    .iter()
                    .any(|token| are_sides(&own.folded, &token.folded))
        })
    }

    /// `took 11 million at home`, for a claim of what it took worldwide: the figure of one place.
    fn is_local(&self, reading: &Reading, stated: &Quantity) -> bool {
        const WORLD: &[&str] = &[
            "worldwide",
            "world-wide",
            "globally",
            "global",
            "internationally",
            "world",
            "total",
            "overall",
            "altogether",
        ];
        const LOCAL: &[&str] = &[
            "domestic",
            "domestically",
            "home",
            "abroad",
            "overseas",
            "elsewhere",
            "other",
            "country",
            "nationally",
        ];
        if !self.reading.tokens.iter().any(|token| token.is_any(WORLD)) {
            return false;
        }
        let part = segment(reading, stated);
        let mut tokens = reading.tokens[part.clone()].iter();
        let placed = near_names(reading, stated).any(|name| {
            name.kind == NameKind::Place
                && part.contains(&name.tokens.start)
                && !self.has_name(name)
        });
        !tokens.clone().any(|token| token.is_any(WORLD))
            && (placed || tokens.any(|token| token.is_any(LOCAL)))
    }

    /// `first-week sales of 25,000 copies`: a stretch of time that the claim does not have.
    pub(super) fn is_of_part(&self, reading: &Reading, stated: &Quantity) -> bool {
        const PERIODS: &[&str] = &[
            "week", "weekend", "day", "month", "quarter", "half", "night", "season", "round",
            "leg", "hour", "birthday", "stage", "attempt",
        ];
        const FIRST: &[&str] = &[
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "last",
            "opening",
            "final",
            "previous",
            "next",
            "debut",
            "following",
            "initial",
            "early",
        ];
        let at = stated.tokens.start;
        let ends = |at: &usize| {
            let verb = matches!(
                reading.tags[*at],
                Tag::Verb | Tag::Gerund | Tag::Auxiliary | Tag::Conjunction
            );
            verb || reading.tokens[*at].is_any(&[",", ";", "(", ")"])
        };
        let from = (0..at).rev().find(ends).unwrap_or(0);
        let sign = |at: &usize| reading.tokens[*at].is_any(&[",", ";", "(", ")", "and"]);
        let to = (stated.tokens.end..reading.tokens.len())
            .find(sign)
            .unwrap_or(reading.tokens.len());
        self.is_within_place(reading)
            || self.is_local(reading, stated)
            || (from..to).any(|at| {
                let period = reading.tokens[at].is_any(PERIODS)
                    || PERIODS.contains(&reading.tokens[at].lemma.as_str());
                let ordered =
                    (at.saturating_sub(2)..at).any(|before| reading.tokens[before].is_any(FIRST));
                period && ordered && !self.has_word(&reading.tokens[at].lemma)
            })
    }
}

/// The part of a list that a value stands in.
pub(super) fn segment(reading: &Reading, stated: &Quantity) -> Range<usize> {
    let ends =
        |at: &usize| reading.tokens[*at].is_any(&[",", ";", "and", "(", ")", "while", "but"]);
    let (first, last) = (stated.tokens.start, extent(stated).end);
    let (floor, ceiling) = (
        first.saturating_sub(NEAR),
        reading.tokens.len().min(last + NEAR),
    );
    let start = (floor..first).rev().find(ends);
    let end = (last..ceiling).find(ends);
    start.map_or(floor, |sign| sign + 1)..end.unwrap_or(ceiling)
}

/// How many tokens around a value are looked at, so that the time grows with the passage alone.
const NEAR: usize = 80;

/// The names of a passage near one of its values.
fn near_names<'r>(reading: &'r Reading, stated: &Quantity) -> impl Iterator<Item = &'r Name> {
    let at = stated.tokens.start;
    let names = &reading.names;
    let from = names.partition_point(|name| name.tokens.end + NEAR < at);
    names[from..]
        .iter()
        .take_while(move |name| name.tokens.start <= at + NEAR)
}

/// The values of a passage near one of them.
pub(super) fn near<'r>(reading: &'r Reading, stated: &Quantity) -> &'r [Quantity] {
    let at = stated.tokens.start;
    let all = &reading.quantities;
    let from = all.partition_point(|other| other.tokens.end + NEAR < at);
    let to = all.partition_point(|other| other.tokens.start <= at + NEAR);
    &all[from..to.max(from)]
}

/// Nouns of a part of something that has a name.
const PARTS: &[&str] = &[
    "series",
    "season",
    "edition",
    "version",
    "cut",
    "half",
    "part",
    "chapter",
    "volume",
    "stage",
    "leg",
    "wing",
    "branch",
    "section",
    "segment",
    "episode",
    "round",
    "phase",
    "portion",
    "quarter",
    "rest",
    "remainder",
    "trailer",
    "soundtrack",
    "remake",
    "sequel",
    "translation",
    "division",
    "subsidiary",
    "suburb",
    "district",
];

/// Words of two sides: what is said of the one is not said of the other. Own list.
const SIDES: &[(&str, &str)] = &[
    ("above", "below"),
    ("adult", "juvenile"),
    ("boys", "girls"),
    ("daytime", "night"),
    ("domestic", "international"),
    ("doubles", "singles"),
    ("eastern", "western"),
    ("exports", "imports"),
    ("father", "mother"),
    ("female", "male"),
    ("females", "males"),
    ("gross", "net"),
    ("indoor", "outdoor"),
    ("inner", "outer"),
    ("inside", "outside"),
    ("lower", "upper"),
    ("men", "women"),
    ("north", "south"),
    ("northern", "southern"),
    ("rural", "urban"),
    ("summer", "winter"),
    ("uphill", "downhill"),
];

/// Whether two words are those of two sides.
fn are_sides(a: &str, b: &str) -> bool {
    SIDES
        .iter()
        .any(|(x, y)| a == *x && b == *y || a == *y && b == *x)
}

fn clause_start(reading: &Reading, stated: &Quantity) -> usize {
    clause_of(reading, stated.tokens.start)
        .map_or(stated.tokens.start, |clause| clause.region().start)
}

/// `Each of the runners covered 10 kilometres`.
fn is_of_each(reading: &Reading, stated: &Quantity) -> bool {
    clause_of(reading, stated.tokens.start).is_some_and(|clause| {
        let first = reading.tokens.get(clause.subject.start);
        !clause.subject.is_empty() && first.is_some_and(|first| first.is_any(&["each", "every"]))
    })
}

/// `23 days of her voyage`: some of the time that it took; `felt like 300 days` is no time at all.
fn is_share_of(reading: &Reading, stated: &Quantity) -> bool {
    let end = stated.tokens.end;
    let after = |at: usize, words: &[&str]| {
        reading
            .tokens
            .get(at)
            .is_some_and(|token| token.is_any(words))
    };
    let owned = after(end, &["of"]) && after(end + 1, &["the", "its", "his", "her", "their"]);
    let start = stated.tokens.start;
    let felt = start >= 2
        && reading.tokens[start - 1].is("like")
        && matches!(
            reading.tokens[start - 2].lemma.as_str(),
            "feel" | "seem" | "look" | "sound"
        );
    stated.kind == QuantityKind::Duration && owned || felt
}

/// Whether a value and others of its sentence add up to the claimed one: `18 goals before Christmas and 11 after it`.
fn adds_up(claimed: &Quantity, stated: &Quantity, reading: &Reading) -> bool {
    let adds = |quantity: &Quantity| {
        std::mem::discriminant(&quantity.kind) == std::mem::discriminant(&claimed.kind)
            && matches!(quantity.kind, QuantityKind::Count | QuantityKind::Money(_))
            && quantity.set.as_point().is_some()
    };
    let Some(wanted) = claimed.set.as_point().filter(|_| adds(stated)) else {
        return false;
    };
    let others = near(reading, stated).iter().filter(|other| {
        let same = match (&other.head, &stated.head) {
            (Some(a), Some(b)) => a.lemma == b.lemma,
            _ => true,
        };
        other.tokens != stated.tokens && adds(other) && same
    });
    let others: Vec<Number> = others.map(|other| other.written).collect();
    let all = others
        .iter()
        .try_fold(stated.written, |sum, other| sum.checked_add(other));
    let pair = |other: &Number| stated.written.checked_add(other) == Some(wanted);
    !others.is_empty() && (all == Some(wanted) || others.iter().any(pair))
}

/// Whether a number is one of a comparison, a share or an addition, and not the value itself.
pub(super) fn is_aside(reading: &Reading, quantity: &Quantity) -> bool {
    let start = quantity.tokens.start;
    let before = |steps: usize| start.checked_sub(steps).map(|at| &reading.tokens[at]);
    let one = |words: &[&str]| before(1).is_some_and(|token| token.is_any(words));
    let two = |first: &[&str], second: &[&str]| {
        before(2).is_some_and(|token| token.is_any(first)) && one(second)
    };
    let inside = &reading.tokens[quantity.tokens.clone()];
    let end = quantity
        .head
        .as_ref()
        .map_or(quantity.tokens.end, |head| head.at + 1);
    let after = |at: usize, words: &[&str]| {
        reading
            .tokens
            .get(at)
            .is_some_and(|token| token.is_any(words))
    };
    let more = after(
        quantity.tokens.end,
        &["more", "other", "others", "further", "additional", "extra"],
    );
    let each = after(end, &["each", "apiece"]) || after(quantity.tokens.end, &["each", "apiece"]);
    let added = inside.iter().chain(before(1)).any(|token| {
        token.is_any(&[
            "another",
            "further",
            "additional",
            "extra",
            "remaining",
            "other",
        ])
    });
    let compared = two(&["compared", "up", "down"], &["with", "to", "from"])
        || two(&["of"], &["whom", "which", "them", "these"])
        || two(&["estimate", "forecast", "target", "goal"], &["of"])
        || (one(&["from", "than", "against", "versus"])
            && quantity.role != crate::facts::Role::From);
    let some = after(quantity.tokens.end, &["of"])
        && after(
            quantity.tokens.end + 1,
            &["them", "whom", "which", "these", "those"],
        );
    // `1 hm³ = one million cubic metres`.
    let equals = one(&["="]) || after(end, &["="]);
    more || each || added || compared || some || equals || is_content(reading, quantity)
}

/// `330 cases of a dozen bottles`: what each of some things holds.
pub(super) fn is_content(reading: &Reading, quantity: &Quantity) -> bool {
    let Some(of) = quantity.tokens.start.checked_sub(1) else {
        return false;
    };
    let mut others = reading.quantities.iter();
    let of = of - usize::from(of > 0 && reading.tokens[of].is_any(&["a", "an"]));
    reading.tokens[of].is("of")
        && quantity.kind == QuantityKind::Count
        && others.any(|other| {
            let held = |head: &crate::facts::Head| head.at + 1 == of;
            other.kind == QuantityKind::Count && other.head.as_ref().is_some_and(held)
        })
}
