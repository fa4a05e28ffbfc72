import type { DataItem, DecisionInput } from "../decide/decision-input.ts";
import { readNamedData } from "../decide/read-data.ts";
import type { CompanyRules } from "../model/company-rules.ts";
import type { DataClass } from "../model/data-class.ts";
import type { Flow } from "./flow.ts";
import { kindOfPoint } from "./point-kind.ts";

/** What of a flow (or of a roll-up of equal ones) the decision needs. */
export type DecidedFlow = Pick<
  Flow,
  "point" | "tool" | "plan" | "account" | "team" | "class" | "types" | "purpose" | "counts" | "base" | "fixed"
>;

/**
 * The question that a flow answered, for deciding it again: types keep their counts and take the class that `rules` give
 * them. `at` in milliseconds since 1970 in UTC. Flows without a kept base (older ones) are unmarked where types were found.
 */
export function questionOfFlow(flow: DecidedFlow, rules: CompanyRules, at: number): DecisionInput {
  return {
    tool: flow.tool,
    plan: flow.plan,
    account: flow.account,
    point: kindOfPoint(flow.point),
    at,
    data: { base: baseOf(flow), items: itemsOf(flow, rules) },
    ...(flow.team === "" ? {} : { team: flow.team }),
    ...(flow.purpose === undefined || flow.purpose === "" ? {} : { purpose: flow.purpose }),
  };
}

function baseOf({ base, types, class: whole }: DecidedFlow): DataClass | "unmarked" | null {
  if (base !== undefined) return base === "none" ? null : base;
  return types.length === 0 || whole === "public" ? whole : "unmarked";
}

function itemsOf({ types, counts, fixed }: DecidedFlow, rules: CompanyRules): readonly DataItem[] {
  return readNamedData(types, rules).items.map((item) => ({
    ...item,
    count: counts?.[item.type] ?? item.count,
    isRemovable: fixed === undefined ? item.isRemovable : !fixed.includes(item.type),
  }));
}
