//! The page from inside; `tests/validators/html.sh` looks at it in a browser.

use super::super::sample::Sample;
use super::*;
use crate::judge::Stance;

fn written(sample: &Sample) -> String {
    let style = Style {
        root: "sources/".to_owned(),
        ..Style::default()
    };
    let mut out = Vec::new();
    write(&sample.report(), &style, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// What stands between two marks.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let from = text.find(start).unwrap() + start.len();
    let length = text[from..].find(end).unwrap();
    &text[from..from + length]
}

#[test]
fn the_page_has_its_totals_and_a_card_for_every_claim() {
    let html = written(&Sample::new());
    assert!(html.contains("<strong>7 claims, 4 sources (1 unreadable), 2 origins</strong>"));
    assert_eq!(html.matches("<article class=\"card").count(), 7);
    assert_eq!(html.matches("<tr data-claim=").count(), 7);
    assert_eq!(html.matches("<details class=\"source\"").count(), 4);
    assert!(html.contains("<mark>398 metres long</mark>"));
}

#[test]
fn every_link_goes_to_a_place_of_the_page_and_every_place_is_named_once() {
    links_are_sound(&written(&Sample::new()));
}

fn links_are_sound(html: &str) {
    let mut ids: Vec<&str> = html
        .split(" id=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    let number = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), number);
    for rest in html.split("href=\"").skip(1) {
        let target = rest.split('"').next().unwrap();
        let id = target.strip_prefix('#').unwrap();
        assert!(ids.binary_search(&id).is_ok(), "{target}");
    }
}

#[test]
fn the_policy_allows_just_the_script_and_the_style_of_the_page() {
    let html = written(&Sample::new());
    let policy = between(&html, "Content-Security-Policy\" content=\"", "\"").to_owned();
    // Templates write a quote and a slash of an attribute as references.
    let policy = policy.replace("&#x2f;", "/").replace("&#x27;", "'");
    let script = between(&html, "<script>", "</script>");
    let style = between(&html, "<style>", "</style>");
    assert_eq!(
        policy,
        format!(
            "default-src 'none'; script-src '{}'; style-src '{}'; base-uri 'none'; form-action 'none'",
            policy_hash(script),
            policy_hash(style)
        )
    );
    assert!(!html.contains(" style=\"") && !html.contains(" onclick="));
}

#[test]
fn what_a_source_says_is_only_text() {
    let mut sample = Sample::new();
    let evil = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'{{ 7*7 }}";
    sample.sources.files[0].path = format!("{evil}.txt");
    sample.judgements[0].understood = evil.to_owned();
    sample.judgements[0].stances[1].note = evil.to_owned();
    sample.claims.claims[0].id = evil.to_owned();
    sample.claims.claims[0].statement = crate::claims::Statement::Claim(evil.to_owned());
    sample.findings[0].message = evil.to_owned();
    let html = written(&sample);
    assert_eq!(html.matches("<script").count(), 1);
    assert!(!html.contains("<img"));
    assert!(!html.contains("49"), "a value was read as a template");
}

#[test]
fn hidden_characters_are_written_out() {
    let html = written(&Sample::new());
    assert!(html.contains("toll&lt;U+202E&gt; was"), "{html}");
    assert!(!html.contains('\u{202e}'));
}

#[test]
fn with_many_sources_the_table_counts_origins_and_there_is_no_picture() {
    let mut sample = Sample::new();
    let last = sample.sources.files[3].clone();
    sample.sources.files.extend(std::iter::repeat_n(last, 50));
    let html = written(&sample);
    assert!(html.contains("origins that agree"));
}

/// A report of so many claims and sources, in which every source speaks of every claim.
fn large(claims: usize, sources: u32) -> Sample {
    let mut sample = Sample::new();
    let (file, claim) = (
        sample.sources.files[1].clone(),
        sample.claims.claims[0].clone(),
    );
    let document = |sample: &Sample| sample.documents[1].as_ref().unwrap().clone();
    let (evidence, judgement) = (
        sample.judgements[0].stances[1].clone(),
        sample.judgements[0].clone(),
    );
    let every = || (0..sources).map(SourceId);
    sample.sources.files = every().map(|_| file.clone()).collect();
    sample.documents = every().map(|_| Ok(document(&sample))).collect();
    sample.origins.origins = every()
        .map(|source| crate::relate::Origin {
            id: source.0 + 1,
            sources: vec![source],
            original: None,
        })
        .collect();
    sample.origins.links.clear();
    sample.claims.claims = vec![claim; claims];
    sample.judgements = (0..claims)
        .map(|claim| {
            let mut judgement = judgement.clone();
            judgement.claim = claim;
            judgement.stances = every().map(|source| of(source, &evidence)).collect();
            judgement
        })
        .collect();
    sample
}

/// What a source says, as another one says it; the first twenty contradict, the others agree.
fn of(source: SourceId, stance: &SourceStance) -> SourceStance {
    let mut stance = stance.clone();
    stance.source = source;
    stance
        .evidence
        .iter_mut()
        .for_each(|one| one.source = source);
    if source.0 >= 20 {
        stance.stance = Stance::Agrees;
    }
    stance
}

#[test]
fn a_page_of_many_claims_and_sources_stays_small_and_says_what_it_leaves_out() {
    let mut sample = large(200, 200);
    let mut finding = sample.findings[0].clone();
    for number in 0..1000 {
        finding.message = format!("the {number}th");
        sample.findings.push(finding.clone());
    }
    let html = written(&sample);
    assert!(html.contains("801 more findings are left out"));
    assert!(html.len() < 5_000_000, "{} bytes", html.len());
    assert_eq!(html.matches("<article class=\"card").count(), 200);
    // 1500 quotes for 200 claims are seven each, in turns: four of those that contradict, three of those that agree.
    assert_eq!(html.matches("<div class=\"stance\"").count(), 200 * 7);
    assert_eq!(html.matches("class=\"word contradicts\"").count(), 200 * 4);
    assert_eq!(html.matches("193 more sources say").count(), 200);
    links_are_sound(&html);
    // With a column for every source, a cell is a link just where its card quotes the source.
    let html = written(&large(100, 40));
    assert_eq!(html.matches("<td class=\"agrees\">").count(), 100 * 20);
    assert_eq!(html.matches("<div class=\"stance\"").count(), 100 * 15);
    assert_eq!(html.matches("\"><a href=\"#c1-s").count(), 15);
    links_are_sound(&html);
}

#[test]
fn base64_is_that_of_the_standard() {
    let pairs = [
        ("", ""),
        ("f", "Zg=="),
        ("fo", "Zm8="),
        ("foo", "Zm9v"),
        ("foob", "Zm9vYg=="),
    ];
    for (text, expected) in pairs {
        assert_eq!(base64(text.as_bytes()), expected);
    }
}

/// The custom properties of the style, those of light before those of dark and of print.
fn colours() -> Vec<Vec<(String, [f64; 3])>> {
    let schemes = STYLE.split(":root {").skip(1);
    schemes
        .map(|rest| {
            let block = rest.split('}').next().unwrap();
            let pairs = block.split("--").skip(1).filter_map(|pair| {
                let (name, value) = pair.split_once(": #")?;
                Some((name.to_owned(), rgb(value.split(';').next()?)))
            });
            pairs.collect()
        })
        .collect()
}

/// `fff` and `ffffff`, each part from 0 to 1.
fn rgb(digits: &str) -> [f64; 3] {
    let wide = digits.len() / 3;
    let part = |at: usize| {
        let digits = &digits[at * wide..(at + 1) * wide];
        let value = u8::from_str_radix(&digits.repeat(3 - wide), 16).unwrap();
        f64::from(value) / 255.0
    };
    [part(0), part(1), part(2)]
}

/// The contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio").
fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let linear = |part: f64| {
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    let light = |[r, g, b]: [f64; 3]| 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    let (one, other) = (light(one) + 0.05, light(other) + 0.05);
    one.max(other) / one.min(other)
}

#[test]
fn every_colour_of_words_can_be_read_on_every_ground_it_stands_on() {
    let pairs = [
        ("fg", "bg"),
        ("fg", "card"),
        ("muted", "bg"),
        ("muted", "card"),
        ("link", "bg"),
        ("link", "card"),
        ("agrees", "agrees-bg"),
        ("agrees", "bg"),
        ("contradicts", "contradicts-bg"),
        ("contradicts", "bg"),
        ("compatible", "compatible-bg"),
        ("unreadable", "unreadable-bg"),
        ("mark-fg", "mark"),
    ];
    let schemes = colours();
    // What a scheme does not name is as in light.
    for scheme in &schemes {
        let of = |name: &str| {
            let mut known = scheme.iter().chain(&schemes[0]);
            known.find(|(known, _)| known == name).unwrap().1
        };
        for (words, ground) in pairs {
            let ratio = contrast(of(words), of(ground));
            assert!(ratio >= 4.5, "{words} on {ground}: {ratio:.2}");
        }
    }
    assert_eq!(schemes.len(), 3);
}
