import type { CompanyRules } from "../../../src/core/model/company-rules.ts";
import type { DataTypeRow } from "../api/types.ts";

/** What every part of the rules page gets: the draft, the known types, and how to change the draft. */
export interface RulesProps {
  readonly rules: CompanyRules;
  readonly dataTypes: readonly DataTypeRow[];
  readonly onRules: (rules: CompanyRules) => void;
}
