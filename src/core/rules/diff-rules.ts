import type { CompanyRules } from "../model/company-rules.ts";
import { writeRules } from "./write-rules.ts";

/** One difference between two sets of rules; null where there is nothing on that side. */
export interface RuleChange {
  /** Keys from the top, joined by dots: `tools.chatgpt.plans.team.standing`. */
  readonly path: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What differs, place by place, in the order of the file. Lists of rules are compared as sets: their order says nothing. */
export function diffRules(before: CompanyRules, after: CompanyRules): readonly RuleChange[] {
  const old = flatten(writeRules(before, true));
  const now = flatten(writeRules(after, true));
  const paths = new Set([...old.keys(), ...now.keys()]);
  return [...paths].flatMap((path) => {
    const from = old.get(path) ?? null;
    const to = now.get(path) ?? null;
    return from === to ? [] : [{ path, from, to }];
  });
}

function flatten(value: unknown, path = "", found = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value)) {
    for (const one of value) {
      const text = typeof one === "string" ? one : JSON.stringify(one);
      found.set(`${path}[${text}]`, text);
    }
  } else if (typeof value === "object" && value !== null) {
    for (const [key, one] of Object.entries(value)) flatten(one, path === "" ? key : `${path}.${key}`, found);
  } else {
    found.set(path, String(value));
  }
  return found;
}
