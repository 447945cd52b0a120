//! The common forms of a claim, as comments of a first `claims.yaml`. A test uncomments each and checks it.

/// A form of claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// What it is for, in a sentence.
    pub about: &'static str,
    /// The claim, as an item of the list. `{source}` stands for the path of a source.
    pub yaml: &'static str,
    /// The kind that it is read as.
    pub kind: &'static str,
}

/// Every form, the plainest first.
pub const EXAMPLES: &[Example] = &[
    Example {
        about: "How many. `More than 50` in a source leaves room for 51, and does not confirm it.",
        yaml: "- 51 countries signed the Lake Treaty",
        kind: "count",
    },
    Example {
        about: "At least, at most, about; and how many origins have to agree, when one is too few.",
        yaml: "\
- claim: More than 130 companies signed the Lake Treaty
  expect: {agree: 2}",
        kind: "count",
    },
    Example {
        about: "Who takes part, and who does not.",
        yaml: "- Norway declined to sign the Lake Treaty",
        kind: "membership",
    },
    Example {
        about: "When.",
        yaml: "- The Lake Treaty was signed on 12 November 2018",
        kind: "date",
    },
    Example {
        about: "Where.",
        yaml: "- The Lake Treaty was signed in Geneva",
        kind: "venue",
    },
    Example {
        about: "Who holds an office.",
        yaml: "- Ilse Maartens is the director of the Halden Institute",
        kind: "office",
    },
    Example {
        about: "Who did what to whom.",
        yaml: "- Rosa Lind founded the Halden Institute",
        kind: "event",
    },
    Example {
        about: "Words that were said, compared word by word, and who said them.",
        yaml: "\
- quote: Nobody writes the second rule before the first.
  by: Ilse Maartens",
        kind: "quote",
    },
    Example {
        about: "What the subject is called.",
        yaml: "- name: Treaty on the Waters of the Lake",
        kind: "name",
    },
    Example {
        about: "What no source may say.",
        yaml: "- absent: The Lake Treaty is legally binding",
        kind: "status",
    },
    Example {
        about: "A contradiction that is known and explained; `until` makes it come back.",
        yaml: "\
- claim: 90 towns signed the Lake Treaty
  dissent:
    - source: {source}
      because: an early count, corrected the week after
      until: 2099-12-31",
        kind: "count",
    },
];
