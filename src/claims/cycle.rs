//! Names that lead back to themselves: in aliases, groups, terms and derivations.

use std::collections::HashMap;

use super::valid::Located;

/// A name and the names it leads to.
pub(super) type Entry = (Located<String>, Vec<Located<String>>);

/// Every place that closes a circle: the index of the entry and of the name in it that leads back.
///
/// Depth first with a stack of our own, since a chain may be as long as the file.
pub(super) fn circles(entries: &[Entry]) -> Vec<(usize, usize)> {
    let index: HashMap<&str, usize> = entries
        .iter()
        .enumerate()
        .map(|(at, (name, _))| (name.value.as_str(), at))
        .collect();
    let mut state = vec![State::New; entries.len()];
    let mut found = Vec::new();
    for root in 0..entries.len() {
        let mut path = vec![(root, 0)];
        if state[root] != State::New {
            continue;
        }
        state[root] = State::OnPath;
        while let Some((at, next)) = path.pop() {
            let Some(name) = entries[at].1.get(next) else {
                state[at] = State::Done;
                continue;
            };
            path.push((at, next + 1));
            let Some(&to) = index.get(name.value.as_str()) else {
                continue;
            };
            match state[to] {
                State::New => {
                    state[to] = State::OnPath;
                    path.push((to, 0));
                }
                State::OnPath => found.push((at, next)),
                State::Done => {}
            }
        }
    }
    found.sort_unstable();
    found
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    OnPath,
    Done,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    /// Entries written as `a>b,c a>..`; the circles as `a>b`.
    #[track_caller]
    fn check(graph: &str, expected: &[&str]) {
        let located = |value: &str| Located {
            value: value.to_owned(),
            span: Span { start: 0, end: 0 },
        };
        let entries: Vec<Entry> = graph
            .split_whitespace()
            .filter_map(|entry| entry.split_once('>'))
            .map(|(name, to)| (located(name), to.split(',').map(located).collect()))
            .collect();
        let found: Vec<String> = circles(&entries)
            .into_iter()
            .map(|(at, next)| format!("{}>{}", entries[at].0.value, entries[at].1[next].value))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn circles_are_found_where_they_close() {
        check("a>a", &["a>a"]);
        check("a>b b>c c>a", &["c>a"]);
        check("x>a a>b,c b>y c>a", &["c>a"]);
        check("a>a,b b>b", &["a>a", "b>b"]);
    }

    #[test]
    fn chains_and_meeting_paths_are_no_circles() {
        check("a>b,c b>d c>d d>e", &[]);
    }

    #[test]
    fn a_chain_as_long_as_a_file_is_walked() {
        let chain: String = (0..50_000).map(|n| format!("n{n}>n{} ", n + 1)).collect();
        check(&chain, &[]);
    }
}
