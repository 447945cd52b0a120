//! Texts for the tests of this room, on invented subjects, and documents made of them.
#![allow(clippy::unwrap_used, reason = "tests stop where something is wrong")]

use crate::clean::{Class, Document, Found, Layout, Metadata, Paragraph};
use crate::source::SourceId;
use crate::text::Text;

/// An article on a ferry.
pub(super) const FERRY: &str = "\
Islanders on Skerry Holm lost their only scheduled link to the mainland on Friday when the ferry company withdrew the 40-year-old Gannet from service after inspectors found cracks in her stern ramp.

The vessel, which carried 61,000 passengers and more than 9,000 vehicles last year, will stay in dry dock at Port Ellery for at least eleven weeks while engineers replace corroded plates and rewire the bow thruster.

Residents said the decision had come without warning. Shops on the island were already short of milk and bread by Saturday morning, and the school sent its older pupils home with a week of lessons because their teachers could not cross the sound.

\"We have been asking for a second boat since the winter of the great storms, and nobody on the mainland has ever listened,\" said Ingrid Halvorsen, who chairs the island council. She called on the transport ministry to charter a replacement before the lambing season begins.

The company answered that no suitable vessel could be found on the northern coast and that a passenger launch would sail twice a day, weather permitting, from the old stone quay below the fish market. Livestock and lorries would have to wait.

Farmers fear that the delay will cost them the spring sales, at which they earn almost two thirds of their yearly income. Four of them have begun to move their ewes across the sound on a converted mussel barge.";

/// A rewrite of [`FERRY`], which credits nobody.
pub(super) const FERRY_REWRITE: &str = "\
The island of Skerry Holm has been cut off after cracks were discovered on its elderly ferry.

The Gannet will stay in dry dock at Port Ellery for at least eleven weeks while engineers replace corroded plates, the operator announced. She carried 61,000 passengers and more than 9,000 vehicles last year.

Local people complained that they had heard nothing beforehand. By Saturday morning there was hardly any milk, and older pupils were sent home with a week of lessons because their teachers could not cross the sound.

A launch for foot passengers is to sail twice a day, weather permitting, from the old stone quay below the fish market, but it takes neither lorries nor animals. That worries the farmers, who earn almost two thirds of their yearly income at the spring sales, and some have started to ship sheep on a mussel barge.";

/// An independent article on the same ferry, which quotes the same words.
pub(super) const FERRY_INDEPENDENT: &str = "\
Transport officials promised a review of ageing boats after a routine survey took the Gannet out of the timetable last week.

Nora Teague, the minister, told parliament that the state had spent too little on coastal shipping for two decades and that three other vessels of the same class would be examined before Easter.

Opposition members wanted to know why a warning by the harbour master had been filed away. One of them read out what the council had written to him: \"We have been asking for a second boat since the winter of the great storms, and nobody on the mainland has ever listened.\"

The minister replied that she would visit the island herself. Hauliers put the damage at half a million crowns a week, a figure that the operator disputes, and the fishing co-operative has offered its tender for medical emergencies.";

/// A document of paragraphs, one on each line.
pub(super) fn document(text: &str) -> Document {
    let decoded = Text::decode(text.as_bytes()).unwrap_or_default();
    let mut paragraphs = Vec::new();
    let mut start = 0;
    for line in decoded.as_str().split_inclusive('\n') {
        if !line.trim().is_empty() {
            paragraphs.push(Paragraph {
                range: start..start + line.trim_end().len(),
                class: Class::Body,
                item: false,
            });
        }
        start += line.len();
    }
    Document {
        source: SourceId(0),
        text: decoded,
        paragraphs,
        dropped: Vec::new(),
        classes: Vec::new(),
        layout: Layout::ParagraphPerLine,
        metadata: Metadata::default(),
    }
}

/// The same with a publisher and a day of publication.
pub(super) fn published(text: &str, publisher: Option<&str>, day: Option<&str>) -> Document {
    let mut document = document(text);
    document.metadata.publisher = publisher.map(|name| Found {
        value: name.to_owned(),
        span: None,
    });
    document.metadata.published = day.map(|day| Found {
        value: day.parse().unwrap(),
        span: None,
    });
    document
}
