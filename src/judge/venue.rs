//! Claims of where something took place.

use super::kind::{ClaimView, Kind, Understood};
use super::statement;
use crate::facts::{NameKind, Reading, Tag};

/// Where something took place.
pub(crate) const KIND: Kind = Kind {
    name: "venue",
    about: "\
What it does: reads where something took place, from `at the Lake Forum` or `in Oslo`, and compares it with the place that a \
source gives in the clause of the same verb.
Why it matters: an event has one venue, and a story that moves it is easily believed.
Holds: `The mayor presented the plan at the Lake Forum`, where a source says `presented by the mayor during the Lake Forum`.
Does not hold: the same, where the source says `at the Harbour Conference`.
Limits: a city and a building in it are no rivals, nor are a country and its capital.",
    read,
};

/// Takes the sentences of this kind; they are judged as statements are, by the rules of the slot named above.
fn read<'a>(claim: &ClaimView<'a>) -> Option<Box<dyn Understood + 'a>> {
    if places(claim.reading) {
        (statement::KIND.read)(claim)
    } else {
        None
    }
}

/// Whether a preposition of place after the verb brings in a name.
fn places(reading: &Reading) -> bool {
    let Some(clause) = reading.clauses.iter().find(|clause| !clause.secondary) else {
        return false;
    };
    let acts = matches!(reading.tags[clause.head], Tag::Verb | Tag::Participle);
    acts && reading.names.iter().any(|name| {
        let from = name.tokens.start.saturating_sub(3).max(clause.group.end);
        let placed = (from..name.tokens.start)
            .any(|at| reading.tokens[at].is_any(&["at", "in", "during", "near"]));
        placed && clause.object.contains(&name.tokens.start) && name.kind != NameKind::Subject
    })
}
