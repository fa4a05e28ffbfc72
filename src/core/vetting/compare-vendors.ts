import type { JudgedBasic } from "./judge-basics.ts";
import type { BasicState } from "./vetting-fact.ts";

/** One basic of two vendors side by side. */
export interface ComparedBasic {
  readonly id: string;
  readonly label: string;
  readonly a: BasicState;
  readonly b: BasicState;
  /** Who stands better; empty where equal or where nothing can be said. */
  readonly better: "a" | "b" | "";
}

/** Rows in the order of the basics. What is not known on one side makes nobody better: it has to be looked at first. */
export function compareVendors(a: readonly JudgedBasic[], b: readonly JudgedBasic[]): ComparedBasic[] {
  const others = new Map(b.map((basic) => [basic.id, basic.state]));
  return a.map(({ id, label, state }) => {
    const other = others.get(id) ?? "not-known";
    return { id, label, a: state, b: other, better: findBetter(state, other) };
  });
}

function findBetter(a: BasicState, b: BasicState): ComparedBasic["better"] {
  if (a === b) return "";
  if (a === "met" && (b === "not-met" || b === "expired")) return "a";
  return b === "met" && (a === "not-met" || a === "expired") ? "b" : "";
}
