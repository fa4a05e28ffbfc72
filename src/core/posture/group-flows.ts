import type { RollUp } from "../ledger/roll-up.ts";

/** Past flows that put the same question, on whatever day: asked again today, each is decided once. */
export interface FlowGroup extends Pick<
  RollUp,
  "point" | "tool" | "plan" | "account" | "team" | "class" | "types" | "purpose" | "base" | "fixed"
> {
  readonly flows: number;
  /** Somebody only asked; nothing was on its way. */
  readonly isAnswered: boolean;
}

/** Sums roll-ups up over days, modes, versions and outcomes: everything that is no input of a decision made today. */
export function groupFlows(rollUps: readonly RollUp[]): readonly FlowGroup[] {
  const groups = new Map<string, FlowGroup>();
  for (const one of rollUps) {
    const isAnswered = one.action === "answered";
    const { point, tool, plan, account, team, class: whole, types, purpose, base, fixed } = one;
    const key = JSON.stringify([point, tool, plan, account, team, whole, types, purpose, base, fixed, isAnswered]);
    const flows = (groups.get(key)?.flows ?? 0) + one.flows;
    groups.set(key, {
      ...{ point, tool, plan, account, team, class: whole, types, flows, isAnswered },
      ...(purpose === undefined ? {} : { purpose }),
      ...(base === undefined ? {} : { base }),
      ...(fixed === undefined ? {} : { fixed }),
    });
  }
  return [...groups.values()];
}
