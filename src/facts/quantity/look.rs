//! Looking at tokens around a place without going over the end.

use super::super::token::Token;

/// The folded form of a token; empty past either end.
pub(super) fn word(tokens: &[Token], at: usize) -> &str {
    tokens.get(at).map_or("", |token| token.folded.as_str())
}

/// The folded form of the token so many places before; empty past the beginning.
pub(super) fn back(tokens: &[Token], at: usize, by: usize) -> &str {
    at.checked_sub(by).map_or("", |before| word(tokens, before))
}

/// Whether the token follows its neighbour without white space.
pub(super) fn glued(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.glued)
}

/// Whether the token is a number in digits.
pub(super) fn is_number(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(Token::is_number)
}

/// Whether the token is a word.
pub(super) fn is_word(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(Token::is_word)
}

/// Whether the token begins with a capital letter.
pub(super) fn is_capital(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.capital)
}

/// Whether the token is a hyphen or dash.
pub(super) fn is_dash(tokens: &[Token], at: usize) -> bool {
    matches!(word(tokens, at), "-" | "\u{2014}")
}

/// Whether the token is a hyphen or dash with no white space on either side.
pub(super) fn joins(tokens: &[Token], at: usize) -> bool {
    is_dash(tokens, at) && glued(tokens, at) && glued(tokens, at + 1)
}

/// Whether a sentence or a quotation begins at the token.
pub(super) fn begins_sentence(tokens: &[Token], at: usize) -> bool {
    at == 0
        || matches!(
            back(tokens, at, 1),
            "." | "!" | "?" | "\"" | "'" | ":" | "(" | "\u{2014}" | "\u{2022}"
        )
}
