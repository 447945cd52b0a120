//! Days of the calendar, as `published` and `until` have them.

use jiff::civil::Date;

use super::error::Mistake;
use super::fields::{Check, is_nothing};
use super::plain;
use super::raw::{Node, Value};
use super::valid::Located;

/// Reads a possible day, written `2018-11-15`.
pub(super) fn date(check: &mut Check, node: &Node, what: &str) -> Option<Located<Date>> {
    let Value::Scalar(written, _) = &node.value else {
        check.words(node, what);
        return None;
    };
    let written = written.trim();
    if written.is_empty() || is_nothing(node) {
        check.words(node, what);
        return None;
    }
    if let Some(value) = iso(written) {
        return Some(Located {
            value,
            span: node.span,
        });
    }
    let message = if plain::is_date(written) && written.len() == 10 {
        format!("impossible date `{written}`: the calendar has no such day")
    } else {
        format!("{what} is not a date: `{}`", plain::short(written))
    };
    let help = "write a day of the calendar as year-month-day, such as `2018-11-15`";
    check.tell(Mistake::new(node.span, message).help(help));
    None
}

fn iso(written: &str) -> Option<Date> {
    if !plain::is_date(written) || written.len() != 10 {
        return None;
    }
    let year = written[..4].parse().ok()?;
    let month = written[5..7].parse().ok()?;
    let day = written[8..].parse().ok()?;
    Date::new(year, month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::super::testing::check_claim as check;

    #[test]
    fn a_date_is_a_day_of_the_calendar() {
        let dated = |date: &str| {
            format!("- claim: a\n  dissent:\n  - {{source: b, because: c, until: {date}}}")
        };
        let help = "write a day of the calendar as year-month-day, such as `2018-11-15`";
        check(&dated("'2024-02-29'"), &[]);
        for date in ["2023-02-29", "2023-13-01", "0000-00-00"] {
            let told =
                format!("4:36: impossible date `{date}`: the calendar has no such day; {help}");
            check(&dated(date), &[&told]);
        }
        for date in ["31.1.2023", "2023-1-5", "tomorrow", "2023", "2023-01-05T10"] {
            let told = format!("4:36: `until` is not a date: `{date}`; {help}");
            check(&dated(date), &[&told]);
        }
    }
}
