//! Finds `factlint.toml` and reads it: every key known, every value of its sort, every mistake with its line.

use std::path::{Path, PathBuf};

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, ValueHint};
use factlint::claims::{ClaimsError, Mistake, nearest};
use factlint::source::Span;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{FILE, KEYS, Kind, Setting, Settings, argument, id, rivals};
use crate::cli::connect::slashed;
use crate::cli::failure::Failure;

/// The nearest `factlint.toml` in the working folder and those above it, by its path from the working folder.
///
/// The search ends at the folder with `.git`, so that a checkout gives the same result wherever it lies; outside of one
/// it ends at the root.
#[expect(
    clippy::disallowed_methods,
    reason = "the program asks for the working folder"
)]
pub(super) fn find() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    let mut way = PathBuf::new();
    for folder in here.ancestors() {
        if folder.join(FILE).is_file() {
            return Some(way.join(FILE));
        }
        if folder.join(".git").exists() {
            return None;
        }
        way.push("..");
    }
    None
}

/// Reads a file.
///
/// # Errors
/// When it cannot be read, and all its mistakes at once.
#[expect(
    clippy::disallowed_methods,
    reason = "the program reads its configuration"
)]
pub(super) fn read(program: &Command, path: PathBuf) -> Result<Settings, Failure> {
    let bytes = std::fs::read(&path).map_err(|why| Failure::config_file(&path, &why))?;
    let text = String::from_utf8(bytes)
        .map_err(|bad| Failure::config_encoding(&path, bad.utf8_error().valid_up_to()))?;
    let folder = path.parent().unwrap_or(Path::new("")).to_owned();
    match parse(program, &text, &folder) {
        Ok(set) => Ok(Settings { path, set }),
        Err(mut mistakes) => {
            mistakes.sort_by_key(|mistake| mistake.span);
            Err(Failure::from(ClaimsError {
                path: slashed(&path),
                text,
                mistakes,
            }))
        }
    }
}

fn parse(program: &Command, text: &str, folder: &Path) -> Result<Vec<Setting>, Vec<Mistake>> {
    let table = DeTable::parse(text).map_err(|why| vec![syntax(text, &why)])?;
    let (mut set, mut places, mut mistakes) = (Vec::new(), Vec::new(), Vec::new());
    for (key, value) in table.get_ref() {
        let place = span(key);
        match setting(program, key, value) {
            Ok((key, values)) => {
                let line = text[..place.start].matches('\n').count() + 1;
                places.push((key, place));
                set.push(Setting { key, values, line });
            }
            Err(mistake) => mistakes.push(mistake),
        }
    }
    mistakes.extend(clashes(program, &set, &places));
    if !mistakes.is_empty() {
        return Err(mistakes);
    }
    for setting in &mut set {
        let arg = argument(program, setting.key);
        for value in &mut setting.values {
            if let Some(arg) = arg {
                *value = from_folder(arg, value, folder);
            }
        }
    }
    Ok(set)
}

fn syntax(text: &str, why: &toml::de::Error) -> Mistake {
    let place = why.span().unwrap_or(text.len()..text.len());
    let help = "write a key, `=` and a value on a line, such as `format = \"json\"`";
    Mistake {
        span: Span {
            start: place.start,
            end: place.end,
        },
        message: format!("not valid TOML: {}", why.message()),
        help: (!why.message().contains("duplicate")).then(|| help.to_owned()),
        other: None,
    }
}

fn setting(
    program: &Command,
    key: &Spanned<std::borrow::Cow<'_, str>>,
    value: &Spanned<DeValue<'_>>,
) -> Result<(&'static str, Vec<String>), Mistake> {
    let written = key.get_ref();
    let known = KEYS.iter().find(|known| **known == written);
    let arg = known.and_then(|known| argument(program, known));
    let (Some(&known), Some(arg)) = (known, arg) else {
        return Err(unknown(key, value.get_ref()));
    };
    let values = values(arg, value)?;
    if Kind::of(arg) != Kind::Switch {
        for (text, place) in &values {
            taken(program, arg, text).map_err(|(message, help)| Mistake {
                span: *place,
                message,
                help,
                other: None,
            })?;
        }
    }
    Ok((known, values.into_iter().map(|(text, _)| text).collect()))
}

fn unknown(key: &Spanned<std::borrow::Cow<'_, str>>, value: &DeValue<'_>) -> Mistake {
    let written = key.get_ref();
    let help = if matches!(value, DeValue::Table(_)) {
        "the keys stand at the top of the file, in no table".to_owned()
    } else if let Some(near) = nearest(written, KEYS) {
        format!("did you mean `{near}`?")
    } else {
        format!("the keys are {}", KEYS.join(", "))
    };
    Mistake {
        span: span(key),
        message: format!("no key `{written}`"),
        help: Some(help),
        other: None,
    }
}

/// The texts of a value, each with its place.
fn values(arg: &Arg, value: &Spanned<DeValue<'_>>) -> Result<Vec<(String, Span)>, Mistake> {
    let one = |value: &Spanned<DeValue<'_>>| match value.get_ref() {
        DeValue::String(text) => Some((text.to_string(), span(value))),
        _ => None,
    };
    let found = match (Kind::of(arg), value.get_ref()) {
        (Kind::Switch, DeValue::Boolean(on)) => Some(vec![(on.to_string(), span(value))]),
        (Kind::One, _) => one(value).map(|one| vec![one]),
        (Kind::Many, DeValue::Array(items)) => items.iter().map(one).collect(),
        _ => None,
    };
    found.ok_or_else(|| Mistake {
        span: span(value),
        message: format!("`{}` takes {}", name(arg), sort(Kind::of(arg))),
        help: Some(format!(
            "write `{} = {}`",
            name(arg),
            super::value::example(arg)
        )),
        other: None,
    })
}

/// The option as it is written, which is the key.
fn name(arg: &Arg) -> &str {
    arg.get_long().unwrap_or_default()
}

fn sort(kind: Kind) -> &'static str {
    match kind {
        Kind::Switch => "true or false",
        Kind::One => "text in quotes",
        Kind::Many => "a list of texts in quotes",
    }
}

/// Whether the option takes a value, by its own reader; else what is wrong, and what to do.
fn taken(program: &Command, arg: &Arg, text: &str) -> Result<(), (String, Option<String>)> {
    let id = name(arg);
    if text.is_empty() {
        return Err((format!("`{id}` is empty"), Some("leave it out".to_owned())));
    }
    let given = format!("--{id}={text}");
    let Err(told) = program.clone().try_get_matches_from([FILE, &given]) else {
        return Ok(());
    };
    let context = |kind| match told.get(kind) {
        Some(ContextValue::String(one)) => vec![one.clone()],
        Some(ContextValue::Strings(all)) => all.clone(),
        _ => Vec::new(),
    };
    if told.kind() == ErrorKind::ValueValidation
        && let Some(why) = std::error::Error::source(&told)
    {
        return Err((format!("`{id}` does not take `{text}`: {why}"), None));
    }
    let near = context(ContextKind::SuggestedValue);
    let valid = context(ContextKind::ValidValue).join(", ");
    let help = match near.first() {
        Some(near) => Some(format!("did you mean `{near}`?")),
        None if valid.is_empty() => None,
        None => Some(format!("it takes one of {valid}")),
    };
    Err((format!("`{id}` does not take `{text}`"), help))
}

/// Pairs of keys that exclude each other, told at the second.
fn clashes(program: &Command, set: &[Setting], places: &[(&str, Span)]) -> Vec<Mistake> {
    let on = |setting: &&Setting| setting.values != ["false"];
    let mut mistakes = Vec::new();
    for (at, one) in set.iter().enumerate().filter(|(_, one)| on(one)) {
        let rivals = rivals(program, one.key);
        let others = set[at + 1..].iter().filter(on);
        for other in others.filter(|other| rivals.iter().any(|rival| *rival == id(other.key))) {
            let place = |key| places.iter().find(|(name, _)| *name == key);
            let (Some((_, first)), Some((_, second))) = (place(one.key), place(other.key)) else {
                continue;
            };
            mistakes.push(Mistake {
                span: *first.max(second),
                message: format!("`{}` and `{}` exclude each other", one.key, other.key),
                help: Some("leave one of them out".to_owned()),
                other: Some((*first.min(second), "the other".to_owned())),
            });
        }
    }
    mistakes
}

/// A value whose path is seen from the working folder and no longer from the folder of the file.
fn from_folder(arg: &Arg, value: &str, folder: &Path) -> String {
    let join = |path: &str| slashed(&folder.join(path));
    match value.split_once('=') {
        Some((format, path)) if name(arg) == "output" => format!("{format}={}", join(path)),
        _ if matches!(
            arg.get_value_hint(),
            ValueHint::AnyPath | ValueHint::FilePath | ValueHint::DirPath
        ) =>
        {
            join(value)
        }
        _ => value.to_owned(),
    }
}

fn span<T>(spanned: &Spanned<T>) -> Span {
    let place = spanned.span();
    Span {
        start: place.start,
        end: place.end,
    }
}
