import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sayPosture, sayRest, widthOf } from "./describe-posture.ts";

const nothing = { lines: [], decisions: [], moved: 0, flows: 40, stopped: { before: 0, after: 0 } };
const empty = { under: [], over: [], coverage: [], roadmap: [], flows: 0, uses: 0, window: null, names: {}, done: [], plans: {} };

describe("posture in words", () => {
  it("names what it rests on, also where nothing was measured", () => {
    assert.equal(sayPosture(empty), "0 to tighten, 0 to loosen, from 0 uses. No flow was measured yet.");
    const full = { ...empty, uses: 6, flows: 66, window: { from: "2026-01-01", to: "2026-03-30" } };
    assert.match(sayPosture(full), /from 6 uses and 66 flows between 2026-01-01 and 2026-03-30/);
  });

  it("says plainly where a change moves nothing, and where only the point changes", () => {
    assert.equal(sayRest(nothing), "Changes 0 of 40 flows.");
    assert.equal(sayRest({ ...nothing, flows: 0 }), "No flow is there to try it on.");
    assert.match(sayRest({ ...nothing, moved: 3 }), /answers stay/);
    assert.equal(sayRest({ ...nothing, moved: 3, decisions: [{ tool: "x", plan: "team", from: "ask", to: "allow", flows: 3 }] }), "");
  });

  it("draws every bar on the scale of all flows, and never hides a small one", () => {
    assert.equal(widthOf(20, 40), 50);
    assert.equal(widthOf(1, 10_000), 1);
    assert.equal(widthOf(0, 40), 0);
    assert.equal(widthOf(0, 0), 0);
  });
});
