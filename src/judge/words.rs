//! Values in words, for notes and echoes.

use crate::facts::{End, Interval, Number, Quantity, QuantityKind};

/// A number: `51`, `1.5`, `1/3`.
pub(crate) fn number(value: Number) -> String {
    if value.is_integer() {
        return value.to_integer().to_string();
    }
    let scaled = value * Number::from_integer(1000);
    if scaled.is_integer() {
        let thousandths = scaled.to_integer();
        let text = format!("{}.{:03}", thousandths / 1000, (thousandths % 1000).abs());
        return text.trim_end_matches('0').to_owned();
    }
    value.to_string()
}

/// An interval: `51`, `more than 50`, `50 to 60`.
pub(crate) fn interval(set: &Interval) -> String {
    match (set.low, set.high) {
        (End::Closed(low), End::Closed(high)) if low == high => number(low),
        (End::Closed(low), End::Unbounded) => format!("at least {}", number(low)),
        (End::Open(low), End::Unbounded) => format!("more than {}", number(low)),
        (End::Unbounded, End::Closed(high)) => format!("at most {}", number(high)),
        (End::Unbounded, End::Open(high)) => format!("less than {}", number(high)),
        (End::Closed(low) | End::Open(low), End::Open(high)) if low == Number::from_integer(0) => {
            format!("less than {}", number(high))
        }
        (End::Closed(low) | End::Open(low), End::Closed(high) | End::Open(high)) => {
            format!("{} to {}", number(low), number(high))
        }
        (End::Unbounded, End::Unbounded) => "some number".to_owned(),
    }
}

/// A quantity with its unit and head: `more than 50 country`.
pub(crate) fn quantity(quantity: &Quantity) -> String {
    let mut text = interval(&quantity.set);
    match &quantity.kind {
        QuantityKind::Money(Some(code)) => text = format!("{text} {code}"),
        QuantityKind::Percent => text.push('%'),
        QuantityKind::PercentagePoints => text.push_str(" percentage points"),
        QuantityKind::PartOf(whole) => text = format!("{text} of {}", interval(whole)),
        _ => {}
    }
    if let Some(unit) = &quantity.unit {
        text = format!("{text} {}", unit.name);
    }
    text
}
