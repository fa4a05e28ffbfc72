import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nameStep, sayDue, sayFlows } from "./describe-incident.ts";

const none = { flows: 0, byClass: {}, teams: [], types: [] };
describe("incident in words", () => {
  it("counts flows by class and team, and says when none was measured", () => {
    assert.equal(sayFlows(none), "none measured");
    assert.equal(
      sayFlows({ flows: 5, byClass: { public: 0, internal: 4, restricted: 1 }, teams: ["Web"], types: [] }),
      "4 internal, 1 restricted, 1 team",
    );
  });

  it("says when a step is due", () => assert.deepEqual([0, 1, 14].map(sayDue), ["today", "by tomorrow", "within 14 days"]));

  it("names every heavy step in words", () => assert.equal(nameStep("rotate-credentials"), "Replace credentials"));
});
