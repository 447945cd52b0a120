//! Notes of `claims.yaml` on which source was made from which.

use crate::subject::{SourceNotes, fits_path};

/// Pairs of a source and a source that it was made from by the notes, in order.
pub(super) fn stated(paths: &[&str], notes: &SourceNotes) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (at, path) in paths.iter().enumerate() {
        let Some(from) = notes.first(path, |note| note.derives_from.as_deref()) else {
            continue;
        };
        let originals =
            (0..paths.len()).filter(|&other| other != at && fits_path(from, paths[other]));
        found.extend(originals.map(|other| (at, other)));
    }
    found
}
