import assert from "node:assert/strict";
import { test } from "node:test";
import { findNearest, findSlip } from "./find-nearest.ts";

const known = ["chatgpt", "claude", "claude-code", "gemini-app", "gemini-cli", "openai-api", "slack-ai", "github-copilot"];

test("a slip, a part and another spelling lead to the right name first", () => {
  const first: readonly (readonly [string, string])[] = [
    ["chatgtp", "chatgpt"],
    ["ChatGPT", "chatgpt"],
    ["slack", "slack-ai"],
    ["copilot", "github-copilot"],
    ["claude code", "claude-code"],
    ["cluade", "claude"],
    ["openai", "openai-api"],
    ["gemini_cli", "gemini-cli"],
  ];
  for (const [asked, expected] of first) assert.equal(findNearest(asked, known)[0], expected, asked);
});

test("it always answers something, never too much, and takes any text", () => {
  assert.equal(findNearest("zzzzzzzzzz", known).length, 3);
  assert.deepEqual(findNearest("x", []), []);
  assert.equal(findNearest("x".repeat(100_000), known, 1).length, 1);
});

test("a slip is one or two letters of a name nobody knows, and nothing farther off", () => {
  assert.equal(findSlip("chatgtp", known), "chatgpt");
  assert.equal(findSlip("Cluade-Code", known), "claude-code");
  assert.equal(findSlip("chatgpt", known), undefined, "known");
  assert.equal(findSlip("ChatGPT", known), undefined, "known in other letters");
  for (const other of ["our own bot", "chat", "abc", "", "x".repeat(10_000)]) assert.equal(findSlip(other, known), undefined, other);
});
