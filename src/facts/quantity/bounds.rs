//! Modifiers: the words before and after a number that make a bound or an approximation of it.

use super::super::token::Token;
use super::Approx;
use super::interval::{End, Interval, Number};
use super::look::{back, glued, word};

/// What a modifier says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// Nothing.
    None,
    /// More than the number.
    Above,
    /// The number or more.
    AtLeast,
    /// Less than the number.
    Below,
    /// The number or less.
    AtMost,
}

/// What all modifiers of a number say together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Modifiers {
    /// The bound.
    pub(super) bound: Bound,
    /// The approximation.
    pub(super) approx: Approx,
    /// Whether just the number is meant.
    pub(super) exact: bool,
}

impl Modifiers {
    /// No modifier.
    pub(super) const NONE: Self = Self {
        bound: Bound::None,
        approx: Approx::None,
        exact: false,
    };

    /// Adds what another modifier says; the outer bound wins over none.
    fn add(&mut self, said: Said) {
        match said {
            Said::Bound(bound) => self.bound = bound,
            Said::Approx(approx) => self.approx = approx,
            Said::Both(bound, approx) => {
                self.bound = bound;
                self.approx = approx;
            }
            Said::Exact => self.exact = true,
            Said::Nothing => {}
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    Bound(Bound),
    Approx(Approx),
    Both(Bound, Approx),
    Exact,
    Nothing,
}

use Approx::{About, NearAbove, NearBelow};
use Bound::{Above, AtLeast, AtMost, Below};

/// Modifiers before the number: the last word, the words before it, what they say. Longer ones come first.
const BEFORE: &[(&str, &[&str], Said)] = &[
    ("than", &["no", "fewer"], Said::Bound(AtLeast)),
    ("than", &["no", "less"], Said::Bound(AtLeast)),
    ("than", &["no", "lower"], Said::Bound(AtLeast)),
    ("than", &["not", "fewer"], Said::Bound(AtLeast)),
    ("than", &["not", "less"], Said::Bound(AtLeast)),
    ("than", &["no", "more"], Said::Bound(AtMost)),
    ("than", &["not", "more"], Said::Bound(AtMost)),
    ("than", &["no", "greater"], Said::Bound(AtMost)),
    ("than", &["no", "higher"], Said::Bound(AtMost)),
    ("than", &["no", "longer"], Said::Bound(AtMost)),
    ("than", &["no", "larger"], Said::Bound(AtMost)),
    ("than", &["no", "older"], Said::Bound(AtMost)),
    ("than", &["slightly", "more"], Said::Approx(NearAbove)),
    ("than", &["little", "more"], Said::Approx(NearAbove)),
    ("than", &["bit", "more"], Said::Approx(NearAbove)),
    ("than", &["just", "more"], Said::Approx(NearAbove)),
    ("than", &["slightly", "less"], Said::Approx(NearBelow)),
    ("than", &["slightly", "fewer"], Said::Approx(NearBelow)),
    ("than", &["little", "less"], Said::Approx(NearBelow)),
    ("than", &["bit", "less"], Said::Approx(NearBelow)),
    ("than", &["just", "less"], Said::Approx(NearBelow)),
    ("than", &["just", "fewer"], Said::Approx(NearBelow)),
    ("than", &["equal", "or", "less"], Said::Bound(AtMost)),
    ("to", &["less", "than", "or", "equal"], Said::Bound(AtMost)),
    ("to", &["fewer", "than", "or", "equal"], Said::Bound(AtMost)),
    (
        "to",
        &["smaller", "than", "or", "equal"],
        Said::Bound(AtMost),
    ),
    ("to", &["lower", "than", "or", "equal"], Said::Bound(AtMost)),
    ("to", &["more", "than", "or", "equal"], Said::Bound(AtLeast)),
    (
        "to",
        &["greater", "than", "or", "equal"],
        Said::Bound(AtLeast),
    ),
    (
        "to",
        &["higher", "than", "or", "equal"],
        Said::Bound(AtLeast),
    ),
    (
        "to",
        &["larger", "than", "or", "equal"],
        Said::Bound(AtLeast),
    ),
    ("than", &["equal", "to", "or", "less"], Said::Bound(AtMost)),
    ("than", &["equal", "to", "or", "fewer"], Said::Bound(AtMost)),
    ("than", &["equal", "to", "or", "more"], Said::Bound(AtLeast)),
    (
        "than",
        &["equal", "to", "or", "greater"],
        Said::Bound(AtLeast),
    ),
    ("than", &["higher", "or", "equal"], Said::Bound(AtLeast)),
    ("than", &["greater", "or", "equal"], Said::Bound(AtLeast)),
    ("than", &["larger", "or", "equal"], Said::Bound(AtLeast)),
    ("than", &["lower", "or", "equal"], Said::Bound(AtMost)),
    ("than", &["smaller", "or", "equal"], Said::Bound(AtMost)),
    ("than", &["less", "or", "equal"], Said::Bound(AtMost)),
    ("than", &["more"], Said::Bound(Above)),
    ("than", &["greater"], Said::Bound(Above)),
    ("than", &["higher"], Said::Bound(Above)),
    ("than", &["larger"], Said::Bound(Above)),
    ("than", &["bigger"], Said::Bound(Above)),
    ("than", &["longer"], Said::Bound(Above)),
    ("than", &["older"], Said::Bound(Above)),
    ("than", &["better"], Said::Bound(Above)),
    ("than", &["faster"], Said::Bound(Above)),
    ("than", &["taller"], Said::Bound(Above)),
    ("than", &["heavier"], Said::Bound(Above)),
    ("than", &["fewer"], Said::Bound(Below)),
    ("than", &["less"], Said::Bound(Below)),
    ("than", &["smaller"], Said::Bound(Below)),
    ("than", &["lower"], Said::Bound(Below)),
    ("than", &["younger"], Said::Bound(Below)),
    ("than", &["shorter"], Said::Bound(Below)),
    ("than", &["cheaper"], Said::Bound(Below)),
    ("over", &["just"], Said::Approx(NearAbove)),
    ("over", &["slightly"], Said::Approx(NearAbove)),
    ("over", &["little"], Said::Approx(NearAbove)),
    ("above", &["just"], Said::Approx(NearAbove)),
    ("above", &["slightly"], Said::Approx(NearAbove)),
    ("under", &["just"], Said::Approx(NearBelow)),
    ("under", &["slightly"], Said::Approx(NearBelow)),
    ("under", &["little"], Said::Approx(NearBelow)),
    ("below", &["just"], Said::Approx(NearBelow)),
    ("below", &["slightly"], Said::Approx(NearBelow)),
    ("of", &["just", "shy"], Said::Approx(NearBelow)),
    ("of", &["just", "short"], Said::Approx(NearBelow)),
    ("of", &["shy"], Said::Approx(NearBelow)),
    ("of", &["excess"], Said::Bound(Above)),
    ("of", &["upwards"], Said::Bound(Above)),
    ("of", &["upward"], Said::Bound(Above)),
    ("of", &["north"], Said::Bound(Above)),
    ("of", &["a", "minimum"], Said::Bound(AtLeast)),
    ("of", &["minimum"], Said::Bound(AtLeast)),
    ("of", &["a", "maximum"], Said::Bound(AtMost)),
    ("of", &["maximum"], Said::Bound(AtMost)),
    ("of", &["the", "region"], Said::Approx(About)),
    ("of", &["the", "order"], Said::Approx(About)),
    ("of", &["the", "neighborhood"], Said::Approx(About)),
    ("of", &["the", "neighbourhood"], Said::Approx(About)),
    ("of", &["the", "vicinity"], Said::Approx(About)),
    ("of", &["a", "total"], Said::Nothing),
    ("to", &["up"], Said::Bound(AtMost)),
    ("to", &["close"], Said::Approx(NearBelow)),
    ("to", &["limited"], Said::Bound(AtMost)),
    ("at", &["capped"], Said::Bound(AtMost)),
    ("as", &["as", "many"], Said::Both(AtMost, About)),
    ("as", &["as", "much"], Said::Both(AtMost, About)),
    ("as", &["as", "few"], Said::Both(AtLeast, About)),
    ("as", &["as", "little"], Said::Both(AtLeast, About)),
    ("least", &["at"], Said::Bound(AtLeast)),
    ("minimum", &["at"], Said::Bound(AtLeast)),
    ("most", &["at", "the"], Said::Bound(AtMost)),
    ("most", &["at"], Said::Bound(AtMost)),
    ("over", &[], Said::Bound(Above)),
    ("above", &[], Said::Bound(Above)),
    ("exceeding", &[], Said::Bound(Above)),
    ("exceeded", &[], Said::Bound(Above)),
    ("exceeds", &[], Said::Bound(Above)),
    ("exceed", &[], Said::Bound(Above)),
    ("surpass", &[], Said::Bound(Above)),
    ("surpassed", &[], Said::Bound(Above)),
    ("surpasses", &[], Said::Bound(Above)),
    ("surpassing", &[], Said::Bound(Above)),
    ("topped", &[], Said::Bound(Above)),
    ("topping", &[], Said::Bound(Above)),
    ("under", &[], Said::Bound(Below)),
    ("below", &[], Said::Bound(Below)),
    ("sub", &[], Said::Bound(Below)),
    ("nearly", &[], Said::Approx(NearBelow)),
    ("almost", &[], Said::Approx(NearBelow)),
    ("approaching", &[], Said::Approx(NearBelow)),
    ("nearing", &[], Said::Approx(NearBelow)),
    ("virtually", &[], Said::Approx(NearBelow)),
    ("practically", &[], Said::Approx(NearBelow)),
    ("quite", &["not"], Said::Approx(NearBelow)),
    ("about", &[], Said::Approx(About)),
    ("around", &[], Said::Approx(About)),
    ("some", &[], Said::Approx(About)),
    ("roughly", &[], Said::Approx(About)),
    ("approximately", &[], Said::Approx(About)),
    ("aproximately", &[], Said::Approx(About)),
    ("approx", &[], Said::Approx(About)),
    ("circa", &[], Said::Approx(About)),
    ("estimated", &["an"], Said::Approx(About)),
    ("estimated", &[], Said::Approx(About)),
    ("perhaps", &[], Said::Approx(About)),
    ("~", &[], Said::Approx(About)),
    ("\u{2248}", &[], Said::Approx(About)),
    ("exactly", &[], Said::Exact),
    ("precisely", &[], Said::Exact),
    ("only", &[], Said::Exact),
    ("just", &[], Said::Exact),
    ("merely", &[], Said::Exact),
    ("mere", &["a"], Said::Exact),
    ("=", &[">"], Said::Bound(AtLeast)),
    ("=", &["<"], Said::Bound(AtMost)),
    (">", &[], Said::Bound(Above)),
    ("<", &[], Said::Bound(Below)),
    ("\u{2265}", &[], Said::Bound(AtLeast)),
    ("\u{2264}", &[], Said::Bound(AtMost)),
];

/// The modifiers that end before a token, and where they begin.
pub(super) fn before(tokens: &[Token], number: usize) -> (Modifiers, usize) {
    let mut found = Modifiers::NONE;
    let mut start = number;
    // Modifiers nest at most twice in real text: "up to about 50", "at least some 50".
    for _ in 0..3 {
        let article = usize::from(matches!(back(tokens, start, 1), "a" | "an") && start > 1);
        let direct = phrase_before(tokens, start);
        let over_article = || phrase_before(tokens, start - article).filter(|_| article == 1);
        let Some((said, begin)) = direct.or_else(over_article) else {
            break;
        };
        if !merges(&found, said) {
            break;
        }
        let (said, begin) = negated(tokens, begin, said);
        found.add(said);
        start = begin;
    }
    (found, start)
}

/// Whether a further modifier to the left belongs to the same number: a bound does not pile on a bound.
fn merges(found: &Modifiers, said: Said) -> bool {
    match said {
        Said::Bound(_) | Said::Both(..) => found.bound == Bound::None,
        Said::Approx(_) => found.approx == Approx::None,
        Said::Exact => *found == Modifiers::NONE,
        Said::Nothing => true,
    }
}

fn phrase_before(tokens: &[Token], end: usize) -> Option<(Said, usize)> {
    let last = back(tokens, end, 1);
    if last.is_empty() {
        return None;
    }
    let fits = |words: &[&str]| {
        words
            .iter()
            .rev()
            .enumerate()
            .all(|(i, w)| back(tokens, end, i + 2) == *w)
    };
    let (_, words, said) = BEFORE
        .iter()
        .find(|(word, words, _)| *word == last && fits(words))?;
    Some((*said, end - 1 - words.len()))
}

/// A negation in front turns the comparison: `did not exceed 50` is 50 or less.
fn negated(tokens: &[Token], start: usize, said: Said) -> (Said, usize) {
    let skip = usize::from(matches!(
        back(tokens, start, 1),
        "any" | "to" | "be" | "have"
    ));
    let not = matches!(
        back(tokens, start, 1 + skip),
        "not" | "n't" | "never" | "without" | "nor" | "cannot"
    );
    let Said::Bound(bound) = said else {
        return (said, start);
    };
    if !not {
        return (said, start);
    }
    let turned = match bound {
        Above => AtMost,
        AtLeast => Below,
        Below => AtLeast,
        AtMost => Above,
        Bound::None => Bound::None,
    };
    (Said::Bound(turned), start - 1 - skip)
}

/// Modifiers after the number or its noun, longest first.
const AFTER: &[(&[&str], Said)] = &[
    (&["or", "greater", "than"], Said::Bound(AtLeast)),
    (&["or", "more"], Said::Bound(AtLeast)),
    (&["or", "greater"], Said::Bound(AtLeast)),
    (&["or", "higher"], Said::Bound(AtLeast)),
    (&["or", "above"], Said::Bound(AtLeast)),
    (&["or", "over"], Said::Bound(AtLeast)),
    (&["or", "older"], Said::Bound(AtLeast)),
    (&["or", "longer"], Said::Bound(AtLeast)),
    (&["or", "better"], Said::Bound(AtLeast)),
    (&["and", "over"], Said::Bound(AtLeast)),
    (&["and", "above"], Said::Bound(AtLeast)),
    (&["and", "older"], Said::Bound(AtLeast)),
    (&["and", "up"], Said::Bound(AtLeast)),
    (&["and", "counting"], Said::Bound(AtLeast)),
    (&["or", "less"], Said::Bound(AtMost)),
    (&["or", "fewer"], Said::Bound(AtMost)),
    (&["or", "lower"], Said::Bound(AtMost)),
    (&["or", "below"], Said::Bound(AtMost)),
    (&["or", "under"], Said::Bound(AtMost)),
    (&["or", "younger"], Said::Bound(AtMost)),
    (&["and", "under"], Said::Bound(AtMost)),
    (&["and", "younger"], Said::Bound(AtMost)),
    (&["at", "the", "most"], Said::Bound(AtMost)),
    (&["at", "most"], Said::Bound(AtMost)),
    (&["at", "the", "least"], Said::Bound(AtLeast)),
    (&["at", "least"], Said::Bound(AtLeast)),
    (&["at", "a", "minimum"], Said::Bound(AtLeast)),
    (&["at", "minimum"], Said::Bound(AtLeast)),
    (&["or", "so"], Said::Approx(About)),
    (&["or", "thereabouts"], Said::Approx(About)),
    (&["more", "or", "less"], Said::Approx(About)),
    (&["give", "or", "take"], Said::Approx(About)),
    (&["plus"], Said::Bound(AtLeast)),
    (&["odd"], Said::Approx(About)),
    (&["+"], Said::Bound(AtLeast)),
    (&["max"], Said::Bound(AtMost)),
];

/// The modifier right after a number, `51-plus`, `51+`, `51 or more`, and where it ends.
pub(super) fn after(tokens: &[Token], at: usize, found: &mut Modifiers) -> usize {
    let hyphen =
        usize::from(word(tokens, at) == "-" && matches!(word(tokens, at + 1), "plus" | "odd"));
    let fits = |words: &[&str]| {
        words
            .iter()
            .enumerate()
            .all(|(i, w)| word(tokens, at + hyphen + i) == *w)
    };
    let Some((words, said)) = AFTER.iter().find(|(words, _)| fits(words)) else {
        return at;
    };
    // "5 plus 3" adds, "50 plus countries" and "50-plus" bound; a modifier before excludes one after.
    let end = at + hyphen + words.len();
    let adds = matches!(words[0], "plus" | "+")
        && (super::look::is_number(tokens, end) || (words[0] == "+" && !glued(tokens, at)));
    // "200 or greater than 190" starts another bound.
    let another = matches!(words, ["or", ..]) && word(tokens, end) == "than";
    let compares = words.last() == Some(&"than") && super::look::is_number(tokens, end);
    if adds || another || compares || found.bound != Bound::None {
        return at;
    }
    found.add(*said);
    end
}

/// The set that a number with its modifiers allows.
///
/// Nearly reaches a tenth below, just over a tenth above; about is a tenth or the written precision, whichever is wider.
pub(super) fn set(value: Number, ulp: Number, said: Modifiers, may_be_negative: bool) -> Interval {
    let floor = if may_be_negative || value < Number::from_integer(0) {
        End::Unbounded
    } else {
        End::Closed(Number::from_integer(0))
    };
    let tenth = abs(value) / Number::from_integer(10);
    let (low, high) = match (said.bound, said.approx) {
        (Above, _) => (End::Open(value), End::Unbounded),
        (AtLeast, _) => (End::Closed(value), End::Unbounded),
        (Below, _) => (floor, End::Open(value)),
        (AtMost, _) => (floor, End::Closed(value)),
        (Bound::None, NearBelow) => (End::Closed(value - tenth), End::Open(value)),
        (Bound::None, NearAbove) => (End::Open(value), End::Closed(value + tenth)),
        (Bound::None, About) => {
            let support = tenth.max(ulp);
            (End::Closed(value - support), End::Closed(value + support))
        }
        _ => (End::Closed(value), End::Closed(value)),
    };
    Interval { low, high }
}

fn abs(number: Number) -> Number {
    number.max(-number)
}
