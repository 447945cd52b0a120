//! Dates told from the publication date: `yesterday`, `last week`, `next Tuesday`, `the past five years`.
//!
//! `the next day` and `the previous year` are told from another event and say nothing here.

use jiff::ToSpan;
use jiff::civil::Date;

use super::Days;
use super::absolute;
use super::calendar::{days, month, one_day, season, weekday, weekend};
use super::parts::{Fields, Part, Unit, Value, next_or_same};
use super::reader::Reader;
use super::rolling::rolling;
use super::tense::{self, Tense};
use super::way::{Way, pointed_month, pointed_season, pointed_weekday, unit_days};

/// The relative date at an index.
pub(super) fn relative(reader: &Reader, at: usize) -> Option<Part> {
    let published = reader.published?;
    day_word(reader, at, published)
        .or_else(|| half_spent(reader, at, published))
        .or_else(|| rolling(reader, at, published))
        .or_else(|| pointed(reader, at, published))
        .or_else(|| the_weekend(reader, at, published))
        .or_else(|| weekday_of_week(reader, at, published))
}

/// The year of `last year`, `this year`, `next year`, and of `the year` where a part of it is named.
pub(super) fn named_year(reader: &Reader, at: usize) -> Option<(i16, usize)> {
    let published = reader.published?;
    let calendar = |at| reader.skip(at, &["calendar"]);
    if reader.is(at, &["year"]) && reader.follows(at, &["the"]) {
        return Some((published.year(), at + 1));
    }
    let (way, after) = way(reader, at)?;
    let noun = calendar(after);
    let year = published.year().checked_add(way.step())?;
    reader.is(noun, &["year"]).then_some((year, noun + 1))
}

/// The stretch of a unit that holds the publication date: `the end of the year`.
pub(super) fn present(reader: &Reader, unit: Unit) -> Option<Value> {
    Value::relative(unit_days(unit, reader.published?, Way::This), unit)
}

fn day_word(reader: &Reader, at: usize, published: Date) -> Option<Part> {
    let part = |date: Option<Date>, end| {
        Some(Part::known(
            Value::relative(one_day(date?), Unit::Day)?,
            end,
        ))
    };
    if reader.phrase(at, &["day", "before", "yesterday"]) {
        return part(published.checked_sub(2.days()).ok(), at + 3);
    }
    if reader.phrase(at, &["day", "after", "tomorrow"]) {
        return part(published.checked_add(2.days()).ok(), at + 3);
    }
    if is_title(reader, at) {
        return None;
    }
    if is_to_date(reader, at) {
        let so_far = days(Date::MIN, published.tomorrow().ok()?);
        return Some(Part::known(Value::relative(so_far, Unit::Stretch)?, at + 2));
    }
    match reader.folded(at) {
        "today" | "tonight" | "tonite" => part(Some(published), at + 1),
        "yesterday" => part(published.yesterday().ok(), at + 1),
        "tomorrow" | "tmrw" => part(published.tomorrow().ok(), at + 1),
        "last" if reader.is(at + 1, &["night"]) => part(published.yesterday().ok(), at + 2),
        "this" if reader.is(at + 1, &["morning", "afternoon", "evening"]) => {
            part(Some(published), at + 2)
        }
        _ => None,
    }
}

/// `sold to date`: up to the day of publication; not `is hard to date`, `up to date`.
fn is_to_date(reader: &Reader, at: usize) -> bool {
    let other = &[
        "up",
        "-",
        "hard",
        "difficult",
        "easy",
        "impossible",
        "possible",
        "able",
        "want",
        "wants",
        "used",
        "began",
        "started",
        "tried",
        "how",
    ];
    let closes = reader.get(at + 2).is_none_or(|next| !next.is_word());
    at > 0 && reader.phrase(at, &["to", "date"]) && closes && !reader.follows(at, other)
}

/// `USA Today`, `The Day After Tomorrow`: a name; and `the youth of today` is of no day.
fn is_title(reader: &Reader, at: usize) -> bool {
    let name = at > 0 && reader.capital_word(at) && reader.capital_word(at - 1);
    name || (reader.is(at, &["today"]) && reader.follows(at, &["of"]))
}

/// `earlier this month`, `later this year`: up to the publication date, or from it on.
fn half_spent(reader: &Reader, at: usize, published: Date) -> Option<Part> {
    let earlier = match reader.folded(at) {
        "earlier" => true,
        "later" => false,
        _ => return None,
    };
    // `later in the year` of a plan is that of this year; that of a story is not known.
    let planned =
        !earlier && reader.phrase(at + 1, &["in", "the"]) && is_not_past(reader, at, at + 4);
    let noun = at + 2 + usize::from(planned);
    if !(planned || reader.is(at + 1, &["this"])) {
        return None;
    }
    let unit = Unit::of(reader.folded(noun))?;
    let whole = unit_days(unit, published, Way::This)?;
    let part = if earlier {
        days(whole.start, published.tomorrow().ok()?)
    } else {
        days(published, whole.end)
    };
    Some(Part::known(Value::relative(part, Unit::Stretch)?, noun + 1))
}

/// Whether no verb says that the date is over.
fn is_not_past(reader: &Reader, at: usize, end: usize) -> bool {
    tense::tense(reader, at, end) != Tense::Past
}

/// `last`, `this past`, `next` and the like, and the index after them.
fn way(reader: &Reader, at: usize) -> Option<(Way, usize)> {
    let quarter = reader.is(at + 1, &["quarter"]) && is_not_past(reader, at, at + 2);
    let told_from_elsewhere =
        !quarter && reader.follows(at, &["the", "his", "her", "their", "its", "my", "our"]);
    match reader.folded(at) {
        "this" if reader.is(at + 1, &["past", "last"]) => Some((Way::Last, at + 2)),
        "this" if reader.is(at + 1, &["coming", "upcoming", "next"]) => Some((Way::Next, at + 2)),
        "this" => Some((Way::This, at + 1)),
        "current" => Some((Way::This, at + 1)),
        "last" if !told_from_elsewhere => Some((Way::Last, at + 1)),
        "previous" if !told_from_elsewhere => Some((Way::Last, at + 1)),
        "next" | "coming" | "upcoming" if !told_from_elsewhere => Some((Way::Next, at + 1)),
        "following" if quarter => Some((Way::Next, at + 1)),
        _ => None,
    }
}

/// `last week`, `this month`, `next Tuesday`, `last May`, `this summer`.
fn pointed(reader: &Reader, at: usize, published: Date) -> Option<Part> {
    let (way, after) = way(reader, at)?;
    let noun = reader.skip(after, &["calendar"]);
    let word = reader.folded(noun);
    if let Some(unit) = Unit::of(word).filter(|_| !word.ends_with('s')) {
        if reader.is(at, &["last"]) && reader.is(noun + 1, &["of"]) || unit == Unit::Day {
            return None;
        }
        return unit_part(reader, at, way, unit, published, noun + 1);
    }
    if let Some(named) = weekday(word).filter(|named| !named.short || reader.capital_word(noun)) {
        let dated = absolute::day_of_year(reader, reader.skip(noun + 1, &[","]), true);
        if let Some((fields, end)) = dated.filter(|(fields, _)| fields.day.is_some()) {
            let fields = Fields {
                weekday: Some(named.value),
                ..fields
            };
            return Some(Part::calendar(fields, end));
        }
        let past = reader.is(after - 1, &["past"]);
        let coming = reader.is(after - 1, &["coming", "upcoming"]);
        let readings = pointed_weekday(way, named.value, published, past || coming);
        let value = Value::relative(readings.into_iter().filter_map(one_day), Unit::Day)?;
        return Some(Part::known(
            Value {
                weekday: Some(named.value),
                ..value
            },
            noun + 1,
        ));
    }
    if let Some(named) = month(word)
        .filter(|_| reader.capital_word(noun) || !matches!(word, "may" | "march" | "mar"))
    {
        // `this May 3` and `last May 2018` are for the calendar.
        let more = reader.get(noun + 1).is_some_and(|token| token.is_number());
        let value = Value::relative(pointed_month(way, named.value, published), Unit::Month)?;
        return (!more).then_some(Part::known(value, noun + 1));
    }
    let named = season(word)?;
    let value = Value::relative(pointed_season(way, named, published), Unit::Season)?;
    Some(Part::known(value, noun + 1))
}

/// A unit, or the weekday in it: `next week on Tuesday`.
fn unit_part(
    reader: &Reader,
    at: usize,
    way: Way,
    unit: Unit,
    published: Date,
    end: usize,
) -> Option<Part> {
    if unit == Unit::Weekend {
        let value = Value::relative(weekends(reader, at, end, way, published), unit)?;
        return Some(Part::known(value, end));
    }
    let whole = unit_days(unit, published, way)?;
    let next = reader.skip(end, &["on"]);
    if let Some(named) = weekday(reader.folded(next)).filter(|_| unit == Unit::Week) {
        let value = Value::relative(one_day(next_or_same(whole.start, named.value)), Unit::Day)?;
        return Some(Part::known(
            Value {
                weekday: Some(named.value),
                ..value
            },
            next + 1,
        ));
    }
    Some(Part::known(Value::relative([whole], unit)?, end))
}

/// The weekends that `this weekend` and its like can mean.
fn weekends(reader: &Reader, at: usize, end: usize, way: Way, published: Date) -> Vec<Days> {
    let weekdays = weekend(published).is_some_and(|weekend| published < weekend.start);
    let step = |weeks: i32| weekend(published.saturating_add(weeks.weeks()));
    let found = match way {
        Way::Last => [step(-1), None],
        Way::Next if weekdays => [step(1), step(0)],
        Way::Next => [step(1), None],
        Way::This if !weekdays || tense::is_ahead(reader, at, end) => [step(0), None],
        Way::This => [step(0), step(-1)],
    };
    found.into_iter().flatten().collect()
}

/// `over the weekend`: the latest one that has begun, or the coming one.
fn the_weekend(reader: &Reader, at: usize, published: Date) -> Option<Part> {
    if !reader.is(at, &["weekend"])
        || !reader.follows(at, &["the"])
        || reader.is(at + 1, &["of", "before", "after"])
    {
        return None;
    }
    if !(at > 1 && reader.is(at - 2, &["over", "at", "on", "during"])) {
        return None;
    }
    let this = weekend(published)?;
    let last = weekend(published.checked_sub(1.weeks()).ok()?)?;
    let ahead = tense::is_ahead(reader, at, at + 1) || this.start <= published;
    let value = Value::relative([if ahead { this } else { last }], Unit::Weekend)?;
    Some(Part::known(value, at + 1))
}

/// `Tuesday of next week`, `Friday last week`.
fn weekday_of_week(reader: &Reader, at: usize, published: Date) -> Option<Part> {
    let named = weekday(reader.folded(at))?;
    let (way, after) = way(reader, reader.skip(at + 1, &["of"]))?;
    if !reader.is(after, &["week"]) {
        return None;
    }
    let week = unit_days(Unit::Week, published, way)?;
    let value = Value::relative(one_day(next_or_same(week.start, named.value)), Unit::Day)?;
    Some(Part::known(
        Value {
            weekday: Some(named.value),
            ..value
        },
        after + 1,
    ))
}

#[cfg(test)]
mod tests {
    use crate::facts::date::testing::check;

    #[test]
    fn days_are_told_from_the_publication() {
        check(
            "It rained today, yesterday and last night.",
            &[
                "today: 2018-11-13",
                "yesterday: 2018-11-12",
                "last night: 2018-11-12",
            ],
        );
        check(
            "It rained the day before yesterday.",
            &["day before yesterday: 2018-11-11"],
        );
        check("It rained on Tuesday.", &["Tuesday: 2018-11-13"]);
    }

    #[test]
    fn weeks_months_and_years_are_whole() {
        check(
            "It rained this week and last month.",
            &[
                "this week: 2018-11-12..2018-11-18",
                "last month: 2018-10-01..2018-10-31",
            ],
        );
        check(
            "It rained earlier this year.",
            &["earlier this year: 2018-01-01..2018-11-13"],
        );
        check(
            "It rained late last year.",
            &["late last year: 2017-09-01..2017-12-31"],
        );
        check(
            "It rained over the past five years.",
            &["past five years: 2013-11-13..2018-11-13"],
        );
        check("Nine were sold to date.", &["to date: ..2018-11-13"]);
        check(
            "What are the plans for the following quarter?",
            &["following quarter: 2019-01-01..2019-03-31"],
        );
        check(
            "It will open later in the year.",
            &["later in the year: 2018-11-13..2018-12-31"],
        );
    }

    #[test]
    fn a_pointed_weekday_may_have_two_readings() {
        check(
            "It rained last Monday.",
            &["last Monday: 2018-11-12 or 2018-11-05"],
        );
        check("It rained last Friday.", &["last Friday: 2018-11-09"]);
        check(
            "They meet next Friday.",
            &["next Friday: 2018-11-23 or 2018-11-16"],
        );
        check(
            "They meet this Thursday, Nov. 15.",
            &["this Thursday, Nov. 15: 2018-11-15"],
        );
        check(
            "It rained last May and last November.",
            &[
                "last May: 2018-05-01..2018-05-31",
                "last November: 2017-11-01..2017-11-30",
            ],
        );
    }

    #[test]
    fn what_is_told_from_another_event_is_none() {
        check("The next day he left, and the previous year she had.", &[]);
        check("Two days earlier and three weeks later it rained.", &[]);
        check("The bones are hard to date.", &[]);
        check("He read USA Today to the youth of today.", &[]);
        check(
            "On the last day of the trial she began the next three years of school.",
            &[],
        );
    }
}
