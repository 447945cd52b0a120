//! Why a text is not YAML, said to someone who meant to write a sentence.

use granit_parser::ErrorKind;

use super::error::Mistake;
use super::plain;
use super::raw::{self, Refusal, Why};
use super::schema::{self, CLAIM, DISSENT, FILE};
use crate::source::Span;

/// The mistake for a file that has no tree.
///
/// A line that can be read once a space or quotes are put in is shown mended; that it can is tried, not guessed.
pub(super) fn mistake(text: &str, refusal: &Refusal) -> Mistake {
    let start = text.floor_char_boundary(refusal.at);
    let next = text[start..].chars().next();
    let end = start
        + next
            .filter(|c| *c != '\n' && *c != '\r')
            .map_or(0, char::len_utf8);
    let mistake = Mistake::new(Span { start, end }, message(&refusal.why));
    match mend(text, refusal) {
        Some(help) => mistake.help(help),
        None => mistake.help(help(&refusal.why)),
    }
}

fn message(why: &Why) -> String {
    match why {
        Why::Syntax(ErrorKind::RecursionLimitExceeded) => "nested too deep to be claims".to_owned(),
        Why::Syntax(kind) => format!("syntax error: {}", tidy(&kind.to_string())),
        Why::Tag(tag) => format!(
            "`{}` is a tag to YAML, and has no meaning here",
            plain::short(tag)
        ),
        Why::TooMuch(what) => format!("{what}: refused, since no list of claims needs them"),
        Why::Endless => "an alias inside the value that it stands for".to_owned(),
        Why::UnusedAnchor => {
            "the word with `&` before this text is an anchor to YAML, and lost".to_owned()
        }
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
        Why::Syntax(
            ErrorKind::UnclosedQuotedScalar
            | ErrorKind::InvalidQuotedScalarIndent
            | ErrorKind::DocumentIndicatorInQuotedScalar,
        ) => "close the text with the quotation mark that it opens with",
        Why::Syntax(ErrorKind::UnclosedFlowCollection { .. }) => {
            "close the bracket, or put a text with a bracket or ` #` in quotes"
        }
        Why::Syntax(
            ErrorKind::ExpectedFlowMappingSeparator | ErrorKind::ExpectedFlowSequenceSeparator,
        ) => "in brackets, put a text with `: `, a comma or a bracket in quotes",
        Why::Syntax(ErrorKind::MappingValueNotAllowed) => {
            "put a text with `: ` in it in quotes, or mend the indentation of the key"
        }
        Why::Syntax(ErrorKind::CommentInterceptedScalar) => {
            "put the text in quotes, since ` #` begins a comment, or move the comment"
        }
        Why::Syntax(_) => "look at the indentation and the quotes of this line and the one above",
        Why::Tag(_) => "put a text that begins with `!` in quotes",
        Why::TooMuch(_) => "write the values out, or split the file",
        Why::Endless => "write the values out",
        Why::UnusedAnchor => "put a text that begins with `&` in quotes, or remove the anchor",
        Why::SecondDocument => "remove the `---` line, or make a file of each part",
    }
}

/// The help with the line that stops the reading, mended so that reading then gets beyond it.
///
/// The parser may notice at the start of the next line, so the last line of words before it is tried too.
fn mend(text: &str, refusal: &Refusal) -> Option<String> {
    // The text goes on after the comment, so its first line in quotes would be half of it.
    if refusal.why == Why::Syntax(ErrorKind::CommentInterceptedScalar) {
        return None;
    }
    let at = text.floor_char_boundary(refusal.at);
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let above = text[..start].trim_end();
    let above_start = above.rfind('\n').map_or(0, |newline| newline + 1);
    [start, above_start].into_iter().find_map(|start| {
        let line = text[start..].lines().next()?;
        let edits = [space_after_key(line), space_after_dash(line), quotes(line)];
        let mut mended = edits
            .into_iter()
            .flatten()
            .filter_map(|edit| edit.shown(text, start, refusal.at));
        mended.next()
    })
}

/// A change of one line.
struct Edit {
    /// What to do, in words.
    what: &'static str,
    /// The bytes of the line that change.
    from: usize,
    to: usize,
    /// What stands there instead.
    with: String,
}

impl Edit {
    /// The help, if the text with the edit can be read beyond the line and beyond `at`.
    fn shown(&self, text: &str, line_start: usize, at: usize) -> Option<String> {
        let (start, end) = (line_start + self.from, line_start + self.to);
        let whole = format!("{}{}{}", &text[..start], self.with, &text[end..]);
        let moved = (at + self.with.len()).saturating_sub(end - start);
        let beyond = moved.max(start + self.with.len());
        let better = match raw::read(&whole) {
            Ok(_) => true,
            Err(refusal) => refusal.at > beyond,
        };
        let span = Span { start, end };
        better.then(|| format!("{}: `{}`", self.what, plain::mended(text, span, &self.with)))
    }
}

/// `id:smith` to `id: smith`, for any known key at the start of the line.
fn space_after_key(line: &str) -> Option<Edit> {
    let words = line.trim_start_matches(['\u{feff}', ' ']);
    let words = words.strip_prefix("- ").unwrap_or(words);
    let (key, value) = words.split_once(':')?;
    let glued = schema::home(key).is_some() && !value.is_empty() && !value.starts_with(' ');
    let at = line.len() - value.len();
    glued.then(|| Edit {
        what: "put a space after the `:`",
        from: at,
        to: at,
        with: " ".to_owned(),
    })
}

/// `-51 countries` to `- 51 countries`.
fn space_after_dash(line: &str) -> Option<Edit> {
    let words = line.trim_start_matches(['\u{feff}', ' ']);
    let value = words.strip_prefix('-')?;
    let at = line.len() - value.len();
    let glued = !value.is_empty() && !value.starts_with([' ', '-']);
    glued.then(|| Edit {
        what: "put a space after the `-`",
        from: at,
        to: at,
        with: " ".to_owned(),
    })
}

/// The text of the line in quotes.
fn quotes(line: &str) -> Option<Edit> {
    let from = value_start(line)?;
    let value = line[from..].trim_end();
    Some(Edit {
        what: "put the whole text in quotes",
        from,
        to: from + value.len(),
        with: closed(value),
    })
}

/// The text in quotes; one that only lacks the closing mark gets it.
fn closed(value: &str) -> String {
    let open = value
        .chars()
        .next()
        .filter(|mark| ['"', '\''].contains(mark));
    match open {
        Some(mark) if value.matches(mark).count() == 1 => format!("{value}{mark}"),
        _ => plain::quoted(value),
    }
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

#[cfg(test)]
mod tests {
    use super::super::parse;

    /// The one mistake of a text below `claims:`: place and help.
    #[track_caller]
    fn check(below: &str, place: &str, help: &str) {
        let text = format!("claims:\n{below}\n");
        let error = parse("", &text).expect_err("not YAML");
        assert_eq!(error.mistakes.len(), 1);
        let mistake = &error.mistakes[0];
        assert!(mistake.message.starts_with(|c: char| !c.is_uppercase()));
        assert!(!mistake.message.ends_with('.'));
        let told = error.to_string();
        assert!(told.starts_with(&format!(":{place}: ")), "{told}");
        assert_eq!(mistake.help.as_deref(), Some(help), "{told}");
    }

    #[track_caller]
    fn check_mended(below: &str, place: &str, line: &str) {
        let help = format!("put the whole text in quotes: `{line}`");
        check(below, place, &help);
        let mended = format!("claims:\n  {line}\n");
        assert!(parse("", &mended).is_ok(), "{mended}");
    }

    #[test]
    fn a_sentence_with_signs_of_yaml_is_shown_in_quotes() {
        check_mended(
            "- claim: Smith said: stay",
            "2:20",
            "- claim: \"Smith said: stay\"",
        );
        check_mended("- A said: b: c", "2:12", "- \"A said: b: c\"");
        check_mended("- \"A\" is quiet", "2:7", "- '\"A\" is quiet'");
        check_mended("- *all countries", "2:3", "- \"*all countries\"");
        check_mended("- > 50 countries", "2:3", "- \"> 50 countries\"");
        check_mended("- [A] said so", "2:7", "- \"[A] said so\"");
        check_mended("- &co signed", "2:7", "- \"&co signed\"");
        check_mended("- @home is quiet", "2:3", "- \"@home is quiet\"");
        check_mended("- % of votes", "2:3", "- \"% of votes\"");
        check_mended("- !important", "2:13", "- \"!important\"");
        check_mended("- 'it was", "3:1", "- 'it was'");
        check_mended("- \"it was\n- so", "3:1", "- \"it was\"");
    }

    #[test]
    fn a_missing_space_is_put_in() {
        check(
            "- id:a\n  claim: b",
            "3:8",
            "put a space after the `:`: `- id: a`",
        );
        check("- a\n-b", "3:1", "put a space after the `-`: `- b`");
    }

    #[test]
    fn what_quotes_do_not_mend_is_explained() {
        check("\t- a", "2:2", "indent with spaces, not with tabs");
        check(
            "- {claim: a: b}",
            "2:12",
            "in brackets, put a text with `: `, a comma or a bracket in quotes",
        );
        check(
            "- ranked #1\n  in Europe",
            "2:10",
            "put the text in quotes, since ` #` begins a comment, or move the comment",
        );
        check(
            "- a\n---\n- b",
            "3:1",
            "remove the `---` line, or make a file of each part",
        );
        check(
            "- [a, b",
            "2:3",
            "close the bracket, or put a text with a bracket or ` #` in quotes",
        );
    }
}
