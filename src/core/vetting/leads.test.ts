import assert from "node:assert/strict";
import { test } from "node:test";
import { madeVendor } from "../catalog/fixtures/made-vendor.ts";
import { basics } from "./basics.rows.ts";
import { findCatalogBasics, usualLeads } from "./find-leads.ts";

const source = () => ({ title: "a page", read: "" });

test("every basic has somewhere to look where any site is known, a tool without one looks on its vendor's", () => {
  const [tool] = madeVendor.tools;
  assert.ok(tool);
  const bare = { ...tool, id: "bare", identifiers: [], facts: [] };
  const domain = { kind: "domain" as const, value: "acme.example", source: "page", grade: "unverified" as const };
  const vendor = { ...madeVendor, facts: [], tools: [{ ...tool, identifiers: [domain] }, bare] };
  const { leads, facts } = findCatalogBasics(vendor, bare, source);
  for (const { id } of basics)
    assert.ok(
      leads.get(id)?.some(({ url }) => url.startsWith("https://")),
      id,
    );
  assert.deepEqual(facts, [], "a guess never counts");
  for (const { id } of basics) assert.equal(usualLeads("").get(id)?.length, 0);
});
