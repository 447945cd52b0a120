//! The end of a web page: comments, and teasers of other stories after `You May Also Like`.
//!
//! A header of such a part makes everything after it furniture or teaser, since the text of another story must never be
//! evidence. It must stand alone on its line and come after some text; when three paragraphs of forty words or more
//! follow, the article goes on and only the header goes.

use super::furniture::begins;
use super::page::{Page, ends_sentence, key};
use super::{Class, Rule, Stage};

pub(super) const RULE: Rule = Rule {
    name: "tails",
    finds: "Comments and other stories after the end of an article.",
    stage: Stage::Paragraphs,
    find,
};

/// Words from which a paragraph speaks for an article that goes on.
const LONG_WORDS: usize = 40;
/// Such paragraphs after a header that keep the rest.
const LONG_PARAGRAPHS: usize = 3;
/// Words of a sentence that makes sure an article came before.
const BEFORE_WORDS: usize = 6;
/// Words that a header has at most.
const MAX_WORDS: usize = 8;

/// Headers of comments and of the form for them, as keys.
const COMMENTS: &[&str] = &[
    "add your comment",
    "join the conversation",
    "join the discussion",
    "leave a comment",
    "leave a reply",
    "post a comment",
    "post a reply",
    "reader comments",
    "show comments",
    "view comments",
    "write a comment",
];

/// Headers of other stories, as keys.
const STORIES: &[&str] = &[
    "also read",
    "around the web",
    "editor's picks",
    "editors' picks",
    "from around the web",
    "from our partners",
    "more stories",
    "most popular",
    "most read",
    "most viewed",
    "other stories",
    "popular posts",
    "read next",
    "recent posts",
    "recommended for you",
    "recommended reading for you",
    "recommended stories",
    "related articles",
    "related content",
    "related coverage",
    "related news",
    "related posts",
    "related stories",
    "related topics",
    "sponsored stories",
    "trending now",
    "trending stories",
    "up next",
    "what to read next",
    "you may also like",
    "you might also like",
    "you may also be interested in",
    "you might be interested in",
];

/// Beginnings of headers of other stories, as keys.
const STORY_BEGINNINGS: &[&str] = &[
    "more from the author",
    "more from this author",
    "more stories from",
    "more stories by",
];

/// Whether a key is a header of the end of a page.
pub(super) fn is_header(key: &str) -> bool {
    class_after(key).is_some()
}

/// The class of what follows a header.
fn class_after(key: &str) -> Option<Class> {
    if COMMENTS.contains(&key) {
        return Some(Class::Furniture);
    }
    let story = STORIES.contains(&key)
        || STORY_BEGINNINGS
            .iter()
            .any(|beginning| begins(key, beginning));
    story.then_some(Class::Teaser)
}

fn find(page: &Page) -> Vec<(usize, Class)> {
    let mut long_after: usize = page
        .units
        .iter()
        .filter(|unit| unit.words >= LONG_WORDS)
        .count();
    let (mut text_before, mut class) = (false, None);
    let mut found = Vec::new();
    for (at, unit) in page.units.iter().enumerate() {
        long_after -= usize::from(unit.words >= LONG_WORDS);
        let after = match unit.words {
            1..=MAX_WORDS => class_after(&key(&unit.text)),
            _ => None,
        };
        if let (Some(after), true) = (after, text_before && long_after < LONG_PARAGRAPHS) {
            class = Some(after);
            found.push((at, Class::Furniture));
        } else if let Some(class) = class {
            found.push((at, class));
        }
        text_before |= unit.words >= BEFORE_WORDS && ends_sentence(&unit.text);
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::clean::tests::{dropped, keeps_all};

    const STORY: &str = "The harbour was closed after a storm in May.";

    #[test]
    fn everything_after_such_a_header_goes() {
        let text = format!(
            "{STORY}\n\nLeave a Reply\n\nName *\n\nRelated Stories\n\nA boat sank in the bay ..."
        );
        assert_eq!(
            dropped(&text),
            [
                "furniture: Leave a Reply",
                "furniture: Name *",
                "furniture: Related Stories",
                "teaser: A boat sank in the bay ...",
            ]
        );
    }

    #[test]
    fn an_article_that_goes_on_stays() {
        let long = "The wall of the old port has been mended with stone from the hills and with iron from the ships that lay there, so that no storm of the kind that came in May can break it again in the years ahead of us.";
        let text = format!("{STORY}\n\nMost read\n\n{long}\n\n{long}\n\n{long}");
        assert_eq!(dropped(&text), ["furniture: Most read"]);
        keeps_all("Related stories were told of the wreck.\n\nThey differ.");
        keeps_all("Leave a reply to each letter within a week, said the clerk.");
    }
}
