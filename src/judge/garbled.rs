//! Garbled copies as findings: both places as evidence, the copy first.

use std::ops::Range;

use super::{Evidence, Finding};
use crate::clean::Document;
use crate::facts::SourceFacts;
use crate::relate::Garble;
use crate::source::{SourceId, Unreadable};

/// One finding for every garble, in their order.
#[must_use]
pub fn garbled_copies(
    garbles: &[Garble],
    documents: &[Result<Document, Unreadable>],
    facts: &[Option<SourceFacts>],
    paths: &[&str],
) -> Vec<Finding> {
    let evidence = |(source, words): &(SourceId, Range<usize>)| {
        let document = documents.get(source.index())?.as_ref().ok()?;
        let facts = facts.get(source.index())?.as_ref()?;
        Some(shown(document, facts, words))
    };
    garbles
        .iter()
        .map(|garble| Finding {
            code: "garbled-copy",
            message: message(garble, paths),
            source: Some(garble.b.0),
            evidence: [&garble.b, &garble.a]
                .into_iter()
                .filter_map(evidence)
                .collect(),
        })
        .collect()
}

/// What changed, and against which source.
fn message(garble: &Garble, paths: &[&str]) -> String {
    let original = paths.get(garble.a.0.index()).copied().unwrap_or_default();
    let (kind, what) = (garble.kind.word(), &garble.what);
    if garble.directed {
        format!("{kind}: {what}, against its original `{original}`")
    } else {
        format!("{kind}: {what}, against `{original}`; which of the two was first is not known")
    }
}

/// The words and the passage they stand in; where they are none, the passage alone.
fn shown(document: &Document, facts: &SourceFacts, words: &Range<usize>) -> Evidence {
    let holds = |passage: &&crate::passage::Passage| {
        passage.range.start <= words.start && words.start <= passage.range.end
    };
    let passages = &facts.passages;
    let passage = passages
        .iter()
        .rfind(holds)
        .map_or(words.clone(), |passage| passage.range.clone());
    let words = if words.is_empty() {
        passage.clone()
    } else {
        words.clone()
    };
    let pieces = document.text.source_pieces(words);
    let quoted = pieces
        .iter()
        .map(|piece| &document.text.as_str()[document.text.text_range(*piece)]);
    Evidence {
        source: document.source,
        span: document.text.source_span(passage.clone()),
        quote: quoted.collect::<Vec<_>>().join(" "),
        pieces,
        passage,
    }
}
