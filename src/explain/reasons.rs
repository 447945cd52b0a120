//! The reasons of a stance.

use super::{Table, Topic};

pub(super) const TABLE: Table = Table {
    name: "reasons: why a source has its stance",
    topics: TOPICS,
};

const TOPICS: &[Topic] = &[
    Topic {
        code: "equal",
        title: "the source states just what the claim states",
        text: "\
What: the value of the source is the value of the claim. Gives `agrees`.

Why: it is the plainest support there is.

Yes: `51 towns` and \"fifty-one towns\"; `3 May` and \"on Sunday\" in a paper of that Sunday.

No: `51 towns` and \"51 people\". What is counted is another thing.

Limits: countries, nations and states are one word here, and so are the words in `terms`.",
    },
    Topic {
        code: "entailed",
        title: "the source states more, and the claim follows",
        text: "\
What: the value of the source lies inside that of the claim. Gives `agrees`.

Why: a claim may be vaguer than its source.

Yes: `more than 40 towns` and \"51 towns\"; `in May` and \"on 3 May\".

No: the other way round. That is `evidence-weaker`.

Limits: only what follows from the words; no sums over several sentences.",
    },
    Topic {
        code: "evidence-weaker",
        title: "the source states less, and the claim may be so",
        text: "\
What: the value of the claim lies inside that of the source. Gives `compatible`.

Why: the claim is more exact than this source can support.

Yes: `51 towns` and \"more than 50 towns\"; `on 3 May` and \"in May\".

No: `51 towns` and \"more than 60 towns\". Those are `disjoint`.

Limits: an opinion in a speaker's mouth is weaker than the bare statement, too.",
    },
    Topic {
        code: "overlap",
        title: "the values overlap",
        text: "\
What: some values fit both the claim and the source, and neither lies inside the other. Gives
`compatible`.

Why: both can be true, and neither follows.

Yes: `more than 50 towns` and \"fewer than 60 towns\".

No: `more than 60 towns` and \"fewer than 50 towns\". Those are `disjoint`.

Limits: how much they overlap does not matter.",
    },
    Topic {
        code: "endpoint",
        title: "the values touch at an end",
        text: "\
What: one is a bare number, the other a strict bound at that number. Gives `compatible`; a claim of
`exactly` so many is contradicted.

Why: people write \"more than 50\" for 50 and a little, and \"50\" for the round figure.

Yes: `50 towns` and \"more than 50 towns\".

No: `exactly 50 towns` and \"more than 50 towns\". They cannot both be true.

Limits: only where the number is the same; 49 and \"more than 50\" are `disjoint`.",
    },
    Topic {
        code: "rounding",
        title: "the values are equal as far as the coarser one is written",
        text: "\
What: rounded to the written precision of the coarser number, both are the same. Gives `compatible`.

Why: a rounded figure is no conflict.

Yes: `1,234,567 people` and \"1.2 million people\".

No: `1,290,000 people` and \"1.2 million people\". That rounds to 1.3.

Limits: a small number written out in full, such as 51, has no coarser precision.",
    },
    Topic {
        code: "disjoint",
        title: "no value fits both",
        text: "\
What: the values of the claim and of the source have nothing in common. Gives `contradicts`.

Why: one of the two is wrong.

Yes: `51 towns joined` and \"the 60 towns that joined\".

No: `51 towns joined` and \"60 towns were asked\". That is another attribute.

Limits: it takes the same event, the same act and something comparable that is counted.",
    },
    Topic {
        code: "ambiguous",
        title: "the words have two readings that do not come to the same",
        text: "\
What: a value can be read in two ways. It agrees or contradicts only if both readings do; otherwise
it is `compatible`.

Why: a guess would be right half of the time.

Yes: `12 November 2018` and \"12/11/2018\", which may be 11 December.

No: \"23/11/2018\" has one reading only.

Limits: no country's way of writing is taken for granted.",
    },
    Topic {
        code: "head-wider",
        title: "what is counted is wider or narrower",
        text: "\
What: claim and source count things of which one contains the other. A part is at most the whole, so
the value only bounds the other.

Why: 250 organizations say nothing exact about companies.

Yes: `130 companies` and \"250 organizations\": `compatible`.

No: `300 companies` and \"250 organizations in all\": a part greater than the whole.

Limits: the code knows only common words; `terms` and `groups` add those of a subject.",
    },
    Topic {
        code: "other-value",
        title: "an attribute that has one value at a time has another",
        text: "\
What: the source gives another venue, date, name or holder of an office. Gives `contradicts`.

Why: an event takes place at one place, on one day.

Yes: `the talks were held in Lisbon` and \"the talks, held in Porto\".

No: a person who holds two offices; both can be so.

Limits: names in `aliases` are one value.",
    },
    Topic {
        code: "polarity",
        title: "the same statement, denied",
        text: "\
What: claim and source state the same of the same, one with yes and one with no. Gives
`contradicts`.

Why: it is the plainest conflict there is.

Yes: `Norway signed` and \"Norway declined to sign\", \"has yet to sign\", \"did not take part\".

No: `Norway signed` and \"Norway may not sign\". What may happen contradicts only `never`.

Limits: a name that is missing in a list is silence, unless the list says that it is complete.",
    },
    Topic {
        code: "role",
        title: "who did it and to whom are exchanged",
        text: "\
What: the same act between the same two, the other way round. Gives `contradicts`.

Why: the words are nearly all the same, so it is easily overlooked.

Yes: `the firm sued the city` and \"the city sued the firm\".

No: `the firm met the city` and \"the city met the firm\". Some acts have no direction.

Limits: who \"it\" or \"they\" are is mostly left open.",
    },
    Topic {
        code: "no-mention",
        title: "the source gives no value of it",
        text: "\
What: no passage of the source speaks of what the claim is about. Gives `silent`.

Why: to know what was looked for, and what came nearest.

Yes: a claim about the cost, and an article on the architect.

No: a passage that names another cost of the same thing.

Limits: a statement in words that share nothing with the claim is missed.",
    },
    Topic {
        code: "approx",
        title: "one of the values is only about right",
        text: "\
What: claim or source says about, nearly, almost, dozens or the like, and the values are near.

Why: a rough figure neither proves nor refutes an exact one.

Yes: `51 towns` and \"about 50 towns\": `compatible`.

No: `51 towns` and \"about 500 towns\". That is not near.

Limits: dozens, scores and hundreds count as lower bounds in a claim.",
    },
    Topic {
        code: "list-member",
        title: "the name stands in a list",
        text: "\
What: the source lists those who did it, and the one of the claim is among them or is a member of a
group that is.

Why: long sentences with many names are where single words are lost.

Yes: `Chile signed` and \"Peru, Chile and Bolivia signed\".

No: `Chile signed` and \"Peru signed; Chile, Bolivia and others came\".

Limits: groups are those of the claims file.",
    },
    Topic {
        code: "closed-list",
        title: "the list is complete, and the name is not in it",
        text: "\
What: the source says how many there are and names them all, so the others did not.

Why: it turns silence into a statement, and only then.

Yes: `Chile signed` and \"three of the five members signed: Peru, Bolivia and Brazil\".

No: \"Peru, Bolivia and Brazil were among those who signed\".

Limits: the numbers must fit, and who is a member must be known from `groups`.",
    },
    Topic {
        code: "exception",
        title: "the name is excepted",
        text: "\
What: the source states it of all or most, and excepts the one of the claim.

Why: an exception stands far from the verb it denies.

Yes: `Chile signed` and \"most members signed; Chile is the exception\".

No: \"most members signed, including Chile\".

Limits: an exception that stands some sentences away is not connected.",
    },
    Topic {
        code: "part-of",
        title: "the number is a part of a whole",
        text: "\
What: the source says so many of so many; the part is compared with parts and the whole with wholes.

Why: \"three of the five\" is neither three nor five in all.

Yes: `three of the five members signed` and \"3 of 5 members\".

No: `five members signed` and \"three of the five members signed\".

Limits: parts of parts are not added up.",
    },
    Topic {
        code: "weekday-only",
        title: "only the weekday is known",
        text: "\
What: the source says \"on Monday\" and has no date of publication, so only the weekday can be
compared.

Why: the day would be a guess. `published` in `source_notes` gives the date.

Yes: `on 12 November 2018`, a Monday, and an undated page with \"on Monday\": `compatible`.

No: the page is dated 13 November 2018. Then the Monday is the 12th.

Limits: a bare weekday is the latest such day up to the publication, which is right for most news.",
    },
    Topic {
        code: "derived-list",
        title: "a list is introduced as what the subject says",
        text: "\
What: the items of a list count as goals, commitments or principles of what the sentence before it
names.

Why: the items alone do not say whose they are.

Yes: \"The accord commits its signers to:\" and the lines below it.

No: a list of related links at the end of a page.

Limits: the leading sentence must stand directly above the list.",
    },
];
