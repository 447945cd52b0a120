//! Words of English: dictionary forms.

mod lemma;
mod table;

pub use lemma::lemma;
