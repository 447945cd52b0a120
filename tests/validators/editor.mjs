// Does what an editor does with docs/integrations/editors.md: opens claims.yaml in the language server of YAML, and reads what
// factlint prints by the patterns of the task.
//
//   node editor.mjs FOLDER FACTLINT
import assert from "node:assert";
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [folder, factlint] = process.argv.slice(2);
const server = spawn(process.execPath, [`${process.env.NODE_PATH}/yaml-language-server/bin/yaml-language-server`, "--stdio"]);
const send = (message) => {
  const body = JSON.stringify({ jsonrpc: "2.0", ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
};

// What the server has to say, message by message.
let unread = Buffer.alloc(0);
const waiting = [];
server.stdout.on("data", (chunk) => {
  unread = Buffer.concat([unread, chunk]);
  for (;;) {
    const head = unread.indexOf("\r\n\r\n");
    if (head < 0) return;
    const length = Number(/Content-Length: (\d+)/.exec(unread.subarray(0, head).toString())[1]);
    if (unread.length < head + 4 + length) return;
    const message = JSON.parse(unread.subarray(head + 4, head + 4 + length).toString());
    unread = unread.subarray(head + 4 + length);
    for (const look of waiting) look(message);
  }
});
const first = (what, fits) =>
  new Promise((done, failed) => {
    const late = setTimeout(() => failed(new Error(`the language server does not answer: ${what}`)), 60_000);
    waiting.push((message) => {
      if (!fits(message)) return;
      clearTimeout(late);
      done(message);
    });
  });

// The server asks for the settings of the editor; there are none.
waiting.push((message) => {
  if (message.method === "workspace/configuration") send({ id: message.id, result: message.params.items.map(() => ({})) });
  else if (message.method && message.id !== undefined) send({ id: message.id, result: null });
});
const started = first("initialize", (message) => message.id === 1);
send({ id: 1, method: "initialize", params: { processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities: {} } });
await started;
send({ method: "initialized", params: {} });

// What the server says of a text, when it stands at a place.
const told = async (place, text) => {
  const uri = pathToFileURL(path.join(folder, place)).href;
  const answer = first("diagnostics", (message) => message.method === "textDocument/publishDiagnostics" && message.params.uri === uri);
  send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: 1, text } } });
  return (await answer).params.diagnostics;
};
const line = /^# yaml-language-server: \$schema=claims\.schema\.json$/m;
const fresh = readFileSync(path.join(folder, "fresh/claims.yaml"), "utf8");
assert.match(fresh, line);
assert.deepEqual(await told("fresh/claims.yaml", fresh), []);
// The page's own file has been lengthened by a claim that is not met, which is no mistake of writing.
const text = readFileSync(path.join(folder, "claims.yaml"), "utf8");
assert.match(text, line);
assert.deepEqual(await told("claims.yaml", text), []);
const wrong = await told("wrong.yaml", text.replace("expect:", "expects:"));
assert.equal(wrong.length, 1, JSON.stringify(wrong));
assert.match(wrong[0].message, /expects/);
assert.equal(wrong[0].range.start.line, text.split("\n").findIndex((line) => line.includes("expect:")));
server.kill();

// The settings name a schema that is there.
const settings = JSON.parse(readFileSync(path.join(folder, ".vscode/settings.json"), "utf8"));
for (const schema of Object.keys(settings["yaml.schemas"])) JSON.parse(readFileSync(path.join(folder, schema), "utf8"));

// The task prints, and its patterns read, one problem for every diagnostic.
const [task] = JSON.parse(readFileSync(path.join(folder, ".vscode/tasks.json"), "utf8")).tasks;
const run = spawnSync(factlint, task.command.split(" ").slice(1), { cwd: folder, encoding: "utf8" });
assert.equal(run.status, 1, run.stderr);
const [first_line, second_line] = task.problemMatcher.pattern;
const lines = run.stdout.split("\n");
const problems = lines.flatMap((line, at) => {
  const head = new RegExp(first_line.regexp).exec(line);
  const place = new RegExp(second_line.regexp).exec(lines[at + 1] ?? "");
  return head && place ? [[head[first_line.severity], head[first_line.code], place[second_line.file], Number(place[second_line.line])]] : [];
});
assert.equal(problems.length, lines.filter((line) => /^(error|warning)\[/.test(line)).length);
const moons = text.split("\n").findIndex((line) => line.includes("12 moons")) + 1;
const unmet = JSON.stringify(["error", "silent", "claims.yaml", moons]);
assert.ok(problems.some((problem) => JSON.stringify(problem) === unmet), JSON.stringify(problems));
console.log(`editors: the schema is found, ${problems.length} problems are read`);
