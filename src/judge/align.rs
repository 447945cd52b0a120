//! Aligning a claim with a passage: which of its words stand there too, and how much of it they are.
//!
//! Coverage is weighted by how much a word tells: names most, common words least, function words and the words that a
//! quantity or a date has used up nothing. It is a measure of sameness, not a score of truth.

use std::ops::Range;

use smol_str::SmolStr;

use super::phrase::{idiom, phrase_at};
pub(crate) use super::phrase::{lemma_at, shown};
use crate::facts::{self, NameKind, Reading, Tag, lexicon, same_name};

/// A word or name of a claim that a passage should hold.
#[derive(Clone, Debug)]
pub(crate) struct Unit {
    /// Index of its first token.
    pub at: usize,
    /// What stands for it.
    pub what: What,
    /// How much it tells.
    pub weight: f64,
}

/// The two sorts of units.
#[derive(Clone, Debug)]
pub(crate) enum What {
    /// A name, by its key.
    Name(SmolStr),
    /// A word, by its dictionary form.
    Word(SmolStr),
}

impl Unit {
    /// The key of its name, or its word as it is shown.
    pub(crate) fn key(&self) -> &str {
        match &self.what {
            What::Name(key) => key,
            What::Word(word) => shown(word),
        }
    }
}

/// Verbs and nouns that only say that something is among the things a text names.
pub(crate) const FRAMES: &[&str] = &[
    "cover", "include", "mention", "list", "rank", "feature", "figure",
];
const FRAME_NOUNS: &[&str] = &[
    "aim",
    "goal",
    "example",
    "term",
    "list",
    "objective",
    "purpose",
    "principle",
];

/// Leaves out the frame of a claim such as `X is covered`, `X is among the aims`, `X is given as an example`.
pub(crate) fn without_frame(reading: &Reading, units: Vec<Unit>) -> Vec<Unit> {
    let Some(clause) = reading.clauses.iter().find(|clause| !clause.secondary) else {
        return units;
    };
    let verb = reading.tokens[clause.head].lemma.as_str();
    let among = clause
        .object
        .clone()
        .any(|at| reading.tokens[at].is_any(&["among", "as"]));
    let noun = clause
        .object
        .clone()
        .any(|at| FRAME_NOUNS.contains(&reading.tokens[at].lemma.as_str()));
    // `an attack hit X` says no more than `an attack on X`.
    let attacks = |at: usize| {
        const ATTACKS: &[&str] = &[
            "attack",
            "strike",
            "raid",
            "assault",
            "bombing",
            "cyberattack",
        ];
        ATTACKS.contains(&reading.tokens[at].lemma.as_str())
    };
    let hits = matches!(verb, "hit" | "strike" | "target") && clause.subject.clone().any(attacks);
    let framed = hits
        || (clause.passive && FRAMES.contains(&verb))
        || (among && noun)
        || (verb == "rank" && among);
    if !framed {
        return units;
    }
    let is_frame = |unit: &Unit| {
        let word = unit.key();
        unit.at >= clause.group.start
            && (unit.at == clause.head
                || FRAME_NOUNS.contains(&word)
                || matches!(word, "give" | "name" | "cite"))
    };
    let kept: Vec<Unit> = units
        .iter()
        .filter(|unit| !is_frame(unit))
        .cloned()
        .collect();
    if kept.is_empty() { units } else { kept }
}

/// Where a unit of a claim was found in a passage: the token, and how well, from 0 to 1.
pub(crate) type Place = Option<(usize, f64)>;

/// Weights: a name tells about twice what a content word does, a common word half; tried on the development pairs.
const NAME: f64 = 2.0;
const CONTENT: f64 = 1.0;
const COMMON: f64 = 0.4;

/// The units of a reading, without the tokens in `used`.
#[must_use]
pub(crate) fn units(reading: &Reading, used: &[Range<usize>]) -> Vec<Unit> {
    let is_used = |at: usize| used.iter().any(|range| range.contains(&at));
    let mut units = Vec::new();
    // Words of a phrase that began before.
    let mut told: Vec<usize> = Vec::new();
    let mut at = 0;
    while at < reading.tokens.len() {
        let name = reading.names.iter().find(|name| name.tokens.start == at);
        if let Some(name) = name.filter(|_| !is_used(at)) {
            if name.kind != NameKind::Subject {
                units.push(Unit {
                    at,
                    what: What::Name(name.key.clone()),
                    weight: NAME,
                });
            }
            at = name.tokens.end;
            continue;
        }
        if !is_used(at) && !told.contains(&at) {
            units.extend(word_unit(reading, at, &mut told));
        }
        at += 1;
    }
    units
}

/// Adverbs that only stress what is said.
const STRESS: &[&str] = &[
    "exclusively",
    "solely",
    "actually",
    "really",
    "definitely",
    "certainly",
    "indeed",
    "simply",
    "merely",
    "truly",
];

/// The unit of a word; the other words of its phrase are put to `told`.
fn word_unit(reading: &Reading, at: usize, told: &mut Vec<usize>) -> Option<Unit> {
    let token = &reading.tokens[at];
    let content = matches!(
        reading.tags[at],
        Tag::Noun
            | Tag::Verb
            | Tag::Participle
            | Tag::Gerund
            | Tag::Adjective
            | Tag::Number
            | Tag::Adverb
    );
    // `mining` is no form of the pronoun `mine`.
    let verbal = matches!(reading.tags[at], Tag::Gerund | Tag::Verb) && token.lemma != token.folded;
    let part_of_idiom = at > 0 && idiom(reading, at - 1).is_some();
    let stop = lexicon::is_stop(&token.folded)
        || (lexicon::is_stop(&token.lemma)
            && (!verbal || token.lemma.len() <= 4 && token.lemma != "mine"));
    if !content || stop || part_of_idiom || token.is_any(STRESS) {
        return None;
    }
    let common = |at: usize| {
        let lemma = &reading.tokens[at].lemma;
        lexicon::is_common_word(lemma) || lexicon::is_stop(lemma)
    };
    let rest = phrase_at(reading, at).map_or_else(Vec::new, |phrase| phrase.rest);
    let weight = if common(at) && rest.iter().all(|&at| common(at)) {
        COMMON
    } else {
        CONTENT
    };
    told.extend(rest);
    Some(Unit {
        at,
        what: What::Word(lemma_at(reading, at).clone()),
        weight,
    })
}

/// Looks for every unit in a reading.
#[must_use]
pub(crate) fn align(units: &[Unit], evidence: &Reading) -> Vec<Place> {
    let whole = 0..evidence.tokens.len();
    units
        .iter()
        .map(|unit| find(&unit.what, evidence, &whole))
        .collect()
}

/// The share of the units' weight that was found.
#[must_use]
pub(crate) fn coverage(units: &[Unit], found: &[Place]) -> f64 {
    let all: f64 = units.iter().map(|unit| unit.weight).sum();
    if all == 0.0 {
        return 1.0;
    }
    let got: f64 = units
        .iter()
        .zip(found)
        .map(|(unit, found)| found.map_or(0.0, |(_, how)| how * unit.weight))
        .sum();
    got / all
}

/// The best place of a unit within a range of tokens, and how well it fits.
#[must_use]
pub(crate) fn find(what: &What, evidence: &Reading, within: &Range<usize>) -> Place {
    match what {
        What::Name(key) => find_name(key, evidence, within),
        What::Word(lemma) => find_word(lemma, evidence, within),
    }
}

fn find_name(key: &SmolStr, evidence: &Reading, within: &Range<usize>) -> Place {
    let names = evidence
        .names
        .iter()
        .filter(|name| within.contains(&name.tokens.start));
    let exact = names
        .clone()
        .find(|name| name.key == *key)
        .map(|name| (name.tokens.start, 1.0));
    let near = || {
        names
            .clone()
            .find(|name| same_name(&name.key, key))
            .map(|name| (name.tokens.start, 0.95))
    };
    exact
        .or_else(near)
        .or_else(|| spelled(key, evidence, within))
}

/// A name whose words stand there one after the other without having been taken for a name.
fn spelled(key: &str, evidence: &Reading, within: &Range<usize>) -> Place {
    let words: Vec<&str> = key.split(' ').collect();
    let end = within.end.min(evidence.tokens.len());
    let fits = |at: usize| {
        at + words.len() <= end
            && words
                .iter()
                .zip(&evidence.tokens[at..])
                .all(|(word, token)| token.folded == *word)
    };
    (within.start..end)
        .find(|&at| fits(at))
        .map(|at| (at, 0.95))
}

fn find_word(lemma: &SmolStr, evidence: &Reading, within: &Range<usize>) -> Place {
    let end = within.end.min(evidence.tokens.len());
    let mut best: Option<(usize, f64)> = None;
    for at in within.start..end {
        let how = likeness(lemma, lemma_at(evidence, at));
        if how > best.map_or(0.0, |(_, best)| best) {
            best = Some((at, how));
        }
        if how >= 1.0 {
            break;
        }
    }
    best
}

/// Whether the words at two tokens stand for one another, with the words that are one verb with them: who is set free
/// is not set a task.
#[must_use]
pub(crate) fn alike(claim: (&Reading, usize), evidence: (&Reading, usize)) -> bool {
    let (first, second) = (lemma_at(claim.0, claim.1), lemma_at(evidence.0, evidence.1));
    likeness(first, second) >= 0.9
}

/// How well a word of the evidence stands for a word of the claim, from 0 to 1.
#[must_use]
pub(crate) fn likeness(claim: &str, evidence: &str) -> f64 {
    if claim == evidence {
        return 1.0;
    }
    // `was defeated` is an entry of its own (`lost`), and a form of the verb (`beat`).
    let active = (shown(claim), shown(evidence));
    if active != (claim, evidence) {
        let own = if lexicon::are_synonyms(claim, evidence) {
            0.95
        } else if lexicon::is_wider(claim, evidence) {
            0.9
        } else {
            0.0
        };
        return likeness(active.0, active.1).max(own);
    }
    // `studied at` is an entry (`attended`), and is found in `studied law at` too.
    let bare = (without_preposition(claim), without_preposition(evidence));
    if bare != (claim, evidence) {
        let how = likeness(bare.0, bare.1);
        if how >= 0.9 {
            return how;
        }
    }
    if claim.len() < 3 || evidence.len() < 3 {
        return 0.0;
    }
    if lexicon::are_synonyms(claim, evidence) || lexicon::same_base(claim, evidence) {
        return 0.95;
    }
    // A narrower word in the evidence entails the wider one of the claim; not the other way round.
    if lexicon::is_wider(claim, evidence) || is_compound_of(evidence, claim) {
        return 0.9;
    }
    if lexicon::is_wider(evidence, claim) || is_compound_of(claim, evidence) {
        return 0.5;
    }
    if shared_stem(claim, evidence) {
        0.8
    } else {
        0.0
    }
}

/// Words that bring in what a verb is about, and leave its sense as it is.
const PREPOSITIONS: &[&str] = &["at", "as", "in", "to", "with", "from", "on"];

/// The verb of an entry such as `study at`; any other word is its own.
pub(super) fn without_preposition(entry: &str) -> &str {
    entry
        .split_once(' ')
        .filter(|(_, preposition)| PREPOSITIONS.contains(preposition))
        .map_or(entry, |(verb, _)| verb)
}

/// Whether the first word is the second with another word before it: a cyberattack is an attack.
fn is_compound_of(compound: &str, word: &str) -> bool {
    word.len() >= 5
        && compound
            .strip_suffix(word)
            .is_some_and(|first| first.len() >= 4)
}

/// Whether two words share a stem of six letters or more and differ in an ending alone.
fn shared_stem(a: &str, b: &str) -> bool {
    let common = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    common >= 6 && common + 4 >= a.len() && common + 4 >= b.len()
}

/// How the noun that the evidence counts relates to the claim's; none when they are different things.
#[must_use]
pub(crate) fn width(claim: &facts::Head, evidence: &facts::Head) -> Option<super::compare::Width> {
    use super::compare::Width;
    let claimed = heads(claim);
    let stated = heads(evidence);
    let same = |a: &str, b: &str| a == b || lexicon::are_synonyms(a, b) || is_slip(a, b);
    let covers = |outer: &[&str], inner: &[&str]| {
        inner
            .iter()
            .all(|b| outer.iter().any(|a| same(a, b) || lexicon::is_wider(a, b)))
    };
    let equal =
        claimed.len() == stated.len() && claimed.iter().all(|a| stated.iter().any(|b| same(a, b)));
    if equal {
        return Some(by_modifiers(claim, evidence));
    }
    match (covers(&stated, &claimed), covers(&claimed, &stated)) {
        // Where each covers the other, the bound that says less is taken.
        (true, _) => Some(Width::EvidenceWider),
        (false, true) => Some(Width::EvidenceNarrower),
        (false, false) => None,
    }
}

fn heads(head: &facts::Head) -> Vec<&str> {
    std::iter::once(&head.lemma)
        .chain(&head.conjuncts)
        .map(SmolStr::as_str)
        .collect()
}

/// With the same noun, words before it narrow: `technology companies` are some of the companies.
fn by_modifiers(claim: &facts::Head, evidence: &facts::Head) -> super::compare::Width {
    use super::compare::Width;
    let telling = |words: &[SmolStr]| -> Vec<SmolStr> {
        words
            .iter()
            .filter(|word| !lexicon::is_empty_modifier(word))
            .cloned()
            .collect()
    };
    let (a, b) = (telling(&claim.modifiers), telling(&evidence.modifiers));
    let has =
        |set: &[SmolStr], word: &SmolStr| set.iter().any(|other| likeness(word, other) >= 0.9);
    let claim_more = a.iter().any(|word| !has(&b, word));
    let evidence_more = b.iter().any(|word| !has(&a, word));
    match (claim_more, evidence_more) {
        (true, false) => Width::EvidenceWider,
        (false, true) => Width::EvidenceNarrower,
        _ => Width::Same,
    }
}

/// One typing slip apart, of words long enough that it is no other word by chance: `counties` for `countries`.
#[must_use]
pub(crate) fn is_slip(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.len() < 5 || long.len() - short.len() > 1 || !a.is_ascii() || !b.is_ascii() {
        return false;
    }
    let front = short
        .bytes()
        .zip(long.bytes())
        .take_while(|(a, b)| a == b)
        .count();
    let back = short
        .bytes()
        .rev()
        .zip(long.bytes().rev())
        .take_while(|(a, b)| a == b)
        .count();
    front + back + 1 >= long.len()
        && front + back >= short.len() - usize::from(short.len() == long.len())
}
