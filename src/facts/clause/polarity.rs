//! Polarity: whether a clause says that it is so, worked out over `not`, `refuse to`, `have yet to`.

use std::ops::Range;

use super::super::lexicon as words;
use super::super::tag::Tag;
use super::super::token::Token;
use super::denial::is_idle_no;
use super::{Clause, Modality};

/// Works out over the chain whether the head is said to be so.
pub(super) fn polarity(
    tokens: &[Token],
    tags: &[Tag],
    group: &Range<usize>,
    head: usize,
) -> (bool, Modality) {
    let mut negated = false;
    let mut modality = Modality::Asserted;
    for at in group.clone() {
        let token = &tokens[at];
        let before_head = at < head;
        let next = tags.get(at + 1);
        match tags[at] {
            // `not only wrote it but sang it`: it was written.
            Tag::Negation if tokens.get(at + 1).is_some_and(is_only) => {}
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
    // `is to open`: but `was to become` tells what came.
    let to = group.start + 1;
    if tokens[group.start].is_any(&["is", "are"]) && to < head && tags[to] == Tag::To {
        modality = Modality::Planned;
    }
    // `no longer` and `nor` stand outside the chain.
    let before = group.start.checked_sub(1).map(|at| &tokens[at]);
    if before.is_some_and(|token| token.is_any(&["never", "nor", "hardly", "rarely"]))
        && tags[group.start] != Tag::Negation
    {
        negated = !negated;
    }
    if is_missed(tokens, group, head) {
        negated = !negated;
    }
    (negated, modality)
}

/// `nearly won`, `has almost drowned`: it did not come to it. What nearly doubled is only rounded.
fn is_missed(tokens: &[Token], group: &Range<usize>, head: usize) -> bool {
    const ROUNDED: &[&str] = &[
        "double",
        "triple",
        "treble",
        "quadruple",
        "halve",
        "be",
        "have",
    ];
    let nearly = head
        .checked_sub(1)
        .is_some_and(|before| tokens[before].is_any(&["nearly", "almost"]));
    let near = head + 1 >= group.start && nearly;
    near && !ROUNDED.contains(&tokens[head].lemma.as_str())
}

/// `only`, `merely`: after `not` they deny that it was all.
fn is_only(token: &Token) -> bool {
    token.is_any(&["only", "merely", "just", "simply", "solely"])
}

/// `without paying`, `incapable of writing`, `refrained from voting`, `instead of voting`, `died before completing`:
/// what the gerund says was not done.
pub(super) fn is_denied_gerund(tokens: &[Token], start: usize, last: Option<&Clause>) -> bool {
    let back = |steps: usize| start.checked_sub(steps).map(|at| &tokens[at]);
    let one = |words: &[&str]| back(1).is_some_and(|token| token.is_any(words));
    let two = |words: &[&str]| back(2).is_some_and(|token| token.is_any(words));
    let governed = |verbs: &[&str]| {
        last.is_some_and(|last| !last.negated && verbs.contains(&tokens[last.head].lemma.as_str()))
    };
    one(&["without"])
        || (one(&["of"]) && two(&["incapable", "instead", "short"]))
        || (one(&["than"]) && two(&["rather"]))
        || (one(&["from"])
            && governed(&["refrain", "abstain", "prevent", "bar", "ban", "prohibit"]))
        || (one(&["before"]) && governed(&["die"]))
}

/// What a governing clause says of an infinitive apart from it: `declined on Monday to sign`, `is not in a position to
/// endorse`. None when the infinitive only tells a purpose.
pub(super) fn governs(
    tokens: &[Token],
    tags: &[Tag],
    last: &Clause,
    to: usize,
) -> Option<(bool, Modality)> {
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
        return Some(chained(last, inner_not));
    }
    let modality = if words::is_nonfactive(lemma) {
        Modality::Possible
    } else {
        last.modality
    };
    (last.object.is_empty() || between.len() <= 3).then_some((last.negated, modality))
}

/// `is in a position to`: to be able is not to do, but to be unable is not to have done.
fn chained(last: &Clause, inner_not: bool) -> (bool, Modality) {
    let negated = last.negated ^ inner_not;
    let modality = if negated {
        last.modality
    } else {
        Modality::Possible
    };
    (negated, modality)
}

/// `in declining`, `by refusing`, `, rejecting`: done; `leery of joining`, `ruled out supporting`: not said to be done.
pub(super) fn is_factual_gerund(tokens: &[Token], tags: &[Tag], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| &tokens[before]) else {
        return true;
    };
    // `, thus becoming`.
    if matches!(tags[at - 1], Tag::Adverb) {
        return at >= 2 && tokens[at - 2].is(",");
    }
    before.is_any(&[
        "in", "by", "after", "since", "while", "when", ",", "before", "through", "with",
    ]) || tags[at - 1] == Tag::Noun
}

/// `whether X signs`, `if X signs`: nothing is said to be so.
pub(super) fn is_doubtful(tokens: &[Token], start: usize, floor: usize) -> bool {
    tokens[floor.min(start)..start]
        .iter()
        .any(|token| token.is_any(&["whether", "if", "unless"]))
}

/// `said that it would close`: in reported speech `would` is the `will` of what was said.
pub(super) fn is_reported_future(
    tokens: &[Token],
    group: &Range<usize>,
    head: usize,
    last: &Clause,
) -> bool {
    let would = tokens[group.start].is("would");
    let action = tokens
        .get(group.start + 1)
        .is_some_and(|next| !next.is_any(&["have", "like"]))
        && head > group.start;
    would && action && super::super::quote::is_speech(&tokens[last.head].lemma) && !last.negated
}

/// `No company`, `neither X nor Y`, `none of`, `nobody`.
pub(super) fn negative_subject(tokens: &[Token], subject: &Range<usize>) -> bool {
    // `No more than 250 spectators` denies nothing.
    subject.clone().take(3).any(|at| {
        tokens[at].is_any(&["neither", "none", "nobody", "nothing"])
            || (tokens[at].is("no") && !is_idle_no(tokens, at))
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::{tags, tokens};
    use super::super::{Modality, clauses};

    /// The clause of a verb: whether it is denied, and how it is meant.
    #[track_caller]
    fn check(sentence: &str, verb: &str, denied: bool, modality: Modality) {
        let tokens = tokens(sentence, 0);
        let found = clauses(&tokens, &tags(&tokens));
        let clause = found.iter().find(|clause| tokens[clause.head].is(verb));
        let clause = clause.expect("the verb is the head of a clause");
        assert_eq!(
            (clause.negated, clause.modality),
            (denied, modality),
            "{sentence}"
        );
    }

    #[test]
    fn a_chain_is_denied_by_not_and_by_verbs_of_refusal() {
        check(
            "The ferry operator signed the lease.",
            "signed",
            false,
            Modality::Asserted,
        );
        check(
            "The ferry operator did not sign the lease.",
            "sign",
            true,
            Modality::Asserted,
        );
        check(
            "The ferry operator refused to sign the lease.",
            "sign",
            true,
            Modality::Asserted,
        );
        check(
            "The ferry operator has yet to sign the lease.",
            "sign",
            true,
            Modality::Asserted,
        );
    }

    #[test]
    fn two_denials_undo_each_other() {
        check(
            "The orchestra did not refuse to play.",
            "play",
            false,
            Modality::Asserted,
        );
        check(
            "The baker did not fail to pay.",
            "pay",
            false,
            Modality::Asserted,
        );
    }

    #[test]
    fn a_denial_apart_from_its_infinitive_reaches_it() {
        check(
            "The museum said that it would sign the loan.",
            "sign",
            false,
            Modality::Planned,
        );
        check(
            "The museum would sign the loan.",
            "sign",
            false,
            Modality::Possible,
        );
        check(
            "The museum declined on Monday to sign the loan.",
            "sign",
            true,
            Modality::Asserted,
        );
        check(
            "The union is not in a position to approve the merger.",
            "approve",
            true,
            Modality::Asserted,
        );
    }

    #[test]
    fn what_something_was_used_for_was_done() {
        check(
            "The mayor used the visit to unveil the bridge.",
            "unveil",
            false,
            Modality::Asserted,
        );
    }

    #[test]
    fn modals_and_doubt_state_nothing() {
        check(
            "The vineyard may close the cellar.",
            "close",
            false,
            Modality::Possible,
        );
        check(
            "The vineyard will close the cellar.",
            "close",
            false,
            Modality::Planned,
        );
        check(
            "The vineyard is to close the cellar.",
            "close",
            false,
            Modality::Planned,
        );
        check(
            "The crop is forecast to reach the market.",
            "reach",
            false,
            Modality::Possible,
        );
        check(
            "Nobody knew whether the vineyard closed.",
            "closed",
            false,
            Modality::Possible,
        );
    }

    #[test]
    fn a_subject_of_none_denies() {
        check("No vineyard closed.", "closed", true, Modality::Asserted);
        check(
            "The valley has no railway station.",
            "has",
            true,
            Modality::Asserted,
        );
    }
}
