//! From the tree as written to [`Claims`] as meant: the file's own keys, names, notes and ids.

use std::collections::HashMap;

use super::cycle::{self, Entry};
use super::date::date;
use super::entry::{self, Defaults, Draft};
use super::error::Mistake;
use super::expect::expect;
use super::fields::{Check, Fields, is_nothing};
use super::ids::Ids;
use super::plain;
use super::raw::{Node, Style, Value};
use super::schema::{DEFAULTS, FILE, NOTE, VERSION};
use super::severity::severity;
use super::valid::{Claim, Claims, Expect, Located, Severity, Statement};
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
    let sources = fields
        .get("sources")
        .and_then(|node| check.label(node, "`sources`"));
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
        Value::Scalar(written, Style::Plain) if written == VERSION => return,
        Value::Scalar(written, _) => format!("unknown version `{}`", plain::short(written)),
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
        let items = check.items(node, &what, &format!("write it like `{NAMES_EXAMPLE}`"));
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
            .and_then(|node| date(check, node, "`published`"));
        let derives_from = fields
            .get("derives_from")
            .and_then(|node| check.label(node, "`derives_from`"));
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

fn defaults(check: &mut Check, fields: &Fields) -> Defaults {
    let Some(node) = fields.get("defaults") else {
        return Defaults::default();
    };
    let example = "defaults: {expect: {agree: 2}}";
    let fields = check.fields(node, "`defaults`", &DEFAULTS, example);
    Defaults {
        expect: fields.get("expect").map_or_else(Expect::default, |node| {
            expect(check, node, Expect::default())
        }),
        severity: fields
            .get("severity")
            .map_or_else(Severity::default, |node| severity(check, node)),
    }
}

fn drafts(check: &mut Check, fields: &Fields, default: Defaults) -> Vec<Draft> {
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
    let help = "write each claim on a line of its own after `- `, even a single one";
    let items = check.items(node, "`claims`", help);
    items
        .iter()
        .map(|item| entry::draft(check, item, default))
        .collect()
}

/// Gives every claim its id: first come the written ones, so that a derived id never takes one.
fn with_ids(check: &mut Check, drafts: Vec<Draft>) -> Vec<Claim> {
    let written: Vec<Located<String>> = drafts.iter().filter_map(|d| d.id.clone()).collect();
    tell_repeated(check, &written);
    let mut ids = Ids::new(written.iter().map(|id| id.value.as_str()));
    drafts
        .into_iter()
        .filter_map(|draft| {
            let claim = draft.claim?;
            let id = match draft.id {
                Some(id) => id.value,
                None => ids.free(statement_words(&claim.statement)),
            };
            Some(Claim { id, ..claim })
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

#[cfg(test)]
mod tests {
    use super::super::testing::check_file;

    /// The mistakes of a file with a sound claim below it, without the path.
    #[track_caller]
    fn check(above: &str, expected: &[&str]) {
        check_file(&format!("{above}\nclaims: [a b]\n"), expected);
    }

    #[test]
    fn sections_may_be_left_empty() {
        check(
            "version: 1\nsource_notes:\naliases:\ngroups: {}\nterms: ~\ndefaults:",
            &[],
        );
    }

    #[test]
    fn a_file_without_claims_has_nothing_to_check() {
        let help = "write `claims:` and below it at least one claim, such as `  - 51 countries`";
        let told = |at: &str| format!("{at}: nothing to check: there are no claims; {help}");
        check_file("", &[&told("1:1")]);
        check_file("# later\n", &[&told("1:1")]);
        check_file("---\n", &[&told("1:1")]);
        check_file("version: 1\n", &[&told("1:1")]);
        check_file("version: 1\nclaims:\n", &[&told("2:1")]);
        check_file("version: 1\nclaims: []\n", &[&told("2:1")]);
    }

    #[test]
    fn a_file_of_another_shape_is_told_what_it_should_be() {
        let told = "1:1: the file must be a mapping with the key `claims`; \
            write `claims:` on a line above, and each claim below it after `- `";
        check_file("- 51 countries\n", &[told]);
        check_file("claims\n", &[told]);
        check_file(
            "claims: 51 countries\n",
            &["1:9: `claims` must be a list, not text; \
                write each claim on a line of its own after `- `, even a single one"],
        );
    }

    #[test]
    fn another_version_is_not_read() {
        let told = |version: &str| {
            format!("1:10: unknown version `{version}`; this program reads `version: 1`")
        };
        check("version: 2", &[&told("2")]);
        check("version: 1.0", &[&told("1.0")]);
        check(
            "version: \"1\"",
            &["1:11: unknown version `1`; this program reads `version: 1`"],
        );
    }

    #[test]
    fn keys_are_known_and_stand_once() {
        check(
            "sorces: a",
            &["1:1: unknown key `sorces`; did you mean `sources`?"],
        );
        check(
            "alias:",
            &["1:1: unknown key `alias`; did you mean `aliases`?"],
        );
        check(
            "subject: a\nsubject: b",
            &["2:1: duplicate key `subject` (first used at 1:1); \
                keep one of the two, or join what stands below them"],
        );
        check(
            "aliases:\n  A: [x]\n  \"A\": [y]",
            &["3:4: duplicate key `A` (first used at 2:3); \
                keep one of the two, or join what stands below them"],
        );
    }

    #[test]
    fn a_name_does_not_lead_back_to_itself() {
        check("aliases: {A: [B], B: [C], D: [C]}", &[]);
        check(
            "aliases:\n  Oslo: [Oslo]",
            &[
                "2:10: `Oslo` points at itself in `aliases` (`Oslo` stands at 2:3); remove `Oslo` here",
            ],
        );
        check(
            "groups:\n  A: [x, B]\n  B: [A]",
            &["3:7: `B` leads back to `A` in `groups` (`A` stands at 2:3); remove `A` here"],
        );
        check(
            "source_notes: {a: {derives_from: b}, b: {derives_from: a}}",
            &[
                "1:56: `b` leads back to `a` in `source_notes` (`a` stands at 1:16); remove `a` here",
            ],
        );
    }

    #[test]
    fn names_are_texts_in_lists() {
        check(
            "groups:\n  Nordics: [Norway, NO]",
            &["2:21: this is not text: YAML reads `NO` as true or false; \
                put it in quotes: `Nordics: [Norway, \"NO\"]`"],
        );
        check(
            "terms:\n  sign: join",
            &["2:9: `sign` in `terms` must be a list, not text; \
                write it like `Paris Call: [the accord, the pact]`"],
        );
        check(
            "aliases:\n  A: [the pact: for all]",
            &["2:7: a text with `: ` in it is read as a key and a value; \
                put it in quotes: `A: [\"the pact: for all\"]`"],
        );
    }

    #[test]
    fn an_id_is_used_once_even_when_its_claim_has_another_mistake() {
        check_file(
            "claims:\n- {id: a, claim: x}\n- {id: a, clam: y}\n",
            &[
                "3:8: duplicate id `a` (first used at 2:8); give one of the two another id",
                "3:11: unknown key `clam`; did you mean `claim`?",
            ],
        );
    }

    #[test]
    fn a_comment_may_follow_a_path_at_any_distance() {
        check("sources: texts/ # of last year", &[]);
    }

    #[test]
    fn a_mistake_below_an_anchor_is_told_once() {
        check(
            "aliases: {A: &x [51], B: *x}",
            &["1:18: this is not text: YAML reads `51` as a number; \
                put it in quotes: `aliases: {A: &x [\"51\"], B: *x}`"],
        );
    }
}
