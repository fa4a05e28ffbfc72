import { computeLoadLine } from "../../core/decide/compute-load-line.ts";
import type { DecisionFacts } from "../../core/decide/decision-input.ts";
import { findRule } from "../../core/decide/plan-position.ts";
import { suggestNext } from "../../core/decide/suggest-next.ts";
import type { Suggestion } from "../../core/decide/suggest-next.ts";
import type { CompanyRules } from "../../core/model/company-rules.ts";
import type { LoadLine } from "../../core/model/decision.ts";
import type { PlanKind } from "../../core/model/plan.ts";
import type { RegisterRow } from "../../core/model/register-row.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { makeBasicsOf, readKeptBasics } from "../decide/find-basics.ts";
import { readRules } from "./read-rules.ts";
import type { Workspace } from "./workspace.ts";

/** What the rules in force say of the register's rows, at the moment they were read. */
export interface RegisterFacts {
  readonly rules: CompanyRules;
  readonly decision: DecisionFacts;
  /** Milliseconds since 1970 in UTC. */
  readonly at: number;
  standingOf(tool: string, plan: PlanKind): Pick<RegisterRow, "standing" | "review">;
  lineOf(row: Pick<RegisterRow, "tool" | "plan" | "account">): LoadLine;
  suggestFor(row: RegisterRow): Suggestion | null;
}

/** Reads the rules in force and makes the answers of the register out of them. Lines of the same tool, plan and kind of account are worked out once. */
export async function readFacts(transaction: ReadTransaction, workspace: Workspace): Promise<RegisterFacts> {
  const rules = await readRules(transaction);
  const decision: DecisionFacts = {
    rules,
    tools: workspace.catalog.tools,
    basicsOf: makeBasicsOf(workspace.catalog, workspace.now(), await readKeptBasics(transaction)),
  };
  const at = workspace.now().getTime();
  const lines = new Map<string, LoadLine>();
  const suggestions = new Map<string, Suggestion | null>();
  return {
    rules,
    decision,
    at,
    standingOf(tool, plan) {
      const rule = findRule(tool, plan, decision);
      return { standing: rule?.standing ?? "unknown", review: rule?.review ?? "" };
    },
    lineOf({ tool, plan, account }) {
      const key = `${tool}/${plan}/${account.kind}`;
      const known = lines.get(key) ?? computeLoadLine(tool, plan, account.kind, decision, at);
      lines.set(key, known);
      return known;
    },
    suggestFor(row) {
      const key = [row.tool, row.plan, row.account.kind, row.people, row.purpose === "", row.strength].join("/");
      const known = suggestions.get(key);
      if (known !== undefined) return known;
      const next = suggestNext(row, decision, at);
      suggestions.set(key, next);
      return next;
    },
  };
}
