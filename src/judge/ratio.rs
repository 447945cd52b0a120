//! Claims of how many of one there are for each of another.

use super::Stance;
use super::align::width;
use super::kind::{ClaimView, Kind, Understood};
use super::source::{Hit, Opinion, SourceView, weigh};
use super::{count, words};
use crate::facts::{Approx, End, Head, Number, Quantity, QuantityKind, Reading, lexicon};

/// So many of one for each of another.
pub(crate) const KIND: Kind = Kind {
    name: "ratio",
    about: "\
What it does: reads `five organizations for each nation` and divides the counts that a source gives of both.
Why it matters: a ratio is a figure that nobody finds in a text by looking for it.
Holds: `two nurses for every doctor`, where a source says `12 doctors and 24 nurses signed`.
Does not hold: the same, where it says `12 doctors and 60 nurses signed`.
Limits: counts with open bounds can only be compatible, unless the claim itself is rough.",
    read,
};

/// So many of `of` for each of `each`.
struct Ratio<'a> {
    claimed: &'a Quantity,
    of: &'a Head,
    each: String,
}

fn read<'a>(claim: &ClaimView<'a>) -> Option<Box<dyn Understood + 'a>> {
    let reading = claim.reading;
    let each = reading
        .tokens
        .windows(2)
        .position(|pair| pair[0].is("for") && pair[1].is_any(&["each", "every"]))?;
    let noun = (each + 2..reading.tokens.len().min(each + 5))
        .rev()
        .find(|&at| counted_noun(reading, at))?;
    let claimed = reading
        .quantities
        .iter()
        .find(|quantity| quantity.kind == QuantityKind::Count && quantity.head.is_some())?;
    let of = claimed.head.as_ref()?;
    Some(Box::new(Ratio {
        claimed,
        of,
        each: reading.tokens[noun].lemma.to_string(),
    }))
}

fn counted_noun(reading: &Reading, at: usize) -> bool {
    reading.tags[at] == crate::facts::Tag::Noun
        && !reading.tokens[at].capital
        && !lexicon::is_time_noun(&reading.tokens[at].lemma)
}

impl Understood for Ratio<'_> {
    fn echo(&self) -> String {
        format!(
            "ratio = {} {} for each {}",
            words::interval(&self.claimed.set),
            self.of.lemma,
            self.each
        )
    }

    fn judge(&self, source: &SourceView<'_>) -> Opinion {
        let each = Head {
            lemma: self.each.as_str().into(),
            at: 0,
            modifiers: Vec::new(),
            conjuncts: Vec::new(),
        };
        let joined = source.dictionary.subject().is_some();
        let find = |head: &Head| {
            source.readings().find_map(|(passage, reading)| {
                let quantity = reading.quantities.iter().find(|stated| {
                    let counts = stated.kind == QuantityKind::Count
                        && !stated.anaphoric
                        && stated.written > Number::from_integer(1);
                    let same = stated
                        .head
                        .as_ref()
                        .is_some_and(|stated| width(head, stated).is_some());
                    counts && same && (!joined || count::act_of(reading, stated) == Some(true))
                })?;
                Some((passage, quantity))
            })
        };
        let found = find(self.of)
            .zip(find(&each))
            .map(|(of, each)| self.compare(of, each));
        weigh(found.into_iter().collect(), || {
            Opinion::silent(
                format!(
                    "looked for counts of {} and of {}",
                    self.of.lemma, self.each
                ),
                None,
            )
        })
    }
}

impl Ratio<'_> {
    fn compare(
        &self,
        (first, of): (usize, &Quantity),
        (second, each): (usize, &Quantity),
    ) -> Opinion {
        let ratio = of.written / each.written;
        let rough = self.claimed.approx == Approx::About;
        let inside = match (self.claimed.set.low, self.claimed.set.high) {
            (End::Closed(low), End::Closed(high)) => low <= ratio && ratio <= high,
            _ => false,
        };
        let open = [of, each]
            .iter()
            .any(|quantity| quantity.set.low != quantity.set.high);
        let (stance, reason) = match (inside, open) {
            (true, false) => (Stance::Agrees, "derived"),
            (true, true) if rough => (Stance::Agrees, "derived"),
            (_, true) => (Stance::Compatible, "overlap"),
            (false, false) => (Stance::Contradicts, "derived"),
        };
        let note = format!(
            "{} to {}",
            words::interval(&of.set),
            words::interval(&each.set)
        );
        let hit = |passage: usize, quantity: &Quantity| Hit {
            passage,
            tokens: quantity.tokens.clone(),
        };
        Opinion {
            stance,
            reason,
            note,
            evidence: vec![hit(first, of), hit(second, each)],
            nearest: None,
        }
    }
}
