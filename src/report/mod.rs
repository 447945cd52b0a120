//! The report: writes what was judged, decides nothing.

mod diff;

pub use diff::write_diff;
