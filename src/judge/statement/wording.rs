//! Wordings that weaken a statement: somebody's opinion, one of many, not all of it.

use crate::facts::{Clause, Reading, Token};

/// Whether a clause is what somebody believes, or a judgement in somebody's mouth.
pub(super) fn is_opinion(reading: &Reading, clause: &Clause) -> bool {
    const BELIEF: &[&str] = &[
        "believe",
        "think",
        "suspect",
        "fear",
        "hope",
        "expect",
        "assume",
        "doubt",
        "guess",
        "feel",
        "consider",
        "argue",
        "reckon",
        "speculate",
        "deny",
        "dispute",
        "allege",
        "suggest",
        "question",
    ];
    let believed = reading.clauses.iter().any(|other| {
        other.head < clause.head
            && other.group.end <= clause.group.start
            && BELIEF.contains(&reading.tokens[other.head].lemma.as_str())
    });
    let view = reading.tokens[..clause.head]
        .iter()
        .any(|token| token.is_any(&["opinion", "view", "eyes"]))
        && reading.tokens[..clause.head]
            .iter()
            .any(|token| token.is_any(&["in", "to"]));
    let being = reading.tokens[clause.head].lemma == "be";
    let quoted = being
        && reading
            .quotations
            .iter()
            .any(|quote| quote.tokens.contains(&clause.head));
    believed || view || quoted
}

/// `alone`, `on its own`, `nobody but X`, `only X did`.
pub(super) fn is_alone(reading: &Reading) -> bool {
    let but = reading.tokens.windows(2).any(|two| {
        two[0].is_any(&["nobody", "none", "nothing"]) && two[1].is_any(&["but", "except"])
    });
    let leads = reading.tokens.first().is_some_and(|first| first.is("only"));
    if but || leads {
        return true;
    }
    let own = reading.tokens.windows(3).any(|three| {
        three[0].is("on") && three[1].is_any(&["its", "his", "her", "their"]) && three[2].is("own")
    });
    own || reading
        .tokens
        .iter()
        .any(|token| token.is_any(&["alone", "unaided", "unilaterally"]))
}

/// `the most`, `the largest`.
pub(super) fn is_superlative(reading: &Reading) -> bool {
    reading.tokens.windows(2).any(|pair| {
        pair[0].is("the")
            && (pair[1].is("most")
                || (pair[1].folded.ends_with("est")
                    && pair[1].folded.len() > 5
                    && !pair[1].capital))
    })
}

/// `one of the most`, `among the largest`.
pub(super) fn is_one_of_many(reading: &Reading) -> bool {
    reading.tokens.windows(3).any(|three| {
        let ranked = three[2].is_any(&["most", "worst", "best", "least"])
            || three[2].folded.ends_with("est");
        three[0].is_any(&["of", "among"]) && three[1].is("the") && ranked
    })
}

/// `not all`, `not only`, `not yet`, `not always`: no denial of the whole.
pub(super) fn is_partial(reading: &Reading, clause: &Clause) -> bool {
    let to = (clause.group.end + 2).min(reading.tokens.len());
    let near = clause.group.start.saturating_sub(2)..to;
    let again = clause
        .object
        .clone()
        .any(|at| reading.tokens[at].is_any(&["again", "anymore", "until", "unless", "except"]));
    let mut words = clause.subject.clone().chain(near);
    again
        || words.any(|at| {
            reading.tokens[at].is_any(&[
                "only",
                "all",
                "always",
                "every",
                "necessarily",
                "entirely",
                "just",
                "until",
                "exactly",
                "fully",
                "completely",
                "merely",
                "solely",
            ])
        })
}

/// `no longer a member`, `stopped making wool`: it was so before.
pub(super) fn is_over(reading: &Reading, clause: &Clause) -> bool {
    let to = (clause.group.end + 1).min(reading.tokens.len());
    let stops = |at: usize| {
        matches!(
            reading.tokens[at].lemma.as_str(),
            "stop" | "cease" | "quit" | "discontinue"
        )
    };
    clause.group.clone().any(stops)
        || reading.tokens[clause.group.start..to]
            .windows(2)
            .any(|two| two[0].is("no") && two[1].is("longer"))
}

/// Whether a clause speaks of the present: `is`, `plays`, `does not play`.
pub(in crate::judge) fn is_present(reading: &Reading, clause: &Clause) -> bool {
    let first = &reading.tokens[clause.group.start];
    let alone = clause.head == clause.group.start;
    match first.lemma.as_str() {
        "be" => first.is_any(&["is", "are", "am", "'s", "'re", "'m"]),
        "do" => first.is_any(&["do", "does"]),
        "have" => alone && first.is_any(&["has", "have"]),
        lemma => {
            let base = first
                .folded
                .strip_suffix("es")
                .or(first.folded.strip_suffix('s'));
            first.folded == lemma || base.is_some_and(|base| lemma.starts_with(base))
        }
    }
}

/// `some members`, `three of them`: what they did not do others may have done.
pub(super) fn is_share(reading: &Reading, clause: &Clause) -> bool {
    let subject = &reading.tokens[clause.subject.clone()];
    let none = |token: &Token| token.is_any(&["no", "none", "neither", "nobody", "nothing"]);
    if subject.iter().take(3).any(none) {
        return false;
    }
    let counted = reading
        .quantities
        .iter()
        .any(|quantity| clause.subject.contains(&quantity.tokens.start));
    counted
        || subject.iter().any(|token| {
            token.is_any(&[
                "some", "most", "many", "several", "few", "other", "others", "half", "certain",
                "another", "more", "part",
            ])
        })
}
