import assert from "node:assert/strict";
import { test } from "node:test";
import type { Catalog } from "../../core/model/catalog.ts";
import { madeVendor } from "../../core/catalog/fixtures/made-vendor.ts";
import { isPlimsollError } from "./fixtures/is-plimsoll-error.ts";
import { showTool } from "./show-tool.ts";

const sources = ["page", "background", "unused"].map((id) => ({ id, title: id, url: null, kind: "page", read: null }));
const catalog: Catalog = {
  vendors: [madeVendor],
  tools: new Map(madeVendor.tools.map((tool) => [tool.id, tool])),
  sources: new Map(sources.map((source) => [source.id, source])),
};

test("a tool is shown with its vendor's facts and every source it names", () => {
  const shown = showTool(catalog, "acme-chat");
  assert.equal(shown.vendorName, "Acme");
  assert.deepEqual(
    shown.vendorFacts.map((fact) => fact.id),
    ["legal-entity", "country", "trust-center-url"],
  );
  assert.deepEqual(shown.sources.map((source) => source.id).toSorted(), ["background", "page"]);
});

test("an unknown id names the nearest", () => {
  assert.throws(() => showTool(catalog, "acme"), isPlimsollError("not-found", /met "acme"; nearest are: acme-chat/));
});
