//! Differences of two versions: sentences first, then words inside a pair of sentences.
//!
//! A linear diff of a rewrite matches fewer words than there are, because sentences move. So sentences are aligned first,
//! whatever their order, and words are compared only inside a pair. Data only: the report prints it.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};

use crate::clean::Document;
use crate::facts::{Token, tokens};
use crate::passage;

use super::align::{Pair, align};
use super::change::{Change, Names, changes_of, written_out};
use super::halves;
use super::words::is_written;

/// How two documents differ. Equal documents give no change, no moved and no lone sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diff {
    /// Every sentence of both: in the order of `b`; those that only `a` has follow the sentence they followed in `a`.
    pub sentences: Vec<Sentence>,
}

/// A sentence of one document or of both, or two in a row where the other document has them as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its bytes in the clean text of `a`, when `a` has it.
    pub a: Option<Range<usize>>,
    /// Its bytes in the clean text of `b`, when `b` has it.
    pub b: Option<Range<usize>>,
    /// Whether it stands elsewhere in the order of the sentences that both have.
    pub moved: bool,
    /// What differs inside, in order; empty for a sentence that one document has alone, which is a difference itself.
    pub changes: Vec<Change>,
}

impl Diff {
    /// Whether the documents are the same, down to quotation marks.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sentences.iter().all(Sentence::is_same)
    }

    /// Every change, in order.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.sentences.iter().flat_map(|sentence| &sentence.changes)
    }
}

impl Sentence {
    /// Whether both documents have it, the same and in its place.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.a.is_some() && self.b.is_some() && !self.moved && self.changes.is_empty()
    }
}

/// A sentence and its tokens.
pub(super) struct Passage {
    pub(super) range: Range<usize>,
    pub(super) paragraph: usize,
    pub(super) tokens: Vec<Token>,
}

/// How `b` differs from `a`: what would have to be changed in `a` to get `b`.
///
/// # Example
/// ```
/// use factlint::relate::{ChangeKind, diff};
/// use factlint::{clean::clean, source::{Source, Sources}, subject::SourceNotes};
///
/// let texts = ["The old bridge at Thornby carried 51 carts on market day.", "The old bridge at Thornby carried 15 carts on market day."];
/// let files = texts.map(|text| Source { path: "bridge.txt".into(), content: Ok(text.into()) });
/// let sources = Sources { files: files.into(), not_sources: Vec::new() };
/// let documents: Vec<_> = clean(&sources, &SourceNotes::default()).into_iter().flatten().collect();
///
/// let found = diff(&documents[0], &documents[1]);
/// let change = found.changes().next().unwrap();
/// assert_eq!(change.kind, ChangeKind::Fact);
/// assert_eq!(&documents[1].text.as_str()[change.b.clone()], "15");
/// assert!(diff(&documents[0], &documents[0]).is_empty());
/// ```
#[must_use]
pub fn diff(a: &Document, b: &Document) -> Diff {
    let texts = (a.text.as_str(), b.text.as_str());
    let (passages_a, passages_b) = (passages(a), passages(b));
    let names = Names::of(passages_a.iter().chain(&passages_b));
    let (passages_a, passages_b) = halves::join(passages_a, passages_b, texts);
    let pairs = align(&passages_a, &passages_b);
    let sentences = pairs
        .into_iter()
        .map(|pair| sentence(&pair, &passages_a, &passages_b, texts, &names))
        .collect();
    Diff { sentences }
}

/// The sentences that an author wrote, in order.
fn passages(document: &Document) -> Vec<Passage> {
    passage::split(document)
        .into_iter()
        .filter(|passage| is_written(passage.class))
        .map(|passage| Passage {
            tokens: tokens(
                &document.text.as_str()[passage.range.clone()],
                passage.range.start,
            ),
            range: passage.range,
            paragraph: passage.paragraph,
        })
        .collect()
}

fn sentence(
    pair: &Pair,
    a: &[Passage],
    b: &[Passage],
    texts: (&str, &str),
    names: &Names,
) -> Sentence {
    let (a, b) = (pair.a.map(|at| &a[at]), pair.b.map(|at| &b[at]));
    let changes = match (a, b) {
        (Some(a), Some(b)) => changes_of(&regions(&a.tokens, &b.tokens), a, b, texts, names),
        _ => Vec::new(),
    };
    Sentence {
        a: a.map(|passage| passage.range.clone()),
        b: b.map(|passage| passage.range.clone()),
        moved: pair.moved,
        changes,
    }
}

/// A stretch of tokens of both sentences: the same ones, or what stands for what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Region {
    pub(super) a: Range<usize>,
    pub(super) b: Range<usize>,
    pub(super) same: bool,
}

/// The longest word that joins the changes on both sides of it into one: `of`, `the`, a comma.
const SHORT_WORD: usize = 3;

/// The regions of two sentences, in order, by their folded tokens.
fn regions(a: &[Token], b: &[Token]) -> Vec<Region> {
    let keys_a: Vec<&str> = a.iter().map(|token| written_out(&token.folded)).collect();
    let keys_b: Vec<&str> = b.iter().map(|token| written_out(&token.folded)).collect();
    // Without a deadline the result never depends on the clock.
    let ops = capture_diff_slices_deadline(Algorithm::Patience, &keys_a, &keys_b, None);
    let mut regions: Vec<Region> = Vec::new();
    for op in ops {
        let same = matches!(op, DiffOp::Equal { .. });
        push_region(
            &mut regions,
            Region {
                a: op.old_range(),
                b: op.new_range(),
                same,
            },
            a,
        );
    }
    regions
}

/// Adds a region; a change next to a change, or one short word after it, is joined to it.
fn push_region(regions: &mut Vec<Region>, region: Region, a: &[Token]) {
    if region.same {
        regions.push(region);
        return;
    }
    let short = regions.len() >= 2
        && regions.last().is_some_and(|last| {
            last.same && last.a.len() == 1 && a[last.a.start].folded.chars().count() <= SHORT_WORD
        });
    if short {
        regions.pop();
    }
    match regions.last_mut() {
        Some(last) if !last.same => {
            last.a.end = region.a.end;
            last.b.end = region.b.end;
        }
        _ => regions.push(region),
    }
}

#[cfg(test)]
mod tests {
    use super::super::ChangeKind::{self, Fact, Typography, Wording};
    use super::super::sample::{FERRY, FERRY_REWRITE, document};
    use super::*;

    /// Checks the changes: kind, old words, new words.
    #[track_caller]
    fn check(a: &str, b: &str, expected: &[(ChangeKind, &str, &str)]) {
        let (a, b) = (document(a), document(b));
        let found = diff(&a, &b);
        let (text_a, text_b) = (a.text.as_str(), b.text.as_str());
        let changes = found.changes().map(|change| {
            (
                change.kind,
                &text_a[change.a.clone()],
                &text_b[change.b.clone()],
            )
        });
        assert_eq!(changes.collect::<Vec<_>>(), expected);
    }

    /// The shape of a diff: `=` same, `~` changed, `>` moved, `-` only in a, `+` only in b.
    #[track_caller]
    fn check_shape(a: &str, b: &str, expected: &str) {
        let found = diff(&document(a), &document(b));
        let shape = |sentence: &Sentence| match (&sentence.a, &sentence.b) {
            (Some(_), None) => '-',
            (None, _) => '+',
            _ if sentence.moved => '>',
            _ if sentence.changes.is_empty() => '=',
            _ => '~',
        };
        assert_eq!(
            found.sentences.iter().map(shape).collect::<String>(),
            expected
        );
    }

    #[test]
    fn a_number_a_date_a_name_and_a_negation_are_facts() {
        let a = "The reservoir above Thornby supplies 51 villages in the dry season.";
        check(a, &a.replace("51", "52"), &[(Fact, "51", "52")]);
        check(
            a,
            &a.replace("Thornby", "Halden"),
            &[(Fact, "Thornby", "Halden")],
        );
        check(
            a,
            &a.replace("supplies 51", "doesn't supply 51"),
            &[(Fact, "supplies", "doesn't supply")],
        );
        let b = "The guild elected its first warden on Tuesday after two rounds of voting.";
        check(
            b,
            &b.replace("Tuesday", "Friday"),
            &[(Fact, "Tuesday", "Friday")],
        );
        check(b, &b.replace("two", "three"), &[(Fact, "two", "three")]);
        check(
            b,
            &b.replace("guild", "parish"),
            &[(Wording, "guild", "parish")],
        );
    }

    #[test]
    fn a_first_word_is_a_name_only_where_the_texts_say_so() {
        let a = "Hikers found the missing goat near the summit before the fog came down.";
        check(
            a,
            &a.replace("Hikers", "Climbers"),
            &[(Wording, "Hikers", "Climbers")],
        );
        let a = "Brackley sold the missing goat to the mill. Everyone in Brackley was glad of the money.";
        check(
            a,
            &a.replacen("Brackley", "Thornby", 1),
            &[(Fact, "Brackley", "Thornby")],
        );
    }

    #[test]
    fn quotations_are_facts_and_their_marks_are_type() {
        let a = "The keeper said: \"We have never seen the lake so low in April.\"";
        check(a, &a.replace("so low", "this low"), &[(Fact, "so", "this")]);
        let curly = a.replacen('"', "\u{201c}", 1).replace('"', "\u{201d}");
        check(
            a,
            &curly,
            &[
                (Typography, "\"", "\u{201c}"),
                (Typography, "\"", "\u{201d}"),
            ],
        );
        check(
            a,
            &a.replace('"', ""),
            &[(Fact, "\"", ""), (Fact, "\"", "")],
        );
    }

    #[test]
    fn hyphens_dashes_commas_and_spaces_are_type() {
        let a = "The co-operative rebuilt its north wall, which had fallen, with river stone.";
        check(
            a,
            &a.replace("co-operative", "cooperative"),
            &[(Typography, "co-operative", "cooperative")],
        );
        check(
            a,
            &a.replace(", which had fallen,", " which had fallen"),
            &[(Typography, ",", ""), (Typography, ",", "")],
        );
        check(
            a,
            &a.replacen("The", "the", 1),
            &[(Typography, "The", "the")],
        );
        check(a, &a.replace(' ', "  "), &[]);
    }

    #[test]
    fn signs_of_a_quantity_are_no_type() {
        let a = "The toll on the upper bridge rose by 5 after the long debate in council.";
        check(a, &a.replace(" 5 ", " 5% "), &[(Fact, "", "%")]);
        check(a, &a.replace(" 5 ", " $5 "), &[(Fact, "", "$")]);
    }

    #[test]
    fn changes_a_short_word_apart_are_one() {
        check(
            "The mayor opened the old tannery to visitors on the hill.",
            "The mayor closed the new tannery to visitors on the hill.",
            &[(Wording, "opened the old", "closed the new")],
        );
    }

    #[test]
    fn a_moved_sentence_is_moved_and_nothing_else() {
        let (a, b, c) = (
            "The clock was wound at dawn.",
            "Two bells rang over the market.",
            "Snow lay on every roof.",
        );
        check_shape(&format!("{a} {b} {c}"), &format!("{c} {a} {b}"), ">==");
        check(&format!("{a} {b} {c}"), &format!("{c} {a} {b}"), &[]);
        check_shape(&format!("{a} {b} {c}"), &format!("{a} {c}"), "=-=");
        check_shape(&format!("{a} {c}"), &format!("{a} {b} {c}"), "=+=");
        check_shape(a, b, "-+");
        check_shape("", a, "+");
    }

    #[test]
    fn two_sentences_may_stand_for_one() {
        let two = "The miller counted 300 sacks of barley in the upper loft. Rats had spoiled 40 of them since harvest.";
        let one = "The miller counted 300 sacks of barley in the upper loft, of which rats had spoiled 40 since harvest.";
        check_shape(two, one, "~");
        check_shape(one, two, "~");
        check_shape(
            &two.replace(
                "Rats had spoiled 40 of them since harvest",
                "He went home early that evening",
            ),
            one,
            "~-",
        );
    }

    #[test]
    fn a_rewrite_keeps_most_of_its_sentences_paired() {
        let found = diff(&document(FERRY), &document(FERRY_REWRITE));
        let paired = found
            .sentences
            .iter()
            .filter(|sentence| sentence.a.is_some() && sentence.b.is_some());
        assert!(paired.count() >= 3);
        assert!(diff(&document(FERRY), &document(FERRY)).is_empty());
    }
}
