import assert from "node:assert/strict";
import { test } from "node:test";
import type { Catalog, CatalogTool } from "../model/catalog.ts";
import { joinAdditions } from "./join-additions.ts";
import { madeVendor } from "./fixtures/made-vendor.ts";

const tools = new Map(madeVendor.tools.map((tool) => [tool.id, tool]));
const catalog: Catalog = { vendors: [madeVendor], tools, sources: new Map() };
const own: CatalogTool = {
  id: "our-bot",
  name: "Our Bot",
  vendor: "us",
  category: "agent",
  aliases: [],
  plans: [],
  facts: [],
  identifiers: [{ kind: "domain", value: "bot.us.example", source: "company", grade: "secondary" }],
};

test("own tools and vendors stand beside the shipped ones", () => {
  const joined = joinAdditions(catalog, { vendors: [{ id: "us", name: "Us" }], tools: [own] });
  assert.deepEqual([...joined.tools.keys()], ["acme-chat", "our-bot"]);
  assert.deepEqual(
    joined.vendors.map((vendor) => [vendor.id, vendor.tools.length]),
    [
      ["acme", 1],
      ["us", 1],
    ],
  );
  assert.equal(joined.sources.get("company")?.url, null);
});

test("a known tool gains identifiers and names, and the shipped catalogue stays as it was", () => {
  const joined = joinAdditions(catalog, {
    identifiers: [{ tool: "acme-chat", identifier: { kind: "oauth-client", value: "Acme Bot", source: "company", grade: "secondary" } }],
    aliases: [{ tool: "acme-chat", alias: { name: "Chatty", source: "company" } }],
  });
  assert.equal(joined.tools.get("acme-chat")?.identifiers.length, 4);
  assert.equal(joined.tools.get("acme-chat")?.aliases.at(-1)?.name, "Chatty");
  assert.equal(joined.vendors[0]?.tools[0]?.identifiers.length, 4);
  assert.equal(catalog.tools.get("acme-chat")?.identifiers.length, 3);
});

test("what would change a shipped entry or hang in the air is refused", () => {
  const identifier = { kind: "npm", value: "x", source: "company", grade: "secondary" } as const;
  assert.throws(() => joinAdditions(catalog, { tools: [{ ...own, id: "acme-chat" }] }), /met "acme-chat", which exists/);
  assert.throws(() => joinAdditions(catalog, { tools: [own] }), /met unknown "us"/);
  assert.throws(
    () => joinAdditions(catalog, { identifiers: [{ tool: "acme-chta", identifier }] }),
    /met "acme-chta"; nearest are: acme-chat/,
  );
});
