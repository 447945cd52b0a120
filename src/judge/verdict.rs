//! From what each source says to what comes out for a claim: stances, tallies, expectations.

use jiff::civil::Date;
use rayon::prelude::*;

use super::dissent::{dissent_findings, dissent_for};
use super::index::{Index, Sight};
use super::kind::{self, ClaimView, Understood, understand};
use super::source::{Hit, Opinion, SourceView};
use super::voice::{Voice, garbled, is_known, voice};
use super::{Evidence, Finding, Judgement, SourceStance, Stance, Tally, Verdict, name, quote};
use crate::claims::{Claim, Claims, Statement};
use crate::clean::Document;
use crate::facts::{self, Dictionary, Reading, SourceFacts};
use crate::relate::Origins;
use crate::source::{SourceId, Sources, Span, Unreadable};

/// Everything that judging looks at.
pub struct Inputs<'a> {
    /// The claims.
    pub claims: &'a Claims,
    /// The sources, for their paths.
    pub sources: &'a Sources,
    /// The cleaned sources.
    pub documents: &'a [Result<Document, Unreadable>],
    /// What was understood in each readable source, in the same order.
    pub facts: &'a [Option<SourceFacts>],
    /// Which sources are one origin.
    pub origins: &'a Origins,
    /// Names known before.
    pub dictionary: &'a Dictionary,
    /// The day on which dissents are looked at; none when no dissent has an end.
    pub today: Option<Date>,
}

/// Judges every claim by every source.
///
/// The judgements are in the order of the claims, the stances of each in the order of the sources.
#[must_use]
pub fn judge(inputs: &Inputs<'_>) -> Vec<Judgement> {
    let index = Index::new(inputs.facts);
    (0..inputs.claims.claims.len())
        .into_par_iter()
        .map(|at| judge_claim(inputs, &index, at))
        .collect()
}

fn judge_claim(inputs: &Inputs<'_>, index: &Index, at: usize) -> Judgement {
    let claim = &inputs.claims.claims[at];
    let words = words_of(&claim.statement);
    let reading = facts::read(words, 0, inputs.dictionary, None);
    let view = ClaimView {
        reading: &reading,
        dictionary: inputs.dictionary,
    };
    let demanded = claim.kind.as_ref().map(|kind| kind.value.as_str());
    let Some((kind, understood)) = read_statement(&claim.statement, &view, demanded) else {
        return not_understood(inputs, at, demanded);
    };
    let plain = kind::plain(&view, kind);
    let sight = Sight::new(index, &reading);
    let stances: Vec<SourceStance> = (0..inputs.documents.len())
        .map(|source| {
            let first = stance_of(inputs, (source, &sight), claim, understood.as_ref());
            let second = plain.as_ref().filter(|_| first.stance == Stance::Silent);
            let second =
                second.map(|plain| stance_of(inputs, (source, &sight), claim, plain.as_ref()));
            second
                .filter(|second| second.stance != Stance::Silent)
                .unwrap_or(first)
        })
        .collect();
    let facts = understood.facts();
    let mut judgement = conclude(inputs, at, kind, understood.echo(), stances);
    if facts > 1 {
        judgement.findings.push(two_facts(facts));
    }
    judgement
}

/// A sentence with several facts, all of which must hold.
fn two_facts(facts: usize) -> Finding {
    Finding {
        code: "two-facts",
        message: format!(
            "this claim states {facts} facts, and all must hold; a claim each would show which does not"
        ),
        source: None,
        evidence: Vec::new(),
    }
}

/// The sentence of a statement, and the words that are read.
fn words_of(statement: &Statement) -> &str {
    match statement {
        Statement::Claim(words) | Statement::Absent(words) | Statement::Name(words) => words,
        Statement::Quote { words, .. } => words,
    }
}

fn read_statement<'a>(
    statement: &Statement,
    view: &ClaimView<'a>,
    demanded: Option<&str>,
) -> Option<(&'static str, Box<dyn Understood + 'a>)> {
    match statement {
        Statement::Claim(_) | Statement::Absent(_) => understand(view, demanded),
        Statement::Quote { by, .. } => {
            Some((quote::KIND.name, quote::said(view.reading, by.as_deref())?))
        }
        Statement::Name(_) => Some((name::KIND.name, name::called(name::words_of(view.reading))?)),
    }
}

fn not_understood(inputs: &Inputs<'_>, at: usize, demanded: Option<&str>) -> Judgement {
    let help = match demanded {
        Some(kind) => format!("this sentence cannot be read as `{kind}`; leave `kind` out, or see `factlint explain {kind}`"),
        None => "write who did what, or a number and what it counts: `51 countries signed`, `Australia declined`".to_owned(),
    };
    let silent = |source: usize| SourceStance {
        source: id(source),
        stance: if inputs.documents[source].is_ok() {
            Stance::Silent
        } else {
            Stance::Unreadable
        },
        reason: "not-understood",
        note: "the claim was not understood".to_owned(),
        evidence: Vec::new(),
        nearest: None,
        dissent: None,
    };
    let stances: Vec<SourceStance> = (0..inputs.documents.len()).map(silent).collect();
    let finding = Finding {
        code: "not-understood",
        message: help.clone(),
        source: None,
        evidence: Vec::new(),
    };
    Judgement {
        claim: at,
        kind: "none",
        understood: help,
        verdict: Verdict::NotUnderstood,
        met: false,
        tally: Tally::default(),
        stances,
        findings: vec![finding],
    }
}

fn id(source: usize) -> SourceId {
    SourceId(u32::try_from(source).unwrap_or(u32::MAX))
}

/// What one source says to one claim.
fn stance_of(
    inputs: &Inputs<'_>,
    (source, sight): (usize, &Sight<'_>),
    claim: &Claim,
    understood: &dyn Understood,
) -> SourceStance {
    let (Ok(document), Some(facts)) = (&inputs.documents[source], &inputs.facts[source]) else {
        let note = inputs.documents[source]
            .as_ref()
            .err()
            .map_or(String::new(), ToString::to_string);
        return SourceStance {
            source: id(source),
            stance: Stance::Unreadable,
            reason: "unreadable",
            note,
            evidence: Vec::new(),
            nearest: None,
            dissent: None,
        };
    };
    let view = SourceView {
        document,
        facts,
        dictionary: inputs.dictionary,
        sight,
        number: source,
    };
    let opinion = understood.judge(&view);
    let Opinion {
        stance,
        reason,
        note,
        evidence,
        nearest,
    } = opinion;
    let show = |hit: &Hit| evidence_of(source, document, facts, hit);
    let evidence: Vec<Evidence> = evidence.iter().map(show).collect();
    let dissent = (stance == Stance::Contradicts)
        .then(|| dissent_for(inputs, claim, &inputs.sources.files[source].path, &evidence))
        .flatten();
    SourceStance {
        source: id(source),
        stance,
        reason,
        note,
        evidence,
        nearest: nearest.as_ref().map(show),
        dissent,
    }
}

/// The passage around some tokens, and the tokens as the source writes them.
pub(super) fn evidence_of(
    source: usize,
    document: &Document,
    facts: &SourceFacts,
    hit: &Hit,
) -> Evidence {
    let passage = facts.passages[hit.passage].range.clone();
    let reading: &Reading = &facts.readings[hit.passage];
    let first = reading
        .tokens
        .get(hit.tokens.start)
        .map_or(passage.start, |token| token.range.start);
    let last = hit
        .tokens
        .end
        .checked_sub(1)
        .and_then(|at| reading.tokens.get(at))
        .map_or(passage.end, |token| token.range.end);
    let range = first..last.max(first);
    let pieces = document.text.source_pieces(range);
    Evidence {
        source: id(source),
        span: document.text.source_span(passage.clone()),
        quote: quote_of(document, &pieces),
        pieces,
        passage,
    }
}

/// The words of pieces of a source, joined by one space.
fn quote_of(document: &Document, pieces: &[Span]) -> String {
    let words = pieces
        .iter()
        .map(|piece| &document.text.as_str()[document.text.text_range(*piece)]);
    words.collect::<Vec<_>>().join(" ")
}

fn conclude(
    inputs: &Inputs<'_>,
    at: usize,
    kind: &'static str,
    understood: String,
    stances: Vec<SourceStance>,
) -> Judgement {
    let claim = &inputs.claims.claims[at];
    let mut findings = Vec::new();
    let mut tally = Tally::default();
    for origin in &inputs.origins.origins {
        match voice(origin, is_known(inputs.origins, origin), &stances) {
            Voice::Says(Stance::Agrees) => tally.agrees += 1,
            Voice::Says(Stance::Contradicts) => tally.contradicts += 1,
            Voice::Says(Stance::Compatible) => tally.compatible += 1,
            Voice::Says(Stance::Silent) => tally.silent += 1,
            Voice::Says(Stance::Unreadable) => tally.unreadable += 1,
            Voice::Mixed => tally.mixed += 1,
            Voice::Dissents => {}
        }
        findings.extend(garbled(origin, &stances));
    }
    tally.unreadable += u32::try_from(
        stances
            .iter()
            .filter(|stance| stance.stance == Stance::Unreadable)
            .count(),
    )
    .unwrap_or(0);
    findings.extend(inconsistent(&stances));
    findings.extend(dissent_findings(claim, &stances, inputs.today));
    let (verdict, met) = verdict(claim, tally);
    Judgement {
        claim: at,
        kind,
        understood,
        verdict,
        met,
        tally,
        stances,
        findings,
    }
}

fn inconsistent(stances: &[SourceStance]) -> Vec<Finding> {
    stances
        .iter()
        .filter(|stance| stance.reason == "inconsistent")
        .map(|stance| Finding {
            code: "inconsistent",
            message: "this source both agrees and contradicts".to_owned(),
            source: Some(stance.source),
            evidence: stance.evidence.clone(),
        })
        .collect()
}

/// The verdict by the counts of origins, and whether it is what was asked for.
fn verdict(claim: &Claim, tally: Tally) -> (Verdict, bool) {
    let asked = claim.expect.agree.max(1);
    let verdict = match (tally.agrees, tally.contradicts) {
        (1.., 1..) => Verdict::Disputed,
        (0, 1..) => Verdict::Contradicted,
        (agrees, 0) if agrees >= asked => Verdict::Holds,
        (agrees, 0) if agrees + tally.compatible + tally.mixed >= 1 => Verdict::Unconfirmed,
        _ => Verdict::Silent,
    };
    let met = match claim.statement {
        Statement::Absent(_) => tally.agrees == 0 && tally.mixed == 0,
        _ => tally.agrees >= claim.expect.agree && tally.contradicts <= claim.expect.contradict,
    };
    (verdict, met)
}
