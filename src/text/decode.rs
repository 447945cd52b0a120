//! Decoding: which charset the bytes are in, and what of them is no text.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    BIG5, EUC_JP, EUC_KR, Encoding, GB18030, GBK, ISO_2022_JP, SHIFT_JIS, WINDOWS_1252,
};

use super::{Builder, Edit, Text};
use crate::source::Unreadable;

/// Bytes that no text has, in thousands of all, above which a file is binary. Random bytes have ninety, and a log with
/// terminal sequences none, since those characters are not counted.
const BINARY_PER_MILLE: usize = 20;
/// NUL bytes, in thousands of all, above which a file that is not UTF-16 is binary.
const NUL_PER_MILLE: usize = 5;
/// Characters that did not decode, in thousands of all, above which nobody knows what a text says.
const UNDECODED_PER_MILLE: usize = 50;
/// Bytes beyond ASCII, in thousands of all, up to which a file that looks like an East Asian charset is English text
/// with some quotes and accents.
const FOREIGN_PER_MILLE: usize = 50;
/// Charsets whose characters take one byte or more.
const MANY_BYTES: [&Encoding; 7] = [BIG5, EUC_JP, EUC_KR, GB18030, GBK, ISO_2022_JP, SHIFT_JIS];
/// Characters in a piece whose places must be counted.
const COUNTED_PIECE: usize = 64;

/// How many bytes of the source a character takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Width {
    /// As many as in the text.
    #[default]
    Utf8,
    /// One.
    SingleByte,
    /// Two, or four beyond the basic plane.
    Utf16,
}

impl Width {
    /// Bytes of the source that these words take.
    pub(super) fn raw_length(self, words: &str) -> usize {
        match self {
            Self::Utf8 => words.len(),
            Self::SingleByte => words.chars().count(),
            Self::Utf16 => words.chars().map(|c| 2 * c.len_utf16()).sum(),
        }
    }

    /// Bytes of these words that so many bytes of the source make; a part of a character counts whole for `is_end`.
    pub(super) fn text_length(self, words: &str, raw_length: usize, is_end: bool) -> usize {
        let mut raw = 0;
        for (at, c) in words.char_indices() {
            if raw >= raw_length {
                return at;
            }
            if self == Self::Utf8 && raw_length < words.len() {
                return boundary(words, raw_length, is_end);
            }
            raw += self.raw_length(c.encode_utf8(&mut [0; 4]));
            if raw > raw_length && !is_end {
                return at;
            }
        }
        words.len()
    }

    /// Bytes of the words that fit one piece.
    pub(super) fn longest_piece(self, words: &str) -> usize {
        match self {
            Self::Utf8 => words.len(),
            _ => words
                .char_indices()
                .nth(COUNTED_PIECE)
                .map_or(words.len(), |(at, _)| at),
        }
    }
}

/// The character boundary at or next to a byte.
fn boundary(words: &str, mut at: usize, is_end: bool) -> usize {
    while !words.is_char_boundary(at) {
        at = if is_end { at + 1 } else { at - 1 };
    }
    at
}

pub(super) fn decode(bytes: &[u8]) -> Result<Text, Unreadable> {
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    let text = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8_or_guess(rest, 3)?,
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes, 2)?,
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes, 2)?,
        _ => unmarked(bytes)?,
    };
    if text.text.chars().all(char::is_whitespace) {
        return Err(Unreadable::Empty);
    }
    Ok(text)
}

fn unmarked(bytes: &[u8]) -> Result<Text, Unreadable> {
    let nuls = |first: usize| {
        bytes
            .iter()
            .skip(first)
            .step_by(2)
            .filter(|&&b| b == 0)
            .count()
    };
    let (even, odd) = (nuls(0), nuls(1));
    // English in UTF-16 has a NUL in nearly every other byte, always on the same side.
    let half = bytes.len() / 2;
    if bytes.len() >= 4 && odd * 10 >= half * 7 && even * 20 <= half {
        return utf16(bytes, u16::from_le_bytes, 0);
    }
    if bytes.len() >= 4 && even * 10 >= half * 7 && odd * 20 <= half {
        return utf16(bytes, u16::from_be_bytes, 0);
    }
    utf8_or_guess(bytes, 0)
}

fn utf8_or_guess(bytes: &[u8], mark: usize) -> Result<Text, Unreadable> {
    if is_binary(bytes) {
        return Err(Unreadable::Binary);
    }
    if let Ok(words) = std::str::from_utf8(bytes) {
        return Ok(begin(Width::Utf8, mark)
            .take(words)
            .finish(bytes.len() + mark));
    }
    let bad = bytes
        .utf8_chunks()
        .filter(|chunk| !chunk.invalid().is_empty())
        .count();
    let good: usize = bytes
        .utf8_chunks()
        .map(|chunk| chunk.valid().chars().filter(|c| !c.is_ascii()).count())
        .sum();
    // A few broken bytes do not turn a UTF-8 file into another charset.
    if mark > 0 || good > 3 * bad {
        return lossy_utf8(bytes, mark, bad);
    }
    single_byte(bytes, guess(bytes).ok_or(Unreadable::Undecodable(bad))?)
}

fn is_binary(bytes: &[u8]) -> bool {
    let nuls = bytes.iter().filter(|&&b| b == 0).count();
    let foreign = bytes
        .iter()
        .filter(|&&b| b < 0x20 && !matches!(b, 0x07..=0x0d | 0x1b))
        .count();
    nuls * 1000 > bytes.len() * NUL_PER_MILLE || foreign * 1000 > bytes.len() * BINARY_PER_MILLE
}

/// The single-byte charset that the bytes are most likely in.
fn guess(bytes: &[u8]) -> Option<&'static Encoding> {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let found = detector.guess(None, Utf8Detection::Deny);
    if !MANY_BYTES.contains(&found) && found.is_single_byte() {
        return Some(found);
    }
    let foreign = bytes.iter().filter(|b| !b.is_ascii()).count();
    (foreign * 1000 <= bytes.len() * FOREIGN_PER_MILLE).then_some(WINDOWS_1252)
}

fn single_byte(bytes: &[u8], encoding: &'static Encoding) -> Result<Text, Unreadable> {
    let (words, _) = encoding.decode_without_bom_handling(bytes);
    let bad = words
        .chars()
        .filter(|&c| c == '\u{fffd}' || ('\u{80}'..'\u{a0}').contains(&c))
        .count();
    check_share(bad, bytes.len())?;
    Ok(begin(Width::SingleByte, 0).take(&words).finish(bytes.len()))
}

fn lossy_utf8(bytes: &[u8], mark: usize, bad: usize) -> Result<Text, Unreadable> {
    check_share(bad, bytes.len())?;
    let mut new = begin(Width::Utf8, mark);
    for chunk in bytes.utf8_chunks() {
        new = new.take(chunk.valid());
        if !chunk.invalid().is_empty() {
            new.replace("\u{fffd}", chunk.invalid().len(), Edit::Charset);
        }
    }
    Ok(new.finish(bytes.len() + mark))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16, mark: usize) -> Result<Text, Unreadable> {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    // A lone surrogate becomes U+FFFD, which is two bytes wide as well.
    let words: String = char::decode_utf16(units)
        .map(|c| c.unwrap_or('\u{fffd}'))
        .collect();
    let bad = words.chars().filter(|&c| c == '\u{fffd}').count();
    check_share(bad, bytes.len() / 2)?;
    let nuls = words.chars().filter(|&c| c == '\0').count();
    if nuls * 1000 > words.len() * NUL_PER_MILLE {
        return Err(Unreadable::Binary);
    }
    Ok(begin(Width::Utf16, mark)
        .take(&words)
        .finish(bytes.len() + mark))
}

fn check_share(bad: usize, all: usize) -> Result<(), Unreadable> {
    if bad * 1000 > all * UNDECODED_PER_MILLE {
        return Err(Unreadable::Undecodable(bad));
    }
    Ok(())
}

fn begin(width: Width, mark: usize) -> Builder {
    let mut new = Builder::new(width);
    if mark > 0 {
        new.replace("", mark, Edit::ByteOrderMark);
    }
    new
}

impl Builder {
    /// Takes decoded words without their control characters.
    fn take(mut self, words: &str) -> Self {
        let mut done = 0;
        let mut from = 0;
        while let Some(found) = words[from..].find(is_control) {
            let start = from + found;
            let end = start + control_length(&words[start..]);
            self.copy(&words[done..start]);
            let raw = self.width.raw_length(&words[start..end]);
            self.replace("", raw, Edit::Control);
            (done, from) = (end, end);
        }
        self.copy(&words[done..]);
        self
    }
}

/// Control characters, and byte order marks inside a text, but not white space.
fn is_control(c: char) -> bool {
    c == '\u{feff}' || (c.is_control() && !c.is_whitespace())
}

/// The length of a terminal sequence such as `ESC [ 31 m` or of one control character.
fn control_length(words: &str) -> usize {
    let bytes = words.as_bytes();
    if bytes.starts_with(b"\x1b[") {
        let parameters = bytes[2..]
            .iter()
            .take(32)
            .take_while(|&&b| (0x20..0x40).contains(&b))
            .count();
        if bytes
            .get(2 + parameters)
            .is_some_and(|b| (0x40..0x7f).contains(b))
        {
            return 3 + parameters;
        }
    }
    words.chars().next().map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    #[track_caller]
    fn check(bytes: &[u8], expected: &str) -> Text {
        let text = decode(bytes).expect("a text");
        assert_eq!(text.as_str(), expected);
        text
    }

    fn utf16_bytes(words: &str, big: bool) -> Vec<u8> {
        words
            .encode_utf16()
            .flat_map(|unit| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            })
            .collect()
    }

    #[test]
    fn utf8_with_and_without_a_mark() {
        check("Zoë reads.".as_bytes(), "Zoë reads.");
        let text = check(b"\xef\xbb\xbfRain fell.", "Rain fell.");
        assert_eq!(text.source_span(0..4), Span { start: 3, end: 7 });
    }

    #[test]
    fn utf16_in_both_orders_with_and_without_a_mark() {
        for big in [false, true] {
            let bytes = utf16_bytes("Le café 𝄞 plays on a long evening.", big);
            let text = check(&bytes, "Le café 𝄞 plays on a long evening.");
            assert_eq!(text.source_span(3..8), Span { start: 6, end: 14 });
            assert_eq!(text.text_range(Span { start: 6, end: 14 }), 3..8);
            let marked = [utf16_bytes("\u{feff}", big), bytes].concat();
            let text = check(&marked, "Le café 𝄞 plays on a long evening.");
            assert_eq!(text.source_span(3..8), Span { start: 8, end: 16 });
        }
    }

    #[test]
    fn windows_1252_is_guessed() {
        let text = check(
            b"She said \x93caf\xe9\x94 \x96 twice.",
            "She said “café” – twice.",
        );
        let start = text.as_str().find("twice").expect("a text");
        assert_eq!(
            text.source_span(start..start + 5),
            Span { start: 18, end: 23 }
        );
    }

    #[test]
    fn a_broken_byte_in_utf8_is_marked_and_mapped() {
        let mut bytes = "“One” and “two” and “three” of them.".as_bytes().to_vec();
        bytes.push(0xff);
        bytes.extend_from_slice(b" end of this line of text");
        let text = decode(&bytes).expect("a text");
        assert!(text.as_str().contains("them.\u{fffd} end"));
        let end = text.as_str().find(" end").expect("a text");
        assert_eq!(bytes[text.source_span(end..end + 4).start], b' ');
    }

    #[test]
    fn empty_binary_and_undecodable_files_are_told_apart() {
        assert_eq!(decode(b"").err(), Some(Unreadable::Empty));
        assert_eq!(decode(b"\xef\xbb\xbf \n\t").err(), Some(Unreadable::Empty));
        assert_eq!(
            decode(b"\x89PNG\x00\x00\x01\x02\x03").err(),
            Some(Unreadable::Binary)
        );
        assert!(decode(&[0x81; 64]).is_err());
    }

    #[test]
    fn terminal_sequences_and_bells_are_left_out() {
        let text = check(b"\x1b[31mred\x1b[0m ink\x07 here", "red ink here");
        assert_eq!(text.source_span(0..3), Span { start: 5, end: 8 });
    }
}
