//! The ends of a stretch of time: `from January 1994 to August 1995` begins in the one month and ends in the other.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::facts::{DateBound, DateMention, Days, Reading};

/// How fine an end of a stretch is told.
#[derive(Clone, Copy)]
enum Grain {
    Day,
    Month,
    Year,
}

/// The date that a stretch begins with and that it ends with, as fine as they are told; none for what is no stretch
/// between two dates.
pub(super) fn ends(reading: &Reading, date: &DateMention) -> Option<(DateMention, DateMention)> {
    let [days] = date.readings[..] else {
        return None;
    };
    if date.bound != DateBound::In {
        return None;
    }
    let between = |at: &usize| {
        reading.tokens[*at].is_any(&[
            "to", "-", "\u{2014}", "until", "till", "through", "and", "~",
        ])
    };
    let parts = date.tokens.clone();
    let middle = (parts.start + 1..parts.end.checked_sub(1)?).find(between)?;
    let last = days.end.yesterday().ok()?;
    let second = grain(reading, middle + 1..parts.end)?;
    let first = grain(reading, parts.start..middle)?;
    let of = |days: Days, tokens: std::ops::Range<usize>| DateMention {
        readings: vec![days],
        tokens,
        weekday: None,
        month_day: None,
        ..date.clone()
    };
    let start = whole(days.start, first)?;
    let end = whole(last, second)?;
    (start.end <= end.start).then(|| {
        (
            of(start, parts.start..middle),
            of(end, middle + 1..parts.end),
        )
    })
}

/// The day, month or year that a day lies in.
fn whole(day: Date, grain: Grain) -> Option<Days> {
    let (start, end) = match grain {
        Grain::Day => (day, day.checked_add(1.day()).ok()?),
        Grain::Month => {
            let start = day.first_of_month();
            (start, start.checked_add(1.month()).ok()?)
        }
        Grain::Year => {
            let start = day.first_of_year();
            (start, start.checked_add(1.year()).ok()?)
        }
    };
    Some(Days { start, end })
}

/// How fine some tokens tell a date; none where they tell none.
fn grain(reading: &Reading, tokens: std::ops::Range<usize>) -> Option<Grain> {
    let tokens = &reading.tokens[tokens];
    let number = |digits: std::ops::RangeInclusive<usize>| {
        tokens
            .iter()
            .any(|token| token.is_number() && digits.contains(&token.folded.len()))
    };
    let word = tokens
        .iter()
        .any(|token| token.is_word() && token.folded.len() >= 3);
    match (word, number(1..=2), number(3..=4)) {
        (true, true, _) => Some(Grain::Day),
        (true, false, true) => Some(Grain::Month),
        (false, _, true) => Some(Grain::Year),
        // `1888–59`, `1976–80`.
        (false, true, false) => Some(Grain::Year),
        (_, false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Dictionary, read};

    fn of(text: &str) -> Option<(String, String)> {
        let reading = read(text, 0, &Dictionary::default(), None);
        let (start, end) = ends(&reading, &reading.dates[0])?;
        let shown =
            |date: &DateMention| format!("{}..{}", date.readings[0].start, date.readings[0].end);
        Some((shown(&start), shown(&end)))
    }

    #[test]
    fn a_stretch_has_two_ends() {
        let months = of("It was shot from January 1994 to August 1995.");
        assert_eq!(
            months,
            Some((
                "1994-01-01..1994-02-01".into(),
                "1995-08-01..1995-09-01".into()
            ))
        );
        let years = of("Ada Moor (1901\u{2013}1980) was a pilot.");
        assert_eq!(
            years,
            Some((
                "1901-01-01..1902-01-01".into(),
                "1980-01-01..1981-01-01".into()
            ))
        );
    }

    #[test]
    fn one_date_has_none() {
        assert_eq!(of("It was shot in January 1994."), None);
        assert_eq!(of("It was shot in the 1990s."), None);
    }
}
