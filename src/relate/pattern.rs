//! Notes of `claims.yaml` on which source was made from which.

use crate::subject::{SourceNote, SourceNotes};

/// Pairs of a source and a source that it was made from by the notes, in order.
pub(super) fn stated(paths: &[&str], notes: &SourceNotes) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (at, path) in paths.iter().enumerate() {
        let Some(from) = note(path, notes, |note| note.derives_from.as_deref()) else {
            continue;
        };
        let originals = (0..paths.len()).filter(|&other| other != at && fits(from, paths[other]));
        found.extend(originals.map(|other| (at, other)));
    }
    found
}

/// The first value that a note on this path has.
pub(super) fn note<'a, T>(
    path: &str,
    notes: &'a SourceNotes,
    value: impl Fn(&'a SourceNote) -> Option<T>,
) -> Option<T> {
    let fitting = notes.notes.iter().filter(|note| fits(&note.pattern, path));
    fitting.filter_map(value).next()
}

/// Whether a pattern fits a path or its file name; `*` stands for any characters, `/` among them.
fn fits(pattern: &str, path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    matches(pattern, path) || matches(pattern, name)
}

/// Whether a pattern with `*` fits all of a text: each piece at its first place after the one before, the last at the end.
fn matches(pattern: &str, text: &str) -> bool {
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
        assert_eq!(fits(pattern, path), expected, "{pattern} on {path}");
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
}
