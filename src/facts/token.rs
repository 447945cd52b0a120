//! Tokens: the one pass over a passage's characters that facts, shingles and claims all look at.
//!
//! Hyphens, slashes and currency signs are tokens of their own, glued to their neighbours; clitics (`n't`, `'s`) are
//! split off; an abbreviation with inner periods (`U.S.`) is one word.

use std::ops::Range;

use smol_str::SmolStr;
use unicode_normalization::UnicodeNormalization;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters.
    Word,
    /// Digits, with commas between thousands and a decimal point.
    Number,
    /// Any other character.
    Symbol,
}

/// A word, a number or a sign of a passage.
#[derive(Clone, Debug)]
pub struct Token {
    /// Its bytes in the clean text.
    pub range: Range<usize>,
    /// What it is made of.
    pub kind: TokenKind,
    /// For comparing: lower case, straight quotes, plain hyphen, an abbreviation without its periods.
    pub folded: SmolStr,
    /// The dictionary form of a word; otherwise as folded.
    pub lemma: SmolStr,
    /// Whether it follows the token before it without white space.
    pub glued: bool,
    /// Whether it begins with a capital letter.
    pub capital: bool,
    /// Whether it has two letters or more, all capital (`NATO`, `U.S.`).
    pub upper: bool,
}

impl Token {
    /// Whether the folded form is this one.
    #[must_use]
    pub fn is(&self, folded: &str) -> bool {
        self.folded == folded
    }

    /// Whether the folded form is one of these.
    #[must_use]
    pub fn is_any(&self, folded: &[&str]) -> bool {
        folded.contains(&self.folded.as_str())
    }

    /// Whether it is a word.
    #[must_use]
    pub fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }

    /// Whether it is a number in digits.
    #[must_use]
    pub fn is_number(&self) -> bool {
        self.kind == TokenKind::Number
    }
}

/// Splits a passage's text into tokens, in order.
///
/// `offset` is where `text` begins in the clean text. White space and invisible characters make no token.
///
/// # Example
/// ```
/// let tokens = factlint::facts::tokens("The U.S. didn't sign 1,234.5", 0);
/// let folded: Vec<_> = tokens.iter().map(|token| token.folded.as_str()).collect();
/// assert_eq!(folded, ["the", "us", "did", "n't", "sign", "1,234.5"]);
/// ```
#[must_use]
pub fn tokens(text: &str, offset: usize) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    let mut end_of_last = 0;
    while let Some(c) = text[at..].chars().next() {
        let (length, kind) = token_length(&text[at..], c);
        if length == 0 {
            at += c.len_utf8();
            continue;
        }
        let glued = at > 0 && at == end_of_last;
        push(&mut found, text, at..at + length, kind, offset, glued);
        at += length;
        end_of_last = at;
    }
    found
}

/// The length in bytes of the token at the start, 0 when the character makes none.
fn token_length(rest: &str, c: char) -> (usize, TokenKind) {
    if c.is_alphabetic() {
        (word_length(rest), TokenKind::Word)
    } else if c.is_ascii_digit() {
        (number_length(rest), TokenKind::Number)
    } else if c.is_whitespace() || is_invisible(c) {
        (0, TokenKind::Symbol)
    } else {
        let run = if c == '.' || c == '-' {
            rest.chars().take_while(|&next| next == c).count()
        } else {
            1
        };
        (c.len_utf8() * run, TokenKind::Symbol)
    }
}

/// Whether a character has no width and no meaning for comparing.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Whether a character is an accent that stands on the letter before.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2bc}')
}

/// Letters and marks, apostrophes between letters, and the periods of an abbreviation.
fn word_length(rest: &str) -> usize {
    if let Some(length) = abbreviation_length(rest) {
        return length;
    }
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let inside = c.is_alphabetic()
            || (is_invisible(c) && !c.is_control())
            || is_mark(c)
            || (is_apostrophe(c) && chars.peek().is_some_and(|(_, next)| next.is_alphabetic()));
        if !inside {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

/// `U.S.`, `I.B.M.`, `p.m.`: two or more single letters, each with a period.
fn abbreviation_length(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let mut pairs = 0;
    while bytes.len() >= 2 * pairs + 2
        && bytes[2 * pairs].is_ascii_alphabetic()
        && bytes[2 * pairs + 1] == b'.'
    {
        pairs += 1;
    }
    let ends = bytes
        .get(2 * pairs)
        .is_none_or(|next| !next.is_ascii_alphanumeric());
    (pairs >= 2 && ends).then_some(2 * pairs)
}

/// Digits with commas between groups of three and a decimal part.
fn number_length(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let digits = |from: usize| {
        bytes[from..]
            .iter()
            .take_while(|b| b.is_ascii_digit())
            .count()
    };
    let mut end = digits(0);
    if end <= 3 {
        while bytes.get(end) == Some(&b',') && digits(end + 1) == 3 {
            end += 4;
        }
    }
    if bytes.get(end) == Some(&b'.') && end + 1 < bytes.len() && digits(end + 1) > 0 {
        end += 1 + digits(end + 1);
    }
    end
}

/// Adds a token, or two when the word carries a clitic.
fn push(
    found: &mut Vec<Token>,
    text: &str,
    range: Range<usize>,
    kind: TokenKind,
    offset: usize,
    glued: bool,
) {
    let written = &text[range.clone()];
    let split = if kind == TokenKind::Word {
        clitic_start(written)
    } else {
        None
    };
    let Some(split) = split else {
        found.push(token(written, range, kind, offset, glued));
        return;
    };
    let middle = range.start + split;
    found.push(token(
        &text[range.start..middle],
        range.start..middle,
        kind,
        offset,
        glued,
    ));
    found.push(token(
        &text[middle..range.end],
        middle..range.end,
        kind,
        offset,
        true,
    ));
}

/// Where `n't`, `'s`, `'re` and their like begin in a word.
fn clitic_start(word: &str) -> Option<usize> {
    let apostrophe = word.rfind(is_apostrophe)?;
    let after = word[apostrophe..]
        .chars()
        .skip(1)
        .collect::<String>()
        .to_ascii_lowercase();
    let start = match after.as_str() {
        "t" if word[..apostrophe].to_ascii_lowercase().ends_with('n') => apostrophe - 1,
        "s" | "re" | "ve" | "ll" | "d" | "m" => apostrophe,
        _ => return None,
    };
    // `can't` and `won't` keep their stem readable: "ca", "wo" are mended in the lemma.
    (start > 0).then_some(start)
}

fn token(written: &str, range: Range<usize>, kind: TokenKind, offset: usize, glued: bool) -> Token {
    let folded = fold(written, kind);
    let letters = written.chars().filter(|c| c.is_alphabetic()).count();
    Token {
        lemma: if kind == TokenKind::Word {
            super::words::lemma(&folded)
        } else {
            folded.clone()
        },
        range: range.start + offset..range.end + offset,
        kind,
        glued,
        capital: written.chars().next().is_some_and(char::is_uppercase),
        upper: letters >= 2
            && written
                .chars()
                .all(|c| c.is_uppercase() || !c.is_alphabetic()),
        folded,
    }
}

/// The form for comparing.
fn fold(written: &str, kind: TokenKind) -> SmolStr {
    match kind {
        TokenKind::Word => {
            let abbreviation = written.contains('.');
            let folded = written
                .chars()
                .filter(|&c| !(is_invisible(c) || abbreviation && c == '.'))
                .map(|c| if is_apostrophe(c) { '\'' } else { c })
                .flat_map(char::to_lowercase);
            // An accent written as a mark of its own is the same letter: `e` and U+0301 are `é`.
            if written.chars().any(is_mark) {
                folded.nfc().collect()
            } else {
                folded.collect()
            }
        }
        TokenKind::Number => SmolStr::new(written),
        TokenKind::Symbol => match written {
            "\u{201c}" | "\u{201d}" | "\u{201e}" | "\u{ab}" | "\u{bb}" | "\u{2033}" => {
                SmolStr::new_inline("\"")
            }
            "\u{2018}" | "\u{2019}" | "\u{201a}" | "\u{2032}" | "`" => SmolStr::new_inline("'"),
            "\u{2010}" | "\u{2011}" | "\u{2012}" | "\u{2212}" => SmolStr::new_inline("-"),
            "\u{2013}" | "\u{2014}" | "\u{2015}" | "--" | "---" => SmolStr::new_inline("\u{2014}"),
            "\u{2026}" => SmolStr::new_inline("..."),
            _ => SmolStr::new(written),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_accent_of_its_own_folds_into_its_letter() {
        let split = tokens("Ore\u{301}al's cafe\u{301}", 0);
        let whole = tokens("Or\u{e9}al's caf\u{e9}", 0);
        let folded = |tokens: &[Token]| -> Vec<SmolStr> {
            tokens.iter().map(|token| token.folded.clone()).collect()
        };
        assert_eq!(folded(&split), folded(&whole));
        assert_ne!(folded(&split), folded(&tokens("Oreal's cafe", 0)));
    }
}
