//! "Did you mean": the known word next to a mistyped one.

/// Words that others use for a key, and the key.
const SYNONYMS: &[(&str, &str)] = &[
    ("text", "claim"),
    ("sentence", "claim"),
    ("statement", "claim"),
    ("fact", "claim"),
    ("speaker", "by"),
    ("author", "by"),
    ("title", "name"),
    ("not", "absent"),
    ("type", "kind"),
    ("reason", "because"),
    ("why", "because"),
    ("expires", "until"),
    ("date", "published"),
    ("topic", "subject"),
    ("folder", "sources"),
    ("notes", "source_notes"),
    ("synonyms", "terms"),
    ("glossary", "terms"),
];

/// The known word nearest to what was written, if one is near enough to be meant.
///
/// Near are words at most two slips apart (a letter wrong, missing, too many, or two swapped; the usual limit of
/// compilers), one slip for words of up to four letters, and words of three or more letters of which one begins the
/// other, and after them common words for the same thing. Case, hyphens and blanks do not count. Of equally near words
/// the first wins.
#[must_use]
pub fn nearest<'k>(written: &str, known: &[&'k str]) -> Option<&'k str> {
    /// No key and no id made from words is longer; a longer text is a sentence, and the work stays small.
    const MAX_CHARS: usize = 48;
    let folded = fold(written);
    if folded.is_empty() || folded.len() > MAX_CHARS {
        return None;
    }
    let slips = |word: &&str| {
        let word = fold(word);
        (distance(&folded, &word), word.len())
    };
    let near = known
        .iter()
        .filter(|word| {
            let (slips, letters) = slips(word);
            slips <= if letters.min(folded.len()) <= 4 { 1 } else { 2 }
        })
        .min_by_key(|word| slips(word).0);
    near.or_else(|| known.iter().find(|word| begins(&folded, word)))
        .or_else(|| synonym(&folded, known))
        .copied()
}

fn synonym<'a, 'k>(written: &[char], known: &'a [&'k str]) -> Option<&'a &'k str> {
    let written: String = written.iter().collect();
    let (_, meant) = SYNONYMS.iter().find(|(other, _)| *other == written)?;
    known.iter().find(|word| *word == meant)
}

fn fold(word: &str) -> Vec<char> {
    word.trim()
        .chars()
        .flat_map(char::to_lowercase)
        .map(|c| if c == '-' || c == ' ' { '_' } else { c })
        .collect()
}

fn begins(written: &[char], known: &str) -> bool {
    let known: Vec<char> = known.chars().collect();
    let shared = written.len().min(known.len());
    // Several words that begin like a key are a sentence.
    shared >= 3 && !written.contains(&'_') && written[..shared] == known[..shared]
}

/// Damerau-Levenshtein distance with adjacent swaps, each stretch edited once ("optimal string alignment").
fn distance(a: &[char], b: &[char]) -> usize {
    let mut older = vec![0; b.len() + 1];
    let mut old: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut new = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let same = usize::from(a[i - 1] != b[j - 1]);
            new[j] = (old[j - 1] + same).min(old[j] + 1).min(new[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                new[j] = new[j].min(older[j - 2] + 1);
            }
        }
        older = std::mem::replace(&mut old, new);
    }
    old[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, expected: Option<&str>) {
        let known = [
            "id", "claim", "quote", "by", "name", "absent", "kind", "expect", "dissent", "aliases",
        ];
        assert_eq!(nearest(written, &known), expected);
    }

    #[test]
    fn slips_are_seen_through() {
        check("clam", Some("claim"));
        check("calim", Some("claim"));
        check("exepct", Some("expect"));
        check("Quote", Some("quote"));
        check("alias", Some("aliases"));
        check("expectation", Some("expect"));
        check("ids", Some("id"));
        check("bye", Some("by"));
        check("text", Some("claim"));
    }

    #[test]
    fn other_words_are_left_alone() {
        check("to", None);
        check("reason", None);
        check("severity", None);
        check("", None);
        check("Macron said", None);
        check("Names matter", None);
        check(&"claim".repeat(100), None);
    }
}
