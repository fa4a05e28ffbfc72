import type { Catalog } from "../../core/model/catalog.ts";
import type { CompanyRules } from "../../core/model/company-rules.ts";
import type { RollUp } from "../../core/ledger/roll-up.ts";
import { decideAgain } from "../rules/compare-rules.ts";
import type { ExceptionRow } from "../../storage/collections.ts";
import { ruleOf } from "./change-exceptions.ts";

/** What an exception would have let pass. */
export interface ExceptionWeight {
  /** Flows to its tool that were not allowed. */
  readonly stopped: number;
  /** Of these, how many it would have allowed. */
  readonly wouldPass: number;
}

/** What a reviewer has to know of a request: decided again with it, over the roll-ups given. */
export function weighException(row: ExceptionRow, past: readonly RollUp[], rules: CompanyRules, tools: Catalog["tools"]): ExceptionWeight {
  const lifted = { ...rules, exceptions: [...rules.exceptions, ruleOf({ ...row, until: "9999-12-31" })] };
  let stopped = 0;
  let wouldPass = 0;
  for (const one of past) {
    if (one.tool !== row.tool || one.decision === "allow") continue;
    stopped += one.flows;
    if (decideAgain(one, { rules: lifted, tools }) === "allow" && decideAgain(one, { rules, tools }) !== "allow") wouldPass += one.flows;
  }
  return { stopped, wouldPass };
}
