//! Whether a month or weekday that stands alone is one, or a verb, a person, a paper or a habit.

use super::calendar::{Named, month, weekday};
use super::reader::Reader;

/// Words before a weekday that make it a habit or a name.
const NO_WEEKDAY_AFTER: &[&str] = &[
    "every", "each", "any", "other", "good", "black", "cyber", "ash", "palm", "easter", "bloody",
    "super", "fat", "holy", "maundy", "shrove", "per", "mr", "mrs", "ms", "casual", "a", "most",
    "some", "first", "second", "third", "fourth", "fifth",
];

/// Names that begin with a weekday: papers and broadcasts.
const NO_WEEKDAY_BEFORE: &[&str] = &[
    "times",
    "telegraph",
    "mirror",
    "express",
    "mail",
    "mercury",
    "herald",
    "independent",
    "post",
    "school",
    "roast",
    "best",
    "league",
    "club",
    "sabbath",
    "night's",
    "people",
    "morning",
    "today",
];

pub(super) fn is_bare_weekday(reader: &Reader, at: usize, short: bool, led: bool) -> bool {
    let led = led || reader.follows(at, &["on", "last", "next", "this", "since", "until", "by"]);
    let habit = reader.is(at + 1, &["mornings", "afternoons", "evenings", "nights"]);
    let named = habit
        || reader.follows(at, NO_WEEKDAY_AFTER)
        || (reader.is(at + 1, NO_WEEKDAY_BEFORE) && reader.capital_word(at + 1))
        || (reader.phrase(at + 1, &["night", "live"])
            || reader.phrase(at + 1, &["night", "football"]));
    let sure = !short || (led && reader.capital_word(at) && !reader.capital_word(at + 1));
    let hyphened = reader.chained_before(at) && !led;
    !named && sure && !hyphened
}

/// Months whose names are also other words: `may`, `march`, `august`, and `mar`, `dec`, `jan`, `sep` are not among them.
pub(super) fn doubtful(month: i8) -> bool {
    matches!(month, 3 | 5 | 8)
}

/// Prepositions and adjectives that a bare month follows.
const BEFORE_MONTH: &[&str] = &[
    "in",
    "on",
    "since",
    "by",
    "until",
    "till",
    "last",
    "this",
    "next",
    "early",
    "late",
    "mid",
    "of",
    "during",
    "from",
    "between",
    "through",
    "before",
    "after",
    "around",
    "past",
    "earlier",
    "later",
    "previous",
    "coming",
    "throughout",
];

/// Words before `of May`, which could also be a person of that name.
const BEFORE_OF_MAY: &[&str] = &[
    "month",
    "end",
    "beginning",
    "start",
    "middle",
    "week",
    "half",
    "days",
    "part",
    "weeks",
    "close",
    "ides",
];

pub(super) fn is_bare_month(reader: &Reader, at: usize, after: usize, led: bool) -> bool {
    let Some(Named { value, short }) = month(reader.folded(at)) else {
        return false;
    };
    // `in June 632` is of a year that is not looked for.
    let early = reader
        .digits(after)
        .is_some_and(|year| (100..1000).contains(&year))
        && reader.breaks(after + 1);

    let capital = reader.capital_word(at);
    let sure = led;
    let led = led || reader.follows(at, BEFORE_MONTH);
    let named = reader.capital_word(after)
        && weekday(reader.folded(after)).is_none()
        && (matches!(value, 4 | 5 | 6 | 8) || short);
    // `proposed by May` may be a person; only prepositions of time alone are sure of the month.
    let person = value == 5
        && !sure
        && (reader.follows(
            at,
            &["by", "from", "before", "after", "on", "past", "through"],
        ) || (reader.follows(at, &["of"]) && !(at > 1 && reader.is(at - 2, BEFORE_OF_MAY))));
    let possessor = value == 5 && reader.is(after, &["'s"]);
    let closes = reader.get(after).is_none_or(|next| !next.is_word());
    let other =
        doubtful(value) && !capital && !(reader.follows(at, &["in", "since", "until"]) && closes);
    let hyphened = reader.chained_after(after) && month(reader.folded(after + 1)).is_none();
    led && !early && !named && !person && !possessor && !other && !hyphened
}

#[cfg(test)]
mod tests {
    use crate::facts::date::testing::check;

    #[test]
    fn words_that_are_also_months_need_a_preposition() {
        check("They may march in second gear under an august sun.", &[]);
        check(
            "In March the sea froze; in May it thawed.",
            &[
                "March: 2018-03-01..2018-03-31",
                "May: 2018-05-01..2018-05-31",
            ],
        );
        check("May said the plan by May was dead.", &[]);
        check(
            "The house of April Jones burned down in June Miller Park.",
            &[],
        );
        check("The rebels march 5 miles and may 3 times turn back.", &[]);
    }

    #[test]
    fn habits_and_names_are_no_weekdays() {
        check(
            "Every Friday the Sunday Times prints a Black Friday ad.",
            &[],
        );
        check("The pool is open Friday mornings and on Mondays.", &[]);
        check("She sat in the sun and wed.", &[]);
        check("A crane fell on Wednesday.", &["Wednesday: 2018-11-07"]);
    }
}
