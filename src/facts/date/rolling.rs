//! Stretches up to the publication date or from it on: `the past five years`, `the next two months`.

use jiff::civil::Date;

use super::calendar::days;
use super::numbers::count;
use super::parts::{Part, Unit, Value};
use super::reader::Reader;
use super::tense::{self, Tense};
use super::way::{Way, unit_days};

/// `the past five years`, `the last week`, `the next two months`: from or up to the publication date.
pub(super) fn rolling(reader: &Reader, at: usize, published: Date) -> Option<Part> {
    let forward = match reader.folded(at) {
        "last" | "past" | "previous" => false,
        "next" | "coming" | "upcoming" => true,
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
    let told = match tense::tense(reader, at, noun + 1) {
        Tense::Ahead | Tense::Planned => false,
        Tense::Unknown => reader.is(at, &["next"]),
        Tense::Past => true,
    };
    let told = forward && told;
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

#[cfg(test)]
mod tests {
    use crate::facts::date::testing::check;

    #[test]
    fn a_number_of_units_ends_with_the_publication() {
        check(
            "It doubled over the last three months.",
            &["last three months: 2018-08-13..2018-11-13"],
        );
        check(
            "It doubled in the past week.",
            &["past week: 2018-11-06..2018-11-13"],
        );
        check(
            "It doubled in the last two quarters.",
            &["last two quarters: 2018-04-01..2018-09-30"],
        );
        check(
            "It will double over the next two years.",
            &["next two years: 2018-11-13..2020-11-13"],
        );
    }

    #[test]
    fn a_story_has_its_own_last_and_next() {
        check(
            "She sang for the next two years and missed the last year of school.",
            &[],
        );
        check(
            "The last two weeks of the trial and the past few years were hard.",
            &[],
        );
    }
}
