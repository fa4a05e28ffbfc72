import assert from "node:assert/strict";
import { test } from "node:test";
import type { CatalogEntry } from "../api/types.ts";
import { addBelieved, splitTyped } from "./add-believed.ts";

const entries: readonly CatalogEntry[] = [
  { tool: "chatgpt", name: "ChatGPT", vendor: "OpenAI", category: "assistant", aliases: ["Chat GPT"] },
  { tool: "windsurf", name: "Devin Desktop", vendor: "Cognition", category: "coding", aliases: ["Windsurf"] },
];

test("a typed name becomes its catalogue entry, by name or old name, in any case", () => {
  assert.deepEqual(addBelieved([], " chatgpt ", entries), [{ tool: "chatgpt", name: "ChatGPT" }]);
  assert.deepEqual(addBelieved([], "windsurf", entries), [{ tool: "windsurf", name: "Devin Desktop" }]);
});

test("a name nobody knows is kept as typed", () => {
  assert.deepEqual(addBelieved([], "Our Bot", entries), [{ tool: null, name: "Our Bot" }]);
});

test("the same tool is not added twice, empty text adds nothing", () => {
  const list = addBelieved([], "ChatGPT", entries);
  assert.equal(addBelieved(list, "chat gpt", entries), list);
  assert.equal(addBelieved(list, "  ", entries), list);
  const own = addBelieved([], "Our Bot", []);
  assert.equal(addBelieved(own, "our bot", []), own);
});

test("several names at once", () => {
  assert.deepEqual(splitTyped("ChatGPT, Slack AI;\n Figma AI,,"), ["ChatGPT", "Slack AI", "Figma AI"]);
});
