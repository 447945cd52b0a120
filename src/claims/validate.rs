//! From the tree as written to [`Claims`] as meant: the file's own keys, names, notes and ids.

use std::collections::HashMap;

use super::cycle::{self, Entry};
use super::entry::{self, Draft};
use super::error::Mistake;
use super::fields::{Check, Fields, is_nothing};
use super::ids::Ids;
use super::raw::{Node, Value};
use super::schema::{DEFAULTS, FILE, NOTE, VERSION};
use super::valid::{Claim, Claims, Expect, Located, Statement};
use crate::source::Span;
use crate::subject::{Lexicon, SourceNote, SourceNotes, Subject};

/// What a name's other names look like.
const NAMES_EXAMPLE: &str = "Paris Call: [the accord, the pact]";

/// Reads the file's tree; path and text are left empty.
pub(super) fn validate(text: &str, root: Option<&Node>) -> Result<Claims, Vec<Mistake>> {
    let mut check = Check {
        text,
        mistakes: Vec::new(),
    };
    let claims = file(&mut check, root);
    if check.mistakes.is_empty() {
        Ok(claims)
    } else {
        Err(check.mistakes)
    }
}

fn file(check: &mut Check, root: Option<&Node>) -> Claims {
    let Some(root) = root.filter(|root| !is_nothing(root)) else {
        nothing_to_check(check, Span { start: 0, end: 0 });
        return Claims::default();
    };
    if !matches!(root.value, Value::Map(_)) {
        let message = "the file must be a mapping with the key `claims`";
        let help = "write `claims:` on a line above, and each claim below it after `- `";
        check.tell(Mistake::new(root.span, message).help(help));
        return Claims::default();
    }
    let fields = check.fields(root, "the file", &FILE, "claims: [51 countries]");
    version(check, &fields);
    let sources = words(check, &fields, "sources");
    let subject = subject(check, &fields);
    let default = defaults(check, &fields);
    let drafts = drafts(check, &fields, default);
    Claims {
        sources,
        subject,
        claims: with_ids(check, drafts),
        ..Claims::default()
    }
}

fn nothing_to_check(check: &mut Check, span: Span) {
    let help = "write `claims:` and below it at least one claim, such as `  - 51 countries`";
    check.tell(Mistake::new(span, "nothing to check: there are no claims").help(help));
}

fn words(check: &mut Check, fields: &Fields, key: &str) -> Option<Located<String>> {
    let node = fields.get(key)?;
    check.words(node, &format!("`{key}`"))
}

fn version(check: &mut Check, fields: &Fields) {
    let Some(node) = fields.get("version") else {
        return;
    };
    let written = match &node.value {
        Value::Scalar(written, super::raw::Style::Plain) if written == VERSION => return,
        Value::Scalar(written, _) => format!("unknown version `{written}`"),
        _ => "the version must be a number".to_owned(),
    };
    let help = format!("this program reads `version: {VERSION}`");
    check.tell(Mistake::new(node.span, written).help(help));
}

fn subject(check: &mut Check, fields: &Fields) -> Subject {
    let notes = notes(check, fields);
    let subject = words(check, fields, "subject").map(|subject| subject.value);
    Subject {
        lexicon: Lexicon {
            subject,
            aliases: names(check, fields, "aliases"),
            groups: names(check, fields, "groups"),
            terms: names(check, fields, "terms"),
        },
        notes,
    }
}

/// The names below `aliases`, `groups` or `terms`, each with what it leads to.
fn names(check: &mut Check, fields: &Fields, key: &str) -> Vec<(String, Vec<String>)> {
    let Some(node) = fields.get(key) else {
        return Vec::new();
    };
    let mut entries: Vec<Entry> = Vec::new();
    for (name, node) in check.pairs(node, &format!("`{key}`"), NAMES_EXAMPLE) {
        let what = format!("`{}` in `{key}`", name.value);
        let items = check.items(node, &what, NAMES_EXAMPLE);
        let others = items
            .iter()
            .filter_map(|item| check.words(item, "a name"))
            .collect();
        entries.push((name, others));
    }
    tell_circles(check, &entries, key);
    let plain = |located: Located<String>| located.value;
    entries
        .into_iter()
        .map(|(name, others)| (name.value, others.into_iter().map(plain).collect()))
        .collect()
}

fn tell_circles(check: &mut Check, entries: &[Entry], key: &str) {
    for (at, next) in cycle::circles(entries) {
        let (name, others) = &entries[at];
        let to = &others[next];
        let message = if to.value == name.value {
            format!("`{}` points at itself in `{key}`", name.value)
        } else {
            format!("`{}` leads back to `{}` in `{key}`", name.value, to.value)
        };
        let first = entries.iter().find(|(name, _)| name.value == to.value);
        let place = first.map_or(name.span, |(name, _)| name.span);
        let mistake = Mistake::new(to.span, message)
            .help(format!("remove `{}` here", to.value))
            .other(place, format!("`{}` stands", to.value));
        check.tell(mistake);
    }
}

fn notes(check: &mut Check, fields: &Fields) -> SourceNotes {
    let Some(node) = fields.get("source_notes") else {
        return SourceNotes::default();
    };
    let example = "\"004*\": {published: 2018-11-15}";
    let mut notes = Vec::new();
    let mut derivations: Vec<Entry> = Vec::new();
    for (pattern, node) in check.pairs(node, "`source_notes`", example) {
        let fields = check.fields(node, "a note on sources", &NOTE, example);
        let published = fields
            .get("published")
            .and_then(|node| entry::date(check, node, "`published`"));
        let derives_from = words(check, &fields, "derives_from");
        notes.push(SourceNote {
            pattern: pattern.value.clone(),
            published: published.map(|date| date.value),
            derives_from: derives_from.as_ref().map(|from| from.value.clone()),
            publisher: words(check, &fields, "publisher").map(|publisher| publisher.value),
        });
        derivations.push((pattern, derives_from.into_iter().collect()));
    }
    tell_circles(check, &derivations, "source_notes");
    SourceNotes { notes }
}

fn defaults(check: &mut Check, fields: &Fields) -> Expect {
    let Some(node) = fields.get("defaults") else {
        return Expect::default();
    };
    let example = "defaults: {expect: {agree: 2}}";
    let fields = check.fields(node, "`defaults`", &DEFAULTS, example);
    fields.get("expect").map_or_else(Expect::default, |node| {
        entry::expect(check, node, Expect::default())
    })
}

fn drafts(check: &mut Check, fields: &Fields, default: Expect) -> Vec<Draft> {
    let found = fields.found.iter().find(|(key, ..)| *key == "claims");
    let Some((_, key, node)) = found else {
        if !fields.tried("claims") {
            nothing_to_check(check, Span { start: 0, end: 0 });
        }
        return Vec::new();
    };
    if is_nothing(node) || matches!(&node.value, Value::List(items) if items.is_empty()) {
        nothing_to_check(check, *key);
        return Vec::new();
    }
    let items = check.items(node, "`claims`", "claims: [51 countries]");
    items
        .iter()
        .filter_map(|item| entry::draft(check, item, default))
        .collect()
}

/// Gives every claim its id: first come the written ones, so that a derived id never takes one.
fn with_ids(check: &mut Check, drafts: Vec<Draft>) -> Vec<Claim> {
    let written: Vec<Located<String>> = drafts.iter().filter_map(|d| d.id.clone()).collect();
    tell_repeated(check, &written);
    let mut ids = Ids::new(written.iter().map(|id| id.value.as_str()));
    drafts
        .into_iter()
        .map(|draft| Claim {
            id: match draft.id {
                Some(id) => id.value,
                None => ids.free(statement_words(&draft.claim.statement)),
            },
            ..draft.claim
        })
        .collect()
}

fn tell_repeated(check: &mut Check, written: &[Located<String>]) {
    let mut first: HashMap<&str, Span> = HashMap::new();
    for id in written {
        match first.get(id.value.as_str()) {
            None => {
                first.insert(&id.value, id.span);
            }
            Some(before) => check.tell(
                Mistake::new(id.span, format!("duplicate id `{}`", id.value))
                    .help("give one of the two another id")
                    .other(*before, "first used"),
            ),
        }
    }
}

fn statement_words(statement: &Statement) -> &str {
    match statement {
        Statement::Claim(words) | Statement::Name(words) | Statement::Absent(words) => words,
        Statement::Quote { words, .. } => words,
    }
}
