//! Whether a year only tells which work is meant: `Heat (1995)`, `the 2016 film`.

use std::ops::Range;

use super::Days;
use super::calendar::years;
use super::reader::Reader;

/// Works that a year before them tells from others of the same name.
const WORKS: &[&str] = &[
    "film",
    "films",
    "movie",
    "movies",
    "album",
    "albums",
    "novel",
    "novels",
    "song",
    "songs",
    "book",
    "books",
    "poem",
    "single",
    "sitcom",
    "comedy",
    "drama",
    "thriller",
    "western",
    "musical",
    "documentary",
    "biopic",
    "remake",
    "sequel",
    "prequel",
    "reboot",
    "adaptation",
    "play",
    "opera",
    "symphony",
    "painting",
    "series",
    "miniseries",
    "soundtrack",
    "anime",
    "game",
    "memoir",
    "biography",
    "essay",
    "study",
    "paper",
    "report",
    "article",
    "anthology",
    "ep",
    "mixtape",
    "hit",
    "debut",
    "record",
    "ballad",
    "cartoon",
    "epic",
    "romance",
    "tragedy",
    "satire",
    "novella",
    "videogame",
    "picture",
    "feature",
    "short",
];

/// How many words may stand between the year and the work: `the 2016 American science fiction film`.
const REACH: usize = 5;

/// Whether the year whose tokens these are says which work is meant, not when something happened.
pub(super) fn is_of_work(reader: &Reader, tokens: &Range<usize>, readings: &[Days]) -> bool {
    let work = || before_work(reader, tokens) && !is_said(reader, tokens);
    is_year(reader, tokens, readings) && (in_brackets(reader, tokens) || work())
}

/// Whether the year whose tokens these are is what is said of a work: `Northbound is a 2016 film`.
pub(super) fn is_said_of_work(reader: &Reader, tokens: &Range<usize>, readings: &[Days]) -> bool {
    is_year(reader, tokens, readings) && is_said(reader, tokens) && before_work(reader, tokens)
}

/// Whether a date is nothing but a year in digits.
fn is_year(reader: &Reader, tokens: &Range<usize>, readings: &[Days]) -> bool {
    let year = matches!(readings, [days] if years(days.start.year(), 1) == Some(*days));
    let digits = reader
        .get(tokens.start)
        .is_some_and(|token| token.is_number());
    year && tokens.len() == 1 && digits
}

/// `Heat (1995)`, `"Heat" (1995 film)`: behind a name or a title, with nothing else but the work.
fn in_brackets(reader: &Reader, tokens: &Range<usize>) -> bool {
    if !reader.follows(tokens.start, &["("]) || tokens.start < 2 {
        return false;
    }
    let titled = reader.capital_word(tokens.start - 2)
        || reader.is(tokens.start - 2, &["\"", "'"])
        || reader
            .get(tokens.start - 2)
            .is_some_and(|token| token.is_number());
    titled && (reader.is(tokens.end, &[")"]) || before_work(reader, tokens))
}

/// `Northbound is a 2016 film`: here the year is what is said.
fn is_said(reader: &Reader, tokens: &Range<usize>) -> bool {
    tokens.start >= 2
        && reader.is(tokens.start - 1, &["a", "an"])
        && reader.is(tokens.start - 2, &["is", "was", "are", "were"])
}

/// `the 2016 film`, `his 1972 rock album`; the words between are no words of grammar.
fn before_work(reader: &Reader, tokens: &Range<usize>) -> bool {
    (tokens.end..tokens.end + REACH)
        .take_while(|&at| !reader.breaks(at) || reader.is(at, &["-"]))
        .any(|at| reader.is(at, WORKS))
}

#[cfg(test)]
mod tests {
    use crate::facts::date::dates;
    use crate::facts::token::tokens;

    #[track_caller]
    fn check(text: &str, expected: bool) {
        let found = dates(&tokens(text, 0), None);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(found[0].identifies, expected, "{text}");
    }

    #[test]
    fn a_year_that_tells_the_work_is_no_date_of_what_happened() {
        check("She sang in Night Ferry (1995).", true);
        check("She sang in \"Night Ferry\" (1995 film).", true);
        check("The 2016 science fiction film lost money.", true);
        check("His 1972 album sold well.", true);
    }

    #[test]
    fn other_years_are_dates() {
        check("She left the film in 1995.", false);
        check("The 2016 flood film lovers know.", true);
        check("The 2016 elections were close.", false);
        check("Night Ferry is a 1995 science fiction film.", false);
        check("The harvest failed (1995).", false);
        check("Night Ferry (released in 1995) lost money.", false);
        check("Night Ferry opened in May 1995.", false);
    }
}
