//! The Markdown format, for editorial review: a summary, the table of claims by sources, and what is not met with the
//! words of every source.
//!
//! It is what a job of GitHub Actions shows as its summary, too. No line depends on one before it to be read right
//! (there are no fences), so it can be cut after any line.

mod escape;
mod section;

use std::io;

use super::groups::{Group, groups};
use super::places::{Page, Places};
use super::{Format, Report, Standing, Style, say, suppressed, words};
use crate::judge::{Judgement, SourceStance, Stance};
use escape::escaped;

/// The Markdown format.
pub(super) const FORMAT: Format = Format {
    name: "markdown",
    about: "for editorial review: summary, table, and a section per claim that is not met",
    write,
};

/// With more sources than this, the table counts origins instead of naming sources.
const MOST_SOURCES: usize = 12;

/// The most bytes of a step's summary that GitHub takes.
/// (<https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary>)
const SUMMARY_BYTES: usize = 1024 * 1024;

/// What is kept free for the note that something is left out.
const NOTE_BYTES: usize = 200;

fn write(report: &Report<'_>, style: &Style, out: &mut dyn io::Write) -> io::Result<()> {
    out.write_all(text(report, style).as_bytes())
}

/// Writes the report as the summary of a step, after so many bytes that are there already; cut where GitHub would refuse it.
///
/// # Errors
/// When the output cannot be written.
pub fn write_step_summary(
    report: &Report<'_>,
    style: &Style,
    bytes_before: u64,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let before = usize::try_from(bytes_before).unwrap_or(SUMMARY_BYTES);
    let room = SUMMARY_BYTES.saturating_sub(before + 1);
    out.write_all(cut(&text(report, style), room).as_bytes())
}

/// The text, or its first lines with a note, in at most so many bytes.
fn cut(text: &str, most_bytes: usize) -> String {
    if text.len() <= most_bytes {
        return text.to_owned();
    }
    let Some(room) = most_bytes.checked_sub(NOTE_BYTES) else {
        return String::new();
    };
    let end = text.floor_char_boundary(room);
    let end = text[..end].rfind('\n').map_or(0, |line_end| line_end + 1);
    let left_out = words::count(text[end..].lines().count(), "line is", "lines are");
    format!(
        "{}\n{left_out} left out, since a summary has at most 1 MiB.\n",
        &text[..end]
    )
}

fn text(report: &Report<'_>, style: &Style) -> String {
    let view = View {
        report,
        style,
        places: Places::new(report.sources),
        claims_page: Page::of_text(&report.claims.text),
        groups: groups(report),
    };
    let mut text = view.head();
    text.push_str(&view.table());
    for (judgement, _) in report.open() {
        text.push_str(&section::of_claim(&view, judgement));
    }
    text.push_str(&section::others(&view));
    text
}

/// The report with what is needed to show it.
struct View<'a> {
    report: &'a Report<'a>,
    style: &'a Style,
    places: Places<'a>,
    claims_page: Page<'a>,
    groups: Vec<Group<'a>>,
}

impl View<'_> {
    fn head(&self) -> String {
        let subject = self.report.claims.subject.lexicon.subject.as_deref();
        let title = subject.map_or_else(
            || "# Facts\n\n".to_owned(),
            |subject| format!("# Facts: {}\n\n", escaped(subject)),
        );
        let today = self.report.today.map_or_else(String::new, |today| {
            format!("Dissents are judged as of {today} (UTC).\n\n")
        });
        let suppressed = suppressed::lines(self.report).into_iter();
        let suppressed = suppressed.map(|line| format!("{}.\n\n", escaped(&words::capital(&line))));
        format!(
            "{title}{}.\n\n{}{today}",
            say::summary(self.report),
            suppressed.collect::<String>()
        )
    }

    fn table(&self) -> String {
        if self.report.sources.files.len() <= MOST_SOURCES {
            self.by_source()
        } else {
            self.by_tally()
        }
    }

    /// A column for every source, those of one origin side by side.
    fn by_source(&self) -> String {
        let mut head = String::from("| claim | verdict |");
        let mut line = String::from("|---|---|");
        for group in &self.groups {
            for &source in &group.sources {
                let path = escaped(self.places.path(source));
                head.push_str(&format!(" {}: {path} |", group.title()));
                line.push_str("---|");
            }
        }
        let mut table = format!("{head}\n{line}\n");
        for judgement in self.report.judgements {
            let sources = self.groups.iter().flat_map(|group| &group.sources);
            let cells: Vec<String> = sources
                .map(|source| {
                    judgement
                        .stances
                        .get(source.index())
                        .map_or(String::new(), cell)
                })
                .collect();
            table.push_str(&format!(
                "{} {} |\n",
                self.row(judgement),
                cells.join(" | ")
            ));
        }
        table + "\n"
    }

    /// Columns that count origins.
    fn by_tally(&self) -> String {
        let mut table = String::from(
            "| claim | verdict | agree | contradict | compatible | silent | mixed | unreadable |\n|---|---|---|---|---|---|---|---|\n",
        );
        for judgement in self.report.judgements {
            let tally = judgement.tally;
            let numbers = [
                tally.agrees,
                tally.contradicts,
                tally.compatible,
                tally.silent,
                tally.mixed,
                tally.unreadable,
            ];
            let cells: Vec<String> = numbers.iter().map(u32::to_string).collect();
            table.push_str(&format!(
                "{} {} |\n",
                self.row(judgement),
                cells.join(" | ")
            ));
        }
        table + "\n"
    }

    /// The first two cells of a row.
    fn row(&self, judgement: &Judgement) -> String {
        let claim = &self.report.claims.claims[judgement.claim];
        let verdict = words::verdict(judgement.verdict);
        let standing = self.report.standing(judgement);
        let verdict = match (standing, say::standing(standing)) {
            (Standing::NotMet(_), said) => format!("**{verdict}{said}**"),
            (_, said) => format!("{verdict}{said}"),
        };
        format!("| {} | {verdict} |", escaped(words::statement(claim)))
    }
}

fn cell(stance: &SourceStance) -> String {
    let word = format!(
        "{} {}",
        words::symbol(stance.stance),
        words::stance(stance.stance)
    );
    match stance.stance {
        Stance::Contradicts if stance.dissent.is_some() => format!("{word} (dissent)"),
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::Sample;
    use super::*;

    #[test]
    fn a_whole_report() {
        let sample = Sample::new();
        let style = Style {
            root: "sources/".to_owned(),
            ..Style::default()
        };
        insta::assert_snapshot!(text(&sample.report(), &style));
    }

    #[test]
    fn with_many_sources_the_table_counts_origins() {
        let mut sample = Sample::new();
        let last = sample.sources.files[3].clone();
        sample
            .sources
            .files
            .extend(std::iter::repeat_n(last, MOST_SOURCES));
        let written = text(&sample.report(), &Style::default());
        assert!(
            written.contains(
                "| the bridge is 412 metres long | **disputed, not met** | 1 | 1 | 0 | 0 | 0 | 1 |"
            ),
            "{written}"
        );
    }

    #[test]
    fn a_summary_is_cut_after_a_line_and_never_too_long() {
        let line = "é long line of a summary\n";
        let long = line.repeat(SUMMARY_BYTES / 10);
        for room in [0, 100, NOTE_BYTES, 1000, SUMMARY_BYTES] {
            let cut = cut(&long, room);
            assert!(cut.len() <= room, "{} > {room}", cut.len());
            assert!(
                cut.is_empty() || cut.ends_with(" left out, since a summary has at most 1 MiB.\n")
            );
        }
        assert_eq!(cut(line, 100), line);
        let sample = Sample::new();
        let mut out = Vec::new();
        let full = SUMMARY_BYTES as u64;
        write_step_summary(&sample.report(), &Style::default(), full, &mut out).unwrap();
        assert!(out.is_empty());
    }
}
