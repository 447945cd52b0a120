//! Writes the facts that were read in one source, for those who ask why a claim was not understood as they meant it.

use std::io;
use std::ops::Range;

use jiff::ToSpan;
use serde::Serialize;

use super::cleaned::class;
use super::places::Page;
use super::visible::{clipped, visible_line};
use crate::clean::{Document, Found};
use crate::facts::{
    Approx, DateBound, DateMention, Days, End, Interval, Quantity, QuantityKind, Role, Token, Trend,
};
use crate::passage::Passage;
use crate::source::Source;

/// The most characters of a passage in the human format.
const PASSAGE_CHARS: usize = 200;

/// A passage and what was read in it.
#[derive(Clone, Debug)]
pub struct PassageFacts {
    /// The passage.
    pub passage: Passage,
    /// Its tokens, which the facts point into.
    pub tokens: Vec<Token>,
    /// How many and how much.
    pub quantities: Vec<Quantity>,
    /// When.
    pub dates: Vec<DateMention>,
}

/// The facts of one source.
#[derive(Clone, Copy, Debug)]
pub struct SourceFacts<'a> {
    /// The file.
    pub source: &'a Source,
    /// The same, cleaned.
    pub document: &'a Document,
    /// Every passage, in order.
    pub passages: &'a [PassageFacts],
}

/// Version 1 of the JSON form.
#[derive(Serialize)]
struct Root<'a> {
    schema_version: u32,
    path: &'a str,
    title: Option<&'a str>,
    publisher: Option<&'a str>,
    author: Option<&'a str>,
    published: Option<String>,
    passages: Vec<Wire<'a>>,
}

#[derive(Serialize)]
struct Wire<'a> {
    class: &'a str,
    start_line: usize,
    end_line: usize,
    text: &'a str,
    facts: Vec<Fact>,
}

#[derive(Serialize)]
struct Fact {
    kind: &'static str,
    value: String,
    quote: String,
    start_line: usize,
    start_byte: usize,
    end_byte: usize,
}

/// Writes the facts as JSON: every passage, those without facts too.
///
/// # Errors
/// When `out` cannot be written.
pub fn write_facts_json(facts: &SourceFacts<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &root(facts))?;
    writeln!(out)
}

/// Writes the facts for reading: the passages that have some, each with its line.
///
/// # Errors
/// When `out` cannot be written.
pub fn write_facts(facts: &SourceFacts<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let root = root(facts);
    writeln!(out, "{}", visible_line(root.path))?;
    let known = [
        ("title", root.title.map(str::to_owned)),
        ("publisher", root.publisher.map(str::to_owned)),
        ("author", root.author.map(str::to_owned)),
        ("published", root.published),
    ];
    for (name, value) in known {
        if let Some(value) = value {
            writeln!(out, "{name}: {}", visible_line(&value))?;
        }
    }
    if root.passages.iter().all(|passage| passage.facts.is_empty()) {
        writeln!(out, "no quantity and no date was read")?;
    }
    for passage in root
        .passages
        .iter()
        .filter(|passage| !passage.facts.is_empty())
    {
        let text = clipped(passage.text, PASSAGE_CHARS);
        writeln!(
            out,
            "\nline {} ({}): {text}",
            passage.start_line, passage.class
        )?;
        for fact in &passage.facts {
            let quote = visible_line(&fact.quote);
            writeln!(
                out,
                "  {}: {} “{quote}”",
                fact.kind,
                visible_line(&fact.value)
            )?;
        }
    }
    Ok(())
}

fn root<'a>(facts: &SourceFacts<'a>) -> Root<'a> {
    let page = Page::of_source(facts.source);
    let metadata = &facts.document.metadata;
    let passages = facts.passages.iter();
    Root {
        schema_version: 1,
        path: &facts.source.path,
        title: value(&metadata.title),
        publisher: value(&metadata.publisher),
        author: value(&metadata.author),
        published: metadata
            .published
            .as_ref()
            .map(|found| found.value.to_string()),
        passages: passages
            .map(|passage| wire(facts.document, &page, passage))
            .collect(),
    }
}

fn value(found: &Option<Found<String>>) -> Option<&str> {
    found.as_ref().map(|found| found.value.as_str())
}

fn wire<'a>(document: &'a Document, page: &Page<'_>, facts: &PassageFacts) -> Wire<'a> {
    let range = facts.passage.range.clone();
    let (start_line, end_line) = page.lines(document.text.source_span(range.clone()));
    Wire {
        class: class(facts.passage.class),
        start_line,
        end_line,
        text: &document.text.as_str()[range],
        facts: passage_facts(document, page, facts),
    }
}

/// The facts of a passage, in the order of their words.
fn passage_facts(document: &Document, page: &Page<'_>, facts: &PassageFacts) -> Vec<Fact> {
    let quantities = facts
        .quantities
        .iter()
        .map(|found| ("quantity", quantity(found), &found.tokens));
    let dates = facts
        .dates
        .iter()
        .map(|found| ("date", date(found), &found.tokens));
    let mut all: Vec<Fact> = quantities
        .chain(dates)
        .filter_map(|(kind, value, tokens)| {
            let range = words(&facts.tokens, tokens)?;
            let span = document.text.source_span(range.clone());
            Some(Fact {
                kind,
                value,
                quote: document.text.as_str()[range].to_owned(),
                start_line: page.line(span.start),
                start_byte: span.start,
                end_byte: span.end,
            })
        })
        .collect();
    all.sort_by_key(|fact| (fact.start_byte, fact.end_byte));
    all
}

/// The bytes of some tokens in the clean text.
fn words(tokens: &[Token], of: &Range<usize>) -> Option<Range<usize>> {
    let tokens = tokens.get(of.clone())?;
    Some(tokens.first()?.range.start..tokens.last()?.range.end)
}

/// A quantity in words: `about 50 country`, `more than 5 percent, change`.
fn quantity(found: &Quantity) -> String {
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
fn date(found: &DateMention) -> String {
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
