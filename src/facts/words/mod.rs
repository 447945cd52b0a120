//! Words of English and the world's common names: dictionary forms, places, verb classes, synonyms, opposites, weights.
//!
//! Every list is a text file beside this one, made and checked by hand; its head says where it comes from. A word of
//! one subject matter belongs in `claims.yaml`, not here.

mod acronym;
mod act;
mod given;
mod lemma;
mod measure;
mod phrases;
mod place;
mod place_mention;
mod prefix;
mod relation;
mod sort;
mod stem;
mod table;
mod weight;

pub use acronym::{acronyms, expansion};
pub use act::{Act, Aspect, act_at, aspect_at};
pub use given::are_given_alike;
pub use lemma::lemma;
pub use measure::Measure;
pub(in crate::facts) use measure::{Wording, wordings};
pub use place::{Membership, Place, PlaceKind, are_apart, places};
pub use place_mention::{PlaceReading, PlaceWord, places_at};
pub use prefix::{are_opposite_forms, without};
pub use relation::{
    GroupId, Opposition, antonyms, are_antonyms, are_synonyms, base_form, is_wider, opposition,
    synonym_group, synonyms, synonyms_at, wider,
};
pub(crate) use relation::{around_object, begins_passive, begins_phrase, phrase_at};
pub use sort::{Sort, sort_of};
pub use weight::{Weight, weight};

#[cfg(test)]
mod tests;
