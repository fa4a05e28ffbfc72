import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { describeAction, describeData, describeSize, isOverLine } from "./describe-flow.ts";

describe("describeAction", () => {
  const table = [
    ["sent", "allow", "Went", false],
    ["sent", "redact", "Went; would be cleaned", true],
    ["sent", "ask", "Went; would be asked", true],
    ["sent", "block", "Went; would be held", true],
    ["cleaned", "redact", "Went, cleaned", false],
    ["held", "block", "Held", false],
    ["asked", "ask", "Asked first", false],
    ["answered", "block", "Asked here; would be held", false],
    ["answered", "allow", "Asked here", false],
  ] as const;
  for (const [action, decision, words, isOver] of table) {
    it(`${action}, ${decision}: ${words}`, () => {
      assert.equal(describeAction({ action, decision }), words);
      assert.equal(isOverLine({ action, decision }), isOver);
    });
  }
});

describe("describeData", () => {
  it("counts types by their labels, and says where nothing was found", () => {
    const labels = new Map([["email", "e-mail address"]]);
    assert.equal(
      describeData({ class: "internal", types: ["email", "acme-id"], counts: { email: 3 } }, labels),
      "3 × e-mail address, 1 × acme-id",
    );
    assert.equal(describeData({ class: "unmarked", types: [], counts: {} }, labels), "nothing found");
    assert.equal(describeData({ class: "public", types: [], counts: {} }, labels), "nothing above the line");
  });
});

describe("describeSize", () => {
  it("says bytes, kilobytes and megabytes", () => {
    assert.deepEqual([undefined, 0, 999, 1000, 2_400_000].map(describeSize), ["not kept", "0 bytes", "999 bytes", "1.0 kB", "2.4 MB"]);
  });
});
