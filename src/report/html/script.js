
"use strict";
// The page can be read without this: it filters, copies, and opens what a link points into.
{
  const all = (what, where = document) => [...where.querySelectorAll(what)];
  for (const part of all("[data-scripted]")) part.hidden = false;

  const openAround = (part) => {
    for (let at = part; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  };
  const follow = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    openAround(target);
    for (const inside of all(":scope > details", target)) inside.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", follow);
  // A second click on the same link changes no hash.
  addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && link.getAttribute("href") === location.hash) follow();
  });
  addEventListener("beforeprint", () => all("details").forEach((part) => (part.open = true)));

  const find = document.getElementById("find");
  const verdict = document.getElementById("verdict");
  const words = (part) => part.querySelector("th, h3").textContent.toLowerCase();
  const filterClaims = () => {
    const sought = find.value.trim().toLowerCase();
    const fits = (part) =>
      words(part).includes(sought) &&
      (verdict.value === "" ||
        (verdict.value === "not-met" ? part.dataset.met === "false" : part.dataset.verdict === verdict.value));
    for (const part of all("[data-claim]")) part.hidden = !fits(part);
    const rows = all("tr[data-claim]");
    const shown = rows.filter((row) => !row.hidden).length;
    document.getElementById("shown").textContent = `${shown} of ${rows.length} claims`;
  };
  find.addEventListener("input", filterClaims);
  verdict.addEventListener("change", filterClaims);
  filterClaims();

  const kinds = all("input[name='kind']");
  const filterDiffs = () => {
    const wanted = kinds.filter((box) => box.checked).map((box) => box.value);
    for (const diff of all(".diff")) {
      const rows = all("[data-kinds]", diff);
      for (const row of rows) row.hidden = !row.dataset.kinds.split(" ").some((kind) => wanted.includes(kind));
      const none = rows.every((row) => row.hidden);
      diff.querySelector(".empty").hidden = !none;
      for (const heads of all(".heads", diff)) heads.hidden = none;
    }
  };
  for (const box of kinds) box.addEventListener("change", filterDiffs);
  filterDiffs();

  for (const button of all(".copy")) {
    button.addEventListener("click", async () => {
      const lines = button.parentElement.querySelector("pre");
      getSelection().selectAllChildren(lines);
      try {
        await navigator.clipboard.writeText(lines.textContent);
        button.firstChild.data = "Copied";
      } catch {
        button.firstChild.data = "Selected: press Ctrl+C";
      }
    });
  }
  follow();
}
