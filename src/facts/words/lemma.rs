//! Dictionary forms: an exception list first, then rules for -s, -ed, -ing and British spelling.
//!
//! The rules take for granted that a word is English, and answer without its sentence: "leaves" is always
//! `leave`, "left" always `leave`. Both sides of a comparison go through the same rules, so a wrong guess
//! costs only where two different words fall together. Comparatives are left as they are.

use std::sync::LazyLock;

use smol_str::SmolStr;

use super::stem::{infinitive, joined};
use super::table::{WordMap, WordSet, entries, lines};

/// Longer words stay as they are, in bytes: none of English is so long, and one made to be hostile would be
/// reduced letter by letter.
const MAX_LENGTH: usize = 40;

/// The dictionary form of a folded word: singular of a noun, infinitive of a verb, American spelling.
///
/// Words that the rules do not know stay as they are; so do words with letters other than `a..=z` and the
/// apostrophe. The stems that clitics leave are mended: `n't` is `not`, and `ca`, `wo`, `sha` are `can`, `will`, `shall`.
/// `lemma(lemma(w)) == lemma(w)` for every `w`.
///
/// # Example
/// ```
/// use factlint::facts::lemma;
/// for (written, base) in [("countries", "country"), ("took", "take"), ("making", "make"), ("organised", "organize"), ("news", "news")] {
///     assert_eq!(lemma(&written.into()), base);
/// }
/// ```
#[must_use]
pub fn lemma(folded: &SmolStr) -> SmolStr {
    let Some(mut word) = step(folded) else {
        return folded.clone();
    };
    // "hearings" is "hearing" is "hear": every step is shorter, or ends in a base that stands.
    while let Some(base) = step(&word) {
        word = base;
    }
    word
}

/// One reduction, or none when the word is its own dictionary form.
fn step(word: &str) -> Option<SmolStr> {
    if let Some(base) = FORMS.base(word) {
        return (base != word).then(|| SmolStr::new_static(base));
    }
    let bytes = word.as_bytes();
    let reduce = match bytes {
        [.., b's'] => singular,
        [.., b'e', b'd'] => past,
        [.., b'i', b'n', b'g'] => progressive,
        [.., b's', b'e'] | [.., b't', b'i', b'o', b'n'] => american,
        _ => return None,
    };
    let plain = (4..=MAX_LENGTH).contains(&bytes.len()) && bytes.iter().all(u8::is_ascii_lowercase);
    if plain { reduce(word) } else { None }
}

/// Every form of the exception lists with its base; a word that must stay has itself.
static FORMS: LazyLock<Forms> = LazyLock::new(|| {
    let mut forms = Forms::default();
    for text in [include_str!("spelling.txt"), include_str!("irregular.txt")] {
        for (base, written) in entries(text) {
            forms.insert(base, base);
            for form in written.split_whitespace() {
                forms.insert(form, base);
            }
        }
    }
    for word in lines(include_str!("keep.txt")).flat_map(str::split_whitespace) {
        forms.insert(word, word);
    }
    forms
});

/// Bits of the filter before the map: with some 1,900 forms about one in twenty other words passes it.
const FILTER_BITS: usize = 1 << 14;

/// Forms with their bases, behind a filter on a few letters: most words of a text are in no list, and a look-up
/// of each would cost half of all the time that dictionary forms take.
struct Forms {
    bases: WordMap<&'static str>,
    filter: [u64; FILTER_BITS / 64],
}

impl Default for Forms {
    fn default() -> Self {
        Self {
            bases: WordMap::default(),
            filter: [0; FILTER_BITS / 64],
        }
    }
}

impl Forms {
    fn insert(&mut self, form: &'static str, base: &'static str) {
        let bit = filter_bit(form);
        self.filter[bit / 64] |= 1 << (bit % 64);
        self.bases.insert(form, base);
    }

    fn base(&self, form: &str) -> Option<&'static str> {
        let bit = filter_bit(form);
        if self.filter[bit / 64] & (1 << (bit % 64)) == 0 {
            return None;
        }
        self.bases.get(form).copied()
    }
}

/// A bit from a word's length, its first, third and last two letters.
fn filter_bit(word: &str) -> usize {
    let bytes = word.as_bytes();
    let letter = |at: usize| usize::from(bytes.get(at).copied().unwrap_or_default());
    let end = bytes.len();
    let mixed = [
        letter(2),
        letter(end.wrapping_sub(2)),
        letter(end.wrapping_sub(1)),
        end,
    ];
    let mixed = mixed.iter().fold(letter(0), |sum, part| {
        sum.wrapping_mul(37).wrapping_add(*part)
    });
    mixed % FILTER_BITS
}

/// Words that end in -ise by right, not as the British form of -ize.
static ISE: LazyLock<WordSet> = LazyLock::new(|| {
    "advertise advise anise apprise appraise arise braise bruise chastise chemise circumcise comprise compromise concise
     cruise demise denise despise devise disfranchise disguise elise eloise enfranchise enterprise excise exercise expertise
     franchise guise imprecise improvise incise liaise louise malaise marquise mayonnaise merchandise noise
     paradise poise porpoise practise praise precise premise promise raise reprise revise rise seise sunrise
     supervise surmise surprise televise tortoise treatise turquoise uprise valise vise"
        .split_whitespace()
        .collect()
});

/// The American spelling of -ise, -yse and -isation.
fn american(word: &str) -> Option<SmolStr> {
    if let Some(head) = word.strip_suffix("isation") {
        return (head.len() >= 3 && head != "improv").then(|| joined(head, "ization"));
    }
    if let Some(head) = word.strip_suffix("lyse") {
        return (head.len() >= 2).then(|| joined(head, "lyze"));
    }
    let head = word.strip_suffix("ise")?;
    let by_right = ISE.contains(word) || word.ends_with("wise");
    (head.len() >= 3 && !by_right).then(|| joined(head, "ize"))
}

/// The singular of a noun, or the infinitive of a verb in the third person.
fn singular(word: &str) -> Option<SmolStr> {
    let short = &word[..word.len() - 1];
    if let Some(head) = word.strip_suffix("ies") {
        return Some(if head.len() <= 1 {
            joined(head, "ie")
        } else {
            joined(head, "y")
        });
    }
    let hissing = ["sses", "shes", "ches", "xes", "zzes", "oes"];
    if hissing.iter().any(|ending| word.ends_with(ending)) {
        return Some(SmolStr::new(&word[..word.len() - 2]));
    }
    let stays = ["ss", "us", "is", "ics"];
    if stays.iter().any(|ending| word.ends_with(ending)) {
        return None;
    }
    Some(SmolStr::new(short))
}

/// The infinitive of a word in -ing.
fn progressive(word: &str) -> Option<SmolStr> {
    infinitive(word.strip_suffix("ing")?)
}

/// The infinitive of a regular past in -ed.
fn past(word: &str) -> Option<SmolStr> {
    let stem = word.strip_suffix("ed")?;
    // "uninvited" and its like are adjectives: no verb "uninvite" is meant.
    if stem.starts_with("un") && !is_un_verb(stem) {
        return None;
    }
    if let Some(head) = stem.strip_suffix('i') {
        return Some(joined(head, if head.len() <= 1 { "ie" } else { "y" }));
    }
    // "need", "exceed" are no past at all; the few in -eed that are ("agreed") are listed.
    if stem.ends_with('e') {
        return None;
    }
    infinitive(stem)
}

/// Whether a stem in un- belongs to a verb that begins so.
fn is_un_verb(stem: &str) -> bool {
    const VERBS: [&str; 20] = [
        "undercut",
        "underestimat",
        "underlin",
        "undermin",
        "underperform",
        "underpinn",
        "underscor",
        "unfold",
        "unifi",
        "unionis",
        "unioniz",
        "unleash",
        "unload",
        "unlock",
        "uncover",
        "unpack",
        "unravel",
        "unravell",
        "unseat",
        "unveil",
    ];
    VERBS.contains(&stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pairs: &str) {
        let mut words = pairs.split_whitespace();
        while let (Some(written), Some(expected)) = (words.next(), words.next()) {
            let base = lemma(&written.into());
            assert_eq!(base, expected, "of {written}");
            assert_eq!(lemma(&base), base, "{written} twice");
        }
    }

    #[test]
    fn irregular_verbs_have_their_infinitive() {
        check("took take taken take began begin chosen choose drew draw gave give held hold led lead left leave
            lost lose made make met meet paid pay rose rise said say sent send shot shoot sold sell stood stand
            struck strike won win wrote write is be was be has have went go founded founded founding founded");
    }

    #[test]
    fn clitics_are_mended() {
        check("n't not ca can wo will sha shall 're be 've have 's 's");
    }

    #[test]
    fn plurals_have_their_singular() {
        check("countries country people person children child men man crises crisis criteria criterion analyses analysis
            media media data data companies company universities university churches church boxes box classes class
            processes process campuses campus viruses virus buses bus potatoes potato movies movie deaths death
            prizes prize causes cause houses house phrases phrase wives wife critics critic ties tie dies die
            states state topics topic hearings hear meetings meeting cities city sanctions sanction shoes shoe");
    }

    #[test]
    fn singulars_in_s_stand() {
        check("news news series series species species politics politics class class process process campus campus
            virus virus bus bus lens lens james james gas gas crisis crisis texas texas headquarters headquarters this this");
    }

    #[test]
    fn silent_e_comes_back() {
        check("making make declined decline refused refuse released release announced announce received receive argued argue
            judged judge pledged pledge engaged engage changed change settled settle invited invite completed complete
            included include decided decide required require explored explore injured injure combined combine
            described describe hoped hope used use closed close created create initiated initiate evaluated evaluate
            voted vote assumed assume stated state provoked provoke named name escaping escape scheduled schedule
            prepared prepare secured secure ensured ensure proposing propose endorsed endorse quoted quote
            guided guide persuaded persuade intervened intervene tasted taste reconciled reconcile typing type");
    }

    #[test]
    fn bare_stems_stand() {
        check("signed sign acted act wanted want failed fail joined join explained explain treated treat
            opened open offered offer visited visit limited limit targeted target developed develop mentioned mention
            belonged belong appeared appear monitored monitor sponsored sponsor seemed seem confirmed confirm helped help
            climbed climb looked look followed follow played play going go seeing see agreed agree freed free
            abstained abstain backed back withdrawing withdraw trying try carrying carry carried carry studied study
            signalled signal bringing bring hanged hang claimed claim mourning mourn happened happen");
    }

    #[test]
    fn doubled_consonants_are_undone() {
        check("stopped stop planned plan travelled travel cancelled cancel controlled control compelled compel
            killed kill called call passed pass added add focused focus focussed focus admitted admit referred refer
            permitted permit occurred occur banned ban winning win running run installed install staffed staff");
    }

    #[test]
    fn words_that_only_look_inflected_stand() {
        check("building building meeting meeting king king wing wing evening evening united united red red hundred hundred
            need need feed feed breed breed speed speed bed bed wed wed exceed exceed succeed succeed larger larger
            unmarried unmarried unprecedented unprecedented during during");
    }

    #[test]
    fn british_spelling_is_folded() {
        check("organisation organization organisations organization programme program programmes program colour color
            coloured color centre center centred center defence defense recognised recognize recognises recognize
            analysed analyze realise realize promise promise promised promise advertise advertise raised raise");
    }

    #[test]
    fn other_scripts_and_odd_input_stand() {
        check("s s ed ed ing ing élections élections münchen münchen москва москва");
        assert_eq!(lemma(&SmolStr::default()), "");
    }
}
