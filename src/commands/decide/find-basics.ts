import type { BasicsState } from "../../core/decide/decision-input.ts";
import type { Catalog } from "../../core/model/catalog.ts";
import { showBasics } from "../inventory/show-facts.ts";

/**
 * The state of the vendor's security basics by the catalogue's graded facts: met where each is shown, not met where one
 * is denied or has expired, else unknown. Asked once per tool.
 */
export function makeBasicsOf(catalog: Catalog, now: Date): (tool: string) => BasicsState {
  const known = new Map<string, BasicsState>();
  return (tool) => {
    const before = known.get(tool);
    if (before !== undefined) return before;
    const state = findBasics(catalog, tool, now.toISOString().slice(0, 10));
    known.set(tool, state);
    return state;
  };
}

function findBasics(catalog: Catalog, id: string, today: string): BasicsState {
  const tool = catalog.tools.get(id);
  if (tool === undefined) return { state: "unknown", missing: [] };
  const vendor = catalog.vendors.find((one) => one.id === tool.vendor);
  const open = showBasics(catalog, [...tool.facts, ...(vendor?.facts ?? [])], today).filter(({ state }) => state !== "yes");
  if (open.length === 0) return { state: "met", missing: [] };
  return {
    state: open.every(({ state }) => state === "unknown") ? "unknown" : "not-met",
    missing: open.map(({ label }) => label.toLowerCase()),
  };
}
