//! Quantities as they come out of whole phrases, and texts that must not harm.

use super::super::super::token::tokens;
use super::super::shown::{check, check_no_count};
use super::*;

#[test]
fn counts_have_their_heads() {
    check("51 lighthouses closed.", &["count 51 lighthouses"]);
    check("51 coastal member towns", &["count 51 towns [2]"]);
    check(
        "90 clinics and rural pharmacies, as well as 12 labs",
        &["count 90 clinics +1", "count 12 labs"],
    );
    check("one surgeon resigned", &["count 1 surgeon"]);
    check("The 15-member panel met", &["count 15 member"]);
    check(
        "dozens of the town's bakeries",
        &["count [24,120) bakeries [1] vague"],
    );
    check("two U.S. senators", &["count 2 senators [1]"]);
}

#[test]
fn a_modifier_does_not_reach_over_and() {
    check(
        "more than 130 farms and 90 mills",
        &["count (130,) farms", "count 90 mills"],
    );
}

#[test]
fn definite_counts_are_known_before() {
    check("the two rivers", &["count 2 rivers known"]);
    check("both rivers", &["count 2 rivers known"]);
    check("the other three rivers", &["count 3 rivers known"]);
    check("the 40 rivers that dried up", &["count 40 rivers"]);
}

#[test]
fn one_without_a_noun_is_no_count() {
    for text in [
        "This one is blue.",
        "No one came.",
        "one of the few who stayed",
        "one of the singers",
        "One another",
        "the red one",
        "Not one boat sank",
        "one-on-one talks",
        "one of only a few northern towns",
    ] {
        check_no_count(text);
    }
}

#[test]
fn dates_that_were_found_are_left_alone() {
    let all = tokens("On 12 May 40 boats sank", 0);
    let date = 1..3;
    let found = quantities_of(&all, &[date]);
    assert_eq!(found, ["40"]);
}

fn quantities_of(all: &[Token], dates: &[Range<usize>]) -> Vec<String> {
    read(all, dates)
        .iter()
        .map(|q| q.written.to_string())
        .collect()
}

#[test]
fn names_that_are_money_are_paid() {
    use crate::facts::{Dictionary, read};
    for text in [
        "They lent USD 115.",
        "They lent 42 Lebanese Pounds.",
        "Sell Mex$ 10 million.",
        "They lent CNY3.",
    ] {
        let found = read(text, 0, &Dictionary::default(), None).quantities;
        let money = |q: &Quantity| matches!(q.kind, QuantityKind::Money(_));
        assert!(
            found.len() == 1 && found.iter().all(money),
            "{text}: {found:?}"
        );
    }
    let found = read("They flew with Apollo 11.", 0, &Dictionary::default(), None).quantities;
    assert!(
        found.iter().all(|q| q.kind == QuantityKind::Label),
        "{found:?}"
    );
}

#[test]
fn bad_date_ranges_do_no_harm() {
    let all = tokens("7 cats and 8 dogs", 0);
    assert_eq!(quantities_of(&all, &[0..0, 0..9]).len(), 0);
    assert_eq!(quantities_of(&all, &[0..1, 0..1]), ["8"]);
}

#[test]
fn extreme_numbers_do_no_harm() {
    for text in [
        "999999999999999999 trillion trillion million dozen",
        "999999999999999 trillion and a half trillion",
        "1 parsec 3.000000000000000001 picometres",
        "9.99999999999999999 x 10^12 MUSD",
        "about 999999999999999999e12 dozen lakh crore",
        "half of the 999999999999999 trillion trillion owls",
        "0.000000000000000001 nanoseconds per millennium",
        "nearly -999999999999999999 hundred trillion",
    ] {
        let _ = super::super::quantities(&tokens(text, 0), &[]);
    }
}

proptest::proptest! {
    #[test]
    fn no_words_do_harm(words in proptest::collection::vec(proptest::sample::select(WORDS), 0..24)) {
        let all = tokens(&words.concat(), 0);
        let found = super::super::quantities(&all, &[]);
        for pair in found.windows(2) {
            assert!(pair[0].tokens.end <= pair[1].tokens.start, "{words:?}");
        }
        for q in &found {
            assert!(q.tokens.start < q.tokens.end && q.tokens.end <= all.len(), "{words:?}");
        }
    }
}

/// What quantities are made of, with and without spaces.
const WORDS: &[&str] = &[
    "one ",
    "two ",
    "twenty",
    "-",
    " - ",
    "five",
    "hundred ",
    "thousand ",
    "million ",
    "trillion ",
    "and ",
    "a ",
    "half ",
    "third ",
    "thirds ",
    "quarter ",
    "of ",
    "the ",
    "in ",
    "out ",
    "1",
    "2 ",
    "3.5",
    "999999999999999999",
    "1,000 ",
    "/",
    "$",
    "€",
    "US",
    "%",
    " percent ",
    "m ",
    "km",
    "feet ",
    "foot ",
    "inches ",
    "years ",
    "old ",
    "aged ",
    "per ",
    "day ",
    "hour ",
    "more ",
    "than ",
    "at ",
    "least ",
    "up ",
    "to ",
    "from ",
    "between ",
    "rose ",
    "by ",
    "or ",
    "so ",
    "about ",
    "not ",
    "no ",
    "owls ",
    "red ",
    "Street ",
    "Five ",
    "Eyes ",
    "No",
    ".",
    ",",
    ":",
    "(",
    ")",
    "[",
    "]",
    "\"",
    "'s",
    "s ",
    "pm ",
    "BC ",
    "May ",
    "2018 ",
    "st ",
    "point ",
    "over ",
    "dozen ",
    "dozens ",
    "few ",
    "all ",
    "most ",
    "both ",
    "none ",
    "x",
    "10",
    "^",
    "e",
    "é",
    "\u{202f}",
    "½",
    "°",
    "C ",
    "minus ",
    "+",
    "<",
    ">",
    "=",
    "~",
    "–",
    "max ",
    "plus ",
    "MUSD ",
    "dollars ",
    "cents ",
    "dollar ",
    "won ",
    "second ",
    "21",
    "th ",
    "\n",
];

#[test]
fn long_texts_take_linear_time() {
    for part in [
        "one hundred and ",
        "1-",
        "5 to ",
        "a ",
        "two and a half million ",
        "1/2 ",
        "more than ",
        "one over ",
        "from 5 ",
        "$",
        "3 x 10 ^ ",
        "1 of ",
        "half of ",
        "five foot ",
        "( 1 ",
    ] {
        let text = part.repeat(60_000 / part.len());
        let _ = super::super::quantities(&tokens(&text, 0), &[]);
    }
}
