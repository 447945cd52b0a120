//! The text that records a dissent, ready to be copied into `claims.yaml`.

use annotate_snippets::{Group, Level, Patch, Snippet};

use super::super::places::Page;
use super::super::visible::{is_hidden, visible};
use super::View;
use crate::claims::Claim;
use crate::judge::SourceStance;

/// The most characters of a source's words in `says`; longer ones are left out, since `says` is optional.
const SAYS_CHARS: usize = 80;

/// Keys before a claim's words on their line; an empty key is a list item that is only a sentence.
const KEYS: &[&str] = &["", "claim:", "quote:", "name:", "absent:"];

/// A help that shows the edit of the claims file, or the words alone where the file is not written the plain way.
pub(super) fn suggestion(
    view: &View<'_>,
    claim: &Claim,
    stance: &SourceStance,
) -> Option<Group<'static>> {
    let path = view.places.path(stance.source);
    let entry = entry(path, stance);
    let title = format!(
        "correct the claim, or record why {} differs",
        super::super::visible_line(path)
    );
    let title = Level::HELP.secondary_title(title);
    let Some(edit) = edit(&view.claims_page, claim, &entry) else {
        return Some(title.element(Level::NOTE.with_name("dissent").message(entry)));
    };
    let patches = edit.inserts().map(|(at, text)| Patch::new(at..at, text));
    let snippet = Snippet::source(edit.line.clone())
        .path(visible(&view.report.claims.path).into_owned())
        .line_start(edit.number)
        .patches(patches);
    Some(title.element(snippet))
}

/// `- {source: "c.txt", says: "more than 60", because: "..."}`.
fn entry(path: &str, stance: &SourceStance) -> String {
    let quote = stance
        .evidence
        .first()
        .map_or("", |evidence| &evidence.quote);
    let says = if quote.is_empty() || quote.chars().count() > SAYS_CHARS {
        String::new()
    } else {
        format!(", says: {}", quoted(quote))
    };
    format!("- {{source: {}{says}, because: \"...\"}}", quoted(path))
}

/// A double-quoted YAML scalar; what cannot be seen is escaped.
fn quoted(text: &str) -> String {
    let mut scalar = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => scalar.extend(['\\', c]),
            '\n' => scalar.push_str("\\n"),
            '\t' => scalar.push_str("\\t"),
            _ if is_hidden(c) => scalar.push_str(&format!("\\U{:08X}", u32::from(c))),
            _ => scalar.push(c),
        }
    }
    scalar.push('"');
    scalar
}

/// What is to be put into one line of the claims file.
struct Edit {
    line: String,
    number: usize,
    /// Where `claim: ` is missing before the words.
    key_at: Option<usize>,
    /// What comes behind the line.
    tail: String,
}

impl Edit {
    /// The texts to put in, each with its byte in the line, in order.
    fn inserts(&self) -> impl Iterator<Item = (usize, String)> {
        let key = self.key_at.map(|at| (at, "claim: ".to_owned()));
        key.into_iter()
            .chain([(self.line.len(), self.tail.clone())])
    }
}

/// Adds a dissent below the claim's words; none when the claim has dissents already or is written another way than
/// `- words` or `key: words` on one line.
fn edit(page: &Page<'_>, claim: &Claim, entry: &str) -> Option<Edit> {
    let words = page.range(claim.span);
    let number = page.line_of(words.start);
    let whole = page.line_range(number);
    let line = page.text().get(whole.clone())?.trim_end();
    if !claim.dissents.is_empty() || words.end > whole.start + line.len() || visible(line) != line {
        return None;
    }
    let (indent, key) = layout(&line[..words.start - whole.start])?;
    let pad = " ".repeat(indent);
    Some(Edit {
        line: line.to_owned(),
        number,
        key_at: key.is_empty().then_some(indent),
        tail: format!("\n{pad}dissent:\n{pad}  {entry}"),
    })
}

/// The column in which the claim's keys stand, and its key, from what stands before its words on their line.
fn layout(before: &str) -> Option<(usize, &str)> {
    let unquoted = before.trim_end_matches(['"', '\'']);
    let blanks = unquoted.len() - unquoted.trim_start_matches([' ', '-']).len();
    let key = unquoted[blanks..].trim_end();
    let item = unquoted[..blanks].contains('-');
    (KEYS.contains(&key) && (item || !key.is_empty())).then_some((blanks, key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_layout_is_read_from_the_line() {
        assert_eq!(layout("  - "), Some((4, "")));
        assert_eq!(layout("  - \""), Some((4, "")));
        assert_eq!(layout("    claim: '"), Some((4, "claim:")));
        assert_eq!(layout("- name: "), Some((2, "name:")));
        assert_eq!(layout("    "), None);
        assert_eq!(layout("  - {claim: "), None);
        assert_eq!(layout("claims: ["), None);
    }

    /// The claims file after the edit of its first claim.
    fn edited(text: &str, entry: &str) -> Option<String> {
        let claims = crate::claims::parse("claims.yaml", text).unwrap();
        let page = Page::of_text(text);
        let edit = edit(&page, &claims.claims[0], entry)?;
        let start = page.line_range(edit.number).start;
        let mut new = text.to_owned();
        for (at, insert) in edit.inserts().collect::<Vec<_>>().into_iter().rev() {
            new.insert_str(start + at, &insert);
        }
        Some(new)
    }

    #[test]
    fn the_edit_records_the_dissent() {
        let entry = format!(
            "- {{source: {}, because: \"...\"}}",
            quoted("a \"b\": \u{202e}.txt")
        );
        for text in [
            "claims:\n  - the pier is long\n  - the pier is old\n",
            "claims:\n- \"the pier: long\" # why\n",
            "\u{feff}claims:\r\n  - id: x\r\n    claim: 'the pier is long'\r\n    expect: {agree: 2}\r\n",
            "claims:\n  - name: Pier\n",
        ] {
            let new = edited(text, &entry).unwrap();
            let claims = crate::claims::parse("claims.yaml", &new).unwrap();
            let dissents = &claims.claims[0].dissents;
            assert_eq!(dissents[0].source.value, "a \"b\": \u{202e}.txt", "{new}");
        }
    }

    #[test]
    fn a_claim_that_is_written_another_way_is_not_edited() {
        for text in [
            "claims:\n  - {claim: the pier is long}\n",
            "claims: [the pier is long]\n",
            "claims:\n  - claim: >\n      the pier\n      is long\n",
            "claims:\n  - claim: the pier is long\n    dissent: [{source: a, because: b}]\n",
        ] {
            assert_eq!(edited(text, "- {}"), None, "{text}");
        }
    }

    #[test]
    fn hidden_characters_are_escaped_for_yaml() {
        assert_eq!(quoted("a \"b\" \\ \u{202e}"), r#""a \"b\" \\ \U0000202E""#);
    }
}
