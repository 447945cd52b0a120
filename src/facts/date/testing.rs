//! What the tests of the room's files go through.

use super::{DateBound, Days, dates};
use crate::facts::token::tokens;
use jiff::civil::Date;

/// Tuesday, 13 November 2018.
pub(super) const TUESDAY: &str = "2018-11-13";

/// The dates of a text as lines: the words, a colon and the readings; an open end is left out.
pub(super) fn found(text: &str, published: Option<&str>) -> Vec<String> {
    let published = published.map(|day| day.parse().expect("a day"));
    let tokens = tokens(text, 0);
    let mut found = Vec::new();
    for mention in dates(&tokens, published) {
        let start = tokens[mention.tokens.start].range.start;
        let end = tokens[mention.tokens.end - 1].range.end;
        let readings: Vec<String> = mention.readings.iter().map(written).collect();
        let clash = if mention.weekday_clash { " clash" } else { "" };
        let open = mention
            .readings
            .iter()
            .any(|days| days.start == Date::MIN || days.end == Date::MAX);
        assert!(mention.bound == DateBound::In || open || readings.is_empty());
        found.push(format!(
            "{}: {}{clash}",
            &text[start..end],
            readings.join(" or ")
        ));
    }
    found
}

fn written(days: &Days) -> String {
    let start = if days.start == Date::MIN {
        String::new()
    } else {
        days.start.to_string()
    };
    let last = if days.end == Date::MAX {
        String::new()
    } else {
        days.end.yesterday().expect("a day before").to_string()
    };
    if start == last {
        start
    } else {
        format!("{start}..{last}")
    }
}

/// Checks the dates of a text published on [`TUESDAY`].
#[track_caller]
pub(super) fn check(text: &str, expected: &[&str]) {
    assert_eq!(found(text, Some(TUESDAY)), expected, "{text}");
}
