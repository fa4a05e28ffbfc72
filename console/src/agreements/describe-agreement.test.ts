import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { describeEffect, listFacts } from "./describe-agreement.ts";

describe("an agreement in words", () => {
  it("leaves what the text does not state without a value", () => {
    const lines = listFacts({
      breachNoticeHours: 48,
      objectionDays: null,
      trainsOnData: "not-stated",
      certifications: ["ISO 27001"],
      audit: { maxPerYear: 1, reportMayReplace: false },
    });
    const value = (name: string) => lines.find((line) => line.name === name)?.value;
    assert.deepEqual(
      ["breachNoticeHours", "objectionDays", "trainsOnData", "certifications", "audit.maxPerYear", "audit.reportMayReplace"].map(value),
      ["48", "", "", "ISO 27001", "1", "no"],
    );
  });

  it("says values that are names in words", () => {
    const lines = listFacts({ trainsOnData: "opt-out", liability: "as-agreement", mayChangeTerms: "vendor", audit: { cost: "vendor" } });
    const value = (name: string) => lines.find((line) => line.name === name)?.value;
    assert.deepEqual(["trainsOnData", "liability", "mayChangeTerms", "audit.cost"].map(value), [
      "unless you switch it off",
      "as in the main agreement",
      "the vendor alone",
      "the vendor's",
    ]);
    assert.equal(listFacts({ liability: "capped" }).find(({ name }) => name === "liability")?.value, "capped");
  });

  it("says what would change, with its denominator", () => {
    const line = { tool: "chatgpt", plan: "team", before: "public", after: "internal" };
    assert.equal(
      describeEffect({ lines: [line], decisions: [], moved: 3, flows: 40 }),
      "Load line: chatgpt on team: public → internal. 3 of 40 past questions would be decided otherwise.",
    );
    assert.match(describeEffect({ lines: [], decisions: [], moved: 0, flows: 0 }), /No load line would change/);
  });
});
