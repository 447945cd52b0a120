//! Facts in words, for reading and for the JSON form.

use jiff::ToSpan;

use crate::facts::{
    Approx, Clause, DateBound, DateMention, Days, End, Interval, Member, Modality, Name, NameKind,
    Quantity, QuantityKind, Quotation, Role, Share, Token, Trend, Who,
};

/// A name: its key, and where that comes from.
pub(super) fn name(found: &Name) -> String {
    let kind = match found.kind {
        NameKind::Subject => "the subject",
        NameKind::Alias => "of claims.yaml",
        NameKind::Group => "a group",
        NameKind::Place => "a place",
        NameKind::Proper => "a name",
    };
    let demonym = if found.demonym {
        ", as an adjective"
    } else {
        ""
    };
    format!("{} ({kind}{demonym})", found.key)
}

/// A quotation: its speaker.
pub(super) fn quotation(found: &Quotation) -> String {
    match &found.speaker {
        Some(speaker) => format!("said by {speaker}"),
        None => "speaker not named".to_owned(),
    }
}

/// A membership: who is in or out.
pub(super) fn member(found: &Member) -> String {
    let who = match &found.who {
        Who::One(key) => key.to_string(),
        Who::Group(key, share) => format!("{} of {key}", self::share(share)),
    };
    let joined = if found.joined { "in" } else { "not in" };
    format!("{who}: {joined}{}", modality(found.modality))
}

fn share(share: &Share) -> String {
    match share {
        Share::All => "all".to_owned(),
        Share::Some => "some".to_owned(),
        Share::Most => "most".to_owned(),
        Share::NotAll => "not all".to_owned(),
        Share::None => "none".to_owned(),
        Share::Part(part, None) => interval(part),
        Share::Part(part, Some(whole)) => format!("{} of the {}", interval(part), interval(whole)),
    }
}

/// A clause: what is done, and whether it is.
pub(super) fn clause(found: &Clause, tokens: &[Token]) -> String {
    let verb = tokens
        .get(found.head)
        .map_or("", |token| token.lemma.as_str());
    let not = if found.negated { "not " } else { "" };
    let passive = if found.passive { ", passive" } else { "" };
    format!("{not}{verb}{passive}{}", modality(found.modality))
}

fn modality(modality: Modality) -> &'static str {
    match modality {
        Modality::Asserted => "",
        Modality::Possible => ", possible",
        Modality::Planned => ", planned",
    }
}

/// A quantity in words: `about 50 country`, `more than 5 percent, change`.
pub(super) fn quantity(found: &Quantity) -> String {
    let approx = match found.approx {
        Approx::None if found.exact => "exactly ",
        Approx::None => "",
        Approx::About => "about ",
        Approx::NearBelow => "nearly ",
        Approx::NearAbove => "just over ",
        Approx::Vague => "vaguely ",
    };
    let mut text = format!("{approx}{}{}", interval(&found.set), kind(&found.kind));
    if let Some(unit) = &found.unit {
        text += &format!(" {}", unit.name);
    }
    if let Some(head) = &found.head {
        let modifiers = head.modifiers.iter().map(|word| format!("{word} "));
        text += &format!(" {}{}", modifiers.collect::<String>(), head.lemma);
    }
    text += match found.role {
        Role::Level => "",
        Role::Delta => ", change",
        Role::From => ", before a change",
        Role::To => ", after a change",
    };
    text += match found.trend {
        Trend::None => "",
        Trend::Up => " up",
        Trend::Down => " down",
    };
    text
}

fn interval(set: &Interval) -> String {
    match (set.low, set.high) {
        (End::Unbounded, End::Unbounded) => "any number".to_owned(),
        (End::Closed(low), End::Closed(high)) if low == high => low.to_string(),
        (End::Closed(low) | End::Open(low), End::Closed(high) | End::Open(high)) => {
            format!("{low} to {high}")
        }
        (End::Closed(low), End::Unbounded) => format!("at least {low}"),
        (End::Open(low), End::Unbounded) => format!("more than {low}"),
        (End::Unbounded, End::Closed(high)) => format!("at most {high}"),
        (End::Unbounded, End::Open(high)) => format!("fewer than {high}"),
    }
}

/// The kind, where the unit and the head do not say it.
fn kind(kind: &QuantityKind) -> String {
    match kind {
        QuantityKind::Count | QuantityKind::Measure | QuantityKind::Duration => String::new(),
        QuantityKind::Money(Some(currency)) => format!(" {currency}"),
        QuantityKind::Money(None) => " of money".to_owned(),
        QuantityKind::Percent => " percent".to_owned(),
        QuantityKind::PercentagePoints => " percentage points".to_owned(),
        QuantityKind::Age => " of age".to_owned(),
        QuantityKind::PartOf(whole) => format!(" of {}", interval(whole)),
        QuantityKind::Ordinal => " in order".to_owned(),
        QuantityKind::Label => " as a label".to_owned(),
    }
}

/// A date in words: `2018-11-12`, `before 2018-11-01 to 2018-11-30`, `a Monday`.
pub(super) fn date(found: &DateMention) -> String {
    let bound = match found.bound {
        DateBound::In => "",
        DateBound::Before => "before: ",
        DateBound::After => "after: ",
    };
    let mut known: Vec<String> = found.readings.iter().map(days).collect();
    if known.is_empty() {
        known.extend(found.weekday.map(|weekday| format!("a {weekday:?}")));
        known.extend(found.month_day.map(|(month, day)| match day {
            Some(day) => format!("month {month}, day {day} of some year"),
            None => format!("month {month} of some year"),
        }));
    }
    let relative = if found.relative {
        ", by the date of publication"
    } else {
        ""
    };
    format!("{bound}{}{relative}", known.join(" or "))
}

fn days(days: &Days) -> String {
    match days.end.checked_sub(1.day()) {
        Ok(last) if last != days.start => format!("{} to {last}", days.start),
        _ => days.start.to_string(),
    }
}
