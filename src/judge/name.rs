//! Claims of what the subject is called.

use smol_str::SmolStr;

use super::Stance;
use super::kind::{ClaimView, Kind, Understood};
use super::source::{Hit, Opinion, SourceView, weigh};
use crate::facts::{NameKind, Reading, Tag, lexicon};

/// What it is called.
pub(crate) const KIND: Kind = Kind {
    name: "name",
    about: "\
What it does: reads what the subject is called and compares it, word by word, with the longest names that a source gives it.
Why it matters: `Trust and Security` and `Security and Trust` are two names, and one of them is wrong.
Holds: a `name` claim whose words, in their order, stand in the source as a name.
Does not hold: a name of the same beginning with other words or another order of words.
Limits: short forms of the name say nothing; the name must begin alike to be taken for a name of the same thing.",
    read,
};

/// A claim of a name.
pub(crate) struct Called {
    /// The words of the name, folded.
    words: Vec<SmolStr>,
}

fn read<'a>(claim: &ClaimView<'a>) -> Option<Box<dyn Understood + 'a>> {
    let reading = claim.reading;
    let says = reading
        .tokens
        .iter()
        .zip(&reading.tags)
        .any(|(token, tag)| {
            let calls = matches!(
                token.lemma.as_str(),
                "name" | "call" | "entitle" | "title" | "dub"
            );
            calls && !token.capital && (*tag != Tag::Noun || token.is("name"))
        });
    let subject = reading
        .names
        .iter()
        .any(|name| name.kind == NameKind::Subject);
    if !says || !subject {
        return None;
    }
    let words = quoted(reading).or_else(|| after_called(reading))?;
    called(words)
}

/// A claim that the subject has this name.
pub(crate) fn called(words: Vec<SmolStr>) -> Option<Box<dyn Understood + 'static>> {
    (words.len() >= 2).then(|| Box::new(Called { words }) as Box<dyn Understood>)
}

/// The words of a name in the form that is compared.
pub(crate) fn words_of(reading: &Reading) -> Vec<SmolStr> {
    reading
        .tokens
        .iter()
        .filter(|token| token.is_word() || token.is_number())
        .map(|token| token.folded.clone())
        .skip_while(|word| word == "the")
        .collect()
}

fn quoted(reading: &Reading) -> Option<Vec<SmolStr>> {
    let quote = reading.quotations.first()?;
    let words = reading.tokens[quote.tokens.clone()]
        .iter()
        .filter(|token| token.is_word());
    Some(
        words
            .map(|token| token.folded.clone())
            .skip_while(|word| word == "the")
            .collect(),
    )
}

/// `is called the N`: the words after the verb, from the first capital to the end.
fn after_called(reading: &Reading) -> Option<Vec<SmolStr>> {
    let verb = reading.tokens.iter().position(|token| {
        matches!(
            token.lemma.as_str(),
            "call" | "name" | "entitle" | "title" | "dub"
        )
    })?;
    let start = (verb + 1..reading.tokens.len()).find(|&at| reading.tokens[at].capital)?;
    let words = reading.tokens[start..]
        .iter()
        .filter(|token| token.is_word());
    Some(words.map(|token| token.folded.clone()).collect())
}

impl Understood for Called {
    fn echo(&self) -> String {
        format!("name = {}", self.words.join(" "))
    }

    fn judge(&self, source: &SourceView<'_>) -> Opinion {
        let mut found = Vec::new();
        for (passage, reading) in source.readings() {
            found.extend(self.compare(passage, reading));
        }
        weigh(found, || {
            Opinion::silent(
                format!("looked for a name that begins with `{}`", self.lead()),
                None,
            )
        })
    }
}

impl Called {
    /// The words that a name of the same thing must begin with: the first two.
    fn lead(&self) -> String {
        self.words[..2].join(" ")
    }

    /// The names in a passage that begin alike.
    fn compare(&self, passage: usize, reading: &Reading) -> Vec<Opinion> {
        let mut found = Vec::new();
        let tokens = &reading.tokens;
        for start in 0..tokens.len() {
            let begins = tokens[start].folded == self.words[0]
                && tokens
                    .get(start + 1)
                    .is_some_and(|next| next.folded == self.words[1]);
            if !begins || !tokens[start].capital {
                continue;
            }
            let end = name_end(reading, start);
            let words: Vec<&str> = tokens[start..end]
                .iter()
                .filter(|token| token.is_word())
                .map(|token| token.folded.as_str())
                .collect();
            // A short form says nothing of the rest.
            let short = words.len() < self.words.len().min(3) || words.len() * 2 < self.words.len();
            if short || (self.words.len() == 2 && words.len() > 2) {
                continue;
            }
            let hit = Hit {
                passage,
                tokens: start..end,
            };
            let stated = words.join(" ");
            let same = words.len() == self.words.len()
                && words.iter().zip(&self.words).all(|(a, b)| a == b);
            found.push(if same {
                Opinion::on(Stance::Agrees, "equal", format!("is called {stated}"), hit)
            } else {
                Opinion::on(
                    Stance::Contradicts,
                    "other-value",
                    format!("is called {stated}"),
                    hit,
                )
            });
        }
        found
    }
}

/// Where a name of capitalised words, with `for`, `of`, `and`, `in` between them, ends.
fn name_end(reading: &Reading, start: usize) -> usize {
    let tokens = &reading.tokens;
    let mut end = start + 1;
    let mut at = start + 1;
    while at < tokens.len() {
        let joins = tokens[at].is_any(&["for", "of", "and", "in", "on", "the", "to", "&"]);
        let capital =
            tokens[at].is_word() && tokens[at].capital && !matches!(reading.tags[at], Tag::Verb)
                || (tokens[at].capital && !lexicon::is_stop(&tokens[at].lemma));
        if capital {
            end = at + 1;
        } else if !joins {
            break;
        }
        at += 1;
    }
    end
}
