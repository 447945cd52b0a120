//! Chains of verbs: `chose not to sign` is one predicate, whose head is its last verb.

use std::ops::Range;

use super::super::lexicon as words;
use super::super::tag::Tag;
use super::super::token::Token;

/// The chains of verbs, in order.
pub(super) fn groups(tokens: &[Token], tags: &[Tag]) -> Vec<Range<usize>> {
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
                // `, thus becoming`.
                || (at >= 2 && tags[at - 1] == Tag::Adverb && tokens[at - 2].is(","))
        }
        Tag::Negation => {
            let next = tags[at + 1..].iter().find(|tag| **tag != Tag::Adverb);
            matches!(next, Some(Tag::Verb | Tag::Gerund | Tag::To))
        }
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
                    || takes_gerund(&tokens[last_verb])
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

/// Verbs whose object is another verb in -ing; `stopped short of signing` is handled with its preposition.
fn takes_gerund(verb: &Token) -> bool {
    const VERBS: &[&str] = &[
        "stop", "avoid", "keep", "start", "begin", "continue", "consider", "resist", "quit",
        "finish",
    ];
    VERBS.contains(&verb.lemma.as_str())
}

/// The last verb of a chain; its last auxiliary when it has no other, or when that follows `to`: `refused to be`.
pub(super) fn head(tags: &[Tag], group: &Range<usize>) -> usize {
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
pub(super) fn is_reduced(tags: &[Tag], group: &Range<usize>) -> bool {
    tags[group.start] == Tag::Participle
}

pub(super) fn has_be(tokens: &[Token], group: &Range<usize>) -> bool {
    tokens[group.clone()]
        .iter()
        .any(|token| token.lemma == "be" || token.is_any(&["'s", "'re", "'m"]))
}
