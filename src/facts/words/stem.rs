//! From the stem that -ed and -ing leave back to the infinitive: doubled consonants and the silent e.
//!
//! The rules are those of English spelling; stems that break them are listed. They take for granted that the stem
//! is a verb's: "bring" has no vowel before its ending and is left alone, "ceiling" must be listed as a noun.

use std::sync::LazyLock;

use smol_str::{SmolStr, SmolStrBuilder};

use super::table::{WordMap, entries};

/// Stems for which the rules guess the silent e wrongly, with whether they take it.
static STEMS: LazyLock<WordMap<bool>> = LazyLock::new(|| {
    let listed = entries(include_str!("stems.txt"));
    let pairs = listed.flat_map(|(class, stems)| {
        stems
            .split_whitespace()
            .map(move |stem| (stem, class == "e"))
    });
    pairs.collect()
});

/// `head` with another ending.
pub(super) fn joined(head: &str, tail: &str) -> SmolStr {
    let mut builder = SmolStrBuilder::new();
    builder.push_str(head);
    builder.push_str(tail);
    builder.finish()
}

/// The infinitive from the stem that -ed or -ing leave, if it can be one.
pub(super) fn infinitive(stem: &str) -> Option<SmolStr> {
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
    if before != b'n' || matches!(stem, "plung" | "loung" | "lung" | "spong") {
        return true;
    }
    let hard = ["ing", "ong", "ung"];
    !hard.iter().any(|ending| stem.ends_with(ending))
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

fn is_vowel(b: u8) -> bool {
    matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

fn has_vowel(stem: &str) -> bool {
    stem.bytes().any(is_vowel)
}
