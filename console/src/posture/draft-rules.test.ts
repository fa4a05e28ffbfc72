import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { shippedRules } from "../../../src/core/rules/shipped-rules.ts";
import { draftRules } from "./draft-rules.ts";

const today = "2026-05-01";

describe("rules to try", () => {
  it("set a standing and leave the agreement, and the other way round", () => {
    const approved = draftRules(shippedRules, { what: "standing", tool: "x", plan: "team", standing: "approved" }, today);
    assert.equal(approved.tools["x"]?.plans.team?.standing, "approved");
    assert.equal(approved.tools["x"]?.plans.team?.agreement, undefined);
    const signed = draftRules(approved, { what: "agreement", tool: "x", plan: "team", isInForce: true }, today);
    assert.deepEqual(signed.tools["x"]?.plans.team, { standing: "approved", training: "not-known", agreement: { from: today } });
    const ended = draftRules(signed, { what: "agreement", tool: "x", plan: "team", isInForce: false }, today);
    assert.deepEqual(ended.tools["x"]?.plans.team, approved.tools["x"]?.plans.team);
  });

  it("move a type alone and change nothing in what they were given", () => {
    const before = JSON.stringify(shippedRules);
    const moved = draftRules(shippedRules, { what: "class", type: "email", class: "public" }, today);
    assert.ok(moved.classes.public.includes("email") && !moved.classes.internal.includes("email"));
    assert.equal(JSON.stringify(shippedRules), before);
  });
});
