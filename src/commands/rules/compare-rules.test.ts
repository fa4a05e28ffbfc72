import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CompanyRules } from "../../core/model/company-rules.ts";
import type { Flow } from "../../core/ledger/flow.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { shippedRules } from "../../core/rules/shipped-rules.ts";
import { compareDecisions, compareLines } from "./compare-rules.ts";
import { parseRulesText } from "./parse-rules-text.ts";

const now = Date.parse("2026-11-24T12:00:00Z");
const approved = { standing: "approved", training: "no", agreement: { from: "2026-01-01", until: "2026-12-31" } } as const;
const before: CompanyRules = { ...shippedRules, tools: { chatgpt: { plans: { team: approved } } } };
const flow: Flow = {
  id: "1",
  at: "2026-11-20T08:00:00.000Z",
  point: "claude-code",
  tool: "chatgpt",
  plan: "team",
  account: "company",
  team: "",
  class: "internal",
  types: ["email"],
  decision: "allow",
  policyVersion: "v1",
};

describe("compareLines", () => {
  it("says each load line that moves, also of tools that only one side names", () => {
    const after: CompanyRules = {
      ...before,
      tools: {
        chatgpt: { plans: { team: { ...approved, standing: "limited" } } },
        deepseek: { plans: { unknown: { standing: "not-allowed" } } },
      },
    };
    assert.deepEqual(compareLines(before, after, new Map(), now), [
      { tool: "chatgpt", plan: "team", before: "internal", after: "public" },
      { tool: "deepseek", plan: "unknown", before: "public", after: null },
    ]);
    assert.deepEqual(compareLines(before, before, new Map(), now), []);
  });
});

describe("compareDecisions", () => {
  it("sums up the decisions that would fall otherwise, the most frequent first", () => {
    const after: CompanyRules = { ...before, classes: { ...before.classes, restricted: ["email"] } };
    const other = { ...flow, types: ["phone"] };
    assert.deepEqual(compareDecisions([flow, other, flow], before, after, new Map()), [
      { tool: "chatgpt", plan: "team", from: "allow", to: "redact", count: 2 },
    ]);
  });

  it("decides each flow at its own time", () => {
    const shorter: CompanyRules = {
      ...before,
      tools: { chatgpt: { plans: { team: { ...approved, agreement: { from: "2026-01-01", until: "2026-11-20" } } } } },
    };
    const later = { ...flow, at: "2026-11-21T00:00:00.000Z" };
    assert.deepEqual(
      compareDecisions([flow, later], before, shorter, new Map()).map(({ count }) => count),
      [1],
    );
  });

  it("does not mistake what the ledger cannot keep for a change", () => {
    assert.deepEqual(
      compareDecisions(
        [
          { ...flow, types: [], class: "unmarked" },
          { ...flow, class: "restricted", types: [] },
        ],
        before,
        before,
        new Map(),
      ),
      [],
    );
  });
});

describe("parseRulesText", () => {
  const known = { tools: new Set(["chatgpt"]) };

  it("refuses in one line with the lines of the faults", () => {
    const text = "classes:\n  internal:\n    - emial\ntools:\n  chatgtp: { standing: limited }\n";
    assert.throws(
      () => parseRulesText(text, "rules.yaml", known),
      (error) =>
        error instanceof PlimsollError &&
        /^rules\.yaml:3 classes.*; rules\.yaml:5 tools\.chatgtp.*nearest: chatgpt\. Correct the file/.test(error.message) &&
        !error.message.includes("\n"),
    );
  });

  it("names five faults and counts the rest", () => {
    const text = `classes: { internal: [${Array.from({ length: 9 }, (_, index) => `nothing-${index}`).join(", ")}] }`;
    assert.throws(() => parseRulesText(text, "rules.yaml", known), /; and 4 more\. Correct/);
  });

  it("says whether a file holds examples alone", () => {
    const tests = "tests: [{ ask: { tool: chatgpt }, expect: ask }]";
    assert.equal(parseRulesText(tests, "x", known).isOnlyTests, true);
    assert.equal(parseRulesText(`graceDays: 3\n${tests}`, "x", known).isOnlyTests, false);
  });
});
