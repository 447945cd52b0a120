//! Whose clause it is: `Ada Moor's brother died in 1950` and `a pupil of Ada Moor, who died in 1950` say nothing of the
//! day that Ada Moor's pupil died.

use std::ops::Range;

use super::align::{Place, Unit, What, likeness};
use super::definition::subject;
use crate::facts::{Clause, Name, Reading, Tag, lexicon, same_name};

/// Whether the clause of a passage is about what the claim's clause is about: the head of its subject is that of the
/// claim's, or points back. `found` has the places of `units` in the passage.
pub(super) fn is_of_subject(
    (claim, claimed): (&Reading, &Clause),
    (evidence, stated): (&Reading, &Clause),
    units: &[Unit],
    found: &[Place],
) -> bool {
    let Some(wanted) = head(claim, claimed) else {
        return true;
    };
    // Over a passive it is not the subject that acts.
    let turned = stated.passive && !claimed.passive;
    let unit = units
        .iter()
        .zip(found)
        .find(|(unit, _)| covers(claim, unit.at, wanted));
    // `The choir that Moor founded`: who is named after it is not meant by it.
    let pronoun = evidence.tags.get(stated.subject.start) == Some(&Tag::Pronoun);
    let named_after = unit.as_ref().is_some_and(|(unit, place)| {
        let name = matches!(unit.what, What::Name(_));
        name && place.is_some_and(|(at, _)| at > stated.subject.start)
    });
    let back = points_back(evidence, &stated.subject) && (pronoun || !named_after);
    if !turned && back {
        return true;
    }
    let Some((unit, place)) = unit else {
        return true;
    };
    let Some(head) = sure_head(evidence, stated) else {
        return true;
    };
    // Over a passive the one who undergoes stands behind the verb.
    if claimed.passive != stated.passive {
        let (subject, object) = (&stated.subject, &stated.object);
        return place.is_some_and(|(at, _)| subject.contains(&at) || object.contains(&at));
    }
    let here = |at: usize| {
        covers(evidence, at, head)
            || is_apposed(evidence, stated, at)
            || is_complement(evidence, at, head)
    };
    match &unit.what {
        What::Name(key) => {
            let is = |name: &Name| same_name(&name.key, key);
            name_at(evidence, head).is_some_and(is)
                || subject(evidence, stated).is_some_and(is)
                || place.is_some_and(|(at, _)| here(at))
        }
        What::Word(word) => {
            likeness(word, &evidence.tokens[head].lemma) >= 0.8
                || place.is_some_and(|(at, _)| here(at))
                || name_at(evidence, head).is_some()
        }
    }
}

/// The head of a subject; of a participle, which may belong to any noun before it, only a name set apart just before:
/// `a son, Colin, born in 1903`.
fn sure_head(reading: &Reading, clause: &Clause) -> Option<usize> {
    let found = head(reading, clause)?;
    if !clause.secondary {
        return Some(found);
    }
    let name = name_at(reading, found)?;
    let near = clause.group.start.saturating_sub(name.tokens.end) <= 1;
    let start = name.tokens.start;
    let apart = start == 0 || reading.tokens[start - 1].is_any(&[",", "and"]);
    let place = (start.saturating_sub(4)..start).any(|at| reading.tags[at] == Tag::Preposition);
    (near && apart && !place).then_some(found)
}

/// The word that a subject is about: the last noun before the first preposition, comma or bracket; before a relative word
/// the noun just there.
pub(super) fn head(reading: &Reading, clause: &Clause) -> Option<usize> {
    let subject = after_date(reading, &clause.subject);
    let relative = (clause.subject.end..clause.group.start)
        .any(|at| reading.tags.get(at) == Some(&Tag::Relative));
    let noun = |at: &usize| reading.tags[*at] == Tag::Noun || name_at(reading, *at).is_some();
    if relative {
        return subject.rev().find(noun);
    }
    head_of(reading, &subject)
}

/// The word that a noun group is about: the last noun before the first preposition, comma or bracket.
pub(super) fn head_of(reading: &Reading, group: &Range<usize>) -> Option<usize> {
    let noun = |at: &usize| reading.tags[*at] == Tag::Noun || name_at(reading, *at).is_some();
    let ends = |at: &usize| {
        let inside = name_at(reading, *at).is_some_and(|name| name.tokens.start < *at);
        let sign = reading.tokens[*at].is_any(&[",", "(", "[", ":", ";"]);
        !inside && (sign || reading.tags[*at] == Tag::Preposition) && *at > group.start
    };
    let end = group.clone().find(ends).unwrap_or(group.end);
    // `dozens of houses`: the houses.
    let counts =
        end > group.start && reading.tokens.get(end).is_some_and(|next| next.is("of")) && {
            let last = &reading.tokens[end - 1];
            lexicon::is_number_word(&last.folded) || last.is_any(COUNTING)
        };
    if counts && end + 1 < group.end {
        return head_of(reading, &(end + 1..group.end));
    }
    (group.start..end).rev().find(noun)
}

/// Nouns that only say how many or how much of something.
const COUNTING: &[&str] = &[
    "all",
    "dozens",
    "half",
    "handful",
    "hundreds",
    "lots",
    "majority",
    "many",
    "millions",
    "most",
    "number",
    "pair",
    "percent",
    "plenty",
    "rest",
    "scores",
    "several",
    "some",
    "thousands",
    "variety",
];

/// A subject without a date that stands before it: `On Monday, July 11, the ferry`.
pub(super) fn after_date(reading: &Reading, subject: &Range<usize>) -> Range<usize> {
    let comma = subject.clone().rev().find(|&at| reading.tokens[at].is(","));
    let dated = |comma: usize| {
        let mut dates = reading.dates.iter();
        dates.any(|date| subject.start <= date.tokens.end && date.tokens.start < comma)
    };
    match comma.filter(|&comma| dated(comma)) {
        Some(comma) if comma + 1 < subject.end => comma + 1..subject.end,
        _ => subject.clone(),
    }
}

/// Whether a unit that begins at a token is a name over another token, or that very word.
fn covers(reading: &Reading, at: usize, token: usize) -> bool {
    at == token || name_at(reading, token).is_some_and(|name| name.tokens.start == at)
}

fn name_at(reading: &Reading, at: usize) -> Option<&Name> {
    let mut names = reading.names.iter();
    names.find(|name| name.tokens.contains(&at) && !name.demonym)
}

/// `The director, Ada Moor, died`: a name set beside the head.
fn is_apposed(reading: &Reading, clause: &Clause, at: usize) -> bool {
    let comma = at > 0 && reading.tokens[at - 1].is_any(&[",", "(", ":"]);
    comma && clause.subject.contains(&at) && name_at(reading, at).is_some()
}

/// `Northbound is a ferry that was built in 1950`: what the subject is said to be is the subject.
fn is_complement(reading: &Reading, at: usize, head: usize) -> bool {
    reading.clauses.iter().any(|clause| {
        let being = reading.tokens[clause.head].lemma == "be" && clause.group.end <= head;
        let of = (clause.group.end..head).any(|at| reading.tags[at] == Tag::Preposition);
        being && !of && clause.subject.contains(&at)
    })
}

/// Whether a subject is a pronoun or a definite noun without a name: `it`, `the ferry`.
fn points_back(reading: &Reading, subject: &Range<usize>) -> bool {
    let subject = after_date(reading, subject);
    let Some(first) = reading.tokens.get(subject.start) else {
        return true;
    };
    let named = subject.clone().any(|at| name_at(reading, at).is_some());
    let owned = subject
        .clone()
        .any(|at| reading.tokens[at].is_any(&["'s", "'", "of"]));
    reading.tags[subject.start] == Tag::Pronoun
        || (!named && !owned && first.is_any(&["the", "this", "that", "these"]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Dictionary, read};
    use crate::judge::align;

    fn fits(claim: &str, evidence: &str) -> bool {
        let dictionary = Dictionary::default();
        let (claim, evidence) = (
            read(claim, 0, &dictionary, None),
            read(evidence, 0, &dictionary, None),
        );
        let units = align::units(&claim, &[]);
        let found = align::align(&units, &evidence);
        let last = evidence.clauses.last().expect("a clause");
        is_of_subject(
            (&claim, &claim.clauses[0]),
            (&evidence, last),
            &units,
            &found,
        )
    }

    #[test]
    fn the_same_subject_fits() {
        assert!(fits("Ada Moor died in 1960.", "Ada Moor died in 1957."));
        assert!(fits(
            "Ada Moor died in 1960.",
            "The painter, Ada Moor, died in 1957."
        ));
        assert!(fits("Ada Moor died in 1960.", "She died in 1957."));
        assert!(fits(
            "Northbound was built in 1950.",
            "Northbound is a ferry that was built in 1951."
        ));
    }

    #[test]
    fn somebody_of_the_subject_does_not() {
        assert!(!fits(
            "Ada Moor died in 1960.",
            "Ada Moor's husband died in 1957."
        ));
        assert!(!fits(
            "Ada Moor died in 1960.",
            "Ada Moor was a pupil of Saul Beck, who died in 1957."
        ));
        assert!(!fits(
            "The school was burned in 1930.",
            "The hall of the school was burned in 1952."
        ));
    }
}
