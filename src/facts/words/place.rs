//! Countries, territories, states and unions: names, peoples, capitals, memberships.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::table::{entries, items, lines};

/// What kind of place a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlaceKind {
    /// A country by common news usage, Kosovo, Palestine and Taiwan among them.
    Country,
    /// A territory or a country within a country: Hong Kong, Scotland.
    Territory,
    /// A state of the United States.
    State,
    /// A union of countries: European Union, NATO.
    Union,
}

/// That a country belongs or belonged to a union.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The union's canonical name.
    pub union: &'static str,
    /// The first and last year of a membership that has ended; none when it lasts, as of 2026.
    pub ended: Option<(u16, u16)>,
}

/// A place that news speaks of as an actor. Names are as written, with capitals.
#[derive(Debug)]
pub struct Place {
    /// The common English name. Georgia is there twice, as a country and as a state.
    pub name: &'static str,
    /// Other names and abbreviations.
    pub other_names: Vec<&'static str>,
    /// Adjectives and nouns for its people, in the singular: French, Frenchman.
    pub demonyms: Vec<&'static str>,
    /// The capital, which often stands for the government; none where it seldom does or has the place's own name.
    /// Brussels is there for Belgium and for the European Union.
    pub capital: Option<&'static str>,
    /// What it is.
    pub kind: PlaceKind,
    /// Its unions, present and past.
    pub member_of: Vec<Membership>,
}

impl Place {
    /// Whether it belongs to a union today (2026), by the union's canonical name.
    #[must_use]
    pub fn is_member(&self, union: &str) -> bool {
        self.member_of
            .iter()
            .any(|membership| membership.union == union && membership.ended.is_none())
    }
}

/// All places, countries first, then territories, states and unions, each in the order of their names.
#[must_use]
pub fn places() -> &'static [Place] {
    &PLACES
}

/// Territories with the country that they belong to, or are held to belong to; own compilation.
const HOLDERS: &[(&str, &str)] = &[
    ("Aruba", "Netherlands"),
    ("Bermuda", "United Kingdom"),
    ("Catalonia", "Spain"),
    ("England", "United Kingdom"),
    ("Faroe Islands", "Denmark"),
    ("French Polynesia", "France"),
    ("Gibraltar", "United Kingdom"),
    ("Greenland", "Denmark"),
    ("Guam", "United States"),
    ("Hong Kong", "China"),
    ("Macau", "China"),
    ("New Caledonia", "France"),
    ("Northern Ireland", "United Kingdom"),
    ("Puerto Rico", "United States"),
    ("Scotland", "United Kingdom"),
    ("Tibet", "China"),
    ("Wales", "United Kingdom"),
    ("Western Sahara", "Morocco"),
];

/// Whether two places, by their canonical names in lower case, have no ground in common: Peru and Chile, Texas and
/// Ohio, but not England and the United Kingdom. Unions, and names of two places, are never apart from anything.
///
/// # Example
/// ```
/// use factlint::facts::are_apart;
/// assert!(are_apart("peru", "texas"));
/// assert!(!are_apart("england", "united kingdom"));
/// assert!(!are_apart("georgia", "peru"));
/// ```
#[must_use]
pub fn are_apart(a: &str, b: &str) -> bool {
    let ireland = |name: &str| matches!(name, "ireland" | "northern ireland");
    if a == b || (ireland(a) && ireland(b)) {
        return false;
    }
    let (Some(a), Some(b)) = (named(a), named(b)) else {
        return false;
    };
    let whole = a.kind == PlaceKind::Country || b.kind == PlaceKind::Country;
    country(a) != country(b) || !whole
}

/// The country that a place is or lies in.
fn country(place: &Place) -> &'static str {
    match place.kind {
        PlaceKind::State => "United States",
        _ => HOLDERS
            .iter()
            .find(|(name, _)| *name == place.name)
            .map_or(place.name, |(_, holder)| holder),
    }
}

/// The one place of a name that is no union.
fn named(key: &str) -> Option<&'static Place> {
    BY_KEY.get(key).copied().flatten()
}

static BY_KEY: LazyLock<HashMap<String, Option<&'static Place>>> = LazyLock::new(|| {
    let mut by_key = HashMap::new();
    for place in places().iter().filter(|it| it.kind != PlaceKind::Union) {
        by_key
            .entry(place.name.to_lowercase())
            .and_modify(|found| *found = None)
            .or_insert(Some(place));
    }
    by_key
});

static PLACES: LazyLock<Vec<Place>> = LazyLock::new(|| {
    let mut kind = PlaceKind::Country;
    let mut places = Vec::new();
    for line in lines(include_str!("places.txt")) {
        match line {
            "[country]" => kind = PlaceKind::Country,
            "[territory]" => kind = PlaceKind::Territory,
            "[state]" => kind = PlaceKind::State,
            "[union]" => kind = PlaceKind::Union,
            _ => places.push(place(line, kind)),
        }
    }
    places
});

/// A line `name = other names | demonyms | capital`.
fn place(line: &'static str, kind: PlaceKind) -> Place {
    let mut fields = line.split('|').map(str::trim);
    let names = fields.next().unwrap_or_default();
    let (name, others) = names.split_once('=').unwrap_or((names, ""));
    let name = name.trim();
    Place {
        name,
        other_names: items(others).collect(),
        demonyms: items(fields.next().unwrap_or_default()).collect(),
        capital: fields.next().filter(|capital| !capital.is_empty()),
        kind,
        member_of: if kind == PlaceKind::Country {
            memberships(name)
        } else {
            Vec::new()
        },
    }
}

/// The unions whose list names this country.
fn memberships(name: &str) -> Vec<Membership> {
    let of_union = |(union, members)| {
        let member = items(members).find(|member| without_years(member) == name)?;
        Some(Membership {
            union,
            ended: years(member),
        })
    };
    entries(include_str!("members.txt"))
        .filter_map(of_union)
        .collect()
}

fn without_years(member: &str) -> &str {
    member.split('(').next().unwrap_or(member).trim()
}

/// The years of `United Kingdom (1973-2020)`.
fn years(member: &str) -> Option<(u16, u16)> {
    let (_, rest) = member.split_once('(')?;
    let (from, to) = rest.trim_end_matches(')').split_once('-')?;
    Some((from.parse().ok()?, to.parse().ok()?))
}
