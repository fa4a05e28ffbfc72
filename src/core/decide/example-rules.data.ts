import type { AgreementRule, CompanyRules, ToolPlanRule } from "../model/company-rules.ts";
import type { CatalogTool } from "../model/catalog.ts";
import { shippedRules } from "../rules/shipped-rules.ts";
import type { DecisionFacts, DecisionInput } from "./decision-input.ts";

/** Noon UTC on 24 November 2026: the moment of all examples. */
export const exampleNow = Date.parse("2026-11-24T12:00:00Z");
export const agreementInForce: AgreementRule = { from: "2026-01-01", until: "2027-01-01" };
export const approvedPlan: ToolPlanRule = { standing: "approved", training: "no", agreement: agreementInForce };

/** A made-up catalogue tool with a personal, a team and an API plan. */
export const exampleTool: CatalogTool = {
  id: "pilot",
  name: "Pilot",
  vendor: "pilot-inc",
  category: "assistant",
  aliases: [],
  plans: [
    { name: "Free, Plus", kinds: ["personal"], trainsOnInputs: "opt-out", source: "s", grade: "primary" },
    { name: "Business", kinds: ["team"], trainsOnInputs: "no", source: "s", grade: "primary" },
    { name: "API", kinds: ["api"], trainsOnInputs: null, source: "s", grade: "secondary" },
  ],
  identifiers: [],
  facts: [],
};

/** Facts of a company with the given tools, over the shipped rules. */
export function exampleFacts(tools: CompanyRules["tools"], change: Partial<CompanyRules> = {}): DecisionFacts {
  const rules: CompanyRules = {
    ...shippedRules,
    company: { name: "Example Ltd", domains: ["example.com"], timeZone: "UTC" },
    tools,
    ...change,
  };
  return { rules, tools: new Map([[exampleTool.id, exampleTool]]) };
}

/** A question about unmarked data for Pilot on the team plan, with what differs. */
export function exampleInput(change: Partial<DecisionInput> = {}): DecisionInput {
  return {
    data: { base: "unmarked", items: [] },
    tool: "pilot",
    plan: "team",
    account: "company",
    point: "person",
    at: exampleNow,
    ...change,
  };
}
