import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { hideValues, makeExcerpt } from "./make-excerpt.ts";

describe("hideValues", () => {
  const cases: [string, string][] = [
    ["OPENAI_API_KEY=abcd1234efgh", "OPENAI_API_KEY=…"],
    ['apiKey: "hunter2hunter2"', 'apiKey: "…"'],
    ["apiKey: process.env.OPENAI_API_KEY", "apiKey: process.env.OPENAI_API_KEY"],
    ["Authorization: Bearer abcDEF123456", "Authorization: Bearer …"],
    ["https://bob:pa55word@api.x.com/v1", "https://…@api.x.com/v1"],
    ["mail ana.lopez@example.com now", "mail …@example.com now"],
    ["x = 'AKIAIOSFODNN7EXAMPLE'", "x = '…'"],
    ['"@anthropic-ai/claude-code": "^1.0.0"', '"@anthropic-ai/claude-code": "^1.0.0"'],
    ["bedrock-runtime.eu-central-1.amazonaws.com", "bedrock-runtime.eu-central-1.amazonaws.com"],
    ["ANTHROPIC_API_KEY_PRODUCTION_2", "ANTHROPIC_API_KEY_PRODUCTION_2"],
  ];
  for (const [line, shown] of cases) it(line, () => assert.equal(hideValues(line), shown));
});

describe("makeExcerpt", () => {
  it("is the line alone, trimmed", () => assert.equal(makeExcerpt("a\n  b c \nd", 5), "b c"));
  it("is at most 200 characters around the place", () => {
    const excerpt = makeExcerpt(`${"x ".repeat(500)}HERE${" y".repeat(500)}`, 1000);
    assert.ok(excerpt.length <= 200 && excerpt.includes("HERE"));
  });
});
