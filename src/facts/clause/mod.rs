//! Clauses: which part of a passage hangs on which verb, and whether the verb is meant as a fact.
//!
//! A chain such as `chose not to sign` is one predicate whose head is the last verb; its polarity is worked out over
//! `not`, `refuse to`, `have yet to`. Subjects are found by boundaries, not by a grammar: what stands before the verb
//! up to a sign, a relative word or the clause before.

use std::ops::Range;

use super::lexicon as words;
use super::tag::Tag;
use super::token::Token;

/// Whether the words say that it happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Modality {
    /// It is stated.
    Asserted,
    /// It may be, could be, would be, is tried or asked for.
    Possible,
    /// It will be, or is planned.
    Planned,
}

/// A predicate with what belongs to it. Ranges are token indices.
#[derive(Clone, Debug)]
pub struct Clause {
    /// From the subject to the end of the object.
    pub extent: Range<usize>,
    /// The words before the verb that say who or what; those of the clause before when they are shared.
    pub subject: Range<usize>,
    /// The whole chain of verbs.
    pub group: Range<usize>,
    /// The verb that says what is done: the last of the chain.
    pub head: usize,
    /// The words after the verb, up to the next clause.
    pub object: Range<usize>,
    /// Whether it is said not to be so, after `fail to` and its like are reckoned in.
    pub negated: bool,
    /// Whether it is said to be so, may be or is planned.
    pub modality: Modality,
    /// Whether the subject undergoes: `was signed by`.
    pub passive: bool,
    /// Whether it has no finite verb of its own: `in rejecting the pact`, `an accord signed by`.
    pub secondary: bool,
}

impl Clause {
    /// The clause with its subject, also where that stands in a clause before.
    #[must_use]
    pub(crate) fn region(&self) -> Range<usize> {
        self.extent.start.min(self.subject.start)..self.extent.end
    }
}

/// The clauses of a passage, in the order of their verbs.
#[must_use]
pub fn clauses(tokens: &[Token], tags: &[Tag]) -> Vec<Clause> {
    let groups = groups(tokens, tags);
    let mut found: Vec<Clause> = Vec::with_capacity(groups.len());
    for (number, group) in groups.iter().enumerate() {
        let head = head(tags, group);
        let (negated, mut modality) = polarity(tokens, tags, group, head);
        let passive =
            tags[head] == Tag::Participle && (is_reduced(tags, group) || has_be(tokens, group));
        let secondary =
            is_reduced(tags, group) || matches!(tags[group.start], Tag::Gerund | Tag::To);
        let subject = subject(
            tokens,
            tags,
            group,
            number
                .checked_sub(1)
                .map(|last| (&groups[last], &found[last])),
        );
        let mut negated = negated ^ negative_subject(tokens, &subject);
        if tags[group.start] == Tag::To {
            let governed = found
                .last()
                .and_then(|last| governs(tokens, tags, last, group.start));
            let (flip, governor) = governed.unwrap_or((false, Modality::Possible));
            negated ^= flip;
            modality = governor;
        } else {
            let floor = found.last().map_or(0, |last| last.group.end);
            let gerund = tags[group.start] == Tag::Gerund;
            if (gerund && !is_factual_gerund(tokens, tags, group.start))
                || is_doubtful(tokens, group.start, floor)
            {
                modality = Modality::Possible;
            }
        }
        let object = group.end..tokens.len();
        found.push(Clause {
            extent: subject.start.min(group.start)..tokens.len(),
            subject,
            group: group.clone(),
            head,
            object,
            negated,
            modality,
            passive,
            secondary,
        });
    }
    lead_gerunds(&mut found, tags);
    close(&mut found, tokens, tags);
    for clause in &mut found {
        // `has no railway station`: the denial stands in the object.
        let no = tokens
            .get(clause.object.start)
            .is_some_and(|token| token.is("no") && !clause.object.is_empty());
        let more = tokens.get(clause.object.start + 1).is_some_and(|next| {
            next.is_any(&[
                "longer", "more", "less", "fewer", "later", "matter", "doubt",
            ])
        });
        clause.negated ^= no && !more;
    }
    found
}

/// The chains of verbs, in order.
fn groups(tokens: &[Token], tags: &[Tag]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if !starts_group(tokens, tags, at) {
            at += 1;
            continue;
        }
        let end = group_end(tokens, tags, at);
        found.push(at..end);
        at = end;
    }
    found
}

fn starts_group(tokens: &[Token], tags: &[Tag], at: usize) -> bool {
    match tags[at] {
        Tag::Verb | Tag::Auxiliary | Tag::Modal => true,
        Tag::To => true,
        // `an accord signed by`: a participle after a noun, or a sign.
        Tag::Participle => at > 0 && !matches!(tags[at - 1], Tag::Determiner | Tag::Preposition),
        Tag::Gerund => {
            at == 0
                || matches!(
                    tags[at - 1],
                    Tag::Preposition | Tag::Subordinator | Tag::Noun | Tag::Number
                )
                || tokens[at - 1].is(",")
        }
        Tag::Negation => matches!(tags.get(at + 1), Some(Tag::Verb | Tag::Gerund | Tag::To)),
        _ => false,
    }
}

fn group_end(tokens: &[Token], tags: &[Tag], start: usize) -> usize {
    let mut end = start + 1;
    let mut last_verb = start;
    while let Some(&tag) = tags.get(end) {
        let next = tags.get(end + 1).copied();
        let goes_on = match tag {
            Tag::Auxiliary | Tag::Modal | Tag::Negation | Tag::To => true,
            Tag::Verb => matches!(
                tags[end - 1],
                Tag::To | Tag::Modal | Tag::Auxiliary | Tag::Negation | Tag::Adverb
            ),
            Tag::Participle => {
                !matches!(tags[last_verb], Tag::Verb | Tag::Participle)
                    || tags[end - 1] == Tag::Auxiliary
            }
            Tag::Gerund => {
                matches!(tags[end - 1], Tag::Auxiliary | Tag::Negation)
                    || tokens[last_verb].lemma_takes_gerund()
            }
            Tag::Adverb => matches!(
                next,
                Some(
                    Tag::Verb
                        | Tag::Participle
                        | Tag::To
                        | Tag::Adverb
                        | Tag::Gerund
                        | Tag::Negation
                        | Tag::Auxiliary
                )
            ),
            // `is likely to`, `was able to`, `is set to`.
            Tag::Adjective | Tag::Noun => {
                next == Some(Tag::To) && words::is_chain_adjective(&tokens[end].folded)
            }
            _ => false,
        };
        if !goes_on {
            break;
        }
        if matches!(
            tag,
            Tag::Verb | Tag::Participle | Tag::Gerund | Tag::Auxiliary
        ) {
            last_verb = end;
        }
        end += 1;
    }
    end
}

impl Token {
    /// Verbs whose object is another verb in -ing: `stopped short of signing` is handled with its preposition.
    fn lemma_takes_gerund(&self) -> bool {
        self.lemma.is_one_of(&[
            "stop", "avoid", "keep", "start", "begin", "continue", "consider", "resist", "quit",
            "finish",
        ])
    }
}

/// Membership in a short list of words.
pub(crate) trait OneOf {
    /// Whether it is one of these.
    fn is_one_of(&self, words: &[&str]) -> bool;
}

impl OneOf for smol_str::SmolStr {
    fn is_one_of(&self, words: &[&str]) -> bool {
        words.contains(&self.as_str())
    }
}

/// The last verb of a chain; its last auxiliary when it has no other, or when that follows `to`: `refused to be`.
fn head(tags: &[Tag], group: &Range<usize>) -> usize {
    let verb = |at: &usize| matches!(tags[*at], Tag::Verb | Tag::Participle | Tag::Gerund);
    let auxiliary = |at: &usize| tags[*at] == Tag::Auxiliary;
    let last = group.clone().rev().find(verb);
    let being = group.clone().rev().find(auxiliary);
    match (last, being) {
        (Some(last), Some(being))
            if being > last && (last..being).any(|at| tags[at] == Tag::To) =>
        {
            being
        }
        (last, being) => last.or(being).unwrap_or(group.start),
    }
}

/// Whether a chain is a participle alone.
fn is_reduced(tags: &[Tag], group: &Range<usize>) -> bool {
    tags[group.start] == Tag::Participle
}

fn has_be(tokens: &[Token], group: &Range<usize>) -> bool {
    tokens[group.clone()]
        .iter()
        .any(|token| token.lemma == "be" || token.is_any(&["'s", "'re", "'m"]))
}

/// What a governing clause says of an infinitive apart from it: `declined on Monday to sign`, `is not in a position to
/// endorse`. None when the infinitive only tells a purpose.
fn governs(tokens: &[Token], tags: &[Tag], last: &Clause, to: usize) -> Option<(bool, Modality)> {
    let between = last.group.end..to;
    let lemma = &tokens[last.head].lemma;
    // `used the visit to unveil it`: it was done.
    if lemma == "use" && !last.passive {
        return Some((last.negated, last.modality));
    }
    let own_object = between.clone().any(|at| {
        tags[at] == Tag::Noun
            && !words::is_time_noun(&tokens[at].lemma)
            && !words::is_chain_adjective(&tokens[at].folded)
    });
    let inner_not = between.clone().any(|at| tags[at] == Tag::Negation);
    let chain = to > 0 && words::is_chain_adjective(&tokens[to - 1].folded);
    // `were the only countries to stay out`.
    let ranked = between
        .clone()
        .any(|at| tokens[at].is_any(&["only", "first", "last"]));
    if *lemma == "be" && ranked {
        return Some((last.negated, last.modality));
    }
    if own_object && !chain {
        return None;
    }
    if words::is_negative_implicative(lemma) {
        return Some((!last.negated, last.modality));
    }
    if chain {
        return Some((
            last.negated ^ inner_not,
            if last.negated ^ inner_not {
                last.modality
            } else {
                Modality::Possible
            },
        ));
    }
    (last.object.is_empty() || between.len() <= 3).then_some((
        last.negated,
        if words::is_nonfactive(lemma) {
            Modality::Possible
        } else {
            last.modality
        },
    ))
}

/// `in declining`, `by refusing`, `, rejecting`: done; `leery of joining`, `ruled out supporting`: not said to be done.
fn is_factual_gerund(tokens: &[Token], tags: &[Tag], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| &tokens[before]) else {
        return true;
    };
    before.is_any(&[
        "in", "by", "after", "since", "while", "when", ",", "before", "through", "with",
    ]) || tags[at - 1] == Tag::Noun
}

/// `whether X signs`, `if X signs`: nothing is said to be so.
fn is_doubtful(tokens: &[Token], start: usize, floor: usize) -> bool {
    tokens[floor.min(start)..start]
        .iter()
        .any(|token| token.is_any(&["whether", "if", "unless"]))
}

/// Works out over the chain whether the head is said to be so.
fn polarity(tokens: &[Token], tags: &[Tag], group: &Range<usize>, head: usize) -> (bool, Modality) {
    let mut negated = false;
    let mut modality = Modality::Asserted;
    for at in group.clone() {
        let token = &tokens[at];
        let before_head = at < head;
        let next = tags.get(at + 1);
        match tags[at] {
            Tag::Negation => negated = !negated,
            Tag::Adverb if token.is("yet") && next == Some(&Tag::To) => negated = !negated,
            Tag::Adverb if token.is_any(&["hardly", "barely", "scarcely", "rarely"]) => {
                negated = !negated
            }
            Tag::Modal => {
                let will = token.is_any(&["will", "'ll", "wo", "shall"]);
                modality = if will {
                    Modality::Planned
                } else {
                    Modality::Possible
                };
            }
            Tag::Verb | Tag::Participle | Tag::Adjective | Tag::Noun | Tag::Gerund
                if before_head =>
            {
                if words::is_negative_implicative(&token.lemma)
                    || words::is_negative_implicative(&token.folded)
                {
                    negated = !negated;
                } else if words::is_nonfactive(&token.lemma) || words::is_nonfactive(&token.folded)
                {
                    modality = Modality::Possible;
                }
            }
            _ => {}
        }
    }
    // `no longer` and `nor` stand outside the chain.
    let before = group.start.checked_sub(1).map(|at| &tokens[at]);
    if before.is_some_and(|token| token.is_any(&["never", "nor", "hardly", "rarely"]))
        && tags[group.start] != Tag::Negation
    {
        negated = !negated;
    }
    (negated, modality)
}

/// `No company`, `neither X nor Y`, `none of`, `nobody`.
fn negative_subject(tokens: &[Token], subject: &Range<usize>) -> bool {
    tokens[subject.clone()]
        .iter()
        .take(3)
        .any(|token| token.is_any(&["no", "neither", "none", "nobody", "nothing"]))
}

/// Signs that part a sentence into segments.
fn is_boundary(token: &Token) -> bool {
    token.is_any(&[";", ":", "\u{2014}", "(", ")"])
}

/// Where the subject of a chain stands.
fn subject(
    tokens: &[Token],
    tags: &[Tag],
    group: &Range<usize>,
    last: Option<(&Range<usize>, &Clause)>,
) -> Range<usize> {
    let floor = last.map_or(0, |(group, _)| group.end);
    let mut start = group.start;
    while start > floor && tags[start - 1] == Tag::Adverb {
        start -= 1;
    }
    if start == 0 {
        return 0..0;
    }
    if let Some(relative) = (floor..start).rev().find(|&at| tags[at] == Tag::Relative) {
        let between = relative + 1..start;
        let own = tags.get(between.start).is_some_and(|tag| {
            matches!(
                tag,
                Tag::Noun | Tag::Determiner | Tag::Pronoun | Tag::Adjective
            )
        });
        if between.is_empty() || !own {
            return antecedent(tokens, tags, relative);
        }
        return between;
    }
    if is_reduced(tags, group) {
        return antecedent(tokens, tags, start);
    }
    let shares = matches!(tags[start - 1], Tag::Conjunction)
        || (tokens[start - 1].is(",") && start - 1 == floor)
        || (start == floor)
        || matches!(tags[group.start], Tag::Gerund | Tag::To);
    if let (true, Some((_, clause))) = (shares, last) {
        return clause.subject.clone();
    }
    if matches!(tags[group.start], Tag::Gerund | Tag::To) {
        return 0..0;
    }
    let closes = tokens[start - 1].is_any(&[",", "\u{2014}", ")"])
        || (start >= 2 && tokens[start - 1].is("\"") && tokens[start - 2].is(","));
    if closes {
        return segment_subject(tokens, tags, start);
    }
    let from = boundary_before(tokens, tags, floor, start, last);
    // `three of the countries known as X signed`: the participle belongs to the subject.
    if let Some((_, clause)) = last.filter(|(group, _)| is_reduced(tags, group) && from <= floor) {
        return clause.subject.start..start;
    }
    skip_lead(tokens, tags, from..start)
}

/// The noun group that a relative word or a participle describes.
fn antecedent(tokens: &[Token], tags: &[Tag], at: usize) -> Range<usize> {
    let mut end = at;
    while end > 0
        && (tokens[end - 1].is_any(&[",", "\u{2014}", "\"", "("]) || tags[end - 1] == Tag::Adverb)
    {
        end -= 1;
    }
    let mut start = end;
    while start > 0 {
        let inside = matches!(
            tags[start - 1],
            Tag::Noun | Tag::Adjective | Tag::Determiner | Tag::Number | Tag::Gerund
        ) || tokens[start - 1].is_any(&["of", "-", "'", "and", "'s", "\""])
            || (tags[start - 1] == Tag::Symbol && tokens[start - 1].is("%"))
            || (tags[start - 1] == Tag::Participle
                && start >= 2
                && matches!(tags[start - 2], Tag::Determiner | Tag::Adverb));
        if !inside {
            break;
        }
        start -= 1;
    }
    start..end
}

/// The subject of a verb that a parenthesis parts from it: what stands before the parenthesis, and a list inside it.
fn segment_subject(tokens: &[Token], tags: &[Tag], start: usize) -> Range<usize> {
    let opening = match tokens[start - 1].folded.as_str() {
        "\u{2014}" => (0..start - 1).rev().find(|&at| tokens[at].is("\u{2014}")),
        ")" => (0..start - 1).rev().find(|&at| tokens[at].is("(")),
        _ => None,
    };
    let inner = opening.unwrap_or(start - 1);
    let dashes = tokens[..inner]
        .iter()
        .filter(|token| token.is("\u{2014}"))
        .count();
    let from = (0..inner)
        .rev()
        .find(|&at| {
            tokens[at].is_any(&[";", ":", "("])
                || (tokens[at].is("\u{2014}") && dashes % 2 == 1)
                || tags[at] == Tag::Subordinator
                || is_clause_and(tokens, at)
        })
        .map_or(0, |at| at + 1);
    let whole = skip_lead(tokens, tags, from..start);
    let verb = |range: Range<usize>| {
        range
            .clone()
            .rev()
            .find(|&at| matches!(tags[at], Tag::Verb | Tag::Auxiliary))
    };
    if opening.is_some() {
        // A clause before: `While X declined, several firms — A, B and C — backed it`.
        let last_verb = verb(whole.start..inner);
        let comma = last_verb.and_then(|verb| (verb..inner).rev().find(|&at| tokens[at].is(",")));
        if let Some(comma) = comma {
            return comma + 1..start;
        }
    }
    // `Israel, which ..., also declined`: the noun group ends where a relative clause or an aside begins.
    if let Some(relative) = whole.clone().find(|&at| tags[at] == Tag::Relative) {
        let end = if relative > whole.start && tokens[relative - 1].is(",") {
            relative - 1
        } else {
            relative
        };
        return whole.start..end;
    }
    let comma = whole.clone().find(|&at| tokens[at].is(","));
    let aside = comma.filter(|&comma| verb(comma..whole.end).is_some());
    aside.map_or(whole.clone(), |comma| whole.start..comma)
}

/// A conjunction that begins a clause: `, but`.
fn is_clause_and(tokens: &[Token], at: usize) -> bool {
    tokens[at].is_any(&["but", "so"]) && at > 0 && tokens[at - 1].is(",")
}

/// Where the subject begins when nothing stands between it and its verb.
fn boundary_before(
    tokens: &[Token],
    tags: &[Tag],
    floor: usize,
    start: usize,
    last: Option<(&Range<usize>, &Clause)>,
) -> usize {
    for at in (floor..start).rev() {
        if is_boundary(&tokens[at]) || tags[at] == Tag::Subordinator {
            return at + 1;
        }
        let comma_before = at > 0 && tokens[at - 1].is(",");
        if tags[at] == Tag::Conjunction
            && (comma_before && !tokens[at].is("and") || tokens[at].is("but"))
        {
            return at + 1;
        }
    }
    let Some((_, clause)) = last else {
        return floor;
    };
    // What somebody said is a clause of its own; otherwise an object lies between, and the last comma or `and` ends it.
    if super::quote::is_speech(&tokens[clause.head].lemma)
        || words::is_thought(&tokens[clause.head].lemma)
    {
        return floor;
    }
    let split = (floor..start)
        .rev()
        .find(|&at| tokens[at].is(",") || tags[at] == Tag::Conjunction);
    split.map_or(floor, |at| at + 1)
}

/// Leaves out what only leads in: `On Monday, `, `However, `, a quotation mark, a conjunction.
fn skip_lead(tokens: &[Token], tags: &[Tag], range: Range<usize>) -> Range<usize> {
    let mut from = range.start;
    while from < range.end
        && (tags[from] == Tag::Conjunction
            || tags[from] == Tag::Adverb
            || tokens[from].is_any(&["\"", ",", "-", "\u{2014}"]))
    {
        from += 1;
    }
    let leads = from < range.end
        && matches!(
            tags[from],
            Tag::Preposition | Tag::Subordinator | Tag::Gerund | Tag::To
        );
    let comma = (from..range.end).find(|&at| tokens[at].is(","));
    match comma {
        Some(comma) if leads && comma + 1 < range.end => {
            skip_lead(tokens, tags, comma + 1..range.end)
        }
        _ => from..range.end,
    }
}

/// `By refusing to sign, the mayor ...`: the subject comes after.
fn lead_gerunds(found: &mut [Clause], tags: &[Tag]) {
    for at in 0..found.len() {
        if found[at].subject.is_empty()
            && found[at].secondary
            && tags[found[at].group.start] == Tag::Gerund
        {
            let next = found[at + 1..]
                .iter()
                .find(|clause| !clause.secondary && !clause.subject.is_empty());
            if let Some(subject) = next.map(|clause| clause.subject.clone()) {
                found[at].subject = subject;
            }
        }
    }
}

/// Ends each object where the next clause begins.
fn close(found: &mut [Clause], tokens: &[Token], tags: &[Tag]) {
    for at in 0..found.len() {
        let mut end = tokens.len();
        if let Some(next) = found.get(at + 1) {
            end = next.group.start;
            if next.subject.start >= found[at].group.end {
                end = end.min(next.subject.start);
            }
            let reduced = is_reduced(tags, &next.group)
                || matches!(tags[next.group.start], Tag::Gerund | Tag::To);
            if reduced && next.subject.start >= found[at].group.end {
                end = next.group.start;
            }
        }
        let clause = &mut found[at];
        end = end.max(clause.group.end);
        clause.object = clause.group.end..end;
        let start = if clause.subject.is_empty() || clause.subject.end > clause.group.start {
            clause.group.start
        } else {
            clause.subject.start
        };
        clause.extent = start.min(clause.group.start)..end;
    }
}
