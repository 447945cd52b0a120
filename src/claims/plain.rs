//! Text without quotes: what YAML makes of it, what YAML cuts from it, and how it is written so that it stays whole.

use crate::source::Span;

/// What a scalar without quotes is to YAML, when it is not text; `None` for text.
///
/// The types of the YAML 1.2 core schema, and of YAML 1.1 the booleans, dates and digits with `_`, since other readers
/// of the same file still follow it (<https://yaml.org/type/>).
pub(super) fn typed(plain: &str) -> Option<&'static str> {
    match plain {
        "" | "~" | "null" | "Null" | "NULL" => Some("nothing"),
        _ if is_boolean(plain) => Some("true or false"),
        _ if is_number(plain) => Some("a number"),
        _ if is_date(plain) => Some("a date"),
        _ => None,
    }
}

/// Whether the words are `year-month-day` in digits, possible or not.
pub(super) fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    matches!(parts[..], [year, month, day]
        if year.len() == 4
            && (1..=2).contains(&month.len())
            && (1..=2).contains(&day.len())
            && [year, month, day].iter().all(|part| digits(part)))
}

fn is_boolean(plain: &str) -> bool {
    let words = ["true", "false", "yes", "no", "on", "off"];
    // `yEs` is text: the schemas name only lower, upper and title case.
    let cased = plain.bytes().skip(1).all(|byte| byte.is_ascii_lowercase())
        || plain.bytes().all(|byte| byte.is_ascii_uppercase());
    cased && words.iter().any(|word| word.eq_ignore_ascii_case(plain))
}

fn is_number(plain: &str) -> bool {
    let unsigned = plain.strip_prefix(['+', '-']).unwrap_or(plain);
    if [".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN"].contains(&unsigned) {
        return true;
    }
    let of = |digits: &str, radix| {
        !digits.is_empty() && digits.chars().all(|c| c.is_digit(radix) || c == '_')
    };
    if let Some(digits) = unsigned.strip_prefix("0x") {
        return of(digits, 16);
    }
    if let Some(digits) = unsigned.strip_prefix("0o") {
        return of(digits, 8);
    }
    let starts = unsigned.trim_start_matches('.');
    starts.starts_with(|c: char| c.is_ascii_digit())
        && unsigned.len() - starts.len() <= 1
        && unsigned.replace('_', "").parse::<f64>().is_ok()
}

/// Where the comment ends that cut a plain text, counted from the `#` on the line where the text ends.
///
/// A comment that keeps the usual distance, two blanks before `#` and one after (yamllint's `comments` rule), is
/// meant as one. In any other form ` #` is taken for words of the text, as in `ranked #1`.
pub(super) fn cut(text: &str, span: Span) -> Option<usize> {
    let rest = &text[span.end..];
    let comment = rest.trim_start_matches([' ', '\t']);
    let blanks = rest.len() - comment.len();
    let after = comment.strip_prefix('#')?;
    let usual = blanks >= 2 && after.starts_with([' ', '\t']);
    if usual || blanks == 0 {
        return None;
    }
    let line = comment.lines().next().unwrap_or("");
    Some(span.end + blanks + line.trim_end().len())
}

/// The comment that stands in the place of a text, as in `- #1 in Europe`, on the line of an empty value.
///
/// The parser puts an empty value anywhere between its `-` or `:` and the next word, so the line is looked at.
pub(super) fn all_comment(text: &str, at: usize) -> Option<Span> {
    let before = line_before(text, at)?;
    let after = line_after(text, at)?;
    let start = at - before.len();
    let line = &text[start..at + after.len()];
    let (place, _) = line.split_once('#')?;
    let words = place.trim_end_matches([' ', '\t']);
    let end = start + words.len();
    let cut_to = cut(text, Span { start, end })?;
    words.ends_with(['-', ':']).then_some(Span {
        start: start + place.len(),
        end: cut_to,
    })
}

/// The text in quotes on one line; double ones unless the text has a double quote or a backslash.
pub(super) fn quoted(text: &str) -> String {
    let line = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    if line.contains(['"', '\\']) {
        format!("'{}'", line.replace('\'', "''"))
    } else {
        format!("\"{line}\"")
    }
}

/// The line of the span, without indentation, with the span replaced; the replacement alone when the line is long.
///
/// A span over several lines gives the first line's start and the last line's end.
pub(super) fn mended(text: &str, span: Span, replacement: &str) -> String {
    let before = line_before(text, span.start);
    let after = line_after(text, span.end);
    let (Some(before), Some(after)) = (before, after) else {
        return short(replacement);
    };
    let before = before.trim_start_matches(['\u{feff}', ' ', '\t']);
    let line = format!("{before}{replacement}{}", after.trim_end());
    if line.chars().count() > MAX_SHOWN {
        short(replacement)
    } else {
        line
    }
}

/// The text in a message: whole, or its first words and `...`.
pub(super) fn short(text: &str) -> String {
    match text.char_indices().nth(MAX_SHOWN) {
        Some((at, _)) => format!("{}...", text[..at].trim_end()),
        None => text.to_owned(),
    }
}

/// Characters of a line in a message: about what a terminal shows after path and line number.
const MAX_SHOWN: usize = 100;

/// Bytes looked through for the ends of a line. Longer lines are not shown, and looking further for each of their
/// mistakes would take the square of their length.
const MAX_LOOK: usize = 4 * MAX_SHOWN;

fn line_before(text: &str, at: usize) -> Option<&str> {
    let from = text.ceil_char_boundary(at.saturating_sub(MAX_LOOK));
    let window = &text[from..at];
    match window.rfind('\n') {
        Some(newline) => Some(&window[newline + 1..]),
        None => (from == 0).then_some(window),
    }
}

fn line_after(text: &str, at: usize) -> Option<&str> {
    let to = text.floor_char_boundary((at + MAX_LOOK).min(text.len()));
    let window = &text[at..to];
    match window.find('\n') {
        Some(newline) => Some(&window[..newline]),
        None => (to == text.len()).then_some(window),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(plain: &str, expected: Option<&str>) {
        assert_eq!(typed(plain), expected, "{plain}");
    }

    #[test]
    fn numbers_truth_values_dates_and_nothing_are_not_text() {
        for number in [
            "51", "-3", "+1.5", "1e3", ".5", "1_000", "0x1F", "0o17", ".inf", "007",
        ] {
            check(number, Some("a number"));
        }
        for boolean in ["yes", "No", "TRUE", "off"] {
            check(boolean, Some("true or false"));
        }
        check("2018-11-12", Some("a date"));
        check("2018-02-30", Some("a date"));
        for nothing in ["", "~", "null"] {
            check(nothing, Some("nothing"));
        }
    }

    #[test]
    fn words_are_text() {
        for text in [
            "51 countries",
            "nope",
            "yEs",
            "nan",
            "inf",
            "infinity",
            "1,000",
            "12:30",
            "..5",
            "2018-11",
            "-",
            "0x",
            "e3",
            "v1.2",
            "1.2.3",
            "é",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn only_a_comment_at_the_usual_distance_is_taken_for_one() {
        let cut_at = |text: &str| {
            let end = text.find('#').unwrap_or(text.len());
            let end = text[..end].trim_end().len();
            cut(text, Span { start: 0, end })
        };
        assert_eq!(cut_at("ranked #1"), Some(9));
        assert_eq!(cut_at("ranked # 1 of 3\nnext"), Some(15));
        assert_eq!(cut_at("ranked  #1"), Some(10));
        assert_eq!(cut_at("ranked first  # by whom?"), None);
        assert_eq!(cut_at("ranked first"), None);
    }

    #[test]
    fn quotes_fit_the_text() {
        assert_eq!(quoted("it's so"), "\"it's so\"");
        assert_eq!(quoted("\"it's\" so"), "'\"it''s\" so'");
        assert_eq!(quoted("two\n  lines"), "\"two lines\"");
    }
}
