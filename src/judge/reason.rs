//! Claims that somebody gave a reason, or gave none.

use smol_str::SmolStr;

use super::Stance;
use super::kind::{ClaimView, Kind, Understood};
use super::source::{Hit, Opinion, SourceView, weigh};
use crate::facts::{Clause, Dictionary, NameKind, Reading, Tag, lexicon, same_name};

/// A reason given, or not given.
pub(crate) const KIND: Kind = Kind {
    name: "reason",
    about: "\
What it does: reads whether somebody is said to have given a reason for what they did (`explained that`, `gave no reason`, \
`did not say why`, `has not revealed its reason`).
Why it matters: a reason that nobody gave is a favourite invention.
Holds: `Norway gave no reason`, where a source says `Norway did not say why`.
Does not hold: `Norway explained that the text was too vague`, by the same words.
Limits: what the reason was is not compared; reasons that others suppose are not given by the one who acted.",
    read,
};

/// Whether somebody gave a reason.
struct Reason<'a> {
    who: SmolStr,
    given: bool,
    dictionary: &'a Dictionary,
}

fn read<'a>(claim: &ClaimView<'a>) -> Option<Box<dyn Understood + 'a>> {
    let (who, given, _) = reasons(claim.reading)
        .into_iter()
        .find_map(|(who, given, clause)| Some((who?, given, clause)))?;
    Some(Box::new(Reason {
        who,
        given,
        dictionary: claim.dictionary,
    }))
}

impl Understood for Reason<'_> {
    fn echo(&self) -> String {
        format!(
            "reason: {} gave {}",
            self.who,
            if self.given { "one" } else { "none" }
        )
    }

    fn judge(&self, source: &SourceView<'_>) -> Opinion {
        let mut found = Vec::new();
        for (passage, reading) in source.readings() {
            for (who, given, clause) in reasons(reading) {
                let same = match &who {
                    Some(who) => {
                        same_name(who, &self.who) || self.dictionary.stands_for(who, &self.who)
                    }
                    // `Nobody will say why`, `it failed to give an answer`: whoever the sentence is about.
                    None => reading.names.iter().any(|name| {
                        same_name(&name.key, &self.who)
                            || self.dictionary.stands_for(&name.key, &self.who)
                    }),
                };
                if !same {
                    continue;
                }
                let hit = Hit {
                    passage,
                    tokens: clause.extent.clone(),
                };
                let note = format!("a reason was {}", if given { "given" } else { "not given" });
                found.push(if given == self.given {
                    Opinion::on(Stance::Agrees, "stated", note, hit)
                } else {
                    Opinion::on(Stance::Contradicts, "polarity", note, hit)
                });
            }
        }
        weigh(found, || {
            Opinion::silent(
                format!("looked for a reason that {} gave or did not give", self.who),
                None,
            )
        })
    }
}

/// Who gave a reason or did not, by clause.
fn reasons(reading: &Reading) -> Vec<(Option<SmolStr>, bool, &Clause)> {
    reading
        .clauses
        .iter()
        .enumerate()
        .filter_map(|(number, clause)| {
            let given = gives(reading, number, clause)?;
            Some((doer(reading, clause), given, clause))
        })
        .collect()
}

/// Whether a clause says that a reason was given; none when it is about no reason.
fn gives(reading: &Reading, number: usize, clause: &Clause) -> Option<bool> {
    let verb = reading.tokens[clause.head].lemma.as_str();
    let end = reading
        .clauses
        .get(number + 1)
        .map_or(reading.tokens.len(), |next| next.group.start);
    let object = clause.group.end..end.max(clause.group.end);
    let near = clause.group.end..(clause.group.end + 6).min(object.end);
    let why = near.clone().any(|at| reading.tokens[at].is("why"));
    let noun = near.clone().find(|&at| {
        matches!(
            reading.tokens[at].lemma.as_str(),
            "reason" | "explanation" | "justification" | "answer" | "rationale" | "motive"
        )
    });
    let tells = matches!(
        verb,
        "give"
            | "offer"
            | "provide"
            | "say"
            | "reveal"
            | "disclose"
            | "explain"
            | "tell"
            | "cite"
            | "state"
            | "make"
            | "clarify"
    );
    if clause.modality == crate::facts::Modality::Possible {
        return None;
    }
    if tells && (why || noun.is_some()) {
        return Some(!clause.negated);
    }
    // `explained that`.
    let that = near
        .clone()
        .next()
        .is_some_and(|at| reading.tokens[at].is("that"));
    (verb == "explain" && that).then_some(!clause.negated)
}

/// The name that gives the reason.
fn doer(reading: &Reading, clause: &Clause) -> Option<SmolStr> {
    let nobody = reading.tokens[clause.subject.clone()]
        .iter()
        .any(|token| token.is_any(&["nobody", "none", "it", "they", "he", "she"]))
        || (clause.subject.len() == 1 && reading.tags[clause.subject.start] == Tag::Pronoun);
    if nobody {
        return None;
    }
    reading
        .names
        .iter()
        .find(|name| clause.subject.contains(&name.tokens.start) && name.kind != NameKind::Subject)
        .map(|name| name.key.clone())
        .filter(|key| !lexicon::is_stop(key))
}
