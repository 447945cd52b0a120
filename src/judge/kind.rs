//! The kinds of claims: how each reads a sentence and judges a source by it.

use super::Stance;
use super::source::{Opinion, SourceView};
use crate::facts::{Dictionary, Reading};

/// A claim's sentence, read through the same door as the sources.
pub(crate) struct ClaimView<'a> {
    /// What was understood in it.
    pub reading: &'a Reading,
    /// Names known before.
    pub dictionary: &'a Dictionary,
}

/// A claim that a kind has understood.
pub(crate) trait Understood: Sync + Send {
    /// What was understood, for the reader: `count = 51, head country, act sign`.
    fn echo(&self) -> String;

    /// How many facts it states, all of which must hold.
    fn facts(&self) -> usize {
        1
    }

    /// What a source says to it.
    fn judge(&self, source: &SourceView<'_>) -> Opinion;
}

/// A claim with facts of two kinds.
struct Both<'a>(Box<dyn Understood + 'a>, Box<dyn Understood + 'a>);

impl Understood for Both<'_> {
    fn echo(&self) -> String {
        format!("{}; {}", self.0.echo(), self.1.echo())
    }

    fn facts(&self) -> usize {
        self.0.facts() + self.1.facts()
    }

    fn judge(&self, source: &SourceView<'_>) -> Opinion {
        super::source::all_of(vec![self.0.judge(source), self.1.judge(source)])
    }
}

/// A claim of a value beside the plain reading of its sentence, by which it can be refuted too: `an 1890 Dutch ferry`
/// by `an 1890 Danish ferry`.
struct Guarded<'a>(Box<dyn Understood + 'a>, Box<dyn Understood + 'a>);

impl Understood for Guarded<'_> {
    fn echo(&self) -> String {
        self.0.echo()
    }

    fn facts(&self) -> usize {
        self.0.facts()
    }

    fn judge(&self, source: &SourceView<'_>) -> Opinion {
        let own = self.0.judge(source);
        if own.stance == Stance::Contradicts {
            return own;
        }
        let plain = self.1.judge(source);
        if plain.stance == Stance::Contradicts {
            plain
        } else {
            own
        }
    }
}

/// One kind of claim.
pub struct Kind {
    /// Kebab-case name, as `kind:` and `explain` take it.
    pub name: &'static str,
    /// What it does, why it matters, an example that holds, one that does not, limits.
    pub about: &'static str,
    /// Reads a sentence; none when it is not of this kind.
    pub(crate) read: for<'a> fn(&ClaimView<'a>) -> Option<Box<dyn Understood + 'a>>,
}

/// Every kind, in the order they are tried: the first that can read the sentence takes it.
pub const KINDS: &[Kind] = &[
    super::quote::KIND,
    super::published::KIND,
    super::name::KIND,
    super::reason::KIND,
    super::possibility::KIND,
    super::comparison::KIND,
    super::ratio::KIND,
    super::order::KIND,
    super::membership::KIND,
    super::office::KIND,
    super::date::KIND,
    super::count::KIND,
    super::attribution::KIND,
    super::venue::KIND,
    super::event::KIND,
    super::status::KIND,
    super::statement::KIND,
];

/// Reads a sentence as the first kind that takes it, or as the one demanded.
pub(crate) fn understand<'a>(
    claim: &ClaimView<'a>,
    demanded: Option<&str>,
) -> Option<(&'static str, Box<dyn Understood + 'a>)> {
    let (name, first) = KINDS
        .iter()
        .filter(|kind| demanded.is_none_or(|name| name == kind.name))
        .find_map(|kind| (kind.read)(claim).map(|understood| (kind.name, understood)))?;
    // `Norway and 51 countries signed`: who, and how many.
    let second = if name == super::membership::KIND.name {
        super::count::beside(claim)
    } else {
        None
    };
    if let Some(second) = second {
        return Some((name, Box::new(Both(first, second))));
    }
    let of_value = matches!(name, "date" | "count");
    match super::statement::refuter(claim).filter(|_| of_value) {
        Some(plain) => Some((name, Box::new(Guarded(first, plain)))),
        None => Some((name, first)),
    }
}

/// The kinds that leave a source to the plain reading of the sentence when they find nothing in it.
const NARROW: &[&str] = &[
    "office",
    "comparison",
    "reason",
    "list-order",
    "ruled-out",
    "name",
];

/// The kinds of which a source that is silent may still deny the whole: who never won did not win in 1988.
const DENIABLE: &[&str] = &["membership", "date", "count"];

/// The plain reading beside a narrow kind.
pub(crate) fn plain<'a>(claim: &ClaimView<'a>, kind: &str) -> Option<Box<dyn Understood + 'a>> {
    if NARROW.contains(&kind) {
        (super::statement::KIND.read)(claim)
    } else if DENIABLE.contains(&kind) {
        super::statement::denial(claim)
    } else {
        None
    }
}
