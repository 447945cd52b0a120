//! Origins: groups of sources that merging links hold together, and the original of each.

use std::collections::BTreeMap;

use crate::source::SourceId;

use super::{Link, Origin, Relation, source_id};

/// Groups the readable sources, in the order of their first source.
pub(super) fn merge(readable: &[bool], links: &[Link]) -> Vec<Origin> {
    let merging: Vec<&Link> = links.iter().filter(|link| link.relation.merges()).collect();
    let roots = roots(readable.len(), &merging);
    let mut groups: BTreeMap<usize, Vec<SourceId>> = BTreeMap::new();
    for (at, _) in readable
        .iter()
        .enumerate()
        .filter(|(_, readable)| **readable)
    {
        groups.entry(roots[at]).or_default().push(source_id(at));
    }
    let mut origins: Vec<Origin> = Vec::with_capacity(groups.len());
    for (id, (root, sources)) in (1..).zip(groups) {
        let inside = merging.iter().filter(|link| roots[link.a.index()] == root);
        let original = original(&sources, &inside.copied().collect::<Vec<_>>());
        origins.push(Origin {
            id,
            sources,
            original,
        });
    }
    origins
}

/// For every source, the first source of its group.
fn roots(sources: usize, merging: &[&Link]) -> Vec<usize> {
    let mut parents: Vec<usize> = (0..sources).collect();
    for link in merging {
        let (a, b) = (
            root(&parents, link.a.index()),
            root(&parents, link.b.index()),
        );
        parents[a.max(b)] = a.min(b);
    }
    // Parents stand before their children, so one pass in order flattens the tree.
    for at in 0..sources {
        parents[at] = parents[parents[at]];
    }
    parents
}

fn root(parents: &[usize], mut at: usize) -> usize {
    while parents[at] != at {
        at = parents[at];
    }
    at
}

/// The source that none of its links calls derived; several such are one text or it is not known which was first.
fn original(sources: &[SourceId], links: &[&Link]) -> Option<SourceId> {
    let firsts: Vec<SourceId> = sources
        .iter()
        .copied()
        .filter(|&source| !links.iter().any(|link| is_derived(link, source)))
        .collect();
    let &first = firsts.first()?;
    are_copies(&firsts, links).then_some(first)
}

/// Whether a link says that this source was made from the other.
fn is_derived(link: &Link, source: SourceId) -> bool {
    (link.a == source || link.b == source)
        && link.original.is_some_and(|original| original != source)
}

/// Whether links of copies hold all of these together.
fn are_copies(sources: &[SourceId], links: &[&Link]) -> bool {
    let mut reached = vec![sources[0]];
    let mut at = 0;
    while let Some(&here) = reached.get(at) {
        for link in links.iter().filter(|link| link.relation == Relation::Copy) {
            let other = if link.a == here {
                link.b
            } else if link.b == here {
                link.a
            } else {
                continue;
            };
            if sources.contains(&other) && !reached.contains(&other) {
                reached.push(other);
            }
        }
        at += 1;
    }
    reached.len() == sources.len()
}
