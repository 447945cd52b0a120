//! Figures: how what came out compares with the labels.

use std::collections::BTreeMap;

use super::{Evaluation, Outcome, Row};
use crate::judge::Stance;

/// Every label, in the order that readers see them.
pub const LABELS: [Stance; 4] = [
    Stance::Agrees,
    Stance::Contradicts,
    Stance::Compatible,
    Stance::Silent,
];

/// Every stance that may come out, in the order that readers see them.
pub const STANCES: [Stance; 5] = [
    Stance::Agrees,
    Stance::Contradicts,
    Stance::Compatible,
    Stance::Silent,
    Stance::Unreadable,
];

/// Rows counted by label and by what came out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// All rows, labelled or not.
    pub rows: usize,
    /// Rows whose claim was not understood; their stance is silent.
    pub not_understood: usize,
    /// Rows that came out as [`Stance::Silent`], labelled or not.
    pub silent: usize,
    /// Labelled rows, by the label's place in [`LABELS`] and the stance's in [`STANCES`].
    table: [[usize; 5]; 4],
}

impl Score {
    fn add(&mut self, label: Option<Stance>, outcome: &Outcome) {
        self.rows += 1;
        self.not_understood += usize::from(outcome.understood.is_none());
        self.silent += usize::from(outcome.stance == Stance::Silent);
        let of = |all: &[Stance], stance| all.iter().position(|one| *one == stance);
        let label = label.and_then(|label| of(&LABELS, label));
        if let Some((label, stance)) = label.zip(of(&STANCES, outcome.stance)) {
            self.table[label][stance] += 1;
        }
    }

    /// Rows with this label that came out as this stance.
    #[must_use]
    pub fn count(&self, label: Stance, stance: Stance) -> usize {
        let of = |all: &[Stance], stance| all.iter().position(|one| *one == stance);
        let place = of(&LABELS, label).zip(of(&STANCES, stance));
        place.map_or(0, |(label, stance)| self.table[label][stance])
    }

    /// Rows with this label.
    #[must_use]
    pub fn labelled(&self, label: Stance) -> usize {
        STANCES
            .iter()
            .map(|stance| self.count(label, *stance))
            .sum()
    }

    /// Labelled rows that came out as this stance.
    #[must_use]
    pub fn said(&self, stance: Stance) -> usize {
        LABELS.iter().map(|label| self.count(*label, stance)).sum()
    }

    /// Of the labelled rows that came out as this stance, the share that has it as its label, in `0.0..=1.0`; none without such rows.
    #[must_use]
    pub fn precision(&self, stance: Stance) -> Option<f64> {
        share(self.count(stance, stance), self.said(stance))
    }

    /// Of the rows with this label, the share that came out so, in `0.0..=1.0`; none without such rows.
    #[must_use]
    pub fn recall(&self, label: Stance) -> Option<f64> {
        share(self.count(label, label), self.labelled(label))
    }

    /// The mean of two shares, in `0.0..=1.0`: of the rows labelled `contradicts` those that came out so, and of the rows labelled
    /// `agrees` those that did not. One half is what a coin earns. None where either label has no rows.
    #[must_use]
    pub fn balanced_accuracy(&self) -> Option<f64> {
        let agreeing = self.labelled(Stance::Agrees);
        let spared = agreeing - self.count(Stance::Agrees, Stance::Contradicts);
        let found = self.recall(Stance::Contradicts)?;
        Some(f64::midpoint(found, share(spared, agreeing)?))
    }

    /// The share of the rows, labelled or not, that did not come out silent, in `0.0..=1.0`; none without rows.
    #[must_use]
    pub fn coverage(&self) -> Option<f64> {
        share(self.rows - self.silent, self.rows)
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a count of rows is far below 2^52"
)]
fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// How often a reason stood behind `contradicts`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReasonScore {
    /// Labelled rows that came out as contradicting for this reason.
    pub said: usize,
    /// Those of them that have another label.
    pub wrong: usize,
}

/// All figures of an evaluation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scores {
    /// Every row.
    pub overall: Score,
    /// The rows that name their kind, by it.
    pub kinds: BTreeMap<String, Score>,
    /// The reasons of `contradicts`, by their code.
    pub reasons: BTreeMap<&'static str, ReasonScore>,
    /// Crossed pairs.
    pub cross_pairs: usize,
    /// Crossed pairs that came out as contradicting.
    pub cross_contradicts: usize,
}

impl Scores {
    /// Counts what came out for these rows.
    #[must_use]
    pub fn of(rows: &[Row], evaluation: &Evaluation) -> Self {
        let mut scores = Self::default();
        for (row, outcome) in rows.iter().zip(&evaluation.outcomes) {
            scores.overall.add(row.label, outcome);
            if let Some(kind) = &row.kind {
                let score = scores.kinds.entry(kind.clone()).or_default();
                score.add(row.label, outcome);
            }
            scores.add_reason(row, outcome);
        }
        scores.cross_pairs = evaluation.cross.len();
        let contradicts = evaluation
            .cross
            .iter()
            .filter(|pair| pair.outcome.stance == Stance::Contradicts);
        scores.cross_contradicts = contradicts.count();
        scores
    }

    fn add_reason(&mut self, row: &Row, outcome: &Outcome) {
        let Some(label) = row.label else {
            return;
        };
        if outcome.stance == Stance::Contradicts {
            let reason = self.reasons.entry(outcome.reason).or_default();
            reason.said += 1;
            reason.wrong += usize::from(label != Stance::Contradicts);
        }
    }

    /// Of 1,000 crossed pairs, how many came out as contradicting, in `0.0..=1000.0`; none without pairs.
    #[must_use]
    pub fn cross_per_1000(&self) -> Option<f64> {
        share(self.cross_contradicts, self.cross_pairs).map(|share| share * 1_000.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(stance: Stance) -> Outcome {
        Outcome {
            stance,
            reason: "made-up",
            note: String::new(),
            evidence: Vec::new(),
            nearest: None,
            understood: (stance != Stance::Silent).then(String::new),
        }
    }

    fn score(rows: &[(Option<Stance>, Stance)]) -> Score {
        let mut score = Score::default();
        for (label, stance) in rows {
            score.add(*label, &outcome(*stance));
        }
        score
    }

    #[test]
    fn the_figures_are_those_of_their_formulas() {
        use Stance::{Agrees, Contradicts, Silent};
        let score = score(&[
            (Some(Contradicts), Contradicts),
            (Some(Contradicts), Silent),
            (Some(Agrees), Agrees),
            (Some(Agrees), Agrees),
            (Some(Agrees), Silent),
            (Some(Agrees), Contradicts),
            (None, Contradicts),
            (None, Silent),
        ]);
        assert_eq!(score.precision(Contradicts), Some(0.5));
        assert_eq!(score.recall(Contradicts), Some(0.5));
        assert_eq!(score.precision(Agrees), Some(1.0));
        assert_eq!(score.balanced_accuracy(), Some(f64::midpoint(0.5, 0.75)));
        assert_eq!(score.coverage(), Some(5.0 / 8.0));
        assert_eq!(score.not_understood, 3);
        assert_eq!(score.precision(Stance::Compatible), None);
    }

    #[test]
    fn without_rows_there_are_no_figures() {
        let score = Score::default();
        assert_eq!(score.coverage(), None);
        assert_eq!(score.balanced_accuracy(), None);
    }
}
