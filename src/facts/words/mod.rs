//! Words of English and the world's common names: dictionary forms, places, verb classes, synonyms, opposites, weights.
//!
//! Every list is a text file beside this one, made and checked by hand; its head says where it comes from. A word of
//! one subject matter belongs in `claims.yaml`, not here.

mod acronym;
mod lemma;
mod phrase;
mod place;
mod relation;
mod table;
mod weight;

pub use acronym::{acronyms, expansion};
pub use lemma::lemma;
pub use phrase::{Act, Aspect, act_at, aspect_at};
pub use place::{Membership, Place, PlaceKind, places};
pub use relation::{
    GroupId, Opposition, antonyms, are_antonyms, are_synonyms, base_form, is_wider, opposition,
    synonym_group, synonyms, synonyms_at, wider,
};
pub use weight::{Weight, weight};

#[cfg(test)]
mod tests;
