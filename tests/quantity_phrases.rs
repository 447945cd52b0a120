//! Every phrase that a quantity is written with, and the set of numbers that it allows.
//!
//! A row is a phrase and what comes out: kind, set, unit and how sure the words are. Counts are of the whole numbers.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use factlint::facts::{Approx, End, Interval, Quantity, QuantityKind, Role, quantities, tokens};

/// Bounds, open and closed.
const BOUNDS: &[(&str, &str)] = &[
    ("51 gulls", "count 51"),
    ("exactly 51 gulls", "count 51 exact"),
    ("a total of 51 gulls", "count 51"),
    ("more than 51 gulls", "count (51,)"),
    ("over 51 gulls", "count (51,)"),
    ("above 51 gulls", "count (51,)"),
    ("upwards of 51 gulls", "count (51,)"),
    ("in excess of 51 gulls", "count (51,)"),
    ("51-plus gulls", "count [51,)"),
    ("exceeding 51 gulls", "count (51,)"),
    ("at least 51 gulls", "count [51,)"),
    ("no fewer than 51 gulls", "count [51,)"),
    ("no less than 51 gulls", "count [51,)"),
    ("a minimum of 51 gulls", "count [51,)"),
    ("51 or more gulls", "count [51,)"),
    ("fewer than 51 gulls", "count [0,51)"),
    ("less than 51 gulls", "count [0,51)"),
    ("under 51 gulls", "count [0,51)"),
    ("below 51 gulls", "count [0,51)"),
    ("sub-51 gulls", "count [0,51)"),
    ("at most 51 gulls", "count [0,51]"),
    ("up to 51 gulls", "count [0,51]"),
    ("no more than 51 gulls", "count [0,51]"),
    ("as many as 51 gulls", "count [0,51] about"),
    ("a maximum of 51 gulls", "count [0,51]"),
    ("did not exceed 51 gulls", "count [0,51]"),
    ("not more than 51 gulls", "count [0,51]"),
];

/// Near a number, between two, of an order.
const VAGUE: &[(&str, &str)] = &[
    ("nearly 50 gulls", "count [45,50) near-below"),
    ("almost 50 gulls", "count [45,50) near-below"),
    ("just under 50 gulls", "count [45,50) near-below"),
    ("close to 50 gulls", "count [45,50) near-below"),
    ("approaching 50 gulls", "count [45,50) near-below"),
    ("just over 50 gulls", "count (50,55] near-above"),
    ("slightly more than 50 gulls", "count (50,55] near-above"),
    ("about 50 gulls", "count [45,55] about"),
    ("around 50 gulls", "count [45,55] about"),
    ("some 50 gulls", "count [45,55] about"),
    ("roughly 50 gulls", "count [45,55] about"),
    ("approximately 50 gulls", "count [45,55] about"),
    ("~50 gulls", "count [45,55] about"),
    ("50 or so gulls", "count [45,55] about"),
    ("50-odd gulls", "count [45,55] about"),
    ("an estimated 50 gulls", "count [45,55] about"),
    ("between 20 and 30 gulls", "count [20,30]"),
    ("20 to 30 gulls", "count [20,30]"),
    ("20–30 gulls", "count [20,30]"),
    ("20-30 gulls", "count [20,30]"),
    ("dozens of gulls", "count [24,120) vague"),
    ("scores of gulls", "count [40,200) vague"),
    ("hundreds of gulls", "count [200,1000) vague"),
    ("thousands of gulls", "count [2000,10000) vague"),
    (
        "tens of millions of gulls",
        "count [20000000,100000000) vague",
    ),
    ("several gulls", "count [3,12) vague"),
    ("a few gulls", "count [2,8) vague"),
    ("a handful of gulls", "count [2,8) vague"),
    ("many gulls", ""),
];

/// Numbers in words, fractions and scales.
const NUMBERS: &[(&str, &str)] = &[
    ("a dozen gulls", "count 12"),
    ("a couple of gulls", "count 2"),
    ("a pair of gulls", "count 2"),
    ("half a million gulls", "count 500000"),
    ("two and a half million gulls", "count 2500000"),
    ("1.2 million gulls", "count 1200000"),
    ("three hundred and five gulls", "count 305"),
    ("3 1/2 miles", "measure 7/2 mile"),
    ("two-thirds of gulls", "part of 1 2/3"),
    ("a quarter of gulls", "part of 1 1/4"),
    ("3.5m gulls", "count 3500000"),
    ("a 3.5m wall", "measure 7/2 metre"),
    ("$1.2bn", "money 1200000000 dollar"),
    ("$1.2 million", "money 1200000 dollar"),
    ("most of the 28 gulls", "part of 28 (14,28] vague"),
    ("a majority of gulls", "part of 1 (1/2,1] vague"),
    ("half of the 28 gulls", "part of 28 14"),
    ("all 28 gulls", "part of 28 28"),
    ("none of the 28 gulls", "part of 28 0"),
    ("three of the five gulls", "part of 5 3"),
];

/// Units, rates, ages, shares and changes.
const UNITS: &[(&str, &str)] = &[
    ("50mph", "measure 50 mile per hour"),
    ("50 miles an hour", "measure 50 mile per hour"),
    ("100 tonnes per day", "measure 100 tonne per day"),
    ("$2 a share", "money 2 dollar per share"),
    ("5 landings a day", "count 5 per day"),
    ("a 15-year-old gull", "age 15 year"),
    ("aged 15", "age 15 year"),
    ("25 years working", "duration 25 year"),
    ("5 percent", "percent 5"),
    ("up 5 percent", "percent 5 delta"),
    ("5 percentage points", "points 5 percentage point"),
    ("rose from 5 to 7", "count 5 from; count 7 to"),
    ("fell by 3", "count 3 delta"),
    ("the 100th anniversary", "ordinal 100"),
    ("the 21st century", "ordinal 21"),
];

/// Numbers that count nothing.
const NO_COUNTS: &[&str] = &[
    "the \"Five Eyes\"",
    "9/11",
    "Group of 7",
    "the G20",
    "5G",
    "a Model 3",
    "World War II",
    "Section 427",
    "one of only a few northern ports",
    "this one",
    "no one",
    "the 22nd amendment",
    "the 2016 elections",
    "in the 1940s, 1950s and 1960s",
    "(Nov. 13, 2018)",
    "Nov 16 2018",
    "5:13pm",
    "Page 3 of 3",
    "Show Comments (0)",
    "[1]",
    "12/11/2018",
];

fn ends(set: &Interval) -> String {
    if let Some(point) = set.as_point() {
        return point.to_string();
    }
    let low = match set.low {
        End::Unbounded => "(".to_owned(),
        End::Open(number) => format!("({number}"),
        End::Closed(number) => format!("[{number}"),
    };
    let high = match set.high {
        End::Unbounded => ")".to_owned(),
        End::Open(number) => format!("{number})"),
        End::Closed(number) => format!("{number}]"),
    };
    format!("{low},{high}")
}

fn kind(kind: &QuantityKind) -> String {
    match kind {
        QuantityKind::Count => "count".to_owned(),
        QuantityKind::Money(_) => "money".to_owned(),
        QuantityKind::Percent => "percent".to_owned(),
        QuantityKind::PercentagePoints => "points".to_owned(),
        QuantityKind::Measure => "measure".to_owned(),
        QuantityKind::Duration => "duration".to_owned(),
        QuantityKind::Age => "age".to_owned(),
        QuantityKind::PartOf(whole) => format!("part of {}", ends(whole)),
        QuantityKind::Ordinal => "ordinal".to_owned(),
        QuantityKind::Label => "label".to_owned(),
    }
}

fn show(found: &Quantity) -> String {
    let sure = match found.approx {
        Approx::None => "",
        Approx::About => " about",
        Approx::NearBelow => " near-below",
        Approx::NearAbove => " near-above",
        Approx::Vague => " vague",
    };
    let role = match found.role {
        Role::Level => "",
        Role::Delta => " delta",
        Role::From => " from",
        Role::To => " to",
    };
    let unit = found.unit.as_ref().map(|unit| format!(" {}", unit.name));
    let exact = if found.exact { " exact" } else { "" };
    let unit = unit.unwrap_or_default();
    let (kind, set) = (kind(&found.kind), ends(&found.set));
    format!("{kind} {set}{unit}{sure}{exact}{role}")
}

#[track_caller]
fn check(rows: &[(&str, &str)]) {
    for (phrase, expected) in rows {
        let found = quantities(&tokens(phrase, 0), &[]);
        let shown: Vec<String> = found.iter().map(show).collect();
        assert_eq!(shown.join("; "), *expected, "{phrase}");
    }
}

#[test]
fn bounds_open_and_close_the_ends() {
    check(BOUNDS);
}

#[test]
fn vague_words_have_a_support() {
    check(VAGUE);
}

#[test]
fn numbers_are_exact() {
    check(NUMBERS);
}

#[test]
fn units_and_roles_are_kept() {
    check(UNITS);
}

#[test]
fn names_orders_and_dates_are_no_counts() {
    for phrase in NO_COUNTS {
        let found = quantities(&tokens(phrase, 0), &[]);
        let counts = |found: &Quantity| found.kind == QuantityKind::Count && !found.anaphoric;
        assert!(!found.iter().any(counts), "{phrase}: {found:?}");
    }
}

#[test]
fn definite_counts_refer_back() {
    for phrase in ["the two gulls", "both gulls"] {
        assert!(quantities(&tokens(phrase, 0), &[])[0].anaphoric, "{phrase}");
    }
}

#[test]
fn units_convert_without_rounding() {
    for (one, other) in [
        ("3 km", "3,000 metres"),
        ("1 mile", "1,760 yards"),
        ("2 weeks", "14 days"),
        ("12 months", "1 year"),
        ("1 tonne", "1000 kilograms"),
        ("1 square mile", "640 acres"),
        ("36 km/h", "10 m/s"),
        ("0.5 percentage points", "50 basis points"),
        ("1 foot", "30.48 cm"),
    ] {
        let base = |text: &str| quantities(&tokens(text, 0), &[])[0].base_set();
        assert_eq!(base(one), base(other), "{one}, {other}");
    }
}

#[test]
fn counts_are_of_whole_numbers() {
    let found = quantities(&tokens("more than 50 gulls", 0), &[]);
    assert_eq!(found[0].base_set().low, End::Closed(51.into()));
}
