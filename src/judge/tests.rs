//! Each kind of claim by one sentence that it holds by, and one that it only seems to.

use super::Stance::{self, Agrees, Compatible, Contradicts, Silent};
use crate::source::Sources;

/// Judges a claim by a source of its own, without a subject.
#[track_caller]
fn check(claim: &str, evidence: &str, stance: Stance) {
    let yaml = format!("claims:\n  - {claim:?}\n");
    let claims = crate::claims::parse("claims.yaml", &yaml).expect("the claim is well written");
    let sources = Sources::from_memory(vec![(
        "source.txt".to_owned(),
        evidence.as_bytes().to_vec(),
    )]);
    let checked = crate::check(&claims, &sources, None);
    let found = &checked.judgements[0].stances[0];
    assert_eq!(
        found.stance, stance,
        "{claim} by {evidence}: {} ({})",
        found.reason, found.note
    );
}

#[test]
fn statement() {
    check(
        "The orchestra cancelled the tour.",
        "The orchestra cancelled the tour.",
        Agrees,
    );
    check(
        "The orchestra cancelled the tour.",
        "The orchestra did not cancel the tour.",
        Contradicts,
    );
    check(
        "The orchestra cancelled the tour.",
        "The orchestra may cancel the tour.",
        Compatible,
    );
    check(
        "The orchestra cancelled the tour.",
        "The festival praised the tour.",
        Silent,
    );
}

#[test]
fn roles() {
    check(
        "Ravenna defeated Lugo in the final.",
        "Lugo was defeated by Ravenna in the final.",
        Agrees,
    );
    check(
        "Ravenna defeated Lugo in the final.",
        "Lugo defeated Ravenna in the final.",
        Contradicts,
    );
}

#[test]
fn slot() {
    check(
        "Marta Lind unveiled the Aurora telescope in Tromso.",
        "Marta Lind unveiled the Aurora telescope in Tromso.",
        Agrees,
    );
    check(
        "Marta Lind unveiled the Aurora telescope.",
        "Jonas Berg unveiled the Aurora telescope.",
        Contradicts,
    );
}

#[test]
fn shares() {
    check(
        "Most bakeries in Lund closed.",
        "All bakeries in Lund closed.",
        Agrees,
    );
    check(
        "All bakeries in Lund closed.",
        "Most bakeries in Lund closed.",
        Compatible,
    );
}

#[test]
fn ratio() {
    check(
        "There were two nurses for every doctor.",
        "The letter was signed by 12 doctors and 24 nurses.",
        Agrees,
    );
    check(
        "There were two nurses for every doctor.",
        "The letter was signed by 12 doctors and 60 nurses.",
        Contradicts,
    );
}

#[test]
fn order() {
    let list = "The plan names these aims:\n\n- Restore the reef near the old harbour.\n- Repair the lighthouse on the cape.\n- Reopen the ferry school for pilots.\n";
    check("First on the list stands the reef.", list, Agrees);
    check(
        "First on the list stands the lighthouse.",
        list,
        Contradicts,
    );
}

#[test]
fn office() {
    check(
        "France's president is Emmanuel Macron.",
        "French President Emmanuel Macron opened the fair.",
        Agrees,
    );
    check(
        "France's president is Nora Dahl.",
        "French President Emmanuel Macron opened the fair.",
        Contradicts,
    );
}

#[test]
fn comparison() {
    check(
        "Companies outnumbered governments.",
        "Governments were outnumbered by companies.",
        Agrees,
    );
    check(
        "Governments outnumbered companies.",
        "Governments were outnumbered by companies.",
        Contradicts,
    );
}

#[test]
fn reason() {
    check(
        "Norway gave no reason.",
        "Norway did not say why it left.",
        Agrees,
    );
    check(
        "Norway explained that the text was too vague.",
        "Norway did not say why it left.",
        Contradicts,
    );
    check("Norway gave no reason.", "Norway left the talks.", Silent);
}

#[test]
fn a_denial_hangs_on_any_verb_or_noun() {
    check(
        "Captain Ferro took part in the mutiny.",
        "Captain Ferro had no role in the mutiny.",
        Contradicts,
    );
    check(
        "Owen Pryce is a soldier.",
        "Owen Pryce is a tailor who refused to become a soldier.",
        Contradicts,
    );
    check(
        "Owen Pryce is a tailor.",
        "Owen Pryce is a tailor who refused to become a soldier.",
        Agrees,
    );
    check(
        "The Orm is a canal.",
        "The Orm is not a river but a canal.",
        Agrees,
    );
}

#[test]
fn a_denial_of_a_part_leaves_the_whole_open() {
    for (claim, evidence) in [
        ("Ardle had a school.", "Ardle had no school until 1911."),
        (
            "Petra Hollis danced Giselle.",
            "Petra Hollis never danced Giselle again.",
        ),
        (
            "Petra Hollis was a member of the academy.",
            "Petra Hollis is no longer a member of the academy.",
        ),
        (
            "The judges attended the hearing.",
            "Some of the judges did not attend the hearing.",
        ),
        (
            "The almanac was printed in 1988.",
            "The almanac was not printed in 1987.",
        ),
    ] {
        check(claim, evidence, Silent);
    }
}

#[test]
fn opposites_exclude_each_other_in_one_place_and_time() {
    check(
        "The viaduct was finished before the war.",
        "The viaduct was finished after the war.",
        Contradicts,
    );
    check(
        "Wages in Torvald rose.",
        "Wages in Torvald fell in May.",
        Silent,
    );
    check(
        "Norrby have never lost the shield.",
        "Norrby have never won the shield.",
        Silent,
    );
}

#[test]
fn words_that_end_in_of() {
    // A passage of two words, the second of which promises a name.
    check("Ada Moor led the Bureau of", "Bureau of", Silent);
}
