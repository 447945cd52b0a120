//! Classes of verbs and phrases: what an actor does about a document, and whether an action took place.

use std::sync::LazyLock;

use super::phrases::Phrases;
use super::table::{entries, items};

/// What an actor does about a document, an organization, a proposal or a demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Act {
    /// Takes part or agrees: sign, join, endorse, back.
    Accept,
    /// Does not: decline, abstain, be missing, have yet to.
    Refuse,
    /// No longer does: withdraw, quit, pull out.
    Leave,
    /// A noun for those who accepted: signatory, member, supporter.
    Party,
}

impl Act {
    /// The act that its negation states: who did not sign, refused; who did not refuse or leave may have done anything.
    #[must_use]
    pub fn negated(self) -> Option<Self> {
        match self {
            Self::Accept | Self::Party => Some(Self::Refuse),
            Self::Refuse | Self::Leave => None,
        }
    }
}

/// What a verb or phrase says of the action that follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Aspect {
    /// It took place: manage to, go on to.
    Positive,
    /// It did not: fail to, refuse to, without.
    Negative,
    /// It is not said: plan to, may, be likely to.
    Open,
}

/// The act whose pattern begins with the first of these lemmas, and how many lemmas it takes.
///
/// Of several patterns the longest is taken; `its` in a pattern stands for any possessive. Negation and
/// aspect ("did not sign", "failed to sign") are not in the patterns: see [`Act::negated`] and [`aspect_at`].
/// Some patterns are also other words (back in 2018, a political party), which only the sentence can tell.
///
/// # Example
/// ```
/// use factlint::facts::{Act, act_at};
/// assert_eq!(act_at(["opt", "out", "of", "the", "pact"].into_iter()), Some((Act::Refuse, 2)));
/// assert_eq!(act_at(["walk", "home"].into_iter()), None);
/// ```
pub fn act_at<'a>(lemmas: impl Iterator<Item = &'a str> + Clone) -> Option<(Act, usize)> {
    ACTS.at(lemmas).map(|(&act, taken)| (act, taken))
}

/// The aspect whose pattern begins with the first of these lemmas, and how many lemmas it takes; the longest wins.
///
/// # Example
/// ```
/// use factlint::facts::{Aspect, aspect_at};
/// assert_eq!(aspect_at(["fail", "to", "sign"].into_iter()), Some((Aspect::Negative, 2)));
/// assert_eq!(aspect_at(["manage", "a", "shop"].into_iter()), None);
/// ```
pub fn aspect_at<'a>(lemmas: impl Iterator<Item = &'a str> + Clone) -> Option<(Aspect, usize)> {
    ASPECTS.at(lemmas).map(|(&aspect, taken)| (aspect, taken))
}

static ACTS: LazyLock<Phrases<Act>> = LazyLock::new(|| {
    classed(include_str!("acts.txt"), |class| match class {
        "accept" => Some(Act::Accept),
        "party" => Some(Act::Party),
        "refuse" => Some(Act::Refuse),
        "leave" => Some(Act::Leave),
        _ => None,
    })
});

static ASPECTS: LazyLock<Phrases<Aspect>> = LazyLock::new(|| {
    classed(include_str!("aspects.txt"), |class| match class {
        "positive" => Some(Aspect::Positive),
        "negative" => Some(Aspect::Negative),
        "open" => Some(Aspect::Open),
        _ => None,
    })
});

/// The table `class | patterns` with its classes read by `class`.
fn classed<T: Copy>(text: &'static str, class: impl Fn(&str) -> Option<T>) -> Phrases<T> {
    let rows = entries(text).filter_map(|(name, list)| Some((class(name)?, list)));
    Phrases::new(rows.flat_map(|(value, list)| items(list).map(move |pattern| (pattern, value))))
}
