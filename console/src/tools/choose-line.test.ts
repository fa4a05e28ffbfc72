import assert from "node:assert/strict";
import { test } from "node:test";
import type { DataClass } from "../../../src/core/model/data-class.ts";
import type { LoadLine } from "../../../src/core/model/decision.ts";
import { chooseLine, describeHolding } from "./choose-line.ts";

const line = (plan: LoadLine["plan"], carries: DataClass | null): LoadLine => ({
  tool: "t",
  plan,
  account: "company",
  carries,
  wouldCarry: null,
  raisedBy: null,
  because: "",
});

test("the highest line is drawn, the first of equals, none of none", () => {
  assert.equal(chooseLine([line("personal", null), line("team", "internal"), line("api", "internal")])?.plan, "team");
  assert.equal(chooseLine([line("personal", null)])?.plan, "personal");
  assert.equal(chooseLine([]), undefined);
});

test("how a tool is held, in words", () => {
  assert.equal(describeHolding({ plan: "team", account: "company" }), "On the team plan, company account");
  assert.equal(describeHolding({ plan: "personal", account: "personal" }), "On the personal plan, private account");
  assert.equal(describeHolding({ plan: "unknown", account: "unknown" }), "Plan not known");
  assert.equal(describeHolding({ plan: "local", account: "unknown" }), "Run locally");
});
