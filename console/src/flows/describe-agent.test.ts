import assert from "node:assert/strict";
import { it } from "node:test";
import { roads } from "../../../src/plugins/agents/contract.ts";
import { describeFleet, describeHooks, describeRoad, describeRoadState, isRoadOpen } from "./describe-agent.ts";

it("has words for every road", () => {
  for (const road of roads) assert.notEqual(describeRoad(road), road);
  assert.equal(describeRoad("newer"), "newer");
});

it("tells what was proven from what a contract says, and what only the gateway holds", () => {
  assert.equal(describeRoadState({ state: "holds", cover: "hook" }), "Holds, proven here");
  assert.equal(describeRoadState({ state: "open", cover: "hook" }), "Open, proven here");
  assert.deepEqual(
    (["hook", "partly", "none"] as const).map((cover) => describeRoadState({ state: "not-driven", cover })),
    ["A hook holds it", "Held in part", "No hook sees it"],
  );
  assert.ok(isRoadOpen({ state: "open", cover: "hook" }) && isRoadOpen({ state: "not-driven", cover: "none" }));
  assert.ok(!isRoadOpen({ state: "not-driven", cover: "partly" }) && !isRoadOpen({ state: "holds", cover: "none" }));
});

it("says where hooks stand", () => {
  const tiers = [
    { tier: "user", state: "partly", mode: "warn" },
    { tier: "project", state: "absent", mode: null },
    { tier: "managed", state: "installed", mode: "hold" },
  ] as const;
  assert.equal(describeHooks({ installed: true, tiers, mode: "hold" }), "user (partly), managed; hold");
  assert.equal(describeHooks({ installed: false, tiers, mode: null }), "No hook");
});

it("sums up the fleet", () => {
  const machine = (version: string, tiers: readonly string[], mode: "hold" | "watch" | null) => ({ version, tiers, mode });
  assert.equal(
    describeFleet([machine("2.1.200", [], null), machine("2.1.330", ["user"], "hold"), machine("2.1.330", ["managed"], "watch")]),
    "3 machines: 2 with hooks, 1 in hold; versions 2.1.330 (2), 2.1.200 (1).",
  );
  assert.equal(describeFleet([machine("", ["user"], "hold")]), "1 machine: 1 with hooks, 1 in hold.");
});
