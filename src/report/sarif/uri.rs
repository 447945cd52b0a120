//! URIs of files: relative to where the program ran, as code scanning wants them.

use super::wire::ArtifactLocation;

/// The name of the folder that relative URIs start from.
const BASE: &str = "SRCROOT";

/// The location of a file. A path from the root of a file system, or out of the folder, has no base.
pub(super) fn location(path: &str) -> ArtifactLocation {
    let drive = matches!(path.as_bytes(), [letter, b':', b'/', ..] if letter.is_ascii_alphabetic());
    if path.starts_with('/') || drive {
        let slash = if drive { "/" } else { "" };
        let uri = format!("file://{slash}{}", encoded(path));
        return ArtifactLocation {
            uri,
            uri_base_id: None,
        };
    }
    let uri = encoded(&plain(path));
    ArtifactLocation {
        uri_base_id: (!uri.starts_with("../")).then_some(BASE),
        uri,
    }
}

/// A relative path without `.` and without a folder that is left again.
fn plain(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Percent-encodes what RFC 3986 does not allow in a path; a colon too, since a first part with one reads as a scheme.
fn encoded(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~!$&'()*+,;=@".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, uri: &str, based: bool) {
        let found = location(path);
        assert_eq!(
            (found.uri.as_str(), found.uri_base_id.is_some()),
            (uri, based)
        );
    }

    #[test]
    fn paths_become_uris() {
        check("./sources//a b.txt", "sources/a%20b.txt", true);
        check(
            "drafts/../sources/é#?.txt",
            "sources/%C3%A9%23%3F.txt",
            true,
        );
        check("../elsewhere/a.txt", "../elsewhere/a.txt", false);
        check("/srv/a:b.txt", "file:///srv/a%3Ab.txt", false);
        check("C:/x/a.txt", "file:///C%3A/x/a.txt", false);
        check("a:b/c", "a%3Ab/c", true);
        check("100%.txt", "100%25.txt", true);
    }
}
