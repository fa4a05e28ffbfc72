import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { isPlimsollError } from "./fixtures/is-plimsoll-error.ts";
import { catalogFolder } from "./catalog-folder.ts";
import { loadCatalog } from "./load-catalog.ts";

const folder = mkdtempSync(join(tmpdir(), "plimsoll-catalog-"));
after(() => rmSync(folder, { recursive: true }));

function copyWith(file: string, change: (text: string) => string): string {
  const copy = mkdtempSync(join(folder, "c-"));
  cpSync(catalogFolder, copy, { recursive: true });
  writeFileSync(join(copy, file), change(readFileSync(join(copy, file), "utf8")));
  return copy;
}

test("the shipped catalogue loads whole, every tool under its id and vendor", async () => {
  const catalog = await loadCatalog(catalogFolder);
  assert.ok(catalog.tools.size >= 250, `${catalog.tools.size} tools`);
  assert.equal(catalog.tools.size, catalog.vendors.flatMap((vendor) => vendor.tools).length);
  for (const [id, tool] of catalog.tools) assert.ok(id === tool.id && catalog.vendors.some((vendor) => vendor.id === tool.vendor));
  assert.ok(catalog.sources.has("background"));
});

test("a file that is not JSON is refused with its name and line", async () => {
  const copy = copyWith("vendors/openai.json", (text) => text.split("\n").with(4, "  oops,").join("\n"));
  await assert.rejects(loadCatalog(copy), isPlimsollError("bad-input", /vendors\/openai\.json line 5: not JSON/));
});

test("a truncated file is refused with its name and line", async () => {
  const copy = copyWith("vendors/openai.json", (text) => text.slice(0, 700));
  await assert.rejects(loadCatalog(copy), isPlimsollError("bad-input", /vendors\/openai\.json line \d+: not JSON/));
});

test("a field of another type is refused with the line it stands on", async () => {
  const line =
    readFileSync(join(catalogFolder, "vendors/slack.json"), "utf8")
      .split("\n")
      .findIndex((each) => each.includes('"category"')) + 1;
  const copy = copyWith("vendors/slack.json", (text) => text.replace(/"category": "[^"]+"/, '"category": "magic"'));
  await assert.rejects(loadCatalog(copy), isPlimsollError("bad-input", new RegExp(`slack\\.json line ${line}: tools\\.0\\.category`)));
});

test("a missing field is refused with the line of what lacks it", async () => {
  const copy = copyWith("sources.json", (text) => text.replace('"title": ', '"titel": '));
  await assert.rejects(loadCatalog(copy), isPlimsollError("bad-input", /sources\.json line 2: 0\.title/));
});

test("a missing folder is unreadable and says what to do", async () => {
  await assert.rejects(
    loadCatalog(join(folder, "nowhere")),
    isPlimsollError("unreadable", /expected the catalogue in .*put the folder back/),
  );
});

test("a company's own entries are joined after a full check", async () => {
  const identifier = { kind: "domain", value: "bot.us.example", source: "company", grade: "secondary" } as const;
  const own = {
    id: "our-bot",
    name: "Our Bot",
    vendor: "us",
    category: "agent",
    aliases: [],
    plans: [],
    facts: [],
    identifiers: [identifier],
  } as const;
  const catalog = await loadCatalog(catalogFolder, { vendors: [{ id: "us", name: "Us" }], tools: [own] });
  assert.equal(catalog.tools.get("our-bot")?.identifiers[0]?.value, "bot.us.example");
  const spoilt = JSON.parse(JSON.stringify({ tools: [{ ...own, category: "magic" }] }));
  await assert.rejects(loadCatalog(catalogFolder, spoilt), isPlimsollError("bad-input", /at tools\.0\.category/));
  await assert.rejects(loadCatalog(catalogFolder, JSON.parse('{"extra":1}')), isPlimsollError("bad-input", /extra/));
});
