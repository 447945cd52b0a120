//! Whether a date without a year lies ahead: the verbs of its sentence tell.
//!
//! News is about the past unless it says otherwise, so a date is ahead only when the nearest verb that tells, looked for
//! backwards first, is one of plans or of the future.

use super::reader::Reader;

/// How many tokens are looked at on either side; longer sentences have more than one verb anyway.
const REACH: usize = 40;

/// Words that tell of the future or of a plan wherever they stand.
const AHEAD: &[&str] = &[
    "will",
    "'ll",
    "shall",
    "wo",
    "due",
    "scheduled",
    "slated",
    "planned",
    "would",
    "should",
    "could",
    "may",
    "might",
    "can",
    "must",
    "upcoming",
    "begins",
    "starts",
    "opens",
    "ends",
    "expires",
    "closes",
    "let",
    "let's",
    "please",
    "awaiting",
    "deadline",
    "begin",
    "arrives",
    "arrive",
    "resumes",
    "airs",
];

/// Words that tell of a plan before `to` or `for`: `plans to meet`, but not `unveiled plans`.
const AHEAD_BEFORE_TO: &[&str] = &[
    "plans", "plan", "planning", "expected", "expects", "expect", "intends", "intend", "hopes",
    "hope", "aims", "set", "poised", "going", "ready", "wants", "want", "about", "likely",
];

const PAST: &[&str] = &[
    "was", "were", "had", "did", "said", "told", "came", "went", "made", "took", "gave", "got",
    "began", "ran", "won", "lost", "met", "held", "left", "wrote", "saw", "became", "found",
    "sent", "led", "spoke", "fell", "rose", "broke", "struck", "shot", "paid", "sold", "bought",
    "brought", "kept", "stood", "sat", "hit", "drew", "flew", "grew", "knew", "has", "have", "ago",
    "since",
];

/// Where a date without a year lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// Before the publication, or on its day.
    Past,
    /// A plan of the past, which may be over or not: `was due on Friday`.
    Planned,
    /// After the publication, or on its day.
    Ahead,
    /// No verb tells.
    Unknown,
}

/// The tense of the sentence for the date whose tokens are `at..end`.
pub(super) fn tense(reader: &Reader, at: usize, end: usize) -> Tense {
    let before = (at.saturating_sub(REACH)..at)
        .rev()
        .take_while(|&at| !ends_sentence(reader, at))
        .find_map(|at| tells(reader, at));
    let after = || {
        (end..reader.tokens.len().min(end + REACH))
            .take_while(|&at| !ends_sentence(reader, at))
            .find_map(|at| tells(reader, at))
    };
    // `closed until Friday`, with no verb that says when, is about what comes.
    let until = reader
        .follows(at, &["until", "till"])
        .then_some(Tense::Ahead);
    before.or_else(after).or(until).unwrap_or(Tense::Unknown)
}

/// Whether the date whose tokens are `at..end` is ahead, or planned, by the verbs of its sentence.
pub(super) fn is_ahead(reader: &Reader, at: usize, end: usize) -> bool {
    matches!(tense(reader, at, end), Tense::Ahead | Tense::Planned)
}

fn ends_sentence(reader: &Reader, at: usize) -> bool {
    let closes = reader.is(at, &["!", "?", ";"])
        || (reader.is(at, &["."])
            && reader
                .get(at + 1)
                .is_none_or(|next| next.capital && !next.glued));
    // A period after two letters or fewer is that of `No.` or an initial.
    closes && (at == 0 || reader.folded(at - 1).len() > 2)
}

/// What a token tells.
fn tells(reader: &Reader, at: usize) -> Option<Tense> {
    let token = reader.get(at).filter(|token| token.is_word())?;
    let word = token.folded.as_str();
    let plan = AHEAD_BEFORE_TO.contains(&word) && reader.is(at + 1, &["to", "for"])
        || word == "to" && is_scheduled_infinitive(reader, at);
    if plan || (AHEAD.contains(&word) && !(word == "may" && token.capital && at > 0)) {
        return Some(if is_spent(reader, at) {
            Tense::Past
        } else if is_past_plan(reader, at) {
            Tense::Planned
        } else {
            Tense::Ahead
        });
    }
    let passive = (1..=2).any(|back| {
        at >= back && reader.is(at - back, &["be", "being", "get", "is", "are", "'s", "'re"])
    });
    let past = !passive && (PAST.contains(&word) || word.len() > 4 && word.ends_with("ed"));
    (past && !AHEAD_BEFORE_TO.contains(&word)).then_some(Tense::Past)
}

/// `was due`, `had been set for`, `originally scheduled`.
fn is_past_plan(reader: &Reader, at: usize) -> bool {
    let past = &["was", "were", "had", "been", "originally", "previously"];
    (at.saturating_sub(2)..at).any(|before| reader.is(before, past))
}

/// `may have been`: a modal about the past.
fn is_spent(reader: &Reader, at: usize) -> bool {
    (1..=2).any(|after| reader.is(at + after, &["have"]))
}

/// `is to`, `are to`: a plan.
fn is_scheduled_infinitive(reader: &Reader, at: usize) -> bool {
    reader.follows(at, &["is", "are", "am"])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::token::tokens;

    #[track_caller]
    fn check(text: &str, expected: bool) {
        let tokens = tokens(text, 0);
        let reader = Reader {
            tokens: &tokens,
            published: None,
        };
        let at = tokens
            .iter()
            .position(|token| token.is("friday"))
            .expect("a Friday");
        assert_eq!(is_ahead(&reader, at, at + 1), expected, "{text}");
    }

    #[test]
    fn plans_lie_ahead() {
        check("The board will meet on Friday.", true);
        check("The book is due on Friday.", true);
        check("The fair will be held on Friday.", true);
        check("The team arrives Friday.", true);
        check("On Friday the court is to rule on the appeal.", true);
        check("The treaty will be signed on Friday.", true);
        check("The road is closed until Friday.", true);
    }

    #[test]
    fn reports_lie_behind() {
        check("The board met on Friday.", false);
        check("She said on Friday that the bridge will be closed.", false);
        check("The fire may have begun on Friday.", false);
        check(
            "Flooding closed the bridge on Friday. It will open soon.",
            false,
        );
        check("The mayor unveiled plans on Friday.", false);
        check("Rain on Friday.", false);
        check("It had been raining. Rain on Friday.", false);
        check("The curfew was extended until Friday.", false);
    }
}
