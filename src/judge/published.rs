//! Claims of when a source was published: facts of the source itself.

use super::Stance;
use super::kind::{ClaimView, Kind, Understood};
use super::source::{Hit, Opinion, SourceView};
use crate::facts::{Days, Reading, key, same_name};

/// The date of an article.
pub(crate) const KIND: Kind = Kind {
    name: "published",
    about: "\
What it does: reads when a publisher published its article and compares it with the publication date of that source.
Why it matters: a dateline is a fact about the source, never about the event.
Holds: `The Daily Post article carries the date 13 November 2018`, where the source's dateline says so.
Does not hold: another date, for the source of that publisher.
Limits: the source must name its publisher and its date, or claims.yaml must.",
    read,
};

/// Words that say that a text came out.
const ARTICLE: &[&str] = &[
    "article", "story", "report", "piece", "publish", "carry", "date", "run", "post", "print",
    "appear",
];

/// A claim about a publisher's article.
struct Published {
    publishers: Vec<String>,
    days: Days,
}

fn read<'a>(claim: &ClaimView<'a>) -> Option<Box<dyn Understood + 'a>> {
    let reading = claim.reading;
    let [date] = &reading.dates[..] else {
        return None;
    };
    let [days] = date.readings[..] else {
        return None;
    };
    let says = reading
        .tokens
        .iter()
        .filter(|token| ARTICLE.contains(&token.lemma.as_str()))
        .count();
    let about_text = reading.tokens.iter().any(|token| {
        matches!(
            token.lemma.as_str(),
            "article" | "story" | "report" | "piece" | "post"
        )
    });
    let publishers: Vec<String> = leading_names(reading);
    if says < 2 || !about_text || publishers.is_empty() {
        return None;
    }
    Some(Box::new(Published { publishers, days }))
}

fn leading_names(reading: &Reading) -> Vec<String> {
    reading
        .names
        .iter()
        .filter(|name| !name.demonym)
        .take(1)
        .map(|name| name.key.to_string())
        .collect()
}

impl Understood for Published {
    fn echo(&self) -> String {
        format!(
            "published by {} = {}",
            self.publishers.join(", "),
            self.days.start
        )
    }

    fn judge(&self, source: &SourceView<'_>) -> Opinion {
        let metadata = &source.document.metadata;
        let publisher = metadata.publisher.as_ref().map(|found| key(&found.value));
        let own = publisher.is_some_and(|publisher| {
            self.publishers
                .iter()
                .any(|name| same_name(name, &publisher))
        });
        if !own {
            return Opinion::silent(
                format!(
                    "the source is not known to be by {}",
                    self.publishers.join(", ")
                ),
                None,
            );
        }
        let Some(published) = source.published() else {
            return Opinion::silent("the source has no publication date", None);
        };
        let stance = if self.days.start <= published && published < self.days.end {
            Stance::Agrees
        } else {
            Stance::Contradicts
        };
        let reason = if stance == Stance::Agrees {
            "equal"
        } else {
            "disjoint"
        };
        Opinion {
            stance,
            reason,
            note: format!("published on {published}"),
            evidence: Vec::<Hit>::new(),
            nearest: None,
        }
    }
}
