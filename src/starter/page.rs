//! The text of a first `claims.yaml`.
//!
//! What is a comment for reading begins with a capital or a bracket; what can be uncommented begins with a key or `- `, so
//! that both a person and a test see the difference.

use super::aliases::Aliases;
use super::candidates::{Candidate, Statement};
use super::examples::EXAMPLES;
use crate::Checked;
use crate::claims::text_yaml;
use crate::source::Sources;

/// What the file says.
pub(super) struct Page<'a> {
    /// The folder of sources, seen from the file.
    pub(super) folder: &'a str,
    pub(super) sources: &'a Sources,
    pub(super) checked: &'a Checked,
    pub(super) aliases: &'a Aliases,
    /// What the sources may be about.
    pub(super) subject: Option<String>,
    /// The live claims.
    pub(super) claims: Vec<Candidate>,
}

/// So many sources without a day, or that cannot be read, are named; of more, the number.
const MOST_NAMED: usize = 20;

const HEAD: &str = "\
# yaml-language-server: $schema=claims.schema.json
#
# What is about to be published, checked against the sources by `factlint check`.
# Lines such as `# - 51 countries` are examples: take away `# `, and write your own words.
version: 1
";

const SUBJECT: &str = "
# What a short claim such as `51 countries` is about. This name is the one that most sources share.
";

const ANY_SUBJECT: &str = "
# What a short claim such as `51 countries` is about.
";

const NOTES: &str = "
# \"On Monday\" is a day once the day of publication is known. None was found in these; write it where you know it.
# source_notes:
";

const ALIASES: &str = "
# A name and its other names. These stand in the sources; add those that only people know.
aliases:
";

const NO_ALIASES: &str = "
# A name and its other names.
# aliases:
#   Lake Treaty: [the treaty, the accord]
";

const WORDS: &str = "
# A group and its members, so that `three of the Northern Towns signed` can be counted.
# groups:
#   Northern Towns: [Alta, Bergen, Narvik]

# Words that mean the same in this subject.
# terms:
#   sign: [initial, put a name to]

# What holds for every claim that does not say otherwise, in origins: sources that go back to one text count once.
# defaults:
#   expect: {agree: 1, contradict: 0}

claims:
";

const FORMS: &str = "
  # The common forms of a claim.
";

impl Page<'_> {
    /// The file.
    pub(super) fn write(&self) -> String {
        let mut out = String::from(HEAD);
        self.subject(&mut out);
        out.push_str(&format!("\nsources: {}\n", text_yaml(self.folder)));
        self.unreadable(&mut out);
        self.undated(&mut out);
        self.aliases(&mut out);
        out.push_str(WORDS);
        for claim in &self.claims {
            self.claim(claim, &mut out);
        }
        self.examples(&mut out);
        out
    }

    fn subject(&self, out: &mut String) {
        let (about, name) = match &self.subject {
            Some(name) => (SUBJECT, name.as_str()),
            None => (ANY_SUBJECT, "Lake Treaty"),
        };
        out.push_str(&format!("{about}# subject: {}\n", text_yaml(name)));
    }

    fn unreadable(&self, out: &mut String) {
        let pairs = self.sources.files.iter().zip(&self.checked.documents);
        let lines = pairs.filter_map(|(file, read)| {
            let why = read.as_ref().err()?;
            Some(format!("#   ({}: {why})\n", text_yaml(&file.path)))
        });
        let lines: Vec<String> = lines.collect();
        if !lines.is_empty() {
            out.push_str("# The check ends with 2 while these cannot be read:\n");
            named(&lines, "#   ", out);
        }
    }

    fn undated(&self, out: &mut String) {
        let pairs = self.sources.files.iter().zip(&self.checked.documents);
        let undated = pairs.filter(|(_, read)| {
            read.as_ref()
                .is_ok_and(|document| document.metadata.published.is_none())
        });
        let lines: Vec<String> = undated
            .map(|(file, _)| format!("#   {}: {{published: 2026-01-31}}\n", text_yaml(&file.path)))
            .collect();
        if !lines.is_empty() {
            out.push_str(NOTES);
            named(&lines, "#   ", out);
        }
    }

    fn aliases(&self, out: &mut String) {
        if self.aliases.is_empty() {
            out.push_str(NO_ALIASES);
            return;
        }
        out.push_str(ALIASES);
        for (name, others) in self.aliases {
            out.push_str(&format!("  {}:\n", text_yaml(name)));
            for other in others {
                out.push_str(&format!("    - {}\n", text_yaml(other)));
            }
        }
    }

    fn claim(&self, claim: &Candidate, out: &mut String) {
        let source = text_yaml(&self.sources.files[claim.source].path);
        out.push_str(&format!(
            "  # Taken from {source}, to begin with; put yours in its place.\n"
        ));
        match &claim.statement {
            Statement::Quote(words, by) => {
                out.push_str(&format!("  - quote: {}\n", text_yaml(words)));
                if let Some(by) = by {
                    out.push_str(&format!("    by: {}\n", text_yaml(by)));
                }
            }
            Statement::Sentence(words) => out.push_str(&format!("  - {}\n", text_yaml(words))),
        }
    }

    fn examples(&self, out: &mut String) {
        out.push_str(FORMS);
        let source = self
            .sources
            .files
            .first()
            .map_or("a.txt", |file| file.path.as_str());
        for example in EXAMPLES {
            out.push_str(&format!("\n  # {}\n", example.about));
            for line in example.yaml.replace("{source}", &text_yaml(source)).lines() {
                out.push_str(&format!("  # {line}\n"));
            }
        }
    }
}

/// The first lines, and how many there are besides.
fn named(lines: &[String], indent: &str, out: &mut String) {
    out.extend(lines.iter().take(MOST_NAMED).map(String::as_str));
    if lines.len() > MOST_NAMED {
        out.push_str(&format!(
            "{indent}(and {} more)\n",
            lines.len() - MOST_NAMED
        ));
    }
}
