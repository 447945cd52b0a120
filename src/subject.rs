//! What the user knows of the subject: other names, groups, terms, and notes on sources.
//!
//! Plain values of the ground floor: rooms from `blocks` to `relate` use them without knowing claims.

use jiff::civil::Date;

/// Everything `claims.yaml` says about the subject and the sources, apart from the claims.
#[derive(Clone, Debug, Default)]
pub struct Subject {
    /// Names and words.
    pub lexicon: Lexicon,
    /// Notes on sources.
    pub notes: SourceNotes,
}

/// Names and words of the subject.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    /// What a short claim is about, such as `Paris Call`.
    pub subject: Option<String>,
    /// A name and its other names, in the order written.
    pub aliases: Vec<(String, Vec<String>)>,
    /// A group's name and its members, in the order written.
    pub groups: Vec<(String, Vec<String>)>,
    /// A word and the words that mean the same in this subject, in the order written.
    pub terms: Vec<(String, Vec<String>)>,
}

/// Notes on sources, each with a pattern of paths (`*` stands for any characters).
#[derive(Clone, Debug, Default)]
pub struct SourceNotes {
    /// In the order written; the first note that fits a path and has the value wins.
    pub notes: Vec<SourceNote>,
}

impl SourceNotes {
    /// The first value that a note on this path has.
    pub fn first<'a, T>(
        &'a self,
        path: &str,
        value: impl Fn(&'a SourceNote) -> Option<T>,
    ) -> Option<T> {
        let fitting = self
            .notes
            .iter()
            .filter(|note| fits_path(&note.pattern, path));
        fitting.filter_map(value).next()
    }
}

/// A note on the sources that a pattern fits.
#[derive(Clone, Debug)]
pub struct SourceNote {
    /// A path or a pattern with `*`, matched against the path and against the file name.
    pub pattern: String,
    /// The publication date.
    pub published: Option<Date>,
    /// The pattern of the source that these were made from.
    pub derives_from: Option<String>,
    /// The publisher.
    pub publisher: Option<String>,
}

/// Whether a pattern fits a path or its file name; `*` stands for any characters, `/` among them.
#[must_use]
pub(crate) fn fits_path(pattern: &str, path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    fits(pattern, path) || fits(pattern, name)
}

/// Whether a pattern with `*` fits all of a text: each piece at its first place after the one before, the last at the end.
fn fits(pattern: &str, text: &str) -> bool {
    let Some((first, rest)) = pattern.split_once('*') else {
        return pattern == text;
    };
    let Some(mut left) = text.strip_prefix(first) else {
        return false;
    };
    let mut pieces: Vec<&str> = rest.split('*').collect();
    let last = pieces.pop().unwrap_or_default();
    for piece in pieces {
        let Some(at) = left.find(piece) else {
            return false;
        };
        left = &left[at + piece.len()..];
    }
    left.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pattern: &str, path: &str, expected: bool) {
        assert_eq!(fits_path(pattern, path), expected, "{pattern} on {path}");
    }

    #[test]
    fn a_star_stands_for_any_characters() {
        check("003*", "003_rewrite.txt", true);
        check("003*", "press/003_rewrite.txt", true);
        check("press/*", "press/003_rewrite.txt", true);
        check("*.html", "a.html.txt", false);
        check("a*b*c", "a-b-b-c", true);
        check("ab*ba", "aba", false);
        check("plain.txt", "plain.txt", true);
        check("plain", "plain.txt", false);
        check("*", "", true);
    }

    #[test]
    fn patterns_fit_whole_paths() {
        assert!(
            fits("00*", "003_x.txt")
                && fits("*.txt", "a/b.txt")
                && fits("a*b*c", "aXbYbZc")
                && fits("x", "x")
        );
        assert!(!fits("00*", "a/003.txt") && !fits("a*b", "ab c") && !fits("ab*bc", "abc"));
    }
}
