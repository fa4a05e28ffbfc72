import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { computeLoadLine } from "./compute-load-line.ts";
import { approvedPlan, exampleFacts, exampleNow } from "./example-rules.data.ts";

const { agreement: _agreement, ...unsigned } = approvedPlan;

describe("computeLoadLine", () => {
  it("says what holds the line and the one thing that would raise it", () => {
    const line = computeLoadLine("pilot", "team", "company", exampleFacts({ pilot: { plans: { team: unsigned } } }), exampleNow);
    assert.deepEqual(line, {
      tool: "pilot",
      plan: "team",
      account: "company",
      carries: "public",
      wouldCarry: "internal",
      raisedBy: "sign a data agreement for the Team plan",
      because: "There is no data agreement for the Team plan.",
    });
  });

  it("names nothing where nothing shipped would raise it", () => {
    const line = computeLoadLine("pilot", "team", "company", exampleFacts({ pilot: { plans: { team: approvedPlan } } }), exampleNow);
    assert.deepEqual([line.carries, line.wouldCarry, line.raisedBy], ["internal", null, null]);
    assert.match(line.because, /^Pilot on the Team plan is approved, with an agreement in force/);
  });

  it("carries nothing where the tool is not allowed", () => {
    const line = computeLoadLine(
      "pilot",
      "team",
      "company",
      exampleFacts({ pilot: { plans: { team: { standing: "not-allowed" } } } }),
      exampleNow,
    );
    assert.deepEqual([line.carries, line.wouldCarry, line.raisedBy], [null, "public", "allow Pilot on the Team plan for public data"]);
  });

  it("names several steps only where one alone does nothing", () => {
    const line = computeLoadLine("pilot", "team", "company", exampleFacts({}), exampleNow);
    assert.equal(line.raisedBy, "approve Pilot on the Team plan; sign a data agreement for the Team plan");
  });

  it("points a private account to the company's own plan", () => {
    const facts = exampleFacts({ pilot: { plans: { team: approvedPlan } } });
    assert.equal(computeLoadLine("pilot", "team", "personal", facts, exampleNow).raisedBy, "use the company account");
    assert.equal(
      computeLoadLine("pilot", "personal", "personal", facts, exampleNow).raisedBy,
      "use the Team plan with the company account",
    );
  });

  it("is not raised by exceptions", () => {
    const exceptions = [{ tool: "pilot", class: "restricted" as const, until: "2027-01-01", owner: "ana@example.com", why: "backlog" }];
    assert.equal(computeLoadLine("pilot", "team", "company", exampleFacts({}, { exceptions }), exampleNow).carries, "public");
  });

  it("tells an approval in its grace", () => {
    const facts = exampleFacts({ pilot: { plans: { team: { ...approvedPlan, until: "2026-11-20" } } } });
    assert.match(computeLoadLine("pilot", "team", "company", facts, exampleNow).because, /approval is due since 2026-11-20/);
  });
});
