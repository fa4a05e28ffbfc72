import type { CompanyRules } from "../../core/model/company-rules.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { KnownNames } from "../../core/rules/check-names.ts";
import { parseRules } from "../../core/rules/parse-rules.ts";
import type { RuleFault } from "../../core/rules/rule-fault.ts";
import type { RuleTest } from "../../core/rules/rules-file.ts";
import { readRulesText } from "../../reading/read-rules-text.ts";
import type { RulesText } from "../../reading/read-rules-text.ts";

const toldFaults = 5;

/**
 * The rules and examples of a rules file's text. Throws `bad-input` in one line that names the first faults with their
 * lines and the nearest known names.
 */
export function parseRulesText(
  text: string,
  source: string,
  known: KnownNames,
): { readonly rules: CompanyRules; readonly tests: readonly RuleTest[]; readonly isOnlyTests: boolean } {
  const read = readRulesText(text, source);
  const parsed = parseRules(read.value, known);
  if (parsed.faults !== null) throw new PlimsollError("bad-input", describeFaults(parsed.faults, read, source));
  return { ...parsed, isOnlyTests: isOnlyTests(read.value) };
}

function describeFaults(faults: readonly RuleFault[], read: RulesText, source: string): string {
  const told = faults.slice(0, toldFaults).map(({ path, message }) => {
    const line = read.lineOf(path);
    return `${source}${line === undefined ? "" : `:${line}`} ${path.join(".")}: ${message}`;
  });
  const rest = faults.length - told.length;
  return `${told.join("; ")}${rest > 0 ? `; and ${rest} more` : ""}. Correct the file and run it again`;
}

function isOnlyTests(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).every((key) => key === "tests");
}
