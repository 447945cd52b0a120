//! Quotations: which tokens stand between quotation marks.

use crate::facts::Token;

/// Which tokens of a paragraph stand inside quotation marks, the marks among them.
///
/// A mark that nothing closes quotes nothing, so that a stray mark does not swallow the paragraph; unless the `next`
/// paragraph begins with a mark, as it does where a speech goes on. A mark glued to a number opens nothing: 6 feet 2".
/// Single marks quote only what ends with a stop or a comma, as speech does; the rest may be apostrophes.
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
    fill_single(&mut inside, tokens);
    inside
}

/// Marks what stands between single quotation marks.
fn fill_single(inside: &mut [bool], tokens: &[Token]) {
    let mut open = None;
    for (at, token) in tokens.iter().enumerate() {
        if !token.is("'") {
            continue;
        }
        let begins = !token.glued && tokens.get(at + 1).is_some_and(|next| next.glued);
        let ends = token.glued && at > 0 && tokens[at - 1].is_any(&[",", ".", "!", "?", "..."]);
        match open {
            _ if begins => open = Some(at),
            Some(start) if ends => {
                inside[start..=at].fill(true);
                open = None;
            }
            _ => {}
        }
    }
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
    fn single_marks_quote_speech() {
        check(
            "\u{2018}No more of it,\u{2019} he said.",
            "",
            "no more of it",
        );
        check(
            "'The sailors' boats are lost.' He wept.",
            "",
            "the sailors boats are lost",
        );
        check(
            "It was the 'little ice age' of the '90s, and the sailors' wives'.",
            "",
            "",
        );
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
