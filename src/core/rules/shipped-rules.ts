import type { CompanyRules } from "../model/company-rules.ts";

/**
 * What holds where the company has said nothing (table in product.md). The classes of detected types are shipped in
 * `model/data-types.rows.ts`; the lists here name only what a company moves. Nothing is approved.
 */
export const shippedRules: CompanyRules = {
  company: { name: "", domains: [], timeZone: "UTC" },
  dataTypes: {},
  classes: { public: [], internal: [], restricted: [] },
  ownData: [],
  tools: {},
  exceptions: [],
  purposes: {},
  belowLine: { restricted: "redact", internal: "redact", unmarked: { person: "ask", agent: "allow", gateway: "allow" } },
  mode: { default: "watch" },
  fallback: "block",
  graceDays: 14,
  requireBasics: [],
};
