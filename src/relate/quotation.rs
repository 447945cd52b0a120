//! Quotations: which tokens stand between double quotation marks.

use crate::facts::Token;

/// Which tokens of a paragraph stand inside double quotation marks, the marks among them.
///
/// A mark that nothing closes quotes nothing, so that a stray mark does not swallow the paragraph; unless the `next`
/// paragraph begins with a mark, as it does where a speech goes on. A mark glued to a number opens nothing: 6 feet 2".
pub(super) fn quoted(tokens: &[Token], next: &[Token]) -> Vec<bool> {
    let mut inside = vec![false; tokens.len()];
    let mut open = None;
    for (at, token) in tokens.iter().enumerate() {
        if !token.is("\"") {
            continue;
        }
        match open.take() {
            Some(start) => inside[start..=at].fill(true),
            None if is_inches(tokens, at) => {}
            None => open = Some(at),
        }
    }
    let goes_on = next.first().is_some_and(|first| first.is("\""));
    if let Some(start) = open.filter(|_| goes_on) {
        inside[start..].fill(true);
    }
    inside
}

/// Whether a mark that opens nothing stands right after a number.
fn is_inches(tokens: &[Token], at: usize) -> bool {
    tokens[at].glued && at > 0 && tokens[at - 1].is_number()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::tokens;

    /// Checks the quoted words.
    #[track_caller]
    fn check(text: &str, next: &str, expected: &str) {
        let tokens_of = tokens(text, 0);
        let inside = quoted(&tokens_of, &tokens(next, 0));
        let words = tokens_of
            .iter()
            .zip(inside)
            .filter(|(token, inside)| *inside && token.is_word());
        let words: Vec<&str> = words.map(|(token, _)| token.folded.as_str()).collect();
        assert_eq!(words.join(" "), expected);
    }

    #[test]
    fn marks_of_any_shape_quote() {
        check(
            "He said \"no more\" and \u{201c}never again\u{201d}.",
            "",
            "no more never again",
        );
        check("\u{ab}no more\u{bb} he said", "", "no more");
    }

    #[test]
    fn a_stray_mark_quotes_nothing() {
        check("He said \"no more and left.", "Then he came back.", "");
        check("He is 6 feet 2\" tall and said \"no more\".", "", "no more");
    }

    #[test]
    fn a_speech_goes_on_in_the_next_paragraph() {
        check(
            "He said: \"No more of it.",
            "\"Never again.\"",
            "no more of it",
        );
    }
}
