//! Quotations: which words stand between quotation marks, and who is said to have spoken them.

use std::ops::Range;

use smol_str::SmolStr;

use super::name::{Name, NameKind};
use super::token::Token;

/// Words between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// Indices of the tokens between the marks.
    pub tokens: Range<usize>,
    /// The key of the speaker, when the passage names one.
    pub speaker: Option<SmolStr>,
    /// Whether the closing mark is missing, so that the quotation goes on in the next passage.
    pub open: bool,
}

/// Verbs and phrases that bring in a speaker.
const SPEECH: &[&str] = &[
    "say",
    "tell",
    "write",
    "add",
    "state",
    "note",
    "argue",
    "warn",
    "claim",
    "explain",
    "announce",
    "declare",
    "insist",
    "agree",
    "point",
    "call",
    "describe",
    "ask",
    "reply",
    "respond",
    "comment",
    "suggest",
    "stress",
    "acknowledge",
    "admit",
    "report",
    "remark",
    "observe",
    "tweet",
    "urge",
    "conclude",
    "continue",
    "recall",
    "joke",
    "speak",
    "praise",
    "quote",
];

/// Whether a lemma brings in what somebody said.
#[must_use]
pub(crate) fn is_speech(lemma: &str) -> bool {
    SPEECH.contains(&lemma)
}

/// The quotations of a passage, in order.
///
/// Double marks open and close; single marks only where no letter touches them on the outer side, since the same sign
/// is an apostrophe.
#[must_use]
pub fn quotations(tokens: &[Token], names: &[Name]) -> Vec<Quotation> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    for (at, token) in tokens.iter().enumerate() {
        if !token.is("\"") {
            continue;
        }
        match open.take() {
            Some(start) => found.push(start + 1..at),
            None => open = Some(at),
        }
    }
    let left_open = open.map(|start| start + 1..tokens.len());
    let closed = found.into_iter().map(|range| (range, false));
    closed
        .chain(left_open.map(|range| (range, true)))
        .filter(|(range, _)| !range.is_empty())
        .map(|(range, open)| Quotation {
            speaker: speaker(tokens, names, &range),
            tokens: range,
            open,
        })
        .collect()
}

/// The nearest person or body beside a verb of speech outside the quotation.
fn speaker(tokens: &[Token], names: &[Name], quote: &Range<usize>) -> Option<SmolStr> {
    let outside = |at: usize| !quote.contains(&at);
    let verb = (0..tokens.len())
        .filter(|&at| outside(at) && is_speech(&tokens[at].lemma))
        .min_by_key(|&at| {
            if at < quote.start {
                quote.start - at
            } else {
                at.saturating_sub(quote.end)
            }
        })?;
    names
        .iter()
        .filter(|name| {
            outside(name.tokens.start) && !name.demonym && name.kind != NameKind::Subject
        })
        .min_by_key(|name| {
            let distance = if name.tokens.start > verb {
                name.tokens.start - verb
            } else {
                verb - name.tokens.end.min(verb)
            };
            // `told VICE News`: the one before the verb speaks, not the one told.
            (
                name.tokens.start > verb && tokens[verb].is_any(&["told", "tells", "tell"]),
                distance,
            )
        })
        .map(|name| name.key.clone())
}
