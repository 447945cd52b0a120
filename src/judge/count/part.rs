//! What keeps a number from being the value itself: it is that of a part, of one place, of a comparison or an addition.

use std::ops::Range;

use super::Count;
use super::heads::extent;
use crate::facts::{Name, NameKind, Quantity, QuantityKind, Reading, Tag, same_name};

impl Count<'_> {
    /// `Within Union County, the road runs for 38 miles`: a place that the claim does not name.
    fn is_within_place(&self, reading: &Reading) -> bool {
        let leads = reading
            .tokens
            .first()
            .is_some_and(|first| first.is_any(&["in", "within", "inside", "across", "throughout"]));
        let comma = reading.tokens.iter().position(|token| token.is(","));
        let named = |comma: usize| {
            let mut names = reading.names.iter();
            names.any(|name| {
                let known = || {
                    self.reading
                        .names
                        .iter()
                        .any(|own| same_name(&own.key, &name.key))
                };
                name.tokens.end <= comma && !name.demonym && !known()
            })
        };
        leads && comma.is_some_and(named)
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
        let mut names = reading.names.iter();
        let known = |name: &Name| {
            let mut own = self.reading.names.iter();
            own.any(|own| same_name(&own.key, &name.key))
        };
        let placed = names.any(|name| {
            name.kind == NameKind::Place && part.contains(&name.tokens.start) && !known(name)
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
        let has = |token: &crate::facts::Token| {
            self.reading
                .tokens
                .iter()
                .any(|own| own.lemma == token.lemma)
        };
        self.is_within_place(reading)
            || self.is_local(reading, stated)
            || (from..to).any(|at| {
                let period = reading.tokens[at].is_any(PERIODS)
                    || PERIODS.contains(&reading.tokens[at].lemma.as_str());
                let ordered =
                    (at.saturating_sub(2)..at).any(|before| reading.tokens[before].is_any(FIRST));
                period && ordered && !has(&reading.tokens[at])
            })
    }
}

/// The part of a list that a value stands in.
pub(super) fn segment(reading: &Reading, stated: &Quantity) -> Range<usize> {
    let ends =
        |at: &usize| reading.tokens[*at].is_any(&[",", ";", "and", "(", ")", "while", "but"]);
    let start = (0..stated.tokens.start).rev().find(ends);
    let end = (extent(stated).end..reading.tokens.len()).find(ends);
    start.map_or(0, |sign| sign + 1)..end.unwrap_or(reading.tokens.len())
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
