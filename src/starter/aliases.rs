//! Other names that the sources themselves prove, and the name that they share.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use smol_str::SmolStr;

use super::candidates::line;
use crate::Checked;
use crate::clean::Document;
use crate::facts::{
    self, Dictionary, NameKind, Reading, SourceFacts, Weight, definitions, synonyms, weight,
};
use crate::subject::Lexicon;

/// A name and its other names, as they are written in the sources.
pub(super) type Aliases = Vec<(String, Vec<String>)>;

/// Short forms that a source defines, and names that differ only in their blanks and hyphens; by the letters of the names.
///
/// A short form is left out when two names have it, when the world knows it for something, when it is a word, and when a
/// source uses it without the name: it may mean something else there.
pub(super) fn aliases(checked: &Checked) -> Aliases {
    let dictionary = Dictionary::new(&Lexicon::default());
    let mut all: BTreeMap<SmolStr, Entry> = BTreeMap::new();
    for (name, short) in defined(checked, &dictionary) {
        let entry = all
            .entry(name.key)
            .or_insert_with(|| Entry::new(name.written));
        entry.others.entry(short.key).or_insert(short.written);
    }
    for (name, other) in variants(checked) {
        let entry = all
            .entry(name.key)
            .or_insert_with(|| Entry::new(name.written));
        entry.others.entry(other.key).or_insert(other.written);
    }
    let entries = all.into_values();
    entries
        .map(|entry| (entry.written, entry.others.into_values().collect()))
        .collect()
}

struct Entry {
    written: String,
    others: BTreeMap<SmolStr, String>,
}

impl Entry {
    fn new(written: String) -> Self {
        Self {
            written,
            others: BTreeMap::new(),
        }
    }
}

/// A name as it is compared and as it is written.
#[derive(Clone, Debug)]
struct Form {
    key: SmolStr,
    written: String,
}

/// The readable sources.
fn sources(checked: &Checked) -> impl Iterator<Item = (&Document, &SourceFacts)> {
    let pairs = checked.documents.iter().zip(&checked.facts);
    pairs.filter_map(|(document, read)| Some((document.as_ref().ok()?, read.as_ref()?)))
}

fn defined(checked: &Checked, dictionary: &Dictionary) -> Vec<(Form, Form)> {
    let mut found: BTreeMap<SmolStr, Vec<(Form, Form)>> = BTreeMap::new();
    for (document, read) in sources(checked) {
        for reading in &read.readings {
            for one in definitions(reading) {
                let full = form(document, reading, one.full);
                let short = form(document, reading, one.short..one.short + 1);
                found
                    .entry(short.key.clone())
                    .or_default()
                    .push((full, short));
            }
        }
    }
    found.retain(|short, pairs| {
        let one_name = pairs.iter().all(|(other, _)| other.key == pairs[0].0.key);
        one_name && !is_known(short, dictionary)
    });
    for (_, read) in sources(checked) {
        for short in used_alone(read, &found) {
            found.remove(&short);
        }
    }
    let pairs = found.into_values();
    pairs.filter_map(|pairs| pairs.into_iter().next()).collect()
}

/// The short forms that a source uses without ever giving the name.
fn used_alone(
    read: &SourceFacts,
    found: &BTreeMap<SmolStr, Vec<(Form, Form)>>,
) -> BTreeSet<SmolStr> {
    let tokens = || read.readings.iter().flat_map(|reading| &reading.tokens);
    let used = tokens().filter(|token| token.upper && found.contains_key(&token.folded));
    let mut used: BTreeSet<SmolStr> = used.map(|token| token.folded.clone()).collect();
    // By their first words, so that the source is gone through once.
    let mut names: BTreeMap<&str, Vec<(Vec<&str>, &SmolStr)>> = BTreeMap::new();
    for (short, pairs) in found.iter().filter(|(short, _)| used.contains(*short)) {
        let words: Vec<&str> = pairs[0].0.key.split(' ').collect();
        names.entry(words[0]).or_default().push((words, short));
    }
    for reading in &read.readings {
        for (at, token) in reading.tokens.iter().enumerate() {
            for (words, short) in names.get(token.folded.as_str()).into_iter().flatten() {
                let here = reading.tokens[at..]
                    .iter()
                    .map(|token| token.folded.as_str());
                if here.take(words.len()).eq(words.iter().copied()) {
                    used.remove(*short);
                }
            }
        }
    }
    used
}

fn form(document: &Document, reading: &Reading, tokens: Range<usize>) -> Form {
    let (first, last) = (
        &reading.tokens[tokens.start],
        &reading.tokens[tokens.end - 1],
    );
    let written = line(document, first.range.start..last.range.end);
    Form {
        key: facts::key(&written),
        written,
    }
}

/// Whether a short form is a place or a union of the world, or, in small letters, a word: longer aliases than four letters
/// are found in any case.
fn is_known(short: &str, dictionary: &Dictionary) -> bool {
    let capitals = short.to_uppercase();
    let reading = facts::read(&capitals, 0, dictionary, None);
    let known = reading
        .names
        .iter()
        .any(|name| name.kind != NameKind::Proper);
    let is_word = weight(short) != Weight::Content || !synonyms(short).is_empty();
    known || (short.len() > 4 && is_word)
}

/// The letters that two names must share at least: shorter ones can be alike by chance.
const MIN_LETTERS: usize = 6;

/// Names that are one when blanks and hyphens do not count: `Cyber Security Centre`, `Cybersecurity Centre`. The commonest
/// is the name.
fn variants(checked: &Checked) -> Vec<(Form, Form)> {
    let mut alike: BTreeMap<String, BTreeMap<SmolStr, (usize, Form)>> = BTreeMap::new();
    for (document, read) in sources(checked) {
        for reading in &read.readings {
            let proper = reading
                .names
                .iter()
                .filter(|name| name.kind == NameKind::Proper);
            for name in proper {
                let letters: String = name.key.chars().filter(|c| c.is_alphanumeric()).collect();
                if letters.chars().count() < MIN_LETTERS {
                    continue;
                }
                let forms = alike.entry(letters).or_default();
                let form = || (0, form(document, reading, name.tokens.clone()));
                forms.entry(name.key.clone()).or_insert_with(form).0 += 1;
            }
        }
    }
    let mut pairs = Vec::new();
    for forms in alike.into_values().filter(|forms| forms.len() > 1) {
        let mut forms: Vec<(usize, Form)> = forms.into_values().collect();
        forms.sort_by(|one, other| {
            other
                .0
                .cmp(&one.0)
                .then_with(|| one.1.key.cmp(&other.1.key))
        });
        let mut forms = forms.into_iter().map(|(_, form)| form);
        if let Some(name) = forms.next() {
            pairs.extend(forms.map(|other| (name.clone(), other)));
        }
    }
    pairs
}

/// The name of several words that most sources have, if two or more have one; of one source, the one it has most often.
/// Those who are quoted are left out.
pub(super) fn subject(checked: &Checked) -> Option<String> {
    let mut seen: BTreeMap<SmolStr, (BTreeSet<usize>, usize, String)> = BTreeMap::new();
    let mut speakers: BTreeSet<SmolStr> = BTreeSet::new();
    for (at, (document, read)) in sources(checked).enumerate() {
        for reading in &read.readings {
            speakers.extend(
                reading
                    .quotations
                    .iter()
                    .filter_map(|quote| quote.speaker.clone()),
            );
            let several = reading.names.iter().filter(|name| {
                name.kind == NameKind::Proper && name.key.contains(' ') && !name.demonym
            });
            for name in several {
                let written = || form(document, reading, name.tokens.clone()).written;
                let (sources, times, _) = seen
                    .entry(name.key.clone())
                    .or_insert_with(|| (BTreeSet::new(), 0, written()));
                sources.insert(at);
                *times += 1;
            }
        }
    }
    let least = sources(checked).count().min(2);
    seen.into_iter()
        .filter(|(key, (sources, times, _))| {
            sources.len() >= least && *times > 1 && !speakers.contains(key)
        })
        .max_by(|(one, (a, m, _)), (other, (b, n, _))| {
            (a.len(), m).cmp(&(b.len(), n)).then_with(|| other.cmp(one))
        })
        .map(|(_, (.., written))| written)
}
