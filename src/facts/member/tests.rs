//! Memberships as sentences state them: who is in and who is not.

use super::{Target, Who};
use crate::facts::{Dictionary, read};
use crate::subject::Lexicon;

/// A dictionary with a subject and a group of four towns.
fn dictionary() -> Dictionary {
    let towns = ["Lund", "Visby", "Kiruna", "Falun"].map(str::to_owned);
    Dictionary::new(&Lexicon {
        subject: Some("Harbour Pact".to_owned()),
        groups: vec![("Northern League".to_owned(), towns.to_vec())],
        ..Lexicon::default()
    })
}

/// Names with an act towards the subject, with `+` when they are in and `-` when they are not, in the order of the names.
#[track_caller]
fn check(sentence: &str, expected: &[&str]) {
    let reading = read(sentence, 0, &dictionary(), None);
    let mut found: Vec<String> = reading
        .members
        .iter()
        .filter(|member| member.target != Target::Other)
        .filter_map(|member| match &member.who {
            Who::One(key) => Some(format!("{}{key}", if member.joined { '+' } else { '-' })),
            Who::Group(..) => None,
        })
        .collect();
    found.sort_by(|a, b| a[1..].cmp(&b[1..]));
    found.dedup();
    assert_eq!(found, expected, "{sentence}");
}

#[test]
fn acts_of_one_class_have_a_sign() {
    check("Lund signed the Harbour Pact.", &["+lund"]);
    check("Lund declined to sign the Harbour Pact.", &["-lund"]);
    check("Lund has yet to join the Harbour Pact.", &["-lund"]);
}

#[test]
fn a_passive_act_is_done_by_its_agent() {
    check(
        "The Harbour Pact was signed by Lund and Visby.",
        &["+lund", "+visby"],
    );
}

#[test]
fn a_list_after_a_colon_names_those_who_act() {
    check(
        "Three towns signed: Lund, Visby and Falun.",
        &["+falun", "+lund", "+visby"],
    );
}

#[test]
fn company_in_declining_declines_too() {
    check(
        "Lund joined Visby in declining to sign the Harbour Pact.",
        &["-lund", "-visby"],
    );
}

#[test]
fn so_have_takes_up_the_act_before() {
    check(
        "Lund has signed the Harbour Pact, and so have Visby and Falun.",
        &["+falun", "+lund", "+visby"],
    );
}

#[test]
fn a_bare_do_takes_up_the_act_before() {
    check(
        "Lund signed the Harbour Pact; Visby did not.",
        &["+lund", "-visby"],
    );
}

#[test]
fn exceptions_did_the_opposite() {
    check(
        "All members of the Northern League except Kiruna signed the Harbour Pact.",
        &["-kiruna"],
    );
}

#[test]
fn the_rest_of_a_group_whose_part_is_listed_is_not_in() {
    check(
        "Three of the four members of the Northern League signed the Harbour Pact: Lund, Visby and Falun.",
        &["+falun", "-kiruna", "+lund", "+visby"],
    );
}

#[test]
fn a_list_shorter_than_the_part_closes_nothing() {
    check(
        "Three of the four members of the Northern League signed the Harbour Pact, including Lund.",
        &["+lund"],
    );
}

#[test]
fn an_owned_absence_keeps_its_owner_out() {
    check(
        "Lund's absence from the Harbour Pact surprised the port.",
        &["-lund"],
    );
}

#[test]
fn an_act_towards_something_else_is_not_one_towards_the_subject() {
    let reading = read(
        "Lund signed a lease with the ferry.",
        0,
        &dictionary(),
        None,
    );
    assert!(
        reading
            .members
            .iter()
            .all(|member| member.target == Target::Other)
    );
}
