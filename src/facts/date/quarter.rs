//! Quarters without their year: `Q1`, and `the third quarter` where the sentence speaks of business.
//!
//! Games have quarters too, and a company's own year may begin in any month, so the words around must tell.

use super::calendar::months;
use super::parts::{Part, Unit, Value};
use super::period::{long_part, short_part};
use super::reader::Reader;
use super::tense;

/// The quarter at an index: the latest that has begun, or the first that is not over where the sentence looks ahead.
pub(super) fn without_year(reader: &Reader, at: usize) -> Option<Part> {
    let published = reader.published?;
    let (from, end) = named(reader, at)?;
    let year = published.year();
    let mut near = (-1..=1).filter_map(|step| months(year + step, from, 3));
    let found = if tense::is_ahead(reader, at, end) {
        near.find(|days| days.end > published)
    } else {
        near.rfind(|days| days.start <= published)
    };
    let value = Value::relative(found, Unit::Quarter)?;
    Some(Part::known(value, end))
}

/// The first month of a quarter, and where its words end.
fn named(reader: &Reader, at: usize) -> Option<(i8, usize)> {
    let (from, length, end) = match short_part(reader, at) {
        // `Q1:` and `Q1.` at the head of a line are questions.
        Some(found)
            if !(reader.is(found.2, &[":", ")"]) || at == 0 && reader.is(found.2, &["."])) =>
        {
            found
        }
        Some(_) => return None,
        None => long_part(reader, at).filter(|_| is_of_business(reader, at))?,
    };
    let other_year = around(reader, at).any(|at| super::numbers::year(reader, at).is_some());
    (length == 3 && !other_year).then_some((from, end))
}

/// How many tokens on either side are searched for words of business and for years.
const REACH: usize = 12;

fn around<'a>(reader: &'a Reader, at: usize) -> impl Iterator<Item = usize> + 'a {
    at.saturating_sub(REACH)..reader.tokens.len().min(at + REACH)
}

/// Words that a report on business has and one on a game has not.
const BUSINESS: &[&str] = &[
    "sales",
    "revenue",
    "revenues",
    "profit",
    "profits",
    "earnings",
    "economy",
    "gdp",
    "output",
    "shipments",
    "income",
    "inflation",
    "unemployment",
    "exports",
    "imports",
    "company",
    "bank",
    "investors",
    "results",
    "growth",
    "percent",
    "%",
    "deliveries",
    "dividend",
    "turnover",
];

fn is_of_business(reader: &Reader, at: usize) -> bool {
    let own = reader.follows(at, &["fiscal", "financial", "its", "their"]);
    !own && around(reader, at).any(|at| reader.is(at, BUSINESS))
}

#[cfg(test)]
mod tests {
    use crate::facts::date::testing::check;

    #[test]
    fn business_has_the_latest_quarter() {
        check(
            "Sales rose in the third quarter.",
            &["third quarter: 2018-07-01..2018-09-30"],
        );
        check(
            "Third-quarter profit rose 5%.",
            &["Third-quarter: 2018-07-01..2018-09-30"],
        );
        check("Exports fell in Q1.", &["Q1: 2018-01-01..2018-03-31"]);
        check(
            "Profits will fall in the first quarter.",
            &["first quarter: 2019-01-01..2019-03-31"],
        );
    }

    #[test]
    fn games_questions_and_other_years_have_none() {
        check("He scored in the third quarter.", &[]);
        check("Q1: Who won?", &[]);
        check("Its third-quarter profit rose 5%.", &[]);
        check("Sales rose in the bank's fiscal third quarter.", &[]);
        check(
            "Sales of 2015 rose in the third quarter.",
            &["2015: 2015-01-01..2015-12-31"],
        );
    }
}
