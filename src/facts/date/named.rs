//! Stretches of time that go by the name of what happened in them: `during the First World War`.
//!
//! Such a name is a date only behind a word of time. `Moor served in the Second World War` tells what she took part in.

use super::calendar::days;
use super::parts::{Part, Unit, Value};
use super::reader::Reader;
use jiff::civil::date;

/// Words of time that make a date of a name.
const LED: &[&str] = &[
    "during",
    "before",
    "after",
    "until",
    "till",
    "since",
    "throughout",
];

/// The stretch of a war whose name begins at an index, behind a word of time.
pub(super) fn period(reader: &Reader, at: usize) -> Option<Part> {
    let before = at - usize::from(reader.follows(at, &["the"]));
    if !reader.follows(before, LED) {
        return None;
    }
    let (second, end) = world_war(reader, at)?;
    // From the declaration of war on Serbia to the armistice; from the attack on Poland to the surrender of Japan.
    let stretch = if second {
        days(date(1939, 9, 1), date(1945, 9, 3))
    } else {
        days(date(1914, 7, 28), date(1918, 11, 12))
    };
    Some(Part::known(Value::absolute(stretch, Unit::Stretch)?, end))
}

/// Which world war is named at an index, whether the second, and where its name ends.
fn world_war(reader: &Reader, at: usize) -> Option<(bool, usize)> {
    match reader.folded(at) {
        "first" | "second" if reader.phrase(at + 1, &["world", "war"]) => {
            Some((reader.is(at, &["second"]), at + 3))
        }
        "world" if reader.phrase(at + 1, &["war"]) => match reader.folded(at + 2) {
            "i" | "one" | "1" => Some((false, at + 3)),
            "ii" | "two" | "2" => Some((true, at + 3)),
            _ => None,
        },
        "great" if reader.phrase(at + 1, &["war"]) && reader.capital_word(at + 1) => {
            Some((false, at + 2))
        }
        "wwi" => Some((false, at + 1)),
        "wwii" => Some((true, at + 1)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::facts::date::testing::check;

    #[test]
    fn a_war_is_a_date_behind_a_word_of_time() {
        check(
            "The mill burned during the First World War.",
            &["First World War: 1914-07-28..1918-11-11"],
        );
        check(
            "The mill burned after World War II.",
            &["World War II: 1945-09-03.."],
        );
        check("She served in the Second World War.", &[]);
    }
}
