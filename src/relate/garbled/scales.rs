//! Scales: words that say the same thing more or less strongly, so that one may not stand for another.
//!
//! Own compilation from general knowledge of English and of how news reports proceedings, harm and progress. Only steps
//! that a reader would call wrong are told apart; words on one rung may stand for one another.

/// Rungs from weak to strong; each holds dictionary forms.
pub(super) const SCALES: &[&[&[&str]]] = &[
    // A person before the law.
    &[
        &["suspect", "investigate"],
        &["accuse", "allege", "blame"],
        &["arrest", "detain"],
        &["charge", "indict", "prosecute"],
        &["convict", "sentence", "jail", "imprison"],
    ],
    // Harm.
    &[
        &["threaten"],
        &["injure", "wound", "hurt"],
        &["kill", "murder"],
    ],
    &[&["damage"], &["destroy", "demolish", "raze", "wreck"]],
    // What a rule does to what it is about.
    &[
        &["discourage", "deter"],
        &["limit", "restrict", "curb"],
        &["ban", "prohibit", "forbid", "outlaw"],
    ],
    // What is known.
    &[
        &["speculate", "suspect", "suggest", "hint"],
        &["confirm", "prove", "establish"],
    ],
    // How far a thing has got.
    &[
        &["step forward", "step", "progress", "advance"],
        &["breakthrough", "triumph", "milestone"],
    ],
    &[
        &["propose", "consider", "discuss", "mull"],
        &["agree", "approve", "adopt"],
    ],
    &[&["try", "attempt"], &["succeed", "manage"]],
];

/// The scale and the rung of a word.
pub(super) fn rungs(word: &str) -> impl Iterator<Item = (usize, usize)> {
    SCALES.iter().enumerate().flat_map(move |(scale, rungs)| {
        let holds = rungs
            .iter()
            .enumerate()
            .filter(move |(_, words)| words.contains(&word));
        holds.map(move |(rung, _)| (scale, rung))
    })
}
