import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CompanyRules } from "../model/company-rules.ts";
import { computeLoadLine } from "./compute-load-line.ts";
import { approvedPlan, exampleFacts, exampleNow } from "./example-rules.data.ts";
import { suggestNext } from "./suggest-next.ts";

const row = { tool: "pilot", plan: "team", account: { kind: "company" }, people: 3, purpose: "writing", strength: "strong" } as const;
const { agreement: _agreement, ...unsigned } = approvedPlan;

function suggest(tools: CompanyRules["tools"], change = {}) {
  return suggestNext({ ...row, ...change }, exampleFacts(tools), exampleNow);
}

describe("suggestNext", () => {
  it("moves people with private accounts to the plan the company holds", () => {
    const found = suggest({ pilot: { plans: { team: approvedPlan } } }, { plan: "personal", account: { kind: "personal" } });
    assert.deepEqual(found, {
      id: "move-people",
      label: "Move 3 people to the Team plan with the company account",
      effect: "Then internal data may go; now public data only.",
    });
  });

  it("settles private accounts as public only where the company holds no plan", () => {
    const found = suggest({}, { plan: "personal", account: { kind: "personal" } });
    assert.equal(found?.id, "set-public-only");
    assert.deepEqual(found?.rule, { tool: "pilot", plan: "personal", rule: { standing: "limited" } });
  });

  it("asks for the signature that is missing, and presses nothing by itself", () => {
    const found = suggest({ pilot: { plans: { team: unsigned } } });
    assert.deepEqual([found?.id, found?.label, found?.rule], ["sign-agreement", "Sign a data agreement for the Team plan", undefined]);
  });

  it("presses an approval where that is all that is missing", () => {
    const tools = { pilot: { plans: { team: { ...approvedPlan, standing: "under-review" as const } } } };
    const found = suggest(tools);
    assert.equal(found?.id, "approve");
    const pressed = found?.rule;
    assert.ok(pressed);
    const after = exampleFacts({ [pressed.tool]: { plans: { [pressed.plan]: pressed.rule } } });
    assert.equal(computeLoadLine("pilot", "team", "company", after, exampleNow).carries, "internal");
  });

  it("asks the team where too little is known", () => {
    assert.equal(suggest({}, { people: null, purpose: "" })?.id, "ask-team");
    assert.equal(suggest({}, { strength: "weak" })?.id, "ask-team");
  });

  it("tells people where the tool is not allowed", () => {
    assert.deepEqual(suggest({ pilot: { plans: { team: { standing: "not-allowed" } } } })?.label, "Tell 3 people to stop");
    assert.deepEqual(suggest({ pilot: { plans: { team: { standing: "not-allowed" } } } }, { people: 1 })?.label, "Tell 1 person to stop");
  });

  it("renews an approval that is due or over", () => {
    const due = suggest({ pilot: { plans: { team: { ...approvedPlan, until: "2026-11-20" } } } });
    assert.deepEqual([due?.id, due?.rule?.rule.until], ["renew-approval", undefined]);
    const over = suggest({ pilot: { plans: { team: { ...approvedPlan, until: "2026-01-01" } } } });
    assert.deepEqual([over?.id, over?.effect], ["renew-approval", "Then internal data may go; now public data only."]);
  });

  it("leaves a use alone that is in order", () => {
    assert.equal(suggest({ pilot: { plans: { team: approvedPlan } } }), null);
  });
});
