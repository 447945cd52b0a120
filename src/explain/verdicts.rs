//! The verdicts on a claim.

use super::Topic;

pub(super) const TOPICS: &[Topic] = &[
    Topic {
        code: "holds",
        title: "enough origins agree and none contradicts",
        text: "\
What it means: at least as many independent origins agree as `expect` asks for (one, if nothing is said), \
and none contradicts without a recorded dissent.
Why it matters: this is the state in which a sentence can go out.
Applies: the claim is `412 metres`, and one article says \"412 metres long\" while another says \"more \
than 400 metres\".
Does not: three copies of one article agree and `expect: {agree: 2}` is asked for. They are one origin.
Limits: it says what the sources state, not what is true.",
    },
    Topic {
        code: "disputed",
        title: "some origin agrees and some origin contradicts",
        text: "\
What it means: at least one origin agrees with the claim and at least one contradicts it.
Why it matters: somebody is wrong, and a reader will find out who. Correct the claim, or record with \
`dissent` why the other source differs.
Applies: one article says that the bridge opened in May, another that it opened in June.
Does not: a copy changes a figure of its original. The original speaks for the origin; the copy is \
`garbled`.
Limits: a dissent covers the sources that its pattern fits, and, with `says`, only those words.",
    },
    Topic {
        code: "contradicted",
        title: "some origin contradicts and none agrees",
        text: "\
What it means: at least one origin contradicts the claim, and no origin agrees with it.
Why it matters: nothing in the folder supports the sentence, and something speaks against it.
Applies: the claim is `the bridge is 500 metres long`, and the only source says \"412 metres\".
Does not: the source says \"about 500 metres\". That is `compatible`.
Limits: a contradiction takes a statement about the same thing; a different figure nearby is none.",
    },
    Topic {
        code: "unconfirmed",
        title: "fewer origins agree than asked, or they are only compatible",
        text: "\
What it means: nothing contradicts, but fewer origins agree than `expect` asks for, or the sources only \
say something weaker, vaguer or wider.
Why it matters: the sentence says more than the sources do, or rests on fewer witnesses than was wanted.
Applies: the claim is `51 towns joined`, and the sources say \"more than 50 towns\".
Does not: the source says \"51 towns\", and one origin is enough. That `holds`.
Limits: sources that share no words count as independent, even if both heard it from one person; \
`derives_from` in `source_notes` says so.",
    },
    Topic {
        code: "not-understood",
        title: "the claim could not be read",
        text: "\
What it means: no number, date, name, quotation or statement was found in the sentence that could be \
compared. The claim is not met, and all others are checked as usual.
Why it matters: a check that silently checks nothing would look like a success.
Applies: `a triumph of the human spirit` states nothing that a source could state otherwise.
Does not: `51 towns` is short, but the subject of the file completes it.
Limits: English only. The message says how to write the sentence; `factlint check -v` shows what was \
understood of the others.",
    },
    Topic {
        code: "absent",
        title: "a sentence that nobody may say is said",
        text: "\
What it means: a claim written as `absent:` expects that no origin agrees with its sentence. Stances are \
those to the sentence itself.
Why it matters: a draft may rest on nobody claiming the opposite.
Applies: `absent: the bridge collapsed`, and a source says \"the bridge collapsed in the night\".
Does not: a source says \"many feared that the bridge would collapse\". What may happen did not happen.
Limits: only agreement counts against it; a hint is `compatible` and passes.",
    },
];
