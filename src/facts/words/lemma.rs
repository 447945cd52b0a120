//! Dictionary forms: an exception list first, then rules for -s, -ed, -ing and British spelling.
//!
//! The rules take for granted that a word is English, and answer without its sentence: "leaves" is always
//! `leave`, "left" always `leave`. Both sides of a comparison go through the same rules, so a wrong guess
//! costs only where two different words fall together. Comparatives are left as they are.

use std::collections::{HashMap, HashSet};
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

use smol_str::{SmolStr, SmolStrBuilder};

use super::table::{WordHasher, entries, lines};

type Map<V> = HashMap<&'static str, V, BuildHasherDefault<WordHasher>>;
type Set = HashSet<&'static str, BuildHasherDefault<WordHasher>>;

/// How often a form is reduced before it must stand: "buildings", "building" is two, and four is never reached
/// by an English word.
const MAX_STEPS: usize = 4;

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
    let mut word = match step(folded) {
        Some(base) => base,
        None => return folded.clone(),
    };
    for _ in 1..MAX_STEPS {
        match step(&word) {
            Some(base) => word = base,
            None => break,
        }
    }
    word
}

/// One reduction, or none when the word is its own dictionary form.
fn step(word: &str) -> Option<SmolStr> {
    if let Some(&base) = FORMS.get(word) {
        return (base != word).then(|| SmolStr::new_static(base));
    }
    if word.len() < 4 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return None;
    }
    match word.as_bytes()[word.len() - 1] {
        b's' => singular(word),
        b'd' => word.strip_suffix("ed").and_then(past),
        b'g' => word.strip_suffix("ing").and_then(infinitive),
        b'e' | b'n' => american(word),
        _ => None,
    }
}

/// Every form of the exception lists with its base; a word that must stay has itself.
static FORMS: LazyLock<Map<&'static str>> = LazyLock::new(|| {
    let mut forms = Map::default();
    for text in [include_str!("spelling.txt"), include_str!("irregular.txt")] {
        for (base, written) in entries(text) {
            forms.insert(base, base);
            forms.extend(written.split_whitespace().map(|form| (form, base)));
        }
    }
    let kept = lines(include_str!("keep.txt")).flat_map(str::split_whitespace);
    for word in kept {
        forms.entry(word).or_insert(word);
    }
    forms
});

/// Stems for which the rules guess the silent e wrongly, with whether they take it.
static STEMS: LazyLock<Map<bool>> = LazyLock::new(|| {
    let listed = entries(include_str!("stems.txt"));
    let pairs = listed.flat_map(|(class, stems)| {
        stems
            .split_whitespace()
            .map(move |stem| (stem, class == "e"))
    });
    pairs.collect()
});

/// Words that end in -ise by right, not as the British form of -ize.
static ISE: LazyLock<Set> = LazyLock::new(|| {
    "advertise advise anise apprise appraise arise braise bruise chastise chemise circumcise comprise compromise concise
     cruise demise denise despise devise disfranchise disguise elise eloise enfranchise enterprise excise exercise expertise
     franchise guise imprecise improvise incise liaise likewise louise malaise marquise mayonnaise merchandise noise
     otherwise paradise poise porpoise practise praise precise premise promise raise reprise revise rise seise sunrise
     supervise surmise surprise televise tortoise treatise turquoise uprise valise vise wise clockwise"
        .split_whitespace()
        .collect()
});

fn is_vowel(b: u8) -> bool {
    matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

fn has_vowel(stem: &str) -> bool {
    stem.bytes().any(is_vowel)
}

/// `head` with another ending.
fn joined(head: &str, tail: &str) -> SmolStr {
    let mut builder = SmolStrBuilder::new();
    builder.push_str(head);
    builder.push_str(tail);
    builder.finish()
}

/// The American spelling of -ise, -yse and -isation.
fn american(word: &str) -> Option<SmolStr> {
    if let Some(head) = word.strip_suffix("isation") {
        return (head.len() >= 3 && head != "improv").then(|| joined(head, "ization"));
    }
    if let Some(head) = word.strip_suffix("lyse") {
        return (head.len() >= 2).then(|| joined(head, "lyze"));
    }
    let head = word.strip_suffix("ise")?;
    (head.len() >= 3 && !ISE.contains(word)).then(|| joined(head, "ize"))
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
    let stays = ["ss", "us", "is", "ics", "os'"];
    if stays.iter().any(|ending| word.ends_with(ending)) || !has_vowel(short) {
        return None;
    }
    Some(SmolStr::new(short))
}

/// The infinitive of a regular past; `stem` is the word without `ed`.
fn past(stem: &str) -> Option<SmolStr> {
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

/// The infinitive from the stem that -ed or -ing leave, if it can be one.
fn infinitive(stem: &str) -> Option<SmolStr> {
    if stem.len() < 2 || !has_vowel(stem) {
        return None;
    }
    if let Some(&with_e) = STEMS.get(stem) {
        return Some(joined(stem, if with_e { "e" } else { "" }));
    }
    let bytes = stem.as_bytes();
    let last = bytes[bytes.len() - 1];
    if bytes[bytes.len() - 2] == last && !is_vowel(last) {
        return Some(undoubled(stem, last));
    }
    Some(joined(stem, if takes_e(stem) { "e" } else { "" }))
}

/// A stem that ends in a doubled consonant: "stopp" is `stop`, "fill" and "pass" stand.
fn undoubled(stem: &str, last: u8) -> SmolStr {
    let single = &stem[..stem.len() - 1];
    let stands = match last {
        b'l' => {
            !matches!(
                single,
                "compel" | "propel" | "expel" | "repel" | "dispel" | "excel"
            ) && vowel_groups(single) == 1
        }
        b's' => !STEMS.contains_key(single),
        b'f' | b'z' => true,
        _ => false,
    };
    SmolStr::new(if stands { stem } else { single })
}

/// How many runs of vowels a stem has, its syllables about; the u of "qu" is none.
fn vowel_groups(stem: &str) -> usize {
    let bytes = stem.as_bytes();
    (0..bytes.len())
        .filter(|&at| vowel_at(bytes, at) && (at == 0 || !vowel_at(bytes, at - 1)))
        .count()
}

fn vowel_at(bytes: &[u8], at: usize) -> bool {
    let after_q = bytes[at] == b'u' && at > 0 && bytes[at - 1] == b'q';
    let consonant_y = bytes[at] == b'y' && at == 0;
    is_vowel(bytes[at]) && !after_q && !consonant_y
}

/// Whether a stem without a doubled consonant has lost a silent e.
fn takes_e(stem: &str) -> bool {
    let bytes = stem.as_bytes();
    let at = bytes.len() - 1;
    let (last, before) = (bytes[at], bytes[at - 1]);
    match last {
        b'v' | b'c' | b'u' | b's' => return true,
        b'z' => return before != b't',
        b'a' | b'e' | b'i' | b'o' | b'y' | b'w' | b'x' | b'h' | b'f' | b'j' | b'q' => return false,
        b'g' => return soft_g(stem, before),
        _ => {}
    }
    if !vowel_at(bytes, at - 1) {
        return after_consonant(last, before);
    }
    let pair = at >= 2 && vowel_at(bytes, at - 2);
    if pair {
        // "initiate", "evaluate" hide a pair that is none.
        return stem.ends_with("iat") || stem.ends_with("uat");
    }
    vowel_groups(stem) == 1 || long_stem_takes_e(last, before)
}

/// "change", "pledge", "engage" against "bring", "belong".
fn soft_g(stem: &str, before: u8) -> bool {
    let hard = ["ing", "ong", "ung"];
    !(before == b'n'
        && hard.iter().any(|ending| stem.ends_with(ending))
        && stem != "plung"
        && stem != "loung"
        && stem != "lung"
        && stem != "spong")
}

/// "settle", "endorse" against "sign", "act".
fn after_consonant(last: u8, before: u8) -> bool {
    last == b'l'
        && matches!(
            before,
            b'b' | b'c' | b'd' | b'f' | b'g' | b'k' | b'p' | b's' | b't' | b'z'
        )
}

/// Stems of several syllables that end in one vowel and one consonant.
fn long_stem_takes_e(last: u8, before: u8) -> bool {
    match (before, last) {
        (b'e' | b'o', b'r' | b'n' | b't' | b'l' | b'p') => (before, last) == (b'o', b'l'),
        (b'a', b'n' | b'l') | (b'i', b't' | b'p' | b'm') | (b'u', b'p') | (b'o' | b'e', b'm') => {
            false
        }
        _ => true,
    }
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
