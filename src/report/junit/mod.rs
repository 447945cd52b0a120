//! The JUnit format, for test dashboards: what comes out for every claim, then a suite for every source.
//!
//! In the suite of a source a claim passes when the source agrees or is compatible, fails when it contradicts, is skipped
//! when the source is silent or something suppresses it, and is an error when the source could not be read. What decides the
//! exit code are the first suites, of the claims file and of the findings: there a claim passes when it is met, what fails
//! the run fails, and all else that was found is skipped, with what it is.

mod xml;

use std::borrow::Cow;
use std::io;

use super::places::Places;
use super::problems::{self, Place, Problem};
use super::{Format, Report, Standing, Style, say, visible_line};
use crate::claims::{Claim, Statement};
use crate::judge::{Evidence, Judgement, SourceStance, Stance};
use crate::source::SourceId;
use crate::triage::About;
use xml::Xml;

/// The JUnit format.
pub(super) const FORMAT: Format = Format {
    name: "junit",
    about: "JUnit XML: a suite per source, a test case per claim",
    write,
};

/// What becomes of a test case.
struct Case<'a> {
    name: Cow<'a, str>,
    end: End,
    message: String,
    /// The words that prove it.
    proof: String,
}

/// The ends that JUnit has for a test case.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Passed,
    Skipped,
    Failure,
    Error,
}

fn write(report: &Report<'_>, _: &Style, out: &mut dyn io::Write) -> io::Result<()> {
    let view = View {
        report,
        places: Places::new(report.sources),
    };
    let mut suites = vec![(report.claims.path.as_str(), view.verdicts())];
    let findings = view.findings();
    if !findings.is_empty() {
        suites.push(("findings", findings));
    }
    for source in (0u32..).map(SourceId).take(report.sources.files.len()) {
        suites.push((view.places.path(source), view.of_source(source)));
    }
    let all = suites.iter().flat_map(|(_, cases)| cases);
    let mut xml = Xml::new(out)?;
    xml.open("testsuites", &attributes("factlint", &count(all)).each())?;
    for (name, cases) in &suites {
        suite(&mut xml, name, cases)?;
    }
    xml.close()
}

struct View<'a> {
    report: &'a Report<'a>,
    places: Places<'a>,
}

impl<'a> View<'a> {
    /// What comes out for every claim.
    fn verdicts(&self) -> Vec<Case<'a>> {
        let judgements = self.report.judgements.iter();
        judgements
            .map(|judgement| {
                let name = Cow::from(&self.claim(judgement).id);
                match problems::about(self.report, About::Claim(judgement.claim)) {
                    Some(problem) => self.problem(name, &problem),
                    None if judgement.met => plain(name, End::Passed, ""),
                    None => plain(name, End::Skipped, "not chosen"),
                }
            })
            .collect()
    }

    /// What was found beside the claims and in the sources.
    fn findings(&self) -> Vec<Case<'a>> {
        let problems = problems::problems(self.report).into_iter();
        let found = problems.filter(|problem| {
            matches!(
                problem.about,
                About::Beside(..) | About::Run(_) | About::Stale
            )
        });
        found
            .map(|problem| {
                let name = format!("{}: {}", problem.code, self.subject(&problem));
                self.problem(Cow::from(name), &problem)
            })
            .collect()
    }

    /// What a problem is about: its claim, else the place where it stands.
    fn subject(&self, problem: &Problem<'_>) -> String {
        if let Some(id) = problem.claim_id(self.report) {
            return visible_line(id);
        }
        match (problem.place, problem.proofs.first()) {
            (_, Some(proof)) => self.line(proof.evidence),
            (Place::Source(source, _), None) => visible_line(self.places.path(source)),
            (Place::File(path), None) => visible_line(path),
            (Place::Claims(_), None) => visible_line(&self.report.claims.path),
        }
    }

    /// A problem that fails the run fails; any other is skipped, with the reason.
    fn problem(&self, name: Cow<'a, str>, problem: &Problem<'_>) -> Case<'a> {
        let proofs = problem.proofs.iter();
        let proofs = proofs.map(|proof| {
            let at = self.line(proof.evidence);
            format!("{at}: {}: {}", proof.label, quote(proof.evidence))
        });
        let why = match problem.suppressed {
            _ if problem.fails => String::new(),
            Some(suppressed) => format!("{}: ", suppressed.why()),
            None => format!("{}: ", problem.severity.word()),
        };
        Case {
            name,
            end: if problem.fails {
                End::Failure
            } else {
                End::Skipped
            },
            message: format!("{why}{}: {}", problem.code, problem.message),
            proof: proofs.collect::<Vec<_>>().join("\n"),
        }
    }

    /// What one source says to every claim.
    fn of_source(&self, source: SourceId) -> Vec<Case<'a>> {
        let judgements = self.report.judgements.iter();
        judgements
            .filter_map(|judgement| {
                let stance = judgement.stances.get(source.index())?;
                Some(self.case(judgement, stance))
            })
            .collect()
    }

    fn case(&self, judgement: &Judgement, stance: &SourceStance) -> Case<'a> {
        let claim = self.claim(judgement);
        let evidence = stance.evidence.iter().chain(&stance.nearest);
        let proof = evidence.map(|one| format!("{}: {}", self.line(one), quote(one)));
        let mut message = say::label(stance);
        if let Some(dissent) = stance.dissent.and_then(|at| claim.dissents.get(at)) {
            message = format!(
                "{message}; dissent: {}",
                visible_line(&dissent.because.value)
            );
        }
        let mut end = end(claim, stance);
        if let (End::Failure, Some(why)) = (end, self.excuse(judgement)) {
            end = End::Skipped;
            message = format!("{why}: {message}");
        }
        Case {
            name: Cow::from(&claim.id),
            end,
            message,
            proof: proof.collect::<Vec<_>>().join("\n"),
        }
    }

    /// Why what speaks against a claim that is not met does not fail the run.
    fn excuse(&self, judgement: &Judgement) -> Option<&'static str> {
        match self.report.standing(judgement) {
            Standing::Met => None,
            Standing::InBaseline => Some("in the baseline"),
            Standing::NotChosen => Some("not chosen"),
            Standing::NotMet(severity) => {
                let triage = self.report.triage;
                let issue = triage.issue(About::Claim(judgement.claim));
                let fails = issue.is_some_and(|issue| triage.fails(issue));
                (!fails).then(|| severity.word())
            }
        }
    }

    fn line(&self, evidence: &Evidence) -> String {
        let page = self.places.page(evidence.source);
        let line = evidence
            .pieces
            .first()
            .map_or(1, |piece| page.line(piece.start));
        let path = visible_line(self.places.path(evidence.source));
        format!("{path}:{line}")
    }

    fn claim(&self, judgement: &Judgement) -> &'a Claim {
        &self.report.claims.claims[judgement.claim]
    }
}

/// How a source ends for a claim. A sentence that nobody may say fails where a source agrees with it.
fn end(claim: &Claim, stance: &SourceStance) -> End {
    let against = match claim.statement {
        Statement::Absent(_) => Stance::Agrees,
        _ => Stance::Contradicts,
    };
    match stance.stance {
        Stance::Unreadable => End::Error,
        Stance::Silent => End::Skipped,
        _ if stance.dissent.is_some() => End::Skipped,
        found if found == against => End::Failure,
        Stance::Agrees | Stance::Contradicts | Stance::Compatible => End::Passed,
    }
}

fn plain<'a>(name: Cow<'a, str>, end: End, message: &str) -> Case<'a> {
    Case {
        name,
        end,
        message: message.to_owned(),
        proof: String::new(),
    }
}

fn quote(evidence: &Evidence) -> String {
    format!("“{}”", visible_line(&evidence.quote))
}

fn suite(xml: &mut Xml<'_>, name: &str, cases: &[Case<'_>]) -> io::Result<()> {
    let name = visible_line(name);
    xml.open("testsuite", &attributes(&name, &count(cases.iter())).each())?;
    for case in cases {
        let id = visible_line(&case.name);
        let attributes = [("name", id.as_str()), ("classname", name.as_str())];
        let element = match case.end {
            End::Passed if case.message.is_empty() => {
                xml.leaf("testcase", &attributes, "")?;
                continue;
            }
            End::Passed => "system-out",
            End::Skipped => "skipped",
            End::Failure => "failure",
            End::Error => "error",
        };
        xml.open("testcase", &attributes)?;
        if case.end == End::Passed {
            xml.leaf(element, &[], &format!("{}\n{}", case.message, case.proof))?;
        } else {
            let message = [("message", case.message.as_str())];
            xml.leaf(element, &message, &case.proof)?;
        }
        xml.close()?;
    }
    xml.close()
}

/// How many cases there are, and how they end.
#[derive(Default)]
struct Count {
    tests: usize,
    skipped: usize,
    failures: usize,
    errors: usize,
}

fn count<'a>(cases: impl Iterator<Item = &'a Case<'a>>) -> Count {
    let mut count = Count::default();
    for case in cases {
        count.tests += 1;
        match case.end {
            End::Passed => {}
            End::Skipped => count.skipped += 1,
            End::Failure => count.failures += 1,
            End::Error => count.errors += 1,
        }
    }
    count
}

/// The attributes of a suite. Time is left out: the same input gives the same bytes.
struct Attributes([(&'static str, String); 5]);

impl Attributes {
    fn each(&self) -> [(&str, &str); 5] {
        self.0.each_ref().map(|(key, value)| (*key, value.as_str()))
    }
}

fn attributes(name: &str, count: &Count) -> Attributes {
    Attributes([
        ("name", name.to_owned()),
        ("tests", count.tests.to_string()),
        ("failures", count.failures.to_string()),
        ("errors", count.errors.to_string()),
        ("skipped", count.skipped.to_string()),
    ])
}

#[cfg(test)]
mod tests {
    use super::super::sample::Sample;
    use super::*;

    fn written(sample: &Sample) -> String {
        let mut out = Vec::new();
        write(&sample.report(), &Style::default(), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn every_source_has_a_suite_and_every_claim_a_case_in_it() {
        let text = written(&Sample::new());
        let heads: Vec<&str> = text
            .lines()
            .filter(|line| line.contains("<testsuite"))
            .map(str::trim)
            .collect();
        assert_eq!(
            heads,
            [
                "<testsuites name=\"factlint\" tests=\"38\" failures=\"7\" errors=\"7\" skipped=\"13\">",
                "<testsuite name=\"claims.yaml\" tests=\"7\" failures=\"5\" errors=\"0\" skipped=\"0\">",
                "<testsuite name=\"findings\" tests=\"3\" failures=\"0\" errors=\"0\" skipped=\"3\">",
                "<testsuite name=\"a.txt\" tests=\"7\" failures=\"0\" errors=\"0\" skipped=\"3\">",
                "<testsuite name=\"b.txt\" tests=\"7\" failures=\"1\" errors=\"0\" skipped=\"5\">",
                "<testsuite name=\"c.txt\" tests=\"7\" failures=\"1\" errors=\"0\" skipped=\"2\">",
                "<testsuite name=\"d/e.bin\" tests=\"7\" failures=\"0\" errors=\"7\" skipped=\"0\">",
            ]
        );
    }

    #[test]
    fn a_contradiction_fails_with_its_words_and_a_dissent_is_skipped() {
        let text = written(&Sample::new());
        let failure =
            "<failure message=\"contradicts: 398 is not 412\">b.txt:1: “398 metres long”</failure>";
        assert!(text.contains(failure), "{text}");
        let skipped =
            "<skipped message=\"contradicts: other-value; dissent: the toll of the later years\">";
        assert!(text.contains(skipped), "{text}");
    }

    #[test]
    fn what_nobody_may_say_fails_where_it_is_said() {
        let text = written(&Sample::new());
        assert!(
            text.contains(
                "<failure message=\"agrees: equal\">c.txt:2: “旧市街の橋 collapsed”</failure>"
            ),
            "{text}"
        );
    }
}
