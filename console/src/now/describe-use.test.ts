import assert from "node:assert/strict";
import { test } from "node:test";
import { describeUse } from "./describe-use.ts";

test("a private account is said, its personal plan is not said twice", () => {
  assert.equal(
    describeUse({ plan: "personal", team: "Design", account: { kind: "personal" }, people: 3 }),
    "private accounts · Design · 3 people",
  );
  assert.equal(describeUse({ plan: "personal", team: "", account: { kind: "personal" }, people: 1 }), "a private account · 1 person");
});

test("what is not known is left out", () => {
  assert.equal(describeUse({ plan: "unknown", team: "", account: { kind: "unknown" }, people: null }), "");
  assert.equal(
    describeUse({ plan: "team", team: "", account: { kind: "company", domain: "x.example" }, people: 12 }),
    "company account · team plan · 12 people",
  );
});
