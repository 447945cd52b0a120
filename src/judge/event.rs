//! Claims of who did what to whom.

use super::kind::{ClaimView, Kind, Understood};
use super::roles::doers;
use super::statement;
use crate::facts::{NameKind, Reading, Tag};

/// Who did what to whom.
pub(crate) const KIND: Kind = Kind {
    name: "event",
    about: "\
What it does: reads who did it and to whom, over the active and the passive, and compares both with the clause of the same verb.
Why it matters: a copy that turns the roles round keeps every word.
Holds: `The zoo sued the city`, where a source says `the city was sued by the zoo`.
Does not hold: `The city sued the zoo`, by the same words; nor another doer of what only one can do, such as to found or to win.
Limits: verbs that hold both ways, such as to meet or to marry, turn nothing round.",
    read,
};

/// Takes the sentences of this kind; they are judged as statements are, by the rules of the slot named above.
fn read<'a>(claim: &ClaimView<'a>) -> Option<Box<dyn Understood + 'a>> {
    if acts(claim.reading) {
        (statement::KIND.read)(claim)
    } else {
        None
    }
}

/// Whether a verb of doing has somebody named who does it.
fn acts(reading: &Reading) -> bool {
    let Some(clause) = reading.clauses.iter().find(|clause| !clause.secondary) else {
        return false;
    };
    let verb = matches!(reading.tags[clause.head], Tag::Verb | Tag::Participle);
    let by = doers(reading, clause);
    verb && by.is_some_and(|by| {
        reading
            .names
            .iter()
            .any(|name| by.contains(&name.tokens.start) && name.kind != NameKind::Subject)
    })
}
