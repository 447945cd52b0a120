//! One pass over a passage's tokens that puts numbers, modifiers, units and heads together.

mod put;

use std::cell::OnceCell;
use std::ops::Range;

use super::super::token::{Token, TokenKind};
use super::ages;
use super::amount::{self, Amount};
use super::bounds::{self, Bound, Modifiers};
use super::interval::{End, Interval};
use super::labels::{self, Other};
use super::look::{back, word};
use super::numbers::{self, Form, integer};
use super::{
    Approx, Head, Quantity, QuantityKind, compound, context, digits, head, noun_words,
    number_words, parts, ranges, sets, times,
};

/// Reads all quantities of a passage.
pub(super) fn read(tokens: &[Token], dates: &[Range<usize>]) -> Vec<Quantity> {
    let mut reader = Reader {
        tokens,
        title: OnceCell::new(),
        found: Vec::new(),
        free: 0,
    };
    let mut dates = dates.iter().peekable();
    let mut at = 0;
    while at < tokens.len() {
        while dates.next_if(|date| date.end <= at).is_some() {}
        if let Some(date) = dates.peek().filter(|date| date.start <= at) {
            at = date.end;
            reader.free = at;
            continue;
        }
        let before = reader.found.len();
        let next = reader.step(at).max(at + 1);
        // What runs into a date was misread: the date was there first.
        if let Some(date) = dates.peek().filter(|date| date.start < next) {
            reader.found.truncate(before);
            at = date.start.max(at + 1);
            continue;
        }
        at = next;
    }
    reader.found
}

/// Whether a number or a share can begin with the token.
fn may_start(token: &Token) -> bool {
    match token.kind {
        TokenKind::Number => true,
        TokenKind::Word => number_words::may_start(&token.folded),
        TokenKind::Symbol => {
            matches!(token.folded.as_str(), "." | "-")
                || number_words::fraction_sign(&token.folded).is_some()
        }
    }
}

/// The state of the pass.
struct Reader<'a> {
    tokens: &'a [Token],
    /// Whether the passage is a headline; few passages have a number that needs to know.
    title: OnceCell<bool>,
    found: Vec<Quantity>,
    /// The first token that no quantity or date has taken.
    free: usize,
}

impl Reader<'_> {
    /// Reads what begins at a token and gives the token to go on with.
    fn step(&mut self, at: usize) -> usize {
        if !may_start(&self.tokens[at]) {
            return at + 1;
        }
        if matches!(word(self.tokens, at), "a" | "an")
            && !context::starts_with_article(self.tokens, at + 1)
        {
            return self.article(at);
        }
        if let Some(other) = labels::before_reading(self.tokens, at) {
            return self.other(at, other);
        }
        if let Some(end) = self.share(at) {
            return end;
        }
        let and = back(self.tokens, at, 1) != "between";
        let amount = amount::amount(self.tokens, at, true, self.free)
            .filter(|found| and || word(self.tokens, found.end) == "and")
            .or_else(|| amount::amount(self.tokens, at, and, self.free));
        match amount {
            Some(amount) => self.amount(at, amount),
            None => self.article(at),
        }
    }

    /// `an hour and a half`, `a kg`.
    fn article(&mut self, at: usize) -> usize {
        let article = matches!(word(self.tokens, at), "a" | "an");
        match compound::article(self.tokens, at).filter(|_| article) {
            Some(amount) => self.level(amount, bounds::before(self.tokens, at)),
            None => at + 1,
        }
    }

    /// Keeps a label, drops a time.
    fn other(&mut self, at: usize, other: Other) -> usize {
        let end = match other {
            Other::Time(end) => end,
            Other::Label(end) => {
                self.label(at, end);
                end
            }
        };
        self.free = end;
        end
    }

    fn label(&mut self, at: usize, end: usize) {
        let value = digits::digits(self.tokens, at)
            .map(|(value, ..)| value)
            .or_else(|| numbers::small(self.tokens, at).map(|(value, _)| integer(value)));
        let Some(value) = value else { return };
        self.name(value, at, end);
    }

    fn name(&mut self, value: super::Number, at: usize, end: usize) {
        // "forty-five (45)" says the same twice.
        let twice = self
            .found
            .last()
            .is_some_and(|last| last.written == value && last.tokens.end + 1 == at);
        if !twice {
            let set = Interval::point(value);
            self.found.push(Quantity {
                kind: QuantityKind::Label,
                ..sets::plain(set, value, at..end)
            });
        }
    }

    /// `most of the 28 members`, `both countries`.
    fn share(&mut self, at: usize) -> Option<usize> {
        if word(self.tokens, at) == "both" {
            return self.both(at);
        }
        let share = parts::share(self.tokens, at)?;
        let (mut said, start) = self.modifiers(at);
        said.bound = Bound::None;
        let head = self.head(share.end, false);
        let not = matches!(back(self.tokens, start, 1), "not" | "n't");
        let set = if not && share.set == Interval::point(share.whole) {
            Interval {
                low: End::Closed(integer(0)),
                high: End::Open(share.whole),
            }
        } else {
            share.set
        };
        let mut found = sets::plain(set, share.written, start..share.end);
        found.approx = if said.approx == Approx::None {
            share.approx
        } else {
            said.approx
        };
        found.kind = QuantityKind::PartOf(Interval::point(share.whole));
        found.head = head.map(|(head, _)| head);
        Some(self.keep(found))
    }

    fn both(&mut self, at: usize) -> Option<usize> {
        let start = head::after_of(self.tokens, at + 1);
        let (head, _) = self.head(start, false)?;
        let mut found = sets::plain(Interval::point(integer(2)), integer(2), at..at + 1);
        found.anaphoric = true;
        found.head = Some(head);
        Some(self.keep(found))
    }

    /// The modifiers before a token that no other quantity has taken.
    fn modifiers(&self, at: usize) -> (Modifiers, usize) {
        let (said, start) = bounds::before(self.tokens, at);
        if start < self.free {
            (Modifiers::NONE, at)
        } else {
            (said, start)
        }
    }

    fn head(&self, at: usize, one: bool) -> Option<(Head, usize)> {
        head::head(self.tokens, at, one)
    }

    /// Reads on from an amount: a label, an order, a range or a level.
    fn amount(&mut self, at: usize, mut amount: Amount) -> usize {
        if amount.begin < self.free {
            amount.begin = at;
        }
        match amount.kind {
            QuantityKind::Label => {
                self.name(amount.number.value, at, amount.end);
                self.free = amount.end;
                return amount.end;
            }
            QuantityKind::Ordinal => return self.ordinal(at, &amount),
            _ => {}
        }
        if self.is_said_again(at, &amount) {
            self.free = amount.end;
            return amount.end;
        }
        let (said, start) = self.modifiers(amount.begin);
        // "6.4-magnitude" says which, not how many.
        if amount.is_bare() && amount.attributive && !amount.number.value.is_integer() {
            return self.other(at, Other::Label(amount.end));
        }
        if amount.kind == QuantityKind::Measure && labels::is_street(self.tokens, amount.end) {
            return self.other(at, Other::Label(amount.end + 1));
        }
        let measured = matches!(amount.kind, QuantityKind::Measure | QuantityKind::Duration);
        let unit = amount.number.end;
        if measured && labels::is_titled_unit(self.tokens, unit, || !self.is_title()) {
            return self.other(at, Other::Label(amount.end));
        }
        if amount.is_bare() {
            if times::is_day(self.tokens, at, &amount.number) {
                return self.other(at, Other::Time(amount.end));
            }
            let modified = said != Modifiers::NONE || ranges::is_wide(self.tokens, amount.end);
            if let Some(other) = labels::after_reading(
                self.tokens,
                at,
                &amount.number,
                &|| self.is_title(),
                modified,
            ) {
                return self.other(at, other);
            }
            if let Some(end) = ranges::score(self.tokens, at, &amount) {
                return self.other(at, Other::Label(end));
            }
        }
        if let Some(range) = ranges::range(self.tokens, &amount, start) {
            return self.range(range, said, start);
        }
        // "One of only a few" says that there are others, not how many.
        let vague = matches!(amount.number.form, Form::Vague(..));
        if vague && back(self.tokens, start, 1) == "of" && back(self.tokens, start, 2) == "one" {
            return amount.end;
        }
        if context::is_pronoun(self.tokens, at, &amount, said) {
            return amount.end;
        }
        self.level(amount, (said, start))
    }

    fn is_title(&self) -> bool {
        *self.title.get_or_init(|| context::is_title(self.tokens))
    }

    /// Whether a number in brackets repeats the one before them: `45 (forty-five)`.
    fn is_said_again(&self, at: usize, amount: &Amount) -> bool {
        back(self.tokens, at, 1) == "("
            && word(self.tokens, amount.end) == ")"
            && self.found.last().is_some_and(|last| {
                last.written == amount.number.value && last.tokens.end + 1 == at
            })
    }

    fn ordinal(&mut self, at: usize, amount: &Amount) -> usize {
        if times::is_day(self.tokens, at, &amount.number) {
            return self.other(at, Other::Time(amount.end));
        }
        let value = amount.number.value;
        let mut found = sets::plain(Interval::point(value), value, at..amount.end);
        if let Some(last) = ranges::ordinals(self.tokens, at, amount) {
            found.set = Interval::closed(value, last.value);
            found.tokens.end = last.end;
        }
        found.kind = QuantityKind::Ordinal;
        // `the eighth and final season`.
        let end = found.tokens.end;
        let last = matches!(word(self.tokens, end), "and" | "or")
            && matches!(word(self.tokens, end + 1), "final" | "last" | "only");
        let noun = if last { end + 2 } else { end };
        found.head = self.head(noun, true).map(|(head, _)| head);
        self.keep(found)
    }

    /// Two numbers that bound one set.
    fn range(&mut self, range: ranges::Range, said: Modifiers, start: usize) -> usize {
        let mut said = said;
        said.bound = Bound::None;
        let mut amount = range.amount;
        ages::aged(self.tokens, &mut amount, start);
        let start = start
            - usize::from(
                matches!(back(self.tokens, start, 1), "between" | "from") && start > self.free,
            );
        let set = Interval::closed(range.low, range.high);
        self.put(amount, said, start, Some(set))
    }

    /// One number with its modifiers.
    fn level(&mut self, mut amount: Amount, (said, start): (Modifiers, usize)) -> usize {
        if amount.is_bare() && back(self.tokens, start, 1) == "from" {
            ranges::borrow_unit(self.tokens, &mut amount);
        }
        compound::compound(self.tokens, &mut amount);
        ages::aged(self.tokens, &mut amount, start);
        let over = said.bound == Bound::Above
            && word(self.tokens, start) == "over"
            && (amount.kind == QuantityKind::Duration
                || noun_words::is_period(word(self.tokens, amount.end)));
        if over && !context::lasts(self.tokens, start) {
            return self.put(amount.clone(), Modifiers::NONE, amount.begin, None);
        }
        self.put(amount, said, start, None)
    }
}

#[cfg(test)]
mod tests;
