//! Quotations with other words than in the original, and two of them sewn into one.
//!
//! A part of a quotation is faithful, and so is an elision that is marked. Type does not matter: quotations are compared
//! by their letters first.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};
use smol_str::SmolStr;

use crate::facts::Token;

use super::super::change::written_out;
use super::super::quotation::quoted;
use super::sight::Side;
use super::{Garble, GarbleKind};

/// The fewest words of a quotation that is compared: shorter ones are terms and titles.
const QUOTED_WORDS: usize = 6;
/// The share of its words that a quotation must have from one of the original to be that one, altered.
const SAME_QUOTATION: f64 = 0.7;

/// The words between one pair of quotation marks.
struct Quotation {
    words: Vec<SmolStr>,
    places: Vec<Range<usize>>,
    elided: bool,
}

impl Quotation {
    /// All letters in a row.
    fn letters(&self) -> String {
        self.words.concat()
    }

    fn bytes(&self) -> Range<usize> {
        let end = self.places.last().map_or(0, |last| last.end);
        self.places.first().map_or(0, |first| first.start)..end
    }
}

/// The quotations of the derived text that are not as in the original.
pub(super) fn quotations(a: &Side<'_>, b: &Side<'_>, found: &mut Vec<Garble>) {
    let originals = of(a);
    let letters: Vec<String> = originals.iter().map(Quotation::letters).collect();
    for quotation in of(b) {
        let own = quotation.letters();
        let faithful = letters.iter().any(|original| original.contains(&own));
        if quotation.words.len() < QUOTED_WORDS || quotation.elided || faithful {
            continue;
        }
        let spliced = (1..letters.len())
            .find(|&next| own == format!("{}{}", letters[next - 1], letters[next]));
        if let Some(next) = spliced {
            let bytes = originals[next - 1].bytes().start..originals[next].bytes().end;
            found.push(garble(
                a,
                b,
                bytes,
                quotation.bytes(),
                "two quotations became one".to_owned(),
            ));
            continue;
        }
        if let Some(altered) = originals
            .iter()
            .find_map(|original| altered(original, &quotation))
        {
            let (old, new) = (&a.text[altered.0.clone()], &b.text[altered.1.clone()]);
            let what = match (old, new) {
                (_, "") => format!("the quotation lost `{old}`"),
                ("", _) => format!("the quotation gained `{new}`"),
                _ => format!("`{old}` became `{new}` in a quotation"),
            };
            found.push(garble(a, b, altered.0, altered.1, what));
        }
    }
}

fn garble(
    a: &Side<'_>,
    b: &Side<'_>,
    old: Range<usize>,
    new: Range<usize>,
    what: String,
) -> Garble {
    Garble {
        kind: GarbleKind::Quotation,
        a: (a.source, old),
        b: (b.source, new),
        what,
        directed: true,
    }
}

/// The first stretch in which a quotation differs from its original; none when it is another quotation.
fn altered(original: &Quotation, quotation: &Quotation) -> Option<(Range<usize>, Range<usize>)> {
    let ops =
        capture_diff_slices_deadline(Algorithm::Patience, &original.words, &quotation.words, None);
    let same: usize = ops
        .iter()
        .filter(|op| matches!(op, DiffOp::Equal { .. }))
        .map(|op| op.new_range().len())
        .sum();
    if (same as f64) < SAME_QUOTATION * quotation.words.len() as f64 {
        return None;
    }
    let last_op = ops.len() - 1;
    let changed = ops.iter().enumerate().find(|(at, op)| {
        let (old, new) = (
            &original.words[op.old_range()],
            &quotation.words[op.new_range()],
        );
        // Words left out before or after what is quoted are none of it.
        let trimmed = new.is_empty() && (*at == 0 || *at == last_op);
        !matches!(op, DiffOp::Equal { .. }) && !trimmed && old.concat() != new.concat()
    });
    let (_, op) = changed?;
    Some((
        place(&original.places, op.old_range()),
        place(&quotation.places, op.new_range()),
    ))
}

/// The bytes of a range of words; for none of them, the place after the word before.
fn place(places: &[Range<usize>], words: Range<usize>) -> Range<usize> {
    if words.is_empty() {
        let at = words
            .start
            .checked_sub(1)
            .map_or(places[0].start, |before| places[before].end);
        return at..at;
    }
    places[words.start].start..places[words.end - 1].end
}

/// The quotations of a text, in order; each within its paragraph.
fn of(side: &Side<'_>) -> Vec<Quotation> {
    let mut found = Vec::new();
    for paragraph in side.sentences.chunk_by(|a, b| a.paragraph == b.paragraph) {
        let tokens: Vec<Token> = paragraph
            .iter()
            .flat_map(|sight| sight.tokens().iter().cloned())
            .collect();
        let inside = quoted(&tokens, &[]);
        let mut open: Option<Quotation> = None;
        for (token, inside) in tokens.iter().zip(inside) {
            let mark = token.is_any(&["\""]);
            if !inside || mark {
                found.extend(open.take().filter(|quotation| !quotation.words.is_empty()));
            }
            if inside && !mark {
                let quotation = open.get_or_insert_with(|| Quotation {
                    words: Vec::new(),
                    places: Vec::new(),
                    elided: false,
                });
                quotation.elided |= token.is_any(&["...", "\u{2026}", "["]);
                if token.is_word() || token.is_number() {
                    quotation.words.push(written_out(&token.folded).into());
                    quotation.places.push(token.range.clone());
                }
            }
        }
        found.extend(open.filter(|quotation| !quotation.words.is_empty()));
    }
    found
}
