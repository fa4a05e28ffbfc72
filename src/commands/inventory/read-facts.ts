import type { CompanyRules } from "../../core/model/company-rules.ts";
import type { LoadLine } from "../../core/model/decision.ts";
import type { PlanKind } from "../../core/model/plan.ts";
import type { RegisterRow } from "../../core/model/register-row.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import type { Workspace } from "./workspace.ts";

/** What the rules in force say of the register's rows, at the moment they were read. */
export interface RegisterFacts {
  readonly rules: CompanyRules;
  standingOf(tool: string, plan: PlanKind): Pick<RegisterRow, "standing" | "review">;
  lineOf(row: Pick<RegisterRow, "tool" | "plan" | "account">): LoadLine;
}

export async function readFacts(_transaction: ReadTransaction, _workspace: Workspace): Promise<RegisterFacts> {
  const rules: CompanyRules = {
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
  return {
    rules,
    standingOf: () => ({ standing: "unknown", review: "" }),
    lineOf: (row) => ({ tool: row.tool, plan: row.plan, account: row.account.kind, carries: "public", wouldCarry: null, raisedBy: null, because: "Nobody decided yet, so public data only." }),
  };
}
