//! Two versions of a sentence side by side: what was taken out marked at the left, what was put in at the right.

use std::io;

use super::diff::{DiffStyle, coloured, worded, wrap};
use super::visible::visible_line;
use crate::relate::Sentence;

/// What stands between the columns, and before the left one.
const GAP: usize = 7;

/// Writes a sentence that both versions have.
pub(super) fn columns(
    out: &mut dyn io::Write,
    sentence: &Sentence,
    texts: (&str, &str),
    style: &DiffStyle,
) -> io::Result<()> {
    let width = style.width.saturating_sub(GAP) / 2;
    let (left, right) = sides(sentence, texts);
    let (left, right) = (wrap(&left, width), wrap(&right, width));
    for at in 0..left.len().max(right.len()) {
        let line = |lines: &[String]| lines.get(at).cloned().unwrap_or_default();
        let (old, new) = (line(&left), line(&right));
        // Colours take no room, so the gap is reckoned without them.
        let gap = " ".repeat(width.saturating_sub(old.chars().count()));
        let row = format!(
            "    {}{gap} | {}",
            coloured(&old, style.colour),
            coloured(&new, style.colour)
        );
        writeln!(out, "{}", row.trim_end())?;
    }
    Ok(())
}

/// Both versions, each with its own words marked.
fn sides(sentence: &Sentence, texts: (&str, &str)) -> (String, String) {
    let (Some(a), Some(b)) = (&sentence.a, &sentence.b) else {
        return (String::new(), String::new());
    };
    let (mut left, mut right) = (String::new(), String::new());
    let (mut at_a, mut at_b) = (a.start, b.start);
    for change in worded(sentence) {
        left.push_str(&texts.0[at_a..change.a.start]);
        right.push_str(&texts.1[at_b..change.b.start]);
        let (old, new) = (&texts.0[change.a.clone()], &texts.1[change.b.clone()]);
        if !old.is_empty() {
            left.push_str(&format!("[-{old}-]"));
        }
        if !new.is_empty() {
            right.push_str(&format!("{{+{new}+}}"));
        }
        (at_a, at_b) = (change.a.end, change.b.end);
    }
    left.push_str(&texts.0[at_a..a.end]);
    right.push_str(&texts.1[at_b..b.end]);
    (visible_line(&left), visible_line(&right))
}
