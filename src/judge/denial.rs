//! Days and numbers that are denied: `was not published in 1987` denies that very year, and tells of no other.

use super::Stance;
use crate::facts::{DateMention, Reading};

/// What a stated date says of a claimed one where one of both, or each, is denied; none when it says nothing.
pub(super) fn of_date(
    [claim, evidence]: [(&Reading, &DateMention); 2],
    (stance, reason): (Stance, &'static str),
) -> Option<(Stance, &'static str)> {
    let (claimed, stated) = (is_denied(claim), is_denied(evidence));
    match (claimed == stated, stance) {
        (true, Stance::Agrees) => Some((stance, reason)),
        (true, _) => (!stated).then_some((stance, reason)),
        (false, Stance::Agrees) if reason == "equal" => Some((Stance::Contradicts, "polarity")),
        (false, _) => None,
    }
}

/// Whether a date hangs on what did not happen; `not until 1987` is when it did.
fn is_denied((reading, date): (&Reading, &DateMention)) -> bool {
    let at = date.tokens.start;
    let on = at
        .checked_sub(1)
        .is_some_and(|before| reading.tokens[before].is_any(&["in", "on", "during", "at"]));
    on && reading.denied()[at]
}
