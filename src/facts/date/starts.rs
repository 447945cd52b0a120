//! Whether a date can begin with a token: nearly all tokens are turned away by one look.

use std::sync::LazyLock;

use super::calendar::{names, weekday};
use super::numbers::DECADES;
use super::parts::Unit;
use super::reader::Reader;
use crate::facts::numerals;
use crate::facts::token::TokenKind;
use crate::facts::wordlist::WordList;

/// The words beside numbers and the names of the calendar, as the files of the room look for them.
const OTHERS: &str = "\
    a an beginning calendar centuries century close coming current cy day days decade decades earlier early end \
    fall autumn final financial first fiscal following fortnight fortnights fy h half last late later mid middle month \
    months next now past preceding previous q quarter quarters same spring start summer that this tmrw to today \
    tomorrow tonight tonite upcoming great w world wwi wwii week weekend weekends weeks winter year years yesterday";

static STARTS: LazyLock<WordList> = LazyLock::new(|| {
    let mut words: Vec<String> = OTHERS.split_whitespace().map(str::to_owned).collect();
    words.extend(names().chain(DECADES).map(str::to_owned));
    words.extend(numerals::words());
    WordList::new(words)
});

/// Whether a date can begin at an index.
pub(super) fn may_start(reader: &Reader, at: usize) -> bool {
    let Some(token) = reader.get(at) else {
        return false;
    };
    match token.kind {
        TokenKind::Number => true,
        TokenKind::Symbol => token.is("'"),
        TokenKind::Word => STARTS.holds(&token.folded) && goes_on(reader, at),
    }
}

/// Whether what follows a common word leaves a date possible.
fn goes_on(reader: &Reader, at: usize) -> bool {
    let next = reader.folded(at + 1);
    match reader.folded(at) {
        "to" => next == "date",
        "a" | "an" => {
            let timed = matches!(next, "couple" | "minute" | "min");
            timed || Unit::of(next).is_some() || weekday(next).is_some()
        }
        "half" => next == "an",
        "that" | "same" | "preceding" => Unit::of(next).is_some(),
        _ => true,
    }
}
