//! Headline and dek: the title and what stands between it and the text.
//!
//! A byline or a dateline under it tells a title for certain, even one with a full stop. Without one the first line is
//! the title when it looks like one and an article follows; a file of a sentence or two, a poem or a list has none and
//! is body. A short line without a stop between title and text is the alternative text of a picture.

use super::page::{Page, ends_sentence};
use super::{Class, Rule, Stage};
use crate::blocks::BlockRole;

pub(super) const RULE: Rule = Rule {
    name: "headline",
    finds: "The title, and the summary or picture text under it.",
    stage: Stage::Paragraphs,
    find,
};

/// Words that a title has at most.
const TITLE_WORDS: usize = 25;
/// Words that a dek has at most.
const DEK_WORDS: usize = 60;
/// Words that the text of a picture has at most.
const PICTURE_WORDS: usize = 6;
/// Words that must follow a title that has nothing but its looks.
const ARTICLE_WORDS: usize = 30;
/// Kept lines at the top among which the title is looked for.
const TOP_LINES: usize = 4;

fn find(page: &Page) -> Vec<(usize, Class)> {
    let top = page.first_kept(TOP_LINES);
    let Some(&first) = top.iter().find(|&&at| page.is_open(at)) else {
        return Vec::new();
    };
    let title = &page.units[first];
    if matches!(title.role, BlockRole::Heading(_)) {
        return vec![(first, Class::Headline)];
    }
    if title.role == BlockRole::Item || title.words > TITLE_WORDS {
        return Vec::new();
    }
    if let Some(framed) = framed(page, first) {
        return framed;
    }
    plain(page, first)
}

/// Title and deks above a byline or a dateline.
fn framed(page: &Page, first: usize) -> Option<Vec<(usize, Class)>> {
    let is_frame = |at: &usize| {
        let class = page.units[*at].class.map(|(class, _)| class);
        matches!(class, Some(Class::Byline | Class::Dateline))
    };
    let frame = (first + 1..page.units.len().min(first + TOP_LINES)).find(is_frame)?;
    let deks = first + 1..frame;
    if deks.clone().any(|at| page.units[at].words > DEK_WORDS) {
        return None;
    }
    let deks = deks
        .filter(|&at| page.is_open(at))
        .map(|at| (at, Class::Dek));
    Some([(first, Class::Headline)].into_iter().chain(deks).collect())
}

/// A title by its looks, and what is between it and the text.
fn plain(page: &Page, first: usize) -> Vec<(usize, Class)> {
    let title = &page.units[first];
    let open: Vec<usize> = page.open().into_iter().filter(|&at| at > first).collect();
    let Some(text) = open.iter().position(|&at| page.units[at].is_body_like()) else {
        return Vec::new();
    };
    let follow: usize = open[text..].iter().map(|&at| page.units[at].words).sum();
    if !title.is_title_like() || title.words < 2 || text > 2 || follow < ARTICLE_WORDS {
        return Vec::new();
    }
    let between = open[..text].iter().map(|&at| (at, class_between(page, at)));
    [(first, Class::Headline)]
        .into_iter()
        .chain(between.filter_map(|(at, class)| Some((at, class?))))
        .collect()
}

/// What a line between title and text is.
fn class_between(page: &Page, at: usize) -> Option<Class> {
    let unit = &page.units[at];
    if unit.role != BlockRole::Prose
        || ends_sentence(&unit.text)
        || unit.text.ends_with([':', ';', ','])
    {
        return None;
    }
    Some(if unit.words <= PICTURE_WORDS {
        Class::Caption
    } else {
        Class::Dek
    })
}

#[cfg(test)]
mod tests {
    use crate::clean::Class;
    use crate::clean::tests::{classes, has_no};

    const TEXT: &str = "The wall of the old port broke in May, said the mayor of the town. It will be mended with stone from the hills before the winter storms come, and the boats will be back by spring.";

    #[test]
    fn a_title_above_an_article_is_the_headline() {
        let headline = format!("Harbour Closed After the Storm\n\nold harbour wall\n\n{TEXT}");
        assert_eq!(
            classes(&headline),
            [Class::Headline, Class::Caption, Class::Body]
        );
        let framed = format!(
            "The harbour is closed. Nobody minds.\n\n“We are tired of boats,” the mayor said.\n\nby Jane Roe\n\n{TEXT}"
        );
        assert_eq!(classes(&framed), [Class::Headline, Class::Dek, Class::Body]);
    }

    #[test]
    fn short_files_poems_and_lists_have_none() {
        has_no("Nine towns signed the treaty", Class::Headline);
        has_no(
            "Nine towns signed the treaty\n\nPorthaven did not.",
            Class::Headline,
        );
        has_no(
            "So much depends\nupon the sea\nand on\nthe wall",
            Class::Headline,
        );
        has_no("- bread\n- milk", Class::Headline);
        has_no(
            &format!("Nine towns signed the treaty of the sea.\n\n{TEXT}"),
            Class::Headline,
        );
    }
}
