//! Parts of a whole: `three of the five countries`, `one in ten`, `half of`, `most members`, `none of the`.
//!
//! A share without a stated whole has the whole `[1, 1]`: half of the members is `{1/2}` of it.

use num_rational::Ratio;

use super::super::token::Token;
use super::interval::{End, Interval, Number};
use super::look::{back, is_number, is_word, word};
use super::numbers::{self, Form, Numeral, integer};
use super::{Approx, head, noun_words, times, units};

/// A whole behind a part, and where its words end.
pub(super) struct Whole {
    /// The number of the whole.
    pub(super) value: Number,
    /// Where the words end; the head begins there.
    pub(super) end: usize,
}

/// The whole behind a part whose number ends at a token.
pub(super) fn whole(tokens: &[Token], part: &Numeral) -> Option<Whole> {
    let at = part.end;
    match word(tokens, at) {
        "of" => of_the(tokens, at + 1, part),
        "out" if word(tokens, at + 1) == "of" => out_of(tokens, at + 2, part),
        "-" if word(tokens, at + 1) == "out" => out_of(tokens, at + 4, part),
        "in" => one_in(tokens, at + 1, part),
        _ => one_thing_in(tokens, at, part),
    }
}

/// `one reviewer in five`; not `one goal in ten games`.
fn one_thing_in(tokens: &[Token], at: usize, part: &Numeral) -> Option<Whole> {
    let spelled = word(tokens, at - 1) == "one" && part.value == integer(1);
    let thing = tokens.get(at).is_some_and(Token::is_word);
    let found = one_in(tokens, at + 2, part)
        .filter(|_| spelled && thing && word(tokens, at + 1) == "in")?;
    let next = word(tokens, found.end);
    let counts = next.ends_with('s') && !matches!(next, "is" | "was" | "has" | "does" | "says");
    (!counts && found.value <= integer(1000)).then_some(found)
}

fn number(tokens: &[Token], at: usize) -> Option<Numeral> {
    numbers::numeral(tokens, at, false, true).filter(|found| found.form == Form::Cardinal)
}

/// `three of the five`, `two of its 28`, `3 of 5`.
fn of_the(tokens: &[Token], at: usize, part: &Numeral) -> Option<Whole> {
    let step = before_whole(tokens, at);
    let whole = number(tokens, at + step)?;
    let fits = whole.value >= part.value
        && (step > 0
            || part.form == Form::Fraction
            || is_number(tokens, at) == is_number(tokens, part.end - 1));
    // "9 of 2018" is a date, "three of 200 metres" a measure.
    let measured = units::unit_at(tokens, whole.end).is_some();
    (fits && !measured).then_some(Whole {
        value: whole.value,
        end: whole.end,
    })
}

/// How many words lie between `of` and the number of the whole: `the`, `their last`, `the company's`.
fn before_whole(tokens: &[Token], at: usize) -> usize {
    let the = usize::from(determines(word(tokens, at)));
    let last = usize::from(
        the == 1
            && matches!(
                word(tokens, at + 1),
                "last" | "first" | "past" | "remaining" | "top" | "original"
            ),
    );
    let owner =
        (the..the + 4).find(|&step| word(tokens, at + step) == "'s" || !is_word(tokens, at + step));
    match owner {
        Some(step) if word(tokens, at + step) == "'s" => step + 1,
        _ => the + last,
    }
}

fn determines(word: &str) -> bool {
    matches!(
        word,
        "the" | "its" | "their" | "these" | "those" | "our" | "his" | "her" | "all" | "every"
    )
}

/// `seven out of ten`, `nine out of every ten`.
fn out_of(tokens: &[Token], at: usize, part: &Numeral) -> Option<Whole> {
    let step = usize::from(determines(word(tokens, at)));
    let whole = number(tokens, at + step)?;
    (whole.value >= part.value).then_some(Whole {
        value: whole.value,
        end: whole.end,
    })
}

/// `one in five`, `two in every three`; not `killed 5 in 10 days`, `three in 2018`.
fn one_in(tokens: &[Token], at: usize, part: &Numeral) -> Option<Whole> {
    let every = usize::from(word(tokens, at) == "every");
    let whole = number(tokens, at + every)?;
    let unit = units::unit_at(tokens, whole.end).is_some();
    let year = is_number(tokens, at)
        && (1000..=2100).contains(&whole.value.to_integer())
        && !word(tokens, at).contains(',');
    let small =
        part.value <= integer(20) && whole.value > part.value && part.form == Form::Cardinal;
    let alike = is_number(tokens, at + every) == is_number(tokens, part.end - 1)
        || part.value == integer(1);
    let likely = part.value == integer(1)
        || every == 1
        || whole.value <= integer(10)
        || whole.value == integer(100);
    let timed = times::is_month(word(tokens, whole.end)) || word(tokens, whole.end) == ":";
    (!unit && !year && small && alike && likely && !timed).then_some(Whole {
        value: whole.value,
        end: whole.end,
    })
}

/// A share in words, with the whole that it is taken of.
pub(super) struct Share {
    /// The share of the whole.
    pub(super) set: Interval,
    /// The number that stands for it: 1/2 for `half`.
    pub(super) written: Number,
    /// How sure the words are.
    pub(super) approx: Approx,
    /// The whole.
    pub(super) whole: Number,
    /// Where the words end; the head begins there.
    pub(super) end: usize,
}

/// The share that begins at a token: `most of the 28`, `all 28`, `none of the`, `a majority of`.
pub(super) fn share(tokens: &[Token], at: usize) -> Option<Share> {
    let half = Ratio::new(1, 2);
    let one = integer(1);
    let (low, high, written, next) = match word(tokens, at) {
        "most" if back(tokens, at, 1) != "the" && back(tokens, at, 1) != "at" => {
            (End::Open(half), End::Closed(one), one, at + 1)
        }
        "majority" if word(tokens, at + 1) == "of" => {
            (End::Open(half), End::Closed(one), one, at + 1)
        }
        "minority" if word(tokens, at + 1) == "of" => {
            (End::Closed(integer(0)), End::Open(half), integer(0), at + 1)
        }
        "all" => (End::Closed(one), End::Closed(one), one, at + 1),
        "none" if word(tokens, at + 1) == "of" => (
            End::Closed(integer(0)),
            End::Closed(integer(0)),
            integer(0),
            at + 1,
        ),
        _ => return None,
    };
    let set = Interval { low, high };
    let of = usize::from(word(tokens, next) == "of");
    let the = usize::from(determines(word(tokens, next + of)));
    let group = next + of + the;
    let approx = if written == one && low != high {
        Approx::Vague
    } else {
        Approx::None
    };
    if let Some(whole) = number(tokens, group)
        .filter(|whole| whole.value >= one && units::unit_at(tokens, whole.end).is_none())
    {
        let counted = head::head(tokens, whole.end, false).is_some();
        let found = Share {
            set: set.scale(whole.value),
            written: written * whole.value,
            approx,
            whole: whole.value,
            end: whole.end,
        };
        return counted.then_some(found);
    }
    let people = is_word(tokens, group) && noun_words::is_plural(word(tokens, group));
    let stated = match word(tokens, at) {
        "all" => false,
        "most" => of == 1 && the == 1 || people,
        _ => true,
    };
    let times = units::is_unit_word(word(tokens, group));
    (stated && !times && head::head(tokens, group, false).is_some()).then_some(Share {
        set,
        written,
        approx,
        whole: one,
        end: group,
    })
}

#[cfg(test)]
mod tests {
    use super::super::shown::check;

    #[test]
    fn parts_know_their_whole() {
        check(
            "Three of the five orchards bloomed.",
            &["part of 5 3 orchards"],
        );
        check("seven out of ten pupils", &["part of 10 7 pupils"]);
        check("one in five adults", &["part of 5 1 adults"]);
        check("one reviewer in five agreed", &["part of 5 1"]);
        check("one goal in ten games", &["count 1 goal", "count 10 games"]);
        check("half of the 28 bridges", &["part of 28 14 bridges"]);
        check("all 28 bridges", &["part of 28 28 bridges"]);
        check(
            "most of the 28 bridges",
            &["part of 28 (14,28] bridges vague"],
        );
    }

    #[test]
    fn shares_without_a_whole_are_of_one() {
        check("two thirds of the bridges", &["part of 1 2/3 bridges"]);
        check("a majority of voters", &["part of 1 (1/2,1] voters vague"]);
        check("none of the bridges", &["part of 1 0 bridges"]);
        check("half the bridges", &["part of 1 1/2 bridges"]);
    }

    #[test]
    fn other_words_are_no_parts() {
        check("killed 5 in 10 days", &["count 5", "duration 10 day"]);
        check("the most bridges, all the time, at most once", &[]);
    }
}
