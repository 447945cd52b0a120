//! A report made by hand, for the tests of the formats.

mod claims;

use std::cell::OnceCell;

use crate::claims::Claims;
use crate::clean::{Document, Found, Metadata};
use crate::judge::{Evidence, Finding, Judgement, SourceStance, Stance, Tally, Verdict};
use crate::relate::{Link, Measures, Origin, Origins, Relation};
use crate::source::{Source, SourceId, Sources, Span, Unreadable};
use crate::subject::SourceNotes;
use crate::triage::{self, Baseline, Entry, Policy, Triage};

use super::Report;

/// Everything a report borrows.
pub(super) struct Sample {
    pub(super) claims: Claims,
    pub(super) sources: Sources,
    pub(super) documents: Vec<Result<Document, Unreadable>>,
    pub(super) origins: Origins,
    pub(super) judgements: Vec<Judgement>,
    pub(super) findings: Vec<Finding>,
    pub(super) policy: Policy,
    /// Made when the report is first asked for.
    triage: OnceCell<Triage>,
}

/// One line on purpose: the sentence of the length stands far to the right.
pub(super) const LONG: &str = "Before the ferry was given up the town had argued for eleven winters over piers, cables, tolls and the view from the abbey, and the minutes of the council fill two shelves; in the end the Lune Bridge was built 398 metres long, and nobody would say why the drawings had promised more than that.\n";

impl Sample {
    /// Four sources, of which two are one origin and one cannot be read, and seven claims.
    pub(super) fn new() -> Self {
        let sources = [
            (
                "a.txt",
                "A bridge opens\n\nThe Lune Bridge is 412 metres long. It opened on\n3 May 1931. The toll was two pence.\n",
            ),
            ("b.txt", LONG),
            (
                "c.txt",
                "The Lune Bridge is 412 metres long.\r\nThe toll\u{202e} was two pence. 旧市街の橋 collapsed?\r\n",
            ),
        ];
        let mut files: Vec<Source> = sources
            .iter()
            .map(|(path, text)| Source {
                path: (*path).to_owned(),
                content: Ok(text.as_bytes().to_vec()),
            })
            .collect();
        files.push(Source {
            path: "d/e.bin".to_owned(),
            content: Err(Unreadable::Binary),
        });
        let mut sample = Self {
            claims: claims::claims(),
            sources: Sources {
                files,
                not_sources: vec!["plan.dwg".to_owned()],
            },
            documents: Vec::new(),
            origins: origins(),
            judgements: Vec::new(),
            findings: Vec::new(),
            policy: Policy::default(),
            triage: OnceCell::new(),
        };
        sample.documents = sample.documents();
        sample.judgements = sample.judgements();
        sample.findings = vec![Finding {
            code: "garbled",
            message: "c.txt changes what a.txt says".to_owned(),
            source: Some(SourceId(2)),
            evidence: vec![
                sample.evidence(2, "412 metres long"),
                sample.evidence(0, "412 metres long"),
            ],
        }];
        sample
    }

    /// The same with a baseline of some of its findings, and of one that is gone.
    pub(super) fn with_baseline(codes: &[&str]) -> Self {
        let mut sample = Self::new();
        let update = triage::update(&sample.found(), None);
        let mut entries = update.new;
        entries.retain(|entry| codes.contains(&entry.code.as_str()));
        entries.insert(Entry {
            claim: Some("ferry".to_owned()),
            words: Some("the ferry was slow".to_owned()),
            code: "silent".to_owned(),
            source: None,
            evidence: None,
        });
        sample.policy.baseline = Some(Baseline::new("factlint-baseline.json", entries));
        sample
    }

    fn found(&self) -> triage::Found<'_> {
        triage::Found {
            claims: &self.claims,
            sources: &self.sources,
            documents: &self.documents,
            judgements: &self.judgements,
            findings: &self.findings,
        }
    }

    pub(super) fn report(&self) -> Report<'_> {
        let triage = || triage::triage(&self.found(), &self.policy);
        Report {
            claims: &self.claims,
            sources: &self.sources,
            documents: &self.documents,
            origins: &self.origins,
            judgements: &self.judgements,
            today: Some(jiff::civil::date(2026, 11, 22)),
            findings: &self.findings,
            triage: self.triage.get_or_init(triage),
        }
    }

    fn documents(&self) -> Vec<Result<Document, Unreadable>> {
        let mut documents = crate::clean::clean(&self.sources, &SourceNotes::default());
        for (at, document) in documents.iter_mut().enumerate() {
            if let Ok(document) = document {
                document.metadata = metadata(at);
            }
        }
        documents
    }

    /// Evidence of words that stand in a source; words apart by `|` are pieces of their own.
    fn evidence(&self, source: u32, words: &str) -> Evidence {
        let bytes = self.sources.files[source as usize]
            .content
            .as_ref()
            .unwrap();
        let text = std::str::from_utf8(bytes).unwrap();
        let pieces: Vec<Span> = words
            .split('|')
            .map(|piece| {
                let start = text.find(piece).unwrap();
                Span {
                    start,
                    end: start + piece.len(),
                }
            })
            .collect();
        Evidence {
            source: SourceId(source),
            passage: 0..0,
            span: pieces[0],
            quote: words.replace(['|', '\n'], " "),
            pieces,
        }
    }

    fn stance(
        &self,
        source: u32,
        stance: Stance,
        reason: &'static str,
        words: &str,
    ) -> SourceStance {
        let found: Vec<Evidence> = words
            .split_terminator('/')
            .map(|words| self.evidence(source, words))
            .collect();
        let silent = stance == Stance::Silent;
        SourceStance {
            source: SourceId(source),
            stance,
            reason,
            note: String::new(),
            nearest: silent.then(|| found.first().cloned()).flatten(),
            evidence: if silent { Vec::new() } else { found },
            dissent: None,
        }
    }

    /// A judgement whose stances are given for the first three sources; the fourth is unreadable.
    fn judgement(
        &self,
        claim: usize,
        verdict: Verdict,
        stances: [(Stance, &'static str, &str); 3],
    ) -> Judgement {
        let mut all: Vec<SourceStance> = (0u32..)
            .zip(stances)
            .map(|(at, (stance, reason, words))| self.stance(at, stance, reason, words))
            .collect();
        all.push(self.stance(3, Stance::Unreadable, "unreadable", ""));
        Judgement {
            claim,
            kind: "count",
            understood: "count = 412, head metre".to_owned(),
            verdict,
            met: verdict == Verdict::Holds,
            tally: Tally {
                unreadable: 1,
                ..Tally::default()
            },
            stances: all,
            findings: Vec::new(),
        }
    }

    fn judgements(&self) -> Vec<Judgement> {
        use Stance::{Agrees, Compatible, Contradicts, Silent};
        let none = (Silent, "no-mention", "");
        let mut length = self.judgement(
            0,
            Verdict::Disputed,
            [
                (Agrees, "equal", "412 metres long"),
                (Contradicts, "disjoint", "398 metres long"),
                (Agrees, "equal", "412 metres long"),
            ],
        );
        (length.tally.agrees, length.tally.contradicts) = (1, 1);
        length.stances[1].note = "398 is not 412".to_owned();
        let mut opening = self.judgement(
            1,
            Verdict::Unconfirmed,
            [
                (Agrees, "equal", "It opened on\n3 May 1931"),
                none,
                (Compatible, "evidence-weaker", "The toll"),
            ],
        );
        (opening.tally.agrees, opening.tally.silent) = (1, 1);
        let mut name = self.judgement(
            2,
            Verdict::Holds,
            [
                (Agrees, "equal", "Lune Bridge"),
                (Agrees, "equal", "Lune Bridge"),
                (Agrees, "equal", "Lune Bridge"),
            ],
        );
        name.tally.agrees = 2;
        name.findings = vec![Finding {
            code: "two-facts",
            message: "the sentence states two facts".to_owned(),
            source: None,
            evidence: Vec::new(),
        }];
        let mut toll = self.judgement(
            3,
            Verdict::Holds,
            [
                (Agrees, "equal", "The toll was two pence"),
                (Contradicts, "other-value", "tolls"),
                (Agrees, "equal", "The toll\u{202e} was two pence"),
            ],
        );
        toll.tally.agrees = 1;
        toll.stances[1].dissent = Some(0);
        toll.findings = vec![Finding {
            code: "unused-dissent",
            message: "no contradiction of `d.txt` is left".to_owned(),
            source: None,
            evidence: Vec::new(),
        }];
        let mut cat = self.judgement(
            4,
            Verdict::Silent,
            [
                none,
                (Silent, "no-mention", "the view from the abbey"),
                none,
            ],
        );
        cat.tally.silent = 2;
        let mut nonsense = self.judgement(5, Verdict::NotUnderstood, [none, none, none]);
        nonsense.understood =
            "no verb or number was found: write who did what, or how many".to_owned();
        nonsense.tally.silent = 2;
        let mut collapsed = self.judgement(
            6,
            Verdict::Holds,
            [none, none, (Agrees, "equal", "旧市街の橋 collapsed")],
        );
        (
            collapsed.met,
            collapsed.tally.agrees,
            collapsed.tally.silent,
        ) = (false, 1, 1);
        vec![length, opening, name, toll, cat, nonsense, collapsed]
    }
}

fn metadata(at: usize) -> Metadata {
    if at != 0 {
        return Metadata::default();
    }
    Metadata {
        title: Some(Found {
            value: "A bridge opens".to_owned(),
            span: Some(Span { start: 0, end: 14 }),
        }),
        published: Some(Found {
            value: jiff::civil::date(1931, 5, 4),
            span: None,
        }),
        ..Metadata::default()
    }
}

fn link(a: u32, b: u32, relation: Relation) -> Link {
    Link {
        a: SourceId(a),
        b: SourceId(b),
        relation,
        original: None,
        basis: None,
        measures: Measures::default(),
        shared: Vec::new(),
    }
}

fn origins() -> Origins {
    let origin = |id, sources: &[u32]| Origin {
        id,
        sources: sources.iter().copied().map(SourceId).collect(),
        original: None,
    };
    Origins {
        origins: vec![origin(1, &[0, 2]), origin(2, &[1])],
        links: vec![
            link(0, 1, Relation::ProbablyDerived),
            link(0, 2, Relation::Copy),
        ],
    }
}
