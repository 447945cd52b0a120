//! The stances of a source.

use super::Topic;

pub(super) const TOPICS: &[Topic] = &[
    Topic {
        code: "agrees",
        title: "the source states the claim, or more",
        text: "\
What it means: a passage of the source states what the claim states, or something that cannot be so \
without the claim being so too.
Why it matters: it is what a claim rests on. Agreement is counted in origins, not in files.
Applies: the claim is `more than 40 towns`, the source says \"51 towns\".
Does not: the claim is `51 towns`, the source says \"more than 40 towns\". That is only `compatible`.
Limits: a paraphrase that shares no word with the claim is not seen, and gives `silent`.",
    },
    Topic {
        code: "contradicts",
        title: "the source states what cannot be true together with the claim",
        text: "\
What it means: a passage makes a positive statement about the same thing that excludes the claim.
Why it matters: it is the reason to stop and look. A false alarm would teach people not to, so when in \
doubt the source is `silent`.
Applies: the claim is `the council approved the plan`, the source says \"the council rejected the plan\".
Does not: the source says that another council rejected another plan.
Limits: what follows only with knowledge of the world is not seen.",
    },
    Topic {
        code: "compatible",
        title: "the source states a weaker, vaguer or wider value of the same attribute",
        text: "\
What it means: the source speaks of the same attribute, and both can be true, but the claim does not \
follow.
Why it matters: it is neither support nor conflict; the claim may be right and the source less exact.
Applies: the claim is `51 towns`, the source says \"more than 50 towns\".
Does not: the source speaks of the same event and gives no number. That is `silent`.
Limits: bounds have no hidden upper limit: \"more than 50\" is compatible with 5,000 too.",
    },
    Topic {
        code: "silent",
        title: "nothing is said of it",
        text: "\
What it means: as a stance, the source gives no value of the attribute that the claim is about. As a \
verdict, no origin does. What came nearest is shown.
Why it matters: silence is never a success: a claim without any source is not met.
Applies: the claim is `the bridge is 412 metres long`, and the article tells only who built it.
Does not: the article says \"a bridge of some 400 metres\". That is `compatible`.
Limits: other words for the same thing are known only as far as English and `aliases`, `groups` and \
`terms` of the claims file go.",
    },
    Topic {
        code: "unreadable",
        title: "the source could not be read well enough to know",
        text: "\
What it means: the file is empty, binary, of no known encoding, too large, or the system refused it.
Why it matters: what cannot be read might agree or contradict, so it is never taken for silence, and the \
run ends with exit code 2.
Applies: a photograph that was saved as `page.txt`.
Does not: a file whose kind no reader takes is no source; it is named below the table.
Limits: text that decodes well but was badly recognised from a scan counts as read.",
    },
];
