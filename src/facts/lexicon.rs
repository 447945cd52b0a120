//! Word classes that the finders of facts ask about.

/// A class of acts towards an agreement, a group or a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// sign, join, back, take part.
    Join,
    /// decline, refuse, stay out, withdraw.
    Refuse,
}

/// Verbs and phrases of joining, by lemma sequence; longer ones first.
const JOIN: &[&str] = &[
    "take part",
    "sign on",
    "sign up",
    "get behind",
    "sign",
    "join",
    "endorse",
    "back",
    "support",
    "adopt",
    "ratify",
    "accede",
    "participate",
    "approve",
    "embrace",
    "cosign",
    "subscribe",
];
const REFUSE: &[&str] = &[
    "opt out",
    "stay out",
    "keep out",
    "stand aside",
    "hold back",
    "stay away",
    "sit out",
    "pull out",
    "back out",
    "be missing",
    "be absent",
    "keep away",
    "turn down",
    "decline",
    "refuse",
    "reject",
    "abstain",
    "shun",
    "boycott",
    "spurn",
    "rebuff",
    "snub",
    "withdraw",
    "quit",
    "oppose",
    "withhold",
    "balk",
];

fn starts(words: &[&str], phrase: &str) -> bool {
    let mut at = 0;
    for part in phrase.split(' ') {
        if words.get(at) != Some(&part) {
            return false;
        }
        at += 1;
    }
    true
}

/// The act that a verb and the words after it name.
pub(crate) fn act(words: &[&str]) -> Option<Act> {
    let refuse = REFUSE.iter().find(|phrase| starts(words, phrase));
    let join = JOIN.iter().find(|phrase| starts(words, phrase));
    match (refuse, join) {
        (Some(_), _) => Some(Act::Refuse),
        (None, Some(_)) => Some(Act::Join),
        _ => None,
    }
}

/// The act that a noun names: `refusal`, `support`.
pub(crate) fn act_noun(lemma: &str) -> Option<Act> {
    match lemma {
        "absence" | "refusal" | "rejection" | "withdrawal" | "abstention" | "boycott" => {
            Some(Act::Refuse)
        }
        "signature" | "endorsement" | "accession" | "participation" => Some(Act::Join),
        _ => None,
    }
}

/// `signatory` and its like.
pub(crate) fn is_member_noun(lemma: &str) -> bool {
    matches!(
        lemma,
        "signatory" | "signer" | "participant" | "backer" | "supporter" | "endorser" | "adherent"
    )
}

/// Nouns that only say when or how.
pub(crate) fn is_time_noun(lemma: &str) -> bool {
    matches!(
        lemma,
        "week"
            | "month"
            | "year"
            | "day"
            | "date"
            | "time"
            | "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "moment"
            | "today"
            | "yesterday"
            | "tomorrow"
            | "far"
            | "all"
            | "january"
            | "february"
            | "march"
            | "april"
            | "may"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
            | "total"
    )
}

/// `likely to`, `able to`.
pub(crate) fn is_chain_adjective(folded: &str) -> bool {
    matches!(
        folded,
        "likely"
            | "unlikely"
            | "able"
            | "unable"
            | "set"
            | "ready"
            | "willing"
            | "unwilling"
            | "due"
            | "about"
            | "reluctant"
            | "bound"
            | "poised"
            | "free"
            | "eager"
            | "keen"
            | "forced"
            | "position"
    )
}

/// `fail to`, `refuse to`.
pub(crate) fn is_negative_implicative(lemma: &str) -> bool {
    matches!(
        lemma,
        "fail"
            | "refuse"
            | "decline"
            | "neglect"
            | "forget"
            | "avoid"
            | "refrain"
            | "unable"
            | "unwilling"
            | "stop"
    )
}

/// `plan to`, `want to`.
pub(crate) fn is_nonfactive(lemma: &str) -> bool {
    matches!(
        lemma,
        "plan"
            | "hope"
            | "want"
            | "expect"
            | "consider"
            | "threaten"
            | "offer"
            | "try"
            | "likely"
            | "unlikely"
            | "wish"
            | "intend"
            | "seek"
            | "attempt"
            | "ready"
            | "promise"
            | "vow"
            | "aim"
            | "need"
            | "ask"
            | "urge"
            | "pledge"
    )
}

/// Verbs of thinking, whose object is a clause.
pub(crate) fn is_thought(lemma: &str) -> bool {
    matches!(
        lemma,
        "think"
            | "believe"
            | "know"
            | "hope"
            | "expect"
            | "feel"
            | "fear"
            | "find"
            | "show"
            | "mean"
            | "understand"
            | "see"
            | "hear"
            | "learn"
            | "reveal"
            | "indicate"
            | "estimate"
    )
}

/// Words before a name that are no part of it.
pub(crate) fn is_title(folded: &str) -> bool {
    matches!(
        folded,
        "president"
            | "mr"
            | "mrs"
            | "ms"
            | "dr"
            | "minister"
            | "chancellor"
            | "senator"
            | "sen"
            | "prime"
            | "king"
            | "queen"
            | "prince"
            | "princess"
            | "pope"
            | "general"
            | "chief"
            | "secretary"
            | "governor"
            | "gov"
            | "mayor"
            | "judge"
            | "justice"
            | "sir"
            | "lord"
            | "lady"
            | "captain"
            | "coach"
            | "director"
            | "professor"
            | "prof"
            | "saint"
            | "st"
            | "ambassador"
            | "officer"
            | "adviser"
    )
}

/// Numbers in words, which begin a sentence with a capital and are no names.
pub(crate) fn is_number_word(folded: &str) -> bool {
    matches!(
        folded,
        "one"
            | "two"
            | "three"
            | "four"
            | "five"
            | "six"
            | "seven"
            | "eight"
            | "nine"
            | "ten"
            | "eleven"
            | "twelve"
            | "thirteen"
            | "fourteen"
            | "fifteen"
            | "sixteen"
            | "seventeen"
            | "eighteen"
            | "nineteen"
            | "twenty"
            | "thirty"
            | "forty"
            | "fifty"
            | "sixty"
            | "seventy"
            | "eighty"
            | "ninety"
            | "hundred"
            | "thousand"
            | "million"
            | "dozens"
            | "hundreds"
            | "thousands"
            | "first"
            | "second"
            | "third"
    )
}

/// Words so common that a capital at the start of a sentence makes no name of them.
pub(crate) fn is_common(lemma: &str) -> bool {
    super::tag::is_verb(lemma)
}

/// Function words, which tell nothing alone.
pub(crate) fn is_stop(word: &str) -> bool {
    matches!(
        word,
        "be" | "have"
            | "do"
            | "not"
            | "the"
            | "a"
            | "an"
            | "also"
            | "too"
            | "very"
            | "just"
            | "only"
            | "own"
            | "so"
            | "then"
            | "there"
            | "more"
            | "less"
            | "most"
            | "than"
            | "such"
            | "ever"
            | "even"
            | "still"
            | "already"
            | "as"
            | "himself"
            | "herself"
            | "itself"
            | "get"
    )
}

/// Words that tell little.
pub(crate) fn is_common_word(lemma: &str) -> bool {
    matches!(
        lemma,
        "make"
            | "take"
            | "give"
            | "go"
            | "come"
            | "say"
            | "people"
            | "year"
            | "time"
            | "new"
            | "one"
            | "use"
            | "way"
            | "thing"
            | "part"
            | "know"
            | "see"
            | "include"
            | "call"
            | "many"
            | "good"
            | "first"
            | "last"
            | "become"
            | "well"
            | "work"
            | "world"
            | "set"
            | "total"
            | "number"
            | "several"
            | "put"
            | "member"
            | "country"
            | "place"
            | "hold"
            | "day"
            | "man"
            | "end"
    )
}

/// Whether two words mean the same in news.
pub(crate) fn are_synonyms(a: &str, b: &str) -> bool {
    const GROUPS: &[&[&str]] = &[
        &["country", "nation", "state"],
        &["company", "firm", "business", "corporation"],
        &[
            "release",
            "publish",
            "unveil",
            "launch",
            "announce",
            "present",
            "introduce",
            "reveal",
        ],
        &["goal", "aim", "objective", "commitment", "principle"],
    ];
    GROUPS
        .iter()
        .any(|group| group.contains(&a) && group.contains(&b))
}

/// Whether two words are forms of one: `announcement` and `announce`.
pub(crate) fn same_base(a: &str, b: &str) -> bool {
    let base = |word: &str| match word {
        "announcement" => "announce".to_owned(),
        "signature" | "signatory" => "sign".to_owned(),
        word => word.to_owned(),
    };
    base(a) == base(b)
}

/// Whether the first word stands for a class that holds the second.
pub(crate) fn is_wider(wide: &str, narrow: &str) -> bool {
    matches!(
        (wide, narrow),
        (
            "organization" | "group" | "entity" | "signatory",
            "company" | "university" | "ngo"
        ) | ("signatory", "country" | "organization" | "government")
    )
}

/// Words before a noun that narrow nothing.
pub(crate) fn is_empty_modifier(lemma: &str) -> bool {
    matches!(
        lemma,
        "different"
            | "other"
            | "such"
            | "various"
            | "whole"
            | "total"
            | "new"
            | "own"
            | "signatory"
            | "member"
            | "participating"
            | "separate"
            | "individual"
            | "main"
            | "listed"
            | "western"
    )
}

/// What kind of place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceKind {
    /// c
    Country,
    /// s
    State,
    /// u
    Union,
}
/// place
pub struct Place {
    pub(crate) name: &'static str,
    pub(crate) other_names: &'static [&'static str],
    pub(crate) demonyms: &'static [&'static str],
    pub(crate) capital: Option<&'static str>,
    pub(crate) kind: PlaceKind,
    pub(crate) member_of: &'static [&'static str],
}
/// places
pub(crate) fn places() -> &'static [Place] {
    &[
        Place {
            name: "United States",
            other_names: &[
                "U.S.",
                "US",
                "USA",
                "America",
                "United States of America",
                "White House",
                "Trump administration",
                "Obama administration",
            ],
            demonyms: &["American"],
            capital: Some("Washington"),
            kind: PlaceKind::Country,
            member_of: &[],
        },
        Place {
            name: "United Kingdom",
            other_names: &["UK", "U.K.", "Britain", "Great Britain"],
            demonyms: &["British", "Briton"],
            capital: Some("London"),
            kind: PlaceKind::Country,
            member_of: &[],
        },
        Place {
            name: "France",
            other_names: &[],
            demonyms: &["French"],
            capital: Some("Paris"),
            kind: PlaceKind::Country,
            member_of: &["European Union"],
        },
        Place {
            name: "Germany",
            other_names: &[],
            demonyms: &["German"],
            capital: Some("Berlin"),
            kind: PlaceKind::Country,
            member_of: &["European Union"],
        },
        Place {
            name: "Poland",
            other_names: &[],
            demonyms: &["Polish"],
            capital: None,
            kind: PlaceKind::Country,
            member_of: &["European Union"],
        },
        Place {
            name: "North Korea",
            other_names: &[],
            demonyms: &["North Korean"],
            capital: None,
            kind: PlaceKind::Country,
            member_of: &[],
        },
        Place {
            name: "Saudi Arabia",
            other_names: &[],
            demonyms: &["Saudi"],
            capital: None,
            kind: PlaceKind::Country,
            member_of: &[],
        },
        Place {
            name: "Australia",
            other_names: &[],
            demonyms: &["Australian"],
            capital: None,
            kind: PlaceKind::Country,
            member_of: &[],
        },
        Place {
            name: "New Zealand",
            other_names: &[],
            demonyms: &[],
            capital: None,
            kind: PlaceKind::Country,
            member_of: &[],
        },
        Place {
            name: "Russia",
            other_names: &[],
            demonyms: &["Russian"],
            capital: Some("Moscow"),
            kind: PlaceKind::Country,
            member_of: &[],
        },
        Place {
            name: "European Union",
            other_names: &["EU"],
            demonyms: &["European"],
            capital: None,
            kind: PlaceKind::Union,
            member_of: &[],
        },
    ]
}
