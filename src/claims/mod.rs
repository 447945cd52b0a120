//! Claims: what `claims.yaml` says, with the place of every value. Syntax and schema only; `judge` understands the sentences.

mod valid;

pub use valid::{Claim, Claims, Dissent, Expect, Located, Statement};
