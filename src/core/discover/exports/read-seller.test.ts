import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CatalogTool, Identifier } from "../../model/catalog.ts";
import { makeCatalogIndex } from "../catalog-index.ts";
import { readSeller } from "./read-seller.ts";

const domain = (value: string, more: Partial<Identifier> = {}): Identifier => ({
  kind: "domain",
  value,
  source: "made",
  grade: "secondary",
  ...more,
});
const made = (id: string, name: string, ...identifiers: Identifier[]): [string, CatalogTool] => [
  id,
  { id, name, vendor: "v", category: "assistant", aliases: [], plans: [], identifiers, facts: [] },
];
const catalog = makeCatalogIndex({
  vendors: [],
  tools: new Map([
    made("gumloop", "Gumloop", domain("gumloop.com")),
    made("beautiful-ai", "Beautiful.ai", domain("beautiful.ai")),
    made("jasper", "Jasper", domain("jasper.ai")),
    made("suite-ai", "Suite", domain("suite.com", { mixedUse: true })),
    made("rumour", "Rumour", domain("rumour.ai", { grade: "unverified" })),
  ]),
  sources: new Map(),
});
const toolOf = (...descriptors: string[]) => readSeller(descriptors, catalog)?.tool;

describe("readSeller", () => {
  it("knows a tool by the site that a charge names", () => {
    assert.equal(toolOf("WWW.GUMLOOP.COM SAN FRANCISCO"), "gumloop");
    assert.equal(toolOf("STRIPE* BEAUTIFUL.AI"), "beautiful-ai");
  });

  it("knows a tool by its name where its site is called so", () => {
    assert.equal(toolOf("GUMLOOP INC 4155551234"), "gumloop");
    assert.equal(toolOf("SP BEAUTIFUL AI"), "beautiful-ai");
    assert.equal(toolOf("Somebody", "Gumloop"), "gumloop");
  });

  it("leaves plain words, longer names, products with other uses and what nobody verified alone", () => {
    for (const text of ["JASPER NATIONAL PARK", "JASPER", "GUMLOOPERS", "GUMLOOP BAKERY", "SUITE.COM", "RUMOUR.AI", "RUMOUR", ""])
      assert.equal(toolOf(text), undefined, text);
    assert.equal(toolOf("JASPER AI"), "jasper");
  });
});
