//! Sources as readers see them side by side: those of one origin together, those that could not be read last.

use super::Report;
use crate::relate::Origin;
use crate::source::SourceId;

/// Sources that stand together.
#[derive(Clone, Debug)]
pub(super) struct Group<'a> {
    /// The origin that they are; none for those that could not be read.
    pub(super) origin: Option<&'a Origin>,
    /// In path order.
    pub(super) sources: Vec<SourceId>,
}

impl Group<'_> {
    /// `origin 1`, or `unreadable`.
    pub(super) fn title(&self) -> String {
        self.origin.map_or_else(
            || "unreadable".to_owned(),
            |origin| format!("origin {}", origin.id),
        )
    }
}

/// Every source in its group: by origin, then in path order.
pub(super) fn groups<'a>(report: &Report<'a>) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = report
        .origins
        .origins
        .iter()
        .map(|origin| Group {
            origin: Some(origin),
            sources: origin.sources.clone(),
        })
        .collect();
    let mut known = vec![false; report.sources.files.len()];
    for source in groups.iter().flat_map(|group| &group.sources) {
        known[source.index()] = true;
    }
    let unread: Vec<SourceId> = (0u32..)
        .map(SourceId)
        .take(known.len())
        .filter(|source| !known[source.index()])
        .collect();
    if !unread.is_empty() {
        groups.push(Group {
            origin: None,
            sources: unread,
        });
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::super::sample::Sample;
    use super::*;

    #[test]
    fn one_origin_stands_together_and_the_unreadable_last() {
        let sample = Sample::new();
        let report = sample.report();
        let shown: Vec<(String, Vec<u32>)> = groups(&report)
            .iter()
            .map(|group| {
                let sources = group.sources.iter().map(|source| source.0);
                (group.title(), sources.collect())
            })
            .collect();
        assert_eq!(
            shown,
            [
                ("origin 1".to_owned(), vec![0, 2]),
                ("origin 2".to_owned(), vec![1]),
                ("unreadable".to_owned(), vec![3]),
            ]
        );
    }
}
