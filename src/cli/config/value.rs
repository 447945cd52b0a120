//! Values of `factlint.toml`: what an option takes, and how its value is written.

use clap::builder::PossibleValue;
use clap::{Arg, ArgMatches};

use super::Kind;

/// The value of an option as TOML; nothing when it has none.
pub(super) fn toml(arg: &Arg, matches: &ArgMatches) -> Option<String> {
    let id = arg.get_id().as_str();
    if Kind::of(arg) == Kind::Switch {
        let on = matches.try_get_one::<bool>(id).ok().flatten();
        return on.map(bool::to_string);
    }
    let raw = matches.try_get_raw(id).ok().flatten();
    let texts = raw.into_iter().flatten();
    let mut texts = texts.map(|text| quoted(&text.to_string_lossy()));
    match Kind::of(arg) {
        Kind::Many => Some(list(&texts.collect::<Vec<String>>())),
        _ => texts.next(),
    }
}

/// What an option takes: its values where they are few, else a word for them.
pub(super) fn takes(arg: &Arg) -> String {
    let possible = arg.get_possible_values();
    let value = if possible.is_empty() {
        let names = arg.get_value_names().unwrap_or_default();
        quoted(names.first().map_or("VALUE", |name| name.as_str()))
    } else {
        let names: Vec<String> = possible
            .iter()
            .map(PossibleValue::get_name)
            .map(quoted)
            .collect();
        names.join(" | ")
    };
    match Kind::of(arg) {
        Kind::Switch => "true | false".to_owned(),
        Kind::One => value,
        Kind::Many => list(&[value, "...".to_owned()]),
    }
}

/// A value that could stand behind the `=` of a key.
pub(super) fn example(arg: &Arg) -> String {
    match Kind::of(arg) {
        Kind::Switch => "true".to_owned(),
        Kind::One => default(arg).unwrap_or_else(|| takes(arg)),
        Kind::Many => takes(arg).replace(", ...", ""),
    }
}

/// The default of an option, where its help does not tell it in words.
pub(super) fn default(arg: &Arg) -> Option<String> {
    let first = arg.get_default_values().first();
    match Kind::of(arg) {
        Kind::Switch => Some("false".to_owned()),
        Kind::One => first.map(|value| quoted(&value.to_string_lossy())),
        Kind::Many => Some(list(&[])),
    }
}

fn list(values: &[String]) -> String {
    format!("[{}]", values.join(", "))
}

/// A TOML string: what would end it, or cannot be seen, is escaped (<https://toml.io/en/v1.0.0#string>).
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_read_back_as_they_were() {
        for text in ["a b", "say \"no\"", r"C:\press", "a\nb\tc\u{1b}", "Zürich"] {
            let line = format!("key = {}", quoted(text));
            let table = toml::de::DeTable::parse(&line).unwrap();
            let value = table.get_ref().get("key").unwrap();
            assert_eq!(value.get_ref().as_str(), Some(text), "{line}");
        }
    }
}
