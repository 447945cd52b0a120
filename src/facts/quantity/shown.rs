//! Quantities as short lines, for the tests of this room.

use super::super::token::tokens;
use super::{Approx, End, Interval, Number, Quantity, QuantityKind, Role, Trend, quantities};

fn ends(set: &Interval) -> String {
    if let Some(point) = set.as_point() {
        return point.to_string();
    }
    let low = match set.low {
        End::Unbounded => "(".to_owned(),
        End::Open(number) => format!("({number}"),
        End::Closed(number) => format!("[{number}"),
    };
    let high = match set.high {
        End::Unbounded => ")".to_owned(),
        End::Open(number) => format!("{number})"),
        End::Closed(number) => format!("{number}]"),
    };
    format!("{low},{high}")
}

fn kind(kind: &QuantityKind) -> String {
    match kind {
        QuantityKind::Count => "count".to_owned(),
        QuantityKind::Money(code) => code
            .as_ref()
            .map_or("money".to_owned(), ToString::to_string),
        QuantityKind::Percent => "percent".to_owned(),
        QuantityKind::PercentagePoints => "points".to_owned(),
        QuantityKind::Measure => "measure".to_owned(),
        QuantityKind::Duration => "duration".to_owned(),
        QuantityKind::Age => "age".to_owned(),
        QuantityKind::PartOf(whole) => format!("part of {}", ends(whole)),
        QuantityKind::Ordinal => "ordinal".to_owned(),
        QuantityKind::Label => "label".to_owned(),
    }
}

fn marks(q: &Quantity) -> Vec<&'static str> {
    let approx = match q.approx {
        Approx::None => "",
        Approx::About => "about",
        Approx::NearBelow => "near-below",
        Approx::NearAbove => "near-above",
        Approx::Vague => "vague",
    };
    let role = match q.role {
        Role::Level => "",
        Role::Delta => "by",
        Role::From => "from",
        Role::To => "to",
    };
    let trend = match q.trend {
        Trend::None => "",
        Trend::Up => "up",
        Trend::Down => "down",
    };
    let exact = if q.exact { "exact" } else { "" };
    let known = if q.anaphoric { "known" } else { "" };
    [approx, exact, role, trend, known]
        .into_iter()
        .filter(|mark| !mark.is_empty())
        .collect()
}

/// Every quantity of the text as `kind set unit head [modifiers] +conjuncts marks`; heads are surface forms and
/// modifiers and conjuncts only counted, since dictionary forms are another room's work.
pub(super) fn show(text: &str) -> Vec<String> {
    let all = tokens(text, 0);
    let line = |q: &Quantity| {
        let mut parts = vec![kind(&q.kind), ends(&q.set)];
        parts.extend(q.unit.as_ref().map(|unit| unit.name.to_string()));
        if let Some(head) = &q.head {
            parts.push(all[head.at].folded.to_string());
            parts.extend(
                (!head.modifiers.is_empty()).then(|| format!("[{}]", head.modifiers.len())),
            );
            parts
                .extend((!head.conjuncts.is_empty()).then(|| format!("+{}", head.conjuncts.len())));
        }
        parts.extend(marks(q).into_iter().map(str::to_owned));
        parts.join(" ")
    };
    quantities(&all, &[]).iter().map(line).collect()
}

/// Checks every quantity of a text, and what must hold of any: order, apart, the number written near its set.
#[track_caller]
pub(super) fn check(text: &str, expected: &[&str]) {
    assert_eq!(show(text), expected, "{text}");
    let all = tokens(text, 0);
    let found = quantities(&all, &[]);
    for pair in found.windows(2) {
        assert!(
            pair[0].tokens.end <= pair[1].tokens.start,
            "{text}: {pair:?}"
        );
    }
    for q in &found {
        assert!(
            q.tokens.start < q.tokens.end && q.tokens.end <= all.len(),
            "{text}"
        );
        assert!(
            !q.set.is_empty() && q.ulp >= Number::from_integer(0),
            "{text}"
        );
    }
}

/// Checks that nothing in the text counts anything.
#[track_caller]
pub(super) fn check_no_count(text: &str) {
    let counts: Vec<_> = show(text)
        .into_iter()
        .filter(|line| line.starts_with("count"))
        .collect();
    assert_eq!(counts, Vec::<String>::new(), "{text}");
}
