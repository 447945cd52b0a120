//! What is said of findings that do not count: dissents and their ends, the baseline, and what was not chosen.

use jiff::civil::Date;

use super::{Report, visible_line, words};
use crate::judge::Judgement;

/// Where a dissent stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// It covers a contradiction; its last day, if it has one.
    Used(Option<Date>),
    /// It covers nothing.
    Unused,
    /// Its last day is past.
    Expired,
}

impl State {
    /// The word for it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Used(_) => "used",
            Self::Unused => "unused",
            Self::Expired => "expired",
        }
    }
}

/// Where the dissents of a claim stand, in their order.
pub(super) fn states(report: &Report<'_>, judgement: &Judgement) -> Vec<State> {
    let dissents = report.dissents(judgement).into_iter();
    dissents
        .map(|(dissent, covers)| {
            let until = dissent.until.as_ref().map(|until| until.value);
            match until.zip(report.today) {
                Some((until, today)) if until < today => State::Expired,
                _ if covers.is_empty() => State::Unused,
                _ => State::Used(until),
            }
        })
        .collect()
}

/// One line each for the dissents, the baseline and what was not chosen; none for what there is not.
pub(super) fn lines(report: &Report<'_>) -> Vec<String> {
    let lines = [dissents(report), baseline(report), not_chosen(report)];
    lines.into_iter().flatten().collect()
}

/// `2 dissents used, 1 expires in 9 days, 1 expired`.
fn dissents(report: &Report<'_>) -> Option<String> {
    let judgements = report.judgements.iter();
    let states: Vec<State> = judgements
        .flat_map(|judgement| states(report, judgement))
        .collect();
    if states.is_empty() {
        return None;
    }
    let number = |wanted: fn(&State) -> bool| states.iter().filter(|state| wanted(state)).count();
    let used = number(|state| matches!(state, State::Used(_)));
    let mut line = format!("{} used", words::count(used, "dissent", "dissents"));
    let ends = states.iter().filter_map(|state| match state {
        State::Used(until) => *until,
        _ => None,
    });
    if let Some(ends) = report
        .today
        .and_then(|today| end(&ends.collect::<Vec<_>>(), today))
    {
        line.push_str(&format!(", {ends}"));
    }
    let over = [
        (number(|state| *state == State::Expired), "expired"),
        (number(|state| *state == State::Unused), "unused"),
    ];
    for (number, what) in over.into_iter().filter(|(number, _)| *number > 0) {
        line.push_str(&format!(", {number} {what}"));
    }
    Some(line)
}

/// When the first of the dissents with an end is over.
fn end(ends: &[Date], today: Date) -> Option<String> {
    let first = ends.iter().min()?;
    let days = today.until(*first).map_or(0, |span| span.get_days());
    let when = match days {
        ..=0 => "after today".to_owned(),
        1 => "in 1 day".to_owned(),
        days => format!("in {days} days"),
    };
    Some(match ends.len() {
        1 => format!("1 expires {when}"),
        many => format!("{many} expire, the first {when}"),
    })
}

/// `baseline factlint-baseline.json: 3 findings suppressed, 1 entry fits nothing any more`.
fn baseline(report: &Report<'_>) -> Option<String> {
    let used = report.triage.baseline.as_ref()?;
    let issues = report.triage.issues.iter();
    let suppressed = issues.filter(|issue| issue.in_baseline()).count();
    let suppressed = words::count(suppressed, "finding", "findings");
    let stale = match used.stale.len() {
        0 => String::new(),
        number => {
            let entries = words::count(number, "entry fits", "entries fit");
            format!(", {entries} nothing any more")
        }
    };
    let path = visible_line(&used.path);
    Some(format!("baseline {path}: {suppressed} suppressed{stale}"))
}

fn not_chosen(report: &Report<'_>) -> Option<String> {
    let left_out = report.triage.left_out;
    let claims = words::count(left_out, "claim is", "claims are");
    (left_out > 0).then(|| format!("{claims} not chosen and left out"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_first_end_of_several_is_told() {
        let today = date(2026, 1, 31);
        assert_eq!(end(&[], today), None);
        let told = |ends: &[Date]| end(ends, today).unwrap();
        assert_eq!(told(&[date(2026, 2, 9)]), "1 expires in 9 days");
        assert_eq!(told(&[date(2026, 2, 1)]), "1 expires in 1 day");
        assert_eq!(told(&[today]), "1 expires after today");
        assert_eq!(
            told(&[date(2027, 1, 31), date(2026, 3, 1)]),
            "2 expire, the first in 29 days"
        );
    }
}
