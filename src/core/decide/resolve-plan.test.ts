import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { approvedPlan, exampleFacts, exampleTool } from "./example-rules.data.ts";
import { resolveAccount, resolvePlan } from "./resolve-plan.ts";

const one = exampleFacts({ pilot: { plans: { team: approvedPlan } } }).rules;
const two = exampleFacts({ pilot: { plans: { team: approvedPlan, personal: { standing: "not-allowed" } } } }).rules;

describe("resolvePlan", () => {
  it("takes the one plan in the rules where none is said, else unknown", () => {
    assert.equal(resolvePlan(undefined, "pilot", one, exampleTool), "team");
    assert.equal(resolvePlan(undefined, "pilot", two, exampleTool), "unknown");
    assert.equal(resolvePlan(undefined, "nobody-knows", one, undefined), "unknown");
  });

  it("understands our kinds, the vendor's names and names in common use", () => {
    assert.deepEqual(
      ["api", "Business", "plus", "free", "Free, Plus", "individual"].map((said) => resolvePlan(said, "pilot", one, exampleTool)),
      ["api", "team", "personal", "personal", "personal", "personal"],
    );
  });

  it("does not guess", () => {
    assert.equal(resolvePlan("platinum", "pilot", one, exampleTool), undefined);
  });
});

describe("resolveAccount", () => {
  it("judges an address by the company's domains, or the plan's own where it has some", () => {
    const own = exampleFacts({ pilot: { plans: { team: { ...approvedPlan, accounts: ["ai.example.org"] } } } }).rules;
    assert.deepEqual(resolveAccount("Ana@Example.com", "pilot", "team", one), { kind: "company", domain: "example.com" });
    assert.deepEqual(resolveAccount("gmail.com", "pilot", "team", one), { kind: "personal", domain: "gmail.com" });
    assert.equal(resolveAccount("ana@example.com", "pilot", "team", own).kind, "personal");
    assert.equal(resolveAccount("ana@ai.example.org", "pilot", "team", own).kind, "company");
  });

  it("takes the plain words, and knows nothing of what was not said", () => {
    assert.deepEqual(
      ["company", "personal", undefined, ""].map((said) => resolveAccount(said, "pilot", "team", one).kind),
      ["company", "personal", "unknown", "unknown"],
    );
  });
});
