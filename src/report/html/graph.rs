//! Who derives from whom: a small picture, and the same as a table.
//!
//! Originals stand on the left, what was made from them on the right, origin by origin. A line within a column is bent
//! outwards; an arrow goes from the original to what was made from it. Lengths are the picture's own units, which a browser
//! shows as pixels where there is room.

use serde::Serialize;

use super::super::visible::clipped;
use super::View;
use crate::relate::{Link, Relation};
use crate::source::SourceId;

/// With more sources than this there is only the table.
const MOST_NODES: usize = 30;

/// The most links of the table.
const MOST_LINKS: usize = 200;

/// The most characters of a path in the picture.
const NAME_CHARS: usize = 28;

const NODE_WIDTH: u32 = 230;
const NODE_HEIGHT: u32 = 34;
const ROW_HEIGHT: u32 = 50;
const ORIGIN_GAP: u32 = 26;
/// Where the columns begin; beside them is room for bent lines.
const COLUMNS: [u32; 2] = [90, 470];
const WIDTH: u32 = 800;
/// How far a line within a column is bent.
const BEND: u32 = 70;

/// The picture.
#[derive(Serialize)]
pub(super) struct Graph {
    width: u32,
    height: u32,
    frames: Vec<Frame>,
    nodes: Vec<Node>,
    edges: Vec<Edge>,
}

/// The frame of an origin.
#[derive(Serialize)]
struct Frame {
    title: String,
    y: u32,
    height: u32,
}

#[derive(Serialize)]
struct Node {
    name: String,
    path: String,
    x: u32,
    y: u32,
    text_x: u32,
    text_y: u32,
    #[serde(skip)]
    source: SourceId,
    #[serde(skip)]
    column: usize,
}

#[derive(Serialize)]
struct Edge {
    path: String,
    class: &'static str,
    arrow: bool,
    label: String,
    label_x: u32,
    label_y: u32,
}

/// A pair of sources in the table.
#[derive(Serialize)]
pub(super) struct LinkView {
    a: String,
    b: String,
    relation: &'static str,
    one_origin: bool,
    measures: String,
}

/// The pairs of sources that share text, in their order: the original first, where it is known.
pub(super) fn links(view: &View<'_>) -> Vec<LinkView> {
    let links = view.report.origins.links.iter().take(MOST_LINKS);
    links
        .map(|link| {
            let (a, b) = directed(link);
            LinkView {
                a: view.path(a),
                b: view.path(b),
                relation: sentence(link),
                one_origin: link.relation.merges(),
                measures: measures(link),
            }
        })
        .collect()
}

/// The original and the other; in path order where nothing says which is which.
fn directed(link: &Link) -> (SourceId, SourceId) {
    if link.original == Some(link.b) {
        (link.b, link.a)
    } else {
        (link.a, link.b)
    }
}

/// What holds between the first and the second.
fn sentence(link: &Link) -> &'static str {
    match (link.relation, link.original.is_some()) {
        (Relation::Copy, true) => "the second is a copy of the first",
        (Relation::Copy, false) => "they are copies of one text",
        (Relation::Excerpt, true) => {
            "one stands nearly whole in the other, and the first is the original"
        }
        (Relation::Excerpt, false) => "one stands nearly whole in the other",
        (Relation::Derived, true) => "the second was made from the first",
        (Relation::Derived, false) => "one was made from the other, or both from a third",
        (Relation::Stated, true) => "the second derives from the first: the claims file says so",
        (Relation::Stated, false) => "they belong together: the claims file says so",
        (Relation::ProbablyDerived, _) => "they share a long passage",
        (Relation::SharedQuotation, _) => "they quote the same words",
    }
}

fn label(relation: Relation) -> &'static str {
    match relation {
        Relation::Copy => "copy",
        Relation::Excerpt => "excerpt",
        Relation::Derived => "derived",
        Relation::Stated => "stated",
        Relation::ProbablyDerived => "shared passage",
        Relation::SharedQuotation => "shared quotation",
    }
}

/// `resemblance 0.92, 8 runs of words in common`.
fn measures(link: &Link) -> String {
    let found = &link.measures;
    let runs = super::super::words::count(found.common_runs, "long run", "long runs");
    format!(
        "resemblance {:.2}; {runs} of words in common, the longest of {} words",
        found.resemblance, found.longest_run_words
    )
}

/// The picture; none for one source alone or for too many.
pub(super) fn graph(view: &View<'_>) -> Option<Graph> {
    let number: usize = view
        .report
        .origins
        .origins
        .iter()
        .map(|one| one.sources.len())
        .sum();
    if !(2..=MOST_NODES).contains(&number) {
        return None;
    }
    let (frames, nodes, height) = layout(view);
    let edges = view
        .report
        .origins
        .links
        .iter()
        .filter_map(|link| edge(&nodes, link))
        .collect();
    Some(Graph {
        width: WIDTH,
        height,
        frames,
        nodes,
        edges,
    })
}

/// Every origin below the one before it.
fn layout(view: &View<'_>) -> (Vec<Frame>, Vec<Node>, u32) {
    let (mut frames, mut nodes) = (Vec::new(), Vec::new());
    let mut y = 4;
    for origin in &view.report.origins.origins {
        let top = y;
        y += ORIGIN_GAP;
        let mut rows = [0; 2];
        for &source in &origin.sources {
            let first = origin.original.or(origin.sources.first().copied());
            let column = usize::from(first != Some(source));
            nodes.push(node(view, source, column, y + rows[column] * ROW_HEIGHT));
            rows[column] += 1;
        }
        y += rows[0].max(rows[1]) * ROW_HEIGHT;
        frames.push(Frame {
            title: format!("origin {}", origin.id),
            y: top,
            height: y - top,
        });
        y += 10;
    }
    (frames, nodes, y)
}

fn node(view: &View<'_>, source: SourceId, column: usize, y: u32) -> Node {
    let path = view.path(source);
    let x = COLUMNS[column];
    Node {
        name: clipped(&path, NAME_CHARS),
        path,
        x,
        y,
        text_x: x + NODE_WIDTH / 2,
        text_y: y + NODE_HEIGHT / 2 + 5,
        source,
        column,
    }
}

fn edge(nodes: &[Node], link: &Link) -> Option<Edge> {
    let (a, b) = directed(link);
    let find = |source| nodes.iter().find(|node| node.source == source);
    let (from, to) = (find(a)?, find(b)?);
    let middle = |node: &Node| node.y + NODE_HEIGHT / 2;
    let (y1, y2) = (middle(from), middle(to));
    let (path, label_x) = if from.column == to.column {
        let (x, bent) = match from.column {
            0 => (from.x, from.x - BEND),
            _ => (from.x + NODE_WIDTH, from.x + NODE_WIDTH + BEND),
        };
        let path = format!("M {x} {y1} C {bent} {y1}, {bent} {y2}, {x} {y2}");
        (path, x.midpoint(bent))
    } else {
        let side = |node: &Node| node.x + if node.column == 0 { NODE_WIDTH } else { 0 };
        let (x1, x2) = (side(from), side(to));
        (format!("M {x1} {y1} L {x2} {y2}"), x1.midpoint(x2))
    };
    let class = match link.relation {
        Relation::ProbablyDerived => "probable",
        Relation::SharedQuotation => "quotation",
        _ => "merged",
    };
    Some(Edge {
        path,
        class,
        arrow: link.original.is_some(),
        label: label(link.relation).to_owned(),
        label_x,
        label_y: y1.midpoint(y2) - 5,
    })
}
