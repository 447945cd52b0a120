//! Claims that somebody will never join, or has ruled it out.

use smol_str::SmolStr;

use super::Stance;
use super::kind::{ClaimView, Kind, Understood};
use super::source::{Hit, Opinion, SourceView, weigh};
use crate::facts::{Dictionary, Modality, Reading, Target, Who, lexicon, same_name};

/// What is ruled out.
pub(crate) const KIND: Kind = Kind {
    name: "ruled-out",
    about: "\
What it does: reads that somebody has ruled out joining the subject, or can or will never join it, and looks for a source \
that says it is possible.
Why it matters: what may happen does not contradict a plain statement, but it does contradict `never`.
Holds: `Norway has ruled out signing`, where a source says `Norway ruled out joining the pact`.
Does not hold: the same, where a source says `Norway may sign later` or `has not ruled it out`.
Limits: only acts towards the subject of claims.yaml.",
    read,
};

struct RuledOut<'a> {
    who: SmolStr,
    dictionary: &'a Dictionary,
}

fn read<'a>(claim: &ClaimView<'a>) -> Option<Box<dyn Understood + 'a>> {
    claim.dictionary.subject()?;
    let reading = claim.reading;
    if !rules_out(reading) {
        return None;
    }
    let name = reading
        .names
        .iter()
        .find(|name| name.kind != crate::facts::NameKind::Subject && !name.demonym)?;
    Some(Box::new(RuledOut {
        who: name.key.clone(),
        dictionary: claim.dictionary,
    }))
}

/// `ruled out signing`, `will never sign`.
fn rules_out(reading: &Reading) -> bool {
    let acts = reading.clauses.iter().any(|clause| {
        let lemmas: Vec<&str> = reading.tokens[clause.head..]
            .iter()
            .take(4)
            .map(|token| token.lemma.as_str())
            .collect();
        lexicon::act(&lemmas) == Some(lexicon::Act::Join)
    });
    let rule = reading.clauses.iter().any(|clause| {
        let out = reading
            .tokens
            .get(clause.head + 1)
            .is_some_and(|next| next.is("out"));
        reading.tokens[clause.head].lemma == "rule" && out && !clause.negated
    });
    let never = reading
        .tokens
        .windows(2)
        .any(|pair| pair[0].is_any(&["will", "can", "would", "could"]) && pair[1].is("never"));
    acts && (rule || never)
}

impl Understood for RuledOut<'_> {
    fn echo(&self) -> String {
        format!("ruled out: {} joining", self.who)
    }

    fn judge(&self, source: &SourceView<'_>) -> Opinion {
        let mut found = Vec::new();
        for (passage, reading) in source.readings() {
            for member in reading
                .members
                .iter()
                .filter(|member| member.target != Target::Other && member.joined)
            {
                let same = matches!(&member.who, Who::One(key) if same_name(key, &self.who) || self.dictionary.stands_for(key, &self.who));
                if same && member.modality != Modality::Asserted {
                    let hit = Hit {
                        passage,
                        tokens: reading.clauses[member.clause].extent.clone(),
                    };
                    let ruled = rules_out(reading);
                    let (stance, reason) = if ruled {
                        (Stance::Agrees, "stated")
                    } else {
                        (Stance::Contradicts, "possible")
                    };
                    let note = if ruled {
                        "says that it is ruled out"
                    } else {
                        "says that it is possible"
                    };
                    found.push(Opinion::on(stance, reason, note, hit));
                }
            }
        }
        weigh(found, || {
            Opinion::silent(
                format!("looked for whether {} may still join", self.who),
                None,
            )
        })
    }
}
