// Looks at the HTML report in a browser: accessibility, requests, the filters, scripts off, and what a hostile source could do.
//
//   node html.mjs REPORT.html HOSTILE.html [SCREENSHOT.png]
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

// The packages lie in a folder of their own, which NODE_PATH names.
const require = createRequire(`${process.env.NODE_PATH}/`);
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const [report, hostile, picture] = process.argv.slice(2);
const failures = [];
const check = (what, holds) => {
  if (!holds) failures.push(what);
};

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });

// A page of its own for every look, with what it asked for, said and refused.
const open = async (file, options, look) => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const seen = { requests: [], refused: [], dialogs: 0 };
  page.on("request", (request) => seen.requests.push(request.url()));
  page.on("console", (message) => seen.refused.push(message.text()));
  page.on("pageerror", (error) => seen.refused.push(String(error)));
  page.on("dialog", (dialog) => {
    seen.dialogs += 1;
    dialog.dismiss();
  });
  await page.goto(pathToFileURL(file).href);
  await look(page, seen);
  await context.close();
};

for (const file of [report, hostile]) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [1280, 360]) {
      const name = `${file}, ${colorScheme}, ${width}px`;
      await open(file, { colorScheme, bypassCSP: true, viewport: { width, height: 900 } }, async (page, seen) => {
        for (const all of [false, true]) {
          // Everything opened and every change shown, so that nothing is left unlooked at.
          if (all) {
            await page.evaluate(() => {
              for (const part of document.querySelectorAll("details")) part.open = true;
              for (const box of document.querySelectorAll("input[name='kind']:not(:checked)")) box.click();
            });
          }
          await page.evaluate(axe);
          const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations", "incomplete"] }));
          // The contrast of what is scrolled out or drawn cannot be measured here; a unit test computes that of all colours.
          const unsure = found.incomplete.filter((one) => one.id !== "color-contrast");
          for (const one of [...found.violations, ...unsure]) {
            const where = one.nodes.slice(0, 3).map((node) => `${node.target}: ${node.any[0]?.message ?? ""}`);
            failures.push(`${name}: ${one.id}: ${where.join(" | ")}`);
          }
        }
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        check(`${name}: wider than the window`, !wide);
        check(`${name}: ${seen.requests.length} requests`, seen.requests.length === 1);
      });
    }
  }
}

await open(report, {}, async (page, seen) => {
  const rows = () => page.locator("tr[data-claim]:visible").count();
  const cards = () => page.locator("article[data-claim]:visible").count();
  const every = await rows();
  await page.selectOption("#verdict", "holds");
  const some = await rows();
  check("the filter of verdicts shows some", some > 0 && some < every && some === (await cards()));
  await page.selectOption("#verdict", "");
  await page.fill("#find", "australia");
  check("the search finds one", (await rows()) === 1 && (await cards()) === 1);
  await page.fill("#find", "");
  check("all are back", (await rows()) === every);
  const changed = () => page.locator("[data-kinds]:visible").count();
  const facts = await changed();
  await page.check("input[value='wording']");
  const wording = await changed();
  await page.check("input[value='typography']");
  await page.check("input[value='alone']");
  check(`the filter of changes: ${facts}, ${wording}`, facts > 0 && facts < wording && wording < (await changed()));
  await page.keyboard.press("Home");
  const link = page.locator(".matrix td.contradicts a").first();
  await link.focus();
  await page.keyboard.press("Enter");
  const target = (await link.getAttribute("href")).slice(1);
  check("a cell leads to its evidence", await page.locator(`[id='${target}']`).isVisible());
  const line = page.locator(`[id='${target}'] figcaption a`).first();
  await line.click();
  const place = (await line.getAttribute("href")).slice(1);
  check("evidence leads to its line", await page.locator(`[id='${place}']`).isVisible());
  check(`the console is empty: ${seen.refused}`, seen.refused.length === 0);
});

await open(report, { javaScriptEnabled: false }, async (page) => {
  check("scripts off: all claims", (await page.locator("article[data-claim]:visible").count()) > 10);
  check("scripts off: all changes", (await page.locator("[data-kinds]:visible").count()) > 10);
  check("scripts off: no dead controls", (await page.locator("[data-scripted]:visible").count()) === 0);
});

await open(hostile, {}, async (page, seen) => {
  await page.waitForTimeout(300);
  const rows = () => page.locator("tr[data-claim]:visible").count();
  const every = await rows();
  await page.selectOption("#verdict", "not-met");
  const some = await rows();
  check("the filter of what is not met shows some", some > 0 && some < every);
  check("hostile: a dialog", seen.dialogs === 0);
  check("hostile: a picture", (await page.locator("img").count()) === 0);
  check("hostile: a script", (await page.locator("script").count()) === 1);
  check("hostile: the title", (await page.title()) === "Facts: Lake Treaty");
  check("hostile: a request", seen.requests.length === 1);
  // Even if the escaping failed, the policy would hold.
  await page.evaluate(() => {
    document.body.insertAdjacentHTML("beforeend", "<img src='https://example.invalid/x.png' onerror='window.ran = 1'>");
    const script = document.createElement("script");
    script.textContent = "window.ran = 2";
    document.body.append(script);
  });
  await page.waitForTimeout(300);
  check("hostile: the policy", (await page.evaluate(() => window.ran)) === undefined);
});

// On paper nothing can be clicked: what is folded has to be open, and what is wide has to fit.
await open(report, { viewport: { width: 720, height: 1000 } }, async (page) => {
  await page.emulateMedia({ media: "print" });
  const hidden = await page.evaluate(
    () => [...document.querySelectorAll("blockquote, .line")].filter((part) => part.getClientRects().length === 0).length,
  );
  check(`on paper: ${hidden} passages are not shown`, hidden === 0);
  const controls = await page.locator(".filters:visible, nav:visible, button:visible").count();
  check(`on paper: ${controls} controls`, controls === 0);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  check("on paper: wider than the sheet", !wide);
});

if (picture) {
  await open(report, { viewport: { width: 1120, height: 1150 } }, async (page) => {
    await page.screenshot({ path: picture, type: "png" });
  });
}
await browser.close();
if (failures.length > 0) {
  console.error(failures.join("\n"));
  process.exit(1);
}
console.log("the page is as it should be");
