import assert from "node:assert/strict";
import { test } from "node:test";
import { describeLine, hull, markOf, waterLevel } from "./hull-levels.ts";

test("heavier data stands higher on the hull, all marks between deck and keel", () => {
  assert.ok(markOf("restricted") < markOf("internal"));
  assert.ok(markOf("internal") < markOf("public"));
  for (const level of [markOf("restricted"), markOf("public")]) assert.ok(level > hull.deck && level < hull.keel);
});

test("a tool that carries nothing floats above the water", () => {
  assert.ok(waterLevel(null) > hull.keel);
  assert.ok(waterLevel(null) < hull.height);
  assert.equal(waterLevel("internal"), markOf("internal"));
});

test("the words say what is carried and what would raise it", () => {
  assert.equal(describeLine({ carries: "internal" }), "may carry internal");
  assert.equal(describeLine({ carries: null }), "may carry nothing");
  assert.equal(
    describeLine({ carries: "public", wouldCarry: "internal", raisedBy: "sign the DPA for the Team plan" }),
    "may carry public; would carry internal: sign the DPA for the Team plan",
  );
  assert.equal(describeLine({ carries: "internal", wouldCarry: "internal" }), "may carry internal");
});
