import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ExceptionEntry } from "../api/types.ts";
import { describeScope, describeWeight, stateOf } from "./describe-exception.ts";

const row: ExceptionEntry = {
  ...{ id: "1", state: "approved", at: "2026-03-01T00:00:00Z", by: "ana", tool: "chatgpt", name: "ChatGPT", plan: null, team: "sales" },
  ...{
    class: "restricted",
    types: ["iban", "email"],
    until: "2026-03-31",
    owner: "ana",
    why: "refunds",
    decidedBy: "",
    decidedAt: "",
    answer: "",
  },
  ...{ alarms: 0, flow: null, weight: null },
};

describe("an exception in words", () => {
  it("names types or the class, the tool, plan and team", () => {
    const labelOf = new Map([["iban", "IBAN"]]);
    assert.equal(describeScope(row, labelOf), "IBAN, email to ChatGPT, team sales");
    assert.equal(describeScope({ ...row, types: [], plan: "personal", team: "" }, labelOf), "restricted data to ChatGPT, personal plan");
  });

  it("has run out the day after its last", () => {
    assert.deepEqual(
      ["2026-03-31", "2026-04-01"].map((today) => stateOf(row, today)),
      ["approved", "ran out"],
    );
    assert.equal(stateOf({ ...row, state: "refused" }, "2027-01-01"), "refused");
  });

  it("says what it would let pass", () => {
    assert.match(describeWeight({ stopped: 0, wouldPass: 0 }), /^Nothing like it/);
    assert.match(describeWeight({ stopped: 14, wouldPass: 9 }), /let 9 of 14 decisions/);
  });
});
