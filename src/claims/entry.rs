//! One claim: its statement, what is expected of it, and the dissents recorded for it.

use jiff::civil::Date;

use super::error::Mistake;
use super::fields::{Check, Fields, is_nothing};
use super::plain;
use super::raw::{Node, Value};
use super::schema::{CLAIM, DISSENT, EXPECT, STATEMENTS};
use super::suggest::nearest;
use super::valid::{Claim, Dissent, Expect, Located, Statement};

/// A claim whose id may still have to be made.
pub(super) struct Draft {
    /// The id as written.
    pub(super) id: Option<Located<String>>,
    /// The claim, its id empty.
    pub(super) claim: Claim,
}

/// Reads an entry of `claims`.
pub(super) fn draft(check: &mut Check, node: &Node, default: Expect) -> Option<Draft> {
    match &node.value {
        Value::Map(pairs) if !is_sentence(pairs) => full(check, node, default),
        _ => {
            let words = check.words(node, "a claim")?;
            let statement = Statement::Claim(words.value);
            Some(Draft {
                id: None,
                claim: claim(statement, words.span, default),
            })
        }
    }
}

/// Reads `expect`; what it leaves out is as in `default`.
pub(super) fn expect(check: &mut Check, node: &Node, default: Expect) -> Expect {
    let fields = check.fields(node, "`expect`", &EXPECT, "expect: {agree: 2}");
    let mut number = |key: &str, default: u32| {
        let node = fields.get(key)?;
        origins(check, node, key, default)
    };
    Expect {
        agree: number("agree", default.agree).unwrap_or(default.agree),
        contradict: number("contradict", default.contradict).unwrap_or(default.contradict),
    }
}

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
        format!("{what} is not a date: `{written}`")
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

/// Whether a mapping is a sentence with `: ` in it: one pair, whose key is no key, not even a mistyped one, but words.
///
/// Keys are short words in lower case, so a blank or a capital letter tells.
fn is_sentence(pairs: &[(Node, Node)]) -> bool {
    let [(key, value)] = pairs else { return false };
    let (Value::Scalar(key, _), Value::Scalar(..)) = (&key.value, &value.value) else {
        return false;
    };
    let key = key.trim();
    let words = key.contains(char::is_whitespace)
        || key.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    words && nearest(key, CLAIM.keys).is_none()
}

fn claim(statement: Statement, span: crate::source::Span, expect: Expect) -> Claim {
    Claim {
        id: String::new(),
        statement,
        span,
        kind: None,
        expect,
        dissents: Vec::new(),
    }
}

fn full(check: &mut Check, node: &Node, default: Expect) -> Option<Draft> {
    let fields = check.fields(node, "a claim", &CLAIM, "- claim: 51 countries");
    let mut words = |key: &str| {
        let node = fields.get(key)?;
        check.words(node, &format!("`{key}`"))
    };
    let id = words("id");
    let kind = words("kind");
    let by = words("by").map(|by| by.value);
    let expect = fields
        .get("expect")
        .map_or(default, |node| expect(check, node, default));
    let dissents = fields
        .get("dissent")
        .map_or(Vec::new(), |node| dissents(check, node));
    let (statement, span) = statement(check, node, &fields, by)?;
    Some(Draft {
        id,
        claim: Claim {
            kind,
            dissents,
            ..claim(statement, span, expect)
        },
    })
}

/// The one statement of a claim; none and several are mistakes, and so is a speaker without a quote.
fn statement(
    check: &mut Check,
    node: &Node,
    fields: &Fields,
    by: Option<String>,
) -> Option<(Statement, crate::source::Span)> {
    let mut made = fields
        .found
        .iter()
        .filter(|(key, ..)| STATEMENTS.contains(key));
    let Some((key, key_span, value)) = made.next() else {
        nothing_claimed(check, node, fields);
        return None;
    };
    for (second, span, _) in made {
        let message = format!("a claim has one statement: `{second}` stands beside `{key}`");
        let help = "keep one, and make the other a claim of its own";
        check.tell(
            Mistake::new(*span, message)
                .help(help)
                .other(*key_span, format!("`{key}` stands")),
        );
    }
    let speaker = fields.found.iter().find(|(key, ..)| *key == "by");
    if let (Some((_, span, _)), false) = (speaker, fields.tried("quote")) {
        let help = "write the words that were said as `quote`, or remove `by`";
        check.tell(Mistake::new(*span, "`by` stands without `quote`").help(help));
    }
    let words = check.words(value, &format!("`{key}`"))?;
    let statement = match *key {
        "quote" => Statement::Quote {
            words: words.value,
            by,
        },
        "name" => Statement::Name(words.value),
        "absent" => Statement::Absent(words.value),
        _ => Statement::Claim(words.value),
    };
    Some((statement, words.span))
}

fn nothing_claimed(check: &mut Check, node: &Node, fields: &Fields) {
    if STATEMENTS.iter().any(|key| fields.tried(key)) {
        return;
    }
    let help = "add exactly one of `claim`, `quote`, `name`, `absent`";
    check.tell(Mistake::new(node.span, "a claim without a statement").help(help));
}

fn dissents(check: &mut Check, node: &Node) -> Vec<Dissent> {
    if is_nothing(node) {
        return Vec::new();
    }
    let example = "dissent: [{source: \"004*\", because: another count}]";
    let items = check.items(node, "`dissent`", example);
    items
        .iter()
        .filter_map(|item| dissent(check, item))
        .collect()
}

fn dissent(check: &mut Check, node: &Node) -> Option<Dissent> {
    let example = "- {source: \"004*\", because: another count}";
    let fields = check.fields(node, "an entry of `dissent`", &DISSENT, example);
    // Anything but a mapping has been told already, and would have no key at all.
    if matches!(node.value, Value::Map(_)) {
        required(
            check,
            node,
            &fields,
            "source",
            "name the source that contradicts",
        );
        required(
            check,
            node,
            &fields,
            "because",
            "say why it is no reason for worry",
        );
    } else if is_nothing(node) {
        check.words(node, "an entry of `dissent`");
    }
    let mut words = |key: &str| {
        let node = fields.get(key)?;
        check.words(node, &format!("`{key}`"))
    };
    let (source, says, because) = (words("source"), words("says"), words("because"));
    let until = fields
        .get("until")
        .and_then(|node| date(check, node, "`until`"));
    Some(Dissent {
        source: source?,
        says,
        because: because?,
        until,
        span: node.span,
    })
}

fn required(check: &mut Check, node: &Node, fields: &Fields, key: &str, help: &str) {
    if !fields.tried(key) {
        let message = format!("a dissent without `{key}`");
        check.tell(Mistake::new(node.span, message).help(format!("{help}: `{key}: ...`")));
    }
}

fn origins(check: &mut Check, node: &Node, key: &str, default: u32) -> Option<u32> {
    let number = match &node.value {
        Value::Scalar(written, super::raw::Style::Plain) => whole(written),
        _ => None,
    };
    if number.is_none() {
        let message = format!("`{key}` must be a whole number of origins, 0 or more");
        let help = format!("write a number without quotes: `{key}: {default}`");
        check.tell(Mistake::new(node.span, message).help(help));
    }
    number
}

fn whole(written: &str) -> Option<u32> {
    let plain = written.bytes().all(|byte| byte.is_ascii_digit())
        && (written.len() == 1 || !written.starts_with('0'));
    written.parse().ok().filter(|_| plain)
}
