//! Origins: groups of sources that merging links hold together, and the original of each.

use std::collections::BTreeMap;

use crate::source::SourceId;

use super::{Link, Origin, Relation, source_id};

/// A group of sources and the links inside it.
#[derive(Default)]
struct Group<'a> {
    sources: Vec<SourceId>,
    links: Vec<&'a Link>,
}

/// Groups the readable sources, in the order of their first source.
pub(super) fn merge(readable: &[bool], links: &[Link]) -> Vec<Origin> {
    let merging: Vec<&Link> = links.iter().filter(|link| link.relation.merges()).collect();
    let roots = roots(readable.len(), &merging);
    let mut groups: BTreeMap<usize, Group> = BTreeMap::new();
    for at in (0..readable.len()).filter(|&at| readable[at]) {
        groups
            .entry(roots[at])
            .or_default()
            .sources
            .push(source_id(at));
    }
    for link in merging {
        groups
            .entry(roots[link.a.index()])
            .or_default()
            .links
            .push(link);
    }
    (1..)
        .zip(groups.into_values())
        .map(|(id, group)| Origin {
            id,
            original: original(&group.sources, &group.links),
            sources: group.sources,
        })
        .collect()
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

#[cfg(test)]
mod tests {
    use super::super::relate;
    use super::super::sample::{FERRY, FERRY_INDEPENDENT, FERRY_REWRITE, document, published};
    use crate::clean::Document;
    use crate::subject::{SourceNote, SourceNotes};

    /// Checks the groups of sources, each with its original.
    #[track_caller]
    fn check(
        documents: &[Option<Document>],
        notes: &SourceNotes,
        expected: &[(&[u32], Option<u32>)],
    ) {
        let paths: Vec<String> = (0..documents.len())
            .map(|at| format!("texts/{at}.txt"))
            .collect();
        let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
        let documents: Vec<Option<&Document>> = documents.iter().map(Option::as_ref).collect();
        let found = relate(&documents, &paths, notes);
        let groups = found.origins.iter().map(|origin| {
            let sources: Vec<u32> = origin.sources.iter().map(|source| source.0).collect();
            (sources, origin.original.map(|source| source.0))
        });
        let expected = expected
            .iter()
            .map(|(sources, original)| (sources.to_vec(), *original));
        assert_eq!(
            groups.collect::<Vec<_>>(),
            expected.collect::<Vec<_>>(),
            "{:#?}",
            found.links
        );
        assert!(
            found
                .origins
                .iter()
                .map(|origin| origin.id)
                .eq(1..=found.origins.len() as u32)
        );
    }

    fn derives(pattern: &str, from: &str) -> SourceNotes {
        let note = SourceNote {
            pattern: pattern.into(),
            published: None,
            derives_from: Some(from.into()),
            publisher: None,
        };
        SourceNotes { notes: vec![note] }
    }

    #[test]
    fn an_unreadable_source_keeps_its_place_and_stands_nowhere() {
        let documents = [Some(document(FERRY)), None, Some(document(FERRY))];
        check(&documents, &SourceNotes::default(), &[(&[0, 2], Some(0))]);
        check(&[None], &SourceNotes::default(), &[]);
        check(&[], &SourceNotes::default(), &[]);
    }

    #[test]
    fn copies_say_the_same_so_the_first_speaks() {
        let documents = [FERRY_INDEPENDENT, FERRY, FERRY].map(|text| Some(document(text)));
        check(
            &documents,
            &SourceNotes::default(),
            &[(&[0], Some(0)), (&[1, 2], Some(1))],
        );
    }

    #[test]
    fn which_of_two_rewrites_was_first_is_not_known() {
        let documents = [FERRY, FERRY_REWRITE].map(|text| Some(document(text)));
        check(&documents, &SourceNotes::default(), &[(&[0, 1], None)]);
    }

    #[test]
    fn the_original_of_a_rewrite_is_what_it_credits_with_its_copies() {
        let credits = format!("{FERRY_REWRITE} The Sound Gazette reported the cracks first.");
        let documents = [
            Some(published(&credits, None, None)),
            Some(published(FERRY, Some("Sound Gazette"), None)),
            Some(published(FERRY, Some("Sound Gazette"), None)),
        ];
        check(
            &documents,
            &SourceNotes::default(),
            &[(&[0, 1, 2], Some(1))],
        );
    }

    #[test]
    fn a_note_overrides_dates_and_joins_strangers() {
        let documents = [
            Some(published(FERRY, None, Some("2031-02-01"))),
            Some(published(FERRY_REWRITE, None, Some("2031-02-09"))),
            Some(published(FERRY_INDEPENDENT, None, Some("2031-02-03"))),
        ];
        check(
            &documents,
            &SourceNotes::default(),
            &[(&[0, 1], Some(0)), (&[2], Some(2))],
        );
        check(
            &documents,
            &derives("texts/0*", "1*"),
            &[(&[0, 1], Some(1)), (&[2], Some(2))],
        );
        check(
            &documents,
            &derives("2.txt", "0.*"),
            &[(&[0, 1, 2], Some(0))],
        );
        check(
            &documents,
            &derives("9.txt", "*"),
            &[(&[0, 1], Some(0)), (&[2], Some(2))],
        );
    }

    #[test]
    fn notes_in_a_circle_leave_the_original_unknown() {
        let mut notes = derives("0*", "1*");
        notes.notes.extend(derives("1*", "0*").notes);
        let documents = [FERRY, FERRY_INDEPENDENT].map(|text| Some(document(text)));
        check(&documents, &notes, &[(&[0, 1], None)]);
    }
}
