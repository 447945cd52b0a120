//! Who does what to whom, and whether it is so: clauses of two sentences whose act is the same.

use std::ops::Range;

use smol_str::SmolStr;

use crate::facts::{Clause, Modality};

use super::actor::Actor;
use super::sight::{Near, Sight};
use super::{Garble, GarbleKind};

/// Content words of what is acted on that two clauses must share to be about one thing.
const OBJECT_WORDS: usize = 2;
/// Content words after an act that are looked at.
const REACH: usize = 4;
/// Verbs that say too little to tell an act: of two clauses with `make` nearly any may differ.
const LIGHT: &[&str] = &[
    "be", "have", "do", "make", "take", "get", "give", "go", "come", "say", "tell", "use", "see",
    "want", "become", "include", "put", "keep", "let", "add", "call", "need", "try", "know",
    "think", "find", "show", "look", "work",
];

/// Places of the clauses with the same act on the same thing.
pub(super) fn same_act(near: &Near<'_>) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (at_a, a) in near.a.reading.clauses.iter().enumerate() {
        for (at_b, b) in near.b.reading.clauses.iter().enumerate() {
            let (verb_a, verb_b) = (&near.a.stems[a.head], &near.b.stems[b.head]);
            if verb_a == verb_b
                && !LIGHT.contains(&verb_a.as_str())
                && a.passive == b.passive
                && near.shared_after((a.head, b.head), REACH + 2) >= OBJECT_WORDS
            {
                found.push((at_a, at_b));
            }
        }
    }
    found
}

/// What is said not to be so is said to be so, or the other way round.
pub(super) fn negations(near: &Near<'_>, found: &mut Vec<Garble>) {
    for (at_a, at_b) in same_act(near) {
        let (a, b) = (&near.a.reading.clauses[at_a], &near.b.reading.clauses[at_b]);
        let plain = |clause: &Clause| clause.modality == Modality::Asserted && !clause.secondary;
        if a.negated == b.negated || !plain(a) || !plain(b) {
            continue;
        }
        let (Some(who_a), Some(who_b)) = (Actor::of(near.a, at_a), Actor::of(near.b, at_b)) else {
            continue;
        };
        let shares = who_a
            .words
            .iter()
            .any(|word| who_b.words.binary_search(word).is_ok());
        if shares && is_only(near.a, a) && is_only(near.b, b) && plainly_negated(near, a, b) {
            found.push(near.garble(
                GarbleKind::Negation,
                a.group.clone(),
                b.group.clone(),
                |old, new| format!("`{old}` became `{new}`"),
            ));
        }
    }
}

/// Whether the one that is negated has a negation in its chain of verbs and the other sentence has none at all.
fn plainly_negated(near: &Near<'_>, a: &Clause, b: &Clause) -> bool {
    const NEGATIONS: &[&str] = &["not", "n't", "never", "cannot"];
    const ALL: &[&str] = &[
        "not", "n't", "never", "cannot", "no", "none", "nobody", "nothing", "neither", "nor",
        "without", "hardly", "barely", "fail", "failed", "refuse", "refused", "decline",
        "declined", "few", "little", "only", "unable", "until", "unless", "deny", "denied",
        "reject", "rejected", "stop", "stopped", "avoid", "avoided", "lack", "instead",
    ];
    let chain = |sight: &Sight<'_>, clause: &Clause| {
        sight.tokens()[clause.group.clone()]
            .iter()
            .any(|token| token.is_any(NEGATIONS))
    };
    if a.negated {
        chain(near.a, a) && !near.b.has_any(ALL) && !turns(near.b, near.a)
    } else {
        chain(near.b, b) && !near.a.has_any(ALL) && !turns(near.a, near.b)
    }
}

/// Whether a sentence has a word of the other turned round by a prefix: `felt un-Polish`, `did not feel Polish`.
fn turns(sight: &Sight<'_>, other: &Sight<'_>) -> bool {
    const PREFIXES: &[&str] = &["un", "in", "im", "ir", "il", "dis", "non", "mis"];
    let turned = |word: &SmolStr| {
        matches!(word.as_str(), "un" | "non")
            || PREFIXES.iter().any(|prefix| {
                word.strip_prefix(prefix)
                    .is_some_and(|rest| rest.len() > 2 && other.has(rest))
            })
    };
    sight.stems.iter().any(turned)
}

/// Whether no other clause of the sentence has the same verb.
fn is_only(sight: &Sight<'_>, clause: &Clause) -> bool {
    let same = |other: &&Clause| sight.stems[other.head] == sight.stems[clause.head];
    sight.reading.clauses.iter().filter(same).count() == 1
}

/// Who does it and to whom it is done, each by names, change places.
pub(super) fn roles(near: &Near<'_>, found: &mut Vec<Garble>) {
    for (at_a, a) in near.a.reading.clauses.iter().enumerate() {
        for (at_b, b) in near.b.reading.clauses.iter().enumerate() {
            let verb = &near.a.stems[a.head];
            if *verb != near.b.stems[b.head]
                || LIGHT.contains(&verb.as_str())
                || a.negated != b.negated
            {
                continue;
            }
            let (Some(a_roles), Some(b_roles)) = (doers(near.a, at_a), doers(near.b, at_b)) else {
                continue;
            };
            if a_roles.0 == b_roles.1 && a_roles.1 == b_roles.0 && a_roles.0 != a_roles.1 {
                let (a, b) = (a.subject.start..a.head + 1, b.subject.start..b.head + 1);
                found.push(near.garble(GarbleKind::Role, a, b, |old, new| {
                    format!("`{old}` became `{new}`: who does it to whom is turned round")
                }));
            }
        }
    }
}

/// The name of who does it and the name of whom it is done to, each the only one.
fn doers(sight: &Sight<'_>, clause: usize) -> Option<(SmolStr, SmolStr)> {
    let clause = &sight.reading.clauses[clause];
    let only = |range: &Range<usize>| match &Actor::named(sight, range).names[..] {
        [name] => Some(name.clone()),
        _ => None,
    };
    let subject = only(&clause.subject)?;
    let next = clause.object.start;
    if clause.passive {
        let by = sight.tokens().get(next).is_some_and(|token| token.is("by"));
        let agent = only(&(next..clause.object.end.min(next + 6)))?;
        return by.then_some((agent, subject));
    }
    // What is acted on stands right after the verb: a name behind a preposition is something else.
    let name = sight
        .reading
        .names
        .iter()
        .find(|name| name.tokens.start >= next)?;
    let direct = sight.tokens()[next..name.tokens.start]
        .iter()
        .all(|token| token.is_any(&["the", "a", "an"]));
    (direct && name.tokens.end <= clause.object.end).then(|| (subject, name.key.clone()))
}

/// Words for whom something is done to, before `of` and the act.
const VICTIMS: &[&str] = &["victim", "target", "recipient", "object"];

/// Who did it becomes who suffered it, or the other way round: `has spied`, `was a victim of spying`.
pub(super) fn victims(near: &Near<'_>, found: &mut Vec<Garble>) {
    for (words, act) in suffered(near.b) {
        for at in acts(near.a, &near.b.stems[act]) {
            let clause = &near.a.reading.clauses[at];
            if is_turned((near.a, at), (near.b, &words, act)) {
                found.push(near.garble(
                    GarbleKind::Role,
                    clause.group.clone(),
                    words.start..act + 1,
                    turned,
                ));
            }
        }
    }
    for (words, act) in suffered(near.a) {
        for at in acts(near.b, &near.a.stems[act]) {
            let clause = &near.b.reading.clauses[at];
            if is_turned((near.b, at), (near.a, &words, act)) {
                found.push(near.garble(
                    GarbleKind::Role,
                    words.start..act + 1,
                    clause.group.clone(),
                    turned,
                ));
            }
        }
    }
}

fn turned(old: &str, new: &str) -> String {
    format!("`{old}` became `{new}`: who does it and who suffers it are turned round")
}

/// The clauses of this act whose subject does it.
fn acts(sight: &Sight<'_>, stem: &str) -> Vec<usize> {
    let clauses = sight.reading.clauses.iter().enumerate();
    let active = clauses.filter(|(_, clause)| {
        sight.stems[clause.head] == stem && !clause.passive && !clause.negated
    });
    active.map(|(at, _)| at).collect()
}

/// `victim of .. act` and its like: the word for the victim, and the act.
fn suffered(sight: &Sight<'_>) -> Vec<(Range<usize>, usize)> {
    let tokens = sight.tokens();
    let of = |&at: &usize| {
        tokens[at].lemma.as_str() != ""
            && VICTIMS.contains(&tokens[at].lemma.as_str())
            && tokens.get(at + 1).is_some_and(|next| next.is("of"))
    };
    let places = (0..tokens.len()).filter(of);
    places
        .filter_map(|at| {
            let act = *sight.content.iter().find(|&&place| place > at)?;
            Some((at..at + 1, act))
        })
        .collect()
}

/// Whether the one who acts in one sentence may be the one who suffers in the other, with the same things named.
fn is_turned(
    (doing, at): (&Sight<'_>, usize),
    (suffering, victim, act): (&Sight<'_>, &Range<usize>, usize),
) -> bool {
    let head = doing.reading.clauses[at].head;
    let after: Vec<&SmolStr> = suffering.after(act, REACH).collect();
    let agree = doing
        .after(head, REACH)
        .filter(|word| after.contains(word))
        .count();
    let clauses = &suffering.reading.clauses;
    let Some(own) = clauses
        .iter()
        .rposition(|clause| clause.head < victim.start && !clause.secondary)
    else {
        return false;
    };
    let (Some(doer), Some(sufferer)) = (Actor::of(doing, at), Actor::of(suffering, own)) else {
        return false;
    };
    agree >= OBJECT_WORDS && !clauses[own].negated && doer.may_be(&sufferer)
}

/// The same act on the same thing, done by another power of the state.
pub(super) fn subjects(near: &Near<'_>, found: &mut Vec<Garble>) {
    for (at_a, at_b) in same_act(near) {
        let (a, b) = (&near.a.reading.clauses[at_a], &near.b.reading.clauses[at_b]);
        let (Some(who_a), Some(who_b)) = (Actor::of(near.a, at_a), Actor::of(near.b, at_b)) else {
            continue;
        };
        if a.negated == b.negated
            && !a.passive
            && !a.subject.is_empty()
            && !b.subject.is_empty()
            && who_a.is_other(&who_b)
        {
            found.push(near.garble(
                GarbleKind::Subject,
                a.subject.clone(),
                b.subject.clone(),
                |old, new| format!("`{old}` became `{new}`"),
            ));
        }
    }
}

/// Verbs of having as a part.
const INCLUDE: &[&str] = &["include", "comprise", "contain", "cover", "encompass"];
/// Stems of acts of being a part.
const TAKE_PART: &[&str] = &[
    "participate",
    "join",
    "attend",
    "sign",
    "belong",
    "part",
    "member",
];
/// Content words that a description must have to be known again.
const DESCRIPTION_WORDS: usize = 4;

/// Those who are said not to take part become those who are included, or the other way round.
pub(super) fn inclusions(near: &Near<'_>, found: &mut Vec<Garble>) {
    for (at_b, verb) in including(near.b) {
        for clause in not_taking_part(near.a) {
            if let Some(words) = described(near.b, at_b, near.a, clause.head) {
                found.push(near.garble(
                    GarbleKind::Negation,
                    words..clause.group.end,
                    verb.group.start..at_b + 1,
                    |_, new| format!("those who are said to have no part became those of `{new}`"),
                ));
            }
        }
    }
    for (at_a, verb) in including(near.a) {
        for clause in not_taking_part(near.b) {
            if let Some(words) = described(near.a, at_a, near.b, clause.head) {
                found.push(near.garble(
                    GarbleKind::Negation,
                    verb.group.start..at_a + 1,
                    words..clause.group.end,
                    |old, _| format!("those of `{old}` became those who are said to have no part"),
                ));
            }
        }
    }
}

/// The clauses that say what is a part, each with the first content word of that part.
fn including<'a>(sight: &'a Sight<'_>) -> impl Iterator<Item = (usize, &'a Clause)> {
    let clauses = sight.reading.clauses.iter();
    clauses.filter_map(|clause| {
        let includes = INCLUDE.contains(&sight.stems[clause.head].as_str())
            && !clause.negated
            && !clause.secondary;
        let part = *sight.content.iter().find(|&&place| place > clause.head)?;
        includes.then_some((part, clause))
    })
}

fn not_taking_part<'a>(sight: &'a Sight<'_>) -> impl Iterator<Item = &'a Clause> {
    let clauses = sight.reading.clauses.iter();
    clauses
        .filter(|clause| clause.negated && TAKE_PART.contains(&sight.stems[clause.head].as_str()))
}

/// Where the description that begins at `part` in one sentence stands before an act in the other.
fn described(sight: &Sight<'_>, part: usize, other: &Sight<'_>, act: usize) -> Option<usize> {
    let first = sight.content.partition_point(|&place| place < part);
    let words: Vec<&SmolStr> = sight.content[first..]
        .iter()
        .map(|&at| &sight.stems[at])
        .collect();
    let end = other.content.partition_point(|&place| place < act);
    let start = (0..end).find(|&start| {
        let same = other.content[start..end].iter().zip(&words);
        same.take_while(|(at, word)| other.stems[**at] == ***word)
            .count()
            >= DESCRIPTION_WORDS
    })?;
    Some(other.content[start])
}
