import type { CompanyRules } from "../../core/model/company-rules.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";

/** A change of the rules that one person may not make alone: kept as a proposal by whoever catches it. */
export class NeedsSecond extends PlimsollError {
  /** Version the change was made from. */
  readonly base: string;
  readonly rules: CompanyRules;
  readonly loosens: readonly string[];

  constructor(base: string, rules: CompanyRules, loosens: readonly string[]) {
    super(
      "refused",
      `expected a second person for a change that loosens, met one: ${loosens.slice(0, 3).join("; ")}; it is kept as a proposal, which another owner or lead approves under Rules`,
    );
    this.base = base;
    this.rules = rules;
    this.loosens = loosens;
  }
}
