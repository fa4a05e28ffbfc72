import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Guide, GuideTool } from "../../../src/core/guide/guide.ts";
import { describeAnswer } from "./describe-answer.ts";
import { findChoices } from "./find-choices.ts";

const tool = (id: string, name: string, aliases: readonly string[] = []): GuideTool => ({
  ...{
    tool: id,
    name,
    aliases,
    plan: "team",
    planName: "team plan",
    standing: "approved",
    carries: "internal",
    says: "Public and internal data",
  },
});
const guide: Guide = {
  ...{ company: "", date: "2026-11-24", version: "v1", classes: [], todo: [], contact: "Ana", logo: "" },
  tools: [tool("notion-ai", "Notion AI"), tool("chatgpt", "ChatGPT", ["GPT chat"]), tool("cafe", "Café Chat")],
  purposes: [{ id: "chat", label: "Chat with customers", never: true, why: "", tools: [] }],
};
const names = (typed: string): readonly string[] =>
  findChoices(guide, typed).map((choice) => (choice.kind === "tool" ? choice.tool.name : choice.purpose.label));

describe("finding a tool or a purpose", () => {
  it("puts first what begins with the words, then what holds them", () => {
    assert.deepEqual(names("chat"), ["ChatGPT", "Chat with customers", "Café Chat"]);
    assert.deepEqual(names("GPT"), ["ChatGPT"]);
    assert.deepEqual(names("cafe"), ["Café Chat"]);
    assert.deepEqual(names("customers chat"), ["Chat with customers"]);
  });
  it("finds nothing for nothing", () => {
    assert.deepEqual([names(""), names(" ,")], [[], []]);
  });
});

describe("an answer in words", () => {
  const base = { class: "restricted", reasons: [], flip: [], alternatives: [], policyVersion: "v1" } as const;
  it("is one of four", () => {
    assert.equal(describeAnswer({ ...base, decision: "allow" }, guide).headline, "Yes");
    const remove = [
      { type: "iban", count: 2 },
      { type: "email", count: 1 },
    ];
    assert.equal(describeAnswer({ ...base, decision: "redact", remove }, guide).headline, "Yes, without these 3");
    assert.equal(describeAnswer({ ...base, decision: "block" }, guide).headline, "Not here. Ask Ana");
    const alternatives = [{ tool: "a", plan: "team", name: "Claude Code" }] as const;
    assert.equal(describeAnswer({ ...base, decision: "block", alternatives }, guide).headline, "Not here, use Claude Code");
    const question = { id: "whose", text: "Whose data is this?", options: [] };
    assert.equal(describeAnswer({ ...base, decision: "ask", question }, guide).headline, "Whose data is this?");
  });
});
