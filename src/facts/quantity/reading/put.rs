//! Keeping a quantity: its head, what stands behind it, and whether it bounds the same number as the last one.

use super::super::amount::Amount;
use super::super::bounds::{self, Modifiers};
use super::super::interval::Interval;
use super::super::look::{is_number, word};
use super::super::numbers::{self, Form, integer};
use super::super::{
    Head, Quantity, QuantityKind, change, context, head, parts, ranges, rates, sets,
};
use super::Reader;

impl Reader<'_> {
    /// Finds the head and what else stands behind, and keeps the quantity. `set` is given for a range.
    pub(super) fn put(
        &mut self,
        mut amount: Amount,
        mut said: Modifiers,
        start: usize,
        set: Option<Interval>,
    ) -> usize {
        let tokens = self.tokens;
        let mut end = bounds::after(tokens, amount.end, &mut said);
        let whole = if amount.is_bare() && set.is_none() {
            parts::whole(tokens, &amount.number)
        } else {
            None
        };
        if whole.is_some() {
            // The precision of a part is that of the share: "about one in three" is not nearly two.
            amount.number.ulp = amount.number.value / integer(20);
        }
        let (head, head_end) = match &whole {
            Some(whole) => self.headed(whole.end, &amount),
            None => self.headed(end, &amount),
        };
        if head.is_some() && end == amount.end && whole.is_none() {
            let _ = bounds::after(tokens, head_end, &mut said);
        }
        if let Some(whole) = &whole {
            end = bounds::after(tokens, whole.end, &mut said);
        }
        let things = amount.is_bare() && head.is_some();
        let (trend, role) = change::of(tokens, start, end, things);
        let mut found = sets::plain(
            set.unwrap_or_else(|| sets::set_of(&amount, said)),
            amount.number.value,
            start..end,
        );
        found.ulp = amount.number.ulp;
        found.approx = sets::approx_of(&amount, said);
        found.exact = said.exact;
        found.anaphoric = amount.is_bare()
            && !amount.attributive
            && said == Modifiers::NONE
            && context::is_definite(tokens, amount.begin, head_end);
        (found.trend, found.role) = (trend, role);
        (found.unit, found.kind, found.head) = (amount.unit, amount.kind, head);
        if amount.number.form == Form::Fraction && found.kind == QuantityKind::Count {
            found.kind = QuantityKind::PartOf(Interval::point(integer(1)));
            sets::cap_share(&mut found);
        }
        if let Some(whole) = whole {
            sets::part_of(&mut found, whole.value, amount.number.form);
        } else if let Some((by, _)) = rates::per(tokens, head_end.max(end), false)
            .filter(|_| found.kind == QuantityKind::Count)
        {
            found.unit = Some(sets::rate(&by));
        }
        self.keep(found)
    }

    /// The head of an amount whose words end at a token.
    pub(super) fn headed(&self, at: usize, amount: &Amount) -> (Option<Head>, usize) {
        let tokens = self.tokens;
        let of = word(tokens, at) == "of";
        let from = head::after_of(tokens, at);
        let one = amount.number.value == integer(1);
        let found = match amount.kind {
            QuantityKind::Percent if of && is_number(tokens, from) => {
                let end =
                    numbers::numeral(tokens, from, false, true).map_or(from, |whole| whole.end);
                self.head(end, false)
            }
            QuantityKind::Count if amount.attributive => {
                head::attributive(tokens, amount.number.end + 1)
            }
            QuantityKind::Count if amount.number.form == Form::Fraction => self
                .head(context::skip_determiner(tokens, from), false)
                .or_else(|| {
                    self.head(context::skip_determiner(tokens, from), true)
                        .filter(|_| of)
                }),
            QuantityKind::Count => self.head(context::skip_more(tokens, from), one),
            QuantityKind::Age if amount.attributive => self.head(at, true),
            QuantityKind::Percent | QuantityKind::Measure if of => {
                self.head(from, false).or_else(|| self.head(from, true))
            }
            _ => None,
        };
        match found {
            Some((head, end)) => (Some(head), end),
            None => (None, at),
        }
    }

    /// Keeps a quantity, joined to the last one when both bound one number.
    pub(super) fn keep(&mut self, found: Quantity) -> usize {
        let end = found.tokens.end;
        self.free = end;
        if let Some(last) = self.found.last_mut()
            && ranges::bounds_same(self.tokens, last, &found)
        {
            last.set = last.set.intersection(&found.set);
            last.tokens.end = end;
            last.head = found.head;
            (last.kind, last.unit) = (found.kind, found.unit);
            return end;
        }
        self.found.push(found);
        end
    }
}
