//! What must come out for a claim: numbers of origins.

use super::error::Mistake;
use super::fields::Check;
use super::raw::{Node, Style, Value};
use super::schema::EXPECT;
use super::valid::Expect;

/// Reads `expect`; what it leaves out is as in `default`.
pub(super) fn expect(check: &mut Check, node: &Node, default: Expect) -> Expect {
    let fields = check.fields(node, "`expect`", &EXPECT, "expect: {agree: 2}");
    let mut number = |key: &str, default: u32| {
        let node = fields.get(key)?;
        origins(check, node, key, default)
    };
    Expect {
        agree: number("agree", default.agree).unwrap_or(default.agree),
        contradict: number("contradict", default.contradict).unwrap_or(default.contradict),
    }
}

fn origins(check: &mut Check, node: &Node, key: &str, default: u32) -> Option<u32> {
    let number = match &node.value {
        Value::Scalar(written, Style::Plain) => whole(written),
        _ => None,
    };
    if number.is_none() {
        let message = format!("`{key}` must be a whole number of origins, 0 or more");
        let help = format!("write a number without quotes: `{key}: {default}`");
        check.tell(Mistake::new(node.span, message).help(help));
    }
    number
}

fn whole(written: &str) -> Option<u32> {
    let plain = written.bytes().all(|byte| byte.is_ascii_digit())
        && (written.len() == 1 || !written.starts_with('0'));
    written.parse().ok().filter(|_| plain)
}

#[cfg(test)]
mod tests {
    use super::super::testing::check_claim as check;

    #[test]
    fn expectations_are_whole_numbers() {
        let told = |at: &str, key: &str, default: u32| {
            format!(
                "{at}: `{key}` must be a whole number of origins, 0 or more; \
                write a number without quotes: `{key}: {default}`"
            )
        };
        check(
            "- {claim: a, expect: {agree: -1, contradict: 1.5}}",
            &[&told("2:30", "agree", 1), &told("2:46", "contradict", 0)],
        );
        check(
            "- {claim: a, expect: {agree: \"1\", contradict: 4294967296}}",
            &[&told("2:31", "agree", 1), &told("2:47", "contradict", 0)],
        );
        check(
            "- {claim: a, expect: 2}",
            &["2:22: `expect` must be a mapping, not a number; write it like `expect: {agree: 2}`"],
        );
    }
}
