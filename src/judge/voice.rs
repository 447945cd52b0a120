//! An origin speaks once: what the sources that go back to one text say together.

use super::{Finding, SourceStance, Stance};
use crate::relate::{Origin, Origins};
use crate::source::SourceId;

/// What one origin says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    Says(Stance),
    /// It contradicts, but an editor has explained it.
    Dissents,
    Mixed,
}

/// Whether something says which source of an origin was first; of copies alone, one merely stands first.
pub(super) fn is_known(origins: &Origins, origin: &Origin) -> bool {
    let inside = |source| origin.sources.contains(&source);
    origin.sources.len() == 1
        || origins
            .links
            .iter()
            .any(|link| link.original.is_some() && inside(link.a) && inside(link.b))
}

/// An origin speaks once: by its original where that is known, else with what its members agree on.
pub(super) fn voice(origin: &Origin, known: bool, stances: &[SourceStance]) -> Voice {
    let of = |source: SourceId| &stances[source.index()];
    let one = |stance: &SourceStance| {
        if stance.dissent.is_some() {
            Voice::Dissents
        } else {
            Voice::Says(stance.stance)
        }
    };
    if let Some(original) = origin.original.filter(|_| known) {
        return one(of(original));
    }
    let members: Vec<&SourceStance> = origin.sources.iter().map(|&source| of(source)).collect();
    let has = |wanted: Stance| {
        members
            .iter()
            .find(|stance| stance.stance == wanted && stance.dissent.is_none())
    };
    match (has(Stance::Agrees), has(Stance::Contradicts)) {
        (Some(_), Some(_)) => Voice::Mixed,
        (Some(stance), None) | (None, Some(stance)) => one(stance),
        (None, None) => {
            let order = [
                Stance::Compatible,
                Stance::Contradicts,
                Stance::Silent,
                Stance::Unreadable,
            ];
            let stance = order
                .iter()
                .find_map(|wanted| members.iter().find(|stance| stance.stance == *wanted));
            stance.map_or(Voice::Says(Stance::Silent), |stance| one(stance))
        }
    }
}

/// Members of an origin that contradict what another member says.
pub(super) fn garbled(origin: &Origin, stances: &[SourceStance]) -> Vec<Finding> {
    let of = |source: SourceId| &stances[source.index()];
    let reference = match origin.original {
        Some(original) => Some(of(original)),
        None => origin
            .sources
            .iter()
            .map(|&source| of(source))
            .find(|stance| stance.stance == Stance::Agrees),
    };
    let Some(reference) =
        reference.filter(|stance| matches!(stance.stance, Stance::Agrees | Stance::Contradicts))
    else {
        return Vec::new();
    };
    let opposite = if reference.stance == Stance::Agrees {
        Stance::Contradicts
    } else {
        Stance::Agrees
    };
    origin
        .sources
        .iter()
        .map(|&source| of(source))
        .filter(|stance| stance.stance == opposite)
        .map(|stance| Finding {
            code: "garbled",
            message: "this source goes back to the same text and says otherwise".to_owned(),
            source: Some(stance.source),
            evidence: stance
                .evidence
                .iter()
                .chain(&reference.evidence)
                .cloned()
                .collect(),
        })
        .collect()
}
