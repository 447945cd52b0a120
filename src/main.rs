//! The `factlint` program: arguments in, report out, exit code.
//!
//! Beside `read`, this is the only room that touches files, the environment and the clock.

mod cli;

use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

use anstream::{AutoStream, ColorChoice};
use cli::failure::Failure;
use cli::progress::Progress;
use cli::{Cli, Command, EvalFormat, FactsFormat, Stopped, connect, output, run as begin};
use factlint::clean::Document;
use factlint::eval;
use factlint::explain;
use factlint::facts::{self, Dictionary};
use factlint::report::{self, FORMATS, Report, Style};
use factlint::source::Sources;
use factlint::subject::SourceNotes;
use factlint::triage::{self, Outcome};

/// How the program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exit {
    /// Every expectation is met, or what was asked for is printed.
    Done,
    /// Some expectation is not met.
    NotMet,
    /// The check could not be made.
    CouldNotCheck,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Done => Self::from(0),
            Exit::NotMet => Self::from(1),
            Exit::CouldNotCheck => Self::from(2),
        }
    }
}

impl From<Outcome> for Exit {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Met => Self::Done,
            Outcome::NotMet => Self::NotMet,
            Outcome::CouldNotCheck => Self::CouldNotCheck,
        }
    }
}

fn main() -> ExitCode {
    let cli = match Cli::read() {
        Ok(cli) => cli,
        Err(Stopped::Usage(told)) => return usage(&told).into(),
        Err(Stopped::Config(failure, color)) => return fail(&failure, color).into(),
    };
    run(&cli)
        .unwrap_or_else(|failure| fail(&failure, cli.color))
        .into()
}

/// Prints what clap has to say: help and version are what was asked for, the rest is wrong usage.
fn usage(told: &clap::Error) -> Exit {
    // When even this cannot be written, nobody is reading.
    let _ = told.print();
    if told.use_stderr() {
        Exit::CouldNotCheck
    } else {
        Exit::Done
    }
}

/// Tells on the error stream why the work could not be done.
fn fail(failure: &Failure, color: cli::Color) -> Exit {
    let stream = io::stderr();
    let style = Style {
        colour: colour(color, &stream),
        ..Style::default()
    };
    // When even this cannot be written, the exit code still tells.
    let _ = failure.write(&style, &mut stream.lock());
    Exit::CouldNotCheck
}

fn run(cli: &Cli) -> Result<Exit, Failure> {
    match &cli.command {
        None => check(&cli.check, cli.color),
        Some(Command::Check(asked)) => check(asked, cli.color),
        Some(Command::Clean(asked)) => clean(asked),
        Some(Command::Facts(asked)) => facts(asked),
        Some(Command::Origins(asked)) => cli::compare::origins(asked),
        Some(Command::Diff(asked)) => cli::compare::diff(asked, cli.color),
        Some(Command::Baseline(asked)) => cli::baseline::write(asked),
        Some(Command::Eval(asked)) => evaluate(asked),
        Some(Command::Explain(asked)) => explain(asked.code.as_deref()),
        Some(Command::Init(asked)) => cli::init::run(asked),
        Some(Command::Config(asked)) => cli::config::run(asked, &cli.values),
        Some(Command::Completions(asked)) => cli::completions::run(asked),
        Some(Command::Man(asked)) => cli::man::run(asked),
    }
}

/// Checks the claims and writes the report.
fn check(asked: &cli::Check, color: cli::Color) -> Result<Exit, Failure> {
    let progress = Progress::start(asked.quiet, "reading the claims");
    let claims = connect::claims(&asked.claims)?;
    if claims.claims.is_empty() {
        return Err(Failure::no_claims(&asked.claims));
    }
    let policy = asked.triage.policy(&claims, &asked.claims)?;
    let root = begin::sources_root(asked.sources.as_deref(), &asked.claims, &claims);
    let baseline = policy.baseline.as_ref();
    let baseline = baseline.map(|baseline| Path::new(&baseline.path));
    let targets = output::targets(&asked.output, &asked.claims, baseline, &root)?;
    progress.say(|| "reading the sources".to_owned());
    let sources = connect::sources(&root, &claims, asked.sources.is_some())?;
    let today = begin::today(asked.today, &claims);
    let (asked_of, files) = (claims.claims.len(), sources.files.len());
    progress.say(|| format!("checking claims ({asked_of}) against sources ({files})"));
    let mut judged = factlint::check(&claims, &sources, today);
    judged.choose(&claims, &policy.selection);
    let triage = triage::triage(&judged.found(&claims, &sources), &policy);
    drop(progress);
    let report = Report {
        claims: &claims,
        sources: &sources,
        documents: &judged.documents,
        origins: &judged.origins,
        judgements: &judged.judgements,
        today,
        findings: &judged.findings,
        triage: &triage,
    };
    let plain = Style {
        detail: asked.detail(),
        root: connect::folder_prefix(&root),
        ..Style::default()
    };
    output::write(&targets, |format, out| (format.write)(&report, &plain, out))?;
    if asked.writes("github") {
        step_summary(&report, &plain, &root)?;
    }
    let style = Style {
        colour: colour(color, &io::stdout()),
        ..plain
    };
    let format = FORMATS.iter().find(|format| format.name == asked.format);
    let write = format.unwrap_or(&FORMATS[0]).write;
    print(|out| write(&report, &style, out))?;
    Ok(triage.outcome.into())
}

/// Appends the report to the summary of the step, when GitHub Actions names a file for it.
#[expect(
    clippy::disallowed_methods,
    reason = "the program looks at the environment"
)]
fn step_summary(report: &Report<'_>, style: &Style, sources: &Path) -> Result<(), Failure> {
    match std::env::var_os("GITHUB_STEP_SUMMARY") {
        Some(path) if !path.is_empty() => {
            output::append(Path::new(&path), sources, |before, out| {
                report::write_step_summary(report, style, before, out)
            })
        }
        _ => Ok(()),
    }
}

/// Prints the clean text of a file, or what is not in it.
fn clean(asked: &cli::Clean) -> Result<Exit, Failure> {
    let sources = connect::one_file(&asked.file);
    let document = document(&asked.file, &sources, &SourceNotes::default())?;
    print(|out| {
        if asked.dropped {
            report::write_dropped(&sources.files[0], &document, out)
        } else {
            report::write_clean(&document, out)
        }
    })?;
    Ok(Exit::Done)
}

/// Prints the facts of a file, or of every text of a file of rows.
fn facts(asked: &cli::Facts) -> Result<Exit, Failure> {
    match (&asked.file, &asked.rows) {
        (_, Some(rows)) => facts_of_rows(rows, asked.format),
        (Some(file), None) => facts_of_file(file, asked),
        // The arguments ask for one of the two.
        (None, None) => Ok(Exit::CouldNotCheck),
    }
}

fn facts_of_rows(path: &Path, format: Option<FactsFormat>) -> Result<Exit, Failure> {
    if !matches!(format, None | Some(FactsFormat::Jsonl)) {
        return Err(Failure::facts_format(true));
    }
    let text = connect::rows(path)?;
    let rows = eval::text_rows(&text).map_err(|why| Failure::row(path, &why))?;
    let rows = connect::texts(rows);
    print(|out| report::write_text_rows(&rows, out))?;
    Ok(Exit::Done)
}

fn facts_of_file(path: &Path, asked: &cli::Facts) -> Result<Exit, Failure> {
    let write = match asked.format {
        None | Some(FactsFormat::Human) => report::write_facts,
        Some(FactsFormat::Json) => report::write_facts_json,
        Some(FactsFormat::Jsonl) => return Err(Failure::facts_format(false)),
    };
    let claims = asked.claims.as_deref().map(connect::claims).transpose()?;
    let subject = claims.unwrap_or_default().subject;
    let sources = connect::one_file(path);
    let document = document(path, &sources, &subject.notes)?;
    let facts = facts::extract(&document, &Dictionary::new(&subject.lexicon));
    let read = report::Read {
        source: &sources.files[0],
        document: &document,
        facts: &facts,
    };
    print(|out| write(&read, out))?;
    Ok(Exit::Done)
}

/// Prints how well labelled claims are judged.
fn evaluate(asked: &cli::Eval) -> Result<Exit, Failure> {
    let text = connect::rows(&asked.file)?;
    let mut rows = eval::rows(&text).map_err(|why| Failure::row(&asked.file, &why))?;
    let only = asked.only.as_deref();
    rows.retain(|row| only.is_none_or(|prefix| row.id.starts_with(prefix)));
    if rows.is_empty() {
        return Err(Failure::no_rows(&asked.file, only));
    }
    let progress = Progress::start(false, &format!("judging rows ({})", rows.len()));
    let evaluation = eval::evaluate(&rows, asked.cross);
    let scores = eval::Scores::of(&rows, &evaluation);
    drop(progress);
    print(|out| match asked.format {
        _ if asked.per_row => report::write_eval_rows(&rows, &evaluation, out),
        EvalFormat::Human => report::write_eval(&scores, out),
        EvalFormat::Json => report::write_eval_json(&scores, out),
    })?;
    Ok(Exit::Done)
}

fn document(path: &Path, sources: &Sources, notes: &SourceNotes) -> Result<Document, Failure> {
    connect::document(sources, notes).map_err(|why| Failure::unreadable(path, &why))
}

/// Prints the text of a code, or the list of all codes.
fn explain(code: Option<&str>) -> Result<Exit, Failure> {
    let Some(code) = code else {
        print(list)?;
        return Ok(Exit::Done);
    };
    let topic = explain::topic(code).ok_or_else(|| Failure::unknown_code(code))?;
    print(|out| {
        writeln!(out, "{}: {}", topic.code, topic.title)?;
        let mut parts = topic.parts().into_iter();
        parts.try_for_each(|part| writeln!(out, "\n{}", part.join("\n")))
    })?;
    Ok(Exit::Done)
}

fn list(out: &mut dyn Write) -> io::Result<()> {
    for (at, table) in explain::tables().into_iter().enumerate() {
        let gap = if at > 0 { "\n" } else { "" };
        writeln!(out, "{gap}{}", table.name)?;
        for topic in table.topics {
            writeln!(out, "  {:<16} {}", topic.code, topic.title)?;
        }
    }
    Ok(())
}

/// Whether a stream is to have colours.
fn colour(asked: cli::Color, stream: &impl anstream::stream::RawStream) -> bool {
    let choice = match ColorChoice::from(asked) {
        ColorChoice::Auto => AutoStream::choice(stream),
        choice => choice,
    };
    choice != ColorChoice::Never
}

/// Writes to the standard output. A reader who has gone away (`factlint | head`) has seen enough, which is no failure.
fn print(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    match write(&mut out).and_then(|()| out.flush()) {
        Err(why) if why.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        Err(why) => Err(Failure::output(&why)),
        Ok(()) => Ok(()),
    }
}
