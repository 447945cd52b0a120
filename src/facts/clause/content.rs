//! What a `that` brings in and its own sentence takes for untrue or unsure: `a rumour that it closed`, `it is not true that
//! it closed`, `denied reports that it closed`, `some wrongly say that it closed`.

use super::super::token::Token;

/// Nouns of what is only said, hoped or feared. Own list.
const UNSURE: &[&str] = &[
    "accusation",
    "allegation",
    "assumption",
    "belief",
    "charge",
    "claim",
    "fear",
    "fiction",
    "gossip",
    "hope",
    "idea",
    "insinuation",
    "legend",
    "misconception",
    "myth",
    "notion",
    "possibility",
    "rumor",
    "rumour",
    "speculation",
    "story",
    "suggestion",
    "suspicion",
    "tale",
    "theory",
    "threat",
];

/// Nouns of what is said, which may be so unless it is denied. Own list.
const SAID: &[&str] = &[
    "account",
    "announcement",
    "assertion",
    "news",
    "report",
    "statement",
];

/// Verbs of denying what was said. Own list.
const DENYING: &[&str] = &[
    "contradict",
    "debunk",
    "deny",
    "dismiss",
    "dispute",
    "quash",
    "rebut",
    "refute",
    "reject",
    "repudiate",
];

/// Words for what is not so, or may not be. Own list.
const UNTRUE: &[&str] = &[
    "conceivable",
    "doubtful",
    "false",
    "implausible",
    "impossible",
    "incorrect",
    "possible",
    "unlikely",
    "untrue",
    "wrong",
];

/// Adverbs of saying what is not so.
const WRONGLY: &[&str] = &[
    "erroneously",
    "falsely",
    "incorrectly",
    "mistakenly",
    "wrongly",
];

/// How far before a `that` its verb is looked for.
const REACH: usize = 8;

/// Whether the verb at a place hangs on a `that`, not before `floor`, whose own sentence doubts what follows.
pub(super) fn is_doubted(tokens: &[Token], start: usize, floor: usize) -> bool {
    let that = (floor..start).rev().find(|&at| tokens[at].is("that"));
    let Some((that, noun)) = that.and_then(|that| Some((that, that.checked_sub(1)?))) else {
        return false;
    };
    let before = &tokens[that.saturating_sub(REACH)..that];
    let lemma = |token: &Token, list: &[&str]| list.contains(&token.lemma.as_str());
    let denied = before.iter().any(|token| lemma(token, DENYING));
    let not_true = tokens[noun].is_any(&["true", "certain", "correct", "so"])
        && before
            .iter()
            .any(|token| token.is_any(&["not", "n't", "never", "hardly"]));
    lemma(&tokens[noun], UNSURE)
        || (lemma(&tokens[noun], SAID) && denied)
        || tokens[noun].is_any(UNTRUE)
        || not_true
        || before.iter().any(|token| token.is_any(WRONGLY))
}

#[cfg(test)]
mod tests {
    use super::super::super::{tags, tokens};
    use super::super::{Modality, clauses};

    #[track_caller]
    fn check(sentence: &str, modality: Modality) {
        let tokens = tokens(sentence, 0);
        let found = clauses(&tokens, &tags(&tokens));
        let last = found.last().expect("a clause");
        assert_eq!(last.modality, modality, "{sentence}");
    }

    #[test]
    fn what_is_doubted_is_not_said_to_be_so() {
        check("There was a rumour that it closed.", Modality::Possible);
        check("It is not true that it closed.", Modality::Possible);
        check(
            "The bank denied reports that it closed.",
            Modality::Possible,
        );
        check("Some wrongly say that it closed.", Modality::Possible);
    }

    #[test]
    fn what_is_reported_is() {
        check(
            "The bank published a report that it closed.",
            Modality::Asserted,
        );
        check("It is true that it closed.", Modality::Asserted);
    }
}
