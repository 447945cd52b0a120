//! Claims of what something is.

use super::kind::{ClaimView, Kind, Understood};
use super::statement;
use crate::facts::Reading;

/// What something is.
pub(crate) const KIND: Kind = Kind {
    name: "status",
    about: "\
What it does: reads what something is said to be, as in `The pact is not binding` or `It is one of the largest`, and looks for a passage \
that says it or denies it in one clause.
Why it matters: `one of the largest` becomes `the largest` in one edit.
Holds: `The road is closed`, where a source says `the road is still closed`.
Does not hold: the same, where the source says `the road is not closed`.
Limits: every telling word must be there; a rank that is weaker in the source is compatible.",
    read,
};

/// Takes the sentences of this kind; they are judged as statements are, by the rules of the slot named above.
fn read<'a>(claim: &ClaimView<'a>) -> Option<Box<dyn Understood + 'a>> {
    if is_something(claim.reading) {
        (statement::KIND.read)(claim)
    } else {
        None
    }
}

/// Whether the sentence says what something is.
fn is_something(reading: &Reading) -> bool {
    let main = reading.clauses.iter().find(|clause| !clause.secondary);
    main.is_some_and(|clause| reading.tokens[clause.head].lemma == "be")
}
