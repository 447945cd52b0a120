//! What somebody or something is: `X is a Chilean painter` against `X is a Peruvian painter`, and against
//! `X is a town`.
//!
//! Callings and kinds of one sort do not exclude each other, and are never compared: a painter may be a poet. Compared
//! are countries, and sorts of things of which nothing is two.

use std::ops::Range;

use smol_str::SmolStr;

use super::align::likeness;
use crate::facts::{
    Clause, Modality, Name, NameKind, Reading, Sort, Tag, are_apart, same_name, sort_of,
};

/// What a clause with `be` says that its subject is.
struct Definition<'r> {
    reading: &'r Reading,
    /// The name of its subject.
    who: Option<&'r Name>,
    /// The nations that it gives: `a Dutch and Danish ferry line`.
    nations: Vec<&'r str>,
    /// The year that it gives: `a 1921 opera`.
    year: Option<&'r SmolStr>,
    /// Who made it: `a novel by Ada Moor`, `a film directed by Ada Moor`.
    makers: Vec<&'r Name>,
    /// Its nouns: `a singer, songwriter and actor`.
    nouns: Vec<&'r SmolStr>,
}

/// A note on what a passage says that the claim's subject is, where it can be no such thing as claimed.
///
/// `pronoun` tells that a pronoun at the start of the passage stands for the claim's subject.
pub(super) fn opposed(claim: &Reading, evidence: &Reading, pronoun: bool) -> Option<String> {
    let claimed = definitions(claim).next()?;
    let who = claimed.who?;
    definitions(evidence).find_map(|stated| {
        // `Chicago` is no short form of `Old Chicago` at the start of a text.
        let words = |name: &Name| name.key.split(' ').count();
        let named = stated
            .who
            .is_some_and(|it| words(it) >= words(who) && same_name(&it.key, &who.key));
        let same = named || (pronoun && stated.who.is_none() && stated.begins());
        if !same {
            return None;
        }
        other_nation(&claimed, &stated)
            .or_else(|| other_sort(&claimed, &stated))
            .or_else(|| other_maker(&claimed, &stated))
    })
}

/// `a Chilean painter`, where the claim has `a Peruvian painter`.
fn other_nation(claimed: &Definition<'_>, stated: &Definition<'_>) -> Option<String> {
    let (first, other) = (claimed.nations.first()?, stated.nations.first()?);
    let apart = claimed
        .nations
        .iter()
        .all(|a| stated.nations.iter().all(|b| are_apart(a, b)));
    apart.then(|| format!("has {other} for {first}"))
}

/// `a town`, where the claim has `a painter`.
fn other_sort(claimed: &Definition<'_>, stated: &Definition<'_>) -> Option<String> {
    let (first, sort) = claimed.sorted()?;
    let (other, found) = stated.sorted()?;
    let whole = claimed.nouns.len() == 1;
    let differs = sort != found || is_other_work(claimed, first, stated, other);
    (whole && differs).then(|| format!("has {other} for {first}"))
}

/// `a novel by Ada Moor`, where the claim has `a novel by Eva Lake`; a novel and a film of one name have two makers.
fn other_maker(claimed: &Definition<'_>, stated: &Definition<'_>) -> Option<String> {
    let (first, other) = (claimed.makers.first()?, stated.makers.first()?);
    let alike = claimed.nouns.iter().any(|a| {
        let mut nouns = stated.nouns.iter();
        is_work(a) && nouns.any(|b| likeness(a, b).max(likeness(b, a)) >= 0.5)
    });
    let shared = |a: &Name, b: &Name| a.key.split(' ').any(|word| b.key.contains(word));
    let known = claimed.makers.iter().any(|a| {
        let mut makers = stated.makers.iter();
        makers.any(|b| same_name(&a.key, &b.key) || shared(a, b))
    });
    (alike && !known).then(|| format!("has {} for {}", other.key, first.key))
}

/// Whether a noun is of a work that somebody has made.
fn is_work(noun: &str) -> bool {
    sort_of(noun) == Some(Sort::Work) || matches!(noun, "album" | "play" | "single" | "series")
}

/// A film and the novel that it is made from have one name, but not one year.
fn is_other_work(
    claimed: &Definition<'_>,
    first: &str,
    stated: &Definition<'_>,
    other: &str,
) -> bool {
    let works = sort_of(first) == Some(Sort::Work);
    let alike = likeness(first, other).max(likeness(other, first)) > 0.0;
    works && !alike && claimed.year.is_some() && claimed.year == stated.year
}

impl<'r> Definition<'r> {
    /// Its first noun of a sort, where no other noun is of another.
    fn sorted(&self) -> Option<(&'r SmolStr, Sort)> {
        let mut sorts = self
            .nouns
            .iter()
            .filter_map(|noun| Some((*noun, sort_of(noun)?)));
        let first = sorts.next()?;
        sorts.all(|(_, sort)| sort == first.1).then_some(first)
    }

    /// Whether its subject is a pronoun at the start of the passage.
    fn begins(&self) -> bool {
        self.reading.tags.first() == Some(&Tag::Pronoun)
    }
}

/// The definitions of a passage: clauses with `be` and a noun group.
fn definitions(reading: &Reading) -> impl Iterator<Item = Definition<'_>> {
    let being = |clause: &&Clause| {
        reading.tokens[clause.head].lemma == "be"
            && !clause.negated
            && !clause.secondary
            && clause.modality == Modality::Asserted
    };
    reading.clauses.iter().filter(being).filter_map(|clause| {
        let group = noun_group(reading, clause)?;
        let nouns = nouns(reading, &group);
        Some(Definition {
            reading,
            who: subject(reading, clause),
            nations: nations(reading, &group, &nouns),
            year: year(reading, &group),
            makers: makers(reading, group.end),
            nouns,
        })
    })
}

/// The name that a clause is about, over a bracket or an apposition behind it.
pub(super) fn subject<'r>(reading: &'r Reading, clause: &Clause) -> Option<&'r Name> {
    let names = || {
        reading
            .names
            .iter()
            .filter(|name| !name.demonym && name.kind != NameKind::Group)
    };
    let mut own = names().filter(|name| clause.subject.contains(&name.tokens.start));
    let alone = own.next().filter(|name| {
        let last = name.tokens.end == clause.subject.end;
        last && own.next().is_none()
    });
    alone.or_else(|| {
        let first = names().next().filter(|name| leads(reading, name))?;
        let next = reading.tokens.get(first.tokens.end)?;
        // A bracket, an apposition, or the name again in another script.
        let foreign = next.is_word() && !next.folded.is_ascii();
        let aside = (foreign || next.is_any(&["(", "[", ",", ":"]))
            && first.tokens.end <= clause.group.start;
        let verb = (first.tokens.end..clause.group.start)
            .any(|at| matches!(reading.tags[at], Tag::Verb | Tag::Auxiliary | Tag::Modal));
        (aside && !verb).then_some(first)
    })
}

/// Whether a passage begins with a name, alone or behind an article: but not `On Metacritic, the film`.
pub(super) fn leads(reading: &Reading, name: &Name) -> bool {
    let first = name.tokens.start;
    first == 0 || first == 1 && reading.tags[0] != Tag::Preposition
}

/// The noun group behind `is`: `a Chilean singer, songwriter and actor`.
fn noun_group(reading: &Reading, clause: &Clause) -> Option<Range<usize>> {
    let start = clause.group.end;
    let first = reading.tokens.get(start)?;
    let bare = reading
        .names
        .iter()
        .any(|name| name.demonym && name.tokens.start == start);
    let skipped = usize::from(first.is_any(&[
        "only",
        "also",
        "currently",
        "solely",
        "exclusively",
        "actually",
    ]));
    let start = start + skipped;
    let article = reading.tokens.get(start)?.is_any(&["a", "an", "the"]);
    if !article && !bare && skipped == 0 {
        return None;
    }
    let from = start + usize::from(article);
    let end = (from..reading.tokens.len())
        .find(|&at| !belongs(reading, at))
        .unwrap_or(reading.tokens.len());
    (end > from).then_some(from..end)
}

/// Whether a token can stand inside a noun group or a list of such groups.
fn belongs(reading: &Reading, at: usize) -> bool {
    let token = &reading.tokens[at];
    let joins = token.is_any(&[",", "and", "-", "'s", "/"]);
    let open = matches!(
        reading.tags[at],
        Tag::Noun | Tag::Adjective | Tag::Number | Tag::Determiner | Tag::Adverb
    );
    joins || open || token.is_number()
}

/// The nations among the words of a noun group; none where the word only names a game or a tongue, or whose papers
/// somebody has.
fn nations<'r>(reading: &'r Reading, group: &Range<usize>, nouns: &[&SmolStr]) -> Vec<&'r str> {
    const PAPERS: &[&str] = &["citizen", "national", "resident", "subject", "immigrant"];
    if nouns.iter().any(|noun| PAPERS.contains(&noun.as_str())) {
        return Vec::new();
    }
    const NOT_ORIGIN: &[&str] = &[
        "football",
        "literature",
        "language",
        "cuisine",
        "restaurant",
        "history",
        "studies",
        "law",
        "horn",
        "teacher",
        "rules",
        "restaurateur",
    ];
    let names = reading.names.iter().filter(|name| {
        let next = reading.tokens.get(name.tokens.end);
        name.demonym
            && name.kind == NameKind::Place
            && group.contains(&name.tokens.start)
            && !next.is_some_and(|next| NOT_ORIGIN.contains(&next.lemma.as_str()))
    });
    names.map(|name| name.key.as_str()).collect()
}

/// The names after `by` behind a noun group; none where the word before says another part than that of the maker.
fn makers(reading: &Reading, end: usize) -> Vec<&Name> {
    const MADE: &[&str] = &[
        "direct", "write", "record", "compose", "paint", "create", "sing",
    ];
    let Some(next) = reading.tokens.get(end) else {
        return Vec::new();
    };
    let by = end + usize::from(MADE.contains(&next.lemma.as_str()));
    if !reading.tokens.get(by).is_some_and(|token| token.is("by")) {
        return Vec::new();
    }
    // Up to the next verb or bracket, or the comma that no name follows.
    let stops = |at: &usize| {
        let token = &reading.tokens[*at];
        let aside = token.is(",") && !reading.tokens.get(at + 1).is_some_and(|next| next.capital);
        aside
            || token.is_any(&["(", ".", ";"])
            || matches!(
                reading.tags[*at],
                Tag::Verb | Tag::Auxiliary | Tag::Participle | Tag::Preposition | Tag::Relative
            )
    };
    let last = (by + 1..reading.tokens.len())
        .find(stops)
        .unwrap_or(reading.tokens.len());
    reading
        .names
        .iter()
        .filter(|name| (by + 1..last).contains(&name.tokens.start) && !name.demonym)
        .collect()
}

/// The number of four digits in a noun group.
fn year<'r>(reading: &'r Reading, group: &Range<usize>) -> Option<&'r SmolStr> {
    let mut numbers = reading.tokens[group.clone()].iter();
    let year = numbers.find(|token| token.is_number() && token.folded.len() == 4)?;
    Some(&year.folded)
}

/// The nouns that end the group and the parts of its list.
fn nouns<'r>(reading: &'r Reading, group: &Range<usize>) -> Vec<&'r SmolStr> {
    let ends = |at: &usize| {
        let next = reading.tokens.get(at + 1);
        let last = at + 1 == group.end || next.is_some_and(|next| next.is_any(&[",", "and"]));
        last && reading.tags[*at] == Tag::Noun && !reading.tokens[*at].capital
    };
    group
        .clone()
        .filter(ends)
        .map(|at| &reading.tokens[at].lemma)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Dictionary, read};
    use crate::subject::Lexicon;

    fn note(claim: &str, evidence: &str) -> Option<String> {
        let dictionary = Dictionary::new(&Lexicon::default());
        let (claim, evidence) = (
            read(claim, 0, &dictionary, None),
            read(evidence, 0, &dictionary, None),
        );
        opposed(&claim, &evidence, false)
    }

    #[test]
    fn another_nation_is_told() {
        let found = note(
            "Ada Moor is a Peruvian painter.",
            "Ada Moor (born 1901) is a Chilean painter and poet.",
        );
        assert_eq!(found.as_deref(), Some("has chile for peru"));
    }

    #[test]
    fn one_nation_of_two_is_none_other() {
        assert_eq!(
            note(
                "Ada Moor is a Peruvian painter.",
                "Ada Moor is a Chilean and Peruvian painter."
            ),
            None
        );
        assert_eq!(
            note(
                "Ada Moor is a British painter.",
                "Ada Moor is a Scottish painter."
            ),
            None
        );
    }

    #[test]
    fn another_sort_is_told_and_another_calling_is_not() {
        let found = note(
            "Basford is a song.",
            "Basford is the largest town in the county.",
        );
        assert_eq!(found.as_deref(), Some("has town for song"));
        assert_eq!(note("Ada Moor is a painter.", "Ada Moor is a poet."), None);
    }

    #[test]
    fn another_maker_is_told_of_the_same_kind_of_work() {
        let found = note(
            "Northbound is a novel by Eva Lake.",
            "Northbound is a 1931 novel by the Chilean writer Ada Moor.",
        );
        assert_eq!(found.as_deref(), Some("has ada moor for eva lake"));
        assert_eq!(
            note(
                "Northbound is a novel by Eva Lake.",
                "Northbound is a 1931 film directed by Ada Moor."
            ),
            None
        );
    }

    #[test]
    fn somebody_else_is_not_compared() {
        assert_eq!(
            note(
                "Ada Moor is a Peruvian painter.",
                "Eva Lake is a Chilean painter."
            ),
            None
        );
    }
}
