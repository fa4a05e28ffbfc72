import type { CompanyRules } from "../../core/model/company-rules.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { parseRules } from "../../core/rules/parse-rules.ts";
import type { RuleFault } from "../../core/rules/rule-fault.ts";
import { writeRules } from "../../core/rules/write-rules.ts";

/** Rules after a change, checked as a rules file is. Throws `bad-input` with the first fault. */
export function changeRules(before: CompanyRules, change: (rules: CompanyRules) => CompanyRules): CompanyRules {
  const parsed = parseRules(JSON.parse(JSON.stringify(writeRules(change(before)))), null);
  if (parsed.rules !== null) return parsed.rules;
  throw new PlimsollError("bad-input", describeFaults(parsed.faults));
}

/** The first three faults in one line. */
export function describeFaults(faults: readonly RuleFault[]): string {
  const shown = faults.slice(0, 3).map(({ path, message }) => `${path.join(".")}: ${message}`);
  return `${shown.join("; ")}${faults.length > 3 ? `; and ${faults.length - 3} more` : ""}`;
}
