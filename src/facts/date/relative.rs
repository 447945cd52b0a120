//! Dates told from the publication date: `yesterday`, `last week`, `next Tuesday`, `the past five years`.
//!
//! `the next day` and `the previous year` are told from another event and say nothing here.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::Days;
use super::calendar::{
    Season, days, monday, month, months, one_day, season, season_days, weekday, weekend, weeks,
    years,
};
use super::numbers::count;
use super::parts::{Fields, Part, Unit, Value, last_or_same, next_or_same};
use super::reader::Reader;
use super::{absolute, tense};

/// Which one, seen from the publication date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Last,
    This,
    Next,
}

impl Way {
    fn step(self) -> i16 {
        match self {
            Way::Last => -1,
            Way::This => 0,
            Way::Next => 1,
        }
    }
}

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
    if !reader.is(at + 1, &["this"]) {
        return None;
    }
    let unit = Unit::of(reader.folded(at + 2))?;
    let whole = unit_days(unit, published, Way::This)?;
    let part = if earlier {
        days(whole.start, published.tomorrow().ok()?)
    } else {
        days(published, whole.end)
    };
    Some(Part::known(Value::relative(part, Unit::Stretch)?, at + 3))
}

/// `last`, `this past`, `next` and the like, and the index after them.
fn way(reader: &Reader, at: usize) -> Option<(Way, usize)> {
    let quarter = reader.is(at + 1, &["quarter"]) && tense::is_ahead(reader, at, at + 2);
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
        _ => None,
    }
}

/// `the past five years`, `the last week`, `the next two months`: from or up to the publication date.
fn rolling(reader: &Reader, at: usize, published: Date) -> Option<Part> {
    let forward = match reader.folded(at) {
        "last" | "past" | "previous" => false,
        "next" | "coming" => true,
        _ => return None,
    };
    let within = at > 1 && reader.is(at - 2, &["in", "over", "for", "during", "within", "of"]);
    let alone = within && reader.follows(at, &["the"]) && reader.is(at, &["past", "last"]);
    let (number, noun) = match count(reader, at + 1) {
        Some(found) if !reader.is(at + 1, &["a", "an"]) => found,
        _ if alone => (1, at + 1),
        _ => return None,
    };
    let unit = Unit::of(reader.folded(noun)).filter(|unit| *unit != Unit::Weekend)?;
    // `the last day of the trial` is no day before publication.
    let counted_in =
        reader.is(noun + 1, &["of"]) || (noun == at + 1 && reader.is(noun + 1, &["in"]));
    // `the next three years` of a story are not those after its publication.
    let told = forward && !tense::is_ahead(reader, at, noun + 1);
    if (number == 1 && unit == Unit::Day) || counted_in || told {
        return None;
    }
    if unit == Unit::Quarter {
        return quarters(published, i32::from(number), forward, noun + 1);
    }

    let stretch = if forward {
        days(
            published,
            unit.shift(published, i32::from(number))?.tomorrow().ok()?,
        )
    } else {
        days(
            unit.shift(published, -i32::from(number))?,
            published.tomorrow().ok()?,
        )
    };
    Some(Part::known(
        Value::relative(stretch, Unit::Stretch)?,
        noun + 1,
    ))
}

/// Whole quarters before or after the one that holds the publication date.
fn quarters(published: Date, number: i32, forward: bool, end: usize) -> Option<Part> {
    let this = unit_days(Unit::Quarter, published, Way::This)?;
    let stretch = if forward {
        days(this.end, Unit::Quarter.shift(this.end, number)?)
    } else {
        days(Unit::Quarter.shift(this.start, -number)?, this.start)
    };
    Some(Part::known(Value::relative(stretch, Unit::Stretch)?, end))
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

/// The unit that holds the publication date, the one before or the one after.
fn unit_days(unit: Unit, published: Date, way: Way) -> Option<Days> {
    let step = way.step();
    let year = published.year();
    match unit {
        Unit::Day => one_day(published.checked_add(i32::from(step).days()).ok()?),
        Unit::Week => weeks(published.checked_add(i32::from(step).weeks()).ok()?, 1),
        Unit::Fortnight => weeks(published.checked_add(i32::from(step * 2).weeks()).ok()?, 2),
        Unit::Month => {
            let other = published
                .first_of_month()
                .checked_add(i32::from(step).months())
                .ok()?;
            months(other.year(), other.month(), 1)
        }
        Unit::Quarter => {
            let first = (published.month() - 1) / 3 * 3 + 1;
            let this = Date::new(year, first, 1).ok()?;
            let other = this.checked_add((i32::from(step) * 3).months()).ok()?;
            months(other.year(), other.month(), 3)
        }
        Unit::Year => years(year.checked_add(step)?, 1),
        Unit::Decade => years((year - year.rem_euclid(10)).checked_add(step * 10)?, 10),
        Unit::Century => years((year - year.rem_euclid(100)).checked_add(step * 100)?, 100),
        Unit::Weekend => weekend(published.checked_add(i32::from(step).weeks()).ok()?),
        Unit::Season | Unit::Stretch => None,
    }
}

/// The days that `last Friday` can mean: writers differ on whether the nearest one counts when it is of the same week.
fn pointed_weekday(way: Way, weekday: Weekday, published: Date, nearest_only: bool) -> Vec<Date> {
    let of_week = |step: i32| {
        let other = published.saturating_add(step.weeks());
        next_or_same(monday(other), weekday)
    };
    let (nearest, other) = match way {
        Way::This => return vec![of_week(0)],
        Way::Last => (
            last_or_same(published.yesterday().unwrap_or(published), weekday),
            of_week(-1),
        ),
        Way::Next => (
            next_or_same(published.tomorrow().unwrap_or(published), weekday),
            of_week(1),
        ),
    };
    if nearest_only || nearest == other {
        vec![nearest]
    } else if way == Way::Last {
        vec![nearest, other]
    } else {
        vec![other, nearest]
    }
}

fn pointed_month(way: Way, month: i8, published: Date) -> Option<Days> {
    let year = published.year();
    match way {
        Way::This => months(year, month, 1),
        Way::Last => months(year - i16::from(month >= published.month()), month, 1),
        Way::Next => months(year + i16::from(month <= published.month()), month, 1),
    }
}

fn pointed_season(way: Way, season: Season, published: Date) -> Option<Days> {
    let year = published.year();
    let around = [year - 2, year - 1, year, year + 1];
    let mut near = around
        .into_iter()
        .filter_map(|year| season_days(season, year));
    match way {
        Way::Last => near.filter(|days| days.end <= published).last(),
        Way::Next => near.find(|days| days.start > published),
        // The winter that a year begins with is this one until it is over.
        Way::This => near
            .find(|days| {
                days.end.year() == year && (season != Season::Winter || days.end > published)
            })
            .or_else(|| season_days(season, year)),
    }
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
