//! The claims of the sample report.

use crate::claims::{Claim, Claims, Dissent, Expect, Located, Severity, Statement};
use crate::source::Span;

const CLAIMS: &str = "\
version: 1
subject: Lune Bridge
claims:
  - the bridge is 412 metres long
  - id: opening
    claim: \"the bridge opened on 3 May 1931\"
    expect: {agree: 2}
  - name: Lune Bridge
  - id: toll
    claim: the toll was two pence
    dissent:
      - {source: \"b*\", says: three pence, because: the toll of the later years, until: 2027-01-31}
      - {source: d.txt, because: misprint}
  - the painter's cat liked it
  - glorb the frobnicator
  - absent: the bridge collapsed
";

/// Some words of the claims file, with their place.
fn located(words: &str) -> Located<String> {
    let start = CLAIMS.find(words).unwrap();
    Located {
        value: words.to_owned(),
        span: Span {
            start,
            end: start + words.len(),
        },
    }
}

/// Seven claims, of which one has two dissents.
pub(super) fn claims() -> Claims {
    let claim = |id: &str, words: &str, form: fn(String) -> Statement| Claim {
        id: id.to_owned(),
        span: located(words).span,
        statement: form(words.to_owned()),
        kind: None,
        severity: Severity::default(),
        tags: Vec::new(),
        expect: Expect::default(),
        dissents: Vec::new(),
    };
    let mut claims = vec![
        claim(
            "the-bridge-is-412-metres-long",
            "the bridge is 412 metres long",
            Statement::Claim,
        ),
        claim(
            "opening",
            "the bridge opened on 3 May 1931",
            Statement::Claim,
        ),
        claim("lune-bridge", "Lune Bridge", Statement::Name),
        claim("toll", "the toll was two pence", Statement::Claim),
        claim(
            "the-painters-cat-liked-it",
            "the painter's cat liked it",
            Statement::Claim,
        ),
        claim(
            "glorb-the-frobnicator",
            "glorb the frobnicator",
            Statement::Claim,
        ),
        claim(
            "the-bridge-collapsed",
            "the bridge collapsed",
            Statement::Absent,
        ),
    ];
    claims[1].expect.agree = 2;
    // The first `Lune Bridge` of the file is the subject.
    let (start, name) = CLAIMS.match_indices("Lune Bridge").nth(1).unwrap();
    claims[2].span = Span {
        start,
        end: start + name.len(),
    };
    claims[3].dissents = vec![
        Dissent {
            source: located("b*"),
            says: Some(located("three pence")),
            because: located("the toll of the later years"),
            until: Some(Located {
                value: jiff::civil::date(2027, 1, 31),
                span: located("2027-01-31").span,
            }),
            span: located("{source: \"b*\"").span,
        },
        Dissent {
            source: located("d.txt"),
            says: None,
            because: located("misprint"),
            until: None,
            span: located("{source: d.txt").span,
        },
    ];
    Claims {
        path: "claims.yaml".to_owned(),
        text: CLAIMS.to_owned(),
        claims,
        ..Claims::default()
    }
}
