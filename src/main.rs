//! The `factlint` program: arguments in, report out, exit code.
fn main() {}
