import type { PurposeRule } from "../../../src/core/model/company-rules.ts";
import type { DataTypeRow } from "../api/types.ts";

/** What a purpose needs and which tools serve it, or that it is never done with AI and why. */
export function describePurpose(purpose: PurposeRule, types: readonly DataTypeRow[]): string {
  if (purpose.never) return purpose.why ? `Never with AI: ${purpose.why}` : "Never with AI";
  const labelOf = (type: string): string => types.find((row) => row.type === type)?.label ?? type;
  const needs = purpose.needs?.map(labelOf).join(", ") || "no particular data";
  return `Needs ${needs}; served by ${purpose.tools?.join(", ") || "no tool yet"}`;
}
