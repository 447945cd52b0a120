//! The reasons of a stance.

use super::Topic;

pub(super) const TOPICS: &[Topic] = &[
    Topic {
        code: "equal",
        title: "the source states just what the claim states",
        text: "\
What it means: the value of the source is the value of the claim. Gives `agrees`.
Why it matters: it is the plainest support there is.
Applies: `51 towns` and \"fifty-one towns\"; `3 May` and \"on Sunday\" in a paper of that Sunday.
Does not: `51 towns` and \"51 people\". What is counted is another thing.
Limits: countries, nations and states are one word here, and so are the words in `terms`.",
    },
    Topic {
        code: "entailed",
        title: "the source states more, and the claim follows",
        text: "\
What it means: the value of the source lies inside that of the claim. Gives `agrees`.
Why it matters: a claim may be vaguer than its source.
Applies: `more than 40 towns` and \"51 towns\"; `in May` and \"on 3 May\".
Does not: the other way round. That is `evidence-weaker`.
Limits: only what follows from the words; no sums over several sentences.",
    },
    Topic {
        code: "stated",
        title: "the source makes the same statement",
        text: "\
What it means: nearly all words of the claim, or words for the same, stand together in one passage, with \
the same verb, names and values. Gives `agrees`.
Why it matters: most claims have no number and no date; they agree when the source says so.
Applies: `the council approved the plan` and \"on Friday the council approved the plan\".
Does not: `the council approved the plan` and \"the plan, which the mayor approved, went to the council\". \
The words are near, the statement is another.
Limits: a paraphrase in other words is not seen, and gives `silent`.",
    },
    Topic {
        code: "evidence-weaker",
        title: "the source states less, and the claim may be so",
        text: "\
What it means: the value of the claim lies inside that of the source. Gives `compatible`.
Why it matters: the claim is more exact than this source can support.
Applies: `51 towns` and \"more than 50 towns\"; `on 3 May` and \"in May\".
Does not: `51 towns` and \"more than 60 towns\". Those are `disjoint`.
Limits: an opinion in a speaker's mouth is weaker than the bare statement, too.",
    },
    Topic {
        code: "possible",
        title: "the source says that it may be so, or will be",
        text: "\
What it means: the source makes the statement as a possibility, a plan or a wish. Gives `compatible`.
Why it matters: what may happen has not happened, and is no conflict with its happening.
Applies: `Norway signed` and \"Norway may sign\".
Does not: `Norway will never sign` and \"Norway may sign\". Those exclude each other.
Limits: words that shade a statement otherwise, such as reportedly, are not weighed.",
    },
    Topic {
        code: "overlap",
        title: "the values overlap",
        text: "\
What it means: some values fit both the claim and the source, and neither lies inside the other. Gives \
`compatible`.
Why it matters: both can be true, and neither follows.
Applies: `more than 50 towns` and \"fewer than 60 towns\".
Does not: `more than 60 towns` and \"fewer than 50 towns\". Those are `disjoint`.
Limits: how much they overlap does not matter.",
    },
    Topic {
        code: "endpoint",
        title: "the values touch at an end",
        text: "\
What it means: one is a bare number, the other a strict bound at that number. Gives `compatible`; a claim \
of `exactly` so many is contradicted.
Why it matters: people write \"more than 50\" for 50 and a little, and \"50\" for the round figure.
Applies: `50 towns` and \"more than 50 towns\".
Does not: `exactly 50 towns` and \"more than 50 towns\". They cannot both be true.
Limits: only where the number is the same; 49 and \"more than 50\" are `disjoint`.",
    },
    Topic {
        code: "rounding",
        title: "the values are equal as far as the coarser one is written",
        text: "\
What it means: rounded to the written precision of the coarser number, both are the same. Gives \
`compatible`.
Why it matters: a rounded figure is no conflict.
Applies: `1,234,567 people` and \"1.2 million people\".
Does not: `1,290,000 people` and \"1.2 million people\". That rounds to 1.3.
Limits: a small number written out in full, such as 51, has no coarser precision.",
    },
    Topic {
        code: "disjoint",
        title: "no value fits both",
        text: "\
What it means: the values of the claim and of the source have nothing in common. Gives `contradicts`.
Why it matters: one of the two is wrong.
Applies: `51 towns joined` and \"the 60 towns that joined\".
Does not: `51 towns joined` and \"60 towns were asked\". That is another attribute.
Limits: it takes the same event, the same act and something comparable that is counted.",
    },
    Topic {
        code: "sum",
        title: "the parts of a list make another sum",
        text: "\
What it means: one sentence of the source lists parts that make up what the claim counts, and their sum \
excludes the claim. Gives `contradicts`.
Why it matters: a total is often not written where its parts are.
Applies: `fewer than 100 groups` and \"130 companies and 90 universities\".
Does not: parts that may be the same things counted twice; nothing is added then.
Limits: only within one sentence, and a list may leave parts out, so the sum is a lower bound.",
    },
    Topic {
        code: "derived",
        title: "it follows from two counts or two dates",
        text: "\
What it means: the source does not make the comparison, but counts both sides in one sentence; or it does not say how long \
it was or at what age, but gives both dates.
Why it matters: which of two is more, and how long it was, is seldom written where the numbers are.
Applies: `more companies than towns joined` and \"130 companies and 51 towns joined\": `agrees`; `was mayor for six years` \
and \"was mayor from 1990 to 1996\".
Does not: \"more than 100 companies and more than 90 towns\". Either may be more, which is `overlap`.
Limits: only within one sentence, and only where the two cannot overlap.",
    },
    Topic {
        code: "ambiguous",
        title: "the words have two readings that do not come to the same",
        text: "\
What it means: a value can be read in two ways. It agrees or contradicts only if both readings do; \
otherwise it is `compatible`.
Why it matters: a guess would be right half of the time.
Applies: `12 November 2018` and \"12/11/2018\", which may be 11 December.
Does not: \"23/11/2018\" has one reading only.
Limits: no country's way of writing is taken for granted.",
    },
    Topic {
        code: "head-wider",
        title: "what is counted is wider or narrower",
        text: "\
What it means: claim and source count things of which one contains the other. A part is at most the \
whole, so the value only bounds the other.
Why it matters: 250 organizations say nothing exact about companies.
Applies: `130 companies` and \"250 organizations\": `compatible`.
Does not: `300 companies` and \"250 organizations in all\": a part greater than the whole.
Limits: the code knows only common words; `terms` and `groups` add those of a subject.",
    },
    Topic {
        code: "head-narrower",
        title: "what is counted is only a part",
        text: "\
What it means: the source counts a part of what the claim counts. The whole is at least the part, so the \
value bounds the claim from below.
Why it matters: a part can prove that there are enough, and that there are too many for the claim; it \
cannot prove an exact total.
Applies: `fewer than 100 organizations` and \"130 companies\": a whole that is smaller than its part.
Does not: `300 organizations` and \"130 companies\". That is `compatible`.
Limits: what is a part of what is known only for common words; `terms` and `groups` add those of a \
subject.",
    },
    Topic {
        code: "other-value",
        title: "an attribute that has one value at a time has another",
        text: "\
What it means: the source gives another venue, date, name or holder of an office. Gives `contradicts`.
Why it matters: an event takes place at one place, on one day.
Applies: `the talks were held in Lisbon` and \"the talks, held in Porto\".
Does not: a person who holds two offices; both can be so.
Limits: names in `aliases` are one value.",
    },
    Topic {
        code: "former",
        title: "the office was held before",
        text: "\
What it means: the source says that the one named by the claim held the office and no longer does. Gives \
`contradicts`.
Why it matters: titles outlive the holders in archives.
Applies: `Ann Lee is the mayor` and \"Ann Lee, the former mayor\".
Does not: `Ann Lee was the mayor`, by the same words.
Limits: only what the text says near the name; no knowledge of who holds what.",
    },
    Topic {
        code: "other-office",
        title: "the source names another office of the same person",
        text: "\
What it means: the source gives the one named by the claim another office of the same body. Gives \
`compatible`.
Why it matters: a person may hold two offices at a time.
Applies: `Ann Lee is the mayor of Lakeside` and \"Ann Lee, the treasurer of Lakeside\".
Does not: another person in that very office. That is `other-value`.
Limits: offices are compared by their words.",
    },
    Topic {
        code: "altered",
        title: "the words of a quotation are changed",
        text: "\
What it means: the source has the quotation with a word added, lost or changed. Gives `contradicts`, and \
the note has the source's words.
Why it matters: between quotation marks stands what was said, word for word.
Applies: `\"we must build a bridge\"` where the source has \"we must build a strong bridge\".
Does not: words left out at `...`, or other quotation marks, dashes and capitals. Those are equal.
Limits: words that are for the greater part others are another sentence, which is `no-mention`.",
    },
    Topic {
        code: "slip",
        title: "the words differ by a letter",
        text: "\
What it means: the source has the quotation but for one slip of a letter. Gives `agrees`, with a note.
Why it matters: a typing error of the source does not change what was said.
Applies: `\"build a bridge\"` where the source has \"bulid a bridge\".
Does not: another word that makes sense: \"build a fridge\" is `altered`.
Limits: the slip is not mended; whoever copies it copies the error.",
    },
    Topic {
        code: "other-speaker",
        title: "the words are somebody else's",
        text: "\
What it means: the source has the words of the quotation, and names another speaker. Gives `contradicts`.
Why it matters: a true sentence in the wrong mouth is a false report.
Applies: `by: Ann Lee` where the source has: \"..., said Ben Moor\".
Does not: the source names no speaker near the words.
Limits: who \"he\" or \"she\" is, is mostly left open.",
    },
    Topic {
        code: "polarity",
        title: "the same statement, denied",
        text: "\
What it means: claim and source state the same of the same, one with yes and one with no. Gives \
`contradicts`.
Why it matters: it is the plainest conflict there is.
Applies: `Norway signed` and \"Norway declined to sign\", \"has yet to sign\", \"did not take part\".
Does not: `Norway signed` and \"Norway may not sign\". What may happen contradicts only `never`.
Limits: a name that is missing in a list is silence, unless the list says that it is complete.",
    },
    Topic {
        code: "antonym",
        title: "a word stands where the claim has its opposite",
        text: "\
What it means: all but one of the claim's words are in the passage, and in the place of the one stands \
its opposite. Gives `contradicts`.
Why it matters: it is a denial without a not.
Applies: `the tower is the oldest in town` and \"the tower is the newest in town\".
Does not: \"not the newest\". Two denials do not make a conflict.
Limits: only pairs that exclude each other; a short list made by hand.",
    },
    Topic {
        code: "role",
        title: "who did it and to whom are exchanged",
        text: "\
What it means: the same act between the same two, the other way round. Gives `contradicts`.
Why it matters: the words are nearly all the same, so it is easily overlooked.
Applies: `the firm sued the city` and \"the city sued the firm\".
Does not: `the firm met the city` and \"the city met the firm\". Some acts have no direction.
Limits: who \"it\" or \"they\" are is mostly left open.",
    },
    Topic {
        code: "another-time",
        title: "the source has it of another time only",
        text: "\
What it means: what is claimed is told of another time, and may have happened at both. Gives `silent`.
Why it matters: who visited in one year may have visited in another; only a word such as first or only excludes it.
Applies: `The pope visited Malta in 1990` and \"the pope's visit to Malta in 2001\".
Does not: `Ada Moor died in 1990` and \"Ada Moor died in 2001\". That happens once, and contradicts.
Limits: what recurs is told by a list of verbs; two days of one year are taken for one visit.",
    },
    Topic {
        code: "no-mention",
        title: "the source gives no value of it",
        text: "\
What it means: no passage of the source speaks of what the claim is about. Gives `silent`.
Why it matters: to know what was looked for, and what came nearest.
Applies: a claim about the cost, and an article on the architect.
Does not: a passage that names another cost of the same thing.
Limits: a statement in words that share nothing with the claim is missed.",
    },
    Topic {
        code: "approx",
        title: "one of the values is only about right",
        text: "\
What it means: claim or source says about, nearly, almost, dozens or the like, and the values are near.
Why it matters: a rough figure neither proves nor refutes an exact one.
Applies: `51 towns` and \"about 50 towns\": `compatible`.
Does not: `51 towns` and \"about 500 towns\". That is not near.
Limits: dozens, scores and hundreds count as lower bounds in a claim.",
    },
    Topic {
        code: "vague",
        title: "the source gives only an order of size",
        text: "\
What it means: the source says dozens, hundreds, several or a few, and the claim's number is of that \
size. Gives `compatible`.
Why it matters: such words have no ends that could contradict a number near them.
Applies: `51 towns` and \"dozens of towns\".
Does not: `5 towns` and \"hundreds of towns\". That is too far off.
Limits: as a claim, dozens and hundreds are lower bounds.",
    },
    Topic {
        code: "list-member",
        title: "the name stands in a list",
        text: "\
What it means: the source lists those who did it, and the one of the claim is among them or is a member \
of a group that is.
Why it matters: long sentences with many names are where single words are lost.
Applies: `Chile signed` and \"Peru, Chile and Bolivia signed\".
Does not: `Chile signed` and \"Peru signed; Chile, Bolivia and others came\".
Limits: groups are those of the claims file.",
    },
    Topic {
        code: "group-member",
        title: "it is said of the whole group, or of a share of it",
        text: "\
What it means: the source speaks of a group, and the one of the claim is a member of it by `groups`.
Why it matters: \"all five members signed\" names nobody and speaks of each.
Applies: `Chile signed` and \"all members of the pact signed\": `agrees`.
Does not: `Chile signed` and \"most members signed\". That is `compatible`.
Limits: groups are those of the claims file and a few of the world's unions.",
    },
    Topic {
        code: "not-the-only",
        title: "somebody else did so too",
        text: "\
What it means: the claim says that only one did it, and the source names another. Gives `contradicts`.
Why it matters: `only` is a claim about everybody else.
Applies: `only Chile signed` and \"Chile and Peru signed\".
Does not: `Chile signed` and \"Chile and Peru signed\". That agrees.
Limits: that nobody else is named does not prove `only`.",
    },
    Topic {
        code: "closed-list",
        title: "the list is complete, and the name is not in it",
        text: "\
What it means: the source says how many there are and names them all, so the others did not.
Why it matters: it turns silence into a statement, and only then.
Applies: `Chile signed` and \"three of the five members signed: Peru, Bolivia and Brazil\".
Does not: \"Peru, Bolivia and Brazil were among those who signed\".
Limits: the numbers must fit, and who is a member must be known from `groups`.",
    },
    Topic {
        code: "exception",
        title: "the name is excepted",
        text: "\
What it means: the source states it of all or most, and excepts the one of the claim.
Why it matters: an exception stands far from the verb it denies.
Applies: `Chile signed` and \"most members signed; Chile is the exception\".
Does not: \"most members signed, including Chile\".
Limits: an exception that stands some sentences away is not connected.",
    },
    Topic {
        code: "part-of",
        title: "the number is a part of a whole",
        text: "\
What it means: the source says so many of so many; the part is compared with parts and the whole with \
wholes.
Why it matters: \"three of the five\" is neither three nor five in all.
Applies: `three of the five members signed` and \"3 of 5 members\".
Does not: `five members signed` and \"three of the five members signed\".
Limits: parts of parts are not added up.",
    },
    Topic {
        code: "every-part",
        title: "every part of the claim is stated",
        text: "\
What it means: the claim has several parts, and the source agrees with each of them, perhaps in several \
sentences.
Why it matters: a sentence is right only if all of it is.
Applies: `Chile and Peru signed`, and the source says so of Chile and, further down, of Peru.
Does not: the source speaks of Chile only. That is `in-part`.
Limits: the parts must be stated of the same thing.",
    },
    Topic {
        code: "in-part",
        title: "only some parts of the claim are stated",
        text: "\
What it means: the source agrees with some part of the claim and is silent or weaker on another; it \
contradicts none. Gives `compatible`.
Why it matters: half of a sentence is no support for the whole.
Applies: `Chile and Peru signed` and \"Chile signed\".
Does not: `Chile and Peru signed` and \"Chile signed, Peru refused\". That contradicts.
Limits: split the claim to see which part is missing.",
    },
    Topic {
        code: "weekday-only",
        title: "only the weekday is known",
        text: "\
What it means: the source says \"on Monday\" and has no date of publication, so only the weekday can be \
compared.
Why it matters: the day would be a guess. `published` in `source_notes` gives the date.
Applies: `on 12 November 2018`, a Monday, and an undated page with \"on Monday\": `compatible`.
Does not: the page is dated 13 November 2018. Then the Monday is the 12th.
Limits: a bare weekday is the latest such day up to the publication, which is right for most news.",
    },
    Topic {
        code: "weekday",
        title: "the source names another weekday",
        text: "\
What it means: claim and source name a weekday, and not the same one. Gives `contradicts`.
Why it matters: a weekday is known even where the date is not.
Applies: `on Tuesday` and \"on Monday\" of the same event.
Does not: `on Tuesday` and \"on Monday\" of another event in the same text.
Limits: only for the same act of the same.",
    },
    Topic {
        code: "derived-list",
        title: "a list is introduced as what the subject says",
        text: "\
What it means: the items of a list count as goals, commitments or principles of what the sentence before \
it names.
Why it matters: the items alone do not say whose they are.
Applies: \"The accord commits its signers to:\" and the lines below it.
Does not: a list of related links at the end of a page.
Limits: the leading sentence must stand directly above the list.",
    },
];
