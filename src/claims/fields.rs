//! From values as written to texts, lists and known keys; whatever does not fit becomes a mistake with what to do.

use std::collections::HashMap;

use super::error::Mistake;
use super::plain;
use super::raw::{Node, Style, Value};
use super::schema::{self, Form};
use super::suggest::nearest;
use super::valid::Located;
use crate::source::Span;

/// The mistakes found so far, and the text they are about.
pub(super) struct Check<'a> {
    pub(super) text: &'a str,
    pub(super) mistakes: Vec<Mistake>,
}

impl Check<'_> {
    /// Keeps a mistake.
    pub(super) fn tell(&mut self, mistake: Mistake) {
        self.mistakes.push(mistake);
    }

    /// A text that people read, without the white space around it; nothing of it may be lost to YAML's comments.
    pub(super) fn words(&mut self, node: &Node, what: &str) -> Option<Located<String>> {
        let words = self.label(node, what)?;
        self.whole(node);
        Some(words)
    }

    /// A text that programs read, such as an id or a path; a comment may follow it at any distance.
    ///
    /// At least one letter or sign, without the white space around it; `what` names it in messages.
    pub(super) fn label(&mut self, node: &Node, what: &str) -> Option<Located<String>> {
        let Value::Scalar(value, style) = &node.value else {
            self.not_text(node, what);
            return None;
        };
        let read_as = match style {
            Style::Plain => plain::typed(value),
            Style::Text => None,
        };
        if value.trim().is_empty() || read_as == Some("nothing") {
            self.empty(node, what);
            return None;
        }
        if let Some(kind) = read_as {
            let mended = plain::mended(self.text, node.span, &plain::quoted(value));
            let message = format!(
                "this is not text: YAML reads `{}` as {kind}",
                plain::short(value)
            );
            self.tell(Mistake::new(node.span, message).help(in_quotes(&mended)));
            return None;
        }
        Some(Located {
            value: value.trim().to_owned(),
            span: node.span,
        })
    }

    /// The items of a list; nothing but a mistake for anything else.
    pub(super) fn items<'n>(&mut self, node: &'n Node, what: &str, help: &str) -> &'n [Node] {
        if let Value::List(items) = &node.value {
            return items;
        }
        let message = format!("{what} must be a list, not {}", form_of(node));
        self.tell(Mistake::new(node.span, message).help(help));
        &[]
    }

    /// The pairs of a mapping with their keys as written, each key once; an empty value has none.
    pub(super) fn pairs<'n>(
        &mut self,
        node: &'n Node,
        what: &str,
        example: &str,
    ) -> Vec<(Located<String>, &'n Node)> {
        if is_nothing(node) {
            return Vec::new();
        }
        let Value::Map(pairs) = &node.value else {
            let message = format!("{what} must be a mapping, not {}", form_of(node));
            self.tell(Mistake::new(node.span, message).help(format!("write it like `{example}`")));
            return Vec::new();
        };
        let mut first: HashMap<String, Span> = HashMap::new();
        let mut distinct = Vec::with_capacity(pairs.len());
        for (key, value) in pairs {
            let Some(name) = self.key(key) else { continue };
            match first.get(&name.value) {
                Some(before) => self.tell(repeated(&name, *before)),
                None => {
                    first.insert(name.value.clone(), name.span);
                    distinct.push((name, value));
                }
            }
        }
        distinct
    }

    /// The values of a mapping by the keys of its form.
    pub(super) fn fields<'n>(
        &mut self,
        node: &'n Node,
        what: &str,
        form: &'static Form,
        example: &str,
    ) -> Fields<'n> {
        let mut fields = Fields::default();
        for (name, value) in self.pairs(node, what, example) {
            match form.keys.iter().find(|key| **key == name.value) {
                Some(key) => fields.found.push((key, name.span, value)),
                None => {
                    fields.meant.extend(nearest(&name.value, form.keys));
                    self.tell(unknown(&name, value, form));
                }
            }
        }
        fields
    }

    fn key(&mut self, key: &Node) -> Option<Located<String>> {
        match &key.value {
            Value::Scalar(name, _) if !name.trim().is_empty() => Some(Located {
                value: name.trim().to_owned(),
                span: key.span,
            }),
            Value::Scalar(..) => {
                let help = "write a name before the `:`, or remove the line";
                self.tell(Mistake::new(key.span, "empty key").help(help));
                None
            }
            _ => {
                let message = format!("a key must be text, not {}", form_of(key));
                self.tell(Mistake::new(key.span, message).help("put it in quotes"));
                None
            }
        }
    }

    fn empty(&mut self, node: &Node, what: &str) {
        // `- #1 in Europe` is all comment.
        if let Some(span) = plain::all_comment(self.text, node.span.start)
            && is_nothing(node)
        {
            return self.tell_cut(span);
        }
        let help = "write some words, or remove the line";
        self.tell(Mistake::new(node.span, format!("{what} is empty")).help(help));
    }

    fn not_text(&mut self, node: &Node, what: &str) {
        if let Some(sentence) = self.sentence(node) {
            return self.tell_sentence(sentence);
        }
        let message = format!("{what} must be text, not {}", form_of(node));
        let help = "write one text; put it in quotes when it has signs such as `[`, `{` or `: `";
        self.tell(Mistake::new(node.span, message).help(help));
    }

    /// The bytes of a text that YAML took for a mapping because of its `: `, if the mapping can be one.
    pub(super) fn sentence(&self, node: &Node) -> Option<Span> {
        let Value::Map(pairs) = &node.value else {
            return None;
        };
        let [(key, value)] = &pairs[..] else {
            return None;
        };
        let (Value::Scalar(..), Value::Scalar(..)) = (&key.value, &value.value) else {
            return None;
        };
        // A value by alias may stand before its key, and braces show that a mapping is meant.
        if value.span.start < key.span.end || self.text[node.span.start..].starts_with('{') {
            return None;
        }
        let start = outside(self.text, key.span).start;
        let end = if is_nothing(value) {
            // `? words` is a mapping without a colon.
            let end = outside(self.text, key.span).end;
            let after = self.text[end..].trim_start_matches(' ');
            let colon = after.starts_with(':').then_some(1)?;
            self.text.len() - after.len() + colon
        } else {
            outside(self.text, value.span).end
        };
        let end = plain::cut(self.text, Span { start, end }).unwrap_or(end);
        let trimmed = self.text[start..end].trim_end();
        Some(Span {
            start,
            end: start + trimmed.len(),
        })
    }

    /// Tells that a text was taken for a mapping.
    pub(super) fn tell_sentence(&mut self, span: Span) {
        let quoted = plain::quoted(&self.text[span.start..span.end]);
        let mended = plain::mended(self.text, span, &quoted);
        let message = "a text with `: ` in it is read as a key and a value";
        self.tell(Mistake::new(span, message).help(in_quotes(&mended)));
    }

    /// Tells when a text without quotes lost words to a comment, or took in the list item below it.
    fn whole(&mut self, node: &Node) {
        if !matches!(node.value, Value::Scalar(_, Style::Plain)) {
            return;
        }
        if let Some(end) = plain::cut(self.text, node.span) {
            self.tell_cut(Span {
                start: node.span.start,
                end,
            });
        }
        if let Some(span) = swallowed(self.text, node.span) {
            let message = "a line that begins with `- ` is read as part of the text above it";
            let help = "indent it like the `- ` above, or put the text above in quotes";
            self.tell(Mistake::new(span, message).help(help));
        }
    }

    fn tell_cut(&mut self, span: Span) {
        let quoted = plain::quoted(&self.text[span.start..span.end]);
        let mended = plain::mended(self.text, span, &quoted);
        let message = "the text is cut at ` #`: YAML takes the rest for a comment";
        let help = format!(
            "{}; a comment stands two spaces after the text, with a space after `#`",
            in_quotes(&mended)
        );
        self.tell(Mistake::new(span, message).help(help));
    }
}

/// The first line inside a text without quotes that looks like an item of a list.
fn swallowed(text: &str, span: Span) -> Option<Span> {
    let mut start = span.start;
    for line in text[span.start..span.end].split_inclusive('\n') {
        let words = line.trim();
        if start > span.start && words.starts_with("- ") {
            let start = start + line.len() - line.trim_start().len();
            let end = start + words.len();
            return Some(Span { start, end });
        }
        start += line.len();
    }
    None
}

/// The values of a mapping with known keys.
#[derive(Default)]
pub(super) struct Fields<'n> {
    /// Key, place of the key, value; in the order written.
    pub(super) found: Vec<(&'static str, Span, &'n Node)>,
    /// Known keys that unknown ones were probably meant to be; they are not told missing as well.
    meant: Vec<&'static str>,
}

impl<'n> Fields<'n> {
    /// The value of a key.
    pub(super) fn get(&self, key: &str) -> Option<&'n Node> {
        let found = self.found.iter().find(|(found, ..)| *found == key);
        found.map(|(_, _, node)| *node)
    }

    /// Whether a key is there, perhaps mistyped.
    pub(super) fn tried(&self, key: &str) -> bool {
        self.get(key).is_some() || self.meant.contains(&key)
    }
}

/// Whether the value is left out, as in `aliases:` with nothing below.
pub(super) fn is_nothing(node: &Node) -> bool {
    matches!(&node.value, Value::Scalar(value, Style::Plain)
        if plain::typed(value) == Some("nothing"))
}

/// The help that shows a line with its quotes.
fn in_quotes(line: &str) -> String {
    format!("put it in quotes: `{line}`")
}

/// The bytes of a scalar with its quotes.
fn outside(text: &str, span: Span) -> Span {
    let quote = |byte: Option<&u8>| matches!(byte, Some(b'"' | b'\''));
    let bytes = text.as_bytes();
    let quoted = span.start > 0
        && quote(bytes.get(span.start - 1))
        && bytes.get(span.start - 1) == bytes.get(span.end);
    Span {
        start: span.start - usize::from(quoted),
        end: span.end + usize::from(quoted),
    }
}

fn form_of(node: &Node) -> &'static str {
    match &node.value {
        _ if is_nothing(node) => "nothing",
        Value::Scalar(value, Style::Plain) => plain::typed(value).unwrap_or("text"),
        Value::Scalar(..) => "text",
        Value::List(_) => "a list",
        Value::Map(_) => "a mapping",
    }
}

fn repeated(name: &Located<String>, before: Span) -> Mistake {
    let message = format!("duplicate key `{}`", plain::short(&name.value));
    Mistake::new(name.span, message)
        .help("keep one of the two, or join what stands below them")
        .other(before, "first used")
}

fn unknown(name: &Located<String>, value: &Node, form: &Form) -> Mistake {
    let blank = name.value.contains(char::is_whitespace);
    let help = match nearest(&name.value, form.keys) {
        Some(key) => format!("did you mean `{key}`?"),
        None if blank && is_nothing(value) => {
            "put a text with a comma in quotes when it stands in brackets".to_owned()
        }
        None if blank => "put a text with `: ` in it in quotes".to_owned(),
        None => {
            let home = schema::home(&name.value)
                .map(|home| format!("`{}` belongs in {home}; ", name.value));
            let known = form.keys.join("`, `");
            format!("{}known here are `{known}`", home.unwrap_or_default())
        }
    };
    let message = format!("unknown key `{}`", plain::short(&name.value));
    Mistake::new(name.span, message).help(help)
}
