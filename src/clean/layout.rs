//! Layout: whether a line is a paragraph or a paragraph was cut into lines, and the paragraphs.
//!
//! Text out of PDFs and mails is cut into lines of one width. It is recognised by lines that end in mid-sentence near
//! that width and go on with a small letter; a list or a poem has lines of any length. Where a paragraph ends, the next
//! line's first word would have fitted (the idea of many PDF tools; widths, shares and the slack of 1.06 were measured
//! on articles with known paragraphs). Text that is clean already is a paragraph a line.

use std::borrow::Cow;

use super::Layout;
use super::hyphens::{Hyphen, Vocabulary};
use super::page::{Page, Unit, ends_sentence, is_title_case, starts_fresh, starts_small};
use crate::blocks::BlockRole;

/// Columns that a cut line has at least and at most, by the nine tenths of lines that are shorter.
const WIDTHS: std::ops::RangeInclusive<usize> = 40..=120;
/// Share of lines with an empty line after them, in hundreds, above which empty lines mean nothing.
const DOUBLE_SPACED_PERCENT: usize = 80;
/// Lines that a double-spaced text needs: with fewer, each may be a paragraph.
const DOUBLE_SPACED_LINES: usize = 6;
/// Share of line ends in mid-sentence, in hundreds, from which lines are cut.
const CUT_PERCENT: usize = 25;
/// Share of lines that end in mid-sentence near the width, in hundreds, from which they are cut and not short.
const FULL_PERCENT: usize = 70;
/// The part of the width, in hundreds, that a cut line fills.
const FULL_WIDTH_PERCENT: usize = 75;
/// The part of the width, in hundreds, that may be left where a sentence ends inside a paragraph: with proportional
/// fonts the widest line in characters is not the widest line.
const SLACK_PERCENT: usize = 106;
/// Lines of a paragraph, on average, up to which empty lines are trusted to be between paragraphs.
const TRUSTED_LINES: usize = 15;
/// Lines at the top among which a title is looked for.
const TITLE_LINES: usize = 4;

/// How the lines of a page lie.
pub(super) struct Lay {
    pub(super) layout: Layout,
    /// Columns of a full line.
    width: usize,
    /// Whether empty lines stand between paragraphs.
    blanks_trusted: bool,
}

/// Two lines that follow each other in the text.
struct Seam<'a, 'b> {
    before: &'b Unit<'a>,
    after: &'b Unit<'a>,
    /// Empty lines between them.
    blanks: usize,
    /// Whether a page number or header stood between them.
    torn: bool,
}

/// Finds out how the lines of a page lie.
pub(super) fn lay(page: &Page, paragraphs_known: bool) -> Lay {
    let open = page.open();
    let seams: Vec<Seam> = open
        .windows(2)
        .map(|pair| seam(page, pair[0], pair[1]))
        .collect();
    let width = nine_tenths(open.iter().map(|&at| columns(&page.units[at])).collect());
    let double = seams.iter().filter(|seam| seam.blanks == 1).count() * 100
        > seams.len() * DOUBLE_SPACED_PERCENT
        && open.len() >= DOUBLE_SPACED_LINES;
    let between = usize::from(double) + 1;
    let breaks = seams
        .iter()
        .filter(|seam| seam.blanks >= between && !seam.torn)
        .count();
    let layout = match (
        paragraphs_known,
        is_cut(&seams, width, usize::from(double)),
        double,
    ) {
        (true, ..) => Layout::Known,
        (false, false, _) => Layout::ParagraphPerLine,
        (false, true, true) => Layout::HardWrappedDoubleSpaced,
        (false, true, false) => Layout::HardWrapped,
    };
    Lay {
        layout,
        width,
        blanks_trusted: breaks * TRUSTED_LINES >= open.len(),
    }
}

fn seam<'a, 'b>(page: &'b Page<'a>, before: usize, after: usize) -> Seam<'a, 'b> {
    Seam {
        before: &page.units[before],
        after: &page.units[after],
        blanks: page.units[after].blanks_before,
        torn: after > before + 1,
    }
}

fn columns(unit: &Unit) -> usize {
    unit.text.chars().count()
}

/// The value that nine tenths do not exceed.
fn nine_tenths(mut values: Vec<usize>) -> usize {
    let Some(last) = values.len().checked_sub(1) else {
        return 0;
    };
    let (_, value, _) = values.select_nth_unstable(last * 9 / 10);
    *value
}

fn is_cut(seams: &[Seam], width: usize, blanks: usize) -> bool {
    if !WIDTHS.contains(&width) {
        return false;
    }
    let near = seams
        .iter()
        .filter(|seam| seam.blanks <= blanks && !seam.torn);
    let (all, cut, full) = near.fold((0, 0, 0), |(all, cut, full), seam| {
        let is_cut = goes_on(seam);
        let filled = columns(seam.before) * 100 >= width * FULL_WIDTH_PERCENT;
        // A word that was cut shows by itself that its line was.
        let is_full = is_cut && (filled || seam.before.text.ends_with(['-', '\u{ad}']));
        (
            all + 1,
            cut + usize::from(is_cut),
            full + usize::from(is_full),
        )
    });
    cut > 0 && cut * 100 >= all * CUT_PERCENT && full * 100 >= cut * FULL_PERCENT
}

/// Whether a sentence goes on over the seam.
fn goes_on(seam: &Seam) -> bool {
    starts_small(&seam.after.text)
        && !ends_sentence(&seam.before.text)
        && !seam.before.text.ends_with([':', ';'])
        && is_prose(seam)
}

fn is_prose(seam: &Seam) -> bool {
    seam.after.role == BlockRole::Prose && !matches!(seam.before.role, BlockRole::Heading(_))
}

/// Joins lines into paragraphs; lines with a class stay apart.
pub(super) fn paragraphs<'a>(
    page: Page<'a>,
    lay: &Lay,
    vocabulary: &Vocabulary,
    continues: impl Fn(usize) -> bool,
) -> Page<'a> {
    let firsts = first_lines(&page, lay, continues);
    let mut units: Vec<Unit> = Vec::with_capacity(page.units.len());
    // Where the paragraph of a line is in the new list.
    let mut places: Vec<usize> = Vec::with_capacity(page.units.len());
    for (at, unit) in page.units.into_iter().enumerate() {
        if firsts[at] < at {
            places.push(places[firsts[at]]);
            join(&mut units[places[at]], unit, vocabulary);
        } else {
            places.push(units.len());
            units.push(unit);
        }
    }
    Page { units }
}

/// The first line of each line's paragraph.
fn first_lines(page: &Page, lay: &Lay, continues: impl Fn(usize) -> bool) -> Vec<usize> {
    let mut firsts: Vec<usize> = (0..page.units.len()).collect();
    let mut in_title = true;
    for pair in page.open().windows(2) {
        let seam = seam(page, pair[0], pair[1]);
        in_title &= pair[0] < TITLE_LINES && !is_full(&seam, lay.width);
        if joins(&seam, lay, continues(pair[1])) || (in_title && is_title(&seam, lay)) {
            firsts[pair[1]] = firsts[pair[0]];
        }
    }
    firsts
}

fn join(paragraph: &mut Unit, line: Unit, vocabulary: &Vocabulary) {
    let mut text = std::mem::take(&mut paragraph.text).into_owned();
    add_line(&mut text, &line.text, vocabulary);
    paragraph.text = Cow::Owned(text);
    paragraph.words += line.words;
    paragraph.lines.end = line.lines.end;
}

/// Adds a line to the words of a paragraph, as the clean text will have it.
pub(super) fn add_line(text: &mut String, line: &str, vocabulary: &Vocabulary) {
    match vocabulary.hyphen(text, line) {
        Hyphen::None => text.push(' '),
        Hyphen::Word => {}
        Hyphen::Mark => {
            text.pop();
        }
    }
    text.push_str(line);
}

fn joins(seam: &Seam, lay: &Lay, continues: bool) -> bool {
    if !is_prose(seam) {
        return false;
    }
    match (lay.layout, seam.torn) {
        (Layout::Known, false) => continues,
        (Layout::Known | Layout::ParagraphPerLine, true) => goes_on(seam),
        (Layout::ParagraphPerLine, false) => false,
        (_, true) => goes_on(seam) || !ends_sentence(&seam.before.text) && is_full(seam, lay.width),
        (Layout::HardWrapped, false) => seam.blanks == 0 && is_one_paragraph(seam, lay),
        (Layout::HardWrappedDoubleSpaced, false) => seam.blanks <= 1 && is_one_paragraph(seam, lay),
    }
}

/// Whether two near lines of a cut text belong to one paragraph.
fn is_one_paragraph(seam: &Seam, lay: &Lay) -> bool {
    let ended = ends_sentence(&seam.before.text);
    if ended && seam.after.indent >= seam.before.indent + 2 {
        return false;
    }
    if !starts_fresh(&seam.after.text) {
        return true;
    }
    let percent = match (ended, lay.blanks_trusted) {
        (true, false) => SLACK_PERCENT,
        _ => FULL_WIDTH_PERCENT,
    };
    !fits(seam, lay.width, percent)
}

/// Whether the first word of the next line would have fitted into a part of the width, in hundreds.
fn fits(seam: &Seam, width: usize, percent: usize) -> bool {
    let word = seam
        .after
        .text
        .split_whitespace()
        .next()
        .unwrap_or_default();
    (columns(seam.before) + 1 + word.chars().count()) * 100 <= width * percent
}

fn is_full(seam: &Seam, width: usize) -> bool {
    !fits(seam, width, FULL_WIDTH_PERCENT)
}

/// Whether two lines at the top are one title over two lines: both short, without a stop, in capitals.
fn is_title(seam: &Seam, lay: &Lay) -> bool {
    let near = match lay.layout {
        Layout::HardWrapped => seam.blanks == 0,
        Layout::HardWrappedDoubleSpaced => seam.blanks <= 1,
        Layout::Known | Layout::ParagraphPerLine => false,
    };
    let title = |unit: &Unit| unit.is_title_like() && unit.words >= 2 && is_title_case(&unit.text);
    near && !seam.torn
        && title(seam.before)
        && title(seam.after)
        && columns(seam.after) * 100 <= lay.width * FULL_WIDTH_PERCENT
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks::blocks;

    /// The layout and the paragraphs of a plain text.
    #[track_caller]
    fn check(text: &str, layout: Layout, expected: &[&str]) {
        let blocks = blocks("x.txt", text);
        let page = Page::lines(text, &blocks);
        let lay = lay(&page, false);
        assert_eq!(lay.layout, layout, "{text}");
        let found = paragraphs(page, &lay, &Vocabulary::new(text), |_| false);
        let words: Vec<&str> = found.units.iter().map(|unit| unit.text.as_ref()).collect();
        assert_eq!(words, expected);
    }

    #[test]
    fn wrapped_lines_are_joined_up_to_the_empty_line() {
        check(
            "The old harbour of the town was closed to all ships\nafter the storm of that winter had broken its wall. It\nnever opened again.\n\nFishermen moved north.",
            Layout::HardWrapped,
            &[
                "The old harbour of the town was closed to all ships after the storm of that winter had broken its wall. It never opened again.",
                "Fishermen moved north.",
            ],
        );
    }

    #[test]
    fn double_spaced_lines_are_joined_and_paragraphs_found_again() {
        check(
            "The old harbour of the town was closed to all ships \n\nafter the storm of the winter had broken all its walls. \n\nIt never opened. \n\nFishermen of the place moved to the north, where the \n\ncatch was better and the wind was not as strong as \n\nit had been here.",
            Layout::HardWrappedDoubleSpaced,
            &[
                "The old harbour of the town was closed to all ships after the storm of the winter had broken all its walls. It never opened.",
                "Fishermen of the place moved to the north, where the catch was better and the wind was not as strong as it had been here.",
            ],
        );
    }

    #[test]
    fn poems_lists_and_paragraphs_stay_as_they_are() {
        for text in [
            "so much depends\nupon\na red wheel\nbarrow",
            "apples and pears from the garden\nbread\nsome butter\nmilk of the neighbour's goat",
            "The harbour was closed.\nThe town was sold.\nNobody came back to it.",
            "The storm broke the wall.\n\nFishermen moved north.",
        ] {
            let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
            check(text, Layout::ParagraphPerLine, &lines);
        }
    }
}
