import assert from "node:assert/strict";
import { test } from "node:test";
import type { CompanyRules } from "../../../src/core/model/company-rules.ts";
import { shippedRules } from "../../../src/core/rules/shipped-rules.ts";
import { readToolPlan, setToolPlan } from "./set-tool-plan.ts";

const today = "2026-11-24";
const rules: CompanyRules = {
  ...shippedRules,
  tools: {
    chatgpt: {
      plans: {
        personal: { standing: "not-allowed" },
        team: {
          standing: "approved",
          until: "2027-06-30",
          review: "2027-01-01",
          training: "no",
          agreement: { from: "2026-01-01", until: "2027-01-01", covers: "internal" },
          accounts: ["example.com"],
        },
      },
    },
  },
};

test("the form shows what the rules say", () => {
  assert.deepEqual(readToolPlan(rules, "chatgpt", "team", today), {
    standing: "approved",
    review: "2027-01-01",
    hasAgreement: true,
    agreementFrom: "2026-01-01",
    agreementUntil: "2027-01-01",
    training: "no",
  });
  assert.deepEqual(readToolPlan(rules, "claude", "team", today), {
    standing: "unknown",
    review: "",
    hasAgreement: false,
    agreementFrom: today,
    agreementUntil: "",
    training: "not-known",
  });
});

test("what is saved unchanged stays the same", () => {
  assert.deepEqual(setToolPlan(rules, "chatgpt", "team", readToolPlan(rules, "chatgpt", "team", today)), rules);
});

test("a decision changes its plan alone; what the form does not show stays", () => {
  const made = setToolPlan(rules, "chatgpt", "team", {
    ...readToolPlan(rules, "chatgpt", "team", today),
    standing: "limited",
    review: "",
    hasAgreement: false,
  });
  assert.deepEqual(made.tools["chatgpt"]?.plans, {
    personal: { standing: "not-allowed" },
    team: { standing: "limited", until: "2027-06-30", training: "no", accounts: ["example.com"] },
  });
});

test("a tool nobody decided on gets its first plan; an agreement without an end has none", () => {
  const made = setToolPlan(rules, "claude", "team", {
    standing: "approved",
    review: "",
    hasAgreement: true,
    agreementFrom: today,
    agreementUntil: "",
    training: "not-known",
  });
  assert.deepEqual(made.tools["claude"], { plans: { team: { standing: "approved", training: "not-known", agreement: { from: today } } } });
  assert.deepEqual(made.tools["chatgpt"], rules.tools["chatgpt"]);
});
