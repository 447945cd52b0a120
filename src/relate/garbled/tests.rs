//! Garbled copies, by texts of their own.

use super::super::sample::{FERRY, FERRY_REWRITE, document};
use super::*;
use crate::facts::{Dictionary, extract};
use crate::subject::Lexicon;

fn found(a: &str, b: &str) -> Vec<(GarbleKind, String)> {
    let (a, b) = (document(a), document(b));
    let dictionary = Dictionary::new(&Lexicon::default());
    let facts = (extract(&a, &dictionary), extract(&b, &dictionary));
    for garble in garbles((&a, &facts.0), (&b, &facts.1)) {
        assert!(a.text.as_str().get(garble.a.1.clone()).is_some());
        assert!(b.text.as_str().get(garble.b.1.clone()).is_some());
    }
    let garbles = garbles((&a, &facts.0), (&b, &facts.1));
    garbles
        .into_iter()
        .map(|garble| (garble.kind, garble.what))
        .collect()
}

/// Checks that just this is found, and nothing in the texts themselves.
#[track_caller]
fn check(a: &str, b: &str, kind: GarbleKind, what: &str) {
    assert_eq!(found(a, b), [(kind, what.to_owned())]);
    assert_eq!(found(a, a), []);
    assert_eq!(found(b, b), []);
}

/// Checks that a faithful rewrite is left alone.
#[track_caller]
fn check_faithful(a: &str, b: &str) {
    assert_eq!(found(a, b), []);
}

#[test]
fn a_number_that_changed_is_a_garble_and_a_rounder_one_is_not() {
    let a = "The society planted 1,189 oaks along the northern canal in March.";
    check(
        a,
        &a.replace("1,189", "1,819"),
        GarbleKind::Number,
        "`1,189 oaks` became `1,819 oaks`",
    );
    check_faithful(
        a,
        "In March the society planted about 1,200 oaks along the northern canal.",
    );
    check_faithful(
        a,
        "Along the northern canal the society planted more than 1,100 oaks.",
    );
    let bound = "The quarry employs more than 40 masons in the upper valley.";
    check(
        bound,
        &bound.replace("more than 40", "40"),
        GarbleKind::Number,
        "`more than 40 masons` became `40 masons`",
    );
    check_faithful(bound, &bound.replace("more than 40", "over 40"));
}

#[test]
fn a_day_that_changed_is_a_garble() {
    let a = "The choir of Halden sang the new mass in the cathedral on 4 May 2019.";
    check(
        a,
        &a.replace("4 May", "14 May"),
        GarbleKind::Date,
        "`4 May 2019` became `14 May 2019`",
    );
    check_faithful(
        a,
        "On 4 May 2019 the choir of Halden sang the new mass in the old cathedral.",
    );
}

#[test]
fn the_order_of_two_events_may_not_change() {
    let a = "The duke pardoned the rebels during the harvest festival at Thornby.";
    check(
        a,
        "The duke pardoned the rebels before the harvest festival at Thornby.",
        GarbleKind::Date,
        "`during` became `before`: the order in time changed",
    );
    check_faithful(
        "The duke pardoned the rebels before the masons finished the chapel.",
        "The masons finished the chapel after the duke pardoned the rebels.",
    );
}

#[test]
fn a_slip_of_a_letter_that_makes_another_word_is_a_garble() {
    let a = "The clinic treated the soldiers for a rare disease of the liver.";
    check(
        a,
        &a.replace("liver", "river"),
        GarbleKind::Slip,
        "`liver` became `river`, one letter apart",
    );
    check_faithful(
        a,
        "The clinics treated one soldier for rare diseases of the liver.",
    );
    check_faithful(
        "The theatre praised the colour of the painted harbour scenery.",
        "The theater praised the color of the painted harbor scenery.",
    );
}

#[test]
fn an_opposite_in_the_same_place_is_a_garble() {
    let a = "The ministry banned the export of raw timber from the southern islands.";
    check(
        a,
        &a.replace("banned", "allowed"),
        GarbleKind::Opposite,
        "`banned` became its opposite, `allowed`",
    );
    check_faithful(
        a,
        "The ministry did not allow the export of raw timber from the southern islands.",
    );
    check_faithful(
        "The museum sold the bronze lion to a collector in Lyon.",
        "A collector in Lyon bought the bronze lion from the museum.",
    );
}

#[test]
fn who_did_it_may_not_become_who_suffered_it() {
    let a = "The republic has meddled in local elections of its neighbours before, in Sweden and in Norway.";
    check(
        a,
        "The republic has also been a victim of meddling in local elections of its neighbours, in Sweden and in Norway.",
        GarbleKind::Role,
        "`has meddled` became `victim of meddling`: who does it and who suffers it are turned round",
    );
    check_faithful(
        "Smugglers meddled in the local elections of the northern islands in June.",
        "The islanders were victims of meddling in the local elections of the north in June.",
    );
    let sued = "Halvorsen sued Brackley over the broken mill in the spring.";
    check(
        sued,
        "Brackley sued Halvorsen over the broken mill in the spring.",
        GarbleKind::Role,
        "`Halvorsen sued` became `Brackley sued`: who does it to whom is turned round",
    );
    check_faithful(
        sued,
        "Brackley was sued by Halvorsen over the broken mill in the spring.",
    );
}

#[test]
fn a_negation_may_not_come_or_go() {
    let a = "The inspectors approved the repaired dam above the village in October.";
    check(
        a,
        "The inspectors did not approve the repaired dam above the village in October.",
        GarbleKind::Negation,
        "`approved` became `did not approve`",
    );
    check_faithful(
        "The inspectors refused to approve the repaired dam above the village.",
        "The inspectors did not approve the repaired dam above the village.",
    );
}

#[test]
fn those_without_a_part_may_not_be_included() {
    check(
        "The towns most often flooded by the lower river did not join the league.",
        "The league mainly includes the towns that are most often flooded by the lower river.",
        GarbleKind::Negation,
        "those who are said to have no part became those of `includes the towns`",
    );
}

#[test]
fn one_power_of_a_state_may_not_stand_for_another() {
    let a = "Parliament condemned the secret sale of the royal forest to a foreign bank.";
    check(
        a,
        "The government condemned the secret sale of the royal forest to a foreign bank.",
        GarbleKind::Subject,
        "`Parliament` became `The government`",
    );
    check_faithful(
        "Norway condemned the secret sale of the royal forest to a foreign bank.",
        "The Norwegian government condemned the secret sale of the royal forest to a foreign bank.",
    );
}

#[test]
fn a_list_may_not_lose_a_member_unless_it_says_so() {
    let a = "The league was founded by Brackley, Thornby, Halden and Ellery after the flood.";
    check(
        a,
        &a.replace(", Halden and", " and"),
        GarbleKind::List,
        "the list lost `Halden`",
    );
    check_faithful(
        a,
        "The league was founded after the flood by towns such as Brackley, Thornby and Ellery.",
    );
    check_faithful(
        a,
        "The league was founded by Ellery, Halden, Thornby and Brackley after the flood.",
    );
    let pair = "The guild opposes cheap rural and urban housing schemes of the county.";
    check(
        pair,
        "The guild opposes cheap rural housing schemes of the county.",
        GarbleKind::List,
        "`rural and urban housing` became `rural housing`",
    );
}

#[test]
fn quotations_may_be_cut_and_not_changed() {
    let a = "\"We rebuilt the mill with our own hands that winter,\" said the miller. \"Nobody from the county ever came.\"";
    check(
        a,
        &a.replace("own hands", "own money"),
        GarbleKind::Quotation,
        "`hands` became `money` in a quotation",
    );
    check(
        a,
        "The miller said: \"We rebuilt the mill with our own hands that winter. Nobody from the county ever came.\"",
        GarbleKind::Quotation,
        "two quotations became one",
    );
    check_faithful(
        a,
        "\"We rebuilt the mill with our own hands,\" the miller said.",
    );
    check_faithful(a, &a.replace('"', "\u{201d}"));
    let did_not = "\"They did not want to wait for the county any longer,\" said the miller.";
    check_faithful(did_not, &did_not.replace("did not", "didn't"));
}

#[test]
fn degrees_may_not_change() {
    let a = "Her bridge is one of the most daring structures of the whole valley.";
    check(
        a,
        "Her bridge is the most daring structure of the whole valley.",
        GarbleKind::Degree,
        "`one of the most daring` became `the most daring`",
    );
    check_faithful(
        a,
        "Her bridge is among the most daring structures of the whole valley.",
    );
    let charged = "Prosecutors have charged two brokers of the exchange with fraud.";
    check(
        charged,
        "Prosecutors have accused two brokers of the exchange of fraud.",
        GarbleKind::Degree,
        "`charged` became `accused`, which says less",
    );
    check_faithful(
        charged,
        "Two brokers of the exchange have been indicted for fraud by prosecutors.",
    );
}

#[test]
fn all_may_not_become_some() {
    let a = "All members of the orchestra signed the open letter about the hall.";
    check(
        a,
        "Some members of the orchestra signed the open letter about the hall.",
        GarbleKind::Extent,
        "`All members` became `Some members`",
    );
    check_faithful(
        a,
        "Every member of the orchestra signed the open letter about the hall.",
    );
    let once = "The bishop has condemned the sale of church bells to foreign dealers.";
    check(
        once,
        "The bishop has always condemned the sale of church bells to foreign dealers.",
        GarbleKind::Extent,
        "`has condemned` became `always condemned`",
    );
}

#[test]
fn what_may_be_is_not_what_is() {
    let a = "The landslide may have blocked the only road to the monastery.";
    check(
        a,
        "The landslide has blocked the only road to the monastery.",
        GarbleKind::Certainty,
        "`may have blocked` became `has blocked`",
    );
    check_faithful(
        a,
        "Possibly the landslide has blocked the only road to the monastery.",
    );
}

#[test]
fn what_is_said_of_one_namesake_may_not_be_said_of_the_other() {
    let text = |which: &str| {
        format!(
            "The {which} Stone Bridge carries two railway tracks over the gorge. \
             A new Stone Bridge was promised and an old Stone Bridge was mourned by everyone."
        )
    };
    check(
        &text("old"),
        &text("new"),
        GarbleKind::Subject,
        "what is said of the `old Stone Bridge` became said of the `new Stone Bridge`",
    );
}

#[test]
fn a_rewrite_that_keeps_the_facts_garbles_nothing() {
    check_faithful(FERRY, FERRY_REWRITE);
    check_faithful(FERRY, FERRY);
}

#[test]
fn odd_texts_are_no_trouble() {
    for text in [
        "",
        "...",
        "\"",
        "\u{201c}\u{201d}",
        "some such",
        "the most",
        "victim of",
        "\u{e9}\u{e9}\u{e9} and \u{e9}\u{e9}\u{e9}",
    ] {
        check_faithful(text, FERRY);
        check_faithful(FERRY, text);
    }
}

#[test]
fn one_changed_place_in_equal_sentences_needs_no_further_sign() {
    let a = "It opens in June, and more than 500 people have asked for tickets since Friday.";
    check(
        a,
        &a.replace("June", "July"),
        GarbleKind::Date,
        "`June` became `July`",
    );
    check(
        a,
        &a.replace("Friday", "Sunday"),
        GarbleKind::Date,
        "`Friday` became `Sunday`",
    );
    check(
        a,
        &a.replace("more than", "fewer than"),
        GarbleKind::Number,
        "`more than 500 people` became `fewer than 500 people`",
    );
    check(
        a,
        &a.replace("have asked", "have not asked"),
        GarbleKind::Negation,
        "`have asked` became `have not asked`",
    );
    check_faithful(a, &a.replace("have asked", "have queued"));
    let cost = "The new organ of the abbey will cost 1,189 marks, as the abbot told them.";
    check(
        cost,
        &cost.replace("1,189", "2,189"),
        GarbleKind::Number,
        "`1,189 marks` became `2,189 marks`",
    );
    check_faithful(cost, &cost.replace("1,189", "1,200"));
    let doubt = "This may have helped to calm the town after the fire.";
    check(
        doubt,
        &doubt.replace("may have", "has"),
        GarbleKind::Certainty,
        "`may have` became `has`",
    );
    let pilots = "Two pilots from Halden steered the convoy through the narrow strait by night.";
    check(
        pilots,
        &pilots.replace("Halden", "Ellery"),
        GarbleKind::Name,
        "`Halden` became `Ellery`",
    );
    check(
        pilots,
        &pilots.replace("Two", "Three"),
        GarbleKind::Number,
        "`Two pilots` became `Three pilots`",
    );
    let capital = "Last week Washington promised new money for the dikes along the lower river.";
    check_faithful(capital, &capital.replace("Washington", "America"));
    let fair = "The spring fair is held in Norway every year and draws thousands of visitors.";
    check(
        fair,
        &fair.replace("Norway", "Sweden"),
        GarbleKind::Name,
        "`Norway` became `Sweden`",
    );
    check_faithful(fair, &fair.replace("Norway", "Oslo"));
}
