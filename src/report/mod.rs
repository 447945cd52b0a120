//! The report: writes what was judged, decides nothing.
