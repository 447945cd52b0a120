//! Judging: what each source says to each claim, and what comes out.

mod acting;
mod align;
mod attribution;
mod chart;
mod compare;
mod comparison;
mod count;
mod date;
mod days;
mod definition;
mod denial;
mod dissent;
mod event;
mod garbled;
mod index;
mod keys;
mod kind;
mod membership;
mod name;
mod office;
mod order;
mod owner;
mod phrase;
mod possibility;
mod published;
mod quote;
mod rank;
mod ratio;
mod reason;
mod roles;
mod shares;
mod slot;
mod source;
mod statement;
mod status;
mod units;
mod values;
mod venue;
mod verdict;
mod voice;
mod weekday;
mod words;

#[cfg(test)]
mod tests;

use std::ops::Range;

pub use garbled::garbled_copies;
pub use kind::{KINDS, Kind};
pub use verdict::{Inputs, judge};
pub use weekday::weekday_clashes;

use crate::source::{SourceId, Span};

/// What a source says to a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stance {
    /// It states the claim or more.
    Agrees,
    /// It states something that cannot be true together with the claim.
    Contradicts,
    /// It states a weaker, vaguer or wider value of the same attribute.
    Compatible,
    /// It says nothing of it.
    Silent,
    /// It could not be read well enough to know.
    Unreadable,
}

/// What comes out for a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Enough origins agree and none contradicts.
    Holds,
    /// Some origin agrees and some contradicts.
    Disputed,
    /// Some origin contradicts and none agrees.
    Contradicted,
    /// Fewer agreeing origins than asked, or only compatible ones.
    Unconfirmed,
    /// No origin says anything of it.
    Silent,
    /// The claim could not be understood.
    NotUnderstood,
}

impl Verdict {
    /// The code, as `factlint explain` takes it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Disputed => "disputed",
            Self::Contradicted => "contradicted",
            Self::Unconfirmed => "unconfirmed",
            Self::Silent => "silent",
            Self::NotUnderstood => "not-understood",
        }
    }
}

/// A passage that a stance rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The source.
    pub source: SourceId,
    /// The bytes of the whole passage in the clean text.
    pub passage: Range<usize>,
    /// The span of the whole passage in the source as read.
    pub span: Span,
    /// The spans in the source whose words, joined by one space, are the quote.
    pub pieces: Vec<Span>,
    /// The deciding words, as the source writes them.
    pub quote: String,
}

/// What one source says to one claim, and why.
#[derive(Clone, Debug)]
pub struct SourceStance {
    /// The source.
    pub source: SourceId,
    /// What it says.
    pub stance: Stance,
    /// The reason code: `equal`, `entailed`, `evidence-weaker`, `disjoint`, `polarity`, `no-mention` ...
    pub reason: &'static str,
    /// What the reason means here, in words for a reader.
    pub note: String,
    /// The passages it rests on; none when silent.
    pub evidence: Vec<Evidence>,
    /// When silent, what came nearest.
    pub nearest: Option<Evidence>,
    /// Whether a dissent covers the contradiction.
    pub dissent: Option<usize>,
}

/// Origins by what they say, each counted once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Origins that agree.
    pub agrees: u32,
    /// Origins that contradict without a recorded dissent.
    pub contradicts: u32,
    /// Origins that are compatible.
    pub compatible: u32,
    /// Origins that say nothing.
    pub silent: u32,
    /// Origins whose members disagree and whose original is not known.
    pub mixed: u32,
    /// Origins that could not be read.
    pub unreadable: u32,
}

/// Something a reader should look at, beside the verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The code, as `factlint explain` takes it: `garbled`, `garbled-copy`, `inconsistent`, `unused-dissent`, `expired-dissent`,
    /// `two-facts`, `weekday-clash`.
    pub code: &'static str,
    /// What was found, in words.
    pub message: String,
    /// The source it was found in.
    pub source: Option<SourceId>,
    /// The passages that show it.
    pub evidence: Vec<Evidence>,
}

/// What comes out for one claim.
#[derive(Clone, Debug)]
pub struct Judgement {
    /// The claim's place in `Claims::claims`.
    pub claim: usize,
    /// The kind it was read as.
    pub kind: &'static str,
    /// What was understood: `count = 51, head country, act sign`; how to write it when nothing was.
    pub understood: String,
    /// What comes out.
    pub verdict: Verdict,
    /// Whether that is what `expect` asks for.
    pub met: bool,
    /// Origins by what they say.
    pub tally: Tally,
    /// One for every source, in path order.
    pub stances: Vec<SourceStance>,
    /// What else a reader should look at.
    pub findings: Vec<Finding>,
}
