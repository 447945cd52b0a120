//! The findings beside a verdict.

use super::Topic;

pub(super) const TOPICS: &[Topic] = &[
    Topic {
        code: "garbled",
        title: "a copy or rewrite changes what its original says",
        text: "\
What it means: a source that goes back to another says something else than its original does.
Why it matters: the original speaks for both, so the verdict does not change; but whoever quotes from the \
copy quotes the error.
Applies: the original says \"51 countries\", its rewrite \"51 counties\".
Does not: two independent articles differ. That is a matter of `disputed`.
Limits: it is found only where the direction is known: by dates, by extent, or by `derives_from`.",
    },
    Topic {
        code: "garbled-copy",
        title: "a copy or rewrite states a fact otherwise than its original",
        text: "\
What it means: two sentences of two sources that go back to one text tell of the same thing, and the derived one \
changes a fact: a number, a date, a name, a quotation, a negation, who does what to whom, a member of a list, a word \
one letter away, an opposite, a degree, how many or how often.
Why it matters: whoever quotes from the copy quotes the error, whether a claim is about it or not. It does not decide \
the exit code: the original speaks for both.
Applies: the original says \"51 countries signed\", its rewrite \"51 counties signed\".
Does not: the rewrite says \"some 50 countries\", or leaves the sentence out. Less is not wrong.
Limits: sentences are found again by their words, so a garble in a sentence that was worded anew throughout is missed; \
where it is not known which source was first, the message says so. `factlint diff A B` shows every change.",
    },
    Topic {
        code: "inconsistent",
        title: "a source both agrees and contradicts",
        text: "\
What it means: one passage of the source agrees with the claim and another contradicts it. The source \
then counts as `compatible`.
Why it matters: the source cannot settle the matter, and one of its two sentences is wrong.
Applies: the first paragraph says that 51 towns joined, the last says 15.
Does not: the first says 51, the last \"more than 50\". Both can be true.
Limits: a text that reports two opinions may look the same; the two passages are shown.",
    },
    Topic {
        code: "unused-dissent",
        title: "a recorded dissent covers no contradiction",
        text: "\
What it means: no contradicting source fits the dissent's pattern and words.
Why it matters: it would hide the next contradiction, which may be another one. Take it out.
Applies: the article has been corrected since, or the pattern has a typing error.
Does not: the dissent covers a source that contradicts and has not expired.
Limits: what matters is the present state of the sources, not how it was when it was written.",
    },
    Topic {
        code: "expired-dissent",
        title: "a recorded dissent is past its last day",
        text: "\
What it means: the day given with `until` is over, so the contradiction counts again.
Why it matters: an excuse with an end is looked at again. Renew it with a new day, or correct the claim.
Applies: `until: 2026-06-30`, and the check is run in July.
Does not: the check is run on that very day. It still holds then.
Limits: the day is that of UTC, or the one given with `--today`; the report says which was used.",
    },
    Topic {
        code: "stale-baseline",
        title: "entries of the baseline fit no finding any more",
        text: "\
What it means: the claim was mended, the source or its words changed, or the claim has other words now.
Why it matters: an entry that is left would hide the same finding when it comes back. `factlint baseline` takes it out.
Applies: the baseline has a contradiction that the claim no longer meets.
Does not: the paragraph moved or was wrapped anew. Entries know claims, sources and words, never lines.
Limits: when only some findings are chosen with `--select` or `--ignore`, entries of the others are not looked at.",
    },
    Topic {
        code: "weekday-clash",
        title: "a source states a weekday that does not fit its date",
        text: "\
What it means: the source names a weekday and a date, and the calendar has another weekday on that date.
Why it matters: one of the two is wrong, and nobody can tell which: whoever quotes the date may quote the error. It is \
a note, and fails the run only with `--fail-on note`.
Applies: \"on Friday, 8 March 2011\", which was a Tuesday.
Does not: \"on Friday, 8 March\" in a text of another season, or \"Saturday and Sunday, 4 May 2019\": the year, or the day \
that is meant, is not certain.
Limits: the year has to be written in full, or the day be within a week of the publication; dates before 1927 that fit \
the Julian calendar are let be.",
    },
    Topic {
        code: "two-facts",
        title: "the sentence of a claim states two facts",
        text: "\
What it means: the sentence can be right in one part and wrong in the other. Both parts must hold.
Why it matters: two claims say which of the two fails.
Applies: `51 towns and 130 companies joined`.
Does not: `51 towns in the north joined`. That is one fact with a place.
Limits: the split is up to you; nothing is rewritten.",
    },
];
