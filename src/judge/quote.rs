//! Claims of words that were said.

use std::ops::Range;

use smol_str::SmolStr;

use super::Stance;
use super::align;
use super::kind::{ClaimView, Kind, Understood};
use super::source::{Hit, Opinion, SourceView};
use crate::facts::{Quotation, Reading, Token, TokenKind, is_speech, key, same_name};

/// Words that were said, and by whom.
pub(crate) const KIND: Kind = Kind {
    name: "quote",
    about: "\
What it does: compares the words of a quotation, mark and case aside, with the words of a source in their order; `...` \
stands for words left out.
Why it matters: an altered quotation is the mistake that is hardest to take back.
Holds: a quotation, or a part of one, whose every word stands in the source in the same order.
Does not hold: the same quotation with a word added, lost or changed, or by another speaker.
Limits: at least three words of a longer quotation must stand in the source for it to be taken for the same; a speaker is \
compared only where the source names one beside the words.",
    read,
};

/// A claim of spoken words.
pub(crate) struct Quote {
    /// The pieces between elisions, each with its folded words.
    pieces: Vec<Vec<SmolStr>>,
    /// The key of the speaker.
    by: Option<SmolStr>,
}

fn read<'a>(claim: &ClaimView<'a>) -> Option<Box<dyn Understood + 'a>> {
    let reading = claim.reading;
    let quote = reading
        .quotations
        .iter()
        .max_by_key(|quote| quote.tokens.len())?;
    let spoken = reading.tokens[quote.tokens.clone()]
        .iter()
        .filter(|token| token.is_word())
        .count();
    let naming = reading
        .tokens
        .iter()
        .any(|token| matches!(token.lemma.as_str(), "name" | "entitle" | "title" | "dub"))
        || reading
            .tokens
            .iter()
            .enumerate()
            .any(|(at, token)| token.is("called") && quote.tokens.start == at + 2);
    if spoken < 2 || naming || is_title(reading, quote) {
        return None;
    }
    let by = quote
        .speaker
        .clone()
        .or_else(|| lead_speaker(reading, &quote.tokens));
    Some(Box::new(Quote {
        pieces: pieces(&reading.tokens[quote.tokens.clone()]),
        by,
    }))
}

/// Whether words in quotation marks are written as a title, and nobody says them: `"Paper Lanterns" spent a week at`.
fn is_title(reading: &Reading, quote: &Quotation) -> bool {
    let said = reading.tokens.iter().any(|token| is_speech(&token.lemma));
    let mut words = reading.tokens[quote.tokens.clone()]
        .iter()
        .filter(|token| token.is_word());
    let plain = |token: &Token| token.capital || token.folded.len() <= 4;
    let last = reading.tokens[quote.tokens.clone()]
        .iter()
        .rfind(|token| token.is_word());
    quote.speaker.is_none() && !said && words.all(plain) && last.is_some_and(|token| token.capital)
}

/// `Jane Doe: "..."`.
fn lead_speaker(reading: &Reading, quote: &Range<usize>) -> Option<SmolStr> {
    let colon = (0..quote.start).find(|&at| reading.tokens[at].is(":"))?;
    reading
        .names
        .iter()
        .find(|name| name.tokens.end <= colon)
        .map(|name| name.key.clone())
}

/// A claim that these words were said.
pub(crate) fn said(words: &Reading, by: Option<&str>) -> Option<Box<dyn Understood + 'static>> {
    let pieces = pieces(&words.tokens);
    (!pieces.is_empty()).then(|| {
        Box::new(Quote {
            pieces,
            by: by.map(key),
        }) as Box<dyn Understood>
    })
}

/// The words between elisions.
fn pieces(tokens: &[crate::facts::Token]) -> Vec<Vec<SmolStr>> {
    let mut pieces = vec![Vec::new()];
    for token in tokens {
        if token.is("...") {
            pieces.push(Vec::new());
        } else if token.kind != TokenKind::Symbol {
            let last = pieces.len() - 1;
            pieces[last].push(token.folded.clone());
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

impl Understood for Quote {
    fn echo(&self) -> String {
        let words: Vec<String> = self.pieces.iter().map(|piece| piece.join(" ")).collect();
        let by = self
            .by
            .as_ref()
            .map_or(String::new(), |by| format!(", by {by}"));
        format!("quote = \"{}\"{by}", words.join(" ... "))
    }

    fn judge(&self, source: &SourceView<'_>) -> Opinion {
        let readings: Vec<(usize, &Reading)> = source.readings().collect();
        let stream: Vec<Word<'_>> = words(&readings);
        if let Some(hits) = self.find_exact(&stream) {
            return self.judge_speaker(&hits, source);
        }
        self.find_altered(&stream)
            .unwrap_or_else(|| Opinion::silent("looked for the words in their order", None))
    }
}

/// A word of the source with its place.
struct Word<'a> {
    folded: &'a str,
    passage: usize,
    at: usize,
    quoted: bool,
}

fn words<'a>(readings: &[(usize, &'a Reading)]) -> Vec<Word<'a>> {
    let mut found = Vec::new();
    for (passage, reading) in readings {
        for (at, token) in reading.tokens.iter().enumerate() {
            if token.kind != TokenKind::Symbol {
                let quoted = reading
                    .quotations
                    .iter()
                    .any(|quote| quote.tokens.contains(&at));
                found.push(Word {
                    folded: &token.folded,
                    passage: *passage,
                    at,
                    quoted,
                });
            }
        }
    }
    found
}

impl Quote {
    /// Every piece, word for word, one after the other.
    fn find_exact(&self, stream: &[Word<'_>]) -> Option<Vec<Hit>> {
        let mut hits = Vec::new();
        let mut from = 0;
        for piece in &self.pieces {
            let (start, end) = (from..stream.len())
                .find_map(|at| matches_at(stream, at, piece).map(|end| (at, end)))?;
            hits.extend(span_hits(&stream[start..end]));
            from = end;
        }
        Some(hits)
    }

    /// The words are there; are they the claimed speaker's?
    fn judge_speaker(&self, hits: &[Hit], source: &SourceView<'_>) -> Opinion {
        let agrees = Opinion {
            stance: Stance::Agrees,
            reason: "equal",
            note: "word for word".to_owned(),
            evidence: hits.to_vec(),
            nearest: None,
        };
        let (Some(by), Some(first)) = (&self.by, hits.first()) else {
            return agrees;
        };
        let near =
            first.passage.saturating_sub(1)..(first.passage + 2).min(source.facts.readings.len());
        let paragraph = source.facts.passages[first.passage].paragraph;
        let speakers: Vec<SmolStr> = near
            .filter(|&at| source.facts.passages[at].paragraph == paragraph)
            .flat_map(|at| {
                source.facts.readings[at]
                    .quotations
                    .iter()
                    .filter_map(|quote| quote.speaker.clone())
            })
            .collect();
        let spoken = source.facts.readings[first.passage]
            .names
            .iter()
            .any(|name| same_name(&name.key, by));
        if spoken || speakers.iter().any(|speaker| same_name(speaker, by)) {
            return agrees;
        }
        let names: Vec<&SmolStr> = speakers.iter().collect();
        match names.first() {
            Some(other) if self.pieces.iter().map(Vec::len).sum::<usize>() >= 3 => Opinion {
                stance: Stance::Contradicts,
                reason: "other-speaker",
                note: format!("the words are {other}'s"),
                ..agrees
            },
            _ => agrees,
        }
    }

    /// The same quotation with other words: most of its words in order, inside quotation marks.
    fn find_altered(&self, stream: &[Word<'_>]) -> Option<Opinion> {
        let words: Vec<&SmolStr> = self.pieces.iter().flatten().collect();
        if words.len() < 4 {
            return None;
        }
        let mut best: Option<(usize, usize, usize)> = None;
        for start in 0..stream.len() {
            if !stream[start].quoted || stream[start].folded != words[0].as_str() {
                continue;
            }
            let window = &stream[start..(start + words.len() + words.len() / 2).min(stream.len())];
            let (common, end) = common_in_order(&words, window);
            if best.is_none_or(|(most, _, _)| common > most) {
                best = Some((common, start, start + end));
            }
        }
        let (common, start, end) = best?;
        if common * 10 < words.len() * 7 || common == words.len() && end - start == words.len() {
            return None;
        }
        let says: Vec<&str> = stream[start..end].iter().map(|word| word.folded).collect();
        let typed = only_slips(&words, &says);
        let hits = span_hits(&stream[start..end]);
        let claimed: Vec<&str> = words.iter().map(|word| word.as_str()).collect();
        let note = format!("the source has \"{}\"", marked(&claimed, &says));
        let (stance, reason) = if typed {
            (Stance::Agrees, "slip")
        } else {
            (Stance::Contradicts, "altered")
        };
        Some(Opinion {
            stance,
            reason,
            note,
            evidence: hits,
            nearest: None,
        })
    }
}

/// The source's words with what differs from the claim's marked: `[-lost-]{+added+}`.
fn marked(claimed: &[&str], says: &[&str]) -> String {
    let parts = similar::capture_diff_slices(similar::Algorithm::Patience, claimed, says)
        .into_iter()
        .map(|change| {
            let (old, new) = (
                claimed[change.old_range()].join(" "),
                says[change.new_range()].join(" "),
            );
            match (change.tag(), old.is_empty(), new.is_empty()) {
                (similar::DiffTag::Equal, _, _) => new,
                (_, false, true) => format!("[-{old}-]"),
                (_, true, false) => format!("{{+{new}+}}"),
                _ => format!("[-{old}-]{{+{new}+}}"),
            }
        });
    parts.collect::<Vec<_>>().join(" ")
}

/// Whether the words stand here, compounds written apart or together; the end of them.
fn matches_at(stream: &[Word<'_>], start: usize, piece: &[SmolStr]) -> Option<usize> {
    let mut at = start;
    let mut wanted = 0;
    while wanted < piece.len() {
        let word = stream.get(at)?;
        if word.folded == piece[wanted] {
            at += 1;
            wanted += 1;
        } else if let (Some(next), true) = (
            piece.get(wanted + 1),
            word.folded.len() > piece[wanted].len(),
        ) {
            // `cyberactivities` in the source, `cyber activities` in the claim.
            if word.folded.strip_prefix(piece[wanted].as_str()) != Some(next.as_str()) {
                return slip_at(stream, at, piece, wanted);
            }
            at += 1;
            wanted += 2;
        } else if let Some(next) = stream
            .get(at + 1)
            .filter(|_| piece[wanted].len() > word.folded.len())
        {
            if piece[wanted].strip_prefix(word.folded) != Some(next.folded) {
                return slip_at(stream, at, piece, wanted);
            }
            at += 2;
            wanted += 1;
        } else {
            return slip_at(stream, at, piece, wanted);
        }
    }
    Some(at)
}

/// One slip of a letter in a word of a long quotation is forgiven.
fn slip_at(stream: &[Word<'_>], at: usize, piece: &[SmolStr], wanted: usize) -> Option<usize> {
    let long = piece.len() >= 4;
    let slip = is_letter_slip(stream[at].folded, &piece[wanted]);
    if !long || !slip {
        return None;
    }
    if wanted + 1 == piece.len() {
        Some(at + 1)
    } else {
        matches_at(stream, at + 1, &piece[wanted + 1..])
    }
}

/// One letter more or less: `though` for `through`.
fn is_letter_slip(a: &str, b: &str) -> bool {
    a.len() != b.len() && align::is_slip(a, b)
}

fn span_hits(words: &[Word<'_>]) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    for word in words {
        match hits.last_mut() {
            Some(hit) if hit.passage == word.passage => hit.tokens.end = word.at + 1,
            _ => hits.push(Hit {
                passage: word.passage,
                tokens: word.at..word.at + 1,
            }),
        }
    }
    hits
}

/// The length of the longest common run in order, and where in the window its last word stands.
fn common_in_order(words: &[&SmolStr], window: &[Word<'_>]) -> (usize, usize) {
    let mut row = vec![0usize; window.len() + 1];
    for word in words {
        let mut diagonal = 0;
        for at in 0..window.len() {
            let above = row[at + 1];
            row[at + 1] = if window[at].folded == word.as_str() {
                diagonal + 1
            } else {
                row[at + 1].max(row[at])
            };
            diagonal = above;
        }
    }
    let most = row[window.len()];
    let end = row.iter().position(|&count| count == most).unwrap_or(0);
    (most, end)
}

fn only_slips(words: &[&SmolStr], says: &[&str]) -> bool {
    words.len() == says.len()
        && words
            .iter()
            .zip(says)
            .all(|(a, b)| a.as_str() == *b || is_letter_slip(a, b))
}
