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

  it("says what would change, with its denominator", () => {
    const line = { tool: "chatgpt", plan: "team", before: "public", after: "internal" };
    assert.equal(
      describeEffect({ lines: [line], decisions: [], moved: 3, flows: 40 }),
      "Load line: chatgpt on team: public → internal. 3 of 40 past questions would be decided otherwise.",
    );
    assert.match(describeEffect({ lines: [], decisions: [], moved: 0, flows: 0 }), /No load line would change/);
  });
});
