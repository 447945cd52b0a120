//! Facts: what a passage states that can be compared. Claims pass through the same door.

mod date;
mod quantity;
mod token;
mod words;

pub use date::{DateBound, DateMention, Days, dates};
pub use quantity::{
    Approx, End, Head, Interval, Number, Quantity, QuantityKind, Role, Trend, Unit, quantities,
};
pub use token::{Token, TokenKind, tokens};
pub use words::{
    Act, Aspect, GroupId, Membership, Opposition, Place, PlaceKind, PlaceReading, PlaceWord,
    Weight, acronyms, act_at, antonyms, are_antonyms, are_synonyms, aspect_at, base_form,
    expansion, is_wider, lemma, opposition, places, places_at, synonym_group, synonyms,
    synonyms_at, weight, wider,
};
