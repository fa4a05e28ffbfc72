import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { catalogFolder } from "./catalog-folder.ts";
import { lintCatalog } from "./lint-catalog.ts";

const folder = mkdtempSync(join(tmpdir(), "plimsoll-lint-"));
after(() => rmSync(folder, { recursive: true }));

/** A copy of three vendors, so that each case is quick. */
function copyWith(file: string, change: (text: string) => string): string {
  const copy = mkdtempSync(join(folder, "c-"));
  for (const each of ["sources.json", "LICENSE.md", "vendors/slack.json", "vendors/figma.json", "vendors/granola.json"])
    cpSync(join(catalogFolder, each), join(copy, each));
  writeFileSync(join(copy, file), change(readFileSync(join(copy, file), "utf8")));
  return copy;
}

function faults(file: string, change: (text: string) => string): string {
  return lintCatalog(copyWith(file, change))
    .faults.map((fault) => `${fault.file}:${fault.line} ${fault.problem}`)
    .join("\n");
}

test("the shipped catalogue is sound", () => {
  const lint = lintCatalog(catalogFolder);
  assert.deepEqual(lint.faults, []);
  assert.ok(lint.tools >= 250 && lint.verified > 0 && lint.verified < lint.identifiers);
});

test("every fault has a file and a line", () => {
  assert.equal(
    faults("vendors/slack.json", (text) => text),
    "",
  );
  assert.match(
    faults("vendors/slack.json", (text) => text.replace("{", "")),
    /^catalog\/vendors\/slack\.json:\d+ not JSON/,
  );
  assert.match(
    faults("vendors/slack.json", (text) => text.replace('"category": "saas-with-ai"', '"category": "saas"')),
    /slack\.json:\d+ tools\.0\.category/,
  );
  assert.match(
    faults("vendors/slack.json", (text) => text.replace('"mixedUse": true', '"approved": true')),
    /slack\.json:\d+ .*approved/,
  );
  assert.match(
    faults("vendors/slack.json", (text) => text.replaceAll("slack-json-logs", "nowhere")),
    /slack\.json:\d+ source "nowhere"/,
  );
  assert.match(
    faults("vendors/granola.json", (text) => text.replace('"value": "granola.ai"', '"value": "slack.com"')),
    /shared by granola, slack-ai/,
  );
  assert.match(
    faults("vendors/figma.json", (text) => text.replace('"name": "Figma Make"', '"name": "Canvas"')),
    /figma\.json:\d+ alias "Canvas" is a plain English word/,
  );
  assert.match(
    faults("vendors/figma.json", (text) => text.replace(/"seen": "[^"]+"/, '"seen": "last year"')),
    /figma\.json:\d+ .*seen: .*a date/,
  );
});

test("the line is the one the fault stands on", () => {
  const text = readFileSync(join(catalogFolder, "vendors/figma.json"), "utf8");
  const line = text.split("\n").findIndex((each) => each.includes('"Figma Make"')) + 1;
  assert.ok(
    faults("vendors/figma.json", (each) => each.replace('"Figma Make"', '"Canvas"')).startsWith(`catalog/vendors/figma.json:${line} `),
  );
});

test("the licence note stays beside facts that demand it", () => {
  assert.match(
    faults("LICENSE.md", (text) => text.replaceAll("Probo Inc.", "somebody")),
    /LICENSE\.md:1 .*Probo Inc\./,
  );
});
