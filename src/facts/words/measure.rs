//! What numbers measure, by the wordings of a table: `population` by `a population of N`, `N inhabitants`, `N people live in`.

use std::sync::LazyLock;

use super::table::{WordMap, items, lines};

/// A measure of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Measure(u16);

impl Measure {
    /// Its name in the table: `top speed`.
    #[must_use]
    pub fn name(self) -> &'static str {
        MEASURES[usize::from(self.0)].name
    }

    /// Whether numbers of a sort can be of it: `count`, `money`, a dimension such as `length`.
    #[must_use]
    pub fn takes(self, sort: &str) -> bool {
        MEASURES[usize::from(self.0)].sorts.contains(&sort)
    }
}

/// One way to word a measure, as dictionary forms around the number.
#[derive(Debug)]
pub(in crate::facts) struct Wording {
    /// What it words.
    pub measure: Measure,
    /// The words before the number.
    pub before: Vec<&'static str>,
    /// The words after the number and what it counts.
    pub after: Vec<&'static str>,
    /// Whether the number has a place in it; otherwise `before` is the noun that the number belongs to.
    pub placed: bool,
}

/// The wordings that a word is the key of: the first word of one with a place for the number, the last of a noun.
pub(in crate::facts) fn wordings(key: &str) -> &'static [Wording] {
    WORDINGS.get(key).map_or(&[], Vec::as_slice)
}

struct Line {
    name: &'static str,
    sorts: Vec<&'static str>,
    wordings: &'static str,
}

static MEASURES: LazyLock<Vec<Line>> = LazyLock::new(|| {
    let line = |line: &'static str| {
        let mut columns = line.split('|').map(str::trim);
        Some(Line {
            name: columns.next()?,
            sorts: columns.next()?.split_whitespace().collect(),
            wordings: columns.next()?,
        })
    };
    lines(include_str!("measures.txt"))
        .filter_map(line)
        .collect()
});

static WORDINGS: LazyLock<WordMap<Vec<Wording>>> = LazyLock::new(|| {
    let mut found: WordMap<Vec<Wording>> = WordMap::default();
    for (number, line) in (0..).zip(MEASURES.iter()) {
        for item in items(line.wordings) {
            let wording = wording(Measure(number), item);
            let key = match (wording.placed, &wording.before[..], &wording.after[..]) {
                (true, [first, ..], _) | (true, [], [first, ..]) => *first,
                (false, [.., last], _) => *last,
                _ => continue,
            };
            found.entry(key).or_default().push(wording);
        }
    }
    found
});

fn wording(measure: Measure, item: &'static str) -> Wording {
    let words = item.split_whitespace();
    Wording {
        measure,
        before: words.clone().take_while(|word| *word != "N").collect(),
        after: words
            .clone()
            .skip_while(|word| *word != "N")
            .skip(1)
            .collect(),
        placed: words.clone().any(|word| word == "N"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wording_is_found_by_its_first_word_and_a_noun_by_its_last() {
        let names = |key: &str| -> Vec<&str> {
            wordings(key)
                .iter()
                .map(|wording| wording.measure.name())
                .collect()
        };
        assert!(names("inhabitant").contains(&"population"));
        assert!(names("employ").contains(&"staff"));
        assert!(names("toll").contains(&"deaths"));
        assert!(names("xylophone").is_empty());
    }

    #[test]
    fn no_measure_is_listed_twice_and_each_has_wordings() {
        let mut names: Vec<&str> = MEASURES.iter().map(|line| line.name).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
        assert!(
            MEASURES
                .iter()
                .all(|line| !line.sorts.is_empty() && items(line.wordings).count() > 0)
        );
    }
}
