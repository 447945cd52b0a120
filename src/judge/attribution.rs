//! Claims of what somebody said, in other words than a quotation.

use super::kind::{ClaimView, Kind, Understood};
use super::statement;
use crate::facts::{Reading, Tag, is_speech};

/// What somebody said.
pub(crate) const KIND: Kind = Kind {
    name: "attribution",
    about: "\
What it does: reads `X said that ...` and its like, and looks for a passage in which the same person says the same thing.
Why it matters: a fact changes when it is put into another mouth.
Holds: `The coach said that the roof may leak`, where a source says `the roof may leak, the coach said`.
Does not hold: the same words where the source says that the coach denied it.
Limits: another speaker is silence here, and a contradiction only for words in quotation marks.",
    read,
};

/// Takes the sentences of this kind; they are judged as statements are, by the rules of the slot named above.
fn read<'a>(claim: &ClaimView<'a>) -> Option<Box<dyn Understood + 'a>> {
    if reports(claim.reading) {
        (statement::KIND.read)(claim)
    } else {
        None
    }
}

/// Whether the sentence reports speech: a verb of saying and a clause that depends on it.
fn reports(reading: &Reading) -> bool {
    let says = reading
        .clauses
        .iter()
        .position(|clause| is_speech(&reading.tokens[clause.head].lemma));
    says.is_some_and(|at| {
        let clause = &reading.clauses[at];
        let that = reading.tags.get(clause.group.end) == Some(&Tag::Subordinator);
        that || reading
            .clauses
            .get(at + 1)
            .is_some_and(|next| !next.secondary)
    })
}
