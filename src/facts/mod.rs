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
pub use words::lemma;
