import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CatalogTool, Identifier } from "../model/catalog.ts";
import { makeCatalogIndex } from "./catalog-index.ts";
import { proveHost } from "./prove-host.ts";

const site = (value: string, more: Partial<Identifier> = {}): Identifier => ({
  kind: "domain",
  value,
  source: "made",
  grade: "primary",
  ...more,
});
const own = [
  site("vendor.ai"),
  site("api.vendor.ai", { kind: "api-host", grade: "unverified" }),
  site("api.lonely.ai", { kind: "api-host", grade: "unverified" }),
  site("suite.com", { mixedUse: true }),
  site("guess.ai", { grade: "unverified" }),
];
const tool: CatalogTool = { id: "t", name: "T", vendor: "v", category: "llm-api", aliases: [], plans: [], identifiers: own, facts: [] };
const catalog = makeCatalogIndex({ vendors: [], tools: new Map([["t", tool]]), sources: new Map() });

describe("proveHost", () => {
  const cases: [host: string, kind: string, grade: string][] = [
    ["api.vendor.ai", "api-host", "primary"],
    ["inference.vendor.ai", "api-host", "primary"],
    ["eu-api.vendor.ai", "api-host", "primary"],
    ["www.vendor.ai", "domain", "primary"],
    ["vendor.ai", "domain", "primary"],
    ["api.lonely.ai", "api-host", "unverified"],
    ["api.suite.com", "domain", "primary"],
    ["api.guess.ai", "domain", "unverified"],
  ];
  for (const [host, kind, grade] of cases) {
    it(`${host} is ${grade} ${kind}`, () => {
      const [hit] = catalog.hosts(host);
      assert.ok(hit);
      const { identifier } = proveHost(host, hit, catalog);
      assert.deepEqual([identifier.kind, identifier.grade], [kind, grade]);
    });
  }
});
