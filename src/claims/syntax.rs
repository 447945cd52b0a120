//! Why a text is not YAML, said to someone who meant to write a sentence.

use granit_parser::ErrorKind;

use super::error::Mistake;
use super::plain;
use super::raw::{self, Refusal, Why};
use super::schema::{CLAIM, DISSENT, FILE};
use crate::source::Span;

/// The mistake for a file that has no tree.
///
/// A line that can be read once its text stands in quotes is shown mended; that it can is tried, not guessed.
pub(super) fn mistake(text: &str, refusal: &Refusal) -> Mistake {
    let start = text.floor_char_boundary(refusal.at);
    let next = text[start..].chars().next();
    let end = start
        + next
            .filter(|c| *c != '\n' && *c != '\r')
            .map_or(0, char::len_utf8);
    let mistake = Mistake::new(Span { start, end }, message(&refusal.why));
    match mend(text, refusal) {
        Some(line) => mistake.help(format!("put the whole text in quotes: `{line}`")),
        None => mistake.help(help(&refusal.why)),
    }
}

fn message(why: &Why) -> String {
    match why {
        Why::Syntax(ErrorKind::RecursionLimitExceeded) => "nested too deep to be claims".to_owned(),
        Why::Syntax(kind) => format!("syntax error: {}", tidy(&kind.to_string())),
        Why::Tag(tag) => format!("`{tag}` is a tag to YAML, and has no meaning here"),
        Why::TooMuch(what) => format!("{what}: refused, since no list of claims needs them"),
        Why::Endless => "an alias inside the value that it stands for".to_owned(),
        Why::SecondDocument => "a second document begins here".to_owned(),
    }
}

/// The parser's words in the form of ours.
fn tidy(words: &str) -> String {
    let words = words.trim_end_matches('.');
    let mut chars = words.chars();
    match (chars.next(), chars.next()) {
        (Some(first), Some(second)) if first.is_uppercase() && !second.is_uppercase() => {
            first.to_lowercase().chain(words.chars().skip(1)).collect()
        }
        _ => words.to_owned(),
    }
}

fn help(why: &Why) -> &'static str {
    match why {
        Why::Syntax(ErrorKind::RecursionLimitExceeded) => {
            "put a text with brackets in quotes; claims need six levels at most"
        }
        Why::Syntax(
            ErrorKind::TabNotAllowed
            | ErrorKind::TabInBlockIndentation
            | ErrorKind::TabInIndentation
            | ErrorKind::TabAtBlockScalarStart,
        ) => "indent with spaces, not with tabs",
        Why::Syntax(ErrorKind::UnclosedQuotedScalar) => {
            "close the text with the quotation mark that it opens with"
        }
        Why::Syntax(ErrorKind::UnclosedFlowCollection { .. }) => {
            "close the bracket, or put the text in quotes"
        }
        Why::Syntax(_) => "look at the indentation and the quotes of this line and the one above",
        Why::Tag(_) => "put a text that begins with `!` in quotes",
        Why::TooMuch(_) => "write the values out, or split the file",
        Why::Endless => "write the values out",
        Why::SecondDocument => "remove the `---` line, or make a file of each part",
    }
}

/// The line that stops the reading with its text in quotes, if reading then gets beyond it.
///
/// The parser may notice at the start of the next line, so the last line of words before it is tried too.
fn mend(text: &str, refusal: &Refusal) -> Option<String> {
    let at = text.floor_char_boundary(refusal.at);
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let above = text[..start].trim_end();
    let above_start = above.rfind('\n').map_or(0, |newline| newline + 1);
    [start, above_start]
        .into_iter()
        .find_map(|start| mend_line(text, start, refusal.at))
}

fn mend_line(text: &str, start: usize, at: usize) -> Option<String> {
    let line = text[start..].lines().next()?;
    let words = value_start(line)?;
    let value = line[words..].trim_end();
    let quoted = plain::quoted(value);
    let span = Span {
        start: start + words,
        end: start + words + value.len(),
    };
    let whole = format!("{}{quoted}{}", &text[..span.start], &text[span.end..]);
    let line_end = span.start + quoted.len();
    let better = match raw::read(&whole) {
        Ok(_) => true,
        Err(refusal) => refusal.at > line_end.max(at + quoted.len() - value.len()),
    };
    better.then(|| plain::mended(text, span, &quoted))
}

/// Where the text of a line begins: after `- `, after a key whose value is text, or after both.
fn value_start(line: &str) -> Option<usize> {
    let mut rest = line.trim_start_matches(['\u{feff}', ' ']);
    let item = rest.strip_prefix("- ").map(str::trim_start);
    rest = item.unwrap_or(rest);
    let keyed = rest.split_once(": ").filter(|(key, _)| is_text_key(key));
    if let Some((_, value)) = keyed {
        rest = value.trim_start();
    } else if item.is_none() {
        return None;
    }
    // A whole mapping or list in brackets is no sentence; `[Paris] is quiet` is one.
    let bracketed = rest.starts_with('{')
        || rest.starts_with('[')
            && rest
                .find(']')
                .is_none_or(|end| end + 1 == rest.trim_end().len());
    (!rest.trim().is_empty() && !bracketed).then(|| line.len() - rest.len())
}

fn is_text_key(key: &str) -> bool {
    let other = [
        "version",
        "source_notes",
        "aliases",
        "groups",
        "terms",
        "defaults",
        "claims",
        "expect",
        "dissent",
        "until",
    ];
    let known = [&FILE, &CLAIM, &DISSENT];
    known.iter().any(|form| form.keys.contains(&key)) && !other.contains(&key)
}
