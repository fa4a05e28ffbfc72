import type { CompanyRules, EnforcementMode } from "../model/company-rules.ts";
import type { DataItem } from "./decision-input.ts";

const modeOrder: readonly EnforcementMode[] = ["watch", "warn", "hold"];
const heldFromTheFirstDay = new Set(["people-list", "customer-list"]);

/**
 * The mode of an enforcement point for a team: what the rules say of `point/team`, else the stricter of the point's and
 * the team's own, else the default. Where the default alone speaks, credentials and tables of people are held.
 */
export function chooseMode(rules: CompanyRules, point: string, team: string | undefined, items: readonly DataItem[]): EnforcementMode {
  const { mode } = rules;
  const said = (key: string | undefined): EnforcementMode | undefined =>
    key !== undefined && key !== "default" && Object.hasOwn(mode, key) ? mode[key] : undefined;
  const both = team === undefined ? undefined : said(`${point}/${team}`);
  if (both !== undefined) return both;
  const own = [said(point), said(team)].filter((one) => one !== undefined);
  if (own.length > 0) return own.reduce(stricterMode);
  return items.some((item) => item.isSecret || heldFromTheFirstDay.has(item.type)) ? "hold" : mode.default;
}

/** The stricter of two modes. */
export function stricterMode(a: EnforcementMode, b: EnforcementMode): EnforcementMode {
  return modeOrder.indexOf(a) >= modeOrder.indexOf(b) ? a : b;
}
