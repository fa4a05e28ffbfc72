import assert from "node:assert/strict";
import { test } from "node:test";
import type { CatalogSource, CatalogTool, CatalogVendor, Identifier } from "../model/catalog.ts";
import { checkCatalog } from "./check-catalog.ts";
import { madeVendor } from "./fixtures/made-vendor.ts";

const sources: readonly CatalogSource[] = ["page", "background"].map((id) => ({ id, title: id, url: null, kind: "page", read: null }));

function check(...vendors: readonly CatalogVendor[]): readonly string[] {
  const files = vendors.map((vendor) => ({ file: `catalog/vendors/${vendor.id}.json`, vendor }));
  return checkCatalog(files, sources).map(({ path, problem }) => `${path.join(".")}: ${problem}`);
}

function withTool(change: Partial<CatalogTool>): CatalogVendor {
  return { ...madeVendor, tools: madeVendor.tools.map((tool) => ({ ...tool, ...change })) };
}

function other(identifiers: readonly Identifier[], change: Partial<CatalogTool> = {}): CatalogVendor {
  const base: CatalogTool = {
    id: "other",
    name: "Other",
    vendor: "zeta",
    category: "coding",
    aliases: [],
    plans: [],
    identifiers,
    facts: [],
  };
  return { id: "zeta", name: "Zeta", facts: [], tools: [{ ...base, ...change }] };
}

const host: Identifier = { kind: "domain", value: "zeta.example", source: "page", grade: "secondary" };

test("a sound catalogue has no findings", () => {
  assert.deepEqual(check(madeVendor, other([host])), []);
});

test("ids are unique and belong to their file and vendor", () => {
  assert.match(check(madeVendor, other([host], { id: "acme-chat" })).join("\n"), /tool id "acme-chat" is used twice/);
  assert.match(check(withTool({ vendor: "zeta" })).join("\n"), /expected vendor "acme", met "zeta"/);
  const [finding] = checkCatalog([{ file: "catalog/vendors/wrong.json", vendor: madeVendor }], sources);
  assert.match(finding?.problem ?? "", /expected acme\.json/);
});

test("a tool that nothing could find is refused", () => {
  assert.match(check(withTool({ identifiers: [] })).join("\n"), /no identifier/);
});

test("names belong to one tool, and no alias is a plain word", () => {
  assert.match(check(madeVendor, other([host], { name: "acme-talk" })).join("\n"), /name "acme-talk" is also a name of "acme-chat"/);
  assert.match(check(withTool({ aliases: [{ name: "Bard", source: "page" }] })).join("\n"), /alias "Bard" is a plain English word/);
  assert.deepEqual(check(withTool({ aliases: [{ name: "Acme Bard", source: "page" }] })), []);
});

test("every source exists, and what has none is unverified", () => {
  assert.match(check(withTool({ facts: [{ id: "note", value: "x", source: "gone", grade: "primary" }] })).join("\n"), /source "gone"/);
  assert.match(check(withTool({ facts: [{ id: "note", value: "x", source: "background", grade: "primary" }] })).join("\n"), /unverified/);
});

test("nothing in the catalogue is a decision", () => {
  assert.match(
    check(withTool({ facts: [{ id: "approved", value: true, source: "page", grade: "primary" }] })).join("\n"),
    /company's decision/,
  );
});

test("one host or package in two tools needs a reason at each", () => {
  const npm: Identifier = { kind: "npm", value: "@ACME/chat@1.0", source: "page", grade: "secondary" };
  const shared: Identifier = { kind: "api-host", value: "chat.acme.example", source: "page", grade: "secondary" };
  assert.match(check(madeVendor, other([npm])).join("\n"), /shared by acme-chat, other/);
  assert.equal(check(madeVendor, other([shared])).length, 2, "a domain and an API host are one host");
  assert.equal(check(madeVendor, other([{ ...shared, note: "why" }])).length, 1);
  assert.match(check(other([host, { ...host }])).join("\n"), /stands twice in one tool/);
});

test("the site of a product with AI inside is marked mixed use", () => {
  assert.match(check(other([host], { embeddedIn: "Zeta" })).join("\n"), /mark it mixedUse/);
  assert.deepEqual(check(other([{ ...host, mixedUse: true }], { embeddedIn: "Zeta" })), []);
});
