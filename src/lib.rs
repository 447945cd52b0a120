//! A linter for facts: checks claims against a folder of sources and counts agreement in independent origins.

pub mod blocks;
pub mod claims;
pub mod clean;
pub mod explain;
pub mod facts;
pub mod judge;
pub mod passage;
pub mod read;
pub mod relate;
pub mod report;
pub mod source;
pub mod subject;
pub mod text;
