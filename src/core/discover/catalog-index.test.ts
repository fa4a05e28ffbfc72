import assert from "node:assert/strict";
import { test } from "node:test";
import type { Catalog, CatalogTool, Identifier, IdentifierKind } from "../model/catalog.ts";
import { makeCatalogIndex } from "./catalog-index.ts";

function identifier(kind: IdentifierKind, value: string, more: Partial<Identifier> = {}): Identifier {
  return { kind, value, source: "made", grade: "secondary", ...more };
}

function tool(id: string, name: string, identifiers: readonly Identifier[], aliases: readonly string[] = []): CatalogTool {
  const named = aliases.map((alias) => ({ name: alias, source: "made" }));
  return { id, name, vendor: "made", category: "assistant", aliases: named, plans: [], identifiers, facts: [] };
}

const tools = [
  tool(
    "chat",
    "Chatter",
    [identifier("domain", "chatter.com"), identifier("merchant", "CHATTER"), identifier("merchant", "CHATTER PRO SUBSCR")],
    ["Old Chat"],
  ),
  tool("chat-api", "Chatter API", [
    identifier("api-host", "api.chatter.com", { plan: "api" }),
    identifier("npm", "@chatter/*"),
    identifier("npm", "chatter"),
    identifier("pypi", "Chatter_SDK"),
    identifier("maven", "com.chatter:*"),
    identifier("maven", "org.other:chatter-client"),
    identifier("nuget", "Chatter.*"),
    identifier("go", "github.com/chatter/chatter-go"),
    identifier("import", "chatter"),
    identifier("model", "chat-"),
    identifier("model", "ch4"),
    identifier("env", "CHATTER_API_KEY"),
    identifier("env", "CHATTER_REGION_*"),
  ]),
  tool("agent", "Agent", [
    identifier("api-host", "api.chatter.com", { weak: true, note: "the agent calls the same API" }),
    identifier("image", "agents/agent"),
    identifier("action", "agents/run-agent"),
    identifier("editor-extension", "Agents.agent-code"),
    identifier("oauth-client", "Agent Notetaker"),
    identifier("port", "1234"),
  ]),
  tool("cloud", "Cloud Models", [
    identifier("api-host", "bedrock-runtime.*.cloud.com"),
    identifier("api-host", "*-models.cloud.com"),
    identifier("api-host", "eu-models.cloud.com", { note: "literal" }),
    identifier("domain", "cloud.com", { mixedUse: true }),
  ]),
];

const catalog: Catalog = { vendors: [], tools: new Map(tools.map((each) => [each.id, each])), sources: new Map() };
const index = makeCatalogIndex(catalog);
const ids = (hits: readonly { readonly tool: string }[]) => hits.map((hit) => hit.tool);

test("hosts match on a label edge only, and the longest pattern wins", () => {
  assert.deepEqual(ids(index.hosts("chatter.com")), ["chat"]);
  assert.deepEqual(ids(index.hosts("files.chatter.com")), ["chat"]);
  assert.deepEqual(ids(index.hosts("API.chatter.com.")), ["chat-api", "agent"]);
  for (const host of ["notchatter.com", "chatter.com.evil.example", "com", "", ".", "chatter", "a".repeat(300)])
    assert.deepEqual(ids(index.hosts(host)), []);
});

test("a star is one or more characters inside one label", () => {
  assert.deepEqual(ids(index.hosts("bedrock-runtime.eu-west-1.cloud.com")), ["cloud"]);
  assert.equal(index.hosts("us-models.cloud.com")[0]?.identifier.value, "*-models.cloud.com");
  assert.equal(index.hosts("eu-models.cloud.com")[0]?.identifier.note, "literal");
  assert.equal(index.hosts("-models.cloud.com")[0]?.identifier.value, "cloud.com");
  assert.equal(index.hosts("bedrock-runtime.a.b.cloud.com")[0]?.identifier.value, "cloud.com");
});

test("the proof comes before the hint, whatever the order in the catalogue", () => {
  const [first, second] = index.hosts("api.chatter.com");
  assert.equal(first?.identifier.plan, "api");
  assert.equal(second?.identifier.weak, true);
});

test("packages follow the rules of their ecosystem", () => {
  const found: readonly (readonly [IdentifierKind, string])[] = [
    ["npm", "chatter"],
    ["npm", "@chatter/node"],
    ["npm", "@Chatter/node@1.2.3"],
    ["npm", "chatter@^2"],
    ["pypi", "chatter-sdk"],
    ["pypi", "CHATTER.sdk"],
    ["pypi", "chatter_sdk[async]"],
    ["maven", "com.chatter:anything:1.0"],
    ["maven", "org.other:chatter-client"],
    ["nuget", "chatter.client"],
    ["go", "github.com/chatter/chatter-go/v2/option"],
    ["import", "chatter"],
    ["import", "chatter.types"],
    ["env", "chatter_api_key"],
    ["env", "CHATTER_REGION_EU"],
    ["model", "chat-large-2"],
    ["model", "ch4:8b"],
    ["model", "ch4"],
  ];
  for (const [kind, value] of found) assert.deepEqual(ids(index.find(kind, value)), ["chat-api"], `${kind} ${value}`);
  const missed: readonly (readonly [IdentifierKind, string])[] = [
    ["npm", "chatter-box"],
    ["npm", "@chatterbox/node"],
    ["pypi", "chatter"],
    ["maven", "com.chatterbox:x"],
    ["maven", "org.other:chatter-client-extra"],
    ["nuget", "ChatterBox"],
    ["go", "github.com/chatter/chatter-golang"],
    ["import", "chatterbox"],
    ["model", "ch40"],
    ["model", "chat"],
    ["env", "CHATTER_API_KEY_2"],
  ];
  for (const [kind, value] of missed) assert.deepEqual(ids(index.find(kind, value)), [], `${kind} ${value}`);
});

test("images, actions and extensions drop versions", () => {
  for (const image of ["agents/agent", "docker.io/agents/agent:latest", "agents/agent@sha256:00ff"])
    assert.deepEqual(ids(index.find("image", image)), ["agent"], image);
  for (const action of ["agents/run-agent@v1", "Agents/run-agent/setup@main"])
    assert.deepEqual(ids(index.find("action", action)), ["agent"], action);
  for (const extension of ["agents.agent-code", "agents.agent-code-1.20.3-linux-x64", "Agents.Agent-Code@2.0.0"])
    assert.deepEqual(ids(index.find("editor-extension", extension)), ["agent"], extension);
  assert.deepEqual(ids(index.find("image", "registry.example/agents/agent-x")), []);
  assert.deepEqual(ids(index.find("port", "1234")), ["agent"]);
});

test("merchants are found from the start, on a word edge, behind processors and bank words", () => {
  for (const text of [
    "CHATTER",
    "Chatter* invoice 8837",
    "PAYPAL *CHATTER 4029357733",
    "POS PURCHASE 03/04 CHATTER INC DUBLIN IE",
    "SP CHATTER",
    "STRIPE*CHATTER",
  ])
    assert.deepEqual(ids(index.merchants(text)), ["chat"], text);
  assert.equal(index.merchants("CHATTER *PRO SUBSCR")[0]?.identifier.value, "CHATTER PRO SUBSCR");
  for (const text of ["CHATTERBOX TOYS", "THE CHATTER", "", "   ", "1234567"]) assert.deepEqual(ids(index.merchants(text)), [], text);
});

test("names match whole and in any spelling; they are hints", () => {
  for (const name of ["Chatter", "CHATTER", "old-chat", "chat"]) assert.deepEqual(ids(index.names(name)), ["chat"], name);
  assert.equal(index.names("chatter")[0]?.identifier.weak, true);
  assert.deepEqual(ids(index.names("agent  notetaker")), ["agent"]);
  assert.notEqual(index.names("Agent Notetaker")[0]?.identifier.weak, true);
  for (const name of ["Chatter Exchange", "", "…"]) assert.deepEqual(ids(index.names(name)), [], name);
});

test("all gives every identifier of a kind", () => {
  assert.deepEqual(
    index.all("maven").map((hit) => hit.identifier.value),
    ["com.chatter:*", "org.other:chatter-client"],
  );
  assert.deepEqual(index.all("hex"), []);
});
