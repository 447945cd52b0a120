//! Denials that hang on no verb: `no role`, `without a licence`, `lack of funds`, `outside Trieste`.
//!
//! A clause carries the polarity of its verb. Words in it may be denied apart from that, and a word may be denied
//! twice. [`denied`] puts both together: for every word, whether it is said not to be so.

use std::ops::Range;

use super::super::lexicon as words;
use super::super::tag::Tag;
use super::super::token::Token;
use super::Clause;
use super::polarity::negative_subject;

/// For every token, whether an odd number of denials reaches it.
///
/// # Example
/// `She had no role in the raid`: `role`, `in`, `the`, `raid` and `had`, but not `she`.
pub(in crate::facts) fn denied(tokens: &[Token], tags: &[Tag], clauses: &[Clause]) -> Vec<bool> {
    let mut denied = vec![false; tokens.len()];
    for clause in clauses.iter().filter(|clause| clause.negated) {
        flip(&mut denied, clause.head..reach(tokens, clause));
    }
    for at in 0..tokens.len() {
        if let Some(scope) = scope(tokens, tags, clauses, at) {
            flip(&mut denied, scope);
        }
    }
    denied
}

/// Whether a token only denies what follows it: `refused` in `refused to sign`, `lack` in `lack of funds`.
pub(in crate::facts) fn is_cue(tokens: &[Token], clauses: &[Clause], at: usize) -> bool {
    let token = &tokens[at];
    let in_chain = clauses
        .iter()
        .any(|clause| clause.group.contains(&at) && at < clause.head);
    let implies = words::is_negative_implicative(&token.lemma)
        || words::is_negative_implicative(&token.folded);
    let governs = clauses.iter().any(|clause| clause.head == at)
        && tokens
            .get(at + 1)
            .is_some_and(|next| next.is_any(&["to", "short", "from"]));
    let short = token.is("short") && at > 0 && tokens[at - 1].lemma == "stop";
    ((in_chain || governs) && implies)
        || short
        || is_lacking(tokens, at)
        || token.is_any(&[
            "incapable",
            "zero",
            "without",
            "non",
            "outside",
            "able",
            "manage",
            "managed",
        ])
}

/// A denied clause ends where `but` or `rather` sets something else against it: `is not a river but a canal`.
fn reach(tokens: &[Token], clause: &Clause) -> usize {
    clause
        .object
        .clone()
        .find(|&at| tokens[at].is_any(&["but", "rather", "instead", ";"]))
        .unwrap_or(clause.object.end)
}

fn flip(denied: &mut [bool], range: Range<usize>) {
    let end = range.end.min(denied.len());
    for word in &mut denied[range.start.min(end)..end] {
        *word = !*word;
    }
}

/// What the denial that begins at a token reaches, where it hangs on no verb.
fn scope(tokens: &[Token], tags: &[Tag], clauses: &[Clause], at: usize) -> Option<Range<usize>> {
    let token = &tokens[at];
    let two = |second: &str| tokens.get(at + 1).is_some_and(|next| next.is(second));
    let from = match token.folded.as_str() {
        "no" | "zero" if !is_of_clause(tokens, clauses, at) && !is_idle_no(tokens, at) => at + 1,
        "non" if two("-") => return Some(at + 2..at + 3),
        "without" if tags.get(at + 1) != Some(&Tag::Gerund) => at + 1,
        "outside" if two("of") => at + 2,
        "outside" if at > 0 => at + 1,
        "away" if two("from") => at + 2,
        "neither" | "nor" if !two("of") && !is_of_clause(tokens, clauses, at) => at + 1,
        "anything" if two("but") => at + 2,
        "far" if two("from") => at + 2,
        "none" | "neither" if two("of") && !is_of_clause(tokens, clauses, at) => at + 2,
        "other" | "rather" if two("than") => at + 2,
        "instead" if two("of") => at + 2,
        "devoid" | "free" if two("of") => at + 2,
        "except" | "excluding" | "unlike" => at + 1,
        "not" | "never" | "hardly" if !is_of_chain(clauses, at) && !is_of_part(tokens, at) => {
            at + 1
        }
        _ if is_lacking(tokens, at) => at + 1 + usize::from(two("of")),
        _ => return None,
    };
    Some(from..end_of_phrase(tokens, tags, clauses, from))
}

/// `lack of funds`, `lacks a licence`, `an absence of rules`, `avoided a loss`.
fn is_lacking(tokens: &[Token], at: usize) -> bool {
    let of = tokens.get(at + 1).is_some_and(|next| next.is("of"));
    match tokens[at].lemma.as_str() {
        "lack" | "avoid" => true,
        "absence" => of,
        _ => false,
    }
}

/// `no longer`, `no more than`, `no doubt`: these deny no noun.
pub(super) fn is_idle_no(tokens: &[Token], at: usize) -> bool {
    tokens.get(at + 1).is_some_and(|next| {
        next.is_any(&[
            "longer", "more", "less", "fewer", "later", "matter", "doubt", "sooner", "one",
            "wonder",
        ])
    })
}

/// Whether the polarity of a clause has this word in it already: at the start of its object, or in its subject.
fn is_of_clause(tokens: &[Token], clauses: &[Clause], at: usize) -> bool {
    clauses.iter().any(|clause| {
        (clause.object.start == at && clause.negated && tokens[at].is_any(&["no", "none"]))
            || (clause.subject.contains(&at) && negative_subject(tokens, &clause.subject))
    })
}

/// `not all`, `not only`: what follows is denied in part.
fn is_of_part(tokens: &[Token], at: usize) -> bool {
    tokens.get(at + 1).is_some_and(|next| {
        next.is_any(&[
            "all",
            "every",
            "everyone",
            "everybody",
            "many",
            "much",
            "only",
            "merely",
            "just",
            "always",
            "more",
            "less",
            "fewer",
        ])
    })
}

/// Whether a word stands in a chain of verbs or just before it, whose polarity it has turned.
fn is_of_chain(clauses: &[Clause], at: usize) -> bool {
    clauses
        .iter()
        .any(|clause| clause.group.contains(&at) || clause.group.start == at + 1)
}

/// Where the noun group that starts at a token ends, with what hangs on it: before a sign, a conjunction of contrast
/// or the next clause.
fn end_of_phrase(tokens: &[Token], tags: &[Tag], clauses: &[Clause], from: usize) -> usize {
    let next = clauses
        .iter()
        .map(|clause| clause.group.start)
        .find(|&start| start >= from)
        .unwrap_or(tokens.len());
    (from..next)
        .find(|&at| {
            tokens[at].is_any(&[
                ",", ";", ":", "(", ")", "\u{2014}", "but", "and", "nor", "while", "although",
            ]) || matches!(tags[at], Tag::Relative | Tag::Subordinator)
                // `limes rather than oaks in the park`: they stand in the park.
                || (tags[at] == Tag::Preposition && !tokens[at].is("of") && at > from)
        })
        .unwrap_or(next)
}

#[cfg(test)]
mod tests {
    use super::super::super::{tags, tokens};
    use super::super::clauses;

    /// Which words of a sentence are denied, function words and signs left out.
    #[track_caller]
    fn check(sentence: &str, expected: &[&str]) {
        let tokens = tokens(sentence, 0);
        let tags = tags(&tokens);
        let found = super::denied(&tokens, &tags, &clauses(&tokens, &tags));
        let words: Vec<&str> = tokens
            .iter()
            .zip(found)
            .filter(|(token, denied)| *denied && token.is_word())
            .map(|(token, _)| token.folded.as_str())
            .filter(|word| !matches!(*word, "a" | "the" | "in" | "any" | "no" | "of" | "be"))
            .collect();
        assert_eq!(words, expected, "{sentence}");
    }

    #[test]
    fn a_denied_verb_denies_what_follows_it() {
        check("The mayor did not open the bridge.", &["open", "bridge"]);
        check("The mayor failed to open the bridge.", &["open", "bridge"]);
        check(
            "The mayor had no role in the raid.",
            &["had", "role", "raid"],
        );
        check("The mayor opened the bridge.", &[]);
    }

    #[test]
    fn a_denial_may_hang_on_a_noun() {
        check("The clinic lacks an ambulance.", &["an", "ambulance"]);
        check("The ship sailed without lifeboats.", &["lifeboats"]);
        check("She wrote songs but no operas.", &["operas"]);
        check("They planted limes rather than oaks in May.", &["oaks"]);
        check("The ruling is non-binding.", &["binding"]);
    }

    #[test]
    fn what_is_set_against_a_denial_is_not_denied() {
        check(
            "The Orm is not a river but a canal.",
            &["is", "not", "river"],
        );
        check("The Orm is not only a canal.", &[]);
        check("No more than nine ships sailed.", &[]);
    }
}
