//! The GitHub format: workflow commands, which a job shows as annotations on the lines of a change.
//!
//! GitHub shows ten errors and ten warnings of a step and drops the rest without a word, so the worst come first, and a
//! notice tells what is left out. What is suppressed is not annotated but counted below. Nothing else is written that could begin with `::`, whatever a source says.

use std::io;

use super::places::{Page, Places};
use super::problems::{Place, Problem, problems};
use super::visible::clipped;
use super::{Format, Report, Style, say, suppressed, visible_line, words};
use crate::claims::Severity;
use crate::source::SourceId;

/// The GitHub format.
pub(super) const FORMAT: Format = Format {
    name: "github",
    about: "annotations of GitHub Actions, the worst first",
    write,
};

/// The most annotations of one level that GitHub shows of a step.
/// (<https://docs.github.com/en/rest/checks/runs>; see also `actions/toolkit` issue 734.)
const MOST_SHOWN: usize = 10;

/// The command for each severity and the most of them; one notice is kept free to tell what is left out.
const COMMANDS: [(Severity, &str, usize); 3] = [
    (Severity::Error, "error", MOST_SHOWN),
    (Severity::Warning, "warning", MOST_SHOWN),
    (Severity::Note, "notice", MOST_SHOWN - 1),
];

/// The most pieces of evidence that an annotation quotes.
const QUOTED: usize = 3;

/// The most characters of a quote.
const QUOTE_CHARS: usize = 200;

fn write(report: &Report<'_>, style: &Style, out: &mut dyn io::Write) -> io::Result<()> {
    let mut found = problems(report);
    found.retain(|problem| problem.suppressed.is_none());
    found.sort_by_key(Problem::rank);
    let view = View {
        report,
        root: &style.root,
        places: Places::new(report.sources),
        claims_page: Page::of_text(&report.claims.text),
    };
    let mut left_out = Vec::new();
    for (severity, command, most) in COMMANDS {
        let of_severity: Vec<&Problem<'_>> = found
            .iter()
            .filter(|problem| problem.severity == severity)
            .collect();
        for problem in of_severity.iter().take(most) {
            view.annotation(command, problem, out)?;
        }
        let more = of_severity.len().saturating_sub(most);
        if more > 0 {
            let word = severity.word();
            left_out.push(words::count(more, word, &format!("{word}s")));
        }
    }
    if !left_out.is_empty() {
        let left_out = left_out.join(" and ");
        let told = format!("{left_out} more not shown here: GitHub shows ten of each");
        writeln!(out, "::notice title=factlint::{}", data(&told))?;
    }
    for line in suppressed::lines(report) {
        writeln!(out, "{line}")?;
    }
    writeln!(out, "{}", say::summary(report))
}

struct View<'a> {
    report: &'a Report<'a>,
    root: &'a str,
    places: Places<'a>,
    claims_page: Page<'a>,
}

impl View<'_> {
    fn annotation(
        &self,
        command: &str,
        problem: &Problem<'_>,
        out: &mut dyn io::Write,
    ) -> io::Result<()> {
        let title = match problem.claim_id(self.report) {
            Some(id) => format!("{}: {}", problem.code, visible_line(id)),
            None => problem.code.to_owned(),
        };
        let place = self.place(problem.place);
        let title = property(&title);
        let message = data(&self.message(problem));
        writeln!(out, "::{command} {place},title={title}::{message}")
    }

    /// `file=..,line=..`. Columns are only taken where the first and the last line are the same; theirs count the last
    /// character in.
    fn place(&self, place: Place<'_>) -> String {
        let (path, region) = match place {
            Place::Claims(span) => {
                let path = self.report.claims.path.clone();
                (path, Some(self.claims_page.region(span)))
            }
            Place::Source(source, span) => {
                let region = span.map(|span| self.places.page(source).region(span));
                (self.path(source), region)
            }
            Place::File(path) => (path.to_owned(), None),
        };
        // A path with a hidden character is written out: the annotation then stands on no line, but a log shows it as it is.
        let file = property(&visible_line(path.trim_start_matches("./")));
        match region {
            None => format!("file={file},line=1"),
            Some(at) if at.start_line == at.end_line => format!(
                "file={file},line={0},endLine={0},col={1},endColumn={2}",
                at.start_line,
                at.start_column,
                at.end_column.saturating_sub(1).max(at.start_column)
            ),
            Some(at) => format!("file={file},line={},endLine={}", at.start_line, at.end_line),
        }
    }

    fn path(&self, source: SourceId) -> String {
        format!("{}{}", self.root, self.places.path(source))
    }

    /// What is wrong, and under it the words that prove it.
    fn message(&self, problem: &Problem<'_>) -> String {
        let mut message = problem.message.clone();
        for proof in problem.proofs.iter().take(QUOTED) {
            let evidence = proof.evidence;
            let piece = evidence.pieces.first();
            let page = self.places.page(evidence.source);
            let line = piece.map_or(1, |piece| page.line(piece.start));
            let path = visible_line(&self.path(evidence.source));
            let quote = clipped(&evidence.quote, QUOTE_CHARS);
            message.push_str(&format!("\n{path}:{line}: {}: “{quote}”", proof.label));
        }
        let more = problem.proofs.len().saturating_sub(QUOTED);
        if more > 0 {
            let more = words::count(more, "passage", "passages");
            message.push_str(&format!("\nand {more} more"));
        }
        message
    }
}

/// The text of a command: `%` and line ends would end or change it.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// The value of a property, in which `:`, `,` and `;` are not allowed either.
fn property(text: &str) -> String {
    data(text)
        .replace(':', "%3A")
        .replace(',', "%2C")
        .replace(';', "%3B")
}

#[cfg(test)]
mod tests {
    use super::super::sample::Sample;
    use super::*;

    fn written(sample: &Sample) -> Vec<String> {
        let style = Style {
            root: "sources/".to_owned(),
            ..Style::default()
        };
        let mut out = Vec::new();
        write(&sample.report(), &style, &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn the_worst_comes_first_and_a_line_of_summary_last() {
        let lines = written(&Sample::new());
        assert!(
            lines[0].starts_with("::error file=sources/d/e.bin,line=1,title=unreadable::"),
            "{}",
            lines[0]
        );
        assert!(
            lines[1].starts_with("::error file=claims.yaml,line=16,")
                && lines[1].contains("title=absent%3A the-bridge-collapsed::"),
            "{}",
            lines[1]
        );
        assert!(lines[2].contains("title=disputed%3A"), "{}", lines[2]);
        assert!(lines.last().unwrap().starts_with("7 claims, 4 sources"));
        assert!(!lines.iter().any(|line| line.contains("title=contradicts")));
    }

    #[test]
    fn a_column_counts_from_one_and_to_the_last_character() {
        let lines = written(&Sample::new());
        let disputed = lines.iter().find(|line| line.contains("title=disputed"));
        assert_eq!(
            disputed.unwrap(),
            "::error file=claims.yaml,line=4,endLine=4,col=5,endColumn=33,title=disputed%3A \
             the-bridge-is-412-metres-long::`the bridge is 412 metres long`: 1 origin agrees, 1 contradicts\
             %0Asources/b.txt:1: contradicts: 398 is not 412: “398 metres long”"
        );
    }

    #[test]
    fn no_more_than_ten_of_a_level_are_written_and_a_notice_counts_the_rest() {
        let mut sample = Sample::new();
        for claim in 7..37 {
            sample.claims.claims.push(sample.claims.claims[0].clone());
            let one = sample.judgements[0].clone();
            sample
                .judgements
                .push(crate::judge::Judgement { claim, ..one });
        }
        let lines = written(&sample);
        let number = |start: &str| lines.iter().filter(|line| line.starts_with(start)).count();
        assert_eq!(number("::error "), 10);
        assert_eq!(number("::warning "), 3);
        let notice = lines.iter().find(|line| line.starts_with("::notice "));
        assert_eq!(
            notice.unwrap(),
            "::notice title=factlint::26 errors more not shown here: GitHub shows ten of each"
        );
    }

    #[test]
    fn what_would_end_a_command_is_escaped() {
        assert_eq!(data("50% of\r\n::x,y;"), "50%25 of%0D%0A::x,y;");
        assert_eq!(property("a:b,c;%\n"), "a%3Ab%2Cc%3B%25%0A");
    }

    #[test]
    fn a_source_cannot_write_a_command_of_its_own() {
        let mut sample = Sample::new();
        sample.judgements[0].stances[1].evidence[0].quote =
            "x\n::error::obeyed\r::stop-commands::t\u{2028}::warning::y".to_owned();
        sample.claims.claims[0].id = "a\n::error::id".to_owned();
        for line in written(&sample) {
            let commands = [
                "::error file=",
                "::warning file=",
                "1 dissent used",
                "7 claims",
            ];
            assert!(
                commands.iter().any(|start| line.starts_with(start)),
                "{line}"
            );
            assert!(!line.contains('\r'));
        }
    }
}
