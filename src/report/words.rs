//! The words and symbols for stances, verdicts and statements, the same in every format.

use crate::claims::{Claim, Statement};
use crate::judge::{Stance, Verdict};

/// Every stance, in the order that readers see them.
pub(super) const STANCES: [Stance; 5] = [
    Stance::Agrees,
    Stance::Contradicts,
    Stance::Compatible,
    Stance::Silent,
    Stance::Unreadable,
];

/// Every verdict, in the order that readers see them.
pub(super) const VERDICTS: [Verdict; 6] = [
    Verdict::Holds,
    Verdict::Disputed,
    Verdict::Contradicted,
    Verdict::Unconfirmed,
    Verdict::Silent,
    Verdict::NotUnderstood,
];

/// The word for a stance.
pub(super) fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Agrees => "agrees",
        Stance::Contradicts => "contradicts",
        Stance::Compatible => "compatible",
        Stance::Silent => "silent",
        Stance::Unreadable => "unreadable",
    }
}

/// The symbol of a stance; it never stands without the word.
pub(super) fn symbol(stance: Stance) -> &'static str {
    match stance {
        Stance::Agrees => "✓",
        Stance::Contradicts => "✗",
        Stance::Compatible => "≈",
        Stance::Silent => "–",
        Stance::Unreadable => "?",
    }
}

/// The word for a verdict, which is also its code for `explain`.
pub(super) fn verdict(verdict: Verdict) -> &'static str {
    verdict.code()
}

/// The words of a claim, without its form and speaker.
pub(super) fn statement(claim: &Claim) -> &str {
    match &claim.statement {
        Statement::Claim(words)
        | Statement::Quote { words, .. }
        | Statement::Name(words)
        | Statement::Absent(words) => words,
    }
}

/// A number and its noun, in the singular for one alone.
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// A number of origins.
pub(super) fn origins(number: usize) -> String {
    count(number, "origin", "origins")
}

/// Words that begin a sentence.
pub(super) fn capital(words: &str) -> String {
    let mut chars = words.chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string());
    first.unwrap_or_default() + chars.as_str()
}
