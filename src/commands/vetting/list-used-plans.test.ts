import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { PlanKind } from "../../core/model/plan.ts";
import { listUsedPlans } from "./list-used-plans.ts";

const use = (plan: PlanKind, tool = "chatgpt") => ({ tool, plan });
const rules = (...plans: PlanKind[]) => ({ tools: { chatgpt: { plans: Object.fromEntries(plans.map((plan) => [plan, {}])) } } });

describe("the plans whose facts a page shows", () => {
  it("are those used and ruled, then used, then ruled, an unknown one last", () => {
    assert.deepEqual(listUsedPlans("chatgpt", [use("unknown"), use("personal"), use("team")], rules("team", "api")), [
      "team",
      "personal",
      "api",
      "unknown",
    ]);
    assert.deepEqual(listUsedPlans("chatgpt", [use("team", "claude")], rules()), []);
  });

  it("never speak of a business plan where only a personal one is held", () => {
    assert.deepEqual(listUsedPlans("chatgpt", [use("personal")], { tools: {} }), ["personal"]);
  });
});
