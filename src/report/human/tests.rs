//! The human report, by the sample.

use super::super::sample::Sample;
use super::*;

fn shown(sample: &Sample, style: &Style) -> String {
    let mut out = Vec::new();
    write(&sample.report(), style, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn with(detail: Detail) -> Style {
    Style {
        detail,
        root: "sources/".to_owned(),
        ..Style::default()
    }
}

#[test]
fn a_whole_report() {
    insta::assert_snapshot!(shown(&Sample::new(), &with(Detail::Normal)));
}

#[test]
fn verbose_adds_what_was_understood_and_every_stance() {
    let text = shown(&Sample::new(), &with(Detail::Verbose));
    let from = text.find("the-bridge-is-412-metres-long (").unwrap();
    let to = text.find("origin 1").unwrap();
    insta::assert_snapshot!(&text[from..to]);
}

#[test]
fn quiet_says_only_what_is_wrong() {
    let text = shown(&Sample::new(), &with(Detail::Quiet));
    assert!(text.starts_with("error[disputed]"));
    assert!(
        !text.contains("warning") && !text.contains("origins:"),
        "{text}"
    );
    let mut sample = Sample::new();
    sample.judgements.retain(|judgement| judgement.met);
    sample.documents[3] = sample.documents[2].clone();
    assert_eq!(shown(&sample, &with(Detail::Quiet)), "");
}

#[test]
fn nothing_hidden_reaches_the_terminal() {
    let mut sample = Sample::new();
    sample.sources.files[2].path = "c\u{1b}[31m\u{202e}.txt".to_owned();
    sample.judgements[0].findings = sample.findings.clone();
    sample.findings[0].message = "\u{1b}]0;title\u{7}".to_owned();
    sample.judgements[6].understood = "a\u{9b}b\nc".to_owned();
    for detail in [Detail::Quiet, Detail::Normal, Detail::Verbose] {
        let text = shown(&sample, &with(detail));
        let hidden = text.chars().find(|&c| super::super::visible::is_hidden(c));
        assert_eq!(hidden, None);
    }
}

#[test]
fn colour_is_written_only_when_wanted() {
    let sample = Sample::new();
    let style = Style {
        colour: true,
        ..with(Detail::Normal)
    };
    let coloured = shown(&sample, &style);
    assert!(coloured.contains('\u{1b}'));
    assert_eq!(
        anstream::adapter::strip_str(&coloured).to_string(),
        shown(&sample, &with(Detail::Normal))
    );
}

#[test]
fn with_many_sources_the_table_counts_origins() {
    let mut sample = Sample::new();
    for number in 0..5 {
        let mut file = sample.sources.files[3].clone();
        file.path = format!("e/{number}.bin");
        sample.sources.files.push(file);
        sample.documents.push(sample.documents[3].clone());
    }
    let text = shown(&sample, &with(Detail::Normal));
    let from = text.find(" claim  ").unwrap();
    insta::assert_snapshot!(&text[from..]);
}

#[test]
fn a_line_too_long_to_draw_is_quoted() {
    let mut sample = Sample::new();
    let long = format!(
        "{}{}",
        super::super::sample::LONG.trim_end(),
        " and so on".repeat(3_000)
    );
    sample.sources.files[1].content = Ok(long.into_bytes());
    let text = shown(&sample, &with(Detail::Quiet));
    assert!(text.contains("sources/b.txt:1:211"), "{text}");
    assert!(
        text.contains("“398 metres long”: contradicts: 398 is not 412"),
        "{text}"
    );
    assert!(text.lines().all(|line| line.len() < 1_000));
}
