//! Claims of the place of an item in a list.

use super::Stance;
use super::align::{Unit, What, align, coverage, units};
use super::kind::{ClaimView, Kind, Understood};
use super::source::{Hit, Opinion, SourceView};
use crate::facts::QuantityKind;

/// The place of an item in a list.
pub(crate) const KIND: Kind = Kind {
    name: "list-order",
    about: "\
What it does: reads which place an item has in a list that the text leads in with a colon, and counts the items.
Why it matters: `the third of its principles` is a fact that nobody recounts.
Holds: `Second on the list stands the reef`, where the second item of the list names the reef.
Does not hold: another item at that place, where the claimed one stands elsewhere in the same list.
Limits: only lists whose items are set apart as lines.",
    read,
};

/// Words that only say that there is a list.
const FRAME: &[&str] = &[
    "list",
    "come",
    "stand",
    "term",
    "clause",
    "item",
    "point",
    "rank",
    "goal",
    "aim",
    "principle",
    "commitment",
    "article",
    "place",
    "entry",
];

struct Order {
    number: usize,
    units: Vec<Unit>,
}

fn read<'a>(claim: &ClaimView<'a>) -> Option<Box<dyn Understood + 'a>> {
    let reading = claim.reading;
    let framed = reading
        .tokens
        .iter()
        .any(|token| FRAME.contains(&token.lemma.as_str()));
    let ordinal = reading
        .quantities
        .iter()
        .find(|quantity| quantity.kind == QuantityKind::Ordinal)?;
    let number = usize::try_from(ordinal.written.to_integer())
        .ok()
        .filter(|number| (1..=99).contains(number))?;
    let mut units = units(reading, std::slice::from_ref(&ordinal.tokens));
    units.retain(|unit| !matches!(&unit.what, What::Word(word) if FRAME.contains(&word.as_str())));
    (framed && !units.is_empty()).then(|| Box::new(Order { number, units }) as Box<dyn Understood>)
}

impl Understood for Order {
    fn echo(&self) -> String {
        let words: Vec<&str> = self
            .units
            .iter()
            .map(|unit| match &unit.what {
                What::Name(word) | What::Word(word) => word.as_str(),
            })
            .collect();
        format!("item {} of the list = {}", self.number, words.join(" "))
    }

    fn judge(&self, source: &SourceView<'_>) -> Opinion {
        for list in &source.facts.lists {
            let covers = |passage: usize| {
                let reading = &source.facts.readings[passage];
                coverage(&self.units, &align(&self.units, reading))
            };
            let places: Vec<usize> = list
                .items
                .iter()
                .enumerate()
                .filter(|(_, item)| covers(**item) >= 0.7)
                .map(|(place, _)| place + 1)
                .collect();
            let Some(&first) = places.first() else {
                continue;
            };
            let place = if places.contains(&self.number) {
                self.number
            } else {
                first
            };
            let passage = list.items[place - 1];
            let hit = Hit {
                passage,
                tokens: 0..source.facts.readings[passage].tokens.len(),
            };
            let note = format!("stands at place {place} of {}", list.items.len());
            return if place == self.number {
                Opinion::on(Stance::Agrees, "derived-list", note, hit)
            } else {
                Opinion::on(Stance::Contradicts, "other-value", note, hit)
            };
        }
        Opinion::silent("looked for a list with such an item", None)
    }
}
