//! `claims.yaml` as written: a tree of texts, lists and mappings, each with its bytes.
//!
//! Built from the events of the YAML parser, because a tree made by serde stops at the first mistake, forgets repeated
//! keys and does not tell `51` from `"51"`. Anchors are followed within limits; tags other than `!!str` are refused.

use std::collections::BTreeMap;
use std::ops::Range;

use granit_parser::{ErrorKind, Event, Marker, Parser, ScalarStyle, StrInput, Tag};

use crate::source::Span;

/// Levels of lists and mappings. The schema needs six; the rest is room for a mistake to be shown as one.
const MAX_DEPTH: usize = 32;
/// Nodes of the whole file with all aliases followed; 10,000 claims with every key are 200,000.
const MAX_NODES: usize = 1_000_000;
/// Aliases of the whole file.
const MAX_ALIASES: usize = 100;
/// Nodes below all anchors; with [`MAX_ALIASES`] no file grows by more than 100,000 nodes.
const MAX_ANCHORED: usize = 1_000;

/// A value as written.
#[derive(Clone, Debug)]
pub(super) struct Node {
    /// What it is.
    pub(super) value: Value,
    /// Its bytes; quotes are outside, and a list or mapping ends with its last value.
    pub(super) span: Span,
}

/// The three forms of a value.
#[derive(Clone, Debug)]
pub(super) enum Value {
    /// A scalar and how it stands.
    Scalar(String, Style),
    /// `- a` or `[a]`.
    List(Vec<Node>),
    /// `a: b` or `{a: b}`, repeated keys kept.
    Map(Vec<(Node, Node)>),
}

/// How a scalar stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// Without quotes: YAML may read it as a number, a date, true or nothing.
    Plain,
    /// In quotes, in a block, or tagged `!!str`: always text.
    Text,
}

/// Why there is no tree: the place and the reason.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Refusal {
    /// The byte at which reading stopped.
    pub(super) at: usize,
    /// The reason.
    pub(super) why: Why,
}

/// The reasons that a file is not read.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Why {
    /// The YAML parser's reason.
    Syntax(ErrorKind),
    /// A tag that has no meaning here, as written.
    Tag(String),
    /// More anchors, aliases or nodes than any list of claims needs.
    TooMuch(&'static str),
    /// An alias inside the value that it names.
    Endless,
    /// A text behind an anchor that no alias names: `&` was meant as a word, and its word would be lost.
    UnusedAnchor,
    /// A second `---` document.
    SecondDocument,
}

/// Reads the tree; `None` is a file without any value.
pub(super) fn read(text: &str) -> Result<Option<Node>, Refusal> {
    let yaml = text.strip_prefix('\u{feff}').unwrap_or(text);
    let options = granit_parser::options! {
        flow_nesting_limit: MAX_DEPTH,
        block_nesting_limit: MAX_DEPTH,
    };
    let mut reader = Reader {
        parser: Parser::new_from_str_with_options(yaml, options),
        text,
        shift: text.len() - yaml.len(),
        nodes: 0,
        aliases: 0,
        anchored: 0,
        anchors: BTreeMap::new(),
    };
    reader.document()
}

struct Reader<'a> {
    parser: Parser<'a, StrInput<'a>>,
    text: &'a str,
    /// Bytes of the byte order mark, which the parser does not see.
    shift: usize,
    nodes: usize,
    aliases: usize,
    anchored: usize,
    /// Finished anchored values by id.
    anchors: BTreeMap<usize, Anchored>,
}

/// A value that aliases may name.
struct Anchored {
    node: Node,
    /// Its number of nodes, itself included.
    nodes: usize,
    /// Whether an alias names it.
    used: bool,
}

impl<'a> Reader<'a> {
    fn document(&mut self) -> Result<Option<Node>, Refusal> {
        let mut root = None;
        while let Some((event, at)) = self.event()? {
            match event {
                Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
                Event::DocumentStart(..) if root.is_some() => {
                    return Err(self.refuse(at.start, Why::SecondDocument));
                }
                Event::DocumentStart(..) => root = self.node()?,
                _ => {}
            }
        }
        let lost = |anchored: &&Anchored| {
            !anchored.used && matches!(anchored.node.value, Value::Scalar(..))
        };
        match self.anchors.values().find(lost) {
            Some(anchored) => Err(self.refuse(anchored.node.span.start, Why::UnusedAnchor)),
            None => Ok(root),
        }
    }

    fn event(&mut self) -> Result<Option<(Event<'a>, Range<usize>)>, Refusal> {
        match self.parser.next_event() {
            None => Ok(None),
            Some(Ok((event, span))) => Ok(Some((event, self.bytes(span)))),
            Some(Err(error)) => {
                let at = self.byte(*error.marker());
                Err(self.refuse(at, Why::Syntax(error.kind().clone())))
            }
        }
    }

    fn byte(&self, marker: Marker) -> usize {
        let byte = marker.byte_offset().unwrap_or(0) + self.shift;
        self.text.floor_char_boundary(byte)
    }

    fn bytes(&self, span: granit_parser::Span) -> Range<usize> {
        let start = self.byte(span.start);
        start..self.byte(span.end).max(start)
    }

    fn refuse(&self, at: usize, why: Why) -> Refusal {
        Refusal { at, why }
    }

    /// The next value; `None` where a list, mapping or document ends.
    fn node(&mut self) -> Result<Option<Node>, Refusal> {
        let Some((event, at)) = self.event()? else {
            return Ok(None);
        };
        let before = self.nodes;
        self.count(1, at.start)?;
        let (value, anchor) = match event {
            Event::Scalar(text, style, anchor, tag) => {
                let style = self.style(style, tag.as_deref(), at.start)?;
                (Value::Scalar(text.into_owned(), style), anchor)
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.untagged(tag.as_deref(), at.start)?;
                (Value::List(self.items()?), anchor)
            }
            Event::MappingStart(_, anchor, tag) => {
                self.untagged(tag.as_deref(), at.start)?;
                (Value::Map(self.pairs()?), anchor)
            }
            Event::Alias(anchor) => return self.alias(anchor, at.start).map(Some),
            _ => return Ok(None),
        };
        let node = Node {
            span: self.span(&value, &at),
            value,
        };
        if anchor > 0 {
            self.anchor(anchor, &node, self.nodes - before)?;
        }
        Ok(Some(node))
    }

    fn items(&mut self) -> Result<Vec<Node>, Refusal> {
        let mut items = Vec::new();
        while let Some(item) = self.node()? {
            items.push(item);
        }
        Ok(items)
    }

    fn pairs(&mut self) -> Result<Vec<(Node, Node)>, Refusal> {
        let mut pairs = Vec::new();
        while let Some(key) = self.node()? {
            let Some(value) = self.node()? else { break };
            pairs.push((key, value));
        }
        Ok(pairs)
    }

    fn count(&mut self, nodes: usize, at: usize) -> Result<(), Refusal> {
        self.nodes += nodes;
        if self.nodes > MAX_NODES {
            return Err(self.refuse(at, Why::TooMuch("more than 1,000,000 values")));
        }
        Ok(())
    }

    fn alias(&mut self, anchor: usize, at: usize) -> Result<Node, Refusal> {
        self.aliases += 1;
        if self.aliases > MAX_ALIASES {
            return Err(self.refuse(at, Why::TooMuch("more than 100 aliases")));
        }
        let Some(anchored) = self.anchors.get_mut(&anchor) else {
            return Err(self.refuse(at, Why::Endless));
        };
        anchored.used = true;
        let (node, nodes) = (anchored.node.clone(), anchored.nodes);
        self.count(nodes, at)?;
        Ok(node)
    }

    fn anchor(&mut self, anchor: usize, node: &Node, nodes: usize) -> Result<(), Refusal> {
        self.anchored += nodes;
        if self.anchored > MAX_ANCHORED {
            let why = Why::TooMuch("more than 1,000 values below anchors");
            return Err(self.refuse(node.span.start, why));
        }
        let anchored = Anchored {
            node: node.clone(),
            nodes,
            used: false,
        };
        self.anchors.insert(anchor, anchored);
        Ok(())
    }

    fn style(&self, style: ScalarStyle, tag: Option<&Tag>, at: usize) -> Result<Style, Refusal> {
        match (style, tag) {
            (_, Some(tag)) if is_text_tag(tag) => Ok(Style::Text),
            (_, Some(tag)) => Err(self.refuse(at, Why::Tag(tag.original()))),
            (ScalarStyle::Plain, None) => Ok(Style::Plain),
            (_, None) => Ok(Style::Text),
        }
    }

    fn untagged(&self, tag: Option<&Tag>, at: usize) -> Result<(), Refusal> {
        tag.map_or(Ok(()), |tag| Err(self.refuse(at, Why::Tag(tag.original()))))
    }

    /// The parser gives quoted texts with their quotes, and lists and mappings as the point where they start.
    fn span(&self, value: &Value, at: &Range<usize>) -> Span {
        let (start, end) = (at.start, at.end);
        match value {
            Value::Scalar(..) => {
                let raw = &self.text[start..end];
                let quoted = raw.len() >= 2
                    && (raw.starts_with('"') && raw.ends_with('"')
                        || raw.starts_with('\'') && raw.ends_with('\''));
                let (open, trimmed) = if quoted {
                    (1, raw.len() - 1)
                } else {
                    (0, raw.trim_end().len())
                };
                Span {
                    start: start + open,
                    end: start + trimmed,
                }
            }
            Value::List(items) => reach(start, end, items.last()),
            Value::Map(pairs) => reach(start, end, pairs.last().map(|(_, value)| value)),
        }
    }
}

fn reach(start: usize, end: usize, last: Option<&Node>) -> Span {
    // An alias as the last value may stand before the start, since it has the span of its anchor.
    let end = last.map_or(end, |last| last.span.end.max(end));
    Span { start, end }
}

fn is_text_tag(tag: &Tag) -> bool {
    tag.core_suffix() == Some("str") || tag.original() == "!"
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tree in one line, each scalar with the bytes of its span.
    fn show(text: &str, node: &Node) -> String {
        match &node.value {
            Value::Scalar(value, style) => {
                let bytes = &text[node.span.start..node.span.end];
                let mark = if *style == Style::Plain { "" } else { "'" };
                if bytes == value {
                    format!("{mark}{value}{mark}")
                } else {
                    format!("{mark}{value}{mark}<{bytes}>")
                }
            }
            Value::List(items) => {
                let items: Vec<_> = items.iter().map(|item| show(text, item)).collect();
                format!("[{}]", items.join(", "))
            }
            Value::Map(pairs) => {
                let pair = |(key, value): &(Node, Node)| {
                    format!("{}: {}", show(text, key), show(text, value))
                };
                let pairs: Vec<_> = pairs.iter().map(pair).collect();
                format!("{{{}}}", pairs.join(", "))
            }
        }
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let shown = match read(text) {
            Ok(root) => root.map_or("nothing".to_owned(), |root| show(text, &root)),
            Err(refusal) => format!("{}: {:?}", refusal.at, refusal.why),
        };
        assert_eq!(shown, expected);
    }

    #[test]
    fn spans_cut_texts_out_without_quotes() {
        check("a: \"b c\"\n'd': e # f\n", "{a: 'b c', 'd': e}");
        check("- größe  \n- 'it''s'\n", "[größe, 'it's'<it''s>]");
    }

    #[test]
    fn a_byte_order_mark_is_counted_in_spans() {
        check("\u{feff}a: b\n", "{a: b}");
    }

    #[test]
    fn windows_line_ends_are_not_in_spans() {
        check("a: b\r\nc:\r\n  - d\r\n", "{a: b, c: [d]}");
    }

    #[test]
    fn repeated_keys_are_kept() {
        check("a: 1\na: 2\n", "{a: 1, a: 2}");
    }

    #[test]
    fn blocks_are_text() {
        check("a: |\n  b\n  c\n", "{a: 'b\nc\n'<b\n  c>}");
        check("a: >-\n  b\n  c\nd: e", "{a: 'b c'<b\n  c>, d: e}");
    }

    #[test]
    fn the_tag_for_text_makes_text_and_others_are_refused() {
        check("a: !!str 51\n", "{a: '51'}");
        check("a: !important b\n", "14: Tag(\"!important\")");
    }

    #[test]
    fn aliases_are_followed() {
        check("a: &x [1, 2]\nb: *x\n", "{a: [1, 2], b: [1, 2]}");
        check("a: &x [*x]\n", "7: Endless");
        check("a: &x [1]\n", "{a: [1]}");
        check("a: &co b\n", "7: UnusedAnchor");
    }

    #[test]
    fn an_empty_file_has_no_tree() {
        check("", "nothing");
        check("# only a comment\n", "nothing");
        check("---\n", "~<>");
    }

    #[test]
    fn a_second_document_is_refused() {
        check("a: 1\n---\nb: 2\n", "5: SecondDocument");
    }
}
