//! Modifiers: the words before and after a number that make a bound or an approximation of it.

use super::super::token::Token;
use super::Approx;
use super::interval::{End, Interval, Number};
use super::look::{back, glued, word};
pub(super) use super::phrases::Bound;
use super::phrases::{self, Said};

use Approx::{About, NearAbove, NearBelow};
use Bound::{Above, AtLeast, AtMost, Below};

/// What all modifiers of a number say together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Modifiers {
    /// The bound.
    pub(super) bound: Bound,
    /// The approximation.
    pub(super) approx: Approx,
    /// Whether just the number is meant.
    pub(super) exact: bool,
    /// Whether the bound is told by how fast it is, so that it is turned round for a time: `faster than 23 seconds`.
    pub(super) pace: bool,
}

impl Modifiers {
    /// No modifier.
    pub(super) const NONE: Self = Self {
        bound: Bound::None,
        approx: Approx::None,
        exact: false,
        pace: false,
    };

    /// The bound of an amount, by whether it is one of time.
    pub(super) fn bound_for(&self, time: bool) -> Bound {
        match self.bound {
            Above if self.pace && time => Below,
            AtLeast if self.pace && time => AtMost,
            Below if self.pace && time => Above,
            AtMost if self.pace && time => AtLeast,
            bound => bound,
        }
    }

    /// Adds what another modifier says; the outer bound wins over none.
    fn add(&mut self, said: Said) {
        match said {
            Said::Bound(bound) => self.bound = bound,
            Said::Approx(approx) => self.approx = approx,
            Said::Both(bound, approx) => {
                self.bound = bound;
                self.approx = approx;
            }
            Said::Pace(bound) => {
                self.bound = bound;
                self.pace = true;
            }
            Said::Exact => self.exact = true,
            Said::Nothing => {}
        }
    }
}

/// The modifiers that end before a token, and where they begin.
pub(super) fn before(tokens: &[Token], number: usize) -> (Modifiers, usize) {
    let mut found = Modifiers::NONE;
    let mut start = number;
    // Modifiers nest at most twice in real text: "up to about 50", "at least some 50".
    for _ in 0..3 {
        let article = usize::from(matches!(back(tokens, start, 1), "a" | "an") && start > 1);
        // "sub-50" is tied to its number.
        let tied = usize::from(back(tokens, start, 1) == "-" && back(tokens, start, 2) == "sub");
        let direct = phrase_before(tokens, start - tied);
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
        Said::Bound(_) | Said::Pace(_) | Said::Both(..) => found.bound == Bound::None,
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
    let listed = phrases::before(last).find(|(_, words, _)| fits(words));
    if let Some((_, words, said)) = listed {
        return Some((*said, end - 1 - words.len()));
    }
    let said = phrases::comparative(back(tokens, end, 2)).filter(|_| last == "than")?;
    // `no wider than`.
    if back(tokens, end, 3) == "no" {
        return Some((turned(said), end - 3));
    }
    Some((said, end - 2))
}

/// The comparison denied: what is not more is as much or less.
fn turned(said: Said) -> Said {
    let turn = |bound: Bound| match bound {
        Above => AtMost,
        AtLeast => Below,
        Below => AtLeast,
        AtMost => Above,
        Bound::None => Bound::None,
    };
    match said {
        Said::Bound(bound) => Said::Bound(turn(bound)),
        Said::Pace(bound) => Said::Pace(turn(bound)),
        said => said,
    }
}

/// How far before a comparison a word that denies the whole sentence is looked for.
const REACH: usize = 16;

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
    // `Nowhere is the lake deeper than 60 metres.`
    let than = tokens[start..].iter().take(2).any(|token| token.is("than"));
    let near = &tokens[start.saturating_sub(REACH)..start];
    if than && near.iter().any(|token| token.is("nowhere")) {
        return (turned(said), start);
    }
    if !not || !matches!(said, Said::Bound(_) | Said::Pace(_)) {
        return (said, start);
    }
    (turned(said), start - 1 - skip)
}

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
    let Some((words, said)) = phrases::AFTER.iter().find(|(words, _)| fits(words)) else {
        return at;
    };
    // "5 plus 3" adds, "50 plus countries" and "50-plus" bound; a modifier before excludes one after.
    let end = at + hyphen + words.len();
    let adds = matches!(words[0], "plus" | "+")
        && (super::look::is_number(tokens, end) || (words[0] == "+" && !glued(tokens, at)));
    // "200 or greater than 190" starts another bound.
    let another = matches!(words, ["or", ..]) && word(tokens, end) == "than";
    // A capital is a name: "737 MAX".
    let named = words[0] == "max" && tokens[at].capital;
    let compares = words.last() == Some(&"than") && super::look::is_number(tokens, end);
    if adds || named || another || compares || found.bound != Bound::None {
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

#[cfg(test)]
mod tests {
    use super::super::shown::check;

    #[test]
    fn comparisons_open_and_close_the_ends() {
        for words in [
            "more than 50 kites",
            "over 50 kites",
            "above 50 kites",
            "upwards of 50 kites",
            "in excess of 50 kites",
            "exceeding 50 kites",
        ] {
            check(words, &["count (50,) kites"]);
        }
        for words in [
            "at least 50 kites",
            "no fewer than 50 kites",
            "no less than 50 kites",
            "a minimum of 50 kites",
            "50 or more kites",
            "50-plus kites",
            "50+ kites",
            "not fewer than 50 kites",
            "50 kites or more",
            "50 kites at least",
        ] {
            check(words, &["count [50,) kites"]);
        }
        for words in [
            "fewer than 50 kites",
            "less than 50 kites",
            "under 50 kites",
            "below 50 kites",
        ] {
            check(words, &["count [0,50) kites"]);
        }
        for words in [
            "at most 50 kites",
            "up to 50 kites",
            "no more than 50 kites",
            "not more than 50 kites",
            "a maximum of 50 kites",
            "50 kites or fewer",
            "50 or fewer kites",
            "didn't exceed 50 kites",
            "never exceeded 50 kites",
            "not exceeding 50 kites",
        ] {
            check(words, &["count [0,50] kites"]);
        }
        check("as many as 50 kites", &["count [0,50] kites about"]);
    }

    #[test]
    fn approximations_have_a_support() {
        for words in [
            "nearly 50 kites",
            "almost 50 kites",
            "just under 50 kites",
            "close to 50 kites",
        ] {
            check(words, &["count [45,50) kites near-below"]);
        }
        for words in [
            "just over 50 kites",
            "slightly more than 50 kites",
            "a little over 50 kites",
        ] {
            check(words, &["count (50,55] kites near-above"]);
        }
        for words in [
            "about 50 kites",
            "around 50 kites",
            "some 50 kites",
            "roughly 50 kites",
            "50 or so kites",
            "50-odd kites",
            "an estimated 50 kites",
            "~50 kites",
        ] {
            check(words, &["count [45,55] kites about"]);
        }
        check("up to about 50 kites", &["count [0,50] kites about"]);
    }

    #[test]
    fn exact_words_are_kept() {
        for words in [
            "exactly 15 kites",
            "only 15 kites",
            "just 15 kites",
            "a mere 15 kites",
        ] {
            check(words, &["count 15 kites exact"]);
        }
        check("a total of 15 kites", &["count 15 kites"]);
    }

    #[test]
    fn nearby_words_that_are_no_bounds() {
        check(
            "He lent $10 over 3 years",
            &["money 10 dollar", "duration 3 year"],
        );
        check("It took over 3 years", &["duration (3,) year"]);
        check("5 plus 3", &["count 5", "count 3"]);
    }
}
