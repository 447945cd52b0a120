//! The keys of `claims.yaml`: the one list that the reading, "did you mean" and the JSON Schema agree on.

/// The JSON Schema (2020-12) of `claims.yaml`, for editors.
///
/// It knows every key and the shape of every value. What no schema can say, such as distinct ids, possible dates and
/// names that lead back to themselves, only [`parse`](super::parse) checks.
pub const SCHEMA: &str = include_str!("../../claims.schema.json");

/// A mapping with known keys.
pub(super) struct Form {
    /// Every key it may have, in the order a reader should learn them.
    pub(super) keys: &'static [&'static str],
}

/// The file itself.
pub(super) const FILE: Form = Form {
    keys: &[
        "version",
        "subject",
        "sources",
        "source_notes",
        "aliases",
        "groups",
        "terms",
        "defaults",
        "claims",
    ],
};

/// A note on sources, below its pattern in `source_notes`.
pub(super) const NOTE: Form = Form {
    keys: &["published", "derives_from", "publisher"],
};

/// `defaults`.
pub(super) const DEFAULTS: Form = Form {
    keys: &["expect", "severity"],
};

/// `expect`, in `defaults` and in a claim.
pub(super) const EXPECT: Form = Form {
    keys: &["agree", "contradict"],
};

/// A claim with more than its sentence.
pub(super) const CLAIM: Form = Form {
    keys: &[
        "id", "claim", "quote", "by", "name", "absent", "kind", "severity", "tags", "expect",
        "dissent",
    ],
};

/// The keys of [`CLAIM`] of which a claim has exactly one.
pub(super) const STATEMENTS: &[&str] = &["claim", "quote", "name", "absent"];

/// An entry of `dissent`.
pub(super) const DISSENT: Form = Form {
    keys: &["source", "says", "because", "until"],
};

/// Where a key belongs, in words, if there is such a key anywhere.
pub(super) fn home(key: &str) -> Option<&'static str> {
    let homes = [
        (&FILE, "the top of the file"),
        (&CLAIM, "a claim"),
        (&DISSENT, "an entry of `dissent`"),
        (&EXPECT, "`expect`"),
        (&NOTE, "an entry of `source_notes`"),
    ];
    let mut found = homes.iter().filter(|(form, _)| form.keys.contains(&key));
    found.next().map(|(_, home)| *home)
}

/// The version that this program reads.
pub(super) const VERSION: &str = "1";

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn schema() -> Value {
        serde_json::from_str(SCHEMA).expect("the schema is JSON")
    }

    #[track_caller]
    fn check(name: &str, form: &Form, definition: &Value) {
        let properties = definition["properties"].as_object().expect("properties");
        let mut known: Vec<&str> = form.keys.to_vec();
        let mut told: Vec<&str> = properties.keys().map(String::as_str).collect();
        known.sort_unstable();
        told.sort_unstable();
        assert_eq!(told, known, "keys of {name}");
        assert_eq!(definition["additionalProperties"], Value::Bool(false));
        for (key, value) in properties {
            let told = value["description"].is_string();
            assert!(told, "{name}.{key} has no description");
        }
    }

    #[test]
    fn the_schema_has_the_keys_that_the_reading_knows() {
        let schema = schema();
        check("file", &FILE, &schema);
        let forms = [
            ("note", &NOTE),
            ("defaults", &DEFAULTS),
            ("expect", &EXPECT),
            ("claim", &CLAIM),
            ("dissent", &DISSENT),
        ];
        for (name, form) in forms {
            check(name, form, &schema["$defs"][name]);
        }
    }

    #[test]
    fn the_schema_asks_for_exactly_one_statement() {
        let schema = schema();
        let one_of = schema["$defs"]["claim"]["oneOf"]
            .as_array()
            .expect("a list");
        let asked: Vec<&str> = one_of
            .iter()
            .filter_map(|form| form["required"][0].as_str())
            .collect();
        assert_eq!(asked, STATEMENTS);
    }

    #[test]
    fn the_schema_has_the_version_that_is_read() {
        let version = &schema()["properties"]["version"]["const"];
        assert_eq!(version.to_string(), VERSION);
    }
}
