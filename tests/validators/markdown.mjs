// Reads a Markdown report and holds it to what the JSON report of the same run says.
//
//   node markdown.mjs REPORT.md REPORT.json
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

// The packages lie in a folder of their own, which NODE_PATH names.
const require = createRequire(`${process.env.NODE_PATH}/`);
const markdown = require("markdown-it")({ html: true });
const report = JSON.parse(readFileSync(process.argv[3], "utf8"));
const tokens = markdown.parse(readFileSync(process.argv[2], "utf8"), {});
const every = tokens.flatMap((token) => [token, ...(token.children ?? [])]);
const number = (type) => every.filter((token) => token.type === type).length;

for (const type of ["html_block", "html_inline", "link_open", "image", "code_block", "fence", "hr"]) {
  const found = every.filter((token) => token.type === type).map((token) => token.content);
  assert.deepEqual(found, [], type);
}
// Only our own words stand as code: names of keys.
for (const token of every.filter((token) => token.type === "code_inline")) assert.match(token.content, /^[a-z_]+$/);
assert.equal(number("tr_open"), report.claims.length + 1, "a row for every claim");
const columns = number("th_open");
assert.equal(number("td_open"), report.claims.length * columns, "the cells of every row");
const titles = tokens.filter((_, at) => tokens[at - 1]?.type === "heading_open").map((token) => token.content);
// What the baseline has stands in a section together, beside those of other findings, dissents and unreadable sources.
const known = report.issues.filter((issue) => issue.suppressed_by?.kind === "baseline").map((issue) => issue.claim);
const unmet = report.claims.filter((claim) => !claim.met && !known.includes(claim.id)).length;
const sections = tokens.filter((token) => token.type === "heading_open" && token.tag === "h2").length;
assert.ok(sections >= unmet && sections <= unmet + 4, `${sections} sections for ${unmet} claims: ${titles}`);
console.log(`markdown: ${report.claims.length} rows of ${columns} cells, ${sections} sections`);
