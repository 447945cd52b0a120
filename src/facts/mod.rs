//! Facts: what a passage states that can be compared. Claims pass through the same door.

mod alias;
mod clause;
mod date;
pub(crate) mod lexicon;
mod measure;
mod member;
mod name;
mod numerals;
mod proper;
mod quantity;
mod quote;
mod same;
mod tag;
mod title;
mod token;
mod wordlist;
mod words;

use std::ops::Range;
use std::sync::OnceLock;

use jiff::civil::Date;
use smol_str::SmolStr;

use crate::clean::Document;
use crate::passage::{self, Passage};

pub use alias::{Definition, definitions};
pub(crate) use clause::innermost;
pub use clause::{Clause, Modality, clauses};
pub use date::{DateBound, DateMention, Days, dates};
pub(crate) use measure::states_number;
pub use measure::{Measured, Taken};
pub use member::{Member, Share, Target, Who};
pub use name::{Dictionary, Name, NameKind, key, names};
pub use quantity::{
    Approx, End, Head, Interval, Number, Quantity, QuantityKind, Role, Trend, Unit, quantities,
};
pub(crate) use quote::is_speech;
pub use quote::{Quotation, quotations};
pub(crate) use same::name_keys;
pub use same::same_name;
pub use tag::{Tag, tags};
pub use token::{Token, TokenKind, tokens};
pub use words::{
    Act, Aspect, GroupId, Measure, Membership, Opposition, Place, PlaceKind, PlaceReading,
    PlaceWord, Sort, Weight, acronyms, act_at, antonyms, are_antonyms, are_apart, are_given_alike,
    are_opposite_forms, are_synonyms, aspect_at, base_form, expansion, is_wider, lemma, opposition,
    places, places_at, sort_of, synonym_group, synonyms, synonyms_at, weight, wider, without,
};

/// Everything that was understood in one passage.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// Words, numbers and signs.
    pub tokens: Vec<Token>,
    /// The part each token plays.
    pub tags: Vec<Tag>,
    /// Who and what is named.
    pub names: Vec<Name>,
    /// How many and how much.
    pub quantities: Vec<Quantity>,
    /// When.
    pub dates: Vec<DateMention>,
    /// Words in quotation marks.
    pub quotations: Vec<Quotation>,
    /// What hangs on which verb.
    pub clauses: Vec<Clause>,
    /// Who is in, and who is not.
    pub members: Vec<Member>,
    /// For every token the word that it is compared by, made when first asked for.
    pub(crate) compared: OnceLock<Vec<SmolStr>>,
}

impl Reading {
    /// For every token, whether it is said not to be so: by its verb, or by `no`, `without`, `lack of` before it.
    #[must_use]
    pub(crate) fn denied(&self) -> Vec<bool> {
        clause::denied(&self.tokens, &self.tags, &self.clauses)
    }

    /// Whether a token only denies what follows it: `refused` in `refused to sign`.
    #[must_use]
    pub(crate) fn is_denial(&self, at: usize) -> bool {
        clause::is_cue(&self.tokens, &self.clauses, at)
    }
}

/// Everything that was understood in one source.
#[derive(Debug)]
pub struct SourceFacts {
    /// Its passages, in order.
    pub passages: Vec<Passage>,
    /// What was understood in each passage.
    pub readings: Vec<Reading>,
    /// The lists that a sentence leads in.
    pub lists: Vec<ListFact>,
    /// Whether the source names the subject of `claims.yaml` at all.
    pub about_subject: bool,
}

/// A list that a sentence leads in with a colon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListFact {
    /// The passage that leads in.
    pub lead: usize,
    /// The passages of its items: the first of each.
    pub items: Vec<usize>,
}

/// Reads every passage of a document.
#[must_use]
pub fn extract(document: &Document, dictionary: &Dictionary) -> SourceFacts {
    let published = document
        .metadata
        .published
        .as_ref()
        .map(|found| found.value);
    let text = document.text.as_str();
    let passages = passage::split(document);
    let readings: Vec<Reading> = passages
        .iter()
        .map(|passage| {
            read(
                &text[passage.range.clone()],
                passage.range.start,
                dictionary,
                published,
            )
        })
        .collect();
    let about_subject = readings.iter().any(|reading| {
        reading
            .names
            .iter()
            .any(|name| name.kind == NameKind::Subject)
    });
    SourceFacts {
        lists: lists(&passages, &readings),
        passages,
        readings,
        about_subject,
    }
}

/// Items of a list that follow a passage ending in a colon.
fn lists(passages: &[Passage], readings: &[Reading]) -> Vec<ListFact> {
    let mut found = Vec::new();
    for (lead, reading) in readings.iter().enumerate() {
        if !reading.tokens.last().is_some_and(|token| token.is(":")) || passages[lead].item {
            continue;
        }
        let mut items: Vec<usize> = Vec::new();
        for at in lead + 1..passages.len() {
            if !passages[at].item {
                break;
            }
            let first = items
                .last()
                .is_none_or(|last| passages[*last].paragraph != passages[at].paragraph);
            if first {
                items.push(at);
            }
        }
        if items.len() >= 2 {
            found.push(ListFact { lead, items });
        }
    }
    found
}

/// Reads one passage. `offset` is where it begins in its clean text; `published` resolves relative dates.
#[must_use]
pub fn read(
    text: &str,
    offset: usize,
    dictionary: &Dictionary,
    published: Option<Date>,
) -> Reading {
    let tokens = tokens(text, offset);
    let tags = tags(&tokens);
    let mut dates = dates(&tokens, published);
    let taken: Vec<Range<usize>> = dates.iter().map(|date| date.tokens.clone()).collect();
    let mut names = names(&tokens, &tags, dictionary);
    names.retain(|name| {
        !taken
            .iter()
            .any(|date| date.start <= name.tokens.start && name.tokens.end <= date.end)
    });
    title::join_colons(&tokens, &mut names);
    title::take_brackets(&tokens, &mut names);
    title::take_numbers(&tokens, &tags, &mut names);
    dates.retain(|date| {
        let name = names
            .iter()
            .find(|name| name.tokens.contains(&date.tokens.start));
        name.is_none_or(|name| {
            name.tokens.end < date.tokens.end || !tokens[name.tokens.end - 1].is(")")
        })
    });
    // `Five Eyes`, `Apollo 11`: a number inside a name counts nothing, but `USD 115` and `42 Lebanese Pounds` are paid, and
    // the number of an `F-35` is read as a label.
    let labels = names
        .iter()
        .filter(|name| name.tokens.len() > 1 && !quantity::holds_money(&tokens, &name.tokens))
        .filter(|name| !proper::is_numbered(&tokens[name.tokens.clone()]))
        .map(|name| name.tokens.clone());
    let mut kept: Vec<Range<usize>> = taken.iter().cloned().chain(labels).collect();
    kept.sort_by_key(|range| range.start);
    let mut quantities = quantities(&tokens, &kept);
    let quotations = quotations(&tokens, &names);
    let clauses = clauses(&tokens, &tags);
    let measures = measure::View {
        tokens: &tokens,
        tags: &tags,
        clauses: &clauses,
    };
    for quantity in &mut quantities {
        // `first flew`: the word before a verb counts nothing.
        let of_verb =
            |head: &Head| matches!(tags[head.at], Tag::Verb | Tag::Auxiliary | Tag::Modal);
        quantity.head = quantity.head.take().filter(|head| !of_verb(head));
        quantity.measured = measures.measured(quantity);
    }
    let view = member::View {
        tokens: &tokens,
        tags: &tags,
        names: &names,
        quantities: &quantities,
        clauses: &clauses,
        dictionary,
    };
    let members = member::members(&view);
    Reading {
        members,
        tags,
        names,
        quantities,
        dates,
        quotations,
        clauses,
        tokens,
        compared: OnceLock::new(),
    }
}
