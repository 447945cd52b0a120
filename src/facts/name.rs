//! Names: who and what a passage speaks of, under one key for all their forms.
//!
//! Three tables in this order, the longest match first: the user's aliases and groups, the world's common places and
//! their peoples, and runs of capitalised words. Aliases of the form `the accord` also stand for `a new cyber accord`
//! and `this accord`, since an article seldom repeats the phrase.

use std::collections::BTreeMap;
use std::ops::Range;

use smol_str::SmolStr;

use super::lexicon as words;
use super::proper::{proper_run, run_key};
use super::tag::Tag;
use super::token::{Token, tokens};
use crate::subject::Lexicon;

/// What the name was found in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// The subject of `claims.yaml`, by any of its names.
    Subject,
    /// A name with aliases in `claims.yaml`.
    Alias,
    /// A group of `claims.yaml` or of the world's unions.
    Group,
    /// A country, a state or its capital or government standing for it.
    Place,
    /// A run of capitalised words.
    Proper,
}

/// A name of a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Indices of its tokens.
    pub tokens: Range<usize>,
    /// One form for all names of the same thing, in lower case.
    pub key: SmolStr,
    /// Where it was found.
    pub kind: NameKind,
    /// Whether it is an adjective of nation: `French`.
    pub demonym: bool,
}

/// One way to write a name.
#[derive(Clone, Debug)]
struct Form {
    words: Vec<SmolStr>,
    key: SmolStr,
    kind: NameKind,
    demonym: bool,
    /// Written with a capital in the table, so only capitals match.
    capital: bool,
    /// Written in capitals alone, so only capitals match: `US`.
    upper: bool,
    /// The alias began with `the`: its last word may have adjectives before it.
    definite: bool,
}

/// Every name that is known before the first source is read.
#[derive(Clone, Debug, Default)]
pub struct Dictionary {
    forms: BTreeMap<SmolStr, Vec<Form>>,
    groups: BTreeMap<SmolStr, Vec<SmolStr>>,
    terms: BTreeMap<SmolStr, SmolStr>,
    subject: Option<SmolStr>,
    capitals: BTreeMap<SmolStr, SmolStr>,
}

impl Dictionary {
    /// Whether one name is the capital that stands for the other's government: `Washington` for the United States.
    #[must_use]
    pub fn stands_for(&self, a: &str, b: &str) -> bool {
        self.capitals.get(a).is_some_and(|country| country == b)
            || self.capitals.get(b).is_some_and(|country| country == a)
    }

    /// The user's names and the world's.
    #[must_use]
    pub fn new(lexicon: &Lexicon) -> Self {
        let mut made = Self::default();
        made.add_events();
        made.add_places();
        let subject = lexicon.subject.as_deref();
        made.subject = subject.map(key);
        if let Some(name) = subject {
            made.add(name, &key(name), NameKind::Subject, false);
        }
        for (name, others) in &lexicon.aliases {
            made.add_aliases(name, others, subject);
        }
        for (name, members) in &lexicon.groups {
            made.add(name, &key(name), NameKind::Group, false);
            let keys = members.iter().map(|member| made.key_of(member)).collect();
            made.groups.insert(key(name), keys);
        }
        for (word, others) in &lexicon.terms {
            let lemma = key(word);
            for other in others {
                made.terms.insert(key(other), lemma.clone());
            }
        }
        for forms in made.forms.values_mut() {
            forms.sort_by(|a, b| {
                b.words
                    .len()
                    .cmp(&a.words.len())
                    .then_with(|| rank(a.kind).cmp(&rank(b.kind)))
            });
        }
        made
    }

    /// The key of the subject, if `claims.yaml` names one.
    #[must_use]
    pub fn subject(&self) -> Option<&SmolStr> {
        self.subject.as_ref()
    }

    /// The members of a group, by its key.
    #[must_use]
    pub fn members(&self, group: &str) -> &[SmolStr] {
        self.groups.get(group).map_or(&[], Vec::as_slice)
    }

    /// The user's main word for a word of the subject.
    #[must_use]
    pub fn term(&self, lemma: &str) -> Option<&SmolStr> {
        self.terms.get(lemma)
    }

    /// The key that a name of the tables goes under; the folded name when none has it.
    fn key_of(&self, name: &str) -> SmolStr {
        let found = tokens(name, 0);
        let place = self.longest(&found, 0, &[]);
        place
            .filter(|(length, _)| *length == found.len())
            .map_or_else(|| key(name), |(_, form)| form.key.clone())
    }

    fn add_aliases(&mut self, name: &str, others: &[String], subject: Option<&str>) {
        let is_subject = subject.is_some_and(|subject| key(subject) == key(name));
        let kind = if is_subject {
            NameKind::Subject
        } else {
            NameKind::Alias
        };
        // A country named by the user keeps the key of the world's table, so that demonyms and groups still find it.
        let known = if is_subject {
            key(name)
        } else {
            self.key_of(name)
        };
        self.add(name, &known, kind, false);
        for other in others {
            self.add(other, &known, kind, false);
        }
    }

    /// Common events that go by two names.
    fn add_events(&mut self) {
        const EVENTS: &[(&str, &[&str])] = &[
            (
                "World War I",
                &["First World War", "World War One", "Great War"],
            ),
            ("World War II", &["Second World War", "World War Two"]),
        ];
        for (name, others) in EVENTS {
            let event = key(name);
            self.add(name, &event, NameKind::Alias, false);
            for other in *others {
                self.add(other, &event, NameKind::Alias, false);
            }
        }
    }

    fn add_places(&mut self) {
        for place in words::places() {
            let name = key(place.name);
            let kind = if place.kind == words::PlaceKind::Union {
                NameKind::Group
            } else {
                NameKind::Place
            };
            self.add(place.name, &name, kind, false);
            for other in &place.other_names {
                self.add(other, &name, kind, false);
            }
            for demonym in &place.demonyms {
                self.add(demonym, &name, kind, true);
                if let Some(people) = plural(demonym) {
                    self.add(&people, &name, kind, true);
                }
            }
            for union in place.member_of.iter().filter(|union| union.ended.is_none()) {
                self.groups
                    .entry(key(union.union))
                    .or_default()
                    .push(name.clone());
            }
        }
        for place in words::places() {
            if let Some(capital) = place.capital {
                let taken = words::places().iter().any(|other| other.name == capital);
                if !taken && place.kind == words::PlaceKind::Country {
                    self.add(capital, &key(capital), NameKind::Place, false);
                    self.capitals.insert(key(capital), key(place.name));
                }
            }
        }
    }

    fn add(&mut self, written: &str, key: &SmolStr, kind: NameKind, demonym: bool) {
        let mut found = tokens(written, 0);
        let definite = found.len() > 1 && found[0].is("the");
        if definite {
            found.remove(0);
        }
        let Some(first) = found.first() else { return };
        let form = Form {
            words: found.iter().map(|token| token.folded.clone()).collect(),
            key: key.clone(),
            kind,
            demonym,
            capital: first.capital,
            upper: found.len() == 1 && first.upper && first.range.len() <= 4,
            definite: definite && !first.capital,
        };
        let place = self.forms.entry(first.folded.clone()).or_default();
        place.retain(|old| old.words != form.words || rank(old.kind) < rank(kind));
        place.push(form);
    }

    /// The longest known name that starts here, with its length in tokens.
    fn longest(&self, found: &[Token], at: usize, tags: &[Tag]) -> Option<(usize, &Form)> {
        let forms = self.forms.get(&found[at].folded)?;
        forms.iter().find_map(|form| {
            let end = at + form.words.len();
            let fits = end <= found.len()
                && form
                    .words
                    .iter()
                    .zip(&found[at..end])
                    .all(|(word, token)| *word == token.folded)
                && (!form.capital || found[at].capital)
                && (!form.upper || found[at].upper)
                && !(form.definite && found[at].capital && at > 0 && found[at - 1].capital)
                && (!form.definite || is_definite(found, at, tags));
            fits.then_some((form.words.len(), form))
        })
    }
}

/// `Peruvians`, `Frenchmen`: a people, by the word for one of it.
fn plural(demonym: &str) -> Option<String> {
    if let Some(stem) = demonym.strip_suffix("man") {
        let people = !matches!(stem, "Ger" | "Oklaho");
        return Some(format!("{stem}{}", if people { "men" } else { "mans" }));
    }
    let same = ["ese", "ish", "ch", "sh", "s"];
    (!same.iter().any(|ending| demonym.ends_with(ending))).then(|| format!("{demonym}s"))
}

fn rank(kind: NameKind) -> u8 {
    match kind {
        NameKind::Subject => 0,
        NameKind::Alias => 1,
        NameKind::Group => 2,
        NameKind::Place => 3,
        NameKind::Proper => 4,
    }
}

/// Whether a determiner stands before a noun, over its adjectives: `the accord`, `a grand new accord`.
fn is_definite(found: &[Token], at: usize, tags: &[Tag]) -> bool {
    // Without tags a table is being read, where the article was taken off already.
    let Some(_) = tags.get(at) else { return true };
    for before in (0..at).rev().take(5) {
        if tags[before] == Tag::Determiner || found[before].is("'") {
            return !found[before].is_any(&["no", "any", "every", "each", "another", "such"]);
        }
        let describes = matches!(
            tags[before],
            Tag::Adjective | Tag::Noun | Tag::Adverb | Tag::Gerund | Tag::Participle
        ) || found[before].is("-");
        if !describes {
            return false;
        }
    }
    at > 0 && matches!(tags[0], Tag::Adjective | Tag::Noun)
}

/// A name in the form that keys have: folded words apart by one space.
#[must_use]
pub fn key(name: &str) -> SmolStr {
    let found = tokens(name, 0);
    let skip = usize::from(found.len() > 1 && found[0].is("the"));
    let words: Vec<&str> = found[skip..]
        .iter()
        .map(|token| token.folded.as_str())
        .collect();
    SmolStr::new(words.join(" "))
}

/// The names of a passage, in order, apart from each other.
#[must_use]
pub fn names(found: &[Token], tags: &[Tag], dictionary: &Dictionary) -> Vec<Name> {
    let mut names = Vec::new();
    let mut at = 0;
    while at < found.len() {
        let run = proper_run(found, tags, at);
        let known = dictionary.longest(found, at, tags);
        let name = match known {
            // `Washington` inside `George Washington` or `Washington Post` is not the capital.
            Some((length, form)) if length >= run.len() || splits(found, at, length, form) => {
                Name {
                    tokens: at..at + length,
                    key: form.key.clone(),
                    kind: form.kind,
                    demonym: form.demonym,
                }
            }
            _ if !run.is_empty() => Name {
                key: run_key(&found[run.clone()]),
                tokens: run,
                kind: NameKind::Proper,
                demonym: false,
            },
            _ => {
                at += 1;
                continue;
            }
        };
        at = name.tokens.end;
        let compound = found.get(at).is_some_and(|next| next.is("-") && next.glued)
            && found
                .get(at + 1)
                .is_some_and(|next| next.glued && next.is_word() && !next.capital);
        // `English-speaking`, `US-based` describe.
        names.push(Name {
            demonym: name.demonym || compound,
            ..name
        });
    }
    names
}

/// Whether a known name may end inside a run of capitals: a demonym or a country before a noun (`French President`),
/// and any name the user gave.
fn splits(found: &[Token], at: usize, length: usize, form: &Form) -> bool {
    let next_is_title = found
        .get(at + length)
        .is_some_and(|next| words::is_title(&next.folded));
    matches!(
        form.kind,
        NameKind::Subject | NameKind::Alias | NameKind::Group
    ) || form.demonym
        || next_is_title
        || length > 1
}
